//! Deaths: found, examined, identified, the family told; some without an examination, some without a name; the few whose case a
//! prosecutor requalifies as homicide.

use crate::cast::{Person, Team};
use crate::criminal::Case;
use crate::script::{Life, Pace, Script, at, end_of_25th, text};
use aiqyn_law::kernel::{Moment, Officer, Span};
use serde_json::{Value, json};

/// Deaths beside those of the requalified cases, at scale 1.
const OTHERS: i64 = 38;

/// One death as it is told.
struct Death {
    life: Life,
    team: Team,
    /// Who investigates, and in which body.
    investigator: Officer,
    body: String,
    /// Who the person was.
    person: Person,
    found: Moment,
    /// Turn of the story: what is peculiar about this one follows from it.
    turn: i64,
    shot: bool,
    civilian: bool,
}

/// Plays all deaths. `cases` holds those to be requalified, and others to which a death may be linked.
pub fn play(script: &mut Script, scale: u32, cases: &mut [Case]) {
    let mut first = true;
    for case in cases.iter_mut().filter(|case| case.is_death()) {
        let requalified = requalify(script, case);
        let dead = if std::mem::take(&mut first) { 2 } else { 1 };
        for _ in 0..dead {
            homicide(script, case, &requalified);
        }
    }
    let riots: Vec<&Case> = cases.iter().filter(|case| case.offence.0 == "272").collect();
    for turn in 0..i64::from(scale) * OTHERS {
        let case = (turn % 5 < 3 && !riots.is_empty()).then(|| *script.chance.pick(&riots));
        other(script, case, turn);
    }
}

/// The case is requalified between the 13th and the 21st: tag, when agreed, when recorded.
fn requalify(script: &mut Script, case: &mut Case) -> (String, Moment, Moment) {
    let first = case.registered + Span::hours(script.chance.between(20, 60));
    let again = at(script.chance.between(13, 21), script.chance.between(10, 17), script.chance.between(0, 59));
    case.requalify_as_homicide(script, first, again)
}

/// A civilian shot, whose case is requalified.
fn homicide(script: &mut Script, case: &Case, (tag, agreed, entered): &(String, Moment, Moment)) {
    let found = case.registered - Span::hours(script.chance.between(3, 9));
    let mut death = find(script, &case.team, &case.investigator, found, 1, true);
    death.examine(script);
    death.identify(script, "visual");
    let relative = death.tell_family(script, false);
    death.link(script, case, &relative);
    death.conclude(script, "homicide");
    let prosecutor = script.chance.pick(&case.team.prosecutors).clone();
    death.life.last = death.life.last.max(*entered);
    let when = death.life.last.max(*agreed) + Span::minutes(script.chance.between(30, 240));
    let payload = json!({ "case": case.life.record, "qualification": tag });
    death.life.hand(script, &prosecutor, when, Pace::AtOnce, "case_requalified/1", payload, &[]);
}

/// Any other death: of a civilian or of an officer, shot or not, with a name or without.
fn other(script: &mut Script, case: Option<&Case>, turn: i64) {
    let team = case.map_or_else(|| script.team(), |case| case.team.clone());
    let investigator = script.chance.pick(&team.investigators).clone();
    let found = at(script.chance.between(5, 12), script.chance.between(0, 22), script.chance.between(0, 59));
    let mut death = find(script, &team, &investigator, found, turn, turn % 3 != 2);
    if turn % 11 == 5 {
        death.take_over(script);
    }
    // One in nine waits for its examination; one of these was given away without, and is exhumed.
    let unexamined = turn % 9 == 4;
    if unexamined && turn % 18 == 4 {
        return death.bury_and_exhume(script);
    }
    if !unexamined {
        death.examine(script);
    }
    match turn % 7 {
        3 => return,
        5 => return death.presume(script),
        1 => death.identify(script, "dna"),
        2 => death.identify(script, "documents"),
        4 => death.identify(script, "fingerprints"),
        _ => death.identify(script, "visual"),
    }
    let relative = death.tell_family(script, turn % 13 == 6);
    if let Some(case) = case {
        death.link(script, case, &relative);
    }
    if unexamined {
        return;
    }
    let manner = if death.shot { "homicide" } else { *script.chance.pick(&["accident", "natural", "undetermined"]) };
    if turn % 6 != 0 {
        death.conclude(script, manner);
    }
    death.release(script, &relative);
    if turn % 6 == 1 && case.is_none() {
        let prosecutor = script.chance.pick(&team.prosecutors).clone();
        death.step(script, &prosecutor, Span::hours(30), Pace::AtOnce, "closed/1", json!({}), &[]);
    }
}

/// Found, and entered when the body is in.
fn find(script: &mut Script, team: &Team, investigator: &Officer, found: Moment, turn: i64, shot: bool) -> Death {
    let mut life = script.life("death", team, end_of_25th());
    let person = script.person();
    let provisional = format!("u-{:05}", script.number("unknown"));
    let standing = match turn % 8 {
        0 => "officer",
        6 => "serviceman",
        _ => "civilian",
    };
    let custody = match turn % 19 {
        8 => "in_facility",
        12 => "hospital",
        15 => "detained",
        _ => "not_in_custody",
    };
    let scene = match custody {
        "in_facility" => "facility",
        "hospital" => "hospital",
        _ => *script.chance.pick(&["public_place", "public_place", "public_place", "building", "vehicle", "home"]),
    };
    let recovered = found + Span::minutes(script.chance.between(20, 180));
    let force = (shot && turn % 10 == 1).then(|| team.body("national-guard"));
    let body = investigator.authority.body.to_string();
    // An age is estimated where nobody knows the person; now and then not even that.
    let age = if turn % 9 == 7 { Value::Null } else { json!(person.age) };
    let payload = json!({
        "person": provisional, "sex": person.sex_code(), "age": age, "region": team.region, "body": body, "scene": scene,
        "recovered_at": recovered, "recovered_by": body, "standing": standing, "custody": custody, "force_used_by": force,
    });
    let late = if script.chance.percent(10) { script.chance.between(380, 900) } else { script.chance.between(10, 90) };
    let scene = text("scene", "Where the body lay, how, and what was beside it.");
    life.hand(script, investigator, found, Pace::At(recovered + Span::minutes(late)), "found/1", payload.clone(), &scene);
    let mut death = Death {
        life,
        team: team.clone(),
        investigator: investigator.clone(),
        body,
        person,
        found,
        turn,
        shot,
        civilian: standing == "civilian",
    };
    if turn % 10 == 6 {
        death.correct_age(script, payload);
    }
    death
}

impl Death {
    /// What comes next, so long after the last: not beyond the 24th.
    #[allow(clippy::too_many_arguments, reason = "one act as it is told: who, how much later, how soon entered, what")]
    fn step(&mut self, script: &mut Script, by: &Officer, later: Span, pace: Pace, act: &str, payload: Value, sealed: &[(&str, String)]) {
        let when = (self.life.last + later).min(at(25, 21, 0)).max(self.life.last);
        self.life.hand(script, by, when, pace, act, payload, sealed);
    }

    fn investigates(&mut self, script: &mut Script, later: Span, act: &str, payload: Value, sealed: &[(&str, String)]) {
        let investigator = self.investigator.clone();
        self.step(script, &investigator, later, Pace::AtOnce, act, payload, sealed);
    }

    /// The estimated age was mistyped: the first act of the record is corrected.
    fn correct_age(&mut self, script: &mut Script, mut payload: Value) {
        payload["age"] = json!(self.person.age + 2);
        let investigator = self.investigator.clone();
        let recorded = self.life.last + Span::hours(5);
        let payload = json!({ "corrects": 1, "payload": payload });
        let reasons = text("reasons", "The age was mistyped.");
        self.life.hand(script, &investigator, self.found, Pace::At(recorded), "correction/1", payload, &reasons);
    }

    /// The police are said to have shot: another body investigates from then on.
    fn take_over(&mut self, script: &mut Script) {
        let prosecutor = script.chance.pick(&self.team.prosecutors).clone();
        let next = self.team.anti_corruption[0].clone();
        let payload = json!({ "body": next.authority.body });
        self.step(script, &prosecutor, Span::hours(2), Pace::AtOnce, "taken_over/1", payload, &[]);
        let payload = json!({ "by": self.body });
        self.step(script, &prosecutor, Span::minutes(30), Pace::AtOnce, "force_attributed/1", payload, &[]);
        self.body = next.authority.body.to_string();
        self.investigator = next;
    }

    /// Appointed, brought to the experts, examined; what was taken from the body goes back to those who investigate.
    fn examine(&mut self, script: &mut Script) {
        let keeper = format!("police/{}", self.team.region);
        let institution = self.team.body("forensic");
        let later = if self.turn % 12 == 7 { script.chance.between(26, 40) } else { script.chance.between(1, 4) };
        let payload = json!({ "institution": institution, "document": script.chance.document() });
        self.investigates(script, Span::hours(later), "examination_appointed/1", payload, &[]);
        if self.turn % 17 != 9 {
            let payload = json!({ "item": "body", "from": keeper, "to": institution });
            let investigator = self.investigator.clone();
            // The police keep the body until then; whoever investigates writes it down.
            self.step(script, &investigator, Span::hours(1), Pace::Entered, "custody_chain/1", payload, &[]);
        }
        self.conclusion(script);
    }

    fn conclusion(&mut self, script: &mut Script) {
        let institution = self.team.body("forensic");
        let expert = script.chance.pick(&self.team.experts).clone();
        let projectiles = if self.shot { script.chance.between(0, 2) } else { 0 };
        let cause = if self.shot {
            "gunshot"
        } else {
            *script.chance.pick(&["blunt_force", "traffic", "burns", "disease", "sharp_force", "undetermined"])
        };
        let payload = json!({
            "institution": institution, "injuries": script.chance.between(1, 7), "projectiles": projectiles, "causes": [cause],
            "document": script.chance.document(),
        });
        let later = if self.turn % 14 == 10 { script.chance.between(80, 110) } else { script.chance.between(6, 50) };
        let findings = text("findings", "What the expert saw, measured and concluded.");
        self.step(script, &expert, Span::hours(later), Pace::Entered, "examined/1", payload, &findings);
        if projectiles > 0 && self.turn % 15 != 13 {
            let payload = json!({ "item": "projectiles-1", "from": institution, "to": self.body });
            self.step(script, &expert, Span::hours(2), Pace::Entered, "custody_chain/1", payload, &[]);
        }
    }

    /// A method says who it was.
    fn identify(&mut self, script: &mut Script, certainty: &str) {
        let recognised_by = if certainty == "visual" { json!(script.person().id) } else { Value::Null };
        let payload = json!({
            "person": self.person.id, "certainty": certainty, "recognised_by": recognised_by, "document": script.chance.document(),
        });
        let identity = self.person.identity();
        let later = Span::hours(script.chance.between(2, 30));
        self.investigates(script, later, "identified/1", payload, &[("identity", identity)]);
    }

    /// Somebody thinks to know, and nothing proves it.
    fn presume(&mut self, script: &mut Script) {
        let payload = json!({ "person": self.person.id, "certainty": "presumed", "recognised_by": Value::Null, "document": Value::Null });
        self.investigates(script, Span::hours(20), "identified/1", payload, &[]);
    }

    /// A relative is told, and heard a day later.
    fn tell_family(&mut self, script: &mut Script, late: bool) -> String {
        let relative = script.person().id;
        let later = if late { script.chance.between(27, 45) } else { script.chance.between(1, 9) };
        let payload = json!({ "relative": relative });
        self.investigates(script, Span::hours(later), "relatives_informed/1", payload.clone(), &[]);
        if self.turn % 4 != 3 {
            let statement = text("statement", "When the relative saw the dead person last, and with whom.");
            self.investigates(script, Span::hours(4), "relatives_heard/1", payload, &statement);
        }
        relative
    }

    /// Linked to the case, once that is registered in the record; the relative becomes the victim, mostly within a day.
    fn link(&mut self, script: &mut Script, case: &Case, relative: &str) {
        self.life.last = self.life.last.max(case.entered).max(case.registered);
        self.investigates(script, Span::minutes(40), "linked/1", json!({ "case": case.life.record }), &[]);
        if !self.civilian && self.turn % 16 == 0 {
            return;
        }
        let later = if self.turn % 10 == 8 { script.chance.between(30, 60) } else { script.chance.between(1, 12) };
        let payload = json!({ "relative": relative, "document": script.chance.document() });
        self.investigates(script, Span::hours(later), "relative_recognised_victim/1", payload, &[]);
    }

    /// The manner is determined; one in a dozen waits too long.
    fn conclude(&mut self, script: &mut Script, manner: &str) {
        let later = if self.turn % 12 == 11 { 11 * 24 } else { script.chance.between(10, 70) };
        let reasons = text("reasons", "Why the cause, the scene and the witnesses say so.");
        self.investigates(script, Span::hours(later), "manner_determined/1", json!({ "manner": manner }), &reasons);
    }

    fn release(&mut self, script: &mut Script, relative: &str) {
        let payload = json!({ "to": { "kind": "relative", "person": relative } });
        self.investigates(script, Span::hours(8), "body_released/1", payload, &[]);
    }

    /// Given to the family without an examination; dug up again with the judge's sanction, and examined then.
    fn bury_and_exhume(&mut self, script: &mut Script) {
        self.identify(script, "visual");
        let relative = self.tell_family(script, false);
        self.release(script, &relative);
        let reasons = text("reasons", "Why the grave must be opened.");
        self.investigates(script, Span::hours(60), "exhumation_petitioned/1", json!({}), &reasons);
        let judge = self.team.investigating_judge.clone();
        let later = if self.turn % 36 == 4 { 27 } else { 9 };
        self.step(script, &judge, Span::hours(later), Pace::AtOnce, "exhumation_sanctioned/1", json!({}), &[]);
        self.investigates(script, Span::hours(3), "relatives_informed/1", json!({ "relative": relative }), &[]);
        let institution = self.team.body("forensic");
        let payload = json!({ "institution": institution, "document": script.chance.document() });
        self.investigates(script, Span::hours(1), "examination_appointed/1", payload, &[]);
        self.investigates(script, Span::hours(16), "exhumed/1", json!({ "institution": institution }), &[]);
        self.conclusion(script);
        let manner = if self.shot { "homicide" } else { "accident" };
        self.conclude(script, manner);
    }
}
