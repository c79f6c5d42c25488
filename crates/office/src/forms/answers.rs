//! What was answered, as it was typed: by the name of each control, in the order it came. A draft is kept as this.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Answers by the name of their control.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, Vec<String>>);

impl Answers {
    /// Those that a page sent: only what a form asks, whatever else came with it.
    pub fn of_pairs(pairs: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>) -> Self {
        let mut answers = Self::default();
        for (name, value) in pairs {
            let name: String = name.into();
            let name = name.strip_suffix("[]").map_or_else(|| name.clone(), str::to_owned);
            if name == super::read::OCCURRED_AT || ["payload/", "payload:", "sealed/"].iter().any(|part| name.starts_with(part)) {
                answers.0.entry(name).or_default().push(value.into());
            }
        }
        answers
    }

    /// What a page sent, as `application/x-www-form-urlencoded`.
    pub fn of_urlencoded(body: &[u8]) -> Self {
        Self::of_pairs(form_urlencoded::parse(body).map(|(name, value)| (name.into_owned(), value.into_owned())))
    }

    /// The first answer of a control; nothing where it has none.
    pub fn one(&self, name: &str) -> &str {
        self.0.get(name).and_then(|values| values.first()).map_or("", String::as_str)
    }

    /// Every answer of a control that is not blank.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        self.0.get(name).into_iter().flatten().map(String::as_str).filter(|value| !value.trim().is_empty())
    }

    /// Adds an answer.
    pub fn add(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.entry(name.into()).or_default().push(value.into());
    }

    /// Puts an answer in the place of those that a control has.
    pub fn put(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.insert(name.into(), vec![value.into()]);
    }

    /// Whether anything was answered at or below a name.
    pub fn is_touched(&self, name: &str) -> bool {
        self.below(name).any(|(_, values)| values.iter().any(|value| !value.trim().is_empty()))
    }

    /// The names that have an answer that is not blank.
    pub fn answered(&self) -> impl Iterator<Item = &str> {
        let said = |values: &Vec<String>| values.iter().any(|value| !value.trim().is_empty());
        self.0.iter().filter(move |(_, values)| said(values)).map(|(name, _)| name.as_str())
    }

    /// The numbers of the items of a group, those that are blank included.
    pub fn items(&self, group: &str) -> BTreeSet<usize> {
        self.below(group).filter_map(|(name, _)| item_of(name, group)).collect()
    }

    /// As they were sent, in the order of their names.
    pub fn pairs(&self) -> impl Iterator<Item = (String, String)> + '_ {
        self.0.iter().flat_map(|(name, values)| values.iter().map(move |value| (name.clone(), value.clone())))
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.answered().next().is_none()
    }

    fn below<'a>(&'a self, name: &'a str) -> impl Iterator<Item = (&'a str, &'a Vec<String>)> {
        let is_below = move |other: &str| other.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', ':']));
        let from = self.0.range(name.to_owned()..).take_while(move |(other, _)| other.starts_with(name));
        from.filter(move |(other, _)| is_below(other)).map(|(other, values)| (other.as_str(), values))
    }
}

/// The number of the item of a group below which a name stands.
fn item_of(name: &str, group: &str) -> Option<usize> {
    let rest = name.strip_prefix(group)?.strip_prefix('/')?;
    let number = rest.split(['/', ':']).next()?;
    // One spelling of each number, so that no item stands twice.
    number.parse().ok().filter(|parsed: &usize| parsed.to_string() == number)
}

/// What a button of a group leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// The answers.
    pub answers: Answers,
    /// The id of the control that takes the focus.
    pub focus: String,
}

/// Does what a button of a group says: `add payload/offences`, `remove payload/offences/1`. Whatever is neither changes nothing.
pub fn edit(answers: &Answers, action: &str) -> Edited {
    let (verb, name) = action.split_once(' ').unwrap_or((action, ""));
    let mut changed = answers.clone();
    let focus = match (verb, name.rsplit_once('/')) {
        ("add", _) if name.starts_with("payload/") || name.starts_with("payload:") => {
            let items = answers.items(name);
            // Where no item was sent, the page showed one that is blank.
            let shown: Vec<usize> = if items.is_empty() { vec![0] } else { items.into_iter().collect() };
            changed = renumbered(answers, name, &shown);
            // An item of which nothing was answered is there by its name.
            let last = format!("{name}/{}", shown.len());
            (0..=shown.len()).for_each(|at| _ = changed.0.entry(format!("{name}/{at}")).or_insert_with(|| vec![String::new()]));
            last
        }
        ("remove", Some((group, item))) => {
            let kept: Vec<usize> = answers.items(group).into_iter().filter(|other| other.to_string() != item).collect();
            changed = renumbered(answers, group, &kept);
            group.to_owned()
        }
        _ => String::new(),
    };
    Edited { answers: changed, focus: super::problem::control(&focus) }
}

/// The items of a group that are kept, numbered from nought.
fn renumbered(answers: &Answers, group: &str, kept: &[usize]) -> Answers {
    let moved = |(name, values): (&String, &Vec<String>)| match item_of(name, group) {
        Some(item) => {
            let at = kept.iter().position(|other| *other == item)?;
            let rest = &name[group.len() + 1 + item.to_string().len()..];
            Some((format!("{group}/{at}{rest}"), values.clone()))
        }
        None => Some((name.clone(), values.clone())),
    };
    Answers(answers.0.iter().filter_map(moved).collect())
}
