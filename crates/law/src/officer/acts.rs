//! What can happen to an entry of the register of officers. Only ever added to.

use crate::kernel::{BodyId, Moment, OfficerId, RegionCode, Role, Sex};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An act of the register of officers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "payload", deny_unknown_fields)]
pub enum Act {
    /// One of the two registrars with whom a register is founded; it opens the record.
    #[serde(rename = "founded/1")]
    Founded(Box<Founded>),
    /// An officer is proposed for an office, with the first key; it opens the record.
    #[serde(rename = "appointed/1")]
    Appointed(Box<Appointed>),
    /// Another office is proposed: a role, a body, or both.
    #[serde(rename = "transferred/1")]
    Transferred(Transferred),
    /// Another key is proposed, beside those that stand.
    #[serde(rename = "credential_given/1")]
    CredentialGiven(CredentialGiven),
    /// The officer prolongs the own key.
    #[serde(rename = "credential_renewed/1")]
    CredentialRenewed(CredentialRenewed),
    /// A key is good for nothing from now on.
    #[serde(rename = "credential_revoked/1")]
    CredentialRevoked(CredentialRevoked),
    /// The officer is kept from acting, from now on.
    #[serde(rename = "suspended/1")]
    Suspended(Suspended),
    /// It is proposed that a suspended officer acts again.
    #[serde(rename = "reinstated/1")]
    Reinstated(Reinstated),
    /// The officer has left office, from now on.
    #[serde(rename = "ended/1")]
    Ended(Ended),
    /// Another registrar confirms what was proposed: it holds from now on.
    #[serde(rename = "proposal_confirmed/1")]
    ProposalConfirmed(ProposalConfirmed),
    /// Another registrar declines it: what was proposed falls, what was taken away is given back.
    #[serde(rename = "proposal_declined/1")]
    ProposalDeclined(ProposalDeclined),
}

/// An office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// In what role.
    pub role: Role,
    /// In which body.
    pub body: BodyId,
    /// The body's region; `republic` for a body of the whole country.
    pub region: RegionCode,
}

/// Who keeps the secret half of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Keeper {
    /// The officer's own program.
    Client,
    /// The server, under the officer's session.
    Server,
}

/// What an officer signs and is known by. Neither half of it is secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Credential {
    /// The public key (Ed25519, RFC 8032): 64 lower-case hexadecimal digits.
    #[schemars(extend("x-digest" = "Ed25519"))]
    pub key: String,
    /// SHA-256 of the token by which the officer enters.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub token: String,
    /// Who keeps the secret half of the key.
    pub keeper: Keeper,
    /// Until when both are good; that moment excluded.
    pub until: Moment,
}

/// One of the first two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Founded {
    /// The office.
    pub post: Post,
    /// Recorded sex.
    pub sex: Sex,
    /// Key and token.
    pub credential: Credential,
    /// The other of the two.
    pub with: OfficerId,
}

/// An officer is proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Appointed {
    /// The office.
    pub post: Post,
    /// Recorded sex.
    pub sex: Sex,
    /// Key and token.
    pub credential: Credential,
}

/// Another office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Transferred {
    /// The office.
    pub post: Post,
}

/// Another key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CredentialGiven {
    /// Key and token.
    pub credential: Credential,
}

/// A longer term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CredentialRenewed {
    /// Which key.
    #[schemars(extend("x-digest" = "Ed25519"))]
    pub key: String,
    /// Until when; that moment excluded.
    pub until: Moment,
}

/// Why a key is good for nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Revoking {
    /// Nobody knows where it is.
    Lost,
    /// Somebody else has or had it.
    Stolen,
    /// Another one takes its place.
    Replaced,
}

/// A key is revoked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CredentialRevoked {
    /// Which key.
    #[schemars(extend("x-digest" = "Ed25519"))]
    pub key: String,
    /// Why.
    pub ground: Revoking,
}

/// Why somebody is kept from acting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Suspending {
    /// An inquiry into the officer's own conduct.
    Inquiry,
    /// Leave, illness or secondment elsewhere.
    Absence,
}

/// Kept from acting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Suspended {
    /// Why.
    pub ground: Suspending,
}

/// Acting again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reinstated {}

/// Why somebody is in office no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// The officer left the service.
    Left,
    /// The officer was dismissed.
    Dismissed,
    /// The entry was a mistake.
    Mistaken,
}

/// Out of office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ended {
    /// Why.
    pub ground: Ending,
}

/// Confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposalConfirmed {
    /// The version of the act in which it was proposed.
    pub proposal: u64,
}

/// Declined.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposalDeclined {
    /// The version of the act in which it was proposed.
    pub proposal: u64,
}

impl Act {
    /// The office that it gives.
    pub const fn post(&self) -> Option<&Post> {
        match self {
            Self::Founded(founded) => Some(&founded.post),
            Self::Appointed(appointed) => Some(&appointed.post),
            Self::Transferred(transferred) => Some(&transferred.post),
            _ => None,
        }
    }

    /// The key and token that it brings.
    pub const fn credential(&self) -> Option<&Credential> {
        match self {
            Self::Founded(founded) => Some(&founded.credential),
            Self::Appointed(appointed) => Some(&appointed.credential),
            Self::CredentialGiven(given) => Some(&given.credential),
            _ => None,
        }
    }

    /// The version of the proposal that it decides.
    pub const fn decides(&self) -> Option<u64> {
        match self {
            Self::ProposalConfirmed(confirmed) => Some(confirmed.proposal),
            Self::ProposalDeclined(declined) => Some(declined.proposal),
            _ => None,
        }
    }
}
