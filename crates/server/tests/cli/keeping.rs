//! `verify`, `checkpoint`, `rebuild`, `export`, `completions`, and output that nobody reads to its end.

use super::support::*;
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

#[test]
fn a_checkpoint_holds_for_its_own_record_and_no_other() {
    let (house, other) = (House::demo(), House::empty());
    let said = house.run(&["verify"]).done();
    assert!(said.starts_with(&format!("verified {} acts", house.acts())), "{said}");
    let answer = house.run(&["checkpoint"]);
    assert!(answer.err.contains("verifier key: "), "{}", answer.err);
    let note = answer.done();
    assert!(note.starts_with("aiqyn.example/demonstration\n") && note.contains("\n— aiqyn.example/demonstration "), "{note}");
    house.write("note.txt", &note);
    assert!(house.run(&["verify", "--checkpoint", "note.txt"]).done().contains("the checkpoint holds"));
    // The record goes on; what was vouched for is still in it.
    house.submit(&submission("t-1", &[protocol("administrative/22-900001")]), token("police_officer")).done();
    house.run(&["verify", "--checkpoint", "note.txt"]).done();

    // Another demonstration of the same name: its key, and its acts' commitments, are other ones.
    other.write("totals.csv", table(&[]));
    other.write("note.txt", &note);
    other.run(&["demo", "--figures", "totals.csv", "--quiet"]).done();
    other.run(&["verify"]).done();
    other.run(&["verify", "--checkpoint", "note.txt"]).failed(1, &["checkpoint"]);

    for (name, text) in [("size.txt", note.replacen(&format!("\n{}\n", house.acts() - 1), "\n1\n", 1)), ("text.txt", "no note".to_owned())]
    {
        assert_ne!(text, note);
        house.write(name, text);
        house.run(&["verify", "--checkpoint", name]).failed(1, &["checkpoint"]);
    }
    house.run(&["verify", "--checkpoint", "absent.txt"]).failed(2, &["absent.txt"]);
}

#[tokio::test]
async fn what_is_derived_is_compared_with_the_acts_and_renewed() {
    let brief = House::demo().run(&["brief", "--format", "json"]).done();
    for (change, named) in [
        ("UPDATE view_states SET status = 'elsewhere' WHERE record = 'administrative/22-000001'", "administrative/22-000001"),
        ("DELETE FROM views WHERE record = 'administrative/22-000002'", "administrative/22-000002"),
        ("DELETE FROM views", "missing"),
        ("UPDATE tally_batches SET points = x'00' WHERE first_seq = 1", "tally"),
        ("UPDATE tally_batches SET points = x'ffffffffff' WHERE first_seq = 1", "tally"),
        ("DELETE FROM tally_batches WHERE first_seq = (SELECT max(first_seq) FROM tally_batches)", "tally"),
        ("DELETE FROM lookups WHERE (key, record) = (SELECT key, record FROM lookups LIMIT 1)", "lookup"),
        (
            "UPDATE lookups SET record = 'administrative/22-999999' WHERE (key, record) = (SELECT key, record FROM lookups LIMIT 1)",
            "lookup",
        ),
        ("UPDATE meta SET value = 'other' WHERE key = 'definitions'", "definitions"),
    ] {
        let house = House::demo();
        house.run(&["rebuild", "--check"]).done();
        house.tamper(change).await;
        let before = house.acts();
        house.run(&["rebuild", "--check"]).failed(1, &[named]);
        house.run(&["rebuild", "--check"]).failed(1, &[named]);
        house.run(&["verify"]).failed(1, &[if named == "lookup" { "" } else { named }]);
        house.run(&["rebuild"]).done();
        house.run(&["rebuild", "--check"]).done();
        house.run(&["verify"]).done();
        assert_eq!(house.run(&["brief", "--format", "json"]).done(), brief, "{change}");
        house.submit(&submission("t-1", &[protocol("administrative/22-900001")]), token("police_officer")).done();
        assert_eq!(house.acts(), before + 1);
    }
}

#[test]
fn exported_acts_have_exactly_the_documented_keys() {
    let house = House::demo();
    let keys = [
        "seq",
        "recorded_at",
        "occurred_at",
        "incident",
        "room",
        "record",
        "version",
        "act",
        "payload",
        "officer",
        "authority",
        "law",
        "rests_on",
        "submission",
        "vault",
    ];
    let (mut decisions, mut sealed, mut left) = (0, 0, 0);
    let lines = house.run(&["export", "acts", "--format", "jsonl"]).done();
    let mut last = String::new();
    for (n, line) in lines.lines().enumerate() {
        let act: Value = serde_json::from_str(line).unwrap();
        let found: BTreeSet<&str> = act.as_object().unwrap().keys().map(String::as_str).collect();
        // A decision says what it rests on.
        let decided = found.contains("rests_on");
        decisions += usize::from(decided);
        // The first act of a submission says how many it has.
        let first = left == 0;
        left = if first { act["submission"]["acts"].as_u64().unwrap() } else { left } - 1;
        // An act with sealed texts says which rows of the vault they are.
        let texts = act["payload"].get("sealed").is_some();
        sealed += usize::from(texts);
        let said = |key: &str| match key {
            "rests_on" => decided,
            "submission" => first,
            "vault" => texts,
            _ => true,
        };
        assert_eq!(found, keys.into_iter().filter(|key| said(key)).collect());
        assert_eq!(act["seq"].as_u64(), Some(n as u64 + 1));
        assert!(act["record"].as_str().unwrap().starts_with(act["room"].as_str().unwrap()));
        let recorded = act["recorded_at"].as_str().unwrap().to_owned();
        let at = |text: &str| aiqyn_law::kernel::Moment::parse(text).unwrap();
        assert!(last.is_empty() || at(&recorded) >= at(&last), "the sequencer's clock never goes back");
        last = recorded;
    }
    assert!(decisions > 10 && sealed > 10, "{decisions} {sealed}");
    let table = house.run(&["export", "acts", "--format", "csv"]).done();
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), keys);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), lines.lines().count());
    for (row, line) in rows.iter().zip(lines.lines()) {
        let act: Value = serde_json::from_str(line).unwrap();
        assert_eq!(row[7], *act["act"].as_str().unwrap());
        assert_eq!(serde_json::from_str::<Value>(&row[8]).unwrap(), act["payload"]);
    }
}

#[test]
fn views_and_figures_are_exported_both_ways() {
    let house = House::demo();
    for (what, key) in [("views", "record"), ("figures", "id")] {
        let lines = house.run(&["export", what]).done();
        let ids: Vec<String> = lines.lines().map(|l| serde_json::from_str::<Value>(l).unwrap()[key].as_str().unwrap().to_owned()).collect();
        assert!(!ids.is_empty());
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "each once");
        let table = house.run(&["export", what, "--format", "csv"]).done();
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        assert_eq!(&reader.headers().unwrap()[0], key);
        assert_eq!(reader.records().map(|row| row.unwrap()[0].to_owned()).collect::<Vec<_>>(), ids);
    }
    // A figure's line says what the briefing says.
    let brief = house.run(&["brief", "--format", "json"]).json();
    let lines = house.run(&["export", "figures"]).done();
    let exported: Vec<Value> = lines.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(Value::Array(exported), brief["figures"]);
    house.run(&["export", "everything"]).failed(2, &["everything"]);
    house.run(&["export", "acts", "--format", "xml"]).failed(2, &["xml"]);
}

#[test]
fn a_reader_may_stop_reading() {
    let house = House::demo();
    for words in [&["export", "acts"][..], &["export", "views"], &["brief"], &["figures"], &["completions", "bash"]] {
        let mut command = program();
        command.current_dir(house.path()).args(words).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        assert!(!line.is_empty());
        drop(out);
        let answer = Answer::of(child.wait_with_output().unwrap());
        assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{words:?}");
    }
    // Nobody listens from the start.
    let mut command = program();
    command.current_dir(house.path()).args(["completions", "bash"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let answer = Answer::of(child.wait_with_output().unwrap());
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_a_failure() {
    let house = House::demo();
    let full: &[&[&str]] = &[&["export", "acts"], &["export", "figures"], &["brief"], &["figures"], &["verify"], &["completions", "fish"]];
    for words in full {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = program().current_dir(house.path()).args(*words).stdout(full).output().unwrap();
        Answer::of(output).failed(1, &["standard output"]);
    }
}

#[test]
fn completions_are_scripts_that_know_every_command() {
    for shell in ["bash", "zsh", "fish"] {
        let script = aiqyn(&["completions", shell]).done();
        for command in ["demo", "brief", "figures", "figure", "check", "record", "submit", "export", "verify", "rebuild", "checkpoint"] {
            assert!(script.contains(command), "{shell}: {command}");
        }
    }
    if let Ok(mut bash) = std::process::Command::new("bash").arg("-n").stdin(Stdio::piped()).spawn() {
        use std::io::Write as _;
        bash.stdin.take().unwrap().write_all(aiqyn(&["completions", "bash"]).done().as_bytes()).unwrap();
        assert!(bash.wait().unwrap().success(), "bash reads its script");
    }
    aiqyn(&["completions", "abacus"]).failed(2, &["abacus"]);
}

#[test]
fn help_says_what_each_command_does() {
    for (words, said) in [
        (&["--help"][..], "Exit codes: 0 done, 1 failed, 2 wrong use or input, 3 refused"),
        (&["demo", "--help"], "demonstration store"),
        (&["brief", "--help"], "briefing"),
        (&["figures", "--help"], "List the figures"),
        (&["figure", "--help"], "facet"),
        (&["check", "--help"], "statement"),
        (&["record", "--help"], "records"),
        (&["record", "show", "--help"], "both clocks"),
        (&["submit", "--help"], "door"),
        (&["export", "--help"], "acts, views or figures"),
        (&["verify", "--help"], "first that does not fit"),
        (&["rebuild", "--help"], "views and tally"),
        (&["checkpoint", "--help"], "signed note"),
        (&["completions", "--help"], "completion script"),
    ] {
        let out = aiqyn(words).done();
        assert!(out.contains(said) && out.contains("Usage:"), "{words:?}: {out}");
        if !matches!(words[0], "--help" | "record" | "completions" | "figures") || words.len() == 3 {
            assert!(out.contains("--data"), "{words:?}: {out}");
        }
    }
    assert!(aiqyn(&["--version"]).done().starts_with("aiqyn "));
    let wrong: &[&[&str]] = &[&[], &["nonsense"], &["brief", "--nonsense"], &["brief", "--lang", "fr"], &["brief", "--known", "yesterday"]];
    for words in wrong {
        assert_eq!(aiqyn(words).failed(2, &[]).out, "", "{words:?}");
    }
}
