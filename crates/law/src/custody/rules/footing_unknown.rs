//! # The record a placement rests on is there
//!
//! Demands that the basis names a suspect's record or an administrative case that has been opened by the time of arrival.

use super::given::{arrived, detained, example};
use crate::custody::Act;
use crate::custody::Custody;
use crate::custody::footing::Footing;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.footing_unknown",
    guard: Guard::Form,
    acts: &["arrived/1"],
    basis: &[Basis::cpc("134", "", Mark::Verified), Basis::cpc("149", "", Mark::Verified), Basis::cao("50", "1", Mark::VerifiedAmended)],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "Негіз ретінде көрсетілген {record} жазбасы жоқ немесе келгеннен кейін ашылған.",
        ru: "Записи {record}, названной основанием, нет, или она открыта позже прибытия.",
        en: "Record {record}, named as the basis, is not there or was opened after the arrival.",
    },
    way_out: Words {
        kk: "Алдымен ұстап алуды, шараны немесе әкімшілік істі жазыңыз.",
        ru: "Сначала запишите задержание, меру пресечения или административное дело.",
        en: "Record the detention, the measure or the administrative case first.",
    },
    why: "A placement without a basis on record cannot be told from a disappearance.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::Arrived(arrived) = m.act() else { return None };
    let known = Footing::of(arrived, m.world, m.at()).is_some();
    (!known).then(|| Finding::plain().with("record", arrived.basis.record()))
}

fn examples() -> Vec<Example> {
    vec![
        example("a suspect detained before", vec![detained()], arrived(), Then::Met),
        example("nobody was detained on record", vec![], arrived(), Then::Unmet),
    ]
}
