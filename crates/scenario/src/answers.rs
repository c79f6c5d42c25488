//! Breaches are answered by supervising prosecutors: most of them, a day or so later.

use crate::cast::Team;
use crate::random::Chance;
use crate::script::{INCIDENT, Scheduled, end_of_24th};
use aiqyn_law::kernel::{IncidentId, Moment, Officer, OfficerId, RecordId, Span, Submission, SubmittedAct};
use serde_json::json;
use std::collections::{BTreeMap, VecDeque};

/// What is to be answered. Answers come in the order in which breaches were noted.
pub struct Answers {
    chance: Chance,
    teams: Vec<Team>,
    regions: BTreeMap<String, usize>,
    waiting: VecDeque<Scheduled>,
}

impl Answers {
    /// Nothing to answer yet. `regions` says which team a record belongs to.
    pub fn new(seed: u64, teams: Vec<Team>, regions: BTreeMap<String, usize>) -> Self {
        Self { chance: Chance::new(seed.wrapping_add(1)), teams, regions, waiting: VecDeque::new() }
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// A breach of an officer was recorded: two of three are answered the next day, by another; others wait.
    pub fn note(&mut self, record: &str, version: u64, rule: &str, by: &OfficerId, recorded: Moment) {
        let when = recorded + Span::hours(24);
        let Some(team) = self.regions.get(record).and_then(|i| self.teams.get(*i)) else { return };
        if when > end_of_24th() || !self.chance.percent(66) {
            return;
        }
        let others: Vec<&Officer> = team.prosecutors.iter().filter(|prosecutor| prosecutor.id != *by).collect();
        let officer = (*self.chance.pick(&others)).clone();
        let outcome = *self.chance.pick(&["disciplined", "remedied", "explained"]);
        let (Ok(record), Ok(incident)) = (RecordId::parse(record), IncidentId::parse(INCIDENT)) else { return };
        let act = SubmittedAct {
            record: record.clone(),
            act: "answer/1".to_owned(),
            occurred_at: when,
            payload: json!({ "breach": version, "outcome": outcome, "led_to": null }),
            sealed: [("reasons".to_owned(), format!("What became of the breach of {rule}."))].into(),
            version: None,
        };
        let submission = Submission { key: format!("{record}!{version}"), incident, acts: vec![act] };
        self.waiting.push_back(Scheduled { recorded_at: when, officer, submission });
    }

    /// The next answer, if it comes before that moment (or at all, where none is given).
    pub fn due(&mut self, before: Option<Moment>) -> Option<Scheduled> {
        let first = self.waiting.front()?;
        if before.is_none_or(|before| first.recorded_at <= before) { self.waiting.pop_front() } else { None }
    }
}
