//! The office on the network: over TLS or without, until it is told to stop; what was begun is finished then.

use crate::office::{Office, Shared};
use crate::router::router;
use aiqyn_desk::Failure;
use aiqyn_desk::accounts::drafts;
use aiqyn_desk::clock::wall_clock;
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use std::future::Future;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::time::Duration;

/// Where the office listens, and by which certificate it is known.
#[derive(Debug)]
pub struct Address {
    /// Where, taken already.
    pub listener: TcpListener,
    /// The certificate's chain and its key, as PEM files.
    pub tls: Option<(PathBuf, PathBuf)>,
}

/// How often it is swept.
const HOUR: Duration = Duration::from_secs(3600);
/// So long what was begun may take to its end, once the office is told to stop.
const ENDING: Duration = Duration::from_secs(20);

/// Takes an address; port 0 takes a free one. What the office is told of itself can then name it.
///
/// # Errors
/// [`Failure::Input`] for an address that is taken.
pub fn listen(at: SocketAddr) -> Result<(TcpListener, SocketAddr), Failure> {
    let taken = |error: std::io::Error| Failure::Input(format!("{at}: {error}; name another address with --listen"));
    let listener = TcpListener::bind(at).map_err(taken)?;
    listener.set_nonblocking(true).map_err(taken)?;
    let bound = listener.local_addr().map_err(taken)?;
    Ok((listener, bound))
}

/// Serves until `stop` comes; `told` hears that it begins.
///
/// # Errors
/// [`Failure::Input`] for a certificate that cannot be read.
pub async fn serve(
    office: Shared,
    address: Address,
    told: impl FnOnce() -> Result<(), Failure>,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), Failure> {
    let (listener, failed) = (address.listener, |error: std::io::Error| Failure::Failed(format!("the office ended: {error}")));
    tokio::spawn(swept(std::sync::Arc::downgrade(&office)));
    let (handle, service) = (Handle::new(), router(office).into_make_service());
    let ending = handle.clone();
    tokio::spawn(async move {
        stop.await;
        ending.graceful_shutdown(Some(ENDING));
    });
    match address.tls {
        None => {
            told()?;
            axum_server::from_tcp(listener).map_err(failed)?.handle(handle).serve(service).await.map_err(failed)
        }
        Some((certificate, key)) => {
            let named = certificate.display().to_string();
            let config = RustlsConfig::from_pem_file(certificate, key).await;
            let config = config.map_err(|error| Failure::Input(format!("{named} or its key: {error}; both are PEM files")))?;
            told()?;
            axum_server::from_tcp_rustls(listener, config).map_err(failed)?.handle(handle).serve(service).await.map_err(failed)
        }
    }
}

/// Sweeps away, every hour, what has ended: sessions, links, drafts, counted attempts. It ends with the office.
async fn swept(office: std::sync::Weak<Office>) {
    let mut hour = tokio::time::interval(HOUR);
    loop {
        hour.tick().await;
        let Some(office) = office.upgrade() else { return };
        if let Err(failure) = drafts::sweep(&office.store, wall_clock()).await {
            tracing::warn!(reason = failure.text(), "what has ended was not swept away");
        }
    }
}
