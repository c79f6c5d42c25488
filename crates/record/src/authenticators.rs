//! The ways by which officers sign in, and how often something was tried.

use crate::catalogue;
use crate::engine::{Ask as _, Connection, Row};
use crate::error::StoreError;
use crate::store::Store;

/// What a way to sign in is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AuthenticatorKind {
    /// A link that is good once, by which an officer chooses a password.
    Link,
    /// A password.
    Password,
    /// Codes of an authenticator by time.
    Totp,
    /// A recovery code, good once.
    Recovery,
    /// A device from which the officer has signed in.
    Device,
    /// An officer of a demonstration, who needs none.
    Demonstration,
    /// A passkey.
    Passkey,
    /// A subject of another house.
    Oidc,
}

/// All of them.
const KINDS: [AuthenticatorKind; 8] = [
    AuthenticatorKind::Link,
    AuthenticatorKind::Password,
    AuthenticatorKind::Totp,
    AuthenticatorKind::Recovery,
    AuthenticatorKind::Device,
    AuthenticatorKind::Demonstration,
    AuthenticatorKind::Passkey,
    AuthenticatorKind::Oidc,
];

impl AuthenticatorKind {
    /// As the row has it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Password => "password",
            Self::Totp => "totp",
            Self::Recovery => "recovery",
            Self::Device => "device",
            Self::Demonstration => "demonstration",
            Self::Passkey => "passkey",
            Self::Oidc => "oidc",
        }
    }
}

/// A way by which an officer signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authenticator {
    /// Whose.
    pub officer: String,
    /// What it is.
    pub kind: AuthenticatorKind,
    /// Of a link, a recovery code or a device the hash; of a passkey or a subject its id; else empty.
    pub name: String,
    /// What is presented is held against it; empty where its name is enough.
    pub verifier: String,
    /// What it opens, wrapped.
    pub wrapped: Option<Vec<u8>>,
    /// The last step or counter used.
    pub step: i64,
    /// Since when, µs since the Unix epoch.
    pub at: i64,
    /// Until when it is good, µs since the Unix epoch.
    pub ends_at: Option<i64>,
}

impl Store {
    /// The ways by which an officer signs in, by kind and name.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of a form that has none.
    pub async fn authenticators_of(&self, officer: &str) -> Result<Vec<Authenticator>, StoreError> {
        self.hold_office()?;
        let rows = self.pool().ask(catalogue::AUTHENTICATORS_OF).bind(officer).all().await.map_err(|e| self.error(e))?;
        rows.iter().map(|row| self.authenticator(row)).collect()
    }

    /// The ways of a kind that have this name: one, unless two officers have the same.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of a form that has none.
    pub async fn authenticators_named(&self, kind: AuthenticatorKind, name: &str) -> Result<Vec<Authenticator>, StoreError> {
        self.hold_office()?;
        let asked = self.pool().ask(catalogue::AUTHENTICATORS_NAMED).bind(kind.code()).bind(name);
        let rows = asked.all().await.map_err(|e| self.error(e))?;
        rows.iter().map(|row| self.authenticator(row)).collect()
    }

    /// All ways of a kind, by officer.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of a form that has none.
    pub async fn authenticators_of_kind(&self, kind: AuthenticatorKind) -> Result<Vec<Authenticator>, StoreError> {
        self.hold_office()?;
        let rows = self.pool().ask(catalogue::AUTHENTICATORS_OF_KIND).bind(kind.code()).all().await.map_err(|e| self.error(e))?;
        rows.iter().map(|row| self.authenticator(row)).collect()
    }

    /// Puts ways in the place of others of an officer, all or nothing: `spent` must still be there, and goes; so do all of the kinds `instead`.
    /// Says whether it was there; else nothing is changed.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps them from being written.
    pub async fn exchange_authenticators(
        &self,
        officer: &str,
        spent: Option<(AuthenticatorKind, &str)>,
        instead: &[AuthenticatorKind],
        by: &[Authenticator],
    ) -> Result<bool, StoreError> {
        let mut connection = self.office_connection().await?;
        let begin = connection.engine().of(&catalogue::BEGIN_WRITING);
        connection.run(begin).await.map_err(|e| self.error(e))?;
        let done = exchange(&mut connection, officer, spent, instead, by).await.map_err(|e| self.error(e))?;
        let end = if done { catalogue::COMMIT } else { catalogue::ROLLBACK };
        connection.run(end).await.map_err(|e| self.error(e))?;
        self.keep_beside(connection).await;
        Ok(done)
    }

    /// Takes a step of a way that counts: whether it lies after all that were taken before.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being written.
    pub async fn take_step(&self, officer: &str, kind: AuthenticatorKind, name: &str, step: i64) -> Result<bool, StoreError> {
        let taken = self.change(catalogue::TAKE_STEP, |asked| asked.bind(step).bind(officer).bind(kind.code()).bind(name)).await?;
        Ok(taken > 0)
    }

    /// Notes that a way was used, which counts each use or none: its new verifier and counter. Says whether the counter grew, or never was one;
    /// else nothing is changed.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being written.
    pub async fn use_authenticator(&self, way: &Authenticator, verifier: &str, counter: i64) -> Result<bool, StoreError> {
        let used = self.change(catalogue::USE_AUTHENTICATOR, |asked| {
            let asked = asked.bind(counter).bind(verifier);
            asked.bind(way.officer.as_str()).bind(way.kind.code()).bind(way.name.as_str())
        });
        Ok(used.await? > 0)
    }

    /// Ends a way of an officer; says whether it was there.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being written.
    pub async fn end_authenticator(&self, officer: &str, kind: AuthenticatorKind, name: &str) -> Result<bool, StoreError> {
        let ended = self.change(catalogue::SPEND_AUTHENTICATOR, |asked| asked.bind(officer).bind(kind.code()).bind(name));
        Ok(ended.await? > 0)
    }

    /// Counts an attempt under a name and says which it is, from 1: at most `most`, until none was counted for `span` µs. `None`: it may not be
    /// made, and is not counted.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being counted: then it is not made.
    pub async fn count_attempt(&self, name: &str, now: i64, span: i64, most: u32) -> Result<Option<u32>, StoreError> {
        let mut connection = self.office_connection().await?;
        let counting = connection.ask(catalogue::COUNT_ATTEMPT).bind(name).bind(now.saturating_add(span)).bind(now).bind(i64::from(most));
        let counted = counting.optional().await.map_err(|e| self.error(e))?;
        self.keep_beside(connection).await;
        let made = counted.map(|row| self.unsigned(&row, 0)).transpose()?;
        Ok(made.map(|made| u32::try_from(made).unwrap_or(u32::MAX)))
    }

    /// Takes an attempt back that was none: it succeeded.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being written.
    pub async fn give_back_attempt(&self, name: &str) -> Result<(), StoreError> {
        self.change(catalogue::GIVE_BACK_ATTEMPT, |asked| asked.bind(name)).await.map(|_| ())
    }

    /// Sweeps out what has ended: links, devices, attempts, sessions and drafts.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being written.
    pub async fn sweep_office(&self, now: i64) -> Result<(), StoreError> {
        let mut connection = self.office_connection().await?;
        for statement in [
            catalogue::DROP_ENDED_AUTHENTICATORS,
            catalogue::DROP_ENDED_ATTEMPTS,
            catalogue::DROP_ENDED_SESSIONS,
            catalogue::DROP_ENDED_DRAFTS,
            catalogue::DROP_ENDED_CLAIMS,
            catalogue::DROP_ENDED_ASSIGNMENTS,
            catalogue::DROP_ENDED_OPENED,
        ] {
            connection.ask(statement).bind(now).done().await.map_err(|e| self.error(e))?;
        }
        self.keep_beside(connection).await;
        Ok(())
    }

    fn authenticator(&self, row: &Row) -> Result<Authenticator, StoreError> {
        let code: String = self.column(row, 1)?;
        let kind = KINDS.into_iter().find(|kind| kind.code() == code);
        Ok(Authenticator {
            officer: self.column(row, 0)?,
            kind: kind.ok_or_else(|| self.corrupt(format!("a way to sign in of kind {code:?}")))?,
            name: self.column(row, 2)?,
            verifier: self.column(row, 3)?,
            wrapped: self.column(row, 4)?,
            step: self.column(row, 5)?,
            at: self.column(row, 6)?,
            ends_at: self.column(row, 7)?,
        })
    }
}

async fn exchange(
    connection: &mut Connection,
    officer: &str,
    spent: Option<(AuthenticatorKind, &str)>,
    instead: &[AuthenticatorKind],
    by: &[Authenticator],
) -> Result<bool, sqlx::Error> {
    if let Some((kind, name)) = spent {
        let spending = connection.ask(catalogue::SPEND_AUTHENTICATOR).bind(officer).bind(kind.code()).bind(name);
        if spending.optional().await?.is_none() {
            return Ok(false);
        }
    }
    for kind in instead {
        connection.ask(catalogue::DROP_AUTHENTICATORS).bind(officer).bind(kind.code()).done().await?;
    }
    for one in by {
        let adding = connection.ask(catalogue::ADD_AUTHENTICATOR).bind(one.officer.as_str()).bind(one.kind.code());
        let adding = adding.bind(one.name.as_str()).bind(one.verifier.as_str()).bind(one.wrapped.as_deref()).bind(one.step);
        adding.bind(one.at).bind(one.ends_at).done().await?;
    }
    Ok(true)
}
