//! The decision: a pure function of what was read, the submission, the officer, now, and the law.

mod amending;
mod entrance;
mod submitted;
mod written;

use super::basis::Basis;
use super::declaration::{Declaration, Finding};
use super::detail::Speech;
use super::form;
use super::history::{Breach, Content, History, Malformed, Noted, Recorded};
use super::ident::RecordId;
use super::line::{Submission, SubmittedAct};
use super::moment::Moment;
use super::officer::Officer;
use super::pack::Pack;
use super::question::Question;
use super::reading::read_content;
use super::rooms::{RoomEntry, Rooms, every_room};
use super::words::Language;
use super::world::{Key, World};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use submitted::Submitted;
use written::{Written, hold_numbers, hold_places};

/// A refusal: a value, with code, legal basis, words in three languages, and the way out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Refusal {
    /// Stable code of the rule.
    pub code: &'static str,
    /// Which act of the submission, from 0.
    pub act: usize,
    /// The record concerned.
    pub record: String,
    /// Articles, as cited.
    pub basis: Vec<String>,
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
    /// The way out, in Kazakh, Russian, English.
    pub way_out: BTreeMap<&'static str, String>,
    /// Details of the finding.
    pub details: BTreeMap<String, String>,
    /// The field it speaks of, where it speaks of one: a JSON Pointer (RFC 6901) into the payload submitted (`/outcome/ground`), or to a
    /// sealed text (`/sealed/reasons`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

impl Refusal {
    /// A declaration's refusal of one act, its details said in words.
    pub fn of(declaration: &Declaration, act: usize, record: &str, finding: &Finding, speech: &Speech<'_>) -> Self {
        let details = finding.details.iter().map(|(name, written)| (name.as_str(), written.as_str()));
        let say = |language| speech.fill(declaration.details, &declaration.demand, language, details.clone());
        let out = |language| speech.fill(declaration.details, &declaration.way_out, language, details.clone());
        Self {
            code: declaration.code,
            act,
            record: record.to_owned(),
            basis: declaration.basis.iter().map(Basis::to_string).chain(finding.basis.iter().cloned()).collect(),
            kk: say(Language::Kk),
            ru: say(Language::Ru),
            en: say(Language::En),
            way_out: [("kk", out(Language::Kk)), ("ru", out(Language::Ru)), ("en", out(Language::En))].into(),
            details: finding.details.iter().cloned().collect(),
            field: finding.field.clone(),
        }
    }

    /// Whether the submission is malformed, rather than refused by law or access.
    pub fn is_malformed(&self) -> bool {
        self.code == form::MALFORMED.code
    }
}

/// An accepted act, in its place in the record.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// The record.
    pub record: RecordId,
    /// The act as it will be read.
    pub recorded: Arc<Recorded>,
    /// Which submitted act it is, or `None` for a breach that the door adds.
    pub submitted: Option<usize>,
}

/// Where the record stands before the submission.
#[derive(Clone, Copy, Debug)]
pub struct Head {
    /// The position the first accepted act will have.
    pub next_seq: u64,
    /// The sequencer's clock: becomes `recorded_at`.
    pub now: Moment,
}

/// What must be read before `decide` can judge the submission, given what has been read; asked until it wants nothing new.
pub fn wanted(rooms: Rooms, submission: &Submission, world: &World) -> BTreeSet<Key> {
    let mut keys = BTreeSet::new();
    for act in &submission.acts {
        keys.insert(Key::record(&act.record));
        let Some(room) = rooms.room(act.record.room()) else { continue };
        let history = world.history(&act.record);
        let content = read_content(rooms, room.name, &act.act, &act.payload, history);
        if let Ok((Content::Act(typed) | Content::Correction { act: typed, .. }, _)) = content {
            keys.extend((room.reads)(&act.record, &typed, world));
            keys.extend((room.keys)(&typed));
        } else if let Some(Content::Act(typed)) = content.ok().and_then(|(content, _)| spoken_of(history, &content)).map(|r| &r.content) {
            keys.extend((room.reads)(&act.record, typed, world));
        }
    }
    keys
}

/// The act that an annulment or a confirmation speaks of.
fn spoken_of<'a>(history: &'a History, content: &Content) -> Option<&'a Recorded> {
    match content {
        Content::Annulment(annulment) => history.at_version(annulment.annuls),
        Content::Confirmation(confirmation) => history.at_version(confirmation.confirms),
        Content::Act(_) | Content::Correction { .. } | Content::Breach(_) | Content::Answer(_) => None,
    }
}

/// What must be counted before `decide` can judge the submission, given everything that was read.
pub fn asked(rooms: Rooms, submission: &Submission, world: &World) -> BTreeSet<Question> {
    let mut questions = BTreeSet::new();
    for act in &submission.acts {
        let Some(room) = rooms.room(act.record.room()) else { continue };
        let content = read_content(rooms, room.name, &act.act, &act.payload, world.history(&act.record));
        if let Ok((Content::Act(typed) | Content::Correction { act: typed, .. }, _)) = content {
            questions.extend((room.asks)(&submission.incident, &act.record, &typed, world));
        }
    }
    questions
}

/// Judges a submission. Accepted acts (and the breaches they entail) are left in `world`; a refused submission leaves `world` unfit for further use.
pub fn decide(
    rooms: Rooms,
    world: &mut World,
    submission: &Submission,
    officer: &Officer,
    head: Head,
    law: &Pack,
) -> Result<Vec<Accepted>, Vec<Refusal>> {
    let mut accepted = Vec::new();
    let mut refusals = Vec::new();
    for (index, act) in submission.acts.iter().enumerate() {
        let seq = head.next_seq + accepted.len() as u64;
        let case = Submitted { rooms, index, act, officer, now: head.now };
        match admit(world, submission, &case, seq, law) {
            Err(refusal) => refusals.push(*refusal),
            Ok((room, recorded)) => {
                accepted.push(Accepted { record: act.record.clone(), recorded, submitted: Some(index) });
                let breaches = hold(world, room, &case, law, &mut refusals);
                for breach in breaches {
                    let seq = head.next_seq + accepted.len() as u64;
                    accepted.push(note_breach(world, submission, act, officer, Head { next_seq: seq, now: head.now }, breach));
                }
            }
        }
    }
    if submission.acts.is_empty() {
        let finding = Finding::plain().with("place", "acts").with("reason", "the submission holds no act");
        let speech = Speech { names: rooms.names, room: "", law, at: head.now };
        refusals.push(Refusal::of(&form::MALFORMED, 0, "", &finding, &speech));
    }
    if refusals.is_empty() { Ok(accepted) } else { Err(refusals) }
}

/// How the details of what is said of an act are told.
fn speech<'a>(rooms: Rooms, act: &'a SubmittedAct, law: &'a Pack) -> Speech<'a> {
    Speech { names: rooms.names, room: act.record.room(), law, at: act.occurred_at }
}

/// Reads an act and puts it, pending, into the world.
fn admit(
    world: &mut World,
    submission: &Submission,
    case: &Submitted<'_>,
    seq: u64,
    law: &Pack,
) -> Result<(&'static RoomEntry, Arc<Recorded>), Box<Refusal>> {
    let (rooms, act, officer) = (case.rooms, case.act, case.officer);
    let speech = speech(rooms, act, law);
    let refusal = |declaration: &Declaration, finding: &Finding| {
        Box::new(Refusal::of(declaration, case.index, act.record.as_str(), finding, &speech))
    };
    let malformed = |problem: Malformed| {
        let plain = Finding { field: problem.field.clone(), ..Finding::plain() };
        refusal(&form::MALFORMED, &plain.with("place", &problem.place).with("reason", &problem.reason))
    };
    let room = rooms.room_of(&act.record).map_err(malformed)?;
    if act.payload.get("sealed").is_some() {
        return Err(malformed(Malformed::new(format!("{} payload", act.act), "sealed stands beside the payload, not in it")));
    }
    let history = world.history(&act.record);
    let recorded = |history: &History, content: Content| Recorded {
        seq,
        version: history.version() + 1,
        incident: submission.incident.clone(),
        recorded_at: case.now,
        occurred_at: act.occurred_at,
        kind: act.act.clone(),
        officer: officer.id.clone(),
        authority: officer.authority.clone(),
        sealed: act.sealed.keys().cloned().collect(),
        rests_on: amending::rests_on(room, history, &act.act, &content),
        leaf: None,
        content,
    };
    // An act of the room can be read without its record, so that what is wrong with its form says nothing of the record. One that speaks of
    // another act is read where the officer comes in.
    let (mut opening, mut read) = (None, None);
    if every_room().iter().all(|form| form.act != act.act) {
        let nothing = History::default();
        let (content, _) = read_content(rooms, room.name, &act.act, &act.payload, &nothing).map_err(malformed)?;
        let mut alone = History::default();
        alone.push(recorded(&nothing, content.clone()));
        read = Some(content);
        opening = Some(alone);
    }
    if let Some((declaration, finding)) = entrance::barred(room, history, opening.as_ref(), case) {
        return Err(refusal(declaration, &finding));
    }
    let content = match read {
        Some(content) => content,
        None => read_content(rooms, room.name, &act.act, &act.payload, history).map_err(malformed)?.0,
    };
    let recorded = Arc::new(recorded(history, content));
    if let Content::Act(typed) = &recorded.content {
        for key in (room.keys)(typed) {
            world.name(key, [act.record.clone()]);
        }
    }
    world.history_mut(&act.record).push(recorded.clone());
    Ok((room, recorded))
}

/// Holds the pending act against form and law.
fn hold(
    world: &World,
    room: &'static RoomEntry,
    case: &Submitted<'_>,
    law: &Pack,
    refusals: &mut Vec<Refusal>,
) -> Vec<(u64, Declaration, Finding)> {
    let record = &case.act.record;
    let speech = speech(case.rooms, case.act, law);
    let mut refuse = |declaration: &Declaration, finding: &Finding| {
        refusals.push(Refusal::of(declaration, case.index, record.as_str(), finding, &speech));
    };
    let history = world.history(record);
    let Some(pending) = history.recorded().last() else { return Vec::new() };
    let mut earlier = history.clone();
    earlier.pop();
    hold_form(room, history, pending, case, &mut refuse);
    amending::hold(room, &earlier, history, pending, case, &mut refuse);
    let written = Written::of(room, history, pending, case.act);
    hold_places(room, &earlier, history, pending, written.as_ref(), law, &mut refuse);
    hold_numbers(case.act, &mut refuse);
    if let Some(written) = &written {
        written.hold(pending.occurred_at, law, &mut refuse);
    }
    let judgement = (room.judge)(record, world, case.now, law);
    for (declaration, finding) in judgement.refused {
        let finding = if let Some(written) = &written { written.submitted(finding) } else { finding };
        refuse(&declaration, &finding);
    }
    for (version, declaration) in &judgement.later {
        refuse(&form::LATER_ACTS, &Finding::plain().with("version", version).with("rule", declaration.code));
    }
    let known: BTreeSet<(u64, &str)> = history.breaches().iter().map(|(_, b, _)| (b.of, b.rule.as_str())).collect();
    let breached = judgement.breached.into_iter().filter(|(version, declaration, _)| !known.contains(&(*version, declaration.code)));
    breached.chain(amending::suspended(&earlier, history, pending)).collect()
}

fn hold_form(
    room: &RoomEntry,
    history: &History,
    pending: &Recorded,
    case: &Submitted<'_>,
    refuse: &mut impl FnMut(&Declaration, &Finding),
) {
    let act = case.act;
    if act.occurred_at > case.now && !(room.may_be_future)(&pending.content) {
        refuse(&form::FUTURE, &Finding::plain().with("at", act.occurred_at.local()).with("now", case.now.local()));
    }
    if let Some(expected) = act.version.filter(|v| *v != pending.version) {
        refuse(&form::STALE, &Finding::plain().with("expected", expected).with("found", pending.version));
    }
    if let Some(incident) = history.incident().filter(|incident| **incident != pending.incident) {
        refuse(&form::OTHER_INCIDENT, &Finding::plain().with("incident", incident));
    }
    if !(room.well_begun)(history) {
        refuse(&form::NOT_OPENED, &Finding::plain().with("record", &act.record).with("act", &act.act));
    }
    for field in (room.sealed)(&pending.content) {
        if act.sealed.get(*field).is_none_or(|text| text.trim().is_empty()) {
            refuse(&form::SEALED_MISSING, &Finding::plain().with("act", &act.act).with("field", field).at(format!("/sealed/{field}")));
        }
    }
    match &pending.content {
        Content::Answer(answer) => {
            // The first answer stands: only where that is the pending act itself was the breach unanswered. Another may say the same.
            let first = |noted: &Noted<'_>| noted.answer.is_some_and(|(act, _)| act.version == pending.version);
            let unanswered = history.noted().into_iter().find(|noted| noted.recorded.version == answer.breach && first(noted));
            match unanswered {
                None => refuse(&form::NO_TARGET, &Finding::plain().with("version", answer.breach).at("/breach")),
                Some(noted) if noted.recorded.officer == case.officer.id => refuse(&form::OWN_BREACH, &Finding::plain().at("/breach")),
                Some(_) => {}
            }
        }
        Content::Act(_) | Content::Correction { .. } | Content::Annulment(_) | Content::Confirmation(_) | Content::Breach(_) => {}
    }
}

fn note_breach(
    world: &mut World,
    submission: &Submission,
    act: &SubmittedAct,
    officer: &Officer,
    Head { next_seq: seq, now }: Head,
    (of, declaration, finding): (u64, Declaration, Finding),
) -> Accepted {
    let history = world.history_mut(&act.record);
    let breach = Breach {
        of,
        rule: declaration.code.to_owned(),
        basis: declaration.basis.iter().map(Basis::to_string).collect(),
        by_minutes: finding.by.map(super::moment::Span::whole_minutes),
        details: finding.details.into_iter().collect(),
    };
    let recorded = Arc::new(Recorded {
        seq,
        version: history.version() + 1,
        incident: submission.incident.clone(),
        recorded_at: now,
        occurred_at: act.occurred_at,
        kind: "breach/1".to_owned(),
        officer: officer.id.clone(),
        authority: officer.authority.clone(),
        sealed: BTreeSet::new(),
        rests_on: None,
        leaf: None,
        content: Content::Breach(breach),
    });
    history.push(recorded.clone());
    Accepted { record: act.record.clone(), recorded, submitted: None }
}
