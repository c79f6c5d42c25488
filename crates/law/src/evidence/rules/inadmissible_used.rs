//! # What is inadmissible proves nothing
//!
//! Demands that an item declared inadmissible is neither held against a suspect nor used to prove a fact.

use super::given::{declared, detained, example, held, linked, proves};
use crate::evidence::Cause;
use crate::evidence::Evidence;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.inadmissible_used",
    guard: Guard::Decision,
    acts: &["linked_to_suspect/1", "proves/1"],
    basis: &[Basis::cpc("112", "4", Mark::VerifiedAmended)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Зат {since} бастап дәлел ретінде жол берілмейді: {cause}.",
        ru: "Предмет недопустим как доказательство с {since}: {cause}.",
        en: "Since {since} the item has been inadmissible: {cause}.",
    },
    way_out: Words {
        kk: "Басқа дәлелге сүйеніңіз; шешім қате болса, оны қабылдаған адам кері алсын.",
        ru: "Опирайтесь на другое доказательство; ошибочное решение отменяет тот, кто его принял.",
        en: "Rely on other evidence; whoever decided wrongly takes the decision back.",
    },
    why: "If what was got by a breach still counts, breaches pay.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let (since, cause) = m.before().inadmissible.as_ref()?;
    let cause = match cause {
        Cause::Declared { ground } => ground.as_str(),
        Cause::BySource => "by_source",
    };
    Some(Finding::plain().with("since", since.local()).with("cause", cause))
}

fn examples() -> Vec<Example> {
    vec![
        example("before anybody declared anything", held(), proves("2022-01-12 10:00"), Then::Met),
        example(
            "after it was declared inadmissible",
            [held(), vec![declared("2022-01-11 10:00")]].concat(),
            proves("2022-01-12 10:00"),
            Then::Unmet,
        ),
        example(
            "held against a suspect after it",
            [held(), vec![detained(), declared("2022-01-11 10:00")]].concat(),
            linked("2022-01-12 10:00"),
            Then::Unmet,
        ),
    ]
}
