//! # What was not permitted is left out
//!
//! Demands that what is signed and published lies within what the prosecutor permitted, and what is permitted within what was proposed.

use super::given::{PRESS, example, permitted_for, proposed, signed, signed_for};
use crate::briefing::{Act, Briefing, Extent, Permitted};
use crate::kernel::prelude::*;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.beyond_extent",
    guard: Guard::Decision,
    acts: &["permitted/1", "signed/1", "published/1"],
    basis: &[Basis::cpc("201", "1", Mark::VerifiedAmended)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "Рұқсат етілген көлемнен асады: {figures}.",
        ru: "Выходит за разрешённый объём: {figures}.",
        en: "Beyond the permitted extent: {figures}.",
    },
    way_out: Words {
        kk: "Рұқсат етілмеген көрсеткіштерді алып тастаңыз.",
        ru: "Исключите неразрешённые показатели.",
        en: "Leave out the figures that are not permitted.",
    },
    why: "The permission has an extent, and silence is no permission.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let (named, within) = match m.act() {
        Act::Permitted(Permitted { extent: Extent::Figures { figures } }) => (figures, m.before().proposed_figures()),
        Act::Signed(signed) => (&signed.figures, m.before().permitted_figures()),
        Act::Published(published) => (&published.figures, m.before().permitted_figures()),
        _ => return None,
    };
    // Without a permission there is no extent to go beyond: that is refused by itself.
    if !matches!(m.act(), Act::Permitted(_)) && m.before().permitted.is_none() {
        return None;
    }
    let beyond: Vec<&str> = named.iter().filter(|figure| !within.contains(*figure)).map(String::as_str).collect();
    (!beyond.is_empty()).then(|| Finding::plain().with("figures", beyond.join(", ")))
}

fn examples() -> Vec<Example> {
    let partly = || vec![proposed(), permitted_for(&["A1"])];
    vec![
        example("what was permitted", partly(), signed_for(PRESS, "2022-01-25 13:00", &["A1"]), Then::Met),
        example("a figure more", partly(), signed(PRESS, "2022-01-25 13:00"), Then::Unmet),
        example("permitted what was not proposed", vec![proposed()], permitted_for(&["A6"]), Then::Unmet),
    ]
}
