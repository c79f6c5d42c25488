//! Who is on duty, from the published shifts of every region's roster.

use crate::cli::Failure;
use aiqyn_law::kernel::rule::fold;
use aiqyn_law::kernel::{History, IncidentId, Line, Moment, Room};
use aiqyn_law::pack::Pack;
use aiqyn_law::roster::{Roster, State, on_duty};
use aiqyn_record::Store;
use aiqyn_site::model::{DutyRegion, Shift, TeamOnDuty};
use std::collections::BTreeMap;

/// Views are read in pages of this many.
const PAGE: u32 = 256;

/// The duty of every region of that day, by its published shifts as known then; a region without a roster has nobody on duty.
pub async fn duty(store: &Store, law: &Pack, incident: &IncidentId, known: Moment, of: Moment) -> Result<Vec<DutyRegion>, Failure> {
    let mut rosters: BTreeMap<String, State> = BTreeMap::new();
    for (record, acts) in store.histories(&records(store).await?).await? {
        let unreadable = |e: &dyn std::fmt::Display| Failure::Failed(format!("{record}: {e}; run `aiqyn verify`"));
        let lines: Result<Vec<Line>, _> = acts.iter().map(|act| serde_json::from_slice(&act.line)).collect();
        let mut lines = lines.map_err(|e| unreadable(&e))?;
        lines.retain(|line| line.recorded_at <= known && line.occurred_at <= of);
        let Ok(history) = History::read(aiqyn_law::rooms::ROOMS, &lines) else { continue };
        let state = fold::<Roster>(&history.effective(Roster::act));
        if let Some(opened) = state.opened.as_ref().filter(|_| history.incident() == Some(incident)) {
            rosters.insert(opened.region.to_string(), state);
        }
    }
    Ok(law.regions(of).map(|region| told(&region.code, rosters.get(&region.code), of)).collect())
}

async fn records(store: &Store) -> Result<Vec<String>, Failure> {
    let first = format!("{}/", Roster::NAME);
    let (mut found, mut after) = (Vec::new(), first.clone());
    loop {
        let page = store.views_page(&after, PAGE).await?;
        let here: Vec<String> = page.into_iter().map(|view| view.cover.record).take_while(|record| record.starts_with(&first)).collect();
        let Some(last) = here.last() else { return Ok(found) };
        after.clone_from(last);
        found.extend(here);
    }
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
