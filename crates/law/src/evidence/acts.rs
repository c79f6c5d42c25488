//! What can have happened to one item of evidence: a thing, a footage, the contents of a phone. Only ever added to.

use crate::kernel::{BodyId, Moment, OfficerId, PersonId, RecordId, RegionCode, Tag};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An act on an item of evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "payload", deny_unknown_fields)]
pub enum Act {
    /// The item is collected; it opens the record, and whoever collected it holds it (CPC 221(1)).
    #[serde(rename = "collected/1")]
    #[schemars(extend("x-sealed" = ["description"]))]
    Collected(Box<Collected>),
    /// A file that the item consists of, or a picture of it, is put into the store of files.
    #[serde(rename = "file_added/1")]
    FileAdded(File),
    /// The item is held against a suspect of the case.
    #[serde(rename = "linked_to_suspect/1")]
    LinkedToSuspect(LinkedToSuspect),
    /// The item is used to prove a fact (CPC 113).
    #[serde(rename = "proves/1")]
    Proves(Proves),
    /// The holder hands the item over; until the receiver accepts it, the chain is open (CPC 221(5)).
    #[serde(rename = "handed_over/1")]
    HandedOver(HandedOver),
    /// The receiver accepts the item and holds it from here.
    #[serde(rename = "accepted/1")]
    Accepted(Empty),
    /// The receiver refuses the item: the holder is who it was. The reasons stand sealed.
    #[serde(rename = "handover_refused/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    HandoverRefused(Empty),
    /// An examination is appointed (CPC 272).
    #[serde(rename = "examination_appointed/1")]
    ExaminationAppointed(ExaminationAppointed),
    /// The expert has examined the item (CPC 283). The findings stand sealed.
    #[serde(rename = "examined/1")]
    #[schemars(extend("x-sealed" = ["findings"]))]
    Examined(Examined),
    /// The package is sealed (CPC 254(14)).
    #[serde(rename = "sealed/1")]
    Sealed(Sealed),
    /// The package is opened.
    #[serde(rename = "unsealed/1")]
    Unsealed(Unsealed),
    /// The item is declared inadmissible (CPC 112(2)). The reasons stand sealed.
    #[serde(rename = "declared_inadmissible/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    DeclaredInadmissible(DeclaredInadmissible),
    /// What the item came of was found unlawful, and the item with it (CPC 133(5), 220(14)); noted here, checked against that record.
    #[serde(rename = "inadmissible_by_source/1")]
    InadmissibleBySource(Empty),
    /// The item is given back to a person.
    #[serde(rename = "returned/1")]
    Returned(Returned),
    /// The item is destroyed.
    #[serde(rename = "destroyed/1")]
    Destroyed(Destroyed),
    /// A file of the item is copied, for whoever must work with it.
    #[serde(rename = "copied/1")]
    Copied(Copied),
    /// The item goes with its case to another body, which answers for it from here on (CPC 186(4), 221(5)), with reasons. Who holds it
    /// stays who it was, until it is handed over.
    #[serde(rename = "transferred/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Transferred(Transferred),
}

/// A transfer to another body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Transferred {
    /// Where the record is kept from here on.
    pub region: RegionCode,
    /// The body that answers for the item from here on.
    pub body: BodyId,
}

/// An act that says nothing but that it happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Empty {}

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Goods: what was taken in the events, or may have been.
    Goods,
    /// Footage of a camera.
    CameraFootage,
    /// A clip of a social network.
    SocialNetworkClip,
    /// The contents of a telephone or another device.
    PhoneContents,
    /// Any other object.
    Object,
    /// A document.
    Document,
    /// A sample: of blood, of a trace, of a substance.
    Sample,
}

impl Kind {
    /// The code in facets.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Goods => "goods",
            Self::CameraFootage => "camera_footage",
            Self::SocialNetworkClip => "social_network_clip",
            Self::PhoneContents => "phone_contents",
            Self::Object => "object",
            Self::Document => "document",
            Self::Sample => "sample",
        }
    }

    /// Whether the item is a file and nothing else: without one there is nothing to look at.
    pub const fn is_digital(self) -> bool {
        matches!(self, Self::CameraFootage | Self::SocialNetworkClip | Self::PhoneContents)
    }
}

/// Of what an item came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Source {
    /// A search, a seizure, an inspection of a dwelling, samples: a measure of a criminal case.
    Measure {
        /// The case in whose record the measure stands.
        #[schemars(extend("x-rooms" = ["criminal"]))]
        case: RecordId,
        /// The measure.
        measure: Tag,
    },
    /// A personal search on the detention of a suspect (CPC 255(3)).
    Detention {
        /// The suspect's record.
        #[schemars(extend("x-rooms" = ["suspect"]))]
        suspect: RecordId,
    },
    /// The protocol or recording of an interrogation as a suspect (CPC 199, 210).
    Interrogation {
        /// The suspect's record.
        #[schemars(extend("x-rooms" = ["suspect"]))]
        suspect: RecordId,
        /// When the interrogation began, as recorded there.
        begun_at: Moment,
    },
    /// Inspection of the scene or of premises that are nobody's dwelling (CPC 219).
    SceneInspection {},
    /// Handed over by whoever had it.
    VoluntaryHandover {
        /// By whom; null where it was an organisation.
        person: Option<PersonId>,
    },
    /// Found where everybody can see it.
    PublicSource {
        /// SHA-256 of the address, which may name a person and is itself kept in the vault.
        #[schemars(extend("x-digest" = "SHA-256"))]
        address: String,
    },
}

/// A file, by what it is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// SHA-256 of its bytes: 64 lower-case hexadecimal digits.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub digest: String,
    /// How many bytes.
    pub size: u64,
    /// Media type as registered: `video/mp4`.
    pub media_type: String,
}

/// Who holds an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Custodian {
    /// The officer.
    pub officer: OfficerId,
    /// The body served in.
    pub body: BodyId,
}

/// A collection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Collected {
    /// What it is.
    pub kind: Kind,
    /// Region where it was collected.
    pub region: RegionCode,
    /// Who collected it: the first holder.
    pub by: Custodian,
    /// The criminal case it belongs to.
    #[schemars(extend("x-rooms" = ["criminal"]))]
    pub case: RecordId,
    /// Of what it came.
    pub source: Source,
    /// The file, where it is one from the first.
    pub file: Option<File>,
}

/// A link to a suspect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkedToSuspect {
    /// The suspect's record.
    #[schemars(extend("x-rooms" = ["suspect"]))]
    pub suspect: RecordId,
}

/// What an item proves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Proves {
    /// Code of the pack's list `evidence_fact`.
    #[schemars(extend("x-list" = "evidence_fact"))]
    pub fact: String,
    /// In which record: the case, a suspect, a complaint, a death.
    #[schemars(extend("x-rooms" = ["criminal", "suspect", "complaint", "death"]))]
    pub record: RecordId,
}

/// A handover.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandedOver {
    /// Who hands over: the holder.
    pub from: Custodian,
    /// To whom.
    pub to: Custodian,
}

/// An examination is appointed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExaminationAppointed {
    /// Its tag.
    pub examination: Tag,
    /// The institution it is given to.
    pub institution: BodyId,
    /// The expert, where one is named.
    pub expert: Option<OfficerId>,
}

/// An examination has been made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Examined {
    /// Which.
    pub examination: Tag,
    /// SHA-256 of the expert's written conclusion.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub conclusion: String,
}

/// The package is sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sealed {
    /// The seal's tag: a new one each time.
    pub seal: Tag,
}

/// The package is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unsealed {
    /// The seal that was broken.
    pub seal: Tag,
}

/// Inadmissibility, decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeclaredInadmissible {
    /// Code of the pack's list `inadmissibility` (CPC 112(1)).
    #[schemars(extend("x-list" = "inadmissibility"))]
    pub ground: String,
}

/// A return.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Returned {
    /// To whom.
    pub person: PersonId,
    /// SHA-256 of the receipt.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub receipt: String,
}

/// A destruction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Destroyed {
    /// Code of the pack's list `evidence_disposal` (CPC 118(3), 221(4)).
    #[schemars(extend("x-list" = "evidence_disposal"))]
    pub ground: String,
    /// SHA-256 of the record of destruction.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
}

/// A copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Copied {
    /// SHA-256 of the file copied.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub file: String,
    /// SHA-256 of the copy, as made.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub copy: String,
    /// For whom.
    pub to: Custodian,
}
