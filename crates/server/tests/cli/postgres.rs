//! The program with its rows in PostgreSQL: the same answers to the same commands, and servers that cannot be used.

use super::cluster::{PASSWORD, cluster};
use super::support::*;

/// A line without what chance alone decides: salted commitments.
fn unsalted(text: &str) -> String {
    let hash = |word: &str| [64, 128].contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    text.split('"').map(|word| if hash(word) { "#" } else { word }).collect::<Vec<_>>().join("\"")
}

/// Runs the program in the house, with its database in the surroundings.
fn run(house: &House, url: &str, words: &[&str]) -> Answer {
    Answer::of(program().current_dir(house.path()).env("AIQYN_DATABASE", url).args(words).output().unwrap())
}

#[tokio::test]
async fn the_same_commands_have_the_same_answers() {
    let (file, house) = (House::demo(), House::empty());
    let url = cluster().url(&cluster().database().await);
    house.write("totals.csv", table(&[]));
    let said = house.run(&["demo", "--figures", "totals.csv", "--database", &url]).done();
    assert!(said.contains("--database") && !said.contains(PASSWORD), "{said}");
    assert!(!house.store().join("record.sqlite").exists());

    for words in [
        &["brief"][..],
        &["brief", "--format", "json", "--known", "2022-01-18"],
        &["figure", "S1", "--by", "region", "--members"],
        &["export", "figures"],
        &["export", "views"],
        &["export", "acts"],
        &["rebuild", "--check"],
    ] {
        let (ours, theirs) = (file.run(words).done(), run(&house, &url, words).done());
        assert!(ours.len() > 20, "{words:?}");
        assert!(unsalted(&ours) == unsalted(&theirs), "{words:?} answers otherwise");
    }
    let verified = run(&house, &url, &["verify"]).done();
    assert!(verified.starts_with("verified ") && verified.contains("root"), "{verified}");
    house.write("checkpoint.txt", run(&house, &url, &["checkpoint"]).done());
    assert!(run(&house, &url, &["verify", "--checkpoint", "checkpoint.txt"]).done().contains("the checkpoint holds"));
    run(&house, &url, &["rebuild"]).done();
    run(&house, &url, &["rebuild", "--check"]).done();

    let token = said.lines().find_map(|line| line.trim().strip_prefix("police_officer")).unwrap().trim().to_owned();
    house.write("submission.json", submission("t-1", &[protocol("administrative/22-900001")]).to_string());
    let submit = || run(&house, &url, &["submit", "submission.json", "--as", &token]).json();
    let receipt = submit();
    assert!(receipt["accepted"]["first_seq"].is_u64(), "{receipt}");
    assert_eq!(submit()["accepted"]["first_seq"], receipt["accepted"]["first_seq"]);
    assert!(run(&house, &url, &["export", "acts"]).done().contains("administrative/22-900001"));
    // A second demonstration is not made over the first.
    house.run(&["demo", "--data", "other", "--figures", "totals.csv", "--database", &url]).failed(2, &["a store stands here already"]);
    assert!(!house.path().join("other/keys/signer/log.key").exists());
}

#[tokio::test]
async fn an_act_changed_behind_the_server_s_back_is_named() {
    let house = House::empty();
    let name = cluster().database().await;
    let url = cluster().url(&name);
    house.write("totals.csv", table(&[]));
    run(&house, &url, &["demo", "--figures", "totals.csv", "--quiet"]).done();
    let mut owner = cluster().connect(&name).await;
    let change = "SET session_replication_role = replica; UPDATE acts SET occurred_at = occurred_at + 1 WHERE seq = 7";
    sqlx::raw_sql(change).execute(&mut owner).await.unwrap();
    run(&house, &url, &["verify"]).failed(1, &["act 7"]);
}

#[tokio::test]
async fn a_database_that_cannot_be_used_is_named_without_its_password() {
    let house = House::demo();
    let empty = cluster().database().await;
    let cases = [
        (cluster().url("no_such_database"), 2, "does not exist"),
        (cluster().url(&empty), 2, "not a store"),
        (cluster().url_of("keeper", "wrong-9981", &empty), 1, "does not admit"),
        (format!("postgres://keeper:{PASSWORD}@localhost/x?host=/tmp/no-such-folder"), 1, "not reached"),
        (format!("keeper:{PASSWORD}@localhost"), 2, "postgres://USER@HOST"),
    ];
    for (url, code, words) in cases {
        for command in [&["brief"][..], &["rebuild"], &["verify"]] {
            let answer = run(&house, &url, command).failed(code, &[words]);
            for secret in [PASSWORD, "wrong-9981"] {
                assert!(!answer.err.contains(secret) && !answer.out.contains(secret), "{}", answer.err);
            }
        }
    }
    let help = Answer::of(program().env("AIQYN_DATABASE", "postgres://u:secret-12@h/d").args(["brief", "--help"]).output().unwrap());
    assert!(help.out.contains("AIQYN_DATABASE") && !help.out.contains("secret-12"), "{}", help.out);
    // An empty variable names no database.
    run(&house, "", &["brief"]).done();
}
