//! # By day
//!
//! Demands that nobody is interrogated at night by the clocks of the region, unless it could not wait, for a reason of the pack's list; and a
//! minor never.

use super::given::{accused, detained, example, held, in_the_west, interrogated, protocolled, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.interrogation_night",
    guard: Guard::Fact,
    acts: &["interrogated/1"],
    basis: &[Basis::cpc("209", "2", Mark::Verified), Basis::cpc("209", "4", Mark::Verified), Basis::cpc("7", "51", Mark::VerifiedAmended)],
    section: "11",
    since: "2015-01-01",
    limits: &["night.from", "night.until"],
    demand: Words {
        kk: "Түнде жауап алынбайды: кейінге қалдыруға болмайтын жағдайда ғана, ал кәмелетке толмағаннан – ешқашан.",
        ru: "Ночью не допрашивают: только в случаях, не терпящих отлагательства, а несовершеннолетнего – никогда.",
        en: "Nobody is interrogated at night, unless it cannot wait; and a minor never is.",
    },
    way_out: Words {
        kk: "Күндіз жалғастырыңыз; прокурор айғақтың жарамдылығын бағалайды.",
        ru: "Продолжите днём; прокурор оценивает допустимость показаний.",
        en: "Go on by day; the prosecutor weighs whether the evidence can be used.",
    },
    why: "At night people are tired, alone, and easily made to speak.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::Interrogated(interrogation) = m.act() else { return None };
    let before = m.before();
    let last = m.law.end_of_day_in(before.region(), m.at() - Span::hours(24))?;
    let midnight = Moment::from_micros(last.micros() + 1)?;
    let at_night = m.at() < midnight + m.limit("night.until")? || interrogation.ended_at > midnight + m.limit("night.from")?;
    let listed = |code: &String| m.law.entry("interrogation_urgency", code, m.at()).is_some();
    let urgent = interrogation.urgency.as_ref().is_some_and(|code| listed(code) && (code != TERM || term_runs_out(m, midnight)));
    (at_night && (!urgent || before.is_minor(m.at(), m.law))).then(Finding::plain)
}

/// The one reason that the record can check: the term of the first interrogation (CPC 64(3)).
const TERM: &str = "term_runs_out";

/// Whether that term ends before the next morning.
fn term_runs_out(m: &Matter<'_, Suspect>, midnight: Moment) -> bool {
    let before = m.before();
    let day = m.limit("night.until").map(|until| midnight + until);
    let morning = day.map(|day| if m.at() < day { day } else { day + Span::hours(24) });
    let due = before.protocol.as_ref().and_then(|protocol| m.law.due("detention.interrogation", protocol.at));
    before.interrogated_at.is_none() && due.zip(morning).is_some_and(|(due, morning)| due <= morning)
}

fn examples() -> Vec<Example> {
    let urgent = |deed: Deed, code: &str| with(deed, "urgency", json!(code));
    let minor = || vec![detained("2022-01-06 10:00", accused("188", "3", 16))];
    let drawn_up = |at: &'static str| vec![detained("2022-01-06 04:00", accused("188", "3", 30)), protocolled(at, 48, None)];
    let night = || interrogated("2022-01-06 21:30", "2022-01-06 22:30");
    vec![
        example("to the last minute of the day", vec![held()], interrogated("2022-01-06 20:00", "2022-01-06 22:00"), Then::Met),
        example("a minute into the night", vec![held()], interrogated("2022-01-06 20:00", "2022-01-06 22:01"), Then::Unmet),
        example("in the first minute of the day", vec![held()], interrogated("2022-01-07 06:00", "2022-01-07 07:00"), Then::Met),
        example("before it", vec![held()], interrogated("2022-01-07 05:59", "2022-01-07 07:00"), Then::Unmet),
        example("at night, evidence being lost", vec![held()], urgent(night(), "evidence_lost"), Then::Met),
        example("at night, the term running out", drawn_up("2022-01-06 05:59"), urgent(night(), "term_runs_out"), Then::Met),
        example("at night, the term running on into the day", drawn_up("2022-01-06 06:01"), urgent(night(), "term_runs_out"), Then::Unmet),
        example("at night, without a protocol from which it runs", vec![held()], urgent(night(), "term_runs_out"), Then::Unmet),
        example("at night, for a reason of no list", vec![held()], urgent(night(), "convenience"), Then::Unmet),
        example("a minor, whatever the reason", minor(), urgent(night(), "evidence_lost"), Then::Unmet),
        example("half past ten in Almaty is half past nine in the west", in_the_west(vec![held()]), night(), Then::Met),
    ]
}
