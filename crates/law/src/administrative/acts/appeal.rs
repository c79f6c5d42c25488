//! The appeal of whoever the ruling concerns, beside the prosecutor's petition (CAO 830–839).

use super::PetitionResult;
use crate::kernel::{BodyId, Moment, Tag};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who appeals (CAO 830(1)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AppealingParty {
    /// The person the case is about (CAO 744).
    Person,
    /// The legal representative of a minor, or of a person who cannot act for themselves (CAO 746).
    LegalRepresentative,
    /// The defender (CAO 748).
    Defender,
    /// The victim (CAO 745).
    Victim,
    /// A representative of the victim (CAO 746, 747, 753).
    VictimsRepresentative,
}

impl AppealingParty {
    /// Whether a penalty may become harsher on the appeal: on the victim's side alone (CAO 842(3), 845(1)).
    pub const fn is_of_the_victim(self) -> bool {
        matches!(self, Self::Victim | Self::VictimsRepresentative)
    }
}

/// An appeal against the ruling, handed to the court that gave it. Several may wait at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RulingAppealed {
    /// Its tag in this case.
    pub appeal: Tag,
    /// Whose.
    pub by: AppealingParty,
    /// When the ruling was served on them, or came to them where they had no part in the hearing (CAO 832(1)); none while it has not.
    pub received_at: Option<Moment>,
    /// The higher court it goes to.
    pub court: BodyId,
}

/// An appeal on its way to the higher court.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RulingAppealForwarded {
    /// Which.
    pub appeal: Tag,
}

/// The decision of an appeal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RulingAppealDecided {
    /// Which.
    pub appeal: Tag,
    /// The court.
    pub court: BodyId,
    /// What it decided.
    pub result: PetitionResult,
    /// SHA-256 of the document.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
}
