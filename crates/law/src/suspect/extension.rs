//! How far the law lets custody be prolonged, and that the person goes free where it lets it no further.

use super::acts::Measure;
use super::state::{MeasureState, State};
use crate::criminal::Offence as Held;
use crate::kernel::Moment;
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

impl State {
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
