//! # A shift is published before it begins
//!
//! Demands that a shift is first published no later than it begins; a replacement no later than the shift begins or the
//! replacement is made.

use super::given::{announced, example, published};

use crate::kernel::prelude::*;
use crate::roster::state::Shift;
use crate::roster::{Act, Roster};

pub static RULE: Rule<Roster> = Rule {
    code: "roster.published_late",
    guard: Guard::Fact,
    acts: &["published/1"],
    basis: &[Basis::new("policy", "roster", "", Mark::General)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "«{shift}» ауысымы {by} кеш жарияланған.",
        ru: "Смена «{shift}» опубликована на {by} позже.",
        en: "The shift {shift} was published {by} late.",
    },
    way_out: Words {
        kk: "Келесі ауысымдарды алдын ала жариялаңыз.",
        ru: "Следующие смены публикуйте заранее.",
        en: "Publish the next ones ahead.",
    },
    why: "Who is on duty helps only those who know.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let Act::Published(published) = m.act() else { return None };
    let known = published.shifts.iter().filter_map(|tag| Some((tag, m.before().shifts.get(tag)?)));
    let due = |shift: &Shift| shift.replaced_at.map_or(shift.announced.from, |replaced| replaced.max(shift.announced.from));
    let late = known.filter(|(_, shift)| shift.published_at.is_none()).filter_map(|(tag, shift)| Some((passed(due(shift), m.at())?, tag)));
    let (by, tag) = late.max()?;
    Some(Finding::late(by).with("shift", tag))
}

fn examples() -> Vec<Example> {
    vec![
        example("the day before", announced(), published("2022-01-05 16:00", &["s1", "s2"]), Then::Met),
        example("an hour after", announced(), published("2022-01-06 10:00", &["s1", "s2"]), Then::UnmetBy(60)),
    ]
}
