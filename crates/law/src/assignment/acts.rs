//! What can happen to a prosecutor's instruction or an office's assignment. Only ever added to.

use crate::kernel::{BodyId, Moment, RecordId, RegionCode, Tag};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An act of an instruction or assignment. One record has one addressee.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "payload", deny_unknown_fields)]
pub enum Act {
    /// A prosecutor gives a written instruction (CPC 193(1)(5)); its text stands sealed as `instruction`. It opens a record.
    #[serde(rename = "instructed/1")]
    #[schemars(extend("x-sealed" = ["instruction"]))]
    Instructed(Box<Instructed>),
    /// A ministry or another office gives an assignment to a body below it; its text stands sealed as `assignment`. It opens a record.
    #[serde(rename = "assigned/1")]
    #[schemars(extend("x-sealed" = ["assignment"]))]
    Assigned(Box<Assigned>),
    /// The addressee takes it for execution.
    #[serde(rename = "accepted/1")]
    Accepted(Accepted),
    /// The addressee of an assignment refuses it, with reasons. An instruction of a prosecutor is binding (CPC 193(4)).
    #[serde(rename = "refused/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Refused(Refused),
    /// The addressee of an instruction complains of it to a higher prosecutor; that does not suspend it (CPC 193(4)).
    #[serde(rename = "objected/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Objected(Objected),
    /// The higher prosecutor decides on the objection, with reasons.
    #[serde(rename = "objection_decided/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    ObjectionDecided(ObjectionDecided),
    /// What was found so far, counted.
    #[serde(rename = "progressed/1")]
    Progressed(Progressed),
    /// It is carried out, with what came of it.
    #[serde(rename = "executed/1")]
    Executed(Executed),
    /// The addressee reports to whoever gave it; the report stands sealed as `report`.
    #[serde(rename = "reported/1")]
    #[schemars(extend("x-sealed" = { "report": {}, "reasons": { "/outcome": ["not_executed"] } }))]
    Reported(Reported),
    /// Whoever gave it accepts the report: it is done.
    #[serde(rename = "report_accepted/1")]
    ReportAccepted(ReportAccepted),
    /// Whoever gave it returns the report, with reasons and a new date.
    #[serde(rename = "returned/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Returned(Returned),
    /// Whoever gave it sets a later date, with reasons.
    #[serde(rename = "extended/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Extended(Extended),
    /// Whoever gave it, or a higher prosecutor, takes it back, with reasons.
    #[serde(rename = "cancelled/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Cancelled(Cancelled),
}

/// An instruction that stands in a case's own record too.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseInstruction {
    /// The criminal case.
    #[schemars(extend("x-rooms" = ["criminal"]))]
    pub case: RecordId,
    /// The tag of its `instruction_given/1`.
    pub instruction: Tag,
}

/// A written instruction of a prosecutor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Instructed {
    /// To which body.
    pub to: BodyId,
    /// The region of the work.
    pub region: RegionCode,
    /// What it is about: a code of the list `work_subject`.
    #[schemars(extend("x-list" = "work_subject"))]
    pub subject: String,
    /// The instruction in one case that is followed here; none where it is about several cases or the work in a region.
    pub follows: Option<CaseInstruction>,
    /// By when it is carried out and reported.
    pub due: Moment,
}

/// An assignment of an office to a body below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Assigned {
    /// To which body.
    pub to: BodyId,
    /// The region of the work.
    pub region: RegionCode,
    /// What it is about: a code of the list `work_subject`.
    #[schemars(extend("x-list" = "work_subject"))]
    pub subject: String,
    /// By when it is carried out and reported.
    pub due: Moment,
}

/// Acceptance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Accepted {}

/// Refusal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Refused {
    /// Why: a code of the list `assignment_refusal`; the reasons in full are sealed.
    #[schemars(extend("x-list" = "assignment_refusal"))]
    pub ground: String,
}

/// An objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Objected {
    /// To which higher prosecution.
    pub to: BodyId,
}

/// What the higher prosecutor says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum ObjectionOutcome {
    /// The instruction stands.
    Stands {},
    /// It is cancelled (CPC 193(1)(10)).
    Cancelled {},
    /// It stands with another date.
    Changed {
        /// By when.
        due: Moment,
    },
}

/// The decision on an objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ObjectionDecided {
    /// What was decided.
    pub outcome: ObjectionOutcome,
}

/// What is counted as a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// Weapons and lots recovered: records of weapons.
    WeaponsRecovered,
    /// Criminal cases opened or advanced: records of cases.
    Cases,
    /// Suspects found: records of suspects.
    Suspects,
    /// Items of evidence collected: records of items.
    Evidence,
    /// Searches, rounds and inspections made; they have no records of their own.
    SearchesMade,
    /// Persons asked; they have no records of their own.
    PersonsAsked,
}

/// One result, counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// Of what.
    pub what: Found,
    /// How many since the last report; nought is a result.
    pub count: u32,
    /// The records that show it, as far as they are named.
    #[schemars(extend("x-rooms" = ["weapon", "criminal", "suspect", "evidence"]))]
    pub records: Vec<RecordId>,
}

/// An interim report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Progressed {
    /// What came of it since the last report.
    pub results: Vec<Counted>,
}

/// The execution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Executed {
    /// What came of it since the last report.
    pub results: Vec<Counted>,
}

/// What the addressee says became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Carried out.
    Executed,
    /// Not carried out, with reasons.
    NotExecuted,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reported {
    /// What became of it.
    pub outcome: Outcome,
}

/// The report is accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportAccepted {}

/// The report is returned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Returned {
    /// By when it is carried out and reported again.
    pub due: Moment,
}

/// A later date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Extended {
    /// By when.
    pub due: Moment,
}

/// Taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cancelled {}

impl Found {
    /// The room whose records show it; none where there are no records of it.
    pub const fn room(self) -> Option<&'static str> {
        match self {
            Self::WeaponsRecovered => Some("weapon"),
            Self::Cases => Some("criminal"),
            Self::Suspects => Some("suspect"),
            Self::Evidence => Some("evidence"),
            Self::SearchesMade | Self::PersonsAsked => None,
        }
    }
}

impl Act {
    /// The results an act brings.
    pub fn results(&self) -> &[Counted] {
        match self {
            Self::Progressed(progressed) => &progressed.results,
            Self::Executed(executed) => &executed.results,
            _ => &[],
        }
    }

    /// The date an act sets.
    pub const fn due(&self) -> Option<Moment> {
        match self {
            Self::Instructed(instructed) => Some(instructed.due),
            Self::Assigned(assigned) => Some(assigned.due),
            Self::Returned(returned) => Some(returned.due),
            Self::Extended(extended) => Some(extended.due),
            Self::ObjectionDecided(ObjectionDecided { outcome: ObjectionOutcome::Changed { due } }) => Some(*due),
            _ => None,
        }
    }
}
