//! # The case is registered
//!
//! Demands a criminal case that is in the record and registered by then.

use super::case_at;
use super::given::{attacked, case, example, later, linked};
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.case_unknown",
    guard: Guard::Form,
    acts: &["case_linked/1", "victim_recognised/1", "claimed/1"],
    basis: &[Basis::cpc("167", "1", Mark::Verified), Basis::cpc("179", "1", Mark::VerifiedAmended)],
    section: "15",
    since: "2022-01-01",
    demand: Words {
        kk: "{case} ісі ол кезде тіркелмеген.",
        ru: "Дело {case} к тому времени не зарегистрировано.",
        en: "The case {case} was not registered by then.",
    },
    way_out: Words {
        kk: "Алдымен істі тіркеңіз немесе дұрыс жазбаны көрсетіңіз.",
        ru: "Сначала зарегистрируйте дело или назовите верную запись.",
        en: "Register the case first, or name the right record.",
    },
    why: "There is no victim and no claim outside an investigation.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let case = match m.act() {
        Act::CaseLinked(linked) => &linked.case,
        Act::VictimRecognised(recognised) => &recognised.case,
        Act::Claimed(claimed) => &claimed.case,
        _ => return None,
    };
    let registered = case_at(m, case).is_some_and(|state| state.registered.is_some());
    (!registered).then(|| Finding::plain().with("case", case).at("/case"))
}

fn examples() -> Vec<Example> {
    vec![
        example("registered the day before", [case(), vec![attacked()]].concat(), linked(), Then::Met),
        example("received and not registered", [case()[..1].to_vec(), vec![attacked()]].concat(), linked(), Then::Unmet),
        example("not in the record", vec![attacked()], linked(), Then::Unmet),
        example("linked before the registration", [case(), vec![attacked()]].concat(), later("2022-01-06 12:00", linked()), Then::Unmet),
    ]
}
