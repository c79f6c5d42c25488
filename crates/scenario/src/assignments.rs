//! Instructions and assignments: the ministry has stolen weapons searched for in two regions, prosecutors instruct, some object, some are late.

use crate::cast::Team;
use crate::script::{Life, Pace, Script, at, end_of_25th, text};
use aiqyn_law::kernel::{Moment, Officer, RecordId, Span, SubmittedAct};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// How many records a report names; it counts all.
const NAMED: usize = 20;

/// One record in the making.
struct AssignmentRecord {
    life: Life,
    /// Records named in its reports.
    named: BTreeSet<RecordId>,
}

/// Plays them all.
pub fn play(script: &mut Script) {
    let Some(interior) = script.cast.interior.first().cloned() else { return };
    searched_and_returned(script, &interior);
    searched_and_prolonged(script, &interior);
    refused(script, &interior);
    objected(script);
    overdue(script);
    cancelled(script);
    of_prosecutions(script);
    followed_from_a_case(script);
}

fn team(script: &Script, region: &str) -> Option<Team> {
    script.cast.teams.iter().find(|team| team.region == region).cloned()
}

impl AssignmentRecord {
    fn begin(script: &mut Script, team: &Team) -> Self {
        Self { life: script.life("assignment", team, end_of_25th()), named: BTreeSet::new() }
    }

    fn step(&mut self, script: &mut Script, by: &Officer, when: Moment, act: &str, payload: Value) {
        let sealed = match act {
            "instructed/1" => text("instruction", "What is to be done, and in what order."),
            "assigned/1" => text("assignment", "What is to be done, with what forces."),
            "reported/1" => text("report", "What was done, and what came of it."),
            "accepted/1" | "progressed/1" | "executed/1" | "report_accepted/1" => Vec::new(),
            _ => text("reasons", "Why this was decided."),
        };
        self.life.hand(script, by, when, Pace::AtOnce, act, payload, &sealed);
    }

    /// The ministry's assignment to the police of a region.
    fn assign(&mut self, script: &mut Script, by: &Officer, when: Moment, (to, region, subject): (&str, &str, &str), due: Moment) {
        self.step(script, by, when, "assigned/1", json!({ "to": to, "region": region, "subject": subject, "due": due }));
    }

    /// A prosecutor's instruction to the police of the region.
    fn instruct(&mut self, script: &mut Script, team: &Team, when: Moment, subject: &str, due: Moment) {
        let payload = json!({ "to": team.body("police"), "region": team.region, "subject": subject, "follows": Value::Null, "due": due });
        self.step(script, &team.prosecutors[0], when, "instructed/1", payload);
    }

    /// Weapons that the police of the region recovered since the last report, as the register has them, and the searches made.
    fn searched(&mut self, script: &mut Script, team: &Team, when: Moment, act: &str) {
        let mut found: Vec<RecordId> = Vec::new();
        for one in script.scheduled.iter().filter(|one| one.recorded_at < when) {
            let recovered = |act: &SubmittedAct| act.record.room() == "weapon" && matches!(act.act.as_str(), "seized/1" | "found/1");
            let acts = one.submission.acts.iter().filter(|act| recovered(act) && act.payload["region"] == team.region);
            found.extend(acts.map(|act| act.record.clone()).filter(|record| !self.named.contains(record)));
        }
        found.sort();
        self.named.extend(found.iter().cloned());
        let results = json!([
            { "what": "weapons_recovered", "count": found.len(), "records": found.iter().take(NAMED).collect::<Vec<_>>() },
            { "what": "searches_made", "count": script.chance.between(20, 90), "records": [] },
        ]);
        self.step(script, &team.investigation_head, when, act, json!({ "results": results }));
    }

    /// Carried out with that many persons asked, and reported two hours later.
    fn carry_out(&mut self, script: &mut Script, by: &Officer, when: Moment) {
        let count = script.chance.between(3, 40);
        let results = json!([{ "what": "persons_asked", "count": count, "records": [] }]);
        self.step(script, by, when, "executed/1", json!({ "results": results }));
        self.step(script, by, when + Span::hours(2), "reported/1", json!({ "outcome": "executed" }));
    }
}

/// In Almaty the first report says too little: it is returned with a new date, and accepted on the 24th.
fn searched_and_returned(script: &mut Script, interior: &Officer) {
    let Some(team) = team(script, "almaty-city") else { return };
    let mut told = AssignmentRecord::begin(script, &team);
    let head = team.investigation_head.clone();
    told.assign(script, interior, at(10, 9, 30), (&team.body("police"), team.region, "search_stolen_weapons"), at(20, 18, 0));
    told.step(script, &head, at(10, 13, 10), "accepted/1", json!({}));
    told.searched(script, &team, at(15, 17, 0), "progressed/1");
    told.searched(script, &team, at(19, 16, 0), "executed/1");
    told.step(script, &head, at(19, 17, 30), "reported/1", json!({ "outcome": "executed" }));
    told.step(script, interior, at(20, 11, 0), "returned/1", json!({ "due": at(24, 18, 0) }));
    told.searched(script, &team, at(23, 15, 0), "executed/1");
    told.step(script, &head, at(24, 10, 0), "reported/1", json!({ "outcome": "executed" }));
    told.step(script, interior, at(24, 19, 0), "report_accepted/1", json!({}));
}

/// In the region around it is taken late, prolonged in time, and reported; the report waits for its answer.
fn searched_and_prolonged(script: &mut Script, interior: &Officer) {
    let Some(team) = team(script, "almaty-region") else { return };
    let mut told = AssignmentRecord::begin(script, &team);
    let head = team.investigation_head.clone();
    told.assign(script, interior, at(10, 9, 40), (&team.body("police"), team.region, "search_stolen_weapons"), at(20, 18, 0));
    told.step(script, &head, at(11, 14, 0), "accepted/1", json!({}));
    told.searched(script, &team, at(16, 12, 0), "progressed/1");
    told.step(script, interior, at(18, 15, 0), "extended/1", json!({ "due": at(24, 12, 0) }));
    told.searched(script, &team, at(23, 10, 0), "executed/1");
    told.step(script, &head, at(23, 16, 0), "reported/1", json!({ "outcome": "executed" }));
}

/// What the police does not do, it refuses.
fn refused(script: &mut Script, interior: &Officer) {
    let Some(team) = team(script, "kyzylorda-region") else { return };
    let mut told = AssignmentRecord::begin(script, &team);
    told.assign(script, interior, at(11, 10, 0), (&team.body("police"), team.region, "damage"), at(18, 18, 0));
    told.step(script, &team.investigation_head, at(11, 16, 0), "refused/1", json!({ "ground": "not_competent" }));
}

/// An instruction is taken and objected to; it stands, is carried out all the same, and reported late.
fn objected(script: &mut Script) {
    let (Some(team), Some(general)) = (team(script, "shymkent-city"), script.cast.general.first().cloned()) else { return };
    let mut told = AssignmentRecord::begin(script, &team);
    let (investigator, head) = (team.investigators[0].clone(), team.investigation_head.clone());
    told.instruct(script, &team, at(12, 11, 0), "legality_of_detention", at(17, 18, 0));
    told.step(script, &investigator, at(12, 17, 0), "accepted/1", json!({}));
    told.step(script, &head, at(13, 10, 0), "objected/1", json!({ "to": general.authority.body }));
    told.step(script, &general, at(17, 12, 0), "objection_decided/1", json!({ "outcome": { "kind": "stands" } }));
    told.carry_out(script, &investigator, at(18, 9, 0));
    told.step(script, &team.prosecutors[0], at(19, 15, 0), "report_accepted/1", json!({}));
}

/// One is taken and never reported.
fn overdue(script: &mut Script) {
    let Some(team) = team(script, "aktobe-region") else { return };
    let mut told = AssignmentRecord::begin(script, &team);
    let investigator = team.investigators[1].clone();
    told.instruct(script, &team, at(14, 10, 0), "search_suspects", at(21, 18, 0));
    told.step(script, &investigator, at(14, 18, 0), "accepted/1", json!({}));
    let results = json!([{ "what": "persons_asked", "count": script.chance.between(10, 60), "records": [] }]);
    told.step(script, &investigator, at(18, 11, 0), "progressed/1", json!({ "results": results }));
}

/// One is taken back the next day.
fn cancelled(script: &mut Script) {
    let Some(team) = team(script, "zhambyl-region") else { return };
    let mut told = AssignmentRecord::begin(script, &team);
    told.instruct(script, &team, at(15, 12, 0), "search_stolen_property", at(22, 18, 0));
    told.step(script, &team.investigators[0], at(15, 16, 0), "accepted/1", json!({}));
    told.step(script, &team.prosecutors[1], at(16, 10, 0), "cancelled/1", json!({}));
}

/// The General Prosecutor's Office has a region's prosecution look into complaints.
fn of_prosecutions(script: &mut Script) {
    let (Some(team), Some(general)) = (team(script, "atyrau-region"), script.cast.general.get(1).cloned()) else { return };
    let mut told = AssignmentRecord::begin(script, &team);
    let prosecutor = team.prosecutors[1].clone();
    told.assign(script, &general, at(12, 9, 0), (&team.body("prosecution"), team.region, "unlawful_methods"), at(21, 18, 0));
    told.step(script, &prosecutor, at(12, 12, 0), "accepted/1", json!({}));
    told.carry_out(script, &prosecutor, at(20, 10, 0));
    told.step(script, &general, at(21, 11, 0), "report_accepted/1", json!({}));
}

/// An instruction given in a case is followed here from half an hour after.
fn followed_from_a_case(script: &mut Script) {
    let given = script.scheduled.iter().filter(|one| one.recorded_at < at(18, 0, 0));
    let given = given.filter(|one| {
        let act = &one.submission.acts[0];
        act.act == "instruction_given/1" && act.payload["to"].as_str().is_some_and(|to| to.starts_with("police/"))
    });
    let Some(first) = given.min_by_key(|one| one.recorded_at).cloned() else { return };
    let act = &first.submission.acts[0];
    let Ok(due) = serde_json::from_value::<Moment>(act.payload["due"].clone()) else { return };
    let Some(team) = team(script, first.officer.authority.region.as_str()) else { return };
    let mut told = AssignmentRecord::begin(script, &team);
    let payload = json!({
        "to": act.payload["to"], "region": team.region, "subject": "search_stolen_property", "due": due,
        "follows": { "case": act.record, "instruction": act.payload["instruction"] },
    });
    let begins = first.recorded_at + Span::minutes(30);
    told.step(script, &first.officer, begins, "instructed/1", payload);
    told.step(script, &team.investigation_head, begins + Span::hours(5), "accepted/1", json!({}));
    told.carry_out(script, &team.investigation_head, due - Span::hours(20));
    told.step(script, &first.officer, due - Span::hours(3), "report_accepted/1", json!({}));
}
