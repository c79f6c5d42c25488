//! What concerns the defence of a suspect: circumstances that call for it, counsel who is called and does not come, the waiver.

use crate::kernel::PersonId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A circumstance of the suspect to which the code ties counsel, an interpreter or shorter interrogations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Circumstance {
    /// The suspect asked for counsel (CPC 67(1)(1)).
    OnRequest,
    /// A physical or mental state in which the suspect cannot exercise the defence (CPC 67(1)(3)).
    Incapacity,
    /// The suspect does not speak the language of the proceedings (CPC 67(1)(4)).
    Language,
    /// Sent by force to an in-patient psychiatric examination (CPC 67(1)(6)).
    PsychiatricExamination,
    /// Interests that conflict with those of another suspect who has counsel (CPC 67(1)(7)).
    Conflict,
    /// Pregnant (CPC 209(3-1)(1)).
    Pregnant,
    /// A woman who has a small child in her care (CPC 209(3-1)(1)).
    SmallChild,
}

/// A circumstance is established.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CircumstanceFound {
    /// Which.
    pub circumstance: Circumstance,
}

/// Why counsel is waived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WaiverReason {
    /// The suspect wants it so, of own initiative.
    OwnWill,
    /// The suspect cannot pay counsel.
    NoMeans,
    /// It was suggested to the suspect.
    Suggested,
}

/// A waiver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CounselWaived {
    /// The counsel in whose presence it was made.
    pub in_presence_of: PersonId,
    /// Why, as the suspect says; absent where it was not asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<WaiverReason>,
}

/// Another counsel is offered in place of one who cannot come (CPC 68(4)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CounselOffered {
    /// The counsel who cannot come.
    pub instead_of: PersonId,
    /// Whether the suspect declines to choose another: then one is appointed.
    pub declined: bool,
}
