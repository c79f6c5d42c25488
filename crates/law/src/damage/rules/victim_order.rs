//! # A victim is recognised once in a case the damage belongs to
//!
//! Demands that the damage belongs to the case before a victim is recognised in it, that nobody is recognised twice, and that only a
//! recognition in force ends.

use super::given::{attacked, case, ended, example, later, put_to_case, recognised, sued_before};
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.victim_order",
    guard: Guard::Form,
    acts: &["victim_recognised/1", "victim_ended/1"],
    basis: &[Basis::cpc("71", "3", Mark::VerifiedAmended)],
    section: "15",
    since: "2022-01-01",
    demand: Words {
        kk: "{case} ісі бойынша жәбірленуші деп тану реті бұзылған.",
        ru: "Порядок признания потерпевшим по делу {case} нарушен.",
        en: "The order of recognising a victim in case {case} is not kept.",
    },
    way_out: Words {
        kk: "Алдымен залалды іске қосыңыз; танылған болса, екінші рет танымаңыз.",
        ru: "Сначала отнесите ущерб к делу; признанного не признавайте второй раз.",
        en: "Put the damage to the case first; recognise nobody twice.",
    },
    why: "Two decisions on one victim leave it open which of them gives the rights.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let state = m.before();
    let standing = |case| state.victims.get(case).is_some_and(|victim| victim.ended_at.is_none());
    let (case, fits) = match m.act() {
        Act::VictimRecognised(recognised) => {
            let case = &recognised.case;
            (case, state.cases.contains_key(case) && !standing(case))
        }
        Act::VictimEnded(ended) => (&ended.case, standing(&ended.case)),
        _ => return None,
    };
    (!fits).then(|| Finding::plain().with("case", case))
}

fn examples() -> Vec<Example> {
    vec![
        example("in a case it belongs to", put_to_case(), recognised(), Then::Met),
        example("in another case", [case(), vec![attacked()]].concat(), recognised(), Then::Unmet),
        example("a second time", sued_before(), later("2022-01-12 10:00", recognised()), Then::Unmet),
        example("ended where nobody was recognised", put_to_case(), ended("2022-01-12 10:00"), Then::Unmet),
    ]
}
