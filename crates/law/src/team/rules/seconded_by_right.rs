//! # A body lends its own officers
//!
//! Demands that an officer is seconded, prolonged or recalled by the home body or the body above it; by the team's bodies when
//! the term or the work is over; and, in a team that a prosecutor leads, by a prosecutor of a regional office or above.

use super::given::{HEAD, MINISTRY, NATIONAL_HEAD, OTHER_HEAD, SPECIAL, by, example, extended, formed, interagency, joined, left, with};
use crate::kernel::hierarchy::{Rank, above, rank};
use crate::kernel::prelude::*;
use crate::team::{Act, Leaving, Teams};
use serde_json::json;

pub static RULE: Rule<Teams> = Rule {
    code: "team.seconded_by_right",
    guard: Guard::Decision,
    acts: &["member_joined/1", "member_extended/1", "member_left/1"],
    basis: &[
        Basis::cpc("194", "2", Mark::VerifiedAmended),
        Basis::cpc("194", "3", Mark::VerifiedAmended),
        Basis::new("policy", "team", "", Mark::General),
    ],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} қызметкерін ({home}) {by} іссапарға жібермейді.",
        ru: "{officer} ({home}) прикомандировывает не {by}.",
        en: "{by} does not second {officer} of {home}.",
    },
    way_out: Words {
        kk: "Өз органы немесе одан жоғары орган жазады.",
        ru: "Записывает свой орган или вышестоящий.",
        en: "The home body records it, or the body above.",
    },
    why: "Nobody lends other people's officers.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    let state = m.before();
    let (officer, home, leaves) = match m.act() {
        Act::MemberJoined(joined) => (&joined.officer, &joined.body, false),
        Act::MemberExtended(extended) => (&extended.officer, &state.member(&extended.officer)?.body, false),
        Act::MemberLeft(left) => (&left.officer, &state.member(&left.officer)?.body, left.ground != Leaving::Recalled),
        _ => return None,
    };
    let authority = m.entry().authority;
    let by = &authority.body;
    let own = by == home || above(by, home);
    let by_prosecutor = state.is_prosecutors() && authority.role == Role::Prosecutor && rank(by) >= Rank::Region;
    let by_team = leaves && state.bodies().contains(by);
    (!own && !by_prosecutor && !by_team).then(|| Finding::plain().with("officer", officer).with("home", home).with("by", by))
}

fn examples() -> Vec<Example> {
    vec![
        example("by the home body", vec![interagency()], joined(), Then::Met),
        example("by the ministry", vec![interagency()], by(MINISTRY, joined()), Then::Met),
        example("by another body of the team", vec![interagency()], by(NATIONAL_HEAD, joined()), Then::Unmet),
        example("by the special prosecutor who leads", vec![formed()], by(SPECIAL, joined()), Then::Met),
        example("by that prosecutor, where the police leads", vec![interagency()], by(SPECIAL, joined()), Then::Unmet),
        example(
            "prolonged by another body",
            vec![interagency(), joined()],
            by(NATIONAL_HEAD, extended("2022-01-20 10:00", "2022-02-01 00:00")),
            Then::Unmet,
        ),
        example(
            "released by another body of the team",
            vec![interagency(), joined()],
            by(NATIONAL_HEAD, left("2022-01-20 10:00", "inv-1")),
            Then::Met,
        ),
        example(
            "released by a body of elsewhere",
            vec![interagency(), joined()],
            by(OTHER_HEAD, left("2022-01-20 10:00", "inv-1")),
            Then::Unmet,
        ),
        example(
            "recalled by another body of the team",
            vec![interagency(), joined()],
            by(NATIONAL_HEAD, with(left("2022-01-20 10:00", "inv-1"), "ground", json!("recalled"))),
            Then::Unmet,
        ),
        example(
            "recalled by the home body",
            vec![interagency(), joined()],
            by(HEAD, with(left("2022-01-20 10:00", "inv-1"), "ground", json!("recalled"))),
            Then::Met,
        ),
    ]
}
