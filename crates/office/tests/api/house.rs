//! An office over a new store: two registrars, two police officers, a prosecutor and an auditor, each with a secret.

use aiqyn_desk::accounts::demonstration;
use aiqyn_desk::accounts::sessions::{self, Scope};
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::door::{self, Door, Waiting};
use aiqyn_desk::officers::Actor;
use aiqyn_desk::register::entering::{Enrolment, Entering, longest};
use aiqyn_desk::{asking, views};
use aiqyn_law::kernel::{Authority, BodyId, IncidentId, Moment, Officer, OfficerId, RegionCode, Role, Sex, Span};
use aiqyn_law::officer::Keeper;
use aiqyn_law::pack;
use aiqyn_office::{Office, Settings, router};
use aiqyn_record::{Access, Founding, Secret, Store};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tempfile::TempDir;
use tower::ServiceExt as _;

/// When everything of the tests is recorded.
pub const NOW: &str = "2022-01-25T10:00:00+06:00";

const STAFF: [(&str, Role, &str, &str); 6] = [
    ("registrar-1", Role::OfficersRegistrar, "prosecution/republic", "republic"),
    ("registrar-2", Role::OfficersRegistrar, "prosecution/republic", "republic"),
    ("almaty-1", Role::PoliceOfficer, "police/almaty-city", "almaty-city"),
    ("aktobe-1", Role::PoliceOfficer, "police/aktobe-region", "aktobe-region"),
    ("prosecutor-1", Role::Prosecutor, "prosecution/almaty-city", "almaty-city"),
    ("auditor-1", Role::Auditor, "prosecution/republic", "republic"),
];

fn officer((id, role, body, region): (&str, Role, &str, &str)) -> Officer {
    let authority = Authority { role, body: BodyId::parse(body).unwrap(), region: RegionCode::parse(region).unwrap() };
    Officer { id: OfficerId::parse(id).unwrap(), authority, sex: Sex::Female }
}

/// An answer, read whole.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Value,
    pub text: String,
}

impl Answer {
    pub fn head(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    /// The answer, where its status is that one; a fault is always a problem document.
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        if status >= 400 {
            assert_eq!(self.head("content-type"), "application/problem+json", "{}", self.text);
            assert_eq!(self.body["status"], status, "{}", self.text);
        }
        self
    }
}

/// An office, and the tokens of its staff.
pub struct House {
    folder: TempDir,
    router: Router,
    tokens: BTreeMap<&'static str, String>,
}

impl House {
    pub async fn new() -> Self {
        let (folder, law) = (tempfile::tempdir().unwrap(), pack::embedded().unwrap());
        let founding = Founding {
            demonstration: true,
            origin: "o.example/api".to_owned(),
            pack: law.hash().to_owned(),
            definitions: asking::definitions(law),
            views_form: views::form(law),
        };
        let mut door = Door::new(Store::create(folder.path(), founding).await.unwrap(), law);
        let (at, incident) = (Moment::parse(NOW).unwrap(), IncidentId::parse("january-2022").unwrap());
        let staff: Vec<(Officer, Secret)> = STAFF.map(|one| (officer(one), Secret::generate())).into();
        let tokens = STAFF.iter().zip(&staff).map(|(one, (_, secret))| (one.0, secret.written().to_string())).collect();
        let credentials: Vec<_> =
            staff.iter().map(|(one, secret)| Enrolment::of(&one.id, secret).credential(Keeper::Server, longest(law, at))).collect();
        let actors: Vec<Actor> = staff.into_iter().map(|(one, secret)| Actor::signing(one, secret)).collect();
        let entering = |one: &Officer, version| Entering { version, ..Entering::first(&one.id, incident.clone(), at).unwrap() };
        let mut submissions = Vec::new();
        for (place, (actor, key)) in actors.iter().zip(&credentials).enumerate() {
            let one = &actor.officer;
            if place < 2 {
                let other = &actors[1 - place].officer.id;
                submissions.push((entering(one, 1).founding(one, key, other), &actors[0]));
            } else {
                submissions.push((entering(one, 1).appointment(one, key), &actors[0]));
                submissions.push((entering(one, 2).confirmation(1), &actors[1]));
            }
        }
        for (submission, by) in submissions {
            let waiting = Waiting { clock: Some(at), ..Waiting::by(submission, by) };
            door.admit(&[waiting]).await.pop().unwrap().unwrap();
        }
        let taken: Vec<&Actor> = actors.iter().collect();
        demonstration::take_in(door.store(), &taken, wall_clock()).await.unwrap();
        let reading = Store::open(folder.path(), Access::Read).await.unwrap();
        let (handle, _) = door::spawn(door);
        let office = Office::new(reading, handle, law, Settings::default());
        Self { folder, router: router(office), tokens }
    }

    /// The token of somebody of the staff.
    pub fn token(&self, id: &str) -> &str {
        &self.tokens[id]
    }

    /// Another opening of the store.
    pub async fn store(&self) -> Store {
        Store::open(self.folder.path(), Access::Read).await.unwrap()
    }

    /// What a browser holds of somebody who signed in: the cookie, and the mark of the session.
    pub async fn signed_in(&self, id: &str) -> (String, String) {
        let begun = demonstration::begin(&self.store().await, &OfficerId::parse(id).unwrap(), wall_clock()).await.unwrap();
        (format!("session={}", begun.presented), begun.session.csrf)
    }

    /// The token of a program that reads for somebody.
    pub async fn reading_token(&self, id: &str) -> String {
        let (store, now) = (self.store().await, wall_clock());
        let begun = demonstration::begin(&store, &OfficerId::parse(id).unwrap(), now).await.unwrap();
        let admitted = sessions::admit_program(&store, &begun.session, "reads", &[Scope::Read], now + Span::days(1), now).await;
        admitted.unwrap().presented
    }

    /// Sends a request with these headers.
    pub async fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: impl Into<Body>) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = self.router.clone().oneshot(request.body(body.into()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        Answer { status: parts.status, headers: parts.headers, body: serde_json::from_str(&text).unwrap_or(Value::Null), text }
    }

    /// Asks as somebody of the staff.
    pub async fn get(&self, id: &str, path: &str) -> Answer {
        let bearer = format!("Bearer {}", self.token(id));
        self.send("GET", path, &[("authorization", &bearer)], Body::empty()).await
    }

    /// Sends JSON as somebody of the staff, with more headers.
    pub async fn post(&self, id: &str, path: &str, body: &Value, more: &[(&str, &str)]) -> Answer {
        let bearer = format!("Bearer {}", self.token(id));
        let mut headers = vec![("authorization", bearer.as_str()), ("content-type", "application/json"), ("accept-language", "en")];
        headers.extend(more);
        self.send("POST", path, &headers, body.to_string()).await
    }
}

/// A submission without a key.
pub fn submission(acts: &[Value]) -> Value {
    json!({ "incident": "january-2022", "acts": acts })
}

/// A protocol in Almaty city, of an invented person.
pub fn protocol(record: &str) -> Value {
    let payload = json!({
        "person": "p-900001", "sex": "male", "age": 30, "barred": [], "foreign": false, "region": "almaty-city",
        "body": "police/almaty-city", "article": "476", "part": "1", "committed_at": "2022-01-10T09:20:00+06:00", "episode": null,
        "aggravating": [], "number": "ap-22-900001",
    });
    let sealed = json!({ "identity": r#"{"name":"Invented Somebody"}"# });
    json!({ "record": record, "act": "protocol/1", "occurred_at": "2022-01-10T10:00:00+06:00", "payload": payload, "sealed": sealed })
}

/// The act that sends it to court.
pub fn sent_to_court(record: &str) -> Value {
    let payload = json!({ "court": "court/almaty-city/administrative" });
    json!({ "record": record, "act": "sent_to_court/1", "occurred_at": "2022-01-10T11:00:00+06:00", "payload": payload })
}
