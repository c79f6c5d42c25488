//! The rows of a table through the door, in the order of the file, as many together as share a commit.

use super::causes::{Cause, Causes, Reason};
use super::columns::Columns;
use super::encoding::Chars;
use super::rejects::Rejects;
use super::row::Table;
use super::rows::{Row, Rows};
use super::survey::{Survey, header, is_of_rejects, open};
use crate::door::{Door, DoorError, Receipt, Waiting};
use crate::officers::Actor;
use crate::progress::Progress;
use std::path::Path;

/// Rows that are handed in together.
const TOGETHER: usize = 256;
/// Bytes of such rows, about: longer rows are handed in sooner.
const BYTES_TOGETHER: usize = 4 * 1024 * 1024;

/// What became of a table.
#[derive(Default)]
pub struct Outcome {
    /// Rows that stand in the record now, and did not before.
    pub accepted: u64,
    /// Rows that stood there already.
    pub already_there: u64,
    /// Rows that do not.
    pub rejected: u64,
    /// Breaches recorded with what was accepted.
    pub breaches: u64,
    /// Why.
    pub causes: Causes,
    /// Why it ended before the last row, where it did.
    pub stopped: Option<String>,
}

impl Outcome {
    /// The causes, most frequent first.
    pub fn sorted(&self) -> Vec<Cause> {
        self.causes.sorted()
    }
}

/// A row on its way: with its submission, or why there is none.
type Pending = (Row, Result<Waiting, Vec<Reason>>);

/// An import under way.
pub struct Import<'a> {
    /// What all rows share.
    pub table: Table<'a>,
    /// Who hands them in.
    pub officer: Actor,
    /// Whether they are only judged.
    pub rehearsal: bool,
    /// Where rejected rows go.
    pub rejects: Option<Rejects>,
    /// What became of them so far.
    pub outcome: Outcome,
}

impl Import<'_> {
    /// Hands in every row of the file; progress is told in rows.
    pub async fn run(&mut self, door: &mut Door, file: &Path, survey: &Survey, progress: Progress<'_>) {
        if let Err(stopped) = self.rows(door, file, survey, progress).await {
            self.outcome.stopped = Some(stopped);
        }
        if let Some(Err(error)) = self.rejects.as_mut().map(Rejects::finish) {
            self.outcome.stopped.get_or_insert(format!("the rejects could not be written: {error}"));
        }
    }

    async fn rows(&mut self, door: &mut Door, file: &Path, survey: &Survey, progress: Progress<'_>) -> Result<(), String> {
        let broken = |broken: super::Broken| format!("the file changed while it was read: {broken}");
        let mut rows = Rows::new(Chars::new(open(file).map_err(broken)?, survey.encoding), survey.separator);
        if header(&mut rows).map_err(broken)?.is_none_or(|header| header.cells != survey.header) {
            return Err("the file changed while it was read: its header is another".to_owned());
        }
        let of_rejects = is_of_rejects(&survey.header);
        let (mut together, mut bytes, mut done) = (Vec::with_capacity(TOGETHER), 0, 0);
        while let Some(row) = rows.read().map_err(broken)? {
            if row.is_blank() || row.is_remark() {
                continue;
            }
            let row = if of_rejects { row.as_it_was() } else { row };
            bytes += row.cells.iter().map(String::len).sum::<usize>();
            together.push(self.read(row));
            if together.len() == TOGETHER || bytes > BYTES_TOGETHER {
                done += together.len() as u64;
                self.hand_in(door, std::mem::take(&mut together)).await?;
                progress(done);
                bytes = 0;
            }
        }
        done += together.len() as u64;
        self.hand_in(door, together).await?;
        progress(done);
        Ok(())
    }

    fn read(&self, row: Row) -> Pending {
        let waiting = |submission| Waiting::by(submission, &self.officer);
        let read = self.table.submission(&row).map(waiting).map_err(|faults| faults.iter().map(Reason::from).collect());
        (row, read)
    }

    async fn hand_in(&mut self, door: &mut Door, together: Vec<Pending>) -> Result<(), String> {
        let waiting: Vec<Waiting> = together.iter().filter_map(|(_, read)| read.as_ref().ok().cloned()).collect();
        let outcomes =
            if self.rehearsal { door.rehearse(&waiting).await.map_err(|error| error.to_string())? } else { door.admit(&waiting).await };
        let mut outcomes = outcomes.into_iter();
        for (row, read) in together {
            let judged = match read {
                Err(reasons) => Err(reasons),
                Ok(_) => match outcomes.next() {
                    Some(Ok(receipt)) => Ok(receipt),
                    Some(Err(error)) => Err(reasons(error, self.table.columns)?),
                    None => return Err("the door gave no answer".to_owned()),
                },
            };
            self.note(&row, judged)?;
        }
        Ok(())
    }

    fn note(&mut self, row: &Row, judged: Result<Receipt, Vec<Reason>>) -> Result<(), String> {
        let reasons = match judged {
            Ok(receipt) => {
                let there = if receipt.repeated { &mut self.outcome.already_there } else { &mut self.outcome.accepted };
                *there += 1;
                self.outcome.breaches += receipt.breaches.len() as u64;
                return Ok(());
            }
            Err(reasons) => reasons,
        };
        self.outcome.rejected += 1;
        // A row with two faults of one kind is one row of that cause.
        let mut seen: Vec<(&str, &str)> = Vec::new();
        for reason in &reasons {
            if !seen.contains(&(&reason.code, &reason.column)) {
                seen.push((&reason.code, &reason.column));
                self.outcome.causes.note(row.number, reason);
            }
        }
        let Some(rejects) = &mut self.rejects else { return Ok(()) };
        let origin = self.table.origin(row).unwrap_or_else(|_| (row.number, self.table.source.clone()));
        let path = rejects.path().display().to_string();
        rejects.write(row, &origin, &reasons).map_err(|error| format!("{path}: {error}"))
    }
}

/// Why a row was rejected; what is no row's fault ends the import.
fn reasons(error: DoorError, columns: &Columns) -> Result<Vec<Reason>, String> {
    match error {
        DoorError::Refused(refusals) => Ok(refusals.iter().map(|refusal| Reason::refused(refusal, columns)).collect()),
        DoorError::KeyReused(key) => Ok(vec![Reason::of(
            "key_reused",
            format!(
                "the key {key:?} stands in the record with other content, or handed in by another officer: what is recorded is changed by a \
                 correction; a row that is really new needs a row of its own, another file another --source"
            ),
        )]),
        DoorError::Unreadable(what) => Ok(vec![Reason::of("unreadable", format!("{what}: run `aiqyn verify`"))]),
        other => Err(other.to_string()),
    }
}
