//! The acts that every room has and that speak of another act: corrections, annulments, confirmations, answers. Each act of the record that
//! they could speak of is tried; what is nobody's to mend but its author's is not offered to others.

use super::offer::Standing;
use super::trial::{Found, Outcome, Trial};
use crate::failure::Failure;
use aiqyn_law::kernel::decide::Refusal;
use aiqyn_law::kernel::form::amending::{ANNULLED_ALONE, DECIDED_ON, NOT_SUSPENDED};
use aiqyn_law::kernel::form::{NO_TARGET, OWN_BREACH, PERMANENT};
use aiqyn_law::kernel::history::{AnswerOutcome, Content, Recorded};
use aiqyn_law::kernel::{Grant, Moment, SubmittedAct};
use serde_json::{Value, json};

/// The kinds, each with how it is tried.
pub const KINDS: [&str; 4] = ["correction/1", "annulment/1", "confirmation/1", "answer/1"];

/// What is held against acts that speak of another because of that other alone, whatever they say of it.
const OF_TARGET: &[&str] = &[PERMANENT.code, DECIDED_ON.code, ANNULLED_ALONE.code, NO_TARGET.code, OWN_BREACH.code, NOT_SUSPENDED.code];

/// Whether acts of such a kind can be done; none where the record has no act for them, or none that is this officer's to mend.
pub async fn standing(trial: &Trial<'_>, found: &mut Found, kind: &str) -> Result<Option<Standing>, Failure> {
    let mut shared: Option<Vec<Refusal>> = None;
    for (payload, at) in targets(trial, kind) {
        let act = SubmittedAct { occurred_at: at, ..trial.act(kind, payload) };
        let ready = trial.ready(found, act).await?;
        let refusals = match trial.at(&ready, at) {
            Outcome::Admitted => return Ok(Some(Standing::Open)),
            Outcome::Outside => continue,
            Outcome::Refused(refusals) => refusals,
        };
        match &mut shared {
            None => shared = Some(refusals.into_iter().filter(|refusal| OF_TARGET.contains(&refusal.code)).collect()),
            Some(shared) => shared.retain(|one| refusals.iter().any(|other| one.code == other.code)),
        }
    }
    let refused = |refusal: Refusal| match refusal.code {
        code if code == NO_TARGET.code && trial.history.breaches().is_empty() => Standing::NotYet(refusal),
        _ => Standing::Over(refusal),
    };
    Ok(shared.map(|shared| shared.into_iter().next().map_or(Standing::Open, refused)))
}

/// What acts of the kind could speak of: a payload, and when the act would be said to have happened.
fn targets(trial: &Trial<'_>, kind: &str) -> Vec<(Value, Moment)> {
    let (history, now) = (&trial.history, trial.now);
    match kind {
        // As it stands: what is wrong with the act itself is for whoever corrects it to say.
        "correction/1" => {
            let standing = history.standing().into_iter().rev().filter(|one| may_be_mended(trial, one.original));
            let of = |one: aiqyn_law::kernel::standing::Standing<'_>| {
                let payload = (trial.room.written)(one.act)?;
                Some((json!({ "corrects": one.original.version, "payload": payload }), one.line.occurred_at))
            };
            standing.filter_map(of).collect()
        }
        "annulment/1" => {
            let lines = history.recorded().iter().rev().filter(|line| !matches!(line.content, Content::Breach(_) | Content::Answer(_)));
            lines.filter(|line| may_be_mended(trial, line)).map(|line| (json!({ "annuls": line.version }), now)).collect()
        }
        "confirmation/1" => history.suspended().iter().map(|one| (json!({ "confirms": one.decision.version }), now)).collect(),
        _ => answers(trial).into_iter().map(|breach| (answer(breach), now)).collect(),
    }
}

/// Whether an act may be this officer's to mend. The door says whether it is; what cannot be is not tried, since every attempt judges all that
/// came later.
fn may_be_mended(trial: &Trial<'_>, line: &Recorded) -> bool {
    let (officer, role) = (trial.officer, trial.officer.authority.role);
    if officer.id == line.officer || role.heads(line.authority.role) || role.pronounces_for(line.authority.role) {
        return true;
    }
    // A line that speaks of another act is mended by whoever may mend that one.
    let of_kind = |grant: &Grant| grant.role == role && (grant.act == line.kind || !matches!(line.content, Content::Act(_)));
    let decides = trial.room.decision(&line.kind).is_some() || !matches!(line.content, Content::Act(_));
    trial.room.menders.iter().any(of_kind) || decides && trial.room.grants.iter().any(of_kind)
}

/// The breaches that nobody has answered. Where there is none, one version shows what is said of all of them.
fn answers(trial: &Trial<'_>) -> Vec<u64> {
    let breaches = trial.history.breaches();
    let unanswered: Vec<u64> = breaches.iter().filter(|(.., answer)| answer.is_none()).map(|(breach, ..)| breach.version).collect();
    if unanswered.is_empty() { vec![breaches.last().map_or(1, |(breach, ..)| breach.version)] } else { unanswered }
}

fn answer(breach: u64) -> Value {
    json!({ "breach": breach, "outcome": AnswerOutcome::Explained, "led_to": null })
}
