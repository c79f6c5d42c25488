//! # A stolen weapon is recovered by a match
//!
//! Demands that a stolen weapon is closed as recovered only while the other record says that it is this one, and is missing again
//! only once that record no longer says so.

use super::given::{REGISTRAR, STOLEN, deed, example, found_of_the_shop, matched_of_the_shop, recovered, unmatched};
use crate::kernel::prelude::*;
use crate::kernel::{RecordId, Tag};
use crate::weapon::{Act, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.recovered_unmatched",
    guard: Guard::Form,
    acts: &["recovered/1", "missing_again/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Екінші жазба бұған сай келмейді: {record}.",
        ru: "Вторая запись этому не соответствует: {record}.",
        en: "The other record does not agree: {record}.",
    },
    way_out: Words {
        kk: "Алдымен екінші жазбада сәйкестендіруді енгізіңіз немесе алып тастаңыз.",
        ru: "Сначала внесите или снимите отождествление во второй записи.",
        en: "Enter the match there first, or take it back there.",
    },
    why: "Two registers that disagree are no register.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let says_so = |by: &RecordId, item: Option<&Tag>| {
        let state = m.world.state::<Weapons>(by);
        state.is_some_and(|state| state.piece(item).is_some_and(|piece| piece.matched.as_ref() == Some(m.record)))
    };
    let (by, sound) = match m.act() {
        Act::Recovered(recovered) => (recovered.by.clone(), says_so(&recovered.by, recovered.item.as_ref())),
        _ => match &m.before().stolen.as_ref()?.recovered {
            Some((by, item)) => (by.clone(), !says_so(by, item.as_ref())),
            None => (m.record.clone(), false),
        },
    };
    (!sound).then(|| Finding::plain().with("record", by))
}

fn examples() -> Vec<Example> {
    vec![
        example("after the match", matched_of_the_shop(), recovered("2022-01-09 11:30"), Then::Met),
        example("without a match", found_of_the_shop(), recovered("2022-01-09 11:30"), Then::Unmet),
        example(
            "missing again while the match stands",
            [matched_of_the_shop(), vec![recovered("2022-01-09 11:30")]].concat(),
            deed(STOLEN, "2022-01-10 10:00", REGISTRAR, "missing_again/1", json!({})),
            Then::Unmet,
        ),
        example(
            "missing again after the match was taken back",
            [matched_of_the_shop(), vec![recovered("2022-01-09 11:30"), unmatched("2022-01-10 09:00", STOLEN)]].concat(),
            deed(STOLEN, "2022-01-10 10:00", REGISTRAR, "missing_again/1", json!({})),
            Then::Met,
        ),
    ]
}
