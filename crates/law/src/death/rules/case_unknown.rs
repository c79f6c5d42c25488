//! # A death is linked to a case that is there
//!
//! Demands that the criminal case to which a death is linked is registered by then.

use super::given::{case, example, found, linked};

use crate::criminal::Criminal;
use crate::death::{Act, Death};
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.case_unknown",
    guard: Guard::Form,
    acts: &["linked/1"],
    basis: &[Basis::cpc("179", "1", Mark::VerifiedAmended)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "{case} қылмыстық ісі ол кезде тіркелмеген.",
        ru: "Дело {case} на тот момент не зарегистрировано.",
        en: "The case {case} was not registered by then.",
    },
    way_out: Words {
        kk: "Істің нөмірін тексеріңіз немесе алдымен тіркеуді жазыңыз.",
        ru: "Проверьте номер дела или сначала запишите регистрацию.",
        en: "Check the case, or record its registration first.",
    },
    why: "A link to nothing comforts, and leads nowhere.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let Act::Linked(linked) = m.act() else { return None };
    let registered = m.world.state_at::<Criminal>(&linked.case, m.at()).is_some_and(|case| case.registered.is_some());
    (!registered).then(|| Finding::plain().with("case", &linked.case).at("/case"))
}

fn examples() -> Vec<Example> {
    vec![
        example("registered before", [case(), vec![found()]].concat(), linked("2022-01-06 13:00"), Then::Met),
        example("unknown", vec![found()], linked("2022-01-06 13:00"), Then::Unmet),
        example("registered at noon, linked before", [case(), vec![found()]].concat(), linked("2022-01-06 11:30"), Then::Unmet),
    ]
}
