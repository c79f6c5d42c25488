//! What the course of a measure makes due: an extension asked for and heard in time, an appeal decided, a surety replaced, bail paid.

use super::acts::Measure;
use super::state::{Appeal, Course, ExtensionPetition, MeasureState, State};
use crate::kernel::{Moment, Span};
use crate::pack::{Dated, Limit, Pack};

/// The level of the prosecutor whose days a petition for so many months in all has (CPC 151(2)–(4)): `district`, `region`, `general`. The
/// highest has one for more than the law allows: it is refused, but in the days of every petition beyond the step before (CPC 151(8)).
fn level(months: i64, at: Moment, law: &Pack) -> Option<String> {
    let ladder = law.limits("custody.extension.", at);
    ladder.iter().find(|limit| months <= limit.value).or(ladder.last())?.agreed_by.clone()
}

/// A limit of the extension to so many months: `custody.request_to_court.region`.
fn of_level<'l>(stage: &str, months: i64, at: Moment, law: &'l Pack) -> Option<&'l Dated<Limit>> {
    law.limit(&format!("custody.{stage}.{}", level(months, at, law)?), at)
}

/// How long before the end of the term a petition for so many months must be at the prosecutor (`request_to_prosecutor`) or at the
/// court (`request_to_court`): back from the minute at which custody ends, for the terms of custody are no whole days (CPC 48(2)).
fn extension_limit(stage: &str, months: u8, at: Moment, law: &Pack) -> Option<Span> {
    of_level(stage, i64::from(months), at, law)?.span()
}

/// By when the prosecutor decides on a petition: in whole days from its receipt, as many as the months asked for allow (CPC 151(6)–(8)).
pub fn review_due(state: &State, petition: &ExtensionPetition, law: &Pack) -> Option<Moment> {
    let asked = petition.requested_at?;
    law.due_in(state.region(), &format!("custody.extension_review.{}", level(i64::from(petition.months), asked, law)?), asked)
}

/// Whether a petition asks to prolong a short custody to the first term, which needs a day's lead only (CPC 151(2)).
fn to_first_term(measure: &MeasureState, months: u8, at: Moment, law: &Pack) -> bool {
    measure.is_short(law) && law.limit("custody.first_term", at).is_some_and(|first| i64::from(months) <= first.value)
}

/// How long before the end of the measure the body hands its petition to the prosecutor; none for a short custody up to the first term.
pub fn request_lead(measure: &MeasureState, months: u8, at: Moment, law: &Pack) -> Option<Span> {
    extension_limit("request_to_prosecutor", months, at, law).filter(|_| !to_first_term(measure, months, at, law))
}

/// How long before the end of the measure the petition is at the court.
pub fn court_lead(measure: &MeasureState, months: u8, at: Moment, law: &Pack) -> Option<Span> {
    if to_first_term(measure, months, at, law) { short_lead(at, law) } else { extension_limit("request_to_court", months, at, law) }
}

impl MeasureState {
    /// Whether it is custody for a short term, for want of grounds for the full one (CPC 148(7)(2)).
    pub fn is_short(&self, law: &Pack) -> bool {
        let term = self.since.zip(self.until).filter(|_| self.kind == Measure::Custody && self.course.months.is_none());
        let limit = |since| law.limit("sanction.short_custody", since).and_then(|limit| limit.span());
        term.is_some_and(|(since, until)| limit(since).is_some_and(|limit| until <= since + limit))
    }

    /// When bail was made the measure, while it is not paid yet (CPC 145(4)). Bail set beside custody may be paid at any time.
    pub fn awaits_bail(&self) -> Option<Moment> {
        self.bail_set_at.filter(|_| self.in_force() && self.kind == Measure::Bail && self.bail_paid_at.is_none())
    }

    /// The next month that an extension would reach.
    pub(super) fn next_month(&self, since: Moment, law: &Pack) -> Option<u8> {
        let held = self.course.months.map(i64::from).or_else(|| Some(law.limit("custody.first_term", since)?.value))?;
        u8::try_from(held + 1).ok()
    }
}

impl State {
    /// The least sum of bail for the gravest offence (CPC 145(3)), in tenge.
    pub fn least_bail(&self, at: Moment, law: &Pack) -> Option<i64> {
        let gravity = self.catalogued(at, law)?.iter().filter_map(|offence| offence.gravity).max()?;
        let bail = law.bail(gravity, !self.subject.as_ref()?.intentional, at)?;
        Some(i64::from(bail.min_mci) * law.mci(at)?)
    }

    /// Whether bail was broken in this case (CPC 148(9)(5)).
    pub fn breached_bail(&self) -> bool {
        self.measures.values().any(|measure| measure.kind == Measure::Bail && measure.course.breached_at.is_some())
    }

    /// The measure that an extension can prolong, and since when it holds.
    pub(super) fn prolongable(&self) -> Option<(&MeasureState, Moment)> {
        let measure = self.measure_in_force().filter(|m| running(self) && matches!(m.kind, Measure::Custody | Measure::HouseArrest))?;
        Some((measure, measure.since?))
    }
}

/// The measure that an extension can prolong, since when and until when it holds.
fn with_term(state: &State) -> Option<(&MeasureState, Moment, Moment)> {
    let (measure, since) = state.prolongable()?;
    Some((measure, since, measure.until?))
}

/// Before the end of the term, while nobody has asked for an extension that the law allows (CPC 151(6)–(8)).
pub fn extension_request(state: &State, law: &Pack) -> Vec<Moment> {
    let Some((measure, since, until)) = with_term(state) else { return Vec::new() };
    let asked = measure.course.open_petition().is_some() || measure.is_short(law);
    let months = measure.next_month(since, law).filter(|months| !asked && state.bound(measure, *months, since, law).is_none());
    months.and_then(|months| Some(until - extension_limit("request_to_prosecutor", months, since, law)?)).into_iter().collect()
}

/// While the prosecutor looks at the petition, from its receipt and whenever the term may end (CPC 151(6)–(8)).
pub fn extension_review(state: &State, law: &Pack) -> Vec<Moment> {
    let petition = state.prolongable().and_then(|(measure, _)| measure.course.open_petition());
    let waits = petition.filter(|petition| petition.agreed_at.is_none() && petition.submitted_at.is_none());
    waits.and_then(|petition| review_due(state, petition, law)).into_iter().collect()
}

/// Before the end of the term, while the petition is not at the court (CPC 151(2), 151(10)).
pub fn extension_submission(state: &State, law: &Pack) -> Vec<Moment> {
    let Some((measure, since, until)) = with_term(state) else { return Vec::new() };
    let before = match measure.course.open_petition() {
        Some(petition) if petition.submitted_at.is_some() || petition.agreed_at.is_none() => None,
        Some(petition) => court_lead(measure, petition.months, since, law),
        None if measure.is_short(law) => short_lead(since, law),
        None => None,
    };
    before.map(|before| until - before).into_iter().collect()
}

/// How long before the end of a short custody the prosecutor asks for the full term (CPC 151(2)).
fn short_lead(at: Moment, law: &Pack) -> Option<Span> {
    law.limit("sanction.short_custody_extension_before_expiry", at)?.span()
}

/// While the judge has the petition, from its receipt likewise (CPC 152(3)).
pub fn extension_hearing(state: &State, law: &Pack) -> Vec<Moment> {
    let petition = state.prolongable().and_then(|(measure, _)| measure.course.open_petition());
    petition.and_then(|petition| law.due_in(state.region(), "custody.extension_hearing", petition.submitted_at?)).into_iter().collect()
}

/// While the regional court has an appeal (CPC 107(5)).
pub fn appeals(state: &State, law: &Pack) -> Vec<Moment> {
    // Until it is there, the day on which it is to be sent: when the term of the appeal ends (CPC 107(4)), or when it was filed or its term
    // restored after that.
    let sent = |course: &Course, appeal: &Appeal| {
        let ended = law.due_in(state.region(), "measure.appeal", course.appealed(appeal)?.at)?;
        [Some(ended), Some(appeal.filed_at), appeal.restored_at].into_iter().flatten().max()
    };
    let received = |course: &Course, appeal: &Appeal| appeal.forwarded_at.or_else(|| sent(course, appeal));
    let courses = state.measures.values().map(|measure| &measure.course);
    let open = courses.flat_map(|course| course.open_appeals().filter_map(move |appeal| received(course, appeal)));
    open.filter_map(|received| law.due_in(state.region(), "measure.appeal_decision", received)).collect()
}

/// Since a surety withdrew, while no other measure has been chosen (CPC 142(4)).
pub fn surety(state: &State, law: &Pack) -> Vec<Moment> {
    let left = state.unsecured.as_ref().filter(|_| running(state));
    left.and_then(|(_, at)| law.due("measure.surety_replacement", *at)).into_iter().collect()
}

/// Since bail was set for a person who is not in custody (CPC 145(4)).
pub fn bail(state: &State, law: &Pack) -> Vec<Moment> {
    let unpaid = state.measure_in_force().filter(|_| running(state)).and_then(MeasureState::awaits_bail);
    unpaid.and_then(|set| law.due_in(state.region(), "bail.payment", set)).into_iter().collect()
}

/// Whether the process against the person goes on before the investigating body.
pub(super) fn running(state: &State) -> bool {
    state.ended.is_none() && state.sent_to_court_at.is_none()
}

/// A limit counted in a detention that no release, measure or end of the status has closed.
pub(super) fn in_detention(state: &State, limit: impl Fn(Moment) -> Option<Option<Moment>>) -> Vec<Moment> {
    let from = state.open_detention().filter(|_| running(state));
    from.and_then(limit).flatten().into_iter().collect()
}

pub(super) fn from_protocol(state: &State, open: bool, limit: &str, law: &Pack) -> Vec<Moment> {
    in_detention(state, |_| state.protocol.as_ref().filter(|_| open).map(|protocol| law.due(limit, protocol.at)))
}

/// So long before the end of the detention, while no materials are with the judge (CPC 147(3)).
pub(super) fn materials(state: &State, law: &Pack) -> Vec<Moment> {
    let submitted = state.petitions().any(|measure| measure.submitted_at.is_some());
    in_detention(state, |from| {
        let before = law.limit("petition.to_judge_before_expiry", from)?.span()?;
        (!submitted).then(|| state.detention_expires(law).map(|end| end - before))
    })
}
