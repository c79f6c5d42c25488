//! What a decision needs to know of an administrative case, folded from its acts.

use super::acts::{Act, AppealingParty, Outcome, PetitionResult, Protocol, ReleaseGround, Ruling, RulingAppealed, Transferred};
use crate::kernel::{BodyId, Entry, Moment, RecordId, RegionCode, Span, Tag, Term};
use crate::pack::{Code, Pack};
use std::collections::BTreeMap;

/// The articles on the order of peaceful assemblies (CAO 62(2)).
const ASSEMBLY_ARTICLES: &[&str] = &["488"];

/// The first-instance ruling with the moment it was pronounced.
#[derive(Clone, Debug)]
pub struct Ruled {
    /// When.
    pub at: Moment,
    /// What.
    pub ruling: Ruling,
}

/// The penalty in force with the article it was given under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InForce {
    /// The penalty, or the dismissal.
    pub outcome: Outcome,
    /// Article.
    pub article: String,
    /// Part.
    pub part: String,
    /// Since when.
    pub since: Moment,
    /// The petition it was given on, where it was.
    pub on_petition: Option<Tag>,
}

/// A petition's course.
#[derive(Clone, Debug)]
pub struct PetitionState {
    /// When filed.
    pub filed: Moment,
    /// In favour of the person.
    pub favourable: bool,
    /// Sent to the higher court when.
    pub forwarded: Option<Moment>,
    /// Decided when, and how.
    pub decided: Option<(Moment, PetitionResult)>,
    /// Withdrawn.
    pub withdrawn: bool,
}

impl PetitionState {
    /// Neither decided nor withdrawn.
    pub const fn pending(&self) -> bool {
        self.decided.is_none() && !self.withdrawn
    }
}

/// An appeal's course.
#[derive(Clone, Debug)]
pub struct AppealState {
    /// Whose.
    pub by: AppealingParty,
    /// When filed.
    pub filed: Moment,
    /// When the ruling had reached whoever appeals.
    pub received: Option<Moment>,
    /// Sent to the higher court when.
    pub forwarded: Option<Moment>,
    /// Decided when.
    pub decided: Option<Moment>,
}

impl AppealState {
    /// As filed.
    pub const fn filed(at: Moment, appeal: &RulingAppealed) -> Self {
        Self { by: appeal.by, filed: at, received: appeal.received_at, forwarded: None, decided: None }
    }
}

/// The serving of an arrest.
#[derive(Clone, Copy, Debug)]
pub struct Serving {
    /// When it began.
    pub started: Moment,
    /// From when its days count.
    pub counted_from: Moment,
}

/// The state of a case.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The protocol that opened the case.
    pub protocol: Option<Protocol>,
    /// When the protocol was drawn up.
    pub drawn_at: Option<Moment>,
    /// Start of administrative detention.
    pub detained_at: Option<Moment>,
    /// End of administrative detention.
    pub detention_ended_at: Option<Moment>,
    /// Where the case went last, once it was handed to another body.
    pub transferred: Option<Transferred>,
    /// Sent to court: when, and to which.
    pub sent: Option<(Moment, BodyId)>,
    /// The first-instance ruling.
    pub ruled: Option<Ruled>,
    /// The penalty in force.
    pub in_force: Option<InForce>,
    /// The ruling entered into legal force.
    pub entered_into_force: bool,
    /// Since when.
    pub in_force_since: Option<Moment>,
    /// Petitions by tag.
    pub petitions: BTreeMap<Tag, PetitionState>,
    /// Appeals by tag.
    pub appeals: BTreeMap<Tag, AppealState>,
    /// The serving of arrest.
    pub serving: Option<Serving>,
    /// Release from arrest: when and why.
    pub released: Option<(Moment, ReleaseGround)>,
    /// The criminal case the facts were handed over to.
    pub criminal: Option<RecordId>,
}

impl State {
    /// Adds one effective act. Total.
    pub fn apply(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        match entry.act {
            Act::Protocol(protocol) => {
                self.protocol = Some(protocol.clone());
                self.drawn_at = Some(at);
            }
            Act::Detained(_) => {
                self.detained_at = Some(at);
                self.detention_ended_at = None;
            }
            Act::DetentionEnded(_) => self.detention_ended_at = Some(at),
            Act::Transferred(to) => self.transferred = Some(to.clone()),
            Act::SentToCourt(sent) => self.sent = Some((at, sent.court.clone())),
            Act::Ruling(ruling) => self.rule(at, ruling),
            Act::EnteredIntoForce(_) => {
                self.entered_into_force = true;
                self.in_force_since = Some(at);
            }
            Act::Petition(petition) => {
                let state = PetitionState { filed: at, favourable: petition.favourable, forwarded: None, decided: None, withdrawn: false };
                self.petitions.insert(petition.petition.clone(), state);
            }
            Act::PetitionForwarded(forwarded) => {
                if let Some(petition) = self.petitions.get_mut(&forwarded.petition) {
                    petition.forwarded = Some(at);
                }
            }
            Act::PetitionDecided(decided) => {
                if let Some(petition) = self.petitions.get_mut(&decided.petition) {
                    petition.decided = Some((at, decided.result.clone()));
                }
                self.amend(at, Some(&decided.petition), &decided.result);
            }
            Act::PetitionWithdrawn(withdrawn) => {
                if let Some(petition) = self.petitions.get_mut(&withdrawn.petition) {
                    petition.withdrawn = true;
                }
            }
            Act::AppealFiled(appeal) => {
                self.appeals.insert(appeal.appeal.clone(), AppealState::filed(at, appeal));
            }
            Act::AppealForwarded(forwarded) => {
                if let Some(appeal) = self.appeals.get_mut(&forwarded.appeal) {
                    appeal.forwarded = Some(at);
                }
            }
            Act::AppealDecided(decided) => {
                if let Some(appeal) = self.appeals.get_mut(&decided.appeal) {
                    appeal.decided = Some(at);
                }
                self.amend(at, None, &decided.result);
            }
            Act::ArrestStarted(started) => {
                self.serving = Some(Serving { started: at, counted_from: started.counted_from });
                self.released = None;
            }
            Act::Released(released) => self.released = Some((at, released.ground)),
            Act::HandedOverToCriminal(handed) => self.criminal = Some(handed.case.clone()),
        }
    }

    /// The first ruling stands: a later one is refused at the door, and never overwrites it here either.
    fn rule(&mut self, at: Moment, ruling: &Ruling) {
        if self.ruled.is_some() {
            return;
        }
        self.ruled = Some(Ruled { at, ruling: ruling.clone() });
        self.in_force = Some(InForce {
            outcome: ruling.outcome.clone(),
            article: ruling.article.clone(),
            part: ruling.part.clone(),
            since: at,
            on_petition: None,
        });
    }

    fn amend(&mut self, at: Moment, petition: Option<&Tag>, result: &PetitionResult) {
        let Some(old) = self.in_force.clone() else { return };
        let (outcome, article, part) = match result {
            PetitionResult::Unchanged {} => return,
            PetitionResult::Amended { outcome } => (outcome.clone(), old.article, old.part),
            PetitionResult::CancelledDismissed { ground } => (Outcome::Dismissed { ground: ground.clone() }, old.article, old.part),
            PetitionResult::CancelledNew { article, part, outcome } => (outcome.clone(), article.clone(), part.clone()),
        };
        self.in_force = Some(InForce { outcome, article, part, since: at, on_petition: petition.cloned() });
    }

    /// The penalty in force, or the dismissal.
    pub fn penalty_in_force(&self) -> Option<&Outcome> {
        self.in_force.as_ref().map(|in_force| &in_force.outcome)
    }

    /// When the term of the arrest in force ends, where it is served.
    pub fn arrest_until(&self) -> Option<Moment> {
        match (self.penalty_in_force(), self.serving) {
            (Some(Outcome::Arrest { days }), Some(serving)) => Some(serving.counted_from + Span::days(i64::from(*days))),
            _ => None,
        }
    }

    /// Arrest has begun and the person has not been released.
    pub fn serving_arrest(&self) -> bool {
        self.serving.is_some() && self.released.is_none()
    }

    /// Held administratively before the ruling.
    pub fn in_detention(&self) -> bool {
        self.detained_at.is_some() && self.detention_ended_at.is_none()
    }

    /// Region and body of the case: those it was handed to last, else those of the protocol. None before there is a protocol.
    pub fn place(&self) -> Option<(&RegionCode, &BodyId)> {
        let protocol = self.protocol.as_ref()?;
        let to = self.transferred.as_ref();
        Some(to.map_or((&protocol.region, &protocol.body), |to| (&to.region, &to.body)))
    }

    /// The region on whose clocks its days are counted: that of whoever has the case now, who has to keep them.
    pub fn region(&self) -> Option<&RegionCode> {
        self.place().map(|(region, _)| region)
    }

    /// The petition that waits for its decision.
    pub fn pending_petition(&self) -> Option<(&Tag, &PetitionState)> {
        self.petitions.iter().find(|(_, petition)| petition.pending())
    }

    /// The term of a detention: longer where the article provides arrest (CAO 789(1), 789(3)).
    pub fn detention_term(&self, from: Moment, law: &Pack) -> Option<Term> {
        let id = if self.arrest_provided(law) { "administrative.detention_arrest" } else { "administrative.detention" };
        law.term(self.region(), id, from)
    }

    /// Whether the article of the protocol provides arrest, as it stood when the offence was committed.
    pub fn arrest_provided(&self, law: &Pack) -> bool {
        let offence = self.protocol.as_ref().and_then(|p| law.offence(Code::Cao, &p.article, &p.part, p.committed_at));
        offence.is_some_and(|offence| offence.arrest_max_days.is_some())
    }

    /// The term in which the protocol goes to the court (CAO 808); none where it went, or where nothing is to go.
    pub fn sending_term(&self, law: &Pack) -> Option<Term> {
        let waits = self.sent.is_none() && self.ruled.is_none() && self.criminal.is_none();
        let id = if self.arrest_provided(law) { "administrative.sending_at_once" } else { "administrative.sending" };
        law.term(self.region(), id, self.drawn_at.filter(|_| waits)?)
    }

    /// When execution of the penalty in force ended, as far as the record knows: arrest at the release, a warning when it was given.
    pub fn executed_at(&self) -> Option<Moment> {
        let in_force = self.in_force.as_ref()?;
        match in_force.outcome {
            Outcome::Warning {} => Some(in_force.since),
            Outcome::Arrest { .. } => self.released.map(|(at, _)| at),
            _ => None,
        }
    }

    /// The last moment at which the person can be brought to responsibility (CAO 62), were the case not sent to court before.
    pub fn limitation(&self, law: &Pack) -> Option<Moment> {
        let (protocol, drawn) = (self.protocol.as_ref()?, self.drawn_at?);
        // The time that stands when the case begins: it may be claimed from a day after the offence.
        let until = |id: &str, from: Moment| law.months_in(self.region(), from, law.limit(id, drawn)?.value);
        if !ASSEMBLY_ARTICLES.contains(&protocol.article.as_str()) {
            return until("administrative.limitation", protocol.committed_at);
        }
        let year = until("administrative.limitation_assembly", protocol.committed_at);
        year.into_iter().chain(until("administrative.limitation", drawn)).min()
    }

    /// A circumstance that bars the person from arrest (CAO 50(2)), by its code.
    pub fn bars_arrest(&self, law: &Pack, at: Moment) -> Option<String> {
        let protocol = self.protocol.as_ref()?;
        let years = |id: &str| law.threshold(id, at).and_then(|threshold| u8::try_from(threshold.value).ok());
        let over = match protocol.sex {
            crate::kernel::Sex::Female => ("arrest.barred_women_over", "woman_over_58"),
            crate::kernel::Sex::Male => ("arrest.barred_men_over", "man_over_63"),
        };
        if years("arrest.barred_under").is_some_and(|under| protocol.age < under) {
            return Some("minor".to_owned());
        }
        if years(over.0).is_some_and(|limit| protocol.age > limit) {
            return Some(over.1.to_owned());
        }
        protocol.barred.first().cloned()
    }
}

/// How harsh an outcome is: the order in which the CAO lists penalties (CAO 41), dismissal below all; a longer or larger one is harsher.
pub fn severity(outcome: &Outcome) -> (u8, u32) {
    match outcome {
        Outcome::Dismissed { .. } => (0, 0),
        Outcome::Warning {} => (1, 0),
        Outcome::Fine { mci } => (2, *mci),
        Outcome::Deprivation { months } => (3, u32::from(*months)),
        Outcome::Suspension { days } => (4, u32::from(*days)),
        Outcome::Arrest { days } => (5, u32::from(*days)),
        Outcome::Expulsion {} => (6, 0),
    }
}
