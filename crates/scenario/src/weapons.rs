//! Weapons: shops looted, service weapons lost, what was seized and found again, and how much of it was traced.

use crate::cast::Team;
use crate::criminal::Case;
use crate::script::{Life, Pace, Script, at, end_of_24th, end_of_25th, text};
use crate::totals::Totals;
use aiqyn_law::kernel::{Moment, Officer, Span};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// How many weapons are entered in one submission.
const BATCH: usize = 20;

/// Types that the ministry speaks of, with their figure.
const SPOKEN: &[(&str, &str)] =
    &[("G2", "assault_rifle"), ("G3", "pistol"), ("G4", "machine_gun"), ("G5", "rifled"), ("G6", "smooth_bore")];
/// The residual.
const OTHERS: &[(&str, i64)] = &[("gas", 6), ("signal", 3), ("revolver", 3), ("unidentified", 3)];
/// What shops sold, with weight.
const SOLD: &[(&str, i64)] = &[("smooth_bore", 60), ("rifled", 26), ("gas", 10), ("signal", 4)];

/// A weapon stolen, as whoever traces it finds it.
struct Stolen {
    life: Life,
    team: Team,
    weapon: Value,
    /// When it was lost: nothing of it turns up earlier.
    lost: Moment,
    /// Whether it has turned up in the story: it does so once.
    found: bool,
}

/// Plays losses, recoveries and lots.
pub fn play(script: &mut Script, totals: &Totals, scale: u32, cases: &[Case]) {
    let mut stolen = BTreeMap::new();
    looted_shops(script, totals, &mut stolen);
    service_losses(script, totals, scale, &mut stolen);
    recoveries(script, totals, scale, cases, &mut stolen);
    lots(script, totals, cases);
}

/// A weapon as it is described; its number is told apart from every other by its own.
pub fn weapon(script: &mut Script, weapon_type: &str, holding: &str, last_owner: Value) -> Value {
    let (make, model, kind, marked) = match weapon_type {
        "assault_rifle" => ("izhmash", "ak-74m", "rifle", "5.45x39"),
        "machine_gun" => ("molot", "rpk-74", "rifle", "5.45x39"),
        "pistol" => ("izhmech", "pm", "pistol", "9x18"),
        "revolver" => ("tulsky", "nagan", "pistol", "7.62x38"),
        "rifled" => ("molot", "vepr", "rifle", "7.62x39"),
        "smooth_bore" => ("izhmech", "mp-27", "gauge", "12/70"),
        "gas" => ("ekol", "firat", "blank", "9 pa"),
        "signal" => ("zoraki", "914", "blank", "9 pak"),
        _ => ("", "", "unknown", ""),
    };
    let number = script.number("serial");
    let series = *script.chance.pick(&["АК", "ВТ", "НЕ", "СХ", "ТМ"]);
    let serial = json!({ "state": "legible", "text": format!("{series}-{number:05}") });
    json!({
        "weapon_type": weapon_type, "holding": holding, "make": make, "model": model, "calibre": { "kind": kind, "marked": marked },
        "serial": serial, "country": if make.is_empty() { Value::Null } else { json!(if kind == "blank" { "TR" } else { "RU" }) },
        "importer": Value::Null, "year": script.chance.between(1984, 2019), "marks": [], "last_owner": last_owner,
    })
}

/// Shares of a total, uneven, that add up to it.
fn shares(script: &mut Script, total: i64, parts: i64) -> Vec<i64> {
    let mut left = total;
    (0..parts)
        .map(|n| {
            let even = left / (parts - n);
            let share = if n + 1 == parts { left } else { (even + script.chance.between(-even / 4, even / 4)).clamp(0, left) };
            left -= share;
            share
        })
        .collect()
}

fn looted_shops(script: &mut Script, totals: &Totals, stolen: &mut BTreeMap<String, Vec<Stolen>>) {
    for quantity in shares(script, totals.of("W2"), totals.of("W1")) {
        let team = script.team();
        let licence = format!("L-{:04}", script.number("licence"));
        let weapons: Vec<Value> = (0..quantity)
            .map(|_| {
                let sold = *script.chance.weighted(SOLD);
                weapon(script, sold, "civilian", json!({ "kind": "trader", "licence": licence }))
            })
            .collect();
        let loser = json!({ "kind": "shop", "licence": licence });
        loss(script, &team, loser, weapons, stolen);
    }
}

fn service_losses(script: &mut Script, totals: &Totals, scale: u32, stolen: &mut BTreeMap<String, Vec<Stolen>>) {
    let events = 3 * i64::from(scale);
    for n in 0..events {
        let team = script.team();
        let owner = json!({ "kind": "body", "body": team.body("police") });
        let mut weapons = Vec::new();
        for (figure, weapon_type) in SPOKEN.iter().take(3) {
            // About two of three service weapons recovered are known by number; some are missing still.
            let known = totals.of(figure) * 2 / 3 + 4;
            for _ in 0..(known / events + i64::from(n < known % events)) {
                weapons.push(weapon(script, weapon_type, "service", owner.clone()));
            }
        }
        loss(script, &team, json!({ "kind": "service", "owner": team.body("police") }), weapons, stolen);
    }
}

/// One loss event: reported, counted by an inventory, and its weapons entered one by one.
fn loss(script: &mut Script, team: &Team, loser: Value, weapons: Vec<Value>, stolen: &mut BTreeMap<String, Vec<Stolen>>) {
    let registrar = team.weapons.clone();
    let mut life = script.life("weapon", team, end_of_24th());
    let lost = at(script.chance.between(5, 6), script.chance.between(1, 6), script.chance.between(0, 59));
    let reported = lost + Span::hours(script.chance.between(4, 12));
    let quantity = weapons.len().max(1);
    let declared = quantity + usize::try_from(script.chance.between(0, 9)).unwrap_or(0);
    let payload = json!({
        "loser": loser, "region": team.region, "city": team.region, "body": team.body("police"), "lost_at": lost, "quantity": declared,
        "case": Value::Null,
    });
    life.hand(script, &registrar, reported, Pace::Entered, "loss_reported/1", payload, &[]);
    let late = script.chance.percent(20);
    let counted = reported + Span::days(if late { script.chance.between(13, 14) } else { script.chance.between(1, 3) });
    let payload = json!({ "quantity": quantity, "document": script.chance.document() });
    life.hand(script, &registrar, counted, Pace::Entered, "loss_counted/1", payload, &[]);
    // An inventory that comes late finds its weapons entered already, from the books of the shop.
    let mut entered = (if late { reported + Span::days(2) } else { counted }).max(reported);
    for batch in weapons.chunks(BATCH) {
        entered = entered + Span::minutes(script.chance.between(20, 50));
        let recorded = entered.max(if late { reported + Span::days(2) } else { life.last }) + Span::minutes(2);
        let mut acts = Vec::new();
        for weapon in batch {
            let mut item = script.life("weapon", team, end_of_24th());
            let payload = json!({ "loss": life.record, "region": team.region, "body": team.body("police"), "weapon": weapon });
            acts.extend(item.act(entered, "stolen/1", payload, &[]));
            item.last = recorded;
            let kind = weapon["weapon_type"].as_str().unwrap_or_default().to_owned();
            stolen.entry(kind).or_default().push(Stolen { life: item, team: team.clone(), weapon: weapon.clone(), lost, found: false });
        }
        let key = format!("weapon-batch#{}", script.number("weapon-batch"));
        script.hand_in(recorded, &registrar, key, acts);
    }
}

/// What will be recovered: types as they add up, and a few that nobody ever lost.
fn recoveries(script: &mut Script, totals: &Totals, scale: u32, cases: &[Case], stolen: &mut BTreeMap<String, Vec<Stolen>>) {
    let mut types: Vec<&str> = Vec::new();
    for (figure, weapon_type) in SPOKEN {
        types.extend((0..totals.of(figure)).map(|_| *weapon_type));
    }
    let residual = totals.of("G1") - SPOKEN.iter().map(|(figure, _)| totals.of(figure)).sum::<i64>();
    for _ in 0..residual {
        types.push(*script.chance.weighted(OTHERS));
    }
    for (n, weapon_type) in types.iter().enumerate() {
        recover(script, cases, stolen, (weapon_type, n), Fate::Stolen);
    }
    for n in 0..usize::try_from(scale).unwrap_or(1) * 9 {
        recover(script, cases, stolen, ("smooth_bore", n), Fate::NeverLost);
    }
    for n in 0..usize::try_from(scale).unwrap_or(1) * 3 {
        recover(script, cases, stolen, ("pistol", n), Fate::EnteredOn25th);
    }
}

/// What becomes of a recovered weapon in the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// One of those the ministry speaks of.
    Stolen,
    /// A trace finds its owner, who never lost it.
    NeverLost,
    /// Seized on the 24th, and known a day later.
    EnteredOn25th,
}

/// In what action something was seized: the action, region, officer, body, when, and from when it can be recorded.
struct Action {
    how: Option<Value>,
    team: Team,
    officer: Officer,
    body: String,
    happened: Moment,
    known: Moment,
}

impl Action {
    /// A search, an arrest or an inspection in one of the cases; a find where there is none that fits.
    fn draw(script: &mut Script, cases: &[Case]) -> Self {
        let armed: Vec<&Case> = cases.iter().filter(|case| matches!(case.offence.0, "287" | "291" | "255" | "272")).collect();
        let searched: Vec<&Case> = armed.iter().copied().filter(|case| !case.searched.is_empty()).collect();
        let arrested: Vec<&Case> = armed.iter().copied().filter(|case| !case.arrested.is_empty()).collect();
        let (kind, among) = match script.chance.between(0, 99) {
            0..35 => ("search", &searched),
            35..60 => ("arrest", &arrested),
            60..70 => ("handed_over_in_search", &searched),
            70..76 => ("inspection", &armed),
            _ => return Self::find(script),
        };
        if among.is_empty() {
            return Self::find(script);
        }
        let case: &Case = among[usize::try_from(script.chance.between(0, among.len() as i64 - 1)).unwrap_or(0)];
        let (how, begun, known) = match kind {
            "arrest" => {
                let (suspect, detained, known) = script.chance.pick(&case.arrested).clone();
                (json!({ "kind": kind, "suspect": suspect }), detained, known)
            }
            "inspection" => (json!({ "kind": kind, "case": case.life.record }), case.registered + Span::hours(2), case.entered),
            _ => {
                let (measure, executed, known) = script.chance.pick(&case.searched).clone();
                (json!({ "kind": kind, "case": case.life.record, "measure": measure }), executed, known)
            }
        };
        let happened = begun + Span::minutes(script.chance.between(3, 40));
        if happened > at(24, 20, 0) || known > at(24, 22, 0) {
            return Self::find(script);
        }
        let officer = case.investigator.clone();
        Self { how: Some(how), team: case.team.clone(), officer, body: case.body.clone(), happened, known }
    }

    fn find(script: &mut Script) -> Self {
        let team = script.team();
        let officer = script.chance.pick(&team.police).clone();
        let happened = at(script.chance.between(7, 23), script.chance.between(7, 20), script.chance.between(0, 59));
        let body = team.body("police");
        Self { how: None, team, officer, body, happened, known: happened }
    }
}

fn recover(script: &mut Script, cases: &[Case], stolen: &mut BTreeMap<String, Vec<Stolen>>, (weapon_type, n): (&str, usize), fate: Fate) {
    let mut action = Action::draw(script, cases);
    if fate != Fate::Stolen {
        action = Action::find(script);
        action.happened =
            if fate == Fate::NeverLost { at(9, 9, 0) } else { at(24, 18, 0) } + Span::minutes(script.chance.between(0, 900).min(200));
        action.known = action.happened;
    }
    let service = matches!(weapon_type, "assault_rifle" | "pistol" | "machine_gun");
    let mut known = (fate == Fate::Stolen && script.chance.percent(if service { 60 } else { 45 }))
        .then(|| {
            stolen
                .get_mut(weapon_type)?
                .iter_mut()
                .find(|s| !s.found && s.lost < action.happened && s.life.last + Span::hours(30) < at(23, 0, 0))
        })
        .flatten();
    if let Some(known) = &mut known {
        known.found = true;
    }
    let found = known.as_ref().map(|s| s.weapon.clone());
    let described = describe(script, weapon_type, found.as_ref(), n);
    let cap = if fate == Fate::EnteredOn25th { end_of_25th() } else { end_of_24th() };
    let mut life = script.life("weapon", &action.team, cap);
    life.last = if fate == Fate::EnteredOn25th { at(25, 9, 0) } else { action.known };
    let (act, how) = match &action.how {
        Some(how) => ("seized/1", how.clone()),
        None => ("found/1", json!(script.chance.pick(&["patrol", "found_abandoned"]))),
    };
    let payload = json!({
        "region": action.team.region, "body": action.body, "city": action.team.region, "how": how, "weapon": described,
    });
    open(script, &mut life, &action, act, payload, n);
    if fate != Fate::EnteredOn25th {
        follow(script, &mut life, &action, &described, (known, fate, n));
    }
}

/// The weapon as it is described when it is recovered: as the register has it, or as it came to hand.
fn describe(script: &mut Script, weapon_type: &str, found: Option<&Value>, n: usize) -> Value {
    if let Some(known) = found {
        let mut described = known.clone();
        // Whoever types the number of a weapon found does so on another keyboard.
        if let Some(number) = known["serial"]["text"].as_str() {
            let typed = if n % 29 == 3 { partly(number) } else { number.replace("АК", "AK").replace("ТМ", "TM").replace('-', " ") };
            let state = if typed.contains('?') { "partly_legible" } else { "legible" };
            described["serial"] = json!({ "state": state, "text": typed });
        }
        return described;
    }
    let mut described = weapon(script, weapon_type, "unknown", json!({ "kind": "unknown" }));
    match n % 10 {
        0..3 => described["serial"] = json!({ "state": "obliterated" }),
        3 => described["serial"] = json!({ "state": "none" }),
        _ => {}
    }
    described
}

fn partly(number: &str) -> String {
    let mut text: Vec<char> = number.chars().collect();
    if let Some(last) = text.last_mut() {
        *last = '?';
    }
    text.into_iter().collect()
}

/// The first act; now and then told wrongly and corrected the next day.
fn open(script: &mut Script, life: &mut Life, action: &Action, act: &str, payload: Value, n: usize) {
    if n % 71 != 5 || action.happened > at(21, 0, 0) || life.last > at(22, 0, 0) {
        return life.hand(script, &action.officer, action.happened, Pace::Entered, act, payload, &[]);
    }
    let mut wrong = payload.clone();
    if n % 142 == 5 {
        wrong["weapon"]["weapon_type"] = json!(if payload["weapon"]["weapon_type"] == "rifled" { "assault_rifle" } else { "rifled" });
    } else {
        wrong["weapon"]["serial"] = json!({ "state": "legible", "text": format!("МИС-{:05}", script.number("misread")) });
    }
    life.hand(script, &action.officer, action.happened, Pace::Entered, act, wrong, &[]);
    let noticed = life.last + Span::hours(script.chance.between(5, 20));
    let correction = json!({ "corrects": 1, "payload": payload });
    let recorded = Pace::At(noticed);
    life.hand(
        script,
        &action.officer,
        action.happened,
        recorded,
        "correction/1",
        correction,
        &text("reasons", "The marks were read again."),
    );
}

/// Examined, traced, matched with what was stolen; the stolen one is closed.
fn follow(script: &mut Script, life: &mut Life, action: &Action, described: &Value, (known, fate, n): (Option<&mut Stolen>, Fate, usize)) {
    let examined = action.happened.max(life.last) + Span::hours(script.chance.between(8, 70));
    if examined > at(24, 18, 0) {
        return;
    }
    let expert = script.chance.pick(&action.team.experts).clone();
    let payload = json!({
        "item": Value::Null, "weapon_type": described["weapon_type"], "condition": if n % 13 == 1 { "unserviceable" } else { "serviceable" },
        "restored_serial": Value::Null, "document": script.chance.document(),
    });
    life.hand(script, &expert, examined, Pace::Entered, "examined/1", payload, &[]);
    let registered = known.as_ref().map_or(examined, |s| s.life.last);
    let traced = life.last.max(examined).max(registered) + Span::hours(script.chance.between(2, 60));
    // Some wait longer than the house allows; some are still waiting.
    if traced > at(24, 19, 0) || (fate == Fate::Stolen && n % 17 == 4) {
        return;
    }
    let registrar = action.team.weapons.clone();
    let result = match (&known, fate) {
        (_, Fate::NeverLost) => {
            let owner = script.person();
            json!({ "kind": "not_lost", "owner": { "kind": "person", "person": owner.id } })
        }
        (Some(stolen), _) => json!({ "kind": "item", "stolen": stolen.life.record }),
        (None, _) => json!({ "kind": "nothing" }),
    };
    life.hand(script, &registrar, traced, Pace::AtOnce, "traced/1", json!({ "item": Value::Null, "result": result }), &[]);
    if let Some(stolen) = known {
        join(script, life, stolen, &registrar, n);
    }
}

/// The match, on both sides; a few were wrong, a few weapons go home.
fn join(script: &mut Script, life: &mut Life, stolen: &mut Stolen, registrar: &Officer, n: usize) {
    let payload = json!({ "item": Value::Null, "stolen": stolen.life.record });
    let when = life.last + Span::minutes(script.chance.between(5, 40));
    life.hand(script, registrar, when, Pace::AtOnce, "matched/1", payload.clone(), &[]);
    stolen.life.last = stolen.life.last.max(life.last);
    let keeper = stolen.team.weapons.clone();
    let closed = stolen.life.last + Span::minutes(script.chance.between(5, 60));
    let recovered = json!({ "by": life.record, "item": Value::Null });
    stolen.life.hand(script, &keeper, closed, Pace::AtOnce, "recovered/1", recovered, &[]);
    let later = stolen.life.last + Span::hours(20);
    if later > at(24, 12, 0) {
        return;
    }
    if n % 29 == 3 {
        let reasons = text("reasons", "Under the microscope the last figure was another.");
        life.hand(script, registrar, later, Pace::AtOnce, "unmatched/1", payload, &reasons);
        stolen.life.last = stolen.life.last.max(life.last);
        let again = stolen.life.last + Span::minutes(5);
        stolen.life.hand(script, &keeper, again, Pace::AtOnce, "missing_again/1", json!({}), &[]);
    } else if n % 31 == 7 && stolen.weapon["holding"] == "civilian" {
        let payload = json!({ "item": Value::Null, "owner": stolen.weapon["last_owner"] });
        life.hand(script, registrar, later, Pace::AtOnce, "returned_to_owner/1", payload, &[]);
    }
}

/// Grenades and cartridges: a little above what was spoken of, and not round.
fn lots(script: &mut Script, totals: &Totals, cases: &[Case]) {
    for (figure, of, calibre, most) in [("G7", "grenades", "", 9), ("G8", "cartridges", "5.45x39", 420)] {
        let spoken = totals.of(figure);
        let above = spoken + (spoken / 40).max(1) + script.chance.between(1, (spoken / 25).max(2));
        let mut left = if above % 10 == 0 { above + 3 } else { above };
        while left > 0 {
            let count = script.chance.between(1, most).min(left);
            left -= count;
            let mut action = Action::draw(script, cases);
            while action.how.is_none() && !cases.is_empty() && cases.iter().any(|case| !case.searched.is_empty() && armed(case)) {
                action = Action::draw(script, cases);
            }
            lot(script, &action, cases, (of, calibre, count));
        }
    }
}

fn armed(case: &Case) -> bool {
    matches!(case.offence.0, "287" | "291" | "255" | "272")
        && case.searched.iter().any(|(_, at, known)| (*at).max(*known) < self::at(24, 12, 0))
}

fn lot(script: &mut Script, action: &Action, cases: &[Case], (of, calibre, count): (&str, &str, i64)) {
    // Without an action to belong to, what was found lies at the scene of some case.
    let scene = cases.first().map(|case| json!({ "kind": "inspection", "case": case.life.record }));
    let Some(how) = action.how.clone().or(scene) else { return };
    let mut life = script.life("weapon", &action.team, end_of_24th());
    life.last = action.known.max(if action.how.is_none() { cases.first().map_or(action.known, |case| case.entered) } else { action.known });
    let recounted = script.chance.percent(12) && action.happened.max(life.last) < at(22, 0, 0);
    let first = if recounted { count + script.chance.between(1, 4) } else { count };
    let payload = json!({
        "of": of, "calibre": calibre, "count": first, "region": action.team.region, "body": action.body, "city": action.team.region, "how": how,
    });
    let happened = action.happened;
    life.hand(script, &action.officer, happened, Pace::Entered, "lot_seized/1", payload, &[]);
    if recounted {
        let when = life.last.max(happened) + Span::hours(script.chance.between(5, 30));
        let payload = json!({ "count": count, "document": script.chance.document() });
        let registrar = action.team.weapons.clone();
        life.hand(script, &registrar, when, Pace::AtOnce, "lot_recounted/1", payload, &[]);
    }
}
