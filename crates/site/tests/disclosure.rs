//! What the site tells of persons, held against a reader who tries everything: small tables, all of them, and no small count can be computed.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use aiqyn_site::model::{Breakdown, Counts, breakdowns, thresholds};
use aiqyn_site::tables::Number;
use std::collections::{BTreeMap, BTreeSet};

/// Codes of two regions, and of three bodies: two of the first region, one of the second.
const REGIONS: [&str; 2] = ["almaty-city", "atyrau-region"];
const BODIES: [&str; 3] = ["police/almaty-city", "prosecution/almaty-city", "police/atyrau-region"];

type Breakdowns = BTreeMap<(String, String), Breakdown>;

fn counts(id: &str, by: &[(&str, &[&str], &[u64])]) -> Counts {
    let figure = aiqyn_law::rooms::figures().find(|figure| figure.id == id).unwrap();
    let table = |codes: &[&str], sizes: &[u64]| codes.iter().map(|code| (*code).to_owned()).zip(sizes.iter().copied()).collect();
    let by = by.iter().map(|(facet, codes, sizes)| ((*facet).to_owned(), table(codes, sizes)));
    let by: BTreeMap<String, BTreeMap<String, u64>> = by.collect();
    Counts { figure, total: by.values().next().unwrap().values().sum(), by }
}

/// What is told of a cell: its number, or nothing.
fn told(all: &Breakdowns, figure: &str, facet: &str, code: &str) -> Option<u64> {
    match &all[&(figure.to_owned(), facet.to_owned())] {
        Breakdown::Published(values) => match values[code] {
            Number::Published(value) => Some(value),
            _ => None,
        },
        Breakdown::Withheld(_) => None,
    }
}

/// The cells that only one of all possible worlds could hold: those not told, and small.
fn given_away(truth: &[u64], known: &[Option<u64>], worlds: impl Iterator<Item = Vec<u64>>) -> Vec<usize> {
    let mut possible = vec![BTreeSet::new(); truth.len()];
    let fits = |world: &Vec<u64>| known.iter().zip(world).all(|(known, value)| known.is_none_or(|known| known == *value));
    for world in worlds.filter(fits) {
        possible.iter_mut().zip(world).for_each(|(values, value)| {
            values.insert(value);
        });
    }
    assert!(possible.iter().zip(truth).all(|(values, value)| values.contains(value)), "the true world is one of them");
    (0..truth.len()).filter(|cell| known[*cell].is_none() && possible[*cell].len() < 2).collect()
}

/// Pairs of numbers that add up to a total.
fn pairs(total: u64) -> impl Iterator<Item = [u64; 2]> + Clone {
    (0..=total).map(move |one| [one, total - one])
}

#[test]
fn no_count_of_a_whole_or_of_its_part_by_region_is_given_away() {
    let (most, hidden) = (thresholds().0 + 2, std::cell::Cell::new(0));
    for whole in (0..=most).flat_map(|one| (0..=most).map(move |other| [one, other])) {
        for part in (0..=whole[0]).flat_map(|one| (0..=whole[1]).map(move |other| [one, other])) {
            let of = |id, sizes: &[u64]| counts(id, &[("region", &REGIONS, sizes)]);
            let (all, _) = breakdowns(&[of("S1", &whole), of("S2", &part)], &[]);
            let known: Vec<Option<u64>> =
                ["S1", "S2"].iter().flat_map(|id| REGIONS.map(|region| told(&all, id, "region", region))).collect();
            let (total, of_part) = (whole.iter().sum(), part.iter().sum());
            // Nobody is in the part who is not in the whole.
            let worlds = pairs(total).flat_map(|whole| pairs(of_part).map(move |part| [whole, part].concat()));
            let worlds = worlds.filter(|world| world[2] <= world[0] && world[3] <= world[1]);
            let truth = [whole, part].concat();
            let small = |cell: &usize| (1..thresholds().0).contains(&truth[*cell]);
            let given: Vec<usize> = given_away(&truth, &known, worlds).into_iter().filter(small).collect();
            assert!(given.is_empty(), "{truth:?}, told {known:?}: {given:?} can be computed");
            hidden.set(hidden.get() + known.iter().filter(|known| known.is_none()).count());
        }
    }
    assert!(hidden.get() > 1000, "the tables held small counts");
}

#[test]
fn no_count_of_a_region_or_of_its_bodies_is_given_away() {
    let most = thresholds().0 + 2;
    for sizes in (0..=most).flat_map(|a| (0..=most).flat_map(move |b| (0..=most).map(move |c| [a, b, c]))) {
        let [one, other, third] = sizes;
        let regions = [one + other, third];
        let (all, _) = breakdowns(&[counts("S1", &[("region", &REGIONS, &regions), ("body", &BODIES, &sizes)])], &[]);
        let by_region = REGIONS.map(|region| told(&all, "S1", "region", region));
        let known = [&by_region[..], &BODIES.map(|body| told(&all, "S1", "body", body))].concat();
        let total: u64 = sizes.iter().sum();
        let worlds = pairs(total)
            .flat_map(|regions| pairs(regions[0]).map(move |within| vec![regions[0], regions[1], within[0], within[1], regions[1]]));
        let truth = [&regions[..], &sizes].concat();
        let small = |cell: &usize| (1..thresholds().0).contains(&truth[*cell]);
        let given: Vec<usize> = given_away(&truth, &known, worlds).into_iter().filter(small).collect();
        assert!(given.is_empty(), "{truth:?}, told {known:?}: {given:?} can be computed");
    }
}
