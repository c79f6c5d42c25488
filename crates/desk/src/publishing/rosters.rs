//! Who is on duty, from the published shifts of every region's roster.

use crate::failure::Failure;
use crate::reading::room;
use aiqyn_law::kernel::fold;
use aiqyn_law::kernel::{Fold, IncidentId, Moment};
use aiqyn_law::pack::Pack;
use aiqyn_law::roster::{Roster, State, on_duty};
use aiqyn_record::Store;
use aiqyn_site::model::{DutyRegion, Shift, TeamOnDuty};
use std::collections::BTreeMap;

/// The duty of every region of that day, by its published shifts as known then; a region without a roster has nobody on duty.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn duty(store: &Store, law: &Pack, incident: &IncidentId, known: Moment, of: Moment) -> Result<Vec<DutyRegion>, Failure> {
    let mut rosters: BTreeMap<String, State> = BTreeMap::new();
    let records = room::records(store, Roster::NAME).await?;
    for (_, history) in room::histories(store, &records, Some(known)).await? {
        // A shift may be told ahead: what happens after the moment asked of is left out.
        let entries: Vec<_> = history.effective(Roster::act).into_iter().filter(|entry| entry.occurred_at <= of).collect();
        let state = fold::<Roster>(&entries);
        if let Some(opened) = state.opened.as_ref().filter(|_| history.incident() == Some(incident)) {
            rosters.insert(opened.region.to_string(), state);
        }
    }
    Ok(law.regions(of).map(|region| told(&region.code, rosters.get(&region.code), of)).collect())
}

fn told(region: &str, state: Option<&State>, of: Moment) -> DutyRegion {
    let shift = state.and_then(|state| on_duty(state, of));
    let team = state.and_then(|state| state.team(of));
    let security = state.and_then(|state| state.security(of));
    DutyRegion {
        region: region.to_owned(),
        prosecutor: shift.map(|shift| Shift {
            body: shift.body.to_string(),
            phone: shift.contact.phone.clone(),
            from: shift.term.from,
            until: shift.term.until,
        }),
        team: team.map(|team| TeamOnDuty {
            phones: team.contacts.iter().map(|contact| contact.phone.clone()).collect(),
            from: team.from,
            until: team.until,
        }),
        security: security.map(|security| security.contact.phone.clone()),
    }
}
