//! The page of rules: by section of the procedure and room, each with demand, way out, basis, limits and examples.

use super::{MADE, cited, line, ticked, unverified};
use crate::kernel::RoomEntry;
use crate::kernel::threshold::declared as threshold;
use crate::kernel::{Declaration, Guard, Words, form};
use crate::kernel::{Deed, Example, Then};
use crate::pack::{self, Dated, Measured, Pack, Unit};
use crate::rooms::ROOMS;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The sections of the procedure. Each has its rules; terms (19) are held in every text instead.
pub const SECTIONS: &[(&str, &str)] = &[
    ("1", "The three-tier model: investigator, prosecutor, investigating judge"),
    ("2", "Registration of a pre-trial investigation"),
    ("3", "Detention"),
    ("4", "Measures of restraint"),
    ("5", "Qualification and requalification"),
    ("6", "Jurisdiction and groups"),
    ("7", "Search, seizure, samples"),
    ("8", "Complaints of unlawful methods"),
    ("9", "Administrative cases"),
    ("10", "Placement in a facility"),
    ("11", "Counsel"),
    ("12", "Health, minors, foreigners"),
    ("13", "Weapons"),
    ("14", "Deaths"),
    ("15", "Victims and claims"),
    ("16", "Statistics and publicity"),
    ("17", "Identifiers"),
    ("18", "Categories of crime"),
    ("19", "Terms"),
    ("20", "Periods and calendar of January 2022"),
    ("21", "Invariants of the record itself"),
];

/// A rule with the room it stands in; none for the rules of form.
struct Listed {
    declaration: Declaration,
    room: Option<&'static RoomEntry>,
}

/// The page.
pub fn page() -> String {
    let law = match pack::embedded() {
        Ok(law) => law,
        Err(error) => return format!("{MADE}\n\nThe law pack cannot be read: {error}\n"),
    };
    let listed = listed();
    let mut out = format!("{MADE}\n\n# Rules\n\n");
    opening(&mut out, &listed, law);
    let mut sections: BTreeMap<(u32, &str), Vec<&Listed>> = BTreeMap::new();
    for rule in &listed {
        let section = rule.declaration.section;
        let number = section.split('.').next().and_then(|first| first.parse().ok()).unwrap_or(u32::MAX);
        sections.entry((number, section)).or_default().push(rule);
    }
    at_a_glance(&mut out, sections.values().flatten().copied());
    for ((_, section), rules) in sections {
        let title = SECTIONS.iter().find(|(number, _)| *number == section).map_or("", |(_, title)| *title);
        let _ = writeln!(out, "## {section}. {title}\n");
        let mut room = "";
        for rule in rules {
            let here = rule.room.map_or("every room", |room| room.name);
            if here != room {
                let _ = writeln!(out, "### {section}, {here}\n");
                room = here;
            }
            entry(&mut out, rule, law);
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// Every rule in one table, by section.
fn at_a_glance<'a>(out: &mut String, rules: impl Iterator<Item = &'a Listed>) {
    out.push_str("## At a glance\n\n| Section | Rule | Guards | Article and mark | In force |\n|---|---|---|---|---|\n");
    for rule in rules {
        let said = &rule.declaration;
        let basis: Vec<String> = said.basis.iter().map(cited).collect();
        let _ = writeln!(
            out,
            "| {} | [`{}`](#{}) | {} | {} | {} |",
            said.section,
            said.code,
            said.code.replace('.', ""),
            said.guard.code(),
            basis.join("; "),
            in_force(said)
        );
    }
    out.push('\n');
}

fn in_force(rule: &Declaration) -> String {
    let until = rule.until.map_or_else(String::new, |until| format!(" until {until} (that day excluded)"));
    if rule.since == "1900-01-01" { format!("always{until}") } else { format!("since {}{until}", rule.since) }
}

/// Every rule: the form's first, then each room's in order.
fn listed() -> Vec<Listed> {
    let of_rooms =
        ROOMS.iter().flat_map(|room| (room.declarations)().into_iter().map(move |declaration| Listed { declaration, room: Some(room) }));
    form::ALL.iter().chain(threshold::ALL).map(|declaration| Listed { declaration: **declaration, room: None }).chain(of_rooms).collect()
}

fn opening(out: &mut String, listed: &[Listed], law: &Pack) {
    let guarded = |guard| listed.iter().filter(|rule| rule.declaration.guard == guard).count();
    let _ = writeln!(
        out,
        "{} rules, by section of the procedure and room. {} guard a *decision* or access and refuse it; {} judge a *fact*, which is recorded \
         with a breach; {} guard the *form*: what is malformed or impossible is refused, be it decision or fact.\n",
        listed.len(),
        guarded(Guard::Decision),
        guarded(Guard::Fact),
        guarded(Guard::Form)
    );
    out.push_str(
        "Marks of a citation: **V** read in the code and not amended since January 2022; **V\\*** read in the code, amended later, so that the \
         wording of January 2022 may differ; **P** found on a public page; **G** general knowledge. P and G are *unverified*: nobody should rely \
         on them before reading the article. *House policy* claims no law.\n\n\
         A breach is an act of its own in the record. It is counted by body, region, procedure and rule (XL1), waits for the supervising \
         prosecutor, who answers it within the limit `breach.answer`, and is counted as unanswered until then (XL2).\n\n",
    );
    let doubts: Vec<(&str, Vec<String>)> = listed
        .iter()
        .map(|rule| (rule.declaration.code, doubts(&rule.declaration, law)))
        .filter(|(_, doubts)| !doubts.is_empty())
        .collect();
    let _ = writeln!(out, "Rules that cite, or read a value by, an unverified basis: {}.\n", doubts.len());
    for (code, doubts) in &doubts {
        let _ = writeln!(out, "- `{code}`: {}", doubts.join("; "));
    }
    if !doubts.is_empty() {
        out.push('\n');
    }
}

/// What of a rule rests on an unverified basis: citations, and values of the pack.
fn doubts(rule: &Declaration, law: &Pack) -> Vec<String> {
    let own = rule.basis.iter().filter(|basis| unverified(basis)).map(|basis| format!("{basis} {}", basis.mark));
    let read = rule.limits.iter().flat_map(|id| {
        let limits = law.limit_values(id).iter().map(|value| &value.basis);
        let thresholds = law.threshold_values(id).iter().map(|value| &value.basis);
        limits.chain(thresholds).filter(|basis| unverified(basis)).map(move |basis| format!("`{id}` by {basis} {}", basis.mark))
    });
    own.chain(read).collect()
}

fn entry(out: &mut String, rule: &Listed, law: &Pack) {
    let said = &rule.declaration;
    let _ = writeln!(out, "#### `{}`\n", said.code);
    let _ = writeln!(
        out,
        "*{}* on {}\n",
        said.guard.code(),
        if said.acts == ["*"] { "every act".to_owned() } else { ticked(said.acts.iter().copied()) }
    );
    words(out, "Demands", &said.demand);
    words(out, "Way out", &said.way_out);
    let _ = writeln!(out, "- Basis, {}: {}", in_force(said), said.basis.iter().map(cited).collect::<Vec<_>>().join("; "));
    for id in said.limits {
        let _ = writeln!(out, "- Reads `{id}`: {}", values(id, law).join("; "));
    }
    if let Some(duty) = said.duty {
        let who = duty.instead.map_or_else(|| duty.who.code().to_owned(), |other| format!("{} or the {}", duty.who.code(), other.code()));
        let _ = writeln!(out, "- Deadline of the {who}: {} Else: {}", line(duty.what.en), line(duty.consequence.en));
    }
    let _ = writeln!(out, "- Why: {}", line(said.why));
    for example in rule.room.map(|room| (room.examples)(said.code)).unwrap_or_default() {
        shown(out, &example, said.guard);
    }
    out.push('\n');
}

fn words(out: &mut String, what: &str, words: &Words) {
    let _ = writeln!(out, "- {what}: {}", line(words.en));
    let _ = writeln!(out, "  - ru: {}", line(words.ru));
    let _ = writeln!(out, "  - kk: {}", line(words.kk));
}

/// The pack's values of a limit or threshold, with days and basis.
fn values(id: &str, law: &Pack) -> Vec<String> {
    let limits = law.limit_values(id).iter().map(|limit| dated(limit, format!("{} {}", limit.value, unit(limit.unit))));
    let thresholds = law.threshold_values(id).iter().map(|threshold| dated(threshold, measured(threshold.value, threshold.unit)));
    limits.chain(thresholds).collect()
}

fn dated<T>(value: &Dated<T>, text: String) -> String {
    let until = value.valid_to.map_or_else(String::new, |until| format!(" to {until}"));
    let note = value.note.as_ref().map_or_else(String::new, |note| format!("; {}", line(note)));
    format!("**{text}** ({}; claimed from {}{until}{note})", cited(&value.basis), value.valid_from)
}

const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Minutes => "minutes",
        Unit::Hours => "hours",
        Unit::Days => "days",
        Unit::Months => "months",
    }
}

fn measured(value: i64, unit: Measured) -> String {
    match (unit, value) {
        (Measured::Switch, 0) => "off".to_owned(),
        (Measured::Switch, _) => "on".to_owned(),
        (Measured::Years, _) => format!("{value} years"),
        (Measured::Persons, _) => format!("{value} persons"),
        (Measured::Tenge, _) => format!("{value} tenge"),
    }
}

fn shown(out: &mut String, example: &Example, guard: Guard) {
    let given: Vec<String> = example.given.iter().map(|deed| named(deed, &example.when)).collect();
    let given = if given.is_empty() { "nothing".to_owned() } else { given.join(", ") };
    let unmet = if guard == Guard::Fact { "recorded with a breach" } else { "refused" };
    let then = match example.then {
        Then::Met => "met".to_owned(),
        Then::Unmet => format!("unmet: {unmet}"),
        Then::UnmetBy(minutes) => format!("unmet by {minutes} min: {unmet}"),
    };
    let _ = writeln!(
        out,
        "- Example, {}: given {given}; when {} by {} `{}`; then **{then}**",
        line(example.name),
        named(&example.when, &example.when),
        example.when.by.1.code(),
        example.when.payload
    );
}

/// An act of an example: kind and time; the record where it is another than the judged one.
fn named(deed: &Deed, judged: &Deed) -> String {
    let elsewhere = if deed.record == judged.record { String::new() } else { format!(" in `{}`", deed.record) };
    format!("`{}` {}{elsewhere}", deed.act, deed.at)
}
