//! # Medical examination within three hours
//!
//! Demands the first examination of a detainee within the term of the protocol, from the actual restriction of liberty, by way
//! of a hospital or not.

use super::given::{arrived, detained, examined, example, none, with};
use crate::custody::{Arrived, Custody};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.examined_late",
    guard: Guard::Fact,
    acts: &["examined/1"],
    basis: &[Basis::cpc("131", "2", Mark::Verified), Basis::cpc("223", "", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    limits: &["detention.medical_examination"],
    demand: Words {
        kk: "Ұсталған адам нақты ұстап алудан кейін {limit} ішінде куәландырылуға тиіс; {by} кешіккен.",
        ru: "Задержанный освидетельствуется в течение {limit:genitive} с фактического задержания; опоздание {by}.",
        en: "A detainee is examined within {limit} of the actual detention; it came {by} late.",
    },
    way_out: Words {
        kk: "Прокурор кешігу себебін анықтайды; куәландыру уақытын өзгертпеңіз.",
        ru: "Прокурор выясняет причину; время освидетельствования не меняйте.",
        en: "The prosecutor looks into the delay; leave the time as it is.",
    },
    why: "Traces of violence fade, and the first hours are when it happens.",
    duty: Some(Duty {
        who: Role::Medic,
        what: Words {
            kk: "Медициналық куәландыру", ru: "Провести медицинское освидетельствование", en: "Examine the person"
        },
        due: |state, law| {
            let first = |arrived: &&Arrived| !state.examined && arrived.continues.is_none() && arrived.basis.is_detention();
            let arrived = state.arrived.as_ref().filter(first);
            Term::all(arrived.and_then(|arrived| law.term(state.region(), "detention.medical_examination", arrived.restricted_since)))
        },
        open: |state| !state.ended,
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    vec![
        example("after an hour and a half", vec![detained(), arrived()], examined("2022-01-06 11:30", none(), "fit"), Then::Met),
        example("after five hours", vec![detained(), arrived()], examined("2022-01-06 15:00", none(), "fit"), Then::UnmetBy(120)),
        example(
            "after five hours, by way of a hospital",
            vec![detained(), with(arrived(), "via_hospital", json!("hospital/almaty-city"))],
            examined("2022-01-06 15:00", none(), "fit"),
            Then::UnmetBy(120),
        ),
    ]
}
