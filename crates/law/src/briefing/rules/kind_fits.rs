//! # A record is one statement or one release
//!
//! Demands one `stated/1` or one `proposed/1` at the beginning, and the steps of a release only after a proposal. Basis: policy of the house. Since 1 January 2015.

use super::given::{at, example, permitted, proposed, stated};
use crate::briefing::{Act, Briefing};
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};

/// The rule.
pub static RULE: Rule<Briefing> = Rule {
    declaration: Declaration {
        code: "briefing.kind_fits",
        guard: Guard::Form,
        acts: &["stated/1", "proposed/1", "permitted/1", "not_permitted/1", "signed/1", "published/1", "withdrawn/1"],
        basis: &[Basis::new("policy", "release", "", Mark::General)],
        section: "16",
        since: "2015-01-01",
        until: None,
        limits: &[],
        demand: Words {
            kk: "Бір жазба – бір мәлімдеме немесе бір шығарылым; {act} бұл жерге сай емес.",
            ru: "Одна запись – одно заявление или один выпуск; {act} сюда не подходит.",
            en: "A record is one statement or one release; {act} does not fit here.",
        },
        way_out: Words {
            kk: "Жаңа мәлімдемеге де, жаңа шығарылымға да жеке жазба ашыңыз.",
            ru: "Откройте отдельную запись для нового заявления или выпуска.",
            en: "Open a record of its own for another statement or release.",
        },
        why: "What was said and what is to be said are told apart, and each is found whole.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let others = m.others();
    let fits = match m.act() {
        Act::Stated(_) | Act::Proposed(_) => others.stated.is_none() && others.proposed.is_none(),
        _ => m.before().proposed.is_some(),
    };
    (!fits).then(|| Finding::plain().with("act", m.entry().kind))
}

fn examples() -> Vec<Example> {
    vec![
        example("a proposal opens a release", vec![], proposed(), Then::Met),
        example("a second proposal in the release", vec![proposed()], at("2022-01-25 12:05", proposed()), Then::Unmet),
        example("a permission in a statement", vec![stated()], permitted(), Then::Unmet),
    ]
}
