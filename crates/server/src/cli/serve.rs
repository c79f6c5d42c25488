//! `aiqyn serve`: the office on the network, until it is told to stop.

use super::answer::print;
use super::arguments::StoreDir;
use aiqyn_desk::Failure;
use aiqyn_desk::door::{self, Door};
use aiqyn_law::pack;
use aiqyn_office::serving::{self, Address};
use aiqyn_office::{Office, Settings, running};
use aiqyn_record::Access;
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Opens the office.
#[derive(Args)]
#[command(
    after_help = "Example: aiqyn serve --data record --listen 0.0.0.0:8443 --tls-cert chain.pem --tls-key key.pem --site site\n         \
                        It stops on SIGTERM or Ctrl-C: what was begun is finished, and nothing acknowledged is lost.\n         \
                        docs/operations.md says how it is run, watched, and brought up to a new version."
)]
pub struct Serve {
    #[command(flatten)]
    store: StoreDir,
    #[command(flatten)]
    listening: Listening,
}

/// Where an office listens.
#[derive(Args, Clone)]
pub struct Listening {
    /// Address and port; 0 takes a free one.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080", env = "AIQYN_LISTEN")]
    listen: SocketAddr,
    /// The certificate's chain (PEM): the office is then reached over TLS.
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// The certificate's key (PEM).
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// A published site to stand beside the office.
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
    /// Where the files of evidence lie: a folder, or s3://bucket/prefix as for `aiqyn evidence`. Without it: `files` in the folder of the
    /// store.
    #[arg(long, value_name = "DIR|s3://…", env = "AIQYN_FILES")]
    files: Option<String>,
}

impl Serve {
    pub async fn run(self) -> Result<(), Failure> {
        self.listening.serve(&self.store).await
    }
}

impl Listening {
    /// The same with a site of its own, where none was named.
    pub fn beside(self, site: PathBuf) -> Self {
        Self { site: self.site.or(Some(site)), ..self }
    }

    /// Serves until the process is told to stop.
    pub async fn serve(self, store: &StoreDir) -> Result<(), Failure> {
        running::log();
        let law = pack::embedded()?;
        let writing = store.open(Access::Write).await?;
        let reading = store.open(Access::Read).await?;
        let (door, sequencer) = door::spawn(Door::new(writing, law));
        let tls = self.tls_cert.zip(self.tls_key);
        let files = self.files.unwrap_or_else(|| store.data.join("files").display().to_string());
        let settings = Settings { site: self.site, files: Some(files), secure: tls.is_some() };
        let scheme = if tls.is_some() { "https" } else { "http" };
        let office = Office::new(reading, door, law, settings);
        let told = |at: SocketAddr| print(&format!("The office: {scheme}://{at}/ (end with Ctrl-C)\n"));
        let served = serving::serve(office, Address { listen: self.listen, tls }, told, stopped()).await;
        // Every way to the door is gone with the office: the sequencer ends with what it has, and the store is closed in order.
        let door = sequencer.await.map_err(|e| Failure::Failed(e.to_string()))?;
        door.into_store().close().await;
        served
    }
}

/// Waits until the process is told to stop.
async fn stopped() {
    let terminated = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
    let interrupted = tokio::signal::ctrl_c();
    match terminated {
        Ok(mut terminated) => {
            tokio::select! { _ = interrupted => {} _ = terminated.recv() => {} }
        }
        Err(_) => drop(interrupted.await),
    }
}
