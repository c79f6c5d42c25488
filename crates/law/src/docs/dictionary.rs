//! The data dictionary: every type with its fields or values, and the fields that assert something by themselves.

use super::exceptions::EXCEPTIONS;
use super::schema::{fields, list, self_asserted, text, types, variants};
use super::{MADE, line, ticked};
use crate::rooms::ROOMS;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// The page.
pub fn page() -> String {
    let mut out = format!("{MADE}\n\n# Data dictionary\n\n");
    out.push_str(
        "The types of which [acts](acts.md) are made. An act holds no name, address, number or narrative of a person: a PersonId stands for the person, \
         sealed texts for what was said. Unknown fields are refused. A *moment* is written with its zone (`2022-01-06T10:15:00+06:00`).\n\n",
    );
    let mut named: BTreeMap<String, Vec<(&'static str, Value)>> = BTreeMap::new();
    let schemas: Vec<_> = ROOMS.iter().map(|room| (room.name, (room.schema)())).collect();
    for (room, schema) in &schemas {
        for (name, of) in types(schema) {
            named.entry(name.to_owned()).or_default().push((room, of.clone()));
        }
    }
    out.push_str("## Used in several rooms\n\n");
    let shared = |all: &[(&str, Value)]| all.len() > 1 && all.iter().all(|(_, of)| *of == all[0].1);
    for (name, all) in named.iter().filter(|(_, all)| shared(all)) {
        let rooms = all.iter().map(|(room, _)| *room).collect::<Vec<_>>().join(", ");
        described(&mut out, name, &all[0].1, &format!("In {rooms}."));
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

fn described(out: &mut String, name: &str, of: &Value, where_used: &str) {
    let _ = writeln!(out, "### {name}\n");
    let says = if text(of, "format") == "date-time" { "A moment, to the microsecond, with its zone." } else { text(of, "description") };
    let _ = writeln!(out, "{}\n", format!("{} {where_used}", line(says)).trim());
    if !text(of, "pattern").is_empty() {
        let _ = writeln!(out, "Text of the form `{}`.\n", text(of, "pattern"));
    }
    table(out, of);
    let variants = variants(of);
    if variants.iter().any(|variant| variant.get("const").is_some()) || !list(of, "enum").is_empty() {
        let _ = writeln!(out, "| value | meaning |\n|---|---|");
        for value in list(of, "enum").iter().filter_map(Value::as_str) {
            let _ = writeln!(out, "| `{value}` | |");
        }
        for variant in variants {
            match variant.get("const").and_then(Value::as_str) {
                Some(value) => _ = writeln!(out, "| `{value}` | {} |", line(text(variant, "description"))),
                None => list(variant, "enum").iter().filter_map(Value::as_str).for_each(|value| _ = writeln!(out, "| `{value}` | |")),
            }
        }
        out.push('\n');
    } else {
        for variant in variants {
            let _ = writeln!(out, "{}\n", line(text(variant, "description")));
            table(out, variant);
        }
    }
}

fn table(out: &mut String, of: &Value) {
    let fields = fields(of);
    if fields.is_empty() {
        return;
    }
    let _ = writeln!(out, "| field | type | meaning |\n|---|---|---|");
    for field in fields {
        let optional = if field.optional { ", optional" } else { "" };
        let _ = writeln!(out, "| `{}` | {}{optional} | {} |", field.name, field.of, line(field.says));
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
    let mut found = BTreeSet::new();
    for room in ROOMS {
        let schema = (room.schema)();
        for (name, of) in types(&schema) {
            for part in std::iter::once(of).chain(variants(of)) {
                found.extend(
                    fields(part)
                        .into_iter()
                        .filter(|field| self_asserted(field.schema))
                        .map(|field| (name.to_owned(), field.name.to_owned())),
                );
            }
        }
    }
    found
}
