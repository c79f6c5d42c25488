//! # A minor is quartered apart from adults
//!
//! Demands that whoever is a minor on admission is quartered with minors or alone, and that the admission says so.

use super::given::{admitted, arrived, arrived_on_custody, detained, example, with};
use crate::custody::{Act, Custody, Quarters};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.minor_apart",
    guard: Guard::Fact,
    acts: &["admitted/1"],
    basis: &[Basis::cpc("541", "4", Mark::Verified), Basis::new("policy", "facility", "", Mark::General)],
    section: "12",
    since: "2015-01-01",
    limits: &["minor.under"],
    demand: Words {
        kk: "Кәмелетке толмаған адам ересектерден бөлек орналастырылады, қабылдау туралы жазба мұны көрсетеді.",
        ru: "Несовершеннолетний размещается отдельно от взрослых, и запись о приёме это указывает.",
        en: "A minor is quartered apart from adults, and the admission says so.",
    },
    way_out: Words {
        kk: "Адамды дереу бөлек орналастырыңыз және мұны қабылдау жазбасына толықтырумен қосыңыз.",
        ru: "Немедленно разместите лицо отдельно и внесите это дополнением к записи о приёме.",
        en: "Quarter the person apart at once, and add that to the admission.",
    },
    why: "A child locked up with adults is in danger from the first night.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::Admitted(admitted) = m.act() else { return None };
    let arrived = m.before().arrived.as_ref()?;
    let under = m.law.threshold("minor.under", m.at())?.value;
    let apart = matches!(admitted.quarters, Some(Quarters::Minors | Quarters::Alone));
    (i64::from(arrived.age) < under && !apart).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let of_age = |age: u8| with(arrived(), "age", json!(age));
    let custody = || with(arrived_on_custody("sizo/almaty-city"), "age", json!(17));
    let quartered = |with_whom: &str| with(admitted(), "quarters", json!(with_whom));
    let later = |with_whom: &str| Deed { at: "2022-01-07 21:00", ..quartered(with_whom) };
    vec![
        example("seventeen, with minors", vec![detained(), of_age(17)], quartered("minors"), Then::Met),
        example("seventeen, alone", vec![detained(), of_age(17)], quartered("alone"), Then::Met),
        example("seventeen, with adults", vec![detained(), of_age(17)], quartered("adults"), Then::Unmet),
        example("seventeen, and nothing said", vec![detained(), of_age(17)], admitted(), Then::Unmet),
        example("eighteen, with adults", vec![detained(), of_age(18)], quartered("adults"), Then::Met),
        example("a minor in custody, with adults", vec![detained(), custody()], later("adults"), Then::Unmet),
    ]
}
