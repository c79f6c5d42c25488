//! # An item is examined where it is held
//!
//! Demands that the institution that examines an item holds it: that it was handed over and accepted there.

use super::given::{EXPERT, appointed, examined, example, handed_over, packed, with_the_expert};
use crate::evidence::Evidence;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.examined_not_held",
    guard: Guard::Form,
    acts: &["examined/1"],
    basis: &[Basis::cpc("79", "4(2)", Mark::Verified), Basis::cpc("272", "1", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Сараптама кезінде зат {holder} қолында.",
        ru: "Во время экспертизы предмет у {holder}.",
        en: "At the time of the examination the item is with {holder}.",
    },
    way_out: Words {
        kk: "Алдымен тапсыру мен қабылдауды болған уақытымен жазыңыз.",
        ru: "Сначала запишите передачу и приём тем временем, когда они были.",
        en: "Record the handover and its acceptance first, with the time at which they were.",
    },
    why: "What an expert examined and nobody handed over was another thing.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let before = m.before();
    before.collected.as_ref()?;
    let holder = before.holder.as_ref().filter(|_| before.handover.is_none());
    let holds = holder.is_some_and(|holder| holder.body == m.entry().authority.body);
    let named = holder.map_or_else(|| "nobody".to_owned(), |holder| holder.body.to_string());
    (!holds).then(|| Finding::plain().with("holder", named))
}

fn examples() -> Vec<Example> {
    vec![
        example("after it was accepted", with_the_expert(), examined("2022-01-14 10:00"), Then::Met),
        example(
            "while it is on its way",
            [packed(), vec![appointed(), handed_over("2022-01-12 10:00", EXPERT)]].concat(),
            examined("2022-01-14 10:00"),
            Then::Unmet,
        ),
        example("while the police has it", [packed(), vec![appointed()]].concat(), examined("2022-01-14 10:00"), Then::Unmet),
    ]
}
