//! # A report opens a record once
//!
//! Demands that a record holds one report; another report is a record of its own, or a correction of the first.

use super::given::{example, received};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.received_once",
    guard: Guard::Form,
    acts: &["received/1"],
    basis: &[Basis::cpc("185", "1", Mark::Verified)],
    section: "2",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл жазба {since} түскен хабарламамен ашылған.",
        ru: "Эта запись уже открыта сообщением, поступившим {since}.",
        en: "This record is open already, with the report received on {since}.",
    },
    way_out: Words {
        kk: "Жаңа хабарламаға жаңа жазба ашыңыз; қатені түзетумен түзетіңіз.",
        ru: "На новое сообщение откройте новую запись; ошибку исправьте исправлением.",
        en: "Open a new record for a new report; mend an error by a correction.",
    },
    why: "Two reports in one record would give two clocks to one registration.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    m.before().received_at.map(|since| Finding::plain().with("since", since.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("the first report", vec![], received(), Then::Met),
        example("a second one", vec![received()], Deed { at: "2022-01-06 11:00", ..received() }, Then::Unmet),
    ]
}
