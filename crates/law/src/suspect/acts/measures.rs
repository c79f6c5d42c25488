//! What acts on measures of restraint say: chosen, proposed, sanctioned, paid for, extended, ended.

use crate::kernel::{Moment, PersonId, RecordId, Tag};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Measures of restraint of CPC 137(1), by their number there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// 1) Written undertaking not to leave and to behave properly.
    Undertaking,
    /// 2) Personal surety.
    PersonalSurety,
    /// 3) Supervision of a serviceman by the command.
    CommandSupervision,
    /// 4) Placement of a minor under supervision.
    MinorSupervision,
    /// 5) Bail.
    Bail,
    /// 6) House arrest.
    HouseArrest,
    /// 7) Custody.
    Custody,
}

/// A measure the body chooses of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureChosen {
    /// Its tag.
    pub measure: Tag,
    /// Which: 1–4.
    pub kind: Measure,
    /// For personal surety: the sureties.
    pub sureties: Vec<PersonId>,
    /// Whether the prosecutor agreed to or instructed it (then 153(3) asks consent to change it).
    pub on_prosecutors_word: bool,
}

/// A measure proposed to the judge. Sealed `reasons` say why milder ones cannot serve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureProposed {
    /// Its tag.
    pub measure: Tag,
    /// Which: 5–7.
    pub kind: Measure,
    /// Exceptional grounds where the maximum is not above 5 years: codes of the pack's list `exceptional_custody` (CPC 147(1)).
    #[schemars(extend("x-list" = "exceptional_custody"))]
    pub exceptional_grounds: Vec<String>,
    /// Circumstances of CPC 136, 138 weighed: codes of the pack's list `measure_circumstance`; gravity alone is none.
    #[schemars(extend("x-list" = "measure_circumstance"))]
    pub circumstances: Vec<String>,
    /// New circumstances, where an earlier petition for the same measure was refused (CPC 148(13)).
    pub new_circumstances: bool,
}

/// A step on a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureStep {
    /// Which.
    pub measure: Tag,
}

/// A sanction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureSanctioned {
    /// Which.
    pub measure: Tag,
    /// What the judge sanctioned; may be another than asked (CPC 148(7)).
    pub kind: Measure,
    /// Until when, for custody and house arrest.
    pub until: Option<Moment>,
    /// Bail in tenge: the amount of bail as a measure, or the bail set with custody (CPC 148(8)).
    #[schemars(extend("x-money" = "tenge"))]
    pub bail_tenge: Option<i64>,
    /// The ground of 148(8)–(9) on which no bail is set with custody: code of the pack's list `bail_excluded`.
    #[schemars(extend("x-list" = "bail_excluded"))]
    pub no_bail_ground: Option<String>,
}

/// Bail is paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BailPaid {
    /// For which measure.
    pub measure: Tag,
    /// Tenge.
    #[schemars(extend("x-money" = "tenge"))]
    pub tenge: i64,
}

/// How a measure ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MeasureEnd {
    /// Another takes its place.
    Changed,
    /// Cancelled.
    Cancelled,
    /// Lapsed: the qualification was not announced in time (CPC 139).
    Lapsed,
    /// The term ran out.
    Expired,
    /// Bail was paid for custody (CPC 145(8)).
    BailPaid,
}

/// Why a measure was changed or cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangeCause {
    /// State of health, on a medical recommendation.
    Health,
    /// Personal circumstances: family, age, conduct.
    PersonalCircumstances,
    /// The need has gone.
    NeedGone,
    /// By force of law.
    ByLaw,
}

/// A measure ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureEnded {
    /// Which.
    pub measure: Tag,
    /// How.
    pub how: MeasureEnd,
    /// Why.
    pub cause: ChangeCause,
    /// The placement that holds the medical recommendation, where health is the cause.
    #[schemars(extend("x-rooms" = ["custody"]))]
    pub recommendation: Option<RecordId>,
}

/// The rank of the prosecutor who agrees to an extension (CPC 151).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProsecutorRank {
    /// District.
    District,
    /// Region.
    Region,
    /// Prosecutor General or deputy.
    General,
}

/// Agreement to an extension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtensionAgreed {
    /// Of which measure.
    pub measure: Tag,
    /// Months in all.
    pub months: u8,
    /// Rank of the prosecutor.
    pub rank: ProsecutorRank,
}

/// An extension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureExtended {
    /// Which.
    pub measure: Tag,
    /// Months in all.
    pub months: u8,
    /// Until when.
    pub until: Moment,
}
