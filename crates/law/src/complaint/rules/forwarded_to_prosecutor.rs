//! # Passed on to a prosecutor who is not complained of
//!
//! Demands that a complaint from a facility or of a body goes to a prosecution that is not complained of. What is neither torture nor
//! an investigator's doing may go to whoever has the case.

use super::given::{example, forwarded, in_facility, of_another_right, with};
use crate::complaint::{Act, Complaint};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.forwarded_to_prosecutor",
    guard: Guard::Decision,
    acts: &["forwarded/1"],
    basis: &[Basis::cpc("101", "2", Mark::Verified), Basis::cpc("104", "1", Mark::Verified)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Шағым прокуратураға берілуге тиіс, {to} емес.",
        ru: "Жалоба передаётся в прокуратуру, а не в {to}.",
        en: "The complaint goes to a prosecution, not to {to}.",
    },
    way_out: Words {
        kk: "Шағым жасалмаған прокуратураны көрсетіңіз; прокурорға шағым жоғары тұрған прокурорға беріледі.",
        ru: "Укажите прокуратуру, на которую жалоба не подана; жалоба на прокурора – вышестоящему прокурору.",
        en: "Name a prosecution that is not complained of; a complaint of a prosecutor goes to the superior one.",
    },
    why: "A complaint that comes back to those complained of has gone nowhere.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let Act::Forwarded(forwarded) = m.act() else { return None };
    let any = m.before().may_wait_a_day();
    let fits = (any || forwarded.to.kind() == "prosecution") && !m.before().accuses_body(&forwarded.to);
    (!fits).then(|| Finding::plain().with("to", &forwarded.to).at("/to"))
}

fn examples() -> Vec<Example> {
    vec![
        example("to the prosecution", vec![in_facility()], forwarded("2022-01-12 10:30"), Then::Met),
        example("to the police", vec![in_facility()], with(forwarded("2022-01-12 10:30"), "to", json!("police/almaty-city")), Then::Unmet),
        example(
            "of another right, to whoever has the case",
            vec![of_another_right()],
            with(forwarded("2022-01-12 10:30"), "to", json!("anti-corruption/almaty-city")),
            Then::Met,
        ),
        example(
            "of another right, to those complained of",
            vec![of_another_right()],
            with(forwarded("2022-01-12 10:30"), "to", json!("police/almaty-city")),
            Then::Unmet,
        ),
        example(
            "to the prosecution complained of",
            vec![with(in_facility(), "bodies", json!(["prosecution/almaty-city"]))],
            forwarded("2022-01-12 10:30"),
            Then::Unmet,
        ),
    ]
}
