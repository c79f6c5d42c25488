//! # Another measure within two days of a surety's withdrawal
//!
//! Demands that another measure is chosen or sanctioned, by the judge or on appeal, within the limit after a surety withdrew. Where the
//! measure is cancelled, none is needed.

use super::course::{decided, filed, forwarded, on_surety, withdrawn};
use super::given::{INVESTIGATOR, JUDGE, chosen, ended, example, moment, petitioned, step, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, AppealOutcome, State, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.surety_replaced_late",
    guard: Guard::Fact,
    acts: &["measure_chosen/1", "measure_sanctioned/1", "appeal_decided/1"],
    basis: &[Basis::cpc("142", "4", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    limits: &["measure.surety_replacement"],
    demand: Words {
        kk: "Кепілгер бас тартқаннан кейін {limit} ішінде басқа шара таңдалады; {by} кешіккен.",
        ru: "После отказа поручителя иная мера избирается в течение {limit}; опоздание {by}.",
        en: "Another measure is chosen within {limit} of a surety's withdrawal; it came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY,
    why: "A promise that nobody keeps any more holds nobody.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Кепілгер бас тартты: басқа шара таңдау",
            ru: "Поручитель отказался: избрать иную меру",
            en: "A surety withdrew: choose another measure",
        },
        due: |state, law| {
            Term::all(state.unsecured.as_ref().and_then(|(_, left)| law.term(state.region(), "measure.surety_replacement", *left)))
        },
        open: State::is_running,
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    if matches!(m.act(), Act::AppealDecided(decided) if !matches!(decided.outcome, AppealOutcome::Sanctioned { .. })) {
        return None;
    }
    RULE.overdue(m)
}

fn examples() -> Vec<Example> {
    let left = || {
        let end = ended("2022-01-11 10:00", INVESTIGATOR, "changed", "need_gone");
        [on_surety(), vec![withdrawn("2022-01-10 10:00", "person-7"), end]].concat()
    };
    let other = |at| with(chosen(at, "undertaking"), "measure", json!("m2"));
    let third = |at| with(chosen(at, "undertaking"), "measure", json!("m3"));
    let cancelled = || {
        let end = ended("2022-01-11 10:00", INVESTIGATOR, "cancelled", "need_gone");
        [on_surety(), vec![withdrawn("2022-01-10 10:00", "person-7"), end]].concat()
    };
    let ended_before = || {
        let end = ended("2022-01-09 10:00", INVESTIGATOR, "changed", "need_gone");
        [on_surety(), vec![end, withdrawn("2022-01-10 10:00", "person-7")]].concat()
    };
    // The judge refused custody (m1), a surety (m2) stood in, and the appeal of the refusal waits at the regional court.
    let refused_before = || {
        let mut stood = on_surety();
        let surety = stood.pop().map(|surety| with(surety, "measure", json!("m2")));
        let refusal = step("2022-01-07 15:00", JUDGE, "measure_refused/1");
        let appeal = vec![filed("2022-01-08 09:00", "refusal", "prosecutor"), forwarded("2022-01-12 09:00")];
        let left = with(withdrawn("2022-01-12 10:00", "person-7"), "measure", json!("m2"));
        [stood, surety.into_iter().collect(), petitioned("custody"), vec![refusal], appeal, vec![left]].concat()
    };
    let on_appeal = |at| {
        let until = moment("2022-03-06 10:00");
        decided(at, json!({ "kind": "sanctioned", "restraint": "custody", "until": until, "bail_tenge": null }))
    };
    let upheld = |at| decided(at, json!({ "kind": "upheld" }));
    let replaced = || [refused_before(), vec![on_appeal("2022-01-13 10:00")]].concat();
    vec![
        example("at the limit", left(), other("2022-01-12 10:00"), Then::Met),
        example("an hour later", left(), other("2022-01-12 11:00"), Then::UnmetBy(60)),
        example("after a cancellation no measure was needed", cancelled(), other("2022-01-20 10:00"), Then::Met),
        example("of a surety that had ended before", ended_before(), other("2022-01-20 10:00"), Then::Met),
        example("another than the regional court had put in its place", replaced(), third("2022-01-20 10:00"), Then::Met),
        example("the regional court at the limit", refused_before(), on_appeal("2022-01-14 10:00"), Then::Met),
        example("the regional court an hour later", refused_before(), on_appeal("2022-01-14 11:00"), Then::UnmetBy(60)),
        example("the regional court leaves the refusal", refused_before(), upheld("2022-01-14 11:00"), Then::Met),
    ]
}
