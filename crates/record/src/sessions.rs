//! Sessions of people and tokens of programs, as rows.

use crate::catalogue;
use crate::engine::{Ask as _, Row};
use crate::error::StoreError;
use crate::store::Store;

/// Who holds a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionKind {
    /// A person at a browser.
    Session,
    /// A program.
    Program,
}

impl SessionKind {
    /// As the row has it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Program => "program",
        }
    }
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// SHA-256 of what the client holds, in hexadecimal.
    pub id: String,
    /// Whose.
    pub officer: String,
    /// Who holds it.
    pub kind: SessionKind,
    /// What its holder calls it.
    pub name: String,
    /// What it may do; words with blanks between them.
    pub scopes: String,
    /// From what kind of place it was begun.
    pub source: String,
    /// The officer's secret, wrapped.
    pub wrapped: Vec<u8>,
    /// When it was begun, µs since the Unix epoch.
    pub at: i64,
    /// When it was last used, to the minute; µs since the Unix epoch.
    pub used_at: i64,
    /// When it ends, µs since the Unix epoch.
    pub ends_at: i64,
    /// When the officer last proved who it is, µs since the Unix epoch.
    pub stepped_up_at: Option<i64>,
}

impl Store {
    /// Adds a session; one that it takes the place of goes in the same transaction.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being written.
    pub async fn add_session(&self, session: &SessionRow, instead_of: Option<&str>) -> Result<(), StoreError> {
        let mut connection = self.office_connection().await?;
        let begin = connection.engine().of(&catalogue::BEGIN_WRITING);
        connection.run(begin).await.map_err(|e| self.error(e))?;
        if let Some(id) = instead_of {
            let ending = connection.ask(catalogue::DROP_SESSION).bind(id).bind(session.officer.as_str());
            ending.all().await.map_err(|e| self.error(e))?;
        }
        let one = session;
        let adding = connection.ask(catalogue::ADD_SESSION).bind(one.id.as_str()).bind(one.officer.as_str()).bind(one.kind.code());
        let adding = adding.bind(one.name.as_str()).bind(one.scopes.as_str()).bind(one.source.as_str()).bind(one.wrapped.as_slice());
        let adding = adding.bind(one.at).bind(one.used_at).bind(one.ends_at).bind(one.stepped_up_at);
        adding.done().await.map_err(|e| self.error(e))?;
        connection.run(catalogue::COMMIT).await.map_err(|e| self.error(e))?;
        self.keep_beside(connection).await;
        Ok(())
    }

    /// The session with this id.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of a form that has none.
    pub async fn session(&self, id: &str) -> Result<Option<SessionRow>, StoreError> {
        self.hold_office()?;
        let row = self.pool().ask(catalogue::SESSION).bind(id).optional().await.map_err(|e| self.error(e))?;
        row.map(|row| self.session_row(&row)).transpose()
    }

    /// The sessions of an officer, oldest first; ended ones that were not swept out among them.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of a form that has none.
    pub async fn sessions_of(&self, officer: &str) -> Result<Vec<SessionRow>, StoreError> {
        self.hold_office()?;
        let rows = self.pool().ask(catalogue::SESSIONS_OF).bind(officer).all().await.map_err(|e| self.error(e))?;
        rows.iter().map(|row| self.session_row(row)).collect()
    }

    /// Notes when a session was used.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being written.
    pub async fn use_session(&self, id: &str, at: i64) -> Result<(), StoreError> {
        self.change(catalogue::USE_SESSION, |asked| asked.bind(at).bind(id)).await.map(|_| ())
    }

    /// Ends a session of an officer; says whether it was there.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being written.
    pub async fn end_session(&self, officer: &str, id: &str) -> Result<bool, StoreError> {
        Ok(self.change(catalogue::DROP_SESSION, |asked| asked.bind(id).bind(officer)).await? > 0)
    }

    /// Ends all sessions of an officer but one; says how many.
    ///
    /// # Errors
    /// [`StoreError::Older`]; whatever keeps it from being written.
    pub async fn end_sessions(&self, officer: &str, but: Option<&str>) -> Result<usize, StoreError> {
        // No session has the empty id.
        self.change(catalogue::DROP_OTHER_SESSIONS, |asked| asked.bind(officer).bind(but.unwrap_or_default())).await
    }

    fn session_row(&self, row: &Row) -> Result<SessionRow, StoreError> {
        let code: String = self.column(row, 2)?;
        let kind = [SessionKind::Session, SessionKind::Program].into_iter().find(|kind| kind.code() == code);
        Ok(SessionRow {
            id: self.column(row, 0)?,
            officer: self.column(row, 1)?,
            kind: kind.ok_or_else(|| self.corrupt(format!("a session of kind {code:?}")))?,
            name: self.column(row, 3)?,
            scopes: self.column(row, 4)?,
            source: self.column(row, 5)?,
            wrapped: self.column(row, 6)?,
            at: self.column(row, 7)?,
            used_at: self.column(row, 8)?,
            ends_at: self.column(row, 9)?,
            stepped_up_at: self.column(row, 10)?,
        })
    }
}
