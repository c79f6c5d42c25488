//! What stands in a document: the act, the earlier acts that belong to it, the texts sealed with them, and the persons' names.

use crate::failure::Failure;
use crate::reading::reader::{OpenRecord, Reader};
use crate::reading::sealed::{self, Fate, Text, fate, unsealed};
use aiqyn_law::documents::Document;
use aiqyn_law::documents::reading::{self, Reading, Row};
use aiqyn_law::kernel::RoomEntry;
use aiqyn_law::kernel::history::Correction;
use aiqyn_law::kernel::{Language, Line, Moment, Officer};
use aiqyn_law::names;
use aiqyn_law::pack::Pack;
use aiqyn_record::KeyDestruction;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// One act as it stands in a document.
pub struct Section {
    /// What it is called; none for the act the document is made of.
    pub title: Option<&'static str>,
    /// When it happened.
    pub occurred_at: Moment,
    /// Its fields.
    pub rows: Vec<Row>,
    /// Its sealed texts: what each is called, and what it says.
    pub texts: Vec<(String, Text)>,
}

/// Everything a page needs.
pub struct PageContent {
    /// The declaration.
    pub document: &'static Document,
    /// The line of the act.
    pub line: Line,
    /// SHA-256 of the line's bytes: what the Merkle leaf is made of.
    pub digest: String,
    /// What has become of it.
    pub fate: Fate,
    /// The document's own act, then those that belong to it.
    pub sections: Vec<Section>,
    /// What is shown of who the persons are, by their ids: a name, or that its key was destroyed.
    pub names: BTreeMap<String, Text>,
}

/// Gathers a document from the lines of one record.
///
/// # Errors
/// The store's, where the vault cannot be read.
pub async fn gather(
    reader: &Reader<'_>,
    room: &RoomEntry,
    document: &'static Document,
    record: &OpenRecord,
    version: u64,
    law: &Pack,
    language: Language,
) -> Result<Option<PageContent>, Failure> {
    gather_from(reader, room, document, record, &record.lines, version, law, language).await
}

/// The lines are the record's, with a draft at their end or without one.
#[allow(clippy::too_many_arguments, reason = "a document is of an act, of a record, by a law, in a language, for a reader")]
async fn gather_from(
    reader: &Reader<'_>,
    room: &RoomEntry,
    document: &'static Document,
    record: &OpenRecord,
    lines: &[(Line, Vec<u8>)],
    version: u64,
    law: &Pack,
    language: Language,
) -> Result<Option<PageContent>, Failure> {
    let Some((line, bytes)) = lines.iter().find(|(line, _)| line.version == version) else { return Ok(None) };
    let (kind, payload) = stated(lines, line);
    let mut shown = vec![(None, line, kind, payload.clone())];
    for with in document.with {
        let fits = |(other, _): &&(Line, Vec<u8>)| {
            let (kind, stated) = stated(lines, other);
            let same = with.same.is_none_or(|field| stated.get(field) == payload.get(field));
            kind == with.act
                && other.version != version
                && other.occurred_at <= line.occurred_at
                && same
                && fate(lines, other.version) == Fate::Stands
        };
        if let Some((other, _)) = lines.iter().rfind(fits) {
            let (kind, payload) = stated(lines, other);
            shown.push((Some(with.title.of(language)), other, kind, payload));
        }
    }
    let texts = Texts::of(reader, record, &shown.iter().map(|(_, line, ..)| *line).collect::<Vec<_>>()).await?;
    let words = reading::Reader::new(room, law, line.occurred_at, language);
    let printed = |row: &Row| !document.without.contains(&row.field.as_str());
    let section = |(title, of, kind, payload): &(Option<&'static str>, &Line, String, Value)| Section {
        title: *title,
        occurred_at: of.occurred_at,
        rows: words.rows(kind, payload).into_iter().filter(printed).collect(),
        texts: texts.says(of, language),
    };
    let sections: Vec<Section> = shown.iter().map(section).collect();
    let persons: BTreeSet<String> = sections.iter().flat_map(|section| &section.rows).flat_map(|row| persons(&row.says)).collect();
    let identities = sealed::identities(reader, record, &persons).await?;
    let names = identities.into_iter().map(|(person, text)| (person, named_by(text))).collect();
    let digest = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Some(PageContent { document, line: line.clone(), digest, fate: fate(lines, version), sections, names }))
}

/// An act that nobody has submitted yet.
pub struct Draft<'a> {
    /// Its kind.
    pub act: &'a str,
    /// Its content.
    pub payload: &'a Value,
    /// Its sealed texts: field and text.
    pub sealed: &'a [(&'a str, String)],
    /// For whom it is drafted.
    pub officer: &'a Officer,
    /// When.
    pub at: Moment,
}

/// Gathers the document of a draft, as it would stand at the end of the lines of one record; none where there are none.
///
/// # Errors
/// The store's, where the vault cannot be read.
pub async fn drafted(
    reader: &Reader<'_>,
    room: &RoomEntry,
    document: &'static Document,
    record: &OpenRecord,
    draft: &Draft<'_>,
    law: &Pack,
    language: Language,
) -> Result<Option<PageContent>, Failure> {
    let Some((last, _)) = record.lines.last() else { return Ok(None) };
    let line = Line {
        seq: 0,
        recorded_at: draft.at,
        occurred_at: draft.at,
        version: last.version + 1,
        act: draft.act.to_owned(),
        payload: draft.payload.clone(),
        officer: draft.officer.id.clone(),
        authority: draft.officer.authority.clone(),
        law: law.hash().to_owned(),
        ..last.clone()
    };
    let version = line.version;
    let mut lines = record.lines.clone();
    lines.push((line, Vec::new()));
    let gathered = gather_from(reader, room, document, record, &lines, version, law, language).await?;
    Ok(gathered.map(|mut gathered| {
        gathered.fate = Fate::Draft;
        if let Some(section) = gathered.sections.first_mut() {
            let label = |field: &str| names::text(field).map_or_else(|| field.to_owned(), |words| words.of(language).to_owned());
            section.texts = draft.sealed.iter().map(|(field, text)| (label(field), Text::Opened(text.clone()))).collect();
        }
        gathered
    }))
}

/// The kind and the content that an act states: of a correction, those of the act as corrected.
pub fn stated(lines: &[(Line, Vec<u8>)], line: &Line) -> (String, Value) {
    if line.act == "correction/1"
        && let Ok(correction) = serde_json::from_value::<Correction>(unsealed(&line.payload))
        && let Some((original, _)) = lines.iter().find(|(other, _)| other.version == correction.corrects)
    {
        return (original.act.clone(), correction.payload);
    }
    (line.act.clone(), unsealed(&line.payload))
}

fn persons(says: &Reading) -> Vec<String> {
    match says {
        Reading::Person(person) => vec![person.clone()],
        Reading::List(items) => items.iter().flat_map(persons).collect(),
        Reading::Rows(rows) => rows.iter().flat_map(|row| persons(&row.says)).collect(),
        _ => Vec::new(),
    }
}

/// The texts of sections, opened: by commitment.
struct Texts {
    opened: BTreeMap<String, Text>,
    /// Who signed for the destruction of the key of those that cannot be.
    destroyed: Vec<KeyDestruction>,
}

impl Texts {
    /// Opens what these acts of the record sealed, about it or about a person its acts name.
    async fn of(reader: &Reader<'_>, record: &OpenRecord, shown: &[&Line]) -> Result<Self, Failure> {
        let subjects = sealed::subjects(record);
        let wanted = shown.iter().flat_map(|line| commitments(line)).map(|(_, commitment)| commitment.to_owned()).collect();
        let opened = sealed::open(reader, record, &subjects, &wanted).await?;
        let whole = wanted.iter().all(|commitment| opened.contains_key(commitment));
        let destroyed = if whole { Vec::new() } else { sealed::destroyed(reader, &subjects).await? };
        Ok(Self { opened, destroyed })
    }

    /// A text that is not among those opened: its key was destroyed by two, or it is missing.
    fn gone(&self) -> Text {
        if self.destroyed.is_empty() { Text::Missing } else { Text::Destroyed(self.destroyed.clone()) }
    }

    fn says(&self, line: &Line, language: Language) -> Vec<(String, Text)> {
        let label = |field: &str| names::text(field).map_or_else(|| field.to_owned(), |words| words.of(language).to_owned());
        let text = |commitment: &str| self.opened.get(commitment).cloned().unwrap_or_else(|| self.gone());
        commitments(line).map(|(field, commitment)| (label(field), text(commitment))).collect()
    }
}

/// The sealed texts of an act but who somebody is: field and commitment.
fn commitments(line: &Line) -> impl Iterator<Item = (&str, &str)> {
    let sealed = line.payload.get("sealed").and_then(Value::as_object).into_iter().flatten();
    sealed.filter(|(field, _)| *field != "identity").filter_map(|(field, value)| Some((field.as_str(), value.as_str()?)))
}

/// What is shown of an identity: the name, with the number where there is one.
fn named_by(identity: Text) -> Text {
    match identity {
        Text::Opened(identity) => Text::Opened(name(&identity)),
        destroyed => destroyed,
    }
}

fn name(identity: &str) -> String {
    let read: Option<Value> = serde_json::from_str(identity).ok();
    let part = |field| read.as_ref().and_then(|identity| identity.get(field)).and_then(Value::as_str);
    match (part("name"), part("iin")) {
        (Some(name), Some(iin)) => format!("{name}, {iin}"),
        (Some(name), None) => name.to_owned(),
        _ => identity.to_owned(),
    }
}
