//! The door of reading: whoever reads enters by it with a purpose, is shown what access allows, and is recorded before anything is shown.

use super::line::{Unread, decode, history};
use super::purpose::Purpose;
use super::record::{NOT_SHOWN, PASSED_ON, only_passes_on, sees};
use crate::clock::wall_clock;
use crate::failure::Failure;
use crate::officers::{self, Actor};
use aiqyn_law::kernel::{History, Line, Moment, Officer, RecordId, Span};
use aiqyn_law::rooms;
use aiqyn_law::works::{self, Work};
use aiqyn_record::{ReadEntry, ReadKind, ReadsOf, Recorded, Store, StoreError};
use serde_json::{Value, json};

/// How the journal names whoever reads a demonstration without a token.
pub const PUBLIC: &str = "public";

/// How long a record outside an officer's sight stays open once it was opened with a reason.
pub const GLASS: Span = Span::hours(4);

/// Who reads: an officer proven by a token, or, in a demonstration, anybody.
#[derive(Clone, Debug)]
pub struct Principal {
    /// The officer.
    pub actor: Option<Actor>,
    /// What for.
    pub purpose: Purpose,
    /// By which command.
    pub command: &'static str,
    /// When that was proven.
    pub proven_at: Moment,
}

/// A principal in a store.
pub struct Reader<'a> {
    store: &'a Store,
    principal: Principal,
}

/// A record's acts, with the bytes that each stands in the log with, and the history they make. Whoever holds one was asked for access, and
/// the read is recorded: nothing else makes one.
#[allow(clippy::manual_non_exhaustive, reason = "only this door makes one, not every module of the crate")]
pub struct OpenRecord {
    /// The record.
    pub id: RecordId,
    /// Lines and bytes, in order.
    pub lines: Vec<(Line, Vec<u8>)>,
    /// What they make.
    pub history: History,
    _read: (),
}

impl<'a> Reader<'a> {
    /// Lets in whoever a token proves, and anybody without one into a demonstration.
    ///
    /// # Errors
    /// [`Failure::Input`] where nobody in particular reads a real store; [`Failure::Refused`] for a token that proves nobody.
    pub async fn enter(store: &'a Store, token: Option<&str>, command: &'static str, purpose: Purpose) -> Result<Self, Failure> {
        let actor = officers::asking(store, token).await?;
        Ok(Self { store, principal: Principal { actor, purpose, command, proven_at: wall_clock() } })
    }

    /// An officer who was proven already, as by a session.
    pub fn of(store: &'a Store, actor: Actor, command: &'static str, purpose: Purpose) -> Self {
        Self { store, principal: Principal { actor: Some(actor), purpose, command, proven_at: wall_clock() } }
    }

    /// Whoever reads what is everybody's, as what was published is.
    pub fn of_the_public(store: &'a Store, command: &'static str) -> Self {
        let principal = Principal { actor: None, purpose: Purpose::Publication, command, proven_at: wall_clock() };
        Self { store, principal }
    }

    /// The store.
    pub const fn store(&self) -> &'a Store {
        self.store
    }

    /// Who reads.
    pub const fn principal(&self) -> &Principal {
        &self.principal
    }

    /// The officer, where it is one.
    pub fn officer(&self) -> Option<&Officer> {
        self.principal.actor.as_ref().map(|actor| &actor.officer)
    }

    /// The officer, where nobody else is let in.
    ///
    /// # Errors
    /// [`Failure::Input`] with the way out.
    pub fn proven(&self) -> Result<&Officer, Failure> {
        self.officer().ok_or_else(|| Failure::Input("this is for an officer: name a token with --as or AIQYN_TOKEN".to_owned()))
    }

    /// The same with the officer's key, for what is handed in afterwards.
    ///
    /// # Errors
    /// As [`Reader::proven`].
    pub fn actor(&self) -> Result<&Actor, Failure> {
        self.proven()?;
        self.principal.actor.as_ref().ok_or_else(|| Failure::Failed("nobody is proven".to_owned()))
    }

    /// Asks whether what is done with the whole record is the officer's to do.
    ///
    /// # Errors
    /// [`Failure::Refused`], which names the roles whose it is.
    pub fn hold(&self, work: Work) -> Result<(), Failure> {
        let Some(officer) = self.officer() else { return Ok(()) };
        let role = officer.authority.role;
        if works::may(work, role) {
            return Ok(());
        }
        let roles: Vec<&str> = works::roles(work).map(|role| role.code()).collect();
        Err(Failure::Refused(format!("{} is not for a {}; it is for: {}", work.words().en, role.code(), roles.join(", "))))
    }

    /// Records a question asked of many records, before its answer is shown.
    ///
    /// # Errors
    /// Where the read cannot be recorded, it is refused.
    pub async fn asked(&self, question: Value, found: usize) -> Result<(), Failure> {
        self.record_as(&[self.entry("", question, found)]).await.map(|_| ())
    }

    /// Records what was looked at in one record, before it is shown.
    ///
    /// # Errors
    /// Where the read cannot be recorded, it is refused.
    pub async fn looked(&self, record: &RecordId, what: Value, found: usize) -> Result<(), Failure> {
        self.record_as(&[self.entry(record.as_str(), what, found)]).await.map(|_| ())
    }

    /// Records that sealed texts of a record are opened: with what this returns, the vault opens.
    pub(super) async fn opening(&self, record: &OpenRecord, what: Value, found: usize) -> Result<Recorded, Failure> {
        let entry = self.entry(record.id.as_str(), what, found);
        let recorded = self.store.record_reads(&[entry]).await;
        recorded.map_err(|error| unrecorded(&error))
    }

    /// Opens a record: as far as the officer sees it, or opened it with a reason in the last four hours.
    ///
    /// # Errors
    /// [`Failure::Refused`] where the officer may not see it, or there is none; else the store's, or an act that cannot be read.
    pub async fn record(&self, id: &RecordId) -> Result<OpenRecord, Failure> {
        let Some(found) = self.find(id).await? else {
            let (_, history) = self.read(id).await?;
            let passes_on = self.officer().is_some_and(|officer| only_passes_on(officer, id, &history));
            return Err(Failure::Refused(if passes_on { format!("{id}: {PASSED_ON}") } else { NOT_SHOWN.to_owned() }));
        };
        self.looked(id, json!({ "acts": found.lines.len() }), found.lines.len()).await?;
        Ok(found)
    }

    /// Whether a record may be named in a list: to an officer who sees it, in a demonstration to anybody.
    ///
    /// # Errors
    /// The store's; an act that cannot be read is named by its number.
    pub async fn may_see(&self, id: &RecordId) -> Result<bool, Failure> {
        if self.officer().is_none() {
            return Ok(true);
        }
        Ok(self.find(id).await?.is_some())
    }

    /// A record that the officer sees, or none; the read is not recorded yet, and whoever shows something of it sees to that.
    pub(super) async fn find(&self, id: &RecordId) -> Result<Option<OpenRecord>, Failure> {
        let officer = self.proven()?;
        let (lines, history) = self.read(id).await?;
        let shown = sees(officer, id, &history) || self.through_glass(officer, id, &history).await?;
        Ok(shown.then(|| OpenRecord { id: id.clone(), lines, history, _read: () }))
    }

    async fn read(&self, id: &RecordId) -> Result<(Vec<(Line, Vec<u8>)>, History), Unread> {
        let acts = self.store.histories(&[id.to_string()]).await?.into_iter().flat_map(|(_, acts)| acts);
        let lines = acts.map(|act| Ok((decode(act.seq, &act.line)?, act.line))).collect::<Result<Vec<_>, Unread>>()?;
        let history = history(lines.iter().map(|(line, _)| line))?;
        Ok((lines, history))
    }

    /// Opens a record outside the officer's sight, with a reason: for four hours, recorded for review by somebody else. One that complains
    /// of the officer or of the officer's body is not there for the officer, whatever the reason. Until when it is open; none where the
    /// officer sees it anyhow.
    ///
    /// # Errors
    /// [`Failure::Refused`] for such a record, or none; [`Failure::Input`] without a reason.
    pub async fn break_glass(&self, id: &RecordId, reason: &str) -> Result<Option<Moment>, Failure> {
        let officer = self.proven()?;
        if reason.trim().is_empty() {
            return Err(Failure::Input("--break-glass names the reason, which is reviewed by somebody else".to_owned()));
        }
        let (_, history) = self.read(id).await?;
        if !unopposed(officer, id, &history) {
            return Err(Failure::Refused(NOT_SHOWN.to_owned()));
        }
        if sees(officer, id, &history) {
            return Ok(None);
        }
        let until = self.principal.proven_at + GLASS;
        let mut entry = ReadEntry { kind: ReadKind::BreakGlass, ..self.entry(id.as_str(), Value::Null, 0) };
        (entry.question, entry.until) = (reason.trim().to_owned(), Some(until.micros()));
        self.record_as(&[entry]).await?;
        Ok(Some(until))
    }

    async fn through_glass(&self, officer: &Officer, id: &RecordId, history: &History) -> Result<bool, Failure> {
        if !self.store.keeps_reads() {
            return Ok(false);
        }
        let now = self.principal.proven_at.micros();
        // Asked for whether there is such a record or not: what is looked up tells nobody which of the two it is.
        let opened = self.store.reads(ReadsOf::Kind(ReadKind::BreakGlass)).await?;
        if !unopposed(officer, id, history) {
            return Ok(false);
        }
        let own = |entry: &ReadEntry| entry.officer == officer.id.as_str() && entry.record == id.as_str();
        Ok(opened.iter().any(|(_, entry)| own(entry) && entry.until.is_some_and(|until| entry.at <= now && now < until)))
    }

    /// An entry of the journal on this reader.
    pub(crate) fn entry(&self, record: &str, question: Value, found: usize) -> ReadEntry {
        let Principal { purpose, command, proven_at, .. } = &self.principal;
        let officer = self.officer();
        ReadEntry {
            at: proven_at.micros(),
            officer: officer.map_or(PUBLIC, |officer| officer.id.as_str()).to_owned(),
            authority: officer.map_or(Value::Null, |officer| json!(officer.authority)).to_string(),
            command: (*command).to_owned(),
            record: record.to_owned(),
            question: question.to_string(),
            purpose: purpose.code().to_owned(),
            found: found as u64,
            ..ReadEntry::default()
        }
    }

    /// Writes into the journal. A demonstration, which holds nobody, is told of although it cannot be written to, and to anybody although it
    /// has no journal yet; no sealed text of it is opened then.
    pub(crate) async fn record_as(&self, entries: &[ReadEntry]) -> Result<(), Failure> {
        let public = self.store.demonstration() && self.officer().is_none();
        if public && !self.store.keeps_reads() {
            return Ok(());
        }
        match self.store.record_reads(entries).await {
            Err(StoreError::ReadOnly(_)) if self.store.demonstration() => Ok(()),
            recorded => recorded.map(|_| ()).map_err(|error| unrecorded(&error)),
        }
    }
}

fn unrecorded(error: &StoreError) -> Failure {
    Failure::Failed(format!("what is read is recorded first, and this cannot be: {error}"))
}

/// Whether there is such a record, and it complains neither of the officer nor of the officer's body.
fn unopposed(officer: &Officer, id: &RecordId, history: &History) -> bool {
    let place = rooms::room(id.room()).and_then(|room| (room.place)(history));
    place.is_some_and(|place| !place.conflict.names(officer))
}
