//! Judging one act of one record: its own rules, and what it does to acts that happened later.

use super::declaration::{Declaration, Finding, Guard};
use super::history::{Content, Entry};
use super::ident::RecordId;
use super::moment::Moment;
use super::pack::Pack;
use super::room::Room;
use super::rule::Matter;
use super::world::World;

/// What a judgement found.
#[derive(Debug, Default)]
pub struct Judgement {
    /// Demands of decisions and of form that are not met by the act itself.
    pub refused: Vec<(Declaration, Finding)>,
    /// Later acts that the act makes unlawful: version and rule.
    pub later: Vec<(u64, Declaration)>,
    /// Facts that break a rule: version of the fact, rule, finding.
    pub breached: Vec<(u64, Declaration, Finding)>,
}

/// The rules of the room that an entry does not satisfy, in declared order.
pub fn findings<R: Room>(
    entries: &[Entry<'_, R::Act>],
    index: usize,
    corrects: Option<u64>,
    record: &RecordId,
    world: &World,
    now: Moment,
    law: &Pack,
) -> Vec<(Declaration, Finding)> {
    let entry = &entries[index];
    let day = entry.occurred_at.date().to_string();
    let matter = Matter::<R>::new(record, entries, index, corrects, world, now, law);
    R::RULES
        .iter()
        .filter(|rule| rule.acts.contains(&entry.kind) && rule.since <= day.as_str() && rule.until.is_none_or(|until| day.as_str() < until))
        .filter_map(|rule| Some((rule.declaration(), (rule.check)(&matter)?)))
        .collect()
}

/// Judges the last act of the record's history in `world`.
pub fn judge<R: Room>(record: &RecordId, world: &World, now: Moment, law: &Pack) -> Judgement {
    let history = world.history(record);
    let Some(pending) = history.recorded().last() else { return Judgement::default() };
    let (own, corrects) = match &pending.content {
        Content::Act(_) => (Some(pending.version), None),
        Content::Correction { corrects, .. } => (Some(*corrects), Some(*corrects)),
        Content::Confirmation(confirmation) => (Some(confirmation.confirms), None),
        Content::Annulment(_) => (None, None),
        Content::Breach(_) | Content::Answer(_) => return Judgement::default(),
    };
    // What a correction or an annulment suspends is not what it makes unlawful: it is judged by what it says.
    let amends = matches!(pending.content, Content::Correction { .. } | Content::Annulment(_));
    let entries = if amends { history.effective_if_confirmed(R::act) } else { history.effective(R::act) };
    let index = own.and_then(|version| entries.iter().position(|e| e.version == version));
    let mut judgement = Judgement::default();
    if let Some(index) = index {
        for (declaration, finding) in findings::<R>(&entries, index, corrects, record, world, now, law) {
            match declaration.guard {
                Guard::Fact => judgement.breached.push((entries[index].version, declaration, finding)),
                Guard::Decision | Guard::Form => judgement.refused.push((declaration, finding)),
            }
        }
    }
    let first_later = index.map_or(0, |index| index + 1);
    if first_later < entries.len() {
        let mut without = history.clone();
        without.pop();
        let earlier = if amends { without.effective_if_confirmed(R::act) } else { without.effective(R::act) };
        judge_later::<R>(&earlier, &entries, first_later, own, record, world, now, law, &mut judgement);
    }
    judgement
}

/// Compares later entries with and without the pending act; only what is newly found counts.
#[allow(clippy::too_many_arguments)]
fn judge_later<R: Room>(
    earlier: &[Entry<'_, R::Act>],
    entries: &[Entry<'_, R::Act>],
    first: usize,
    own: Option<u64>,
    record: &RecordId,
    world: &World,
    now: Moment,
    law: &Pack,
    judgement: &mut Judgement,
) {
    for index in first..entries.len() {
        let version = entries[index].version;
        if Some(version) == own {
            continue;
        }
        let old = earlier.iter().position(|e| e.version == version);
        let known: Vec<&str> = old
            .map_or_else(Vec::new, |old| findings::<R>(earlier, old, None, record, world, now, law).iter().map(|(d, _)| d.code).collect());
        for (declaration, finding) in findings::<R>(entries, index, None, record, world, now, law) {
            match declaration.guard {
                _ if known.contains(&declaration.code) => {}
                Guard::Fact => judgement.breached.push((version, declaration, finding)),
                Guard::Decision | Guard::Form => judgement.later.push((version, declaration)),
            }
        }
    }
}
