//! # A record with a claim is no duplicate
//!
//! Demands that no claim stands in the record: it is taken back first and brought in the record that counts.

use super::given::{OTHER, attacked, duplicate, example, later, other, sued, withdrawn};
use crate::damage::Damage;
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.duplicate_with_claim",
    guard: Guard::Decision,
    acts: &["duplicate_of/1"],
    basis: &[Basis::cpc("169", "1", Mark::Verified)],
    section: "15",
    since: "2015-01-01",
    demand: Words {
        kk: "Жазбада «{claim}» талабы бар.",
        ru: "В записи есть иск «{claim}».",
        en: "There is a claim in the record: \"{claim}\".",
    },
    way_out: Words {
        kk: "Көшірме деп басқа жазбаны белгілеңіз немесе талапты сол жазбада қойғызыңыз.",
        ru: "Отметьте повтором другую запись или предъявите иск в той.",
        en: "Mark the other record as the duplicate, or have the claim brought there.",
    },
    why: "Striking out a record must not strike out somebody's claim.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let mut claims = m.before().claims.iter();
    let (tag, _) = claims.find(|(_, claim)| claim.withdrawn_at.is_none())?;
    Some(Finding::plain().with("claim", tag))
}

fn examples() -> Vec<Example> {
    vec![
        example("without claims", vec![other(), attacked()], duplicate(OTHER), Then::Met),
        example("with a claim pending", [sued(), vec![other()]].concat(), later("2022-01-14 10:00", duplicate(OTHER)), Then::Unmet),
        example(
            "with a claim taken back",
            [sued(), vec![other(), withdrawn("2022-01-13 10:00")]].concat(),
            later("2022-01-14 10:00", duplicate(OTHER)),
            Then::Met,
        ),
    ]
}
