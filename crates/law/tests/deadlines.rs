//! The independent oracle of deadlines: `tools/deadlines.py` reckons from the acts what is due, and the program must say the same, to the minute.
//!
//! A few thousand stories run by default; `AIQYN_DEADLINE_CASES=100000 cargo test --workspace --test law deadlines` runs as many as asked,
//! and `cargo xtask test` runs the hundred thousand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "deadlines/closings.rs"]
mod closings;
#[path = "deadlines/draw.rs"]
mod draw;
#[path = "deadlines/leading.rs"]
mod leading;
#[path = "deadlines/measures.rs"]
mod measures;
#[path = "deadlines/payloads.rs"]
mod payloads;
#[path = "deadlines/stories.rs"]
mod stories;

use aiqyn_law::kernel::{Authority, Declaration, History, IncidentId, Line, Moment, OfficerId, RecordId, Span};
use aiqyn_law::{pack, rooms};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How many stories run where nobody asks for more.
const USUAL: u64 = 8_000;

/// Faults put into a copy of the oracle: a file, a text that stands in it once, and what stands there instead. Each must be seen, for a
/// comparison that would not see them would not see them in the program either.
const FAULTS: &[(&str, &str, &str)] = &[
    ("suspect.py", "DETENTION, OF_A_MINOR, ON_A_GROUND = 48 * HOUR", "DETENTION, OF_A_MINOR, ON_A_GROUND = 47 * HOUR"),
    ("suspect.py", "end = start + longest(who, protocol)", "end = (protocol.at if protocol else start) + longest(who, protocol)"),
    ("suspect.py", "detained, who = acts.first(\"detained\")", "detained, who = acts.last(\"detained\")"),
    ("suspect.py", "who[\"age\"] < FULL_AGE:", "who[\"age\"] <= FULL_AGE:"),
    ("suspect.py", "kin = \"parents\" if", "kin = \"family\" if"),
    ("suspect.py", "whole_days(region, recognised.at, RECOGNITION)", "recognised.at + RECOGNITION * DAY"),
    ("suspect.py", "announced.at <= end", "announced.at < end"),
    ("suspect.py", "range(255, 269)", "range(255, 268)"),
    ("calendar.py", "day.weekday() < 5 and day not in NON_WORKING", "day not in NON_WORKING"),
    ("calendar.py", "for day in (1, 2, 3, 4, 7)}", "for day in (1, 2, 3, 4)}"),
    ("calendar.py", "working_from(local(region, start)[0] + timedelta(days=days))", "local(region, start)[0] + timedelta(days=days)"),
    ("calendar.py", "min(day.day, (following - timedelta(days=1)).day)", "min(day.day, 28)"),
    ("calendar.py", "\"mangystau-region\", ", ""),
    ("acts.py", "line[\"version\"] not in fallen and line[\"payload\"]", "line[\"payload\"]"),
    ("custody.py", "OF_A_MINOR = 48 * HOUR, 24 * HOUR", "OF_A_MINOR = 48 * HOUR, 48 * HOUR"),
    (
        "custody.py",
        "restricted = arrived.says[\"basis\"][\"kind\"], parsed(arrived.says[\"restricted_since\"])",
        "restricted = arrived.says[\"basis\"][\"kind\"], arrived.at",
    ),
    ("measures.py", "APPEAL, APPEAL_DECISION = 3, 3", "APPEAL, APPEAL_DECISION = 3, 5"),
    (
        "measures.py",
        "received = max(whole_days(region, ruling, APPEAL), appeal.filed, appeal.restored or appeal.filed)",
        "received = appeal.filed",
    ),
    ("measures.py", "(not waits(open), open.filed)", "open.filed"),
    ("measures.py", "if all(pronounced(measure, open) != ruling for open in waiting):", "if not waiting:"),
    ("measures.py", "ANOTHER_MEASURE = 48 * HOUR", "ANOTHER_MEASURE = 72 * HOUR"),
    ("measures.py", "measure.ended == \"changed\" and not measure.overturned", "measure.ended is not None"),
    ("measures.py", "yield whole_days(region, measure.bail_set, BAIL)", "yield whole_days(region, measure.since, BAIL)"),
    ("extension.py", "(12, 15, 10, 5)], (20, 15, 5)", "(18, 15, 10, 5)], (20, 15, 5)"),
    ("extension.py", "(3, 10, 7, 3)", "(3, 10, 7, 5)"),
    ("extension.py", "HEARING = 3", "HEARING = 5"),
    ("extension.py", "SHORT, BEFORE_ITS_END = 10 * DAY", "SHORT, BEFORE_ITS_END = 9 * DAY"),
    ("extension.py", "measure.until <= measure.since + SHORT", "measure.until < measure.since + SHORT"),
    ("extension.py", "ORDINARY, LAST = 9, 18", "ORDINARY, LAST = 12, 18"),
    ("extension.py", "OF_A_MINOR, FULL_AGE = 6, 18", "OF_A_MINOR, FULL_AGE = 6, 17"),
    ("extension.py", "what[0] in TERRORIST | EXTREMIST", "what[0] in TERRORIST"),
    ("extension.py", "in_a_group = self.in_a_group or", "in_a_group ="),
    (
        "extension.py",
        "whole_days(region, petition.requested, steps",
        "whole_days(region, petition.agreed or end or petition.requested, steps",
    ),
    ("suspect.py", "return moved.says[\"region\"] if moved is not None else who[\"region\"]", "return who[\"region\"]"),
    ("custody.py", "if order.at <= released.at", "if order is not None"),
    ("custody.py", "parsed(order.says[\"until\"]) > restricted + EXCEPTIONAL", "True"),
    ("custody.py", "whom, ground = {\"investigator\", \"prosecutor\"}", "whom, ground = {\"investigator\"}"),
    ("custody.py", "copied >= {\"investigator\", \"prosecutor\"}", "copied"),
    ("administrative.py", "SENDING, SENDING_AT_ONCE = 3, 3 * HOUR", "SENDING, SENDING_AT_ONCE = 3, 4 * HOUR"),
    ("administrative.py", "working_days(region, protocol.at, SENDING)", "protocol.at + SENDING * DAY"),
    ("administrative.py", "working_days(region, filed, PETITION)", "filed + PETITION * DAY"),
    ("administrative.py", "working_days(region, filed, FORWARDING)", "filed + FORWARDING * DAY"),
    ("administrative.py", "if arrest and sent is not None:", "if sent is not None:"),
    ("criminal.py", "whole_days(region, sent or decision.at, QUALIFICATION)", "whole_days(region, decision.at, QUALIFICATION)"),
    ("criminal.py", "decision.at + TERMINATION_SENT", "whole_days(region, decision.at, 1)"),
    ("criminal.py", "whole_days(region, since, CHALLENGE)", "since + CHALLENGE * 24 * HOUR"),
    ("administrative.py", "return end_of(region, local(region, filed)[0])", "return filed + DAY"),
    ("administrative.py", "filed if forwarded is None else forwarded", "filed"),
    ("administrative.py", "\"petition_decided\", \"appeal_decided\"", "\"petition_decided\""),
    ("criminal.py", "if one.agreed and one.over is not None", "if one.over is not None"),
    ("complaint.py", "DECISION, OF_URGENT_MATTERS = 7, 3", "DECISION, OF_URGENT_MATTERS = 7, 7"),
    ("complaint.py", "max(by, end_of(region, local(region, decided.at)[0]))", "by"),
    ("assignment.py", "REVIEW, OBJECTION = 3, 7", "REVIEW, OBJECTION = 3, 8"),
    ("assignment.py", "acts.after(acts.last(\"returned\")).first(\"reported\")", "acts.first(\"reported\")"),
    ("assignment.py", "key=lambda act: (act.at, act.order)", "key=lambda act: act.order"),
    ("assignment.py", "given.authority[\"role\"] == \"prosecutor\"", "given.kind == \"instructed\""),
    ("team.py", "max(given, self.changed)", "given"),
    ("team.py", "told is None or told < since", "told is None"),
    ("team.py", "and officer != team.leader", ""),
    ("team.py", "team.terms.get(officer) is not None", "officer in team.terms"),
    ("team.py", "team.bodies[officer], act.at", "team.led_from, act.at"),
    ("counsel.py", "ANOTHER_COUNSEL = 24 * HOUR", "ANOTHER_COUNSEL = 25 * HOUR"),
    ("counsel.py", "max(called, held)", "called"),
    ("counsel.py", "return min(detained.at, since)", "return since"),
    ("counsel.py", "milder is not None and milder >= detained.at", "milder is not None"),
    ("counsel.py", "not offered.get(whom)", "whom not in offered"),
    ("counsel.py", "if any(act.says[\"kind\"] == \"chosen\" for", "if any(act.says[\"kind\"] for"),
    (
        "criminal.py",
        "waiting.values():\n        yield \"criminal.judge_late\", since + JUDGE",
        "waiting.values():\n        yield \"criminal.judge_late\", since",
    ),
];

/// What is due: rule, who, last moment.
type Due = [String; 3];

type Golden = BTreeMap<&'static str, BTreeMap<String, Value>>;

/// A payload of every kind of every room that has stories.
fn golden() -> Golden {
    let read = |room: &'static str| {
        let text = std::fs::read_to_string(format!("{}/tests/golden/{room}.jsonl", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        (room, lines.map(|line| (line["act"].as_str().unwrap().to_owned(), line["payload"].clone())).collect())
    };
    stories::rooms().map(read).collect()
}

/// A folder of its own below the target directory, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn tools() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tools")
}

/// What the program says is due. None where the acts cannot be read as a history.
fn due(room: &str, acts: &[Value]) -> Option<Vec<Due>> {
    let history = history(room, acts)?;
    let law = pack::embedded().unwrap();
    let open = (rooms::room(room).unwrap().due)(&history, law);
    let mut told: Vec<Due> =
        open.into_iter().map(|due| [due.rule.code.to_owned(), due.who.code().to_owned(), due.by.to_string()]).collect();
    told.sort();
    Some(told)
}

fn record(room: &str) -> RecordId {
    RecordId::parse(&format!("{room}/r-1")).unwrap()
}

/// In what capacity an act was done: a prosecutor's, where the story does not say.
fn authority(act: &Value) -> Authority {
    let role = act.pointer("/authority/role").cloned().unwrap_or(json!("prosecutor"));
    serde_json::from_value(json!({ "role": role, "body": "prosecution/x", "region": "x" })).unwrap()
}

/// The history of a record; none where the acts cannot be read as one.
fn history(room: &str, acts: &[Value]) -> Option<History> {
    let mut history = History::default();
    for (act, seq) in acts.iter().zip(1_u64..) {
        let occurred_at = Moment::parse(act["occurred_at"].as_str().unwrap()).unwrap();
        let line = Line {
            seq,
            recorded_at: occurred_at,
            occurred_at,
            incident: IncidentId::parse("january-2022").unwrap(),
            room: room.to_owned(),
            record: record(room),
            version: seq,
            act: act["act"].as_str().unwrap().to_owned(),
            payload: act["payload"].clone(),
            officer: OfficerId::parse("officer-1").unwrap(),
            authority: authority(act),
            law: "0".to_owned(),
            rests_on: None,
            submission: None,
            vault: None,
            leaf: None,
        };
        history.push_line(aiqyn_law::rooms::ROOMS, &line).ok()?;
    }
    Some(history)
}

/// What an oracle says of cases, one line each.
fn asked(tool: &Path, cases: &Path) -> Vec<String> {
    let mut command = Command::new("python3");
    command.arg("-B").arg(tool).arg(cases);
    let output = command.output().unwrap_or_else(|e| panic!("{command:?}: {e}; `cargo xtask setup` installs what the tests need"));
    assert!(output.status.success(), "{command:?}: {}\n{}", output.status, String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

fn read(line: &str) -> Vec<Due> {
    serde_json::from_str(line).unwrap()
}

fn line(room: &str, acts: &[Value]) -> String {
    json!({ "room": room, "acts": acts }).to_string() + "\n"
}

/// The acts without one of them, versions and what refers to them moved up.
fn without(acts: &[Value], gone: u64) -> Vec<Value> {
    let moved = |value: &Value| value.as_u64().map(|version| if version > gone { version - 1 } else { version });
    let kept = acts.iter().filter(|act| act["version"] != json!(gone)).cloned().map(|mut act| {
        act["version"] = json!(moved(&act["version"]));
        let refers = match act["act"].as_str() {
            Some("correction/1") => "corrects",
            Some("annulment/1") => "annuls",
            _ => return act,
        };
        act["payload"][refers] = json!(moved(&act["payload"][refers]));
        act
    });
    kept.collect()
}

/// The case with as few acts as still tell the difference, in words.
fn smallest(folder: &Folder, room: &str, mut acts: Vec<Value>) -> String {
    let file = folder.0.join("smaller.jsonl");
    let answer = |acts: &[Value]| {
        std::fs::write(&file, line(room, acts)).unwrap();
        (due(room, acts), read(&asked(&tools().join("deadlines.py"), &file)[0]))
    };
    let mut version = 1;
    while version <= acts.len() as u64 {
        let fewer = without(&acts, version);
        let differs = due(room, &fewer).is_some() && matches!(answer(&fewer), (Some(told), reckoned) if told != reckoned);
        if differs { acts = fewer } else { version += 1 }
    }
    let (told, reckoned) = answer(&acts);
    let mut words = String::new();
    acts.iter().for_each(|act| writeln!(words, "  {} {} {}", act["occurred_at"], act["act"], act["payload"]).unwrap());
    let told = told.unwrap();
    told.iter().filter(|due| !reckoned.contains(due)).for_each(|due| writeln!(words, "only the program: {due:?}").unwrap());
    reckoned.iter().filter(|due| !told.contains(due)).for_each(|due| writeln!(words, "only the oracle:  {due:?}").unwrap());
    words
}

/// Writes the cases of those numbers, of one room or of all, and gives the program's own answers.
fn written(file: &Path, cases: Range<u64>, room: Option<&str>, golden: &Golden) -> Vec<Vec<Due>> {
    use std::io::Write as _;
    let mut out = std::io::BufWriter::new(std::fs::File::create(file).unwrap());
    let told = cases.map(|number| stories::case(number, golden)).filter(|case| room.is_none_or(|room| case.room == room));
    let answers = told.map(|case| {
        out.write_all(line(case.room, &case.acts).as_bytes()).unwrap();
        due(case.room, &case.acts).expect("a story is a history")
    });
    answers.collect()
}

#[test]
fn every_story_has_the_deadlines_that_the_oracle_reckons() {
    let cases = std::env::var("AIQYN_DEADLINE_CASES").map_or(USUAL, |asked| asked.parse().expect("AIQYN_DEADLINE_CASES is a number"));
    let (folder, golden) = (Folder::new("deadlines"), golden());
    let file = folder.0.join("cases.jsonl");
    let told = written(&file, 0..cases, None, &golden);
    let reckoned = asked(&tools().join("deadlines.py"), &file);
    assert_eq!(told.len(), reckoned.len());
    let mut seen: BTreeMap<&str, u64> = BTreeMap::new();
    let mut differing = Vec::new();
    for (number, (told, reckoned)) in told.iter().zip(&reckoned).enumerate() {
        if *told != read(reckoned) {
            differing.push(number as u64);
        }
        told.iter().for_each(|[rule, ..]| *seen.entry(rule).or_default() += 1);
    }
    if !differing.is_empty() {
        let shown = differing.iter().take(5).map(|number| {
            let case = stories::case(*number, &golden);
            format!("\ncase {number}, {}:\n{}", case.room, smallest(&folder, case.room, case.acts))
        });
        let shown: Vec<String> = shown.collect();
        panic!("{} of {cases} cases differ; the first of them, cut down:{}", differing.len(), shown.concat());
    }
    // A comparison of nothing would prove nothing: every rule was due often enough to be tried from all sides.
    for rule in reckoned_rules() {
        let times = seen.get(rule.as_str()).copied().unwrap_or(0);
        assert!(times * 1000 >= cases, "{rule} was due in {times} of {cases} cases only");
    }
    println!("{cases} cases, {} duties", seen.values().sum::<u64>());
}

fn reckoned_rules() -> BTreeSet<String> {
    let output = Command::new("python3").arg("-B").arg(tools().join("deadlines.py")).arg("--rules").output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn every_deadline_is_reckoned_a_second_time() {
    let declared: BTreeSet<String> =
        rooms::declarations().iter().filter(|rule| rule.duty.is_some()).map(|rule| rule.code.to_owned()).collect();
    let reckoned = reckoned_rules();
    let only_declared: Vec<&String> = declared.difference(&reckoned).collect();
    assert!(only_declared.is_empty(), "reckon in tools/reckoning, from the articles: {only_declared:?}");
    let only_reckoned: Vec<&String> = reckoned.difference(&declared).collect();
    assert!(only_reckoned.is_empty(), "the oracle reckons what is no deadline: {only_reckoned:?}");
}

/// The acts by which what a rule demands can be done; none where no single act of the record tells that it came late.
fn closings_of(rule: &Declaration, golden: &Golden) -> Option<(&'static str, Vec<(&'static str, Value)>)> {
    use closings::{CLOSINGS, ELSEWHERE};
    let named = CLOSINGS.iter().find(|(code, ..)| *code == rule.code);
    let elsewhere = ELSEWHERE.iter().any(|(code, _)| *code == rule.code);
    assert!(!elsewhere || named.is_none(), "{}: an act does what is due, or none tells; not both", rule.code);
    if rule.duty.is_none() || elsewhere {
        return None;
    }
    let room = rule.code.split('.').next()?;
    let filled = |kind: &str, with: Value| {
        let mut payload = golden[room][kind].clone();
        with.as_object().into_iter().flatten().for_each(|(field, value)| payload[field] = value.clone());
        payload
    };
    let ways = match named {
        Some((_, kind, ways)) => ways().into_iter().map(|with| (*kind, filled(kind, with))).collect(),
        None => rule.acts.iter().map(|kind| (*kind, filled(kind, json!({})))).collect(),
    };
    Some((rule.code, ways))
}

/// By how many minutes an act that closes a duty breaks its rule at a moment, for each way to do it.
fn lateness(room: &str, acts: &[Value], rule: &str, ways: &[(&str, Value)], at: Moment) -> Vec<Option<i64>> {
    let law = pack::embedded().unwrap();
    let tried = ways.iter().map(|(kind, payload)| {
        let closing = json!({ "act": kind, "occurred_at": at, "payload": payload });
        let acts: Vec<Value> = acts.iter().cloned().chain([closing]).collect();
        let mut world = aiqyn_law::rooms::world();
        world.insert(record(room), history(room, &acts).unwrap());
        let judged = (rooms::room(room).unwrap().judge)(&record(room), &world, at, law);
        let found = judged.breached.into_iter().find(|(version, found, _)| *version == acts.len() as u64 && found.code == rule);
        found.and_then(|(_, _, finding)| finding.by).map(Span::whole_minutes)
    });
    tried.collect()
}

#[test]
fn what_is_done_at_the_last_moment_is_in_time_and_a_minute_later_late() {
    let golden = golden();
    let closings: BTreeMap<&str, Vec<(&str, Value)>> = rooms::declarations().iter().filter_map(|rule| closings_of(rule, &golden)).collect();
    let (mut tried, mut wrong): (BTreeMap<&str, u64>, Vec<String>) = (BTreeMap::new(), Vec::new());
    for number in 0..USUAL {
        let case = stories::case(number, &golden);
        let last = case.acts.iter().map(|act| Moment::parse(act["occurred_at"].as_str().unwrap()).unwrap()).max().unwrap();
        for [rule, _, by] in due(case.room, &case.acts).unwrap() {
            let by = Moment::parse(&by).unwrap();
            let Some((rule, ways)) = closings.get_key_value(rule.as_str()) else { continue };
            // What happened after the last moment may have changed whether and when it is due.
            if by <= last {
                continue;
            }
            let at = |at| lateness(case.room, &case.acts, rule, ways, at);
            let (then, after) = (at(by), at(by + Span::minutes(1)));
            if !then.iter().zip(&after).any(|(then, after)| then.is_none() && *after == Some(1)) {
                wrong.push(format!("case {number}: {rule} is due by {by}; done then {then:?}, a minute later {after:?} minutes late"));
            }
            *tried.entry(rule).or_default() += 1;
        }
    }
    let shown: Vec<String> = wrong.iter().take(20).map(|wrong| format!("\n{wrong}")).collect();
    assert!(wrong.is_empty(), "{} deadlines and their breaches differ:{}", wrong.len(), shown.concat());
    for rule in closings.keys() {
        assert!(tried.contains_key(rule), "{rule} was never tried");
    }
}

/// The room whose stories a file of the oracle reckons; none for what all of them need.
fn room_of(file: &str) -> Option<&str> {
    match file.strip_suffix(".py").unwrap_or(file) {
        "calendar" | "acts" => None,
        "measures" | "extension" | "counsel" => Some("suspect"),
        room => Some(room),
    }
}

/// Stories with the program's answers, written once for each room and asked of many copies of the oracle.
struct Stories<'a> {
    folder: &'a Folder,
    golden: Golden,
    written: BTreeMap<(Option<&'a str>, usize), Vec<Vec<Due>>>,
}

impl<'a> Stories<'a> {
    /// Most faults show in a few stories; the rare ones need many, which are told only then.
    const PORTIONS: [Range<u64>; 3] = [0..2_000, 2_000..10_000, 10_000..50_000];

    /// In how many stories, of how many, a copy of the oracle differs, told until the first portion that shows it.
    fn differing(&mut self, tool: &Path, room: Option<&'a str>) -> (usize, usize) {
        let mut asked_so_far = 0;
        for (number, cases) in Self::PORTIONS.into_iter().enumerate() {
            let file = self.folder.0.join(format!("{}-{number}.jsonl", room.unwrap_or("all")));
            let golden = &self.golden;
            let told = self.written.entry((room, number)).or_insert_with(|| written(&file, cases, room, golden));
            let reckoned = asked(tool, &file);
            asked_so_far += told.len();
            let differing = told.iter().zip(&reckoned).filter(|(told, reckoned)| **told != read(reckoned)).count();
            if differing > 0 {
                return (differing, asked_so_far);
            }
        }
        (0, asked_so_far)
    }
}

#[test]
fn every_fault_put_into_the_oracle_is_seen() {
    let folder = Folder::new("deadline-faults");
    let mut stories = Stories { folder: &folder, golden: golden(), written: BTreeMap::new() };
    let copy = folder.0.join("tools");
    std::fs::create_dir_all(copy.join("reckoning")).unwrap();
    std::fs::copy(tools().join("deadlines.py"), copy.join("deadlines.py")).unwrap();
    let sources: BTreeMap<String, String> = std::fs::read_dir(tools().join("reckoning"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "py"))
        .map(|entry| (entry.file_name().into_string().unwrap(), std::fs::read_to_string(entry.path()).unwrap()))
        .collect();
    for (name, text) in &sources {
        std::fs::write(copy.join("reckoning").join(name), text).unwrap();
    }
    for (name, was, is) in FAULTS {
        let text = &sources[*name];
        assert_eq!(text.matches(was).count(), 1, "{name} no longer says {was:?} once: plant the fault anew");
        let changed = copy.join("reckoning").join(name);
        std::fs::write(&changed, text.replace(was, is)).unwrap();
        let (differing, told) = stories.differing(&copy.join("deadlines.py"), room_of(name));
        assert!(differing > 0, "{name} with {is:?} in place of {was:?}: nobody noticed in {told} stories");
        println!("{differing:5} differ in {told:5} stories: {name}, {is}");
        std::fs::write(&changed, text).unwrap();
    }
}
