//! What the catalogue leaves without a name, and what in it names nothing.

use super::{EVERYWHERE, breakdowns, fields, list_of, texts, values};
use crate::kernel::pack::Pack;
use crate::kernel::rooms::every_room;
use crate::kernel::{Field, FieldKind, Form, Role};
use crate::rooms::ROOMS;
use std::collections::BTreeSet;

/// Parts of bodies' ids, which are no type of the acts.
const PARTS: &str = "BodyId.";
/// The measures of restraint, which the pack names by day.
const MEASURE: &str = "Measure";

/// What is called something, or is to be: keys as the catalogue writes them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// Kinds of act: `room kind/1`, and `* kind/1` of every room.
    pub acts: BTreeSet<String>,
    /// Fields: `Type.field`, and `field` in the catalogue.
    pub fields: BTreeSet<String>,
    /// Values: `Type.code`.
    pub values: BTreeSet<String>,
    /// Sealed texts that an act must bring.
    pub texts: BTreeSet<String>,
    /// Fields of plain text, whose values may be named: `Type.field`.
    pub plain: BTreeSet<String>,
}

/// A fault of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The key.
    pub key: String,
    /// What is wrong with it.
    pub reason: &'static str,
}

const WITHOUT: &str = "has no name";
const IDLE: &str = "names nothing";

/// Holds what is to be named against the catalogue.
pub fn faults(wanted: &Keys, named: &Keys) -> Vec<Fault> {
    let fault = |reason: &'static str| move |key: &String| Fault { key: key.clone(), reason };
    let mut found: Vec<Fault> = wanted.acts.difference(&named.acts).map(fault(WITHOUT)).collect();
    found.extend(named.acts.difference(&wanted.acts).map(fault(IDLE)));
    let name_of = |key: &str| key.rsplit('.').next().unwrap_or_default().to_owned();
    let by_name: BTreeSet<String> = wanted.fields.iter().filter(|key| !named.fields.contains(*key)).map(|key| name_of(key)).collect();
    found.extend(
        wanted.fields.iter().filter(|key| !named.fields.contains(*key) && !named.fields.contains(&name_of(key))).map(fault(WITHOUT)),
    );
    found.extend(named.fields.iter().filter(|key| !wanted.fields.contains(*key) && !by_name.contains(*key)).map(fault(IDLE)));
    found.extend(wanted.values.difference(&named.values).map(fault(WITHOUT)));
    let of_text = |key: &str| key.rsplit_once('.').is_some_and(|(field, _)| wanted.plain.contains(field)) || key.starts_with(PARTS);
    found.extend(named.values.difference(&wanted.values).filter(|key| !of_text(key)).map(fault(IDLE)));
    found.extend(wanted.texts.difference(&named.texts).map(fault(WITHOUT)));
    found
}

/// What the catalogue names.
pub fn named() -> Keys {
    let keys = |table: &[(&str, crate::kernel::Words)]| table.iter().map(|(key, _)| (*key).to_owned()).collect::<Vec<_>>();
    let own = ROOMS.iter().flat_map(|room| room.names.iter().map(|(kind, _)| format!("{} {kind}", room.name)));
    Keys {
        acts: own.chain(EVERYWHERE.iter().map(|(kind, _)| format!("* {kind}"))).collect(),
        fields: fields::ALL.into_iter().chain([fields::OF_TYPES]).flat_map(keys).collect(),
        values: values::ALL.into_iter().flat_map(keys).collect(),
        texts: keys(texts::TEXTS).into_iter().collect(),
        plain: BTreeSet::new(),
    }
}

/// What is to be named: everything that the acts of every room hold, roles, and values of breakdowns.
pub fn wanted() -> Keys {
    let mut keys = Keys::default();
    for room in ROOMS {
        let forms = room.forms();
        keys.acts.extend(forms.acts.iter().map(|form| format!("{} {}", room.name, form.act)));
        forms.acts.iter().for_each(|form| keys.of_form(form));
        forms.types.values().for_each(|of| keys.of_kind(&of.kind));
    }
    for form in every_room() {
        keys.acts.insert(format!("* {}", form.act));
        keys.of_form(form);
    }
    keys.values.extend(Role::ALL.iter().map(|role| format!("Role.{}", role.code())));
    let counted = breakdowns::ALL.iter().flat_map(|breakdown| breakdown.values);
    let counted: BTreeSet<&str> = counted.copied().filter(|of| super::values::is_counted(of)).collect();
    keys.values.extend(
        values::ALL
            .into_iter()
            .flatten()
            .map(|(key, _)| (*key).to_owned())
            .filter(|key| key.split_once('.').is_some_and(|(of, _)| counted.contains(of))),
    );
    keys
}

impl Keys {
    fn of_form(&mut self, form: &Form) {
        self.texts.extend(form.sealed.iter().map(|text| text.name.clone()));
        self.of_kind(&form.payload);
    }

    fn of_kind(&mut self, kind: &FieldKind) {
        match kind {
            FieldKind::Group(kind) => self.of_kind(kind),
            // Measures and entries of lists are named by the pack.
            FieldKind::Enumeration { of, values } if of != MEASURE && list_of(of).is_none() => {
                self.values.extend(values.iter().map(|value| format!("{of}.{}", value.code)));
            }
            FieldKind::Variants { of, tag, variants } => {
                self.fields.insert(format!("{of}.{tag}"));
                self.values.extend(variants.iter().map(|variant| format!("{of}.{}", variant.code)));
            }
            _ => {}
        }
        kind.fields().into_iter().for_each(|field| self.of_field(field));
    }

    fn of_field(&mut self, field: &Field) {
        let key = format!("{}.{}", field.of, field.name);
        if field.kind.is_self_asserted() {
            self.plain.insert(key.clone());
        }
        self.fields.insert(key);
        self.of_kind(&field.kind);
    }
}

/// Measures of restraint that the pack does not name in its first days.
pub fn measures_unnamed(law: &Pack) -> Vec<String> {
    let named = |code: &str| law.measure(code, crate::kernel::Moment::parse("2022-01-05T00:00:00+06:00").unwrap_or_default()).is_some();
    let measures = ROOMS.room("suspect").and_then(|room| room.forms().types.get(MEASURE)).map(|of| &of.kind);
    let codes = match measures {
        Some(FieldKind::Enumeration { values, .. }) => values.iter().map(|value| value.code.clone()).collect(),
        _ => vec![MEASURE.to_owned()],
    };
    codes.into_iter().filter(|code| !named(code)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_the_law_is_without_a_name_and_no_name_is_idle() {
        assert_eq!(faults(&wanted(), &named()), Vec::new());
        assert_eq!(crate::pack::embedded().map(measures_unnamed).ok(), Some(Vec::new()));
    }

    fn planted(plant: impl Fn(&mut Keys)) -> Vec<Fault> {
        let mut keys = named();
        plant(&mut keys);
        faults(&wanted(), &keys)
    }

    fn fault(key: &str, reason: &'static str) -> Fault {
        Fault { key: key.to_owned(), reason }
    }

    #[test]
    fn an_act_a_field_a_value_and_a_text_without_a_name_are_found() {
        assert_eq!(planted(|keys| _ = keys.acts.remove("custody examined/1")), [fault("custody examined/1", WITHOUT)]);
        assert_eq!(planted(|keys| _ = keys.fields.remove("counted_from")), [fault("ArrestStarted.counted_from", WITHOUT)]);
        assert_eq!(planted(|keys| _ = keys.values.remove("Sex.female")), [fault("Sex.female", WITHOUT)]);
        assert_eq!(planted(|keys| _ = keys.texts.remove("findings")), [fault("findings", WITHOUT)]);
    }

    #[test]
    fn a_name_of_nothing_is_found() {
        assert_eq!(planted(|keys| _ = keys.acts.insert("custody escaped/1".to_owned())), [fault("custody escaped/1", IDLE)]);
        assert_eq!(planted(|keys| _ = keys.fields.insert("wingspan".to_owned())), [fault("wingspan", IDLE)]);
        assert_eq!(planted(|keys| _ = keys.fields.insert("Ruling.wingspan".to_owned())), [fault("Ruling.wingspan", IDLE)]);
        assert_eq!(planted(|keys| _ = keys.values.insert("Sex.blue".to_owned())), [fault("Sex.blue", IDLE)]);
    }
}
