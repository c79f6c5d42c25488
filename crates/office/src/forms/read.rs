//! Answers as what is handed in: the payload, the texts for the vault, all that is wrong at once, and what is no longer asked.

use super::answers::Answers;
use super::asked::{Asked, Need, Parts, whole};
use super::asking::Asking;
use super::labels::say;
use super::problem::{Problem, control};
use super::{identity, leaf, said};
use aiqyn_law::kernel::{FieldKind, Moment, Words};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The name of the control that asks when it happened.
pub const OCCURRED_AT: &str = "occurred_at";

/// What was answered, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// What the act says: without what has a problem.
    pub payload: Value,
    /// The texts for the vault.
    pub sealed: BTreeMap<String, String>,
    /// What must be mended, in the order of the form.
    pub problems: Vec<Problem>,
    /// What was answered once and does not enter the act.
    pub no_longer_asked: Vec<NoLongerAsked>,
}

/// An answer that is kept in the draft and enters no act, since it is not asked any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoLongerAsked {
    /// The name of its control.
    pub name: String,
    /// What it is called; its name, where the declaration does not have it.
    pub label: String,
    /// What was answered, as it was written.
    pub answer: String,
}

/// Reads the answers of a form.
pub fn read(asking: &Asking<'_>, answers: &Answers) -> Read {
    let whole = whole(asking, answers);
    let mut problems = Vec::new();
    let payload = value(asking, &whole.payload, answers, &mut problems).unwrap_or_else(|| Value::Object(Map::new()));
    let mut sealed = BTreeMap::new();
    for text in whole.texts.iter().filter(|text| text.asked) {
        let found = if text.text == "identity" {
            identity::read(asking, answers, &mut problems)
        } else {
            // As it was written, but for how a browser ends its lines.
            Some(answers.one(&text.name)).filter(|said| !said.trim().is_empty()).map(|said| said.replace("\r\n", "\n"))
        };
        match found {
            Some(said) => _ = sealed.insert(text.text.to_owned(), said),
            None if text.need == Need::Needed => {
                let at = if text.text == "identity" { identity::NAME } else { text.name.as_str() };
                problems.push(problem(at, format!("/{}", text.name), &text.label, say(asking, &said::EMPTY)));
            }
            None => {}
        }
    }
    let no_longer_asked = left(&whole, answers);
    Read { payload, sealed, problems, no_longer_asked }
}

/// Reads when it happened, on the clocks of the region.
///
/// # Errors
/// What is wrong with it.
pub fn read_occurred_at(asking: &Asking<'_>, answers: &Answers) -> Result<Moment, Problem> {
    let text = answers.one(OCCURRED_AT);
    let read = if text.trim().is_empty() { Err(say(asking, &said::EMPTY).to_owned()) } else { leaf::moment(asking, text) };
    read.map_err(|words| problem(OCCURRED_AT, format!("/{OCCURRED_AT}"), say(asking, &said::OCCURRED_AT), &words))
}

/// A problem of the control of that name.
pub fn problem(name: &str, pointer: String, label: &str, words: &str) -> Problem {
    Problem { name: name.to_owned(), pointer, control: control(name), label: label.to_owned(), words: words.to_owned() }
}

/// The value of a part of the form; none where nothing of it was answered, or where it cannot be read: that stands among the problems.
pub fn value(asking: &Asking<'_>, asked: &Asked<'_>, answers: &Answers, problems: &mut Vec<Problem>) -> Option<Value> {
    let mut wrong = |name: &str, at: String, label: &str, words: &Words| {
        problems.push(problem(name, at, label, say(asking, words)));
        None
    };
    let at = asked.at.clone().unwrap_or_default();
    match &asked.parts {
        Parts::Fields(fields) => Some(object(asking, fields, Map::new(), answers, problems)),
        Parts::Items(items) => {
            let entered = items.iter().filter(|item| item.at.is_some());
            Some(entered.filter_map(|item| value(asking, item, answers, problems)).collect())
        }
        Parts::Variants { tag, label, variants } => {
            let Some(branch) = variants.iter().find(|branch| branch.chosen) else {
                return wrong(tag, format!("{at}/{}", tag.rsplit('/').next().unwrap_or_default()), label, &said::CHOOSE_ONE);
            };
            let tag = tag.rsplit('/').next().unwrap_or_default();
            let begun = Map::from_iter([(tag.to_owned(), Value::from(branch.code))]);
            Some(object(asking, &branch.fields, begun, answers, problems))
        }
        Parts::None => match asked.kind {
            FieldKind::Group(kind) => {
                let mut read = Vec::new();
                for text in answers.all(&asked.name) {
                    match leaf::read(asking, kind, text) {
                        Ok(value) => read.push(value),
                        Err(words) => problems.push(problem(&asked.name, at.clone(), &asked.label, &words)),
                    }
                }
                Some(Value::Array(read))
            }
            kind => {
                let text = answers.one(&asked.name);
                if text.trim().is_empty() {
                    return match kind {
                        FieldKind::Text { may_be_empty: true } | FieldKind::Part { .. } => Some(Value::String(String::new())),
                        FieldKind::Flag | FieldKind::Enumeration { .. } | FieldKind::Coded { .. } => {
                            wrong(&asked.name, at, &asked.label, &said::CHOOSE_ONE)
                        }
                        _ => wrong(&asked.name, at, &asked.label, &said::EMPTY),
                    };
                }
                leaf::read(asking, kind, text).map_err(|words| problems.push(problem(&asked.name, at, &asked.label, &words))).ok()
            }
        },
    }
}

fn object(
    asking: &Asking<'_>,
    fields: &[Asked<'_>],
    mut object: Map<String, Value>,
    answers: &Answers,
    problems: &mut Vec<Problem>,
) -> Value {
    for field in fields {
        if field.need != Need::Needed && !is_touched(field, answers) {
            // As tables have it: what may be null is written as null.
            if field.nullable {
                object.insert(field.field.to_owned(), Value::Null);
            }
        } else if let Some(value) = value(asking, field, answers, problems) {
            object.insert(field.field.to_owned(), value);
        }
    }
    Value::Object(object)
}

/// Whether anything of a part was answered that enters the act.
fn is_touched(asked: &Asked<'_>, answers: &Answers) -> bool {
    match &asked.parts {
        Parts::None => answers.all(&asked.name).next().is_some(),
        Parts::Variants { tag, .. } => answers.all(tag).next().is_some(),
        _ => asked.now().into_iter().any(|part| is_touched(part, answers)),
    }
}

/// What was answered, and is not asked now.
fn left(whole: &super::asked::Whole<'_>, answers: &Answers) -> Vec<NoLongerAsked> {
    let (mut now, mut ever) = (BTreeSet::new(), BTreeMap::new());
    names(&whole.payload, true, &mut now, &mut ever);
    for text in &whole.texts {
        let parts: Vec<String> = if text.text == "identity" {
            identity::CONTROLS.iter().map(|(name, _)| (*name).to_owned()).collect()
        } else {
            vec![text.name.clone()]
        };
        for name in parts {
            ever.insert(name.clone(), text.label.clone());
            if text.asked {
                now.insert(name);
            }
        }
    }
    let asked = |name: &str| name == OCCURRED_AT || now.contains(name) || identity::is_other(name);
    let left = answers.answered().filter(|name| !asked(name));
    left.map(|name| NoLongerAsked {
        name: name.to_owned(),
        label: ever.get(name).cloned().unwrap_or_else(|| name.to_owned()),
        answer: answers.all(name).collect::<Vec<_>>().join(", "),
    })
    .collect()
}

/// The names of the controls of a part: those asked now, and all with what they are called.
fn names(asked: &Asked<'_>, is_now: bool, now: &mut BTreeSet<String>, ever: &mut BTreeMap<String, String>) {
    let (own, label) = match &asked.parts {
        Parts::None => (Some(&asked.name), &asked.label),
        Parts::Variants { tag, label, .. } => (Some(tag), label),
        _ => (None, &asked.label),
    };
    if let Some(name) = own {
        ever.insert(name.clone(), label.clone());
        if is_now {
            now.insert(name.clone());
        }
    }
    match &asked.parts {
        Parts::Variants { variants, .. } => {
            for branch in variants {
                branch.fields.iter().for_each(|field| names(field, is_now && branch.chosen, now, ever));
            }
        }
        _ => asked.now().into_iter().for_each(|part| names(part, is_now, now, ever)),
    }
}
