//! An officer's signature under a submission: what is signed, and whether it holds.
//!
//! The client signs before the door seals the texts, so it chooses the salts of their commitments. What is signed can be read from the lines
//! again, without any text: an outsider checks it with the officer's public key alone.

use aiqyn_law::kernel::line::{self, SignedAct};
use aiqyn_law::kernel::{IncidentId, Line, Officer, OfficerId, Submission, SubmittedAct};
use aiqyn_record::{Salt, Secret, canonical, commitment, is_signed, new_salt, submission_id};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A signature as it comes with a submission.
#[derive(Clone, Debug)]
pub struct Signature {
    /// The officer's public key, in hexadecimal.
    pub key: String,
    /// The signature, in hexadecimal.
    pub signature: String,
    /// The salts of each act's sealed texts, by field.
    pub salts: Vec<BTreeMap<String, Salt>>,
}

/// An officer as proven, with the key to sign by.
#[derive(Clone, Debug)]
pub struct Actor {
    /// Who.
    pub officer: Officer,
    secret: Option<Arc<Secret>>,
}

impl Actor {
    /// An officer who signs.
    pub fn signing(officer: Officer, secret: Secret) -> Self {
        Self { officer, secret: Some(Arc::new(secret)) }
    }

    /// An officer of a store that keeps no register: nothing is signed there.
    pub const fn unsigned(officer: Officer) -> Self {
        Self { officer, secret: None }
    }

    /// The key to sign by, for whoever keeps it wrapped.
    pub(crate) fn secret(&self) -> Option<&Secret> {
        self.secret.as_deref()
    }

    /// The signature of a submission.
    pub fn sign(&self, submission: &Submission) -> Option<Signature> {
        self.secret.as_ref().map(|secret| sign(secret, &self.officer.id, submission))
    }
}

/// The idempotency key as the record keeps it: the officer's id, a blank, and the key; an id holds no blank.
pub fn kept(officer: &OfficerId, key: &str) -> String {
    format!("{officer} {key}")
}

/// Signs a submission.
pub fn sign(secret: &Secret, officer: &OfficerId, submission: &Submission) -> Signature {
    let salts = submission.acts.iter().map(|act| act.sealed.keys().map(|field| (field.clone(), new_salt())).collect());
    let salts: Vec<BTreeMap<String, Salt>> = salts.collect();
    let signature = secret.sign(&of_submission(officer, submission, &salts));
    Signature { key: secret.public_key(), signature, salts }
}

/// Whether the signature is of the submission, by the key that it names.
pub fn holds(signature: &Signature, officer: &OfficerId, submission: &Submission) -> bool {
    let salted = submission.acts.len() == signature.salts.len()
        && submission.acts.iter().zip(&signature.salts).all(|(act, salts)| act.sealed.keys().eq(salts.keys()));
    salted && is_signed(&signature.key, &of_submission(officer, submission, &signature.salts), &signature.signature)
}

/// Whether the lines of a submission, all of them in order, are what their officer signed, by the key that the first of them names. Lines that
/// say of no signature are not.
pub fn is_borne_out(lines: &[Line]) -> bool {
    let Some(opening) = lines.first() else { return false };
    let Some(signed) = opening.submission.as_ref().and_then(|said| said.signed.as_ref()) else { return false };
    let own = lines.iter().filter(|line| !line::is_doors(&line.act));
    let acts: Vec<SignedAct<'_>> =
        own.map(|l| SignedAct { record: &l.record, act: &l.act, occurred_at: l.occurred_at, payload: l.payload.clone() }).collect();
    is_signed(&signed.key, &message(&signed.id, &opening.officer, &opening.incident, acts), &signed.signature)
}

fn of_submission<'a>(officer: &OfficerId, submission: &'a Submission, salts: &[BTreeMap<String, Salt>]) -> Vec<u8> {
    let signed = |(act, salts): (&'a SubmittedAct, &BTreeMap<String, Salt>)| SignedAct {
        record: &act.record,
        act: &act.act,
        occurred_at: act.occurred_at,
        payload: committed(&act.payload, &act.sealed, salts),
    };
    let acts: Vec<SignedAct<'_>> = submission.acts.iter().zip(salts).map(signed).collect();
    message(&submission_id(&kept(officer, &submission.key)), officer, &submission.incident, acts)
}

/// The payload as its line will have it: with the commitments of its sealed texts.
fn committed(payload: &Value, texts: &BTreeMap<String, String>, salts: &BTreeMap<String, Salt>) -> Value {
    let mut payload = payload.clone();
    if let (Some(object), false) = (payload.as_object_mut(), texts.is_empty()) {
        let commitments: BTreeMap<&String, String> =
            texts.iter().filter_map(|(field, text)| Some((field, commitment(salts.get(field)?, field, text)))).collect();
        object.insert("sealed".to_owned(), json!(commitments));
    }
    payload
}

fn message(id: &str, officer: &OfficerId, incident: &IncidentId, acts: Vec<SignedAct<'_>>) -> Vec<u8> {
    canonical(&line::message(id, officer, incident, acts))
}
