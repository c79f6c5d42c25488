//! Forms held against the payload of every kind of act, and against what people type.

mod every_act;
mod typed;

use super::asking::{Asking, Choices};
use aiqyn_law::kernel::rooms::every_room;
use aiqyn_law::kernel::{Form, Language, Moment, RoomEntry};
use aiqyn_law::pack::embedded;
use aiqyn_law::rooms::ROOMS;
use serde_json::Value;
use std::sync::LazyLock;

pub(super) const LANGUAGES: [Language; 3] = [Language::Kk, Language::Ru, Language::En];

static CHOICES: LazyLock<Choices> = LazyLock::new(Choices::default);

/// A form of a room in a language, with nothing to choose from but the pack.
pub(super) fn asking(room: &'static RoomEntry, form: &'static Form, lang: Language) -> Asking<'static> {
    let day = Moment::parse("2022-01-10T09:00:00+06:00").unwrap();
    Asking { lang, law: embedded().unwrap(), day, region: None, room, form, corrected: None, choices: &CHOICES }
}

/// The form of a kind of act.
pub(super) fn of(room: &str, act: &str, lang: Language) -> Asking<'static> {
    let room = ROOMS.room(room).unwrap();
    asking(room, room.form_of(act).unwrap(), lang)
}

/// A payload of every kind of act of every room.
pub(super) fn golden() -> Vec<(&'static RoomEntry, &'static Form, Value)> {
    let mut found = Vec::new();
    for room in ROOMS {
        let path = format!("{}/../law/tests/golden/{}.jsonl", env!("CARGO_MANIFEST_DIR"), room.name);
        for line in std::fs::read_to_string(path).unwrap().lines() {
            let line: Value = serde_json::from_str(line).unwrap();
            let form = room.form_of(line["act"].as_str().unwrap()).unwrap();
            found.push((room, form, line["payload"].clone()));
        }
    }
    assert!(every_room().len() == 5 && found.len() > 250);
    found
}
