//! What may be chosen in a form: bodies, officers, persons and records that the officer may name.

use crate::forms::{Choice, Choices};
use crate::frame;
use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use crate::office::Shared;
use aiqyn_desk::listing::{self, Narrowing};
use aiqyn_desk::reading::reader::OpenRecord;
use aiqyn_law::kernel::Fold as _;
use aiqyn_law::kernel::{Key, Moment, PersonId, RecordId, RoomEntry};
use aiqyn_law::names::Names;
use aiqyn_law::officer::Officers;
use aiqyn_record::{Order, hex, new_salt};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The most officers that are offered; whoever is not among them is written by the id.
const OFFICERS: u32 = 2_000;
/// The most records of a room that are offered.
const RECORDS: u32 = 30;

/// Gathers them.
pub async fn gather(
    office: &Shared,
    insider: &Insider,
    room: &RoomEntry,
    record: Option<&OpenRecord>,
    now: Moment,
) -> Result<Choices, Fault> {
    let language = insider.visitor.language;
    let names = Names { law: office.law, at: now, language };
    let mut named = Found::default();
    record.into_iter().flat_map(|record| &record.lines).for_each(|(line, _)| named.take(&line.payload));
    let officers = office.store.records_page(Officers::NAME, "", OFFICERS).await?;
    let officers: BTreeSet<String> = officers.iter().filter_map(|record| Some(record.split_once('/')?.1.to_owned())).collect();
    let persons = persons(room, record, office, now);
    Ok(Choices {
        records: records(office, insider, &persons, now).await?,
        persons: people(&persons),
        bodies: bodies(office, insider, &named, &names, now),
        officers: officers.into_iter().map(|id| Choice::new(id.clone(), id)).collect(),
        incidents: office.store.incidents().await?.into_iter().map(|id| Choice::new(id.clone(), id)).collect(),
        tags: named.tags.into_iter().map(|tag| Choice::new(tag.clone(), tag)).collect(),
    })
}

/// What the acts of a record name: bodies, and things inside it.
#[derive(Default)]
struct Found {
    bodies: BTreeSet<String>,
    tags: BTreeSet<String>,
}

impl Found {
    fn take(&mut self, value: &Value) {
        match value {
            Value::String(text) if text.split('/').count() > 1 && text.len() < 80 => drop(self.bodies.insert(text.clone())),
            Value::Object(fields) => {
                for (name, value) in fields {
                    if let ("tag" | "id" | "measure" | "petition" | "search", Value::String(text)) = (name.as_str(), value) {
                        self.tags.insert(text.clone());
                    }
                    self.take(value);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.take(item)),
            _ => {}
        }
    }
}

/// Bodies: the officer's own, those that the record names, and every kind of body of the officer's region.
fn bodies(office: &Shared, insider: &Insider, named: &Found, names: &Names<'_>, now: Moment) -> Vec<Choice> {
    let own = &insider.officer().authority;
    let kinds = office.law.list("body", now).map(|kind| format!("{}/{}", kind.code, own.region));
    let all: BTreeSet<String> = kinds.chain([own.body.to_string()]).chain(named.bodies.iter().cloned()).collect();
    let known = all.into_iter().filter(|body| aiqyn_law::kernel::BodyId::parse(body).is_ok());
    known.map(|body| Choice::new(body.clone(), names.body(&body))).filter(|choice| choice.label != choice.id).collect()
}

fn persons(room: &RoomEntry, record: Option<&OpenRecord>, office: &Shared, now: Moment) -> BTreeSet<PersonId> {
    let own = record.and_then(|record| (room.summary)(&record.history, &record.id, now, office.law)?.person);
    own.into_iter().collect()
}

/// The person of the record, and an id for somebody who has none yet: names stand in the vault alone.
fn people(persons: &BTreeSet<PersonId>) -> Vec<Choice> {
    let new = format!("p-{}", hex(&new_salt()[..8]));
    let known = persons.iter().map(|person| Choice::new(person.to_string(), person.to_string()));
    known.chain([Choice::new(new.clone(), format!("{new} +"))]).collect()
}

/// Records: those of the same person first, then what waits soonest in each room, as far as the officer sees them.
async fn records(
    office: &Shared,
    insider: &Insider,
    persons: &BTreeSet<PersonId>,
    now: Moment,
) -> Result<BTreeMap<String, Vec<Choice>>, Fault> {
    let (reader, language) = (insider.reader(office), insider.visitor.language);
    let mut found: BTreeMap<String, Vec<Choice>> = BTreeMap::new();
    for room in aiqyn_law::rooms::ROOMS {
        let all = aiqyn_record::ViewQuery { order: Order::Deadline, ..Narrowing::default().query(&reader, room.name, now) };
        let keys = persons.iter().map(|person| Some(Key::person(person).as_str().to_owned())).chain([None]);
        for under in keys {
            let query = aiqyn_record::ViewQuery { under, ..all.clone() };
            for listed in office.store.list(&query, None, RECORDS).await?.listed {
                let state = listing::state(room.name, &listed.status, language);
                let id = listed.cover.record;
                let known = found.entry(room.name.to_owned()).or_default();
                if RecordId::parse(&id).is_ok() && known.iter().all(|choice| choice.id != id) {
                    known.push(Choice::new(id, format!("{}, {state}", frame::room(room.name, language))));
                }
            }
        }
    }
    let all = found.values().map(Vec::len).sum();
    reader.asked(json!({ "choices": true }), all).await?;
    Ok(found)
}
