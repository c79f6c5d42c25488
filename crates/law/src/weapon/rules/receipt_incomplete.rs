//! # The receipt lists everything
//!
//! Demands that a receipt has a number and lists every weapon and every lot of the declaration, and nothing else.

use super::given::{example, receipt, surrendered, with};
use crate::kernel::Tag;
use crate::kernel::prelude::*;
use crate::weapon::{Act, Weapons};
use serde_json::json;
use std::collections::BTreeSet;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.receipt_incomplete",
    guard: Guard::Form,
    acts: &["receipt_issued/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Қолхатта нөмір және мәлімдемедегі барлық зат болуға тиіс.",
        ru: "В квитанции должны быть номер и все предметы заявления.",
        en: "A receipt has a number and lists all that the declaration lists.",
    },
    way_out: Words {
        kk: "Қолхатты мәлімдемемен салыстырыңыз.",
        ru: "Сверьте квитанцию с заявлением.",
        en: "Compare the receipt with the declaration.",
    },
    why: "What is not on the receipt was never handed over, should somebody want it so.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::ReceiptIssued(receipt) = m.act() else { return None };
    let declared = &m.others().surrender.as_ref()?.content;
    let set = |tags: Vec<&Tag>| tags.into_iter().cloned().collect::<BTreeSet<Tag>>();
    let weapons = set(declared.items.iter().map(|item| &item.item).collect()) == set(receipt.items.iter().collect());
    let lots = set(declared.lots.iter().map(|lot| &lot.item).collect()) == set(receipt.lots.iter().collect());
    (receipt.number.trim().is_empty() || !weapons || !lots).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("the weapon handed over", vec![surrendered()], receipt("2022-01-10 10:20"), Then::Met),
        example("nothing", vec![surrendered()], with(receipt("2022-01-10 10:20"), "items", json!([])), Then::Unmet),
        example("no number", vec![surrendered()], with(receipt("2022-01-10 10:20"), "number", json!(" ")), Then::Unmet),
    ]
}
