//! `aiqyn serve`: the office on the network, until it is told to stop.

use super::answer::print;
use super::arguments::StoreDir;
use aiqyn_desk::Failure;
use aiqyn_desk::accounts::passkeys::Passkeys;
use aiqyn_desk::door::{self, Door};
use aiqyn_desk::intake;
use aiqyn_law::pack;
use aiqyn_office::provider::Provider;
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
    /// The address by which people reach the office, as https://office.example: passkeys are bound to it. Unless said otherwise, localhost
    /// where it listens on the machine itself; elsewhere there are no passkeys without it.
    #[arg(long, value_name = "URL", env = "AIQYN_ORIGIN")]
    origin: Option<String>,
    #[command(flatten)]
    provider: Vouching,
    /// A published site to stand beside the office.
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
    /// Where the files of evidence lie: a folder, or s3://bucket/prefix as for `aiqyn evidence`. Without it: `files` in the folder of the
    /// store.
    #[arg(long, value_name = "DIR|s3://…", env = "AIQYN_FILES")]
    files: Option<String>,
}

/// The house that vouches for officers (OpenID Connect).
#[derive(Args, Clone)]
struct Vouching {
    /// The issuer: officers can connect their accounts of it, and sign in through it.
    #[arg(long, value_name = "URL", env = "AIQYN_OIDC_ISSUER", requires = "oidc_client_id")]
    oidc_issuer: Option<String>,
    /// By which id the office is a client there; its return address there is ORIGIN/sign-in/provider/return.
    #[arg(long, value_name = "ID", env = "AIQYN_OIDC_CLIENT_ID", requires = "oidc_issuer")]
    oidc_client_id: Option<String>,
    /// The file with the client's secret; without one the office is a public client.
    #[arg(long, value_name = "FILE", env = "AIQYN_OIDC_CLIENT_SECRET_FILE", requires = "oidc_issuer")]
    oidc_client_secret_file: Option<PathBuf>,
}

impl Vouching {
    /// The provider, where one is named.
    fn provider(&self, origin: Option<&str>) -> Result<Option<Provider>, Failure> {
        let Some((issuer, client)) = self.oidc_issuer.as_deref().zip(self.oidc_client_id.as_deref()) else { return Ok(None) };
        let origin =
            origin.ok_or_else(|| Failure::Input("a provider leads back to the office: name its address with --origin".to_owned()))?;
        let read = |file: &PathBuf| intake::read_text(file, SECRET).map(|secret| secret.trim().to_owned());
        let secret = self.oidc_client_secret_file.as_ref().map(read).transpose()?;
        Provider::new(issuer, client, secret, origin).map(Some)
    }
}

/// The most bytes of a client's secret.
const SECRET: u64 = 4096;

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
        let (listener, at) = serving::listen(self.listen)?;
        let tls = self.tls_cert.zip(self.tls_key);
        let scheme = if tls.is_some() { "https" } else { "http" };
        let own = at.ip().is_loopback().then(|| format!("{scheme}://localhost:{}", at.port()));
        let files = self.files.unwrap_or_else(|| store.data.join("files").display().to_string());
        let settings = Settings { files: Some(files), ..settings(self.site, self.origin.or(own), &self.provider, scheme)? };
        let writing = store.open(Access::Write).await?;
        let reading = store.open(Access::Read).await?;
        let (door, sequencer) = door::spawn(Door::new(writing, law));
        let office = Office::new(reading, door, law, settings);
        let told = || print(&format!("The office: {scheme}://{at}/ (end with Ctrl-C)\n"));
        let served = serving::serve(office, Address { listener, tls }, told, stopped()).await;
        // Every way to the door is gone with the office: the sequencer ends with what it has, and the store is closed in order.
        let door = sequencer.await.map_err(|e| Failure::Failed(e.to_string()))?;
        door.into_store().close().await;
        served
    }
}

/// What the office is told of itself: where people reach it, and what follows from that.
fn settings(site: Option<PathBuf>, origin: Option<String>, vouching: &Vouching, scheme: &str) -> Result<Settings, Failure> {
    let origin = origin.map(|origin| origin.trim_end_matches('/').to_owned());
    let passkeys = origin.as_deref().map(Passkeys::of).transpose()?.flatten();
    let provider = vouching.provider(origin.as_deref())?;
    // Behind a program that speaks TLS for it, the office is reached over TLS all the same.
    let secure = scheme == "https" || origin.is_some_and(|origin| origin.starts_with("https://"));
    Ok(Settings { site, files: None, secure, passkeys, provider })
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
