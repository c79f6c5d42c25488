//! # A released figure is what the record counts
//!
//! Demands that each value is true of the count on the release's clocks, when it is proposed, signed and published.

use super::given::{counts, example, proposed};
use super::{counted, proposal};
use crate::briefing::Briefing;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.value_differs",
    guard: Guard::Decision,
    acts: &["proposed/1", "signed/1", "published/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "{figure}: {said} деп ұсынылды, жазбада {counted}.",
        ru: "{figure}: предложено {said}, по записи {counted}.",
        en: "{figure}: {said} is proposed, the record counts {counted}.",
    },
    way_out: Words {
        kk: "Жазба санаған мәнді ұсыныңыз немесе қате жазбаны түзетіңіз.",
        ru: "Предложите значение по записи или исправьте ошибочную запись.",
        en: "Propose what the record counts, or correct the entry that is wrong.",
    },
    why: "A figure spoken in public must be derivable from the record by anyone who holds it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let proposed = proposal(m)?;
    proposed.figures.iter().find_map(|spoken| {
        let counted = counted(m, proposed, &spoken.figure).map(|counted| counted.value);
        let said = spoken.value.parse::<i64>().ok();
        let fits = said.zip(counted).is_some_and(|(said, counted)| spoken.qualifier.fits(said, counted).unwrap_or(false));
        let finding =
            || Finding::plain().with("figure", &spoken.figure).with("said", format!("{} {}", spoken.qualifier.code(), spoken.value));
        (!fits).then(|| finding().with("counted", counted.map_or_else(|| "–".to_owned(), |value| value.to_string())))
    })
}

fn examples() -> Vec<Example> {
    let said = |qualifier: &str, value: &str| {
        let mut deed = proposed();
        deed.payload["figures"][0]["qualifier"] = json!(qualifier);
        deed.payload["figures"][0]["value"] = json!(value);
        deed
    };
    vec![
        example("as counted", counts(), proposed(), Then::Met),
        example("more than one fewer", counts(), said("more_than", "4"), Then::Met),
        example("more than the count itself", counts(), said("more_than", "5"), Then::Unmet),
        example("one more than counted", counts(), said("exact", "6"), Then::Unmet),
        example("not counted", vec![], proposed(), Then::Unmet),
    ]
}
