//! The officers of the story enter the register as any officers do: two registrars found it, one proposes, the other confirms. Each gets a
//! secret of the own, and signs with it.

use aiqyn_desk::accounts::demonstration;
use aiqyn_desk::door::{Door, Waiting};
use aiqyn_desk::officers::Actor;
use aiqyn_desk::register::entering::{Enrolment, Entering, longest};
use aiqyn_desk::{Failure, clock};
use aiqyn_law::kernel::{IncidentId, Moment, Officer, OfficerId, Role, Submission};
use aiqyn_law::officer::Keeper;
use aiqyn_law::pack::Pack;
use aiqyn_record::{Secret, Store};
use aiqyn_scenario::{INCIDENT, Scenario, Scheduled};
use std::collections::HashMap;

/// Submissions that share a commit where many wait.
pub const TOGETHER: usize = 256;

/// When the register is founded: before anybody of the story acts.
const FOUNDED: &str = "2022-01-02T09:00:00+06:00";

/// The officers of the story with their secrets.
#[derive(Clone)]
pub struct Enlisted {
    actors: HashMap<OfficerId, Actor>,
    /// The secret of the first officer of each role, in the order of roles, and of the second registrar, who confirms.
    shown: Vec<(Role, String)>,
}

impl Enlisted {
    /// A submission of an officer, signed.
    pub fn waiting(&self, submission: Submission, officer: Officer) -> Waiting {
        match self.actors.get(&officer.id) {
            Some(actor) => Waiting::by(submission, actor),
            None => Waiting::of(submission, officer),
        }
    }

    /// What is planned, signed.
    pub fn signed(&self, one: Scheduled) -> Waiting {
        Waiting { clock: Some(one.recorded_at), ..self.waiting(one.submission, one.officer) }
    }

    /// The token of the first officer of each role, and of the second registrar.
    pub fn shown(&self) -> &[(Role, String)] {
        &self.shown
    }
}

/// Enters every officer of the story, and leaves each one's secret with the accounts of the demonstration.
///
/// # Errors
/// What the door refuses.
pub async fn enlist(store: Store, scenario: &Scenario, law: &'static Pack) -> Result<(Store, Enlisted), Failure> {
    let failed = |e: String| Failure::Failed(e);
    let incident = IncidentId::parse(INCIDENT).map_err(|e| failed(e.to_string()))?;
    let at = Moment::parse(FOUNDED).map_err(|e| failed(e.to_string()))?;
    let mut enlisted = Enlisted { actors: HashMap::new(), shown: Vec::new() };
    let mut enrolments = Vec::with_capacity(scenario.officers.len());
    for officer in &scenario.officers {
        let secret = Secret::generate();
        let role = officer.authority.role;
        if role == Role::OfficersRegistrar || enlisted.shown.iter().all(|(known, _)| *known != role) {
            enlisted.shown.push((role, secret.written().to_string()));
        }
        enrolments.push(Enrolment::of(&officer.id, &secret).credential(Keeper::Server, longest(law, at)));
        enlisted.actors.insert(officer.id.clone(), Actor::signing(officer.clone(), secret));
    }
    enlisted.shown.sort_by_key(|(role, _)| *role);

    let officers: Vec<_> = scenario.officers.iter().zip(&enrolments).collect();
    let (registrars, others): (Vec<_>, Vec<_>) = officers.into_iter().partition(|(o, _)| o.authority.role == Role::OfficersRegistrar);
    let [(first, first_key), (second, second_key)] = registrars[..] else {
        return Err(failed("the story has not two registrars of officers".to_owned()));
    };
    let entering =
        |officer: &Officer, version| Ok::<_, Failure>(Entering { version, ..Entering::first(&officer.id, incident.clone(), at)? });
    let mut waiting = vec![
        enlisted.waiting(entering(first, 1)?.founding(first, first_key, &second.id), first.clone()),
        enlisted.waiting(entering(second, 1)?.founding(second, second_key, &first.id), first.clone()),
    ];
    for (officer, key) in others {
        waiting.push(enlisted.waiting(entering(officer, 1)?.appointment(officer, key), first.clone()));
        waiting.push(enlisted.waiting(entering(officer, 2)?.confirmation(1), second.clone()));
    }
    waiting.iter_mut().for_each(|waits| waits.clock = Some(at));
    let mut door = Door::new(store, law);
    for some in waiting.chunks(TOGETHER) {
        for outcome in door.admit(some).await {
            outcome.map_err(|error| failed(format!("the register of officers: {error}")))?;
        }
    }
    // So that the office lets anybody in as any of them.
    let actors: Vec<&Actor> = enlisted.actors.values().collect();
    demonstration::take_in(door.store(), &actors, clock::wall_clock()).await?;
    Ok((door.into_store(), enlisted))
}
