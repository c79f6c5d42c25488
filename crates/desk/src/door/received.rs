//! A file of evidence enters the record only with whoever received its bytes for that very record: knowing a digest is not enough.

use super::answer::Waiting;
use super::known::Known;
use crate::evidence::named;
use aiqyn_law::kernel::decide::{Accepted, Refusal};
use aiqyn_law::kernel::threshold::declared::FILE_NOT_RECEIVED;
use aiqyn_law::kernel::{Finding, Speech};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;

/// The refusals of accepted acts that bring a file which this program did not receive for their record. A correction may repeat the file that
/// its item has. The scenario, which alone brings a clock of its own, invents its files: there are no bytes behind them, and none are handed
/// out.
pub fn unreceived(waits: &Waiting, accepted: &[Accepted], known: &Known, law: &Pack) -> Vec<Refusal> {
    if waits.clock.is_some() {
        return Vec::new();
    }
    let of = |one: &Accepted| {
        let file = named::brought(&one.recorded.content)?;
        let is_correction = one.recorded.kind == "correction/1";
        let had = || named::files(known.history(&one.record)).contains(&file);
        if waits.received.iter().any(|received| received.is_of(&one.record, &file.digest, file.size)) || is_correction && had() {
            return None;
        }
        let speech = Speech { names: rooms::ROOMS.names, room: one.record.room(), law, at: one.recorded.occurred_at };
        let field = if is_correction { "/payload/file" } else { "/file" };
        let field = if one.recorded.kind == "file_added/1" { "/digest" } else { field };
        let finding = Finding::plain().at(field);
        Some(Refusal::of(&FILE_NOT_RECEIVED, one.submitted.unwrap_or_default(), one.record.as_str(), &finding, &speech))
    };
    accepted.iter().filter_map(of).collect()
}
