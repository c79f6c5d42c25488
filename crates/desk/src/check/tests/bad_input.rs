//! Files that cannot be read, or only in a way of their own: each fault at its place, and nothing half done.

use super::super::{MAX_BYTES, MAX_FIGURES, load};
use super::*;

fn refused(bytes: &[u8]) -> Vec<BadCell> {
    check(bytes, None).expect_err("the file is refused")
}

const GOOD: &str = "e,A,o,2024-05-02,10,boats,exact,,,,,words";

#[test]
fn every_bad_cell_of_every_row_is_named() {
    let bad = refused(
        file(&[
            "e,A,,2024-13-02,ten,,more,,,,,",
            GOOD.replace(",A,", ",B,").as_str(),
            "e,C,o,2024-05-02,-5,boats,exact,X,,120,roughly,",
            "e,D,o,2024-05-02,1 234,boats,almost,,kind,,about,",
            "e,E,o,2024-05-02",
            "e,,o,02.05.2024,5,boats,exact,,,,,",
            "e,G,o,2024-05-02,5,boats,exact,E,,,,",
        ])
        .as_bytes(),
    );
    let expected = [
        (2, Some("statement")),
        (2, Some("as_of")),
        (2, Some("value")),
        (2, Some("unit")),
        (2, Some("qualifier")),
        (4, Some("value")),
        (4, Some("share_qualifier")),
        (4, Some("share")),
        (4, Some("whole")),
        (5, Some("value")),
        (5, Some("qualifier")),
        (5, Some("whole")),
        (5, Some("share")),
        (6, None),
        (7, Some("id")),
        (7, Some("as_of")),
    ];
    assert_eq!(places(&bad), expected);
    assert_eq!(
        bad[2].to_string(),
        "line 2, column value: “ten” is not a number; write digits alone, with a point before decimals: 4584 or 49.5"
    );
    assert_eq!(bad[8].reason, "no figure “X” in this file");
    assert_eq!(bad[13].reason, "4 cells, where the header has 12");
}

#[test]
fn ids_stand_once_and_wholes_lead_upwards() {
    let bad = refused(file(&[GOOD, GOOD]).as_bytes());
    assert_eq!((places(&bad), bad[0].reason.as_str()), (vec![(3, Some("id"))], "“A” stands on line 2 already"));
    let bad = refused(
        file(&[
            "e,A,o,2024-05-02,1,boats,exact,B,,,,",
            "e,B,o,2024-05-02,1,boats,exact,C,,,,",
            "e,C,o,2024-05-02,1,boats,exact,B,,,,",
            "e,D,o,2024-05-02,1,boats,exact,D,,,,",
            "f,E,o,2024-05-02,1,boats,exact,D,,,,",
        ])
        .as_bytes(),
    );
    assert_eq!(places(&bad), [(3, Some("whole")), (4, Some("whole")), (5, Some("whole")), (6, Some("whole"))]);
    assert_eq!(bad[0].reason, "B stands inside itself: B → C → B");
    assert_eq!(bad[1].reason, "C stands inside itself: C → B → C");
    assert_eq!(bad[2].reason, "D stands inside itself: D → D");
    assert_eq!(bad[3].reason, "“D” belongs to another incident");
}

#[test]
fn the_header_must_have_its_columns_once() {
    let bad = refused(b"id,statement,id,value,whom\nA,o,A,1,x\n");
    assert_eq!(places(&bad), [(1, Some("id")), (1, Some("as_of")), (1, Some("unit")), (1, Some("qualifier"))]);
    assert_eq!(places(&refused(b"")), [(1, None)]);
    assert_eq!(places(&refused(b"\n\n  \n")), [(1, None)]);
    assert_eq!(places(&refused(HEADER.as_bytes())), [(2, None)]);
}

#[test]
fn unknown_columns_are_named_and_not_used() {
    let report = check(b"id,statement,as_of,value,unit,qualifier,colour\nA,o,2024-05-02,1,boats,exact,red\n", None).unwrap();
    assert_eq!(report.warnings, ["columns not used: “colour”"]);
    assert!(report.to_text(crate::lang::Lang::En).starts_with("Attention: columns not used: “colour”\n"));
}

#[test]
fn byte_order_mark_line_ends_and_separators_are_understood() {
    let plain = check(file(&[GOOD]).as_bytes(), None).unwrap();
    for written in [
        format!("\u{feff}{}", file(&[GOOD])),
        file(&[GOOD]).replace('\n', "\r\n"),
        file(&[GOOD]).replace('\n', "\r"),
        file(&[GOOD]).replace(',', ";"),
        file(&[GOOD]).replace(',', "\t"),
        file(&["", GOOD, "", ",,,,,,,,,,,"]),
        file(&[GOOD]).trim_end().to_owned(),
        file(&[GOOD]).replace("words", "\" words \""),
        HEADER.to_uppercase() + "\n" + GOOD,
    ] {
        assert_eq!(check(written.as_bytes(), None).as_ref(), Ok(&plain), "{written:?}");
    }
}

#[test]
fn lines_are_counted_across_blank_lines_and_line_breaks_in_quotes() {
    let rows = ["e,A,o,2024-05-02,10,boats,exact,,,,,\"two\nlines\"", "", "e,B,o,2024-05-02,ten,boats,exact,,,,,"];
    for ending in ["\n", "\r\n", "\r"] {
        let bad = refused(file(&rows).replace('\n', ending).as_bytes());
        assert_eq!(places(&bad), [(5, Some("value"))], "{ending:?}");
    }
    let one = check(file(&rows[..1]).as_bytes(), None).unwrap();
    assert_eq!(one.figures[0].says, "two lines");
}

#[test]
fn quotes_left_open_or_closed_too_soon_are_named() {
    let bad = refused(file(&[GOOD, "e,B,o,2024-05-02,10,\"boats,exact,,,,,", "e,C,o,2024-05-02,10,boats,exact,,,,,"]).as_bytes());
    assert_eq!((places(&bad), bad[0].reason.as_str()), (vec![(3, None)], "a quote is opened and never closed"));
    let bad = refused(file(&["e,B,o,2024-05-02,10,\"boats\" big,exact,,,,,"]).as_bytes());
    assert_eq!((places(&bad), bad[0].reason.as_str()), (vec![(2, None)], "text follows a closing quote"));
    let bad =
        refused(file(&["e,B,o,2024-05-02,10,boats,exact,,,,,\"open", "e,C,o,2024-05-02,10,boats,exact,,,,,\"fast, red\""]).as_bytes());
    assert_eq!((places(&bad), bad[0].reason.as_str()), (vec![(2, None)], "text follows a quote that closes on line 3"));
    let kept = checked(&["e,B,o,2024-05-02,10,boats,exact,,,,,\"the \"\"fast\"\", red ones\""]);
    assert_eq!(kept.figures[0].says, "the \"fast\", red ones");
}

#[test]
fn other_encodings_are_named() {
    let mut windows = file(&[GOOD]).into_bytes();
    // "лодки" in Windows-1251.
    windows.extend_from_slice(b"e,B,o,2024-05-02,10,\xeb\xee\xe4\xea\xe8,exact,,,,,\n");
    let bad = refused(&windows);
    assert_eq!(places(&bad), [(3, Some("unit"))]);
    assert_eq!(bad[0].reason, "byte 0xEB is not UTF-8 (Windows-1251?)");
    let wide: Vec<u8> = std::iter::once(0xfeff).chain(file(&[GOOD]).encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(refused(&wide)[0].reason, "the file is written in UTF-16");
    assert!(refused(&wide[2..])[0].reason.starts_with("a zero byte"));
}

#[test]
fn control_characters_cannot_reach_a_terminal() {
    let bad = refused(file(&["e,B,o,2024-05-02,10,boats,exact,,,,,\u{1b}[31mred"]).as_bytes());
    assert_eq!(places(&bad), [(2, Some("says"))]);
    assert!(!bad[0].to_string().contains('\u{1b}'));
    assert_eq!(places(&refused(file(&["e,B,o,2024-05-02,10,\"boats\nbig\",exact,,,,,"]).as_bytes())), [(2, Some("unit"))]);
}

#[test]
fn sizes_are_limited_with_a_reason() {
    let huge = load(std::io::repeat(b'x')).unwrap();
    assert_eq!(huge.len(), MAX_BYTES + 1);
    assert_eq!(refused(&huge)[0].reason, "the file is larger than 8 MiB");
    let wide = ",".repeat(1_000_000);
    assert_eq!(refused(wide.as_bytes())[0].reason, "the header has 1000001 columns, a statement has at most 64");
    let bad = refused(file(&[&format!("e,{wide}")]).as_bytes());
    assert_eq!((places(&bad), bad[0].reason.as_str()), (vec![(2, None)], "1000002 cells, where the header has 12"));
    let bad = refused(file(&[&GOOD.replace("words", &"w".repeat(2_001))]).as_bytes());
    assert_eq!(places(&bad), [(2, Some("says"))]);
    let rows: Vec<String> = (0..=MAX_FIGURES).map(|at| format!("e,A{at},o,2024-05-02,10,boats,exact,,,,,")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    assert!(check(file(&rows[1..]).as_bytes(), None).is_ok());
    assert_eq!(refused(file(&rows).as_bytes())[0].reason, "more than 10000 figures");
}

#[test]
fn days_are_days() {
    for day in
        ["2024-02-30", "2024-5-2", "20240502", "yesterday", "", "2024-05-02T10:00", "2024-05-02T25:00Z", "2024-05-02 10:00", "2024-05-02T"]
    {
        let bad = refused(file(&[&GOOD.replace("2024-05-02", day)]).as_bytes());
        assert_eq!(places(&bad), [(2, Some("as_of"))], "{day}");
    }
}
