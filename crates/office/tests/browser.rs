//! Whoever asks: a browser with its cookies and the mark of its session, which sees what the router answers.

use aiqyn_desk::accounts::sessions::Begun;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use tower::ServiceExt as _;

/// What was answered.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn cookies(&self) -> Vec<&str> {
        self.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect()
    }

    /// The value that a cookie was set to.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        let set = |cookie: &&str| cookie.split('=').next() == Some(name);
        self.cookies().into_iter().find(set)?.split(['=', ';']).nth(1)
    }
}

/// Sends a request.
pub async fn send(router: &Router, request: Request<Body>) -> Answer {
    let response = router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&bytes).into_owned() }
}

/// As the body of a form.
pub fn encoded<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// A browser.
#[derive(Clone)]
pub struct Browser {
    pub router: Router,
    pub cookie: String,
    pub mark: String,
}

impl Browser {
    /// One in which nobody is signed in.
    pub fn new(router: &Router) -> Self {
        Self { router: router.clone(), cookie: "language=en".to_owned(), mark: String::new() }
    }

    /// One with a session.
    pub fn of(router: &Router, begun: &Begun) -> Self {
        Self { cookie: format!("language=en; session={}", begun.presented), mark: begun.session.csrf.clone(), ..Self::new(router) }
    }

    pub fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        Request::builder().method(method).uri(path).header("cookie", &self.cookie).header("host", "office.example")
    }

    pub async fn get(&self, path: &str) -> Answer {
        send(&self.router, self.request("GET", path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form as its page would.
    pub async fn post(&self, path: &str, pairs: &[(&str, &str)]) -> Answer {
        let own = [("csrf", self.mark.as_str())];
        self.post_body(path, encoded(own.into_iter().chain(pairs.iter().copied()))).await
    }

    /// Sends JSON as a page of the office would, with more headers.
    pub async fn post_json(&self, path: &str, body: &serde_json::Value, more: &[(&str, &str)]) -> Answer {
        let mut request = self.request("POST", path).header("x-csrf", &self.mark).header("content-type", "application/json");
        for (name, value) in more {
            request = request.header(*name, *value);
        }
        send(&self.router, request.body(Body::from(body.to_string())).unwrap()).await
    }

    pub async fn post_body(&self, path: &str, body: String) -> Answer {
        let request = self.request("POST", path).header("sec-fetch-site", "same-origin");
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        send(&self.router, request.body(Body::from(body)).unwrap()).await
    }
}
