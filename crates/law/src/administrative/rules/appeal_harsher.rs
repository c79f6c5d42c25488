//! # Nobody makes things worse by their own appeal
//!
//! Demands that an appeal of the person's side ends in no harsher penalty, by the order in which the code lists them (CAO 41), and in none after a
//! dismissal: that takes an appeal of the victim or a petition of the prosecutor. Why: whoever must fear a harsher penalty does not appeal.

use super::given::{appeal_decided, appealed, example, fined, protocol, ruling, sent};
use super::given_outcome;
use crate::administrative::state::severity;
use crate::administrative::{Act, Administrative};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.appeal_harsher",
    guard: Guard::Decision,
    acts: &["appeal_decided/1"],
    basis: &[Basis::cao("842", "3", Mark::Verified), Basis::cao("845", "1", Mark::Verified)],
    section: "9",
    since: "2018-01-09",
    demand: Words {
        kk: "Адамның өз шағымы бойынша жаза қатаңдатылмайды.",
        ru: "По жалобе самого лица наказание не ужесточается.",
        en: "A person's own appeal does not make the penalty harsher.",
    },
    way_out: Words {
        kk: "Құжатты тексеріңіз; қатаңдату үшін жәбірленушінің шағымы немесе прокурордың өтінішхаты қажет.",
        ru: "Проверьте документ; для ужесточения нужны жалоба потерпевшего либо ходатайство прокурора.",
        en: "Check the document; a harsher penalty takes an appeal of the victim or a petition of the prosecutor.",
    },
    why: "Whoever must fear a harsher penalty does not appeal.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let Act::AppealDecided(decided) = m.act() else { return None };
    let before = m.before();
    before.appeals.get(&decided.appeal).filter(|appeal| !appeal.by.is_of_the_victim())?;
    let old = before.penalty_in_force()?;
    let new = given_outcome(m)?.outcome;
    (severity(&new) > severity(old)).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let by = |party| [fined(), vec![appealed("2022-01-10 10:00", party, None)]].concat();
    let amended = |outcome| appeal_decided("2022-01-12 10:00", json!({ "kind": "amended", "outcome": outcome }));
    let fine = |mci: u32| amended(json!({ "kind": "fine", "mci": mci }));
    let ended = [vec![protocol("476", "1"), sent(), ruling(json!({ "kind": "dismissed", "ground": "no_event" }))]].concat();
    let ended = [ended, vec![appealed("2022-01-10 10:00", "person", None)]].concat();
    vec![
        example("from a fine to a warning", by("person"), amended(json!({ "kind": "warning" })), Then::Met),
        example("the same fine", by("defender"), fine(10), Then::Met),
        example("a larger fine", by("defender"), fine(11), Then::Unmet),
        example("a penalty after a dismissal", ended, fine(10), Then::Unmet),
        example("arrest, asked for by the victim", by("victim"), amended(json!({ "kind": "arrest", "days": 3 })), Then::Met),
    ]
}
