//! # A minor is held for a day
//!
//! Demands that the term of a minor does not pass the limit for minors. Article 131(4) can be read as extending the exceptional
//! term to minors; the policy `detention.exceptional_for_minors` decides, and is off.

use super::given::{accused, detained, example, protocolled};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.minor_term",
    guard: Guard::Decision,
    acts: &["protocolled/1"],
    basis: &[
        Basis::cpc("131", "4", Mark::Verified),
        Basis::cpc("14", "2", Mark::Verified),
        Basis::new("policy", "detention.exceptional_for_minors", "", Mark::General),
    ],
    section: "3",
    since: "2015-01-01",
    limits: &["detention.limit_minor", "minor.under", "detention.exceptional_for_minors"],
    demand: Words {
        kk: "Кәмелетке толмаған адам {limit} аспайтын мерзімге ұсталады, хаттамада {term} сағат.",
        ru: "Несовершеннолетний задерживается не более чем на {limit}, в протоколе {term} ч.",
        en: "A minor is detained for no more than {limit}; the protocol says {term} h.",
    },
    way_out: Words {
        kk: "Мерзімді қысқартыңыз; ол өткенде босатыңыз.",
        ru: "Сократите срок; по его истечении освободите.",
        en: "Shorten the term, and release when it runs out.",
    },
    why: "A child is not kept longer because the adults are busy.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::Protocolled(protocol) = m.act() else { return None };
    let from = m.before().detained_at.filter(|from| m.before().is_minor(*from, m.law))?;
    let (limit, _) = m.before().detention_limits(m.law)?;
    let lawful = Span::hours(protocol.term_hours.into()) <= limit || m.law.policy("detention.exceptional_for_minors", from);
    (!lawful).then(|| Finding::plain().with("term", protocol.term_hours).at("/term_hours").with("limit", limit))
}

fn examples() -> Vec<Example> {
    vec![
        example("a day", vec![detained("2022-01-06 10:00", accused("188", "3", 16))], protocolled("2022-01-06 12:30", 24, None), Then::Met),
        example(
            "three days in mass riots",
            vec![detained("2022-01-06 10:00", accused("188", "3", 16))],
            protocolled("2022-01-06 12:30", 72, Some("mass_riots")),
            Then::Unmet,
        ),
    ]
}
