//! # What has run out ends at once
//!
//! Demands that a measure that lapsed or expired is ended, and a person in custody under it released, at that moment. What comes
//! later is recorded with the length.

use super::given::{FACILITY, ended, example, in_custody, released};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Measure, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.kept_after_end",
    guard: Guard::Fact,
    acts: &["measure_ended/1", "released/1"],
    basis: &[Basis::cpc("139", "2", Mark::Verified), Basis::cpc("152", "4", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    limits: &["qualification.after_measure", "qualification.after_measure_listed"],
    demand: Words {
        kk: "Шара {end} аяқталған; ол {by} кейін тоқтатылды.",
        ru: "Мера прекратилась {end}; прекращена фактически на {by} позже.",
        en: "The measure ran out on {end}; it was ended {by} later.",
    },
    way_out: Words {
        kk: "Күзетпен ұстау орнының басшысы дереу босатады; прокурор жауап береді.",
        ru: "Начальник места содержания под стражей освобождает немедленно; прокурор даёт ответ.",
        en: "The head of the place of custody releases at once; the prosecutor answers.",
    },
    why: "From that minute the person is held without law.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let before = m.before();
    let measure = before.measure_in_force()?;
    let concerned = match m.act() {
        Act::MeasureEnded(end) => end.measure == measure.tag,
        _ => measure.kind == Measure::Custody,
    };
    let end = before.runs_out(m.law).filter(|_| concerned)?;
    passed(end, m.at()).map(|by| Finding::late(by).with("end", end.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("ended the very minute", in_custody(), ended("2022-01-16 10:00", FACILITY, "lapsed", "by_law"), Then::Met),
        example("ended five hours later", in_custody(), ended("2022-01-16 15:00", FACILITY, "lapsed", "by_law"), Then::UnmetBy(300)),
        example("released a day later", in_custody(), released("2022-01-17 10:00", "no_lawful_ground"), Then::UnmetBy(1440)),
    ]
}
