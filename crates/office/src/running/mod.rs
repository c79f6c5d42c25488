//! What whoever runs the office asks of it: whether it lives, whether it can work, how much it does; and what it takes at once.

mod measures;

pub use measures::{Measures, install};

use crate::http::fault::Fault;
use crate::office::Shared;
use aiqyn_desk::clock::wall_clock;
use aiqyn_law::kernel::threshold::bounds::MOST_BYTES;
use axum::Router;
use axum::error_handling::HandleErrorLayer;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Response};
use std::time::Duration;
use tower::ServiceBuilder;
use tower::limit::GlobalConcurrencyLimitLayer;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// So many requests are worked on at once; whoever comes then is told to come again.
const AT_ONCE: usize = 256;
/// So long a request may take.
const LONGEST: Duration = Duration::from_secs(60);
/// So many files are taken in at once.
const FILES_AT_ONCE: usize = 8;
/// So long a file may take to come in.
const LONGEST_FILE: Duration = Duration::from_secs(3600);

/// `GET /healthz`: the process lives.
pub async fn healthz() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: the record can be read, and the door is open.
///
/// # Errors
/// [`Fault::Busy`] where one is not so.
pub async fn readyz(State(office): State<Shared>) -> Result<&'static str, Fault> {
    if office.door.is_closed() {
        return Err(Fault::Busy);
    }
    match office.store.head().await {
        Ok(_) => Ok("ready\n"),
        Err(error) => {
            tracing::error!(%error, "not ready");
            Err(Fault::Busy)
        }
    }
}

/// `GET /metrics`: how much is done, in the text format of Prometheus. It names no person, record or officer.
///
/// # Errors
/// The store's.
pub async fn metrics(State(office): State<Shared>) -> Result<Response, Fault> {
    let head = office.store.head().await?;
    let behind = (wall_clock().micros() - head.last_recorded_at).max(0);
    metrics::gauge!("aiqyn_record_acts").set(head.size as f64);
    metrics::gauge!("aiqyn_record_last_act_age_seconds").set(behind as f64 / 1e6);
    Ok(([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], office.measures.written()).into_response())
}

/// The same service within its bounds: of bytes, of time, of how many at once over all addresses together.
pub fn bounded(router: Router<Shared>) -> Router<Shared> {
    let bounds = ServiceBuilder::new()
        .layer(HandleErrorLayer::new(async |_: tower::BoxError| Fault::Busy))
        .load_shed()
        .layer(GlobalConcurrencyLimitLayer::new(AT_ONCE));
    router
        .layer(RequestBodyLimitLayer::new(usize::try_from(MOST_BYTES).unwrap_or(usize::MAX)))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST))
        .layer(bounds)
}

/// The same for addresses that take whole files: how many bytes is theirs to bound, as they come.
pub fn bounded_for_files(router: Router<Shared>) -> Router<Shared> {
    let bounds = ServiceBuilder::new()
        .layer(HandleErrorLayer::new(async |_: tower::BoxError| Fault::Busy))
        .load_shed()
        .layer(GlobalConcurrencyLimitLayer::new(FILES_AT_ONCE));
    router.layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST_FILE)).layer(bounds)
}

/// The same service, measured, with whatever panics in it held.
pub fn guarded(router: Router<Shared>) -> Router<Shared> {
    router.layer(from_fn(measures::measured)).layer(CatchPanicLayer::custom(|_| Fault::Failed("it panicked".to_owned()).into_response()))
}

/// Begins to write what happens to standard error, a JSON object a line, without anybody's name, text or number.
pub fn log() {
    let written = tracing_subscriber::fmt().json().with_writer(std::io::stderr).with_max_level(tracing::Level::INFO);
    // A second beginning in one process changes nothing.
    let _ = written.try_init();
}
