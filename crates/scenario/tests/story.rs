//! The story as planned, before any door judges it: its lateness, its second thoughts, its people, and totals it cannot tell.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use aiqyn_law::kernel::Span;
use aiqyn_law::pack;
use aiqyn_scenario::{Scenario, Totals, plan};
use std::collections::BTreeSet;
use std::sync::OnceLock;

const SEED: u64 = 2022;

fn january(seed: u64, scale: u32) -> Scenario {
    plan(&Totals::january().unwrap(), seed, scale, pack::embedded().unwrap()).unwrap()
}

/// The story of January as most tests look at it, planned once for all of them.
fn story() -> &'static Scenario {
    static STORY: OnceLock<Scenario> = OnceLock::new();
    STORY.get_or_init(|| january(SEED, 1))
}

/// Totals of the briefing, but for these.
fn but(changed: &str) -> Totals {
    Totals::read(&format!("id,value\n{changed}")).unwrap()
}

/// Kinds of the acts handed in.
fn kinds(scenario: &Scenario) -> Vec<&str> {
    scenario.submissions.iter().flat_map(|s| &s.submission.acts).map(|act| act.act.as_str()).collect()
}

#[test]
fn acts_come_in_the_order_recorded_and_some_of_them_late() {
    let story = story();
    assert!(story.submissions.is_sorted_by_key(|s| s.recorded_at));
    let (mut acts, mut late) = (0, 0);
    for scheduled in &story.submissions {
        for act in &scheduled.submission.acts {
            acts += 1;
            late += usize::from(scheduled.recorded_at - act.occurred_at > Span::hours(6));
        }
    }
    assert!(acts > 30_000, "{acts}");
    assert!(late * 100 >= acts * 5, "{late} of {acts} acts recorded more than six hours after they happened");
    assert!(late * 2 < acts, "lateness stays the exception: {late} of {acts}");
}

#[test]
fn mistakes_are_corrected_and_annulled_some_annulments_too() {
    let story = story();
    let kinds = kinds(story);
    let count = |kind: &str| kinds.iter().filter(|k| **k == kind).count();
    assert!((180..=260).contains(&count("correction/1")), "{} corrections", count("correction/1"));
    assert!((45..=80).contains(&count("annulment/1")), "{} annulments", count("annulment/1"));
    // An annulment of an annulment names a version that is itself one.
    let mut annulled = BTreeSet::new();
    let mut restored = 0;
    for act in story.submissions.iter().flat_map(|s| &s.submission.acts).filter(|act| act.act == "annulment/1") {
        restored += usize::from(!annulled.insert(act.record.clone()));
    }
    assert!(restored > 0, "some annulment is annulled in turn");
}

#[test]
fn everybody_is_invented_and_once() {
    let story = story();
    let ids: BTreeSet<&str> = story.persons.iter().map(|p| p.id.as_str()).collect();
    let numbers: BTreeSet<&str> = story.persons.iter().map(|p| p.iin.as_str()).collect();
    assert_eq!((ids.len(), numbers.len()), (story.persons.len(), story.persons.len()));
    for person in &story.persons {
        // No calendar has that month, so nobody was ever given the number.
        assert!(person.iin.len() == 12 && person.iin[2..4].parse::<u8>().unwrap() > 12, "{}", person.iin);
        assert!(person.age >= 18);
    }
    for scheduled in &story.submissions {
        for act in &scheduled.submission.acts {
            let payload = act.payload.to_string();
            assert!(!payload.contains("\"name\"") && !payload.contains("\"iin\""), "{payload}");
        }
    }
    let officers: BTreeSet<String> = story.officers.iter().map(|o| o.id.to_string()).collect();
    assert_eq!(officers.len(), story.officers.len());
    assert!(story.submissions.iter().all(|s| officers.contains(&s.officer.id.to_string())), "whoever hands in is an officer of the story");
}

#[test]
fn a_key_is_used_once() {
    let story = story();
    let keys: BTreeSet<&str> = story.submissions.iter().map(|s| s.submission.key.as_str()).collect();
    assert_eq!(keys.len(), story.submissions.len());
}

#[test]
fn a_seed_is_a_story_and_a_scale_its_size() {
    let handed = |story: &Scenario| -> Vec<String> {
        story.submissions.iter().map(|s| serde_json::to_string(&(&s.recorded_at, &s.officer, &s.submission)).unwrap()).collect()
    };
    let once = story();
    assert!(handed(once) == handed(&january(SEED, 1)), "the same seed gives the same acts in the same order");
    assert!(handed(once) != handed(&january(SEED + 1, 1)));
    let twice = january(SEED, 2).submissions.len();
    assert!((twice as f64 / once.submissions.len() as f64 - 2.0).abs() < 0.1, "{twice}");
}

#[test]
fn totals_without_a_lawful_history_are_refused_with_their_rule() {
    let law = pack::embedded().unwrap();
    for (changed, figures, rule) in [
        ("A2,9000\n", "A2 + A5 + A6 against A1", "CAO 42"),
        ("A4,4585\n", "A4 against A2", "CAO 839"),
        ("A3,3300\n", "A3 + A7 against A6", "CAO 50"),
        ("S6,14\n", "S2 + S3 + S4 + S5 + S6 against S1", "CPC 140(1)"),
        ("K1,2044\n", "against C1", "category"),
        ("A8,1030\n", "A8", "CAO 830"),
        ("B7,1396\n", "B2 + B7 against B1", "one owner"),
        ("B3,45\n", "B3 + B4 against B2", "two sets"),
        ("B6,13\n", "B5 + B6 against B4", "modular unit"),
        ("V2,701\n", "V2 against V1", "one of the vehicles"),
        ("B7,0\nV1,500\n", "M1", "damage.sum_bounds"),
        ("K3,0\n", "G9", "CPC 128"),
        ("G1,359\n", "G2 + G3 + G4 + G5 + G6 against G1", "weapon.counted_twice"),
        ("W1,0\n", "W2", "weapon.record_unknown"),
        ("R7,70\n", "R4 + R7 + R8 against R1", "CPC 105"),
        ("R2,10\n", "R2 + R3 against R4", "CPC 193"),
        ("R6,2\n", "R5 + R6 against R4", "CPC 187"),
        ("D1,500\n", "against C1", "CPC 207"),
        ("T1,18\n", "T1", "roster.region_unknown"),
        // All cases are thefts and robberies, and only two suspects of theft were detained: the others have no case to stand in.
        ("C1,1380\nD1,0\nK2,0\nK3,0\nK4,0\nK5,0\nK7,0\nG9,0\nG10,0\nJ1,2\n", "S1", "CPC 64(1)"),
    ] {
        let Err(impossible) = plan(&but(changed), SEED, 1, law) else { panic!("{changed} was planned") };
        assert!(impossible.iter().any(|i| i.figures.contains(figures) && i.rule.contains(rule)), "{changed}: {impossible:?}");
    }
}

#[test]
fn a_table_says_what_is_wrong_with_it() {
    for (text, said) in [
        ("id\nA1\n", "line 1"),
        ("id,value\nA1,x\n", "line 2, column value: A1"),
        ("id,value\nA1,1\nA1,1\n", "line 3, column id: A1"),
        ("id,value\nA1,1\nA2,-1\n", "line 3, column value: A2"),
    ] {
        assert!(Totals::read(text).unwrap_err().to_string().contains(said), "{text}");
    }
    // A row of another figure is none of the story's business; a byte order mark, spaces and further columns are none either.
    let totals = Totals::read("\u{feff}incident, id ,note, value \nx,Z1,,all\nx, A1 ,n, 7 \n").unwrap();
    assert_eq!((totals.of("A1"), totals.of("A2")), (7, Totals::january().unwrap().of("A2")));
}
