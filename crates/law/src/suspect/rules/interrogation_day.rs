//! # No longer in a day than the law lets it
//!
//! Demands that the interrogations of one day together do not pass the time of the code: shorter for minors, and for women and men of the
//! ages the code names. A day is one of the region's clocks.

use super::given::{accused, detained, example, held, interrogated};
use super::interrogation_length::{Spared, spared};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.interrogation_day",
    guard: Guard::Fact,
    acts: &["interrogated/1"],
    basis: &[Basis::cpc("209", "3", Mark::Verified), Basis::cpc("209", "3-1", Mark::Verified), Basis::cpc("209", "4", Mark::Verified)],
    section: "11",
    since: "2015-01-01",
    limits: &["interrogation.day", "interrogation.day_minor", "interrogation.day_vulnerable"],
    demand: Words {
        kk: "Бір күннің жауап алулары бірге {limit} аспайды; {by} асқан.",
        ru: "Допросы одного дня вместе не превышают {limit}; превышение {by}.",
        en: "The interrogations of one day together last no longer than {limit}; they were {by} too long.",
    },
    way_out: Words {
        kk: "Келесі күні жалғастырыңыз; прокурор айғақтың жарамдылығын бағалайды.",
        ru: "Продолжите на следующий день; прокурор оценивает допустимость показаний.",
        en: "Go on the next day; the prosecutor weighs whether the evidence can be used.",
    },
    why: "Many short interrogations exhaust as one long one does.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::Interrogated(interrogation) = m.act() else { return None };
    let before = m.before();
    let id = match spared(m)? {
        Spared::Minor => "interrogation.day_minor",
        Spared::Vulnerable => "interrogation.day_vulnerable",
        Spared::Nobody => "interrogation.day",
    };
    let limit = m.limit(id)?;
    let region = before.region();
    let end = m.law.end_of_day_in(region, m.at())?;
    let begin = m.law.end_of_day_in(region, m.at() - Span::hours(24))?;
    let own = (m.at(), interrogation.ended_at.max(m.at()));
    // What lies in another day counts there.
    let within = before.interrogations.iter().chain([&own]).map(|(from, until)| ((*from).max(begin), (*until).min(end)));
    let spent = within.filter(|(from, until)| from < until).fold(begin, |at, (from, until)| at + (until - from));
    passed(begin + limit, spent).map(|by| Finding::late(by).with("limit", limit))
}

fn examples() -> Vec<Example> {
    let morning = || vec![held(), interrogated("2022-01-06 11:00", "2022-01-06 15:00")];
    let minor = || vec![detained("2022-01-06 09:00", accused("188", "3", 16)), interrogated("2022-01-06 10:00", "2022-01-06 12:00")];
    let aged = || vec![detained("2022-01-06 09:00", accused("188", "3", 65)), interrogated("2022-01-06 10:00", "2022-01-06 13:00")];
    vec![
        example("eight hours", morning(), interrogated("2022-01-06 16:00", "2022-01-06 20:00"), Then::Met),
        example("nine hours", morning(), interrogated("2022-01-06 16:00", "2022-01-06 21:00"), Then::UnmetBy(60)),
        example("four hours today and four tomorrow", morning(), interrogated("2022-01-07 16:00", "2022-01-07 20:00"), Then::Met),
        example("a minor, five hours", minor(), interrogated("2022-01-06 13:00", "2022-01-06 16:00"), Then::UnmetBy(60)),
        example("a minor, four hours", minor(), interrogated("2022-01-06 13:00", "2022-01-06 15:00"), Then::Met),
        example("a man of 65, six hours", aged(), interrogated("2022-01-06 14:00", "2022-01-06 17:00"), Then::UnmetBy(60)),
        example("a man of 65, five hours", aged(), interrogated("2022-01-06 14:00", "2022-01-06 16:00"), Then::Met),
    ]
}
