//! `aiqyn evidence`: a file goes in, is recorded, comes back, and is looked after.

use super::support::*;
#[cfg(feature = "s3")]
use crate::evidence::server;
use serde_json::{Value, json};
use std::path::PathBuf;

const ITEM: &str = "evidence/22-900001";
const AT: &str = "2022-01-25T12:00:00+06:00";

/// A case of the police of Almaty city.
fn case(house: &House) -> String {
    let acts = house.run(&["export", "acts"]).done();
    let acts = acts.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let mut received = acts.filter(|act| act["act"] == "received/1" && act["payload"]["body"] == "police/almaty-city");
    received.next().expect("a case in Almaty city")["record"].as_str().unwrap().to_owned()
}

/// The investigator of the small demonstration's tokens: the first of Almaty city.
const INVESTIGATOR: &str = "o-almaty-city-police-investigator-1";

/// A collection of footage, handed over by a shop.
fn collection(house: &House, case: &str) {
    let by = json!({ "officer": INVESTIGATOR, "body": "police/almaty-city" });
    let payload = json!({
        "kind": "camera_footage", "region": "almaty-city", "by": by, "case": case,
        "source": { "kind": "voluntary_handover", "person": null },
    });
    house.write("collected.json", json!({ "payload": payload, "sealed": { "description": "Footage of a shop's camera." } }).to_string());
}

/// Adds a file to the item, new where a collection is named.
fn add(house: &House, file: &str, record: &str, more: &[&str]) -> Answer {
    let words = ["evidence", "add", file, "--record", record, "--as", token("investigator"), "--at", AT, "--quiet"];
    house.run(&[&words, more].concat())
}

/// A house with the footage in it.
fn filmed() -> (House, Vec<u8>, PathBuf) {
    let house = House::demo();
    collection(&house, &case(&house));
    let bytes: Vec<u8> = (0..3_000_000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    house.write("clip.mp4", &bytes);
    let said = add(&house, "clip.mp4", ITEM, &["--collected", "collected.json", "--format", "json"]).json();
    assert_eq!((&said["stored"]["size"], &said["stored"]["new"]), (&json!(3_000_000), &json!(true)));
    let place = house.path().join(said["stored"]["place"].as_str().unwrap());
    (house, bytes, place)
}

fn get(house: &House, to: &str, more: &[&str]) -> Answer {
    house.run(&[&["evidence", "get", ITEM, "--to", to, "--as", token("investigator"), "--quiet"], more].concat())
}

/// What `evidence verify` says of the item; the invented files of the demonstration are nowhere.
fn of_the_item(house: &House, what: &str) -> Vec<Value> {
    let answer = house.run(&["evidence", "verify", "--quiet", "--format", "json"]);
    let said: Value = serde_json::from_str(&answer.out).unwrap_or_else(|e| panic!("{e}: {}", answer.err));
    assert_eq!(answer.code, 1, "{}", answer.err);
    let found = said[what].as_array().unwrap().iter().filter(|file| file["records"][0] == ITEM);
    found.cloned().collect()
}

/// Every file below the store of files.
fn stored(house: &House) -> Vec<PathBuf> {
    house.bytes().into_keys().filter(|path| path.starts_with(house.store().join("files"))).collect()
}

#[test]
fn a_file_goes_in_is_recorded_and_comes_back() {
    let (house, bytes, place) = filmed();
    assert_eq!(std::fs::read(&place).unwrap(), bytes);
    let shown = house.run(&["record", "show", ITEM, "--as", token("investigator"), "--format", "json"]).json();
    let file = &shown["acts"][0]["payload"]["file"];
    assert_eq!((&file["size"], &file["media_type"]), (&json!(3_000_000), &json!("video/mp4")));
    assert!(get(&house, "copy.mp4", &[]).done().contains(file["digest"].as_str().unwrap()));
    assert_eq!(std::fs::read(house.path().join("copy.mp4")).unwrap(), bytes);
    let said: Value = serde_json::from_str(&house.run(&["evidence", "verify", "--quiet", "--format", "json"]).out).unwrap();
    assert_eq!((&said["sound"], &said["changed"], &said["extra"]), (&json!(1), &json!([]), &json!([])));
    house.run(&["verify"]).done();
    house.run(&["rebuild", "--check"]).done();

    // Another file of the same item: which one is meant must now be said.
    house.write("still.png", b"one picture of it");
    assert!(add(&house, "still.png", ITEM, &[]).done().contains("17 bytes"));
    get(&house, "which.png", &[]).failed(2, &["--digest", file["digest"].as_str().unwrap()]);
    get(&house, "which.png", &["--digest", "zz"]).failed(2, &["no such file"]);
    get(&house, "again.mp4", &["--digest", &file["digest"].as_str().unwrap()[..8]]).done();
}

#[test]
fn what_the_door_refuses_is_not_recorded_and_is_listed_as_extra() {
    let (house, _, _) = filmed();
    let before = house.acts();
    // The same file once more: nothing new is stored, and the record has it already.
    let again = add(&house, "clip.mp4", ITEM, &["--at", "2022-01-25T12:01:00+06:00"]);
    assert_eq!(again.code, 2, "one flag twice is wrong use: {}", again.err);
    let words = ["evidence", "add", "clip.mp4", "--record", ITEM, "--as", token("investigator"), "--at", "2022-01-25T13:00:00+06:00"];
    assert_eq!(house.run(&words).refusals(), ["evidence.once"]);
    // An item of a case that is not there.
    collection(&house, "criminal/99-999999");
    house.write("other.mp4", b"other footage");
    let other = add(&house, "other.mp4", "evidence/22-900002", &["--collected", "collected.json"]);
    assert_eq!(other.refusals(), ["evidence.record_unknown"]);
    assert!(other.err.contains("no record names it"), "{}", other.err);
    assert_eq!(house.acts(), before);
    let said: Value = serde_json::from_str(&house.run(&["evidence", "verify", "--quiet", "--format", "json"]).out).unwrap();
    assert_eq!((said["extra"].as_array().unwrap().len(), &said["sound"]), (1, &json!(1)));
}

/// Whoever knows the digest of another item's file names it with an item of their own, in every act that can, and is handed nothing.
#[test]
fn knowing_a_digest_opens_nothing() {
    let (house, _, _) = filmed();
    let shown = house.run(&["record", "show", ITEM, "--as", token("investigator"), "--format", "json"]).json();
    let file = shown["acts"][0]["payload"]["file"].clone();
    let other = "evidence/22-900002";
    let collected: Value = serde_json::from_str(&std::fs::read_to_string(house.path().join("collected.json")).unwrap()).unwrap();
    let mut payload = collected["payload"].clone();
    payload["file"] = file.clone();
    let sealed = collected["sealed"].clone();
    let before = house.acts();
    let new = submission("e-1", &[act(other, "collected/1", AT, payload, sealed.clone())]);
    let refused = house.submit(&new, token("investigator")).failed(3, &["form.file_not_received"]);
    assert_eq!(refused.refusals(), ["form.file_not_received"]);
    assert!(refused.out.contains("aiqyn evidence add"), "{}", refused.out);
    assert_eq!(house.acts(), before);

    // An item with a file of its own: neither a further one nor a correction brings the other's.
    house.write("still.png", b"one picture of it");
    add(&house, "still.png", other, &["--collected", "collected.json"]).done();
    let added = submission("e-2", &[act(other, "file_added/1", "2022-01-25T13:00:00+06:00", file.clone(), json!({}))]);
    assert_eq!(house.submit(&added, token("investigator")).refusals(), ["form.file_not_received"]);
    let own = house.run(&["record", "show", other, "--as", token("investigator"), "--format", "json"]).json();
    let mut payload = own["acts"][0]["payload"].clone();
    payload.as_object_mut().unwrap().remove("sealed");
    let corrected = |key: &str, payload: Value| {
        let payload = json!({ "corrects": 1, "payload": payload });
        submission(key, &[act(other, "correction/1", AT, payload, json!({ "reasons": "Entered wrongly." }))])
    };
    let mut strange = payload.clone();
    strange["file"] = file.clone();
    assert_eq!(house.submit(&corrected("e-3", strange), token("investigator")).refusals(), ["form.file_not_received"]);
    // A correction that leaves the file as it is stands.
    house.submit(&corrected("e-4", payload), token("investigator")).done();
    let digest = file["digest"].as_str().unwrap();
    house
        .run(&["evidence", "get", other, "--to", "copy.mp4", "--digest", digest, "--as", token("investigator")])
        .failed(2, &["no such file"]);
    assert!(!house.path().join("copy.mp4").exists());
    house.run(&["verify"]).done();
}

/// A pipe, a device, a file without end and one that grows are refused, and nothing is stored of them.
#[cfg(unix)]
#[test]
fn what_is_no_whole_file_is_not_taken_in() {
    let house = House::demo();
    collection(&house, &case(&house));
    let new = ["--collected", "collected.json"];
    let made = std::process::Command::new("mkfifo").arg(house.path().join("pipe")).status().unwrap();
    assert!(made.success());
    add(&house, "pipe", ITEM, &new).failed(2, &["pipe"]);
    add(&house, "/dev/zero", ITEM, &new).failed(2, &["device"]);
    let vast = std::fs::File::create(house.path().join("vast.mp4")).unwrap();
    if vast.set_len((1 << 40) + 1).is_ok() {
        add(&house, "vast.mp4", ITEM, &new).failed(2, &["1099511627777 bytes", "at most"]);
    }
    house.write("growing.mp4", vec![7; 4 << 20]);
    let path = house.path().join("growing.mp4");
    let stop = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let until = stop.clone();
    let writer = std::thread::spawn(move || {
        use std::io::Write as _;
        let mut file = std::fs::OpenOptions::new().append(true).open(path).unwrap();
        while !until.load(std::sync::atomic::Ordering::SeqCst) {
            file.write_all(b"more").unwrap();
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
    });
    let answer = add(&house, "growing.mp4", ITEM, &new);
    stop.store(true, std::sync::atomic::Ordering::SeqCst);
    writer.join().unwrap();
    answer.failed(2, &["changed while it was read"]);
    assert!(stored(&house).is_empty(), "{:?}", stored(&house));
}

#[test]
fn who_may_not_see_the_item_stores_nothing_and_gets_nothing() {
    let (house, _, _) = filmed();
    let before = stored(&house);
    house.write("other.mp4", b"other footage");
    for who in ["medic", "judge", "press_officer"] {
        let words = ["evidence", "add", "other.mp4", "--record", ITEM, "--as", token(who)];
        house.run(&words).failed(3, &["no such record is visible"]);
        house.run(&["evidence", "get", ITEM, "--to", "copy.mp4", "--as", token(who)]).failed(3, &["no such record is visible"]);
    }
    house.run(&["evidence", "get", "evidence/22-999999", "--to", "copy.mp4", "--as", token("investigator")]).failed(3, &["no such record"]);
    house.run(&["evidence", "add", "other.mp4", "--record", ITEM, "--as", "aiqyn-nobody"]).failed(3, &["token"]);
    assert_eq!(stored(&house), before);
    assert!(!house.path().join("copy.mp4").exists());
}

#[test]
fn wrong_input_is_named_and_leaves_nothing() {
    let house = House::demo();
    collection(&house, &case(&house));
    house.write("clip.mp4", b"footage");
    house.write("bad.json", "{\n \"payload\": 7 }");
    house.write("filed.json", r#"{"payload":{"file":{"digest":"00"}}}"#);
    let new = ["--collected", "collected.json"];
    for (file, record, more, words) in [
        ("absent.mp4", ITEM, &new[..], &["absent.mp4", "No such file"][..]),
        (".", ITEM, &new, &["is a folder"]),
        ("/dev/null", ITEM, &new, &["/dev/null", "device"]),
        ("clip.mp4", "custody/1", &new, &["no item of evidence"]),
        ("clip.mp4", "no record", &new, &["record id"]),
        ("clip.mp4", ITEM, &["--collected", "absent.json"], &["absent.json"]),
        ("clip.mp4", ITEM, &["--collected", "bad.json"], &["bad.json", "payload"]),
        ("clip.mp4", ITEM, &["--collected", "filed.json"], &["payload.file"]),
        ("clip.mp4", ITEM, &["--collected", "collected.json", "--store", "ftp://x"], &["ftp://x", "s3://"]),
        ("clip.mp4", ITEM, &["--incident", "january-2022"], &["--collected"]),
    ] {
        add(&house, file, record, more).failed(2, words);
    }
    assert!(stored(&house).is_empty());
}

#[test]
fn a_file_that_is_gone_or_changed_is_found_and_not_given_out() {
    let (house, mut bytes, place) = filmed();
    assert!(of_the_item(&house, "missing").is_empty() && of_the_item(&house, "changed").is_empty());
    bytes[1_500_000] ^= 1;
    std::fs::write(&place, &bytes).unwrap();
    assert_eq!(of_the_item(&house, "changed").len(), 1);
    get(&house, "copy.mp4", &[]).failed(1, &["what is stored there is 3000000 bytes", "restore it"]);
    std::fs::remove_file(&place).unwrap();
    assert_eq!(of_the_item(&house, "missing").len(), 1);
    get(&house, "copy.mp4", &[]).failed(1, &["no such file in this store"]);
    let left: Vec<_> = std::fs::read_dir(house.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().starts_with("copy")), "{left:?}");
}

#[test]
fn nothing_is_overwritten_by_what_is_given_out() {
    let (house, _, _) = filmed();
    house.write("mine.txt", b"mine");
    get(&house, "mine.txt", &[]).failed(2, &["mine.txt", "already"]);
    assert_eq!(std::fs::read(house.path().join("mine.txt")).unwrap(), b"mine");
}

/// Runs a command with the keys of a bucket in the environment, or without.
#[cfg(feature = "s3")]
fn with_bucket(house: &House, endpoint: Option<&str>, words: &[&str]) -> Answer {
    let mut command = program();
    for name in ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"] {
        command.env_remove(name);
    }
    if let Some(endpoint) = endpoint {
        command.env("AWS_ACCESS_KEY_ID", "key").env("AWS_SECRET_ACCESS_KEY", "secret").env("AWS_ENDPOINT_URL", endpoint);
    }
    let bucket = ["--store", "s3://evidence/january", "--wait", "1", "--retries", "1", "--quiet"];
    Answer::of(command.current_dir(house.path()).args([words, &bucket].concat()).output().unwrap())
}

#[cfg(feature = "s3")]
#[test]
fn a_bucket_serves_as_a_folder_does() {
    use server::{Mood, Server};
    let (house, server) = (House::demo(), Server::start(Mood::Good));
    collection(&house, &case(&house));
    house.write("clip.mp4", b"footage of a shop");
    let add = ["evidence", "add", "clip.mp4", "--record", ITEM, "--as", token("investigator"), "--at", AT, "--collected", "collected.json"];
    let get = ["evidence", "get", ITEM, "--to", "copy.mp4", "--as", token("investigator")];
    with_bucket(&house, None, &add).failed(2, &["s3://evidence/january", "AWS_ACCESS_KEY_ID"]);
    with_bucket(&house, Some("http://files.example.kz"), &add).failed(2, &["not encrypted"]);
    server.become_of(Mood::Late);
    let before = house.acts();
    with_bucket(&house, Some(&server.endpoint), &add).failed(1, &["s3://evidence/january/", "timed out"]);
    server.become_of(Mood::OtherBit);
    with_bucket(&house, Some(&server.endpoint), &add).failed(1, &["with the digest"]);
    assert_eq!(house.acts(), before, "nothing is recorded of what the store does not give back");
    server.become_of(Mood::Good);
    assert!(with_bucket(&house, Some(&server.endpoint), &add).done().contains("s3://evidence/january/"));
    with_bucket(&house, Some(&server.endpoint), &get).done();
    assert_eq!(std::fs::read(house.path().join("copy.mp4")).unwrap(), b"footage of a shop");
    let verify = ["evidence", "verify", "--format", "json"];
    let said: Value = serde_json::from_str(&with_bucket(&house, Some(&server.endpoint), &verify).out).unwrap();
    assert_eq!((&said["sound"], &said["extra"]), (&json!(1), &json!([])));
    assert!(stored(&house).is_empty());
}

/// The limit of a process on the size of files stands for a disk that is full: writing fails in the middle.
#[cfg(unix)]
#[test]
fn a_disk_that_fills_is_named_and_no_half_file_is_left() {
    let house = House::demo();
    collection(&house, &case(&house));
    std::fs::File::create(house.path().join("long.mp4")).unwrap().set_len(64 << 20).unwrap();
    let before = house.acts();
    let words = format!("evidence add long.mp4 --record {ITEM} --collected collected.json --quiet --as {}", token("investigator"));
    let limited = format!("trap '' XFSZ; ulimit -f 20000; exec {} {words}", crate::tested::tested().display());
    let output = std::process::Command::new("sh").args(["-c", &limited]).current_dir(house.path()).output().unwrap();
    Answer::of(output).failed(1, &["files/aside", "File too large", "run the command again"]);
    assert!(stored(&house).is_empty(), "{:?}", stored(&house));
    assert_eq!(house.acts(), before);
}
