//! # No warning that the article does not provide
//!
//! Demands that a court warns only under an article and part that provides a warning; a requalified act carries its own article. Why: a penalty
//! outside the sanction is no penalty.

use super::given::{example, protocol, ruling, sent, with};
use super::{given_outcome, offence};
use crate::administrative::{Administrative, Outcome};
use crate::kernel::prelude::*;
use crate::pack::Answer;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.warning_not_provided",
    guard: Guard::Decision,
    acts: &["ruling/1", "petition_decided/1", "appeal_decided/1"],
    basis: &[Basis::cao("43", "1", Mark::Verified)],
    section: "9",
    since: "2015-01-01",
    demand: Words {
        kk: "ӘҚБтК {article} бабы ескертуді көздемейді.",
        ru: "Статья {article} КоАП предупреждения не предусматривает.",
        en: "CAO {article} provides no warning.",
    },
    way_out: Words {
        kk: "Сот қайта саралаған болса, сол бапты көрсетіңіз.",
        ru: "Если суд переквалифицировал деяние, укажите ту статью.",
        en: "Where the court requalified the act, name that article.",
    },
    why: "A penalty outside the sanction of the article is no penalty.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let given = given_outcome(m)?;
    let no_warning = offence(m, &given.article, &given.part)?.warning_available == Answer::No;
    (given.outcome == Outcome::Warning {} && no_warning)
        .then(|| Finding::plain().with("article", format!("{}({})", given.article, given.part)))
}

fn examples() -> Vec<Example> {
    let warning = || ruling(json!({ "kind": "warning" }));
    vec![
        example("under 476(1)", vec![protocol("476", "1"), sent()], warning(), Then::Met),
        example("under 478(1)", vec![protocol("478", "1"), sent()], with(warning(), "article", json!("478")), Then::Unmet),
        example("drawn up under 478, requalified to 476", vec![protocol("478", "1"), sent()], warning(), Then::Met),
    ]
}
