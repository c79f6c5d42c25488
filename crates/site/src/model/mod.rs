//! What the site tells: releases that were permitted, signed and published, as they were and as known now; statements held against the
//! record; duty rosters. Whoever reads the record fills this in; the pages read nothing else.

mod announcement;
mod breakdowns;
mod duty;
mod statement;

pub use announcement::Announcement;
pub use breakdowns::{Breakdown, Counts, Withheld, about_persons, breakdowns, thresholds};
pub use duty::{DutyRegion, Shift, TeamOnDuty};
pub use statement::{Arithmetic, Checked, Statement, Verdict};

use aiqyn_law::briefing::{OfficeClock, Qualifier, Supersedes};
use aiqyn_law::kernel::{Figure, Moment, RecordId};
use aiqyn_law::pack::Wording;
use std::collections::BTreeMap;

/// Everything the site tells of one mass event.
#[derive(Clone, Debug)]
pub struct Site {
    /// Code of the mass event.
    pub incident: String,
    /// Its names.
    pub names: Wording,
    /// As known at this moment: "now" on every page.
    pub known: Moment,
    /// Whether the record is a demonstration: every page says so.
    pub demonstration: bool,
    /// Where the site will stand, `https://…` without a slash at its end; needed only by the feed and the catalogue.
    pub base: Option<String>,
    /// Releases in the order they were published.
    pub releases: Vec<Release>,
    /// What was announced ahead, by the moment announced.
    pub announced: Vec<Announcement>,
    /// Statements held against the record, in the order made.
    pub statements: Vec<Statement>,
    /// The moment the duty is told for.
    pub duty_at: Moment,
    /// Who is on duty, by region.
    pub duty: Vec<DutyRegion>,
    /// A telephone that answers for the whole country where a roster is stale.
    pub national_line: Option<String>,
    /// Lines of the record's checkpoint without signature: origin, size, root.
    pub checkpoint: [String; 3],
    /// The key that signs, as C2SP signed-note writes verifier keys.
    pub verifier_key: String,
    /// Who keeps the record's checkpoints outside the house.
    pub witness: Witness,
}

/// Who keeps the record's checkpoints outside the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Witness {
    /// Nobody does.
    Nobody,
    /// Somebody ought to, and has none yet.
    Awaited,
    /// Somebody does.
    Kept {
        /// Size of the last one.
        size: u64,
        /// When it was kept.
        at: Moment,
        /// Who cosigned it; nobody where it was laid down alone.
        by: Vec<String>,
    },
}

impl Site {
    /// The release published last.
    pub fn latest(&self) -> Option<&Release> {
        self.releases.last()
    }

    /// What is announced next.
    pub fn next(&self) -> Option<&Announcement> {
        self.announced.iter().filter(|one| one.awaited(self.known)).min_by_key(|one| one.release_at())
    }

    /// The release at an address.
    pub fn release(&self, slug: &str) -> Option<&Release> {
        self.releases.iter().find(|release| release.slug == slug)
    }

    /// The release before another.
    pub fn before(&self, slug: &str) -> Option<&Release> {
        let place = self.releases.iter().position(|release| release.slug == slug)?;
        self.releases.get(place.checked_sub(1)?)
    }

    /// Every figure that was ever published, in declared order.
    pub fn figures(&self) -> Vec<&'static Figure> {
        let published = |figure: &&'static Figure| self.releases.iter().any(|release| release.value(figure.id).is_some());
        aiqyn_law::rooms::figures().filter(published).collect()
    }

    /// What releases said of a figure, oldest first.
    pub fn history<'a>(&'a self, figure: &'a str) -> impl Iterator<Item = (&'a Release, &'a Value)> {
        self.releases.iter().filter_map(move |release| Some((release, release.value(figure)?)))
    }
}

/// A published release.
#[derive(Clone, Debug)]
pub struct Release {
    /// Its address among briefings: the day it was published, with a number after it where the day has several.
    pub slug: String,
    /// Its record.
    pub record: RecordId,
    /// When it was published.
    pub published: Moment,
    /// Offices, each on its own clocks.
    pub offices: Vec<OfficeClock>,
    /// Its figures, in declared order.
    pub values: Vec<Value>,
    /// Wholes held against their parts.
    pub splits: Vec<Split>,
    /// Every figure by every facet, after disclosure control: by figure id and facet.
    pub breakdowns: BTreeMap<(String, String), Breakdown>,
    /// What it takes the place of.
    pub supersedes: Option<Supersedes>,
    /// Address of the one that took its place.
    pub superseded_by: Option<String>,
    /// Bodies that signed, in order; people are not named.
    pub signed_by: Vec<String>,
    /// The body whose prosecutor permitted publication.
    pub permitted_by: String,
    /// SHA-256 of the definitions it was counted by.
    pub definitions: String,
    /// How each figure moved since the release before.
    pub changes: Vec<Change>,
    /// The release as a document under the record's signature.
    pub note: String,
}

impl Release {
    /// What it said of a figure.
    pub fn value(&self, figure: &str) -> Option<&Value> {
        self.values.iter().find(|value| value.figure.id == figure)
    }

    /// The clocks of the office that speaks a figure.
    pub fn clock(&self, figure: &Figure) -> Option<&OfficeClock> {
        self.offices.iter().find(|clock| clock.office == figure.office)
    }
}

/// A figure as released, and as known now.
#[derive(Clone, Debug)]
pub struct Value {
    /// The figure.
    pub figure: &'static Figure,
    /// How many were said.
    pub value: u64,
    /// How exactly.
    pub qualifier: Qualifier,
    /// How many are counted of the same moment, as known now.
    pub now: u64,
}

/// A whole held against the parts of one breakdown, each on its office's own clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// Id of the whole.
    pub whole: String,
    /// Name of the breakdown.
    pub by: String,
    /// Ids of the parts.
    pub parts: Vec<String>,
    /// Members of the whole in no part.
    pub missing: u64,
    /// Members in several parts, or in a part and not in the whole.
    pub double: u64,
}

/// How a figure moved from one release to the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Figure id.
    pub figure: String,
    /// The value before.
    pub from: u64,
    /// The value after.
    pub to: u64,
    /// Members that happened to enter between the two moments.
    pub entered: u64,
    /// Members that happened to leave.
    pub left: u64,
    /// Members that came from, or went to, another part of the same whole; they stand in neither of the two above.
    pub reclassified_in: u64,
    /// See [`Change::reclassified_in`].
    pub reclassified_out: u64,
    /// By how much the figure of the earlier moment is another, because more was recorded of it since or an entry was corrected.
    pub corrected: i64,
}
