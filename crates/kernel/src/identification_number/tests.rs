//! Numbers that are whole and numbers that are not: all of them invented.

#![allow(clippy::unwrap_used)]

use super::*;
use serde_json::json;

/// Computes the digit by the words of procedure §17, another way round than the code under test.
fn appended(eleven: &str) -> Option<String> {
    let d: Vec<usize> = eleven.bytes().map(|b| usize::from(b - b'0')).collect();
    let first = (0..11).map(|i| d[i] * (i + 1)).sum::<usize>() % 11;
    let second = (0..11).map(|i| d[i] * ((i + 2) % 11 + 1)).sum::<usize>() % 11;
    let digit = if first == 10 { second } else { first };
    (digit < 10).then(|| format!("{eleven}{digit}"))
}

/// The first whole number that begins so.
fn whole(begins: &str) -> String {
    (0..1000).find_map(|n| appended(&format!("{begins}{n:0width$}", width = 11 - begins.len()))).unwrap()
}

fn sealed(name: &str, text: &str) -> BTreeMap<String, String> {
    [(name.to_owned(), text.to_owned())].into()
}

#[test]
fn a_wrong_digit_anywhere_is_found() {
    let (mut wholes, mut without) = (0, 0);
    for n in (0..99_999_999_999_u64).step_by(99_999_999_999 / 500) {
        let eleven = format!("{n:011}");
        let Some(number) = appended(&eleven) else {
            assert_eq!(IdentificationNumber::parse(&format!("{eleven}0")), Err(NotANumber::NoCheckDigit));
            without += 1;
            continue;
        };
        assert!(IdentificationNumber::parse(&number).is_ok());
        wholes += 1;
        for digit in b'0'..=b'9' {
            let other = format!("{eleven}{}", char::from(digit));
            assert_eq!(IdentificationNumber::parse(&other).is_ok(), other == number, "the last digit follows from the others");
        }
    }
    assert!(wholes > 400 && without > 0);
}

#[test]
fn what_is_no_number_is_said_without_repeating_it() {
    for text in ["", "12345678901", "1234567890123", "12345678901a", "١٢٣٤٥٦"] {
        assert_eq!(IdentificationNumber::parse(text), Err(NotANumber::NotTwelveDigits));
    }
    let number = whole("850615300");
    assert!(!format!("{:?}", IdentificationNumber::parse(&number)).contains(&number));
}

#[test]
fn the_first_digits_tell_birth_sex_and_organisation() {
    let read = |begins: &str| IdentificationNumber::parse(&whole(begins)).unwrap();
    let day = |text: &str| Some(text.parse::<Date>().unwrap());
    let man = read("850615300");
    assert_eq!((man.sex(), man.born(), man.is_organisation()), (Some(Sex::Male), day("1985-06-15"), false));
    let girl = read("080229600");
    assert_eq!((girl.sex(), girl.born()), (Some(Sex::Female), day("2008-02-29")));
    assert_eq!(read("990101200").born(), day("1899-01-01"));
    assert_eq!(read("070229500").born(), None, "no such day");
    let organisation = read("0101400");
    assert_eq!((organisation.is_organisation(), organisation.sex()), (true, None));
}

#[test]
fn sealed_numbers_are_checked_where_they_stand() {
    let good = whole("850615300");
    let bad = format!("{}{}", &good[..11], (good.as_bytes()[11] - b'0' + 1) % 10);
    let places = |name: &str, text: String| faults(&sealed(name, &text)).into_iter().map(|(place, _)| place).collect::<Vec<_>>();
    assert_eq!(places("iin", good.clone()), Vec::<String>::new());
    assert_eq!(places("iin", bad.clone()), ["iin"]);
    assert_eq!(places("bin", bad.clone()), ["bin"]);
    assert_eq!(places("identity", json!({ "name": "A", "iin": bad }).to_string()), ["identity.iin"]);
    assert_eq!(places("identity", json!({ "iin": 5 }).to_string()), ["identity.iin"], "a number is given as text");
    assert_eq!(places("identity", json!({ "name": "A", "iin": null }).to_string()), Vec::<String>::new(), "a person may have none");
    assert_eq!(places("reasons", bad), Vec::<String>::new(), "a narrative is not read");
}

#[test]
fn a_number_in_an_act_is_found_and_an_opaque_one_is_not() {
    let number = whole("850615300");
    assert_eq!(exposed(&json!({ "subject": { "marks": ["a", format!("IIN {number}.")] } })), Some("/subject/marks/1".to_owned()));
    assert_eq!(exposed(&json!({ "owner": whole("010140000") })), Some("/owner".to_owned()));
    let opaque =
        json!({ "erdr": format!("{number}001"), "document": "ab12".repeat(16), "sum": 850_615_300_000_i64, "no": whole("991399900") });
    assert_eq!(exposed(&opaque), None);
    assert!(holds_number(&format!("{number}001")), "nowhere but in a field of its own is a register's number let by");
}

#[test]
fn a_mismatch_is_a_doubt_and_no_fault() {
    let texts = |born: &str| sealed("identity", &json!({ "iin": whole("850615300"), "birth_date": born }).to_string());
    let said = |born: &str, sex: &str| doubts(&texts(born), &json!({ "sex": sex })).len();
    assert_eq!([said("1985-06-15", "male"), said("1985-06-15", "female"), said("1985-06-16", "female")], [0, 1, 2]);
    assert!(faults(&texts("1985-06-16")).is_empty());
    let nested = json!({ "subject": { "sex": "female" } });
    assert_eq!(doubts(&texts("1985-06-15"), &nested).len(), 1);
}
