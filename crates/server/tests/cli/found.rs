//! A real store: founded from the command line, with officers of its own, on the wall clock.

use super::support::*;
use serde_json::json;

const RECORD: &str = "administrative/22-900001";

#[test]
fn a_real_store_is_founded_and_takes_acts_of_its_own_officers() {
    let house = House::empty();
    let said = house.run(&["found", "--origin", "record.example/almaty", "--no-witness"]).done();
    assert!(said.contains("founded record.example/almaty") && said.contains("keys"), "{said}");
    let police = house.officer("police-1", "police_officer", "police/almaty-city");
    let clerk = house.officer("clerk-1", "court_clerk", "court/almaty-city/administrative");
    house.submit(&submission("t-1", &[protocol(RECORD), sent_to_court(RECORD)]), &police).done();
    house.submit(&submission("t-2", &[warning(RECORD, "2022-01-10T15:00:00+06:00")]), &clerk).done();
    // Recorded now, of what happened then: known on the day of the briefing it was not.
    let now = house.run(&["brief", "--known", "2100-01-01", "--of", "2022-01-25", "--format", "json", "--as", &police]).json();
    let a1 = |brief: &serde_json::Value| brief["figures"].as_array().unwrap().iter().find(|f| f["id"] == "A1").unwrap()["value"].clone();
    assert_eq!(a1(&now), json!(1));
    assert_eq!(a1(&house.run(&["brief", "--format", "json", "--as", &police]).json()), json!(0));
    house.run(&["verify"]).done();
    let auditor = house.officer("auditor-1", "auditor", "prosecution/republic");
    house.run(&["rebuild", "--check", "--as", &auditor]).done();
    assert!(house.run(&["checkpoint", "--as", &auditor]).done().starts_with("record.example/almaty\n"));
}

#[test]
fn what_cannot_be_founded_or_added_is_refused_with_the_way_out() {
    let house = House::demo();
    house.run(&["found", "--origin", "record.example", "--no-witness"]).failed(2, &["a store stands here already"]);
    let [first, _] = house.registrars();
    let add = |role: &str, body: &str| {
        house.run(&["officer", "add", "somebody-1", "--role", role, "--body", body, "--sex", "female", "--as", &first])
    };
    add("police_officer", "police/almaty-city").failed(3, &["takes no real officer", "aiqyn found"]);
    add("king", "police/almaty-city").failed(2, &["no role \"king\""]);
    add("police_officer", "police/atlantis").failed(2, &["\"atlantis\" is no region"]);
    add("police_officer", "kitchen/almaty-city").failed(2, &["no such kind of body", "police"]);
    add("police_officer", "Police").failed(2, &["a-z"]);
    let empty = House::empty();
    empty.run(&["found", "--origin", "two words", "--no-witness"]).failed(2, &["no name of a log"]);
    assert!(!empty.store().exists());
    empty.run(&["found", "--origin", "record.example", "--no-witness"]).done();
    empty.officer("police-1", "police_officer", "police/almaty-city");
    let [first, _] = empty.registrars();
    let again = ["officer", "add", "police-1", "--role", "judge", "--body", "court/almaty-city", "--sex", "male", "--as", &first];
    empty.run(&again).failed(3, &["officer.once"]);
}

/// The same act of another case, in another place.
fn elsewhere(act: serde_json::Value, record: &str, from: &str, to: &str) -> serde_json::Value {
    let mut act: serde_json::Value = serde_json::from_str(&act.to_string().replace(from, to)).unwrap();
    act["record"] = json!(record);
    act
}

/// Recorded now, of what happened then.
const CLOCKS: [&str; 4] = ["--known", "2100-01-01", "--of", "2022-01-25"];

/// A real store with two cases in Almaty and one in Karaganda, each with a ruling, and tokens of officers who see all, two, one and none.
struct Real {
    house: House,
    auditor: String,
    police: String,
    prosecutor: String,
    press: String,
}

fn real() -> Real {
    let house = House::empty();
    house.run(&["found", "--origin", "record.example/almaty", "--no-witness"]).done();
    for (n, region, cases) in [(1, "almaty-city", 2), (2, "karaganda-region", 1)] {
        let police = house.officer(&format!("police-{n}"), "police_officer", &format!("police/{region}"));
        let clerk = house.officer(&format!("clerk-{n}"), "court_clerk", &format!("court/{region}/administrative"));
        for case in 0..cases {
            let record = format!("administrative/22-9{n}000{case}");
            let there = |act| {
                let act = elsewhere(act, &record, "almaty-city", region);
                elsewhere(act, &record, "900001", &format!("9{n}000{case}"))
            };
            let key = |what: &str| format!("{what}-{n}-{case}");
            house.submit(&submission(&key("p"), &[there(protocol(RECORD)), there(sent_to_court(RECORD))]), &police).done();
            house.submit(&submission(&key("r"), &[there(warning(RECORD, "2022-01-10T15:00:00+06:00"))]), &clerk).done();
        }
    }
    let auditor = house.officer("auditor-1", "auditor", "prosecution/republic");
    let police = house.officer("police-3", "police_officer", "police/almaty-city");
    let prosecutor = house.officer("prosecutor-1", "prosecutor", "prosecution/karaganda-region");
    let press = house.officer("press-1", "press_officer", "prosecution/republic");
    Real { house, auditor, police, prosecutor, press }
}

#[test]
fn figures_of_a_real_store_are_told_to_officers_each_of_what_the_officer_sees() {
    let Real { house, auditor, police, prosecutor, press } = real();
    // Nobody in particular is told anything of it, and is told how to ask.
    for words in [&["brief"][..], &["figure", "A1"], &["figure", "A1", "--members"], &["export", "figures"]] {
        house.run(words).failed(2, &["officers", "--as", "aiqyn officer add"]);
        house.run(&[words, &["--as", "aiqyn-nobody"]].concat()).failed(3, &["proves no officer"]);
    }
    // Counted by hand: two cases in Almaty, one in Karaganda, each with a ruling.
    for (who, cases, narrowed) in [(&auditor, 3, false), (&police, 2, true), (&prosecutor, 1, true), (&press, 0, true)] {
        let figure = house.run(&[&["figure", "A1", "--members", "--as", who, "--format", "json"], &CLOCKS[..]].concat()).json();
        let members = figure["members"].as_array().unwrap().len();
        assert_eq!((figure["value"].as_i64(), members, figure["narrowed"] == true), (Some(cases), cases as usize, narrowed));
        let brief = house.run(&[&["brief", "--as", who], &CLOCKS[..]].concat()).done();
        assert_eq!(brief.contains("Counted are only records that this officer may see"), narrowed, "{brief}");
        let table = house.run(&[&["brief", "--as", who, "--format", "csv"], &CLOCKS[..]].concat());
        assert_eq!(table.err.contains("only records that this officer may see"), narrowed, "{}", table.err);
        assert!(table.done().contains(",A1,prosecutor,"));
    }
    let exported = house.run(&["export", "figures", "--as", &police]);
    assert!(exported.err.contains("only records that this officer may see"), "{}", exported.err);
}

#[test]
fn what_was_not_published_is_not_told_to_everybody_and_what_was_is() {
    let Real { house, auditor, police, press, .. } = real();
    // A proposal is shown to whoever may see it; what was not published is not told to everybody.
    let words = ["release", "propose", "--as", &press, "--declare-residuals", "--format", "json"];
    let proposed = house.run(&words);
    assert_eq!(proposed.code, 0, "{}{}", proposed.out, proposed.err);
    let release = proposed.json()["release"].as_str().unwrap().to_owned();
    house.run(&["release", "show", &release]).failed(2, &["officers", "--as"]);
    house.run(&["release", "show", &release, "--as", &police]).failed(3, &["no such record is visible"]);
    let own = house.run(&["release", "show", &release, "--as", &press, "--format", "json"]).json();
    assert!(own["recounted"].is_null() && own["proposal"]["figures"].as_array().unwrap().len() > 10, "{own}");
    let whole = house.run(&["release", "show", &release, "--as", &auditor, "--format", "json"]).json();
    assert_eq!(whole["recounted"]["equal"], json!(true));

    // What was published is everybody's.
    let other = house.officer("press-2", "press_officer", "police/republic");
    let permits = house.officer("prosecutor-2", "prosecutor", "prosecution/republic");
    for (step, who) in [("permit", &permits), ("sign", &press), ("sign", &other), ("publish", &press)] {
        house.run(&["release", step, &release, "--as", who]).done();
    }
    let told = house.run(&["release", "show", &release, "--format", "json"]).json();
    assert_eq!((&told["status"], &told["recounted"]["equal"]), (&json!("published"), &json!(true)));
    house.run(&["release", "diff", &release, &release]).done();
}

#[test]
fn a_statement_is_held_against_the_record_of_a_real_store_by_whoever_sees_all_of_it() {
    let Real { house, auditor, police, .. } = real();
    // A statement is held against itself by anybody, against the record by whoever sees all of it.
    let head = "incident,id,statement,as_of,value,unit,qualifier";
    for (incident, asked) in [("some-other", false), ("january-2022", true)] {
        house.write("statement.csv", format!("{head}\n{incident},A1,cases,2022-01-25,3,administrative_cases,exact\n"));
        let check = |who: &[&str]| house.run(&[&["check", "statement.csv", "--known", "2100-01-01", "--format", "json"], who].concat());
        let record = |answer: Answer| answer.json()["figures"][0]["record"].clone();
        if asked {
            check(&[]).failed(2, &["officers", "--as"]);
            let part = check(&["--as", &police]);
            assert!(part.err.contains("sees only a part"), "{}", part.err);
            assert!(record(part).is_null());
            assert_eq!(record(check(&["--as", &auditor])), json!(3));
        } else {
            assert!(record(check(&[])).is_null());
        }
    }
}
