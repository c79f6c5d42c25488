//! # A facility keeps nobody without a basis
//!
//! Demands that every minute in the facility rests on something in the person's records: a detention within its limit, custody
//! within its term, an arrest that a ruling ordered. Time beyond the limit before the order came, after a measure without isolation,
//! a refusal or a cancellation, after an arrest was replaced, is recorded with its length. After a decision that ends the basis the
//! house allows itself a short while to open the gate; the codes say "at once". A release after a term that ran out is judged by
//! `custody.released_late`.

use super::given::{SUSPECT, arrived, chosen, custody, detained, example, held, on, ordered, qualified, released, step, transferred, with};
use crate::custody::Act;
use crate::custody::Custody;
use crate::custody::entitlement::persons;
use crate::custody::footing::Footing;
use crate::custody_clock::{self, Basis as Held};
use crate::kernel::prelude::*;
use crate::kernel::{Key, RecordId};
use serde_json::json;
use std::collections::BTreeSet;

/// Acts at which the time in the facility since the last of them is looked at.
const ACTS: &[&str] = &["order_received/1", "transferred/1", "released/1"];

pub static RULE: Rule<Custody> = Rule {
    code: "custody.held_without_basis",
    guard: Guard::Fact,
    acts: ACTS,
    basis: &[
        Basis::cpc("14", "2", Mark::Verified),
        Basis::cpc("133", "2", Mark::Verified),
        Basis::cpc("152", "4", Mark::Verified),
        Basis::cao("50", "1", Mark::VerifiedAmended),
    ],
    section: "3",
    since: "2015-01-01",
    limits: &["release.carried_out"],
    demand: Words {
        kk: "Адам мекемеде {since} бастап {by} бойы негізсіз ұсталған.",
        ru: "Лицо находилось в учреждении без основания {by}, начиная с {since}.",
        en: "The facility held the person without a basis for {by}, beginning at {since}.",
    },
    way_out: Words {
        kk: "Прокурор негізсіз ұстау уақытын тексеріп, кінәлінің жауапкершілігін анықтайды.",
        ru: "Прокурор проверяет время содержания без основания и устанавливает, кто за него отвечает.",
        en: "The prosecutor looks into the time held without basis and establishes who answers for it.",
    },
    why: "What each record shows alone may look lawful; the person has one life, and every hour of it locked up needs a basis.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let arrived = m.before().arrived.as_ref()?;
    let overdue = |end: Moment| passed(end, m.at()).is_some();
    let judged_elsewhere = matches!(m.act(), Act::Released(_))
        && Footing::of(arrived, m.world, m.at()).and_then(|footing| footing.ran_out(m.at(), m.law)).is_some_and(overdue);
    if judged_elsewhere {
        return None;
    }
    let since = m.earlier().iter().rev().find(|entry| ACTS.contains(&entry.kind)).map(|entry| entry.occurred_at);
    let keys: Vec<Key> = persons(m.record, m.act(), m.world).iter().map(Key::person).collect();
    let named = keys.iter().flat_map(|key| m.world.records(key));
    let records: BTreeSet<&RecordId> = named.chain([m.record, arrived.basis.record()]).collect();
    let line = custody_clock::clock(records.into_iter().map(|record| (record, m.world.history(record))), m.at(), m.law);
    let without = line.iter().filter(|stretch| stretch.basis == Held::Nothing && stretch.place.placement.as_ref() == Some(m.record));
    let parts: Vec<(Moment, Moment)> = without
        .map(|stretch| (since.map_or(stretch.from, |since| since.max(stretch.from)), stretch.to))
        .filter(|(from, to)| from < to)
        .collect();
    let (first, _) = parts.first()?;
    let length = parts.iter().fold(Span::minutes(0), |sum, (from, to)| sum + (*to - *from));
    Some(Finding::late(length).with("since", first.local()))
}

fn examples() -> Vec<Example> {
    let refused = || {
        let petition = custody("2022-01-07 18:00").into_iter().take(3).collect::<Vec<_>>();
        let refusal =
            on(SUSPECT, super::given::deed("2022-01-07 16:00", super::given::CLERK, "measure_refused/1", json!({ "measure": "m1" })));
        [held(), petition, vec![refusal]].concat()
    };
    let minor = with(arrived(), "age", json!(16));
    vec![
        example(
            "the order came before the limit",
            [held(), custody("2022-01-07 18:00")].concat(),
            ordered("2022-01-07 19:00", "2022-03-06 10:00"),
            Then::Met,
        ),
        example(
            "sanctioned one minute after the limit",
            [held(), custody("2022-01-08 10:01")].concat(),
            ordered("2022-01-08 11:00", "2022-03-06 10:00"),
            Then::UnmetBy(1),
        ),
        example(
            "let go within the hour after an undertaking was chosen",
            [held(), vec![chosen("2022-01-07 10:00")]].concat(),
            released("2022-01-07 11:00", "measure_changed"),
            Then::Met,
        ),
        example(
            "kept for five hours after an undertaking was chosen",
            [held(), vec![chosen("2022-01-07 10:00")]].concat(),
            released("2022-01-07 15:00", "measure_changed"),
            Then::UnmetBy(240),
        ),
        example(
            "kept until the limit after the judge refused",
            refused(),
            released("2022-01-08 10:00", "limit_expired"),
            Then::UnmetBy(1020),
        ),
        example(
            "transferred an hour after the limit of a minor",
            vec![super::given::with_age(detained(), 16), minor, step("2022-01-06 12:00", "admitted/1")],
            transferred("2022-01-07 11:00"),
            Then::UnmetBy(60),
        ),
        example(
            "what the order was held against is not held against the transfer again",
            [held(), custody("2022-01-08 10:01"), vec![qualified(), ordered("2022-01-08 11:00", "2022-03-06 10:00")]].concat(),
            transferred("2022-01-12 10:00"),
            Then::Met,
        ),
    ]
}
