//! A store of files, wherever it lies.

#[cfg(feature = "s3")]
use super::bucket::Bucket;
use super::fault::Fault;
use super::folder::Folder;
use super::patience::Patience;
use super::source::{Added, Fingerprint, Source};
use std::io::Write;
use std::path::Path;

/// A store of files.
pub enum Files {
    /// A folder.
    Folder(Folder),
    /// A bucket of a store that speaks S3.
    #[cfg(feature = "s3")]
    Bucket(Box<Bucket>),
}

impl Files {
    /// The store at an address: `s3://bucket/prefix`, else a folder.
    ///
    /// # Errors
    /// The address is not understood, or what is needed to reach the store is not in the environment.
    pub fn at(address: &str, patience: Patience) -> Result<Self, Fault> {
        let Some((scheme, _)) = address.split_once("://") else { return Ok(Self::Folder(Folder::at(Path::new(address)))) };
        if scheme != "s3" {
            let reason = "write a folder, or s3://bucket/prefix".to_owned();
            return Err(Fault::Address { text: address.to_owned(), reason });
        }
        #[cfg(feature = "s3")]
        return Ok(Self::Bucket(Box::new(Bucket::from_environment(address, patience)?)));
        #[cfg(not(feature = "s3"))]
        {
            let _ = patience;
            Err(Fault::Address { text: address.to_owned(), reason: "this program was built without s3; write a folder".to_owned() })
        }
    }

    /// Takes a file in.
    ///
    /// # Errors
    /// Nothing was taken, and nothing is left behind.
    pub async fn add(&self, source: &mut Source, seen: &(dyn Fn(u64) + Sync)) -> Result<Added, Fault> {
        match self {
            Self::Folder(folder) => folder.add(source, seen),
            #[cfg(feature = "s3")]
            Self::Bucket(bucket) => bucket.add(source, seen).await,
        }
    }

    /// Writes a file out, hashing as it goes: what was written before an error is not to be used.
    ///
    /// # Errors
    /// It is not there, is not what its name says, or cannot be written out.
    pub async fn fetch(&self, named: &Fingerprint, out: &mut (dyn Write + Send), seen: &(dyn Fn(u64) + Sync)) -> Result<(), Fault> {
        match self {
            Self::Folder(folder) => folder.fetch(named, out, seen),
            #[cfg(feature = "s3")]
            Self::Bucket(bucket) => bucket.fetch(named, out, seen).await,
        }
    }

    /// Reads and hashes what stands under a name.
    ///
    /// # Errors
    /// As [`Files::fetch`].
    pub async fn check(&self, named: &Fingerprint, seen: &(dyn Fn(u64) + Sync)) -> Result<(), Fault> {
        self.fetch(named, &mut std::io::sink(), seen).await
    }

    /// Everything in the store: digests, and other names as they are.
    ///
    /// # Errors
    /// The store cannot be listed.
    pub async fn list(&self) -> Result<Vec<String>, Fault> {
        match self {
            Self::Folder(folder) => folder.list(),
            #[cfg(feature = "s3")]
            Self::Bucket(bucket) => bucket.list().await,
        }
    }
}
