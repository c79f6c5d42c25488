//! An act that was begun: of which record, of what kind, with what was answered so far.

use super::choices;
use crate::forms::{self, Answers, Asking, Choices, Problem};
use crate::http::fault::Fault;
use crate::http::query::Pairs;
use crate::http::visitor::Insider;
use crate::office::Shared;
use crate::pages::record::{named, opened};
use aiqyn_desk::accounts::drafts;
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::documents::stated;
use aiqyn_desk::reading::reader::OpenRecord;
use aiqyn_law::kernel::{Form, IncidentId, Moment, RecordId, RegionCode, RoomEntry, Submission, SubmittedAct};
use aiqyn_law::rooms;
use aiqyn_record::{hex, new_salt};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The field that names a record that is not there yet.
pub const NUMBER: &str = "number";
/// The field that names the mass event of one.
pub const INCIDENT: &str = "incident";
/// The field of the idempotency key: once in the life of a form.
pub const KEY: &str = "key";
/// The field that says which version of the record the officer saw.
pub const SEEN: &str = "seen";
/// The field that says which act is corrected, annulled or answered.
pub const OF: &str = "of";
/// The field that names an act which goes into the same submission, before this one.
pub const WITH: &str = "with";
/// Fields that are no answers.
const OWN: [&str; 10] = [NUMBER, INCIDENT, KEY, SEEN, OF, WITH, "csrf", "step", "edit", "lang"];

/// An act that was begun.
pub struct Begun {
    /// The room.
    pub room: &'static RoomEntry,
    /// The record, where there is one.
    pub record: Option<OpenRecord>,
    /// What the record is called, or will be: as typed.
    pub number: String,
    /// The mass event, as typed or as the record says.
    pub incident: String,
    /// The mass events that there are.
    pub incidents: Vec<String>,
    /// Kind and version of the act.
    pub act: String,
    /// Its form.
    pub form: &'static Form,
    /// The form of the act that is corrected, where it is a correction.
    pub corrected: Option<&'static Form>,
    /// The act that is corrected, annulled or answered.
    pub of: Option<u64>,
    /// Kinds whose drafts go into the same submission, before this act.
    pub with: Vec<String>,
    /// Whether nothing was filled in yet: there is no draft.
    pub fresh: bool,
    /// The idempotency key.
    pub key: String,
    /// The version of the record that the officer saw when the form was begun.
    pub seen: u64,
    /// What was answered.
    pub answers: Answers,
    /// What may be chosen.
    pub choices: Choices,
    /// The region by whose clocks hours are written.
    pub region: RegionCode,
    /// The moment of the office.
    pub now: Moment,
}

/// Where a form stands: its room, its record if there is one, its kind.
pub struct Named<'a> {
    /// The room.
    pub room: &'a str,
    /// The number of the record; none where it is to be begun.
    pub id: Option<&'a str>,
    /// The kind.
    pub kind: &'a str,
    /// Its version.
    pub version: &'a str,
}

impl Begun {
    /// The form as it stands: what was sent, else the draft, else what is known of it beforehand.
    ///
    /// # Errors
    /// [`Fault::NotFound`] for a kind that the room does not have, or a record that the officer may not see.
    pub async fn at(office: &Shared, insider: &Insider, named_by: &Named<'_>, sent: Option<&Pairs>) -> Result<Self, Fault> {
        let act = format!("{}/{}", named_by.kind, named_by.version);
        let reader = insider.reader(office);
        let (room, record) = match named_by.id {
            Some(id) => {
                let (id, room) = named(named_by.room, id)?;
                (room, Some(opened(&reader, &id).await?))
            }
            None => (rooms::room(named_by.room).ok_or(Fault::NotFound)?, None),
        };
        let form = room.form_of(&act).ok_or(Fault::NotFound)?;
        let now = office.now().await?;
        let version = record.as_ref().map_or(0, |record| record.history.version());
        let place = record.as_ref().map_or(room.name, |record| record.id.as_str());
        let draft = match sent {
            Some(_) => None,
            None => drafts::get(&office.store, &insider.officer().id, place, &act, wall_clock()).await?,
        };
        let kept: Option<Pairs> = draft.and_then(|draft| serde_json::from_value(draft.content).ok());
        let of_address = insider.visitor.query.one(OF).map(str::to_owned);
        // A draft of another correction is not this one's.
        let kept = kept.filter(|kept| of_address.is_none() || kept.one(OF).map(str::to_owned) == of_address);
        let fields = sent.cloned().or(kept);
        let one = |name: &str| fields.as_ref().and_then(|fields| fields.one(name)).map(str::to_owned);
        let with = with(&insider.visitor.query, fields.as_ref(), &act);
        let of = one(OF).or(of_address).and_then(|of| of.parse().ok());
        let corrected = record.as_ref().zip(of).filter(|_| act == "correction/1").and_then(|(record, of)| {
            let line = record.lines.iter().map(|(line, _)| line).find(|line| line.version == of)?;
            room.form_of(&line.act)
        });
        let incidents = office.store.incidents().await?;
        let incident = record.as_ref().and_then(|record| record.history.incident().map(ToString::to_string));
        let incident = incident.or_else(|| one(INCIDENT)).or_else(|| incidents.first().cloned()).unwrap_or_default();
        let choices = choices::gather(office, insider, room, record.as_ref(), now).await?;
        let region = record.as_ref().and_then(|record| (room.place)(&record.history)).map(|place| place.region);
        let region = region.unwrap_or_else(|| insider.officer().authority.region.clone());
        let number = record.as_ref().map(|record| record.id.number().to_owned()).or_else(|| one(NUMBER)).unwrap_or_default();
        let key = one(KEY).unwrap_or_else(|| format!("web-{}", hex(&new_salt()[..16])));
        let seen = one(SEEN).and_then(|seen| seen.parse().ok()).unwrap_or(version);
        let mut begun = Self {
            room,
            record,
            number,
            incident,
            incidents,
            act,
            form,
            corrected,
            of,
            with,
            fresh: fields.is_none(),
            key,
            seen,
            answers: Answers::default(),
            choices,
            region,
            now,
        };
        begun.answers = match &fields {
            Some(fields) => Answers::of_pairs(fields.0.iter().filter(|(name, _)| !OWN.contains(&name.as_str())).cloned()),
            None => begun.beforehand(office, insider),
        };
        Ok(begun)
    }

    /// What the form is asked with.
    pub fn asking<'a>(&'a self, office: &'a Shared, insider: &Insider) -> Asking<'a> {
        Asking {
            lang: insider.visitor.language,
            law: office.law,
            day: self.now,
            region: Some(&self.region),
            room: self.room,
            form: self.form,
            corrected: self.corrected,
            choices: &self.choices,
        }
    }

    /// What is known before anything is answered: that it happens now; of a correction what it corrects, of an annulment or an answer of what
    /// it is, of a decision what it is about.
    fn beforehand(&self, office: &Shared, insider: &Insider) -> Answers {
        let asking = self.asking(office, insider);
        let line = self.record.as_ref().zip(self.of).and_then(|(record, of)| {
            let line = record.lines.iter().map(|(line, _)| line).find(|line| line.version == of)?;
            Some((record, line))
        });
        let payload = match (self.act.as_str(), line) {
            ("correction/1", Some((record, line))) => json!({ "corrects": line.version, "payload": stated(&record.lines, line).1 }),
            ("annulment/1", Some((_, line))) => json!({ "annuls": line.version }),
            ("answer/1", Some((_, line))) => json!({ "breach": line.version }),
            ("confirmation/1", Some((_, line))) => json!({ "confirms": line.version }),
            _ => self.about(),
        };
        let mut answers = forms::answers_of(&asking, &payload, &BTreeMap::new());
        let corrected = line.filter(|_| self.act == "correction/1").map(|(_, line)| line.occurred_at);
        answers.put(forms::OCCURRED_AT, forms::moment_written(&asking, corrected.unwrap_or(self.now)));
        answers
    }

    /// Of a decision: what the act on which it decides tells it is about.
    fn about(&self) -> Value {
        let decision = self.room.decisions.iter().find(|decision| decision.act == self.act);
        let about = || {
            let decision = decision?;
            let field = decision.about?.strip_prefix('/')?;
            let lines = self.record.as_ref()?.lines.iter().rev().map(|(line, _)| line);
            let asks = lines.into_iter().find(|line| decision.on.contains(&line.act.as_str()))?;
            Some(json!({ field: asks.payload.get(field)? }))
        };
        about().unwrap_or(Value::Null)
    }

    /// The submission, or what must be mended first.
    pub fn submission(&self, asking: &Asking<'_>) -> Result<(Submission, Vec<forms::NoLongerAsked>), Vec<Problem>> {
        let read = forms::read(asking, &self.answers);
        let occurred_at = forms::read_occurred_at(asking, &self.answers);
        let mut problems = Vec::new();
        let record = match &self.record {
            Some(record) => Ok(record.id.clone()),
            None => RecordId::parse(&format!("{}/{}", self.room.name, self.number.trim())),
        };
        let incident = IncidentId::parse(self.incident.trim());
        let own = |name: &str, words: String| Problem {
            name: name.to_owned(),
            pointer: String::new(),
            control: name.to_owned(),
            label: String::new(),
            words,
        };
        if let Err(error) = &record {
            problems.push(own(NUMBER, error.to_string()));
        }
        if let Err(error) = &incident {
            problems.push(own(INCIDENT, error.to_string()));
        }
        problems.extend(occurred_at.as_ref().err().cloned());
        problems.extend(read.problems);
        match (record, incident, occurred_at) {
            (Ok(record), Ok(incident), Ok(occurred_at)) if problems.is_empty() => {
                let (payload, sealed) = (read.payload, read.sealed);
                let act = SubmittedAct { record, act: self.act.clone(), occurred_at, payload, sealed, version: Some(self.seen + 1) };
                Ok((Submission { key: self.key.clone(), incident, acts: vec![act] }, read.no_longer_asked))
            }
            _ => Err(problems),
        }
    }

    /// Under what the draft stands: the record, or the room of one to be begun.
    pub fn place(&self) -> &str {
        self.record.as_ref().map_or(self.room.name, |record| record.id.as_str())
    }

    /// Everything that the form holds, as it is kept and sent again.
    pub fn pairs(&self) -> Pairs {
        let own = [
            (NUMBER, self.number.clone()),
            (INCIDENT, self.incident.clone()),
            (KEY, self.key.clone()),
            (SEEN, self.seen.to_string()),
            (OF, self.of.map(|of| of.to_string()).unwrap_or_default()),
        ];
        let mut pairs: Vec<(String, String)> = own.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        pairs.extend(self.with.iter().map(|act| (WITH.to_owned(), act.clone())));
        pairs.extend(self.answers.pairs());
        Pairs(pairs)
    }
}

/// What goes along: as the address names it, else as it was sent or kept; each kind once, and never the act itself.
fn with(address: &Pairs, fields: Option<&Pairs>, own: &str) -> Vec<String> {
    let named = |pairs: &Pairs| pairs.all(WITH).map(str::to_owned).collect::<Vec<_>>();
    let all = Some(named(address)).filter(|named| !named.is_empty()).or_else(|| fields.map(named)).unwrap_or_default();
    let mut once = Vec::new();
    for act in all {
        if act != own && !once.contains(&act) {
            once.push(act);
        }
    }
    once
}
