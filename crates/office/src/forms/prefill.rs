//! What an act says as answers: for a correction, or a copy of a draft.

use super::answers::Answers;
use super::asked::is_chosen;
use super::asking::Asking;
use super::identity;
use aiqyn_desk::lang::{Lang, Writing as _};
use aiqyn_desk::spelling;
use aiqyn_law::kernel::field::Currency;
use aiqyn_law::kernel::{FieldKind, Moment};
use serde_json::Value;
use std::collections::BTreeMap;

/// The answers that a payload and its sealed texts give, moments on the clocks of the region.
pub fn answers_of(asking: &Asking<'_>, payload: &Value, sealed: &BTreeMap<String, String>) -> Answers {
    let mut answers = Answers::default();
    part(asking, &asking.form.payload, payload, "payload", &mut answers);
    for (name, text) in sealed {
        if name == "identity" {
            identity::prefill(text, &mut answers);
        } else {
            answers.put(format!("sealed/{name}"), text.clone());
        }
    }
    answers
}

fn part(asking: &Asking<'_>, kind: &FieldKind, value: &Value, name: &str, answers: &mut Answers) {
    if value.is_null() {
        return;
    }
    match (kind, asking.corrected) {
        (FieldKind::Any, Some(form)) => part(asking, &form.payload, value, name, answers),
        (FieldKind::Structure { fields, .. }, _) => {
            for field in fields {
                if let Some(value) = value.get(&field.name) {
                    part(asking, &field.kind, value, &format!("{name}/{}", field.name), answers);
                }
            }
        }
        (FieldKind::Variants { tag, variants, .. }, _) => {
            let Some(code) = value.get(tag).and_then(Value::as_str) else { return };
            answers.put(format!("{name}/{tag}"), code);
            for field in variants.iter().filter(|variant| variant.code == code).flat_map(|variant| &variant.fields) {
                if let Some(value) = value.get(&field.name) {
                    part(asking, &field.kind, value, &format!("{name}:{code}/{}", field.name), answers);
                }
            }
        }
        (FieldKind::Group(kind), _) => {
            for (at, item) in value.as_array().into_iter().flatten().enumerate() {
                if is_chosen(kind) {
                    answers.add(name, written(asking, kind, item));
                } else {
                    part(asking, kind, item, &format!("{name}/{at}"), answers);
                }
            }
        }
        _ => answers.put(name, written(asking, kind, value)),
    }
}

/// A value as people write it.
pub fn written(asking: &Asking<'_>, kind: &FieldKind, value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    match (kind, value.as_i64()) {
        (FieldKind::Moment, _) => Moment::parse(&text).map_or(text, |moment| moment_written(asking, moment)),
        (FieldKind::Money(Currency::Tiyn), Some(tiyn)) => sum_written(tiyn),
        (FieldKind::Money(Currency::Tenge), Some(tenge)) => plain_spaces(&Lang::Ru.number(&tenge.to_string())),
        (FieldKind::Any, _) => value.to_string(),
        _ => text,
    }
}

/// A moment as it is typed: `25.01.2022 14:30`, on the clocks of the region; one that would not be read as itself, with its zone.
pub fn moment_written(asking: &Asking<'_>, moment: Moment) -> String {
    let at = spelling::shown(asking.law, asking.region, moment);
    let seconds = if at.second() == 0 { String::new() } else { format!(":{:02}", at.second()) };
    let text = format!("{:02}.{:02}.{:04} {:02}:{:02}{seconds}", at.day(), at.month(), at.year(), at.hour(), at.minute());
    let again = spelling::moment(&text, |at| spelling::on_clocks(asking.law, asking.region, at));
    if again == Ok(moment) { text } else { moment.to_string() }
}

/// Tiyn as tenge and tiyn: `1 250 000,50`.
pub fn sum_written(tiyn: i64) -> String {
    let sign = if tiyn < 0 { "-" } else { "" };
    let whole = plain_spaces(&Lang::Ru.number(&(tiyn.unsigned_abs() / 100).to_string()));
    format!("{sign}{whole},{:02}", tiyn.unsigned_abs() % 100)
}

/// Digits in groups as they are typed.
fn plain_spaces(number: &str) -> String {
    number.replace('\u{a0}', " ").replace('\u{2212}', "-")
}
