//! The data dictionary: every type with its fields or values, and the fields that assert something by themselves.

use super::exceptions::EXCEPTIONS;
use super::{MADE, line, ticked};
use crate::kernel::field::Type;
use crate::kernel::{Field, FieldKind};
use crate::rooms::ROOMS;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// The page.
pub fn page() -> String {
    let mut out = format!("{MADE}\n\n# Data dictionary\n\n");
    out.push_str(
        "The types of which [acts](acts.md) are made. An act holds no name, address, number or narrative of a person: a PersonId stands for the person, \
         sealed texts for what was said. Unknown fields are refused. A *moment* is written with its zone (`2022-01-06T10:15:00+06:00`).\n\n",
    );
    let mut named: BTreeMap<&str, Vec<(&str, &Type)>> = BTreeMap::new();
    for room in ROOMS {
        for (name, of) in &room.forms().types {
            named.entry(name).or_default().push((room.name, of));
        }
    }
    out.push_str("## Used in several rooms\n\n");
    let shared = |all: &[(&str, &Type)]| all.len() > 1 && all.iter().all(|(_, of)| *of == all[0].1);
    for (name, all) in named.iter().filter(|(_, all)| shared(all)) {
        let rooms = all.iter().map(|(room, _)| *room).collect::<Vec<_>>().join(", ");
        described(&mut out, name, all[0].1, &format!("In {rooms}."));
    }
    for room in ROOMS {
        let _ = writeln!(out, "## {}\n", room.name);
        for (name, all) in named.iter().filter(|(_, all)| !shared(all)) {
            all.iter().filter(|(of, _)| *of == room.name).for_each(|(_, of)| described(&mut out, name, of, ""));
        }
    }
    super::codes::lists(&mut out);
    asserted(&mut out);
    out
}

fn described(out: &mut String, name: &str, of: &Type, where_used: &str) {
    let says = if of.kind == FieldKind::Moment { "A moment, to the microsecond, with its zone." } else { &of.doc };
    let _ = writeln!(out, "### {name}\n\n{}\n", format!("{} {where_used}", line(says)).trim());
    if let Some(pattern) = &of.pattern {
        let _ = writeln!(out, "Text of the form `{pattern}`.\n");
    }
    match &of.kind {
        FieldKind::Structure { fields, .. } => table(out, fields),
        FieldKind::Enumeration { values, .. } => {
            let _ = writeln!(out, "| value | meaning |\n|---|---|");
            values.iter().for_each(|value| _ = writeln!(out, "| `{}` | {} |", value.code, line(&value.doc)));
            out.push('\n');
        }
        FieldKind::Variants { tag, variants, .. } => {
            for variant in variants {
                let _ = writeln!(out, "`{tag}` is `{}`: {}\n", variant.code, line(&variant.doc));
                table(out, &variant.fields);
            }
        }
        _ => {}
    }
}

fn table(out: &mut String, fields: &[Field]) {
    if fields.is_empty() {
        return;
    }
    let _ = writeln!(out, "| field | type | meaning |\n|---|---|---|");
    for field in fields {
        let optional = if field.required { "" } else { ", optional" };
        let _ = writeln!(out, "| `{}` | {}{optional} | {} |", field.name, field.kind.words(), line(&field.doc));
    }
    out.push('\n');
}

/// The exceptions, by reason.
fn asserted(out: &mut String) {
    out.push_str(
        "## Fields that assert something by themselves\n\nA rule reads other acts, times and identities. A yes-or-no and a free text are exceptions, each with its reason; \
         a test holds this list equal to what the types have.\n\n| field | reason |\n|---|---|\n",
    );
    for (places, reason) in EXCEPTIONS {
        let named: Vec<String> = places.iter().map(|(of, field)| format!("{of}.{field}")).collect();
        let _ = writeln!(out, "| {} | {} |", ticked(named.iter().map(String::as_str)), line(reason));
    }
}

/// Every self-asserted field of the acts, as `Type`, `field`.
#[cfg_attr(not(test), allow(dead_code, reason = "the test that holds the exceptions equal to the types"))]
pub fn found() -> BTreeSet<(String, String)> {
    let types = ROOMS.iter().flat_map(|room| room.forms().types.values());
    let fields = types.flat_map(|of| of.kind.fields()).filter(|field| field.kind.is_self_asserted());
    fields.map(|field| (field.of.clone(), field.name.clone())).collect()
}
