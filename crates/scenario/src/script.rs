//! The script: what is handed in, when, and by whom; and one record's life in it.

use crate::cast::{Cast, Person, Team};
use crate::random::Chance;
use aiqyn_law::kernel::{IncidentId, Moment, Officer, RecordId, Span, Submission, SubmittedAct};
use serde_json::Value;
use std::collections::BTreeMap;

/// The event the demonstration lives through.
pub const INCIDENT: &str = "january-2022";

/// One submission with the moment at which it is recorded.
#[derive(Clone, Debug)]
pub struct Scheduled {
    /// The scenario's clock.
    pub recorded_at: Moment,
    /// Who hands it in.
    pub officer: Officer,
    /// What is handed in.
    pub submission: Submission,
}

/// A day of January 2022, hour and minute, in Almaty.
pub fn at(day: i64, hour: i64, minute: i64) -> Moment {
    // 2021-12-31T18:00:00Z is midnight of 1 January in Almaty.
    const MIDNIGHT: i64 = 1_640_973_600_000_000;
    Moment::from_micros(MIDNIGHT).unwrap_or_default() + Span::days(day - 1) + Span::hours(hour) + Span::minutes(minute)
}

/// The end of the interior office's day: what it does not know by then it does not speak of.
pub fn end_of_24th() -> Moment {
    at(24, 23, 50)
}

/// The end of the prosecutor's day.
pub fn end_of_25th() -> Moment {
    at(25, 23, 50)
}

/// The script in the making.
pub struct Script {
    /// Seeded chance.
    pub chance: Chance,
    /// Everybody who takes part.
    pub cast: Cast,
    /// What was handed in so far, in no order.
    pub scheduled: Vec<Scheduled>,
    incident: Option<IncidentId>,
    numbers: BTreeMap<&'static str, u32>,
    /// Which team a record belongs to, by its place among the teams.
    pub regions: BTreeMap<String, usize>,
}

impl Script {
    /// An empty script.
    pub fn new(seed: u64, cast: Cast) -> Self {
        Self {
            chance: Chance::new(seed),
            cast,
            incident: IncidentId::parse(INCIDENT).ok(),
            scheduled: Vec::new(),
            numbers: BTreeMap::new(),
            regions: BTreeMap::new(),
        }
    }

    /// A new person.
    pub fn person(&mut self) -> Person {
        self.cast.person(&mut self.chance)
    }

    /// A region by its weight in the story.
    pub fn team(&mut self) -> Team {
        self.cast.team(&mut self.chance)
    }

    /// The next number of a series.
    pub fn number(&mut self, series: &'static str) -> u32 {
        let number = self.numbers.entry(series).or_default();
        *number += 1;
        *number
    }

    /// Begins the life of a record; nothing of it is recorded after `cap`.
    pub fn life(&mut self, room: &'static str, team: &Team, cap: Moment) -> Life {
        let number = self.number(room);
        let record = format!("{room}/22-{number:06}");
        if let Some(place) = self.cast.teams.iter().position(|t| t.region == team.region) {
            self.regions.insert(record.clone(), place);
        }
        Life { record, last: at(1, 0, 0), cap, acts: 0 }
    }

    /// Hands in acts of possibly several records.
    pub fn hand_in(&mut self, recorded_at: Moment, officer: &Officer, key: String, acts: Vec<SubmittedAct>) {
        if let Some(incident) = self.incident.clone() {
            let submission = Submission { key, incident, acts };
            self.scheduled.push(Scheduled { recorded_at, officer: officer.clone(), submission });
        }
    }
}

/// How soon after it happened an act is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// A decision in the program: at once.
    AtOnce,
    /// A fact, entered as soon as somebody finds the time; now and then much later.
    Entered,
    /// At this moment.
    At(Moment),
}

/// One record as its acts are handed in, in order.
#[derive(Clone, Debug)]
pub struct Life {
    /// The record's id.
    pub record: String,
    /// When its last act was recorded.
    pub last: Moment,
    cap: Moment,
    /// How many acts it has. Breaches are acts of the door and not counted here.
    pub acts: u32,
}

impl Life {
    /// When an act that happened at `happened` is recorded.
    pub fn recorded(&self, script: &mut Script, happened: Moment, pace: Pace) -> Moment {
        let delay = match pace {
            Pace::AtOnce => Span::minutes(script.chance.between(0, 3)),
            Pace::Entered if script.chance.percent(8) => Span::minutes(script.chance.between(370, 1500)),
            Pace::Entered => Span::minutes(script.chance.between(4, 90)),
            Pace::At(moment) => return moment.max(self.last).max(happened),
        };
        (happened + delay).min(self.cap).max(self.last).max(happened)
    }

    /// An act, not yet handed in.
    pub fn act(&mut self, happened: Moment, act: &str, payload: Value, sealed: &[(&str, String)]) -> Option<SubmittedAct> {
        self.acts += 1;
        Some(SubmittedAct {
            record: RecordId::parse(&self.record).ok()?,
            act: act.to_owned(),
            occurred_at: happened,
            payload,
            sealed: sealed.iter().map(|(field, text)| ((*field).to_owned(), text.clone())).collect(),
            version: None,
        })
    }

    /// Hands in one act.
    #[allow(clippy::too_many_arguments, reason = "one act as it is told: who, when, how soon, what")]
    pub fn hand(
        &mut self,
        script: &mut Script,
        officer: &Officer,
        happened: Moment,
        pace: Pace,
        act: &str,
        payload: Value,
        sealed: &[(&str, String)],
    ) {
        let recorded = self.recorded(script, happened, pace);
        if let Some(act) = self.act(happened, act, payload, sealed) {
            self.last = recorded;
            let key = format!("{}#{}", self.record, self.acts);
            script.hand_in(recorded, officer, key, vec![act]);
        }
    }
}

/// A sealed text.
pub fn text(field: &'static str, words: &str) -> Vec<(&'static str, String)> {
    vec![(field, words.to_owned())]
}
