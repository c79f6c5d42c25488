//! # One petition at a time, while there is something to mitigate
//!
//! Demands that a petition waits for the one before it, and that a favourable one is brought while the person counts as penalised.

use super::given::{example, petition, protocol, ruling, sent};
use crate::administrative::{Administrative, Outcome};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.one_petition",
    guard: Guard::Decision,
    acts: &["petition/1"],
    basis: &[Basis::cao("830", "1", Mark::Verified)],
    section: "9",
    since: "2015-01-01",
    demand: Words {
        kk: "Өтінішхат әлі қаралуда немесе жеңілдететін жаза жоқ.",
        ru: "Ходатайство уже рассматривается либо смягчать нечего.",
        en: "A petition is pending already, or there is no penalty to mitigate.",
    },
    way_out: Words {
        kk: "Шешімді күтіңіз немесе алдыңғы өтінішхатты қайтарып алыңыз.",
        ru: "Дождитесь решения либо отзовите прежнее ходатайство.",
        en: "Wait for the decision, or withdraw the earlier petition.",
    },
    why: "Two petitions on one ruling would be decided against each other.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let before = m.before();
    let nothing = matches!(before.penalty_in_force(), Some(Outcome::Dismissed { .. }));
    (before.pending_petition().is_some() || nothing).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let heard = |outcome| vec![protocol("476", "1"), sent(), ruling(outcome)];
    let fined = || heard(json!({ "kind": "fine", "mci": 10 }));
    let mut pending = fined();
    pending.push(petition("2022-01-07 10:00", "a1"));
    vec![
        example("the first", fined(), petition("2022-01-08 10:00", "a1"), Then::Met),
        example("another while it is pending", pending, petition("2022-01-08 10:00", "a2"), Then::Unmet),
        example(
            "after a dismissal",
            heard(json!({ "kind": "dismissed", "ground": "no_event" })),
            petition("2022-01-08 10:00", "a1"),
            Then::Unmet,
        ),
    ]
}
