//! # Only a prosecutor accepts an explanation
//!
//! Demands that an explanation of injuries is accepted by a prosecutor, corrections included. At the gate the origin is stated;
//! it is explained by the one who supervises.

use super::given::{HEAD, by, example, explained, held_with_bruise};
use crate::custody::Custody;
use crate::kernel::Role;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.not_the_prosecutor",
    guard: Guard::Decision,
    acts: &["origin_explained/1", "complaint_linked/1"],
    basis: &[Basis::cpc("193", "1", Mark::VerifiedAmended)],
    section: "20",
    since: "2015-01-01",
    demand: Words {
        kk: "Жарақаттың түсіндірмесін тек прокурор қабылдайды.",
        ru: "Объяснение повреждений принимает только прокурор.",
        en: "Only a prosecutor accepts an explanation of injuries.",
    },
    way_out: Words {
        kk: "Материалдарды қадағалаушы прокурорға жіберіңіз.",
        ru: "Направьте материалы надзирающему прокурору.",
        en: "Send the materials to the supervising prosecutor.",
    },
    why: "Those who held the person do not judge how the injury arose.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    (m.entry().authority.role != Role::Prosecutor).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("the prosecutor accepts", held_with_bruise(), explained("2022-01-10 12:00", "before_detention"), Then::Met),
        example(
            "the head of the facility accepts",
            held_with_bruise(),
            by(HEAD, explained("2022-01-10 12:00", "before_detention")),
            Then::Unmet,
        ),
    ]
}
