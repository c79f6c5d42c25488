//! What the story hands in, in the order recorded, signed ahead: while the door decides, its other hand signs.

use super::enlisting::Enlisted;
use aiqyn_desk::door::Waiting;
use aiqyn_law::kernel::Moment;
use aiqyn_scenario::Scheduled;
use std::sync::mpsc::{Receiver, sync_channel};

/// So many are signed ahead, and held.
const AHEAD: usize = 1024;

/// What is still to be handed in.
pub struct Planned {
    signed: Receiver<Waiting>,
    front: Option<Waiting>,
}

impl Planned {
    /// All of it, to be signed by its officers.
    pub fn of(submissions: Vec<Scheduled>, enlisted: Enlisted) -> Self {
        let (sender, signed) = sync_channel(AHEAD);
        // It ends with the last of them, or when nobody waits for more.
        std::thread::spawn(move || submissions.into_iter().map(|one| enlisted.signed(one)).all(|one| sender.send(one).is_ok()));
        Self { front: signed.recv().ok(), signed }
    }

    /// When the next is recorded; none at the end.
    pub fn front(&self) -> Option<Moment> {
        self.front.as_ref().map(|one| one.clock.unwrap_or_default())
    }

    /// The next.
    pub fn take(&mut self) -> Option<Waiting> {
        std::mem::replace(&mut self.front, self.signed.recv().ok())
    }
}
