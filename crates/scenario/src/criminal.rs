//! Criminal cases: registered, qualified, led, and some of them ended, so that those pending add up.

use crate::cast::{Person, Team};
use crate::script::{Life, Pace, Script, at, end_of_24th, end_of_25th, text};
use crate::totals::Totals;
use aiqyn_law::kernel::{Moment, Officer, Span};
use serde_json::{Value, json};

/// A case with what suspects' records need to know of it.
pub struct Case {
    /// Its record.
    pub life: Life,
    /// Region.
    pub team: Team,
    /// The investigator.
    pub investigator: Officer,
    /// Body that holds it.
    pub body: String,
    /// Article, part, ICCS code.
    pub offence: Offence,
    /// When it was registered.
    pub registered: Moment,
    /// When the registration was recorded: nobody can be suspected in the record before.
    pub entered: Moment,
    /// Whether a suspect may still be added.
    pub open: bool,
    /// Searches and seizures carried out: tag, when, and when that was recorded.
    pub searched: Vec<(String, Moment, Moment)>,
    /// Suspects detained: record, when, and when that was recorded.
    pub arrested: Vec<(String, Moment, Moment)>,
    /// Searches, seizures and samples that were carried out.
    pub searches: Vec<Search>,
    /// Persons detained in it.
    pub detained: Vec<Detained>,
    /// When its group was formed, and when that was recorded.
    grouped: Option<(Moment, Moment)>,
    qualifications: u32,
    measures: u32,
}

/// A measure that was carried out.
pub struct Search {
    /// Its tag in the case.
    pub measure: String,
    /// When it was carried out.
    pub executed: Moment,
    /// When that was recorded.
    pub entered: Moment,
    /// Where it was found unlawful: when that was recorded.
    pub unlawful: Option<Moment>,
}

/// A person detained in a case.
pub struct Detained {
    /// The suspect's record.
    pub suspect: String,
    /// The actual detention.
    pub at: Moment,
    /// When it was recorded.
    pub entered: Moment,
    /// Where it was found to be without ground: when the release was recorded.
    pub unlawful: Option<Moment>,
}

/// A suspect of a case as told.
pub struct Suspect {
    /// The record.
    pub life: Life,
    /// Who.
    pub person: Person,
    /// Counsel.
    pub counsel: String,
    /// Actual detention.
    pub detained: Moment,
    /// When the term without an order ends.
    pub limit: Span,
    /// The police officer or investigator who detains.
    pub officer: Officer,
    /// When the detention was recorded.
    pub entered: Moment,
    /// Where it was found to be without ground: when the release was recorded.
    pub unlawful: Option<Moment>,
}

/// Article, part, ICCS code.
pub type Offence = (&'static str, &'static str, &'static str);

/// An offence as acts write it.
pub fn offence((article, part, iccs): Offence) -> Value {
    json!({ "article": article, "part": part, "iccs": iccs })
}

/// Categories that the ministry speaks of, with their figure, offences and the kind of body that investigates.
const SPOKEN: &[(&str, &str, &[Offence])] = &[
    ("K1", "theft", &[("188", "3", "0502"), ("188", "4", "0502"), ("188", "2", "0502")]),
    ("K2", "illegal_firearms", &[("287", "4", "09011"), ("287", "3", "09011")]),
    ("K3", "weapon_theft", &[("291", "2", "0502"), ("291", "3", "0502")]),
    ("K4", "property_damage", &[("202", "2", "0504"), ("202", "3", "0504")]),
    ("K5", "vehicle_taking", &[("200", "3", "05021")]),
    ("K6", "robbery", &[("191", "3", "0401"), ("192", "2", "0401")]),
    ("K7", "violence_against_officers", &[("380", "2", "0201"), ("380", "3", "0201")]),
];

/// Categories that nobody spoke of: with weight.
const OTHERS: &[(&str, Offence, i64)] = &[
    ("mass_riots", ("272", "2", "08011"), 5),
    ("mass_riots", ("272", "1", "08011"), 2),
    ("terrorism", ("255", "1", "0906"), 1),
    ("other", ("293", "3", "08011"), 3),
    ("other", ("190", "3", "0701"), 1),
];

/// How a death is first qualified: grave harm to health that led to a death by negligence.
const DEATH_AT_FIRST: Offence = ("106", "3", "0201");
/// How it is requalified: murder in the circumstances of an emergency or of mass riots.
const HOMICIDE: Offence = ("99", "2", "0101");

/// Plays all criminal cases; returns those in which somebody may be suspected.
pub fn play(script: &mut Script, totals: &Totals, scale: u32) -> Vec<Case> {
    let mut cases = Vec::new();
    let spoken: i64 = SPOKEN.iter().map(|(figure, _, _)| totals.of(figure)).sum();
    let rest = totals.of("C1") - spoken;
    for (figure, category, offences) in SPOKEN {
        for _ in 0..totals.of(figure) {
            let offence = *script.chance.pick(offences);
            let received = at(script.chance.between(5, 20), script.chance.between(8, 21), script.chance.between(0, 59));
            cases.push(open(script, category, offence, received, false));
        }
    }
    // Some of the rest are deaths that a prosecutor will requalify; nobody is suspected in them.
    let deaths = totals.of("D1").min(rest);
    for _ in 0..deaths {
        let received = at(script.chance.between(5, 9), script.chance.between(8, 21), script.chance.between(0, 59));
        let case = open(script, "other", DEATH_AT_FIRST, received, false);
        cases.push(Case { open: false, ..case });
    }
    for n in 0..rest - deaths {
        // Some of the rest are thefts registered on the 25th, or on the 24th and entered only then: they fall in the residual.
        let late = n % 40;
        let (category, offence, received) = if late < 2 {
            ("theft", ("188", "3", "0502"), at(if late == 0 { 25 } else { 24 }, script.chance.between(9, 18), script.chance.between(0, 59)))
        } else {
            let weights: Vec<_> = OTHERS.iter().map(|(category, offence, weight)| ((*category, *offence), *weight)).collect();
            let (category, offence) = *script.chance.weighted(&weights);
            (category, offence, at(script.chance.between(5, 20), script.chance.between(8, 21), script.chance.between(0, 59)))
        };
        cases.push(open(script, category, offence, received, late < 2));
    }
    for n in 0..i64::from(scale) * 150 {
        ended(script, n);
    }
    for (n, case) in cases.iter_mut().enumerate() {
        lead(script, case, n);
    }
    cases
}

/// A report is received and registered.
fn open(script: &mut Script, category: &str, offence_seen: Offence, received: Moment, entered_on_25th: bool) -> Case {
    let team = script.team();
    let security = matches!(category, "terrorism");
    let kind = if security { "national-security" } else { "police" };
    let body = team.body(kind);
    let officers = if security { &team.security } else { &team.investigators };
    let investigator = script.chance.pick(officers).clone();
    let cap = if entered_on_25th { end_of_25th() } else { end_of_24th() };
    let mut life = script.life("criminal", &team, cap);
    let pace = if entered_on_25th { Pace::At(at(25, 19, 0) + Span::minutes(script.chance.between(0, 120))) } else { Pace::Entered };
    let statement = script.chance.percent(70);
    let document = if statement { json!(script.chance.document()) } else { Value::Null };
    let payload = json!({
        "region": team.region, "body": body, "source": if statement { "statement" } else { "official_report" },
        "applicant": Value::Null, "registration_document": document,
    });
    let summary = text("summary", "What was reported, in the applicant's words.");
    life.hand(script, &investigator, received, pace, "received/1", payload, &summary);
    let late = script.chance.percent(3) && !entered_on_25th;
    let hours = if late { script.chance.between(25, 40) } else { script.chance.between(1, 5) };
    let registered = received + Span::hours(hours);
    let by_prosecutor = script.chance.percent(6);
    let number = script.number("erdr");
    let opened = if by_prosecutor { "by_prosecutor" } else { "by_the_body" };
    let payload = json!({
        "erdr": format!("22{number:013}"), "opened": { "kind": opened }, "category": category, "offence": offence(offence_seen),
        "form": "preliminary_investigation", "body": body,
    });
    let registrar = if by_prosecutor { script.chance.pick(&team.prosecutors).clone() } else { investigator.clone() };
    life.hand(script, &registrar, registered, pace, "registered/1", payload, &[]);
    let entered = life.last;
    Case {
        life,
        team,
        investigator,
        body,
        offence: offence_seen,
        registered,
        entered,
        open: true,
        searched: Vec::new(),
        arrested: Vec::new(),
        searches: Vec::new(),
        detained: Vec::new(),
        grouped: None,
        qualifications: 0,
        measures: 0,
    }
}

/// What is done in a case: assignment, groups, instructions, searches.
fn lead(script: &mut Script, case: &mut Case, n: usize) {
    let investigator = case.investigator.clone();
    let begins = case.registered + Span::minutes(script.chance.between(20, 200));
    case.life.hand(
        script,
        &investigator,
        begins.min(end_of_24th()).max(case.registered),
        Pace::AtOnce,
        "assigned/1",
        json!({ "investigator": investigator.id }),
        &[],
    );
    if matches!(case.offence.0, "255" | "272") {
        group(script, case, begins + Span::hours(2));
    }
    if n.is_multiple_of(4) && case.registered < at(22, 0, 0) {
        search(script, case, n);
    }
    if n.is_multiple_of(9) && case.registered < at(19, 0, 0) {
        instruction(script, case, n.is_multiple_of(27));
    }
}

/// Terrorism and mass riots are with interagency groups led by special prosecutors.
fn group(script: &mut Script, case: &mut Case, formed: Moment) {
    let leader = script.chance.pick(&script.cast.special.clone()).clone();
    let member = |officer: &Officer| json!({ "officer": officer.id, "body": officer.authority.body });
    let members = [&leader, &case.investigator, &case.team.security[0], &case.team.investigators[0]];
    let mut listed: Vec<Value> = members.iter().map(|officer| member(officer)).collect();
    listed.dedup();
    let mut seen = std::collections::BTreeSet::new();
    listed.retain(|m| seen.insert(m["officer"].to_string()));
    let payload = json!({ "leader": member(&leader), "members": listed });
    case.life.hand(script, &leader, formed, Pace::AtOnce, "group_formed/1", payload, &[]);
    case.grouped = Some((formed, case.life.last));
}

/// A search: sanctioned first, or urgent and validated after.
fn search(script: &mut Script, case: &mut Case, n: usize) {
    let measure = case.next_measure();
    let kind = *script.chance.pick(&["search", "seizure", "samples"]);
    let asked = case.life.last.max(case.registered) + Span::hours(script.chance.between(3, 30));
    let (investigator, judge) = (case.investigator.clone(), case.team.investigating_judge.clone());
    let reasons = text("reasons", "Why the measure is needed, and what it is to find.");
    let step = |measure: &str| json!({ "measure": measure });
    let executed = |urgent: Value| json!({ "measure": measure, "kind": kind, "urgent": urgent, "person": Value::Null });
    if n.is_multiple_of(12) && kind != "samples" {
        case.life.hand(script, &investigator, asked, Pace::AtOnce, "measure_executed/1", executed(json!("loss_of_evidence")), &reasons);
        case.searched.push((measure.clone(), asked, case.life.last));
        attest(script, case, (&measure, kind), asked, n);
        let late = if n.is_multiple_of(120) { 27 } else { script.chance.between(2, 20) };
        let sent = asked + Span::hours(late);
        case.life.hand(script, &investigator, sent, Pace::AtOnce, "urgent_materials_sent/1", step(&measure), &[]);
        let validated = sent + Span::hours(script.chance.between(2, 10));
        let payload = json!({ "measure": measure, "lawful": !n.is_multiple_of(60) });
        case.life.hand(script, &judge, validated, Pace::AtOnce, "urgent_validated/1", payload, &reasons);
        let entered = case.life.last;
        let unlawful = n.is_multiple_of(60).then_some(entered);
        case.searches.push(Search { measure, executed: asked, entered, unlawful });
        return;
    }
    let payload = json!({ "measure": measure, "kind": kind, "person": Value::Null });
    case.life.hand(script, &investigator, asked, Pace::AtOnce, "measure_petitioned/1", payload, &reasons);
    let decided = asked + Span::hours(script.chance.between(2, 7));
    if n.is_multiple_of(28) {
        case.life.hand(script, &judge, decided, Pace::AtOnce, "measure_refused/1", step(&measure), &reasons);
        return;
    }
    case.life.hand(script, &judge, decided, Pace::AtOnce, "measure_sanctioned/1", step(&measure), &reasons);
    let done = decided + Span::hours(script.chance.between(2, 24));
    case.life.hand(script, &investigator, done, Pace::Entered, "measure_executed/1", executed(Value::Null), &reasons);
    if kind != "samples" {
        case.searched.push((measure.clone(), done, case.life.last));
        attest(script, case, (&measure, kind), done, n);
    }
    case.searches.push(Search { measure: measure.clone(), executed: done, entered: case.life.last, unlawful: None });
    if script.chance.percent(40) {
        let used = done + Span::hours(script.chance.between(2, 20));
        case.life.hand(script, &investigator, used, Pace::AtOnce, "results_used/1", step(&measure), &[]);
    }
}

/// Two witnesses attest a search, a recording a seizure; once in a while one witness did not come.
fn attest(script: &mut Script, case: &mut Case, (measure, kind): (&str, &str), done: Moment, n: usize) {
    let came = match kind {
        "search" if n.is_multiple_of(200) => 1,
        "search" => 2,
        _ => 0,
    };
    let first = script.chance.between(1, 300);
    let witnesses: Vec<String> = (0..came).map(|next| format!("w-{}-{}", case.team.region, first + next)).collect();
    let recording = if kind == "seizure" { json!(script.chance.document()) } else { Value::Null };
    let payload = json!({ "measure": measure, "witnesses": witnesses, "recording": recording });
    let investigator = case.investigator.clone();
    case.life.hand(script, &investigator, done + Span::minutes(2), Pace::AtOnce, "measure_attested/1", payload, &[]);
}

/// A prosecutor's written instruction, reported in time or not.
fn instruction(script: &mut Script, case: &mut Case, late: bool) {
    let prosecutor = script.chance.pick(&case.team.prosecutors).clone();
    let given = case.life.last + Span::hours(script.chance.between(1, 12));
    let due = given + Span::days(3);
    let payload = json!({ "instruction": "i1", "to": case.body, "due": due });
    case.life.hand(script, &prosecutor, given, Pace::AtOnce, "instruction_given/1", payload, &text("instruction", "What is to be done."));
    let reported = if late { due + Span::hours(script.chance.between(3, 20)) } else { due - Span::hours(script.chance.between(3, 40)) };
    if reported < at(24, 20, 0) {
        let payload = json!({ "instruction": "i1", "outcome": "executed" });
        let investigator = case.investigator.clone();
        case.life.hand(script, &investigator, reported, Pace::AtOnce, "instruction_reported/1", payload, &text("report", "What was done."));
    }
}

impl Case {
    /// The next tag of a measure.
    pub fn next_measure(&mut self) -> String {
        self.measures += 1;
        format!("n{}", self.measures)
    }

    /// A qualification is decided and agreed, for a person or for the act alone, whatever else goes on in the case; returns its tag,
    /// when it was agreed, and when that was recorded.
    pub fn qualify(&mut self, script: &mut Script, issued: Moment, person: Option<&str>, offences: &[Offence]) -> (String, Moment, Moment) {
        self.decide(script, issued, (person, None), offences)
    }

    /// A suspect is told of the group, where there is one, and of the right to challenge its members.
    pub fn tell_of_group(&mut self, script: &mut Script, person: &str, from: Moment) {
        let Some((formed, entered)) = self.grouped else { return };
        let when = from.max(formed) + Span::hours(script.chance.between(2, 20));
        if when > at(24, 20, 0) {
            return;
        }
        let payload = json!({ "person": person, "told_as": "suspect", "document": script.chance.document() });
        let goes_on = std::mem::replace(&mut self.life.last, entered);
        let investigator = self.investigator.clone();
        self.life.hand(script, &investigator, when, Pace::AtOnce, "group_announced/1", payload, &[]);
        self.life.last = goes_on;
    }

    /// Whether it is a death that waits for its requalification.
    pub fn is_death(&self) -> bool {
        self.offence == DEATH_AT_FIRST
    }

    /// A death, first qualified as harm to health, is requalified as homicide, no suspect known (CPC 207(1-1)); the category follows.
    pub fn requalify_as_homicide(&mut self, script: &mut Script, first: Moment, again: Moment) -> (String, Moment, Moment) {
        let (before, agreed, _) = self.decide(script, first, (None, None), &[self.offence]);
        let (tag, agreed, recorded) = self.decide(script, again.max(agreed + Span::hours(5)), (None, Some(&before)), &[HOMICIDE]);
        let prosecutor = script.chance.pick(&self.team.prosecutors).clone();
        self.life.last = self.life.last.max(recorded);
        let when = self.life.last.max(agreed) + Span::minutes(20);
        self.life.hand(script, &prosecutor, when, Pace::AtOnce, "category_set/1", json!({ "category": "death" }), &[]);
        (tag, agreed, self.life.last)
    }

    fn decide(
        &mut self,
        script: &mut Script,
        issued: Moment,
        (person, replaces): (Option<&str>, Option<&str>),
        offences: &[Offence],
    ) -> (String, Moment, Moment) {
        self.qualifications += 1;
        let tag = format!("q{}", self.qualifications);
        let listed: Vec<Value> = offences.iter().map(|o| offence(*o)).collect();
        let payload = json!({ "qualification": tag, "offences": listed, "person": person, "replaces": replaces });
        let reasons = text("reasons", "The facts, and the article they fall under.");
        let investigator = self.investigator.clone();
        let goes_on = std::mem::replace(&mut self.life.last, self.entered);
        self.life.hand(script, &investigator, issued, Pace::AtOnce, "qualification_issued/1", payload, &reasons);
        let sent = json!({ "decision": { "kind": "qualification", "qualification": tag } });
        self.life.hand(script, &investigator, issued + Span::minutes(10), Pace::AtOnce, "sent_to_prosecutor/1", sent, &[]);
        let agreed = issued + Span::minutes(script.chance.between(30, 150));
        let prosecutor = script.chance.pick(&self.team.prosecutors).clone();
        self.life.hand(script, &prosecutor, agreed, Pace::AtOnce, "qualification_agreed/1", json!({ "qualification": tag }), &[]);
        let recorded = std::mem::replace(&mut self.life.last, goes_on);
        (tag, agreed, recorded)
    }
}

/// Reports that led to no pending case: handed over, not registrable, terminated, interrupted.
fn ended(script: &mut Script, n: i64) {
    let received = at(script.chance.between(5, 16), script.chance.between(8, 20), script.chance.between(0, 59));
    if n % 3 == 0 {
        return not_registered(script, received, n);
    }
    let mut case = open(script, "theft", ("188", "3", "0502"), received, false);
    let investigator = case.investigator.clone();
    let prosecutor = script.chance.pick(&case.team.prosecutors).clone();
    let reasons = text("reasons", "Why the case cannot go on.");
    let then = case.registered + Span::days(script.chance.between(2, 5));
    if n % 3 == 1 {
        case.life.hand(script, &investigator, then, Pace::AtOnce, "termination_issued/1", json!({ "ground": "no_event" }), &reasons);
        let sent = json!({ "decision": { "kind": "termination" } });
        case.life.hand(script, &investigator, then + Span::hours(1), Pace::AtOnce, "sent_to_prosecutor/1", sent, &[]);
        case.life.hand(script, &prosecutor, then + Span::hours(5), Pace::AtOnce, "terminated/1", json!({}), &[]);
        return;
    }
    case.life.hand(script, &investigator, then, Pace::AtOnce, "interrupted/1", json!({ "ground": "perpetrator_unknown" }), &reasons);
    let sent = json!({ "decision": { "kind": "interruption" } });
    let late = if n % 30 == 2 { 26 } else { 2 };
    case.life.hand(script, &investigator, then + Span::hours(late), Pace::AtOnce, "sent_to_prosecutor/1", sent, &[]);
    case.life.hand(script, &prosecutor, then + Span::hours(late + 6), Pace::AtOnce, "interruption_agreed/1", json!({}), &[]);
}

fn not_registered(script: &mut Script, received: Moment, n: i64) {
    let team = script.team();
    let investigator = script.chance.pick(&team.investigators).clone();
    let mut life = script.life("criminal", &team, end_of_25th());
    let payload = json!({
        "region": team.region, "body": team.body("police"), "source": "statement", "applicant": Value::Null,
        "registration_document": script.chance.document(),
    });
    life.hand(script, &investigator, received, Pace::Entered, "received/1", payload, &text("summary", "What was reported."));
    let payload = if n % 2 == 0 {
        json!({ "kind": "forwarded_administrative", "body": team.body("police") })
    } else {
        json!({ "kind": "forwarded_private_prosecution", "court": format!("court/{}/administrative", team.region) })
    };
    let then = received + Span::hours(script.chance.between(10, 23));
    let mut texts = text("reasons", "Why it is no matter for the register.");
    texts.extend(text("notice", "What the applicant was told."));
    life.hand(script, &investigator, then, Pace::AtOnce, "not_registered/1", payload, &texts);
}
