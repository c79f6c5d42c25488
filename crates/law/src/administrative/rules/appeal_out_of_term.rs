//! # An appeal out of term changes nothing
//!
//! Demands that a ruling is changed only on an appeal that came in term: within ten working days of the ruling's reaching whoever appeals; later, in
//! the person's favour, while the person counts as penalised, and on the victim's side, within a year of the entry into force. The code knows no
//! restoration of the ten days and needs none: what helps the person may come later all the same. The record knows when a served arrest and a warning
//! were executed, and leaves other penalties to the court. Why: a ruling that nobody may review any more stands.

use super::given::{CLERK, appeal_decided, appealed, deed, example, fined, in_the_west, released, under_arrest};
use crate::administrative::{Act, Administrative, PetitionResult};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.appeal_out_of_term",
    guard: Guard::Decision,
    acts: &["appeal_decided/1"],
    basis: &[Basis::cao("832", "1, 2, 3", Mark::VerifiedAmended), Basis::cao("61", "", Mark::Verified)],
    section: "9",
    since: "2018-01-09",
    limits: &["administrative.appeal", "administrative.penalised", "administrative.petition_adverse"],
    demand: Words {
        kk: "Шағым {filed} берілді, ал оның мерзімі {until} біткен: ол бойынша қаулы өзгертілмейді.",
        ru: "Жалоба подана {filed}, а срок для неё истёк {until}: по ней постановление не меняется.",
        en: "The appeal was filed on {filed}, and its term ended on {until}: it does not change the ruling.",
    },
    way_out: Words {
        kk: "Қаулыны өзгеріссіз қалдырыңыз; оның қашан табыс етілгенін тексеріңіз.",
        ru: "Оставьте постановление без изменения; проверьте, когда оно было вручено.",
        en: "Leave the ruling unchanged; check the day on which it was served.",
    },
    why: "A ruling that nobody may review any more stands.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let Act::AppealDecided(decided) = m.act() else { return None };
    let before = m.before();
    let appeal = before.appeals.get(&decided.appeal).filter(|_| decided.result != PetitionResult::Unchanged {})?;
    if before.is_in_term(appeal, m.law) {
        return None;
    }
    let until = before.appeal_longest(appeal, m.law)?;
    (appeal.filed > until).then(|| Finding::plain().with("filed", appeal.filed.local()).with("until", until.local()))
}

fn examples() -> Vec<Example> {
    let served = Some("2022-01-06T15:00:00+06:00");
    let free = || [under_arrest(), vec![released("2022-01-11 09:40", "term_served", None)]].concat();
    let late = |at, received| [free(), vec![appealed(at, "person", received)]].concat();
    let in_force = |at| {
        let force = deed("2022-01-24 10:00", CLERK, "entered_into_force/1", json!({}));
        [fined(), vec![force, appealed(at, "victim", served)]].concat()
    };
    let milder = |at| appeal_decided(at, json!({ "kind": "amended", "outcome": { "kind": "arrest", "days": 3 } }));
    let unchanged = |at| appeal_decided(at, json!({ "kind": "unchanged" }));
    vec![
        example(
            "on the last day on which the person counts as penalised",
            late("2023-01-11 23:59", served),
            milder("2023-01-13 10:00"),
            Then::Met,
        ),
        example("a minute later", late("2023-01-12 00:00", served), milder("2023-01-13 10:00"), Then::Unmet),
        example(
            "in the west that day is not over yet",
            in_the_west(late("2023-01-12 00:59", served)),
            milder("2023-01-13 10:00"),
            Then::Met,
        ),
        example("too late, and nothing changed", late("2023-01-12 10:00", served), unchanged("2023-01-13 10:00"), Then::Met),
        example(
            "after the year, within ten days of the ruling's reaching the person",
            late("2023-02-15 23:59", Some("2023-02-01T10:00:00+06:00")),
            milder("2023-02-16 10:00"),
            Then::Met,
        ),
        example(
            "after the ten days too",
            late("2023-02-16 00:00", Some("2023-02-01T10:00:00+06:00")),
            milder("2023-02-16 10:00"),
            Then::Unmet,
        ),
        example(
            "of the victim, within a year of the entry into force",
            in_force("2023-01-24 23:59"),
            milder("2023-01-26 10:00"),
            Then::Met,
        ),
        example("of the victim, after it", in_force("2023-01-25 00:00"), milder("2023-01-26 10:00"), Then::Unmet),
    ]
}
