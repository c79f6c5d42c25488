//! What a submission may be, and what keeps it outside.
#![allow(clippy::unwrap_used)]

use super::bounds::{self, Excess};
use crate::identification_number::holds_number;
use crate::line::Submission;
use crate::register::Register;
use crate::unprintable;
use serde_json::{Value, json};

/// Invented: of somebody to be born in 2099; the last digit follows from the others.
const NUMBER: &str = "991231500016";

fn dressed(zero: char) -> String {
    NUMBER.bytes().map(|b| char::from_u32(u32::from(zero) + u32::from(b - b'0')).unwrap()).collect()
}

#[test]
fn a_number_is_found_in_any_dress() {
    for text in [
        NUMBER.to_owned(),
        "991231 500 016".to_owned(),
        "991231-500016".to_owned(),
        "99.12.31 / 500016".to_owned(),
        "9 9 1 2 3 1 5 0 0 0 1 6".to_owned(),
        "991231\u{a0}500\u{2009}016".to_owned(),
        "991231\u{200b}500016".to_owned(),
        "991231\u{ad}500016".to_owned(),
        format!("iin{NUMBER}x"),
        format!("p-{NUMBER}"),
        format!("22-{NUMBER}"),
        format!("000{NUMBER}"),
        format!("{NUMBER}7"),
        format!("import:{NUMBER}.csv:14"),
        dressed('０'),
        dressed('٠'),
        dressed('०'),
        dressed('𝟎'),
        dressed('₀'),
        "９９１２３１-500016".to_owned(),
    ] {
        assert!(holds_number(&text), "{text:?}");
    }
}

#[test]
fn what_is_nobodys_number_is_let_by() {
    let mistyped = "991231500017";
    for text in [
        mistyped,
        "2022-01-10T10:00:00+06:00",
        "2022-01-10 10:00:00",
        "22-01-10 10:00:00",
        "administrative/22-000417",
        "+7 701 234 56 78",
        "123456789012345678901234567890",
        "1643090400000000",
        "9912315000160000000000000000000000000000000000000000000000abcdef",
        "99 12 31",
        "",
    ] {
        assert!(!holds_number(text), "{text:?}");
    }
}

/// Timestamps of every minute of a month, dates, and a hundred thousand numbers of records: none is taken for somebody's.
#[test]
fn times_and_record_numbers_are_never_taken_for_somebodys() {
    for day in 1..=31 {
        for minute in 0..24 * 60 {
            let (h, m) = (minute / 60, minute % 60);
            let text = format!("2022-01-{day:02}T{h:02}:{m:02}:30.123456+06:00");
            assert!(!holds_number(&text), "{text}");
        }
    }
    for n in 0..100_000 {
        assert!(!holds_number(&format!("administrative/22-{n:06}")) && !holds_number(&format!("administrative/22-{n:06}#{}", n % 40)));
    }
}

#[test]
fn control_direction_and_unseen_characters_are_no_writing() {
    for c in ['\0', '\u{1b}', '\u{7f}', '\u{85}', '\u{9b}', '\u{202e}', '\u{2067}', '\u{200b}', '\u{2028}', '\u{feff}', '\u{e0041}'] {
        let text = format!("a{c}b");
        assert!(unprintable::is_in(&text) && unprintable::is_in_prose(&text), "{c:?}");
        assert!(!unprintable::shown(&text).contains(c), "{c:?}");
    }
    assert!(unprintable::is_in("a\nb") && !unprintable::is_in_prose("a\r\n\tb"));
    assert_eq!(unprintable::shown("a\u{1b}[2Jb\r\n"), "a\\u{1b}[2Jb\\u{d}\n");
    for text in ["Қазақ тілі", "Ёлка", "naïve – „quoted“", "№ 5 ≥ 4"] {
        assert!(!unprintable::is_in(text), "{text}");
        assert_eq!(unprintable::shown(text), text);
    }
}

#[test]
fn a_register_knows_its_numbers() {
    for number in ["22-000417", "kui-22-000417", "a-1", "1", "item-7", "22.7/3"] {
        assert!(Register::Numbered.numbers(number), "{number}");
    }
    for number in ["", "ivanov", "ivanov-1", "a--1", "-1", "1-", "A-1", "a 1", "abc", "a-1/", &"1".repeat(60)] {
        assert!(!Register::Numbered.numbers(number), "{number}");
    }
    assert!(Register::Named.numbers("release-2022-01-25") && !Register::Named.numbers("release"));
}

fn submission(payload: Value, acts: usize) -> Submission {
    let act = json!({ "record": "a/1", "act": "b/1", "occurred_at": "2022-01-10T10:00:00+06:00", "payload": payload });
    serde_json::from_value(json!({ "key": "k", "incident": "i", "acts": vec![act; acts] })).unwrap()
}

#[test]
fn a_submission_is_held_to_each_of_its_bounds_and_reaches_each() {
    let what = |submission: &Submission| bounds::exceeded(submission).map(|excess: Excess| excess.what);
    assert_eq!(what(&submission(json!({}), bounds::MOST_ACTS)), None);
    assert_eq!(what(&submission(json!({}), bounds::MOST_ACTS + 1)), Some("acts"));
    let text = |length| json!({ "a": "x".repeat(length) });
    assert_eq!(what(&submission(text(bounds::LONGEST_PAYLOAD - 1), 1)), None);
    assert_eq!(what(&submission(text(bounds::LONGEST_PAYLOAD), 1)), Some("payload"));
    let list = |length: usize| json!(vec![json!(""); length]);
    assert_eq!(what(&submission(list(bounds::MOST_VALUES - 1), 1)), None);
    assert_eq!(what(&submission(list(bounds::MOST_VALUES), 1)), Some("values"));
    let two = |length| submission(list(length), 2);
    assert_eq!(what(&two(bounds::MOST_VALUES / 2 - 1)), None);
    assert_eq!(what(&two(bounds::MOST_VALUES / 2)), Some("values"), "all payloads together");
    let deep = |levels: usize| (1..levels).fold(json!([]), |inner, _| json!([inner]));
    assert_eq!(what(&submission(deep(bounds::DEEPEST), 1)), None);
    assert_eq!(what(&submission(deep(bounds::DEEPEST + 1), 1)), Some("depth"));

    let sealed = |name: &str, text: &str| {
        let mut submission = submission(json!({}), 1);
        submission.acts[0].sealed.insert(name.to_owned(), text.to_owned());
        submission
    };
    assert_eq!(what(&sealed("reasons", &"x".repeat(bounds::LONGEST_TEXT))), None);
    assert_eq!(what(&sealed("reasons", &"x".repeat(bounds::LONGEST_TEXT + 1))), Some("text"));
    assert_eq!(what(&sealed(&"x".repeat(bounds::LONGEST_NAME + 1), "")), Some("name"));
    let mut many = submission(json!({}), 1);
    many.acts[0].sealed = (0..=bounds::MOST_TEXTS).map(|n| (n.to_string(), String::new())).collect();
    assert_eq!(what(&many), Some("texts"));
    let mut heavy = submission(json!({}), 1);
    heavy.acts[0].sealed = (0..9).map(|n| (n.to_string(), "x".repeat(bounds::LONGEST_TEXT))).collect();
    assert_eq!(what(&heavy), Some("bytes"));
    let key = Submission { key: "k".repeat(bounds::LONGEST_KEY + 1), ..submission(json!({}), 1) };
    assert_eq!(what(&key), Some("key"));
}

#[test]
fn depth_is_seen_before_anything_is_parsed() {
    let nested = |levels: usize| [b"[".repeat(levels), b"]".repeat(levels)].concat();
    assert!(!bounds::is_too_deep(&nested(bounds::DEEPEST)) && bounds::is_too_deep(&nested(bounds::DEEPEST + 1)));
    assert!(!bounds::is_too_deep(br#"{"a": "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ \" [[[[[[[[[["}"#));
}
