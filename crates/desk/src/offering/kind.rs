//! One kind of act on one record: whether the door refuses every act of it, and by which rule.
//!
//! Specimens are tried one after the other. A rule is named only where it refuses all of them and finds of each the same, speaking of no field:
//! then it speaks of the record and not of what the act says. What happened earlier is tried at every moment at which the record was in
//! another state.

use super::material::Material;
use super::of_record;
use super::offer::Standing;
use super::specimen::specimens;
use super::trial::{Found, Outcome, Ready, Trial};
use crate::failure::Failure;

use aiqyn_law::kernel::Moment;
use aiqyn_law::kernel::decide::Refusal;

/// So many of the specimens are tried at other moments too.
const WITNESSES: usize = 2;

/// Whether acts of a kind of the room can be done.
pub async fn standing(trial: &Trial<'_>, found: &mut Found, material: &Material<'_>, kind: &str) -> Result<Standing, Failure> {
    let Some(form) = trial.room.form_of(kind) else { return Ok(Standing::Open) };
    let rules = of_record::rules(trial.room, kind);
    let of_record = |refusal: &Refusal| refusal.field.is_none() && rules.contains(&refusal.code);
    let mut shared: Option<Vec<Refusal>> = None;
    let mut witnesses: Vec<Ready> = Vec::with_capacity(WITNESSES);
    for payload in specimens(form, material) {
        let ready = trial.ready(found, trial.act(kind, payload)).await?;
        match trial.at(&ready, trial.now) {
            Outcome::Admitted => return Ok(Standing::Open),
            Outcome::Outside => continue,
            Outcome::Refused(refusals) => match &mut shared {
                None => shared = Some(refusals.into_iter().filter(of_record).collect()),
                Some(shared) => shared.retain(|one| refusals.iter().any(|other| one.code == other.code && one.details == other.details)),
            },
        }
        if shared.as_ref().is_some_and(Vec::is_empty) {
            return Ok(Standing::Open);
        }
        if witnesses.len() < WITNESSES {
            witnesses.push(ready);
        }
    }
    Ok(shared.map_or(Standing::Open, |shared| at_other_moments(trial, shared, &witnesses)))
}

/// So many other moments are tried. Of a record with more nothing is claimed of earlier.
const MOMENTS: usize = 48;

/// What rules that refuse acts of now say of those of earlier.
fn at_other_moments(trial: &Trial<'_>, mut shared: Vec<Refusal>, witnesses: &[Ready]) -> Standing {
    let Some(now) = shared.first().cloned() else { return Standing::Open };
    let Some(first) = witnesses.first() else { return Standing::Open };
    // Before all of it most things were possible: where that is so, it is found at once.
    let mut own = trial.moments();
    let earliest = own.len().min(2);
    own.rotate_right(earliest);
    // What stands beside the record is met alike by all of them.
    let beside = trial.moments_beside(first).into_iter().map(|at| (at, &witnesses[..1]));
    let others: Vec<(Moment, &[Ready])> = own.into_iter().map(|at| (at, witnesses)).chain(beside).collect();
    let all = others.len() <= MOMENTS;
    for (at, witnesses) in others.into_iter().take(MOMENTS) {
        for witness in witnesses {
            match trial.at(witness, at) {
                Outcome::Admitted => return Standing::Late(now),
                Outcome::Outside => {}
                Outcome::Refused(refusals) => shared.retain(|one| refusals.iter().any(|other| other.code == one.code)),
            }
        }
        if shared.is_empty() {
            return Standing::Late(now);
        }
    }
    if !all {
        return Standing::Late(now);
    }
    let refusal = shared.swap_remove(0);
    if was_possible(trial, first, refusal.code) { Standing::Over(refusal) } else { Standing::NotYet(refusal) }
}

/// Whether the rule had nothing against the act at some time before, as the record stood then.
fn was_possible(trial: &Trial<'_>, witness: &Ready, rule: &str) -> bool {
    let acts = trial.history.recorded().len();
    (0..acts).rev().any(|acts| match trial.after(witness, acts) {
        Outcome::Admitted => true,
        Outcome::Outside => false,
        Outcome::Refused(refusals) => refusals.iter().all(|refusal| refusal.code != rule),
    })
}
