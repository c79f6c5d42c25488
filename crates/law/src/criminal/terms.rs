//! What time and the pack say of a case: when its term ends, who must act next and by when.

use super::acts::Form;
use super::state::{Ending, Interruption, MeasureState, Qualification, State, Termination};
use crate::kernel::{Basis, Mark, Moment, RecordId, RegionCode, Role, Status, Step, Term, Words};
use crate::pack::Pack;

/// What an open record waits for where no rule sets a term.
pub const STEPS: &[Step] = &[Step {
    states: &["interrupted"],
    what: Words {
        kk: "Тергеп-тексеруді үзу негізі әлі бар ма, соны қарау",
        ru: "Проверить, сохраняется ли основание прерывания",
        en: "See whether the ground of the interruption still stands",
    },
    basis: &[Basis::cpc("45", "8", Mark::VerifiedAmended), Basis::cpc("192", "2", Mark::VerifiedAmended)],
}];

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
    /// Where the code sets no term (the look again at an interruption), that of an inquiry stands as a review date.
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
        let term = self.term_ends(law);
        let mut steps: Vec<(Option<Moment>, Role)> = Vec::new();
        match (self.registered_at, self.received_at) {
            (None, Some(_)) => steps.push((
                self.registration_term(self.deferred_until, law).filter(|_| self.is_unregistered()).map(|term| term.by),
                Role::Investigator,
            )),
            _ => steps.push((term, Role::Investigator)),
        }
        if let Some(termination) = self.termination_open() {
            steps.clear();
            steps.push((termination.word_due(self.region.as_ref(), law), Role::Prosecutor));
        }
        if let Some(interruption) = self.interruption() {
            steps.push(match interruption.agreed_at {
                None => (interruption.review_due(self.region.as_ref(), law), Role::Prosecutor),
                Some(agreed) => (law.due_in(self.region.as_ref(), TERMS[0], agreed), Role::Investigator),
            });
        }
        let undecided = self.qualifications.values().filter(|q| q.word.is_none());
        steps.extend(undecided.map(|q| (q.word_due(self.region.as_ref(), law), Role::Prosecutor)));
        let unreported = self.instructions.values().filter(|i| i.reported_at.is_none());
        steps.extend(unreported.map(|i| (Some(i.content.due), Role::Investigator)));
        for measure in self.measures.values() {
            steps.push((measure.decision_due(self.region.as_ref(), law), Role::InvestigatingJudge));
            steps.push((measure.review_due(self.region.as_ref(), law), Role::InvestigatingJudge));
            if measure.materials_at.is_none() {
                steps.push((self.materials_term(measure, law).map(|term| term.by), Role::Investigator));
            }
        }
        let challenged = self.challenges.values().filter(|one| one.decided.is_none());
        steps.extend(challenged.map(|one| (law.due_in(self.region.as_ref(), "challenge.decision", one.at), Role::InvestigationHead)));
        steps.into_iter().filter_map(|(by, role)| Some((by?, role))).collect()
    }

    /// A date where the pack has none: the day of what happened last known.
    fn fallback(&self, at: Moment) -> Moment {
        self.registered_at.or(self.received_at).unwrap_or(at)
    }
}

impl State {
    /// The term of the registration: of the register, or as the prosecutor postponed it.
    pub fn registration_term(&self, postponed: Option<Moment>, law: &Pack) -> Option<Term> {
        let term = law.term(self.region.as_ref(), "erdr.registration", self.received_at?)?;
        Some(Term { by: postponed.map_or(term.by, |until| until.max(term.by)), ..term })
    }

    /// Whether the report waits for its registration.
    pub const fn is_unregistered(&self) -> bool {
        self.registered.is_none() && self.ended.is_none()
    }

    /// Qualifications that wait for the prosecutor's word.
    pub(super) fn undecided(&self) -> impl Iterator<Item = &Qualification> {
        self.qualifications.values().filter(|one| one.word.is_none() && self.ended.is_none())
    }

    /// The term in which the materials of what was carried out urgently are sent.
    pub fn materials_term(&self, measure: &MeasureState, law: &Pack) -> Option<Term> {
        law.term(self.region.as_ref(), "search.urgent_materials", measure.urgent()?.at)
    }
}

impl Qualification {
    /// The last moment of the prosecutor's word, from the day it was sent, or decided where nobody said that it was sent.
    pub fn word_due(&self, region: Option<&RegionCode>, law: &Pack) -> Option<Moment> {
        law.due_in(region, "agreement.short", self.sent_at.unwrap_or(self.at))
    }
}

impl Termination {
    /// The last moment of the prosecutor's word (CPC 290(1)), from the day it was sent, or decided where nobody said that it was sent.
    pub fn word_due(&self, region: Option<&RegionCode>, law: &Pack) -> Option<Moment> {
        law.due_in(region, "agreement.long", self.sent_at.unwrap_or(self.at))
    }
}

impl Interruption {
    /// The last moment of the prosecutor's review (CPC 45(8-1)): a file called for in time makes it longer.
    pub fn review_due(&self, region: Option<&RegionCode>, law: &Pack) -> Option<Moment> {
        let from = self.sent_at.unwrap_or(self.at);
        let due = law.due_in(region, "interrupted_review", from)?;
        let with_file = self.file_called_at.is_some_and(|called| called <= due);
        if with_file { law.due_in(region, "interrupted_review_with_file", from) } else { Some(due) }
    }
}

impl MeasureState {
    /// The last moment of the investigating judge's decision on a petition, where one is awaited.
    pub fn decision_due(&self, region: Option<&RegionCode>, law: &Pack) -> Option<Moment> {
        let (asked, _) = self.asked.as_ref().filter(|_| self.is_asked())?;
        law.due_in(region, "search.judge_decision", *asked)
    }

    /// The last moment of the investigating judge's word on what was done urgently, where one is awaited.
    pub fn review_due(&self, region: Option<&RegionCode>, law: &Pack) -> Option<Moment> {
        law.due_in(region, "search.judge_decision", self.in_review()?)
    }
}
