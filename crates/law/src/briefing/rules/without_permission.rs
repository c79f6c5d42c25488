//! # Nothing is published without the prosecutor's permission
//!
//! Demands a permission before anything is signed or published.

use super::given::{PRESS, example, proposed, published, ready, signed};
use crate::briefing::Briefing;
use crate::kernel::prelude::*;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.without_permission",
    guard: Guard::Decision,
    acts: &["signed/1", "published/1"],
    basis: &[Basis::cpc("201", "1", Mark::VerifiedAmended)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "Сотқа дейінгі тергеп-тексеру деректері прокурордың рұқсатынсыз жарияланбайды.",
        ru: "Данные досудебного расследования не предаются гласности без разрешения прокурора.",
        en: "Data of a pre-trial investigation are not made public without the prosecutor's permission.",
    },
    way_out: Words {
        kk: "Прокурордың рұқсатын алыңыз.", ru: "Получите разрешение прокурора.", en: "Obtain the prosecutor's permission."
    },
    why: "Publicity can harm the investigation and those it concerns; the prosecutor answers for the measure of it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    m.before().permitted.is_none().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("signed after permission", ready(), signed(PRESS, "2022-01-25 13:00"), Then::Met),
        example("signed without", vec![proposed()], signed(PRESS, "2022-01-25 13:00"), Then::Unmet),
        example("published without", vec![proposed()], published(), Then::Unmet),
    ]
}
