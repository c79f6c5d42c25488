//! How figures moved from one release to the next: what happened, what was only told later, and what changed its class.

use crate::counting::declared;
use crate::failure::Failure;
use crate::releases::Release;
use crate::tallying::series;
use aiqyn_law::briefing::Proposed;
use aiqyn_law::kernel::Figure;
use aiqyn_site::model::Change;
use aiqyn_tally::{AsOf, Tally};
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;
use std::sync::Arc;

/// The members of a figure at one question.
type Members = Rc<BTreeSet<Arc<str>>>;

/// Sets of members, each asked for once: the later release of one pair is the earlier one of the next.
pub struct Sets<'a> {
    tally: &'a Tally,
    incident: &'a str,
    asked: HashMap<(&'static str, u64, i64), Members>,
}

impl<'a> Sets<'a> {
    /// None yet.
    pub fn new(tally: &'a Tally, incident: &'a str) -> Self {
        Self { tally, incident, asked: HashMap::new() }
    }

    fn of(&mut self, figure: &Figure, at: AsOf) -> Members {
        let (tally, incident) = (self.tally, self.incident);
        let members =
            self.asked.entry((figure.id, at.known, at.of)).or_insert_with(|| Rc::new(tally.member_ids(&series(incident, figure.id), at)));
        Rc::clone(members)
    }

    /// Every figure of both releases whose value or members changed.
    ///
    /// # Errors
    /// Either has no proposal.
    pub fn between(&mut self, first: &Release, second: &Release) -> Result<Vec<Change>, Failure> {
        let (old, new) = (first.proposed()?, second.proposed()?);
        let published = |release: &Release, id: &String| release.state.published.as_ref().is_some_and(|(ids, _)| ids.contains(id));
        let mut changes = Vec::new();
        for spoken in new.figures.iter().filter(|spoken| published(second, &spoken.figure) && published(first, &spoken.figure)) {
            let before = old.figures.iter().find(|before| before.figure == spoken.figure);
            let (Some(figure), Some(before)) = (declared(&spoken.figure), before) else { continue };
            let Some((from, to)) = position(old, figure).zip(position(new, figure)) else { continue };
            let (Ok(from_value), Ok(to_value)) = (before.value.parse(), spoken.value.parse()) else { continue };
            let change = self.change(figure, from, to);
            let change = Change { from: from_value, to: to_value, ..change };
            if change != (Change { figure: figure.id.to_owned(), from: from_value, to: from_value, ..Change::default() }) {
                changes.push(change);
            }
        }
        Ok(changes)
    }

    fn change(&mut self, figure: &'static Figure, from: AsOf, to: AsOf) -> Change {
        // First the record's clock moves while the moment stays: what that changes was told later or corrected. Then the moment moves.
        let between = AsOf { known: to.known, of: from.of };
        let name = series(self.incident, figure.id);
        let corrected = self.tally.count(&name, between) - self.tally.count(&name, from);
        let (old, new) = (self.of(figure, between), self.of(figure, to));
        let whole =
            figure.part_of.filter(|(_, by)| !by.is_empty()).and_then(|(whole, _)| declared(whole)).filter(|w| w.unit == figure.unit);
        let wholes = whole.map(|whole| (self.of(whole, between), self.of(whole, to)));
        let inside = |set: fn(&(Members, Members)) -> &Members, member: &Arc<str>| wholes.as_ref().is_some_and(|w| set(w).contains(member));
        let (reclassified_in, entered): (Vec<_>, Vec<_>) = new.difference(&old).partition(|member| inside(|wholes| &wholes.0, member));
        let (reclassified_out, left): (Vec<_>, Vec<_>) = old.difference(&new).partition(|member| inside(|wholes| &wholes.1, member));
        let size = |list: &Vec<&Arc<str>>| u64::try_from(list.len()).unwrap_or(u64::MAX);
        Change {
            figure: figure.id.to_owned(),
            from: 0,
            to: 0,
            entered: size(&entered),
            left: size(&left),
            reclassified_in: size(&reclassified_in),
            reclassified_out: size(&reclassified_out),
            corrected,
        }
    }
}

fn position(proposed: &Proposed, figure: &Figure) -> Option<AsOf> {
    let clock = proposed.offices.iter().find(|clock| clock.office == figure.office)?;
    Some(AsOf { known: clock.acts, of: clock.of.micros() })
}
