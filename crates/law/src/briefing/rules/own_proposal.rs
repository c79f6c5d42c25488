//! # Nobody permits a proposal of their own
//!
//! Demands that the permitting prosecutor is another person than the proposer.

use super::given::{by, example, permitted, proposed};
use crate::briefing::Briefing;
use crate::kernel::Role;
use crate::kernel::prelude::*;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.own_proposal",
    guard: Guard::Decision,
    acts: &["permitted/1", "not_permitted/1"],
    basis: &[Basis::cpc("201", "1", Mark::VerifiedAmended)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "Ұсынған адам оған өзі рұқсат бере алмайды.",
        ru: "Предложивший выпуск не решает о своём же предложении.",
        en: "Whoever proposed the release does not decide on it.",
    },
    way_out: Words {
        kk: "Шешімді басқа прокурор қабылдайды.", ru: "Решает другой прокурор.", en: "Another prosecutor decides."
    },
    why: "A permission is worth something because another gives it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let (_, author) = m.before().proposed.as_ref()?;
    (author.officer == *m.entry().officer).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let own = ("press-1", Role::Prosecutor, "prosecution/republic");
    vec![
        example("by a prosecutor", vec![proposed()], permitted(), Then::Met),
        example("by the proposer, a prosecutor by now", vec![proposed()], by(own, permitted()), Then::Unmet),
    ]
}
