//! `tools/verify.py`, written from the documents alone: it and the program refuse the same mutants of a log, of its checkpoint and of its
//! proofs, and the check that the site documents finds what was done to a copy.

use super::support::*;
use aiqyn_record::checkpoint::Verifier;
use aiqyn_record::cosignature::{Request, WitnessKey, consider};
use aiqyn_record::{Access, Store, hex, verify_exported};
use serde_json::{Value, json};
use std::path::Path;
use std::process::{Command, Stdio};

fn tools() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tools"))
}

fn python(arguments: &[&str], stdin: &str) -> Answer {
    use std::io::Write as _;
    let mut command = Command::new("python3");
    command.arg("-B").args(arguments).env("PYTHONPATH", tools()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("python3; cargo xtask setup brings it");
    child.stdin.take().unwrap().write_all(stdin.as_bytes()).unwrap();
    Answer::of(child.wait_with_output().unwrap())
}

fn verify_py(arguments: &[&str]) -> Answer {
    python(&[&[tools().join("verify.py").to_str().unwrap()], arguments].concat(), "")
}

/// A log of thirteen acts, exported, with a cosigned checkpoint, and both keys.
struct Log {
    house: House,
    key: String,
    witness: String,
    police: String,
}

impl Log {
    fn new() -> Self {
        let house = House::empty();
        let said = house.run(&["witness", "init", "--name", "witness.example/court"]).done();
        let witness = said.lines().next().unwrap().to_owned();
        house.run(&["found", "--origin", "record.example/almaty", "--no-witness"]).done();
        house.audited();
        let police = house.officer("police-1", "police_officer", "police/almaty-city");
        for n in 1..=7 {
            let mut act = protocol(&format!("administrative/22-90000{n}"));
            act["payload"]["person"] = json!(format!("p-90000{n}"));
            act["payload"]["number"] = json!(format!("ap-22-90000{n}"));
            house.submit(&submission(&format!("t-{n}"), &[act]), &police).done();
            if n == 3 {
                house.write("earlier.txt", house.run(&["checkpoint"]).done());
            }
        }
        let key = house.run(&["checkpoint", "--verifier"]).done().lines().next().unwrap().to_owned();
        house.run(&["witness", "trust", &key]).done();
        let request = house.run(&["proof", "consistency", "0"]).done();
        house.write("request.txt", &request);
        let cosignature = house.run(&["witness", "answer", "request.txt"]).done();
        let note = request.split_once("\n\n").unwrap().1;
        house.write("checkpoint.txt", format!("{note}{cosignature}"));
        house.write("acts.jsonl", house.run(&["export", "acts"]).done());
        // Seven protocols; before them two registrars, an auditor and the officer, these two each proposed and confirmed.
        assert_eq!(house.acts(), 7 + 6);
        Self { house, key, witness, police }
    }

    fn file(&self, name: &str) -> String {
        self.house.path().join(name).display().to_string()
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.house.path().join(name)).unwrap()
    }
}

/// Every mutant of lines: one bit flipped; a line dropped, moved behind another, repeated; the end cut off at every byte.
fn mutants(whole: &[u8]) -> Vec<Vec<u8>> {
    let mut made: Vec<Vec<u8>> = Vec::new();
    for bit in 0..whole.len() * 8 {
        let mut mutant = whole.to_vec();
        mutant[bit / 8] ^= 1 << (bit % 8);
        made.push(mutant);
    }
    let lines: Vec<&[u8]> = whole.split_inclusive(|byte| *byte == b'\n').collect();
    for one in 0..lines.len() {
        let mut dropped = lines.clone();
        dropped.remove(one);
        made.push(dropped.concat());
        for other in 0..lines.len() {
            let mut repeated = lines.clone();
            repeated.insert(other, lines[one]);
            made.push(repeated.concat());
            if one < other {
                let mut swapped = lines.clone();
                swapped.swap(one, other);
                made.push(swapped.concat());
            }
        }
        let mut repeated = lines.clone();
        repeated.push(lines[one]);
        made.push(repeated.concat());
    }
    made.extend((0..whole.len()).map(|end| whole[..end].to_vec()));
    made
}

/// The same mutants, made by the verifier's side and held by it; it prints how many there were and which were accepted.
const HOLD: &str = r#"
import sys, json
import verify

def mutants(whole):
    for bit in range(len(whole) * 8):
        mutant = bytearray(whole)
        mutant[bit // 8] ^= 1 << (bit % 8)
        yield bytes(mutant)
    lines = whole.splitlines(keepends=True)
    for one in range(len(lines)):
        yield b"".join(lines[:one] + lines[one + 1:])
        for other in range(len(lines)):
            yield b"".join(lines[:other] + [lines[one]] + lines[other:])
            if one < other:
                swapped = list(lines)
                swapped[one], swapped[other] = swapped[other], swapped[one]
                yield b"".join(swapped)
        yield b"".join(lines + [lines[one]])
    for end in range(len(whole)):
        yield whole[:end]

what, file, other, key, witness = sys.argv[1:]
key, witness = verify.Key.read(key), verify.Key.read(witness)
read = lambda path: open(path, "rb").read()
whole, other = read(file), read(other)
hold = {
    "log": lambda mutant: verify.log(mutant, point),
    "checkpoint": lambda mutant: verify.Checkpoint.read(mutant, key, [witness]),
    "inclusion": lambda mutant: verify.inclusion(mutant, other, key, [witness]),
    "consistency": lambda mutant: verify.consistency(mutant, other, key),
}[what]
point = verify.Checkpoint.read(other, key, [witness]) if what == "log" else None
hold(whole)
accepted, made = [], 0
for number, mutant in enumerate(mutants(whole)):
    made += 1
    try:
        hold(mutant)
        accepted.append(number)
    except verify.Refused:
        pass
print(json.dumps({"made": made, "accepted": accepted}))
"#;

impl Log {
    fn held(&self, what: &str, file: &str, other: &str) -> Value {
        python(&["-", what, &self.file(file), &self.file(other), &self.key, &self.witness], HOLD).json()
    }
}

#[test]
fn both_verifiers_refuse_every_mutant_of_an_exported_log() {
    let log = Log::new();
    let keys = ["--key", &log.key, "--cosigned-by", &log.witness];
    let said = verify_py(&[&["log", &log.file("acts.jsonl"), "--checkpoint", &log.file("checkpoint.txt")], &keys[..]].concat()).done();
    assert!(
        said.contains("the log holds: record.example/almaty, 13 acts") && said.contains("cosigned by witness.example/court at"),
        "{said}"
    );
    let ours =
        ["verify", "--exported", "acts.jsonl", "--checkpoint", "checkpoint.txt", "--verifier", &log.key, "--cosigned-by", &log.witness];
    assert!(log.house.run(&ours).done().contains("verified 13 exported acts"));

    let whole = log.bytes("acts.jsonl");
    let point = Verifier::parse(&log.key).unwrap().verify(std::str::from_utf8(&log.bytes("checkpoint.txt")).unwrap()).unwrap();
    assert_eq!(verify_exported(&whole, &point), Ok(0));
    let made = mutants(&whole);
    let accepted: Vec<usize> = (0..made.len()).filter(|number| verify_exported(&made[*number], &point).is_ok()).collect();
    let theirs = log.held("log", "acts.jsonl", "checkpoint.txt");
    assert!(made.len() > 20_000, "{}", made.len());
    assert_eq!((theirs["made"].as_u64(), &theirs["accepted"]), (Some(made.len() as u64), &json!(accepted)));
    assert_eq!(accepted, Vec::<usize>::new());
    println!("counted: {} mutants of a log, each held by two verifiers, 0 accepted", made.len());
    // As commands, of one mutant each.
    log.house.write("mutant.jsonl", &made[1_000]);
    let refused = ["log", &log.file("mutant.jsonl"), "--checkpoint", &log.file("checkpoint.txt"), "--key", &log.key];
    verify_py(&refused).failed(1, &["refused: log"]);
    log.house
        .run(&["verify", "--exported", "mutant.jsonl", "--checkpoint", "checkpoint.txt", "--verifier", &log.key])
        .failed(1, &["does not fit"]);
    // Acts after the checkpoint are said not to be vouched for.
    let (_, earlier) = (log.file("acts.jsonl"), log.file("earlier.txt"));
    assert!(verify_py(&["log", &log.file("acts.jsonl"), "--checkpoint", &earlier, "--key", &log.key]).done().contains("4 acts after it"));
    let ours = ["verify", "--exported", "acts.jsonl", "--checkpoint", "earlier.txt", "--verifier", &log.key];
    assert!(log.house.run(&ours).done().contains("4 acts after it"));
}

#[test]
fn both_verifiers_refuse_every_mutant_of_a_cosigned_checkpoint() {
    let log = Log::new();
    let whole = log.bytes("checkpoint.txt");
    let (key, witness) = (Verifier::parse(&log.key).unwrap(), WitnessKey::parse(&log.witness).unwrap());
    let holds = |note: &[u8]| std::str::from_utf8(note).is_ok_and(|note| key.verify(note).is_ok() && witness.cosigned(note).is_ok());
    assert!(holds(&whole));
    let made = mutants(&whole);
    let accepted: Vec<usize> = (0..made.len()).filter(|number| holds(&made[*number])).collect();
    let theirs = log.held("checkpoint", "checkpoint.txt", "checkpoint.txt");
    assert_eq!((theirs["made"].as_u64(), &theirs["accepted"]), (Some(made.len() as u64), &json!(accepted)));
    // A signature line may stand twice, or behind the other: nothing else.
    let harmless = |mutant: &[u8]| {
        let mut lines: Vec<&[u8]> = mutant.split_inclusive(|byte| *byte == b'\n').collect();
        let mut wanted: Vec<&[u8]> = whole.split_inclusive(|byte| *byte == b'\n').collect();
        (lines.split_off(6), wanted.split_off(6), lines == wanted).2
    };
    assert!(accepted.iter().all(|number| harmless(&made[*number])), "{accepted:?}");
    println!("counted: {} mutants of a checkpoint, each held by two verifiers, none accepted that says another thing", made.len());
}

/// Whoever has the log's key signs what it likes of the journals beside the log: neither verifier takes one that went back, nor one that is
/// another, and both take one that went on.
#[tokio::test]
async fn both_verifiers_hold_the_journals_of_a_later_checkpoint() {
    let log = Log::new();
    let house = &log.house;
    // A refusal, so that both journals have entries.
    house.write("refused.json", submission("t-99", &[protocol("administrative/x")]).to_string());
    house.run(&["submit", "refused.json", "--as", &log.police]).failed(3, &["form."]);
    house.write("earlier.txt", house.run(&["checkpoint"]).done());
    house.run(&["checkpoint"]).done();
    let whole = house.run(&["proof", "consistency", "13"]).done();
    let (old, note) = whole.split_once("\n\n").unwrap();
    let key = Verifier::parse(&log.key).unwrap();
    let earlier = key.verify(std::str::from_utf8(&log.bytes("earlier.txt")).unwrap()).unwrap();
    let text = note.split_once("\n\n").unwrap().0.to_owned() + "\n";
    let line = |name: &str| text.lines().find(|line| line.starts_with(name)).unwrap().to_owned();
    let (refusals, reads) = (line("refusals "), line("reads "));
    let of = |journal: Option<aiqyn_record::Journal>| journal.map(|journal| (journal.size, hex(&journal.head))).unwrap();
    let (refused, read) = (of(earlier.journals.refusals), of(earlier.journals.reads));
    assert!(refused.0 > 0 && reads > format!("reads {}", read.0), "{text}");
    let zeros = "0".repeat(64);
    let changed = |from: &str, to: &str| text.replace(&format!("{from}\n"), to);
    let mutants = [
        (text.clone(), true),
        (changed(&reads, &format!("reads {} {}\n", read.0, read.1)), true),
        (changed(&reads, &format!("reads {} {zeros}\n", read.0 + 99)), true),
        (format!("{text}another.example/extension of somebody's\n"), true),
        (changed(&reads, &format!("reads {} {zeros}\n", read.0 - 1)), false),
        (changed(&reads, &format!("reads {} {zeros}\n", read.0)), false),
        (changed(&reads, ""), false),
        (changed(&refusals, &format!("refusals {} {zeros}\n", refused.0 - 1)), false),
        (changed(&refusals, &format!("refusals {} {zeros}\n", refused.0)), false),
        (changed(&refusals, ""), false),
        (changed(&refusals, &format!("{refusals}\n{refusals}\n")), false),
        (changed(&reads, &format!("reads 0{}\n", &reads[6..])), false),
        (changed(&reads, &format!("{}\n", &reads[..reads.len() - 2])), false),
        (changed(&reads, "reads\n"), false),
    ];
    let store = Store::open(&house.store(), Access::Read).await.unwrap();
    for (text, holds) in mutants {
        let request = format!("{old}\n\n{}", store.sign_note(&text).unwrap());
        let ours = Request::parse(&request).is_ok_and(|request| consider(&request, &key, Some(&earlier)).is_ok());
        house.write("mutant.txt", &request);
        let asked = ["consistency", &log.file("mutant.txt"), "--old", &log.file("earlier.txt"), "--key", &log.key];
        let theirs = verify_py(&asked);
        assert_eq!((ours, theirs.code == 0), (holds, holds), "{text}\n{}", theirs.err);
    }
    // What the lines of the log saw is not more than the checkpoint over them says.
    let acts = log.bytes("acts.jsonl");
    for (text, holds) in [
        (text.clone(), true),
        (text.lines().take(3).map(|line| format!("{line}\n")).collect(), true),
        (changed(&reads, &format!("reads 1 {zeros}\n")), false),
        (changed(&refusals, &format!("refusals 0 {zeros}\n")), true),
    ] {
        let note = store.sign_note(&text).unwrap();
        let ours = verify_exported(&acts, &key.verify(&note).unwrap()).is_ok();
        house.write("mutant.txt", &note);
        let theirs = verify_py(&["log", &log.file("acts.jsonl"), "--checkpoint", &log.file("mutant.txt"), "--key", &log.key]);
        assert_eq!((ours, theirs.code == 0), (holds, holds), "{text}\n{}", theirs.err);
    }
    store.close().await;
}

#[test]
fn proofs_of_inclusion_and_consistency_are_held_by_the_other_verifier() {
    let log = Log::new();
    let acts = log.bytes("acts.jsonl");
    for (n, line) in acts.split(|byte| *byte == b'\n').take(13).enumerate() {
        let seq = (n + 1).to_string();
        log.house.write("act.json", line);
        log.house.write("act.tlog-proof", log.house.run(&["proof", "inclusion", &seq, "--checkpoint", "checkpoint.txt"]).done());
        let asked =
            ["inclusion", &log.file("act.tlog-proof"), "--line", &log.file("act.json"), "--key", &log.key, "--cosigned-by", &log.witness];
        assert!(verify_py(&asked).done().contains(&format!("act {seq} is included: record.example/almaty, 13 acts")));
        log.house.write("other.json", acts.split(|byte| *byte == b'\n').nth((n + 1) % 13).unwrap());
        let asked = ["inclusion", &log.file("act.tlog-proof"), "--line", &log.file("other.json"), "--key", &log.key];
        verify_py(&asked).failed(1, &["does not stand at"]);
    }
    log.house.write("act.json", acts.split(|byte| *byte == b'\n').nth(12).unwrap());
    let theirs = log.held("inclusion", "act.tlog-proof", "act.json");
    let made = theirs["made"].as_u64().unwrap();
    assert!(made > 1_000 && theirs["accepted"].as_array().unwrap().len() < 20, "{theirs}");
    let bits = log.bytes("act.tlog-proof").len() as u64 * 8;
    assert!(
        theirs["accepted"].as_array().unwrap().iter().all(|number| number.as_u64() > Some(bits)),
        "a flipped bit was accepted: {theirs}"
    );

    log.house.write("continued.txt", log.house.run(&["proof", "consistency", "9"]).done());
    let asked = ["consistency", &log.file("continued.txt"), "--old", &log.file("earlier.txt"), "--key", &log.key];
    assert!(verify_py(&asked).done().contains("the log of 9 acts is continued: record.example/almaty, 13 acts"));
    // The program, as a witness, accepts what the other verifier accepts.
    let whole = log.bytes("continued.txt");
    let key = Verifier::parse(&log.key).unwrap();
    let earlier = key.verify(std::str::from_utf8(&log.bytes("earlier.txt")).unwrap()).unwrap();
    let holds = |mutant: &[u8]| {
        let request = std::str::from_utf8(mutant).ok().and_then(|text| Request::parse(text).ok());
        request.is_some_and(|request| consider(&request, &key, Some(&earlier)).is_ok())
    };
    let made = mutants(&whole);
    let accepted: Vec<usize> = (0..made.len()).filter(|number| holds(&made[*number])).collect();
    let theirs = log.held("consistency", "continued.txt", "earlier.txt");
    assert_eq!((theirs["made"].as_u64(), &theirs["accepted"]), (Some(made.len() as u64), &json!(accepted)));
    assert!(holds(&whole) && accepted.iter().all(|number| *number > whole.len() * 8), "a flipped bit was accepted: {theirs}");
}

/// The text of every command on the page about checking.
fn commands(page: &str) -> Vec<String> {
    let blocks = page.split("<code>").skip(1).map(|rest| rest.split("</code>").next().unwrap());
    blocks
        .map(|text| text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&").replace("&#39;", "'"))
        .collect()
}

#[test]
fn the_check_that_the_site_documents_finds_an_added_file_and_redone_sums() {
    let house = House::demo();
    house.run(&["publish", "--out", "site", "--known", "2022-01-18"]).done();
    house.run(&["publish", "--out", "site"]).done();
    let site = house.path().join("site");
    let page = std::fs::read_to_string(site.join("en/verify/index.html")).unwrap();
    let commands = commands(&page);
    let [sums, added, signature, fingerprint] = [0, 1, 2, 3].map(|n| commands[n].clone());
    let signature = signature.replace("verify.py", tools().join("verify.py").to_str().unwrap());
    let bash = |command: &str| Command::new("bash").args(["-c", command]).current_dir(&site).output().unwrap().status.success();
    let holds = || [&sums, &added, &signature].map(|command| bash(command));
    assert_eq!(holds(), [true, true, true]);
    let key = house.run(&["checkpoint", "--verifier"]).done();
    assert_eq!(key.lines().nth(1), Some(fingerprint.as_str()));

    // A file is added, here and in a folder that has files.
    for path in ["letter.txt", "data/2022-01-25/en/more.csv", "manifests/manifest.txt"] {
        std::fs::write(site.join(path), "nobody signed this").unwrap();
        assert_eq!(holds(), [true, false, false], "{path}");
        std::fs::remove_file(site.join(path)).unwrap();
    }
    // A file is changed, and the sums are redone.
    let (path, list) = (site.join("data/2022-01-25/en/A1-total.csv"), site.join("SHA256SUMS"));
    let (file, whole) = (std::fs::read(&path).unwrap(), std::fs::read_to_string(&list).unwrap());
    std::fs::write(&path, [&file[..], b"9"].concat()).unwrap();
    assert_eq!(holds(), [false, true, false]);
    let line = |bytes: &[u8]| format!("{}  data/2022-01-25/en/A1-total.csv\n", aiqyn_site::manifest::hash(bytes));
    let redone = whole.replace(&line(&file), &line(&[&file[..], b"9"].concat()));
    assert_ne!(redone, whole);
    std::fs::write(&list, redone).unwrap();
    assert_eq!(holds(), [true, true, false]);
    std::fs::write(&path, file).unwrap();
    std::fs::write(&list, whole).unwrap();
    // An earlier manifest is taken away, with its line in the sums.
    let earlier = std::fs::read_dir(site.join("manifests")).unwrap().next().unwrap().unwrap().path();
    let kept = std::fs::read(&earlier).unwrap();
    std::fs::remove_file(&earlier).unwrap();
    assert_eq!(holds(), [false, false, false]);
    std::fs::write(&earlier, kept).unwrap();
    assert_eq!(holds(), [true, true, true]);
}
