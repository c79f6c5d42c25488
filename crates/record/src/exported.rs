//! A log that was exported, held against a checkpoint: what anybody can do who has the lines and no store.

use serde_json::Value;

use crate::checkpoint::{Checkpoint, Journals};
use crate::error::Misfit;
use crate::line;
use crate::merkle::{Frontier, leaf_hash};

/// Holds exported lines, each ended by a line feed, against a checkpoint: how many acts stand after it, for which it does not vouch.
///
/// # Errors
/// The first line that is no act or not the next one, or that saw less of a journal than one before it; lines too few; another root; or
/// a checkpoint that says less of a journal than the lines under it.
pub fn verify_exported(lines: &[u8], checkpoint: &Checkpoint) -> Result<u64, Misfit> {
    let (mut frontier, mut root, mut said) = (Frontier::default(), None, Journals::default());
    let mut rest = lines;
    loop {
        if frontier.size() == checkpoint.size {
            root = Some(frontier.root());
        }
        if rest.is_empty() {
            break;
        }
        let next = frontier.size() + 1;
        let end = rest.iter().position(|byte| *byte == b'\n').ok_or_else(|| Misfit::act(next, "its line is not finished"))?;
        let (line, after) = (&rest[..end], &rest[end + 1..]);
        let value: Value = serde_json::from_slice(line).map_err(|_| Misfit::act(next, "its line is no act"))?;
        match value["seq"].as_u64() {
            Some(seq) if seq == next => frontier.push(leaf_hash(line), |_| ()),
            Some(seq) => return Err(Misfit::act(next, format!("act {seq} stands in its place: acts are missing, moved or repeated"))),
            None => return Err(Misfit::act(next, "its line is no act")),
        }
        if let Some(submission) = value.get("submission").filter(|_| next <= checkpoint.size) {
            let now = seen(submission).ok_or_else(|| Misfit::act(next, "submission: it is not as lines write it"))?;
            said.precede(&now).map_err(|back| Misfit::act(next, back.to_string()))?;
            said = now;
        }
        rest = after;
    }
    match root {
        None => {
            let what = format!("it was made over {} acts, the lines are {}: acts were removed", checkpoint.size, frontier.size());
            Err(Misfit::at("checkpoint", what))
        }
        Some(root) if root != checkpoint.root => {
            let what = format!("the root over the first {} acts is another: one or more of them were rewritten", checkpoint.size);
            Err(Misfit::at("checkpoint", what))
        }
        Some(_) => {
            // One made before checkpoints spoke of journals says nothing of them.
            let Journals { refusals, reads } = checkpoint.journals;
            let said = Journals { refusals: refusals.and(said.refusals), reads: reads.and(said.reads) };
            said.precede(&checkpoint.journals).map_err(|back| Misfit::at("checkpoint", format!("as its acts say, {back}")))?;
            Ok(frontier.size() - checkpoint.size)
        }
    }
}

/// What the first line of a submission says of the journals.
fn seen(submission: &Value) -> Option<Journals> {
    let reads = match submission.get("reads") {
        Some(reads) => Some(line::seen(reads)?),
        None => None,
    };
    Some(Journals { refusals: Some(line::seen(&submission["journal"])?), reads })
}
