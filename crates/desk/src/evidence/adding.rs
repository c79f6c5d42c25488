//! A file recorded with an item: the submission that names it.

use super::source::{Added, Fingerprint};
use aiqyn_law::evidence::Evidence;
use aiqyn_law::kernel::{Fold, IncidentId, Moment, RecordId, Submission, SubmittedAct};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// Reads the id of an item.
///
/// # Errors
/// What is wrong with it, and how it is written.
pub fn item(text: &str) -> Result<RecordId, String> {
    let id = RecordId::parse(text).map_err(|e| e.to_string())?;
    if id.room() == Evidence::NAME { Ok(id) } else { Err(format!("{id} is no item of evidence; name one: evidence/22-000001")) }
}

/// The collection of a new item, as it is handed in; the file is filled in.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Collection {
    payload: Value,
    #[serde(default)]
    sealed: BTreeMap<String, String>,
}

impl Collection {
    /// Reads a collection; what it says of a file is the program's to say.
    ///
    /// # Errors
    /// What is wrong with it, with its line and column.
    pub fn parse(text: &str) -> Result<Self, String> {
        let read: Self = serde_json::from_str(text).map_err(|e| format!("line {}, column {}: {e}", e.line(), e.column()))?;
        let payload = read.payload.as_object().ok_or("payload: not an object; write {\"payload\": {…}}")?;
        if payload.get("file").is_some_and(|file| !file.is_null()) {
            return Err("payload.file: leave it out, it is filled in from the file that is added".to_owned());
        }
        Ok(read)
    }
}

/// What a file is recorded with.
pub struct Addition<'a> {
    /// The item.
    pub record: &'a RecordId,
    /// Its mass event.
    pub incident: IncidentId,
    /// The collection, where the item is new.
    pub collection: Option<Collection>,
    /// The media type.
    pub media_type: &'a str,
    /// When it happened.
    pub at: Moment,
}

impl Addition<'_> {
    /// The submission that names a file taken in: `file_added/1`, or `collected/1` where the item is new.
    pub fn submission(self, added: &Added) -> Submission {
        let Fingerprint { digest, size } = &added.fingerprint;
        let file = json!({ "digest": digest, "size": size, "media_type": self.media_type });
        let (act, payload, sealed) = match self.collection {
            None => ("file_added/1", file, BTreeMap::new()),
            Some(Collection { mut payload, sealed }) => {
                payload["file"] = file;
                ("collected/1", payload, sealed)
            }
        };
        // In letters: among so many digits, twelve that follow one another would now and then be somebody's number.
        let key = format!("{}+{}", self.record, letters(&format!("{digest}{:016x}", self.at.micros())));
        let act = SubmittedAct { record: self.record.clone(), act: act.to_owned(), occurred_at: self.at, payload, sealed, version: None };
        Submission { key, incident: self.incident, acts: vec![act] }
    }
}

/// Hexadecimal digits as letters: `0` is `a`, `f` is `p`.
fn letters(hex: &str) -> String {
    let letter = |c: char| c.to_digit(16).and_then(|digit| char::from_u32(u32::from('a') + digit)).unwrap_or(c);
    hex.chars().map(letter).collect()
}

/// The media types that evidence comes as, each with the endings by which its files are known; the last is of all others.
pub const MEDIA_TYPES: [(&str, &[&str]); 17] = [
    ("video/mp4", &["mp4", "m4v"]),
    ("video/quicktime", &["mov"]),
    ("video/x-msvideo", &["avi"]),
    ("video/x-matroska", &["mkv"]),
    ("video/webm", &["webm"]),
    ("audio/mpeg", &["mp3"]),
    ("audio/wav", &["wav"]),
    ("audio/ogg", &["ogg"]),
    ("image/jpeg", &["jpg", "jpeg"]),
    ("image/png", &["png"]),
    ("image/webp", &["webp"]),
    ("image/tiff", &["tif", "tiff"]),
    ("application/pdf", &["pdf"]),
    ("application/zip", &["zip"]),
    ("application/json", &["json"]),
    ("text/plain", &["txt"]),
    ("application/octet-stream", &[]),
];

/// The media type of the endings that evidence comes with.
pub fn media_type(file: &Path) -> &'static str {
    let ending = file.extension().map(|e| e.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let known = MEDIA_TYPES.iter().find(|(_, endings)| endings.contains(&ending.as_str()));
    known.map_or("application/octet-stream", |(kind, _)| kind)
}
