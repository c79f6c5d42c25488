//! # The clock is not reset
//!
//! Demands that nobody is detained again in the same case or on the same facts (the episode), in this or any other record of the
//! person: neither a transfer nor a release of a minute starts the clock anew, and an expired detention calls for release.

use super::given::{OTHER, detained, example, held, on, released, subject, with};
use crate::kernel::Key;
use crate::kernel::prelude::*;
use crate::suspect::opening;
use crate::suspect::{Subject, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.redetained",
    guard: Guard::Decision,
    acts: &["detained/1"],
    basis: &[Basis::cpc("128", "5", Mark::Verified), Basis::cpc("131", "4", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    demand: Words {
        kk: "Адам осы іс немесе осы фактілер бойынша {since} ұсталған ({record}); мерзім қайта басталмайды.",
        ru: "Лицо уже задерживалось по этому делу или этим фактам {since} ({record}); срок заново не течёт.",
        en: "The person was detained in this case or on these facts on {since} ({record}); the clock does not start again.",
    },
    way_out: Words {
        kk: "Адамды босатыңыз; тергеп-тексеру ұстап алусыз немесе бұлтартпау шарасымен жалғасады.",
        ru: "Освободите лицо; расследование продолжается без задержания или с мерой пресечения.",
        en: "Release the person; the investigation goes on without detention, or with a measure of restraint.",
    },
    why: "Detention is limited by the hours a person has lost, not by the papers written about them.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let subject = m.before().subject.as_ref().or(opening(m.act()))?;
    let found = |record: &dyn std::fmt::Display, since: Moment| Some(Finding::plain().with("record", record).with("since", since.local()));
    if let Some(since) = m.before().detained_at {
        return found(m.record, since);
    }
    let same = |other: &Subject| other.case == subject.case || (other.episode.is_some() && other.episode == subject.episode);
    let others = m.world.states_at::<Suspect>(&Key::person(&subject.person), m.at());
    others
        .into_iter()
        .filter(|(record, other)| record != m.record && other.subject.as_ref().is_some_and(same))
        .find_map(|(record, other)| found(&record, other.detained_at?))
}

fn examples() -> Vec<Example> {
    vec![
        example("detained for the first time", vec![], held(), Then::Met),
        example(
            "let go for an hour and detained again",
            vec![held(), released("2022-01-08 09:00", "limit_expired")],
            with(detained("2022-01-08 10:00", subject()), "subject", json!(null)),
            Then::Unmet,
        ),
        example(
            "detained again in another record of the same case",
            vec![on(OTHER, held())],
            detained("2022-01-08 10:00", subject()),
            Then::Unmet,
        ),
    ]
}
