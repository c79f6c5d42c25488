//! How far the law lets custody be prolonged, how long before its end that is asked for, and that the person goes free where it lets it no
//! further.

use super::acts::Measure;
use super::state::{ExtensionPetition, MeasureState, State};
use crate::criminal::Offence as Held;
use crate::kernel::{Moment, Term};
use crate::pack::{Dated, Gravity, Offence, Pack};

/// What forbids to prolong custody any further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The suspect is a minor (CPC 541(4)).
    Minor,
    /// The crime is none of those of CPC 151(3)–(4).
    Gravity,
    /// There is no longer term (CPC 151(5)).
    Last,
}

/// A limit of the step of the ladder for so many months in all (CPC 151(2)–(4)): `custody.request_to_court.region`. The highest has one for
/// more than the law allows: it is refused, but in the days of every petition beyond the step before (CPC 151(8)).
fn of_step(stage: &str, months: u8, at: Moment, law: &Pack) -> Option<String> {
    let ladder = law.limits("custody.extension.", at);
    let step = ladder.iter().find(|limit| i64::from(months) <= limit.value).or(ladder.last())?;
    Some(format!("custody.{stage}.{}", step.agreed_by.as_ref()?))
}

impl MeasureState {
    /// Whether it is custody for a short term, for want of grounds for the full one (CPC 148(7)(2)).
    pub fn is_short(&self, law: &Pack) -> bool {
        let term = self.since.zip(self.until).filter(|_| self.kind == Measure::Custody && self.course.months.is_none());
        let limit = |since| law.limit("sanction.short_custody", since).and_then(|limit| limit.span());
        term.is_some_and(|(since, until)| limit(since).is_some_and(|limit| until <= since + limit))
    }

    /// The next month that an extension would reach.
    pub(super) fn next_month(&self, since: Moment, law: &Pack) -> Option<u8> {
        let held = self.course.months.map(i64::from).or_else(|| Some(law.limit("custody.first_term", since)?.value))?;
        u8::try_from(held + 1).ok()
    }

    /// Whether a petition asks to prolong a short custody to the first term, which needs a day's lead only (CPC 151(2)).
    fn to_first_term(&self, months: u8, since: Moment, law: &Pack) -> bool {
        self.is_short(law) && law.limit("custody.first_term", since).is_some_and(|first| i64::from(months) <= first.value)
    }

    /// By when the body hands its petition for so many months to the prosecutor (CPC 151(6)–(8)): back from the minute at which custody ends,
    /// for the terms of custody are no whole days (CPC 48(2)). None for a short custody up to the first term.
    pub fn request_term(&self, months: u8, law: &Pack) -> Option<Term> {
        let (since, until) = self.since.zip(self.until).filter(|(since, _)| !self.to_first_term(months, *since, law))?;
        law.lead(&of_step("request_to_prosecutor", months, since, law)?, since, until)
    }

    /// By when the petition for so many months is at the court (CPC 151(2), 151(10)).
    pub fn submission_term(&self, months: u8, law: &Pack) -> Option<Term> {
        let (since, until) = self.since.zip(self.until)?;
        if self.to_first_term(months, since, law) {
            return self.short_term(law);
        }
        law.lead(&of_step("request_to_court", months, since, law)?, since, until)
    }

    /// By when the prosecutor asks for the full term of a short custody (CPC 151(2)).
    pub fn short_term(&self, law: &Pack) -> Option<Term> {
        let (since, until) = self.since.zip(self.until).filter(|_| self.is_short(law))?;
        law.lead("sanction.short_custody_extension_before_expiry", since, until)
    }
}

impl State {
    /// The measure that an extension can prolong, and since when it holds.
    pub(super) fn prolongable(&self) -> Option<(&MeasureState, Moment)> {
        let measure = self.measure_in_force().filter(|m| self.is_running() && matches!(m.kind, Measure::Custody | Measure::HouseArrest))?;
        Some((measure, measure.since?))
    }

    /// The petition to prolong it that nobody has ended.
    pub(super) fn open_extension(&self) -> Option<&ExtensionPetition> {
        self.prolongable()?.0.course.open_petition()
    }

    /// By when the prosecutor decides on a petition: in whole days from its receipt, whenever the term may end, as many as the months asked for
    /// allow (CPC 151(6)–(8)).
    pub fn review_term(&self, petition: &ExtensionPetition, law: &Pack) -> Option<Term> {
        let asked = petition.requested_at?;
        law.term(self.region(), &of_step("extension_review", petition.months, asked, law)?, asked)
    }

    /// Whether so many months of the measure in all are more than a minor is kept in custody (CPC 541(4)). House arrest is no custody.
    pub fn past_minors(&self, measure: &MeasureState, months: u8, at: Moment, law: &Pack) -> bool {
        let limit = law.limit("custody.minor", at).filter(|_| measure.kind == Measure::Custody && self.is_minor(at, law));
        limit.is_some_and(|limit| i64::from(months) > limit.value)
    }

    /// Whether so many months of the measure in all are more than the ordinary ladder has, for none of the crimes that go beyond it: especially
    /// grave ones, terrorism and extremism, a crime in a group (CPC 151(3)–(4)). What the catalogue does not know is not held against the person's
    /// term, nor is a record that names no crime.
    pub fn past_ordinary(&self, measure: &MeasureState, months: u8, at: Moment, law: &Pack) -> bool {
        let Some((limit, offences)) = law.limit("custody.extension.region", at).zip(self.catalogued(at, law)) else { return false };
        let extremist = |offence: &Held| {
            let (whole, part) = (offence.article.clone(), format!("{}_{}", offence.article, offence.part));
            [whole, part].iter().any(|code| law.entry("extremist_crime", code, at).is_some())
        };
        let grave = |offence: &&Dated<Offence>| {
            offence.gravity.is_none_or(|gravity| gravity == Gravity::EspeciallyGrave) || offence.categories.iter().any(|c| c == "terrorism")
        };
        let detention = self.protocol.as_ref().and_then(|protocol| protocol.content.exceptional_ground.as_deref());
        let group = measure.exceptional_grounds.iter().any(|code| code == "organised_group") || detention == Some("criminal_group");
        let beyond = group || offences.iter().any(grave) || self.offences().iter().any(extremist);
        i64::from(months) > limit.value && !beyond && !offences.is_empty()
    }

    /// What forbids so many months of the measure in all.
    pub fn bound(&self, measure: &MeasureState, months: u8, at: Moment, law: &Pack) -> Option<Bound> {
        let ladder = law.limits("custody.extension.", at);
        if self.past_minors(measure, months, at, law) {
            Some(Bound::Minor)
        } else if self.past_ordinary(measure, months, at, law) {
            Some(Bound::Gravity)
        } else if !ladder.is_empty() && ladder.iter().all(|step| i64::from(months) > step.value) {
            Some(Bound::Last)
        } else {
            None
        }
    }

    /// When custody in force ends for good, and what forbids to prolong it. `None` where it may be prolonged.
    pub fn ends_for_good(&self, law: &Pack) -> Option<(Bound, Moment)> {
        let (measure, since) = self.prolongable().filter(|(measure, _)| measure.kind == Measure::Custody)?;
        let until = measure.until?;
        Some((self.bound(measure, measure.next_month(since, law)?, since, law)?, until))
    }
}

/// The release at the end of a custody that this forbids to prolong.
pub fn release(state: &State, law: &Pack, bound: Bound) -> Vec<Moment> {
    let end = state.ends_for_good(law).filter(|(what, _)| *what == bound);
    end.map(|(_, until)| until).into_iter().collect()
}
