//! Suspects: detained to the minute, protocolled, given counsel, questioned, and put under a measure or let go.

use crate::criminal::{Case, Detained, Suspect, offence};
use crate::measures::{self, End};
use crate::placements::Placement;
use crate::script::{Pace, Script, at, end_of_24th, end_of_25th, text};
use crate::totals::{Impossible, Totals};
use aiqyn_law::kernel::{Moment, Span};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Which suspicion a suspect is detained on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Suspicion {
    Theft,
    Firearms,
    WeaponTheft,
    Other,
}

impl Suspicion {
    fn covers(self, article: &str) -> bool {
        match self {
            Self::Theft => matches!(article, "188" | "191" | "192"),
            Self::Firearms => article == "287",
            Self::WeaponTheft => article == "291",
            Self::Other => !matches!(article, "188" | "191" | "192" | "287" | "291"),
        }
    }
}

/// Plays all suspects with their placements.
///
/// # Errors
/// Suspects whom none of the cases can lawfully have.
pub fn play(script: &mut Script, totals: &Totals, scale: u32, cases: &mut [Case]) -> Result<(), Vec<Impossible>> {
    let mut caseless: BTreeMap<&str, u32> = BTreeMap::new();
    let mut ends = ends(totals);
    // Those detained on the 24th and entered on the 25th are known to the ministry only a day later.
    let late = |suspicion: Suspicion| match suspicion {
        Suspicion::Theft => 3,
        Suspicion::Firearms | Suspicion::WeaponTheft => 2,
        Suspicion::Other => 0,
    };
    let mut turn = 0;
    for (suspicion, figure) in [(Suspicion::Theft, "J1"), (Suspicion::Firearms, "G10"), (Suspicion::WeaponTheft, "G9")] {
        let total = totals.of(figure);
        for n in 0..total {
            let end = if n % 4 == 3 { End::Released } else { take(&mut ends, |end| end != End::Undecided).unwrap_or(End::Released) };
            if tell(script, cases, suspicion, end, &mut turn, false) {
                continue;
            }
            // None of these cases is grave enough for that measure: another suspect gets it, this one is let go.
            if end != End::Released {
                ends.push(end);
            }
            if !tell(script, cases, suspicion, End::Released, &mut turn, false) {
                *caseless.entry(figure).or_default() += 1;
            }
        }
        for _ in 0..late(suspicion).min(total) {
            if take(&mut ends, |end| end == End::Undecided).is_some() && !tell(script, cases, suspicion, End::Undecided, &mut turn, true) {
                *caseless.entry("S1").or_default() += 1;
            }
        }
    }
    for _ in 0..i64::from(scale) * 120 {
        tell(script, cases, Suspicion::Other, End::Released, &mut turn, false);
    }
    while let Some(end) = ends.pop() {
        if !tell(script, cases, Suspicion::Other, end, &mut turn, false) {
            *caseless.entry("S1").or_default() += 1;
        }
    }
    if caseless.is_empty() { Ok(()) } else { Err(caseless.into_iter().map(|(figure, n)| without_a_case(figure, n)).collect()) }
}

fn without_a_case(figure: &str, n: u32) -> Impossible {
    Impossible {
        figures: figure.to_owned(),
        reason: format!("{n} suspects for whom no pending case is left outside the groups whose detained are counted apart"),
        rule: "a suspect is one in a case, and a measure fits its gravity: CPC 64(1), 147(1), 148(9)",
    }
}

/// The ends that make up the measures of the table, in a fixed mix.
fn ends(totals: &Totals) -> Vec<End> {
    let undertakings = totals.of("S5");
    let health = undertakings.min(5);
    let circumstances = (undertakings - health).min(2);
    let named = ["S2", "S3", "S4", "S5", "S6"].iter().map(|f| totals.of(f)).sum::<i64>();
    let counts = [
        (End::Undecided, totals.of("S6")),
        (End::ChangedForHealth, health),
        (End::ChangedForCircumstances, circumstances),
        (End::Undertaking, undertakings - health - circumstances),
        (End::Bail, totals.of("S4")),
        (End::HouseArrest, totals.of("S3")),
        (End::Surety, totals.of("S1") - named),
        (End::Custody, totals.of("S2")),
    ];
    counts.iter().flat_map(|(end, n)| std::iter::repeat_n(*end, usize::try_from(*n).unwrap_or(0))).collect()
}

/// Takes the last end that fits.
fn take(ends: &mut Vec<End>, fits: impl Fn(End) -> bool) -> Option<End> {
    let place = ends.iter().rposition(|end| fits(*end))?;
    Some(ends.remove(place))
}

/// The next case in turn in which such a suspect can stand. Custody and house arrest need a term above five years (CPC 147(1));
/// a national-security case is no place for bail (CPC 148(9)).
fn case_for(cases: &[Case], suspicion: Suspicion, end: End, detained_on: Moment, turn: &mut usize) -> Option<usize> {
    let fits = |case: &Case| {
        let short = matches!((case.offence.0, case.offence.1), ("188", "2") | ("287", "3"));
        let grave = matches!(case.offence.0, "255" | "272");
        suspicion.covers(case.offence.0)
            && case.open
            && case.registered + Span::hours(1) < detained_on
            && (!short || matches!(end, End::Undertaking | End::Surety | End::Released | End::Undecided))
            && (!grave || !matches!(end, End::Bail))
    };
    let found = (0..cases.len()).map(|i| (i + *turn) % cases.len()).find(|i| fits(&cases[*i]))?;
    *turn = found + 1;
    Some(found)
}

/// Tells of one suspect; says whether there was a case to stand in.
fn tell(script: &mut Script, cases: &mut [Case], suspicion: Suspicion, end: End, turn: &mut usize, entered_on_25th: bool) -> bool {
    let detained = match end {
        End::Undecided => at(24, script.chance.between(6, 15), script.chance.between(0, 59)),
        End::ChangedForHealth | End::ChangedForCircumstances => {
            at(script.chance.between(9, 12), script.chance.between(8, 20), script.chance.between(0, 59))
        }
        _ => at(script.chance.between(9, 21), script.chance.between(6, 20), script.chance.between(0, 59)),
    };
    let mut later = detained;
    let mut chosen = case_for(cases, suspicion, end, later, turn);
    // Early days know few cases: the detention then comes later, when one is registered.
    while chosen.is_none() && later < at(21, 0, 0) {
        later = later + Span::days(1);
        chosen = case_for(cases, suspicion, end, later, turn);
    }
    if let Some(case) = chosen {
        story(script, &mut cases[case], end, later, entered_on_25th);
    }
    chosen.is_some()
}

/// One suspect's story.
fn story(script: &mut Script, case: &mut Case, end: End, detained: Moment, entered_on_25th: bool) {
    let person = script.person();
    let cap = if entered_on_25th { end_of_25th() } else { end_of_24th().max(detained + Span::hours(3)) };
    let mut life = script.life("suspect", &case.team, cap);
    if entered_on_25th {
        life.last = at(25, 8, 0) + Span::minutes(script.chance.between(0, 240));
    }
    let riots = matches!(case.offence.0, "255" | "272");
    let mut suspect = Suspect {
        life,
        person,
        counsel: format!("c-{}-{}", case.team.region, script.chance.between(1, 30)),
        detained,
        limit: Span::hours(if riots { 72 } else { 48 }),
        officer: case.investigator.clone(),
        entered: detained,
        unlawful: None,
    };
    detain(script, case, &mut suspect, riots);
    case.arrested.push((suspect.life.record.clone(), suspect.detained, suspect.life.last));
    let mut placement = Placement::open(script, case, &suspect, entered_on_25th);
    defend(script, case, &mut suspect, matches!(end, End::Released));
    case.tell_of_group(script, &suspect.person.id, suspect.detained);
    measures::reach(script, case, &mut suspect, &mut placement, end);
    let Suspect { life, detained, entered, unlawful, .. } = suspect;
    case.detained.push(Detained { suspect: life.record, at: detained, entered, unlawful });
}

/// From the restriction of liberty to the protocol and the notices.
fn detain(script: &mut Script, case: &Case, suspect: &mut Suspect, riots: bool) {
    let officer = suspect.officer.clone();
    let detained = suspect.detained;
    let subject = json!({
        "person": suspect.person.id, "case": case.life.record, "region": case.team.region, "body": case.body, "sex": suspect.person.sex_code(),
        "age": suspect.person.age, "foreign": false, "episode": Value::Null, "suspicion": offence(case.offence), "intentional": true,
    });
    // The record of the case must stand before anybody is suspected in it.
    suspect.life.last = suspect.life.last.max(case.entered);
    let payload = json!({ "subject": subject, "by": case.body });
    let identity = suspect.person.identity();
    suspect.life.hand(script, &officer, detained, Pace::Entered, "detained/1", payload, &[("identity", identity)]);
    suspect.entered = suspect.life.last;
    let hand = |script: &mut Script, suspect: &mut Suspect, minutes: i64, act: &str, payload: Value, sealed: &[(&str, String)]| {
        suspect.life.hand(script, &officer, detained + Span::minutes(minutes), Pace::Entered, act, payload, sealed);
    };
    hand(script, suspect, 2, "notified/1", json!({ "whom": "rights" }), &[]);
    let delivered = script.chance.between(20, 100);
    hand(script, suspect, delivered, "delivered/1", json!({ "to": case.body }), &[]);
    let late = script.chance.percent(3);
    let protocol = if late { script.chance.between(185, 300) } else { delivered + script.chance.between(20, 75) };
    let payload = json!({
        "actual_detention": detained, "delivered": detained + Span::minutes(delivered), "ground": "eyewitnesses",
        "term_hours": if riots { 72 } else { 48 }, "exceptional_ground": if riots { json!("mass_riots") } else { Value::Null },
        "rights_explained_at": detained + Span::minutes(2), "signatures": ["officer", "suspect"], "medical": Value::Null,
    });
    hand(
        script,
        suspect,
        protocol,
        "protocolled/1",
        payload,
        &text("grounds", "Grounds and motives of the detention, its place, the state of health."),
    );
    let family = protocol + script.chance.between(5, 60);
    hand(script, suspect, family, "notified/1", json!({ "whom": "family" }), &[]);
    let noticed = if script.chance.percent(3) { script.chance.between(730, 900) } else { script.chance.between(60, 600) };
    hand(script, suspect, protocol + noticed, "notified/1", json!({ "whom": "prosecutor" }), &[]);
}

/// Whether some of the time may be night in Almaty or an hour west of it.
fn touches_night(begins: Moment, ends: Moment) -> bool {
    begins.civil().hour() < 7 || ends.civil().hour() >= 22 || begins.date() != ends.date()
}

/// Counsel, the private meeting, the first interrogation.
fn defend(script: &mut Script, case: &Case, suspect: &mut Suspect, brief: bool) {
    let officer = suspect.officer.clone();
    let appointed = script.chance.percent(60);
    let named_by = if appointed { json!(format!("legal-aid/{}", case.team.region)) } else { Value::Null };
    let kind = if appointed { "appointed" } else { "chosen" };
    let admitted = suspect.detained + Span::minutes(script.chance.between(330, 420));
    let payload = json!({ "counsel": suspect.counsel, "kind": kind, "named_by": named_by });
    suspect.life.hand(script, &officer, admitted, Pace::Entered, "counsel_admitted/1", payload, &[]);
    let met = admitted + Span::minutes(script.chance.between(10, 60));
    suspect.life.hand(script, &officer, met, Pace::Entered, "counsel_met/1", json!({ "counsel": suspect.counsel }), &[]);
    let begins = met + Span::minutes(script.chance.between(20, if brief { 60 } else { 300 }));
    let ends = begins + Span::minutes(script.chance.between(40, 200));
    let mut payload = json!({ "ended_at": ends, "counsel": suspect.counsel });
    if touches_night(begins, ends) {
        // Who could not wait for the morning says why (CPC 209(2)).
        payload["urgency"] = json!("evidence_lost");
    }
    suspect.life.hand(script, &officer, begins, Pace::Entered, "interrogated/1", payload, &text("testimony", "What the suspect said."));
}
