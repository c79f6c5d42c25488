//! # The case is in court
//!
//! Demands that the case of the claim was sent to court by then.

use super::case_at;
use super::given::{awarded, example, in_trial, sued};
use crate::criminal::state::Ending;
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.not_in_court",
    guard: Guard::Decision,
    acts: &["awarded/1", "award_refused/1"],
    basis: &[Basis::cpc("167", "4", Mark::Verified), Basis::cpc("170", "2", Mark::Verified)],
    section: "15",
    since: "2015-01-01",
    demand: Words {
        kk: "{case} ісі сотқа жіберілмеген.",
        ru: "Дело {case} не направлено в суд.",
        en: "The case {case} was not sent to court.",
    },
    way_out: Words {
        kk: "Істің сотқа жіберілуін жазыңыз.",
        ru: "Запишите направление дела в суд.",
        en: "Record that the case was sent to court.",
    },
    why: "No sentence, no award.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let tag = match m.act() {
        Act::Awarded(awarded) => &awarded.claim,
        Act::AwardRefused(refused) => &refused.claim,
        _ => return None,
    };
    let case = &m.before().claims.get(tag)?.case;
    let sent = case_at(m, case).and_then(|state| state.ended).is_some_and(|(how, _)| how == Ending::SentToCourt);
    (!sent).then(|| Finding::plain().with("case", case))
}

fn examples() -> Vec<Example> {
    vec![
        example("the case is in court", in_trial(), awarded(100), Then::Met),
        example("the case is still investigated", sued(), awarded(100), Then::Unmet),
    ]
}
