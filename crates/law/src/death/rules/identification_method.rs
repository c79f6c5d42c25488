//! # Certainty needs a method
//!
//! Demands that an identification which claims certainty names its method: who recognised the person, and the document of the
//! method; and that one which claims none brings neither.

use super::given::{example, found, identified, presumed, with};

use crate::death::{Act, Certainty, Death};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Death> = Rule {
    code: "death.identification_method",
    guard: Guard::Form,
    acts: &["identified/1"],
    basis: &[Basis::cpc("230", "3", Mark::Verified), Basis::cpc("222", "3", Mark::Verified)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "«{certainty}» анықтығына негіз жоқ: {missing}.",
        ru: "Для степени «{certainty}» нет основания: {missing}.",
        en: "The certainty {certainty} lacks its ground: {missing}.",
    },
    way_out: Words {
        kk: "Тануға ұсыну хаттамасын немесе сарапшы қорытындысын беріңіз; әдіс болмаса, «presumed» деп жазыңыз.",
        ru: "Приложите протокол опознания или заключение эксперта; без метода пишите «presumed».",
        en: "Bring the protocol of recognition or the expert's conclusion; without a method, write `presumed`.",
    },
    why: "A family that buries a stranger has lost two people.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let Act::Identified(said) = m.act() else { return None };
    let missing = match said.certainty {
        Certainty::Unknown | Certainty::Presumed if said.recognised_by.is_some() || said.document.is_some() => "method_without_certainty",
        Certainty::Unknown | Certainty::Presumed => return None,
        Certainty::Visual if said.recognised_by.is_none() => "recognised_by",
        _ if said.document.is_none() => "document",
        _ => return None,
    };
    Some(Finding::plain().with("certainty", said.certainty.code()).with("missing", missing))
}

fn examples() -> Vec<Example> {
    vec![
        example("recognised by a relative", vec![found()], identified("2022-01-07 10:00"), Then::Met),
        example("recognised by nobody", vec![found()], with(identified("2022-01-07 10:00"), "recognised_by", json!(null)), Then::Unmet),
        example(
            "by DNA, without the conclusion",
            vec![found()],
            with(presumed("2022-01-07 10:00"), "certainty", json!("dna")),
            Then::Unmet,
        ),
        example("presumed", vec![found()], presumed("2022-01-07 10:00"), Then::Met),
    ]
}
