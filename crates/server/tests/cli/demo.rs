//! `aiqyn demo`: what it makes, what it says, what it refuses; and that nobody's name leaves the vault.

use super::support::*;
use aiqyn_record::{Access, Store};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn the_demonstration_says_what_it_made() {
    let small = small();
    let roles = aiqyn_law::kernel::Role::ALL.map(aiqyn_law::kernel::Role::code);
    assert_eq!(small.tokens.keys().map(String::as_str).collect::<BTreeSet<_>>(), roles.into());
    assert_eq!(small.tokens.values().collect::<BTreeSet<_>>().len(), roles.len());
    let house = House::demo();
    assert!(small.said.contains(&format!("aiqyn-data: {} acts", house.acts())), "{}", small.said);
    assert!(small.said.contains("Try next:") && small.said.starts_with("Briefing: january-2022"));
    // What it says to try does what it says.
    let tried: Vec<&str> = small.said.split("Try next:\n").nth(1).unwrap().lines().map(str::trim).collect();
    assert!(tried.len() >= 4);
    for line in tried {
        let line = line.replace("TOKEN", token("auditor"));
        for part in line.split("&&") {
            let (part, file) = part.split_once('>').map_or((part, None), |(part, file)| (part, Some(file.trim())));
            let words: Vec<&str> = part.split_whitespace().skip(1).collect();
            let out = house.run(&words).done();
            if let Some(file) = file {
                house.write(file, out);
            }
        }
    }
}

#[test]
fn a_store_is_never_made_over_another() {
    let house = House::demo();
    house.write("totals.csv", table(&[]));
    let before = house.bytes();
    let answer = house.run(&["demo", "--figures", "totals.csv"]).failed(2, &["aiqyn-data", "already", "empty folder"]);
    assert_eq!(answer.out, "");
    assert_eq!(house.bytes(), before);
}

#[test]
fn impossible_totals_are_refused_with_the_rule() {
    let house = House::empty();
    for (changed, words) in [
        (&[("A2", 30)][..], &["A2 + A5 + A6 against A1", "45 is more than 40", "CAO 42"][..]),
        (&[("S2", 99)], &["against S1", "CPC 140(1)"]),
        (&[("K1", 60)], &["against C1", "category"]),
        (&[("A3", 11), ("K3", 0)], &["A3 + A7 against A6", "CAO 50", "G9", "CPC 128"]),
        (&[("A8", 20)], &["A8", "CAO 830"]),
        (&[("D1", 19)], &["D1", "61 is more than 60", "CPC 207"]),
        (&[("T1", 18)], &["T1", "18 regions where there are 17", "roster.region_unknown"]),
    ] {
        house.write("totals.csv", table(changed));
        let answer = house.run(&["demo", "--figures", "totals.csv"]).failed(3, &["no lawful history"]).failed(3, words);
        assert_eq!(answer.out, "");
        assert!(!house.store().exists(), "{changed:?}");
    }
}

#[test]
fn totals_that_cannot_be_read_are_named_by_line_and_column() {
    let house = House::empty();
    for (text, words) in [
        ("id,value\nA1,many\nA2,-1\nA3,1.5\n", &["line 2", "line 3", "line 4", "column value"][..]),
        ("id,value\nA1,2000000\n", &["line 2", "column value", "A1"]),
        ("id,value\nA1\n", &["line 2", "column value"]),
        ("id,value\nA1,1\nA1,2\n", &["line 3", "column id", "A1"]),
        ("id,value\nA1,\n", &["line 2", "column value"]),
        ("id\nA1\n", &["line 1", "value"]),
        ("", &["line 1"]),
    ] {
        house.write("totals.csv", text);
        let answer = house.run(&["demo", "--figures", "totals.csv"]).failed(2, &["totals.csv"]).failed(2, words);
        assert_eq!(answer.out, "");
        assert!(!house.store().exists(), "{text:?}");
    }
    house.write("totals.csv", b"id,value\nA1,\xff\n");
    house.run(&["demo", "--figures", "totals.csv"]).failed(2, &["totals.csv"]);
    house.run(&["demo", "--figures", "absent.csv"]).failed(2, &["absent.csv"]);
    house.run(&["demo", "--scale", "0"]).failed(2, &["--scale"]);
    assert!(!house.store().exists());
}

/// The acts without the commitments of sealed texts, which are random by design.
fn acts(house: &House) -> Vec<Value> {
    let lines = house.run(&["export", "acts"]).done();
    let bare = |line: &str| {
        let mut act: Value = serde_json::from_str(line).unwrap();
        if let Some(sealed) = act["payload"].get_mut("sealed") {
            let fields: Vec<String> = sealed.as_object().unwrap().keys().cloned().collect();
            *sealed = serde_json::json!(fields);
        }
        // A leaf commits to the texts sealed with its line, and every text has a salt of its own.
        for line in act["rests_on"].as_array_mut().into_iter().flatten() {
            line["leaf"] = Value::Null;
        }
        // So do the hashes of the rows of the vault, and that of a submission, which is salted by them.
        for text in act["vault"].as_object_mut().into_iter().flatten() {
            *text.1 = Value::Null;
        }
        // Every officer makes a secret of the own.
        if let Some(credential) = act["payload"].get_mut("credential") {
            *credential = Value::Null;
        }
        if let Some(signed) = act["submission"].get_mut("signed") {
            *signed = Value::Null;
        }
        if let Some(hash) = act["submission"].get_mut("hash") {
            *hash = Value::Null;
        }
        act
    };
    lines.lines().map(bare).collect()
}

#[test]
fn a_seed_gives_the_same_acts_and_another_seed_others() {
    let first = acts(&House::demo());
    let again = |words: &[&str]| {
        let house = House::empty();
        house.write("totals.csv", table(&[]));
        let answer = house.run(&[&["demo", "--figures", "totals.csv", "--quiet", "--data", "aiqyn-data"], words].concat());
        assert_eq!(answer.done(), "", "quiet");
        (acts(&house), house.run(&["brief"]).done())
    };
    let brief = House::demo().run(&["brief"]).done();
    let (same, told) = again(&["--seed", "2022"]);
    assert!(same == first && told == brief);
    let (other, _) = again(&["--seed", "7"]);
    assert!(other != first);
}

#[tokio::test]
async fn names_and_identifiers_lie_in_the_vault_alone() {
    let house = House::demo();
    let told = story();
    let texts: BTreeSet<&str> =
        told.submissions.iter().flat_map(|s| &s.submission.acts).flat_map(|a| a.sealed.values()).map(String::as_str).collect();
    let persons = &told.persons;
    // Whoever was handed in with name and number is in the vault; sureties and witnesses are named by their ids alone.
    let handed_in: Vec<_> = persons.iter().filter(|person| texts.contains(person.identity().as_str())).collect();
    assert!(handed_in.len() * 10 > persons.len() * 8, "{} of {}", handed_in.len(), persons.len());
    let store = Store::open(&house.store(), Access::Write).await.unwrap();
    for person in handed_in.iter().step_by(40) {
        let texts: Vec<String> = opened(&store, &person.id).await.unwrap().into_iter().map(|opened| opened.text).collect();
        assert!(texts.contains(&person.identity()), "{}: {texts:?}", person.id);
    }
    // While a writer is at work, too: what it wrote last stands in the write-ahead log alone.
    let law = aiqyn_law::pack::embedded().unwrap();
    let submission = serde_json::from_value(submission("t-1", &[protocol("administrative/22-900001")])).unwrap();
    let officer = aiqyn_desk::officers::prove(&store, token("police_officer")).await.unwrap();
    let mut door = aiqyn_desk::door::Door::new(store, law);
    door.admit(&[aiqyn_desk::door::Waiting::by(submission, &officer)]).await.pop().unwrap().unwrap();
    assert_eq!(opened(door.store(), "p-900001").await.unwrap()[0].text, r#"{"name":"Invented Somebody"}"#);
    assert!(!std::fs::read(house.store().join("record.sqlite-wal")).unwrap().is_empty());
    let mut words: BTreeSet<&str> = persons.iter().flat_map(|p| p.name.split(' ').take(2)).collect();
    words.insert("Somebody");
    let numbers: BTreeSet<&[u8]> = persons.iter().map(|p| p.iin.as_bytes()).collect();
    assert!(words.len() > 20 && numbers.len() == persons.len());
    for (file, bytes) in house.bytes() {
        let text = String::from_utf8_lossy(&bytes);
        words.iter().for_each(|word| assert!(!text.contains(word), "{word} in {}", file.display()));
        for run in bytes.split(|byte| !byte.is_ascii_digit()).filter(|run| run.len() >= 12) {
            assert!(!run.windows(12).any(|twelve| numbers.contains(twelve)), "an identifier in {}", file.display());
        }
        small().tokens.values().for_each(|token| assert!(!text.contains(token), "a token in {}", file.display()));
    }
    door.into_store().close().await;
    let exported = house.run(&["export", "acts"]).done() + &house.run(&["export", "views"]).done();
    words.iter().for_each(|word| assert!(!exported.contains(word), "{word} is exported"));
}

/// What the office does at its door in a demonstration.
#[tokio::test]
async fn a_session_begins_as_any_officer_of_the_demonstration() {
    use aiqyn_desk::accounts::{demonstration, sessions};
    let house = House::demo();
    // As a server has it beside the one who writes.
    let store = Store::open(&house.store(), Access::Read).await.unwrap();
    let (now, officers) = (aiqyn_desk::clock::wall_clock(), demonstration::officers(&store).await.unwrap());
    let roles: BTreeSet<&str> = officers.iter().map(|officer| officer.authority.role.code()).collect();
    assert_eq!(roles, aiqyn_law::kernel::Role::ALL.map(aiqyn_law::kernel::Role::code).into());
    for officer in &officers {
        let begun = demonstration::begin(&store, &officer.id, now).await.unwrap();
        let session = sessions::resume(&store, &begun.presented, now).await.unwrap().unwrap();
        assert_eq!(session.actor.officer, *officer);
    }
}

#[cfg(unix)]
#[test]
fn a_system_without_room_is_told_of_and_what_stands_is_whole() {
    let house = House::empty();
    house.write("totals.csv", table(&[]));
    // No file may grow beyond 1024 blocks, which the tables of a new store leave room in; a write beyond fails instead of killing the writer.
    let script = "trap '' XFSZ; ulimit -f 1024; exec \"$0\" demo --figures totals.csv";
    let mut command = std::process::Command::new("sh");
    let output = command.current_dir(house.path()).args(["-c", script]).arg(crate::tested::tested()).output().unwrap();
    let answer = Answer::of(output).failed(1, &["aiqyn-data", "unfinished"]);
    assert_eq!(answer.out, "");
    let counted: BTreeMap<&str, usize> = [("acts", house.acts())].into();
    assert!(counted["acts"] < House::demo().acts());
    house.run(&["verify"]).done();
    house.run(&["rebuild", "--check"]).done();
}
