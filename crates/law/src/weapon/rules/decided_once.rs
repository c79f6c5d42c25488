//! # An exemption is decided once
//!
//! Demands that nothing of the assessment follows the decision, and that no second proposal is made while one waits.

use super::given::{assessed, checked_surrender, example, exempt_surrender, proposed, refused};
use crate::kernel::prelude::*;
use crate::weapon::Weapons;
use crate::weapon::state::Proposal;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.decided_once",
    guard: Guard::Form,
    acts: &["voluntariness_assessed/1", "other_offence_checked/1", "exemption_proposed/1", "not_exempt/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Шешім қабылданған немесе ұсыныс прокурорда жатыр.",
        ru: "Решение уже принято, либо предложение у прокурора.",
        en: "It has been decided, or a proposal is with the prosecutor.",
    },
    way_out: Words {
        kk: "Қате болса, бұрынғы әрекетті түзетіңіз.",
        ru: "Если была ошибка, исправьте прежнее действие.",
        en: "If it was wrong, correct the earlier act.",
    },
    why: "A decision that can be made again has not been made.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let surrender = m.before().surrender.as_ref()?;
    let waits = surrender.proposal.as_ref().is_some_and(Proposal::is_pending);
    (surrender.decided_at().is_some() || waits).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("the first proposal", checked_surrender(), proposed("2022-01-11 16:00"), Then::Met),
        example(
            "a second while one waits",
            [checked_surrender(), vec![proposed("2022-01-11 16:00")]].concat(),
            proposed("2022-01-11 17:00"),
            Then::Unmet,
        ),
        example(
            "after a refusal",
            [checked_surrender(), vec![proposed("2022-01-11 16:00"), refused("2022-01-12 10:00")]].concat(),
            proposed("2022-01-12 17:00"),
            Then::Met,
        ),
        example("after the agreement", exempt_surrender(), assessed("2022-01-13 10:00", "not_voluntary"), Then::Unmet),
    ]
}
