//! The page of acts: each room's kinds with their fields, sealed texts, and who may do them.

use super::{MADE, line, role_list, roles, samples, ticked};
use crate::kernel::rooms::every_room as acts_of_every_room;
use crate::kernel::{FieldKind, Form, RoomEntry};
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
    for form in acts_of_every_room() {
        let by = match form.act.as_str() {
            "correction/1" => "Needs the right to do the act corrected, and the sealed text reasons.",
            "annulment/1" => "Needs the right to do the act annulled, and the sealed text reasons.",
            "breach/1" => "Written by the door beside the fact; never submitted.",
            _ => "By whoever is granted it, never by the officer whose act it was; with the sealed text reasons.",
        };
        let _ = writeln!(out, "### `{}`\n\n{}\n\n{}- {by}\n", form.act, line(&form.doc), field_line(&form.payload));
    }
}

fn of_room(out: &mut String, room: &RoomEntry) {
    let _ = writeln!(out, "## {}\n", room.name);
    for form in &room.forms().acts {
        let learnt = samples::learn(room, form);
        let _ = writeln!(out, "### {} `{}`\n\n{}\n", room.name, form.act, line(&form.doc));
        out.push_str(&field_line(&form.payload));
        if !form.sealed.is_empty() {
            let texts: Vec<String> =
                form.sealed.iter().map(|text| format!("`{}` {}", text.name, text.words()).trim_end().to_owned()).collect();
            let _ = writeln!(out, "- Sealed: {}", texts.join("; "));
        }
        if !form.may_seal.is_empty() {
            let _ = writeln!(out, "- May seal besides: `{}`", form.may_seal.join("`, `"));
        }
        if learnt.opens {
            out.push_str("- May open the record\n");
        }
        if learnt.future {
            out.push_str("- May be dated later than now\n");
        }
        let _ = writeln!(out, "- By: {}", role_list(&roles(room, &form.act)));
        judged(out, room, form);
        out.push('\n');
    }
}

/// The fields on one line, each with its type.
fn field_line(payload: &FieldKind) -> String {
    let said: Vec<String> = match payload {
        FieldKind::Variants { tag, variants, .. } => {
            let codes: Vec<&str> = variants.iter().map(|variant| variant.code.as_str()).collect();
            let named = format!("`{tag}` one of {}", codes.join(", "));
            std::iter::once(named)
                .chain(payload.fields().into_iter().map(|field| format!("`{}` {}", field.name, field.kind.words())))
                .collect()
        }
        _ => payload
            .fields()
            .into_iter()
            .map(|field| format!("`{}` {}{}", field.name, field.kind.words(), if field.required { "" } else { ", optional" }))
            .collect(),
    };
    if said.is_empty() { "- Fields: none\n".to_owned() } else { format!("- Fields: {}\n", said.join("; ")) }
}

/// The rules that look at the kind.
fn judged(out: &mut String, room: &RoomEntry, form: &Form) {
    let codes: Vec<&str> =
        (room.declarations)().iter().filter(|rule| rule.acts.contains(&form.act.as_str())).map(|rule| rule.code).collect();
    if !codes.is_empty() {
        let _ = writeln!(out, "- Rules: {}", ticked(codes));
    }
}
