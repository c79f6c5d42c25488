//! # What is sent to the prosecutor waits for the prosecutor
//!
//! Demands that a decision sent to the prosecutor was made, that the prosecutor has not spoken on it, and that it is sent once.

use super::given::{INVESTIGATOR, agreed, case, example, interrupted, qualified, sent, termination};
use crate::criminal::{Act, Criminal, Sent};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.sent_order",
    guard: Guard::Form,
    acts: &["sent_to_prosecutor/1"],
    basis: &[
        Basis::cpc("203", "1-1", Mark::Verified),
        Basis::cpc("45", "8", Mark::VerifiedAmended),
        Basis::cpc("289", "1", Mark::Verified),
    ],
    section: "1",
    since: "2022-01-01",
    demand: Words {
        kk: "Прокурорға жіберілетін қаулы бұл сатыда емес: {stage}.",
        ru: "Постановление не на той стадии, чтобы направлять его прокурору: {stage}.",
        en: "The decision is not at the stage at which it goes to the prosecutor: {stage}.",
    },
    way_out: Words {
        kk: "Алдымен қаулыны шығарыңыз; бір рет жіберіңіз.",
        ru: "Сначала вынесите постановление; направьте его один раз.",
        en: "Issue the decision first; send it once.",
    },
    why: "The windows of the prosecutor run from the sending; a second one would set the clock back.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::SentToProsecutor(sent) = m.act() else { return None };
    // Of what waits for a word: when it was sent.
    let waits: Option<Option<Moment>> = match &sent.decision {
        Sent::Qualification { qualification } => {
            m.before().qualifications.get(qualification).filter(|one| one.word.is_none()).map(|one| one.sent_at)
        }
        Sent::Interruption {} => m.before().interruption().filter(|one| one.agreed_at.is_none()).map(|one| one.sent_at),
        Sent::Termination {} => m.before().termination_open().map(|one| one.sent_at),
    };
    let stage = match waits {
        None => "nothing_waits",
        Some(Some(_)) => "sent",
        Some(None) => return None,
    };
    Some(Finding::plain().with("stage", stage))
}

fn examples() -> Vec<Example> {
    let q1 = || json!({ "kind": "qualification", "qualification": "q1" });
    let issued = || qualified("2022-01-10 10:00", "q1");
    let first = |what| sent("2022-01-12 10:10", INVESTIGATOR, what);
    let again = |what| sent("2022-01-12 10:40", INVESTIGATOR, what);
    let (interruption, termination_) = (|| json!({ "kind": "interruption" }), || json!({ "kind": "termination" }));
    vec![
        example("a qualification that waits", case(vec![issued()]), again(q1()), Then::Met),
        example("sent twice", case(vec![issued(), first(q1())]), again(q1()), Then::Unmet),
        example("after the agreement", case(vec![issued(), agreed("2022-01-10 12:00", "q1")]), again(q1()), Then::Unmet),
        example("an interruption nobody decided on", case(vec![]), again(interruption()), Then::Unmet),
        example("an interruption sent twice", case(vec![interrupted(), first(interruption())]), again(interruption()), Then::Unmet),
        example("a termination that waits", case(vec![termination("2022-01-12 10:00")]), again(termination_()), Then::Met),
    ]
}
