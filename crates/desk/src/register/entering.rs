//! What is entered in the register: enrolments as an officer makes them, and the submissions that registrars hand in.

use crate::failure::Failure;
use aiqyn_law::kernel::{IncidentId, Moment, Officer, OfficerId, RecordId, Submission, SubmittedAct};
use aiqyn_law::officer::{self, Credential, Held, Keeper, Post};
use aiqyn_law::pack::Pack;
use aiqyn_record::{Secret, is_signed};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// How long a key is good, at most and by default.
const CREDENTIAL: &str = "officer.credential";

/// What an officer hands to a registrar: the public halves of a secret that stays with the officer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enrolment {
    /// Whose.
    pub officer: OfficerId,
    /// The public key, in hexadecimal.
    pub key: String,
    /// SHA-256 of the token.
    pub token: String,
    /// That whoever asks has the secret: a signature by the key over the three.
    pub proof: String,
}

impl Enrolment {
    /// The enrolment of an officer by a secret.
    pub fn of(officer: &OfficerId, secret: &Secret) -> Self {
        let (key, token) = (secret.public_key(), secret.verifier());
        let proof = secret.sign(asked(officer, &key, &token).as_bytes());
        Self { officer: officer.clone(), key, token, proof }
    }

    /// Whether whoever asks has the secret.
    pub fn holds(&self) -> bool {
        is_signed(&self.key, asked(&self.officer, &self.key, &self.token).as_bytes(), &self.proof)
    }

    /// As the register has it, for as long as keys are good.
    pub fn credential(&self, keeper: Keeper, until: Moment) -> Credential {
        Credential { key: self.key.clone(), token: self.token.clone(), keeper, until }
    }
}

fn asked(officer: &OfficerId, key: &str, token: &str) -> String {
    format!("aiqyn enrolment/1 {officer} {key} {token}")
}

/// The record of an officer.
///
/// # Errors
/// [`Failure::Input`] for an id that is no number of the register.
pub fn record_of(officer: &OfficerId) -> Result<RecordId, Failure> {
    officer::record(officer).ok_or_else(|| Failure::Input(format!("{officer}: it is no id that a record can have")))
}

/// Until when a key entered now is good, at most: a whole minute.
pub fn longest(law: &Pack, now: Moment) -> Moment {
    const MINUTE: i64 = 60_000_000;
    let until = law.limit(CREDENTIAL, now).map_or(now, |limit| limit.until(now)).micros();
    Moment::from_micros(until - until.rem_euclid(MINUTE)).unwrap_or(now)
}

/// An entry in the making: of which record, in what incident, when, as which version.
#[derive(Clone, Debug)]
pub struct Entering {
    /// The record.
    pub record: RecordId,
    /// The incident that all acts of the register are of.
    pub incident: IncidentId,
    /// When.
    pub at: Moment,
    /// The version that the act is to become.
    pub version: u64,
}

impl Entering {
    /// The first act of an officer's record.
    ///
    /// # Errors
    /// [`Failure::Input`] for an id that is no number of the register.
    pub fn first(officer: &OfficerId, incident: IncidentId, at: Moment) -> Result<Self, Failure> {
        Ok(Self { record: record_of(officer)?, incident, at, version: 1 })
    }

    /// The submission of an act.
    pub fn act(&self, kind: &str, payload: Value) -> Submission {
        let Self { record, incident, at, version } = self.clone();
        let act = SubmittedAct { record, act: kind.to_owned(), occurred_at: at, payload, sealed: BTreeMap::new(), version: Some(version) };
        Submission { key: format!("{}!{version}", self.record), incident, acts: vec![act] }
    }

    /// One of the two with whom a register is founded.
    pub fn founding(&self, registrar: &Officer, credential: &Credential, with: &OfficerId) -> Submission {
        let post = post(registrar);
        self.act("founded/1", json!({ "post": post, "sex": registrar.sex, "credential": credential, "with": with }))
    }

    /// An officer is proposed.
    pub fn appointment(&self, officer: &Officer, credential: &Credential) -> Submission {
        self.act("appointed/1", json!({ "post": post(officer), "sex": officer.sex, "credential": credential }))
    }

    /// What was proposed is confirmed.
    pub fn confirmation(&self, proposal: u64) -> Submission {
        self.act("proposal_confirmed/1", json!({ "proposal": proposal }))
    }
}

/// The office that an officer's capacity is.
pub fn post(officer: &Officer) -> Post {
    let authority = officer.authority.clone();
    Post { role: authority.role, body: authority.body, region: authority.region }
}

/// The keys of an entry that are good now, and that end soonest first.
pub fn standing(keys: &[Held], now: Moment) -> Vec<&Held> {
    let mut standing: Vec<&Held> = keys.iter().filter(|held| held.stands(now)).collect();
    standing.sort_by_key(|held| held.until);
    standing
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_enrolment_is_of_one_officer_by_one_secret() {
        let (secret, id) = (Secret::generate(), OfficerId::parse("clerk-1").unwrap());
        let enrolment = Enrolment::of(&id, &secret);
        assert!(enrolment.holds());
        let others = Enrolment { officer: OfficerId::parse("clerk-2").unwrap(), ..enrolment.clone() };
        assert!(!others.holds(), "another's");
        assert!(!Enrolment { token: "00".repeat(32), ..enrolment }.holds(), "another token");
    }
}
