//! What may be chosen for a field: codes of the day, values of a type, records and bodies that the caller found, articles of the pack.

use super::asking::{Asking, Choice};
use super::{labels, said};
use aiqyn_law::kernel::FieldKind;
use aiqyn_law::kernel::field::Identified;
use std::collections::BTreeSet;

/// The most values that are shown as radio buttons.
pub const MOST_RADIOS: usize = 7;

/// A value that may be chosen.
pub struct Offered {
    /// The value as acts write it.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// Under which heading it stands, in a long list.
    pub group: Option<String>,
}

/// The values of a field that takes one of a list; those that stand already in the answers are kept, though they be of another day.
pub fn offered(asking: &Asking<'_>, kind: &FieldKind, answered: &[&str]) -> Vec<Offered> {
    let mut found: Vec<Offered> = match kind {
        FieldKind::Coded { .. } => kind
            .entries(asking.law, asking.day)
            .into_iter()
            .map(|entry| Offered {
                code: entry.code.clone(),
                label: entry.words.of(asking.lang).to_owned(),
                group: entry.region.as_deref().map(|region| region_named(asking, region)),
            })
            .collect(),
        FieldKind::Enumeration { of, values } => values
            .iter()
            .map(|value| Offered { code: value.code.clone(), label: labels::value(asking, of, &value.code), group: None })
            .collect(),
        _ => Vec::new(),
    };
    if let FieldKind::Coded { list } = kind {
        let strange = answered.iter().filter(|code| !code.is_empty() && !found.iter().any(|offered| offered.code == **code));
        let kept: Vec<Offered> = strange
            .map(|code| Offered {
                code: (*code).to_owned(),
                label: said::NOT_OF_DAY.fill(asking.lang, &[("what", labels::entry(asking, list, code))]),
                group: None,
            })
            .collect();
        found.extend(kept);
    }
    found.sort_by(|one, other| one.group.cmp(&other.group));
    found
}

fn region_named(asking: &Asking<'_>, region: &str) -> String {
    aiqyn_law::names::Names { law: asking.law, at: asking.day, language: asking.lang }.region(region)
}

/// The list of suggestions of a field that is written: its id, and what it holds; none where there is nothing to suggest.
pub fn suggested(asking: &Asking<'_>, kind: &FieldKind) -> Option<(String, Vec<Choice>)> {
    let (id, choices) = match kind {
        FieldKind::Reference { rooms } => {
            let choices = rooms.iter().filter_map(|room| asking.choices.records.get(room)).flatten().cloned().collect();
            (format!("suggested-records-{}", rooms.join("-")), choices)
        }
        FieldKind::Identifier(of) => identified(asking, *of),
        FieldKind::Article { code } => (format!("suggested-articles-{code}"), articles(asking, code)),
        FieldKind::Part { code } => {
            let parts: BTreeSet<String> = offences(asking, code).map(|(_, part, _)| part).filter(|part| !part.is_empty()).collect();
            (format!("suggested-parts-{code}"), parts.into_iter().map(|part| Choice::new(part, "")).collect())
        }
        _ => return None,
    };
    Some((id, choices)).filter(|(_, choices): &(String, Vec<Choice>)| !choices.is_empty())
}

fn identified(asking: &Asking<'_>, of: Identified) -> (String, Vec<Choice>) {
    let choices = asking.choices;
    let (name, found) = match of {
        Identified::Person => ("persons", choices.persons.clone()),
        Identified::Officer => ("officers", choices.officers.clone()),
        Identified::Body => ("bodies", choices.bodies.clone()),
        Identified::Incident => ("incidents", choices.incidents.clone()),
        Identified::Tag => ("tags", choices.tags.clone()),
        Identified::Region => {
            let named = |region: &str| Choice::new(region, region_named(asking, region));
            ("regions", asking.law.regions(asking.day).map(|region| named(&region.code)).collect())
        }
    };
    (format!("suggested-{name}"), found)
}

/// Article, part and title of the offences of a code on the day.
fn offences<'a>(asking: &Asking<'a>, code: &'a str) -> impl Iterator<Item = (String, String, String)> + use<'a> {
    let lang = asking.lang;
    asking.law.offences(asking.day).filter(move |offence| offence.basis.code == code).map(move |offence| {
        let title = offence.title.of(lang).unwrap_or(&offence.title.ru).to_owned();
        (offence.basis.article.to_string(), offence.basis.part.to_string(), title)
    })
}

/// The articles of a code on the day, each once.
fn articles(asking: &Asking<'_>, code: &str) -> Vec<Choice> {
    let mut found: Vec<Choice> = Vec::new();
    for (article, _, title) in offences(asking, code) {
        if !found.iter().any(|choice| choice.id == article) {
            found.push(Choice::new(article, title));
        }
    }
    found
}

/// The identifier that a text is, or that is called so.
pub fn id_of(asking: &Asking<'_>, kind: &FieldKind, text: &str) -> String {
    let Some((_, choices)) = suggested(asking, kind) else { return text.to_owned() };
    let lower = text.to_lowercase();
    let mut called = choices.iter().filter(|choice| choice.label.to_lowercase() == lower);
    match (choices.iter().any(|choice| choice.id == text), called.next(), called.next()) {
        (false, Some(only), None) => only.id.clone(),
        _ => text.to_owned(),
    }
}

/// What an identifier is called; none where nobody says.
pub fn label_of(asking: &Asking<'_>, kind: &FieldKind, id: &str) -> Option<String> {
    if let FieldKind::Identifier(Identified::Region) = kind {
        return Some(region_named(asking, id)).filter(|name| name != id);
    }
    let found = suggested(asking, kind).and_then(|(_, choices)| choices.into_iter().find(|choice| choice.id == id));
    let known = found.map(|choice| choice.label).filter(|label| !label.is_empty() && label != id);
    let names = aiqyn_law::names::Names { law: asking.law, at: asking.day, language: asking.lang };
    known.or_else(|| match kind {
        FieldKind::Identifier(Identified::Body) => Some(names.body(id)).filter(|name| name != id),
        _ => None,
    })
}
