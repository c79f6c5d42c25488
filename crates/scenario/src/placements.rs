//! Placements: arrival, the medical gate, admission, the stay, release or transfer.

use crate::criminal::{Case, Suspect, offence};
use crate::script::{Life, Pace, Script, end_of_24th, end_of_25th, text};
use aiqyn_law::kernel::{Moment, Officer, Span};
use serde_json::{Value, json};

/// One placement.
pub struct Placement {
    /// The record.
    pub life: Life,
    keeper: Officer,
    medic: Officer,
}

impl Placement {
    /// Arrival and gate in the temporary detention facility.
    pub fn open(script: &mut Script, case: &Case, suspect: &Suspect, entered_on_25th: bool) -> Self {
        let cap = if entered_on_25th { end_of_25th() } else { end_of_24th().max(suspect.detained + Span::hours(6)) };
        let life = script.life("custody", &case.team, cap);
        let keeper = script.chance.pick(&case.team.ivs).clone();
        let medic = script.chance.pick(&case.team.medics).clone();
        let mut placement = Self { life, keeper, medic };
        // The gate reads the suspect's record: it is entered after the detention.
        placement.life.last = suspect.life.last;
        let by_hospital = script.chance.percent(3);
        let arrived =
            suspect.detained + Span::minutes(if by_hospital { script.chance.between(500, 700) } else { script.chance.between(105, 130) });
        let via = if by_hospital { json!(case.team.body("hospital")) } else { Value::Null };
        let basis = json!({ "kind": "detention", "suspect": suspect.life.record, "suspicion": offence(case.offence) });
        placement.arrive(script, case, suspect, arrived, ("ivs", basis), via, Value::Null);
        placement.gate(script, case, arrived);
        if script.chance.percent(60) {
            let visit = suspect.detained + Span::hours(15) - Span::minutes(45);
            let payload = json!({ "visitor": "counsel", "who": suspect.counsel, "ended_at": visit + Span::minutes(40) });
            let keeper = placement.keeper.clone();
            placement.life.hand(script, &keeper, visit, Pace::Entered, "visited/1", payload, &[]);
        }
        placement
    }

    #[allow(clippy::too_many_arguments, reason = "the fields of one arrival")]
    fn arrive(
        &mut self,
        script: &mut Script,
        case: &Case,
        suspect: &Suspect,
        arrived: Moment,
        (facility, basis): (&str, Value),
        via: Value,
        continues: Value,
    ) {
        let payload = json!({
            "person": suspect.person.id, "identified": true, "sex": suspect.person.sex_code(), "age": suspect.person.age,
            "region": case.team.region, "facility": case.team.body(facility), "brought_by": case.body, "basis": basis,
            "restricted_since": suspect.detained, "via_hospital": via, "continues": continues,
        });
        let keeper = self.keeper.clone();
        let identity = suspect.person.identity();
        self.life.hand(script, &keeper, arrived, Pace::Entered, "arrived/1", payload, &[("identity", identity)]);
    }

    /// Examined, origin stated, the prosecutor told of injuries, admitted: in this order, always.
    fn gate(&mut self, script: &mut Script, case: &Case, arrived: Moment) {
        let (keeper, medic) = (self.keeper.clone(), self.medic.clone());
        let hurt = script.chance.percent(11);
        let injuries = if hurt {
            let kind = *script.chance.pick(&["bruise", "abrasion", "wound"]);
            json!({ "kind": "found", "injuries": [{ "kind": kind, "grade": "no_harm", "consistency": "consistent" }], "body_map": script.chance.document() })
        } else {
            json!({ "kind": "none" })
        };
        let late = script.chance.percent(2);
        let examined = arrived + Span::minutes(if late { script.chance.between(90, 200) } else { script.chance.between(10, 45) });
        let payload = json!({
            "institution": case.team.body("hospital"), "unclothed": hurt, "present": [], "injuries": injuries, "conclusion": "fit",
        });
        self.life.hand(script, &medic, examined, Pace::Entered, "examined/1", payload, &text("findings", "What the examination found."));
        let origin =
            if hurt { *script.chance.pick(&["before_detention", "at_detention", "by_officers", "declined"]) } else { "no_injuries" };
        let stated = examined + Span::minutes(5);
        self.life.hand(script, &keeper, stated, Pace::Entered, "origin_stated/1", json!({ "by": "detainee", "origin": origin }), &[]);
        if hurt {
            self.life.hand(script, &keeper, stated + Span::minutes(5), Pace::Entered, "prosecutor_notified/1", json!({}), &[]);
        }
        let admitted = stated + Span::minutes(15);
        self.life.hand(script, &keeper, admitted, Pace::Entered, "admitted/1", json!({}), &[]);
        if hurt && origin == "before_detention" {
            let prosecutor = script.chance.pick(&case.team.prosecutors).clone();
            let explained = admitted + Span::days(script.chance.between(1, 3));
            if explained < end_of_24th() - Span::hours(1) {
                let reasons = text("reasons", "Witnesses and the medical opinion agree.");
                let when = explained.max(self.life.last);
                self.life.hand(script, &prosecutor, when, Pace::AtOnce, "origin_explained/1", json!({ "origin": origin }), &reasons);
            }
        }
    }

    /// A medical recommendation of a measure without isolation.
    pub fn recommend(&mut self, script: &mut Script, case: &Case, when: Moment) {
        let _ = case;
        let medic = self.medic.clone();
        let payload = json!({ "recommendation": "change_of_measure" });
        let words = text("findings", "Why the state of health does not bear isolation.");
        self.life.hand(script, &medic, when.max(self.life.last), Pace::AtOnce, "recommended/1", payload, &words);
    }

    /// The ruling on custody reaches the facility, for as long as the judge sanctioned it.
    pub fn keep(&mut self, script: &mut Script, suspect: &Suspect, sanctioned: Moment) {
        self.life.last = self.life.last.max(suspect.life.last);
        let payload = json!({ "until": suspect.detained.plus_months(2) });
        let keeper = self.keeper.clone();
        let when = sanctioned + Span::minutes(40);
        self.life.hand(script, &keeper, when, Pace::AtOnce, "order_received/1", payload, &[]);
    }

    /// The protocol with its exceptional term reaches the facility, which may keep the person as long.
    pub fn prolong(&mut self, script: &mut Script, suspect: &Suspect) {
        let keeper = self.keeper.clone();
        // The paper comes in time, however late what came before it was entered.
        let when = suspect.detained + Span::hours(20);
        let entered = when.max(self.life.last).max(suspect.life.last) + Span::minutes(script.chance.between(0, 3));
        let payload = json!({ "until": suspect.detained + suspect.limit });
        self.life.hand(script, &keeper, when, Pace::At(entered), "order_received/1", payload, &[]);
    }

    /// Released from the facility.
    pub fn release(&mut self, script: &mut Script, suspect: &Suspect, when: Moment, ground: &str) {
        self.life.last = self.life.last.max(suspect.life.last);
        let payload = json!({ "ground": ground, "certificate": script.chance.document() });
        let keeper = self.keeper.clone();
        self.life.hand(script, &keeper, when, Pace::Entered, "released/1", payload, &[]);
        if ground == "limit_expired" {
            for to in ["investigator", "prosecutor"] {
                self.life.hand(script, &keeper, when + Span::minutes(20), Pace::Entered, "release_notified/1", json!({ "to": to }), &[]);
            }
        }
    }

    /// On to the remand centre: this placement ends, another begins, the clock runs on.
    pub fn transfer_to_remand(&mut self, script: &mut Script, case: &Case, suspect: &Suspect, sanctioned: Moment) {
        self.life.last = self.life.last.max(suspect.life.last);
        let when = (sanctioned + Span::hours(script.chance.between(12, 30))).max(self.life.last);
        if when > end_of_24th() - Span::hours(4) {
            return;
        }
        let mut next =
            Self { life: script.life("custody", &case.team, end_of_24th()), keeper: case.team.sizo.clone(), medic: self.medic.clone() };
        let payload = json!({ "to": case.team.body("sizo"), "placement": next.life.record });
        let keeper = self.keeper.clone();
        self.life.hand(script, &keeper, when, Pace::AtOnce, "transferred/1", payload, &[]);
        next.life.last = self.life.last;
        let basis = json!({ "kind": "custody", "suspect": suspect.life.record, "suspicion": offence(case.offence) });
        let arrived = when + Span::minutes(50);
        next.arrive(script, case, suspect, arrived, ("sizo", basis), Value::Null, json!(self.life.record));
        next.gate(script, case, arrived);
        self.life = next.life;
        self.keeper = next.keeper;
    }
}
