//! What befalls an account stands in the journal of reads, where the auditor sees it.

use crate::failure::Failure;
use crate::register::borne;
use aiqyn_law::kernel::{Authority, Moment, Officer, OfficerId};
use aiqyn_law::officer;
use aiqyn_record::{ReadEntry, Store};
use serde_json::json;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A password was chosen by a link.
    Enrolled,
    /// Another password was chosen.
    PasswordChanged,
    /// Codes by time were taken into use.
    CodesAdded,
    /// A passkey was added.
    PasskeyAdded,
    /// A passkey was ended.
    PasskeyEnded,
    /// A passkey was used whose counter went back: there may be a copy of it.
    PasskeyCopied,
    /// A subject of another house was tied to the account.
    SubjectConnected,
    /// It was untied.
    SubjectDisconnected,
    /// A program was given a token.
    ProgramAdmitted,
    /// Sessions were ended from another one, or by another officer.
    SessionsEnded,
    /// The officer proved once more who it is.
    SteppedUp,
    /// Guessing at the password reached its bound.
    BoundReached,
}

impl Event {
    const fn code(self) -> &'static str {
        match self {
            Self::Enrolled => "enrolled",
            Self::PasswordChanged => "password_changed",
            Self::CodesAdded => "codes_added",
            Self::PasskeyAdded => "passkey_added",
            Self::PasskeyEnded => "passkey_ended",
            Self::PasskeyCopied => "passkey_copied",
            Self::SubjectConnected => "subject_connected",
            Self::SubjectDisconnected => "subject_disconnected",
            Self::ProgramAdmitted => "program_admitted",
            Self::SessionsEnded => "sessions_ended",
            Self::SteppedUp => "stepped_up",
            Self::BoundReached => "bound_reached",
        }
    }
}

/// Notes what somebody did to an account, the own or another's.
///
/// # Errors
/// Whatever keeps it from being recorded.
pub async fn note(store: &Store, by: &Officer, whose: &OfficerId, event: Event, now: Moment) -> Result<(), Failure> {
    enter(store, &by.id, Some(&by.authority), whose, event, now).await
}

/// Notes what befell an account although nobody was proven; in the capacity that the register has for its officer.
///
/// # Errors
/// As [`note`].
pub async fn note_unproven(store: &Store, whose: &OfficerId, event: Event, now: Moment) -> Result<(), Failure> {
    let office = match officer::record(whose) {
        Some(record) => borne(store, &record).await?.and_then(|entry| entry.state.acting().map(|office| office.authority.clone())),
        None => None,
    };
    enter(store, whose, office.as_ref(), whose, event, now).await
}

async fn enter(
    store: &Store,
    by: &OfficerId,
    authority: Option<&Authority>,
    whose: &OfficerId,
    event: Event,
    now: Moment,
) -> Result<(), Failure> {
    let entry = ReadEntry {
        at: now.micros(),
        officer: by.to_string(),
        authority: json!(authority).to_string(),
        command: "account".to_owned(),
        record: officer::record(whose).map_or_else(String::new, |record| record.to_string()),
        question: json!({ "event": event.code() }).to_string(),
        purpose: "supervision".to_owned(),
        ..ReadEntry::default()
    };
    Ok(store.note_account(entry).await?)
}
