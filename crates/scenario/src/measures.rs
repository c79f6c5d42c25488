//! Measures of restraint: chosen by the body, or proposed, agreed, submitted and sanctioned; changed; or a release.

use crate::criminal::{Case, Suspect, offence};
use crate::placements::Placement;
use crate::script::{Pace, Script, at, text};
use aiqyn_law::kernel::{Moment, Span};
use serde_json::{Value, json};

/// How a suspect's story ends by the 25th.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// In custody.
    Custody,
    /// Under house arrest.
    HouseArrest,
    /// On bail.
    Bail,
    /// Under a written undertaking, chosen at once.
    Undertaking,
    /// Under an undertaking after custody, for health.
    ChangedForHealth,
    /// Under an undertaking after custody, for personal circumstances.
    ChangedForCircumstances,
    /// Under personal surety: none of the measures that were spoken of.
    Surety,
    /// Detained on the 24th: a measure is still under consideration.
    Undecided,
    /// Let go without a measure.
    Released,
}

/// Leads a suspect's story to its end.
pub fn reach(script: &mut Script, case: &mut Case, suspect: &mut Suspect, placement: &mut Placement, end: End) {
    match end {
        End::Undecided => {}
        End::Released => let_go(script, case, suspect, placement),
        End::Undertaking => chosen(script, case, suspect, placement, "undertaking"),
        End::Surety => chosen(script, case, suspect, placement, "personal_surety"),
        End::HouseArrest => {
            let sanctioned = sanction(script, case, suspect, "house_arrest");
            free(script, suspect, placement, sanctioned, "milder_measure", "measure_changed");
            qualify(script, case, suspect);
        }
        End::Bail => {
            let sanctioned = sanction(script, case, suspect, "bail");
            let paid = sanctioned + Span::minutes(script.chance.between(60, 240));
            let officer = suspect.officer.clone();
            suspect.life.hand(script, &officer, paid, Pace::Entered, "bail_paid/1", json!({ "measure": "m1", "tenge": BAIL }), &[]);
            free(script, suspect, placement, paid, "milder_measure", "bail_paid");
            qualify(script, case, suspect);
        }
        End::Custody => {
            let sanctioned = sanction(script, case, suspect, "custody");
            placement.keep(script, suspect, sanctioned);
            qualify(script, case, suspect);
            if script.chance.percent(20) {
                placement.transfer_to_remand(script, case, suspect, sanctioned);
            }
        }
        End::ChangedForHealth | End::ChangedForCircumstances => {
            let sanctioned = sanction(script, case, suspect, "custody");
            placement.keep(script, suspect, sanctioned);
            qualify(script, case, suspect);
            change(script, case, suspect, placement, end == End::ChangedForHealth);
        }
    }
}

/// Above the minimum of CPC 145(3) for a grave crime: 350 monthly calculation indices of 3,063 tenge.
const BAIL: i64 = 350 * 3063 + 50_000;

/// Proposed, agreed, submitted, sanctioned, within the term of the detention.
fn sanction(script: &mut Script, case: &Case, suspect: &mut Suspect, kind: &str) -> Moment {
    let (investigator, judge) = (suspect.officer.clone(), case.team.investigating_judge.clone());
    let prosecutor = script.chance.pick(&case.team.prosecutors).clone();
    let reasons = text("reasons", "Why milder measures cannot serve.");
    let circumstances = if script.chance.percent(50) { json!(["may_abscond", "gravity"]) } else { json!(["may_obstruct"]) };
    let payload = json!({
        "measure": "m1", "kind": kind, "exceptional_grounds": [], "circumstances": circumstances, "new_circumstances": false,
    });
    let proposed = suspect.detained + Span::hours(script.chance.between(20, 26));
    suspect.life.hand(script, &investigator, proposed, Pace::AtOnce, "measure_proposed/1", payload, &reasons);
    let agreed = proposed + Span::minutes(script.chance.between(30, 200));
    let step = json!({ "measure": "m1" });
    suspect.life.hand(script, &prosecutor, agreed, Pace::AtOnce, "measure_agreed/1", step.clone(), &[]);
    let submitted = agreed + Span::minutes(script.chance.between(20, 120));
    suspect.life.hand(script, &prosecutor, submitted, Pace::AtOnce, "materials_submitted/1", step, &[]);
    let late = script.chance.percent(2);
    let sanctioned =
        submitted + if late { Span::minutes(script.chance.between(490, 600)) } else { Span::minutes(script.chance.between(60, 420)) };
    let until = if kind == "bail" { Value::Null } else { json!(suspect.detained.plus_months(2)) };
    let (bail, ground) = match kind {
        "bail" => (json!(BAIL), Value::Null),
        "custody" if case.offence.0 == "255" => (Value::Null, json!("terrorist_or_extremist")),
        "custody" => (Value::Null, json!("may_obstruct_or_abscond")),
        _ => (Value::Null, Value::Null),
    };
    let payload = json!({ "measure": "m1", "kind": kind, "until": until, "bail_tenge": bail, "no_bail_ground": ground });
    suspect.life.hand(script, &judge, sanctioned, Pace::AtOnce, "measure_sanctioned/1", payload, &reasons);
    sanctioned
}

/// The body chooses a milder measure of its own, and the person goes home.
fn chosen(script: &mut Script, case: &mut Case, suspect: &mut Suspect, placement: &mut Placement, kind: &str) {
    let investigator = suspect.officer.clone();
    let when = suspect.detained + Span::hours(script.chance.between(18, 30));
    let sureties: Vec<String> = if kind == "personal_surety" { (0..2).map(|_| script.person().id).collect() } else { Vec::new() };
    for (minutes, surety) in (1..).zip(&sureties) {
        let payload = json!({ "kind": kind, "person": surety });
        let words = text("obligation", "What the surety asks for and undertakes.");
        let given = when - Span::minutes(10 * minutes);
        suspect.life.hand(script, &investigator, given, Pace::At(given), "obligation_given/1", payload, &words);
    }
    if !sureties.is_empty() {
        let consented = when - Span::minutes(5);
        suspect.life.hand(script, &investigator, consented, Pace::At(consented), "surety_consented/1", json!({}), &[]);
    }
    let payload = json!({ "measure": "m1", "kind": kind, "sureties": sureties, "on_prosecutors_word": false });
    let reasons = text("reasons", "Why this measure serves.");
    suspect.life.hand(script, &investigator, when, Pace::AtOnce, "measure_chosen/1", payload, &reasons);
    free(script, suspect, placement, when, "milder_measure", "measure_changed");
    qualify(script, case, suspect);
}

/// Released from detention under a measure that does not isolate; the gate opens.
fn free(script: &mut Script, suspect: &mut Suspect, placement: &mut Placement, after: Moment, ground: &str, gate: &str) {
    let officer = suspect.officer.clone();
    let when = after + Span::minutes(script.chance.between(5, 50));
    let payload = json!({ "ground": ground, "certificate": script.chance.document() });
    suspect.life.hand(script, &officer, when, Pace::AtOnce, "released/1", payload, &[]);
    placement.release(script, suspect, when + Span::minutes(10), gate);
}

/// Now and then the prosecutor finds that there was no ground to detain at all.
const fn without_ground(suspect: &Suspect) -> bool {
    (suspect.detained.micros() / 60_000_000) % 19 == 0
}

/// The suspicion is not confirmed, there was no ground, or the term runs out: let go without a measure.
fn let_go(script: &mut Script, case: &mut Case, suspect: &mut Suspect, placement: &mut Placement) {
    let expired = script.chance.percent(6);
    let head = case.team.ivs_head.clone();
    let investigator = suspect.officer.clone();
    if expired && suspect.limit > Span::hours(48) {
        placement.prolong(script, suspect);
    }
    let (officer, ground, when) = if expired {
        // Now and then the gate opens only after the term: hours held without basis, which somebody must answer.
        (head, "limit_expired", suspect.detained + suspect.limit + Span::minutes(script.chance.between(0, 180)))
    } else if without_ground(suspect) {
        (case.team.prosecutors[0].clone(), "no_lawful_ground", suspect.detained + Span::hours(script.chance.between(16, 44)))
    } else {
        (investigator.clone(), "suspicion_not_confirmed", suspect.detained + Span::hours(script.chance.between(16, 44)))
    };
    let payload = json!({ "ground": ground, "certificate": script.chance.document() });
    suspect.life.hand(script, &officer, when, Pace::AtOnce, "released/1", payload, &[]);
    suspect.unlawful = (ground == "no_lawful_ground").then_some(suspect.life.last);
    placement.release(script, suspect, when + Span::minutes(10), if expired { "limit_expired" } else { "detention_ended" });
    if !expired {
        let payload = json!({ "ground": "suspicion_not_confirmed", "decided_by": Value::Null });
        let reasons = text("reasons", "Why the suspicion is not confirmed.");
        suspect.life.hand(script, &investigator, when + Span::hours(2), Pace::AtOnce, "status_ended/1", payload, &reasons);
    }
}

/// The qualification is decided, agreed and announced within the days of CPC 139.
fn qualify(script: &mut Script, case: &mut Case, suspect: &mut Suspect) {
    let issued = suspect.detained + Span::days(script.chance.between(3, 7)) + Span::minutes(script.chance.between(0, 200));
    if issued > at(25, 10, 0) {
        return;
    }
    let offence_of_case = case.offence;
    let (tag, agreed, recorded) = case.qualify(script, issued, Some(&suspect.person.id.clone()), &[offence_of_case]);
    let hours = if script.chance.percent(2) { 25 } else { script.chance.between(2, 20) };
    // The story ends with the 25th; who is told later is told after it.
    let announced = agreed + Span::hours(hours);
    if announced > at(25, 21, 0) {
        return;
    }
    suspect.life.last = suspect.life.last.max(recorded);
    let payload = json!({ "qualification": tag, "offences": [offence(case.offence)], "counsel": suspect.counsel });
    let investigator = suspect.officer.clone();
    suspect.life.hand(script, &investigator, announced, Pace::AtOnce, "qualification_announced/1", payload, &[]);
}

/// Custody gives way to an undertaking: on a medical recommendation or for personal circumstances, with the prosecutor's consent.
fn change(script: &mut Script, case: &Case, suspect: &mut Suspect, placement: &mut Placement, health: bool) {
    let investigator = suspect.officer.clone();
    let prosecutor = script.chance.pick(&case.team.prosecutors).clone();
    let begins = suspect.life.last.max(at(21, 9, 0)) + Span::hours(script.chance.between(1, 5));
    let recommendation = if health {
        placement.recommend(script, case, begins);
        suspect.life.last = suspect.life.last.max(placement.life.last);
        json!(placement.life.record)
    } else {
        Value::Null
    };
    let consented = begins.max(placement.life.last) + Span::hours(2);
    suspect.life.hand(script, &prosecutor, consented, Pace::AtOnce, "change_consented/1", json!({ "measure": "m1" }), &[]);
    let cause = if health { "health" } else { "personal_circumstances" };
    let when = consented + Span::minutes(40);
    let payload = json!({ "measure": "m1", "how": "changed", "cause": cause, "recommendation": recommendation });
    let reasons = text("reasons", "Why isolation is no longer needed.");
    suspect.life.hand(script, &investigator, when, Pace::AtOnce, "measure_ended/1", payload, &reasons);
    let payload = json!({ "measure": "m2", "kind": "undertaking", "sureties": [], "on_prosecutors_word": false });
    suspect.life.hand(script, &investigator, when + Span::minutes(1), Pace::AtOnce, "measure_chosen/1", payload, &reasons);
    placement.release(script, suspect, when + Span::minutes(20), "measure_changed");
}
