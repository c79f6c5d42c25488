//! Another event, with no record: overcounts, approximate values, larger parts, and what holds of any statement.

use proptest::prelude::*;

use super::super::{Flag, Reason, Verdict};
use super::*;
use crate::lang::Lang;

/// A ferry that ran aground, told in the six columns nobody may leave out and two more.
const FERRY: &str = "id,statement,as_of,value,unit,qualifier,whole,breakdown
P0,harbour,2024-05-02,312,persons,exact,,
P1,harbour,2024-05-02,240,persons,exact,P0,condition
P2,harbour,2024-05-02,61,persons,exact,P0,condition
F0,harbour,2024-05-02,12.5,tonnes,exact,,
F1,harbour,2024-05-02,12.25,tonnes,exact,F0,where
F2,harbour,2024-05-02,0.25,tonnes,exact,F0,where
";

#[test]
fn another_event_is_checked_in_six_columns_with_no_record() {
    let report = check(FERRY.as_bytes(), None).unwrap();
    let found: Vec<_> = report.breakdowns.iter().map(|found| (&*found.whole, found.sum.unwrap(), found.residual.unwrap())).collect();
    assert_eq!(found, [("P0", number("301"), number("11")), ("F0", number("12.5"), Decimal::ZERO)]);
    assert!(report.incidents.is_empty() && report.shares.is_empty() && report.warnings.is_empty());
    let json = report.to_json().unwrap();
    assert!(json.contains(r#""id":"F1","value":12.25,"#), "{json}");
    assert!(report.to_text(Lang::Ru).contains("F0 (where): 12,5 = 12,25 + 0,25."));
}

#[test]
fn parts_more_than_their_whole_are_an_overcount_of_its_size() {
    let report = checked(&[
        "e,W,o,2024-05-02,100,boats,exact,,,,,",
        "e,A,o,2024-05-02,60,boats,exact,W,kind,,,",
        "e,B,o,2024-05-02,50,boats,exact,W,kind,,,",
    ]);
    assert_eq!(report.breakdowns[0].residual.unwrap().to_string(), "-10");
    assert!(report.breakdowns[0].has(Flag::Overcount));
    assert_eq!((report.figures[0].verdict, report.figures[0].reason), (Verdict::Inconsistent, Some(Reason::LessThanParts)));
    assert_eq!(report.figures[1].verdict, Verdict::NotInRecord);
    assert!(report.to_text(Lang::En).contains("W by kind: 60 + 50 = 110, more than the whole (100). Counted twice, or wrong: 10."));
}

#[test]
fn across_approximate_values_no_residual_is_claimed() {
    for qualifier in ["over", "at_least", "up_to", "about", "unclear"] {
        let part = format!("e,A,o,2024-05-02,60,boats,{qualifier},W,kind,,,");
        let report = checked(&["e,W,o,2024-05-02,100,boats,exact,,,,,", &part]);
        assert_eq!((report.breakdowns[0].residual, report.breakdowns[0].flags.as_slice()), (None, &[Flag::Approximate][..]), "{qualifier}");
        let whole = format!("e,W,o,2024-05-02,100,boats,{qualifier},,,,,");
        let report = checked(&[&whole, "e,A,o,2024-05-02,60,boats,exact,W,kind,60,,"]);
        assert_eq!((report.breakdowns[0].residual, report.shares[0].computed, report.shares[0].agrees), (None, None, None), "{qualifier}");
    }
}

#[test]
fn what_the_words_prove_is_an_overcount_without_a_size() {
    let report = checked(&[
        "e,W,o,2024-05-02,100,boats,exact,,,,,",
        "e,A,o,2024-05-02,60,boats,over,W,kind,,,",
        "e,B,o,2024-05-02,40,boats,over,W,kind,,,",
    ]);
    assert_eq!(report.breakdowns[0].flags, [Flag::Approximate, Flag::Overcount]);
    assert_eq!(report.breakdowns[0].residual, None);
    assert_eq!(report.figures[0].verdict, Verdict::Inconsistent);
    let fits = checked(&[
        "e,W,o,2024-05-02,100,boats,exact,,,,,",
        "e,A,o,2024-05-02,60,boats,at_least,W,kind,,,",
        "e,B,o,2024-05-02,40,boats,at_least,W,kind,,,",
    ]);
    assert_eq!(fits.breakdowns[0].flags, [Flag::Approximate]);
}

#[test]
fn all_is_never_added() {
    let report = checked(&["e,W,o,2024-05-02,17,regions,exact,,,,,", "e,A,o,2024-05-02,all,regions,exact,W,kind,100,,"]);
    assert_eq!((report.breakdowns[0].sum, report.breakdowns[0].residual), (None, None));
    assert_eq!(report.breakdowns[0].flags, [Flag::NotANumber]);
    assert_eq!(report.shares[0].computed, None);
}

#[test]
fn a_larger_part_is_certain_only_in_one_unit_on_one_day_and_by_the_words() {
    let larger = |whole: &str, part: &str| {
        let report = checked(&[&format!("e,W,o,2024-05-02,{whole},,,,,"), &format!("e,A,o,{part},W,,,,")]);
        report.larger_parts.first().map(|found| (found.certain, report.figures[1].verdict == Verdict::Inconsistent))
    };
    assert_eq!(larger("100,boats,exact", "2024-05-02,101,boats,exact"), Some((true, true)));
    assert_eq!(larger("100,boats,exact", "2024-05-02,100,boats,exact"), None);
    assert_eq!(larger("100,boats,exact", "2024-05-02,100,boats,over"), Some((true, true)));
    assert_eq!(larger("100,boats,over", "2024-05-02,101,boats,over"), Some((false, false)));
    assert_eq!(larger("100,boats,exact", "2024-05-02,101,persons,exact"), Some((false, false)));
    assert_eq!(larger("100,boats,exact", "2024-05-03,101,boats,exact"), Some((false, false)));
    assert_eq!(larger("100,boats,exact", "2024-05-02,101,BOATS,exact"), Some((true, true)));
}

#[test]
fn a_share_that_is_not_its_share_is_inconsistent() {
    let report = checked(&["e,W,o,2024-05-02,200,boats,exact,,,,,", "e,A,o,2024-05-02,50,boats,exact,W,kind,40,about,"]);
    assert_eq!(report.shares[0].agrees, Some(false));
    assert_eq!((report.figures[1].verdict, report.figures[1].reason), (Verdict::Inconsistent, Some(Reason::ShareWrong)));
    assert!(report.to_text(Lang::En).replace('\u{a0}', " ").contains("A: “about 40 %” was said; 50 of 200 is 25 %. Does not agree."));
}

#[test]
fn a_share_of_nothing_or_of_no_whole_is_not_computed() {
    let report = checked(&[
        "e,W,o,2024-05-02,0,boats,exact,,,,,",
        "e,A,o,2024-05-02,0,boats,exact,W,kind,40,about,",
        "e,B,o,2024-05-02,3,boats,exact,,,40,,",
    ]);
    assert_eq!(report.shares.iter().map(|share| (share.computed, share.agrees)).collect::<Vec<_>>(), [(None, None), (None, None)]);
    let text = report.to_text(Lang::En);
    assert!(text.contains("It is not computed: the whole is zero.") && text.contains("It is not computed: no whole is named."), "{text}");
}

#[test]
fn moments_keep_the_day_they_name() {
    let report = checked(&["e,W,o,2024-05-02T23:30+06:00,10,boats,exact,,,,,", "e,A,o,2024-05-02,4,boats,exact,W,kind,,,"]);
    assert_eq!(report.breakdowns[0].flags, []);
}

#[test]
fn rows_of_different_incidents_are_held_against_their_own_record_only() {
    let record = Held { incident: "e", figures: vec![("A", "5", None), ("B", "5", None)], residual: None };
    let report =
        check(file(&["e,A,o,2024-05-02,5,boats,exact,,,,,", "f,B,o,2024-05-02,5,boats,exact,,,,,"]).as_bytes(), Some(&record)).unwrap();
    assert_eq!(report.figures.iter().map(|figure| figure.verdict).collect::<Vec<_>>(), [Verdict::Equal, Verdict::NotInRecord]);
}

proptest! {
    #[test]
    fn parts_and_residual_make_the_whole(whole in 0_u32..100_000, parts in prop::collection::vec(0_u32..50_000, 1..20)) {
        let mut rows = vec![format!("e,W,o,2024-05-02,{whole},boats,exact,,,,,")];
        rows.extend(parts.iter().enumerate().map(|(at, part)| format!("e,P{at},o,2024-05-02,{part},boats,exact,W,kind,,,")));
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let report = checked(&rows);
        let found = &report.breakdowns[0];
        let (sum, residual) = (found.sum.unwrap(), found.residual.unwrap());
        prop_assert_eq!(sum, Decimal::from(parts.iter().map(|part| u64::from(*part)).sum::<u64>()));
        prop_assert_eq!(sum.plus(residual), Decimal::from(whole));
        prop_assert_eq!(found.has(Flag::Overcount), residual.is_negative());
        prop_assert_eq!(report.figures[0].verdict == Verdict::Inconsistent, residual.is_negative());
        prop_assert_eq!(report.larger_parts.len(), parts.iter().filter(|part| **part > whole).count());
    }

    #[test]
    fn a_share_said_as_it_is_computed_always_agrees(part in 0_u32..1_000, more in 0_u32..1_000) {
        let whole = part + more + 1;
        let computed = Decimal::from(part).percent_of(Decimal::from(whole)).unwrap().to_string();
        let spoken = if computed.contains('.') { computed } else { format!("{computed}.0") };
        let (of, said) = (format!("e,W,o,2024-05-02,{whole},boats,exact,,,,,"), format!("e,A,o,2024-05-02,{part},boats,exact,W,,{spoken},exact,"));
        prop_assert_eq!(checked(&[&of, &said]).shares[0].agrees, Some(true));
    }

    #[test]
    fn no_bytes_make_it_panic_and_every_refusal_names_a_place(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Err(bad) = check(&bytes, None) {
            prop_assert!(!bad.is_empty());
            prop_assert!(bad.iter().all(|fault| fault.line > 0 && !fault.reason.is_empty() && !fault.cure.is_empty()));
        }
    }

    #[test]
    fn one_changed_byte_of_a_sound_file_never_makes_it_panic(at in 0..FERRY.len(), byte in any::<u8>()) {
        let mut bytes = FERRY.as_bytes().to_vec();
        bytes[at] = byte;
        match check(&bytes, None) {
            Ok(report) => prop_assert!(report.to_json().is_ok() && !report.to_text(Lang::Kk).is_empty()),
            Err(bad) => prop_assert!(!bad.is_empty()),
        }
    }
}
