//! # Nothing of a detention before the detention
//!
//! Demands that delivery, protocol and release follow an actual detention (or, for a release, custody). The clock of every limit
//! starts at the actual restriction of liberty, so it must be recorded first.

use super::given::{delivered, example, held, recognised, released};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.before_detention",
    guard: Guard::Form,
    acts: &["delivered/1", "protocolled/1", "released/1"],
    basis: &[Basis::cpc("131", "2", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    demand: Words {
        kk: "Адам әлі нақты ұсталмаған: бұл әрекет ұстап алудан кейін ғана болады.",
        ru: "Лицо ещё не задержано фактически: это действие бывает только после задержания.",
        en: "The person is not actually detained yet: this act follows a detention.",
    },
    way_out: Words {
        kk: "Алдымен нақты ұстап алу уақытын жазыңыз.",
        ru: "Сначала запишите фактическое задержание с его временем.",
        en: "Record the actual detention with its time first.",
    },
    why: "The clock runs from the actual restriction of liberty; a protocol, a delivery or a release without one has no clock.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let before = m.before();
    let custody = matches!(m.act(), Act::Released(_)) && before.measures.values().any(|measure| measure.custody);
    (before.detained_at.is_none() && !custody).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("delivered after the detention", vec![held()], delivered("2022-01-06 11:00"), Then::Met),
        example(
            "released without ever being detained",
            vec![recognised("2022-01-06 09:00")],
            released("2022-01-07 10:00", "no_lawful_ground"),
            Then::Unmet,
        ),
    ]
}
