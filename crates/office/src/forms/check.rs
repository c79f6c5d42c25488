//! What was answered, in words, to be looked through before it is handed in.

use super::answers::Answers;
use super::asked::{Asked, Parts, whole};
use super::asking::Asking;
use super::choosing::label_of;
use super::labels::{self, say};
use super::prefill::sum_written;
use super::problem::control;
use super::read::OCCURRED_AT;
use super::{identity, leaf, said};
use aiqyn_desk::lang::Writing as _;
use aiqyn_desk::spelling;
use aiqyn_law::kernel::field::Currency;
use aiqyn_law::kernel::{FieldKind, Moment};
use maud::{Markup, html};
use serde_json::Value;

/// A list of what was answered and enters the act.
pub fn check_answers(asking: &Asking<'_>, answers: &Answers) -> Markup {
    let whole = whole(asking, answers);
    let mut lines = Vec::new();
    if !answers.one(OCCURRED_AT).trim().is_empty() {
        lines.push(line(
            OCCURRED_AT,
            say(asking, &said::OCCURRED_AT).to_owned(),
            in_words(asking, &FieldKind::Moment, answers.one(OCCURRED_AT)),
        ));
    }
    part(asking, &whole.payload, answers, "", &mut lines);
    for text in whole.texts.iter().filter(|text| text.asked) {
        if text.text == "identity" {
            let told = identity::CONTROLS.iter().filter(|(name, _)| !answers.one(name).trim().is_empty());
            lines.extend(told.map(|(name, words)| line(name, say(asking, words).to_owned(), answers.one(name).to_owned())));
        } else if !answers.one(&text.name).trim().is_empty() {
            lines.push(line(&text.name, text.label.clone(), answers.one(&text.name).to_owned()));
        }
    }
    html! {
        dl class="answers" {
            @for line in &lines {
                div id={ (control(&line.name)) "--answer" } {
                    dt { (line.label) }
                    dd { @for (at, part) in line.said.lines().enumerate() { @if at > 0 { br; } (part) } }
                }
            }
        }
    }
}

struct Line {
    name: String,
    label: String,
    said: String,
}

fn line(name: &str, label: String, said: String) -> Line {
    Line { name: name.to_owned(), label, said }
}

/// Adds what was answered of a part; `above` is what holds it, where its own name does not say enough.
fn part(asking: &Asking<'_>, asked: &Asked<'_>, answers: &Answers, above: &str, lines: &mut Vec<Line>) {
    let called = |label: &str| if above.is_empty() { label.to_owned() } else { format!("{above}: {label}") };
    let own = if asked.at.as_deref() == Some("") { String::new() } else { called(&asked.label) };
    match &asked.parts {
        Parts::None => {
            let said: Vec<String> = answers.all(&asked.name).map(|text| in_words(asking, asked.kind, text)).collect();
            if !said.is_empty() {
                lines.push(line(&asked.name, own, said.join("; ")));
            }
        }
        Parts::Fields(fields) => fields.iter().for_each(|field| part(asking, field, answers, &own, lines)),
        // The name of an item says of what it is one.
        Parts::Items(items) => items.iter().filter(|item| item.at.is_some()).for_each(|item| part(asking, item, answers, above, lines)),
        Parts::Variants { tag, label, variants } => {
            for branch in variants.iter().filter(|branch| branch.chosen) {
                let label = if own.is_empty() { label.clone() } else { own.clone() };
                lines.push(line(tag, label, branch.label.clone()));
                branch.fields.iter().for_each(|field| part(asking, field, answers, &own, lines));
            }
        }
    }
}

/// An answer in words; one that cannot be read, as it was written.
fn in_words(asking: &Asking<'_>, kind: &FieldKind, text: &str) -> String {
    let Ok(value) = leaf::read(asking, kind, text) else { return text.to_owned() };
    let code = value.as_str().unwrap_or_default();
    match kind {
        FieldKind::Group(kind) => in_words(asking, kind, text),
        FieldKind::Flag => say(asking, if value == Value::Bool(true) { &said::YES } else { &said::NO }).to_owned(),
        FieldKind::Enumeration { of, .. } => labels::value(asking, of, code),
        FieldKind::Coded { list } => labels::entry(asking, list, code),
        FieldKind::Moment => Moment::parse(code).map_or_else(|_| text.to_owned(), |moment| moment_in_words(asking, moment)),
        FieldKind::Money(currency) => {
            let sum = value.as_i64().unwrap_or_default();
            let plain = if *currency == Currency::Tiyn { sum_written(sum) } else { asking.lang.number(&sum.to_string()) };
            format!("{plain}\u{a0}₸")
        }
        FieldKind::Number { .. } => asking.lang.number(&value.to_string()),
        FieldKind::Reference { .. } | FieldKind::Identifier(_) => {
            label_of(asking, kind, code).map_or_else(|| code.to_owned(), |label| format!("{label} ({code})"))
        }
        _ => code.to_owned(),
    }
}

/// A moment in words, on the clocks of the region: `25 января 2022 г., 14:30`.
fn moment_in_words(asking: &Asking<'_>, moment: Moment) -> String {
    let at = spelling::shown(asking.law, asking.region, moment);
    format!("{}, {:02}:{:02}", asking.lang.day(at.date()), at.hour(), at.minute())
}
