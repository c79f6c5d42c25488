//! Two teams: a special one in Almaty, led by a special prosecutor, and an interagency one in the region around, dissolved on the 24th.

use crate::cast::Team;
use crate::criminal::Case;
use crate::script::{Life, Pace, Script, at, end_of_25th, text};
use aiqyn_law::kernel::{Moment, Officer, SubmittedAct};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Plays both.
pub fn play(script: &mut Script, cases: &[Case]) {
    special(script, cases);
    interagency(script, cases);
}

fn team(script: &Script, region: &str) -> Option<Team> {
    script.cast.teams.iter().find(|team| team.region == region).cloned()
}

fn step(script: &mut Script, life: &mut Life, by: &Officer, when: Moment, act: &str, payload: Value) {
    let sealed = if matches!(act, "prolonged/1" | "dissolved/1") { text("reasons", "Why this was decided.") } else { Vec::new() };
    life.hand(script, by, when, Pace::AtOnce, act, payload, &sealed);
}

fn member(officer: &Officer) -> Value {
    json!({ "officer": officer.id, "body": officer.authority.body })
}

fn joins(officer: &Officer, basis: &str, time: &str, from: Moment, until: Moment) -> Value {
    json!({ "officer": officer.id, "body": officer.authority.body, "basis": basis, "time": time, "from": from, "until": until })
}

/// A case of the police of the region, under investigation by then: under that article, where there is one.
fn pending(script: &Script, cases: &[Case], team: &Team, article: &str, by: Moment) -> Option<String> {
    let ends =
        |act: &&SubmittedAct| matches!(act.act.as_str(), "interrupted/1" | "terminated/1" | "sent_to_court/1" | "termination_issued/1");
    let acts = script.scheduled.iter().flat_map(|one| &one.submission.acts);
    let over: BTreeSet<&str> = acts.filter(ends).map(|act| act.record.as_str()).collect();
    let here = |case: &&Case| case.open && case.team.region == team.region && case.body == team.body("police") && case.entered < by;
    let mut found: Vec<&Case> = cases.iter().filter(here).filter(|case| !over.contains(case.life.record.as_str())).collect();
    found.sort_by_key(|case| (case.offence.0 != article, case.entered));
    found.first().map(|case| case.life.record.clone())
}

/// Everybody who had become a suspect of the case by then, as the record knew.
fn parties(script: &Script, case: &str, by: Moment) -> Value {
    let mut persons: BTreeSet<String> = BTreeSet::new();
    for act in script.scheduled.iter().filter(|one| one.recorded_at < by).flat_map(|one| &one.submission.acts) {
        for subject in [&act.payload, &act.payload["subject"]] {
            if act.record.room() == "suspect" && subject["case"] == case {
                persons.extend(subject["person"].as_str().map(str::to_owned));
            }
        }
    }
    persons.into_iter().map(|person| json!({ "person": person, "standing": "suspect" })).collect()
}

/// The special team works on: its prosecutor of the centre is the one whom the roster of the city has on secondment, for the same term.
fn special(script: &mut Script, cases: &[Case]) {
    let generals = script.cast.general.clone();
    let (Some(team), [general, sender, ..]) = (team(script, "almaty-city"), generals.as_slice()) else { return };
    let Some(leader) = script.cast.special.first().cloned() else { return };
    let (police, security) = (team.lent[0].clone(), team.lent[2].clone());
    let mut life = script.life("team", &team, end_of_25th());
    let end = at(39, 0, 0);
    let formed = json!({
        "kind": "special", "region": team.region, "subject": "mass_riots", "leader": member(&leader),
        "decided_by": [leader.authority.body], "document": script.chance.document(), "until": end,
    });
    step(script, &mut life, &leader, at(9, 10, 0), "formed/1", formed);
    let payload = joins(general, "order_of_home_body", "part", at(10, 0, 0), at(30, 12, 0));
    step(script, &mut life, sender, at(9, 12, 0), "member_joined/1", payload);
    let payload = joins(&police, "order_of_home_body", "full", at(10, 0, 0), at(24, 0, 0));
    step(script, &mut life, &team.investigation_head, at(9, 15, 0), "member_joined/1", payload);
    let payload = joins(&security, "prosecutors_decision", "full", at(11, 0, 0), end);
    step(script, &mut life, &leader, at(10, 18, 0), "member_joined/1", payload);
    if let Some(case) = pending(script, cases, &team, "272", at(13, 9, 0)) {
        step(script, &mut life, &leader, at(13, 12, 0), "case_given/1", json!({ "case": case }));
        let told = json!({ "case": case, "parties": parties(script, &case, at(17, 11, 0)) });
        step(script, &mut life, &police, at(17, 11, 0), "composition_told/1", told);
    }
    // The term of the investigator ran out at midnight; it is prolonged in the morning.
    let payload = json!({ "officer": police.id, "until": end });
    step(script, &mut life, &team.investigation_head, at(24, 10, 0), "member_extended/1", payload);
}

/// The interagency group tells the parties a day late, lets a member stay over the term, and is dissolved when its case has gone back.
fn interagency(script: &mut Script, cases: &[Case]) {
    let Some(team) = team(script, "almaty-region") else { return };
    let [leader, police, security, ..] = team.lent.as_slice() else { return };
    let (head, security_head) = (&team.investigation_head, &team.security_head);
    let mut life = script.life("team", &team, end_of_25th());
    let formed = json!({
        "kind": "interagency", "region": team.region, "subject": "search_stolen_weapons", "leader": member(leader),
        "decided_by": [team.body("police"), team.body("national-security")], "document": script.chance.document(), "until": at(25, 0, 0),
    });
    step(script, &mut life, head, at(8, 15, 0), "formed/1", formed);
    let payload = joins(police, "joint_decision", "part", at(9, 0, 0), at(25, 0, 0));
    step(script, &mut life, head, at(8, 15, 30), "member_joined/1", payload);
    let payload = joins(security, "order_of_home_body", "full", at(9, 0, 0), at(20, 0, 0));
    step(script, &mut life, security_head, at(8, 17, 0), "member_joined/1", payload);
    let case = pending(script, cases, &team, "291", at(10, 9, 0));
    if let Some(case) = &case {
        step(script, &mut life, head, at(10, 12, 0), "case_given/1", json!({ "case": case }));
        let told = json!({ "case": case, "parties": parties(script, case, at(14, 10, 0)) });
        step(script, &mut life, leader, at(14, 10, 0), "composition_told/1", told);
    }
    let left = |officer: &Officer, ground: &str| json!({ "officer": officer.id, "ground": ground });
    step(script, &mut life, security_head, at(20, 15, 0), "member_left/1", left(security, "term_over"));
    step(script, &mut life, head, at(24, 10, 0), "member_left/1", left(police, "work_done"));
    if let Some(case) = &case {
        step(script, &mut life, head, at(24, 11, 0), "case_handed_on/1", json!({ "case": case, "to": team.body("police") }));
    }
    step(script, &mut life, head, at(24, 12, 0), "dissolved/1", json!({}));
}
