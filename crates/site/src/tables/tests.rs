//! One table in three formats says the same.
#![allow(clippy::unwrap_used)]

use super::*;
use serde_json::json;

fn table() -> Table {
    let row = |code: &str, label: &str, number| Row { code: code.to_owned(), label: label.to_owned(), number };
    Table {
        figure: "S1".to_owned(),
        title: "Suspects, in all".to_owned(),
        breakdown: "region".to_owned(),
        breakdown_label: "Region".to_owned(),
        unit: "suspects".to_owned(),
        qualifier: "exact".to_owned(),
        office: "prosecutor".to_owned(),
        as_of: "2022-01-25T17:59:59.999999Z".to_owned(),
        known: "2022-01-25T17:59:59.999999Z".to_owned(),
        release: "release-2022-01-25".to_owned(),
        language: "en",
        rows: vec![
            row("almaty-city", "Almaty, \"the city\"", Number::Published(412)),
            row("x", "=cmd|' /C calc'!A0", Number::Suppressed),
            row("y", "-1+2", Number::Suppressed),
            row("z", "Zhetisu", Number::NotStated),
        ],
    }
}

/// The cells of a line of CSV, read as RFC 4180 has it.
fn read(line: &str) -> Vec<String> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(std::mem::take(&mut cell)),
            other => cell.push(other),
        }
    }
    cells.push(cell);
    cells
}

#[test]
fn every_cell_says_something_and_none_is_a_formula() {
    let text = csv(&table());
    let lines: Vec<Vec<String>> = text.split_terminator("\r\n").map(read).collect();
    assert_eq!(lines.len(), 5);
    for cells in &lines {
        assert_eq!(cells.len(), COLUMNS.len());
        assert!(cells.iter().all(|cell| !cell.is_empty() && !cell.starts_with(['=', '+', '-', '@'])), "{cells:?}");
    }
    assert_eq!(lines[1][3..6], ["Almaty, \"the city\"", "412", "published"]);
    assert_eq!(lines[2][3..6], ["'=cmd|' /C calc'!A0", "suppressed", "suppressed"]);
    assert_eq!(lines[4][4..6], ["not_stated", "not_stated"]);
}

#[test]
fn the_description_names_the_columns_of_the_file_in_order() {
    let text = csv(&table());
    let header: Vec<String> = read(text.lines().next().unwrap());
    let described = csvw(&table(), "S1-region.csv");
    let columns = described["tableSchema"]["columns"].as_array().unwrap();
    assert_eq!(columns.iter().map(|column| column["titles"].as_str().unwrap().to_owned()).collect::<Vec<_>>(), header);
    assert_eq!(columns[4]["null"], json!(["suppressed", "not_stated"]));
    assert_eq!(columns[3]["lang"], "en");
    assert_eq!(described["url"], "S1-region.csv");
}

#[test]
fn the_cube_has_the_numbers_of_the_table_and_says_why_one_is_missing() {
    let cube = json_stat(&table());
    assert_eq!(cube["size"], json!([4]));
    assert_eq!(cube["value"], json!([412, null, null, null]));
    assert_eq!(cube["status"], json!({ "1": "suppressed", "2": "suppressed", "3": "not_stated" }));
    assert_eq!(cube["dimension"]["region"]["category"]["index"]["z"], 3);
    assert_eq!(cube["dimension"]["region"]["category"]["label"]["almaty-city"], "Almaty, \"the city\"");
}
