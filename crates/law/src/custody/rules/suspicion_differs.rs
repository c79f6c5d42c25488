//! # The suspicion is the suspect's
//!
//! Demands the suspicion of the suspect's record: the one recorded first, or one announced since.

use super::given::{arrived, detained, example, suspected, with};
use crate::custody::Custody;
use crate::custody::footing::Footing;
use crate::custody::{Act, PlacementBasis};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.suspicion_differs",
    guard: Guard::Form,
    acts: &["arrived/1"],
    basis: &[Basis::cpc("131", "1", Mark::Verified)],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "Орналастырудағы күдік {article}-бап, ал күдікті жазбасында ондай күдік жоқ.",
        ru: "Подозрение при помещении — статья {article}; в записи подозреваемого такого нет.",
        en: "The placement names article {article}; the suspect's record holds no such suspicion.",
    },
    way_out: Words {
        kk: "Күдікті жазбасындағы саралауды көрсетіңіз.",
        ru: "Укажите квалификацию из записи подозреваемого.",
        en: "Give the qualification of the suspect's record.",
    },
    why: "What a person is held for is decided in the case, not at the gate.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::Arrived(arrived) = m.act() else { return None };
    let (PlacementBasis::Detention { suspicion, .. } | PlacementBasis::Custody { suspicion, .. }) = &arrived.basis else { return None };
    let Some(Footing::Suspect(suspect)) = Footing::of(arrived, m.world, m.at()) else { return None };
    let first = suspect.subject.as_ref().is_some_and(|s| s.suspicion == *suspicion);
    (!first && !suspect.offences().contains(suspicion)).then(|| Finding::plain().with("article", &suspicion.article))
}

fn examples() -> Vec<Example> {
    vec![
        example("theft in both records", vec![detained()], arrived(), Then::Met),
        example(
            "robbery at the gate",
            vec![detained()],
            with(arrived(), "basis", suspected(json!({ "article": "191", "part": "1", "iccs": "0401" }))),
            Then::Unmet,
        ),
    ]
}
