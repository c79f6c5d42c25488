//! Administrative cases: 9,257 of them end as the table of totals says, each by a lawful way.

use crate::cast::{Person, Team};
use crate::script::{Life, Pace, Script, at, end_of_25th, text};
use crate::totals::Totals;
use aiqyn_law::kernel::{Moment, Span};
use aiqyn_law::pack::Pack;
use serde_json::{Value, json};

/// One case as it is told.
struct Case {
    life: Life,
    team: Team,
    person: Person,
    article: &'static str,
    part: &'static str,
    aggravating: &'static [&'static str],
    /// The protocol, in the morning; the court sits the same day.
    drawn: Moment,
    foreign: bool,
}

/// Plays all administrative cases.
pub fn play(script: &mut Script, totals: &Totals, scale: u32, law: &Pack) {
    let released = totals.of("A3");
    let serving = totals.of("A7");
    let served = totals.of("A6") - released - serving;
    let replaced = totals.of("A4");
    let warned = totals.of("A2") - replaced;
    let dismissed = totals.of("A5");
    let rest = totals.of("A1") - totals.of("A2") - dismissed - totals.of("A6");
    // A quarter of the pending petitions are against arrests being served; more, where too few fines stand to petition against.
    let pending_arrests = (totals.of("A8") / 4).max(totals.of("A8") - rest).min(serving);
    let pending_fines = totals.of("A8") - pending_arrests;
    (0..released).for_each(|_| arrest_released_on_petition(script, law));
    (0..serving).for_each(|n| arrest_being_served(script, law, n < pending_arrests));
    (0..served).for_each(|_| arrest_served(script, law));
    (0..replaced).for_each(|_| fine_replaced(script, law));
    (0..warned).for_each(|_| warned_at_once(script, law));
    (0..dismissed).for_each(|n| dismissed_without_offence(script, law, n % 6 == 0));
    (0..rest).for_each(|n| other_outcome(script, law, n, n < pending_fines));
    // Cases that no court has ruled on yet stand behind no figure.
    (0..i64::from(scale) * 90).for_each(|_| not_yet_ruled(script, law));
}

impl Case {
    fn open(
        script: &mut Script,
        law: &Pack,
        offence: (&'static str, &'static str),
        days: (i64, i64),
        aggravating: &'static [&'static str],
    ) -> Self {
        let (article, part) = offence;
        let emergency = matches!(article, "476" | "478");
        let (team, drawn) = place(script, law, days, emergency);
        let person = script.person();
        let life = script.life("administrative", &team, end_of_25th());
        Self { life, team, person, article, part, aggravating, drawn, foreign: false }
    }

    /// The protocol and, where the person is held until the court sits, the detention before it.
    fn protocol(&mut self, script: &mut Script, held: bool) {
        let police = script.chance.pick(&self.team.police).clone();
        let number = script.number("protocol");
        let payload = json!({
            "person": self.person.id, "sex": self.person.sex_code(), "age": self.person.age, "barred": [], "foreign": self.foreign,
            "region": self.team.region, "body": self.team.body("police"), "article": self.article, "part": self.part,
            "committed_at": self.drawn - Span::minutes(40), "episode": Value::Null, "aggravating": self.aggravating, "number": format!("ap-22-{number:06}"),
        });
        let identity = self.person.identity();
        self.life.hand(script, &police, self.drawn, Pace::Entered, "protocol/1", payload, &[("identity", identity)]);
        if held {
            let payload = json!({ "facility": self.team.body("police") });
            self.life.hand(script, &police, self.detained(), Pace::Entered, "detained/1", payload, &[]);
        }
        let sent = self.drawn + Span::minutes(script.chance.between(30, 100));
        self.life.hand(script, &police, sent, Pace::Entered, "sent_to_court/1", json!({ "court": self.court() }), &[]);
    }

    /// The restriction of liberty, shortly before the protocol.
    fn detained(&self) -> Moment {
        self.drawn - Span::minutes(20)
    }

    fn court(&self) -> String {
        format!("court/{}/administrative", self.team.region)
    }

    fn appeal(&self) -> String {
        format!("court/{}/appeal", self.team.region)
    }

    fn ruling(&mut self, script: &mut Script, outcome: &Value, found: &[&str]) -> Moment {
        let pronounced = self.drawn + Span::minutes(script.chance.between(130, 400));
        let payload = json!({
            "court": self.court(), "article": self.article, "part": self.part, "outcome": outcome, "aggravating": found,
            "document": script.chance.document(),
        });
        let clerk = self.team.clerk.clone();
        self.life.hand(
            script,
            &clerk,
            pronounced,
            Pace::Entered,
            "ruling/1",
            payload,
            &text("reasons", "The court's reasons, as pronounced."),
        );
        pronounced
    }

    fn start_arrest(&mut self, script: &mut Script, pronounced: Moment) {
        let police = script.chance.pick(&self.team.police).clone();
        let begins = pronounced + Span::minutes(30);
        self.life.hand(script, &police, begins, Pace::Entered, "detention_ended/1", json!({ "ground": "ruling" }), &[]);
        let payload = json!({ "facility": self.team.body("reception"), "counted_from": self.detained() });
        let reception = self.team.reception.clone();
        self.life.hand(script, &reception, begins + Span::minutes(10), Pace::Entered, "arrest_started/1", payload, &[]);
    }

    fn release(&mut self, script: &mut Script, when: Moment, ground: &str, petition: &Value) {
        let reception = self.team.reception.clone();
        self.life.hand(script, &reception, when, Pace::Entered, "released/1", json!({ "ground": ground, "petition": petition }), &[]);
    }

    fn petition(&mut self, script: &mut Script, filed: Moment) {
        let prosecutor = script.chance.pick(&self.team.prosecutors).clone();
        let payload = json!({ "petition": "a1", "favourable": true, "court": self.appeal() });
        let reasons = text("reasons", "No circumstance aggravates the liability; a milder penalty serves its purpose.");
        self.life.hand(script, &prosecutor, filed, Pace::AtOnce, "petition/1", payload, &reasons);
        let (clerk, sent_on) = (self.team.clerk.clone(), filed + Span::minutes(40));
        self.life.hand(script, &clerk, sent_on, Pace::AtOnce, "petition_forwarded/1", json!({ "petition": "a1" }), &[]);
    }

    fn decide(&mut self, script: &mut Script, decided: Moment, result: &Value) {
        let payload = json!({ "petition": "a1", "court": self.appeal(), "result": result, "document": script.chance.document() });
        let clerk = self.team.appeal_clerk.clone();
        self.life.hand(
            script,
            &clerk,
            decided,
            Pace::Entered,
            "petition_decided/1",
            payload,
            &text("reasons", "The appeal court's reasons."),
        );
    }
}

/// A region and a morning within these days; an offence against the emergency regime only where and while it lasted.
fn place(script: &mut Script, law: &Pack, (first, last): (i64, i64), emergency: bool) -> (Team, Moment) {
    loop {
        let team = script.team();
        let drawn = at(script.chance.between(first, last), script.chance.between(7, 11), script.chance.between(0, 59));
        let committed = drawn - Span::minutes(40);
        if !emergency || law.emergency(team.region, committed) {
            return (team, drawn);
        }
    }
}

/// The offences for which the story's courts arrest.
fn arrestable(script: &mut Script) -> (&'static str, &'static str, i64) {
    *script.chance.weighted(&[(("478", "1", 30), 6), (("434", "1", 10), 2), (("434", "2", 15), 1)])
}

/// The 1,149: arrest cut to the time served on the prosecutor's petition, decided within a day; the person goes free.
fn arrest_released_on_petition(script: &mut Script, law: &Pack) {
    let (article, part, most) = arrestable(script);
    let mut case = Case::open(script, law, (article, part), (6, 15), &["group"]);
    case.protocol(script, true);
    let days = script.chance.between(most.min(10) - 2, most.min(15));
    let pronounced = case.ruling(script, &json!({ "kind": "arrest", "days": days }), &["group"]);
    case.start_arrest(script, pronounced);
    let after = script.chance.between(1, (days - 2).clamp(1, 8));
    let filed = case.drawn + Span::days(after) + Span::minutes(script.chance.between(0, 180));
    case.petition(script, filed);
    let decided = filed + Span::minutes(script.chance.between(90, 420));
    let served = (decided - case.detained()).whole_minutes() / 1440 + 1;
    case.decide(script, decided, &json!({ "kind": "amended", "outcome": { "kind": "arrest", "days": served } }));
    let free = decided + Span::minutes(script.chance.between(10, 90));
    case.release(script, free, "petition", &json!("a1"));
}

/// The 63: still under arrest on the 25th.
fn arrest_being_served(script: &mut Script, law: &Pack, pending: bool) {
    let long = script.chance.percent(70);
    let (offence, days, window) = if long { (("478", "1"), script.chance.between(25, 30), (8, 17)) } else { (("434", "2"), 15, (12, 18)) };
    let mut case = Case::open(script, law, offence, window, &["group"]);
    case.protocol(script, true);
    let pronounced = case.ruling(script, &json!({ "kind": "arrest", "days": days }), &["group"]);
    case.start_arrest(script, pronounced);
    if pending {
        let filed = at(25, script.chance.between(10, 17), script.chance.between(0, 59));
        case.petition(script, filed);
    }
}

/// The 2,102: detention and term over by the 25th.
fn arrest_served(script: &mut Script, law: &Pack) {
    let (article, part, most) = arrestable(script);
    let mut case = Case::open(script, law, (article, part), (6, 12), &["group"]);
    case.protocol(script, true);
    let room = (at(24, 0, 0) - case.drawn).whole_minutes() / 1440;
    let days = script.chance.between(3, most.min(room));
    let pronounced = case.ruling(script, &json!({ "kind": "arrest", "days": days }), &["group"]);
    case.start_arrest(script, pronounced);
    // Now and then the gate opens an hour late: a breach that somebody must answer.
    let late = if script.chance.percent(2) { Span::minutes(script.chance.between(30, 200)) } else { Span::minutes(0) };
    let over = case.detained() + Span::days(days) + late;
    case.release(script, over, "term_served", &Value::Null);
}

/// The 577: a first-instance fine replaced with a warning on petition.
fn fine_replaced(script: &mut Script, law: &Pack) {
    let emergency = script.chance.percent(55);
    let offence = if emergency { ("476", "1") } else { ("488", "6") };
    let mci = if emergency { 10 } else { 30 };
    let mut case = Case::open(script, law, offence, if emergency { (6, 15) } else { (4, 17) }, &[]);
    case.protocol(script, false);
    // Where the court held the emergency itself to be aggravating (CAO 57(9)), a warning was not due.
    let found: &[&str] = if emergency { &["emergency"] } else { &[] };
    let pronounced = case.ruling(script, &json!({ "kind": "fine", "mci": mci }), found);
    let filed = pronounced + Span::days(script.chance.between(1, 5)) + Span::minutes(script.chance.between(0, 100));
    case.petition(script, filed);
    let decided = filed + Span::days(script.chance.between(1, 3));
    case.decide(script, decided.min(at(25, 18, 0)), &json!({ "kind": "amended", "outcome": { "kind": "warning" } }));
}

/// The 4,007: warned at first instance.
fn warned_at_once(script: &mut Script, law: &Pack) {
    let emergency = script.chance.percent(60);
    let offence = if emergency { ("476", "1") } else { ("488", "6") };
    let mut case = Case::open(script, law, offence, if emergency { (6, 18) } else { (4, 24) }, &[]);
    case.protocol(script, false);
    case.ruling(script, &json!({ "kind": "warning" }), &[]);
}

/// The 393: no event, or no elements of an offence.
fn dismissed_without_offence(script: &mut Script, law: &Pack, on_petition: bool) {
    let offence = *script.chance.pick(&[("476", "1"), ("488", "6"), ("434", "1")]);
    let mut case = Case::open(script, law, offence, (6, 18), &[]);
    case.protocol(script, false);
    let ground = *script.chance.pick(&["no_event", "no_elements"]);
    if !on_petition {
        case.ruling(script, &json!({ "kind": "dismissed", "ground": ground }), &[]);
        return;
    }
    let mci = match offence.0 {
        "476" => 10,
        "488" => 30,
        _ => 5,
    };
    let pronounced = case.ruling(script, &json!({ "kind": "fine", "mci": mci }), &["emergency"]);
    let filed = pronounced + Span::days(script.chance.between(1, 3));
    case.petition(script, filed);
    let decided = filed + Span::days(2);
    case.decide(script, decided.min(at(25, 18, 0)), &json!({ "kind": "cancelled_dismissed", "ground": ground }));
}

/// The 966: fines in force, expulsions, other dismissals; on some fines a petition is pending.
fn other_outcome(script: &mut Script, law: &Pack, n: i64, pending: bool) {
    let (offence, mci) = *script.chance.weighted(&[((("434", "1"), 5), 5), ((("440", "1"), 5), 2), ((("488", "6"), 30), 2)]);
    let mut case = Case::open(script, law, offence, (5, 19), if offence.0 == "488" { &["group"] } else { &[] });
    if !pending && n % 29 == 28 {
        case.foreign = true;
        (case.article, case.part) = ("488", "8");
        case.aggravating = &["group"];
        case.protocol(script, false);
        case.ruling(script, &json!({ "kind": "expulsion" }), &["group"]);
        return;
    }
    case.protocol(script, false);
    if !pending && n % 17 == 16 {
        // Not limitation: nothing of January was two months old in January.
        case.ruling(script, &json!({ "kind": "dismissed", "ground": "prior_decision" }), &[]);
        return;
    }
    let found: &[&str] = case.aggravating;
    let pronounced = case.ruling(script, &json!({ "kind": "fine", "mci": mci }), found);
    if pending {
        let filed = at(script.chance.between(21, 25), script.chance.between(9, 17), script.chance.between(0, 59));
        case.petition(script, filed.max(pronounced));
    }
}

/// Protocols of the last days that no court has ruled on.
fn not_yet_ruled(script: &mut Script, law: &Pack) {
    let mut case = Case::open(script, law, ("488", "6"), (23, 25), &[]);
    case.protocol(script, false);
}
