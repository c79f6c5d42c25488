//! What needs the investigating judge's sanction: asked for, decided, carried out, validated, used.

use crate::kernel::{PersonId, Tag};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What needs the investigating judge's sanction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MeasureKind {
    /// Search (CPC 252–254).
    Search,
    /// Seizure of objects and documents (CPC 253–254).
    Seizure,
    /// Inspection of a dwelling against the occupants' will (CPC 220(13)).
    Inspection,
    /// Personal search (CPC 255); on detention it needs no sanction.
    PersonalSearch,
    /// Compulsory samples (CPC 263–267).
    Samples,
}

/// A petition for such a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasurePetitioned {
    /// Its tag.
    pub measure: Tag,
    /// What is asked for.
    pub kind: MeasureKind,
    /// Whom it concerns, where a person.
    pub person: Option<PersonId>,
}

/// A step on such a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureDecided {
    /// Which.
    pub measure: Tag,
}

/// Why a measure could not wait for the sanction (CPC 254(3)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum UrgencyGround {
    /// The object sought could be lost, destroyed or hidden.
    LossOfEvidence,
    /// The person sought could escape.
    Escape,
    /// A crime had to be stopped.
    OngoingCrime,
    /// On detention, where no sanction is needed (CPC 255(3)).
    OnDetention,
}

/// Execution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureExecuted {
    /// Which; an urgent one may appear here first.
    pub measure: Tag,
    /// What it is.
    pub kind: MeasureKind,
    /// Why it did not wait, where it did not.
    pub urgent: Option<UrgencyGround>,
    /// Whom it concerned, where a person.
    pub person: Option<PersonId>,
}

/// The judge's word on an urgent measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UrgentValidated {
    /// Which.
    pub measure: Tag,
    /// Found lawful; what is found unlawful is inadmissible.
    pub lawful: bool,
}

/// Results are used as evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResultsUsed {
    /// Of which measure.
    pub measure: Tag,
}
