//! The demonstration: the briefing of 25 January 2022, lived through, one invented record at a time.
//!
//! The scenario knows the law's declarations and speaks to the public door alone: it makes submissions with the
//! moment at which each is recorded and the officer who hands it in. No figure is written down outside its table of totals.
//! Nobody in it is real: names are drawn from lists, identifiers have impossible birth dates.

mod administrative;
mod amendments;
mod answers;
mod assignments;
mod briefing;
mod cast;
mod complaints;
mod criminal;
mod damage;
mod deaths;
mod evidence;
mod measures;
mod placements;
mod random;
mod rosters;
mod script;
mod sums;
mod surrenders;
mod suspects;
mod teams;
mod totals;
mod weapons;

pub use answers::Answers;
pub use cast::{Person, Team};
pub use script::{INCIDENT, Scheduled};
pub use totals::{Impossible, Totals, TotalsError};

use aiqyn_law::kernel::Officer;
use aiqyn_law::pack::Pack;
use cast::Cast;
use script::Script;

/// Everything that will be handed to the door.
pub struct Scenario {
    /// Every officer who acts, and one of each role that only looks.
    pub officers: Vec<Officer>,
    /// Submissions in the order recorded.
    pub submissions: Vec<Scheduled>,
    /// Answers to the breaches that the door records.
    pub answers: Answers,
    /// Everybody the scenario invents, for tests that search for their names.
    pub persons: Vec<Person>,
}

/// Plans the demonstration. The same seed gives the same acts in the same order.
///
/// # Errors
/// Totals that no lawful history can have, with the rule that forbids them.
pub fn plan(totals: &Totals, seed: u64, scale: u32, law: &Pack) -> Result<Scenario, Vec<Impossible>> {
    let totals = totals.scaled(scale);
    totals.check()?;
    let mut script = Script::new(seed, Cast::new());
    administrative::play(&mut script, &totals, scale, law);
    let mut cases = criminal::play(&mut script, &totals, scale);
    suspects::play(&mut script, &totals, scale, &mut cases)?;
    complaints::play(&mut script, &totals, law);
    weapons::play(&mut script, &totals, scale, &cases);
    surrenders::play(&mut script, &totals, scale);
    damage::play(&mut script, &totals, scale, law, &cases);
    deaths::play(&mut script, scale, &mut cases);
    rosters::play(&mut script, &totals);
    evidence::play(&mut script, &cases);
    briefing::play(&mut script, &totals);
    assignments::play(&mut script);
    teams::play(&mut script, &cases);
    Ok(finished(script, seed))
}

/// The story in the order recorded, with what is corrected and annulled in it and what answers its breaches.
fn finished(script: Script, seed: u64) -> Scenario {
    let Script { cast, scheduled: mut submissions, regions, .. } = script;
    submissions.sort_by_key(|s| s.recorded_at);
    amendments::amend(&mut submissions, &cast.teams, &regions);
    submissions.sort_by_key(|s| s.recorded_at);
    Scenario { answers: Answers::new(seed, cast.teams.clone(), regions), officers: cast.officers(), submissions, persons: cast.persons }
}
