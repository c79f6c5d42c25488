//! # The manner is determined soon after the examination
//!
//! Demands that the manner of death is first determined within a term from the examination: a policy of the house.

use super::given::{concluded, example, manner};
use super::late;
use crate::death::Death;
use crate::death::duties::open;
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.manner_late",
    guard: Guard::Fact,
    acts: &["manner_determined/1"],
    basis: &[Basis::new("policy", "death", "", Mark::General)],
    section: "14",
    since: "2022-01-01",
    limits: &["death.review"],
    demand: Words {
        kk: "Өлім түрі сараптамадан кейін {limit} ішінде анықталуға тиіс; {by} кешіккен.",
        ru: "Род смерти устанавливается в течение {limit} после экспертизы; опоздание {by}.",
        en: "The manner is determined within {limit} of the examination; it came {by} late.",
    },
    way_out: Words {
        kk: "Прокурор кешігу себебін анықтайды; белгісіз болса — «undetermined».",
        ru: "Прокурор выясняет причину; если неясно — «undetermined».",
        en: "The prosecutor looks into the delay; where it is unclear, `undetermined`.",
    },
    why: "An open question that nobody must answer stays open.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Өлім тегін анықтау", ru: "Установить род смерти", en: "Determine the manner of death"
        },
        due: |state, law| {
            let waits = state.examination.as_ref().filter(|_| state.manner.is_none());
            open(state, waits.and_then(|(_, at)| law.due("death.review", *at)))
        },
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    if m.before().manner.is_some() {
        return None;
    }
    let (_, examined_at) = m.before().examination.as_ref()?;
    late(m, *examined_at, "death.review")
}

fn examples() -> Vec<Example> {
    vec![
        example("at the limit", concluded(), manner("2022-01-17 12:00", "homicide"), Then::Met),
        example("an hour later", concluded(), manner("2022-01-17 13:00", "homicide"), Then::UnmetBy(60)),
    ]
}
