//! # A ruling enters into force when the time of appeal is over
//!
//! Demands that the time of appeal has passed, unless a petition was decided or the person is expelled: then the ruling is in force at once. The
//! time runs from service, which is never before the ruling. The person may ask in writing for entry at once; the record does not hold that, so
//! the answer names it. Why: until then the person may still be heard. Basis: CAO 883, 832(1). Since 9 January 2018 in this form (127-VI).

use super::given::{CLERK, deed, example, petition, petition_decided, protocol, ruling, sent, with};
use crate::administrative::{Administrative, Outcome};
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};
use serde_json::json;

/// The rule.
pub static RULE: Rule<Administrative> = Rule {
    declaration: Declaration {
        code: "administrative.early_force",
        guard: Guard::Fact,
        acts: &["entered_into_force/1"],
        basis: &[Basis::cao("883", "", Mark::Verified), Basis::cao("832", "1", Mark::VerifiedAmended)],
        section: "9",
        since: "2018-01-09",
        until: None,
        limits: &["administrative.appeal"],
        demand: Words {
            kk: "Шағымдану мерзімі {until} дейін: қаулы одан бұрын күшіне енген.",
            ru: "Срок обжалования – до {until}: постановление вступило в силу раньше.",
            en: "The time of appeal runs until {until}: the ruling entered into force before.",
        },
        way_out: Words {
            kk: "Күнді түзетіңіз немесе жауапта адамның жазбаша өтінішін көрсетіңіз.",
            ru: "Исправьте день либо назовите в ответе письменное ходатайство лица.",
            en: "Correct the day, or name in the answer the person's written request.",
        },
        why: "Until then the person may still be heard.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let before = m.before();
    let ruled = before.ruled.as_ref()?;
    let at_once = matches!(before.penalty_in_force(), Some(Outcome::Expulsion {}));
    let decided = before.petitions.values().any(|petition| petition.decided.is_some());
    let until = m.law.due("administrative.appeal", ruled.at)?;
    (!at_once && !decided && m.at() <= until).then(|| Finding::plain().with("until", until.local()))
}

fn examples() -> Vec<Example> {
    let force = |at| deed(at, CLERK, "entered_into_force/1", json!({}));
    let fined = || vec![protocol("476", "1"), sent(), ruling(json!({ "kind": "fine", "mci": 10 }))];
    let decided = || {
        let mut acts = fined();
        acts.push(petition("2022-01-08 10:00", "a1"));
        acts.push(petition_decided("2022-01-10 10:00", "a1", json!({ "kind": "unchanged" })));
        acts
    };
    let expelled = vec![with(protocol("488", "8"), "foreign", json!(true)), sent(), ruling(json!({ "kind": "expulsion" }))];
    vec![
        example("when the working days are over", fined(), force("2022-01-22 00:00"), Then::Met),
        example("on the last of them", fined(), force("2022-01-21 23:00"), Then::Unmet),
        example("after a petition was decided", decided(), force("2022-01-10 11:00"), Then::Met),
        example("an expulsion", expelled, force("2022-01-06 15:00"), Then::Met),
    ]
}
