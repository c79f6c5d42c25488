//! The source table of 25 January 2022, figure by figure.

use super::super::{Breakdown, Flag, Reason, Value, Verdict};
use super::*;
use crate::lang::Lang;

const SOURCE: &[u8] = include_bytes!("../../../../../tests/source/figures-2022-01-25.csv");

fn report() -> Report {
    check(SOURCE, None).unwrap()
}

fn breakdown<'a>(report: &'a Report, whole: &str, by: &str) -> &'a Breakdown {
    report.breakdowns.iter().find(|found| found.whole == whole && found.by == by).unwrap()
}

#[test]
fn every_breakdown_adds_up_to_the_arithmetic_of_the_source() {
    let report = report();
    let found: Vec<(&str, &str, usize, String, String)> = report
        .breakdowns
        .iter()
        .map(|found| (&*found.whole, &*found.by, found.parts.len(), found.sum.unwrap().to_string(), found.residual.unwrap().to_string()))
        .collect();
    let expected = [
        ("A1", "outcome", 3, "8291", "966"),
        ("S1", "measure of restraint", 5, "898", "0"),
        ("R4", "how opened", 2, "21", "0"),
        ("R1", "state of review", 3, "86", "23"),
        ("R4", "investigating body", 2, "21", "0"),
        ("B1", "owner", 2, "1466", "0"),
        ("B4", "construction", 2, "27", "0"),
        ("C1", "category", 7, "1635", "409"),
        ("G1", "type", 5, "360", "155"),
    ];
    let expected: Vec<_> = expected.map(|(whole, by, parts, sum, residual)| (whole, by, parts, sum.to_owned(), residual.to_owned())).into();
    assert_eq!(found, expected);
}

#[test]
fn mixed_days_and_units_are_flagged_where_they_are_mixed_and_nowhere_else() {
    let report = report();
    let flagged = |flag: Flag| -> Vec<(&str, &str)> {
        let found = report.breakdowns.iter().filter(|found| found.has(flag));
        found.map(|found| (&*found.whole, &*found.by)).collect()
    };
    assert_eq!(flagged(Flag::DaysMixed), [("C1", "category")]);
    assert_eq!(flagged(Flag::UnitsMixed), [("R4", "how opened"), ("R1", "state of review")]);
    assert_eq!(flagged(Flag::Overcount), []);
    assert_eq!(flagged(Flag::Approximate), []);
    let days = &breakdown(&report, "C1", "category").days;
    assert_eq!(
        days.iter().map(|group| (group.day.to_string(), group.ids.len())).collect::<Vec<_>>(),
        [("2022-01-25".to_owned(), 1), ("2022-01-24".to_owned(), 7)]
    );
    let inside = &breakdown(&report, "A1", "outcome").units_inside;
    assert_eq!(inside.iter().map(|group| (&*group.unit, group.ids.join(" "))).collect::<Vec<_>>(), [("persons", "A3 A7".to_owned())]);
    assert_eq!(report.other_units.iter().map(|other| (&*other.id, &*other.whole)).collect::<Vec<_>>(), [("A3", "A6"), ("A7", "A6")]);
    assert_eq!(report.larger_parts, []);
}

#[test]
fn spoken_shares_stand_beside_computed_ones() {
    let report = report();
    let found: Vec<_> =
        report.shares.iter().map(|share| (&*share.id, share.said.to_string(), share.computed.unwrap().to_string(), share.agrees)).collect();
    assert_eq!(found, [("A2", "50".to_owned(), "49.5".to_owned(), Some(true)), ("K1", "70".to_owned(), "66.3".to_owned(), Some(true))]);
}

#[test]
fn without_a_record_every_figure_is_read_and_none_is_judged_by_it() {
    let report = report();
    assert_eq!(report.figures.len(), 57);
    assert!(
        report
            .figures
            .iter()
            .all(|figure| figure.verdict == Verdict::NotInRecord && figure.reason == Some(Reason::NoRecord) && figure.record.is_none())
    );
    assert_eq!(report.figures.iter().find(|figure| figure.id == "T1").unwrap().said, Value::All);
    assert_eq!(report.incidents, ["january-2022"]);
}

#[test]
fn the_json_has_the_promised_keys_in_order_and_exact_numbers() {
    let json = report().to_json().unwrap();
    assert!(json.starts_with(r#"{"figures":[{"id":"A1","verdict":"not_in_record","said":9257,"record":null,"#), "{}", &json[..200]);
    assert!(json.contains(r#"{"id":"T1","verdict":"not_in_record","said":"all","record":null,"#));
    assert!(json.contains(r#""breakdowns":[{"whole":"A1","by":"outcome","parts":[{"id":"A2","value":4584,"#));
    assert!(json.contains(r#""sum":8291,"residual":966,"#));
    assert!(json.contains(r#""shares":[{"id":"A2","said":50,"computed":49.5,"#));
    assert!(json.contains(r#"{"id":"K1","said":70,"computed":66.3,"#));
    let parsed: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(parsed["breakdowns"][3]["residual"], 23);
}

#[test]
fn the_text_says_what_is_notable() {
    let text = report().to_text(Lang::En).replace('\u{a0}', " ");
    for sentence in [
        "No record is at hand: the statement is held against itself alone.",
        "interior: 24 January 2022",
        "A1 by outcome: 4 584 + 393 + 3 314 = 8 291 of 9 257. Not stated: 966.",
        "Inside the parts another unit is counted: persons (A3, A7); the sum may mix the two.",
        "S1 by measure of restraint: 898 = 802 + 50 + 21 + 12 + 13.",
        "R1 by state of review: 21 + 43 + 22 = 86 of 109. Not stated: 23.",
        "Units are mixed: complaints (R1, R7, R8); criminal cases (R4).",
        "B1 by owner: 1 466 = 71 + 1 395.",
        "C1 by category: 1 356 + 127 + 30 + 63 + 12 + 24 + 23 = 1 635 of 2 044. Not stated: 409.",
        "The days differ: 25 January 2022 (C1); 24 January 2022 (K1, K2, K3, K4, K5, K6, K7); the difference also holds what changed between them.",
        "G1 by type: 75 + 133 + 2 + 47 + 103 = 360 of 515. Not stated: 155.",
        "A2: “almost 50 %” was said; 4 584 of 9 257 is 49.5 %. As a round share it agrees (within 5 points).",
        "K1: “about 70 %” was said; 1 356 of 2 044 is 66.3 %. As a round share it agrees (within 5 points).",
        "more than 87 000 000 000",
    ] {
        assert!(text.contains(sentence), "{sentence}\n---\n{text}");
    }
}

#[test]
fn the_text_follows_its_language() {
    let russian = report().to_text(Lang::Ru);
    assert!(russian.contains("K1: сказано «около 70\u{a0}%»; 1\u{a0}356 из 2\u{a0}044 это 66,3\u{a0}%."), "{russian}");
    assert!(russian.contains("R1 (state of review): 21 + 43 + 22 = 86 из 109. Не названо: 23."), "{russian}");
    let kazakh = report().to_text(Lang::Kk);
    assert!(kazakh.contains("K1: айтылғаны «шамамен 70%»; 1\u{a0}356 / 2\u{a0}044 = 66,3%."), "{kazakh}");
    assert!(kazakh.contains("700 мөлшерінен артық"), "{kazakh}");
}

#[test]
fn columns_of_the_table_are_aligned_in_every_language_and_shown_only_where_they_tell() {
    let record = Held { incident: "january-2022", figures: vec![("A1", "9257", None), ("A2", "4580", None)], residual: None };
    let held = check(SOURCE, Some(&record)).unwrap();
    for (lang, heading, verdicts, verdict) in [
        (Lang::En, "Figures", "verdict", "not in the record"),
        (Lang::Ru, "Показатели", "вывод", "нет в записях"),
        (Lang::Kk, "Көрсеткіштер", "қорытынды", "жазбада жоқ"),
    ] {
        let text = held.to_text(lang);
        let rows: Vec<&str> = text.lines().skip_while(|line| *line != heading).skip(1).take(58).collect();
        let place = |row: &str, word: &str| row.split_once(word).map(|(before, _)| before.chars().count());
        let at = place(rows[0], verdicts);
        assert!(at.is_some() && rows[3..].iter().all(|row| place(row, verdict) == at), "{text}");
        let alone = report().to_text(lang);
        assert!(!alone.contains(verdicts) && !alone.contains(verdict), "{alone}");
    }
}

#[test]
fn a_record_of_the_same_incident_gives_verdicts() {
    let record = Held {
        incident: "january-2022",
        figures: vec![
            ("A1", "9257", None),
            ("A2", "4580", None),
            ("A5", "400", None),
            ("V1", "701", None),
            ("V2", "500", None),
            ("K1", "1356", None),
            ("T1", "17", Some("17")),
        ],
        residual: Some(vec!["C-1".to_owned(), "C-2".to_owned()]),
    };
    let report = check(SOURCE, Some(&record)).unwrap();
    let verdict = |id: &str| {
        report.figures.iter().find(|figure| figure.id == id).map(|figure| (figure.verdict, figure.record.map(|held| held.to_string())))
    };
    assert_eq!(verdict("A1"), Some((Verdict::Equal, Some("9257".to_owned()))));
    assert_eq!(verdict("A2"), Some((Verdict::Over, Some("4580".to_owned()))));
    assert_eq!(verdict("A5"), Some((Verdict::Under, Some("400".to_owned()))));
    assert_eq!(verdict("V1"), Some((Verdict::Equal, Some("701".to_owned()))));
    assert_eq!(verdict("V2"), Some((Verdict::Over, Some("500".to_owned()))), "500 is not more than 500");
    assert_eq!(verdict("T1"), Some((Verdict::Equal, Some("17".to_owned()))));
    assert_eq!(verdict("D1"), Some((Verdict::NotInRecord, None)));
    let text = report.to_text(Lang::En);
    assert!(text.starts_with("Held against the record of january-2022.\n"));
    assert!(text.contains("The record holds of the remainder: 2."));
}

#[test]
fn a_record_of_another_incident_is_not_asked() {
    let record = Held { incident: "flood-2024", figures: vec![("A1", "1", None)], residual: Some(Vec::new()) };
    let report = check(SOURCE, Some(&record)).unwrap();
    assert!(report.figures.iter().all(|figure| figure.verdict == Verdict::NotInRecord && figure.reason == Some(Reason::OtherIncident)));
    assert!(report.breakdowns.iter().all(|found| found.residual_members.is_none()));
    assert!(report.to_text(Lang::En).starts_with("The record is of flood-2024, the statement is not: it is held against itself alone.\n"));
}
