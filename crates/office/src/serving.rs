//! The office on the network: over TLS or without, until it is told to stop; what was begun is finished then.

use crate::office::{Office, Shared};
use crate::router::router;
use aiqyn_desk::Failure;
use aiqyn_desk::accounts::drafts;
use aiqyn_desk::clock::wall_clock;
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use std::future::Future;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

/// Where the office listens, and by which certificate it is known.
#[derive(Clone, Debug)]
pub struct Address {
    /// Where.
    pub listen: SocketAddr,
    /// The certificate's chain and its key, as PEM files.
    pub tls: Option<(PathBuf, PathBuf)>,
}

/// How often it is swept.
const HOUR: Duration = Duration::from_secs(3600);
/// So long what was begun may take to its end, once the office is told to stop.
const ENDING: Duration = Duration::from_secs(20);

/// Serves until `stop` comes; `told` hears where.
///
/// # Errors
/// [`Failure::Input`] for an address that is taken or a certificate that cannot be read.
pub async fn serve(
    office: Shared,
    address: Address,
    told: impl FnOnce(SocketAddr) -> Result<(), Failure>,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), Failure> {
    let taken = |error: std::io::Error| Failure::Input(format!("{}: {error}; name another address with --listen", address.listen));
    let listener = std::net::TcpListener::bind(address.listen).map_err(taken)?;
    listener.set_nonblocking(true).map_err(taken)?;
    let bound = listener.local_addr().map_err(taken)?;
    tokio::spawn(swept(std::sync::Arc::downgrade(&office)));
    let (handle, service) = (Handle::new(), router(office).into_make_service());
    let ending = handle.clone();
    tokio::spawn(async move {
        stop.await;
        ending.graceful_shutdown(Some(ENDING));
    });
    let failed = |error: std::io::Error| Failure::Failed(format!("the office ended: {error}"));
    match address.tls {
        None => {
            told(bound)?;
            axum_server::from_tcp(listener).map_err(taken)?.handle(handle).serve(service).await.map_err(failed)
        }
        Some((certificate, key)) => {
            let named = certificate.display().to_string();
            let config = RustlsConfig::from_pem_file(certificate, key).await;
            let config = config.map_err(|error| Failure::Input(format!("{named} or its key: {error}; both are PEM files")))?;
            told(bound)?;
            axum_server::from_tcp_rustls(listener, config).map_err(taken)?.handle(handle).serve(service).await.map_err(failed)
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
