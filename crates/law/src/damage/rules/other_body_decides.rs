//! # The body that leads the case decides on the victim
//!
//! Demands that the officer serves in a body that holds the case or takes part in it.

use super::case_at;
use super::given::{SECURITY, by, example, put_to_case, recognised};
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.other_body_decides",
    guard: Guard::Decision,
    acts: &["victim_recognised/1", "victim_ended/1"],
    basis: &[Basis::cpc("71", "1-1", Mark::VerifiedAmended), Basis::cpc("71", "3", Mark::VerifiedAmended)],
    section: "15",
    since: "2022-01-01",
    demand: Words {
        kk: "«{body}» органы {case} ісін жүргізбейді.",
        ru: "Орган «{body}» не ведёт дело {case}.",
        en: "The body \"{body}\" does not lead case {case}.",
    },
    way_out: Words {
        kk: "Шешімді істі жүргізетін органға қалдырыңыз.",
        ru: "Оставьте решение органу, ведущему дело.",
        en: "Leave the decision to the body that leads the case.",
    },
    why: "A decision in a case is made by whoever answers for the case.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let case = match m.act() {
        Act::VictimRecognised(recognised) => &recognised.case,
        Act::VictimEnded(ended) => &ended.case,
        _ => return None,
    };
    let body = &m.entry().authority.body;
    let leads = case_at(m, case)?.bodies().contains(body);
    (!leads).then(|| Finding::plain().with("body", body).with("case", case))
}

fn examples() -> Vec<Example> {
    vec![
        example("by the body of the case", put_to_case(), recognised(), Then::Met),
        example("by another body", put_to_case(), by(SECURITY, recognised()), Then::Unmet),
    ]
}
