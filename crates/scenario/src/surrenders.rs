//! Surrenders: handed over, receipted, examined, traced, assessed; exempt, not exempt, or still with the prosecutor.

use crate::cast::Team;
use crate::script::{Life, Pace, Script, at, end_of_24th, text};
use crate::totals::Totals;
use crate::weapons::weapon;
use aiqyn_law::kernel::{Moment, Officer, Span};
use serde_json::{Value, json};

/// What people kept at home, with weight.
const KEPT: &[(&str, i64)] = &[("smooth_bore", 12), ("gas", 5), ("signal", 2), ("pistol", 4), ("rifled", 3), ("revolver", 1)];

/// One surrender as it is told.
struct Surrender {
    life: Life,
    team: Team,
    person: String,
    handed: Moment,
    officer: Officer,
    investigator: Officer,
    types: Vec<&'static str>,
}

/// Plays all surrenders: those assessed as voluntary add up; a few were not.
pub fn play(script: &mut Script, totals: &Totals, scale: u32) {
    let mut left = totals.of("G11");
    let mut n = 0;
    while left > 0 {
        let items = if n % 5 == 2 { 2.min(left) } else { 1 };
        left -= items;
        let circumstance = *script.chance.pick(&["came_in", "came_in", "called_police", "at_checkpoint"]);
        let mut surrender = hand_over(script, items, circumstance, n);
        assess(script, &mut surrender, true);
        decide(script, &mut surrender, n);
        n += 1;
    }
    for n in 0..i64::from(scale) * 4 {
        let circumstance = *script.chance.pick(&["under_pursuit", "at_arrest", "in_investigative_action"]);
        let mut surrender = hand_over(script, 1, circumstance, n + 1);
        assess(script, &mut surrender, false);
        let reasons = text("reasons", "The note speaks of whoever had a choice.");
        let when = surrender.life.last + Span::hours(2);
        let investigator = surrender.investigator.clone();
        surrender.life.hand(script, &investigator, when, Pace::AtOnce, "not_exempt/1", json!({ "ground": "not_voluntary" }), &reasons);
    }
}

/// Declaration and receipt.
fn hand_over(script: &mut Script, items: i64, circumstance: &str, n: i64) -> Surrender {
    let team = script.team();
    let person = script.person();
    let officer = script.chance.pick(&team.police).clone();
    let investigator = script.chance.pick(&team.investigators).clone();
    let handed = at(script.chance.between(8, 18), script.chance.between(9, 18), script.chance.between(0, 59));
    let mut life = script.life("weapon", &team, end_of_24th());
    let types: Vec<&'static str> = (0..items).map(|_| *script.chance.weighted(KEPT)).collect();
    let listed: Vec<Value> = types
        .iter()
        .enumerate()
        .map(|(i, kept)| json!({ "item": format!("i{}", i + 1), "weapon": weapon(script, kept, "civilian", json!({ "kind": "unknown" })) }))
        .collect();
    let lots = if n % 3 == 1 {
        vec![json!({ "item": "l1", "of": "cartridges", "calibre": "12/70", "count": script.chance.between(4, 60) })]
    } else {
        Vec::new()
    };
    let tags = |of: &[Value]| of.iter().map(|listed| listed["item"].clone()).collect::<Vec<_>>();
    let (weapons, others) = (tags(&listed), tags(&lots));
    let payload = json!({
        "person": person.id, "region": team.region, "body": team.body("police"), "city": team.region, "circumstance": circumstance,
        "items": listed, "lots": lots,
    });
    life.hand(script, &officer, handed, Pace::Entered, "surrendered/1", payload, &[("identity", person.identity())]);
    let late = n % 9 == 4;
    let issued = handed + Span::minutes(if late { script.chance.between(90, 400) } else { script.chance.between(5, 40) });
    let number = format!("R-{:05}", script.number("receipt"));
    let payload = json!({ "number": number, "items": weapons, "lots": others, "received_by": officer.id });
    life.hand(script, &officer, issued, Pace::Entered, "receipt_issued/1", payload, &[]);
    Surrender { life, team, person: person.id, handed, officer, investigator, types }
}

/// Examined, traced, assessed by another than who received.
fn assess(script: &mut Script, surrender: &mut Surrender, voluntary: bool) {
    let expert = script.chance.pick(&surrender.team.experts).clone();
    let registrar = surrender.team.weapons.clone();
    let mut when = surrender.life.last.max(surrender.handed) + Span::hours(script.chance.between(6, 40));
    for (i, weapon_type) in surrender.types.clone().into_iter().enumerate() {
        let item = format!("i{}", i + 1);
        let payload = json!({
            "item": item, "weapon_type": weapon_type, "condition": "serviceable", "restored_serial": Value::Null,
            "document": script.chance.document(),
        });
        surrender.life.hand(script, &expert, when, Pace::AtOnce, "examined/1", payload, &[]);
        let traced = surrender.life.last.max(when) + Span::hours(script.chance.between(2, 20));
        let payload = json!({ "item": item, "result": { "kind": "nothing" } });
        surrender.life.hand(script, &registrar, traced, Pace::AtOnce, "traced/1", payload, &[]);
        when = surrender.life.last.max(traced) + Span::hours(1);
    }
    debug_assert_ne!(surrender.investigator.id, surrender.officer.id, "who received does not assess: {}", surrender.person);
    let result = if voluntary { "voluntary" } else { "not_voluntary" };
    let reasons = text("reasons", "How the weapon was brought, and who had asked for it.");
    let investigator = surrender.investigator.clone();
    let assessed = when + Span::hours(script.chance.between(1, 8));
    surrender.life.hand(script, &investigator, assessed, Pace::AtOnce, "voluntariness_assessed/1", json!({ "result": result }), &reasons);
}

/// The check for another offence, the proposal, the prosecutor's word; some are not through by the 24th.
fn decide(script: &mut Script, surrender: &mut Surrender, n: i64) {
    let investigator = surrender.investigator.clone();
    let findings = text("findings", "What the registers say of the person.");
    let checked = surrender.life.last + Span::hours(script.chance.between(1, 20));
    if checked > at(24, 10, 0) || n % 8 == 6 {
        return;
    }
    let payload = json!({ "result": { "kind": "none" } });
    surrender.life.hand(script, &investigator, checked, Pace::AtOnce, "other_offence_checked/1", payload, &findings);
    let administrative = surrender.types.iter().all(|kept| matches!(*kept, "smooth_bore" | "gas" | "signal"));
    let liability = if administrative { json!({ "kind": "administrative" }) } else { json!({ "kind": "criminal", "case": Value::Null }) };
    let proposed = surrender.life.last + Span::hours(script.chance.between(1, 10));
    surrender.life.hand(script, &investigator, proposed, Pace::AtOnce, "exemption_proposed/1", json!({ "liability": liability }), &[]);
    let word = surrender.life.last + Span::hours(script.chance.between(4, 40));
    if word > at(24, 16, 0) {
        return;
    }
    let prosecutor = script.chance.pick(&surrender.team.prosecutors).clone();
    if n % 7 != 5 {
        return surrender.life.hand(script, &prosecutor, word, Pace::AtOnce, "exemption_agreed/1", json!({}), &[]);
    }
    let reasons = text("reasons", "What the check left open.");
    surrender.life.hand(script, &prosecutor, word, Pace::AtOnce, "exemption_refused/1", json!({}), &reasons);
    let then = surrender.life.last + Span::hours(1);
    let payload = json!({ "ground": "prosecutor_refused" });
    surrender.life.hand(script, &investigator, then, Pace::AtOnce, "not_exempt/1", payload, &reasons);
}
