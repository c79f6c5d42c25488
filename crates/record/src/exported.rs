//! A log that was exported, held against a checkpoint: what anybody can do who has the lines and no store.

use serde_json::Value;

use crate::checkpoint::Checkpoint;
use crate::error::Misfit;
use crate::merkle::{Frontier, leaf_hash};

/// Holds exported lines, each ended by a line feed, against a checkpoint: how many acts stand after it, for which it does not vouch.
///
/// # Errors
/// The first line that is no act or not the next one; lines too few; or another root.
pub fn verify_exported(lines: &[u8], checkpoint: &Checkpoint) -> Result<u64, Misfit> {
    let (mut frontier, mut root) = (Frontier::default(), None);
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
        Some(_) => Ok(frontier.size() - checkpoint.size),
    }
}
