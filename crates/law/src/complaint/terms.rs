//! What time says of a complaint: by when it is decided, and what it waits for.

use super::acts::{Matter, Outcome};
use super::state::State;
use crate::kernel::{Basis, Mark, Moment, RegionCode, Role, Status, Step, Term, Words};
use crate::pack::Pack;

/// What an open record waits for where no rule sets a term.
pub const STEPS: &[Step] = &[
    Step {
        states: &["case_pending"],
        what: Words {
            kk: "Шағымнан шыққан істі тергеп-тексеру",
            ru: "Расследовать дело, возникшее из жалобы",
            en: "Investigate the case that came of the complaint",
        },
        basis: &[Basis::cpc("192", "2", Mark::VerifiedAmended)],
    },
    Step {
        states: &["substantiated"],
        what: Words {
            kk: "Сотқа дейінгі тергеп-тексеруді бастап, шағымға байланыстыру",
            ru: "Начать досудебное расследование и связать его с жалобой",
            en: "Open the pre-trial investigation and link it to the complaint",
        },
        basis: &[Basis::cpc("179", "1", Mark::VerifiedAmended)],
    },
];

/// The limit that a matter is decided in (CPC 105(2)).
pub const fn limit(matter: Matter) -> &'static str {
    match matter {
        Matter::Detention | Matter::SuspectStatus | Matter::Qualification | Matter::UnsanctionedSearch => "complaint.decision_urgent",
        Matter::UnlawfulMethods | Matter::AccessToCounsel | Matter::OtherRights => "complaint.decision",
    }
}

impl State {
    /// The term without extension, from the receipt.
    pub fn first_term(&self, law: &Pack) -> Option<Moment> {
        law.due_in(self.region(), limit(self.received.as_ref()?.matter), self.received_at?)
    }

    /// The region on whose clocks its days are counted.
    pub fn region(&self) -> Option<&RegionCode> {
        self.received.as_ref().map(|received| &received.region)
    }

    /// The term in which whoever received it passes it on; none where it may keep it.
    pub fn forwarding_term(&self, law: &Pack) -> Option<Term> {
        let received = self.received_at.filter(|_| self.must_be_forwarded())?;
        let id = if self.may_wait_a_day() { "complaint.forwarding" } else { "complaint.forwarding_at_once" };
        law.term(self.region(), id, received)
    }

    /// By when the complainant is told: with the decision in its term; of a decision that came after it, on the same day.
    pub fn notice_due(&self, law: &Pack) -> Option<Moment> {
        let (_, decided) = self.decided?;
        Some(self.decision_due(law)?.max(law.end_of_day_in(self.region(), decided)?))
    }

    /// The longest term there can be (CPC 105(2)).
    pub fn longest_term(&self, law: &Pack) -> Option<Moment> {
        law.due_in(self.region(), "complaint.decision_longest", self.received_at?)
    }

    /// By when it is decided and the complainant told.
    pub fn decision_due(&self, law: &Pack) -> Option<Moment> {
        let first = self.first_term(law)?;
        Some(self.extended.map_or(first, |extension| first.max(extension.until)))
    }

    /// Whether it waits for a decision: neither decided, nor over, nor become a case.
    pub fn is_undecided(&self) -> bool {
        self.received.is_some() && self.decided.is_none() && self.pretrial.is_none() && !self.is_over()
    }

    /// Moments at which time alone changes what is counted: it becomes overdue just after its last microsecond.
    pub fn wakes(&self, law: &Pack) -> Vec<Moment> {
        let due = self.decision_due(law).filter(|_| self.is_undecided());
        due.and_then(|due| Moment::from_micros(due.micros() + 1)).into_iter().collect()
    }

    /// State, next actor and next date.
    pub fn status(&self, at: Moment, law: &Pack) -> Status {
        let open = |code, role: Role, by: Option<Moment>| Status {
            code,
            next_actor: Some(role.code().to_owned()),
            next_deadline: Some(by.unwrap_or(at)),
        };
        let closed = |code| Status { code, next_actor: None, next_deadline: None };
        let due = self.decision_due(law);
        let received = self.received_at.unwrap_or(at);
        if let Some((outcome, _)) = self.decided.filter(|_| self.decision_notice_at.is_none() && self.pretrial.is_none()) {
            let code = if outcome == Outcome::Substantiated { "substantiated" } else { "unsubstantiated" };
            return open(code, Role::Prosecutor, self.notice_due(law));
        }
        if self.case_is_pending() {
            // The case has its own clock; the complaint waits for its end.
            let from = self.pretrial.as_ref().map_or(received, |(_, at)| *at);
            let role = if self.investigator.is_some() { Role::Investigator } else { Role::Prosecutor };
            return open("case_pending", role, law.due_in(self.region(), "investigation.preliminary", from));
        }
        if self.is_over() {
            return closed("closed");
        }
        match (&self.registration, &self.screened, &self.assigned, &self.decided) {
            (_, _, _, Some(_)) => open("substantiated", Role::Prosecutor, due),
            _ if self.must_be_forwarded() && self.forwarded.is_none() => {
                open("to_be_forwarded", Role::FacilityHead, self.forwarding_term(law).map(|term| term.by))
            }
            (None, ..) => open("received", Role::ComplaintHandler, law.end_of_day_in(self.region(), received)),
            (_, None, ..) => open("registered", Role::Prosecutor, due),
            (_, _, None, _) => open("screened", Role::Prosecutor, due),
            _ => open("under_review", Role::Prosecutor, due),
        }
    }
}
