//! What is too large, too deep, unknown or unprintable stays outside; who waits gets a turn; a key is its officer's own.

use super::cluster::cluster;
use super::support::*;
use aiqyn_desk::door::{Door, DoorError, Waiting};
use aiqyn_desk::officers::Actor;
use aiqyn_law::kernel::threshold::bounds;
use aiqyn_record::{Access, Database, Secret, Site, Store};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// How long something took, for bounds that are promised in seconds.
#[allow(clippy::disallowed_methods, reason = "what is held to a second is a promise, and nothing is derived from it")]
fn begun() -> Instant {
    Instant::now()
}

const RECORD: &str = "administrative/22-900001";
/// How long one submission may keep the others waiting.
const SECOND: Duration = Duration::from_secs(1);

/// The officer of the story who draws up protocols in Almaty city.
fn police(token: &str) -> Actor {
    let officer = story().officers.iter().find(|o| o.id.to_string() == "o-almaty-city-police-police_officer-1").unwrap().clone();
    Actor::signing(officer, Secret::parse(token).unwrap())
}

fn waiting(submission: Value) -> Waiting {
    signed(submission, token("police_officer"))
}

fn signed(submission: Value, token: &str) -> Waiting {
    Waiting::by(serde_json::from_value(submission).unwrap(), &police(token))
}

fn refusals(outcome: &Result<aiqyn_desk::door::Receipt, DoorError>) -> Vec<&'static str> {
    match outcome {
        Err(DoorError::Refused(refusals)) => refusals.iter().map(|refusal| refusal.code).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_has_no_end_or_is_too_large_or_too_deep_is_refused_unread() {
    let house = House::demo();
    let before = house.bytes();
    let sparse = std::fs::File::create(house.path().join("sparse.json")).unwrap();
    sparse.set_len(10 << 30).unwrap();
    house.write("deep.json", "[".repeat(100_000));
    let most = bounds::MOST_BYTES.to_string();
    for (file, said) in [("/dev/zero", most.as_str()), ("sparse.json", most.as_str()), ("deep.json", "nested deeper"), (".", "folder")] {
        let begun = begun();
        house.run(&["submit", file, "--as", token("police_officer")]).failed(2, &[file, said]);
        assert!(begun.elapsed() < 3 * SECOND, "{file}: {:?}", begun.elapsed());
    }
    house.run(&["verify", "--checkpoint", "/dev/zero"]).failed(2, &["/dev/zero", "larger"]);
    house
        .run(&["evidence", "add", "deep.json", "--record", "evidence/22-900001", "--collected", "/dev/zero", "--as", token("investigator")])
        .failed(2, &["/dev/zero", "larger"]);
    assert_eq!(house.bytes(), before);
}

#[test]
fn a_submission_beyond_a_bound_is_refused_and_its_records_are_not_named() {
    let house = House::demo();
    let before = house.acts();
    let mut long = protocol(RECORD);
    long["sealed"]["reasons"] = json!("x".repeat(bounds::LONGEST_TEXT + 1));
    let acts: Vec<Value> = (0..=bounds::MOST_ACTS).map(|n| protocol(&format!("administrative/22-91{n:04}"))).collect();
    for submission in [submission("t-1", &acts), submission("t-1", &[long]), submission(&"k".repeat(600), &[protocol(RECORD)])] {
        let answer = house.submit(&submission, token("police_officer")).failed(3, &["form.too_large"]);
        assert_eq!(answer.refusals(), ["form.too_large"]);
    }
    assert_eq!(house.acts(), before);
}

/// The worst that is taken in, by each of its bounds, before one of the others: that one waits less than a second longer.
#[tokio::test]
async fn a_hostile_submission_delays_the_others_by_less_than_a_second() {
    let house = House::demo();
    let mut door = Door::new(Store::open(&house.store(), Access::Write).await.unwrap(), aiqyn_law::pack::embedded().unwrap());
    let one = |n: usize| waiting(submission(&format!("small-{n}"), &[protocol(&format!("administrative/22-92{n:04}"))]));
    door.admit(&[one(0)]).await.pop().unwrap().unwrap();
    let many: Vec<Value> = (0..bounds::MOST_ACTS).map(|_| protocol(RECORD)).collect();
    let mut wide = protocol(RECORD);
    wide["payload"]["aggravating"] = json!(vec!["x"; bounds::MOST_VALUES - 40]);
    let mut long = protocol(RECORD);
    long["payload"]["number"] = json!("9 ".repeat(bounds::LONGEST_PAYLOAD / 2 - 1000));
    let mut odd = protocol(RECORD);
    for n in 0..1_600 {
        odd["payload"][format!("unknown-{n}")] = json!({ "a": [n] });
    }
    let mut texts = protocol(RECORD);
    texts["sealed"] = json!({ "identity": "[".repeat(bounds::LONGEST_TEXT), "iin": "1".repeat(bounds::LONGEST_TEXT), "bin": "x" });
    let hostile = [("acts", many), ("list", vec![wide]), ("text", vec![long]), ("fields", vec![odd]), ("sealed", vec![texts])];
    for (n, (name, acts)) in hostile.into_iter().enumerate() {
        let together = [waiting(submission(name, &acts)), one(n + 1)];
        let begun = begun();
        let outcomes = door.admit(&together).await;
        assert!(begun.elapsed() < SECOND, "{name}: {:?}", begun.elapsed());
        assert!(outcomes[1].is_ok(), "{name}: {:?}", outcomes[1]);
    }
}

#[test]
fn whoever_submits_at_once_waits_for_a_turn() {
    let house = House::demo();
    let before = house.acts();
    let started: Vec<_> = (0..12)
        .map(|n| {
            let name = format!("s-{n}.json");
            house.write(&name, submission(&format!("t-{n}"), &[protocol(&format!("administrative/22-93{n:04}"))]).to_string());
            let mut command = program();
            command.current_dir(house.path()).args(["submit", &name, "--as", token("police_officer")]);
            command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap()
        })
        .collect();
    for child in started {
        assert_eq!(Answer::of(child.wait_with_output().unwrap()).json()["accepted"]["repeated"], false);
    }
    assert_eq!(house.acts(), before + 12);
    house.run(&["verify"]).done();
}

#[tokio::test]
async fn nobody_takes_anothers_key() {
    let house = House::demo();
    let other = house.enlist("o-almaty-city-police-police_officer-1").await;
    let (mine, theirs) = (submission("t-1", &[protocol(RECORD)]), submission("t-1", &[protocol("administrative/22-900002")]));
    house.submit(&mine, token("police_officer")).done();
    house.submit(&theirs, &other).done();
    assert_eq!(house.submit(&mine, token("police_officer")).json()["accepted"]["repeated"], true);
    assert_eq!(house.submit(&theirs, &other).json()["accepted"]["repeated"], true);
    house.submit(&theirs, token("police_officer")).failed(2, &["t-1", "another content"]);
}

#[tokio::test]
async fn a_key_kept_before_keys_were_officers_own_is_found_by_its_officer() {
    let house = House::demo();
    let other = house.enlist("o-almaty-city-police-police_officer-1").await;
    let mine = submission("t-1", &[protocol(RECORD)]);
    house.submit(&mine, token("police_officer")).done();
    house.tamper("UPDATE submissions SET key = 't-1' WHERE key LIKE '% t-1'").await;
    assert_eq!(house.submit(&mine, token("police_officer")).json()["accepted"]["repeated"], true);
    house.submit(&submission("t-1", &[protocol("administrative/22-900003")]), token("police_officer")).failed(2, &["another content"]);
    house.submit(&submission("t-1", &[protocol("administrative/22-900002")]), &other).done();
}

#[test]
fn what_the_threshold_refuses_is_named_by_code_and_place() {
    let house = House::demo();
    let before = house.acts();
    let with = |change: &dyn Fn(&mut Value)| {
        let mut whole = submission("t-1", &[protocol(RECORD)]);
        change(&mut whole);
        whole
    };
    // Invented: of somebody to be born in 2099.
    let number = "991231500016";
    for (submission, code) in [
        (with(&|s| s["incident"] = json!("january-2023")), "form.incident_unknown"),
        (with(&|s| s["incident"] = json!(format!("event-{number}"))), "form.identifier_exposed"),
        (with(&|s| s["key"] = json!("")), "form.key_malformed"),
        (with(&|s| s["key"] = json!("a\u{1b}[2J")), "form.key_malformed"),
        (with(&|s| s["key"] = json!(format!("k-{number}"))), "form.identifier_exposed"),
        (with(&|s| s["key"] = json!("991231 500 016")), "form.identifier_exposed"),
        (with(&|s| s["acts"][0]["record"] = json!(format!("administrative/22-{number}"))), "form.identifier_exposed"),
        (with(&|s| s["acts"][0]["record"] = json!("administrative/ivanov-ivan-1")), "form.number_malformed"),
        (with(&|s| s["acts"][0]["payload"]["person"] = json!("ivanov-ivan")), "form.number_malformed"),
        (with(&|s| s["acts"][0]["payload"]["person"] = json!(format!("p-{number}"))), "form.identifier_exposed"),
        (with(&|s| s["acts"][0]["payload"]["number"] = json!("ap-９９１２３１５０００１６")), "form.identifier_exposed"),
        (with(&|s| s["acts"][0]["payload"]["number"] = json!("ap\u{202e}1")), "form.unprintable"),
        (with(&|s| s["acts"][0]["payload"]["number"] = json!("ap\u{0}1")), "form.unprintable"),
        (with(&|s| s["acts"][0]["sealed"]["ivanov"] = json!("x")), "form.text_unknown"),
        (with(&|s| s["acts"][0]["sealed"][number] = json!("x")), "form.identifier_exposed"),
        (with(&|s| s["acts"][0]["sealed"]["identity"] = json!("{\"name\":\"A\u{202e}\"}")), "form.unprintable"),
    ] {
        let answer = house.submit(&submission, token("police_officer")).failed(3, &[code]);
        assert!(answer.refusals().contains(&code.to_owned()), "{code}: {}", answer.out);
        assert!(!answer.out.contains(number) && !answer.err.contains(number), "{code}: a refusal repeats no number: {}", answer.out);
    }
    assert_eq!(house.acts(), before);
    // Nor does the journal of refusals, or anything else that is kept.
    for (file, bytes) in house.bytes() {
        assert!(!bytes.windows(12).any(|twelve| twelve == number.as_bytes()), "{}", file.display());
    }
}

/// What one engine cannot keep fails what brings it, and not what waits with it.
async fn a_nul_fails_its_own_submission(site: Site, token: &str) {
    let waiting = |whole: Value| signed(whole, token);
    let mut door = Door::new(Store::open(site, Access::Write).await.unwrap(), aiqyn_law::pack::embedded().unwrap());
    let nul = |place: &str| {
        let mut whole = submission("nul", &[protocol("administrative/22-940001")]);
        *whole.pointer_mut(place).unwrap() = json!("a\u{0}b");
        waiting(whole)
    };
    let good = |n: usize| waiting(submission(&format!("good-{n}"), &[protocol(&format!("administrative/22-94001{n}"))]));
    let named = {
        let mut whole = submission("nul", &[protocol("administrative/22-940001")]);
        whole["acts"][0]["sealed"]["a\u{0}b"] = json!("x");
        waiting(whole)
    };
    let places = ["/key", "/acts/0/act", "/acts/0/payload/number", "/acts/0/payload/article", "/acts/0/sealed/identity"];
    let mut together = vec![good(0), named];
    together.extend(places.map(nul));
    together.push(good(1));
    let outcomes = door.admit(&together).await;
    assert!(outcomes[0].is_ok() && outcomes[7].is_ok(), "{outcomes:?}");
    for outcome in &outcomes[1..7] {
        assert!(refusals(outcome).iter().any(|code| ["form.unprintable", "form.key_malformed"].contains(code)), "{outcome:?}");
    }
    door.into_store().close().await;
}

#[tokio::test]
async fn a_nul_fails_one_submission_and_not_the_batch() {
    let (house, served) = (House::demo(), House::empty());
    a_nul_fails_its_own_submission(Site::from(&house.store()), token("police_officer")).await;
    let url = cluster().url(&cluster().database().await);
    served.write("totals.csv", table(&[]));
    let said = served.run(&["demo", "--figures", "totals.csv", "--database", &url]).done();
    let token = said.lines().find_map(|line| line.trim().strip_prefix("police_officer ")).unwrap().trim();
    a_nul_fails_its_own_submission(Site::at(served.store(), Database::Postgres(url)), token).await;
}

/// The disk fails under the commit: what became of it is unknown, with the key to ask again with, and asking again tells.
#[cfg(target_os = "linux")]
#[test]
fn what_a_failing_disk_leaves_open_is_unknown_and_asking_again_tells() {
    use super::flush::{failing, shim};
    let house = House::demo();
    house.write("submission.json", submission("t-1", &[protocol(RECORD)]).to_string());
    house.write("fault", "");
    let (library, fault) = (shim(house.path()), house.path().join("fault"));
    let before = house.acts();
    let mut command = program();
    command.current_dir(house.path()).args(["submit", "submission.json", "--as", token("police_officer")]);
    let answer = Answer::of(failing(&mut command, &library, &fault).output().unwrap());
    let answer = answer.failed(4, &["unknown whether it was recorded", "\"t-1\"", "aiqyn submit"]);
    assert!(!answer.err.contains("failed"), "{}", answer.err);
    std::fs::remove_file(&fault).unwrap();
    let standing = house.acts();
    let again = house.run(&["submit", "submission.json", "--as", token("police_officer")]).json();
    assert_eq!(again["accepted"]["repeated"], json!(standing > before), "{again}");
    assert_eq!(house.acts(), before + 1);
    house.run(&["verify"]).done();
}
