//! # The origin of injuries is stated at the gate
//!
//! Demands a statement of origin before admission, by the detainee or the escort. "No injuries" is no statement where the
//! examination found some; "declined" is one.

use super::given::{admitted, at_the_gate, bruise, example, none, stated};
use crate::custody::Custody;
use crate::custody::{Injuries, Origin};
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.origin_not_stated",
    guard: Guard::Decision,
    acts: &["admitted/1"],
    basis: &[Basis::cpc("131", "2", Mark::Verified), Basis::cpc("223", "1", Mark::Verified)],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "Қабылдау алдында жарақаттардың шығу тегі айтылмаған немесе куәландыруға қайшы.",
        ru: "Перед приёмом происхождение повреждений не заявлено или противоречит освидетельствованию.",
        en: "The origin of injuries is not stated before admission, or it contradicts the examination.",
    },
    way_out: Words {
        kk: "Ұсталған адамнан немесе айдауылдан сұрап, айтқанын жазыңыз.",
        ru: "Спросите задержанного или конвой и запишите сказанное.",
        en: "Ask the detainee or the escort, and record what is said.",
    },
    why: "What is said at the gate is the first word on an injury, and the hardest to change later.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let state = m.before();
    let found = state.examination.as_ref().is_some_and(|e| matches!(e.content.injuries, Injuries::Found { .. }));
    let stated = state.origin.is_some_and(|origin| !found || origin != Origin::NoInjuries);
    (!stated).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "no injuries to explain",
            [at_the_gate(none(), "fit"), vec![stated("2022-01-06 11:40", "no_injuries")]].concat(),
            admitted(),
            Then::Met,
        ),
        example(
            "the detainee declines to say",
            [at_the_gate(bruise(), "fit"), vec![stated("2022-01-06 11:40", "declined")]].concat(),
            admitted(),
            Then::Met,
        ),
        example("nobody was asked", at_the_gate(none(), "fit"), admitted(), Then::Unmet),
        example(
            "said to have none, beside a bruise",
            [at_the_gate(bruise(), "fit"), vec![stated("2022-01-06 11:40", "no_injuries")]].concat(),
            admitted(),
            Then::Unmet,
        ),
    ]
}
