//! Answers to what the law asks before it decides: a figure by the tally, and what the breakdowns of a whole leave over.

use crate::tallying::series;
use crate::{asking, briefing};
use aiqyn_law::kernel::{Clock, Count, Coverage, Figure, Office, Question};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_tally::{AsOf, Breakdown, Tally};

/// A clock as the tally reads it.
pub const fn position(clock: &Clock) -> AsOf {
    AsOf { known: clock.acts, of: clock.of.micros() }
}

/// The declared figure of that id.
pub fn declared(id: &str) -> Option<&'static Figure> {
    rooms::figures().find(|figure| figure.id == id)
}

/// The clock of an office, where it speaks.
pub fn clock_of(clocks: &[Clock], office: Office) -> Option<&Clock> {
    clocks.iter().find(|clock| clock.office == office)
}

/// The answer, counted from the acts that each clock names; `recorded` says how many acts there are of those recorded by a moment.
/// None where the figure is not declared or its office has no clock.
pub fn answer(tally: &Tally, law: &Pack, question: &Question, recorded: impl Fn(&Clock) -> u64) -> Option<Count> {
    let figure = declared(&question.figure)?;
    let clock = clock_of(&question.clocks, figure.office)?;
    let incident = question.incident.as_str();
    Some(Count {
        value: tally.count(&series(incident, figure.id), position(clock)),
        recorded: recorded(clock),
        definitions: asking::definitions(law),
        breakdowns: breakdowns(tally, incident, figure, &question.clocks),
    })
}

/// What every breakdown of a whole leaves over; parts of an office without a clock are not spoken of.
fn breakdowns(tally: &Tally, incident: &str, whole: &'static Figure, clocks: &[Clock]) -> Vec<Coverage> {
    let size = |members: &[std::sync::Arc<str>]| u64::try_from(members.len()).unwrap_or(u64::MAX);
    let names = briefing::wholes().into_iter().filter(|(figure, _)| figure.id == whole.id).map(|(_, by)| by);
    let sundered = names.filter_map(|by| {
        let found = breakdown(tally, incident, whole, by, clocks)?;
        Some(Coverage { by: by.to_owned(), missing: size(&found.residual_members), double: size(&found.double_members) })
    });
    sundered.collect()
}

/// Parts against their whole, each on its own office's clock.
fn breakdown(tally: &Tally, incident: &str, whole: &'static Figure, by: &str, clocks: &[Clock]) -> Option<Breakdown> {
    let clock = clock_of(clocks, whole.office)?;
    let parts: Vec<(String, AsOf)> = briefing::parts(whole, by)
        .into_iter()
        .filter_map(|part| Some((series(incident, part.id), position(clock_of(clocks, part.office)?))))
        .collect();
    if parts.is_empty() {
        return None;
    }
    let asked: Vec<(&str, AsOf)> = parts.iter().map(|(name, at)| (name.as_str(), *at)).collect();
    Some(tally.breakdown((&series(incident, whole.id), position(clock)), &asked))
}
