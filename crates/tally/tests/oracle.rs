//! The tally against a naive fold: random histories of a toy record, any known, any of.
//!
//! The toy: an item is held from the moment it is taken until it is given back, by a holder and in a place; five hours after it was taken
//! it is overdue, without any act. Acts are corrected and annulled, annulments too; some come late, some are dated ahead.
#![allow(clippy::unwrap_used)]

use aiqyn_tally::{AsOf, Cell, Counting, Tally, Timeline, decode, difference, encode};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const OVERDUE_AFTER: i64 = 5;

/// What one act says.
#[derive(Clone, Debug)]
enum Says {
    Taken {
        holder: u8,
        place: u8,
        weight: i64,
    },
    GivenBack,
    /// Corrects the act of that turn within its record.
    Corrects(usize, Box<Says>),
    Annuls(usize),
}

/// One recorded act: of a record, at a moment. Its position is its place in the list.
#[derive(Clone, Debug)]
struct Act {
    record: u8,
    at: i64,
    says: Says,
}

fn plain() -> impl Strategy<Value = Says> {
    prop_oneof![
        3 => (0..3_u8, 0..3_u8, 1..5_i64).prop_map(|(holder, place, weight)| Says::Taken { holder, place, weight }),
        2 => Just(Says::GivenBack),
    ]
}

fn says() -> impl Strategy<Value = Says> {
    prop_oneof![
        5 => plain(),
        2 => (0..6_usize, plain()).prop_map(|(turn, says)| Says::Corrects(turn, Box::new(says))),
        2 => (0..8_usize).prop_map(Says::Annuls),
    ]
}

fn histories(most: usize) -> impl Strategy<Value = Vec<Act>> {
    // Moments are drawn apart from the order of recording: late and ahead come of themselves.
    prop::collection::vec((0..4_u8, 0..30_i64, says()).prop_map(|(record, at, says)| Act { record, at, says }), 1..most)
}

/// The acts of one record known by `known`, with their positions, in the order recorded.
fn of_record(acts: &[Act], record: u8, known: u64) -> Vec<(u64, &Act)> {
    let numbered = (1_u64..).zip(acts);
    numbered.filter(|(seq, act)| *seq <= known && act.record == record).collect()
}

/// By the words of the design: an act stands unless a standing annulment takes it back; the latest standing correction replaces what an act
/// says and when, and leaves its position.
fn effective(acts: &[(u64, &Act)]) -> Vec<(i64, u64, Says)> {
    fn stands(acts: &[(u64, &Act)], turn: usize) -> bool {
        let taken_back = |(later, (_, act)): (usize, &(u64, &Act))| matches!(act.says, Says::Annuls(t) if t == turn) && stands(acts, later);
        !acts.iter().enumerate().skip(turn + 1).any(taken_back)
    }
    let mut found = Vec::new();
    for (turn, (seq, act)) in acts.iter().enumerate() {
        if !matches!(act.says, Says::Taken { .. } | Says::GivenBack) || !stands(acts, turn) {
            continue;
        }
        let mut corrections = acts.iter().enumerate().skip(turn + 1).filter_map(|(later, (_, act))| match &act.says {
            Says::Corrects(t, says) if *t == turn && stands(acts, later) => Some((act.at, (**says).clone())),
            _ => None,
        });
        let (at, says) = corrections.next_back().unwrap_or((act.at, act.says.clone()));
        found.push((at, *seq, says));
    }
    found.sort_by_key(|(at, seq, _)| (*at, *seq));
    found
}

fn cell(figure: &str, member: &str, weight: i64, place: u8) -> Cell {
    Cell { figure: figure.into(), member: member.into(), weight, facets: vec![("place".into(), format!("place-{place}").into())] }
}

/// The cells of a record of a moment, from its effective acts that occurred by then.
fn cells(record: u8, acts: &[(i64, u64, Says)], of: i64) -> Vec<Cell> {
    let mut held = None;
    for (at, _, says) in acts.iter().filter(|(at, ..)| *at <= of) {
        held = match says {
            Says::Taken { holder, place, weight } => Some((*at, *holder, *place, *weight)),
            _ => None,
        };
    }
    let Some((since, holder, place, weight)) = held else { return Vec::new() };
    let (item, person) = (format!("item-{record}"), format!("holder-{holder}"));
    let mut cells = vec![cell("held", &item, 1, place), cell("value", &item, weight, place), cell("holders", &person, 1, place)];
    if of >= since + OVERDUE_AFTER {
        cells.push(cell("overdue", &item, 1, place));
    }
    cells.sort();
    cells
}

/// The timeline of a record: its cells at every moment at which they can change.
fn timeline(record: u8, acts: &[(u64, &Act)]) -> Timeline {
    let effective = effective(acts);
    let moments: BTreeSet<i64> = effective.iter().flat_map(|(at, ..)| [*at, at + OVERDUE_AFTER]).collect();
    Timeline::new(moments.into_iter().map(|at| (at, cells(record, &effective, at))).collect())
}

fn registered() -> Tally {
    let mut tally = Tally::new();
    for figure in ["held", "value", "overdue"] {
        tally.register(figure, Counting::Weight);
    }
    tally.register("holders", Counting::Distinct);
    tally
}

/// Three tallies of one history: kept up act by act, loaded flat, loaded and indexed.
fn tallies(acts: &[Act]) -> [Tally; 3] {
    let [mut kept, mut flat, mut indexed] = [registered(), registered(), registered()];
    for seq in 1..=acts.len() as u64 {
        let record = acts[seq as usize - 1].record;
        let (old, new) = (of_record(acts, record, seq - 1), of_record(acts, record, seq));
        let points = difference(seq, &format!("record-{record}"), &timeline(record, &old), &timeline(record, &new)).points;
        let bytes = encode(&points);
        assert_eq!(decode(&bytes).unwrap(), points);
        flat.load(&bytes).unwrap();
        indexed.load(&bytes).unwrap();
        kept.apply(points);
    }
    indexed.index();
    [kept, flat, indexed]
}

/// A tally of the points of some records alone.
fn narrowed(acts: &[Act], visible: impl Fn(&str) -> bool) -> Tally {
    let mut tally = registered();
    for seq in 1..=acts.len() as u64 {
        let record = acts[seq as usize - 1].record;
        let (old, new) = (of_record(acts, record, seq - 1), of_record(acts, record, seq));
        let points = difference(seq, &format!("record-{record}"), &timeline(record, &old), &timeline(record, &new)).points;
        tally.load_within(&encode(&points), &visible).unwrap();
    }
    tally
}

/// Every cell that stands, by the naive fold.
fn naive(acts: &[Act], as_of: AsOf) -> Vec<(String, Cell)> {
    let records: BTreeSet<u8> = acts.iter().map(|act| act.record).collect();
    let of = |record: u8| cells(record, &effective(&of_record(acts, record, as_of.known)), as_of.of);
    records.into_iter().flat_map(|record| of(record).into_iter().map(move |cell| (format!("record-{record}"), cell))).collect()
}

fn agree(tally: &Tally, acts: &[Act], as_of: AsOf) {
    let standing = naive(acts, as_of);
    for figure in ["held", "value", "overdue", "holders"] {
        let own: Vec<&(String, Cell)> = standing.iter().filter(|(_, cell)| cell.figure.as_ref() == figure).collect();
        let members: BTreeSet<&str> = own.iter().map(|(_, cell)| cell.member.as_ref()).collect();
        let weight: i64 = own.iter().map(|(_, cell)| cell.weight).sum();
        let expected = if figure == "holders" { members.len() as i64 } else { weight };
        assert_eq!(tally.count(figure, as_of), expected, "{figure} {as_of:?}");
        let found = tally.members(figure, as_of);
        assert_eq!(found.keys().map(AsRef::as_ref).collect::<BTreeSet<&str>>(), members, "{figure} {as_of:?}");
        for (member, membership) in &found {
            let through: BTreeSet<&str> = own.iter().filter(|(_, c)| c.member == *member).map(|(r, _)| r.as_str()).collect();
            assert_eq!(membership.records.iter().map(AsRef::as_ref).collect::<BTreeSet<&str>>(), through);
            assert_eq!(membership.weight, own.iter().filter(|(_, c)| c.member == *member).map(|(_, c)| c.weight).sum::<i64>());
        }
        let mut split: BTreeMap<String, BTreeMap<&str, i64>> = BTreeMap::new();
        for (_, cell) in &own {
            *split.entry(cell.facets[0].1.to_string()).or_default().entry(&cell.member).or_default() += cell.weight;
        }
        let count = |members: BTreeMap<&str, i64>| if figure == "holders" { members.len() as i64 } else { members.values().sum() };
        let split: BTreeMap<String, i64> = split.into_iter().map(|(place, members)| (place, count(members))).collect();
        let found: BTreeMap<String, i64> = tally.by(figure, "place", as_of).into_iter().map(|(place, n)| (place.to_string(), n)).collect();
        assert_eq!(found, split, "{figure} {as_of:?}");
        let seen = tally.members_within(figure, as_of, |record| record == "record-1");
        assert!(seen.values().all(|m| m.records.iter().all(|r| r.as_ref() == "record-1")));
    }
    let held = |figure: &str| -> BTreeSet<String> {
        standing.iter().filter(|(_, c)| c.figure.as_ref() == figure).map(|(_, c)| c.member.to_string()).collect()
    };
    let earlier = AsOf { of: as_of.of - 2, ..as_of };
    let before: BTreeSet<String> =
        naive(acts, earlier).into_iter().filter(|(_, c)| c.figure.as_ref() == "overdue").map(|(_, c)| c.member.to_string()).collect();
    let found = tally.breakdown(("held", as_of), &[("overdue", as_of), ("overdue", earlier)]);
    let texts = |members: &[std::sync::Arc<str>]| members.iter().map(ToString::to_string).collect::<BTreeSet<String>>();
    let (held, overdue) = (held("held"), held("overdue"));
    let residual: BTreeSet<String> = held.iter().filter(|m| !overdue.contains(*m) && !before.contains(*m)).cloned().collect();
    let outside = overdue.union(&before).filter(|m| !held.contains(*m));
    let double: BTreeSet<String> = overdue.intersection(&before).chain(outside).cloned().collect();
    assert_eq!((texts(&found.residual_members), texts(&found.double_members)), (residual.clone(), double));
    assert_eq!((found.residual, found.parts), (residual.len() as i64, vec![overdue.len() as i64, before.len() as i64]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_somebody_sees_is_counted_as_a_walk_over_what_is_seen(
        acts in histories(40),
        seen in prop::collection::btree_set(0..4_u8, 0..4),
        asked in prop::collection::vec((0..42_u64, -1..40_i64), 8),
    ) {
        let visible = |record: &str| seen.iter().any(|n| record == format!("record-{n}"));
        let of_seen: Vec<Act> = acts.iter().filter(|act| seen.contains(&act.record)).cloned().collect();
        let (whole, narrowed) = (tallies(&acts), narrowed(&acts, visible));
        for (known, of) in asked {
            let as_of = AsOf { known, of };
            // As many of the acts seen as stand among the first `known` of all.
            let first = acts.iter().take(usize::try_from(known).unwrap()).filter(|act| seen.contains(&act.record)).count() as u64;
            let standing = naive(&of_seen, AsOf { known: first, of });
            for figure in ["held", "value", "overdue", "holders"] {
                let within = whole[0].members_within(figure, as_of, visible);
                prop_assert_eq!(&narrowed.members(figure, as_of), &within);
                let own = standing.iter().filter(|(_, cell)| cell.figure.as_ref() == figure);
                let members: BTreeSet<&str> = own.clone().map(|(_, cell)| cell.member.as_ref()).collect();
                let weight: i64 = own.map(|(_, cell)| cell.weight).sum();
                prop_assert_eq!(narrowed.count(figure, as_of), if figure == "holders" { members.len() as i64 } else { weight });
                prop_assert_eq!(within.keys().map(AsRef::as_ref).collect::<BTreeSet<&str>>(), members);
            }
        }
    }

    #[test]
    fn any_history_is_counted_as_the_naive_fold_counts_it(acts in histories(40), asked in prop::collection::vec((0..42_u64, -1..40_i64), 12)) {
        let tallies = tallies(&acts);
        for (known, of) in asked {
            for tally in &tallies {
                agree(tally, &acts, AsOf { known, of });
            }
        }
    }

    #[test]
    fn bytes_that_are_no_batch_are_an_error(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        // Never a panic; what is read by luck is written again to the same points.
        if let Ok(points) = decode(&bytes) {
            prop_assert_eq!(decode(&encode(&points)).unwrap(), points);
        }
    }

    #[test]
    fn a_batch_cut_short_is_an_error(acts in histories(12), cut in 0..100_usize) {
        let record = acts[0].record;
        let points = difference(1, "record", &Timeline::default(), &timeline(record, &of_record(&acts, record, 99))).points;
        let bytes = encode(&points);
        if cut < bytes.len() {
            prop_assert!(decode(&bytes[..cut]).is_err());
        }
    }
}

#[test]
fn a_batch_of_another_version_is_refused() {
    let mut bytes = encode(&[]);
    bytes[0] += 1;
    assert!(decode(&bytes).unwrap_err().to_string().contains("version"));
}

/// An off-by-one on either clock is seen: the same tally asked one moment or one act beside gives another answer somewhere.
#[test]
fn an_off_by_one_on_either_clock_would_be_seen() {
    let taken = |record, at| Act { record, at, says: Says::Taken { holder: 0, place: 0, weight: 1 } };
    let acts: Vec<Act> = (0..8).map(|i| taken(i % 4, i64::from(i) * 3)).collect();
    let [kept, ..] = tallies(&acts);
    let right = |as_of: AsOf| naive(&acts, as_of).iter().filter(|(_, c)| c.figure.as_ref() == "overdue").count() as i64;
    let every = (0..9).flat_map(|known| (0..40).map(move |of| AsOf { known, of }));
    assert!(every.clone().all(|as_of| kept.count("overdue", as_of) == right(as_of)));
    assert!(every.clone().any(|as_of| kept.count("overdue", AsOf { of: as_of.of + 1, ..as_of }) != right(as_of)));
    assert!(every.clone().any(|as_of| kept.count("overdue", AsOf { known: as_of.known + 1, ..as_of }) != right(as_of)));
}

/// Thousands of points: several levels of runs, against a plain sum.
#[test]
fn many_points_are_counted_through_several_levels_of_runs() {
    let mut tally = Tally::new();
    let mut points = Vec::new();
    let mut draw = 7_u64;
    for seq in 1..=6000_u64 {
        draw = draw.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = i64::try_from(draw >> 40).unwrap() % 5000;
        let line = Timeline::new(vec![(at, vec![cell("f", &format!("m{seq}"), 1 + at % 3, 0)]), (at + 900, vec![])]);
        let new = difference(seq, &format!("r{seq}"), &Timeline::default(), &line).points;
        tally.apply(new.clone());
        points.extend(new);
    }
    for known in (0..=6000).step_by(371) {
        for of in (-10..7000).step_by(613) {
            let plain: i64 = points.iter().filter(|p| p.seq <= known && p.at <= of).map(|p| i64::from(p.sign) * p.cell.weight).sum();
            assert_eq!(tally.count("f", AsOf { known, of }), plain, "{known} {of}");
        }
    }
}

/// Upkeep looks at the record's own history, and at runs of the figure: never at the store.
#[test]
fn upkeep_touches_the_records_own_history_and_not_the_store() {
    let lone = |other_records: u64| {
        let mut tally = Tally::new();
        let line = |n: i64| Timeline::new((0..n).map(|v| (v * 10, vec![cell("f", "m", v + 1, 0)])).collect());
        for other in 0..other_records {
            tally.apply(difference(other + 1, &format!("other-{other}"), &Timeline::default(), &line(3)).points);
        }
        let before = tally.touched();
        let mut looked_at = 0;
        for n in 1..=10 {
            let change = difference(other_records + 1 + n as u64, "own", &line(n - 1), &line(n));
            assert!(change.touched <= 4 * n as usize, "{} entries for a history of {n} acts", change.touched);
            looked_at += change.touched;
            tally.apply(change.points);
        }
        (looked_at, tally.touched() - before, tally.touched())
    };
    let (small, small_index, _) = lone(10);
    let (large, large_index, whole) = lone(1000);
    assert_eq!(small, large);
    // Runs merge now and then; spread over all points that is a logarithm, and the ten acts meet no more than their share.
    assert!(large_index <= small_index + 8192, "{large_index} against {small_index}");
    assert!(whole < 1010 * 5 * (2 + 13), "{whole}");
}
