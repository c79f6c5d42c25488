//! # Beyond nine months for the gravest only
//!
//! Demands that custody beyond the ordinary ladder rests on an especially grave crime, on terrorism or extremism, or on a crime in a
//! group named in the petition or the protocol.

use super::given::{accused, detained, example, extension_agreed, held, in_custody, protocolled};
use crate::kernel::prelude::*;
use crate::suspect::extension::{Bound, release};
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.extension_gravity",
    guard: Guard::Decision,
    acts: &["extension_agreed/1", "measure_extended/1"],
    basis: &[
        Basis::cpc("151", "3", Mark::VerifiedAmended),
        Basis::cpc("151", "4", Mark::VerifiedAmended),
        Basis::new("CC", "3", "39", Mark::VerifiedAmended),
    ],
    section: "4",
    since: "2022-01-01",
    limits: &["custody.extension.region"],
    demand: Words {
        kk: "{limit} айдан асатын мерзім тек аса ауыр, топтық, террористік және экстремистік қылмыстарда мүмкін.",
        ru: "Срок свыше {limit} мес. возможен лишь по особо тяжким, групповым, террористическим и экстремистским преступлениям.",
        en: "More than {limit} months are for especially grave, group, terrorist and extremist crimes only.",
    },
    way_out: Words {
        kk: "Мерзімді қысқартыңыз немесе босатыңыз.",
        ru: "Сократите срок или освободите.",
        en: "Shorten the term, or release.",
    },
    why: "The exception must stay one.",
    duty: Some(Duty {
        who: Role::FacilityHead,
        what: Words {
            kk: "Адамды босату: мұндай қылмыс бойынша күзетпен ұстау бұдан әрі ұзартылмайды",
            ru: "Освободить лицо: по такому преступлению стража далее не продлевается",
            en: "Release the person: for such a crime custody is extended no further",
        },
        consequence: super::HEAD_RELEASES,
        due: |state, law| Term::all(release(state, law, Bound::Gravity)),
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
    let before = m.before();
    let limit = m.law.limit("custody.extension.region", m.at())?.value;
    before.past_ordinary(before.measures.get(tag)?, months, m.at(), m.law).then(|| Finding::plain().with("limit", limit))
}

fn examples() -> Vec<Example> {
    let of = |article, part| [vec![detained("2022-01-06 10:00", accused(article, part, 30))], in_custody().split_off(1)].concat();
    vec![
        example("theft, three months", in_custody(), extension_agreed("2022-01-14 10:00", 3, "district"), Then::Met),
        example("theft, a year", in_custody(), extension_agreed("2022-01-14 10:00", 12, "general"), Then::Unmet),
        example(
            "calls to seize power, which are extremism, a year",
            of("179", "1"),
            extension_agreed("2022-01-14 10:00", 12, "region"),
            Then::Met,
        ),
        example("riots, which are not, a year", of("272", "2"), extension_agreed("2022-01-14 10:00", 12, "region"), Then::Unmet),
        example(
            "in a criminal group, a year",
            [vec![held(), protocolled("2022-01-06 12:30", 72, Some("criminal_group"))], in_custody().split_off(1)].concat(),
            extension_agreed("2022-01-14 10:00", 12, "region"),
            Then::Met,
        ),
    ]
}
