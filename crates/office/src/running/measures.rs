//! How much is done: counted by route, never by what was asked of it.

use axum::extract::{MatchedPath, Request};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use std::sync::OnceLock;
use tokio::time::Instant;

/// What was measured so far.
#[derive(Clone, Default)]
pub struct Measures(Option<PrometheusHandle>);

impl Measures {
    /// In the text format of Prometheus.
    pub fn written(&self) -> String {
        self.0.as_ref().map(PrometheusHandle::render).unwrap_or_default()
    }
}

/// Seconds at which durations are parted.
const PARTED: [f64; 9] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// Begins to measure, once in a process.
pub fn install() -> Measures {
    static MEASURES: OnceLock<Measures> = OnceLock::new();
    let begun = || {
        let durations = Matcher::Full("aiqyn_http_request_duration_seconds".to_owned());
        let builder = PrometheusBuilder::new().set_buckets_for_metric(durations, &PARTED);
        // Where it cannot be, nothing is measured, and the office works all the same.
        Measures(builder.ok().and_then(|builder| builder.install_recorder().ok()))
    };
    MEASURES.get_or_init(begun).clone()
}

/// Counts a request and how long it took.
#[allow(clippy::disallowed_methods, reason = "how long it took is what is measured: nothing else depends on it")]
pub async fn measured(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("", |path| crate::router::known(path.as_str()));
    // Whatever else a request calls its method is one: whoever asks does not decide how much is kept here.
    let method = match *request.method() {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        _ => "other",
    };
    let began = Instant::now();
    let response = next.run(request).await;
    let status = response.status().as_u16().to_string();
    metrics::counter!("aiqyn_http_requests_total", "route" => route, "method" => method, "status" => status).increment(1);
    metrics::histogram!("aiqyn_http_request_duration_seconds", "route" => route).record(began.elapsed().as_secs_f64());
    response
}
