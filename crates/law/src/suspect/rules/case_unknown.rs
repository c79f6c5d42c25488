//! # The case must be in the record
//!
//! Demands that the criminal case a suspect's record names is there. A person is a suspect in an investigation, never as such; the
//! record of the case may begin after the detention in time, but not be absent.

use super::given::{case_received, example, held};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;
use crate::suspect::Suspect;
use crate::suspect::opening;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.case_unknown",
    guard: Guard::Form,
    acts: &["recognition_issued/1", "detained/1"],
    basis: &[Basis::cpc("64", "1", Mark::VerifiedAmended)],
    section: "1",
    since: "2022-01-01",
    demand: Words {
        kk: "{case} ісі тіркелімде жоқ.", ru: "Дела {case} нет в записи.", en: "The case {case} is not in the record."
    },
    way_out: Words {
        kk: "Алдымен қылмыстық іс туралы хабарды жазыңыз.",
        ru: "Сначала внесите сообщение, с которого начинается дело.",
        en: "Record the report that opens the case first.",
    },
    why: "A suspect is a suspect in a case; figures and qualifications are read from it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let subject = opening(m.act())?;
    m.world.state::<Criminal>(&subject.case).is_none().then(|| Finding::plain().with("case", &subject.case))
}

fn examples() -> Vec<Example> {
    vec![
        example("the case is in the record", vec![case_received()], held(), Then::Met),
        example("the case is not in the record", vec![], held(), Then::Unmet),
    ]
}
