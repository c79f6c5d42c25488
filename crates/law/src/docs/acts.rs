//! The page of acts: each room's kinds with their fields, sealed texts, and who may do them.

use super::schema::{Field, Kind, fields, kinds};
use super::{MADE, line, role_list, roles, samples, ticked};
use crate::kernel::RoomEntry;
use crate::kernel::history::{Annulment, Answer, Breach, Correction};
use crate::rooms::ROOMS;
use std::fmt::Write as _;

/// The page.
pub fn page() -> String {
    let mut out = format!("{MADE}\n\n# Acts\n\n");
    out.push_str(
        "Everything that can happen to a record. A kind carries its version; kinds are only ever added to. Types and the meaning of each field \
         stand in the [data dictionary](data-dictionary.md), rights with their reach in [access](access.md). Sealed texts are given beside the \
         payload under `sealed`, go to the vault, and leave only a commitment in the act.\n\n",
    );
    every_room(&mut out);
    ROOMS.iter().for_each(|room| of_room(&mut out, room));
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// The acts that every room has.
fn every_room(out: &mut String) {
    out.push_str("## Every room\n\n");
    let kinds = [
        ("correction/1", schemars::schema_for!(Correction), "Needs the right to do the act corrected, and the sealed text reasons."),
        ("annulment/1", schemars::schema_for!(Annulment), "Needs the right to do the act annulled, and the sealed text reasons."),
        ("breach/1", schemars::schema_for!(Breach), "Written by the door beside the fact; never submitted."),
        (
            "answer/1",
            schemars::schema_for!(Answer),
            "By whoever is granted it, never by the officer whose act it was; with the sealed text reasons.",
        ),
    ];
    for (name, schema, by) in &kinds {
        let says = schema.get("description").and_then(|text| text.as_str()).unwrap_or_default();
        let _ = writeln!(out, "### `{name}`\n\n{}\n\n{}- {by}\n", line(says), field_line(&fields(schema.as_value())));
    }
}

fn of_room(out: &mut String, room: &RoomEntry) {
    let schema = (room.schema)();
    let _ = writeln!(out, "## {}\n", room.name);
    for kind in kinds(&schema) {
        let learnt = samples::learn(room, &schema, &kind);
        let _ = writeln!(out, "### {} `{}`\n\n{}\n", room.name, kind.name, line(kind.says));
        out.push_str(&field_line(&fields(kind.payload)));
        if !learnt.sealed.is_empty() {
            let texts: Vec<String> = learnt.sealed.iter().map(|(text, when)| format!("`{text}` {when}").trim_end().to_owned()).collect();
            let _ = writeln!(out, "- Sealed: {}", texts.join("; "));
        }
        if learnt.opens {
            out.push_str("- May open the record\n");
        }
        if learnt.future {
            out.push_str("- May be dated later than now\n");
        }
        let _ = writeln!(out, "- By: {}", role_list(&roles(room, kind.name)));
        judged(out, room, &kind);
        out.push('\n');
    }
}

/// The fields on one line, each with its type.
fn field_line(fields: &[Field<'_>]) -> String {
    if fields.is_empty() {
        return "- Fields: none\n".to_owned();
    }
    let said: Vec<String> =
        fields.iter().map(|field| format!("`{}` {}{}", field.name, field.of, if field.optional { ", optional" } else { "" })).collect();
    format!("- Fields: {}\n", said.join("; "))
}

/// The rules that look at the kind.
fn judged(out: &mut String, room: &RoomEntry, kind: &Kind<'_>) {
    let codes: Vec<&str> = (room.declarations)().iter().filter(|rule| rule.acts.contains(&kind.name)).map(|rule| rule.code).collect();
    if !codes.is_empty() {
        let _ = writeln!(out, "- Rules: {}", ticked(codes));
    }
}
