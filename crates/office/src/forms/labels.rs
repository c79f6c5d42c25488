//! What fields, values and texts are called in the language of the page.

use super::asking::Asking;
use aiqyn_law::kernel::Words;
use aiqyn_law::names;

/// What a field of a type is called; its own name where the catalogue has none.
pub fn field(asking: &Asking<'_>, of: &str, name: &str) -> String {
    names::field(of, name).map_or_else(|| name.replace('_', " "), |words| words.of(asking.lang).to_owned())
}

/// What a sealed text is called.
pub fn text(asking: &Asking<'_>, name: &str) -> String {
    names::text(name).map_or_else(|| name.replace('_', " "), |words| words.of(asking.lang).to_owned())
}

/// What a value of a type is called: by the catalogue, by the pack's list of the type, or as a measure of restraint.
pub fn value(asking: &Asking<'_>, of: &str, code: &str) -> String {
    let of_day = names::Names { law: asking.law, at: asking.day, language: asking.lang };
    if let Some(words) = names::value(of, code) {
        return words.of(asking.lang).to_owned();
    }
    match names::list_of(of) {
        Some(list) => entry(asking, list, code),
        None => of_day.measure(code),
    }
}

/// What a code of a list is called on the day, or was called on another.
pub fn entry(asking: &Asking<'_>, list: &str, code: &str) -> String {
    let found = asking.law.entry(list, code, asking.day);
    let found = found.or_else(|| asking.law.all_entries().find(|entry| entry.list == list && entry.code == code));
    found.map_or_else(|| code.to_owned(), |entry| entry.words.of(asking.lang).to_owned())
}

/// Words in the language of the page.
pub const fn say(asking: &Asking<'_>, words: &Words) -> &'static str {
    words.of(asking.lang)
}
