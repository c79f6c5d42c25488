//! The record's witness: where checkpoints go, what is refused by whoever keeps them, and how old the last one is.

use super::support::*;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const RECORD: &str = "administrative/22-900001";
const NAME: &str = "witness.example/court";

/// The acts of the register before any other: two registrars at the founding, then an officer and an auditor, each proposed and confirmed.
const REGISTER: u64 = 6;
/// Those of the founding.
const FOUNDED: u64 = 2;

/// So many acts and those of the register, as the program says it.
fn acts(n: u64) -> String {
    format!("{} acts", REGISTER + n)
}

/// A record with a witness on a disk between them, and one officer.
struct Witnessed {
    house: House,
    key: String,
    police: String,
}

impl Witnessed {
    fn new() -> Self {
        let house = House::empty();
        std::fs::create_dir(house.path().join("disk")).unwrap();
        let said = house.run(&["witness", "init", "--name", NAME]).done();
        let key = said.lines().next().unwrap().to_owned();
        let said = house.run(&["found", "--origin", "record.example/almaty", "--witness", &format!("disk,{key}")]).done();
        assert!(said.contains("fingerprint") && said.contains("no checkpoint is kept or cosigned yet"), "{said}");
        let police = house.officer("police-1", "police_officer", "police/almaty-city");
        house.audited();
        let log = house.run(&["checkpoint", "--verifier"]).done();
        house.run(&["witness", "trust", log.lines().next().unwrap()]).done();
        Self { house, key, police }
    }

    fn act(&self, n: u32) {
        let record = format!("administrative/22-90000{n}");
        let mut act = protocol(&record);
        act["payload"]["person"] = json!(format!("p-90000{n}"));
        act["payload"]["number"] = json!(format!("ap-22-90000{n}"));
        self.house.submit(&submission(&format!("t-{n}"), &[act]), &self.police).done();
    }

    fn send(&self) -> Answer {
        self.house.run(&["checkpoint", "--send"])
    }

    fn visit(&self) -> Answer {
        self.house.run(&["witness", "visit", "disk"])
    }

    /// The folder of the record on the disk.
    fn place(&self) -> PathBuf {
        let mut entries = std::fs::read_dir(self.house.path().join("disk")).unwrap();
        entries.next().unwrap().unwrap().path()
    }

    fn log_key(&self) -> String {
        self.house.run(&["checkpoint", "--verifier"]).done().lines().next().unwrap().to_owned()
    }
}

/// The size that a checkpoint names.
fn size(note: &Path) -> u64 {
    std::fs::read_to_string(note).unwrap().lines().nth(1).unwrap().parse().unwrap()
}

fn restore(from: &Path, to: &Path) {
    let _ = std::fs::remove_dir_all(to);
    copy(from, to);
}

#[test]
fn a_store_is_founded_by_whoever_says_where_its_checkpoints_go() {
    let house = House::empty();
    let asked = house.run(&["found", "--origin", "record.example"]).failed(2, &["--witness <PLACE>", "--no-witness"]);
    assert_eq!(asked.out, "");
    house.run(&["found", "--origin", "record.example", "--witness", "absent"]).failed(2, &["absent", "attach or mount it"]);
    house.run(&["found", "--origin", "record.example", "--witness", "a,b"]).failed(2, &["verifier key"]);
    assert!(!house.store().exists(), "a refusal left a store behind");
    let said = house.run(&["found", "--origin", "record.example", "--no-witness"]).done();
    assert!(said.contains("Witness: none"), "{said}");
    assert!(house.run(&["verify"]).done().contains("Witness: none"));
    // Another time it is said otherwise.
    std::fs::create_dir(house.path().join("disk")).unwrap();
    assert!(house.run(&["witness", "places", "--witness", "disk"]).done().contains("0 min old"));
    assert!(house.run(&["verify"]).done().contains("Witness: the last checkpoint is"));
    house.run(&["witness", "places", "--no-witness"]).done();
    assert!(house.run(&["verify"]).done().contains("Witness: none"));
}

#[test]
fn a_witness_cosigns_what_continues_and_the_age_is_told_everywhere() {
    let it = Witnessed::new();
    let (house, police) = (&it.house, it.police.as_str());
    it.act(1);
    assert!(it.send().done().contains("no checkpoint is kept or cosigned yet"));
    assert!(it.visit().done().contains(&format!("cosigned {} of record.example/almaty", acts(1))));
    let told = format!("{}, cosigned by {NAME}", acts(1));
    for words in [&["verify"][..], &["brief", "--as", police]] {
        assert!(house.run(words).done().contains(&told), "{words:?}");
    }
    let brief = house.run(&["brief", "--as", police, "--format", "json"]).json();
    assert_eq!(brief["witness"]["cosigned_by"], json!([NAME]));
    assert!(house.run(&["brief", "--as", police, "--lang", "kk"]).done().contains("Куә: соңғы бақылау нүктесі"));
    // Grown, it is cosigned again, with a proof this time.
    it.act(2);
    it.act(3);
    it.send().done();
    let request = std::fs::read_to_string(it.place().join("request")).unwrap();
    assert!(
        request.starts_with(&format!("old {}\n", REGISTER + 1)) && request.lines().nth(1).is_some_and(|line| line.len() == 44),
        "{request}"
    );
    let seen = house.run(&["witness", "visit", "disk", "--format", "json"]).json();
    assert_eq!((&seen[0]["cosigned"], &seen[0]["origin"]), (&json!(REGISTER + 3), &json!("record.example/almaty")));
    // One request, one answer, whatever carries them.
    let file = it.place().join("request").display().to_string();
    assert!(
        house
            .run(&["witness", "answer", &file])
            .failed(3, &[&format!("continues a checkpoint of {}, and the last one cosigned has {}", acts(1), REGISTER + 3)])
            .out
            .is_empty()
    );
    house.write("fresh.txt", house.run(&["proof", "consistency", &(REGISTER + 3).to_string()]).done());
    assert!(house.run(&["witness", "answer", "fresh.txt"]).done().starts_with(&format!("— {NAME} ")));
    // What is kept has the cosignature in it, and holds.
    house.write("kept.txt", house.run(&["checkpoint", "--witnessed"]).done());
    let log = it.log_key();
    let held = house.run(&["verify", "--checkpoint", "kept.txt", "--verifier", &log, "--cosigned-by", &it.key]).done();
    assert!(held.contains("the checkpoint holds") && held.contains(&format!("{}, cosigned by", acts(3))), "{held}");
    house.write("bare.txt", house.run(&["checkpoint"]).done());
    house.run(&["verify", "--checkpoint", "bare.txt", "--cosigned-by", &it.key]).failed(1, &["not signed by", NAME]);
    let shown = house.run(&["witness", "show", "--format", "json"]).json();
    assert_eq!((&shown["key"], &shown["logs"][0]["key"], &shown["logs"][0]["size"]), (&json!(it.key), &json!(log), &json!(REGISTER + 3)));
}

#[test]
fn a_record_behind_its_own_witnessed_checkpoint_is_not_written_to() {
    let it = Witnessed::new();
    let house = &it.house;
    it.act(1);
    restore(&house.store(), &house.path().join("older"));
    it.act(2);
    it.send().done();
    it.visit().done();
    restore(&house.store(), &house.path().join("newest"));
    let later = submission("t-9", &[protocol("administrative/22-900009")]);

    let behind = format!("witnessed with {} and has {}", acts(2), REGISTER + 1);
    // An older copy is restored: all of it, or the rows alone.
    let rows = |from: &str| {
        for name in ["record.sqlite", "record.sqlite-wal", "record.sqlite-shm"] {
            let _ = std::fs::remove_file(house.store().join(name));
            let _ = std::fs::copy(house.path().join(from).join(name), house.store().join(name));
        }
    };
    restore(&house.path().join("older"), &house.store());
    for whole in [true, false] {
        let answer = house.submit(&later, &it.police).failed(1, &[&behind, "restore the record that was witnessed"]);
        assert!(answer.err.contains(if whole { "checkpoint" } else { "witnessed.json" }), "{}", answer.err);
        house.run(&["verify"]).failed(1, &[&behind]);
        house.run(&["rebuild"]).failed(1, &[&behind]);
        house.run(&["brief", "--as", &it.police]).done();
        restore(&house.path().join("newest"), &house.store());
        rows("older");
    }
    // Where the disk is away, an older copy of everything cannot be told from the record; the witness tells it when asked.
    restore(&house.path().join("older"), &house.store());
    let (disk, away) = (house.path().join("disk"), house.path().join("away"));
    std::fs::rename(&disk, &away).unwrap();
    it.act(3);
    it.act(4);
    house.write("forked.txt", house.run(&["proof", "consistency", &(REGISTER + 2).to_string()]).done());
    house.run(&["witness", "answer", "forked.txt"]).failed(3, &["the log was forked", "keep the request"]);
    house.write("older.txt", house.run(&["proof", "consistency", "0"]).done());
    std::fs::rename(&away, &disk).unwrap();
    house.submit(&later, &it.police).failed(1, &[&format!("its first {} are not those that were witnessed", acts(2))]);
    it.send().failed(1, &["does not continue the checkpoint"]);
    // A witness that has seen more is not rolled back.
    restore(&house.path().join("older"), &house.store());
    house.write("rolled.txt", house.run(&["proof", "consistency", &(REGISTER + 1).to_string()]).done());
    let now = format!("has {} now", REGISTER + 1);
    house.run(&["witness", "answer", "rolled.txt"]).failed(3, &["rolled back", &format!("had {}", acts(2)), &now]);
    let before = house.run(&["witness", "show"]).done();
    house.write("disk/x", "");
    assert_eq!(house.run(&["witness", "show"]).done(), before);
    // The record that was witnessed goes on.
    restore(&house.path().join("newest"), &house.store());
    it.act(5);
    it.send().done();
    assert!(it.visit().done().contains(&format!("cosigned {}", acts(3))));
}

/// Whoever has the database cuts both journals where they were before, with all their hashes: what was witnessed is not forgotten.
#[tokio::test]
async fn a_record_behind_its_witnessed_journals_is_not_written_to() {
    let it = Witnessed::new();
    let house = &it.house;
    it.act(1);
    house.submit(&submission("t-8", &[protocol("administrative/x")]), &it.police).failed(3, &["form."]);
    house.run(&["checkpoint"]).done();
    house.run(&["checkpoint"]).done();
    it.send().done();
    it.visit().done();
    let later = submission("t-9", &[protocol("administrative/22-900009")]);
    restore(&house.store(), &house.path().join("whole"));
    for (sql, said) in [
        (
            "DELETE FROM reads WHERE id = (SELECT MAX(id) FROM reads); \
             UPDATE reads_head SET size = size - 1, head = (SELECT hash FROM reads WHERE id = (SELECT MAX(id) FROM reads))",
            "reads were removed",
        ),
        (
            "DELETE FROM refusal_records; DELETE FROM refusals; DELETE FROM refusal_heads; UPDATE head SET refusals = 0; \
             DELETE FROM meta WHERE key = 'journal'",
            "refusals were removed",
        ),
    ] {
        house.tamper(sql).await;
        house.submit(&later, &it.police).failed(1, &["witnessed with", said, "restore the record that was witnessed"]);
        house
            .run(&["verify"])
            .failed(1, &[if said.starts_with("reads") { "reads: the checkpoint in" } else { "refusals: the checkpoint in" }]);
        restore(&house.path().join("whole"), &house.store());
    }
    house.submit(&later, &it.police).done();
    house.run(&["verify"]).done();
}

#[test]
fn a_checkpoint_is_sent_daily_by_whoever_works_with_the_record_and_an_absent_disk_hinders_nobody() {
    let it = Witnessed::new();
    let (house, newest) = (&it.house, it.place().join("checkpoint"));
    it.act(1);
    assert_eq!(size(&newest), FOUNDED, "one was sent at the founding, less than a day ago");
    let remembered = house.store().join("witnessed.json");
    let mut sent: Value = serde_json::from_slice(&std::fs::read(&remembered).unwrap()).unwrap();
    sent[0]["at"] = json!(sent[0]["at"].as_i64().unwrap() - 25 * 3_600_000_000_i64);
    std::fs::write(&remembered, sent.to_string()).unwrap();
    // Before the act is taken: the one of yesterday is in it.
    it.act(2);
    assert_eq!(size(&newest), REGISTER + 1);
    std::fs::rename(house.path().join("disk"), house.path().join("away")).unwrap();
    std::fs::write(&remembered, "[]").unwrap();
    let answer = house.submit(&submission("t-3", &[protocol("administrative/22-900003")]), &it.police);
    assert!(answer.err.contains("disk: the folder is not there; attach or mount it"), "{}", answer.err);
    answer.done();
    assert!(!house.path().join("disk").exists(), "a folder was made where a disk is mounted");
    it.send().failed(1, &["the folder is not there"]);
}

#[test]
fn what_is_published_is_kept_outside_from_that_moment_and_the_site_says_how_old_that_is() {
    let it = Witnessed::new();
    let house = &it.house;
    it.act(1);
    let press = house.officer("press-1", "press_officer", "prosecution/republic");
    let other = house.officer("press-2", "press_officer", "police/republic");
    let permits = house.officer("prosecutor-2", "prosecutor", "prosecution/republic");
    let proposed = house.run(&["release", "propose", "--as", &press, "--declare-residuals", "--format", "json"]).json();
    let release = proposed["release"].as_str().unwrap().to_owned();
    for (step, who) in [("permit", &permits), ("sign", &press), ("sign", &other)] {
        house.run(&["release", step, &release, "--as", who]).done();
    }
    let newest = it.place().join("checkpoint");
    assert_eq!(size(&newest), FOUNDED);
    house.run(&["release", "publish", &release, "--as", &press]).done();
    let acts = house.acts() as u64;
    assert_eq!(size(&newest), acts);
    it.visit().done();
    // The printed release has the key, and its fingerprint is that of the key as it is written.
    let (printed, key) = (house.run(&["release", "show", &release]).done(), it.log_key());
    let fingerprint = aiqyn_site::manifest::hash(key.as_bytes());
    assert!(printed.contains(&key) && printed.contains(&fingerprint), "{printed}");

    // A public site is a place too: a record behind it is not written to.
    restore(&house.store(), &house.path().join("older"));
    let said = house.run(&["publish", "--out", "site", "--as", &press]).done();
    assert!(said.contains(&format!("{acts} acts, cosigned by {NAME}")), "{said}");
    let page = std::fs::read_to_string(house.path().join("site/en/verify/index.html")).unwrap();
    assert!(page.contains("The last checkpoint kept outside the house") && page.contains(NAME) && page.contains(&fingerprint), "{page}");
    house.run(&["witness", "places", "--witness", "site:site"]).done();
    restore(&house.store(), &house.path().join("newest"));
    it.act(2);
    house.run(&["publish", "--out", "site", "--as", &press]).done();
    assert!(house.run(&["verify"]).done().contains(&format!("{} acts.", acts + 1)));
    restore(&house.path().join("newest"), &house.store());
    let later = submission("t-9", &[protocol("administrative/22-900009")]);
    house.submit(&later, &it.police).failed(1, &["manifest.txt", &format!("witnessed with {} acts and has {acts}", acts + 1)]);
    // Nor told to the public, in another folder either.
    house.run(&["publish", "--out", "other", "--as", &press]).failed(1, &["manifest.txt", "does not continue"]);
    assert!(!house.path().join("other").exists());
}

#[test]
fn a_witness_knows_its_logs_and_says_what_is_wrong() {
    let it = Witnessed::new();
    let house = &it.house;
    house.run(&["witness", "init", "--name", "other"]).failed(2, &["stands here already"]);
    house.run(&["witness", "init", "--name", "two words", "--dir", "w"]).failed(1, &["two words"]);
    house.run(&["witness", "show", "--dir", "absent"]).failed(2, &["aiqyn witness init"]);
    house.run(&["witness", "trust", "nonsense"]).failed(2, &["verifier key"]);
    house.run(&["witness", "trust", &it.key]).failed(2, &["not the key of a log"]);
    house.run(&["witness", "answer", "absent.txt"]).failed(2, &["absent.txt"]);
    house.write("nonsense.txt", "hello");
    house.run(&["witness", "answer", "nonsense.txt"]).failed(2, &["no empty line"]);
    // A record that it does not know, and one of a known name under another key.
    let other = House::empty();
    other.run(&["found", "--origin", "record.example/astana", "--no-witness"]).done();
    house.write("theirs.txt", other.run(&["proof", "consistency", "0"]).done());
    house.run(&["witness", "answer", "theirs.txt"]).failed(2, &["knows no log \"record.example/astana\""]);
    let twin = House::empty();
    twin.run(&["found", "--origin", "record.example/almaty", "--no-witness"]).done();
    house.write("twin.txt", twin.run(&["proof", "consistency", "0"]).done());
    house.run(&["witness", "answer", "twin.txt"]).failed(2, &["not signed by record.example/almaty"]);
    let key = twin.run(&["checkpoint", "--verifier"]).done();
    house.run(&["witness", "trust", key.lines().next().unwrap()]).failed(2, &["known under another key"]);
    house.submit(&submission("t-1", &[protocol(RECORD)]), &it.police).done();
    let next = (REGISTER + 2).to_string();
    house.run(&["proof", "inclusion", &next]).failed(2, &[&format!("act {next} is not among the {}", REGISTER + 1)]);
    house.run(&["proof", "consistency", &next]).failed(2, &["does not continue"]);
}
