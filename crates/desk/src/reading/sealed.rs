//! Sealed texts, opened: here and nowhere else. Each opening is of one record that the reader was shown, and stands in the journal before.
//!
//! An identity belongs to the record that brought it. A document of another record shows it only to whoever may see the record that brought it.

use super::reader::{OpenRecord, Reader};
use crate::failure::Failure;
use aiqyn_law::kernel::history::{Annulment, Correction};
use aiqyn_law::kernel::{Key, Line, PersonId, RecordId};
use aiqyn_record::{KeyDestruction, StoreError};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// A sealed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// As it was sealed.
    Opened(String),
    /// The key was destroyed, and two signed for it: nobody can read it any more.
    Destroyed(Vec<KeyDestruction>),
    /// The text or its key is not there, and nobody signed for that.
    Missing,
}

/// What became of an act by the acts recorded since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It stands as it is printed.
    Stands,
    /// It was corrected by the act of that version.
    Corrected(u64),
    /// It was annulled by the act of that version.
    Annulled(u64),
    /// It is not recorded: a draft.
    Draft,
}

type Lines = [(Line, Vec<u8>)];

/// Opens the texts of a record that have these commitments, by commitment. The vault knows whom of `subjects` they are about.
///
/// # Errors
/// The store's, where the vault or the journal cannot be used.
pub async fn open(
    reader: &Reader<'_>,
    record: &OpenRecord,
    subjects: &BTreeSet<String>,
    wanted: &BTreeSet<String>,
) -> Result<BTreeMap<String, Text>, Failure> {
    if wanted.is_empty() {
        return Ok(BTreeMap::new());
    }
    let recorded = reader.opening(record, json!({ "opened": wanted, "of": subjects }), wanted.len()).await?;
    let mut found = BTreeMap::new();
    for subject in subjects {
        match reader.store().vault().open(&recorded, subject, Some(wanted)).await {
            Ok(texts) => found.extend(texts.into_iter().map(|text| (text.commitment, Text::Opened(text.text)))),
            Err(StoreError::Destroyed(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(found)
}

/// Whose key among these was destroyed, and the signatures under that.
///
/// # Errors
/// The store's.
pub async fn destroyed(reader: &Reader<'_>, subjects: &BTreeSet<String>) -> Result<Vec<KeyDestruction>, Failure> {
    for subject in subjects {
        let signed = reader.store().key_destructions(subject).await?;
        if signed.len() == 2 {
            return Ok(signed);
        }
    }
    Ok(Vec::new())
}

/// What of persons' identities may be shown beside a record: of each, the one that the record itself brought last; else that of another
/// record of the person which the reader may see, of the one that brought one first. A person of whom nothing may be shown is left out.
///
/// # Errors
/// The store's, where the vault or the journal cannot be used.
pub async fn identities(reader: &Reader<'_>, here: &OpenRecord, persons: &BTreeSet<String>) -> Result<BTreeMap<String, Text>, Failure> {
    let own = brought(&here.lines);
    let mut found = BTreeMap::new();
    for person in persons {
        let subject = BTreeSet::from([person.clone()]);
        let signed = destroyed(reader, &subject).await?;
        let shown = if !signed.is_empty() {
            Some(Text::Destroyed(signed))
        } else if let Some(own) = last(reader, here, &subject, &own).await? {
            Some(own)
        } else {
            elsewhere(reader, here, person, &subject).await?
        };
        found.extend(shown.map(|text| (person.clone(), text)));
    }
    Ok(found)
}

/// The identity that other records of the person brought, of the first that brought one, among those the reader may see.
async fn elsewhere(reader: &Reader<'_>, here: &OpenRecord, person: &str, subject: &BTreeSet<String>) -> Result<Option<Text>, Failure> {
    let Ok(id) = PersonId::parse(person) else { return Ok(None) };
    let listed = reader.store().lookup(&[Key::person(&id).as_str().to_owned()]).await?;
    let mut seen = Vec::new();
    for record in listed.into_iter().flat_map(|(_, records)| records) {
        let Ok(record) = RecordId::parse(&record) else { continue };
        if record == here.id {
            continue;
        }
        let Some(other) = reader.find(&record).await? else { continue };
        let brought = brought(&other.lines);
        if let Some((first, _)) = brought.first() {
            seen.push((*first, other, brought));
        }
    }
    seen.sort_by_key(|(first, ..)| *first);
    for (_, other, brought) in &seen {
        if let Some(text) = last(reader, other, subject, brought).await? {
            return Ok(Some(text));
        }
    }
    Ok(None)
}

/// Of the identities that a record brought, the last of that subject.
async fn last(
    reader: &Reader<'_>,
    of: &OpenRecord,
    subject: &BTreeSet<String>,
    brought: &[(u64, String)],
) -> Result<Option<Text>, Failure> {
    let wanted: BTreeSet<String> = brought.iter().map(|(_, commitment)| commitment.clone()).collect();
    let mut opened = open(reader, of, subject, &wanted).await?;
    Ok(brought.iter().rev().find_map(|(_, commitment)| opened.remove(commitment)))
}

/// The commitments to identities that standing acts of a record brought, with their positions, in order.
fn brought(lines: &Lines) -> Vec<(u64, String)> {
    let identity = |line: &Line| Some((line.seq, line.payload.get("sealed")?.get("identity")?.as_str()?.to_owned()));
    let standing = lines.iter().filter(|(line, _)| !matches!(fate(lines, line.version), Fate::Annulled(_)));
    standing.filter_map(|(line, _)| identity(line)).collect()
}

/// What has become of an act by the acts recorded since. An annulment that was itself annulled counts for nothing.
pub fn fate(lines: &Lines, version: u64) -> Fate {
    let mut fallen: BTreeSet<u64> = BTreeSet::new();
    let mut found = Fate::Stands;
    for (line, _) in lines.iter().rev().filter(|(line, _)| line.version > version) {
        if fallen.contains(&line.version) {
            continue;
        }
        if let Some(annuls) = annuls(line) {
            fallen.insert(annuls);
            if annuls == version {
                return Fate::Annulled(line.version);
            }
        }
        if found == Fate::Stands && corrects(line) == Some(version) {
            found = Fate::Corrected(line.version);
        }
    }
    found
}

fn annuls(line: &Line) -> Option<u64> {
    let read = || serde_json::from_value::<Annulment>(unsealed(&line.payload)).ok();
    (line.act == "annulment/1").then(read).flatten().map(|annulment| annulment.annuls)
}

fn corrects(line: &Line) -> Option<u64> {
    let read = || serde_json::from_value::<Correction>(unsealed(&line.payload)).ok();
    (line.act == "correction/1").then(read).flatten().map(|correction| correction.corrects)
}

/// The payload without its commitments.
pub fn unsealed(payload: &Value) -> Value {
    let mut payload = payload.clone();
    payload.as_object_mut().map(|object| object.remove("sealed"));
    payload
}

/// Whose keys may have sealed a record's texts: its own, and those of whomever its acts name.
pub fn subjects(record: &OpenRecord) -> BTreeSet<String> {
    let mut subjects = BTreeSet::from([Key::record(&record.id).as_str().to_owned()]);
    record.lines.iter().for_each(|(line, _)| named(&line.payload, &mut subjects));
    subjects
}

/// Every text of a payload that could be somebody's id: the vault says which are.
fn named(payload: &Value, found: &mut BTreeSet<String>) {
    match payload {
        Value::String(text) if PersonId::parse(text).is_ok() => {
            found.insert(text.clone());
        }
        Value::Object(fields) => fields.values().for_each(|value| named(value, found)),
        Value::Array(items) => items.iter().for_each(|item| named(item, found)),
        _ => {}
    }
}
