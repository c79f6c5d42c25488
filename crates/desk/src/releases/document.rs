//! A published release as a document: everything the public needs to hold it against the record, and a signed note over its bytes.

use super::Release;
use crate::counting;
use crate::failure::Failure;
use aiqyn_law::briefing::state::By;
use aiqyn_law::briefing::{Extent, OfficeClock, Residual, Spoken};
use aiqyn_law::pack::Pack;
use aiqyn_record::{Store, canonical};
use serde_json::{Value, json};

/// The document of what was published; none before.
pub fn published(release: &Release, law: &Pack) -> Option<Value> {
    let (figures, by) = release.state.published.as_ref()?;
    let (proposed, author) = release.state.proposed.as_ref()?;
    let (extent, prosecutor) = release.state.permitted.as_ref()?;
    let spoken = proposed.figures.iter().filter(|spoken| figures.contains(&spoken.figure));
    let residuals = proposed.residuals.iter().filter(|residual| figures.contains(&residual.whole));
    let signed: Vec<Value> = release.state.signatures.iter().map(|s| said_by(&s.by, Some(json!({ "figures": s.figures })))).collect();
    Some(json!({
        "release": release.record,
        "incident": release.incident,
        "offices": proposed.offices,
        "figures": spoken.map(|spoken| figure(spoken, &proposed.offices)).collect::<Vec<_>>(),
        "residuals": residuals.map(|left| residual(left, law, by)).collect::<Vec<_>>(),
        "definitions": proposed.definitions,
        "supersedes": proposed.supersedes,
        "proposed": said_by(author, None),
        "permitted": said_by(prosecutor, Some(json!({ "extent": extent_ids(extent) }))),
        "signed": signed,
        "published": said_by(by, None),
    }))
}

/// The extent as a list, or `all`.
pub fn extent_ids(extent: &Extent) -> Value {
    match extent {
        Extent::All {} => json!("all"),
        Extent::Figures { figures } => json!(figures),
    }
}

/// Who, in what capacity, when; with more where there is more.
pub fn said_by(by: &By, more: Option<Value>) -> Value {
    let mut value = json!({ "officer": by.officer, "role": by.authority.role, "body": by.authority.body, "at": by.at });
    if let (Some(object), Some(Value::Object(more))) = (value.as_object_mut(), more) {
        object.extend(more);
    }
    value
}

fn figure(spoken: &Spoken, offices: &[OfficeClock]) -> Value {
    let declared = counting::declared(&spoken.figure);
    let clock = declared.and_then(|figure| offices.iter().find(|clock| clock.office == figure.office));
    json!({
        "id": spoken.figure,
        "office": declared.map(|figure| figure.office),
        "statement": declared.map(|figure| figure.statement),
        "value": spoken.value,
        "qualifier": spoken.qualifier,
        "unit": spoken.unit,
        "part_of": spoken.part_of,
        "known": clock.map(|clock| clock.known),
        "of": clock.map(|clock| clock.of),
    })
}

fn residual(left: &Residual, law: &Pack, by: &By) -> Value {
    let entry = law.entry("residual", &left.words, by.at);
    let words = entry.map(|entry| json!({ "kk": entry.words.kk, "ru": entry.words.ru, "en": entry.words.en }));
    json!({ "whole": left.whole, "by": left.by, "missing": left.missing, "double": left.double, "code": left.words, "words": words })
}

/// The signed note over the RFC 8785 bytes of the document.
///
/// # Errors
/// [`Failure::Refused`] where it is not published.
pub fn note(store: &Store, release: &Release, law: &Pack) -> Result<String, Failure> {
    let document = published(release, law).ok_or_else(|| {
        Failure::Refused(format!("{} is not published: only what was published is signed for the public", release.record))
    })?;
    let text = String::from_utf8(canonical(&document)).map_err(|e| Failure::Failed(e.to_string()))?;
    Ok(store.sign_note(&format!("{text}\n"))?)
}
