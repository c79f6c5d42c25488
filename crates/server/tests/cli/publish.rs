//! `aiqyn publish`: the site put in place, held against the record's key, and every folder and answer that is refused.

use super::support::*;
use aiqyn_record::{Access, Store};
use aiqyn_site::manifest::hash;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Every file below a folder, by path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                found.insert(name, std::fs::read(path).unwrap());
            }
        }
    }
    found
}

fn text(files: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    String::from_utf8(files.get(path).unwrap_or_else(|| panic!("{path} is not there")).clone()).unwrap()
}

/// The whole house of a site: what stands there is not touched by what is refused.
fn put_again(house: &House, code: i32, words: &[&str]) {
    let folder = house.path().join("site");
    let before = files(&folder);
    house.run(&["publish", "--out", "site"]).failed(code, words);
    assert!(files(&folder) == before, "a refusal changed the site");
}

#[tokio::test]
async fn a_lost_view_loses_no_release_no_statement_and_no_roster() {
    let house = House::demo();
    house.run(&["publish", "--out", "site"]).done();
    let before = files(&house.path().join("site"));
    for lost in ["DELETE FROM views WHERE room IN ('briefing', 'roster')", "DELETE FROM views", "DELETE FROM lookups"] {
        house.tamper(lost).await;
        let said = house.run(&["publish", "--out", "site"]).done();
        assert!(said.contains("4 releases") && said.contains("nothing changed"), "{lost}: {said}");
        assert!(files(&house.path().join("site")) == before, "{lost}");
    }
}

#[tokio::test]
async fn a_record_that_does_not_continue_the_one_of_the_site_does_not_rewrite_it() {
    let house = House::demo();
    let aside = house.path().join("aside");
    copy(&house.store(), &aside);
    let restored = || {
        std::fs::remove_dir_all(house.store()).unwrap();
        copy(&aside, &house.store());
    };
    house.submit(&submission("t-1", &[protocol("administrative/22-900001")]), token("police_officer")).done();
    house.run(&["publish", "--out", "site"]).done();
    let (kept, acts) = (house.path().join("kept"), house.acts());
    copy(&house.store(), &kept);

    // Rolled back: it has an act less.
    restored();
    let fewer = format!("it was made from {acts} acts, and this one would be from {}", acts - 1);
    put_again(&house, 1, &["does not continue", &fewer, "aiqyn verify"]);
    // Forked: as many acts, and the last is another.
    house.submit(&submission("t-2", &[protocol("administrative/22-900002")]), token("police_officer")).done();
    assert_eq!(house.acts(), acts);
    put_again(&house, 1, &["does not continue", &format!("the first {acts} acts of this record are not those")]);
    // And longer.
    house.submit(&submission("t-3", &[protocol("administrative/22-900003")]), token("police_officer")).done();
    put_again(&house, 1, &["does not continue", &format!("the first {acts} acts of this record are not those")]);
    // Rewritten, with the log's own nodes left as they were.
    std::fs::remove_dir_all(house.store()).unwrap();
    copy(&kept, &house.store());
    house.tamper("UPDATE acts SET line = CAST(replace(CAST(line AS TEXT), '\"law\":\"', '\"law\":\"0') AS BLOB) WHERE seq = 1").await;
    put_again(&house, 1, &["does not continue", "are not those"]);
    // The record that continues it does.
    std::fs::remove_dir_all(house.store()).unwrap();
    copy(&kept, &house.store());
    house.submit(&submission("t-4", &[protocol("administrative/22-900004")]), token("police_officer")).done();
    assert!(house.run(&["publish", "--out", "site"]).done().contains("new manifest"));
}

#[tokio::test]
async fn a_dated_file_that_would_change_or_go_is_named_and_nothing_is_published() {
    let house = House::demo();
    house.run(&["publish", "--out", "site", "--known", "2022-01-18"]).done();
    house.run(&["publish", "--out", "site"]).done();
    let folder = house.path().join("site");
    let (path, note) = (folder.join("manifest.txt"), text(&files(&folder), "manifest.txt"));
    let store = Store::open(&house.store(), Access::Read).await.unwrap();
    let signed = store.verifier().verify_note(&note).unwrap().to_owned();
    // What stood there is another, or more, than what would be written now.
    let line = signed.lines().find(|line| line.contains(" data/2022-01-14/en/A1-total.csv")).unwrap();
    let changed = signed.replace(line, &format!("{}{}", "0".repeat(64), &line[64..]));
    std::fs::write(&path, store.sign_note(&changed).unwrap()).unwrap();
    put_again(&house, 1, &["data/2022-01-14/en/A1-total.csv would change"]);
    std::fs::write(&path, store.sign_note(&format!("{signed}{} 3 releases/2022-01-12.txt\n", "0".repeat(64))).unwrap()).unwrap();
    put_again(&house, 1, &["releases/2022-01-12.txt would be gone"]);
    std::fs::write(&path, &note).unwrap();

    // A manifest that was taken away, and one that nobody signed.
    let earlier = signed.lines().find_map(|line| line.split(' ').nth(2).filter(|path| path.starts_with("manifests/"))).unwrap();
    let kept = std::fs::read(folder.join(earlier)).unwrap();
    std::fs::write(folder.join("manifests/other.txt"), "not ours").unwrap();
    std::fs::remove_file(folder.join(earlier)).unwrap();
    put_again(&house, 1, &[&format!("{earlier} would be gone"), "restore"]);
    std::fs::write(folder.join(earlier), "another").unwrap();
    put_again(&house, 1, &[&format!("{earlier} would change")]);
    std::fs::write(folder.join(earlier), kept).unwrap();
    assert!(house.run(&["publish", "--out", "site"]).done().contains("nothing changed"));
    assert!(!folder.join("manifests/other.txt").exists(), "what nobody signed is published");
    store.close().await;
}

#[tokio::test]
async fn a_site_is_signed_complete_and_the_same_again() {
    let house = House::demo();
    let said = house.run(&["publish", "--out", "site"]).done();
    assert!(said.contains("4 releases") && said.contains("new manifest") && said.contains("Without --base-url"), "{said}");
    let site = files(&house.path().join("site"));

    // Every file has its sum, and the manifest's text is signed by the record.
    let sums = text(&site, "SHA256SUMS");
    let named: BTreeMap<&str, &str> = sums.lines().map(|line| line.split_once("  ").map(|(sum, path)| (path, sum)).unwrap()).collect();
    for (path, bytes) in site.iter().filter(|(path, _)| !["SHA256SUMS", "manifest.txt"].contains(&path.as_str())) {
        assert_eq!(named.get(path.as_str()), Some(&hash(bytes).as_str()), "{path}");
    }
    let store = Store::open(&house.store(), Access::Read).await.unwrap();
    let note = text(&site, "manifest.txt");
    let signed = store.verifier().verify_note(&note).unwrap().to_owned();
    assert!(signed.contains(&format!("{} {} SHA256SUMS", hash(sums.as_bytes()), sums.len())), "{signed}");
    assert!(signed.contains("\nprevious none\n") && signed.contains("release briefing/release-2022-01-25\n"));
    store.close().await;

    // Feeds and the catalogue name whole addresses: without one there are none, and no page leads to them.
    assert!(!site.keys().any(|path| path.ends_with(".atom") || path.ends_with(".jsonld")));
    assert!(!text(&site, "ru/catalogue/index.html").contains(".atom"));
    let said = house.run(&["publish", "--out", "site"]).done();
    assert!(said.contains("nothing changed"), "{said}");
    assert!(files(&house.path().join("site")) == site, "the same record gave other bytes");
}

#[test]
fn a_later_site_names_the_one_before_and_an_older_one_does_not_replace_it() {
    let house = House::demo();
    let folder = house.path().join("site");
    house.run(&["publish", "--out", "site", "--known", "2022-01-18"]).done();
    let early = files(&folder);
    assert!(!early.contains_key("ru/briefings/2022-01-25/index.html"), "what was not published yet is told");
    house.run(&["publish", "--out", "site", "--base-url", "https://figures.example/"]).done();
    let late = files(&folder);
    let before = hash(&early["manifest.txt"]);
    assert!(text(&late, "manifest.txt").contains(&format!("\nprevious {before}\n")));
    assert_eq!(late[&format!("manifests/{before}.txt")], early["manifest.txt"]);
    // What was published stands as it was: a silent change is impossible.
    let dated = |path: &str| path.starts_with("data/2022") || path.starts_with("releases/");
    for (path, bytes) in early.iter().filter(|(path, _)| dated(path)) {
        assert!(late.get(path) == Some(bytes), "{path} changed");
    }
    let feed = text(&late, "ru/feed.atom");
    assert!(feed.contains("https://figures.example/ru/briefings/2022-01-25/") && !feed.contains("example//"), "{feed}");

    house.run(&["publish", "--out", "site", "--known", "2022-01-14"]).failed(2, &["an older site is not put over a newer one"]);
    assert!(files(&folder) == late, "a refusal changed the site");
}

#[test]
fn folders_and_answers_that_are_not_ours_are_refused_untouched() {
    let house = House::demo();
    let ask = |more: &[&str]| house.run(&[&["publish"], more].concat());
    std::fs::create_dir(house.path().join("mine")).unwrap();
    house.write("mine/letter.txt", "keep me");
    ask(&["--out", "mine"]).failed(2, &["neither empty nor a site", "nothing was changed"]);
    assert_eq!(files(&house.path().join("mine")), BTreeMap::from([("letter.txt".to_owned(), b"keep me".to_vec())]));
    house.write("file", "x");
    ask(&["--out", "file"]).failed(2, &["is no folder"]);
    ask(&["--out", "site", "--known", "2022-01-05"]).failed(2, &["nothing was published by 2022-01-05"]);
    for url in ["figures.example", "ftp://figures.example", "https://", "https://a b", "https://x/?q", "https://x/#y", "https://.x"] {
        ask(&["--out", "site", "--base-url", url]).failed(2, &["is no address of a site"]);
    }
    ask(&["--out", "site", "--national-line", "call me"]).failed(2, &["is no telephone"]);
    assert!(!house.path().join("site").exists(), "a refusal left a folder behind");

    // A site that another record signed.
    let other = House::empty();
    other.run(&["demo", "--figures", "small.csv", "--quiet"]).failed(2, &["small.csv"]);
    other.write("small.csv", table(&[]));
    other.run(&["demo", "--figures", "small.csv", "--quiet"]).done();
    let theirs = house.path().join("theirs");
    other.run(&["publish", "--out", theirs.to_str().unwrap()]).done();
    ask(&["--out", "theirs"]).failed(2, &["this record did not sign"]);
}

#[test]
fn what_is_told_is_what_was_released() {
    let house = House::demo();
    house.run(&["publish", "--out", "site", "--national-line", "115"]).done();
    let site = files(&house.path().join("site"));
    let shown = house.run(&["release", "show", "briefing/release-2022-01-25", "--format", "json"]).json();
    for spoken in shown["proposal"]["figures"].as_array().unwrap() {
        let (id, value) = (spoken["figure"].as_str().unwrap(), spoken["value"].as_str().unwrap());
        let csv = text(&site, &format!("data/2022-01-25/en/{id}-total.csv"));
        assert!(csv.lines().nth(1).unwrap().contains(&format!(",{value},published,")), "{id}: {csv}");
        let json: serde_json::Value = serde_json::from_str(&text(&site, &format!("data/latest/kk/{id}-total.json"))).unwrap();
        assert_eq!(json["value"][0].to_string(), value, "{id}");
    }
    // Nobody is named, and nothing is left of a template.
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8(bytes.clone()).unwrap();
        assert!(!page.contains("o-") || !page.contains("-officer-"), "{path} names an officer");
        assert!(!page.contains("<script") && !page.contains(" style=") && !page.contains("{value}") && !page.contains("{day}"), "{path}");
    }
    house.run(&["publish", "--help"]).done();
}
