//! # A record is one statement, one announcement or one release
//!
//! Demands one `stated/1`, one `announced/1` or one `proposed/1` at the beginning, the steps of a release only after a proposal, and those of an
//! announcement only after one.

use super::given::{announced, at, example, kept, moved, permitted, proposed, stated, withdrawn};
use crate::briefing::{Act, Briefing};
use crate::kernel::prelude::*;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.kind_fits",
    guard: Guard::Form,
    acts: &[
        "stated/1",
        "announced/1",
        "proposed/1",
        "permitted/1",
        "not_permitted/1",
        "signed/1",
        "published/1",
        "moved/1",
        "kept/1",
        "withdrawn/1",
    ],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "Бір жазба – бір мәлімдеме, бір хабарландыру немесе бір шығарылым; {act} бұл жерге сай емес.",
        ru: "Одна запись – одно заявление, один анонс или один выпуск; {act} сюда не подходит.",
        en: "A record is one statement, one announcement or one release; {act} does not fit here.",
    },
    way_out: Words {
        kk: "Жаңа мәлімдемеге, хабарландыруға, шығарылымға жеке жазба ашыңыз.",
        ru: "Откройте отдельную запись для нового заявления, анонса или выпуска.",
        en: "Open a record of its own for another statement, announcement or release.",
    },
    why: "What was said and what is to be said are told apart, and each is found whole.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let others = m.others();
    let fits = match m.act() {
        Act::Stated(_) | Act::Proposed(_) | Act::Announced(_) => others.opened_by().is_none(),
        Act::Moved(_) | Act::Kept(_) => m.before().announced.is_some(),
        Act::Withdrawn(_) => m.before().proposed.is_some() || m.before().announced.is_some(),
        _ => m.before().proposed.is_some(),
    };
    (!fits).then(|| Finding::plain().with("act", m.entry().kind))
}

fn examples() -> Vec<Example> {
    vec![
        example("a proposal opens a release", vec![], proposed(), Then::Met),
        example("a second proposal in the release", vec![proposed()], at("2022-01-25 12:05", proposed()), Then::Unmet),
        example("a permission in a statement", vec![stated()], permitted(), Then::Unmet),
        example("a permission of an announcement", vec![announced()], at("2022-01-25 12:30", permitted()), Then::Unmet),
        example("an announcement moved", vec![announced()], moved("2022-01-25 12:30"), Then::Met),
        example("a release moved, which was not announced here", vec![proposed()], moved("2022-01-25 12:30"), Then::Unmet),
        example("an announcement kept before there was one", vec![], kept(), Then::Unmet),
        example("an announcement withdrawn", vec![announced()], withdrawn("2022-01-25 12:30"), Then::Met),
        example("a statement withdrawn", vec![stated()], withdrawn("2022-01-25 12:30"), Then::Unmet),
    ]
}
