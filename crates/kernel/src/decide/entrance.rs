//! Whether the officer comes in at all. It is judged before what the act says of the record and before the law, and whoever is outside gets
//! one answer, whether there is such a record or not.

use super::submitted::Submitted;
use crate::access::{self, Place, visible};
use crate::declaration::{Declaration, Finding};
use crate::form;
use crate::form::amending::NO_RECORD;
use crate::history::{Content, History, Recorded};
use crate::rooms::RoomEntry;

/// Kinds of act that speak of another act of the record: whoever does not see it does not do them.
const ON_ANOTHER: &[&str] = &["correction/1", "annulment/1", "confirmation/1"];

/// Why the officer does not come in, if so. `opening` is the record as the pending act alone would make it, where the act can be read without
/// the record.
pub(super) fn barred(
    room: &RoomEntry,
    history: &History,
    opening: Option<&History>,
    case: &Submitted<'_>,
) -> Option<(&'static Declaration, Finding)> {
    let kind = case.act.act.as_str();
    let officer = case.officer;
    let on_another = ON_ANOTHER.contains(&kind);
    if kind == "breach/1" {
        return Some((&form::BREACH_BY_HAND, Finding::plain()));
    }
    // What the role never does it does nowhere: nothing is said of the record.
    if !on_another && !room.grants.iter().any(|grant| grant.act == kind && grant.role == officer.authority.role) {
        return Some((&form::NOT_GRANTED, not_granted(room, kind, case)));
    }
    // Where the act would open a record, its own place must be within reach, whatever stands there.
    let opening = opening.filter(|opening| (room.well_begun)(opening));
    let own = opening.and_then(|opening| (room.place)(opening));
    if own.is_some_and(|own| !access::may(room.grants, officer, kind, &own)) {
        return Some((&form::NOT_GRANTED, not_granted(room, kind, case)));
    }
    if history.version() == 0 {
        return opening.is_none().then(|| (&NO_RECORD, outside(case)));
    }
    let Some(place) = (room.place)(history) else { return Some((&NO_RECORD, outside(case))) };
    let sees = visible(room.sights, officer).shows(&place);
    if !sees {
        let comes_in = !on_another && access::may(room.grants, officer, kind, &place);
        return (!comes_in).then(|| (&NO_RECORD, outside(case)));
    }
    // What is named and not there is told of to whoever sees the record: it is a matter of form.
    let kind = target_kind(history, kind, &case.act.payload)?;
    (!access::may(room.grants, officer, kind, &place)).then(|| (&form::NOT_GRANTED, not_granted(room, kind, case)))
}

/// The kind whose grant an act needs: one that speaks of another act needs that of the act it speaks of; `None` where it speaks of none.
fn target_kind<'a>(history: &'a History, kind: &'a str, payload: &serde_json::Value) -> Option<&'a str> {
    let field = match kind {
        "correction/1" => "corrects",
        "annulment/1" => "annuls",
        "confirmation/1" => "confirms",
        _ => return Some(kind),
    };
    let target = payload.get(field).and_then(serde_json::Value::as_u64).and_then(|version| history.at_version(version))?;
    Some(kind_of(history, target))
}

/// The kind of the act that a line speaks of in the end.
pub(super) fn kind_of<'a>(history: &'a History, line: &'a Recorded) -> &'a str {
    original(history, line).kind.as_str()
}

/// The act that a line speaks of in the end: itself, or what it corrects, annuls or confirms.
pub(super) fn original<'a>(history: &'a History, line: &'a Recorded) -> &'a Recorded {
    let target = match &line.content {
        Content::Correction { corrects, .. } => history.at_version(*corrects),
        Content::Annulment(annulment) => history.at_version(annulment.annuls),
        Content::Confirmation(confirmation) => history.at_version(confirmation.confirms),
        Content::Act(_) | Content::Breach(_) | Content::Answer(_) => None,
    };
    // Nothing speaks of what comes after it, so this ends.
    target.filter(|target| target.version < line.version).map_or(line, |target| original(history, target))
}

fn outside(case: &Submitted<'_>) -> Finding {
    let authority = &case.officer.authority;
    Finding::plain().with("role", authority.role.code()).with("body", &authority.body)
}

fn not_granted(room: &RoomEntry, kind: &str, case: &Submitted<'_>) -> Finding {
    let mut who: Vec<&str> = room.grants.iter().filter(|grant| grant.act == kind).map(|grant| grant.role.code()).collect();
    who.dedup();
    let who = if who.is_empty() { "-".to_owned() } else { who.join(", ") };
    outside(case).with("act", kind).with("who", who)
}

/// Whether an officer may change what another recorded: the author may, whoever heads the author in the same body, and whomever the room
/// names.
pub(super) fn may_mend(room: &RoomEntry, history: &History, target: &Recorded, case: &Submitted<'_>) -> bool {
    let officer = case.officer;
    let heads = officer.authority.role.heads(target.authority.role) && officer.authority.body == target.authority.body;
    let named = |place: Place| access::may(room.menders, officer, kind_of(history, target), &place);
    is_deciders(target, case) || heads || (room.place)(history).is_some_and(named)
}

/// Whether what was decided is the officer's to confirm or to correct: whoever decided, or a judge of the court whose clerk transcribed it.
pub(super) fn is_deciders(decision: &Recorded, case: &Submitted<'_>) -> bool {
    let (officer, authority) = (case.officer, &decision.authority);
    let pronounced = officer.authority.role.pronounces_for(authority.role) && officer.authority.body == authority.body;
    officer.id == decision.officer || pronounced
}
