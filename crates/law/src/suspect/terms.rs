//! What time and the catalogue of offences say of a suspect: when a detention or a measure runs out, who is a minor, what is due next.

use super::acts::{Measure, Notice};
use super::state::{MeasureState, State};
use crate::kernel::{Basis, Mark, Moment, RecordId, Role, Span, Status, Step, Term, Words};
use crate::pack::{Code, Dated, Offence, Pack};

/// What an open record waits for where no rule sets a term.
pub const STEPS: &[Step] = &[
    Step {
        states: &["at_large"],
        what: Words {
            kk: "Бұлтартпау шарасы керек пе, соны шешу",
            ru: "Решить, нужна ли мера пресечения",
            en: "Decide whether a measure of restraint is needed",
        },
        basis: &[Basis::cpc("136", "1", Mark::VerifiedAmended), Basis::cpc("192", "2", Mark::VerifiedAmended)],
    },
    Step {
        states: &["release_due"],
        what: Words { kk: "Адамды босату", ru: "Освободить человека", en: "Release the person" },
        basis: &[Basis::cpc("133", "1", Mark::Verified)],
    },
    Step {
        states: &["interrupted"],
        what: Words {
            kk: "Тергеп-тексеруді үзуді тексеру", ru: "Проверить прерывание расследования", en: "Review the interruption"
        },
        basis: &[Basis::cpc("45", "8-1", Mark::VerifiedAmended)],
    },
    Step {
        states: &["undertaking", "personal_surety", "command_supervision", "minor_supervision", "bail", "house_arrest", "custody"],
        what: Words {
            kk: "Бұлтартпау шарасы әлі керек пе, соны қарау",
            ru: "Посмотреть, нужна ли ещё мера пресечения",
            en: "See whether the measure of restraint is still needed",
        },
        basis: &[Basis::cpc("153", "1", Mark::Verified), Basis::cpc("192", "2", Mark::VerifiedAmended)],
    },
    Step {
        states: &["measure_run_out"],
        what: Words {
            kk: "Мерзімі біткен шараны жою немесе өзгерту",
            ru: "Отменить или изменить меру, срок которой истёк",
            en: "Cancel or change the measure whose term has ended",
        },
        basis: &[Basis::cpc("153", "1", Mark::Verified)],
    },
];

impl State {
    /// Whether the suspect is under age at a moment, by the full years recorded (CPC 530(1)).
    pub fn is_minor(&self, at: Moment, law: &Pack) -> bool {
        let threshold = law.threshold("minor.under", at);
        threshold.is_some_and(|t| self.subject.as_ref().is_some_and(|s| i64::from(s.age) < t.value))
    }

    /// Who of the kin is told of the detention: the family, of a minor the parents (CPC 135, 541(5)).
    pub fn kin(&self, law: &Pack) -> Notice {
        let minor = self.detained_at.is_some_and(|at| self.is_minor(at, law));
        if minor { Notice::Parents } else { Notice::Family }
    }

    /// By when the prosecutor answers a recognition that waits (CPC 202(1-1), 202(1-2)): the window of a qualification.
    pub fn recognition_word_due(&self, law: &Pack) -> Option<Moment> {
        let issued = self.recognition.as_ref().filter(|_| self.recognition_is_open())?;
        law.due_in(self.region(), "agreement.short", issued.at)
    }

    /// The offences held against the person, from the catalogue; `None` where one of them is not in it.
    pub fn catalogued<'l>(&self, at: Moment, law: &'l Pack) -> Option<Vec<&'l Dated<Offence>>> {
        self.offences().iter().map(|o| law.offence(Code::Cc, &o.article, &o.part, at)).collect()
    }

    /// How long this person may be detained, ordinarily and exceptionally: 48 hours, 24 a minor, and 72 (CPC 131(4)).
    pub fn detention_limits(&self, law: &Pack) -> Option<(Span, Span)> {
        let at = self.detained_at?;
        let limit = |id| law.limit(id, at).and_then(|limit| limit.span());
        let ordinary = if self.is_minor(at, law) { "detention.limit_minor" } else { "detention.limit" };
        Some((limit(ordinary)?, limit("detention.limit_exceptional")?))
    }

    /// The limit of the detention: the ordinary one, or a longer one where the protocol names it with a ground.
    pub fn detention_limit(&self, law: &Pack) -> Option<Span> {
        let at = self.detained_at?;
        let (ordinary, exceptional) = self.detention_limits(law)?;
        let minor = self.is_minor(at, law);
        let named = self.protocol.as_ref().filter(|p| p.content.exceptional_ground.is_some());
        let named = named.filter(|_| !minor || law.policy("detention.exceptional_for_minors", at));
        Some(named.map_or(ordinary, |p| Span::hours(p.content.term_hours.into()).clamp(ordinary, exceptional)))
    }

    /// The term in which the detention must end without a court order, from the actual detention (CPC 133(2)). `None` where nobody was detained.
    pub fn detention_term(&self, law: &Pack) -> Option<Term> {
        let limit = self.detention_limit(law)?;
        Some(Term { by: self.detained_at? + limit, limit: Some(limit) })
    }

    /// Its last moment.
    pub fn detention_expires(&self, law: &Pack) -> Option<Moment> {
        self.detention_term(law).map(|term| term.by)
    }

    /// The term of the first interrogation, from the protocol of the detention (CPC 64(3)).
    pub fn interrogation_term(&self, law: &Pack) -> Option<Term> {
        law.term(self.region(), "detention.interrogation", self.protocol.as_ref()?.at)
    }

    /// Whether the process against the person goes on before the investigating body.
    pub const fn is_running(&self) -> bool {
        self.ended.is_none() && self.sent_to_court_at.is_none()
    }

    /// Whether a detention runs that no release, measure or end of the status has closed.
    pub fn is_detained(&self) -> bool {
        self.open_detention().is_some() && self.is_running()
    }

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

    /// When a measure applied before the qualification lapses: 10 days, or 30 for the articles listed, from the first measure,
    /// or from the detention where custody followed it (CPC 139(1)). `None` where the qualification was announced in time.
    pub fn lapses(&self, law: &Pack) -> Option<Moment> {
        let applied = self.measures.values().filter_map(|m| m.since).min()?;
        let custody = self.measures.values().any(|m| m.custody);
        let from = self.detained_at.filter(|detained| custody && *detained < applied).unwrap_or(applied);
        let suspicion = &self.subject.as_ref()?.suspicion;
        let listed = law.entry("qualification_30_days", &suspicion.article, from).is_some();
        let id = if listed { "qualification.after_measure_listed" } else { "qualification.after_measure" };
        let lapse = law.limit(id, from)?.until(from);
        self.first_announced_at.is_none_or(|announced| announced > lapse).then_some(lapse)
    }

    /// When the measure in force ends by itself: by its term, or by its lapse, whichever comes first.
    pub fn runs_out(&self, law: &Pack) -> Option<Moment> {
        let measure = self.measure_in_force()?;
        [measure.until, self.lapses(law)].into_iter().flatten().min()
    }

    /// The measure in force at a moment: neither ended, nor lapsed, nor expired.
    pub fn standing(&self, at: Moment, law: &Pack) -> Option<&MeasureState> {
        let lapsed = self.lapses(law).is_some_and(|end| at >= end);
        let running = self.measures.values().filter(|m| m.in_force() && m.until.is_none_or(|until| at < until));
        running.max_by_key(|m| m.since).filter(|_| self.ended.is_none() && !lapsed)
    }

    /// Whether the person is held at a moment with no detention term running and no custody in force. Once the case is in court,
    /// the court decides on custody (CPC 342), outside this record.
    pub fn held_without_basis(&self, at: Moment, law: &Pack) -> bool {
        let custody = self.standing(at, law).is_some_and(|m| m.kind == Measure::Custody);
        let undecided = self.measures.values().all(|m| m.since.is_none());
        let detention = undecided && self.ended.is_none() && self.detention_expires(law).is_some_and(|end| at < end);
        self.held_since().is_some() && self.sent_to_court_at.is_none() && !custody && !detention
    }

    /// Moments at which time alone changes what is counted.
    pub fn wakes(&self, law: &Pack) -> Vec<Moment> {
        let terms = self.measures.values().filter(|m| m.in_force()).map(|m| m.until);
        terms.chain([self.detention_expires(law), self.lapses(law)]).flatten().collect()
    }

    /// State, next actor and next date at a moment.
    pub fn status(&self, _record: &RecordId, at: Moment, law: &Pack) -> Status {
        let open = |code, role: Role, by: Moment| Status { code, next_actor: Some(role.code().to_owned()), next_deadline: Some(by) };
        let closed = |code| Status { code, next_actor: None, next_deadline: None };
        if self.held_without_basis(at, law) {
            return open("release_due", Role::FacilityHead, self.basis_ended(at, law));
        }
        if self.ended.is_some() {
            return closed("ended");
        }
        if self.sent_to_court_at.is_some() {
            return closed("in_court");
        }
        if let Some(since) = self.interrupted_at {
            return open("interrupted", Role::Prosecutor, law.due_in(self.region(), "interrupted_review", since).unwrap_or(since));
        }
        if let Some(measure) = self.measure_in_force() {
            return self.under_measure(measure, at, law);
        }
        if self.held_since().is_some() {
            return self.in_detention(law);
        }
        match &self.recognition {
            Some(recognition) if self.recognition_is_open() => {
                open("recognition_issued", Role::Prosecutor, self.recognition_word_due(law).unwrap_or(recognition.at))
            }
            _ => open("at_large", Role::Investigator, self.review(at, law)),
        }
    }

    fn under_measure(&self, measure: &MeasureState, at: Moment, law: &Pack) -> Status {
        let left = self.unsecured.as_ref().and_then(|(_, left)| law.due("measure.surety_replacement", *left));
        if let Some(due) = left {
            return Status { code: "surety_withdrawn", next_actor: Some(Role::Investigator.code().to_owned()), next_deadline: Some(due) };
        }
        let end = self.runs_out(law);
        let (code, role) = match end {
            Some(end) if end <= at => ("measure_run_out", Role::Investigator),
            Some(end) if self.ends_for_good(law).is_some_and(|(_, until)| until == end) => (measure.kind.code(), Role::FacilityHead),
            _ => (measure.kind.code(), Role::Investigator),
        };
        Status { code, next_actor: Some(role.code().to_owned()), next_deadline: Some(end.unwrap_or_else(|| self.review(at, law))) }
    }

    /// The next step of a detention that runs: what is missing first.
    fn in_detention(&self, law: &Pack) -> Status {
        let from = self.detained_at.unwrap_or_default();
        let expires = self.detention_expires(law).unwrap_or(from);
        let due = |id, from| law.due(id, from).unwrap_or(from);
        let petition = self.petition();
        let before = law.limit("petition.to_judge_before_expiry", from).and_then(|l| l.span()).map_or(expires, |span| expires - span);
        let (role, by) = match (&self.protocol, petition) {
            (None, _) if self.delivered_at.is_none() => (Role::PoliceOfficer, due("detention.delivery", from)),
            (None, _) => (Role::Investigator, due("detention.protocol", from)),
            (_, Some(m)) if m.submitted_at.is_some() => (Role::InvestigatingJudge, due("petition.hearing", m.submitted_at.unwrap_or(from))),
            (_, Some(_)) => (Role::Prosecutor, before),
            (Some(protocol), None) if !self.notices.contains_key(&Notice::Prosecutor) => {
                (Role::Investigator, due("detention.prosecutor_notice", protocol.at))
            }
            (Some(protocol), None) if self.interrogated_at.is_none() => (Role::Investigator, due("detention.interrogation", protocol.at)),
            (Some(_), None) => (Role::Investigator, before),
        };
        Status { code: "detained", next_actor: Some(role.code().to_owned()), next_deadline: Some(by) }
    }

    /// When the last basis of the holding ended.
    fn basis_ended(&self, at: Moment, law: &Pack) -> Moment {
        let by_act = self.measures.values().filter_map(|m| m.course.overturned_at.or(m.ended.map(|(_, _, at)| at)));
        let by_act = by_act.chain(self.ended.map(|(_, at)| at)).max();
        let by_time = if self.measures.values().all(|m| m.since.is_none()) { self.detention_expires(law) } else { self.runs_out(law) };
        [by_act, by_time].into_iter().flatten().filter(|end| *end <= at).min().unwrap_or(at)
    }

    /// Where no limit of its own applies, the term of the preliminary investigation is the date of review (CPC 192(2)).
    fn review(&self, at: Moment, law: &Pack) -> Moment {
        let from = self.detained_at.or_else(|| self.recognition.as_ref().map(|r| r.at)).unwrap_or(at);
        law.due_in(self.region(), "investigation.preliminary", from).unwrap_or(from)
    }
}
