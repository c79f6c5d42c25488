//! What of a history stands: acts with their corrections and without what was annulled, and the decisions that are suspended.

use super::act::AnyAct;
use super::history::{Answer, Breach, Content, Entry, History, Noted, Recorded};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// An act that stands, with the line that says it now.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// The act as it was first recorded.
    pub original: &'a Recorded,
    /// The line that stands for it: the act itself, or its latest standing correction.
    pub line: &'a Recorded,
    /// What that says.
    pub act: &'a AnyAct,
}

/// Which acts stand, and the standing correction of each that has one.
pub(super) struct Effect<'a> {
    /// By place in the history.
    stands: Vec<bool>,
    /// By the version corrected.
    latest: BTreeMap<u64, &'a Arc<Recorded>>,
}

impl Effect<'_> {
    /// Whether the act of that version was not annulled.
    pub fn stands(&self, version: u64) -> bool {
        version.checked_sub(1).and_then(|at| usize::try_from(at).ok()).is_some_and(|at| self.stands.get(at) == Some(&true))
    }

    /// Whether a line is the one that stands for its act.
    fn is_in_force(&self, line: &Recorded) -> bool {
        match &line.content {
            Content::Act(_) => self.stands(line.version) && !self.latest.contains_key(&line.version),
            Content::Correction { corrects, .. } => {
                self.stands(*corrects) && self.latest.get(corrects).is_some_and(|latest| latest.version == line.version)
            }
            _ => self.stands(line.version),
        }
    }

    /// Whether anything was ever corrected or annulled.
    fn is_plain(&self) -> bool {
        self.latest.is_empty() && self.stands.iter().all(|stands| *stands)
    }
}

impl History {
    /// Which of the acts stand: an annulment counts unless a later standing annulment takes it back. Of the corrections of an act, the latest
    /// standing one counts.
    pub(super) fn effect(&self) -> Effect<'_> {
        let mut stands = vec![true; self.recorded().len()];
        for i in (0..self.recorded().len()).rev() {
            if let (true, Content::Annulment(annulment)) = (stands[i], &self.recorded()[i].content) {
                let target = annulment.annuls.checked_sub(1).and_then(|t| usize::try_from(t).ok());
                if let Some(target) = target.filter(|t| *t < i) {
                    stands[target] = false;
                }
            }
        }
        let mut latest: BTreeMap<u64, &Arc<Recorded>> = BTreeMap::new();
        for (recorded, _) in self.recorded().iter().zip(&stands).filter(|(_, stands)| **stands) {
            if let Content::Correction { corrects, .. } = &recorded.content {
                latest.insert(*corrects, recorded);
            }
        }
        Effect { stands, latest }
    }

    /// The acts that stand, in the order recorded, each with the line that says it now; suspended decisions among them.
    pub fn standing(&self) -> Vec<Standing<'_>> {
        self.standing_in(&self.effect()).collect()
    }

    fn standing_in<'a>(&'a self, effect: &Effect<'a>) -> impl Iterator<Item = Standing<'a>> {
        let standing = self.recorded().iter().zip(&effect.stands).filter(|(_, stands)| **stands);
        standing.filter_map(|(original, _)| {
            let Content::Act(own) = &original.content else { return None };
            let corrected = effect.latest.get(&original.version).copied();
            Some(match corrected.map(|line| (line, &line.content)) {
                Some((line, Content::Correction { act, .. })) => Standing { original, line, act },
                _ => Standing { original, line: original, act: own },
            })
        })
    }

    /// The effective acts in order of (`occurred_at`, `seq`): `select` picks the room's acts. A suspended decision is none of them.
    ///
    /// Corrections and annulments are filtered by the record clock alone; the latest standing correction wins.
    pub fn effective<'a, A: 'a>(&'a self, select: impl Fn(&'a AnyAct) -> Option<&'a A>) -> Vec<Entry<'a, A>> {
        let effect = self.effect();
        let suspended = self.suspended_in(&effect);
        self.entries(&effect, select, |standing| !suspended.contains(&standing.original.version))
    }

    /// The effective acts with the suspended decisions among them: what the record says, leaving aside what is to be confirmed.
    pub fn effective_if_confirmed<'a, A: 'a>(&'a self, select: impl Fn(&'a AnyAct) -> Option<&'a A>) -> Vec<Entry<'a, A>> {
        self.entries(&self.effect(), select, |_| true)
    }

    fn entries<'a, A: 'a>(
        &'a self,
        effect: &Effect<'a>,
        select: impl Fn(&'a AnyAct) -> Option<&'a A>,
        counts: impl Fn(&Standing<'a>) -> bool,
    ) -> Vec<Entry<'a, A>> {
        let mut entries: Vec<Entry<'a, A>> = Vec::with_capacity(self.recorded().len());
        for Standing { original, line, act } in self.standing_in(effect).filter(counts) {
            let Some(act) = select(act) else { continue };
            entries.push(Entry {
                version: original.version,
                seq: original.seq,
                occurred_at: line.occurred_at,
                recorded_at: original.recorded_at,
                kind: &original.kind,
                officer: &line.officer,
                authority: &line.authority,
                author: &original.officer,
                author_authority: &original.authority,
                sealed: &line.sealed,
                act,
            });
        }
        entries.sort_by_key(|e| (e.occurred_at, e.seq));
        entries
    }

    /// The breaches that stand, each with the first standing answer to it.
    pub fn noted(&self) -> Vec<Noted<'_>> {
        let stands = self.effect().stands;
        let standing = || self.recorded().iter().zip(&stands).filter(|(_, s)| **s).map(|(r, _)| r.as_ref());
        let answer_to = |version: u64| {
            standing().find_map(|recorded| match &recorded.content {
                Content::Answer(answer) if answer.breach == version => Some((recorded, answer)),
                _ => None,
            })
        };
        standing()
            .filter_map(|recorded| match &recorded.content {
                Content::Breach(breach) => Some(Noted { recorded, breach, answer: answer_to(recorded.version) }),
                _ => None,
            })
            .collect()
    }

    /// The breaches that stand, each with its answer if it has one.
    pub fn breaches(&self) -> Vec<(&Recorded, &Breach, Option<&Answer>)> {
        self.noted().into_iter().map(|one| (one.recorded, one.breach, one.answer.map(|(_, answer)| answer))).collect()
    }

    /// The versions of the decisions that are suspended.
    pub(super) fn suspended_in(&self, effect: &Effect<'_>) -> BTreeSet<u64> {
        if effect.is_plain() || self.recorded().iter().all(|act| act.rests_on.is_none()) {
            return BTreeSet::new();
        }
        // What whoever decided last saw: the decision, a correction or a confirmation of it.
        let mut seen: BTreeMap<u64, &Recorded> = BTreeMap::new();
        for (recorded, _) in self.recorded().iter().zip(&effect.stands).filter(|(act, stands)| **stands && act.rests_on.is_some()) {
            let decision = match &recorded.content {
                Content::Act(_) => recorded.version,
                Content::Correction { corrects, .. } => *corrects,
                Content::Confirmation(confirmation) => confirmation.confirms,
                Content::Annulment(_) | Content::Breach(_) | Content::Answer(_) => continue,
            };
            seen.insert(decision, recorded);
        }
        let changed = |line: &u64| self.at_version(*line).is_none_or(|line| !effect.is_in_force(line));
        seen.into_iter().filter(|(_, last)| last.rests_on.iter().flatten().any(changed)).map(|(decision, _)| decision).collect()
    }
}
