//! # What is gone stays gone
//!
//! Demands that nothing is done with an item after it was returned or destroyed, except that it is found inadmissible.

use super::given::{example, held, proves, returned, transferred};
use crate::evidence::Evidence;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.after_end",
    guard: Guard::Form,
    acts: &[
        "file_added/1",
        "linked_to_suspect/1",
        "proves/1",
        "handed_over/1",
        "accepted/1",
        "handover_refused/1",
        "examination_appointed/1",
        "examined/1",
        "sealed/1",
        "unsealed/1",
        "returned/1",
        "destroyed/1",
        "copied/1",
        "transferred/1",
    ],
    basis: &[Basis::cpc("118", "3", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Зат {ended} қайтарылған немесе жойылған.",
        ru: "Предмет возвращён или уничтожен {ended}.",
        en: "The item was returned or destroyed on {ended}.",
    },
    way_out: Words {
        kk: "Бұрын болғанды болған уақытымен жазыңыз; қайта алынса, жаңа жазба ашыңыз.",
        ru: "Бывшее раньше запишите временем, когда оно было; изъятое вновь — новой записью.",
        en: "Record what came before with the time at which it was; open a new record for what is collected again.",
    },
    why: "A thing that is no longer there cannot be looked at again.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    m.before().ended.map(|(_, ended)| Finding::plain().with("ended", ended.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("returned", held(), returned("2022-01-12 10:00"), Then::Met),
        example("returned a second time", [held(), vec![returned("2022-01-12 10:00")]].concat(), returned("2022-01-13 10:00"), Then::Unmet),
        example("used after its return", [held(), vec![returned("2022-01-12 10:00")]].concat(), proves("2022-01-13 10:00"), Then::Unmet),
        example(
            "handed on after its return",
            [held(), vec![returned("2022-01-12 10:00")]].concat(),
            transferred("2022-01-13 10:00"),
            Then::Unmet,
        ),
    ]
}
