//! Each fault, planted on a copy: what stops the build, and on which line.

use super::*;

const HEAD: &str = "[[mci]]\ntenge = 3063\nsection = \"9\"\n";
const BASIS: &str = "basis = { code = \"law\", article = \"77-VII\", mark = \"G\" }\n";
const FROM: &str = "valid_from = 2022-01-01\n";

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let unreadable = |text: &str| match fault("mci.toml", text) {
        (entry, Fault::Unreadable(why)) => (entry, why),
        (_, other) => unreachable!("{other}"),
    };
    assert_eq!(unreadable("[[mci").0, "-");
    assert!(unreadable("").1.contains("no [[mci]]"));
    assert!(unreadable(&format!("{HEAD}{BASIS}{FROM}[[mcii]]\n")).1.contains("mcii"));
    assert!(unreadable(&format!("{HEAD}{BASIS}{FROM}valid_too = 2022-02-01\n")).1.contains("valid_too"));
    assert!(unreadable(&format!("{HEAD}{BASIS}")).1.contains("valid_from"));
    assert!(unreadable(&format!("{HEAD}{BASIS}valid_from = \"soon\"\n")).0 == "mci");
    assert!(unreadable(&format!("{BASIS}{HEAD}{FROM}")).0 == "-", "a key before its table");
}

#[test]
fn an_entry_without_basis_or_mark_is_refused() {
    let refused = |basis: &str| match fault("mci.toml", &format!("{HEAD}{basis}{FROM}")) {
        (_, Fault::Basis(why)) => why,
        (_, other) => unreachable!("{other}"),
    };
    refused("");
    assert!(refused("basis = { code = \"law\", article = \"77-VII\" }\n").contains("mark"));
    refused("basis = { code = \"law\", article = \"77-VII\", mark = \"X\" }\n");
    assert!(refused("basis = { code = \"UK\", article = \"1\", mark = \"G\" }\n").contains("UK"));
    assert!(refused("basis = { code = \"law\", article = \"\", mark = \"G\" }\n").contains("article"));
    let read = "basis = { code = \"law\", article = \"77-VII\", mark = \"V\" }\n";
    assert_eq!(fault("mci.toml", &format!("{HEAD}{read}{FROM}")), ("mci".into(), Fault::NeverChecked));
}

#[test]
fn days_that_overlap_or_are_missing_are_refused() {
    let entry = |from: &str, to: &str| {
        format!("{HEAD}{BASIS}valid_from = {from}\n{}", if to.is_empty() { String::new() } else { format!("valid_to = {to}\n") })
    };
    let two = |to: &str, from: &str| fault("mci.toml", &format!("{}{}", entry(from, ""), entry("2022-01-01", to))).1;
    assert_eq!(two("2022-04-01", "2022-04-01"), Fault::Overlap(Date::constant(2022, 4, 1)));
    assert_eq!(two("", "2022-04-01"), Fault::Overlap(Date::constant(2022, 4, 1)));
    assert_eq!(two("2022-03-30", "2022-04-01"), Fault::Gap(Date::constant(2022, 3, 31)));
    assert_eq!(fault("mci.toml", &entry("2022-04-01", "2022-03-31")).1, Fault::Backwards);
    assert!(with("mci.toml", &format!("{}{}", entry("2022-04-01", ""), entry("2022-01-01", "2022-03-31"))).is_ok());
}

#[test]
fn a_missing_translation_is_refused() {
    let kept = TEXTS.0.iter().find(|(name, _)| *name == "measures.toml").unwrap().1;
    let emptied = kept.replace("kk = \"Кепіл\"", "kk = \" \"");
    assert_eq!(fault("measures.toml", &emptied), ("bail".into(), Fault::Untranslated("kk")));
    let (entry, left_out) = fault("measures.toml", &kept.replace("kk = \"Кепіл\", ", ""));
    assert!(matches!(left_out, Fault::Unreadable(why) if why.contains("kk")));
    assert_eq!(entry, "5", "an entry that cannot be read is known by its number");
}

#[test]
fn an_unknown_reference_is_refused() {
    let text = |file| TEXTS.0.iter().find(|(name, _)| *name == file).unwrap().1;
    let refused = |file: &'static str, from: &str, to: &str| fault(file, &text(file).replacen(from, to, 1)).1.to_string();
    assert!(refused("limits.toml", "agreed_by = \"general\"", "agreed_by = \"general2\"").contains("general2"));
    assert!(refused("offences.toml", "categories = [\"mass_riots\"]", "categories = [\"riots\"]").contains("riots"));
    assert!(refused("offences.toml", "competent = [\"police\"]", "competent = [\"militia\"]").contains("militia"));
    assert!(refused("emergency.toml", "region = \"almaty-city\"", "region = \"alma-ata\"").contains("alma-ata"));
    assert!(refused("regions.toml", "formed_from = \"almaty-region\"", "formed_from = \"almaty\"").contains("almaty"));
}

#[test]
fn a_value_without_sense_is_refused() {
    let text = |file| TEXTS.0.iter().find(|(name, _)| *name == file).unwrap().1;
    let table = [
        ("mci.toml", "tenge = 3063", "tenge = 0"),
        ("limits.toml", "value = 48", "value = -48"),
        ("limits.toml", "value = 48", "value = 0"),
        ("limits.toml", "unit = \"hours\"", "unit = \"hours\"\nreckoning = \"whole_days\""),
        ("thresholds.toml", "value = 0", "value = 2"),
        ("bail.toml", "max_mci = 120", "max_mci = 12"),
        ("regions.toml", "utc = 5", "utc = 9"),
        ("offences.toml", "arrest_max_days = 15", "arrest_max_days = 60"),
        ("lists.toml", "code = \"pregnant\"", "code = \"Pregnant woman\""),
    ];
    for (file, from, to) in table {
        let (_, fault) = fault(file, &text(file).replacen(from, to, 1));
        assert!(matches!(fault, Fault::Senseless(_)), "{file}: {to}: {fault}");
    }
}

/// The text of a file of the pack.
fn text(file: &str) -> &'static str {
    TEXTS.0.iter().find(|(name, _)| *name == file).unwrap().1
}

/// The line on which the entry begins in which that text stands first.
fn line_of_entry(text: &str, within: &str) -> usize {
    let place = text.find(within).unwrap();
    let header = text[..place].rfind("[[").unwrap();
    text[..header].lines().count() + 1
}

/// Plants a fault and reads what stops the build.
fn planted(file: &'static str, from: &str, to: &str) -> String {
    assert!(text(file).contains(from), "{file} has no {from}");
    with(file, &text(file).replacen(from, to, 1)).unwrap_err().to_string()
}

#[test]
fn a_fault_is_told_with_file_line_and_reason() {
    let mci = text("mci.toml");
    let second = line_of_entry(mci, "tenge = 3180");
    let told = |line: usize, entry: &str, reason: &str| format!("crates/law/pack/mci.toml:{line}: entry {entry} {reason}");
    let overlap = planted("mci.toml", "valid_to = 2022-03-31", "valid_to = 2022-04-01");
    assert_eq!(overlap, told(second, "mci", "overlaps another entry of the same code on 2022-04-01: end the earlier one the day before"));
    let gap = planted("mci.toml", "valid_to = 2022-03-31", "valid_to = 2022-03-30");
    assert!(gap.starts_with(&told(second, "mci", "leaves 2022-03-31 without a value")), "{gap}");
    let undated = planted("mci.toml", "valid_from = 2022-04-01\n", "");
    assert!(undated.starts_with(&told(second, "mci", "cannot be read: missing field `valid_from`")), "{undated}");
    let place = mci[..mci.find("tenge = 3450").unwrap()].lines().count() + 1;
    let broken = planted("mci.toml", "tenge = 3450", "tenge = = 3450");
    assert!(broken.starts_with(&told(place, "-", "cannot be read")), "{broken}");
    let stray = with("mci.toml", &format!("{mci}[[mcii]]\n")).unwrap_err();
    assert_eq!(stray.line, mci.lines().count() + 1);
}

#[test]
fn an_unknown_article_stops_the_build() {
    let article = planted("limits.toml", "article = \"129\"", "article = \"1029\"");
    let line = line_of_entry(text("limits.toml"), "article = \"129\"");
    assert!(article.starts_with(&format!("crates/law/pack/limits.toml:{line}: entry detention.delivery names CPC 1029")), "{article}");
    let listed = planted("lists.toml", "code = \"173\"", "code = \"573\"");
    assert!(listed.contains("entry qualification_30_days:573 names CC 573"), "{listed}");
    let inserted = planted("offences.toml", "article = \"146\"", "article = \"146-1\"");
    assert!(inserted.contains("names CC 146-1"), "{inserted}");
    for (code, article, has) in
        [("CC", "188-1", true), ("CC", "467", true), ("CC", "468", false), ("CAO", "829-19", true), ("CPC", "0", false)]
    {
        assert_eq!(pack().has_article(code, article), has, "{code} {article}");
    }
    assert!(planted("codes.toml", "\"50-1\"", "\"50a\"").contains("no inserted article"));
}

#[test]
fn an_unknown_region_body_or_code_stops_the_build() {
    let region = planted("lists.toml", "region = \"almaty-city\"", "region = \"alma-ata\"");
    let line = line_of_entry(text("lists.toml"), "region = \"almaty-city\"");
    assert_eq!(
        region,
        format!(
            "crates/law/pack/lists.toml:{line}: entry city:almaty refers to region alma-ata, which is not in the pack: add it or mend the reference"
        )
    );
    let early = planted("lists.toml", "region = \"east-kazakhstan-region\"", "region = \"abai-region\"");
    assert!(early.contains("region abai-region"), "a region must stand when the entry begins: {early}");
    assert!(planted("bodies.toml", "kind = \"police\"", "kind = \"militia\"").contains("body militia"));
    assert!(planted("bodies.toml", "merged_into = \"national-security\"", "merged_into = \"kgb\"").contains("body kgb"));
}

#[test]
fn an_entry_given_twice_stops_the_build() {
    let measures = text("measures.toml");
    let first = &measures[measures.find("[[measure]]").unwrap()..];
    let first = &first[..first[2..].find("[[measure]]").unwrap() + 2];
    let twice = with("measures.toml", &format!("{measures}\n{first}")).unwrap_err();
    assert_eq!((twice.line, twice.fault), (measures.lines().count() + 2, Fault::Overlap(Date::constant(2022, 1, 1))));
}
