//! # A copy of the release within a day
//!
//! Demands that, where the facility releases from custody of its own motion, a copy of its decree goes to the body in charge of the
//! case and to the prosecutor within the limit.

use super::given::{copied, custody, example, held, ordered, qualified, released, warned};
use super::late;
use crate::custody::Custody;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.release_copied_late",
    guard: Guard::Fact,
    acts: &["release_copied/1"],
    basis: &[Basis::cpc("152", "4", Mark::Verified), Basis::cpc("139", "2", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    limits: &["facility.release_copy"],
    demand: Words {
        kk: "Босату қаулысының көшірмесі {limit} ішінде жіберіледі; {by} кешіккен.",
        ru: "Копия постановления об освобождении направляется в течение {limit}; опоздание {by}.",
        en: "A copy of the decree of release is sent within {limit}; it came {by} late.",
    },
    way_out: Words {
        kk: "Көшірмені дереу жіберіңіз.", ru: "Направьте копию немедленно.", en: "Send the copy at once."
    },
    why: "Whoever let the term run out must learn that somebody counted it.",
    duty: Some(Duty {
        who: Role::FacilityHead,
        what: Words {
            kk: "Босату қаулысының көшірмесін тергеушіге және прокурорға жіберу",
            ru: "Направить копию постановления об освобождении следователю и прокурору",
            en: "Send a copy of the decree of release to the investigator and the prosecutor",
        },
        due: |state, law| state.copy_due(law).into_iter().collect(),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let since = m.before().own_release(m.law)?;
    late(m, since, "facility.release_copy")
}

fn examples() -> Vec<Example> {
    let out = || {
        let release = released("2022-03-06 10:00", "limit_expired");
        let order = ordered("2022-01-07 19:00", "2022-03-06 10:00");
        [held(), custody("2022-01-07 18:00"), vec![qualified(), order, warned("2022-03-04 10:00"), release]].concat()
    };
    let detention = [held(), vec![released("2022-01-08 10:00", "limit_expired")]].concat();
    let order_after = [detention.clone(), vec![ordered("2022-01-08 12:00", "2022-03-06 10:00")]].concat();
    vec![
        example("of a detention, though an order came after the release", order_after, copied("2022-01-10 10:00", "prosecutor"), Then::Met),
        example("at the limit", out(), copied("2022-03-07 10:00", "prosecutor"), Then::Met),
        example("two hours later", out(), copied("2022-03-07 12:00", "investigator"), Then::UnmetBy(120)),
        example(
            "of a detention, which the code asks to notify of without a term",
            detention,
            copied("2022-01-10 10:00", "prosecutor"),
            Then::Met,
        ),
    ]
}
