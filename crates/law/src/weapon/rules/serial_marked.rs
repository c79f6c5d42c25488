//! # A number says what can be read of it
//!
//! Demands that a legible number has a readable character and no gap, and that a partly legible one has both; a number that an
//! expert restored is legible.

use super::given::{examined, example, found, legible, with};
use crate::kernel::prelude::*;
use crate::weapon::serial;
use crate::weapon::{Act, Serial, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.serial_marked",
    guard: Guard::Form,
    acts: &["stolen/1", "seized/1", "found/1", "surrendered/1", "examined/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Сериялық нөмірдің жазылуы көрсетілген күйіне сай емес.",
        ru: "Запись серийного номера не отвечает указанному состоянию.",
        en: "The serial number is not written as its state says.",
    },
    way_out: Words {
        kk: "Оқылмайтын таңбаның орнына сұрау белгісін қойыңыз немесе күйін түзетіңіз.",
        ru: "Замените нечитаемый знак вопросительным или исправьте состояние.",
        en: "Put a question mark for what cannot be read, or correct the state.",
    },
    why: "A guessed character leads to somebody else.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let readable = |text: &str| serial::normal(text).chars().any(|c| c != serial::UNREADABLE);
    let gaps = |text: &str| text.contains(serial::UNREADABLE);
    let sound = |number: &Serial| match number {
        Serial::Legible { text } => readable(text) && !gaps(text),
        Serial::PartlyLegible { text } => readable(text) && gaps(text),
        Serial::Obliterated {} | Serial::None {} => true,
    };
    let restored = match m.act() {
        Act::Examined(examined) => examined.restored_serial.as_deref().is_none_or(|text| readable(text) && !gaps(text)),
        _ => true,
    };
    (!restored || !m.act().weapons().iter().all(|weapon| sound(&weapon.serial))).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("a legible number", vec![], found(), Then::Met),
        example("a number with a gap called legible", vec![], with(found(), "weapon.serial", legible("BK04?17")), Then::Unmet),
        example(
            "a number with a gap called partly legible",
            vec![],
            with(found(), "weapon.serial", json!({ "state": "partly_legible", "text": "BK04?17" })),
            Then::Met,
        ),
        example(
            "a restored number with a gap",
            vec![found()],
            with(examined("2022-01-08 10:00"), "restored_serial", json!("BK?")),
            Then::Unmet,
        ),
    ]
}
