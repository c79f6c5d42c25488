//! The decision: a pure function of what was read, the submission, the officer, now, and the law.

use super::access::{self, Place};
use super::basis::Basis;
use super::declaration::{Declaration, Finding};
use super::detail::Speech;
use super::field::{self, FieldKind, Form, is_sha256};
use super::form;
use super::history::{Annulment, Breach, Content, History, Malformed, Noted, Recorded};
use super::ident::RecordId;
use super::identification_number;
use super::line::{Submission, SubmittedAct};
use super::moment::Moment;
use super::officer::Officer;
use super::pack::Pack;
use super::question::Question;
use super::reading::read_content;
use super::rooms::{RoomEntry, Rooms};
use super::words::Language;
use super::world::{Key, World};
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

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
        } else if let Ok((Content::Annulment(annulment), _)) = content
            && let Some(Content::Act(typed)) = history.at_version(annulment.annuls).map(|r| &r.content)
        {
            keys.extend((room.reads)(&act.record, typed, world));
        }
    }
    keys
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
        match admit(rooms, world, submission, act, officer, Head { next_seq: seq, now: head.now }, law) {
            Err(refusal) => refusals.push(Refusal { act: index, ..*refusal }),
            Ok((room, recorded)) => {
                accepted.push(Accepted { record: act.record.clone(), recorded, submitted: Some(index) });
                let case = Submitted { rooms, index, act, officer, now: head.now };
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

struct Submitted<'a> {
    rooms: Rooms,
    index: usize,
    act: &'a SubmittedAct,
    officer: &'a Officer,
    now: Moment,
}

/// How the details of what is said of an act are told.
fn speech<'a>(rooms: Rooms, act: &'a SubmittedAct, law: &'a Pack) -> Speech<'a> {
    Speech { names: rooms.names, room: act.record.room(), law, at: act.occurred_at }
}

fn malformed(act: &SubmittedAct, problem: &Malformed, speech: &Speech<'_>) -> Box<Refusal> {
    let plain = Finding { field: problem.field.clone(), ..Finding::plain() };
    let finding = plain.with("place", &problem.place).with("reason", &problem.reason);
    Box::new(Refusal::of(&form::MALFORMED, 0, act.record.as_str(), &finding, speech))
}

/// Reads an act and puts it, pending, into the world.
fn admit(
    rooms: Rooms,
    world: &mut World,
    submission: &Submission,
    act: &SubmittedAct,
    officer: &Officer,
    head: Head,
    law: &Pack,
) -> Result<(&'static RoomEntry, Arc<Recorded>), Box<Refusal>> {
    let speech = speech(rooms, act, law);
    let room = rooms.room_of(&act.record).map_err(|problem| malformed(act, &problem, &speech))?;
    if act.payload.get("sealed").is_some() {
        let problem = Malformed::new(format!("{} payload", act.act), "sealed stands beside the payload, not in it");
        return Err(malformed(act, &problem, &speech));
    }
    let history = world.history(&act.record);
    let (content, _) =
        read_content(rooms, room.name, &act.act, &act.payload, history).map_err(|problem| malformed(act, &problem, &speech))?;
    let recorded = Arc::new(Recorded {
        seq: head.next_seq,
        version: history.version() + 1,
        incident: submission.incident.clone(),
        recorded_at: head.now,
        occurred_at: act.occurred_at,
        kind: act.act.clone(),
        officer: officer.id.clone(),
        authority: officer.authority.clone(),
        sealed: act.sealed.keys().cloned().collect(),
        content,
    });
    if let Content::Act(typed) = &recorded.content {
        for key in (room.keys)(typed) {
            world.name(key, [act.record.clone()]);
        }
    }
    world.history_mut(&act.record).push(recorded.clone());
    Ok((room, recorded))
}

/// Holds the pending act against form, access and law.
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
    hold_form(room, history, pending, case, &mut refuse);
    let written = Written::of(room, history, pending, case.act);
    hold_places(room, history, pending, written.as_ref(), law, &mut refuse);
    hold_numbers(case.act, &mut refuse);
    if let Some(written) = &written {
        written.hold(pending.occurred_at, law, &mut refuse);
    }
    // Whoever may not act learns that and nothing else: what the law would say of it speaks of the record's content.
    if !hold_access(room, history, pending, case, &mut refuse) {
        return Vec::new();
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
    judgement.breached.into_iter().filter(|(version, declaration, _)| !known.contains(&(*version, declaration.code))).collect()
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
        Content::Annulment(Annulment { annuls: version }) => {
            let target = history.at_version(*version).filter(|r| r.version < pending.version);
            if !target.is_some_and(|r| matches!(r.content, Content::Act(_) | Content::Correction { .. } | Content::Annulment(_))) {
                refuse(&form::NO_TARGET, &Finding::plain().with("version", version).at("/annuls"));
            }
            if target.is_some_and(|r| (room.permanent)(&r.content)) {
                refuse(&form::PERMANENT, &Finding::plain().with("version", version).at("/annuls"));
            }
        }
        Content::Correction { corrects: version, .. } => {
            if history.at_version(*version).is_some_and(|r| (room.permanent)(&r.content)) {
                refuse(&form::PERMANENT, &Finding::plain().with("version", version).at("/corrects"));
            }
        }
        Content::Breach(_) => refuse(&form::BREACH_BY_HAND, &Finding::plain()),
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
        Content::Act(_) => {}
    }
}

/// Holds the places that the pending act gives its record against the day: a record stays where it was opened.
fn hold_places(
    room: &RoomEntry,
    history: &History,
    pending: &Recorded,
    written: Option<&Written<'_>>,
    law: &Pack,
    refuse: &mut impl FnMut(&Declaration, &Finding),
) {
    let mut earlier = history.clone();
    earlier.pop();
    let Some(place) = (room.place)(history) else { return };
    let before = (room.place)(&earlier);
    let at = pending.occurred_at;
    let mut unknown: Vec<&str> = Vec::new();
    if before.as_ref().is_none_or(|before| before.region != place.region) && !law.region_stands(place.region.as_str(), at) {
        unknown.push(place.region.as_str());
    }
    let new = place.bodies.iter().filter(|body| before.as_ref().is_none_or(|before| !before.bodies.contains(body)));
    unknown.extend(new.filter(|body| !law.body_stands(body, at)).map(super::ident::BodyId::as_str));
    unknown.dedup();
    for named in unknown {
        let field = written.and_then(|written| written.form.payload.only_place_of(written.payload, named, written.to));
        refuse(&form::PLACE_UNKNOWN, &Finding { field, ..Finding::plain() }.with("place", named).with("day", at.date()));
    }
}

/// Holds identification numbers against their check digit, and keeps them out of the act. No refusal repeats one.
fn hold_numbers(act: &SubmittedAct, refuse: &mut impl FnMut(&Declaration, &Finding)) {
    for (field, fault) in identification_number::faults(&act.sealed) {
        // What is given inside the text `identity` is mended in that text.
        let text = field.split('.').next().unwrap_or(&field);
        let at = format!("/sealed/{text}");
        refuse(&form::IDENTIFIER_FAULTY, &Finding::plain().with("field", &field).with("reason", fault.code()).at(at));
    }
    if let Some(field) = identification_number::exposed(&act.payload) {
        refuse(&form::IDENTIFIER_EXPOSED, &Finding::plain().with("place", field::dotted(&field)).at(field));
    } else if identification_number::holds_number(act.record.as_str()) {
        refuse(&form::IDENTIFIER_EXPOSED, &Finding::plain().with("place", "record"));
    }
}

/// What a submitted act or correction says, with the form by which it is read.
struct Written<'a> {
    form: &'static Form,
    payload: &'a Value,
    /// Where it stands in the payload submitted.
    to: &'static str,
}

impl<'a> Written<'a> {
    fn of(room: &'static RoomEntry, history: &History, pending: &Recorded, act: &'a SubmittedAct) -> Option<Self> {
        let (kind, payload, to) = match &pending.content {
            Content::Act(_) => (pending.kind.as_str(), &act.payload, ""),
            Content::Correction { corrects, .. } => (history.at_version(*corrects)?.kind.as_str(), act.payload.get("payload")?, "/payload"),
            Content::Annulment(_) | Content::Breach(_) | Content::Answer(_) => return None,
        };
        Some(Self { form: room.form_of(kind)?, payload, to })
    }

    /// Holds digests and codes against what their fields declare; codes against the lists of the day the act occurred.
    fn hold(&self, at: Moment, law: &Pack, refuse: &mut impl FnMut(&Declaration, &Finding)) {
        self.form.leaves(self.payload, self.to, &mut |place, kind, value| {
            let text = value.as_str().unwrap_or_default();
            let finding = || Finding::plain().with("field", field::dotted(place)).at(place);
            match kind {
                FieldKind::Digest if !is_sha256(text) => refuse(&form::DIGEST_MALFORMED, &finding()),
                FieldKind::Coded { list } if law.entry(list, text, at).is_none() => {
                    let code = if identification_number::holds_number(text) { "…".to_owned() } else { text.chars().take(80).collect() };
                    let finding = Finding { basis: articles(list, at, law), ..finding() };
                    refuse(&form::CODE_UNKNOWN, &finding.with("code", code).with("list", list).with("day", at.date()));
                }
                _ => {}
            }
        });
    }

    /// A finding on what it says, with its field as submitted.
    fn submitted(&self, finding: Finding) -> Finding {
        let field = finding.field.map(|field| if field.starts_with("/sealed/") { field } else { format!("{}{field}", self.to) });
        Finding { field, ..finding }
    }
}

/// The articles from which a list of the pack takes its codes.
fn articles(list: &str, at: Moment, law: &Pack) -> Vec<String> {
    let cited = law.list(list, at).map(|entry| &entry.basis).filter(|basis| !basis.is_policy());
    cited.map(|basis| format!("{} {}", basis.code, basis.article)).collect::<BTreeSet<_>>().into_iter().collect()
}

/// The kind whose grant a pending act needs: corrections and annulments need that of what they change.
fn granted_kind<'a>(history: &'a History, pending: &'a Recorded) -> &'a str {
    let target = match &pending.content {
        Content::Correction { corrects, .. } => history.at_version(*corrects),
        Content::Annulment(annulment) => history.at_version(annulment.annuls).filter(|r| r.version < pending.version),
        _ => None,
    };
    target.map_or(&pending.kind, |target| granted_kind(history, target))
}

/// Whether the officer may do the act here; refused otherwise.
fn hold_access(
    room: &RoomEntry,
    history: &History,
    pending: &Recorded,
    case: &Submitted<'_>,
    refuse: &mut impl FnMut(&Declaration, &Finding),
) -> bool {
    let mut earlier = history.clone();
    earlier.pop();
    let place: Option<Place> = (room.place)(&earlier).or_else(|| (room.place)(history));
    let kind = granted_kind(history, pending);
    let authority = &case.officer.authority;
    let granted = place.is_some_and(|place| access::may(room.grants, case.officer, kind, &place));
    if !granted {
        let mut who: Vec<&str> = room.grants.iter().filter(|g| g.act == kind).map(|g| g.role.code()).collect();
        who.dedup();
        let who = if who.is_empty() { "-".to_owned() } else { who.join(", ") };
        let finding = Finding::plain().with("role", authority.role.code()).with("body", &authority.body).with("act", kind).with("who", who);
        refuse(&form::NOT_GRANTED, &finding);
    }
    granted
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
        content: Content::Breach(breach),
    });
    history.push(recorded.clone());
    Accepted { record: act.record.clone(), recorded, submitted: None }
}
