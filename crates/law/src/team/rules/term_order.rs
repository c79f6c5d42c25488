//! # Terms are in order
//!
//! Demands that a term ends after it begins, within the term of the team, and that what is prolonged ends later than before.

use super::given::{END, example, extended, formed, joined, moment, prolonged, with};
use crate::kernel::prelude::*;
use crate::team::{Act, Teams};
use serde_json::json;

pub static RULE: Rule<Teams> = Rule {
    code: "team.term_order",
    guard: Guard::Form,
    acts: &["formed/1", "member_joined/1", "member_extended/1", "prolonged/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Мерзім дұрыс емес: {from} – {until}.",
        ru: "Срок неверен: {from} – {until}.",
        en: "The term is not proper: {from} to {until}.",
    },
    way_out: Words {
        kk: "Мерзімді тексеріңіз; қажет болса, алдымен топтың мерзімін ұзартыңыз.",
        ru: "Проверьте срок; если нужно, сначала продлите срок группы.",
        en: "Look at the term; prolong that of the team first, if need be.",
    },
    why: "Nobody can be lent to a team longer than it lasts.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    let state = m.before();
    let (from, until, within) = match m.act() {
        Act::Formed(formed) => (m.at(), formed.until, None),
        Act::MemberJoined(joined) => (joined.from, joined.until, state.until),
        Act::MemberExtended(extended) => (state.member(&extended.officer)?.until, extended.until, state.until),
        Act::Prolonged(prolonged) => (state.until?, prolonged.until, None),
        _ => return None,
    };
    let proper = from < until && within.is_none_or(|end| until <= end);
    (!proper).then(|| Finding::plain().with("from", from.local()).with("until", until.local()).at("/until"))
}

fn examples() -> Vec<Example> {
    vec![
        example("two weeks in a month", vec![formed()], joined(), Then::Met),
        example("as long as the team", vec![formed()], with(joined(), "until", json!(moment(END))), Then::Met),
        example("a minute longer", vec![formed()], with(joined(), "until", json!(moment("2022-02-08 00:01"))), Then::Unmet),
        example("from its end", vec![formed()], with(joined(), "from", json!(moment("2022-01-24 00:00"))), Then::Unmet),
        example("a team of the past", vec![], with(formed(), "until", json!(moment("2022-01-07 00:00"))), Then::Unmet),
        example("prolonged", vec![formed(), joined()], extended("2022-01-20 10:00", "2022-02-01 00:00"), Then::Met),
        example("prolonged to an earlier day", vec![formed(), joined()], extended("2022-01-20 10:00", "2022-01-22 00:00"), Then::Unmet),
        example("a team prolonged to an earlier day", vec![formed()], prolonged("2022-01-20 10:00", "2022-01-30 00:00"), Then::Unmet),
    ]
}
