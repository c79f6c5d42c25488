//! # The case goes on
//!
//! Demands that the case has not been terminated, nor found not registrable, when damage is put to it or a victim recognised in it.

use super::case_at;
use super::given::{attacked, case, example, in_court, linked, terminated};
use crate::criminal::state::Ending;
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.case_over",
    guard: Guard::Decision,
    acts: &["case_linked/1", "victim_recognised/1"],
    basis: &[Basis::cpc("71", "3", Mark::VerifiedAmended)],
    section: "15",
    since: "2022-01-01",
    demand: Words {
        kk: "{case} ісі бойынша іс жүргізу аяқталған.",
        ru: "Производство по делу {case} окончено.",
        en: "The proceedings in case {case} are over.",
    },
    way_out: Words {
        kk: "Залалды жүріп жатқан іске қосыңыз.",
        ru: "Отнесите ущерб к делу, которое продолжается.",
        en: "Put the damage to a case that goes on.",
    },
    why: "A case that is over has nobody who would look at the damage.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let case = match m.act() {
        Act::CaseLinked(linked) => &linked.case,
        Act::VictimRecognised(recognised) => &recognised.case,
        _ => return None,
    };
    let over = case_at(m, case)?.ended.is_some_and(|(how, _)| how != Ending::SentToCourt);
    over.then(|| Finding::plain().with("case", case))
}

fn examples() -> Vec<Example> {
    vec![
        example("a pending case", [case(), vec![attacked()]].concat(), linked(), Then::Met),
        example("a case in court", [case(), vec![in_court("2022-01-08 09:00"), attacked()]].concat(), linked(), Then::Met),
        example("a terminated case", [case(), vec![terminated("2022-01-08 09:00"), attacked()]].concat(), linked(), Then::Unmet),
    ]
}
