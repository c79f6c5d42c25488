//! The clock by hand, to the minute, and what holds of it whatever the acts are.

use super::{BASES, Basis, Claim, HOME, Place, Stay, Stretch, clock, lay, persons};
use crate::kernel::history::Recorded;
use crate::kernel::reading::read_content;
use crate::kernel::{Authority, BodyId, History, IncidentId, Moment, OfficerId, PersonId, RecordId, RegionCode, Role, Span};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

mod by_hand;

const SUSPECT: &str = "suspect/s-1";
const CASE: &str = "administrative/a-1";
const GATE: &str = "custody/p-1";
const NEXT: &str = "custody/p-2";

/// One act: record, local time, kind, payload.
type Deed = (&'static str, String, &'static str, Value);

fn deed(record: &'static str, at: &str, kind: &'static str, payload: Value) -> Deed {
    (record, at.to_owned(), kind, payload)
}

fn local(at: &str) -> Moment {
    Moment::parse(&format!("{}:00+06:00", at.replace(' ', "T"))).unwrap()
}

/// The histories of the records, each act recorded in the order given.
fn histories(deeds: &[Deed]) -> BTreeMap<RecordId, History> {
    let mut histories: BTreeMap<RecordId, History> = BTreeMap::new();
    for (record, at, kind, payload) in deeds {
        let record = RecordId::parse(record).unwrap();
        let history = histories.entry(record.clone()).or_default();
        let (content, sealed) = read_content(crate::rooms::ROOMS, record.room(), kind, payload, history).unwrap();
        history.push(Recorded {
            seq: history.version() + 1,
            version: history.version() + 1,
            incident: IncidentId::parse("january-2022").unwrap(),
            recorded_at: local(at),
            occurred_at: local(at),
            kind: (*kind).to_owned(),
            officer: OfficerId::parse("officer-1").unwrap(),
            authority: Authority {
                role: Role::Investigator,
                body: BodyId::parse("police/almaty-city").unwrap(),
                region: RegionCode::parse("almaty-city").unwrap(),
            },
            sealed,
            rests_on: None,
            leaf: None,
            content,
        });
    }
    histories
}

fn line(deeds: &[Deed], now: &str) -> Vec<Stretch> {
    clock(&histories(deeds), local(now), crate::pack::embedded().unwrap())
}

fn subject(age: u8, case: &str) -> Value {
    json!({
        "person": "person-1", "case": case, "region": "almaty-city", "body": "police/almaty-city", "sex": "male", "age": age,
        "foreign": false, "episode": null, "suspicion": { "article": "188", "part": "3", "iccs": "0502" }, "intentional": true,
    })
}

fn detained(record: &'static str, at: &str, subject: Value) -> Deed {
    deed(record, at, "detained/1", json!({ "subject": subject, "by": "police/almaty-city" }))
}

fn arrived(record: &'static str, at: &str, facility: &str, basis: Value) -> Deed {
    let payload = json!({
        "person": "person-1", "identified": true, "sex": "male", "age": 30, "region": "almaty-city", "facility": facility,
        "brought_by": "police/almaty-city", "basis": basis, "restricted_since": local("2022-01-06 10:00"), "via_hospital": null,
        "continues": null,
    });
    deed(record, at, "arrived/1", payload)
}

fn on_detention() -> Value {
    json!({ "kind": "detention", "suspect": SUSPECT, "suspicion": { "article": "188", "part": "3", "iccs": "0502" } })
}

fn on_custody() -> Value {
    json!({ "kind": "custody", "suspect": SUSPECT, "suspicion": { "article": "188", "part": "3", "iccs": "0502" } })
}

fn proposed(at: &str, kind: &str) -> Deed {
    let payload = json!({
        "measure": "m1", "kind": kind, "exceptional_grounds": [], "circumstances": ["may_abscond"], "new_circumstances": false,
    });
    deed(SUSPECT, at, "measure_proposed/1", payload)
}

fn sanctioned(at: &str, kind: &str, until: Option<&str>) -> Deed {
    let payload = json!({ "measure": "m1", "kind": kind, "until": until.map(local), "bail_tenge": null, "no_bail_ground": null });
    deed(SUSPECT, at, "measure_sanctioned/1", payload)
}

fn announced(at: &str) -> Deed {
    deed(SUSPECT, at, "qualification_announced/1", json!({ "qualification": "q1", "offences": [], "counsel": null }))
}

fn let_go(record: &'static str, at: &str) -> Deed {
    let payload = match record {
        SUSPECT => json!({ "ground": "suspicion_not_confirmed", "certificate": "0" }),
        CASE => json!({ "ground": "term_served", "petition": null }),
        _ => json!({ "ground": "detention_ended", "certificate": "0" }),
    };
    deed(record, at, "released/1", payload)
}

/// Any act of a record, at any hour of twelve days: what no door would let pass must still give a line of time.
fn any_deed() -> impl Strategy<Value = Deed> {
    let hour = (0_u8..12, 0_u8..24).prop_map(|(day, hour)| format!("2022-01-{:02} {hour:02}:00", day + 4));
    let moment = hour.clone().prop_map(|at| local(&at));
    let suspect = ["suspect/s-1", "suspect/s-2"];
    let kinds =
        ["detained/1", "measure_proposed/1", "measure_sanctioned/1", "measure_ended/1", "measure_refused/1", "released/1", "bail_paid/1"];
    let measure = prop::sample::select(vec!["custody", "house_arrest", "bail"]);
    let of_suspect = (prop::sample::select(suspect.to_vec()), hour.clone(), prop::sample::select(kinds.to_vec()), measure, moment.clone())
        .prop_map(|(record, at, kind, measure, until)| {
            let payload = match kind {
                "detained/1" => {
                    json!({ "subject": subject(30, if record == SUSPECT { "criminal/c-1" } else { "criminal/c-2" }), "by": "police/x" })
                }
                "measure_proposed/1" => proposed(&at, measure).3,
                "measure_sanctioned/1" => {
                    json!({ "measure": "m1", "kind": measure, "until": until, "bail_tenge": 1000, "no_bail_ground": null })
                }
                "measure_ended/1" => json!({ "measure": "m1", "how": "cancelled", "cause": "need_gone", "recommendation": null }),
                "released/1" => json!({ "ground": "milder_measure", "certificate": "0" }),
                "bail_paid/1" => json!({ "measure": "m1", "tenge": 1000 }),
                _ => json!({ "measure": "m1" }),
            };
            (record, at, kind, payload)
        });
    let kinds = ["arrived/1", "arrived/1", "hospitalised/1", "returned/1", "transferred/1", "released/1"];
    let of_placement =
        (prop::sample::select(vec![GATE, NEXT]), hour.clone(), prop::sample::select(kinds.to_vec())).prop_map(|(record, at, kind)| {
            let payload = match kind {
                "arrived/1" => arrived(record, &at, "ivs/x", on_detention()).3,
                "hospitalised/1" => json!({ "clinic": "hospital/x" }),
                "transferred/1" => json!({ "to": "sizo/x", "placement": NEXT }),
                "released/1" => json!({ "ground": "other", "certificate": "0" }),
                _ => json!({}),
            };
            (record, at, kind, payload)
        });
    let kinds = ["protocol/1", "detained/1", "detention_ended/1", "ruling/1", "arrest_started/1", "released/1"];
    let of_case = (hour, prop::sample::select(kinds.to_vec()), moment).prop_map(|(at, kind, counted)| {
        let payload = match kind {
            "protocol/1" => by_hand::protocol(&at).3,
            "detained/1" => json!({ "facility": "police/x" }),
            "detention_ended/1" => json!({ "ground": "ruling" }),
            "ruling/1" => by_hand::ruling(&at, 3).3,
            "arrest_started/1" => json!({ "facility": "reception/x", "counted_from": counted }),
            _ => json!({ "ground": "term_served", "petition": null }),
        };
        (CASE, at, kind, payload)
    });
    prop_oneof![of_suspect, of_placement, of_case]
}

/// Of a stay: its hour, length, whether it still runs, and rank. Of a claim: its hour, length and basis.
type Stays = Vec<(u8, u8, bool, u8)>;
type Claims = Vec<(u8, u8, usize)>;

/// Stays and claims on a grid of hours.
fn any_layer() -> impl Strategy<Value = (Stays, Claims)> {
    let stay = (0_u8..30, 1_u8..12, any::<bool>(), 0_u8..=HOME);
    let claim = (0_u8..30, 1_u8..12, 0_usize..BASES.len() - 1);
    (prop::collection::vec(stay, 0..6), prop::collection::vec(claim, 0..8))
}

/// Neither gaps that are not said nor overlaps, whatever lies in it.
fn assert_line(line: &[Stretch], now: Moment) {
    for stretch in line {
        assert!(stretch.from < stretch.to && stretch.to <= now, "{stretch:?}");
        assert!(!stretch.runs || stretch.to == now, "{stretch:?}");
        assert_eq!(stretch.record.is_none(), stretch.basis == Basis::Nothing, "{stretch:?}");
    }
    for pair in line.windows(2) {
        assert!(pair[0].to <= pair[1].from, "{pair:?} overlap");
        assert_eq!(pair[1].after, Some(pair[0].basis).filter(|_| pair[0].to == pair[1].from), "{pair:?}");
        let same = (&pair[0].place, pair[0].basis, &pair[0].record) == (&pair[1].place, pair[1].basis, &pair[1].record);
        assert!(pair[0].to < pair[1].from || !same, "{pair:?} are one");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// On a grid, hour by hour: held exactly while some stay lasts, in the place that knows best, on the strongest basis of the hour.
    #[test]
    fn every_held_hour_is_covered_once_by_its_strongest_basis((stays, claims) in any_layer()) {
        let hour = |n: u8| local("2022-01-04 00:00") + Span::hours(n.into());
        let now = hour(36);
        let record = RecordId::parse(SUSPECT).unwrap();
        let stays: Vec<Stay> = stays.into_iter().map(|(from, length, open, rank)| {
            let placement = (rank == 0).then(|| RecordId::parse(GATE).unwrap());
            Stay { from: hour(from), to: (!open).then(|| hour(from + length)), place: Place { placement, ..Place::default() }, rank }
        }).collect();
        let claims: Vec<Claim<'_>> = claims.into_iter().map(|(from, length, basis)| {
            Claim { from: hour(from), to: hour(from + length), basis: BASES[basis], record: &record }
        }).collect();
        let line = lay(&stays, &claims, now);
        assert_line(&line, now);
        let mut held = 0;
        for n in 0..36 {
            let covering: Vec<&Stretch> = line.iter().filter(|s| s.from <= hour(n) && hour(n) < s.to).collect();
            let here: Vec<&Stay> = stays.iter().filter(|s| s.from <= hour(n) && s.to.is_none_or(|to| hour(n) < to)).collect();
            prop_assert_eq!(covering.len(), usize::from(!here.is_empty()), "hour {}", n);
            held += i64::from(!here.is_empty());
            let Some(rank) = here.iter().map(|stay| stay.rank).min() else { continue };
            let strongest = claims.iter().filter(|c| c.from <= hour(n) && hour(n) < c.to)
                .map(|c| c.basis).filter(|basis| rank == HOME || *basis != Basis::HouseArrest).min();
            prop_assert_eq!(covering[0].basis, strongest.unwrap_or(Basis::Nothing), "hour {}", n);
            prop_assert_eq!(covering[0].place.placement.is_some(), rank == 0, "hour {}", n);
        }
        prop_assert_eq!(line.iter().map(|s| s.length().whole_minutes()).sum::<i64>(), held * 60);
    }

    /// Any acts in any order give a line without gaps or overlaps, the same whichever record is read first, that only grows with time.
    #[test]
    fn any_acts_give_one_line(deeds in prop::collection::vec(any_deed(), 0..14)) {
        // The first of a record opens it; the rest is as it comes.
        let opens = |deed: &&Deed| matches!(deed.2, "detained/1" | "arrived/1" | "protocol/1");
        let mut ordered: Vec<Deed> = deeds.iter().filter(opens).cloned().collect();
        ordered.extend(deeds.iter().filter(|deed| !opens(deed)).cloned());
        let histories = histories(&ordered);
        let law = crate::pack::embedded().unwrap();
        let now = local("2022-01-16 00:00");
        let line = clock(&histories, now, law);
        assert_line(&line, now);
        let reversed = clock(histories.iter().rev(), now, law);
        prop_assert_eq!(&line, &reversed);
        let held = |line: &[Stretch]| line.iter().map(|s| s.length().whole_minutes()).sum::<i64>();
        let (first, last) = (line.first().map(|s| s.from), line.last().map(|s| s.to));
        prop_assert!(first.zip(last).is_none_or(|(first, last)| held(&line) <= (last - first).whole_minutes()));
        // Whatever has an opening act, and nothing else, is somebody's.
        let known: usize = persons(&histories).values().map(Vec::len).sum();
        prop_assert!(known <= histories.len());
    }
}
