//! # A ruling appealed in time is not in force yet
//!
//! Demands that a ruling does not enter into force while an appeal waits that came within the ten days: it does so with the decision on the appeal. An
//! expulsion is in force once it is pronounced (CAO 883). Why: a penalty is executed when it is final.

use super::given::{CLERK, appeal_decided, appealed, deed, example, fined, in_the_west, protocol, ruling, sent};
use crate::administrative::{Administrative, Outcome};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.force_while_appealed",
    guard: Guard::Decision,
    acts: &["entered_into_force/1"],
    basis: &[Basis::cao("883", "", Mark::Verified), Basis::cao("832", "1", Mark::VerifiedAmended)],
    section: "9",
    since: "2018-01-09",
    limits: &["administrative.appeal"],
    demand: Words {
        kk: "Қаулыға {filed} мерзімінде шағым берілген, ол әлі қаралған жоқ: қаулы заңды күшіне енген жоқ.",
        ru: "Постановление обжаловано в срок {filed}, и жалоба не рассмотрена: в законную силу оно не вступило.",
        en: "The ruling was appealed in time on {filed}, and the appeal is not decided: the ruling is not in force.",
    },
    way_out: Words {
        kk: "Шағым бойынша шешімді күтіңіз: қаулы сол кезде күшіне енеді.",
        ru: "Дождитесь решения по жалобе: с ним постановление и вступит в силу.",
        en: "Wait for the decision on the appeal: with it the ruling enters into force.",
    },
    why: "A penalty is executed when it is final.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let before = m.before();
    let expelled = matches!(before.penalty_in_force(), Some(Outcome::Expulsion {}));
    let (_, waits) = before.pending_appeals().find(|(_, appeal)| !expelled && before.is_in_term(appeal, m.law))?;
    Some(Finding::plain().with("filed", waits.filed.local()))
}

fn examples() -> Vec<Example> {
    let force = || deed("2022-01-24 10:00", CLERK, "entered_into_force/1", json!({}));
    let served = Some("2022-01-06T15:00:00+06:00");
    let appeal = |at| [fined(), vec![appealed(at, "person", served)]].concat();
    let decided = || [appeal("2022-01-10 10:00"), vec![appeal_decided("2022-01-17 10:00", json!({ "kind": "unchanged" }))]].concat();
    let expelled =
        vec![protocol("488", "8"), sent(), ruling(json!({ "kind": "expulsion" })), appealed("2022-01-10 10:00", "person", served)];
    let not_served = [fined(), vec![appealed("2022-01-23 10:00", "person", None)]].concat();
    vec![
        example("nobody appealed", fined(), force(), Then::Met),
        example("after the decision", decided(), force(), Then::Met),
        // Ten working days from the 6th, the 7th being none, end on the 21st.
        example("appealed in the last minute of the ten days", appeal("2022-01-21 23:59"), force(), Then::Unmet),
        example("appealed a minute later", appeal("2022-01-22 00:00"), force(), Then::Met),
        example("in the west the ten days are not over yet", in_the_west(appeal("2022-01-22 00:59")), force(), Then::Unmet),
        example("appealed before the ruling was served", not_served, force(), Then::Unmet),
        example("an expulsion, in force once pronounced", expelled, force(), Then::Met),
    ]
}
