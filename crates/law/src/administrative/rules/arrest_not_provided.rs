//! # No arrest beyond the article and the general limit
//!
//! Demands that arrest is provided by the article, is not longer than it allows, and never longer than the general limit, which is higher
//! for breach of an emergency regime.

use super::emergency_only::EMERGENCY_ARTICLES;
use super::given::{example, protocol, ruling, sent, with};
use super::{given_outcome, offence};
use crate::administrative::{Administrative, Outcome};
use crate::kernel::prelude::*;
use serde_json::{Value, json};

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.arrest_not_provided",
    guard: Guard::Decision,
    acts: &["ruling/1", "petition_decided/1", "appeal_decided/1"],
    basis: &[Basis::cao("50", "1", Mark::VerifiedAmended)],
    section: "9",
    since: "2015-01-01",
    limits: &["administrative.arrest", "administrative.arrest_emergency"],
    demand: Words {
        kk: "ӘҚБтК {article} бабы бойынша қамаққа алу {most} тәуліктен аспайды; тағайындалғаны {days}.",
        ru: "По статье {article} КоАП арест не превышает {most} суток; назначено {days}.",
        en: "Under CAO {article} arrest is at most {most} days; {days} were given.",
    },
    way_out: Words {
        kk: "Құжаттағы бап пен мерзімді тексеріңіз.",
        ru: "Проверьте статью и срок по документу.",
        en: "Check article and term against the document.",
    },
    why: "A penalty outside the sanction of the article is no penalty.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let given = given_outcome(m)?;
    let Outcome::Arrest { days } = given.outcome else { return None };
    let offence = offence(m, &given.article, &given.part)?;
    let regime = EMERGENCY_ARTICLES.contains(&given.article.as_str());
    let general = m.law.limit(if regime { "administrative.arrest_emergency" } else { "administrative.arrest" }, m.at())?.value;
    // A sanction that was read and names a fine but no arrest provides none; one that was not read leaves the general limit.
    let own = offence.arrest_max_days.map(i64::from).or_else(|| offence.fine_mci.map(|_| 0));
    let most = own.map_or(general, |own| own.min(general));
    let article = format!("{}({})", given.article, given.part);
    (i64::from(days) > most).then(|| Finding::plain().with("article", article).with("most", most).with("days", days))
}

fn examples() -> Vec<Example> {
    let under = |article: &str, part: &str, days: i64| {
        let arrest = ruling(json!({ "kind": "arrest", "days": days }));
        with(with(arrest, "article", Value::from(article)), "part", Value::from(part))
    };
    vec![
        example("thirty days under 478(1)", vec![protocol("478", "1"), sent()], under("478", "1", 30), Then::Met),
        example("twenty days under 476(1)", vec![protocol("476", "1"), sent()], under("476", "1", 20), Then::Unmet),
        example("any under 434(3)", vec![protocol("434", "3"), sent()], under("434", "3", 1), Then::Unmet),
    ]
}
