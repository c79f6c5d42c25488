//! # Whoever breaks a measure had been told what follows
//!
//! Demands that the copy was served, and the consequences of a breach announced with it, before the breach.

use super::course::served;
use super::given::{INVESTIGATOR, chosen, example, held, step};
use crate::kernel::prelude::*;
use crate::suspect::Suspect;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.breach_unwarned",
    guard: Guard::Fact,
    acts: &["measure_breached/1"],
    basis: &[Basis::cpc("140", "2", Mark::Verified), Basis::cpc("140", "4", Mark::Verified)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "Күдіктіге көшірме тапсырылмаған және бұзудың салдары түсіндірілмеген.",
        ru: "Подозреваемому не вручена копия и не объявлены последствия нарушения.",
        en: "The suspect was served no copy and not told what follows a breach.",
    },
    way_out: Words {
        kk: "Көшірмені тапсырып, салдарын түсіндіріңіз; прокурор жауап береді.",
        ru: "Вручите копию и объявите последствия; прокурор даёт ответ.",
        en: "Serve the copy and announce the consequences; the prosecutor answers.",
    },
    why: "A duty that nobody explained is a trap.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let measure = m.before().measures.get(m.act().course()?)?;
    measure.course.served_at.is_none().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let undertaken = || vec![held(), chosen("2022-01-07 10:00", "undertaking")];
    let broken = || step("2022-01-10 10:00", INVESTIGATOR, "measure_breached/1");
    vec![
        example("served on the day", [undertaken(), vec![served("2022-01-07 10:10")]].concat(), broken(), Then::Met),
        example("never served", undertaken(), broken(), Then::Unmet),
    ]
}
