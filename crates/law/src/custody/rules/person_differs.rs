//! # The person is the one of the case
//!
//! Demands that an identified person is the person of the suspect's record or administrative case. A person not yet identified
//! comes under a provisional id; the identification may not contradict the case.

use super::given::{arrived, detained, example, identified, unknown, with};
use crate::custody::Act;
use crate::custody::Custody;
use crate::custody::footing::Footing;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.person_differs",
    guard: Guard::Form,
    acts: &["arrived/1", "identified/1"],
    basis: &[Basis::cpc("131", "2", Mark::Verified)],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "Орналастырылған адам мен {record} жазбасындағы адам сәйкес емес.",
        ru: "Помещённое лицо и лицо в записи {record} не совпадают.",
        en: "The person placed is not the person of record {record}.",
    },
    way_out: Words {
        kk: "Адамды қайта тексеріңіз; іс жазбасы қате болса, сол жерде түзетіңіз.",
        ru: "Проверьте личность; если ошибочна запись дела, исправьте её.",
        en: "Check who the person is; if the case is wrong, correct it there.",
    },
    why: "The wrong person must not be held on the right paper.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let (arrived, person) = match m.act() {
        Act::Arrived(arrived) if arrived.identified => (&**arrived, &arrived.person),
        Act::Identified(identified) => (m.before().arrived.as_ref()?, &identified.person),
        _ => return None,
    };
    let footing = Footing::of(arrived, m.world, m.at())?;
    let known = footing.person()?;
    // A case opened on the provisional id waits for the identification too.
    (known != person && known != &arrived.person).then(|| Finding::plain().with("record", arrived.basis.record()))
}

fn examples() -> Vec<Example> {
    vec![
        example("the suspect arrives", vec![detained()], arrived(), Then::Met),
        example("somebody else arrives", vec![detained()], with(arrived(), "person", json!("person-2")), Then::Unmet),
        example("identified as the suspect", vec![detained(), unknown()], identified("2022-01-06 18:00", "person-1"), Then::Met),
        example("identified as somebody else", vec![detained(), unknown()], identified("2022-01-06 18:00", "person-2"), Then::Unmet),
    ]
}
