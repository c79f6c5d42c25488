//! Every stored file held against the record that names it.

use super::fault::Fault;
use super::files::Files;
use super::folder::is_digest;
use super::named::FileIndex;
use crate::progress::Progress;
use aiqyn_law::kernel::RecordId;
use serde::Serialize;

/// A file that is not as the record says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unsound {
    /// Its digest.
    pub digest: String,
    /// The items that name it.
    pub records: Vec<RecordId>,
    /// Where it should be.
    pub place: String,
    /// What is there instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
}

/// What was found of the files that the record names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Verified {
    /// How many are what the record says.
    pub sound: u64,
    /// Those that are not there.
    pub missing: Vec<Unsound>,
    /// Those that are something else.
    pub changed: Vec<Unsound>,
    /// Names in the store that no record ever named.
    pub extra: Vec<String>,
}

/// Reads and hashes every file that the record names; progress is told in bytes.
///
/// # Errors
/// The store of files failed: that says nothing of the files.
pub async fn verify(files: &Files, named: &FileIndex, progress: Progress<'_>) -> Result<Verified, Fault> {
    let (mut verified, mut bytes) = (Verified::default(), 0);
    for (file, records) in &named.standing {
        let unsound = |place, found| Unsound { digest: file.digest.clone(), records: records.clone(), place, found };
        match files.check(file, &|done| progress(bytes + done)).await {
            Ok(()) => verified.sound += 1,
            Err(Fault::Missing { place }) => verified.missing.push(unsound(place, None)),
            Err(Fault::Damaged { place, found }) => verified.changed.push(unsound(place, Some(found))),
            Err(fault) => return Err(fault),
        }
        bytes += file.size;
    }
    verified.extra = files.list().await?.into_iter().filter(|name| !is_digest(name) || !named.ever.contains(name)).collect();
    Ok(verified)
}
