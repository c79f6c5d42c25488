//! # One handover at a time
//!
//! Demands that nothing is done with an item while a handover of it waits for the receiver: no second handover, no opening, no
//! copy, no return, no transfer.

use super::given::{EXPERT, OTHER_EXPERT, deed, example, handed_over, packed, returned, transferred};
use crate::evidence::Evidence;
use crate::kernel::Deed;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.handover_open",
    guard: Guard::Decision,
    acts: &["handed_over/1", "unsealed/1", "returned/1", "destroyed/1", "copied/1", "transferred/1"],
    basis: &[Basis::cpc("221", "5", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Зат {since} бері {to} қабылдауын күтуде.",
        ru: "Предмет с {since} ждёт приёма: {to}.",
        en: "Since {since} the item has waited for {to} to accept it.",
    },
    way_out: Words {
        kk: "Алушы қабылдасын немесе бас тартсын.",
        ru: "Пусть получатель примет его или откажется.",
        en: "Let the receiver accept or refuse it.",
    },
    why: "Between two hands a thing is in nobody's care; that time must be short and known.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let handover = m.before().handover.as_ref()?;
    let to = &handover.content.to;
    Some(Finding::plain().with("since", handover.at.local()).with("to", format!("{} ({})", to.officer, to.body)))
}

fn examples() -> Vec<Example> {
    vec![
        example("the first handover", packed(), handed_over("2022-01-12 10:00", EXPERT), Then::Met),
        example("a second before the first is accepted", handing(), handed_over("2022-01-12 12:00", OTHER_EXPERT), Then::Unmet),
        example(
            "a second after the first was refused",
            [handing(), vec![deed("2022-01-12 11:00", EXPERT, "handover_refused/1", json!({}))]].concat(),
            handed_over("2022-01-12 12:00", OTHER_EXPERT),
            Then::Met,
        ),
        example("returned while it is under way", handing(), returned("2022-01-12 12:00"), Then::Unmet),
        example("handed on with its case while it is under way", handing(), transferred("2022-01-12 12:00"), Then::Unmet),
    ]
}

/// The package on its way to the expert.
fn handing() -> Vec<Deed> {
    [packed(), vec![handed_over("2022-01-12 10:00", EXPERT)]].concat()
}
