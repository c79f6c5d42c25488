//! Releases announced ahead: for when, whether moved and why, and what came of it.

use aiqyn_law::kernel::{Moment, Office};

/// A release announced ahead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// The offices whose figures were announced.
    pub offices: Vec<Office>,
    /// When they were to come, as first announced.
    pub first: Moment,
    /// To when that was moved, in order, each with its reason: a code of the law pack's list `announcement_moved`.
    pub moved: Vec<(Moment, String)>,
    /// Address of the release that came on the day.
    pub kept: Option<String>,
    /// Whether it was given up.
    pub withdrawn: bool,
}

impl Announcement {
    /// When the figures were to come, as announced last.
    pub fn release_at(&self) -> Moment {
        self.moved.last().map_or(self.first, |(to, _)| *to)
    }

    /// Whether it is still awaited on its day.
    pub fn awaited(&self, known: Moment) -> bool {
        self.kept.is_none() && !self.withdrawn && self.release_at().date() >= known.date()
    }
}
