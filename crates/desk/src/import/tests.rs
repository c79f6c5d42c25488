//! The reader of tables: every declared act can be written as a row, what is read is what was written, and nothing makes it panic.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::cell::{Scalar, moment, split};
use super::columns::{Columns, Need, REASONS, ROW, ROW_SOURCE};
use super::encoding::{ALL, Chars, Encoding};
use super::layout::Layout;
use super::row::Table;
use super::rows::{LONGEST_CELL, MOST_CELLS, Row, Rows};
use super::sniff::sniff;
use super::{Broken, quoted};
use aiqyn_law::kernel::{IncidentId, Moment, Submission};
use aiqyn_law::{pack, rooms};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn columns(room: &str, kind: &str) -> Columns {
    let room = rooms::room(room).unwrap();
    Columns::of(room, room.form_of(kind).unwrap(), pack::embedded().unwrap())
}

fn rows(bytes: &[u8], encoding: Encoding, separator: char) -> Result<Vec<Row>, Broken> {
    let mut rows = Rows::new(Chars::new(bytes, encoding), separator);
    let mut all = Vec::new();
    while let Some(row) = rows.read()? {
        all.push(row);
    }
    Ok(all)
}

fn cells(text: &str) -> Vec<Vec<String>> {
    rows(text.as_bytes(), Encoding::Utf8, ',').unwrap().into_iter().map(|row| row.cells).collect()
}

/// A row of a table in which these columns are filled.
fn submission(columns: &Columns, filled: &BTreeMap<String, String>) -> Result<Submission, Vec<super::Fault>> {
    let header: Vec<String> = columns.all.iter().map(|column| column.name.clone()).collect();
    let layout = Layout::read(&header, columns, &[]).unwrap();
    let cells = header.iter().map(|name| filled.get(name).cloned().unwrap_or_default()).collect();
    let table = Table { columns, layout: &layout, incident: IncidentId::parse("january-2022").unwrap(), source: "t.csv".to_owned() };
    table.submission(&Row { number: 2, line: 2, cells, ..Row::default() })
}

/// The examples of a template, one variant of each tag at a time.
fn example_rows(columns: &Columns) -> Vec<BTreeMap<String, String>> {
    let filled = |chosen: &BTreeMap<String, String>| {
        let mut row: BTreeMap<String, String> = BTreeMap::new();
        // A column's tag stands before it, so that one walk sees all tags.
        for column in &columns.all {
            let wanted = column.with.is_empty() || column.with.iter().any(|(tag, code)| row.get(tag) == Some(code));
            if wanted && !column.example.is_empty() {
                row.insert(column.name.clone(), chosen.get(&column.name).unwrap_or(&column.example).clone());
            }
        }
        row
    };
    let none = BTreeMap::new();
    let mut all = vec![filled(&none)];
    for column in &columns.all {
        let parents: Vec<_> = if column.with.is_empty() {
            vec![none.clone()]
        } else {
            column.with.iter().map(|(tag, code)| [(tag.clone(), code.clone())].into()).collect()
        };
        for (code, parent) in column.allowed.iter().flat_map(|(code, _)| parents.iter().map(move |parent| (code, parent))) {
            let mut chosen: BTreeMap<String, String> = parent.clone();
            chosen.insert(column.name.clone(), code.clone());
            all.push(filled(&chosen));
        }
    }
    all
}

#[test]
fn every_declared_act_can_be_written_as_a_row() {
    let mut read = 0;
    for room in rooms::ROOMS {
        for kind in room.submittable() {
            let columns = columns(room.name, kind);
            for own in [ROW, ROW_SOURCE, REASONS] {
                assert!(columns.column(own).is_none(), "{} {kind}: {own} is taken", room.name);
            }
            for row in example_rows(&columns) {
                let made = submission(&columns, &row).unwrap_or_else(|faults| panic!("{} {kind} {row:?}: {faults:?}", room.name));
                let act = &made.acts[0];
                if !["correction/1", "annulment/1", "confirmation/1", "answer/1"].contains(&kind) {
                    // The room reads it, and what it reads is what was written.
                    room.read(kind, &act.payload).unwrap_or_else(|e| panic!("{} {kind}: {e}: {}", room.name, act.payload));
                }
                read += 1;
            }
        }
    }
    assert!(read > 200, "{read}");
}

#[test]
fn a_row_of_each_room_says_what_a_submission_in_json_would() {
    let row = |pairs: &[(&str, &str)]| pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    let ruling = columns("administrative", "ruling/1");
    let filled = row(&[
        ("record", "22-000001"),
        ("occurred_at", "10.01.2022 15:00"),
        ("court", "court/almaty-city/2"),
        ("article", "476"),
        ("part", ""),
        ("outcome.kind", "Fine"),
        ("outcome.mci", "10"),
        ("aggravating", ""),
        ("document", &"5".repeat(64)),
        ("sealed.reasons", " Said. "),
    ]);
    let made = serde_json::to_value(submission(&ruling, &filled).unwrap()).unwrap();
    assert_eq!(
        made,
        json!({
            "key": "import:t.csv:2", "incident": "january-2022",
            "acts": [{
                "record": "administrative/22-000001", "act": "ruling/1", "occurred_at": "2022-01-10T09:00:00Z",
                "payload": { "court": "court/almaty-city/2", "article": "476", "part": "", "outcome": { "kind": "fine", "mci": 10 },
                    "aggravating": [], "document": "5".repeat(64) },
                "sealed": { "reasons": " Said. " },
            }],
        })
    );
    let group = columns("criminal", "group_formed/1");
    let members = r#"[{"officer":"o-2","body":"police/almaty-city"}]"#;
    let filled = row(&[
        ("record", "criminal/22-1"),
        ("occurred_at", "2022-01-10T15:00:00+06:00"),
        ("leader.officer", "o-1"),
        ("leader.body", "police/almaty-city"),
        ("members", members),
        ("version", "3"),
    ]);
    let made = submission(&group, &filled).unwrap().acts.remove(0);
    assert_eq!(made.payload["leader"]["officer"], "o-1");
    assert_eq!(made.payload["members"], serde_json::from_str::<Value>(members).unwrap());
    assert_eq!(made.version, Some(3));
}

#[test]
fn all_faults_of_a_row_are_said_at_once() {
    let ruling = columns("administrative", "ruling/1");
    let row = [
        ("record", "criminal/22-1"),
        ("occurred_at", "2022-01-10"),
        ("court", "Court No 2"),
        ("article", ""),
        ("part", "1"),
        ("outcome.kind", "warning"),
        ("outcome.mci", "5"),
        ("aggravating", "a||b"),
        ("document", "x"),
        ("version", "1 000"),
    ];
    let row = row.map(|(a, b)| (a.to_owned(), b.to_owned())).into();
    let faults = submission(&ruling, &row).unwrap_err();
    let said: Vec<_> = faults.iter().map(|fault| (fault.column.as_str(), fault.code)).collect();
    for fault in [
        ("record", "other_room"),
        ("occurred_at", "no_hour"),
        ("version", "not_a_number"),
        ("court", "not_an_identifier"),
        ("article", "empty"),
        ("outcome.mci", "not_of_this_kind"),
        ("aggravating", "empty_in_list"),
    ] {
        assert!(said.contains(&fault), "{fault:?}: {said:?}");
    }
    assert_eq!(faults.len(), 7, "{faults:?}");
}

#[test]
fn a_refusal_is_told_by_the_column_of_its_field() {
    let ruling = columns("administrative", "ruling/1");
    let correction = columns("administrative", "correction/1");
    assert_eq!(ruling.of_field("/outcome/ground"), Some("outcome.ground"));
    assert_eq!(ruling.of_field("/aggravating/1"), Some("aggravating"));
    assert_eq!(ruling.of_field("/sealed/reasons"), Some("sealed.reasons"));
    assert_eq!(ruling.of_field("/nothing"), None);
    assert_eq!(correction.of_field("/payload/document"), Some("payload"));
}

#[test]
fn words_stand_for_codes_where_the_pack_has_words() {
    let law = pack::embedded().unwrap();
    let protocol = columns("administrative", "protocol/1");
    let region = law.all_regions().find(|region| region.code == "almaty-city").unwrap();
    let barred = law.all_entries().find(|entry| entry.list == "arrest_barred").unwrap();
    for (region, barred) in
        [(&region.names.kk, &barred.words.kk), (&region.names.ru, &barred.words.ru), (&region.names.en, &barred.words.en)]
    {
        let mut row = example_rows(&protocol).remove(0);
        row.insert("region".to_owned(), region.to_uppercase());
        row.insert("barred".to_owned(), barred.clone());
        row.insert("foreign".to_owned(), "ЖОҚ".to_owned());
        let payload = submission(&protocol, &row).unwrap().acts.remove(0).payload;
        assert_eq!((&payload["region"], &payload["foreign"]), (&json!("almaty-city"), &json!(false)));
        assert_eq!(payload["barred"], json!([law.all_entries().find(|entry| entry.list == "arrest_barred").unwrap().code]));
    }
    let measure = columns("suspect", "measure_chosen/1");
    let mut row = example_rows(&measure).remove(0);
    row.insert("kind".to_owned(), law.all_measures().find(|m| m.code == "house_arrest").unwrap().names.ru.clone());
    assert_eq!(submission(&measure, &row).unwrap().acts.remove(0).payload["kind"], "house_arrest");
}

#[test]
fn a_moment_without_zone_is_almatys_and_what_may_be_two_is_refused() {
    let expected = Moment::parse("2022-01-06T10:15:00+06:00").unwrap();
    for text in
        ["2022-01-06 10:15", "06.01.2022 10:15", "6.1.2022 10:15:00", "2022-01-06T10:15", "2022-01-06T04:15:00Z", "06.01.2022\u{a0}10:15"]
    {
        assert_eq!(moment(text), Ok(expected), "{text}");
    }
    for (text, code) in [
        ("06.01.2022", "no_hour"),
        ("01/06/2022 10:15", "not_a_moment"),
        ("06.01.22 10:15", "not_a_moment"),
        ("30.02.2022 10:15", "not_a_moment"),
        ("2022-01-06 24:00", "not_a_moment"),
        ("44567.427", "not_a_moment"),
        ("29.02.2024 23:30", "hour_came_twice"),
    ] {
        assert_eq!(moment(text).unwrap_err().0, code, "{text}");
    }
}

#[test]
fn numbers_are_digits_and_nothing_else() {
    let days = Scalar::Whole { least: 0, most: 255 };
    assert_eq!(days.read(" 15 "), Ok(json!(15)));
    for text in ["1 000", "1\u{a0}000", "15.0", "15,0", "+15", "-15", "１５", "0x0f", "15 days"] {
        assert_eq!(days.read(text).unwrap_err().0, "not_a_number", "{text}");
    }
    assert_eq!(days.read("256").unwrap_err().0, "number_out_of_range");
    assert_eq!(days.read("99999999999999999999").unwrap_err().0, "number_out_of_range");
}

#[test]
fn lists_are_parted_by_bars_and_escaped_by_backslashes() {
    assert_eq!(split("a|b|c"), ["a", "b", "c"]);
    assert_eq!(split(r"a\|b|c\\|d\e"), ["a|b", r"c\", r"d\e"]);
    assert_eq!(split("  "), Vec::<String>::new());
    assert_eq!(split("a|"), ["a", ""]);
}

#[test]
fn quotes_line_ends_and_empty_rows_are_read_as_spreadsheets_write_them() {
    assert_eq!(cells("a,b\r\n\"1,\"\"x\"\"\",2\r\n"), [["a", "b"], ["1,\"x\"", "2"]]);
    assert_eq!(cells("\u{feff}a\rb\nc"), [["a"], ["b"], ["c"]]);
    assert_eq!(cells("a,\n"), [["a", ""]]);
    assert_eq!(cells("5\"6,b"), [["5\"6", "b"]]);
    let all = rows(b"a\n\n\"two\nlines\",x\nd", Encoding::Utf8, ',').unwrap();
    let places: Vec<_> = all.iter().map(|row| (row.number, row.line, row.last_line)).collect();
    assert_eq!(places, [(1, 1, 1), (2, 2, 2), (3, 3, 4), (4, 5, 5)]);
    assert_eq!(all[2].long_quote, Some(3));
    assert_eq!(rows(b"a,\"b\" c,d", Encoding::Utf8, ',').unwrap()[0].stray, Some(2));
}

#[test]
fn bounds_are_named_by_line_and_never_swallow_the_file() {
    let long = "x\n".repeat(LONGEST_CELL);
    let broken = rows(format!("a\nb,\"c\n{long}").as_bytes(), Encoding::Utf8, ',').unwrap_err();
    assert!(broken.line == 2 && broken.says.contains("a quote opens here"), "{broken}");
    let broken = rows(b"a\nb\nc,\"d\n", Encoding::Utf8, ',').unwrap_err();
    assert!(broken.line == 3 && broken.says.contains("the end of the file"), "{broken}");
    let broken = rows(format!("a\n{}", ",".repeat(1_000_000)).as_bytes(), Encoding::Utf8, ',').unwrap_err();
    assert!(broken.line == 2 && broken.says.contains(&MOST_CELLS.to_string()), "{broken}");
    let broken = rows(format!("a\n{}", "x".repeat(LONGEST_CELL + 1)).as_bytes(), Encoding::Utf8, ',').unwrap_err();
    assert!(broken.line == 2 && broken.says.contains("a cell"), "{broken}");
    let wide = vec!["x".repeat(200_000); 6].join(",");
    let broken = rows(format!("a\n{wide}").as_bytes(), Encoding::Utf8, ',').unwrap_err();
    assert!(broken.line == 2 && broken.says.contains("a row"), "{broken}");
}

#[test]
fn encodings_are_found_by_their_bytes() {
    let utf16 = |text: &str, low_first: bool| -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if low_first { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    };
    let page = |text: &str, page: &[(char, u8)]| -> Vec<u8> {
        text.chars().map(|c| page.iter().find(|(other, _)| *other == c).map_or(c as u32 as u8, |(_, byte)| *byte)).collect()
    };
    // С, у, д, «, » in Windows-1251; қ and ә as KZ-1048 has them.
    let bytes = [('С', 0xd1), ('у', 0xf3), ('д', 0xe4), ('т', 0xf2), ('а', 0xe0), ('«', 0xab), ('»', 0xbb), ('қ', 0x9d), ('ә', 0xbc)];
    let russian = page("record;x\n1;«Суд»\n", &bytes);
    let kazakh = page("record;x\n1;тақтада әуқаса\n", &bytes.iter().copied().chain([('с', 0xf1)]).collect::<Vec<_>>());
    for (file, encoding, holds) in [
        (b"record,x\n1,2\n".to_vec(), Encoding::Utf8, "record"),
        ("record;x\n1;«Сот» ә\n".into(), Encoding::Utf8, "«Сот» ә"),
        (russian, Encoding::Windows1251, "«Суд»"),
        (kazakh, Encoding::Kz1048, "тақтада әуқаса"),
        (utf16("\u{feff}record;Суд\n1;2\n", true), Encoding::Utf16Le, "Суд"),
        (utf16("\u{feff}record;Суд\n1;2\n", false), Encoding::Utf16Be, "Суд"),
        (utf16("record,outcome.kind\n1,2\n", true), Encoding::Utf16Le, "outcome.kind"),
    ] {
        assert_eq!(sniff(file.as_slice(), None), Ok(encoding), "{holds}");
        let all = rows(&file, encoding, if holds == "outcome.kind" { ',' } else { ';' }).unwrap();
        assert!(all.iter().flat_map(|row| &row.cells).any(|cell| cell == holds || cell.contains(holds)), "{all:?}");
    }
    for (file, line, says) in [
        (&b""[..], 0, "empty"),
        (b"PK\x03\x04....", 0, "CSV"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", 0, "workbook"),
        (b"a,b\n1,\x00\n", 2, "NUL"),
        ("да\nнет\n\u{430}".as_bytes(), 0, ""),
        (b"a,b\n\xd0\xb4\xd0\xb4\n1,\xd0\n", 3, "UTF-8"),
        (b"a,b\n1,caf\xe9\n", 2, "neither"),
    ] {
        match sniff(file, None) {
            Ok(encoding) => assert_eq!((encoding, says), (Encoding::Utf8, "")),
            Err(broken) => assert!(broken.line == line && broken.says.contains(says) && !says.is_empty(), "{broken}"),
        }
    }
}

#[test]
fn a_header_is_read_without_regard_to_case_or_order_and_all_that_is_wrong_is_said() {
    let columns = columns("administrative", "sent_to_court/1");
    let header = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let layout = Layout::read(&header(&[" Court", "OCCURRED_AT ", "record", "", "note"]), &columns, &["Note".to_owned()]).unwrap();
    let row = Row { cells: header(&["c", "t", "r", "", "n"]), ..Row::default() };
    assert_eq!((layout.cell(&row, "court"), layout.cell(&row, "record")), (Some("c"), Some("r")));
    assert!(layout.fits(&row).is_ok());
    let wrong = Layout::read(&header(&["record", "Record", "occurredat", "tribunal"]), &columns, &[]).unwrap_err();
    assert_eq!(wrong.len(), 5, "{wrong:?}");
    let all = wrong.join("\n");
    for said in ["stands twice", "is \"occurred_at\" meant", "--ignore", "\"court\" is missing", "\"occurred_at\" is missing"] {
        assert!(all.contains(said), "{said}: {all}");
    }
    assert!(columns.all.iter().any(|column| column.need == Need::Never));
}

#[test]
fn a_persons_number_has_no_place_in_an_error() {
    assert!(!quoted("x 990101300000 y").contains("9901"));
    assert_eq!(quoted("a \"b\""), r#""a \"b\"""#);
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000), which in 0..5usize, separator in "[,;\t]") {
        let _ = sniff(bytes.as_slice(), None);
        let _ = rows(&bytes, ALL[which], separator.chars().next().unwrap());
    }

    #[test]
    fn no_text_makes_a_row_panic(cells in proptest::collection::vec("\\PC{0,12}|[0-9.:T +-]{0,20}|[a|\\\\\"{}\\[\\]]{0,9}", 10)) {
        let ruling = columns("administrative", "ruling/1");
        let names = ruling.all.iter().map(|column| column.name.clone());
        let _ = submission(&ruling, &names.zip(cells).collect());
    }

    #[test]
    fn what_is_written_is_read_again(table in proptest::collection::vec(proptest::collection::vec("[a-zА-я \",;\n\r]{0,8}", 3), 1..8)) {
        let mut writer = csv::WriterBuilder::new().delimiter(b';').quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
        for row in &table {
            writer.write_record(row).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let read: Vec<Vec<String>> = rows(&bytes, Encoding::Utf8, ';').unwrap().into_iter().map(|row| row.cells).collect();
        prop_assert_eq!(read, table);
    }
}
