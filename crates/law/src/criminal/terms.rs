//! What time and the pack say of a case: when its term ends, who must act next and by when.

use super::acts::Form;
use super::state::{Ending, State};
use crate::kernel::{Moment, RecordId, Role, Status};
use crate::pack::Pack;

/// The limits of the two forms of investigation.
pub const TERMS: &[&str] = &["investigation.inquiry", "investigation.preliminary"];

impl State {
    /// The months of the term in all: of the form, or as extended (CPC 192(2), 192(4)).
    pub fn term_months(&self, law: &Pack) -> Option<i64> {
        let id = match self.registered.as_ref()?.form {
            Form::Inquiry => TERMS[0],
            Form::PreliminaryInvestigation => TERMS[1],
        };
        let first = law.limit(id, self.registered_at?)?.value;
        Some(self.extended_months.map_or(first, |months| first.max(i64::from(months))))
    }

    /// The last moment of the term: whole days from the registration, the time of interruptions left out (CPC 48, 192(2), 45(7)).
    /// `None` before the registration, and while the term is interrupted.
    pub fn term_ends(&self, law: &Pack) -> Option<Moment> {
        if self.is_interrupted() {
            return None;
        }
        let mut last = law.months_in(self.region.as_ref(), self.registered_at?, self.term_months(law)?)?;
        for interruption in self.interruptions.iter().filter(|i| i.agreed_at.is_some()) {
            if let Some(ended) = interruption.ended_at.filter(|ended| *ended > interruption.at) {
                last = last + (ended - interruption.at);
            }
        }
        law.end_of_working_day_in(self.region.as_ref(), last)
    }

    /// Moments at which time alone changes what is counted: an instruction becomes overdue the moment after it is due.
    pub fn wakes(&self) -> Vec<Moment> {
        let open = self.instructions.values().filter(|i| i.reported_at.is_none());
        open.filter_map(|i| Moment::from_micros(i.content.due.micros() + 1)).collect()
    }

    /// State, next actor and next date.
    ///
    /// Where the code says "at once" (203(1-2), 220(13-3)), the end of the same day stands; where it sets no term (the review of a
    /// termination, the look again at an interruption), the term of the investigation, or of an inquiry, stands as a review date.
    pub fn status(&self, _record: &RecordId, at: Moment, law: &Pack) -> Status {
        let closed = |code| Status { code, next_actor: None, next_deadline: None };
        match &self.ended {
            Some((Ending::NotRegistered(_), _)) => return closed("not_registered"),
            Some((Ending::Terminated, _)) => return closed("terminated"),
            Some((Ending::SentToCourt, _)) => return closed("sent_to_court"),
            None => {}
        }
        let next = self.steps(law).into_iter().min();
        let (deadline, actor) = next.unwrap_or((self.fallback(at), Role::Investigator));
        Status { code: self.code(), next_actor: Some(actor.code().to_owned()), next_deadline: Some(deadline) }
    }

    fn code(&self) -> &'static str {
        match self.interruption() {
            _ if self.registered.is_none() => "received",
            Some(interruption) if interruption.agreed_at.is_some() => "interrupted",
            Some(_) => "interruption_proposed",
            None if self.termination_open().is_some() => "termination_proposed",
            None => "pending",
        }
    }

    /// What is due, and from whom.
    fn steps(&self, law: &Pack) -> Vec<(Moment, Role)> {
        let end_of_day = |from: Moment| law.end_of_day_in(self.region.as_ref(), from);
        let term = self.term_ends(law);
        let mut steps: Vec<(Option<Moment>, Role)> = Vec::new();
        match (self.registered_at, self.received_at) {
            (None, Some(received)) => steps.push((law.due("erdr.registration", received), Role::Investigator)),
            _ => steps.push((term, Role::Investigator)),
        }
        if self.termination_open().is_some() {
            steps.clear();
            steps.push((term, Role::Prosecutor));
        }
        if let Some(interruption) = self.interruption() {
            steps.push(match interruption.agreed_at {
                None => (law.due_in(self.region.as_ref(), "interrupted_review", interruption.at), Role::Prosecutor),
                Some(agreed) => (law.due_in(self.region.as_ref(), TERMS[0], agreed), Role::Investigator),
            });
        }
        let undecided = self.qualifications.values().filter(|q| q.word.is_none());
        steps.extend(undecided.map(|q| (end_of_day(q.at), Role::Prosecutor)));
        let unreported = self.instructions.values().filter(|i| i.reported_at.is_none());
        steps.extend(unreported.map(|i| (Some(i.content.due), Role::Investigator)));
        for measure in self.measures.values() {
            if let Some((asked, _)) = measure.asked.as_ref().filter(|_| measure.is_asked()) {
                steps.push((end_of_day(*asked), Role::InvestigatingJudge));
            }
            match (measure.urgent(), measure.materials_at, measure.lawful) {
                (Some(done), None, _) => steps.push((law.due("search.urgent_materials", done.at), Role::Investigator)),
                (Some(_), Some(sent), None) => steps.push((end_of_day(sent), Role::InvestigatingJudge)),
                _ => {}
            }
        }
        steps.into_iter().filter_map(|(by, role)| Some((by?, role))).collect()
    }

    /// A date where the pack has none: the day of what happened last known.
    fn fallback(&self, at: Moment) -> Moment {
        self.registered_at.or(self.received_at).unwrap_or(at)
    }
}
