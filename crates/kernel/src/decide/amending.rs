//! What changes what stands: corrections, annulments and confirmations, and the decisions that rested on it.

use super::entrance::{is_deciders, kind_of, may_mend, original};
use super::submitted::Submitted;
use crate::act::AnyAct;
use crate::decision::Decision;
use crate::declaration::{Declaration, Finding};
use crate::form;
use crate::form::amending::{ANNULLED_ALONE, DECIDED_ON, DECISION_CHANGED, DECISION_SUSPENDED, NOT_AUTHOR, NOT_SUSPENDED, PLACE_CORRECTED};
use crate::history::{Annulment, Confirmation, Content, History, Recorded};
use crate::rooms::RoomEntry;
use serde_json::Value;

/// The versions of the lines on which a decision rests where it is taken after these acts: of each act it decides on, the one that stands.
fn decided_on(room: &RoomEntry, decision: &Decision, history: &History, act: &AnyAct) -> Vec<u64> {
    let told = |act: &AnyAct| -> Option<Value> { (room.written)(act)?.pointer(decision.about?).cloned() };
    let own = told(act);
    let is_meant = |other: &AnyAct| own.is_none() || told(other).is_none_or(|told| Some(&told) == own.as_ref());
    let standing = history.standing();
    let decided_on = standing.iter().filter(|one| decision.on.contains(&one.original.kind.as_str()) && is_meant(one.act));
    decided_on.map(|one| one.line.version).collect()
}

/// The lines on which the act rests, where it is a decision, or its correction or confirmation.
pub(super) fn rests_on(room: &RoomEntry, history: &History, kind: &str, content: &Content) -> Option<Vec<u64>> {
    match content {
        Content::Act(act) => Some(decided_on(room, room.decision(kind)?, history, act)),
        Content::Correction { corrects, act } => Some(decided_on(room, room.decision(&history.at_version(*corrects)?.kind)?, history, act)),
        Content::Confirmation(Confirmation { confirms }) => {
            let standing = history.standing().into_iter().find(|one| one.original.version == *confirms)?;
            Some(decided_on(room, room.decision(&standing.original.kind)?, history, standing.act))
        }
        Content::Annulment(_) | Content::Breach(_) | Content::Answer(_) => None,
    }
}

/// Holds a pending correction, annulment or confirmation; `earlier` is the record without it.
pub(super) fn hold(
    room: &RoomEntry,
    earlier: &History,
    history: &History,
    pending: &Recorded,
    case: &Submitted<'_>,
    refuse: &mut impl FnMut(&Declaration, &Finding),
) {
    match &pending.content {
        Content::Correction { corrects, .. } => {
            let Some(target) = earlier.at_version(*corrects) else { return };
            if (room.permanent)(&target.content) {
                refuse(&form::PERMANENT, &Finding::plain().with("version", corrects).at("/corrects"));
            }
            hold_author(room, earlier, target, case, refuse);
            hold_content(room, earlier, target, pending, refuse);
            hold_place(room, earlier, history, refuse);
            hold_early_decisions(room, earlier, target, refuse);
        }
        Content::Annulment(Annulment { annuls }) => {
            let Some(target) = earlier.at_version(*annuls) else {
                return refuse(&form::NO_TARGET, &Finding::plain().with("version", annuls).at("/annuls"));
            };
            if matches!(target.content, Content::Breach(_) | Content::Answer(_)) {
                return refuse(&form::NO_TARGET, &Finding::plain().with("version", annuls).at("/annuls"));
            }
            if (room.permanent)(&target.content) {
                refuse(&form::PERMANENT, &Finding::plain().with("version", annuls).at("/annuls"));
            }
            hold_annulment(room, earlier, target, case, refuse);
            hold_early_decisions(room, earlier, target, refuse);
        }
        Content::Confirmation(Confirmation { confirms }) => {
            let suspended = earlier.suspended().into_iter().find(|one| one.decision.version == *confirms);
            match suspended {
                None => refuse(&NOT_SUSPENDED, &Finding::plain().with("version", confirms).at("/confirms")),
                Some(one) if !is_deciders(one.decision, case) => refuse(&NOT_AUTHOR, &author(one.decision).at("/confirms")),
                Some(_) => {}
            }
        }
        Content::Act(_) | Content::Breach(_) | Content::Answer(_) => {}
    }
}

fn author(target: &Recorded) -> Finding {
    Finding::plain().with("version", target.version).with("officer", &target.officer)
}

/// What is corrected is the author's; a decision is the decider's alone.
fn hold_author(
    room: &RoomEntry,
    earlier: &History,
    target: &Recorded,
    case: &Submitted<'_>,
    refuse: &mut impl FnMut(&Declaration, &Finding),
) {
    let decided = room.decision(&target.kind).is_some();
    let may = if decided { is_deciders(target, case) } else { may_mend(room, earlier, target, case) };
    if !may {
        refuse(&NOT_AUTHOR, &author(target).at("/corrects"));
    }
}

/// A decision is taken back by another officer with the power; anything else by whoever may correct it.
fn hold_annulment(
    room: &RoomEntry,
    earlier: &History,
    target: &Recorded,
    case: &Submitted<'_>,
    refuse: &mut impl FnMut(&Declaration, &Finding),
) {
    let decided = room.decision(kind_of(earlier, target)).is_some();
    let own = target.officer == case.officer.id;
    match &target.content {
        Content::Act(_) if decided && own => refuse(&ANNULLED_ALONE, &Finding::plain().with("version", target.version).at("/annuls")),
        Content::Act(_) if decided => {}
        // A correction or confirmation of a decision is the decider's.
        _ if decided && !matches!(target.content, Content::Annulment(_)) => {
            if !own {
                refuse(&NOT_AUTHOR, &author(target).at("/annuls"));
            }
        }
        _ if may_mend(room, earlier, target, case) => {}
        _ => refuse(&NOT_AUTHOR, &author(target).at("/annuls")),
    }
}

/// A decision is corrected without changing what was decided, nor when.
fn hold_content(
    room: &RoomEntry,
    earlier: &History,
    target: &Recorded,
    pending: &Recorded,
    refuse: &mut impl FnMut(&Declaration, &Finding),
) {
    let Some(decision) = room.decision(&target.kind) else { return };
    if decision.clerical.is_none() {
        return refuse(&form::PERMANENT, &Finding::plain().with("version", target.version).at("/corrects"));
    }
    let standing = earlier.standing().into_iter().find(|one| one.original.version == target.version);
    let (Some(standing), Content::Correction { act, .. }) = (standing, &pending.content) else { return };
    let finding = |field: &str| Finding::plain().with("version", target.version).with("field", field);
    if standing.line.occurred_at != pending.occurred_at {
        refuse(&DECISION_CHANGED, &finding("occurred_at"));
    }
    if let (Some(before), Some(after)) = ((room.written)(standing.act), (room.written)(act))
        && let Some(field) = decision.changed(&before, &after)
    {
        refuse(&DECISION_CHANGED, &finding(field.trim_start_matches('/')).at(format!("/payload{field}")));
    }
}

/// A correction leaves the record where it belongs.
fn hold_place(room: &RoomEntry, earlier: &History, history: &History, refuse: &mut impl FnMut(&Declaration, &Finding)) {
    let (Some(before), Some(after)) = ((room.place)(earlier), (room.place)(history)) else { return };
    let gone = before.bodies.iter().find(|body| !after.bodies.contains(body)).map(ToString::to_string);
    let moved = (before.region != after.region).then(|| (before.region.to_string(), after.region.to_string()));
    let came = || after.bodies.iter().find(|body| !before.bodies.contains(body)).map_or_else(|| "-".to_owned(), ToString::to_string);
    if let Some((before, after)) = moved.or_else(|| gone.map(|gone| (gone, came()))) {
        refuse(&PLACE_CORRECTED, &Finding::plain().with("before", before).with("place", after));
    }
}

/// What a decision rests on that does not say so itself stays as it is.
fn hold_early_decisions(room: &RoomEntry, earlier: &History, target: &Recorded, refuse: &mut impl FnMut(&Declaration, &Finding)) {
    let target = original(earlier, target);
    for one in earlier.standing().iter().filter(|one| one.original.rests_on.is_none() && one.original.version > target.version) {
        let Some(decision) = room.decision(&one.original.kind) else { continue };
        let rests = decided_on(room, decision, earlier, one.act);
        let on_target = |line: &u64| earlier.at_version(*line).is_some_and(|line| original(earlier, line).version == target.version);
        if rests.iter().any(on_target) {
            let finding = Finding::plain().with("version", target.version).with("decision", one.original.version);
            refuse(&DECIDED_ON, &finding);
        }
    }
}

/// The decisions that a pending act suspends: each is a breach of its record.
pub(super) fn suspended(earlier: &History, history: &History, pending: &Recorded) -> Vec<(u64, Declaration, Finding)> {
    if !matches!(pending.content, Content::Correction { .. } | Content::Annulment(_)) {
        return Vec::new();
    }
    let before: Vec<u64> = earlier.suspended().iter().map(|one| one.decision.version).collect();
    let new = history.suspended().into_iter().map(|one| one.decision.version).filter(|version| !before.contains(version));
    new.map(|version| (version, DECISION_SUSPENDED, Finding::plain().with("version", version).with("by", pending.version))).collect()
}
