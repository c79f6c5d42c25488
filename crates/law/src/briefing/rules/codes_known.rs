//! # Words and reasons are codes of the pack
//!
//! Demands that the words of a residual, the reason of a supersession and that of a moved date stand in the pack's lists on the day.

use super::given::{announced, example, moved, proposed, with};
use crate::briefing::{Act, Briefing};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.codes_known",
    guard: Guard::Form,
    acts: &["proposed/1", "moved/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "«{code}» {list} тізімінде жоқ.",
        ru: "Кода «{code}» нет в списке {list}.",
        en: "The code \"{code}\" is not in the list {list}.",
    },
    way_out: Words {
        kk: "Тізімдегі кодты алыңыз.", ru: "Возьмите код из списка.", en: "Take a code of the list."
    },
    why: "The public reads words in three languages; a code of a list has them.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let codes: Vec<(&str, &String)> = match m.act() {
        Act::Proposed(proposed) => {
            let words = proposed.residuals.iter().map(|residual| ("residual", &residual.words));
            words.chain(proposed.supersedes.iter().map(|earlier| ("supersession", &earlier.reason))).collect()
        }
        Act::Moved(moved) => vec![("announcement_moved", &moved.reason)],
        _ => Vec::new(),
    };
    let mut unknown = codes.into_iter().filter(|(list, code)| m.law.entry(list, code, m.at()).is_none());
    unknown.next().map(|(list, code)| Finding::plain().with("list", list).with("code", code))
}

fn examples() -> Vec<Example> {
    let mut unheard = proposed();
    unheard.payload["residuals"][0]["words"] = json!("unheard_of");
    let vague = with(moved("2022-01-26 12:00"), "reason", json!("unheard_of"));
    vec![
        example("not stated", vec![], proposed(), Then::Met),
        example("a code of no list", vec![], unheard, Then::Unmet),
        example("a date moved with its reason", vec![announced()], moved("2022-01-26 12:00"), Then::Met),
        example("a date moved for a reason of no list", vec![announced()], vague, Then::Unmet),
    ]
}
