//! Sessions of people and tokens of programs. The client holds 256 random bits, the store their hash, and the officer's secret wrapped under a
//! key that only they make: a session outlives a restart, and a copy of the database cannot sign. At each use the register is asked anew.

use super::entered::Entered;
use super::events::{self, Event};
use super::session::SCOPES;
use super::{kept, presented};

pub use super::session::{Scope, Session};

use crate::failure::Failure;
use crate::register::Proofs;
use crate::signing::Actor;
use aiqyn_law::kernel::{Moment, OfficerId, Role, Span};
use aiqyn_record::{SessionKind, SessionRow, Store};

/// A session ends so long after it began.
const LONGEST: Span = Span::hours(12);
/// A session ends so long after it was last used.
const IDLE: Span = Span::minutes(15);
/// How exactly it is noted when a session was used.
const NOTED: Span = Span::minutes(1);
/// For so long an officer has just proven who it is.
const PROVEN: Span = Span::minutes(10);
/// A program's token is good so long, at most.
const PROGRAM: Span = Span::days(90);
/// The most characters of a program's name.
const NAME: usize = 80;
/// Where a session of a demonstration was begun: nobody is proven there.
pub(super) const DEMONSTRATION: &str = "demonstration";

/// A session just begun, with what its client holds, which is shown this once.
#[derive(Debug)]
pub struct Begun {
    /// What the client holds.
    pub presented: String,
    /// The session.
    pub session: Session,
}

/// A session as its officer sees it in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// What it is named by.
    pub id: String,
    /// Whether a program holds it.
    pub program: bool,
    /// What its officer calls it.
    pub name: String,
    /// From what kind of place it was begun.
    pub source: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// When it was begun.
    pub began: Moment,
    /// When it was last used, to the minute.
    pub used: Moment,
    /// When it ends.
    pub ends: Moment,
}

/// Begins a session of whoever has just signed in, from a kind of place, such as `browser`. Its id is new.
///
/// # Errors
/// The store's.
pub async fn begin(store: &Store, entered: &Entered, source: &str, now: Moment) -> Result<Begun, Failure> {
    let row = SessionRow { ends_at: (now + LONGEST).micros(), source: source.to_owned(), ..proven(entered, now) };
    hold(store, entered.actor.clone(), row, None, now).await
}

/// Notes that the officer of a session has proven once more who it is: it goes on under a new id, until the same end.
///
/// # Errors
/// [`Failure::Refused`] where it is another officer or an old proof, or the session is no person's.
pub async fn step_up(store: &Store, presented: &str, entered: &Entered, now: Moment) -> Result<Begun, Failure> {
    let officer = entered.actor.officer.id.as_str();
    if !entered.proven.is_some_and(|at| at <= now && now < at + PROVEN) {
        return Err(Failure::Refused("this proof is an old one: prove once more who you are".to_owned()));
    }
    let before = store.session(&presented::hash(WHAT, presented)).await?;
    let Some(before) = before.filter(|row| row.officer == officer && row.kind == SessionKind::Session && stands(row, now)) else {
        return Err(Failure::Refused("there is no such session of this officer: sign in again".to_owned()));
    };
    let id = before.id.clone();
    let row = SessionRow { at: before.at, ends_at: before.ends_at, source: before.source, ..proven(entered, now) };
    let begun = hold(store, entered.actor.clone(), row, Some(&id), now).await?;
    events::note(store, &entered.actor.officer, &entered.actor.officer.id, Event::SteppedUp, now).await?;
    Ok(begun)
}

/// Gives a program a token of an officer who has just proven who it is: named, for some scopes, until an end.
///
/// # Errors
/// [`Failure::Refused`] where it was not just proven; [`Failure::Input`] for a name, scopes or an end that will not do.
pub async fn admit_program(
    store: &Store,
    session: &Session,
    name: &str,
    scopes: &[Scope],
    ends: Moment,
    now: Moment,
) -> Result<Begun, Failure> {
    session.just_proven()?;
    let name = name.trim();
    if name.is_empty() || name.chars().count() > NAME || name.chars().any(char::is_control) {
        return Err(Failure::Input("a program has a name of one line, by which its officer knows it again".to_owned()));
    }
    if scopes.is_empty() || ends <= now || ends > now + PROGRAM {
        return Err(Failure::Input("a program's token has scopes, and ends within ninety days".to_owned()));
    }
    let written: Vec<&str> = SCOPES.into_iter().filter(|scope| scopes.contains(scope)).map(Scope::code).collect();
    let row = SessionRow {
        kind: SessionKind::Program,
        name: name.to_owned(),
        scopes: written.join(" "),
        source: "program".to_owned(),
        ends_at: ends.micros(),
        stepped_up_at: None,
        ..fresh(&session.actor, now)
    };
    let begun = hold(store, session.actor.clone(), row, None, now).await?;
    events::note(store, &session.actor.officer, &session.actor.officer.id, Event::ProgramAdmitted, now).await?;
    Ok(begun)
}

/// By what a session is derived.
const WHAT: &str = "session";

/// What begins with a proof, which may have been given some time ago; one that lies ahead is none.
fn proven(entered: &Entered, now: Moment) -> SessionRow {
    let at = entered.proven.filter(|at| *at <= now);
    SessionRow { stepped_up_at: at.map(Moment::micros), ..fresh(&entered.actor, now) }
}

fn fresh(actor: &Actor, now: Moment) -> SessionRow {
    SessionRow {
        id: String::new(),
        officer: actor.officer.id.to_string(),
        kind: SessionKind::Session,
        name: String::new(),
        scopes: SCOPES.map(Scope::code).join(" "),
        source: String::new(),
        wrapped: Vec::new(),
        at: now.micros(),
        used_at: now.micros(),
        ends_at: now.micros(),
        stepped_up_at: Some(now.micros()),
    }
}

/// Puts a session into the store under a new id.
async fn hold(store: &Store, actor: Actor, mut row: SessionRow, instead_of: Option<&str>, now: Moment) -> Result<Begun, Failure> {
    let secret = actor.secret().ok_or_else(|| Failure::Refused("this officer signs nothing here".to_owned()))?;
    let presented = presented::new();
    row.id = presented::hash(WHAT, &presented);
    row.wrapped = kept::wrap(store, row.kind.code(), &row.officer, Some(&presented::key(WHAT, &presented)), secret)?;
    store.add_session(&row, instead_of).await?;
    let session = shown(&row, &presented, actor, store.demonstration(), now);
    Ok(Begun { presented, session })
}

fn shown(row: &SessionRow, presented: &str, actor: Actor, demonstration: bool, now: Moment) -> Session {
    let scopes = scopes(row);
    let proven = row.stepped_up_at.is_some_and(|at| (0..PROVEN.micros()).contains(&(now.micros() - at)));
    Session {
        id: row.id.clone(),
        actor: if scopes.contains(&Scope::Act) { actor } else { Actor::unsigned(actor.officer) },
        csrf: presented::derived("csrf", presented),
        stepped_up: proven || (demonstration && row.source == DEMONSTRATION),
        program: row.kind == SessionKind::Program,
        scopes,
        ends: moment(row.ends_at),
    }
}

fn scopes(row: &SessionRow) -> Vec<Scope> {
    row.scopes.split(' ').filter_map(Scope::parse).collect()
}

fn moment(micros: i64) -> Moment {
    Moment::from_micros(micros).unwrap_or_default()
}

fn stands(row: &SessionRow, now: Moment) -> bool {
    let idle = row.kind == SessionKind::Session && moment(row.used_at) + IDLE <= now;
    row.ends_at > now.micros() && !idle
}

/// The session of which a client presents what it holds; `None` where it ended, or its officer is not in office by that key any more.
///
/// # Errors
/// The store's: then nobody is let in.
pub async fn resume(store: &Store, presented: &str, now: Moment) -> Result<Option<Session>, Failure> {
    resume_by(store, &Proofs::default(), presented, now).await
}

/// The same for a server, which asks the register anew only where something was recorded since.
///
/// # Errors
/// As [`resume`].
pub async fn resume_by(store: &Store, proofs: &Proofs, presented: &str, now: Moment) -> Result<Option<Session>, Failure> {
    if !presented::is_one(presented) {
        return Ok(None);
    }
    let Some(row) = store.session(&presented::hash(WHAT, presented)).await? else { return Ok(None) };
    let secret = match stands(&row, now) {
        true => kept::unwrap(store, row.kind.code(), &row.officer, Some(&presented::key(WHAT, presented)), &row.wrapped)?,
        false => None,
    };
    let actor = match secret {
        Some(secret) => proofs.prove(store, secret).await?.filter(|actor| actor.officer.id.as_str() == row.officer),
        None => None,
    };
    let Some(actor) = actor else {
        store.end_session(&row.officer, &row.id).await?;
        return Ok(None);
    };
    if moment(row.used_at) + NOTED <= now {
        store.use_session(&row.id, now.micros()).await?;
    }
    Ok(Some(shown(&row, presented, actor, store.demonstration(), now)))
}

/// The sessions of an officer that stand, programs' among them; oldest first.
///
/// # Errors
/// The store's.
pub async fn list(store: &Store, officer: &OfficerId, now: Moment) -> Result<Vec<Listed>, Failure> {
    let rows = store.sessions_of(officer.as_str()).await?;
    let listed = |row: SessionRow| Listed {
        program: row.kind == SessionKind::Program,
        scopes: scopes(&row),
        began: moment(row.at),
        used: moment(row.used_at),
        ends: moment(row.ends_at),
        id: row.id,
        name: row.name,
        source: row.source,
    };
    Ok(rows.into_iter().filter(|row| stands(row, now)).map(listed).collect())
}

/// Ends a session of the own, by what it is named by; says whether it was there.
///
/// # Errors
/// The store's.
pub async fn end(store: &Store, by: &Session, id: &str, now: Moment) -> Result<bool, Failure> {
    let officer = &by.actor.officer;
    let ended = store.end_session(officer.id.as_str(), id).await?;
    if ended && id != by.id {
        events::note(store, officer, &officer.id, Event::SessionsEnded, now).await?;
    }
    Ok(ended)
}

/// Ends all sessions of the own but this one; says how many.
///
/// # Errors
/// The store's.
pub async fn end_others(store: &Store, by: &Session, now: Moment) -> Result<usize, Failure> {
    let officer = &by.actor.officer;
    let ended = store.end_sessions(officer.id.as_str(), Some(&by.id)).await?;
    if ended > 0 {
        events::note(store, officer, &officer.id, Event::SessionsEnded, now).await?;
    }
    Ok(ended)
}

/// Ends all sessions of another officer, which is a registrar's to do; says how many.
///
/// # Errors
/// [`Failure::Refused`] for anybody else; the store's.
pub async fn end_all_of(store: &Store, by: &Session, officer: &OfficerId, now: Moment) -> Result<usize, Failure> {
    if by.actor.officer.authority.role != Role::OfficersRegistrar || !by.may(Scope::Act) {
        return Err(Failure::Refused("the sessions of another officer are a registrar's to end".to_owned()));
    }
    let ended = store.end_sessions(officer.as_str(), None).await?;
    events::note(store, &by.actor.officer, officer, Event::SessionsEnded, now).await?;
    Ok(ended)
}
