//! The threshold: what can be held against a submission before anything is read for it: how large it is, how it is written, and that no
//! identification number stands where it would stay for good. Whoever asks learns nothing of the record here.

pub mod bounds;
pub mod declared;

use super::decide::Refusal;
use super::declaration::{Declaration, Finding};
use super::detail::Speech;
use super::field::{FieldKind, Identified, pointer};
use super::form;
use super::identification_number::{exposed, holds_number};
use super::line::{Submission, SubmittedAct};
use super::moment::Moment;
use super::pack::Pack;
use super::register::Register;
use super::rooms::Rooms;
use super::unprintable::{is_in, is_in_prose};
use declared::{INCIDENT_UNKNOWN, KEY_MALFORMED, NUMBER_MALFORMED, TEXT_UNKNOWN, TOO_LARGE, UNPRINTABLE};
use serde_json::Value;

/// Texts that every act may bring, beside those of its own declaration: who somebody is, and why it was done.
pub const OF_EVERY_ACT: [&str; 4] = ["identity", "iin", "bin", "reasons"];

/// The record of a refusal whose record cannot be repeated.
const UNSAID: &str = "…";

/// Everything that keeps a submission from the door: its size alone, where that is too much to look further; else all of it.
pub fn hold(rooms: Rooms, submission: &Submission, now: Moment, law: &Pack) -> Vec<Refusal> {
    let plain = Speech { names: rooms.names, room: "", law, at: now };
    let mut refusals = Vec::new();
    if let Some(excess) = bounds::exceeded(submission) {
        let finding = Finding::plain().with("what", excess.what).with("most", excess.most);
        refusals.push(Refusal::of(&TOO_LARGE, excess.act, UNSAID, &finding, &plain));
        return refusals;
    }
    let mut refuse = |declaration: &Declaration, finding: Finding| {
        refusals.push(Refusal::of(declaration, 0, "", &finding, &plain));
    };
    hold_key(&submission.key, &mut refuse);
    let incident = submission.incident.as_str();
    if holds_number(incident) {
        refuse(&form::IDENTIFIER_EXPOSED, Finding::plain().with("place", "incident"));
    } else if law.incident(incident, now).is_none() {
        refuse(&INCIDENT_UNKNOWN, Finding::plain().with("incident", incident));
    }
    for (index, act) in submission.acts.iter().enumerate() {
        let speech = Speech { names: rooms.names, room: act.record.room(), law, at: now };
        let shown = if holds_number(act.record.as_str()) { UNSAID } else { act.record.as_str() };
        let mut refuse = |declaration: &Declaration, finding: Finding| {
            refusals.push(Refusal::of(declaration, index, shown, &finding, &speech));
        };
        hold_act(rooms, act, &mut refuse);
    }
    refusals
}

/// An idempotency key is one line of ordinary writing, and names nobody.
fn hold_key(key: &str, refuse: &mut impl FnMut(&Declaration, Finding)) {
    if key.trim().is_empty() || key.trim() != key || is_in(key) {
        refuse(&KEY_MALFORMED, Finding::plain());
    } else if holds_number(key) {
        refuse(&form::IDENTIFIER_EXPOSED, Finding::plain().with("place", "key"));
    }
}

fn hold_act(rooms: Rooms, act: &SubmittedAct, refuse: &mut impl FnMut(&Declaration, Finding)) {
    let room = rooms.room(act.record.room());
    let number = act.record.as_str().split_once('/').map_or("", |(_, number)| number);
    if holds_number(act.record.as_str()) {
        refuse(&form::IDENTIFIER_EXPOSED, Finding::plain().with("place", "record"));
    } else if let Some(room) = room.filter(|room| !room.register.numbers(number)) {
        refuse(&NUMBER_MALFORMED, Finding::plain().with("place", "record").with("pattern", room.register.pattern()));
    }
    // Told here and not beside what the law says of the act: that would repeat the number.
    if let Some(at) = exposed(&act.payload) {
        refuse(&form::IDENTIFIER_EXPOSED, Finding::plain().with("place", super::field::dotted(&at)).at(at));
    }
    if is_in(&act.act) {
        refuse(&UNPRINTABLE, Finding::plain().with("place", "act"));
    }
    if let Some(at) = unprintable_at(&act.payload, "") {
        refuse(&UNPRINTABLE, Finding::plain().with("place", super::field::dotted(&at)).at(at));
    }
    hold_texts(rooms, act, refuse);
    // Only what the declaration calls a person: elsewhere a text is held by its own type, list or rule.
    if let Some(form) = room.and_then(|room| room.form_of(&act.act)) {
        form.leaves(&act.payload, "", &mut |at, kind, value| {
            let text = value.as_str().unwrap_or_default();
            if matches!(kind, FieldKind::Identifier(Identified::Person)) && !text.is_empty() && !Register::Named.numbers(text) {
                let finding = Finding::plain().with("place", super::field::dotted(at)).with("pattern", Register::Named.pattern());
                refuse(&NUMBER_MALFORMED, finding.at(at));
            }
        });
    }
}

/// A sealed text has a name of its act's declaration, and is writing; what it says stays in the vault.
fn hold_texts(rooms: Rooms, act: &SubmittedAct, refuse: &mut impl FnMut(&Declaration, Finding)) {
    let form = rooms.room(act.record.room()).and_then(|room| room.form_of(&act.act));
    for (name, text) in &act.sealed {
        if holds_number(name) {
            refuse(&form::IDENTIFIER_EXPOSED, Finding::plain().with("place", "sealed"));
            continue;
        }
        if is_in(name) {
            refuse(&UNPRINTABLE, Finding::plain().with("place", "sealed"));
            continue;
        }
        // Where the kind of act is unknown, that is what is refused.
        if !OF_EVERY_ACT.contains(&name.as_str()) && form.is_some_and(|form| !form.knows_text(name)) {
            let cited: String = name.chars().take(80).collect();
            refuse(&TEXT_UNKNOWN, Finding::plain().with("act", &act.act).with("name", cited));
        }
        if is_in_prose(text) {
            refuse(&UNPRINTABLE, Finding::plain().with("place", name).at(format!("/sealed/{name}")));
        }
    }
}

/// Where something unprintable stands in a payload, names included.
fn unprintable_at(value: &Value, at: &str) -> Option<String> {
    match value {
        Value::String(text) => is_in_prose(text).then(|| at.to_owned()),
        Value::Array(items) => items.iter().enumerate().find_map(|(i, item)| unprintable_at(item, &pointer(at, &i.to_string()))),
        Value::Object(fields) => fields
            .iter()
            .find_map(|(name, value)| if is_in(name) { Some(at.to_owned()) } else { unprintable_at(value, &pointer(at, name)) }),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
