//! Where a record belonged before: what it left without anybody having taken it over still counts for access.

use super::access::{Place, Whereabouts};
use super::fold::fold;
use super::history::{Content, History};
use super::room::Room;

/// Where the record belongs.
///
/// Whoever was complained of in any version of any of its acts, annulled ones too, stays kept from it: a colleague does not un-name the
/// accused by a correction. A place that the record left stays one of its places until the receiver acts on it; a record whose opening was
/// annulled stays where it last was.
pub(super) fn place<R: Room>(history: &History, state: &R::State) -> Option<Place> {
    let formerly = formerly::<R>(history);
    let mut place = match (R::place(state), formerly.last()) {
        (Some(place), _) => place,
        (None, Some(last)) => Place::new(last.region.clone(), last.bodies.clone()),
        (None, None) => return None,
    };
    for recorded in history.recorded() {
        if let Content::Act(act) | Content::Correction { act, .. } = &recorded.content {
            place.conflict.extend(R::act(act).map(R::complained_of).unwrap_or_default());
        }
    }
    Some(Place { formerly, ..place })
}

/// The places that the record left and that nobody has taken it over from.
pub(super) fn formerly<R: Room>(history: &History) -> Vec<Whereabouts> {
    let acts = history.recorded();
    let moves = |at: usize| matches!(acts[at].content, Content::Annulment(_)) || R::MOVES.contains(&acts[at].kind.as_str());
    let first = |count: usize| R::place(&fold::<R>(&history.first(count).effective(R::act)));
    let mut formerly = Vec::new();
    for at in (1..acts.len()).filter(|at| moves(*at)) {
        let Some(before) = first(at) else { continue };
        let after = first(at + 1);
        let stays = |body| after.as_ref().is_some_and(|after| after.bodies.contains(body));
        if after.as_ref().is_some_and(|after| after.region == before.region) && before.bodies.iter().all(stays) {
            continue;
        }
        // Whoever did not hold it before and does now has taken it over by acting on it; and so has the body in charge, named first, where
        // it had some part in the record before it was put in charge.
        let receives = |body| {
            let came = after.as_ref().is_some_and(|after| after.bodies.contains(body)) && !before.bodies.contains(body);
            came || after.as_ref().is_some_and(|after| after.bodies.first() == Some(body)) && before.bodies.first() != Some(body)
        };
        if !acts[at + 1..].iter().any(|act| receives(&act.authority.body)) {
            let Place { region, bodies, .. } = before;
            formerly.push(Whereabouts { region, bodies, left_at: acts[at].recorded_at });
        }
    }
    formerly
}
