//! # A case is handed to a body that does not have it
//!
//! Demands that a transfer names another body, or another region, than the case is with.

use super::given::{example, protocol, transferred, with};
use crate::administrative::{Act, Administrative};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.transferred_nowhere",
    guard: Guard::Form,
    acts: &["transferred/1"],
    basis: &[Basis::cao("812", "1", Mark::Verified), Basis::cao("816", "1(4)", Mark::Verified)],
    section: "9",
    since: "2022-01-01",
    demand: Words {
        kk: "Іс {body} органында тұр: оны сол органның өзіне беру мүмкін емес.",
        ru: "Дело уже у органа {body}: передавать его туда же нельзя.",
        en: "The case is with {body} already: it cannot be handed there.",
    },
    way_out: Words {
        kk: "Істі қарауға құзыретті басқа органды көрсетіңіз.",
        ru: "Назовите другой орган, к ведению которого относится дело.",
        en: "Name another body, the one that is competent for the case.",
    },
    why: "A transfer that leads nowhere would say that somebody else answers for the case.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let Act::Transferred(to) = m.act() else { return None };
    let there = m.before().place() == Some((&to.region, &to.body));
    there.then(|| Finding::plain().with("body", &to.body).at("/body"))
}

fn examples() -> Vec<Example> {
    let drawn = || vec![protocol("440", "1")];
    let back = |at| with(with(transferred(at), "region", json!("almaty-city")), "body", json!("police/almaty-city"));
    vec![
        example("to the police of another city", drawn(), transferred("2022-01-06 11:00"), Then::Met),
        example("to the body that drew it up", drawn(), back("2022-01-06 11:00"), Then::Unmet),
        example(
            "to where it went already",
            [drawn(), vec![transferred("2022-01-06 11:00")]].concat(),
            transferred("2022-01-06 12:00"),
            Then::Unmet,
        ),
        example(
            "to another unit of the same city",
            drawn(),
            with(back("2022-01-06 11:00"), "body", json!("police/almaty-city/2")),
            Then::Met,
        ),
    ]
}
