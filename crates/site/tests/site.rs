//! The site as a whole: the same numbers in every form, in every language, release after release, and nothing that could be computed.
#![allow(clippy::unwrap_used, clippy::panic)]

use aiqyn_law::briefing::{OfficeClock, Qualifier};
use aiqyn_law::kernel::{Figure, Moment, Office, RecordId};
use aiqyn_law::pack::{self, Wording};
use aiqyn_law::rooms;
use aiqyn_site::disclosure::{Published, computable};
use aiqyn_site::files::{Unwritable, files};
use aiqyn_site::manifest::Files;
use aiqyn_site::model::{Announcement, Counts, DutyRegion, Release, Site, Split, Value, Witness, breakdowns};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

fn figure(id: &str) -> &'static Figure {
    rooms::figures().find(|figure| figure.id == id).unwrap()
}

/// What a release counts: figure, total, and values of one facet.
type Sums<'a> = (&'a str, u64, &'a str, &'a [(&'a str, u64)]);

fn counts(told: &[Sums]) -> Vec<Counts> {
    let one = |(id, total, facet, by): &Sums| {
        let values = by.iter().map(|(code, size)| ((*code).to_owned(), *size)).collect();
        Counts { figure: figure(id), total: *total, by: BTreeMap::from([((*facet).to_owned(), values)]) }
    };
    told.iter().map(one).collect()
}

/// A release of a day with these counts, protected against those before it.
fn release(day: &str, told: &[Sums], earlier: &mut Vec<Published>) -> Release {
    let published = at(&format!("{day}T19:00:00+06:00"));
    let counts = counts(told);
    let (breakdowns, shown) = breakdowns(&counts, &earlier.iter().collect::<Vec<_>>());
    earlier.push(shown);
    let clock =
        |office| OfficeClock { office, known: at(&format!("{day}T18:00:00+06:00")), of: at(&format!("{day}T18:00:00+06:00")), acts: 9 };
    let value = |counts: &Counts| Value { figure: counts.figure, value: counts.total, qualifier: Qualifier::Exact, now: counts.total };
    Release {
        slug: day.to_owned(),
        record: RecordId::parse(&format!("briefing/release-{day}")).unwrap(),
        published,
        offices: vec![clock(Office::Prosecutor), clock(Office::Interior)],
        values: counts.iter().map(value).collect(),
        splits: vec![Split {
            whole: "S1".to_owned(),
            by: "measure of restraint".to_owned(),
            parts: vec!["S2".to_owned(), "S3".to_owned()],
            missing: 30,
            double: 0,
        }],
        breakdowns,
        supersedes: None,
        superseded_by: None,
        signed_by: vec!["prosecution/republic".to_owned(), "police/republic".to_owned()],
        permitted_by: "prosecution/republic".to_owned(),
        definitions: "0".to_owned(),
        changes: Vec::new(),
        note: format!("note of {day}\n"),
    }
}

const FIRST: &[Sums] = &[
    ("S1", 898, "region", &[("almaty-city", 700), ("aktobe-region", 191), ("atyrau-region", 3), ("kostanay-region", 4)]),
    ("S2", 802, "region", &[("almaty-city", 640), ("aktobe-region", 162)]),
    ("S3", 66, "region", &[("almaty-city", 66)]),
    ("R1", 109, "region", &[("almaty-city", 107), ("aktobe-region", 2)]),
    ("B1", 1466, "city", &[("almaty", 1390), ("taraz", 76)]),
    ("M1", 87_654_321, "region", &[("almaty-city", 87_654_321)]),
];

const SECOND: &[Sums] = &[
    ("S1", 905, "region", &[("almaty-city", 707), ("aktobe-region", 191), ("atyrau-region", 3), ("kostanay-region", 4)]),
    ("S2", 808, "region", &[("almaty-city", 646), ("aktobe-region", 162)]),
    ("S3", 66, "region", &[("almaty-city", 66)]),
    ("R1", 111, "region", &[("almaty-city", 109), ("aktobe-region", 2)]),
    ("B1", 1466, "city", &[("almaty", 1390), ("taraz", 76)]),
    ("M1", 87_654_321, "region", &[("almaty-city", 87_654_321)]),
];

fn site(told: &[(&str, &[Sums])]) -> (Site, Vec<Published>) {
    let mut earlier = Vec::new();
    let releases: Vec<Release> = told.iter().map(|(day, told)| release(day, told, &mut earlier)).collect();
    let known = releases.last().map_or_else(Moment::default, |release| release.published);
    let site = Site {
        incident: "january-2022".to_owned(),
        names: Wording { kk: "Оқиға".to_owned(), ru: "Событие".to_owned(), en: "The event".to_owned() },
        known,
        demonstration: true,
        base: Some("https://figures.example".to_owned()),
        releases,
        announced: Vec::new(),
        statements: Vec::new(),
        duty_at: known,
        duty: vec![DutyRegion { region: "almaty-city".to_owned(), prosecutor: None, team: None, security: None }],
        national_line: Some("115".to_owned()),
        checkpoint: ["aiqyn.example/log".to_owned(), "9".to_owned(), "cm9vdA==".to_owned()],
        verifier_key: "aiqyn.example/log+0+x".to_owned(),
        witness: Witness::Nobody,
    };
    (site, earlier)
}

fn both() -> (Site, Vec<Published>) {
    site(&[("2022-01-11", FIRST), ("2022-01-18", SECOND)])
}

fn written(site: &Site) -> Files {
    files(site, pack::embedded().unwrap()).unwrap()
}

fn text<'a>(files: &'a Files, path: &str) -> &'a str {
    std::str::from_utf8(files.get(path).unwrap_or_else(|| panic!("{path} is not there"))).unwrap()
}

fn pages(files: &Files) -> impl Iterator<Item = (&String, &str)> {
    files.iter().filter(|(path, _)| path.ends_with(".html")).map(|(path, bytes)| (path, std::str::from_utf8(bytes).unwrap()))
}

/// The values of an attribute, in order.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    page.split(&format!(" {attribute}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn picture_page_and_data_have_the_same_numbers() {
    let written = written(&both().0);
    for (language, eight) in [("kk", "808"), ("ru", "808"), ("en", "808")] {
        let page = text(&written, &format!("{language}/briefings/2022-01-18/index.html"));
        let svg = text(&written, &format!("data/2022-01-18/{language}/suspects.svg"));
        let stem = format!("data/2022-01-18/{language}/S1-measure_of_restraint_parts");
        let csv = text(&written, &format!("{stem}.csv"));
        let json: serde_json::Value = serde_json::from_str(text(&written, &format!("{stem}.json"))).unwrap();
        assert_eq!(json["value"], serde_json::json!([808, 66, 30]), "{language}");
        for number in [eight, "66", "30"] {
            assert!(
                svg.contains(number) && page.contains(number) && csv.contains(&format!(",{number},published,")),
                "{language}: {number}"
            );
        }
        assert!(page.contains(svg), "{language}: the page shows another picture than the file");
        assert!(written.contains_key(&format!("data/2022-01-18/{language}/suspects.png")));
    }
}

#[test]
fn parts_stand_below_their_whole_and_what_they_leave_over_after_the_last() {
    let written = written(&both().0);
    let page = text(&written, "en/briefings/2022-01-18/index.html");
    let table = page.split("id=\"table-suspects\"").nth(1).unwrap().split("</table>").next().unwrap();
    let rows: Vec<(bool, &str)> = table
        .split("<tr>")
        .skip(2)
        .map(|row| (row.contains("class=\"part\""), row.split("<td class=\"n\"><strong>").nth(1).unwrap().split('<').next().unwrap()))
        .collect();
    assert_eq!(rows, [(false, "905"), (true, "808"), (true, "66"), (true, "30")]);
}

#[test]
fn a_figure_is_drawn_and_listed_as_said_then_and_as_known_now() {
    let (mut site, _) = both();
    site.releases[0].values.iter_mut().filter(|value| value.figure.id == "S1").for_each(|value| value.now = 903);
    let written = written(&site);
    for (language, now) in [("kk", "қазір 903"), ("ru", "теперь 903"), ("en", "now 903")] {
        let page = text(&written, &format!("{language}/figures/S1/index.html"));
        let svg = text(&written, &format!("pictures/{language}/S1-history.svg"));
        assert!(
            svg.contains(&format!("898, {now}<")) && page.contains(svg) && page.contains("<td class=\"n\">903</td>"),
            "{language}: {svg}"
        );
        assert_eq!(svg.matches("stroke-dasharray").count(), 1, "{language}");
        let other = text(&written, &format!("pictures/{language}/S2-history.svg"));
        assert!(!other.contains("stroke-dasharray"), "{language}: nothing changed of S2");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_and_a_later_release_changes_no_earlier_file() {
    let (early, _) = site(&[("2022-01-11", FIRST)]);
    let (before, after) = (written(&early), written(&both().0));
    assert!(before == written(&early), "two runs differ");
    let dated: Vec<&String> = before.keys().filter(|path| path.starts_with("data/2022-01-11/") || path.starts_with("releases/")).collect();
    assert!(dated.len() > 50);
    for path in dated {
        assert!(before.get(path) == after.get(path), "{path} changed with a later release");
    }
}

#[test]
fn what_is_suppressed_is_a_word_in_every_form() {
    let (site, published) = both();
    assert!(computable(&published.iter().collect::<Vec<_>>()).is_empty());
    let written = written(&site);
    for day in ["2022-01-11", "2022-01-18"] {
        let csv = text(&written, &format!("data/{day}/en/S1-region.csv"));
        for region in ["atyrau-region", "kostanay-region"] {
            let line = csv.lines().find(|line| line.contains(region)).unwrap();
            assert!(line.contains(",suppressed,suppressed,"), "{line}");
        }
        let json: serde_json::Value = serde_json::from_str(text(&written, &format!("data/{day}/en/S1-region.json"))).unwrap();
        assert_eq!(
            json["value"].as_array().unwrap().iter().filter(|value| value.is_null()).count(),
            json["status"].as_object().unwrap().len()
        );
        assert!(text(&written, &format!("data/{day}/en/S1-region.sdmx.csv")).contains("NaN"));
        // What holds officials to account is told, however small.
        assert!(
            text(&written, &format!("data/{day}/en/R1-region.csv"))
                .lines()
                .any(|line| line.contains("aktobe-region") && line.contains(",2,published,"))
        );
    }
    assert!(text(&written, "en/figures/S1/index.html").contains("<em>suppressed</em>"));
    assert!(text(&written, "kk/figures/S1/index.html").contains("<em>жасырылған</em>"));
    assert!(text(&written, "en/figures/M1/index.html").contains("Not published at this level"));
    assert!(!written.contains_key("data/2022-01-18/en/M1-region.csv"));
}

#[test]
fn every_page_says_its_language_and_leads_somewhere() {
    let written = written(&both().0);
    let paths = |language: &str| -> BTreeSet<String> {
        written
            .keys()
            .filter_map(|path| path.strip_prefix(&format!("{language}/")).filter(|path| path.ends_with(".html")))
            .map(str::to_owned)
            .collect()
    };
    assert_eq!((paths("kk"), paths("kk")), (paths("ru"), paths("en")));
    for (path, page) in pages(&written) {
        let language = path.split('/').next().filter(|language| ["kk", "ru", "en"].contains(language)).unwrap_or("kk");
        assert!(page.contains(&format!("<html lang=\"{language}\">")), "{path}");
        assert!(!page.contains("<script") && !page.contains(" style=\""), "{path}");
        // Braces stand in definitions and nowhere else: a template is filled.
        for name in ["{day}", "{value}", "{of}", "{known}", "{office}", "{statement}", "{law}", "{whole}"] {
            assert!(!page.contains(name), "{path}: {name}");
        }
        for link in values(page, "href").into_iter().chain(values(page, "src")) {
            leads(&written, path, link, page);
        }
    }
    let duty = text(&written, "ru/duty/index.html");
    assert!(duty.contains("href=\"tel:115\"") && duty.contains("опубликованного дежурного нет"));
}

/// A link leads to a file of the site, or to a telephone; the address of the page itself names the site.
fn leads(written: &Files, path: &str, link: &str, page: &str) {
    if link.starts_with("tel:") || link.starts_with("https://figures.example/") {
        return;
    }
    assert!(!link.contains("://"), "{path} leads out to {link}");
    let (address, fragment) = link.split_once('#').unwrap_or((link, ""));
    let mut target: PathBuf = Path::new(path).parent().unwrap().to_owned();
    for part in Path::new(address).components() {
        match part {
            Component::ParentDir => assert!(target.pop(), "{path}: {link} leads out of the site"),
            Component::Normal(name) => target.push(name),
            _ => {}
        }
    }
    let mut target = if address.is_empty() { path.to_owned() } else { target.to_string_lossy().into_owned() };
    if !address.is_empty() && (address.ends_with('/') || address.ends_with("..") || address == ".") {
        target = Path::new(&target).join("index.html").to_string_lossy().into_owned();
    }
    // The manifest is written by whoever signs.
    if target == "manifest.txt" || target == "SHA256SUMS" {
        return;
    }
    let found = written.get(&target).unwrap_or_else(|| panic!("{path}: {link} leads to {target}, which is not there"));
    if !fragment.is_empty() {
        let there = if address.is_empty() { page } else { std::str::from_utf8(found).unwrap() };
        assert!(there.contains(&format!("id=\"{fragment}\"")), "{path}: {link} names no place");
    }
}

#[test]
fn a_code_without_a_name_stops_the_publication() {
    let unknown: &[Sums] = &[("R1", 7, "matter", &[("of_another_kind", 7)])];
    let (site, _) = site(&[("2022-01-11", unknown)]);
    let refused = files(&site, pack::embedded().unwrap());
    let Err(Unwritable::MissingName(unnamed)) = refused else { panic!("it was published") };
    assert_eq!((unnamed.facet.as_str(), unnamed.code.as_str()), ("matter", "of_another_kind"));
    assert!(unnamed.to_string().contains("give it one"));
}

#[test]
fn what_is_announced_next_is_said_and_a_moved_or_missed_day_stands_in_the_ledger() {
    let at = |text: &str| Moment::parse(text).unwrap();
    let (mut told, _) = both();
    let home = |told: &Site| text(&written(told), "en/index.html").to_owned();
    let ledger = |told: &Site| text(&written(told), "en/corrections/index.html").to_owned();
    assert!(home(&told).contains("No next briefing is announced."));

    let one = Announcement {
        offices: vec![Office::Prosecutor],
        first: at("2022-01-20T18:00:00+06:00"),
        moved: Vec::new(),
        kept: None,
        withdrawn: false,
    };
    told.announced = vec![one.clone()];
    assert!(home(&told).contains("The next briefing is announced for 20 January 2022"), "{}", home(&told));
    assert!(ledger(&told).contains("awaited"));

    // Moved, it is awaited on the new day, and the ledger says why.
    told.announced = vec![Announcement { moved: vec![(at("2022-01-25T18:00:00+06:00"), "figures_unchecked".to_owned())], ..one.clone() }];
    assert!(home(&told).contains("announced for 25 January 2022") && home(&told).contains("corrections/#announced"));
    assert!(ledger(&told).contains("The figures are still being checked"));

    // The day went by without it: that is said, and no next one is.
    told.known = at("2022-01-21T00:00:00+06:00");
    told.announced = vec![one.clone()];
    assert!(home(&told).contains("No next briefing is announced.") && ledger(&told).contains("did not come on the day"));
    told.announced = vec![Announcement { kept: Some("2022-01-18".to_owned()), ..one.clone() }];
    assert!(ledger(&told).contains("../briefings/2022-01-18/") && ledger(&told).contains("published on the day"));
    told.announced = vec![Announcement { withdrawn: true, ..one }];
    assert!(ledger(&told).contains("withdrawn") && !ledger(&told).contains("awaited"));
}
