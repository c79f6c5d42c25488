//! # No case with the body complained of
//!
//! Demands that the case opened on a complaint is not with an agency complained of.

use super::given::{SEVENTH, case, example, opened, received, registration, screened, with, with_case};
use crate::complaint::{Act, Complaint};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.case_body_accused",
    guard: Guard::Decision,
    acts: &["pretrial_opened/1"],
    basis: &[Basis::cpc("187", "4", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "{case} ісі шағым жасалған органда ({body}).",
        ru: "Дело {case} находится в органе, на который подана жалоба ({body}).",
        en: "The case {case} is with a body complained of ({body}).",
    },
    way_out: Words {
        kk: "Алдымен істі прокурор арқылы басқа органға беріңіз.",
        ru: "Сначала передайте дело через прокурора другому органу.",
        en: "Have the prosecutor transfer the case first.",
    },
    why: "A case with those complained of is no answer to the complaint.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let Act::PretrialOpened(opened) = m.act() else { return None };
    let body = m.world.state_at::<Criminal>(&opened.case, m.at())?.body?;
    m.before().accuses_agency(&body).then(|| Finding::plain().with("case", &opened.case).at("/case").with("body", &body))
}

fn examples() -> Vec<Example> {
    vec![
        example("with the anti-corruption service", with_case("by_prosecutor"), opened("2022-01-13 14:00", "by_prosecutor"), Then::Met),
        example(
            "with the service complained of",
            [
                vec![with(received(), "bodies", json!(["anti-corruption/almaty-city"])), registration(SEVENTH), screened()],
                case("by_prosecutor"),
            ]
            .concat(),
            opened("2022-01-13 14:00", "by_prosecutor"),
            Then::Unmet,
        ),
    ]
}
