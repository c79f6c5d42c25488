//! Whether the log bears an entry of the register out: each of its acts signed by somebody who was in office then, whose own entry is borne out
//! likewise, back to the two with whom the register was founded. A row that somebody wrote beside the door proves nobody.

use super::kept::founders;
use crate::failure::Failure;
use crate::reading::line::{decode, push};
use crate::signing::is_borne_out;
use aiqyn_law::kernel::line::Signed;
use aiqyn_law::kernel::{Fold as _, History, Line, RecordId, fold};
use aiqyn_law::officer::{self, Officers, State};
use aiqyn_record::Store;
use std::collections::{BTreeMap, BTreeSet};

/// An entry that the log bears out.
#[derive(Debug)]
pub struct Borne {
    /// What stands in it.
    pub state: State,
    /// Its acts.
    pub history: History,
}

/// The entry of a record; `None` where it is not there, or the log does not bear it out.
///
/// # Errors
/// The store's; an act that cannot be read.
pub async fn borne(store: &Store, record: &RecordId) -> Result<Option<Borne>, Failure> {
    let founders = founders(store).await?;
    let lines = closure(store, record).await?;
    let mut histories: BTreeMap<RecordId, History> = BTreeMap::new();
    let mut broken: BTreeSet<RecordId> = BTreeSet::new();
    for line in &lines {
        if broken.contains(&line.record) {
            continue;
        }
        if is_lawful(line, &histories, &founders) {
            push(histories.entry(line.record.clone()).or_default(), line)?;
        } else {
            histories.remove(&line.record);
            broken.insert(line.record.clone());
        }
    }
    let history = histories.remove(record).filter(|history| history.version() > 0);
    Ok(history.map(|history| Borne { state: state(&history), history }))
}

fn state(history: &History) -> State {
    fold::<Officers>(&history.effective(Officers::act))
}

/// The lines of a record, of everybody who signed one of them, and so on, in the order of the log.
async fn closure(store: &Store, record: &RecordId) -> Result<Vec<Line>, Failure> {
    let (mut lines, mut seen, mut next) = (Vec::new(), BTreeSet::new(), vec![record.clone()]);
    while !next.is_empty() {
        let ids: Vec<String> = next.iter().map(ToString::to_string).collect();
        seen.extend(next);
        let mut signers = BTreeSet::new();
        for (_, acts) in store.histories(&ids).await? {
            for act in acts {
                let line = decode(act.seq, &act.line)?;
                signers.extend(officer::record(&line.officer));
                lines.push(line);
            }
        }
        next = signers.into_iter().filter(|signer| !seen.contains(signer)).collect();
    }
    lines.sort_by_key(|line| line.seq);
    Ok(lines)
}

/// Whether a line of the register is signed by somebody who was in office when it was recorded.
fn is_lawful(line: &Line, histories: &BTreeMap<RecordId, History>, founders: &BTreeSet<RecordId>) -> bool {
    let signed = line.submission.as_ref().filter(|said| said.acts == 1).and_then(|said| said.signed.as_ref());
    let (Some(signed), Some(signer)) = (signed, officer::record(&line.officer)) else { return false };
    if !is_borne_out(std::slice::from_ref(line)) {
        return false;
    }
    if line.act == "founded/1" && !founders.contains(&line.record) {
        return false;
    }
    match histories.get(&signer) {
        Some(history) => stood(&state(history), line, signed),
        // The first act of all is signed by the key that it brings.
        None => line.act == "founded/1" && signer == line.record && brings(line, signed),
    }
}

/// Whether whoever signed was in that office then, with that key.
pub fn stood(state: &State, line: &Line, signed: &Signed) -> bool {
    state.acting().is_some_and(|office| office.authority == line.authority) && state.key(&signed.key, line.recorded_at).is_some()
}

/// Whether a founding act brings the key by which it is signed, and the office in which it was done.
pub fn brings(line: &Line, signed: &Signed) -> bool {
    let founded: Option<officer::Founded> = serde_json::from_value(line.payload.clone()).ok();
    founded.is_some_and(|founded| founded.credential.key == signed.key && founded.post.authority() == line.authority)
}
