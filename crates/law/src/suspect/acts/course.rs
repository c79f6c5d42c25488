//! What acts on the course of a measure say: its extension asked for, its appeal, its sureties, its breach.

use super::Measure;
use crate::kernel::{BodyId, Moment, OfficerId, PersonId, Tag};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A petition for an extension, at the prosecutor or at the court.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtensionAsked {
    /// Of which measure.
    pub measure: Tag,
    /// Months in all.
    pub months: u8,
}

/// A refused extension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtensionRefused {
    /// Of which measure.
    pub measure: Tag,
    /// The milder measure that the judge puts in its place, under the same tag; cancelled where none is named.
    pub instead: Option<Measure>,
}

/// A ruling of the investigating judge that may be appealed (CPC 107(1)(1)–(2)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Appealed {
    /// The sanction of the measure.
    Sanction,
    /// The refusal of the sanction.
    Refusal,
    /// The extension.
    Extension,
    /// The refusal of the extension.
    ExtensionRefusal,
}

/// Who may appeal (CPC 107(1)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Appellant {
    /// The suspect.
    Suspect,
    /// Defence counsel.
    Counsel,
    /// The legal representative of the suspect.
    Representative,
    /// The victim, or the victim's representative.
    Victim,
    /// Another person whose rights the ruling concerns directly.
    Affected,
    /// The prosecutor, by petition.
    Prosecutor,
}

/// An appeal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AppealFiled {
    /// On which measure.
    pub measure: Tag,
    /// Against which ruling.
    pub against: Appealed,
    /// Whose.
    pub by: Appellant,
}

/// What the regional court rules (CPC 107(7)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum AppealOutcome {
    /// The ruling stands.
    Upheld {},
    /// The appeal came out of term and is left without consideration (CPC 50(1)).
    OutOfTerm {},
    /// The ruling is cancelled, and the measure with it.
    Cancelled {},
    /// The term of the measure is another.
    Term {
        /// Until when.
        until: Moment,
    },
    /// A new ruling: this measure, in place of a refusal or of what was sanctioned.
    Sanctioned {
        /// Which.
        restraint: Measure,
        /// Until when, for custody and house arrest.
        until: Option<Moment>,
        /// Bail in tenge.
        #[schemars(extend("x-money" = "tenge"))]
        bail_tenge: Option<i64>,
    },
}

/// A step on an appeal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AppealStep {
    /// On which measure.
    pub measure: Tag,
    /// Against which ruling, where appeals of several wait; else the one filed first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<Appealed>,
}

/// A decision on an appeal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AppealDecided {
    /// On which measure.
    pub measure: Tag,
    /// The judge of the regional court who decided.
    pub judge: OfficerId,
    /// What.
    pub outcome: AppealOutcome,
    /// Against which ruling, where appeals of several wait; else the first filed of those that came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<Appealed>,
}

/// A written obligation for a suspect, given before the measure is chosen. Its text stands sealed as `obligation`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ObligationGiven {
    /// Surety, or supervision of a minor.
    pub kind: Measure,
    /// Who gives it.
    pub person: PersonId,
}

/// A surety withdraws.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SuretyWithdrawn {
    /// From which measure.
    pub measure: Tag,
    /// Who.
    pub surety: PersonId,
}

/// Military service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ServiceEstablished {
    /// The unit whose command answers.
    pub unit: BodyId,
}

/// A ground for bail below the minimum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BailReductionFound {
    /// Of which measure.
    pub measure: Tag,
    /// Code of the pack's list `bail_reduction`.
    #[schemars(extend("x-list" = "bail_reduction"))]
    pub ground: String,
}
