//! # An anonymous message is no ground
//!
//! Demands that no investigation is opened on a message without a name. After a check the body registers what it found itself, or
//! an official report, in a record of its own.

use super::given::{example, received, registered, with};
use crate::criminal::{Criminal, Source};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.anonymous_report",
    guard: Guard::Decision,
    acts: &["registered/1"],
    basis: &[Basis::cpc("181", "6", Mark::Verified)],
    section: "2",
    since: "2016-01-01",
    demand: Words {
        kk: "Анонимді хабарлама сотқа дейінгі тергеп-тексеруді бастауға негіз бола алмайды.",
        ru: "Анонимное сообщение не может служить поводом к началу досудебного расследования.",
        en: "An anonymous message is no ground for a pre-trial investigation.",
    },
    way_out: Words {
        kk: "Хабарламаны тексеріңіз; белгілер анықталса, баянатты немесе өз анықтауыңызды жаңа жазбамен тіркеңіз.",
        ru: "Проверьте сообщение; если признаки есть, зарегистрируйте рапорт или собственное обнаружение новой записью.",
        en: "Check the message; where there are signs of an offence, register an official report or your own discovery in a new record.",
    },
    why: "A denunciation nobody answers for must not set the power of the state in motion by itself.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let source = m.before().received.as_ref()?.source;
    (source == Source::Anonymous).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("on a statement", vec![received()], registered(), Then::Met),
        example("on an anonymous message", vec![with(received(), "source", json!("anonymous"))], registered(), Then::Unmet),
        example("on an official report", vec![with(received(), "source", json!("official_report"))], registered(), Then::Met),
    ]
}
