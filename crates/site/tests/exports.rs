//! The files of a release: each says what the tables say, and the same release gives the same bytes.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../examples/sample/mod.rs"]
mod sample;

use aiqyn_law::kernel::Language;
use aiqyn_site::edition::{Edition, EditionError};
use aiqyn_site::exports::{catalogued, exports};
use aiqyn_site::locale::Locale;
use aiqyn_site::manifest::{Files, hash};
use aiqyn_site::tables::{Number, csv, sdmx, xlsx};
use aiqyn_site::{catalogue, feed};
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

/// The samples in every form, with the catalogue of them.
fn sampled() -> Files {
    let (site, releases) = (sample::site(), sample::releases());
    let mut files = exports(&site, &releases, &Files::new()).unwrap();
    let catalogue = catalogued(&site, &releases, &files).unwrap();
    files.insert(catalogue::PATH.to_owned(), catalogue);
    files
}

fn english() -> Edition {
    sample::releases().into_iter().find(|release| release.language == Language::En).unwrap()
}

fn workbook(release: &Edition) -> Vec<u8> {
    xlsx(release, &sample::site().licence, &Locale::of(release.language).unwrap()).unwrap()
}

/// One part of a workbook.
fn part(workbook: &[u8], path: &str) -> String {
    let mut text = String::new();
    zip::ZipArchive::new(Cursor::new(workbook)).unwrap().by_name(path).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_same_releases_give_the_same_bytes() {
    let (one, other) = (sampled(), sampled());
    let paths: Vec<&String> = one.keys().filter(|path| one[*path] != other[*path]).collect();
    assert!(paths.is_empty(), "{paths:?}");
    assert_eq!(one.len(), other.len());
    // Three tables in four formats and a workbook, in three languages, twice; two archives, three feeds, one catalogue.
    assert_eq!(one.len(), (3 * 4 + 1) * 3 * 2 + 2 + 3 + 1);
}

#[test]
fn a_workbook_is_of_the_time_of_its_release_and_of_no_clock() {
    let properties = part(&workbook(&english()), "docProps/core.xml");
    assert_eq!(properties.matches(">2022-01-28T03:30:00Z<").count(), 2, "created and modified: {properties}");
}

#[test]
fn a_workbook_has_no_formula_and_no_merged_cell_and_its_header_stays() {
    let bytes = workbook(&english());
    for place in 1..=4 {
        let sheet = part(&bytes, &format!("xl/worksheets/sheet{place}.xml"));
        assert!(!sheet.contains("<f>") && !sheet.contains("<f ") && !sheet.contains("mergeCell"), "sheet {place}");
        assert_eq!(sheet.contains("state=\"frozen\""), place > 1, "sheet {place}");
    }
    let strings = part(&bytes, "xl/sharedStrings.xml").replace("&quot;", "\"").replace("&#39;", "'");
    for text in ["=cmd|' /C calc'!A0", "+1+2", "-1+2", "@SUM(1,2)", "\t=1+1", "=HYPERLINK(\"https://attacker.example\")"] {
        assert!(strings.contains(&format!(">{text}</t>")), "{text} stands as text");
    }
}

#[test]
fn a_number_too_large_for_a_cell_stands_as_its_digits() {
    let mut release = english();
    release.tables[1].table.rows[0].number = Number::Published((1 << 53) + 1);
    let strings = part(&workbook(&release), "xl/sharedStrings.xml");
    assert!(strings.contains(">9007199254740993<"));
    release.tables[1].table.rows[0].number = Number::Published(1 << 53);
    let bytes = workbook(&release);
    assert!(!part(&bytes, "xl/sharedStrings.xml").contains("9007199254740992"));
    assert!(part(&bytes, "xl/worksheets/sheet3.xml").contains("<v>9007199254740992</v>"));
}

#[test]
fn what_a_cell_cannot_hold_is_an_error_and_not_a_shorter_text() {
    let mut release = english();
    release.tables[0].notes.push("x".repeat(40_000));
    let refused = xlsx(&release, &sample::site().licence, &Locale::of(Language::En).unwrap()).unwrap_err();
    assert!(refused.to_string().contains("release-2022-01-25"), "{refused}");
}

#[test]
fn no_cell_of_csv_begins_as_a_formula_does() {
    let release = english();
    let text = csv(&release.tables[2].table);
    for label in ["'=cmd|' /C calc'!A0", "'+1+2", "'-1+2", "\"'@SUM(1,2)\"", "\"'\t=1+1\"", "'＝1+1", "'+7"] {
        assert!(text.contains(&format!(",{label},")), "{label}:\n{text}");
    }
    let mut carriage = release.tables[2].table.clone();
    carriage.rows[0].label = "\r=1+1".to_owned();
    assert!(csv(&carriage).contains(",\"'\r=1+1\","));
}

#[test]
fn sdmx_says_why_a_number_is_missing_and_leaves_no_cell_empty() {
    let text = sdmx(&english().tables[0].table, "AIQYN");
    let lines: Vec<Vec<&str>> = text.split_terminator("\r\n").map(|line| line.split(',').collect()).collect();
    assert_eq!(lines[0][..4], ["STRUCTURE", "STRUCTURE_ID", "ACTION", "FIGURE"]);
    let told: Vec<&[&str]> = lines[1..].iter().map(|line| &line[5..10]).collect();
    let at = "2022-01-25T17:59:59.999999Z";
    assert_eq!(told[0], ["almaty-city", at, "412", "A", "F"]);
    assert_eq!(told[1], ["zhambyl", at, "0", "A", "F"]);
    assert_eq!(told[2], ["mangystau", at, "NaN", "Q", "C"]);
    assert_eq!(told[3], ["kyzylorda", at, "NaN", "O", "F"]);
    assert!(lines.iter().all(|line| line.len() == lines[0].len() && line.iter().all(|cell| !cell.is_empty())));
}

#[test]
fn a_feed_names_each_release_once_and_is_as_new_as_the_newest() {
    let (site, releases) = (sample::site(), sample::releases());
    let text = feed::atom(&site, Language::Ru, &releases);
    assert!(text.contains("<id>tag:aiqyn.example,2022-01-05:ru/releases</id>"));
    let ids: Vec<&str> = text.lines().filter_map(|line| line.trim().strip_prefix("<id>")?.strip_suffix("</id>")).collect();
    assert_eq!(ids.len(), 3);
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 3);
    // The first release was revised after the second came out.
    let updated: Vec<&str> = text.lines().filter_map(|line| line.trim().strip_prefix("<updated>")?.strip_suffix("</updated>")).collect();
    assert_eq!(updated, ["2022-01-28T03:30:00.25Z", "2022-01-28T03:30:00.25Z", "2022-01-27T13:15:00Z"]);
    assert!(text.contains("&quot;&lt;b&gt;скрытое&quot; &amp; не названное") && !text.contains("<b>"));
    assert!(text.contains("hreflang=\"kk\" href=\"https://aiqyn.example/kk/releases/release-2022-01-25/\""));
    let empty = feed::atom(&site, Language::Ru, &[]);
    assert!(empty.contains("<updated>2022-01-04T18:00:00Z</updated>") && !empty.contains("<entry>"));
}

#[test]
fn an_id_stays_when_the_site_moves_and_a_release_is_revised() {
    let (mut site, mut releases) = (sample::site(), sample::releases());
    let ids = |text: &str| text.lines().filter(|line| line.contains("<id>")).map(str::to_owned).collect::<BTreeSet<_>>();
    let before = ids(&feed::atom(&site, Language::Kk, &releases));
    site.base = "https://elsewhere.example".to_owned();
    releases.iter_mut().for_each(|release| release.revised = None);
    assert_eq!(ids(&feed::atom(&site, Language::Kk, &releases)), before);
}

fn datasets(files: &Files) -> Vec<Value> {
    let catalogue: Value = serde_json::from_slice(&files[catalogue::PATH]).unwrap();
    catalogue["dcat:dataset"].as_array().unwrap().clone()
}

#[test]
fn the_catalogue_tells_size_and_hash_of_every_file_of_the_releases() {
    let files = sampled();
    let told: Vec<Value> =
        datasets(&files).iter().flat_map(|dataset| dataset["dcat:distribution"].as_array().cloned().unwrap_or_default()).collect();
    let path = |one: &Value| one["dcat:downloadURL"]["@id"].as_str().unwrap().strip_prefix("https://aiqyn.example/").unwrap().to_owned();
    let paths: BTreeSet<String> = told.iter().map(path).collect();
    assert_eq!(paths, files.keys().filter(|path| path.starts_with("data/")).cloned().collect());
    for one in &told {
        let bytes = &files[&path(one)];
        assert_eq!(one["dcat:byteSize"]["@value"], bytes.len().to_string());
        assert_eq!(one["spdx:checksum"]["spdx:checksumValue"]["@value"], hash(bytes));
    }
}

#[test]
fn a_table_of_a_later_release_follows_that_of_the_earlier_one() {
    let files = sampled();
    let of = |id: &str| datasets(&files).into_iter().find(|dataset| dataset["@id"] == id).unwrap_or_else(|| panic!("{id}"));
    let later = of("https://aiqyn.example/data/release-2022-01-27/#S1-region");
    assert_eq!(later["dcat:prev"]["@id"], "https://aiqyn.example/data/release-2022-01-25/#S1-region");
    assert_eq!(of("https://aiqyn.example/data/release-2022-01-25/#S1-region").get("dcat:prev"), None);
    assert_eq!(later["dct:title"].as_array().unwrap().len(), 3);
    assert_eq!(of(later["dcat:inSeries"]["@id"].as_str().unwrap())["@type"], "dcat:DatasetSeries");
}

#[test]
fn a_table_told_twice_and_a_name_that_leads_elsewhere_are_refused() {
    let (site, mut releases) = (sample::site(), sample::releases());
    let again = releases[0].tables[0].clone();
    releases[0].tables.push(again);
    assert_eq!(exports(&site, &releases, &Files::new()), Err(EditionError::Twice("data/release-2022-01-25/kk/S1-region.csv".to_owned())));
    let mut releases = sample::releases();
    releases[0].tables[0].table.breakdown = "../region".to_owned();
    assert!(matches!(exports(&site, &releases, &Files::new()), Err(EditionError::Name(_))));
    let mut releases = sample::releases();
    releases[0].id = "..".to_owned();
    assert!(matches!(exports(&site, &releases, &Files::new()), Err(EditionError::Name(_))));
}
