//! Who acted, by the register of officers as it stood: in office then, by a key that stood, under a signature that holds.

use super::compared::Misjudged;
use super::whole::Whole;
use crate::door::named_officers;
use crate::register::{brings, stood};
use crate::signing::is_borne_out;
use aiqyn_law::kernel::decide::Refusal;
use aiqyn_law::kernel::threshold::declared::{KEY_NOT_STANDING, NOT_IN_OFFICE, OFFICER_UNKNOWN, REGISTER_ALONE, UNSIGNED};
use aiqyn_law::kernel::{Declaration, Finding, Fold as _, History, Line, OfficerId, RecordId, Speech, fold};
use aiqyn_law::officer::{self, Officers};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;

/// What is wrong with who handed in a submission, by its lines. Before a register was founded nothing is.
pub fn hold(whole: &Whole<'_>, lines: &[Line], law: &Pack) -> Vec<Misjudged> {
    let (Some(opening), Some(begun)) = (lines.first(), whole.register_begun()) else { return Vec::new() };
    if opening.seq < begun {
        return Vec::new();
    }
    let refused = |line: &Line, declaration: &Declaration, finding: &Finding| {
        let speech = Speech { names: rooms::ROOMS.names, room: "", law, at: line.recorded_at };
        Misjudged::refused(line, Refusal::of(declaration, 0, line.record.as_str(), finding, &speech))
    };
    let mut found = Vec::new();
    let signed = opening.submission.as_ref().and_then(|said| said.signed.as_ref());
    match signed.filter(|_| is_borne_out(lines)) {
        None => found.push(refused(opening, &UNSIGNED, &Finding::plain())),
        Some(signed) => {
            let record = officer::record(&opening.officer);
            let before = record.as_ref().map(|record| whole.history_before(record, opening.seq)).unwrap_or_default();
            let state = fold::<Officers>(&before.effective(Officers::act));
            let founds = opening.seq == begun && brings(opening, signed);
            let in_office = state.acting().is_some_and(|office| office.authority == opening.authority);
            if !founds && !in_office {
                found.push(refused(opening, &NOT_IN_OFFICE, &Finding::plain().with("officer", &opening.officer)));
            } else if !founds && !stood(&state, opening, signed) {
                found.push(refused(opening, &KEY_NOT_STANDING, &Finding::plain()));
            }
        }
    }
    if lines.len() > 1 && lines.iter().any(|line| line.record.room() == Officers::NAME) {
        found.push(refused(opening, &REGISTER_ALONE, &Finding::plain()));
    }
    let history = |record: &RecordId| -> History { whole.history_before(record, opening.seq) };
    for line in lines.iter().filter(|line| line.record.room() != Officers::NAME) {
        for (field, id) in named_officers(&line.record, &line.act, &line.payload, &history) {
            let record = OfficerId::parse(&id).ok().and_then(|id| officer::record(&id));
            if record.is_none_or(|record| history(&record).version() == 0) {
                found.push(refused(line, &OFFICER_UNKNOWN, &Finding::plain().with("officer", &id).at(&field)));
            }
        }
    }
    found
}
