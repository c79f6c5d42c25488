//! Damage: buildings and vehicles attacked and persons injured in the first days of January, set down over the weeks that follow, some
//! of them twice; what they declare, and how far the first of them come with a claim.

use crate::cast::Team;
use crate::criminal::Case;
use crate::script::{Life, Pace, Script, at, end_of_24th, end_of_25th, text};
use crate::sums;
use crate::totals::Totals;
use aiqyn_law::kernel::{Moment, Officer, Span};
use aiqyn_law::pack::Pack;
use serde_json::{Value, json};

/// Cities of the briefing, by how much of it happened there; their regions stand in the pack.
const CITIES: &[(&str, i64)] = &[
    ("almaty", 62),
    ("taldykorgan", 8),
    ("taraz", 7),
    ("shymkent", 6),
    ("kyzylorda", 6),
    ("semey", 4),
    ("aktobe", 4),
    ("atyrau", 2),
    ("ust-kamenogorsk", 1),
];

/// Regions in which something happened outside those cities.
const ELSEWHERE: &[(&str, i64)] = &[("almaty-region", 5), ("mangystau-region", 2), ("karaganda-region", 1), ("turkistan-region", 1)];

/// What businesses use their premises for.
const BUSINESSES: &[(&str, i64)] = &[("shop", 70), ("food", 9), ("bank", 8), ("pharmacy", 6), ("office", 4), ("storage", 2), ("other", 1)];

/// What was attacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A building: owner, construction, premises.
    Building(&'static str, &'static str, &'static str),
    /// A vehicle: owner.
    Vehicle(&'static str),
    /// A person: standing.
    Person(&'static str),
}

impl Kind {
    const fn owner(self) -> &'static str {
        match self {
            Self::Building(owner, ..) | Self::Vehicle(owner) => owner,
            Self::Person(_) => "private",
        }
    }

    fn is_residents(self) -> bool {
        matches!(self.owner(), "business" | "private")
    }

    /// How heavy its declared damage weighs beside others.
    const fn bulk(self) -> i64 {
        match self {
            Self::Building(..) => 40,
            Self::Vehicle(_) => 3,
            Self::Person(_) => 1,
        }
    }
}

/// One thing or person, before it is told.
struct Thing {
    kind: Kind,
    city: Option<&'static str>,
    /// Whether it is registered on the 25th only, and known to the ministry too late.
    late: bool,
    /// What is declared, in tenge.
    declared: Option<i64>,
}

/// One thing as it was set down: what a second report of it needs.
struct DamageReport {
    record: String,
    team: Team,
    payload: Value,
    attacked: Moment,
    registered: Moment,
}

/// Plays all damage.
pub fn play(script: &mut Script, totals: &Totals, scale: u32, law: &Pack, cases: &[Case]) {
    let mut things = things(script, totals, scale);
    declare(script, totals, &mut things);
    let (mut twice, mut again) = (i64::from(scale) * 20, i64::from(scale) * 6);
    let mut misread = i64::from(scale) * 4;
    for thing in &things {
        let told = tell(script, law, cases, thing, &mut misread);
        let Some(told) = told.filter(|_| !thing.late) else { continue };
        let shop = matches!(thing.kind, Kind::Building(..)) && thing.kind.owner() == "business";
        if again > 0 && shop && told.registered < at(16, 0, 0) && script.chance.percent(4) {
            again -= 1;
            attack_again(script, &told);
        } else if twice > 0 && matches!(thing.kind, Kind::Building(..) | Kind::Vehicle(_)) && script.chance.percent(3) {
            twice -= 1;
            report_twice(script, &told);
        }
    }
}

/// What was spoken as "over": strictly above, by a margin that nobody would have rounded to.
fn over(total: i64, share: i64, and: i64) -> i64 {
    total.saturating_add(total / share).saturating_add(and)
}

/// Everything attacked, in the order in which it is told.
fn things(script: &mut Script, totals: &Totals, scale: u32) -> Vec<Thing> {
    let of = |figure: &str| totals.of(figure);
    let (vehicles, of_state) = (over(of("V1"), 24, 13), over(of("V2"), 24, 7));
    let scale = i64::from(scale);
    let mut things = Vec::new();
    let mut add = |script: &mut Script, n: i64, outside: i64, late: bool, kind: &dyn Fn(&mut Script) -> Kind| {
        for _ in 0..n {
            let city = if script.chance.percent(outside) { None } else { Some(*script.chance.weighted(CITIES)) };
            let kind = kind(script);
            things.push(Thing { kind, city, late, declared: None });
        }
    };
    let other_state = of("B2") - of("B3") - of("B4");
    add(script, of("B3"), 0, false, &|_| Kind::Building("mayors_office", "building", "office"));
    add(script, of("B5"), 0, false, &|_| Kind::Building("police", "building", "office"));
    add(script, of("B6"), 0, false, &|_| Kind::Building("police", "modular_unit", "post"));
    add(script, of("B4") - of("B5") - of("B6"), 0, false, &|_| Kind::Building("police", "other", "post"));
    add(script, other_state, 0, false, &|script| {
        Kind::Building(one_of(script, &[("government", 12), ("other_state", 14), ("emergency", 3), ("ambulance", 3)]), "building", "office")
    });
    add(script, of("B7"), 0, false, &business);
    add(script, of("B1") - of("B2") - of("B7"), 0, false, &|_| Kind::Building("private", "building", "dwelling"));
    add(script, scale * 11, 100, false, &business);
    add(script, of_state, 9, false, &|script| {
        Kind::Vehicle(one_of(script, &[("police", 70), ("defence", 8), ("emergency", 12), ("ambulance", 7), ("other_state", 9)]))
    });
    add(script, vehicles - of_state, 9, false, &|script| Kind::Vehicle(one_of(script, &[("private", 8), ("business", 3)])));
    add(script, of("P1"), 9, false, &|_| Kind::Person("civilian"));
    add(script, scale * 43, 9, false, &|_| Kind::Person("on_duty"));
    // Registered on the 25th: the ministry does not speak of them yet.
    add(script, scale * 9, 0, true, &business);
    add(script, scale * 5, 0, true, &|_| Kind::Vehicle("private"));
    add(script, scale * 2, 0, true, &|_| Kind::Person("civilian"));
    things
}

/// One of these, by weight.
fn one_of(script: &mut Script, of: &[(&'static str, i64)]) -> &'static str {
    let &one = script.chance.weighted(of);
    one
}

fn business(script: &mut Script) -> Kind {
    Kind::Building("business", if script.chance.percent(94) { "building" } else { "other" }, one_of(script, BUSINESSES))
}

/// Who declares, and how much: what residents declare by the 24th adds up, with a long tail of a few heavy losses.
fn declare(script: &mut Script, totals: &Totals, things: &mut [Thing]) {
    let mut counted = Vec::new();
    for (n, thing) in things.iter_mut().enumerate() {
        let (percent, counts) = match thing.kind {
            Kind::Person("civilian") => (40, true),
            Kind::Person(_) => (0, false),
            kind if kind.is_residents() => (92, true),
            _ => (45, false),
        };
        let declares = script.chance.percent(percent);
        if counts && !thing.late && (declares || thing.kind == Kind::Vehicle("private")) {
            counted.push((n, thing.kind.bulk()));
        } else if declares {
            thing.declared = Some(script.chance.between(200, 90_000) * 1000);
        }
    }
    for (n, tenge) in sums::shared(&mut script.chance, over(totals.of("M1"), 61, 7431), &counted) {
        things[n].declared = Some(tenge);
    }
}

/// One step of a record's life.
struct Step {
    when: Moment,
    officer: Officer,
    pace: Pace,
    act: &'static str,
    payload: Value,
}

/// One thing, from its registration as far as it came by the 24th.
fn tell(script: &mut Script, law: &Pack, cases: &[Case], thing: &Thing, misread: &mut i64) -> Option<DamageReport> {
    let region = match thing.city {
        Some(city) => law.entry("city", city, at(5, 12, 0))?.region.clone()?,
        None => (*script.chance.weighted(ELSEWHERE)).to_owned(),
    };
    let team = script.cast.teams.iter().find(|team| team.region == region)?.clone();
    let attacked = attack(script);
    let registered = if thing.late {
        at(25, script.chance.between(9, 17), script.chance.between(0, 59))
    } else {
        // Most within the first days, the rest over two weeks.
        let day = if script.chance.percent(55) { script.chance.between(7, 11) } else { script.chance.between(10, 20) };
        at(day, script.chance.between(9, 18), script.chance.between(0, 59))
    };
    let registered = registered.max(attacked + Span::hours(3));
    let cap = if thing.late { end_of_25th() } else { end_of_24th() };
    let mut life = script.life("damage", &team, cap);
    let (party, payload, identity) = opening(script, thing, &team);
    let officer = if script.chance.percent(60) { team.damage.clone() } else { script.chance.pick(&team.police).clone() };
    let mut sealed = text("description", "Where it happened and how, in the words of whoever reported it.");
    sealed.extend(identity.map(|identity| ("identity", identity)));
    let mut first = payload.clone();
    // Looting is seen at the inspection only: the first entry did not know of it.
    let corrected = *misread > 0 && payload["looted"] == true && registered < at(14, 0, 0) && !thing.late;
    if corrected {
        *misread -= 1;
        first["looted"] = json!(false);
    }
    let act = match thing.kind {
        Kind::Building(..) => "object_attacked/1",
        Kind::Vehicle(_) => "vehicle_damaged/1",
        Kind::Person(_) => "person_injured/1",
    };
    life.hand(script, &officer, attacked, Pace::At(registered), act, first, &sealed);
    if corrected {
        let reasons = text("reasons", "The inspection found the goods gone.");
        let correction = json!({ "corrects": 1, "payload": payload });
        life.hand(script, &team.damage, attacked, Pace::At(registered + Span::hours(26)), "correction/1", correction, &reasons);
    }
    let mut steps = steps(script, cases, thing, &team, &party, (attacked, registered));
    steps.retain(|step| step.when < if thing.late { at(25, 22, 0) } else { at(24, 21, 0) });
    steps.sort_by_key(|step| step.when);
    for step in steps {
        life.hand(script, &step.officer, step.when, step.pace, step.act, step.payload, &[]);
    }
    Some(DamageReport { record: life.record, team, payload, attacked, registered })
}

/// When it was attacked: between the afternoon of the 5th and the night to the 8th.
fn attack(script: &mut Script) -> Moment {
    let (day, from, to) = *script.chance.weighted(&[((5, 15, 23), 60), ((6, 0, 22), 32), ((7, 0, 20), 8)]);
    at(day, script.chance.between(from, to), script.chance.between(0, 59))
}

/// Who suffered it, the opening act, and the identity to be sealed.
fn opening(script: &mut Script, thing: &Thing, team: &Team) -> (Value, Value, Option<String>) {
    let tag = |script: &mut Script, letter: &str| format!("{letter}{}", &script.chance.document()[..20]);
    let owner = thing.kind.owner();
    let (party, identity) = if !thing.kind.is_residents() {
        let kind = if owner == "mayors_office" { "akimat" } else { owner };
        (json!({ "kind": "body", "body": team.body(&kind.replace('_', "-")) }), None)
    } else if owner == "business" && script.chance.percent(45) {
        (json!({ "kind": "entity", "entity": tag(script, "b") }), None)
    } else {
        let person = script.person();
        (json!({ "kind": "person", "person": person.id }), Some(person.identity()))
    };
    let mut payload = json!({ "region": team.region, "city": thing.city, "body": team.body("police"), "another_attack": Value::Null });
    match thing.kind {
        Kind::Building(owner, construction, premises) => {
            payload["object"] = json!(tag(script, "o"));
            payload["owner"] = json!(owner);
            payload["holder"] = party.clone();
            payload["construction"] = json!(construction);
            payload["premises"] = json!(premises);
            payload["looted"] = json!(owner == "business" || owner != "private" && script.chance.percent(30));
        }
        Kind::Vehicle(owner) => {
            payload["object"] = json!(tag(script, "v"));
            payload["owner"] = json!(owner);
            payload["holder"] = party.clone();
            payload["extent"] = json!(if script.chance.percent(45) { "destroyed" } else { "damaged" });
        }
        Kind::Person(standing) => {
            payload["person"] = party["person"].clone();
            payload["standing"] = json!(standing);
            payload["grade"] = json!(*script.chance.weighted(&[("light", 60), ("medium", 28), ("grave", 12)]));
            payload["document"] = json!(script.chance.document());
        }
    }
    (party, payload, identity)
}

/// What follows: the inspection, the declaration, the appraisal, the case.
fn steps(
    script: &mut Script,
    cases: &[Case],
    thing: &Thing,
    team: &Team,
    party: &Value,
    (attacked, registered): (Moment, Moment),
) -> Vec<Step> {
    let mut steps = Vec::new();
    let is_thing = !matches!(thing.kind, Kind::Person(_));
    if is_thing && script.chance.percent(55) {
        let officer = script.chance.pick(&team.investigators).clone();
        let when = attacked + Span::hours(script.chance.between(9, 70));
        let payload = json!({ "document": script.chance.document() });
        steps.push(Step { when, officer, pace: Pace::Entered, act: "inspected/1", payload });
    }
    if let Some(tenge) = thing.declared {
        let longest = if script.chance.percent(70) { 90 } else { 3000 };
        let when = registered + Span::minutes(script.chance.between(0, longest));
        let payload = json!({ "by": party, "tiyn": tenge.saturating_mul(100) });
        steps.push(Step { when, officer: team.damage.clone(), pace: Pace::Entered, act: "declared/1", payload });
    }
    let mut sum = thing.declared.map_or_else(|| script.chance.between(100, 9000) * 100_000, |tenge| tenge.saturating_mul(100));
    if is_thing && script.chance.percent(38) {
        sum = sum / 100 * script.chance.between(78, 112) + script.chance.between(0, 99);
        sum = sum.clamp(1, 100_000_000_000_000);
        let when = registered + Span::hours(script.chance.between(20, 230));
        let assessor = format!("e-{}-{}", team.region, script.chance.between(1, 4));
        let payload = json!({ "assessor": { "kind": "entity", "entity": assessor }, "tiyn": sum, "document": script.chance.document() });
        let officer = script.chance.pick(&team.experts).clone();
        steps.push(Step { when, officer, pace: Pace::Entered, act: "assessed/1", payload });
    }
    if script.chance.percent(58) {
        pursue(script, cases, thing, team, party, (registered, sum), &mut steps);
    }
    steps
}

/// Put to a case of its region, with a victim, and now and then a claim.
fn pursue(
    script: &mut Script,
    cases: &[Case],
    thing: &Thing,
    team: &Team,
    party: &Value,
    (registered, sum): (Moment, i64),
    steps: &mut Vec<Step>,
) {
    let looted = matches!(thing.kind, Kind::Building("business", ..));
    let fits = |case: &&Case| {
        let article = if looted { case.offence.0 == "188" } else { case.offence.0 == "202" };
        article && case.team.region == team.region && case.entered < at(21, 0, 0) && case.body == team.body("police")
    };
    let cases: Vec<&Case> = cases.iter().filter(fits).collect();
    if cases.is_empty() {
        return;
    }
    let case = *script.chance.pick(&cases);
    let linked = registered.max(case.entered) + Span::minutes(script.chance.between(60, 4000));
    let officer = if script.chance.percent(50) { case.investigator.clone() } else { team.damage.clone() };
    let record = &case.life.record;
    let mut step = |when, officer, pace, act, payload| steps.push(Step { when, officer, pace, act, payload });
    step(linked, officer, Pace::AtOnce, "case_linked/1", json!({ "case": record }));
    if !script.chance.percent(78) {
        return;
    }
    let late = script.chance.percent(5);
    let hours = if late { script.chance.between(125, 190) } else { script.chance.between(2, 60) };
    let recognised = linked + Span::hours(hours);
    let payload = json!({ "case": record, "victim": party });
    step(recognised, case.investigator.clone(), Pace::AtOnce, "victim_recognised/1", payload);
    if !script.chance.percent(35) {
        return;
    }
    let claimed = recognised + Span::hours(script.chance.between(3, 90));
    let fee = if script.chance.percent(2) { 306_300 } else { 0 };
    let payload = json!({
        "claim": "k1", "case": record, "claimant": party, "defendant": Value::Null, "tiyn": sum, "fee_tiyn": fee,
    });
    step(claimed, case.investigator.clone(), Pace::AtOnce, "claimed/1", payload);
    let after = claimed + Span::hours(script.chance.between(5, 60));
    if script.chance.percent(8) {
        step(after, case.investigator.clone(), Pace::Entered, "claim_supplemented/1", json!({ "claim": "k1", "tiyn": sum + sum / 8 + 1 }));
    } else if script.chance.percent(4) {
        step(after, team.damage.clone(), Pace::Entered, "claim_withdrawn/1", json!({ "claim": "k1" }));
    }
}

/// The neighbours report the same under a number of their own; the registrar finds out and marks the second report.
fn report_twice(script: &mut Script, told: &DamageReport) {
    let mut life = script.life("damage", &told.team, end_of_24th());
    let mut payload = told.payload.clone();
    let letter = if payload["extent"].is_null() { "o" } else { "v" };
    payload["object"] = json!(format!("{letter}{}", &script.chance.document()[..20]));
    let act = if payload["extent"].is_null() { "object_attacked/1" } else { "vehicle_damaged/1" };
    let reported = told.registered + Span::hours(script.chance.between(3, 60));
    let description = text("description", "The same, as somebody else reported it.");
    let officer = script.chance.pick(&told.team.police).clone();
    life.hand(script, &officer, told.attacked, Pace::At(reported.min(at(24, 9, 0))), act, payload.clone(), &description);
    if script.chance.percent(50) {
        let declared = json!({ "by": payload["holder"], "tiyn": script.chance.between(100, 40_000) * 100_000 });
        let when = life.last;
        life.hand(script, &told.team.damage, when, Pace::AtOnce, "declared/1", declared, &[]);
    }
    let reasons = text("reasons", "Both reports are of one address, under an old and a new number.");
    let marked = (life.last + Span::hours(script.chance.between(2, 30))).min(at(24, 20, 0));
    life.hand(script, &told.team.damage, marked, Pace::AtOnce, "duplicate_of/1", json!({ "record": told.record }), &reasons);
}

/// They came back the next night: another attack on the same premises, which stay one building.
fn attack_again(script: &mut Script, told: &DamageReport) {
    let mut life: Life = script.life("damage", &told.team, end_of_24th());
    let mut payload = told.payload.clone();
    payload["another_attack"] = json!(told.record);
    let when = told.attacked + Span::hours(script.chance.between(18, 30));
    let registered = told.registered + Span::hours(script.chance.between(30, 60));
    let description = text("description", "The doors were open since the first night.");
    life.hand(script, &told.team.damage, when, Pace::At(registered), "object_attacked/1", payload, &description);
}
