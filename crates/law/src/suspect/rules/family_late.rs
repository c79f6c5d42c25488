//! # The family is told without delay
//!
//! Demands that a grown-up member of the family is told of the detention and of the place, of a minor the parents or other
//! representatives, within so many hours of the detention. The code says without delay, and of a minor at once, and names no hours:
//! the number is of the house. Whoever had no notice by the end is told of by `suspect.notices_missing`.

use super::given::{accused, detained, example, held, notified};
use super::late;
use crate::kernel::prelude::*;
use crate::suspect::duties::in_detention;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.family_late",
    guard: Guard::Fact,
    acts: &["notified/1"],
    basis: &[Basis::cpc("135", "", Mark::Verified), Basis::cpc("541", "5", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    limits: &["detention.family", "minor.under"],
    demand: Words {
        kk: "Отбасына, кәмелетке толмағанның ата-анасына {limit} ішінде хабарланады; {by} кешіккен.",
        ru: "Семья, а у несовершеннолетнего родители уведомляются в течение {limit}; опоздание {by}.",
        en: "The family, of a minor the parents, are told within {limit}; the notice came {by} late.",
    },
    way_out: Words {
        kk: "Дереу хабарлаңыз немесе ұсталған адамның өзіне хабарлауға мүмкіндік беріңіз.",
        ru: "Уведомите немедленно или дайте уведомить самому задержанному.",
        en: "Tell them at once, or let the detainee do so.",
    },
    why: "A detention nobody knows of is a disappearance.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Отбасына немесе ата-анасына хабарлау",
            ru: "Уведомить семью или родителей",
            en: "Tell the family or the parents",
        },
        due: |state, law| {
            in_detention(state, |from| (!state.notices.contains_key(&state.kin(law))).then(|| law.due("detention.family", from)))
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
    let first = notice.whom == before.kin(m.law) && !before.notices.contains_key(&notice.whom);
    late(m, before.detained_at.filter(|_| first)?, "detention.family")
}

fn examples() -> Vec<Example> {
    let minor = || vec![detained("2022-01-06 10:00", accused("188", "3", 16))];
    vec![
        example("after the protocol", vec![held()], notified("2022-01-06 13:30", "family"), Then::Met),
        example("to the minute", vec![held()], notified("2022-01-06 16:00", "family"), Then::Met),
        example("an hour after it", vec![held()], notified("2022-01-06 17:00", "family"), Then::UnmetBy(60)),
        example("told again", vec![held(), notified("2022-01-06 13:30", "family")], notified("2022-01-07 10:00", "family"), Then::Met),
        example("the parents of a minor", minor(), notified("2022-01-06 16:00", "parents"), Then::Met),
        example("the parents of a minor, late", minor(), notified("2022-01-06 17:00", "parents"), Then::UnmetBy(60)),
        example("an uncle of a minor, late", minor(), notified("2022-01-06 17:00", "family"), Then::Met),
    ]
}
