//! # An appeal is decided in time
//!
//! Demands a decision within a day of the filing for a person who serves arrest, and otherwise within ten working days of the appeal's coming to the
//! higher court, of which the record knows the sending. A court may prolong that term by ten days or suspend it (CAO 835(3)); the answer to the
//! breach says so. Why: each day waited is a day served.

use super::given::{appeal_decided, appeal_forwarded, appealed, example, fined, in_the_west, released, under_arrest};
use crate::administrative::{Act, Administrative};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.appeal_late",
    guard: Guard::Fact,
    acts: &["appeal_decided/1"],
    basis: &[Basis::cao("835", "1, 2", Mark::VerifiedAmended)],
    section: "9",
    since: "2021-07-01",
    limits: &["administrative.petition", "administrative.petition_serving_arrest"],
    demand: Words {
        kk: "Шағым {due} мерзіміне дейін қаралуға тиіс; {by} кешіккен.",
        ru: "Жалоба рассматривается до {due}; опоздание {by}.",
        en: "The appeal is decided by {due}; it came {by} late.",
    },
    way_out: Words {
        kk: "Прокурор кешігу себебін, сондай-ақ сот мерзімді ұзартқанын не тоқтата тұрғанын анықтайды.",
        ru: "Прокурор выясняет причину опоздания, а также продлевал ли или приостанавливал ли суд срок.",
        en: "The prosecutor looks into the delay, and whether the court prolonged or suspended the term.",
    },
    why: "Each day waited is a day served.",
    duty: Some(Duty {
        who: Role::Judge,
        what: Words {
            kk: "Шағым бойынша шешім шығару", ru: "Решить жалобу на постановление", en: "Decide the appeal"
        },
        due: |state, law| state.pending_appeals().filter_map(|(_, appeal)| state.appeal_due(appeal, law)).collect(),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let Act::AppealDecided(decided) = m.act() else { return None };
    let due = m.before().appeal_due(m.before().appeals.get(&decided.appeal)?, m.law)?;
    passed(due, m.at()).map(|by| Finding::late(by).with("due", due.local()))
}

fn examples() -> Vec<Example> {
    let unchanged = |at| appeal_decided(at, json!({ "kind": "unchanged" }));
    let after = |deeds: Vec<_>| [deeds, vec![appealed("2022-01-10 10:00", "person", None)]].concat();
    let sent_on = || [after(fined()), vec![appeal_forwarded("2022-01-12 10:00")]].concat();
    let set_free = || [after(under_arrest()), vec![released("2022-01-10 15:00", "health", None)]].concat();
    vec![
        example("on the tenth working day after it was sent on", sent_on(), unchanged("2022-01-26 23:59"), Then::Met),
        example("after it", sent_on(), unchanged("2022-01-27 10:00"), Then::UnmetBy(600)),
        example("in the west the tenth ends an hour later", in_the_west(sent_on()), unchanged("2022-01-27 00:59"), Then::Met),
        example("never sent on, it counts from the filing", after(fined()), unchanged("2022-01-25 10:00"), Then::UnmetBy(600)),
        example("a day after the filing, under arrest", after(under_arrest()), unchanged("2022-01-11 10:00"), Then::Met),
        example("an hour later, under arrest", after(under_arrest()), unchanged("2022-01-11 11:00"), Then::UnmetBy(60)),
        example("an hour later, and free meanwhile", set_free(), unchanged("2022-01-11 11:00"), Then::Met),
    ]
}
