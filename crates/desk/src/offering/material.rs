//! Of what specimens are made: for each kind of leaf the values that the record and those beside it name, those of the law's lists, and some
//! that nothing names.

use aiqyn_law::kernel::field::{FieldKind, Identified};
use aiqyn_law::kernel::history::Content;
use aiqyn_law::kernel::{BodyId, History, Moment, Officer, RecordId, Span};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// So many values of one leaf are tried. A record that names more shows the first of them.
const MOST: usize = 24;

/// What nothing names: two of each, so that what is found of one differs from what is found of the other.
const NOWHERE: [&str; 2] = ["000001", "000002"];

/// Values for the leaves of specimens.
pub struct Material<'a> {
    law: &'a Pack,
    now: Moment,
    named: BTreeMap<&'static str, Vec<Value>>,
}

impl<'a> Material<'a> {
    /// What an officer could write on a record at a moment, by what its history names.
    pub fn of(officer: &Officer, record: &RecordId, history: &History, now: Moment, law: &'a Pack) -> Self {
        let mut material = Self { law, now, named: BTreeMap::new() };
        material.add("record", json!(record));
        material.add("officer", json!(officer.id));
        material.add("body", json!(officer.authority.body));
        material.add("region", json!(officer.authority.region));
        material.gather(record, history);
        let place = rooms::room(record.room()).and_then(|room| (room.place)(history));
        let region = place.map_or_else(|| officer.authority.region.clone(), |place| place.region);
        material.add("region", json!(region));
        for kind in law.list("body", now) {
            let body = BodyId::parse(&format!("{}/{region}", kind.code)).ok().filter(|body| law.body_stands(body, now));
            body.into_iter().for_each(|body| material.add("body", json!(body)));
        }
        material
    }

    /// Adds what the acts of a record name: leaves, places, who acted.
    pub fn gather(&mut self, record: &RecordId, history: &History) {
        self.add("record", json!(record));
        let Some(room) = rooms::room(record.room()) else { return };
        for recorded in history.recorded() {
            self.add("incident", json!(recorded.incident));
            let (Content::Act(act) | Content::Correction { act, .. }) = &recorded.content else { continue };
            let kind = match &recorded.content {
                Content::Correction { corrects, .. } => history.at_version(*corrects).map(|original| original.kind.as_str()),
                _ => Some(recorded.kind.as_str()),
            };
            let (Some(form), Some(payload)) = (kind.and_then(|kind| room.form_of(kind)), (room.written)(act)) else { continue };
            form.leaves(&payload, "", &mut |_, kind, value| {
                if let Some(name) = gathered(kind) {
                    self.add(name, value.clone());
                }
            });
            self.add("officer", json!(recorded.officer));
            self.add("body", json!(recorded.authority.body));
            self.add("moment", json!(recorded.occurred_at));
        }
    }

    fn add(&mut self, name: &'static str, value: Value) {
        let values = self.named.entry(name).or_default();
        if values.len() < MOST && !values.contains(&value) {
            values.push(value);
        }
    }

    fn known(&self, name: &str) -> Vec<Value> {
        self.named.get(name).cloned().unwrap_or_default()
    }

    /// The values that a leaf takes; at least one.
    pub fn choices(&self, kind: &FieldKind) -> Vec<Value> {
        let mut found = match kind {
            FieldKind::Text { .. } => vec![json!("specimen"), json!("another specimen")],
            FieldKind::Number { least, most } => numbers(*least, *most),
            FieldKind::Money(_) => vec![json!(1), json!(5_000), json!(1_000_000_000)],
            FieldKind::Flag => vec![json!(true), json!(false)],
            FieldKind::Moment => self.moments(),
            FieldKind::Coded { list } => self.law.list(list, self.now).map(|entry| json!(entry.code)).collect(),
            FieldKind::Enumeration { values, .. } => values.iter().map(|value| json!(value.code)).collect(),
            FieldKind::Reference { rooms } => self.references(rooms),
            FieldKind::Identifier(of) => self.identifiers(*of),
            FieldKind::Digest => {
                let invented = ["a", "b"].map(|digit| json!(digit.repeat(64)));
                self.known("digest").into_iter().chain(invented).collect()
            }
            FieldKind::Article { code } => {
                let all =
                    self.law.offences(self.now).filter(|offence| offence.basis.code == *code).map(|offence| json!(offence.basis.article));
                self.known("article").into_iter().chain(all).collect()
            }
            FieldKind::Part { code } => {
                let all =
                    self.law.offences(self.now).filter(|offence| offence.basis.code == *code).map(|offence| json!(offence.basis.part));
                self.known("part").into_iter().chain(all).collect()
            }
            FieldKind::Any | FieldKind::Group(_) | FieldKind::Structure { .. } | FieldKind::Variants { .. } => vec![Value::Null],
        };
        let mut seen = Vec::with_capacity(found.len());
        found.retain(|value| {
            !seen.contains(value) && {
                seen.push(value.clone());
                true
            }
        });
        found.truncate(MOST);
        if found.is_empty() { vec![Value::Null] } else { found }
    }

    fn moments(&self) -> Vec<Value> {
        let around = [Span::minutes(0), Span::hours(-1), Span::hours(1), Span::days(-1), Span::days(3), Span::days(30)];
        around.map(|span| json!(self.now + span)).into_iter().chain(self.known("moment")).collect()
    }

    fn references(&self, rooms: &[String]) -> Vec<Value> {
        let of =
            |value: &Value| value.as_str().and_then(|id| RecordId::parse(id).ok()).is_some_and(|id| rooms.iter().any(|r| r == id.room()));
        let known: Vec<Value> = self.known("record").into_iter().filter(of).collect();
        let nowhere = rooms.iter().flat_map(|room| NOWHERE.map(|number| json!(format!("{room}/nowhere-{number}"))));
        known.into_iter().chain(nowhere).collect()
    }

    fn identifiers(&self, of: Identified) -> Vec<Value> {
        let invented: &[&str] = match of {
            Identified::Person => &["p-nobody-1", "p-nobody-2"],
            Identified::Officer => &["o-nobody-1", "o-nobody-2"],
            Identified::Tag => &["t-nothing-1", "t-nothing-2"],
            Identified::Body | Identified::Region | Identified::Incident => &[],
        };
        self.known(name_of(of)).into_iter().chain(invented.iter().map(|id| json!(id))).collect()
    }
}

/// Under which name a leaf's values are gathered; none of a leaf whose values the form itself lists.
const fn gathered(kind: &FieldKind) -> Option<&'static str> {
    match kind {
        FieldKind::Moment => Some("moment"),
        FieldKind::Reference { .. } => Some("record"),
        FieldKind::Identifier(of) => Some(name_of(*of)),
        FieldKind::Digest => Some("digest"),
        FieldKind::Article { .. } => Some("article"),
        FieldKind::Part { .. } => Some("part"),
        _ => None,
    }
}

const fn name_of(of: Identified) -> &'static str {
    match of {
        Identified::Person => "person",
        Identified::Officer => "officer",
        Identified::Body => "body",
        Identified::Region => "region",
        Identified::Incident => "incident",
        Identified::Tag => "tag",
    }
}

/// Numbers within bounds: both ends, and small ones, which may be versions.
fn numbers(least: i64, most: i64) -> Vec<Value> {
    let small = (1..=12).chain([30, 100, 5_000]);
    small.chain([least, most]).filter(|number| (least..=most).contains(number)).map(|number| json!(number)).collect()
}
