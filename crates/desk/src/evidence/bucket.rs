//! Files in a bucket of a store that speaks S3: `prefix/ab/cdef…` by the digest, sent in parts, read back before anything is said of them.
//!
//! Nothing is ever overwritten or deleted here: what the store holds under a name may be what another record rests on.

use super::fault::Fault;
use super::folder::{is_digest, told};
use super::patience::Patience;
use super::source::{Added, Fingerprint, Hashing, Source};
use futures_util::StreamExt;
use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::path::Path;
use object_store::{BackoffConfig, ClientOptions, Error, ObjectStore, ObjectStoreExt, PutMode, PutOptions, PutPayload, RetryConfig};
use std::io::Write;

/// The least a part may have, and the most that is held of a file at a time.
const PART: usize = 8 << 20;
/// How many parts an upload may have (10,000 by the protocol, with some to spare).
const PARTS: u64 = 9_500;

/// How a bucket is reached.
#[derive(Clone)]
pub struct Reach {
    /// The bucket.
    pub bucket: String,
    /// What precedes every name; may be empty.
    pub prefix: String,
    /// The store, where it is not Amazon's own.
    pub endpoint: Option<String>,
    /// The region.
    pub region: String,
    /// Id of the access key.
    pub key: String,
    /// The secret of the access key.
    pub secret: String,
    /// The token of a session, where there is one.
    pub session: Option<String>,
}

/// A bucket.
pub struct Bucket {
    store: AmazonS3,
    name: String,
    prefix: Path,
}

impl Bucket {
    /// The bucket at `s3://bucket/prefix`, with keys, region and endpoint of the environment (`AWS_…`).
    ///
    /// # Errors
    /// The address or the environment does not suffice to reach it.
    pub fn from_environment(address: &str, patience: Patience) -> Result<Self, Fault> {
        let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let fault = |reason: &str| Fault::Address { text: address.to_owned(), reason: reason.to_owned() };
        let rest = address.strip_prefix("s3://").ok_or_else(|| fault("write s3://bucket/prefix"))?;
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        let keys = "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment";
        let reach = Reach {
            bucket: bucket.to_owned(),
            prefix: prefix.to_owned(),
            endpoint: set("AWS_ENDPOINT_URL_S3").or_else(|| set("AWS_ENDPOINT_URL")),
            region: set("AWS_REGION").or_else(|| set("AWS_DEFAULT_REGION")).unwrap_or_else(|| "us-east-1".to_owned()),
            key: set("AWS_ACCESS_KEY_ID").ok_or_else(|| fault(keys))?,
            secret: set("AWS_SECRET_ACCESS_KEY").ok_or_else(|| fault(keys))?,
            session: set("AWS_SESSION_TOKEN"),
        };
        Self::new(reach, patience)
    }

    /// A bucket.
    ///
    /// # Errors
    /// The endpoint would have evidence and keys travel in clear, or the parts do not make an address.
    pub fn new(reach: Reach, patience: Patience) -> Result<Self, Fault> {
        let name = format!("s3://{}/{}", reach.bucket, reach.prefix);
        let fault = |reason: String| Fault::Address { text: name.clone(), reason };
        let plain = reach.endpoint.as_deref().is_some_and(|endpoint| endpoint.starts_with("http://"));
        if plain && !reach.endpoint.as_deref().is_some_and(is_loopback) {
            return Err(fault("the endpoint is not encrypted; write https://".to_owned()));
        }
        if reach.bucket.is_empty() {
            return Err(fault("the bucket is missing; write s3://bucket/prefix".to_owned()));
        }
        let prefix = Path::parse(&reach.prefix).map_err(|e| fault(e.to_string()))?;
        // One implementation of cryptography for the process; another that is there already serves as well.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let waiting = patience.answer * u32::try_from(patience.retries + 1).unwrap_or(u32::MAX);
        let client = ClientOptions::new()
            .with_allow_http(plain)
            // A file may take hours; what is waited for is the next bytes.
            .with_timeout_disabled()
            .with_connect_timeout(patience.answer)
            .with_read_timeout(patience.answer);
        let backoff = BackoffConfig { init_backoff: patience.answer / 20, max_backoff: patience.answer, base: 2.0 };
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(reach.bucket)
            .with_region(reach.region)
            .with_access_key_id(reach.key)
            .with_secret_access_key(reach.secret)
            .with_client_options(client)
            .with_retry(RetryConfig { backoff, max_retries: patience.retries, retry_timeout: waiting * 2 });
        if let Some(endpoint) = reach.endpoint {
            builder = builder.with_endpoint(endpoint);
        }
        if let Some(session) = reach.session {
            builder = builder.with_token(session);
        }
        let store = builder.build().map_err(|e| fault(e.to_string()))?;
        Ok(Self { store, name: name.trim_end_matches('/').to_owned(), prefix })
    }

    fn location(&self, digest: &str) -> Path {
        let (first, rest) = digest.split_at_checked(2).unwrap_or((digest, ""));
        self.prefix.clone().join(first).join(rest)
    }

    /// A file's place as people name it.
    pub fn place(&self, digest: &str) -> String {
        let (first, rest) = digest.split_at_checked(2).unwrap_or((digest, ""));
        format!("{}/{first}/{rest}", self.name)
    }

    fn failed(&self, digest: &str, error: &Error) -> Fault {
        let place = self.place(digest);
        if matches!(error, Error::NotFound { .. }) { Fault::Missing { place } } else { Fault::Store { place, reason: chain(error) } }
    }

    /// Takes a file in: read once for its name, once more as it is sent, and read back from the store.
    ///
    /// # Errors
    /// The source changed or cannot be read; the store failed, or does not give back what it was given.
    pub async fn add(&self, source: &mut Source, seen: &(dyn Fn(u64) + Sync)) -> Result<Added, Fault> {
        let named = {
            let mut reading = source.read()?;
            while reading.chunk()?.is_some() {}
            reading.finish()
        };
        let (digest, location) = (named.digest.clone(), self.location(&named.digest));
        let there = match self.store.head(&location).await {
            Ok(_) => true,
            Err(Error::NotFound { .. }) => false,
            Err(error) => return Err(self.failed(&digest, &error)),
        };
        let sent = match (there, source.size() <= PART as u64) {
            (true, _) => Sent::Known,
            (false, true) => self.send_whole(source, &named, &location).await?,
            (false, false) => self.send_parts(source, &named, &location, seen).await?,
        };
        if matches!(sent, Sent::Known) {
            source.confirm(&named)?;
        }
        let tag = if let Sent::New(tag) = &sent { tag.as_deref() } else { None };
        self.read(&named, tag, &mut std::io::sink(), &|_| {}).await?;
        seen(named.size);
        Ok(Added { fingerprint: named, place: self.place(&digest), new: matches!(sent, Sent::New(_)) })
    }

    /// A small file, in one piece, where nothing stands.
    async fn send_whole(&self, source: &mut Source, named: &Fingerprint, location: &Path) -> Result<Sent, Fault> {
        let mut bytes = Vec::with_capacity(usize::try_from(named.size).unwrap_or(0));
        let mut reading = source.read()?;
        while let Some(chunk) = reading.chunk()? {
            bytes.extend_from_slice(chunk);
        }
        let again = reading.finish();
        if again != *named {
            return Err(Fault::Changed { place: source.place(), what: "content" });
        }
        source.confirm(named)?;
        let options = PutOptions::from(PutMode::Create);
        match self.store.put_opts(location, PutPayload::from(bytes), options).await {
            Ok(put) => Ok(Sent::New(put.e_tag)),
            // Somebody was faster; or an answer was lost, and the question put again.
            Err(Error::AlreadyExists { .. }) => Ok(Sent::Known),
            Err(error) => Err(self.failed(&named.digest, &error)),
        }
    }

    /// A large file, part by part; it comes to stand there only once it was read to the same end as before.
    async fn send_parts(
        &self,
        source: &mut Source,
        named: &Fingerprint,
        location: &Path,
        seen: &(dyn Fn(u64) + Sync),
    ) -> Result<Sent, Fault> {
        let failed = |error: Error| self.failed(&named.digest, &error);
        let mut upload = self.store.put_multipart(location).await.map_err(failed)?;
        let sent = match self.parts(source, named, upload.as_mut(), seen).await {
            Ok(()) => upload.complete().await.map_err(failed),
            Err(fault) => Err(fault),
        };
        match sent {
            Ok(put) => Ok(Sent::New(put.e_tag)),
            Err(fault) => {
                // Parts that nobody completes cost money and hold evidence; a store that does not answer keeps them for its own clean-up.
                let _ = upload.abort().await;
                Err(fault)
            }
        }
    }

    async fn parts(
        &self,
        source: &mut Source,
        named: &Fingerprint,
        upload: &mut dyn object_store::MultipartUpload,
        seen: &(dyn Fn(u64) + Sync),
    ) -> Result<(), Fault> {
        let part = PART.max(usize::try_from(named.size / PARTS + 1).unwrap_or(PART));
        let mut reading = source.read()?;
        let (mut bytes, mut passed) = (Vec::with_capacity(part), 0_u64);
        loop {
            let chunk = reading.chunk()?;
            let ended = chunk.is_none();
            bytes.extend_from_slice(chunk.unwrap_or_default());
            if bytes.len() >= part || (ended && !bytes.is_empty()) {
                passed += bytes.len() as u64;
                let full = std::mem::replace(&mut bytes, Vec::with_capacity(part));
                upload.put_part(PutPayload::from(full)).await.map_err(|e| self.failed(&named.digest, &e))?;
                seen(passed);
            }
            if ended {
                break;
            }
        }
        let again = reading.finish();
        if again != *named {
            return Err(Fault::Changed { place: source.place(), what: "content" });
        }
        source.confirm(named)
    }

    /// Writes a file out, hashing as it goes.
    ///
    /// # Errors
    /// It is not there, is not what its name says, or the store failed.
    pub async fn fetch(&self, named: &Fingerprint, out: &mut (dyn Write + Send), seen: &(dyn Fn(u64) + Sync)) -> Result<(), Fault> {
        self.read(named, None, out, seen).await
    }

    async fn read(
        &self,
        named: &Fingerprint,
        tag: Option<&str>,
        out: &mut (dyn Write + Send),
        seen: &(dyn Fn(u64) + Sync),
    ) -> Result<(), Fault> {
        let damaged = |found: String| Fault::Damaged { place: self.place(&named.digest), found };
        let got = self.store.get(&self.location(&named.digest)).await.map_err(|e| self.failed(&named.digest, &e))?;
        let (size, given) = (got.meta.size, got.meta.e_tag.clone());
        if size != named.size {
            return Err(damaged(format!("of {size} bytes, not {}", named.size)));
        }
        if let (Some(tag), Some(given)) = (tag, given.as_deref().filter(|given| Some(*given) != tag)) {
            return Err(damaged(format!("another version than the one sent (entity tag {given}, not {tag})")));
        }
        let mut body = got.into_stream();
        let mut hashing = Hashing::default();
        while let Some(chunk) = body.next().await {
            let chunk = chunk.map_err(|e| self.failed(&named.digest, &e))?;
            hashing.take(&chunk);
            out.write_all(&chunk).map_err(|e| Fault::Store { place: "the file written".to_owned(), reason: e.to_string() })?;
            seen(hashing.size());
        }
        let found = hashing.finish();
        if found == *named { Ok(()) } else { Err(damaged(told(&found))) }
    }

    /// Everything below the prefix: digests, and other names as they are.
    ///
    /// # Errors
    /// The store failed.
    pub async fn list(&self) -> Result<Vec<String>, Fault> {
        let below = format!("{}/", self.prefix);
        let mut listed = self.store.list(Some(&self.prefix).filter(|prefix| !prefix.as_ref().is_empty()));
        let mut found = Vec::new();
        while let Some(object) = listed.next().await {
            let object = object.map_err(|e| Fault::Store { place: self.name.clone(), reason: chain(&e) })?;
            let path = object.location.to_string();
            let inner = if below == "/" { path.as_str() } else { path.strip_prefix(&below).unwrap_or(&path) };
            let digest = inner.replacen('/', "", 1);
            let named = is_digest(&digest) && inner.as_bytes().get(2) == Some(&b'/');
            found.push(if named { digest } else { path });
        }
        found.sort_unstable();
        Ok(found)
    }
}

/// What became of sending.
enum Sent {
    /// It stands there now, with the entity tag given.
    New(Option<String>),
    /// It stood there already.
    Known,
}

/// Whether an endpoint is this very machine: what goes there passes no wire.
fn is_loopback(endpoint: &str) -> bool {
    let host = endpoint.trim_start_matches("http://").split('/').next().unwrap_or_default();
    let host =
        host.strip_prefix('[').map_or_else(|| host.split(':').next().unwrap_or_default(), |v6| v6.split(']').next().unwrap_or_default());
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// An error with what caused it, each cause once.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        let said = cause.to_string();
        if !text.contains(&said) {
            text = format!("{text}: {said}");
        }
        next = cause.source();
    }
    text
}
