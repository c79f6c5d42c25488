//! # Facts and grounds are those of the lists
//!
//! Demands that the fact proved, the ground of inadmissibility and the ground of destruction are codes of the pack's lists.

use super::given::{declared, destroyed, example, held, proves, with};
use crate::evidence::Act;
use crate::evidence::Evidence;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.code_unknown",
    guard: Guard::Form,
    acts: &["proves/1", "declared_inadmissible/1", "destroyed/1"],
    basis: &[Basis::cpc("112", "1", Mark::VerifiedAmended), Basis::cpc("118", "3", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "{list} тізімінде «{code}» жоқ.", ru: "В списке {list} нет «{code}».", en: "The list {list} has no \"{code}\"."
    },
    way_out: Words {
        kk: "Пакеттегі кодтардың бірін алыңыз: docs/generated.",
        ru: "Возьмите код из пакета: docs/generated.",
        en: "Take a code of the pack: docs/generated.",
    },
    why: "Grounds that everybody words anew cannot be counted.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let (list, code) = match m.act() {
        Act::Proves(p) => ("evidence_fact", &p.fact),
        Act::DeclaredInadmissible(d) => ("inadmissibility", &d.ground),
        Act::Destroyed(d) => ("evidence_disposal", &d.ground),
        _ => return None,
    };
    m.law.entry(list, code, m.at()).is_none().then(|| Finding::plain().with("list", list).with("code", code))
}

fn examples() -> Vec<Example> {
    vec![
        example("a fact of the list", held(), proves("2022-01-12 10:00"), Then::Met),
        example("a fact that is not there", held(), with(proves("2022-01-12 10:00"), "fact", json!("guilt")), Then::Unmet),
        example(
            "a ground of inadmissibility that is not there",
            held(),
            with(declared("2022-01-12 10:00"), "ground", json!("dislike")),
            Then::Unmet,
        ),
        example("a ground of destruction that is not there", held(), destroyed("2022-01-12 10:00", "space"), Then::Unmet),
    ]
}
