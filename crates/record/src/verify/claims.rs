//! What the lines claim of what stands beside them, gathered in the order of the acts.

use std::collections::{BTreeMap, HashMap};

use crate::batch::{Journal, StoredAct};
use crate::committed::{Beside, OfSubmission};
use crate::error::Misfit;
use crate::merkle::Hash;

/// A text that an act says was sealed with it.
pub(crate) struct Text {
    pub seq: u64,
    pub field: String,
    /// The digest of its row; none in lines written before they said so.
    pub digest: Option<Hash>,
}

/// What all lines claim.
#[derive(Default)]
pub(crate) struct Claims {
    officers: Vec<String>,
    numbers: HashMap<String, usize>,
    /// The number of each act's officer, by position.
    acts: Vec<usize>,
    /// First act → what its line says of the submission.
    pub submissions: BTreeMap<u64, OfSubmission>,
    /// Commitment → the text it is of.
    pub texts: HashMap<Hash, Text>,
    /// Act → the commitments in it, by field.
    pub commitments: BTreeMap<u64, Vec<Hash>>,
    /// Act → the journal as its line says it stood; only where it is another than before.
    pub journals: Vec<(u64, Journal)>,
    /// The same of the journal of reads.
    pub reads: Vec<(u64, Journal)>,
}

impl Claims {
    /// Takes in what the next line says.
    pub fn take(&mut self, act: &StoredAct, said: Beside) -> Result<(), Misfit> {
        let number = match self.numbers.get(&said.officer) {
            Some(number) => *number,
            None => {
                self.officers.push(said.officer.clone());
                self.numbers.insert(said.officer, self.officers.len() - 1);
                self.officers.len() - 1
            }
        };
        self.acts.push(number);
        if let Some(submission) = said.submission {
            take_journal(&mut self.journals, "refusals", act.seq, submission.journal)?;
            match submission.reads {
                Some(reads) => take_journal(&mut self.reads, "reads", act.seq, reads)?,
                // Once lines spoke of reads, all did.
                None if !self.reads.is_empty() => {
                    return Err(Misfit::act(act.seq, "its line says nothing of the reads before it, an earlier one did"));
                }
                None => {}
            }
            self.submissions.insert(act.seq, submission);
        }
        for (field, commitment) in said.sealed {
            let text = Text { seq: act.seq, digest: said.vault.get(&field).copied(), field };
            self.commitments.entry(act.seq).or_default().push(commitment);
            if let Some(other) = self.texts.insert(commitment, text) {
                return Err(Misfit::act(act.seq, format!("it has the sealed text {} of act {}", other.field, other.seq)));
            }
        }
        Ok(())
    }

    /// Who did an act, as its line says.
    pub fn officer(&self, seq: u64) -> Option<&str> {
        let at = usize::try_from(seq.checked_sub(1)?).ok()?;
        self.officers.get(*self.acts.get(at)?).map(String::as_str)
    }
}

/// A later act never saw less, nor other entries in as many.
fn take_journal(journals: &mut Vec<(u64, Journal)>, name: &str, seq: u64, journal: Journal) -> Result<(), Misfit> {
    match journals.last() {
        Some((_, last)) if last.size > journal.size => {
            Err(Misfit::act(seq, format!("it saw {} {name}, an earlier act saw {}", journal.size, last.size)))
        }
        Some((_, last)) if last.size == journal.size && last.head != journal.head => {
            Err(Misfit::act(seq, format!("it saw other {name} than an earlier act, among the first {}", journal.size)))
        }
        Some((_, last)) if last == &journal => Ok(()),
        _ => {
            journals.push((seq, journal));
            Ok(())
        }
    }
}
