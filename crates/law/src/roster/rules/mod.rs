//! The rules, one file each, in declared order: the roster, the team, the shift, the officer, the handover.

mod after_withdrawal;
mod announced_late;
mod body_differs;
mod contact_form;
pub(super) mod given;
mod handed_over_by_neither;
mod handover_late;
mod handover_order;
mod not_own_security;
mod officer_not_of_region;
mod on_duty_elsewhere;
mod once;
mod one_roster;
mod published_late;
mod region_unknown;
mod replacement_order;
mod seconded_by_centre;
mod security_contact_missing;
mod shift_gap;
mod shift_overlap;
mod shift_too_long;
mod shift_unknown;
mod tag_used;
mod team_incomplete;
mod team_without_prosecutor;
mod term_order;
mod without_team;

use super::state::Shift;
use super::{Act, Roster, Term};
use crate::kernel::{BodyId, Matter, OfficerId, Rule, Tag};

/// All rules of the room.
pub const ALL: &[&Rule<Roster>] = &[
    &once::RULE,
    &region_unknown::RULE,
    &one_roster::RULE,
    &after_withdrawal::RULE,
    &term_order::RULE,
    &tag_used::RULE,
    &contact_form::RULE,
    &team_without_prosecutor::RULE,
    &team_incomplete::RULE,
    &shift_unknown::RULE,
    &shift_too_long::RULE,
    &shift_overlap::RULE,
    &on_duty_elsewhere::RULE,
    &officer_not_of_region::RULE,
    &body_differs::RULE,
    &shift_gap::RULE,
    &without_team::RULE,
    &announced_late::RULE,
    &published_late::RULE,
    &security_contact_missing::RULE,
    &not_own_security::RULE,
    &handover_order::RULE,
    &handed_over_by_neither::RULE,
    &handover_late::RULE,
    &replacement_order::RULE,
    &seconded_by_centre::RULE,
];

/// The region of a body: what follows the first `/` of its id.
fn region_of(body: &BodyId) -> Option<&str> {
    body.as_str().split('/').nth(1)
}

/// Whether a body is a prosecution, special ones included.
fn is_prosecution(body: &BodyId) -> bool {
    matches!(body.kind(), "prosecution" | "special-prosecution")
}

/// The shift that the judged act gives to an officer: its tag, the officer, and what is left of its term.
fn taken<'a>(m: &'a Matter<'_, Roster>) -> Option<(&'a Tag, &'a OfficerId, Term)> {
    match m.act() {
        Act::ShiftAnnounced(shift) => Some((&shift.shift, &shift.officer, Term { from: shift.from, until: shift.until })),
        Act::ShiftReplaced(replaced) => {
            let term = m.before().shifts.get(&replaced.shift)?.term;
            Some((&replaced.shift, &replaced.officer, Term { from: term.from.max(m.at()), until: term.until }))
        }
        _ => None,
    }
}

/// Whether a standing shift of that officer overlaps a term.
fn clashes(shift: &Shift, officer: &OfficerId, term: Term) -> bool {
    shift.withdrawn_at.is_none() && shift.officer == *officer && shift.term.overlaps(term)
}
