//! The demonstration's releases: one or two a week, counted from what the record holds by then, permitted, signed by two bodies, published.

use super::proposing::{propose, spoken};
use crate::asking;
use crate::cli::Failure;
use aiqyn_law::briefing::{Supersedes, Supersession};
use aiqyn_law::kernel::{Clock, IncidentId, Moment, Office, Officer, RecordId, Role, Submission, SubmittedAct};
use aiqyn_law::pack::Pack;
use aiqyn_record::Store;
use aiqyn_scenario::{INCIDENT, Scheduled};
use serde_json::{Value, json};
use std::collections::{BTreeMap, VecDeque};

/// When each is proposed, and how many minutes after that it is permitted, signed, signed again, published.
const WEEKS: &[(&str, [i64; 4])] = &[
    ("2022-01-11T18:00:00+06:00", [40, 50, 55, 60]),
    ("2022-01-14T18:00:00+06:00", [40, 50, 55, 60]),
    ("2022-01-18T18:00:00+06:00", [40, 50, 55, 60]),
    // The last one waits for the end of the story, and is out before the day is.
    ("2022-01-25T23:52:00+06:00", [1, 2, 3, 4]),
];

/// One step of a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Propose,
    Permit,
    Sign,
    SignForTheMinistry,
    Publish,
}

/// The releases still to come.
pub struct Weekly {
    reader: Store,
    law: &'static Pack,
    officers: Vec<Officer>,
    steps: VecDeque<(Moment, Step)>,
    /// The release under way: its record, its figures, how many acts it has.
    current: Option<(RecordId, Vec<String>, u64)>,
}

impl Weekly {
    /// All of them. `reader` reads what the door writes.
    pub fn new(officers: &[Officer], reader: Store, law: &'static Pack) -> Self {
        let mut steps = VecDeque::new();
        for (begin, later) in WEEKS {
            let Ok(begin) = Moment::parse(begin) else { continue };
            steps.push_back((begin, Step::Propose));
            let kinds = [Step::Permit, Step::Sign, Step::SignForTheMinistry, Step::Publish];
            let minutes = |n: i64| aiqyn_law::kernel::Span::minutes(n);
            steps.extend(later.iter().zip(kinds).map(|(after, step)| (begin + minutes(*after), step)));
        }
        Self { reader, law, officers: officers.to_vec(), steps, current: None }
    }

    /// Ends the reading.
    pub async fn close(self) {
        self.reader.close().await;
    }

    /// When the next step is due.
    pub fn due(&self) -> Option<Moment> {
        self.steps.front().map(|(at, _)| *at)
    }

    /// The next step, as it is handed to the door; everything recorded before it must stand in the record.
    pub async fn step(&mut self) -> Result<Option<Scheduled>, Failure> {
        let Some((at, step)) = self.steps.pop_front() else { return Ok(None) };
        let (role, body, kind) = match step {
            Step::Propose => (Role::PressOfficer, "prosecution/republic", "proposed/1"),
            Step::Permit => (Role::Prosecutor, "prosecution/republic", "permitted/1"),
            Step::Sign => (Role::PressOfficer, "prosecution/republic", "signed/1"),
            Step::SignForTheMinistry => (Role::PressOfficer, "police/republic", "signed/1"),
            Step::Publish => (Role::PressOfficer, "prosecution/republic", "published/1"),
        };
        let mut fitting = self.officers.iter().filter(|o| o.authority.role == role && o.authority.body.as_str() == body);
        let officer = fitting.next().cloned().ok_or_else(|| Failure::Failed(format!("the story has no {} of {body}", role.code())))?;
        let payload = match step {
            Step::Propose => self.propose(at).await?,
            Step::Permit => json!({ "extent": { "kind": "all" } }),
            _ => json!({ "figures": self.current.as_ref().map(|(_, figures, _)| figures) }),
        };
        let Some((record, _, acts)) = &mut self.current else { return Ok(None) };
        *acts += 1;
        let key = format!("{record}#{acts}");
        let act =
            SubmittedAct { record: record.clone(), act: kind.to_owned(), occurred_at: at, payload, sealed: BTreeMap::new(), version: None };
        let submission = Submission { key, incident: incident()?, acts: vec![act] };
        Ok(Some(Scheduled { recorded_at: at, officer, submission }))
    }

    /// The proposal: the prosecutor speaks of this very moment, the ministry of the end of the day before.
    async fn propose(&mut self, at: Moment) -> Result<Value, Failure> {
        let incident = incident()?;
        let tally = asking::tally(&self.reader, self.law, &[incident.to_string()]).await?;
        let yesterday = at.date().yesterday().ok().and_then(Moment::end_of_day).unwrap_or(at);
        let mut clocks = Vec::new();
        for (office, of) in [(Office::Prosecutor, at), (Office::Interior, yesterday)] {
            clocks.push(Clock { office, known: of, acts: self.reader.known_at(of.micros()).await?, of });
        }
        let earlier = self.current.take().map(|(release, _, _)| release);
        let reason = "announced".to_owned();
        let supersedes = earlier.map(|release| Supersedes { release, kind: Supersession::Scheduled, reason });
        let figures = spoken(&[Office::Prosecutor, Office::Interior]);
        let proposed = propose(&tally, self.law, &incident, &clocks, &figures, supersedes);
        let record = RecordId::parse(&format!("briefing/release-{}", at.date())).map_err(|e| Failure::Failed(e.to_string()))?;
        let ids = proposed.figures.iter().map(|spoken| spoken.figure.clone()).collect();
        self.current = Some((record, ids, 0));
        serde_json::to_value(&proposed).map_err(|e| Failure::Failed(e.to_string()))
    }
}

fn incident() -> Result<IncidentId, Failure> {
    IncidentId::parse(INCIDENT).map_err(|e| Failure::Failed(e.to_string()))
}
