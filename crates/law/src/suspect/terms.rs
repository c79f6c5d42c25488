//! What time alone does: when a detention, a measure, a status runs out.

use super::acts::{Measure, Subject};
use super::state::{MeasureState, State};
use crate::kernel::{Moment, RecordId, Status};
use crate::pack::Pack;

impl State {
    /// By when the detention must end without a court order: 48 hours, 24 for a minor, or the exceptional term that the
    /// protocol names with its ground, from the actual detention (CPC 131(4), 133(2)). `None` where nobody was detained.
    pub fn detention_expires(&self, law: &Pack) -> Option<Moment> {
        let from = self.detained_at?;
        let minor = self.subject.as_ref().is_some_and(Subject::is_minor);
        let exceptional = self.protocol.as_ref().is_some_and(|p| p.content.exceptional_ground.is_some());
        let id = match (minor, exceptional) {
            (true, _) => "detention.limit_minor",
            (false, true) => "detention.limit_exceptional",
            (false, false) => "detention.limit",
        };
        Some(from + law.limit(id, from)?.span()?)
    }

    /// When a measure applied before the qualification lapses: 10 days, or 30 for the articles listed, from the first measure,
    /// or from the detention where custody followed it (CPC 139(1)). `None` where the qualification was announced in time.
    pub fn lapses(&self, law: &Pack) -> Option<Moment> {
        let applied = self.measures.values().filter_map(|m| m.since).min()?;
        let custody = self.measures.values().any(|m| m.since.is_some() && m.asked == Measure::Custody && m.sanctioned);
        let from = self.detained_at.filter(|d| custody && *d < applied).unwrap_or(applied);
        let suspicion = &self.subject.as_ref()?.suspicion;
        let listed = law.entry("qualification_30_days", &suspicion.article, from).is_some();
        let id = if listed { "qualification.after_measure_listed" } else { "qualification.after_measure" };
        let lapse = from + law.limit(id, from)?.span()?;
        self.first_announced_at.is_none_or(|announced| announced > lapse).then_some(lapse)
    }

    /// When the measure in force ends by itself: its term, or its lapse, whichever comes first.
    pub fn runs_out(&self, law: &Pack) -> Option<Moment> {
        let measure = self.measure_in_force()?;
        [measure.until, self.lapses(law)].into_iter().flatten().min()
    }

    /// The measure in force at a moment: neither ended, nor lapsed, nor expired.
    pub fn standing(&self, at: Moment, law: &Pack) -> Option<&MeasureState> {
        self.measure_in_force().filter(|_| self.runs_out(law).is_none_or(|end| at < end))
    }

    /// Whether the person is held at a moment with no detention term running and no custody in force.
    pub fn held_without_basis(&self, at: Moment, law: &Pack) -> bool {
        let custody = self.standing(at, law).is_some_and(|m| m.kind == Measure::Custody);
        let never_in_custody = self.measures.values().all(|m| m.since.is_none());
        let detention = never_in_custody && self.ended.is_none() && self.detention_expires(law).is_some_and(|end| at < end);
        self.held_since().is_some() && !custody && !detention
    }

    /// Moments at which time alone changes what is counted.
    pub fn wakes(&self, law: &Pack) -> Vec<Moment> {
        [self.detention_expires(law), self.runs_out(law)].into_iter().flatten().collect()
    }

    /// State, next actor and next date.
    pub fn status(&self, _record: &RecordId, _at: Moment, _law: &Pack) -> Status {
        Status { code: "open", next_actor: None, next_deadline: None }
    }
}
