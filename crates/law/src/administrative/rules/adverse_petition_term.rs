//! # An adverse petition has a year
//!
//! Demands that a petition that would make things worse for the person is brought within a year of the ruling's entry into force. Why: nobody
//! waits for a harsher penalty without end.

use super::given::{CLERK, deed, example, petition, protocol, ruling, sent, with};
use crate::administrative::{Act, Administrative};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.adverse_petition_term",
    guard: Guard::Decision,
    acts: &["petition/1"],
    basis: &[Basis::cao("832", "3", Mark::VerifiedAmended)],
    section: "9",
    since: "2018-01-09",
    limits: &["administrative.petition_adverse"],
    demand: Words {
        kk: "Адамның жағдайын нашарлататын өтінішхатты {until} дейін ғана келтіруге болады.",
        ru: "Ходатайство, ухудшающее положение лица, может быть принесено лишь до {until}.",
        en: "A petition that makes things worse for the person can be brought until {until} alone.",
    },
    way_out: Words {
        kk: "Мерзім өтті: қаулы адамның пайдасына ғана қайта қаралады.",
        ru: "Срок истёк: постановление пересматривается только в пользу лица.",
        en: "The term is over: the ruling is reviewed in the person's favour alone.",
    },
    why: "After a year a penalty may become milder, and no harsher.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let Act::Petition(petition) = m.act() else { return None };
    let from = m.before().in_force_since.filter(|_| !petition.favourable)?;
    let until = m.law.due_in(m.before().region(), "administrative.petition_adverse", from)?;
    (m.at() > until).then(|| Finding::plain().with("until", until.local()))
}

fn examples() -> Vec<Example> {
    let given = || {
        let fined = ruling(json!({ "kind": "fine", "mci": 10 }));
        vec![protocol("476", "1"), sent(), fined, deed("2022-01-18 10:00", CLERK, "entered_into_force/1", json!({}))]
    };
    let adverse = |at| with(petition(at, "a1"), "favourable", json!(false));
    vec![
        example("within the year", given(), adverse("2022-12-18 10:00"), Then::Met),
        example("on its last day", given(), adverse("2023-01-18 23:00"), Then::Met),
        example("a day later", given(), adverse("2023-01-19 10:00"), Then::Unmet),
        example("in the person's favour, after it", given(), petition("2023-01-19 10:00", "a1"), Then::Met),
        example("before the ruling entered into force", given()[..3].to_vec(), adverse("2023-01-19 10:00"), Then::Met),
    ]
}
