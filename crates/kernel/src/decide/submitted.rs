//! An act as it was handed in, with who did and when.

use crate::line::SubmittedAct;
use crate::moment::Moment;
use crate::officer::Officer;
use crate::rooms::Rooms;

/// An act as it was handed in.
pub(super) struct Submitted<'a> {
    /// The rooms of the law.
    pub rooms: Rooms,
    /// Which act of the submission it is.
    pub index: usize,
    /// The act.
    pub act: &'a SubmittedAct,
    /// Who hands it in.
    pub officer: &'a Officer,
    /// The sequencer's clock.
    pub now: Moment,
}
