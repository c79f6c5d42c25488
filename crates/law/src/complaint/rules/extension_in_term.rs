//! # Extended in time, once, and not beyond the longest term
//!
//! Demands that the term is extended before it has passed, once, and to no later than the longest term.

use super::given::{LONGEST, example, extended, under_review};
use crate::complaint::{Act, Complaint};
use crate::kernel::prelude::*;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.extension_in_term",
    guard: Guard::Decision,
    acts: &["extended/1"],
    basis: &[Basis::cpc("105", "2", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    limits: &["complaint.decision_longest"],
    demand: Words {
        kk: "Мерзім өтпей тұрып, бір рет және {longest} кешіктірмей ұзартылады.",
        ru: "Срок продлевается до его истечения, один раз и не позднее {longest}.",
        en: "The term is extended before it passes, once, and to {longest} at the latest.",
    },
    way_out: Words {
        kk: "Осы мерзім ішінде шешім қабылдаңыз.", ru: "Примите решение в этот срок.", en: "Decide within that term."
    },
    why: "Exceptional terms that are renewed at will are no terms.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let Act::Extended(extended) = m.act() else { return None };
    let before = m.before();
    let (due, longest) = (before.first_term(m.law)?, before.longest_term(m.law)?);
    let fits = before.extended.is_none() && m.at() <= due && extended.until > due && extended.until <= longest;
    (!fits).then(|| Finding::plain().with("longest", longest.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("on the fifth day, to the longest", under_review(), extended("2022-01-17 10:00", LONGEST), Then::Met),
        example("beyond it", under_review(), extended("2022-01-17 10:00", "2022-02-01T10:00:00+06:00"), Then::Unmet),
        example("after the term", under_review(), extended("2022-01-20 10:00", LONGEST), Then::Unmet),
        example(
            "a second time",
            [under_review(), vec![extended("2022-01-16 10:00", "2022-01-24T23:59:59+06:00")]].concat(),
            extended("2022-01-17 10:00", LONGEST),
            Then::Unmet,
        ),
    ]
}
