//! The demonstration's releases: one or two a week, announced ahead, counted from what the record holds by then, permitted, signed by two
//! bodies, published.

use aiqyn_desk::Failure;
use aiqyn_desk::asking::Kept;
use aiqyn_desk::releases::proposing::{propose, spoken};
use aiqyn_law::briefing::{Supersedes, Supersession};
use aiqyn_law::kernel::{Clock, IncidentId, Moment, Office, Officer, RecordId, Role, Span, Submission, SubmittedAct};
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

/// When the first is announced, and for when the one after the last is; every other is announced once the one before is out.
const FIRST_ANNOUNCED: &str = "2022-01-10T12:00:00+06:00";
const NEXT: &str = "2022-02-01T19:00:00+06:00";

/// One step of a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// The release of that moment is announced.
    Announce(Moment),
    Propose,
    Permit,
    Sign,
    SignForTheMinistry,
    Publish,
    /// What was announced is said to have come.
    Keep,
}

/// The releases still to come.
pub struct Weekly {
    reader: Store,
    law: &'static Pack,
    officers: Vec<Officer>,
    steps: VecDeque<(Moment, Step)>,
    /// The release under way: its record, its figures, how many acts it has.
    current: Option<(RecordId, Vec<String>, u64)>,
    /// What the releases are counted from.
    tally: Kept,
    /// The announcement that stands.
    announced: Option<RecordId>,
}

impl Weekly {
    /// All of them. `reader` reads what the door writes.
    pub fn new(officers: &[Officer], reader: Store, law: &'static Pack) -> Self {
        let mut steps = VecDeque::new();
        let mut announced_at = Moment::parse(FIRST_ANNOUNCED).unwrap_or_default();
        for (begin, later) in WEEKS {
            let Ok(begin) = Moment::parse(begin) else { continue };
            let [.., out] = later;
            steps.push_back((announced_at, Step::Announce(begin + Span::minutes(*out))));
            steps.push_back((begin, Step::Propose));
            let kinds = [Step::Permit, Step::Sign, Step::SignForTheMinistry, Step::Publish];
            steps.extend(later.iter().zip(kinds).map(|(after, step)| (begin + Span::minutes(*after), step)));
            steps.push_back((begin + Span::minutes(*out), Step::Keep));
            announced_at = begin + Span::minutes(out + 1);
        }
        steps.push_back((announced_at, Step::Announce(Moment::parse(NEXT).unwrap_or_default())));
        Self { reader, law, officers: officers.to_vec(), steps, current: None, tally: Kept::default(), announced: None }
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
            Step::Announce(_) => (Role::PressOfficer, "prosecution/republic", "announced/1"),
            Step::Keep => (Role::PressOfficer, "prosecution/republic", "kept/1"),
        };
        let mut fitting = self.officers.iter().filter(|o| o.authority.role == role && o.authority.body.as_str() == body);
        let officer = fitting.next().cloned().ok_or_else(|| Failure::Failed(format!("the story has no {} of {body}", role.code())))?;
        let payload = match step {
            Step::Announce(release_at) => json!({ "offices": [Office::Prosecutor, Office::Interior], "release_at": release_at }),
            Step::Keep => json!({ "release": self.current.as_ref().map(|(release, _, _)| release) }),
            Step::Propose => self.propose(at).await?,
            Step::Permit => json!({ "extent": { "kind": "all" } }),
            _ => json!({ "figures": self.current.as_ref().map(|(_, figures, _)| figures) }),
        };
        let Some((record, acts)) = self.concerned(step)? else { return Ok(None) };
        let key = format!("{record}#{acts}");
        let act = SubmittedAct { record, act: kind.to_owned(), occurred_at: at, payload, sealed: BTreeMap::new(), version: None };
        let submission = Submission { key, incident: incident()?, acts: vec![act] };
        Ok(Some(Scheduled { recorded_at: at, officer, submission }))
    }

    /// The record that a step concerns, and which act of it the step is.
    fn concerned(&mut self, step: Step) -> Result<Option<(RecordId, u64)>, Failure> {
        match step {
            Step::Announce(release_at) => {
                let record = RecordId::parse(&format!("briefing/announced-{}", release_at.date()));
                let record = record.map_err(|e| Failure::Failed(e.to_string()))?;
                self.announced = Some(record.clone());
                Ok(Some((record, 1)))
            }
            Step::Keep => Ok(self.announced.take().map(|record| (record, 2))),
            _ => Ok(self.current.as_mut().map(|(record, _, acts)| {
                *acts += 1;
                (record.clone(), *acts)
            })),
        }
    }

    /// The proposal: the prosecutor speaks of this very moment, the ministry of the end of the day before.
    async fn propose(&mut self, at: Moment) -> Result<Value, Failure> {
        let incident = incident()?;
        let tally = self.tally.bring_up(&self.reader, self.law, &[incident.to_string()]).await?;
        let yesterday = at.date().yesterday().ok().and_then(Moment::end_of_day).unwrap_or(at);
        let mut clocks = Vec::new();
        for (office, of) in [(Office::Prosecutor, at), (Office::Interior, yesterday)] {
            clocks.push(Clock { office, known: of, acts: self.reader.known_at(of.micros()).await?, of });
        }
        let earlier = self.current.take().map(|(release, _, _)| release);
        let reason = "announced".to_owned();
        let supersedes = earlier.map(|release| Supersedes { release, kind: Supersession::Scheduled, reason });
        let figures = spoken(&[Office::Prosecutor, Office::Interior]);
        let proposed = propose(tally, self.law, &incident, &clocks, &figures, supersedes);
        let record = RecordId::parse(&format!("briefing/release-{}", at.date())).map_err(|e| Failure::Failed(e.to_string()))?;
        let ids = proposed.figures.iter().map(|spoken| spoken.figure.clone()).collect();
        self.current = Some((record, ids, 0));
        serde_json::to_value(&proposed).map_err(|e| Failure::Failed(e.to_string()))
    }
}

fn incident() -> Result<IncidentId, Failure> {
    IncidentId::parse(INCIDENT).map_err(|e| Failure::Failed(e.to_string()))
}
