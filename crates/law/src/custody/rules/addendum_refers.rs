//! # An addendum adds to an act that stands
//!
//! Demands that an addendum names the version of an act of this placement that happened no later than it, and that is itself no
//! addendum.

use super::given::{addendum, example, held, released};
use crate::custody::Act;
use crate::custody::Custody;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.addendum_refers",
    guard: Guard::Form,
    acts: &["addendum/1"],
    basis: &[Basis::cpc("199", "6", Mark::VerifiedAmended)],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "{version}-нұсқа осы орналастырудың толықтырылатын әрекеті емес.",
        ru: "Версия {version} не является дополняемым действием этого помещения.",
        en: "Version {version} is no act of this placement to add to.",
    },
    way_out: Words {
        kk: "Толықтырылатын әрекеттің нұсқасын көрсетіңіз.",
        ru: "Укажите версию дополняемого действия.",
        en: "Name the version of the act you add to.",
    },
    why: "What is added must show to what.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::Addendum(addendum) = m.act() else { return None };
    let stands = m.earlier().iter().any(|e| e.version == addendum.to && !matches!(e.act, Act::Addendum(_)));
    (!stands).then(|| Finding::plain().with("version", addendum.to).at("/to"))
}

fn examples() -> Vec<Example> {
    vec![
        example("to the examination", held(), addendum("2022-01-06 13:00", 2), Then::Met),
        example(
            "after the release",
            [held(), vec![released("2022-01-07 12:00", "detention_ended")]].concat(),
            addendum("2022-01-08 13:00", 2),
            Then::Met,
        ),
        example("to nothing", held(), addendum("2022-01-06 13:00", 9), Then::Unmet),
    ]
}
