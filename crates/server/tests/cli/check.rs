//! `aiqyn check`: with a store and without, for the event of the record and for any other, and for files that cannot be read.

use super::support::*;
use serde_json::Value;
use std::collections::BTreeSet;

const HEADER: &str = "incident,id,statement,as_of,value,unit,qualifier,whole,breakdown,share,share_qualifier,says\n";

fn source() -> String {
    format!("{}/../../tests/source/figures-2022-01-25.csv", env!("CARGO_MANIFEST_DIR"))
}

fn row(report: &Value, id: &str) -> Value {
    report["figures"].as_array().unwrap().iter().find(|f| f["id"] == id).unwrap().clone()
}

#[test]
fn a_statement_is_checked_in_itself_without_a_store() {
    let house = House::empty();
    let report = house.run(&["check", &source(), "--format", "json"]).json();
    for key in ["figures", "breakdowns", "shares"] {
        assert!(!report[key].as_array().unwrap().is_empty(), "{key}");
    }
    for figure in report["figures"].as_array().unwrap() {
        for key in ["id", "verdict", "said", "record"] {
            assert!(figure.get(key).is_some(), "{key}: {figure}");
        }
        assert!(figure["record"].is_null());
    }
    for breakdown in report["breakdowns"].as_array().unwrap() {
        for key in ["whole", "by", "parts", "sum", "residual"] {
            assert!(breakdown.get(key).is_some(), "{key}: {breakdown}");
        }
    }
    let outcome = report["breakdowns"].as_array().unwrap().iter().find(|b| b["whole"] == "A1").unwrap();
    assert_eq!((outcome["sum"].as_i64(), outcome["residual"].as_i64()), (Some(8291), Some(966)));
    for share in report["shares"].as_array().unwrap() {
        for key in ["id", "said", "computed"] {
            assert!(share.get(key).is_some(), "{key}: {share}");
        }
    }
    assert!(!house.store().exists(), "a check makes no store");
    let said: BTreeSet<String> = ["kk", "ru", "en"].iter().map(|lang| house.run(&["check", &source(), "--lang", lang]).done()).collect();
    assert_eq!(said.len(), 3);
}

#[test]
fn a_statement_of_the_same_incident_is_held_against_the_record() {
    let house = House::demo();
    let statement = |incident: &str| {
        format!(
            "{HEADER}{incident},S1,prosecutor,2022-01-25,24,suspects,exact,,,,,\n\
             {incident},S2,prosecutor,2022-01-25,13,suspects,exact,S1,measure of restraint,,,\n\
             {incident},S3,prosecutor,2022-01-25,4,suspects,exact,S1,measure of restraint,,,\n\
             {incident},A8,prosecutor,2022-01-25,1,petitions,more_than,,,,,\n\
             {incident},R1,prosecutor,2022-01-25,109,complaints,exact,,,,,\n\
             {incident},C1,prosecutor,2022-01-25,60,suspects,exact,,,,,\n"
        )
    };
    house.write("statement.csv", statement("january-2022"));
    let report = house.run(&["check", "statement.csv", "--format", "json"]).json();
    for (id, verdict, record) in [
        ("S1", "equal", Some(24)),
        ("S2", "under", Some(14)),
        ("S3", "over", Some(3)),
        ("A8", "equal", Some(2)),
        ("R1", "over", Some(14)),
        ("C1", "not_comparable", Some(60)),
    ] {
        let figure = row(&report, id);
        assert_eq!((figure["verdict"].as_str().unwrap(), figure["record"].as_i64()), (verdict, record), "{figure}");
    }
    // What was known earlier is another answer.
    let earlier = house.run(&["check", "statement.csv", "--known", "2022-01-01", "--format", "json"]).json();
    assert_eq!(row(&earlier, "S1")["record"], 0);
    // Another event is checked in itself alone.
    house.write("statement.csv", statement("some-other"));
    let other = house.run(&["check", "statement.csv", "--format", "json"]).json();
    assert!(other["figures"].as_array().unwrap().iter().all(|f| f["record"].is_null()), "{other}");
    assert!(other["figures"].as_array().unwrap().iter().all(|f| f["verdict"] != "equal"));
}

#[test]
fn every_bad_row_is_named() {
    let house = House::empty();
    let text = format!(
        "{HEADER}x,B1,office,2022-02-30,5,persons,exact,,,,,\nx,B2,office,2022-01-25,five,persons,exact,,,,,\n\
         x,B3,office,2022-01-25,5,persons,perhaps,,,,,\nx,B4,office,2022-01-25,5,persons,exact,NONE,parts,,,\n\
         x,B5,office,2022-01-25,5,persons,exact,,,,,\nx,B5,office,2022-01-25,5,,exact,,,101,,\n"
    );
    house.write("bad.csv", text);
    let answer = house.run(&["check", "bad.csv"]).failed(
        2,
        &[
            "bad.csv, line 2, column as_of: “2022-02-30”",
            "bad.csv, line 3, column value: “five”",
            "bad.csv, line 4, column qualifier",
            "bad.csv, line 5, column whole",
            "bad.csv, line 7, column id",
            "bad.csv, line 7, column unit",
            "bad.csv, line 7, column share",
        ],
    );
    assert!(answer.out.is_empty() && !answer.err.contains("bad.csv, line 6"), "{}{}", answer.out, answer.err);
    for (text, words) in [
        ("", &["line 1"][..]),
        ("id,value\nA1,1\n", &["line 1", "column statement", "column as_of", "column unit", "column qualifier"]),
        (HEADER, &["no figures"]),
    ] {
        house.write("bad.csv", text);
        house.run(&["check", "bad.csv", "--format", "json"]).failed(2, words);
    }
    house.write("bad.csv", b"id,\xff\n");
    house.run(&["check", "bad.csv"]).failed(2, &["bad.csv"]);
    house.run(&["check", "absent.csv"]).failed(2, &["absent.csv"]);
    house.run(&["check"]).failed(2, &["FILE"]);
}

#[test]
fn a_damaged_store_is_not_passed_over() {
    let house = House::demo();
    let path = house.store().join("record.sqlite");
    let whole = std::fs::read(&path).unwrap();
    std::fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    house.run(&["check", &source()]).failed(1, &["cut off"]);
    // Where there is none, the answer says so; a folder that holds something else is a mistake.
    assert!(house.run(&["check", &source(), "--data", "elsewhere"]).done().contains("No record is at hand"));
    house.run(&["check", &source(), "--data", "."]).failed(2, &["not a store"]);
}
