//! What stands in a document: the act, the earlier acts that belong to it, the texts sealed with them, and the persons' names.

use aiqyn_law::documents::Document;
use aiqyn_law::documents::reading::{Reader, Reading, Row};
use aiqyn_law::kernel::RoomEntry;
use aiqyn_law::kernel::history::{Annulment, Correction};
use aiqyn_law::kernel::{Key, Language, Line, Moment, Officer, PersonId};
use aiqyn_law::names;
use aiqyn_law::pack::Pack;
use aiqyn_record::{Opened, Store, StoreError};
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

/// A sealed text in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// As it was sealed.
    Opened(String),
    /// The key was destroyed: nobody can read it any more.
    Destroyed,
}

/// What has become of the act since.
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
    /// Names by person id.
    pub names: BTreeMap<String, String>,
}

/// Gathers a document from the lines of one record.
///
/// # Errors
/// The store's, where the vault cannot be read.
pub async fn gather(
    store: &Store,
    room: &RoomEntry,
    document: &'static Document,
    lines: &[(Line, Vec<u8>)],
    version: u64,
    law: &Pack,
    language: Language,
) -> Result<Option<PageContent>, StoreError> {
    let Some((line, bytes)) = lines.iter().find(|(line, _)| line.version == version) else { return Ok(None) };
    let (kind, payload) = stated(lines, line);
    let vault = Vault::open(store, lines, line).await?;
    let reader = Reader::new(room, law, line.occurred_at, language);
    let printed = |row: &Row| !document.without.contains(&row.field.as_str());
    let section = |title, of: &Line, kind: &str, payload: &Value| Section {
        title,
        occurred_at: of.occurred_at,
        rows: reader.rows(kind, payload).into_iter().filter(printed).collect(),
        texts: vault.texts(of, language),
    };
    let mut sections = vec![section(None, line, &kind, &payload)];
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
            sections.push(section(Some(with.title.of(language)), other, &kind, &payload));
        }
    }
    let persons: BTreeSet<String> = sections.iter().flat_map(|section| &section.rows).flat_map(|row| persons(&row.says)).collect();
    let names = vault.names(store, &persons).await?;
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
    store: &Store,
    room: &RoomEntry,
    document: &'static Document,
    lines: &[(Line, Vec<u8>)],
    draft: &Draft<'_>,
    law: &Pack,
    language: Language,
) -> Result<Option<PageContent>, StoreError> {
    let Some((last, _)) = lines.last() else { return Ok(None) };
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
    let mut lines = lines.to_vec();
    lines.push((line, Vec::new()));
    let gathered = gather(store, room, document, &lines, version, law, language).await?;
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

/// What has become of an act by the acts recorded since. An annulment that was itself annulled counts for nothing.
fn fate(lines: &[(Line, Vec<u8>)], version: u64) -> Fate {
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

fn unsealed(payload: &Value) -> Value {
    let mut payload = payload.clone();
    payload.as_object_mut().map(|object| object.remove("sealed"));
    payload
}

fn persons(says: &Reading) -> Vec<String> {
    match says {
        Reading::Person(person) => vec![person.clone()],
        Reading::List(items) => items.iter().flat_map(persons).collect(),
        Reading::Rows(rows) => rows.iter().flat_map(|row| persons(&row.says)).collect(),
        _ => Vec::new(),
    }
}

/// The texts of the record, opened: by commitment; and whether some key is gone.
struct Vault {
    by_commitment: BTreeMap<String, Opened>,
}

impl Vault {
    /// Opens what was sealed about the record and about every person its acts name.
    async fn open(store: &Store, lines: &[(Line, Vec<u8>)], of: &Line) -> Result<Self, StoreError> {
        let mut subjects: BTreeSet<String> = BTreeSet::from([Key::record(&of.record).as_str().to_owned()]);
        for (line, _) in lines {
            named(&line.payload, &mut subjects);
        }
        let mut by_commitment = BTreeMap::new();
        for subject in subjects {
            let opened = texts_about(store, &subject).await?;
            by_commitment.extend(opened.into_iter().map(|text| (text.commitment.clone(), text)));
        }
        Ok(Self { by_commitment })
    }

    fn texts(&self, line: &Line, language: Language) -> Vec<(String, Text)> {
        let sealed = line.payload.get("sealed").and_then(Value::as_object).into_iter().flatten();
        let about = sealed.filter(|(field, _)| *field != "identity");
        about
            .map(|(field, commitment)| {
                let label = names::text(field).map_or_else(|| field.clone(), |words| words.of(language).to_owned());
                let opened = commitment.as_str().and_then(|commitment| self.by_commitment.get(commitment));
                (label, opened.map_or(Text::Destroyed, |opened| Text::Opened(opened.text.clone())))
            })
            .collect()
    }

    /// What the vault says of who the persons are: the name of an identity text, or the text itself where it is not of that form.
    async fn names(&self, store: &Store, persons: &BTreeSet<String>) -> Result<BTreeMap<String, String>, StoreError> {
        let mut names = BTreeMap::new();
        for person in persons {
            let known = texts_about(store, person).await?;
            if let Some(identity) = known.iter().rfind(|text| text.field == "identity") {
                names.insert(person.clone(), name(&identity.text));
            }
        }
        Ok(names)
    }
}

async fn texts_about(store: &Store, subject: &str) -> Result<Vec<Opened>, StoreError> {
    match store.vault().open(subject).await {
        Err(StoreError::Destroyed(_)) => Ok(Vec::new()),
        opened => opened,
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
