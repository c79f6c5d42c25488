//! # Whoever gave it answers
//!
//! Demands that reports are accepted or returned, dates prolonged and the whole cancelled by the body that gave it; an
//! instruction by a higher prosecutor too.

use super::given::{GENERAL, HEAD, PROSECUTOR, by, cancelled, deed_due, example, instructed, report_accepted, reported_life};
use crate::assignment::{Assignments, Kind};
use crate::kernel::hierarchy::above;
use crate::kernel::prelude::*;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.giver_acts",
    guard: Guard::Decision,
    acts: &["report_accepted/1", "returned/1", "extended/1", "cancelled/1"],
    basis: &[Basis::cpc("193", "1(10)", Mark::VerifiedAmended), Basis::new("policy", "assignment", "", Mark::General)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Мұны {giver} берген, {body} ол бойынша шешпейді.",
        ru: "Это дал орган {giver}; {body} по нему не решает.",
        en: "{giver} gave this; {body} does not decide on it.",
    },
    way_out: Words {
        kk: "Берген органға немесе жоғары тұрған прокурорға жүгініңіз.",
        ru: "Обратитесь к давшему органу или вышестоящему прокурору.",
        en: "Turn to the body that gave it, or to a higher prosecutor.",
    },
    why: "Whoever must carry it out must not be able to call it done.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let given = m.before().given.as_ref()?;
    let (giver, body) = (&given.authority.body, &m.entry().authority.body);
    let higher = given.kind == Kind::Instruction && above(body, giver);
    (giver != body && !higher).then(|| Finding::plain().with("giver", giver).with("body", body))
}

fn examples() -> Vec<Example> {
    vec![
        example("by the ministry", reported_life(), report_accepted("2022-01-20 10:00"), Then::Met),
        example("by the addressee", reported_life(), by(HEAD, report_accepted("2022-01-20 10:00")), Then::Unmet),
        example(
            "prolonged by the addressee",
            reported_life(),
            by(HEAD, deed_due("2022-01-19 10:00", "extended/1", "2022-01-25 10:00")),
            Then::Unmet,
        ),
        example(
            "an instruction cancelled by a higher prosecutor",
            vec![instructed()],
            by(GENERAL, cancelled("2022-01-12 10:00")),
            Then::Met,
        ),
        example(
            "an assignment accepted by a prosecutor",
            reported_life(),
            by(PROSECUTOR, report_accepted("2022-01-20 10:00")),
            Then::Unmet,
        ),
    ]
}
