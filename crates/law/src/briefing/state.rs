//! What a decision needs to know of a statement, a release or the announcement of one, folded from its acts.

use super::acts::{Act, Announced, Extent, Moved, Proposed, Stated};
use crate::kernel::{Authority, Basis, Clock, Entry, IncidentId, Moment, OfficerId, Question, RecordId, Role, Span, Status, Step, Words};
use crate::pack::Pack;
use std::collections::BTreeSet;

/// What an open record waits for where no rule sets a term.
pub const STEPS: &[Step] = &[
    Step {
        states: &["announced"],
        what: Words {
            kk: "Жарияланған күні шығару немесе күнін себебімен ауыстыру",
            ru: "Выпустить в объявленный день или перенести с указанием причины",
            en: "Release on the day announced, or move it with its reason",
        },
        basis: &[Basis::policy("record")],
    },
    Step {
        states: &["awaiting_permission"],
        what: Words {
            kk: "Жариялауға рұқсат беру-бермеуді шешу",
            ru: "Решить, разрешена ли публикация",
            en: "Decide whether publication is permitted",
        },
        basis: &[Basis::policy("briefing.permission")],
    },
    Step {
        states: &["awaiting_signatures"],
        what: Words {
            kk: "Екі органның қолдарын алу", ru: "Получить подписи двух органов", en: "Bring the signatures of two bodies"
        },
        basis: &[Basis::policy("briefing.publication")],
    },
    Step {
        states: &["awaiting_publication"],
        what: Words {
            kk: "Рұқсат етілгенді жариялау", ru: "Опубликовать разрешённое", en: "Publish what was permitted"
        },
        basis: &[Basis::policy("briefing.publication")],
    },
];

/// Who did something, in what capacity, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct By {
    /// Who.
    pub officer: OfficerId,
    /// In what capacity.
    pub authority: Authority,
    /// When.
    pub at: Moment,
}

impl By {
    fn of(entry: &Entry<'_, Act>) -> Self {
        Self { officer: entry.author.clone(), authority: entry.author_authority.clone(), at: entry.occurred_at }
    }
}

/// A signature with what it signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Who signed.
    pub by: By,
    /// Figure ids.
    pub figures: BTreeSet<String>,
}

/// The state of a statement, of a release or of an announcement.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The statement, and who transcribed it.
    pub stated: Option<(Stated, By)>,
    /// The proposal that stands, and who proposed it.
    pub proposed: Option<(Proposed, By)>,
    /// The permission.
    pub permitted: Option<(Extent, By)>,
    /// The refusal of permission.
    pub not_permitted: Option<By>,
    /// Signatures, in order.
    pub signatures: Vec<Signature>,
    /// The publication: figure ids, and who published.
    pub published: Option<(BTreeSet<String>, By)>,
    /// The withdrawal.
    pub withdrawn: Option<By>,
    /// The announcement, and who made it.
    pub announced: Option<(Announced, By)>,
    /// To when it was moved, in order.
    pub moved: Vec<Moved>,
    /// The release that kept it.
    pub kept: Option<RecordId>,
}

impl State {
    /// Adds one effective act. Total.
    pub fn apply(&mut self, entry: &Entry<'_, Act>) {
        let by = By::of(entry);
        match entry.act {
            Act::Stated(stated) => self.stated = Some((stated.clone(), by)),
            Act::Proposed(proposed) => self.proposed = Some((proposed.clone(), by)),
            Act::Permitted(permitted) => self.permitted = Some((permitted.extent.clone(), by)),
            Act::NotPermitted(_) => self.not_permitted = Some(by),
            Act::Signed(signed) => self.signatures.push(Signature { by, figures: signed.figures.iter().cloned().collect() }),
            Act::Published(published) => self.published = Some((published.figures.iter().cloned().collect(), by)),
            Act::Withdrawn(_) => self.withdrawn = Some(by),
            Act::Announced(announced) => self.announced = Some((announced.clone(), by)),
            Act::Moved(moved) => self.moved.push(moved.clone()),
            Act::Kept(kept) => self.kept = Some(kept.release.clone()),
        }
    }

    /// Who opened the record.
    pub fn opened_by(&self) -> Option<&By> {
        let proposed = self.proposed.as_ref().map(|(_, by)| by);
        proposed.or_else(|| self.stated.as_ref().map(|(_, by)| by)).or_else(|| self.announced.as_ref().map(|(_, by)| by))
    }

    /// The moment announced: that to which it was moved last.
    pub fn announced_for(&self) -> Option<Moment> {
        let (announced, _) = self.announced.as_ref()?;
        Some(self.moved.last().map_or(announced.release_at, |moved| moved.release_at))
    }

    /// Announced, and neither kept nor withdrawn.
    pub const fn announcement_stands(&self) -> bool {
        self.announced.is_some() && self.kept.is_none() && self.withdrawn.is_none()
    }

    /// When the day announced is over; none where nothing is awaited.
    pub fn missed_from(&self) -> Option<Moment> {
        let day = self.announced_for().filter(|_| self.announcement_stands())?.date();
        Moment::start_of_day(day.tomorrow().ok()?)
    }

    /// The ids proposed.
    pub fn proposed_figures(&self) -> BTreeSet<String> {
        self.proposed.iter().flat_map(|(proposed, _)| &proposed.figures).map(|spoken| spoken.figure.clone()).collect()
    }

    /// The ids of which publication is permitted; none without a permission.
    pub fn permitted_figures(&self) -> BTreeSet<String> {
        let proposed = self.proposed_figures();
        match self.permitted.as_ref().map(|(extent, _)| extent) {
            None => BTreeSet::new(),
            Some(Extent::All {}) => proposed,
            Some(Extent::Figures { figures }) => figures.iter().filter(|figure| proposed.contains(*figure)).cloned().collect(),
        }
    }

    /// Neither refused, withdrawn nor published: what is still to be done.
    pub const fn open(&self) -> bool {
        self.proposed.is_some() && self.not_permitted.is_none() && self.withdrawn.is_none() && self.published.is_none()
    }

    /// Proposed, and neither permitted nor ended.
    pub const fn awaits_permission(&self) -> bool {
        self.open() && self.permitted.is_none()
    }

    /// Until when the prosecutor is to say whether publication is permitted.
    pub fn permission_due(&self, law: &Pack) -> Option<Moment> {
        self.proposed.as_ref().and_then(|(_, by)| law.due("briefing.permission", by.at))
    }

    /// State, next actor and next date.
    pub fn status(&self, _record: &RecordId, at: Moment, law: &Pack) -> Status {
        let ended = |code| Status { code, next_actor: None, next_deadline: None };
        let next = |code, role: Role, by: Option<Moment>| Status {
            code,
            next_actor: Some(role.code().to_owned()),
            // Where the pack sets no term, the record is looked at again the next day.
            next_deadline: Some(by.unwrap_or(at + Span::days(1))),
        };
        if let Some(by) = self.announced_for() {
            return match (&self.kept, &self.withdrawn) {
                (Some(_), _) => ended("kept"),
                (_, Some(_)) => ended("withdrawn"),
                _ => next("announced", Role::PressOfficer, Some(by)),
            };
        }
        if self.proposed.is_none() {
            return ended("stated");
        }
        if self.published.is_some() {
            return ended("published");
        }
        if self.withdrawn.is_some() {
            return ended("withdrawn");
        }
        if self.not_permitted.is_some() {
            return ended("not_permitted");
        }
        let permitted = self.permitted.as_ref().map(|(_, by)| by.at);
        let due = permitted.and_then(|at| law.due("briefing.publication", at));
        match permitted {
            None => next("awaiting_permission", Role::Prosecutor, self.permission_due(law)),
            Some(_) if self.signatures.len() < SIGNATURES => next("awaiting_signatures", Role::PressOfficer, due),
            Some(_) => next("awaiting_publication", Role::PressOfficer, due),
        }
    }
}

/// How many people of different bodies sign.
pub const SIGNATURES: usize = 2;

impl Proposed {
    /// The questions by which every figure proposed, and every whole among them, is counted.
    pub fn questions(&self, incident: &IncidentId) -> Vec<Question> {
        self.figures.iter().map(|spoken| self.question(incident, &spoken.figure)).collect()
    }

    /// The question of one figure.
    pub fn question(&self, incident: &IncidentId, figure: &str) -> Question {
        let clock = |c: &super::acts::OfficeClock| Clock { office: c.office, known: c.known, acts: c.acts, of: c.of };
        let mut clocks: Vec<Clock> = self.offices.iter().map(clock).collect();
        clocks.sort();
        Question { incident: incident.clone(), figure: figure.to_owned(), clocks }
    }
}
