//! One kind of act as declared: what it says, the schema of its payload, the texts it brings sealed. Tables and forms are made of it.

use super::{samples, schema};
use crate::kernel::RoomEntry;
use crate::kernel::history::{Annulment, Answer, Correction};
use schemars::Schema;
use serde_json::Value;
use std::collections::BTreeMap;

/// One kind of act that can be submitted.
pub struct Declared {
    /// Kind and version: `ruling/1`.
    pub kind: String,
    /// What it says.
    pub says: String,
    /// The schema in which the payload's references are followed.
    pub root: Schema,
    /// The schema of its payload.
    pub payload: Value,
    /// Sealed text → when it must be brought; an empty condition is always.
    pub sealed: BTreeMap<String, String>,
}

/// The kinds that can be submitted to a room: its own in declared order, then those of every room. A breach is written by the door alone.
pub fn kinds(room: &RoomEntry) -> Vec<String> {
    let mut kinds = room.kinds();
    kinds.extend(["correction/1", "annulment/1", "answer/1"].map(str::to_owned));
    kinds
}

/// A kind of act of a room, where it can be submitted.
pub fn act(room: &RoomEntry, kind: &str) -> Option<Declared> {
    let root = match kind {
        "correction/1" => schemars::schema_for!(Correction),
        "annulment/1" => schemars::schema_for!(Annulment),
        "answer/1" => schemars::schema_for!(Answer),
        _ => return of_room(room, kind),
    };
    let says = schema::text(root.as_value(), "description").to_owned();
    let payload = root.as_value().clone();
    // Whoever changes what stands, or answers for it, says why.
    Some(Declared { kind: kind.to_owned(), says, root, payload, sealed: [("reasons".to_owned(), String::new())].into() })
}

fn of_room(room: &RoomEntry, kind: &str) -> Option<Declared> {
    let root = (room.schema)();
    let (says, payload, sealed) = {
        let found = schema::kinds(&root).into_iter().find(|other| other.name == kind)?;
        let sealed = samples::learn(room, &root, &found).sealed;
        let sealed = sealed.into_iter().map(|(text, when)| (text.to_owned(), when)).collect();
        (found.says.to_owned(), found.payload.clone(), sealed)
    };
    Some(Declared { kind: kind.to_owned(), says, root, payload, sealed })
}
