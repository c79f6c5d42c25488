//! What carries a person's being held, from when to when, as each record has it.

use super::{Basis, Claim, Records};
use crate::administrative::{self, Administrative, DetentionEnd, Outcome};
use crate::kernel::{Entry, Fold, Moment, RecordId, Span};
use crate::pack::Pack;
use crate::suspect::{self, Act as SuspectAct, Measure, Suspect};

/// All bases of a person, up to the moment asked about.
pub(super) fn claims<'h>(read: &Records<'h>, law: &Pack) -> Vec<Claim<'h>> {
    let mut claims = Vec::new();
    for (record, entries) in &read.suspects {
        let began = clock_of_case(record, entries, read);
        claims.extend(of_suspect(record, entries, began, read.now, law));
    }
    for (record, entries) in &read.cases {
        claims.extend(of_case(record, entries, read.now, law));
    }
    claims.retain(|claim| claim.from < claim.to);
    claims
}

/// The first detention in the same case or on the same facts: no later record starts its clock anew (CPC 128(5), 131(4)).
fn clock_of_case(record: &RecordId, entries: &[Entry<'_, suspect::Act>], read: &Records<'_>) -> Option<Moment> {
    let subject = |entries: &[Entry<'_, suspect::Act>]| entries.iter().find_map(|entry| suspect::opening(entry.act)).cloned();
    let detained = |entries: &[Entry<'_, suspect::Act>]| {
        let first = entries.iter().find(|entry| matches!(entry.act, SuspectAct::Detained(_)));
        first.map(|entry| entry.occurred_at)
    };
    let own = subject(entries);
    let same = |other: &[Entry<'_, suspect::Act>]| match (&own, subject(other)) {
        (Some(own), Some(other)) => own.case == other.case || (own.episode.is_some() && own.episode == other.episode),
        _ => false,
    };
    let others = read.suspects.iter().filter(|(other, entries)| *other != record && same(entries));
    others.filter_map(|(_, entries)| detained(entries)).chain(detained(entries)).min()
}

/// The release under way that follows where a decision ended what carried the person in a facility. What time alone ended was known
/// before: nothing follows it.
fn release<'h>(record: &'h RecordId, at: Moment, before: Option<Basis>, now: Option<Basis>, law: &Pack) -> Option<Claim<'h>> {
    let inside = |basis: Option<Basis>| basis.is_some_and(|basis| basis != Basis::HouseArrest);
    let limit = law.limit("release.carried_out", at).filter(|_| inside(before) && !inside(now))?;
    Some(Claim { from: at, to: limit.until(at), basis: Basis::Release, record })
}

/// The moments of a record between which nothing changes: each act's, and those at which time alone changes something.
/// `turns` and `basis` see the state that the acts so far have left.
fn walk<'h, R: Fold>(
    record: &'h RecordId,
    entries: &[Entry<'h, R::Act>],
    now: Moment,
    law: &Pack,
    turns: impl Fn(&R::State) -> Vec<Moment>,
    basis: impl Fn(&R::State, &[Entry<'h, R::Act>], Moment) -> Option<Basis>,
) -> Vec<Claim<'h>> {
    let mut claims = Vec::new();
    let mut state = R::State::default();
    // What would carry the person at the moment of an act if it had not happened.
    let mut otherwise = (None, None);
    for (index, entry) in entries.iter().enumerate() {
        if otherwise.0 != Some(entry.occurred_at) {
            otherwise = (Some(entry.occurred_at), basis(&state, &entries[..index], entry.occurred_at));
        }
        R::apply(&mut state, entry);
        let until = entries.get(index + 1).map_or(now, |next| next.occurred_at);
        if until == entry.occurred_at && index + 1 < entries.len() {
            continue;
        }
        let mut moments: Vec<Moment> = turns(&state).into_iter().filter(|at| *at > entry.occurred_at && *at < until).collect();
        moments.push(until);
        moments.sort_unstable();
        let mut from = entry.occurred_at;
        claims.extend(release(record, from, otherwise.1, basis(&state, &entries[..=index], from), law));
        for to in moments {
            let carried = basis(&state, &entries[..=index], from);
            claims.extend(carried.map(|basis| Claim { from, to, basis, record }));
            from = to;
        }
    }
    claims
}

fn of_suspect<'h>(
    record: &'h RecordId,
    entries: &[Entry<'h, suspect::Act>],
    began: Option<Moment>,
    now: Moment,
    law: &Pack,
) -> Vec<Claim<'h>> {
    let expires = |state: &suspect::State| Some(began? + state.detention_limit(law)?);
    walk::<Suspect>(
        record,
        entries,
        now,
        law,
        |state| state.wakes(law).into_iter().chain(expires(state)).collect(),
        |state, so_far, at| {
            let detained = || expires(state).filter(|end| at < *end && detention_stands(state, so_far)).map(|_| Basis::Detention);
            match state.standing(at, law) {
                Some(measure) if measure.kind == Measure::Custody => Some(custody(measure, law)),
                Some(measure) if measure.kind == Measure::HouseArrest => Some(Basis::HouseArrest),
                _ if went_to_court_in_custody(state, law) => Some(Basis::Court),
                _ => detained(),
            }
        },
    )
}

/// Custody for up to ten days has a ground of its own.
fn custody(measure: &suspect::MeasureState, law: &Pack) -> Basis {
    let short = measure.since.zip(measure.until).is_some_and(|(since, until)| {
        let limit = law.limit("sanction.short_custody", since).and_then(|limit| limit.span());
        limit.is_some_and(|limit| until - since <= limit)
    });
    if short { Basis::ShortCustody } else { Basis::Custody }
}

fn went_to_court_in_custody(state: &suspect::State, law: &Pack) -> bool {
    let sent = state.sent_to_court_at.filter(|_| state.ended.is_none());
    sent.is_some_and(|sent| state.standing(sent, law).is_some_and(|measure| measure.kind == Measure::Custody))
}

/// Whether the detention goes on, its limit apart: nothing took its place, nobody released the person since, the judge has not
/// refused the measure asked for. Bail takes its place only when it is paid (CPC 145(5)).
fn detention_stands(state: &suspect::State, so_far: &[Entry<'_, suspect::Act>]) -> bool {
    let last = so_far.iter().rev().find(|entry| matches!(entry.act, SuspectAct::Detained(_))).map(|entry| entry.occurred_at);
    let Some(last) = last.filter(|_| state.ended.is_none()) else { return false };
    let unpaid = |measure: &&suspect::MeasureState| measure.kind == Measure::Bail && measure.bail_paid_at.is_none();
    let replaced = state.measures.values().filter(|measure| measure.since.is_some()).any(|measure| !unpaid(&measure));
    let let_go = state.released.is_some_and(|release| release.at >= last);
    let refused = state.measures.values().any(|measure| measure.refused_at.is_some_and(|at| at >= last));
    let asked = state.measures.values().any(|measure| measure.is_pending() || measure.since.is_some());
    !replaced && !let_go && (!refused || asked)
}

fn of_case<'h>(record: &'h RecordId, entries: &[Entry<'h, administrative::Act>], now: Moment, law: &Pack) -> Vec<Claim<'h>> {
    let whole = crate::kernel::fold::<Administrative>(entries);
    let counted_from = whole.serving.map(|serving| serving.counted_from);
    let mut claims = Vec::new();
    if let Some(from) = counted_from.filter(|_| whole.detained_at.is_none()) {
        // A detention without an act of its own, known from the arrest that counts from it.
        let to =
            [whole.detention_term(from, law).map(|term| term.by), whole.ruled.as_ref().map(|ruled| ruled.at)].into_iter().flatten().min();
        claims.extend(to.map(|to| Claim { from, to, basis: Basis::AdministrativeDetention, record }));
    }
    let arrest_ends = |state: &administrative::State| match state.penalty_in_force() {
        Some(Outcome::Arrest { days }) => {
            let from = counted_from.or(state.detained_at);
            from.map(|from| from + Span::days(i64::from(*days)))
        }
        _ => None,
    };
    let detention = |state: &administrative::State| state.detained_at.and_then(|from| state.detention_term(from, law).map(|term| term.by));
    claims.extend(walk::<Administrative>(
        record,
        entries,
        now,
        law,
        |state| arrest_ends(state).into_iter().chain(detention(state)).collect(),
        |state, so_far, at| {
            let arrested = matches!(state.penalty_in_force(), Some(Outcome::Arrest { .. })) && state.released.is_none();
            let held = state.in_detention() && state.ruled.is_none() && state.released.is_none();
            if arrested && !let_go(so_far) && arrest_ends(state).is_none_or(|end| at < end) {
                return Some(Basis::Arrest);
            }
            detention(state).filter(|end| held && at < *end).map(|_| Basis::AdministrativeDetention)
        },
    ));
    claims
}

/// Whether the last detention was ended by letting the person go, and arrest has not begun since.
fn let_go(so_far: &[Entry<'_, administrative::Act>]) -> bool {
    let last = so_far.iter().rev().find_map(|entry| match entry.act {
        administrative::Act::ArrestStarted(_) | administrative::Act::Ruling(_) => Some(false),
        administrative::Act::DetentionEnded(end) => Some(end.ground != DetentionEnd::Ruling),
        _ => None,
    });
    last.unwrap_or(false)
}
