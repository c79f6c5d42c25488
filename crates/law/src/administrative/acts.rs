//! What can have happened in an administrative case. Only ever added to; a changed act is a new version of its kind.

mod appeal;

pub use appeal::{AppealingParty, RulingAppealDecided, RulingAppealForwarded, RulingAppealed};

use crate::kernel::{BodyId, Moment, PersonId, RecordId, RegionCode, Sex, Tag};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An act of an administrative case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "payload", deny_unknown_fields)]
pub enum Act {
    /// The protocol of the offence is drawn up; it opens the case (CAO 803).
    #[serde(rename = "protocol/1")]
    Protocol(Protocol),
    /// The person is detained administratively: the moment of actual restriction (CAO 787, 789).
    #[serde(rename = "detained/1")]
    Detained(Detained),
    /// Administrative detention ends.
    #[serde(rename = "detention_ended/1")]
    DetentionEnded(DetentionEnded),
    /// The body that has the case hands it, by place or competence, to another (CAO 812, 816(1)(4)).
    #[serde(rename = "transferred/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Transferred(Transferred),
    /// The case goes to court.
    #[serde(rename = "sent_to_court/1")]
    SentToCourt(SentToCourt),
    /// The first-instance ruling, as pronounced; `occurred_at` is the pronouncement, the record's clock the transcription.
    #[serde(rename = "ruling/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Ruling(Ruling),
    /// The ruling enters into legal force (CAO 883).
    #[serde(rename = "entered_into_force/1")]
    EnteredIntoForce(EnteredIntoForce),
    /// The prosecutor's appeal petition against the ruling (CAO 830).
    #[serde(rename = "petition/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Petition(Petition),
    /// The court that ruled sends a petition with the case to the higher court (CAO 831).
    #[serde(rename = "petition_forwarded/1")]
    PetitionForwarded(PetitionForwarded),
    /// The court decides a petition (CAO 839).
    #[serde(rename = "petition_decided/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    PetitionDecided(PetitionDecided),
    /// The prosecutor withdraws a petition not yet decided.
    #[serde(rename = "petition_withdrawn/1")]
    PetitionWithdrawn(PetitionWithdrawn),
    /// The person, a representative, the defender or the victim appeals against the ruling, through the court that gave it (CAO 830, 831).
    #[serde(rename = "appeal_filed/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    AppealFiled(RulingAppealed),
    /// The court that ruled sends an appeal with the case to the higher court (CAO 831).
    #[serde(rename = "appeal_forwarded/1")]
    AppealForwarded(RulingAppealForwarded),
    /// The higher court decides an appeal (CAO 839).
    #[serde(rename = "appeal_decided/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    AppealDecided(RulingAppealDecided),
    /// Administrative arrest begins to be served.
    #[serde(rename = "arrest_started/1")]
    ArrestStarted(ArrestStarted),
    /// The person is released from administrative arrest.
    #[serde(rename = "released/1")]
    Released(Released),
    /// The facts are handed over to a criminal case (CAO 742).
    #[serde(rename = "handed_over_to_criminal/1")]
    HandedOverToCriminal(HandedOverToCriminal),
}

/// The protocol.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Protocol {
    /// Whom it concerns.
    pub person: PersonId,
    /// Sex, for CAO 50(2).
    pub sex: Sex,
    /// Full years at the offence, for CAO 50(2).
    pub age: u8,
    /// Circumstances that bar arrest, each supported by a document in the file: codes of the pack's list `arrest_barred`.
    #[schemars(extend("x-list" = "arrest_barred"))]
    pub barred: Vec<String>,
    /// Not a citizen: expulsion and consular notice are possible.
    pub foreign: bool,
    /// Where the case is kept.
    pub region: RegionCode,
    /// The body that drew it up.
    pub body: BodyId,
    /// Article of the CAO: `476`.
    #[schemars(extend("x-article" = "CAO"))]
    pub article: String,
    /// Part: `1`; empty where the article has none.
    #[schemars(extend("minLength" = 0, "x-part" = "CAO"))]
    pub part: String,
    /// When the offence was committed.
    pub committed_at: Moment,
    /// The episode of facts, shared with a suspect's case where the facts are the same.
    pub episode: Option<Tag>,
    /// Aggravating circumstances alleged: codes of the pack's list `aggravating` (CAO 57).
    #[schemars(extend("x-list" = "aggravating"))]
    pub aggravating: Vec<String>,
    /// Number of the protocol: an opaque string.
    pub number: String,
}

/// Administrative detention begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Detained {
    /// Where the person is held.
    pub facility: BodyId,
}

/// Administrative detention ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DetentionEnded {
    /// Why.
    pub ground: DetentionEnd,
}

/// Why administrative detention ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DetentionEnd {
    /// Let go without further measure.
    Released,
    /// The court ruled; arrest, if any, follows on.
    Ruling,
    /// The limit ran out.
    LimitExpired,
    /// The prosecutor released an unlawfully detained person (CAO 760).
    ProsecutorsOrder,
}

/// The case goes to another body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Transferred {
    /// Where the case is kept from here on.
    pub region: RegionCode,
    /// The body that has it from here on.
    pub body: BodyId,
}

/// The case goes to court.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SentToCourt {
    /// To which.
    pub court: BodyId,
}

/// A main penalty, or the end of the case without one. One main penalty for an offence; confiscation is only ever additional (CAO 42).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Outcome {
    /// A warning (CAO 43).
    Warning {},
    /// A fine (CAO 44).
    Fine {
        /// Monthly calculation indices.
        mci: u32,
    },
    /// Administrative arrest (CAO 50).
    Arrest {
        /// Days; time in administrative detention counts.
        days: u8,
    },
    /// Expulsion of a foreigner (CAO 51).
    Expulsion {},
    /// Deprivation of a special right (CAO 46).
    Deprivation {
        /// Months.
        months: u16,
    },
    /// Suspension of an activity (CAO 48).
    Suspension {
        /// Days.
        days: u16,
    },
    /// Dismissal (CAO 741).
    Dismissed {
        /// Code of the pack's list `dismissal`.
        #[schemars(extend("x-list" = "dismissal"))]
        ground: String,
    },
}

/// A first-instance ruling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ruling {
    /// The court.
    pub court: BodyId,
    /// Article as the court found it.
    #[schemars(extend("x-article" = "CAO"))]
    pub article: String,
    /// Part as the court found it; empty where the article has none.
    #[schemars(extend("minLength" = 0, "x-part" = "CAO"))]
    pub part: String,
    /// What it decided.
    pub outcome: Outcome,
    /// Aggravating circumstances the court found: codes of the pack's list `aggravating`.
    #[schemars(extend("x-list" = "aggravating"))]
    pub aggravating: Vec<String>,
    /// SHA-256 of the ruling's document.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
}

/// The ruling enters into force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnteredIntoForce {}

/// An appeal petition. One is pending at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Petition {
    /// Its tag in this case.
    pub petition: Tag,
    /// In favour of the person.
    pub favourable: bool,
    /// The court it goes to.
    pub court: BodyId,
}

/// How a petition or an appeal ended (CAO 839).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum PetitionResult {
    /// The ruling stands.
    Unchanged {},
    /// The ruling is amended.
    Amended {
        /// The penalty in its place.
        outcome: Outcome,
    },
    /// The ruling is cancelled and the case dismissed.
    CancelledDismissed {
        /// Code of the pack's list `dismissal`.
        #[schemars(extend("x-list" = "dismissal"))]
        ground: String,
    },
    /// The ruling is cancelled and a new one given.
    CancelledNew {
        /// Article found.
        #[schemars(extend("x-article" = "CAO"))]
        article: String,
        /// Part found; empty where the article has none.
        #[schemars(extend("minLength" = 0, "x-part" = "CAO"))]
        part: String,
        /// The penalty.
        outcome: Outcome,
    },
}

/// The decision of a petition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PetitionDecided {
    /// Which.
    pub petition: Tag,
    /// The court.
    pub court: BodyId,
    /// What it decided.
    pub result: PetitionResult,
    /// SHA-256 of the document.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
}

/// A petition on its way to the higher court.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PetitionForwarded {
    /// Which.
    pub petition: Tag,
}

/// The withdrawal of a petition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PetitionWithdrawn {
    /// Which.
    pub petition: Tag,
}

/// Arrest begins to be served.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArrestStarted {
    /// The special reception centre.
    pub facility: BodyId,
    /// From when the days count: the beginning of administrative detention, where there was one (CAO 50(3)).
    pub counted_from: Moment,
}

/// Why a person was released from administrative arrest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReleaseGround {
    /// The term was served.
    TermServed,
    /// A decision on a prosecutor's petition ended it.
    Petition,
    /// Ended for health.
    Health,
    /// Another court decision: that on an appeal, too.
    CourtDecision,
}

/// Release from administrative arrest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Released {
    /// Why.
    pub ground: ReleaseGround,
    /// The petition that led to it, where one did.
    pub petition: Option<Tag>,
}

/// The facts go to a criminal case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandedOverToCriminal {
    /// Which.
    #[schemars(extend("x-rooms" = ["criminal"]))]
    pub case: RecordId,
}
