//! The house that vouches for officers (OpenID Connect): where a browser is sent to prove who somebody is, and what is made of the answer. Code
//! with PKCE, state and nonce; what is asked is sealed into a cookie of that browser, and answered once.

use aiqyn_desk::Failure;
use aiqyn_desk::accounts::ceremony;
use aiqyn_desk::accounts::subjects::Subject;
use aiqyn_law::kernel::{Moment, Span};
use aiqyn_record::Store;
use openidconnect::core::{CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreJwsSigningAlgorithm, CoreProviderMetadata};
use openidconnect::url::{Host, Url};
use openidconnect::{
    AsyncHttpClient, AuthorizationCode, ClientId, ClientSecret, CsrfToken, HttpRequest, HttpResponse, IssuerUrl, Nonce, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, TokenResponse as _,
};
use serde::{Deserialize, Serialize};
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;

/// So long one answer of the provider is waited for.
const PATIENCE: Duration = Duration::from_secs(10);
/// The most bytes of an answer.
const MOST: usize = 1024 * 1024;
/// So long what the provider says of itself, its keys among it, is not asked again.
const FRESH: Span = Span::minutes(5);
/// A session's longest time: whoever proved it there before that is asked there once more.
const OLDEST: Duration = Duration::from_secs(12 * 60 * 60);
/// By so much the provider's clock may be ahead of ours.
const SKEW: Span = Span::minutes(1);
/// The purpose of what is sealed into the cookie.
const PURPOSE: &str = "provider";
/// Signatures that are taken. `none` and those made with the client's secret are not among them.
const SIGNATURES: [CoreJwsSigningAlgorithm; 6] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Where an answer of the provider is received.
pub const RETURN: &str = "/sign-in/provider/return";

/// What a proof is asked for.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To sign in.
    SignIn,
    /// To go on with the session of this id.
    Again(String),
    /// To tie the subject to the officer of the session of this id.
    Connect(String),
    /// To tie it to the officer of this link.
    Enrol(String),
}

/// What must be known again when the browser comes back.
#[derive(Deserialize, Serialize)]
struct Known {
    purpose: Purpose,
    then: String,
    state: CsrfToken,
    nonce: Nonce,
    verifier: PkceCodeVerifier,
    began: i64,
}

/// A browser on its way to the provider.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Where it goes.
    pub address: String,
    /// What its cookie holds until it comes back.
    pub sealed: String,
}

/// A browser that came back.
#[derive(Clone, Debug)]
pub struct Back {
    /// What the proof was asked for.
    pub purpose: Purpose,
    /// Where the visitor was on the way to.
    pub then: String,
    /// For whom the provider vouches, or why for nobody.
    pub subject: Result<Subject, Unproven>,
}

/// Why nobody was proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unproven {
    /// The provider does not answer, or not as one.
    Unreachable,
    /// It answers, and what it says is not to be taken: another nonce, a code that was used, a signature that is none.
    Refused,
}

/// The provider, as the office was told of it.
#[derive(Clone, Debug)]
pub struct Provider {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    issuer: IssuerUrl,
    client: ClientId,
    secret: Option<ClientSecret>,
    back: RedirectUrl,
    http: Http,
    found: Mutex<Option<(Moment, CoreProviderMetadata)>>,
}

impl Provider {
    /// A provider by its issuer, as which the office is a client by this id and secret; `origin` is where browsers reach the office. Nothing
    /// is asked of it yet: it may be down while the office begins.
    ///
    /// # Errors
    /// [`Failure::Input`] for an issuer that is reached over no TLS, unless it is on this machine.
    pub fn new(issuer: &str, client: &str, secret: Option<String>, origin: &str) -> Result<Self, Failure> {
        let unfit = || Failure::Input(format!("{issuer}: an issuer is an https address; over http it is on this machine alone"));
        let issuer = IssuerUrl::new(issuer.to_owned()).map_err(|_| unfit())?;
        if !is_trusted(issuer.url()) {
            return Err(unfit());
        }
        let back = RedirectUrl::new(format!("{origin}{RETURN}")).map_err(|e| Failure::Input(format!("{origin}: {e}")))?;
        let inner = Inner {
            issuer,
            client: ClientId::new(client.to_owned()),
            secret: secret.map(ClientSecret::new),
            back,
            http: Http::new()?,
            found: Mutex::new(None),
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// What people know it by: its host.
    pub fn name(&self) -> &str {
        self.inner.issuer.url().host_str().unwrap_or_default()
    }

    /// Sends a browser to the provider.
    ///
    /// # Errors
    /// The store's. The inner error says that the provider is not reached.
    pub async fn send(&self, store: &Store, purpose: Purpose, then: &str, now: Moment) -> Result<Result<Sent, Unproven>, Failure> {
        // Asked anew each time: nobody is sent to a house that does not answer.
        let Some(metadata) = self.metadata(Span::minutes(0), now).await else { return Ok(Err(Unproven::Unreachable)) };
        if !is_trusted(metadata.authorization_endpoint().url()) {
            return Ok(Err(Unproven::Unreachable));
        }
        let inner = &self.inner;
        let client = CoreClient::from_provider_metadata(metadata, inner.client.clone(), inner.secret.clone());
        let client = client.set_redirect_uri(inner.back.clone());
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let flow = CoreAuthenticationFlow::AuthorizationCode;
        let asked = client.authorize_url(flow, CsrfToken::new_random, Nonce::new_random).set_pkce_challenge(challenge);
        // To say how old a proof may be makes the provider say how old it is.
        let asked = match purpose {
            Purpose::SignIn => asked.set_max_age(OLDEST),
            Purpose::Again(_) | Purpose::Connect(_) | Purpose::Enrol(_) => {
                asked.add_prompt(CoreAuthPrompt::Login).set_max_age(Duration::ZERO)
            }
        };
        let (address, state, nonce) = asked.url();
        let known = Known { purpose, then: then.to_owned(), state, nonce, verifier, began: now.micros() };
        let sealed = ceremony::seal(store, PURPOSE, &known, now)?;
        Ok(Ok(Sent { address: address.into(), sealed }))
    }

    /// Receives a browser that came back with a code and a state, by the cookie that it was sent with; `None` where it was not sent from here,
    /// comes late, or comes again.
    ///
    /// # Errors
    /// The store's.
    pub async fn receive(
        &self,
        store: &Store,
        sealed: &str,
        state: &str,
        code: Option<&str>,
        now: Moment,
    ) -> Result<Option<Back>, Failure> {
        let Some(known) = ceremony::answer::<Known>(store, PURPOSE, sealed, now).await? else { return Ok(None) };
        if known.state.secret() != state {
            return Ok(None);
        }
        let (purpose, then) = (known.purpose.clone(), known.then.clone());
        let subject = match code {
            Some(code) => self.proven(known, code, now).await,
            None => Err(Unproven::Refused),
        };
        Ok(Some(Back { purpose, then, subject }))
    }

    /// Exchanges a code for what the provider says, and holds that against what was asked.
    async fn proven(&self, known: Known, code: &str, now: Moment) -> Result<Subject, Unproven> {
        let metadata = self.metadata(FRESH, now).await.ok_or(Unproven::Unreachable)?;
        let inner = &self.inner;
        let client = CoreClient::from_provider_metadata(metadata, inner.client.clone(), inner.secret.clone());
        let client = client.set_redirect_uri(inner.back.clone());
        let exchange = client.exchange_code(AuthorizationCode::new(code.to_owned())).map_err(|_| Unproven::Unreachable)?;
        let told = exchange.set_pkce_verifier(known.verifier).request_async(&inner.http).await.map_err(|error| match error {
            openidconnect::RequestTokenError::Request(_) => Unproven::Unreachable,
            _ => Unproven::Refused,
        })?;
        let token = told.id_token().ok_or(Unproven::Refused)?;
        let verifier = client.id_token_verifier().set_allowed_algs(SIGNATURES);
        let claims = token.claims(&verifier, &known.nonce).map_err(|error| {
            tracing::warn!(reason = %error, "what the provider said is not taken");
            Unproven::Refused
        })?;
        let said = claims.auth_time().and_then(|at| Moment::from_micros(at.timestamp_micros()));
        let proven = said.filter(|at| *at <= now + SKEW).map(|at| at.min(now));
        if known.purpose != Purpose::SignIn {
            // Asked for a proof of now, a provider that shows an older one has asked nobody.
            let began = Moment::from_micros(known.began).unwrap_or(now);
            proven.filter(|at| *at + SKEW >= began).ok_or(Unproven::Refused)?;
        }
        Ok(Subject { issuer: claims.issuer().to_string(), subject: claims.subject().to_string(), proven })
    }

    /// What the provider says of itself, and said no longer ago than this.
    async fn metadata(&self, fresh: Span, now: Moment) -> Option<CoreProviderMetadata> {
        let mut found = self.inner.found.lock().await;
        if let Some((at, metadata)) = found.as_ref()
            && now < *at + fresh
        {
            return Some(metadata.clone());
        }
        match CoreProviderMetadata::discover_async(self.inner.issuer.clone(), &self.inner.http).await {
            Ok(metadata) => {
                *found = Some((now, metadata.clone()));
                Some(metadata)
            }
            Err(error) => {
                tracing::warn!(reason = %error, "the provider is not reached");
                None
            }
        }
    }
}

/// Whether an address is asked: over TLS, or on this machine.
fn is_trusted(url: &Url) -> bool {
    let own = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    url.scheme() == "https" || (url.scheme() == "http" && own)
}

/// The way to the provider: no other address, no redirect, with a bound in time and bytes.
#[derive(Debug)]
struct Http {
    client: reqwest::Client,
}

impl Http {
    fn new() -> Result<Self, Failure> {
        // Whoever comes second finds one that is there already; it is the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let building = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).timeout(PATIENCE);
        Ok(Self { client: building.build().map_err(|e| Failure::Failed(format!("no way to a provider: {e}")))? })
    }

    async fn ask(&self, request: HttpRequest) -> Result<HttpResponse, io::Error> {
        let request = reqwest::Request::try_from(request).map_err(io::Error::other)?;
        if !is_trusted(request.url()) {
            return Err(io::Error::other(format!("{} is reached over no TLS", request.url())));
        }
        let mut response = self.client.execute(request).await.map_err(io::Error::other)?;
        let mut told = openidconnect::http::Response::builder().status(response.status());
        for (name, value) in response.headers() {
            told = told.header(name, value);
        }
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(io::Error::other)? {
            if body.len() + chunk.len() > MOST {
                return Err(io::Error::other("the answer has no end"));
            }
            body.extend_from_slice(&chunk);
        }
        told.body(body).map_err(io::Error::other)
    }
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, io::Error>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.ask(request))
    }
}
