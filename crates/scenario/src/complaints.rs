//! Complaints of unlawful methods and of violations of rights: received, registered, checked, answered, or become a case.

use crate::cast::{Person, Team};
use crate::criminal::offence;
use crate::script::{Life, Pace, Script, at, end_of_25th, text};
use crate::totals::Totals;
use aiqyn_law::kernel::{Moment, Officer, RegionCode, Span};
use aiqyn_law::pack::Pack;
use serde_json::{Value, json};

/// One complaint as it is told.
struct ComplaintRecord {
    life: Life,
    team: Team,
    received: Moment,
    due: Moment,
}

/// Matters of three days, and of seven, with their weights.
const URGENT: &[&str] = &["detention", "suspect_status", "unsanctioned_search"];
const ORDINARY: &[(&str, i64)] = &[("unlawful_methods", 7), ("access_to_counsel", 2), ("other_rights", 2)];

/// Plays all complaints, and the cases that came of them.
pub fn play(script: &mut Script, totals: &Totals, law: &Pack) {
    for n in 0..totals.of("R4") {
        let how = if n < totals.of("R2") { "by_prosecutor" } else { "on_instruction" };
        let investigates = if n < totals.of("R6") {
            Some("special-prosecution")
        } else {
            (n < totals.of("R5") + totals.of("R6")).then_some("anti-corruption")
        };
        becomes_a_case(script, law, n, how, investigates);
    }
    for n in 0..totals.of("R7") {
        under_review(script, law, n);
    }
    for n in 0..totals.of("R8") {
        unsubstantiated(script, law, n);
    }
    let rest = totals.of("R1") - totals.of("R4") - totals.of("R7") - totals.of("R8");
    for n in 0..rest {
        if n % 3 == 0 { substantiated(script, law, n) } else { screened_only(script, law) }
    }
}

fn moment(script: &mut Script, first: i64, last: i64) -> Moment {
    at(script.chance.between(first, last), script.chance.between(8, 17), script.chance.between(0, 59))
}

fn ordinary(script: &mut Script) -> &'static str {
    let matter: &&str = script.chance.weighted(ORDINARY);
    matter
}

/// Received somewhere, passed on where it must be, registered with its term.
fn receive(script: &mut Script, law: &Pack, received: Moment, matter: &str) -> ComplaintRecord {
    let team = script.team();
    let complainant: Person = script.person();
    let facility = script.chance.percent(22);
    let channel = if facility { "from_facility" } else { *script.chance.pick(&["in_person", "post", "telephone", "online", "counsel"]) };
    let accused = if script.chance.percent(85) { "police" } else { "national-security" };
    let officers =
        if accused == "police" && script.chance.percent(60) { vec![script.chance.pick(&team.police).id.clone()] } else { Vec::new() };
    let by = if facility { script.chance.pick(&team.ivs).clone() } else { team.complaints.clone() };
    let payload = json!({
        "region": team.region, "body": by.authority.body, "channel": channel, "complainant": complainant.id, "concerns": Value::Null,
        "officers": officers, "bodies": [team.body(accused)], "matter": matter,
    });
    let mut life = script.life("complaint", &team, end_of_25th());
    let sealed = [("complaint", "What the complainant says was done, when and by whom.".to_owned()), ("identity", complainant.identity())];
    life.hand(script, &by, received, Pace::Entered, "received/1", payload, &sealed);
    let mut registered = received + Span::minutes(script.chance.between(15, 60));
    if facility {
        let late = script.chance.percent(15);
        let passed = received + Span::minutes(if late { script.chance.between(400, 900) } else { script.chance.between(30, 150) });
        life.hand(script, &by, passed, Pace::Entered, "forwarded/1", json!({ "to": team.body("prosecution") }), &[]);
        registered = passed + Span::minutes(20);
    }
    let limit = if URGENT.contains(&matter) { "complaint.decision_urgent" } else { "complaint.decision" };
    let due = law.due_in(RegionCode::parse(team.region).ok().as_ref(), limit, received).unwrap_or(received);
    let number = script.number("complaint-number");
    let payload = json!({ "number": format!("r-22-{number:05}"), "received_at": received, "decision_due": due });
    let handler = team.complaints.clone();
    life.hand(script, &handler, registered, Pace::AtOnce, "registration_issued/1", payload, &[]);
    ComplaintRecord { life, team, received, due }
}

impl ComplaintRecord {
    fn screen(&mut self, script: &mut Script) -> Moment {
        let when = self.next(script, 30, 240);
        let prosecutor = self.team.prosecutors[0].clone();
        self.life.hand(script, &prosecutor, when, Pace::AtOnce, "screened/1", json!({ "remit": "within" }), &[]);
        when
    }

    /// Some minutes after what happened last, and not before it was recorded: decisions are taken on what is known. What came in late on the
    /// 24th is still dealt with on the 25th, whose figures were spoken.
    fn next(&self, script: &mut Script, low: i64, high: i64) -> Moment {
        let last = self.life.last.max(self.received);
        (last + Span::minutes(script.chance.between(low, high))).min(end_of_25th()).max(last)
    }

    /// Assigned to a prosecutor, and checked; now and then the ministry's own unit checks as well.
    fn check(&mut self, script: &mut Script, n: i64) {
        let checker = self.team.prosecutors[1].clone();
        let when = self.next(script, 20, 120);
        let payload = json!({ "officer": checker.id, "body": checker.authority.body });
        let prosecutor = self.team.prosecutors[0].clone();
        self.life.hand(script, &prosecutor, when, Pace::AtOnce, "assigned/1", payload, &[]);
        if n % 3 == 0 {
            let unit = self.team.own_security.clone();
            let when = self.next(script, 10, 60);
            self.life.hand(script, &prosecutor, when, Pace::AtOnce, "security_check_opened/1", json!({ "body": unit.authority.body }), &[]);
        }
        for step in ["explanations", "medical_documents"].iter().take(1 + usize::from(n % 2 == 0)) {
            let when = self.next(script, 30, 200);
            if when < at(25, 20, 0) {
                let findings = text("findings", "What the step brought.");
                self.life.hand(script, &checker, when, Pace::Entered, "step_taken/1", json!({ "step": step }), &findings);
            }
        }
    }

    fn decide(&mut self, script: &mut Script, when: Moment, outcome: &str) {
        let checker = self.team.prosecutors[1].clone();
        let when = when.max(self.life.last);
        self.life.hand(
            script,
            &checker,
            when,
            Pace::AtOnce,
            "decided/1",
            json!({ "outcome": outcome }),
            &text("reasons", "What was found, and why."),
        );
        let told = when + Span::minutes(script.chance.between(20, 200));
        let payload = json!({ "of": "decision", "document": script.chance.document() });
        let handler = self.team.complaints.clone();
        self.life.hand(script, &handler, told, Pace::AtOnce, "notice_sent/1", payload, &[]);
    }
}

/// Still being checked on the 25th: within seven days, within three, or within an extension of which the complainant was told.
fn under_review(script: &mut Script, law: &Pack, n: i64) {
    match n % 10 {
        0 => {
            let matter = *script.chance.pick(URGENT);
            let received = moment(script, 23, 24);
            let mut told = receive(script, law, received, matter);
            told.screen(script);
            told.check(script, n);
        }
        1 | 2 => {
            let (received, matter) = (moment(script, 11, 16), ordinary(script));
            let mut told = receive(script, law, received, matter);
            told.screen(script);
            told.check(script, n);
            let extended = (told.received + Span::days(4)).max(told.life.last);
            let region = RegionCode::parse(told.team.region).ok();
            let until = law.due_in(region.as_ref(), "complaint.decision_longest", told.received).unwrap_or(told.due);
            let prosecutor = told.team.prosecutors[1].clone();
            told.life.hand(
                script,
                &prosecutor,
                extended,
                Pace::AtOnce,
                "extended/1",
                json!({ "until": until }),
                &text("reasons", "What is still awaited."),
            );
            let payload = json!({ "of": "extension", "document": script.chance.document() });
            let handler = told.team.complaints.clone();
            told.life.hand(script, &handler, extended + Span::hours(2), Pace::AtOnce, "notice_sent/1", payload, &[]);
        }
        _ => {
            let (received, matter) = (moment(script, 19, 24), ordinary(script));
            let mut told = receive(script, law, received, matter);
            told.screen(script);
            told.check(script, n);
        }
    }
}

fn unsubstantiated(script: &mut Script, law: &Pack, n: i64) {
    let late = n % 11 == 10;
    let urgent = n % 4 == 1;
    let matter = if urgent { *script.chance.pick(URGENT) } else { ordinary(script) };
    let received = moment(script, 6, 15);
    let mut told = receive(script, law, received, matter);
    told.screen(script);
    told.check(script, n);
    let within = if urgent { 2 } else { script.chance.between(3, 6) };
    let decided = if late { told.due + Span::hours(script.chance.between(5, 20)) } else { told.received + Span::days(within) };
    told.decide(script, decided, "unsubstantiated");
}

/// Substantiated, and no case: a right was violated, and no offence committed.
fn substantiated(script: &mut Script, law: &Pack, n: i64) {
    let (received, matter) = (moment(script, 10, 16), *script.chance.pick(&["access_to_counsel", "other_rights"]));
    let mut told = receive(script, law, received, matter);
    told.screen(script);
    told.check(script, n);
    let decided = told.received + Span::days(script.chance.between(3, 6));
    told.decide(script, decided, "substantiated");
}

/// Received in the last days, and so far only looked at.
fn screened_only(script: &mut Script, law: &Pack) {
    let (received, matter) = (moment(script, 21, 24), ordinary(script));
    receive(script, law, received, matter).screen(script);
}

/// An investigation is opened: by the prosecutor, or by a body on a written instruction.
fn becomes_a_case(script: &mut Script, law: &Pack, n: i64, how: &str, investigates: Option<&str>) {
    let received = moment(script, 8, 19);
    let mut told = receive(script, law, received, "unlawful_methods");
    let screened = told.screen(script);
    if n % 2 == 0 {
        told.check(script, n);
    }
    let special = investigates == Some("special-prosecution");
    let investigator = if special { script.cast.special[0].clone() } else { script.chance.pick(&told.team.anti_corruption).clone() };
    let reported = screened.max(told.life.last) + Span::hours(script.chance.between(2, 20));
    let case = register(script, &told.team, &investigator, reported, how);
    told.life.last = told.life.last.max(case.last);
    let prosecutor = told.team.prosecutors[0].clone();
    let opened = told.next(script, 10, 60);
    told.life.hand(script, &prosecutor, opened, Pace::AtOnce, "pretrial_opened/1", json!({ "case": case.record, "how": how }), &[]);
    if investigates.is_some() {
        let payload = json!({ "body": investigator.authority.body });
        let when = told.next(script, 10, 60);
        told.life.hand(script, &prosecutor, when, Pace::AtOnce, "investigation_assigned/1", payload, &[]);
    }
}

fn register(script: &mut Script, team: &Team, investigator: &Officer, reported: Moment, how: &str) -> Life {
    let mut life = script.life("criminal", team, end_of_25th());
    let body = investigator.authority.body.clone();
    let prosecutor = team.prosecutors[0].clone();
    let payload = json!({
        "region": team.region, "body": body, "source": "official_report", "applicant": Value::Null, "registration_document": Value::Null,
    });
    life.hand(script, &prosecutor, reported, Pace::AtOnce, "received/1", payload, &text("summary", "What the complaint says was done."));
    let (mut opened, mut registrar) = (json!({ "kind": "by_prosecutor" }), prosecutor.clone());
    if how == "on_instruction" {
        let given = life.last + Span::minutes(20);
        let payload = json!({ "instruction": "i1", "to": body, "due": given + Span::days(2) });
        life.hand(
            script,
            &prosecutor,
            given,
            Pace::AtOnce,
            "instruction_given/1",
            payload,
            &text("instruction", "Register the case and investigate."),
        );
        opened = json!({ "kind": "on_prosecutors_instruction", "instruction": "i1" });
        registrar = investigator.clone();
    }
    let registered = life.last + Span::minutes(script.chance.between(30, 300));
    let number = script.number("erdr");
    let payload = json!({
        "erdr": format!("22{number:013}"), "opened": opened, "category": "official_misconduct", "offence": offence(("362", "4", "0703")),
        "form": "preliminary_investigation", "body": body,
    });
    life.hand(script, &registrar, registered, Pace::AtOnce, "registered/1", payload, &[]);
    if how == "on_instruction" {
        let payload = json!({ "instruction": "i1", "outcome": "executed" });
        let when = life.last + Span::minutes(30);
        life.hand(script, investigator, when, Pace::AtOnce, "instruction_reported/1", payload, &text("report", "The case is registered."));
    }
    life
}
