//! What the codes of the law are called in the three languages: one catalogue, in which each name stands once.
//!
//! Kinds of act are named beside their room (`<room>/names.rs`), entries of lists, bodies, regions and measures in the law pack, codes of a
//! rule's own in its file. Everything else stands here; [`faults`] says what has no name.

mod breakdowns;
mod day;
pub mod faults;
mod fields;
mod lists;
mod reasons;
mod saying;
#[cfg(test)]
mod tests;
mod texts;
mod values;

pub use day::Names;
pub use saying::Catalogue;

use crate::kernel::suspension::SUSPENDED;
use crate::kernel::{Role, Words};
use crate::list::room;

type Table = &'static [(&'static str, Words)];

fn find(table: Table, key: &str) -> Option<&'static Words> {
    table.iter().find(|(known, _)| *known == key).map(|(_, words)| words)
}

/// Acts that every room has.
const EVERYWHERE: Table = &[
    ("correction/1", Words { kk: "Түзету", ru: "Исправление", en: "Correction" }),
    ("annulment/1", Words { kk: "Күшін жою", ru: "Аннулирование", en: "Annulment" }),
    ("confirmation/1", Words { kk: "Растау", ru: "Подтверждение", en: "Confirmation" }),
    ("breach/1", Words { kk: "Заң бұзушылық", ru: "Нарушение закона", en: "Breach of the law" }),
    ("answer/1", Words { kk: "Заң бұзушылыққа жауап", ru: "Ответ на нарушение", en: "Answer to a breach" }),
];

/// States in which a record of any room may be.
const STATES_EVERYWHERE: Table = &[(
    SUSPENDED,
    Words {
        kk: "Шешім тоқтатылды, растау күтілуде",
        ru: "Решение приостановлено, ожидает подтверждения",
        en: "Decision suspended, waiting to be confirmed",
    },
)];

/// What a kind of act of a room is called.
pub fn act(room: &str, kind: &str) -> Option<&'static Words> {
    self::room(room).and_then(|room| find(room.names, kind)).or_else(|| find(EVERYWHERE, kind))
}

/// What a state of a room's records is called.
pub fn state(room: &str, code: &str) -> Option<&'static Words> {
    self::room(room).and_then(|room| find(room.states, code)).or_else(|| find(STATES_EVERYWHERE, code))
}

/// What a field of a type is called: by `Type.field`, else by `field`.
pub fn field(of: &str, field: &str) -> Option<&'static Words> {
    let own = format!("{of}.{field}");
    let plain = || fields::ALL.iter().find_map(|table| find(table, field));
    find(fields::OF_TYPES, &own).or_else(plain)
}

/// What a value of a type is called; that of a plain text stands under `Type.field`.
pub fn value(of: &str, code: &str) -> Option<&'static Words> {
    let key = format!("{of}.{code}");
    values::ALL.iter().find_map(|table| find(table, &key))
}

/// What those of a value are called together: `women`, `pistols`; the value itself where a group is called no other way.
pub fn group(of: &str, code: &str) -> Option<&'static Words> {
    find(values::GROUPS, &format!("{of}.{code}")).or_else(|| value(of, code))
}

/// What a role is called.
pub fn role(role: Role) -> Option<&'static Words> {
    value("Role", role.code())
}

/// What a sealed text is called.
pub fn text(field: &str) -> Option<&'static Words> {
    find(texts::TEXTS, field)
}

/// The sealed texts that have a name.
pub fn sealed() -> Vec<&'static str> {
    texts::TEXTS.iter().map(|(text, _)| *text).collect()
}

/// What a list of codes is called.
pub fn list(code: &str) -> Option<&'static Words> {
    find(lists::LISTS, code)
}

/// The list of the pack whose entries the values of a type are.
pub fn list_of(of: &str) -> Option<&'static str> {
    match of {
        "Category" => Some("category"),
        "ProsecutorRank" => Some("prosecutor_level"),
        _ => None,
    }
}

/// What a breakdown is called, by its facet or its own name.
pub fn breakdown(by: &str) -> Option<&'static Words> {
    breakdowns::ALL.iter().find(|breakdown| breakdown.by == by).map(|breakdown| &breakdown.name)
}

/// The types of the values of a breakdown, where its values are no places, bodies, articles or entries of lists.
pub fn breakdown_values(by: &str) -> &'static [&'static str] {
    breakdowns::ALL.iter().find(|breakdown| breakdown.by == by).map_or(&[], |breakdown| breakdown.values)
}
