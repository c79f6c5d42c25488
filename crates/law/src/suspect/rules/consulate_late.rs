//! # A consulate is told within a day
//!
//! Demands that the embassy or consulate of a foreigner is told at once, and within the limit where that is impossible, from the
//! detention.

use super::given::{example, held, notified};
use super::late;
use crate::kernel::prelude::*;
use crate::suspect::duties::in_detention;
use crate::suspect::{Act, Notice, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.consulate_late",
    guard: Guard::Fact,
    acts: &["notified/1"],
    basis: &[Basis::cpc("135", "", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    limits: &["detention.consulate"],
    demand: Words {
        kk: "Шетелдіктің консулдығына {limit} ішінде хабарланады; {by} кешіккен.",
        ru: "Консульство иностранца уведомляется в течение {limit}; опоздание {by}.",
        en: "A foreigner's consulate is told within {limit}; it came {by} late.",
    },
    way_out: Words {
        kk: "Сыртқы істер министрлігі арқылы дереу хабарлаңыз.",
        ru: "Уведомите немедленно через Министерство иностранных дел.",
        en: "Notify at once through the Ministry of Foreign Affairs.",
    },
    why: "Whoever is detained abroad has nobody else to ask after them.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Консулдыққа хабарлау", ru: "Уведомить консульство", en: "Tell the consulate"
        },
        due: |state, law| {
            let foreign = state.subject.as_ref().is_some_and(|subject| subject.foreign) && !state.notices.contains_key(&Notice::Consulate);
            in_detention(state, |from| foreign.then(|| law.due("detention.consulate", from)))
        },
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::Notified(notice) = m.act() else { return None };
    let before = m.before();
    let first = notice.whom == Notice::Consulate && !before.notices.contains_key(&Notice::Consulate);
    late(m, before.detained_at.filter(|_| first)?, "detention.consulate")
}

fn examples() -> Vec<Example> {
    vec![
        example("the same day", vec![held()], notified("2022-01-06 18:00", "consulate"), Then::Met),
        example("after 25 hours", vec![held()], notified("2022-01-07 11:00", "consulate"), Then::UnmetBy(60)),
    ]
}
