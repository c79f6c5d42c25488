//! # A minor no longer than half a year
//!
//! Demands that custody of a minor is not extended beyond the limit for minors.

use super::given::{accused, detained, example, extension_agreed, in_custody, petitioned, sanctioned};
use crate::kernel::prelude::*;
use crate::suspect::extension::{Bound, release};
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.minor_extension",
    guard: Guard::Decision,
    acts: &["extension_agreed/1", "measure_extended/1"],
    basis: &[Basis::cpc("541", "4", Mark::Verified)],
    section: "12",
    since: "2015-01-01",
    limits: &["custody.minor", "minor.under"],
    demand: Words {
        kk: "Кәмелетке толмаған адамды күзетпен ұстау {limit} айдан аспайды.",
        ru: "Стража несовершеннолетнего не продлевается более чем до {limit} мес.",
        en: "Custody of a minor is not extended beyond {limit} months.",
    },
    way_out: Words {
        kk: "Босатыңыз немесе жеңілірек шараны таңдаңыз.",
        ru: "Освободите или изберите более мягкую меру.",
        en: "Release, or choose a milder measure.",
    },
    why: "A year is longer at sixteen.",
    duty: Some(Duty {
        who: Role::FacilityHead,
        what: Words {
            kk: "Кәмелетке толмаған адамды босату: күзетпен ұстау бұдан әрі ұзартылмайды",
            ru: "Освободить несовершеннолетнего: стража далее не продлевается",
            en: "Release the minor: custody is extended no further",
        },
        consequence: super::HEAD_RELEASES,
        due: |state, law| Term::all(release(state, law, Bound::Minor)),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let (tag, months) = match m.act() {
        Act::ExtensionAgreed(extension) => (&extension.measure, extension.months),
        Act::MeasureExtended(extended) => (&extended.measure, extended.months),
        _ => return None,
    };
    let limit = m.law.limit("custody.minor", m.at())?.value;
    let before = m.before();
    before.past_minors(before.measures.get(tag)?, months, m.at(), m.law).then(|| Finding::plain().with("limit", limit))
}

fn examples() -> Vec<Example> {
    let at_home = || {
        let arrest = sanctioned("2022-01-07 15:00", "house_arrest", Some("2022-03-06 10:00"));
        [vec![detained("2022-01-06 10:00", accused("188", "3", 16))], petitioned("house_arrest"), vec![arrest]].concat()
    };
    vec![
        example(
            "eight months of house arrest, which is no custody",
            at_home(),
            extension_agreed("2022-01-14 10:00", 8, "region"),
            Then::Met,
        ),
        example(
            "five months",
            [vec![detained("2022-01-06 10:00", accused("188", "3", 16))], in_custody().split_off(1)].concat(),
            extension_agreed("2022-01-14 10:00", 5, "region"),
            Then::Met,
        ),
        example(
            "eight months",
            [vec![detained("2022-01-06 10:00", accused("188", "3", 16))], in_custody().split_off(1)].concat(),
            extension_agreed("2022-01-14 10:00", 8, "region"),
            Then::Unmet,
        ),
    ]
}
