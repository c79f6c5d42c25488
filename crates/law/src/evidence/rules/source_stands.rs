//! # Only an unlawful source taints
//!
//! Demands that inadmissibility by the source is noted only where the source's own record says that the search was unlawful or
//! the detention without ground or in substantial breach, or that the recognition of a suspect was refused.

use super::given::{by_source, example, found_on_suspect, held, released, said_in_urgency, validated};
use crate::evidence::Evidence;
use crate::evidence::tainted;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.source_stands",
    guard: Guard::Decision,
    acts: &["inadmissible_by_source/1"],
    basis: &[
        Basis::cpc("133", "5", Mark::Verified),
        Basis::cpc("202", "1-2", Mark::Verified),
        Basis::cpc("220", "14", Mark::VerifiedAmended),
        Basis::cpc("254", "3", Mark::VerifiedAmended),
    ],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Дереккөздің жазбасы оның заңсыздығы туралы ештеңе айтпайды.",
        ru: "Запись источника ничего не говорит о его незаконности.",
        en: "The source's record does not say that it was unlawful.",
    },
    way_out: Words {
        kk: "Судьяның немесе прокурордың шешімін күтіңіз; өзге негіз болса, жол берілмейді деп шешім шығарыңыз.",
        ru: "Дождитесь решения судьи или прокурора; по другому основанию примите решение о недопустимости.",
        en: "Wait for the judge's or prosecutor's decision; on another ground, decide that the item is inadmissible.",
    },
    why: "Evidence in favour of a person must not be lost by a note that nobody checks.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let source = m.before().source()?;
    tainted(source, m.world, m.at()).is_none().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "after the judge found the search unlawful",
            [held(), vec![validated(false)]].concat(),
            by_source("2022-01-12 10:00"),
            Then::Met,
        ),
        example("after the judge found it lawful", [held(), vec![validated(true)]].concat(), by_source("2022-01-12 10:00"), Then::Unmet),
        example("before the judge said anything", [held(), vec![validated(false)]].concat(), by_source("2022-01-10 18:00"), Then::Unmet),
        example(
            "after a release for want of a lawful ground",
            [found_on_suspect(), vec![released("no_lawful_ground")]].concat(),
            by_source("2022-01-12 10:00"),
            Then::Met,
        ),
        example(
            "after the prosecutor refused the recognition",
            said_in_urgency(Some("recognition_refused/1")),
            by_source("2022-01-12 10:00"),
            Then::Met,
        ),
    ]
}
