//! # A longer detention has its ground
//!
//! Demands that a term above the ordinary limit names a ground of the list, that the ground is one of the list, and that no term
//! passes the exceptional limit.

use super::given::{example, held, protocolled};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.exceptional_term",
    guard: Guard::Decision,
    acts: &["protocolled/1"],
    basis: &[Basis::cpc("131", "4", Mark::Verified), Basis::cpc("128", "5", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    limits: &["detention.limit", "detention.limit_minor", "detention.limit_exceptional", "minor.under"],
    demand: Words {
        kk: "{term} сағат ұстау үшін айрықша мерзім негізінің коды керек; шек {limit}.",
        ru: "Для задержания на {term} ч нужен код основания исключительного срока; предел {limit}.",
        en: "A detention of {term} h needs the code of a ground of the exceptional term; the limit is {limit}.",
    },
    way_out: Words {
        kk: "exceptional_detention тізімінен негізді көрсетіңіз немесе мерзімді қысқартыңыз.",
        ru: "Укажите основание из перечня exceptional_detention или сократите срок.",
        en: "Name a ground of the list exceptional_detention, or shorten the term.",
    },
    why: "The exception is the law's list, not a habit.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::Protocolled(protocol) = m.act() else { return None };
    let minor = m.before().is_minor(m.at(), m.law);
    let ordinary = m.limit(if minor { "detention.limit_minor" } else { "detention.limit" })?;
    let exceptional = m.limit("detention.limit_exceptional")?;
    let term = Span::hours(protocol.term_hours.into());
    let ground = protocol.exceptional_ground.as_ref();
    let known = ground.is_some_and(|code| m.law.entry("exceptional_detention", code, m.at()).is_some());
    let unlawful = term > exceptional || (term > ordinary && !known) || (ground.is_some() && !known);
    let limit = if known { exceptional } else { ordinary };
    unlawful.then(|| Finding::plain().with("term", protocol.term_hours).with("limit", limit))
}

fn examples() -> Vec<Example> {
    vec![
        example("the ordinary term", vec![held()], protocolled("2022-01-06 12:30", 48, None), Then::Met),
        example("the exceptional term, in mass riots", vec![held()], protocolled("2022-01-06 12:30", 72, Some("mass_riots")), Then::Met),
        example("the exceptional term without a ground", vec![held()], protocolled("2022-01-06 12:30", 72, None), Then::Unmet),
        example("a ground of one's own making", vec![held()], protocolled("2022-01-06 12:30", 72, Some("convenience")), Then::Unmet),
        example("longer than any", vec![held()], protocolled("2022-01-06 12:30", 96, Some("mass_riots")), Then::Unmet),
    ]
}
