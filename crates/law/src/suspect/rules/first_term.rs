//! # Custody for two months at first
//!
//! Demands that the first term of custody or house arrest does not pass the limit, counted from the sanction. (What the detention
//! before it takes off that term is a rule of its own.)

use super::given::{example, held, in_the_west, petitioned, sanctioned};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.first_term",
    guard: Guard::Decision,
    acts: &["measure_sanctioned/1"],
    basis: &[Basis::cpc("151", "1", Mark::VerifiedAmended), Basis::cpc("146", "4", Mark::VerifiedAmended)],
    section: "4",
    since: "2022-01-01",
    limits: &["custody.first_term"],
    demand: Words {
        kk: "Алғашқы мерзім {months} айдан аспайды: {latest} дейін, санкцияда {until}.",
        ru: "Первый срок не более {months} мес.: до {latest}, в санкции {until}.",
        en: "The first term is {months} months at most: until {latest}; the sanction says {until}.",
    },
    way_out: Words {
        kk: "Мерзімді қысқартыңыз; ұзарту жеке қаралады.",
        ru: "Сократите срок; продление рассматривается отдельно.",
        en: "Shorten the term; an extension is heard by itself.",
    },
    why: "Custody is looked at again before it becomes a habit.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::MeasureSanctioned(sanction) = m.act() else { return None };
    let limit = m.law.limit("custody.first_term", m.at())?;
    let (until, latest) = (sanction.until?, m.law.due_in(m.before().region(), "custody.first_term", m.at())?);
    let found = || Finding::plain().with("months", limit.value).with("latest", latest.local()).with("until", until.local());
    (until > latest).then(found)
}

fn examples() -> Vec<Example> {
    let asked = || [vec![held()], petitioned("house_arrest")].concat();
    let in_the_night = |until: &str| sanctioned("2022-03-01 00:30", "house_arrest", Some(until));
    vec![
        example(
            "until the day two months later",
            [vec![held()], petitioned("house_arrest")].concat(),
            sanctioned("2022-01-07 15:00", "house_arrest", Some("2022-03-06 10:00")),
            Then::Met,
        ),
        example(
            "half a year",
            [vec![held()], petitioned("house_arrest")].concat(),
            sanctioned("2022-01-07 15:00", "house_arrest", Some("2022-07-06 10:00")),
            Then::Unmet,
        ),
        // Half past midnight of 1 March in Almaty is 28 February in Mangystau, and two months later it is 28 April there.
        example("in the west, to the minute", in_the_west(asked()), in_the_night("2022-04-29 00:30"), Then::Met),
        example("in the west, a minute more", in_the_west(asked()), in_the_night("2022-04-29 00:31"), Then::Unmet),
        example("the same in Almaty", asked(), in_the_night("2022-04-29 00:31"), Then::Met),
    ]
}
