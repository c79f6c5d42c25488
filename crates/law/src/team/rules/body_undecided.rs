//! # Members come from the bodies of the joint decision
//!
//! Demands that whoever joins an interagency group not led by a prosecutor comes from a body whose decision it is.

use super::given::{example, formed, interagency, joined, with};
use crate::kernel::prelude::*;
use crate::team::{Act, Teams};
use serde_json::json;

pub static RULE: Rule<Teams> = Rule {
    code: "team.body_undecided",
    guard: Guard::Decision,
    acts: &["member_joined/1"],
    basis: &[Basis::cpc("194", "1", Mark::VerifiedAmended), Basis::cpc("194", "2", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{body} бұл топты құру туралы бірлескен қаулыға қатыспаған.",
        ru: "{body} не участвовал в совместном постановлении об этой группе.",
        en: "{body} took no part in the joint decision on this team.",
    },
    way_out: Words {
        kk: "Сол органмен жаңа бірлескен қаулы шығарыңыз.",
        ru: "Вынесите новое совместное постановление с этим органом.",
        en: "Make a new joint decision with that body.",
    },
    why: "The decision must show all who take part, or nobody can challenge them.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    let Act::MemberJoined(joined) = m.act() else { return None };
    let state = m.before();
    let decided = state.formed.as_ref()?.decided_by.contains(&joined.body);
    (!decided && !state.is_prosecutors()).then(|| Finding::plain().with("body", &joined.body).at("/body"))
}

fn examples() -> Vec<Example> {
    vec![
        example("of one of the bodies", vec![interagency()], joined(), Then::Met),
        example("of another", vec![interagency()], with(joined(), "body", json!("anti-corruption/almaty-city")), Then::Unmet),
        example(
            "of another, where a prosecutor leads",
            vec![formed()],
            with(joined(), "body", json!("anti-corruption/almaty-city")),
            Then::Met,
        ),
    ]
}
