//! The codes that acts may use: the pack's coded lists, and the offences by article and part.

use super::{cited, line, unverified};
use crate::pack::{self, Dated, Entry, Gravity, Offence};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Adds both to the data dictionary.
pub fn lists(out: &mut String) {
    let law = match pack::embedded() {
        Ok(law) => law,
        Err(error) => {
            let _ = writeln!(out, "The law pack cannot be read: {error}\n");
            return;
        }
    };
    out.push_str("## Coded lists of the pack\n\n");
    let mut lists: BTreeMap<&str, Vec<&Dated<Entry>>> = BTreeMap::new();
    law.all_entries().for_each(|entry| lists.entry(&entry.list).or_default().push(entry));
    for (list, entries) in lists {
        let _ = writeln!(out, "### List `{list}`\n\n| code | en | ru | kk | basis |\n|---|---|---|---|---|");
        for entry in entries {
            let words = [&entry.words.en, &entry.words.ru, &entry.words.kk].map(|text| line(text));
            let holds = if entry.categories.is_empty() { String::new() } else { format!("; counts {}", entry.categories.join(", ")) };
            let _ = writeln!(out, "| `{}` | {} | {}{holds} |", entry.code, words.join(" | "), cited(&entry.basis));
        }
        out.push('\n');
    }
    out.push_str("## Offences of the pack\n\n");
    let doubtful = law.all_offences().filter(|offence| unverified(&offence.basis)).count();
    let _ = writeln!(out, "An empty cell was not established. {doubtful} rest on an unverified basis (mark P or G).\n");
    out.push_str("| article | from | title | gravity | ICCS | mark |\n|---|---|---|---|---|---|\n");
    law.all_offences().for_each(|offence| row(out, offence));
    out.push('\n');
}

fn row(out: &mut String, offence: &Dated<Offence>) {
    let until = offence.valid_to.map_or_else(String::new, |last| format!(" to {last}"));
    let title = [Some(offence.title.en.as_str()), Some(&offence.title.ru), offence.title.kk.as_deref()];
    let title: Vec<String> = title.into_iter().flatten().map(line).collect();
    let gravity = offence.gravity.map_or("", gravity);
    let iccs = offence.iccs.as_deref().unwrap_or_default();
    let _ = writeln!(
        out,
        "| {} | {}{until} | {} | {gravity} | {iccs} | {} |",
        offence.basis,
        offence.valid_from,
        title.join("; "),
        offence.basis.mark
    );
}

const fn gravity(gravity: Gravity) -> &'static str {
    match gravity {
        Gravity::Misdemeanour => "misdemeanour",
        Gravity::Minor => "minor",
        Gravity::Medium => "medium",
        Gravity::Grave => "grave",
        Gravity::EspeciallyGrave => "especially grave",
    }
}
