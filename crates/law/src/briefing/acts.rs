//! What can have happened to figures spoken in public: a statement as an office said it, a release announced ahead, and a release from proposal
//! to publication.

use crate::kernel::{Moment, Office, RecordId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An act of a statement or of a release.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "payload", deny_unknown_fields)]
pub enum Act {
    /// An office spoke: its figures as said, from a document outside the record. It opens a statement.
    #[serde(rename = "stated/1")]
    Stated(Stated),
    /// A press officer proposes figures counted from the record. It opens a release.
    #[serde(rename = "proposed/1")]
    Proposed(Proposed),
    /// The prosecutor permits publication, to an extent (CPC 201).
    #[serde(rename = "permitted/1")]
    Permitted(Permitted),
    /// The prosecutor does not permit it.
    #[serde(rename = "not_permitted/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    NotPermitted(NotPermitted),
    /// An officer signs figures for the officer's own body.
    #[serde(rename = "signed/1")]
    Signed(Signed),
    /// The figures go to everyone at once.
    #[serde(rename = "published/1")]
    Published(Published),
    /// The release, or the announcement of one, is given up.
    #[serde(rename = "withdrawn/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Withdrawn(Withdrawn),
    /// A release is announced ahead. It opens an announcement.
    #[serde(rename = "announced/1")]
    Announced(Announced),
    /// What was announced is moved to another moment, with its reason.
    #[serde(rename = "moved/1")]
    Moved(Moved),
    /// What was announced came: a release published on the day.
    #[serde(rename = "kept/1")]
    Kept(Kept),
}

/// How exactly a value is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Qualifier {
    /// The value itself.
    Exact,
    /// The value or more.
    AtLeast,
    /// More than the value.
    #[serde(alias = "over")]
    MoreThan,
    /// The value or less.
    #[serde(alias = "up_to")]
    AtMost,
    /// The value or near it.
    #[serde(alias = "about")]
    Approx,
    /// All of them; no number was said.
    All,
    /// It was not said how exactly.
    Unclear,
}

impl Qualifier {
    /// The qualifier as acts write it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::AtLeast => "at_least",
            Self::MoreThan => "more_than",
            Self::AtMost => "at_most",
            Self::Approx => "approx",
            Self::All => "all",
            Self::Unclear => "unclear",
        }
    }

    /// Whether a value so qualified is true of a count; `None` where nobody can tell.
    pub const fn fits(self, said: i64, counted: i64) -> Option<bool> {
        match self {
            Self::Exact => Some(said == counted),
            Self::AtLeast => Some(counted >= said),
            Self::MoreThan => Some(counted > said),
            Self::AtMost => Some(counted <= said),
            Self::Approx | Self::All | Self::Unclear => None,
        }
    }
}

/// The language a statement was made in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tongue {
    /// Kazakh.
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

/// A statement of an office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stated {
    /// Who spoke.
    pub office: Office,
    /// As of which moment, as the office said.
    pub as_of: Moment,
    /// In which language.
    pub language: Tongue,
    /// SHA-256 of the document spoken from.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
    /// The figures, as said.
    pub figures: Vec<Said>,
}

/// A figure as said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// Figure id.
    pub figure: String,
    /// The value in decimal digits; null where no number was said.
    pub value: Option<String>,
    /// How exactly.
    pub qualifier: Qualifier,
    /// What is counted, as said.
    pub unit: String,
    /// The whole it was said to be a part of.
    pub whole: Option<String>,
    /// The share of that whole in percent, as said.
    pub share: Option<Share>,
}

/// A share as said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Percent, in decimal digits.
    pub percent: String,
    /// How exactly.
    pub qualifier: Qualifier,
}

/// A proposal: figures counted from the record, on the clocks of one office or two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Proposed {
    /// The offices that speak, each on its own clocks.
    pub offices: Vec<OfficeClock>,
    /// The figures.
    pub figures: Vec<Spoken>,
    /// What the parts of these figures do not add up by.
    pub residuals: Vec<Residual>,
    /// The release this one takes the place of.
    pub supersedes: Option<Supersedes>,
    /// SHA-256 of the definitions by which the figures were counted.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub definitions: String,
}

/// The clocks of an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfficeClock {
    /// The office.
    pub office: Office,
    /// As known at this moment.
    pub known: Moment,
    /// Of this moment.
    pub of: Moment,
    /// How many acts the record held of those recorded by `known`: what was counted from, for good.
    pub acts: u64,
}

/// A figure as proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Spoken {
    /// Figure id.
    pub figure: String,
    /// The value in decimal digits.
    pub value: String,
    /// How exactly.
    pub qualifier: Qualifier,
    /// What is counted.
    pub unit: String,
    /// The whole it is a part of, where it is one.
    pub part_of: Option<PartOf>,
}

/// A whole and the breakdown in which a figure is a part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartOf {
    /// The whole.
    pub whole: String,
    /// The name of the breakdown; empty where the figure is a part by itself.
    pub by: String,
}

/// What a breakdown leaves over, declared with its size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Residual {
    /// The whole.
    pub whole: String,
    /// The name of the breakdown.
    pub by: String,
    /// Members of the whole that stand in no part.
    pub missing: u64,
    /// Members that stand in several parts, or in a part and not in the whole.
    pub double: u64,
    /// What is said of them: a code of the pack's list `residual`.
    #[schemars(extend("x-list" = "residual"))]
    pub words: String,
}

/// Why a release takes the place of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Supersession {
    /// The next one, as announced.
    Scheduled,
    /// The record knows more now.
    Revision,
    /// The earlier one was wrong.
    Correction,
}

impl Supersession {
    /// The kind as acts write it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Scheduled => "scheduled",
            Self::Revision => "revision",
            Self::Correction => "correction",
        }
    }
}

/// The earlier release and why another takes its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Supersedes {
    /// The earlier release.
    #[schemars(extend("x-rooms" = ["briefing"]))]
    pub release: RecordId,
    /// Of what kind the change is.
    pub kind: Supersession,
    /// Why: a code of the pack's list `supersession`.
    #[schemars(extend("x-list" = "supersession"))]
    pub reason: String,
}

/// To what extent publication is permitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Extent {
    /// Everything proposed.
    All {},
    /// These figures alone.
    Figures {
        /// Figure ids.
        figures: Vec<String>,
    },
}

/// The permission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Permitted {
    /// To what extent.
    pub extent: Extent,
}

/// The refusal of permission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotPermitted {}

/// A signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Signed {
    /// The figures signed.
    pub figures: Vec<String>,
}

/// The publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// The figures published.
    pub figures: Vec<String>,
}

/// The withdrawal before publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdrawn {}

/// An announcement: of whose figures, and for when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Announced {
    /// The offices whose figures will be released.
    pub offices: Vec<Office>,
    /// When they will be.
    pub release_at: Moment,
}

/// Another moment for what was announced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// When the figures will be released instead.
    pub release_at: Moment,
    /// Why: a code of the pack's list `announcement_moved`.
    #[schemars(extend("x-list" = "announcement_moved"))]
    pub reason: String,
}

/// The release that was announced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// Its record.
    #[schemars(extend("x-rooms" = ["briefing"]))]
    pub release: RecordId,
}
