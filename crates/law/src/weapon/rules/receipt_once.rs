//! # One receipt, one number
//!
//! Demands that a declaration gets one receipt and that no other declaration has its number.

use super::given::{example, on, receipt, surrendered, with};
use crate::kernel::RecordId;
use crate::kernel::prelude::*;
use crate::weapon::receipt_key;
use crate::weapon::{Act, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.receipt_once",
    guard: Guard::Form,
    acts: &["receipt_issued/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Қолхат берілген немесе оның нөмірі басқа мәлімдемеде бар: {record}.",
        ru: "Квитанция уже выдана, либо её номер занят записью {record}.",
        en: "The receipt has been issued, or its number belongs to {record}.",
    },
    way_out: Words {
        kk: "Қате болса, алғашқы қолхатты түзетіңіз.",
        ru: "Если в первой ошибка, исправьте её.",
        en: "If the first was wrong, correct it.",
    },
    why: "Two receipts with one number are worth none.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::ReceiptIssued(receipt) = m.act() else { return None };
    if m.others().surrender.as_ref()?.receipt.is_some() {
        return Some(Finding::plain().with("record", m.record));
    }
    let numbered = |record: &&RecordId| {
        let acts = m.world.entries::<Weapons>(record);
        acts.iter().any(|entry| matches!(entry.act, Act::ReceiptIssued(other) if other.number == receipt.number))
    };
    let taken = m.world.records(&receipt_key(&receipt.number)).filter(|record| *record != m.record).find(numbered)?;
    Some(Finding::plain().with("record", taken))
}

fn examples() -> Vec<Example> {
    vec![
        example("the first", vec![surrendered()], receipt("2022-01-10 10:20"), Then::Met),
        example(
            "a second",
            vec![surrendered(), receipt("2022-01-10 10:20")],
            with(receipt("2022-01-10 10:25"), "number", json!("R-2")),
            Then::Unmet,
        ),
        example(
            "a number of another declaration",
            vec![on("weapon/decl-2", surrendered()), on("weapon/decl-2", receipt("2022-01-10 10:20")), surrendered()],
            receipt("2022-01-10 10:25"),
            Then::Unmet,
        ),
    ]
}
