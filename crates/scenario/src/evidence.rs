//! Items of evidence: out of searches, detentions and the street; handed on, examined, used, and some of them no evidence at all.

use crate::criminal::{Case, Detained, Search};
use crate::script::{Life, Pace, Script, at, end_of_25th, text};
use aiqyn_law::kernel::{Moment, Officer, Span};
use serde_json::{Value, json};

/// Things that a search finds, by weight.
const FOUND: &[(&str, i64)] = &[("goods", 9), ("object", 6), ("document", 3), ("sample", 2), ("phone_contents", 2), ("camera_footage", 2)];
/// Things that a detained person has about.
const CARRIED: &[(&str, i64)] = &[("object", 12), ("goods", 9), ("document", 4), ("phone_contents", 1)];
/// Things that come without anybody searching.
const GIVEN: &[(&str, i64)] = &[("camera_footage", 5), ("social_network_clip", 4), ("object", 1)];

/// After this nothing new begins: what is told must have happened by the end of the 25th.
fn last_hour() -> Moment {
    at(25, 18, 0)
}

/// An item as it is told.
struct Item<'a> {
    life: Life,
    case: &'a Case,
    kind: &'static str,
    /// The file of a digital item.
    digest: Option<String>,
    /// When something last happened.
    now: Moment,
    /// How often the package was sealed, and whether it is.
    seals: u32,
    closed: bool,
    /// Who holds it.
    holder: Officer,
    /// Whether a handover waits for the receiver, to the end of the story.
    waiting: bool,
}

/// Plays the items of all cases.
pub fn play(script: &mut Script, cases: &[Case]) {
    for (n, case) in cases.iter().enumerate() {
        for search in &case.searches {
            for _ in 0..script.chance.between(1, 3) {
                out_of_search(script, case, search);
            }
        }
        for (k, detained) in case.detained.iter().enumerate() {
            if (n + k).is_multiple_of(3) || detained.unlawful.is_some() {
                off_a_detainee(script, case, detained);
            }
        }
        if n.is_multiple_of(4) {
            given(script, case);
        }
    }
}

fn out_of_search(script: &mut Script, case: &Case, search: &Search) {
    let kind = *script.chance.weighted(FOUND);
    let source = json!({ "kind": "measure", "case": case.life.record, "measure": search.measure });
    let when = search.executed + Span::minutes(script.chance.between(5, 100));
    let Some(mut item) = Item::collect(script, case, kind, source, (when, search.entered)) else { return };
    match search.unlawful {
        None => item.live(script, None),
        Some(found) => item.fall(script, found),
    }
}

fn off_a_detainee(script: &mut Script, case: &Case, detained: &Detained) {
    let kind = *script.chance.weighted(CARRIED);
    let source = json!({ "kind": "detention", "suspect": detained.suspect });
    let when = detained.at + Span::minutes(script.chance.between(3, 25));
    let Some(mut item) = Item::collect(script, case, kind, source, (when, detained.entered)) else { return };
    match detained.unlawful {
        None => item.live(script, Some(&detained.suspect)),
        Some(found) => item.fall(script, found),
    }
}

fn given(script: &mut Script, case: &Case) {
    let kind = *script.chance.weighted(GIVEN);
    let source = match kind {
        "social_network_clip" => json!({ "kind": "public_source", "address": script.chance.document() }),
        "object" => json!({ "kind": "scene_inspection" }),
        _ => json!({ "kind": "voluntary_handover", "person": Value::Null }),
    };
    let when = case.registered + Span::hours(script.chance.between(2, 40));
    if let Some(mut item) = Item::collect(script, case, kind, source, (when, case.entered)) {
        item.live(script, None);
    }
}

fn custodian(officer: &Officer) -> Value {
    json!({ "officer": officer.id, "body": officer.authority.body })
}

impl<'a> Item<'a> {
    /// Collected and, where it is a thing, sealed; recorded once the record of its source says that there is a source.
    fn collect(script: &mut Script, case: &'a Case, kind: &'static str, source: Value, (when, entered): (Moment, Moment)) -> Option<Self> {
        if when > last_hour() {
            return None;
        }
        let digital = matches!(kind, "camera_footage" | "social_network_clip" | "phone_contents");
        let media = if kind == "phone_contents" { "application/zip" } else { "video/mp4" };
        let file = json!({ "digest": script.chance.document(), "size": script.chance.between(200_000, 900_000_000), "media_type": media });
        let at_once = script.chance.percent(85);
        let investigator = case.investigator.clone();
        let mut life = script.life("evidence", &case.team, end_of_25th());
        life.last = entered;
        let mut item = Self { life, case, kind, digest: None, now: when, seals: 0, closed: false, holder: investigator, waiting: false };
        let payload = json!({
            "kind": kind, "region": case.team.region, "by": custodian(&item.holder), "case": case.life.record, "source": source,
            "file": if digital && at_once { file.clone() } else { Value::Null },
        });
        item.hand(script, when, Pace::Entered, "collected/1", payload, &text("description", "What it is, where it lay, its marks."));
        if digital {
            item.digest = file["digest"].as_str().map(str::to_owned);
            if !at_once {
                let added = when + Span::minutes(script.chance.between(30, 600));
                item.hand(script, added, Pace::Entered, "file_added/1", file, &[]);
            }
        } else if script.chance.percent(96) {
            item.seal(script);
        }
        Some(item)
    }

    /// The holder acts.
    fn hand(&mut self, script: &mut Script, when: Moment, pace: Pace, act: &str, payload: Value, sealed: &[(&str, String)]) {
        let holder = self.holder.clone();
        self.by(script, &holder, when, pace, act, payload, sealed);
    }

    #[allow(clippy::too_many_arguments, reason = "one act as it is told: who, when, how soon, what")]
    fn by(&mut self, script: &mut Script, who: &Officer, when: Moment, pace: Pace, act: &str, payload: Value, sealed: &[(&str, String)]) {
        self.now = self.now.max(when);
        self.life.hand(script, who, when, pace, act, payload, sealed);
    }

    fn later(&self, script: &mut Script, from: i64, to: i64) -> Moment {
        self.now + Span::minutes(script.chance.between(from, to))
    }

    fn seal(&mut self, script: &mut Script) {
        self.seals += 1;
        self.closed = true;
        let when = self.later(script, 3, 20);
        self.hand(script, when, Pace::Entered, "sealed/1", json!({ "seal": format!("s{}", self.seals) }), &[]);
    }

    /// What becomes of an item whose source nobody finds fault with.
    fn live(&mut self, script: &mut Script, suspect: Option<&str>) {
        if let Some(suspect) = suspect.filter(|_| script.chance.percent(45)) {
            let when = self.decided(script, 200, 2000);
            if when < last_hour() {
                self.hand(script, when, Pace::AtOnce, "linked_to_suspect/1", json!({ "suspect": suspect }), &[]);
            }
        }
        let examined = script.chance.percent(34) && self.examine(script);
        if self.waiting || self.now > last_hour() || self.holder.id != self.case.investigator.id {
            return;
        }
        if script.chance.percent(if examined { 70 } else { 30 }) {
            self.prove(script);
        }
        if self.digest.is_some() && script.chance.percent(15) {
            self.copy(script);
        }
        if script.chance.percent(1) {
            self.declare(script);
        } else if matches!(self.kind, "goods" | "object") && script.chance.percent(7) {
            self.dispose(script);
        }
    }

    /// A decision in the program is taken when what it rests on is on record.
    fn decided(&self, script: &mut Script, from: i64, to: i64) -> Moment {
        self.later(script, from, to).max(self.life.last)
    }

    fn prove(&mut self, script: &mut Script) {
        let when = self.decided(script, 60, 900);
        if when < last_hour() {
            let facts: &[&str] = match self.kind {
                "goods" => &["ownership", "damage", "act"],
                "sample" => &["identity", "presence"],
                _ => &["identity", "presence", "act", "time", "innocence"],
            };
            let payload = json!({ "fact": script.chance.pick(facts), "record": self.case.life.record });
            self.hand(script, when, Pace::AtOnce, "proves/1", payload, &[]);
        }
    }

    /// A copy to work with; once in a while something went wrong with it.
    fn copy(&mut self, script: &mut Script) {
        let (Some(digest), when) = (self.digest.clone(), self.later(script, 30, 300)) else { return };
        let copy = if script.chance.percent(4) { script.chance.document() } else { digest.clone() };
        let to = script.chance.pick(&self.case.team.experts).clone();
        self.hand(script, when, Pace::Entered, "copied/1", json!({ "file": digest, "copy": copy, "to": custodian(&to) }), &[]);
    }

    /// Appointed, handed over, accepted, opened, examined, handed back: or some of it.
    fn examine(&mut self, script: &mut Script) -> bool {
        let begins = self.decided(script, 120, 1500);
        if begins > last_hour() {
            return false;
        }
        let experts = self.case.team.experts.clone();
        let expert = script.chance.pick(&experts).clone();
        let payload = json!({ "examination": "x1", "institution": expert.authority.body, "expert": expert.id });
        self.hand(script, begins, Pace::AtOnce, "examination_appointed/1", payload, &[]);
        if !self.pass_on(script, &expert) {
            return false;
        }
        if self.closed {
            self.closed = false;
            let when = self.later(script, 30, 900);
            self.hand(script, when, Pace::Entered, "unsealed/1", json!({ "seal": format!("s{}", self.seals) }), &[]);
        }
        let when = self.later(script, 300, 4000);
        if when > last_hour() {
            return false;
        }
        let payload = json!({ "examination": "x1", "conclusion": script.chance.document() });
        self.hand(script, when, Pace::Entered, "examined/1", payload, &text("findings", "What was examined, how, and what was found."));
        if self.digest.is_none() {
            self.seal(script);
        }
        let investigator = self.case.investigator.clone();
        self.pass_on(script, &investigator)
    }

    /// Hands the item over; says whether the receiver holds it by the last hour.
    fn pass_on(&mut self, script: &mut Script, to: &Officer) -> bool {
        let when = self.later(script, 30, 600);
        if when > last_hour() {
            return false;
        }
        let payload = json!({ "from": custodian(&self.holder), "to": custodian(to) });
        self.hand(script, when, Pace::Entered, "handed_over/1", payload.clone(), &[]);
        self.waiting = true;
        if script.chance.percent(3) {
            let refused = self.later(script, 60, 400);
            self.by(
                script,
                to,
                refused,
                Pace::Entered,
                "handover_refused/1",
                json!({}),
                &text("reasons", "The list and the package differ."),
            );
            let again = self.later(script, 60, 400);
            self.hand(script, again, Pace::Entered, "handed_over/1", payload, &[]);
        }
        // Some receivers take days over it; some have not answered yet.
        let wait = match script.chance.between(1, 100) {
            1..=4 => return false,
            5..=8 => script.chance.between(7000, 9500),
            _ => script.chance.between(20, 1500),
        };
        let accepted = self.now + Span::minutes(wait);
        if accepted > last_hour() {
            return false;
        }
        self.by(script, to, accepted, Pace::Entered, "accepted/1", json!({}), &[]);
        self.holder = to.clone();
        self.waiting = false;
        true
    }

    fn declare(&mut self, script: &mut Script) {
        let when = self.decided(script, 100, 1000);
        let prosecutor = script.chance.pick(&self.case.team.prosecutors).clone();
        let ground = *script.chance.pick(&["procedure_breached", "rights_not_explained", "not_entitled"]);
        let reasons = text("reasons", "In what the breach lay, and how it bears on the item.");
        if when < last_hour() {
            self.by(script, &prosecutor, when, Pace::AtOnce, "declared_inadmissible/1", json!({ "ground": ground }), &reasons);
        }
    }

    /// Back to its owner; food goes to waste.
    fn dispose(&mut self, script: &mut Script) {
        let when = self.decided(script, 600, 3000);
        if when > last_hour() {
            return;
        }
        let document = script.chance.document();
        if self.kind == "goods" && script.chance.percent(20) {
            self.hand(script, when, Pace::Entered, "destroyed/1", json!({ "ground": "perishable", "document": document }), &[]);
        } else {
            let owner = script.person().id;
            self.hand(script, when, Pace::Entered, "returned/1", json!({ "person": owner, "receipt": document }), &[]);
        }
    }

    /// What came of a search or a detention that is found unlawful: some of it was used before, none of it is after.
    fn fall(&mut self, script: &mut Script, found: Moment) {
        let used = self.decided(script, 20, 60);
        if used < found && script.chance.percent(50) {
            let payload = json!({ "fact": "act", "record": self.case.life.record });
            self.hand(script, used, Pace::AtOnce, "proves/1", payload, &[]);
        }
        self.life.last = self.life.last.max(found);
        let noted = self.now.max(found) + Span::minutes(script.chance.between(60, 1500));
        if noted < last_hour() && script.chance.percent(85) {
            let prosecutor = script.chance.pick(&self.case.team.prosecutors).clone();
            self.by(script, &prosecutor, noted, Pace::AtOnce, "inadmissible_by_source/1", json!({}), &[]);
        }
    }
}
