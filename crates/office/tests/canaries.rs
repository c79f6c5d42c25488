//! Metrics and log say how much is done, and nothing of whom.

use crate::browser::Browser;
use crate::house::{House, PASSWORD, Relation, tried};
use aiqyn_law::kernel::Role;
use std::io::Write;
use std::sync::{Arc, Mutex};

/// What the log wrote.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

const CANARIES: [&str; 5] = ["canary-word", "canary-name", "canary-token", "canary-reason", "canary-path"];

#[tokio::test]
async fn metrics_and_log_name_nobody_and_nothing() {
    let written = Written::default();
    let into = written.clone();
    let log = tracing_subscriber::fmt().json().with_max_level(tracing::Level::TRACE).with_writer(move || into.clone()).finish();
    let _listening = tracing::subscriber::set_default(log);
    let house = House::demo().await;
    let record = &tried("administrative").record;
    let id = tried("administrative").officers[&(Role::Prosecutor, Relation::Own)].to_string();
    let browser = house.beside("administrative", Role::Prosecutor, Relation::Own).await;
    for path in [
        "/records/administrative?q=canary-word".to_owned(),
        "/canary-path/canary-name".to_owned(),
        "/enrol/canary-token".to_owned(),
        format!("/records/{record}"),
        format!("/records/{record}?of=canary-word"),
    ] {
        browser.get(&path).await;
    }
    let form = format!("/records/{record}/act/annulment/1");
    browser.post(&form, &[("step", "draft"), ("sealed/reasons", "canary-reason")]).await;
    Browser::new(&house.router).post("/sign-in", &[("officer", "canary-name"), ("password", PASSWORD)]).await;
    // A fault inside is told to the log: it says where, by the route.
    let _database = house.shut_journal().await;
    let failed = browser.get(&format!("/records/{record}?q=canary-word")).await;
    assert!(failed.status.is_server_error(), "{}", failed.status);
    let metrics = house.office.measures.written();
    let log = String::from_utf8(written.0.lock().unwrap().clone()).unwrap();
    assert!(metrics.contains("route=\"/records/{room}/{id}\"") && metrics.contains("aiqyn_http_requests_total"), "{metrics}");
    assert!(log.contains("\"failed\""), "{log}");
    for (what, text) in [("metrics", &metrics), ("log", &log)] {
        for canary in CANARIES.into_iter().chain([record.as_str(), record.number(), id.as_str(), PASSWORD, browser.mark.as_str()]) {
            assert!(!text.contains(canary), "{what}: {canary}");
        }
    }
}
