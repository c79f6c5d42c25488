//! # An item is handed to a body that does not answer for it
//!
//! Demands that a transfer names another body, or another region, than answers for the item.

use super::given::{example, held, transferred, with};
use crate::evidence::{Act, Evidence};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.transferred_nowhere",
    guard: Guard::Form,
    acts: &["transferred/1"],
    basis: &[Basis::cpc("186", "4", Mark::Verified), Basis::cpc("221", "5", Mark::Verified)],
    section: "7",
    since: "2022-01-01",
    demand: Words {
        kk: "Зат {body} органында тұр: оны сол органның өзіне беру мүмкін емес.",
        ru: "За предмет уже отвечает {body}: передавать его туда же нельзя.",
        en: "{body} answers for the item already: it cannot be handed there.",
    },
    way_out: Words {
        kk: "Іс берілген органды көрсетіңіз; затты ұстаушыны «Затты тапсыру» арқылы ауыстырыңыз.",
        ru: "Назовите орган, которому передано дело; держателя меняйте через «Передачу предмета».",
        en: "Name the body to which the case went; change the holder by `handed_over`.",
    },
    why: "A transfer that leads nowhere would say that somebody else answers for the item.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let Act::Transferred(to) = m.act() else { return None };
    let there = m.before().place() == Some((&to.region, &to.body));
    there.then(|| Finding::plain().with("body", &to.body).at("/body"))
}

fn examples() -> Vec<Example> {
    let back = |at| with(with(transferred(at), "region", json!("almaty-city")), "body", json!("police/almaty-city"));
    let moved = || [held(), vec![transferred("2022-01-12 10:00")]].concat();
    vec![
        example("with its case to the police of another city", held(), transferred("2022-01-12 10:00"), Then::Met),
        example("to the body that collected it", held(), back("2022-01-12 10:00"), Then::Unmet),
        example("to where it went already", moved(), transferred("2022-01-13 10:00"), Then::Unmet),
        example("back to where it was", moved(), back("2022-01-13 10:00"), Then::Met),
    ]
}
