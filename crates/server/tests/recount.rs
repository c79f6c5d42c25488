//! The independent recount: `tools/recount.py` re-derives from the exported acts what the program answers, as known at any moment and of any.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "recount/histories.rs"]
mod histories;
#[path = "recount/payloads.rs"]
mod payloads;

use aiqyn_desk::tallying;
use aiqyn_law::kernel::{History, Line, Moment, RecordId};
use aiqyn_law::{pack, rooms};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// How many pairs of known and of are asked.
const PAIRS: usize = 50;

/// The pairs are drawn anew from this number, the same in every run.
const SEED: u64 = 25_012_022;

/// Figures whose members are compared too: of persons, petitions, suspects, cases, weapons, lots, buildings, sums, complaints and regions.
const OPENED: [&str; 14] = ["A3", "A8", "S2", "K6", "J1", "XP1", "G1", "G7", "G11", "B2", "M1", "D1", "T1", "R7"];

/// A folder of its own below the target directory, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// SplitMix64: evenly spread numbers, reproducible, without a dependency.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[usize::try_from(self.below(of.len() as u64)).unwrap()]
    }
}

fn done(mut command: Command) -> Output {
    let output = command.output().unwrap_or_else(|e| panic!("{command:?}: {e}; `cargo xtask setup` installs what the tests need"));
    assert!(output.status.success(), "{command:?}: {}\n{}", output.status, String::from_utf8_lossy(&output.stderr));
    output
}

fn aiqyn(words: &[&str], data: &str) -> Vec<u8> {
    let mut command = Command::new(crate::tested::tested());
    command.args(words).args(["--data", data]);
    done(command).stdout
}

fn python(tool: &str, words: &[&str]) -> Vec<u8> {
    let tool = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tools").join(tool);
    let mut command = Command::new("python3");
    command.arg("-B").arg(tool).args(words);
    done(command).stdout
}

fn recount(words: &[&str]) -> Value {
    serde_json::from_slice(&python("recount.py", words)).unwrap()
}

/// What is due by the rules that the oracle reckons: record, rule, who, last moment, as `aiqyn due` lists it. An answer to a breach
/// is listed under the rule broken, and is none of these.
fn due_by_program(data: &str) -> BTreeSet<[String; 4]> {
    let listed: Value = serde_json::from_slice(&aiqyn(&["due", "--format", "json"], data)).unwrap();
    let rules: BTreeSet<String> = serde_json::from_slice(&python("deadlines.py", &["--rules"])).unwrap();
    let by_rule =
        |duty: &&Value| rules.contains(duty["rule"].as_str().unwrap()) && !duty["what"].as_str().unwrap().starts_with("Answer the breach");
    let duties = listed["duties"].as_array().unwrap().iter().filter(by_rule);
    duties.map(|duty| ["record", "rule", "who", "by"].map(|field| duty[field].as_str().unwrap().to_owned())).collect()
}

/// The same as the oracle of deadlines reckons it from the exported acts.
fn due_by_oracle(exported: &str) -> BTreeSet<[String; 4]> {
    let answers = String::from_utf8(python("deadlines.py", &["--acts", exported])).unwrap();
    let mut found = BTreeSet::new();
    for answer in answers.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()) {
        let duties: Vec<[String; 3]> = serde_json::from_value(answer["due"].clone()).unwrap();
        found.extend(duties.into_iter().map(|[rule, who, by]| [answer["record"].as_str().unwrap().to_owned(), rule, who, by]));
    }
    found
}

/// Pairs of known and of: moments of acts, the moments just before them, the ends of days, and any others in the weeks of the story.
fn pairs(acts: &[u8]) -> Vec<(String, String)> {
    let (mut recorded, mut occurred) = (Vec::new(), Vec::new());
    for line in acts.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        let act: Value = serde_json::from_slice(line).unwrap();
        recorded.push(Moment::parse(act["recorded_at"].as_str().unwrap()).unwrap());
        occurred.push(Moment::parse(act["occurred_at"].as_str().unwrap()).unwrap());
    }
    let mut draw = Draw(SEED);
    let mut moment = |of: &[Moment]| {
        let near = *draw.one(of);
        match draw.next() % 4 {
            0 => near.to_string(),
            1 => Moment::from_micros(near.micros() - 1).unwrap().to_string(),
            2 => near.date().to_string(),
            // Up to twelve days later, where much happens by time alone.
            _ => Moment::from_micros(near.micros() + i64::try_from(draw.next() % 1_036_800_000_000).unwrap()).unwrap().to_string(),
        }
    };
    (0..PAIRS).map(|_| (moment(&recorded), moment(&occurred))).collect()
}

fn figures_of_brief(words: &[&str], data: &str) -> BTreeMap<String, i64> {
    let brief: Value = serde_json::from_slice(&aiqyn(&[&["brief", "--format", "json"], words].concat(), data)).unwrap();
    let mut found = BTreeMap::new();
    for figure in brief["figures"].as_array().unwrap() {
        let id = figure["id"].as_str().unwrap();
        let earlier = found.insert(id.to_owned(), figure["value"].as_i64().unwrap());
        assert!(earlier.is_none(), "two figures are called {id}");
    }
    found
}

fn figures_of_recount(answer: &Value) -> BTreeMap<String, i64> {
    serde_json::from_value(answer["figures"].clone()).unwrap()
}

#[test]
fn the_recount_from_the_exported_acts_equals_the_briefing_at_any_two_clocks() {
    let folder = Folder::new("recount");
    let data = folder.file("store");
    aiqyn(&["demo", "--quiet"], &data);
    let acts = aiqyn(&["export", "acts"], &data);
    let (exported, asked) = (folder.file("acts.jsonl"), folder.file("pairs.txt"));
    std::fs::write(&exported, &acts).unwrap();

    let pairs = pairs(&acts);
    let lines: Vec<String> = pairs.iter().map(|(known, of)| format!("{known} {of}\n")).collect();
    std::fs::write(&asked, lines.concat()).unwrap();
    let recounted = recount(&[&exported, "--pairs", &asked]);
    let recounted = recounted.as_array().unwrap();
    assert_eq!(recounted.len(), PAIRS);
    let mut told = BTreeSet::new();
    for ((known, of), answer) in pairs.iter().zip(recounted) {
        let brief = figures_of_brief(&["--known", known, "--of", of], &data);
        assert_eq!(brief, figures_of_recount(answer), "known {known}, of {of}: the briefing (left) and the recount");
        told.extend(brief.into_iter().filter(|(_, value)| *value > 0).map(|(id, _)| id));
    }

    // Each office on its own day, with the members behind the numbers.
    let words: Vec<&str> = [exported.as_str()].into_iter().chain(OPENED.iter().flat_map(|id| ["--members", *id])).collect();
    let answer = recount(&words);
    let brief = figures_of_brief(&[], &data);
    assert_eq!(brief, figures_of_recount(&answer), "without flags: the briefing (left) and the recount");
    for id in OPENED {
        let figure: Value = serde_json::from_slice(&aiqyn(&["figure", id, "--members", "--format", "json"], &data)).unwrap();
        assert_eq!(figure["members"], answer["members"][id], "members of {id}: the program (left) and the recount");
    }

    // What is due is reckoned a second time too; stories of every kind are held against it in the tests of the law.
    let (program, oracle) = (due_by_program(&data), due_by_oracle(&exported));
    let only = |these: &BTreeSet<[String; 4]>, those: &BTreeSet<[String; 4]>| these.difference(those).take(10).cloned().collect::<Vec<_>>();
    assert!(program == oracle, "only `aiqyn due`: {:?}; only the oracle: {:?}", only(&program, &oracle), only(&oracle, &program));
    assert!(program.len() > 1000, "{} duties are due in the demonstration", program.len());

    // A comparison of noughts would prove nothing: every spoken figure was told at some pair.
    let untold: Vec<&String> = brief.keys().filter(|id| !id.starts_with('X') && !told.contains(*id)).collect();
    assert!(untold.is_empty(), "nought at all {PAIRS} pairs: {untold:?}");
}

/// The members of every figure, known and of, by the program's own timelines.
fn members(lines: &[Line], known: Moment, of: Moment) -> BTreeMap<&'static str, BTreeSet<String>> {
    let law = pack::embedded().unwrap();
    let mut records: BTreeMap<&RecordId, Vec<Line>> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.recorded_at <= known) {
        records.entry(&line.record).or_default().push(line.clone());
    }
    let mut found: BTreeMap<&'static str, BTreeSet<String>> = rooms::figures().map(|f| (f.id, BTreeSet::new())).collect();
    for (record, lines) in records {
        let history = History::read(aiqyn_law::rooms::ROOMS, &lines).unwrap();
        let timeline = tallying::timeline(rooms::room(record.room()).unwrap(), &history, record, law);
        for cell in timeline.at(of.micros()) {
            let figure = cell.figure.rsplit_once('/').unwrap().1;
            found.get_mut(figure).unwrap().insert(cell.member.to_string());
        }
    }
    found
}

#[test]
fn the_recount_folds_any_history_as_the_program_does() {
    let folder = Folder::new("recount-histories");
    let mut draw = Draw(SEED);
    let lines = histories::lines(&mut draw, 1000);
    let text: Vec<String> = lines.iter().map(|line| serde_json::to_string(line).unwrap() + "\n").collect();
    let (exported, asked) = (folder.file("acts.jsonl"), folder.file("pairs.txt"));
    std::fs::write(&exported, text.concat()).unwrap();

    let before = |at: Moment, micros: u64| Moment::from_micros(at.micros() - i64::try_from(micros).unwrap()).unwrap();
    let mut pair = || {
        let known = before(draw.one(&lines).recorded_at, draw.below(2));
        let of = histories::moment(&mut draw);
        (known, before(of, draw.below(2)))
    };
    let pairs: Vec<(Moment, Moment)> = (0..PAIRS).map(|_| pair()).collect();
    std::fs::write(&asked, pairs.iter().map(|(known, of)| format!("{known} {of}\n")).collect::<String>()).unwrap();
    let opened = rooms::figures().flat_map(|figure| ["--members", figure.id]);
    let words: Vec<&str> = [exported.as_str(), "--pairs", asked.as_str()].into_iter().chain(opened).collect();
    let mut never = rooms::figures().map(|figure| figure.id).collect::<BTreeSet<_>>();
    for ((known, of), answer) in pairs.iter().zip(recount(&words).as_array().unwrap()) {
        for (figure, members) in members(&lines, *known, *of) {
            let recounted: BTreeSet<String> = serde_json::from_value(answer["members"][figure].clone()).unwrap();
            let (missed, added): (Vec<_>, Vec<_>) = (members.difference(&recounted).collect(), recounted.difference(&members).collect());
            assert!(
                missed.is_empty() && added.is_empty(),
                "{figure}, known {known}, of {of}: the recount misses {missed:?} and adds {added:?}"
            );
            if !members.is_empty() {
                never.remove(figure);
            }
        }
    }
    assert!(never.is_empty(), "no history led to {never:?}");
}
