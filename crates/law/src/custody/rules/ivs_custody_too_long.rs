//! # Custody in a temporary detention facility is short
//!
//! Demands that a person in sanctioned custody leaves a temporary detention facility within the limit, counted from the sanction
//! or, where it came first, from the arrival.

use super::given::{custody, example, held, qualified, transferred};
use super::late;
use crate::custody::footing::Footing;
use crate::custody::{Arrived, Custody, PlacementBasis};
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.ivs_custody_too_long",
    guard: Guard::Fact,
    acts: &["transferred/1", "released/1"],
    basis: &[Basis::cpc("150", "1", Mark::Verified)],
    section: "10",
    since: "2015-01-01",
    limits: &["ivs.custody"],
    demand: Words {
        kk: "Күзетпен ұстау уақытша ұстау изоляторында {limit} аспайды; {by} асқан.",
        ru: "Содержание под стражей в ИВС не превышает {limit}; превышение {by}.",
        en: "Custody in a temporary detention facility lasts no longer than {limit}; it lasted {by} longer.",
    },
    way_out: Words {
        kk: "Адамды тергеу изоляторына дер кезінде жеткізіңіз.",
        ru: "Своевременно доставляйте лицо в следственный изолятор.",
        en: "Bring the person to the remand centre in time.",
    },
    why: "These facilities are built for days, near those who investigate; a remand centre is not.",
    duty: Some(Duty {
        who: Role::FacilityHead,
        what: Words {
            kk: "Тергеу изоляторына ауыстыру", ru: "Перевести в следственный изолятор", en: "Transfer to a remand centre"
        },
        due: |state, law| {
            let custody = |arrived: &&Arrived| arrived.facility.kind() == "ivs" && matches!(arrived.basis, PlacementBasis::Custody { .. });
            let held = state.arrived.as_ref().filter(custody).filter(|_| !state.ended).and(state.arrived_at);
            held.and_then(|from| law.due("ivs.custody", from)).into_iter().collect()
        },
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let arrived = m.before().arrived.as_ref().filter(|a| a.facility.kind() == "ivs")?;
    let sanctioned = Footing::of(arrived, m.world, m.at())?.custody_since()?;
    late(m, sanctioned.max(m.before().arrived_at?), "ivs.custody")
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "transferred after nine days",
            [held(), custody("2022-01-07 18:00"), vec![qualified()]].concat(),
            transferred("2022-01-16 18:00"),
            Then::Met,
        ),
        example(
            "transferred a day after the limit",
            [held(), custody("2022-01-07 18:00"), vec![qualified()]].concat(),
            transferred("2022-02-07 18:00"),
            Then::UnmetBy(1440),
        ),
    ]
}
