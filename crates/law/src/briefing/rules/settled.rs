//! # What was permitted is what was proposed
//!
//! Demands that a proposal is corrected only before it is permitted.

use super::given::{example, proposed, ready};
use crate::briefing::Briefing;
use crate::kernel::prelude::*;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.settled",
    guard: Guard::Decision,
    acts: &["proposed/1"],
    basis: &[Basis::cpc("201", "1", Mark::VerifiedAmended)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "Рұқсат берілген ұсыныс түзетілмейді.",
        ru: "Разрешённое предложение не исправляется.",
        en: "A proposal that was permitted is not corrected.",
    },
    way_out: Words {
        kk: "Шығарылымды қайтарып алып, жаңасын ұсыныңыз.",
        ru: "Отзовите выпуск и предложите новый.",
        en: "Withdraw the release and propose a new one.",
    },
    why: "A permission covers the figures the prosecutor saw, and no others.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    (m.corrects.is_some() && m.others().permitted.is_some()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let correction = || proposed().corrected(1, proposed().by);
    vec![
        example("before permission", vec![proposed()], correction(), Then::Met),
        example("after permission", ready(), correction(), Then::Unmet),
    ]
}
