//! # Nobody agrees to a proposal of their own
//!
//! Demands that whoever agrees to an exemption, or refuses it, is another person than whoever proposed it.

use super::given::{PROSECUTOR, agreed, by, checked_surrender, example, proposed, refused};
use crate::kernel::prelude::*;
use crate::weapon::Weapons;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.own_proposal",
    guard: Guard::Decision,
    acts: &["exemption_agreed/1", "exemption_refused/1"],
    basis: &[Basis::cpc("35", "1(12)", Mark::VerifiedAmended), Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} өз ұсынысын өзі келісе алмайды.",
        ru: "{officer} не может согласовать собственное предложение.",
        en: "{officer} cannot agree to a proposal of their own.",
    },
    way_out: Words {
        kk: "Басқа прокурорға жүгініңіз.", ru: "Обратитесь к другому прокурору.", en: "Turn to another prosecutor."
    },
    why: "A proposal that its author accepts has not been looked at.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let officer = m.entry().officer;
    let own = m.before().surrender.as_ref()?.proposal.as_ref()?.by == *officer;
    own.then(|| Finding::plain().with("officer", officer))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "the prosecutor",
            [checked_surrender(), vec![proposed("2022-01-11 16:00")]].concat(),
            agreed("2022-01-12 10:00"),
            Then::Met,
        ),
        example(
            "the one who proposed it",
            [checked_surrender(), vec![by(PROSECUTOR, proposed("2022-01-11 16:00"))]].concat(),
            agreed("2022-01-12 10:00"),
            Then::Unmet,
        ),
        example(
            "refused by the one who proposed it",
            [checked_surrender(), vec![by(PROSECUTOR, proposed("2022-01-11 16:00"))]].concat(),
            refused("2022-01-12 10:00"),
            Then::Unmet,
        ),
    ]
}
