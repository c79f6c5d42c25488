//! # A match rests on a trace
//!
//! Demands that the last trace of the weapon names the stolen weapon it is said to be.

use super::given::{STOLEN, examined, example, found_of_the_shop, matched, traced_to};
use super::piece;
use crate::kernel::prelude::*;
use crate::weapon::{Act, TraceResult, Weapons};

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.match_untraced",
    guard: Guard::Decision,
    acts: &["matched/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Соңғы салыстыру бұл қаруды атамайды.",
        ru: "Последняя проверка по учёту не называет этого оружия.",
        en: "The last trace does not name that weapon.",
    },
    way_out: Words {
        kk: "Алдымен тізіліммен салыстыруды енгізіңіз.",
        ru: "Сначала внесите проверку по учёту.",
        en: "Enter the trace first.",
    },
    why: "A match is a conclusion, and what it concludes from must stand there.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::Matched(matched) = m.act() else { return None };
    let named = matches!(&piece(m)?.traced, Some((_, TraceResult::Item { stolen })) if *stolen == matched.stolen);
    (!named).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "after the trace",
            [found_of_the_shop(), vec![examined("2022-01-08 10:00"), traced_to("2022-01-09 10:00", STOLEN)]].concat(),
            matched("2022-01-09 11:00", STOLEN),
            Then::Met,
        ),
        example(
            "without one",
            [found_of_the_shop(), vec![examined("2022-01-08 10:00")]].concat(),
            matched("2022-01-09 11:00", STOLEN),
            Then::Unmet,
        ),
    ]
}
