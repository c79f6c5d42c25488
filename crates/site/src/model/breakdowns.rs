//! Every figure by every facet, as far as it may be told: national totals exact, tables about persons under disclosure control, counts that
//! hold officials to account whole.

use crate::disclosure::{Cell, Published, Shown, Sum, Tables, protect};
use crate::tables::Number;
use aiqyn_law::kernel::{Figure, Unit};
use std::collections::{BTreeMap, BTreeSet};

/// What one release counts of one figure.
#[derive(Clone, Debug)]
pub struct Counts {
    /// The figure.
    pub figure: &'static Figure,
    /// How many in all.
    pub total: u64,
    /// How many by value of each facet.
    pub by: BTreeMap<String, BTreeMap<String, u64>>,
}

/// Why a breakdown is not published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// A sum of money: who knows one loss could read out another's.
    Money,
    /// Whatever were suppressed in it, a small count could be computed from what is published.
    Unprotectable,
}

/// A figure by one facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Breakdown {
    /// Published: a number, or a word in its place, by code.
    Published(BTreeMap<String, Number>),
    /// Not published at this level.
    Withheld(Withheld),
}

/// Smallest count about persons that is published below the national total.
const THRESHOLD: u64 = 5;

/// Facets with a threshold of their own: an age says more about a person than a region does.
const THRESHOLDS: &[(&str, u64)] = &[("age_group", 10)];

/// The default threshold and those of single facets, for the page that explains them.
pub const fn thresholds() -> (u64, &'static [(&'static str, u64)]) {
    (THRESHOLD, THRESHOLDS)
}

/// Whether a figure is about persons: its tables pass disclosure control. Complaints, breaches and cases opened over them hold officials to
/// account; criminal cases, weapons and buildings are no persons.
pub const fn about_persons(figure: &Figure) -> bool {
    matches!(figure.unit, Unit::AdministrativeCases | Unit::Suspects | Unit::Persons | Unit::Petitions | Unit::TeamMembers)
}

fn threshold(figure: &Figure, facet: &str) -> Option<u64> {
    let own = THRESHOLDS.iter().find(|(name, _)| *name == facet).map_or(THRESHOLD, |(_, threshold)| *threshold);
    about_persons(figure).then_some(own)
}

fn key(figure: &str, facet: &str, value: &str) -> String {
    format!("{figure}|{facet}|{value}")
}

/// A release's breakdowns, given what was published before it, and what this publishes.
pub fn breakdowns(counts: &[Counts], earlier: &[&Published]) -> (BTreeMap<(String, String), Breakdown>, Published) {
    let mut left_out: BTreeSet<(String, String)> = BTreeSet::new();
    loop {
        match protect(tables(counts, &left_out), earlier) {
            Ok(published) => return (told(counts, &left_out, &published), published),
            Err(unprotectable) => {
                let mut names = unprotectable.key.split('|').map(str::to_owned);
                let (figure, facet) = (names.next().unwrap_or_default(), names.next().unwrap_or_default());
                let figure = figure.split('-').next().unwrap_or_default().to_owned();
                if !left_out.insert((figure, facet)) {
                    // What no omission protects: nothing below the national total is published.
                    left_out.extend(counts.iter().flat_map(|c| c.by.keys().map(|facet| (c.figure.id.to_owned(), facet.clone()))));
                }
            }
        }
    }
}

fn told(counts: &[Counts], left_out: &BTreeSet<(String, String)>, published: &Published) -> BTreeMap<(String, String), Breakdown> {
    let mut told = BTreeMap::new();
    for count in counts {
        for (facet, values) in &count.by {
            let at = (count.figure.id.to_owned(), facet.clone());
            let number = |(value, size): (&String, &u64)| {
                let shown = published.shown.get(&key(count.figure.id, facet, value)).copied().unwrap_or(Shown::Value);
                (value.clone(), if shown.is_value() { Number::Published(*size) } else { Number::Suppressed })
            };
            let breakdown = match () {
                () if count.figure.unit == Unit::Tenge => Breakdown::Withheld(Withheld::Money),
                () if left_out.contains(&at) => Breakdown::Withheld(Withheld::Unprotectable),
                () => Breakdown::Published(values.iter().map(number).collect()),
            };
            told.insert(at, breakdown);
        }
    }
    told
}

/// The cells of figures about persons, and every sum between them that holds: a reader may take it for granted.
fn tables(counts: &[Counts], left_out: &BTreeSet<(String, String)>) -> Tables {
    let mut tables = Tables::default();
    let persons: Vec<&Counts> = counts.iter().filter(|count| about_persons(count.figure)).collect();
    let open = |count: &Counts, facet: &str| !left_out.contains(&(count.figure.id.to_owned(), facet.to_owned()));
    for count in &persons {
        let id = count.figure.id;
        tables.cells.insert(key(id, "", ""), Cell { value: count.total, threshold: None });
        for (facet, values) in count.by.iter().filter(|(facet, _)| open(count, facet)) {
            for (value, size) in values {
                tables.cells.insert(key(id, facet, value), Cell { value: *size, threshold: threshold(count.figure, facet) });
            }
            // A person can stand in two regions: then the parts do not add up, and nothing can be subtracted.
            if values.values().sum::<u64>() == count.total {
                tables.sums.push(Sum { whole: key(id, "", ""), parts: values.keys().map(|value| key(id, facet, value)).collect() });
            }
        }
        if open(count, "region") && open(count, "body") {
            bodies(&mut tables, count);
        }
    }
    for whole in &persons {
        parts(&mut tables, whole, &persons, &open);
    }
    tables
}

/// A region is the sum of its bodies: `police/almaty-city` stands in `almaty-city`.
fn bodies(tables: &mut Tables, count: &Counts) {
    let (Some(regions), Some(bodies)) = (count.by.get("region"), count.by.get("body")) else { return };
    for (region, size) in regions {
        let within: Vec<(&String, &u64)> = bodies.iter().filter(|(body, _)| body.split('/').nth(1) == Some(region.as_str())).collect();
        if within.iter().map(|(_, size)| **size).sum::<u64>() == *size && !within.is_empty() {
            let parts = within.iter().map(|(body, _)| key(count.figure.id, "body", body)).collect();
            tables.sums.push(Sum { whole: key(count.figure.id, "region", region), parts });
        }
    }
}

/// Within every value of a facet a whole is the sum of its parts and what they leave: `S1` of a region is `S2` to `S6` of it.
fn parts(tables: &mut Tables, whole: &Counts, all: &[&Counts], open: &impl Fn(&Counts, &str) -> bool) {
    let of = |count: &&&Counts| count.figure.part_of.is_some_and(|(id, _)| id == whole.figure.id) && count.figure.unit == whole.figure.unit;
    let named: BTreeSet<&str> = all.iter().filter(of).filter_map(|count| Some(count.figure.part_of?.1)).collect();
    for by in named {
        let parts: Vec<&&Counts> = all.iter().filter(of).filter(|count| count.figure.part_of.is_some_and(|(_, name)| name == by)).collect();
        // Parts without a name of their breakdown are parts each by itself.
        let groups: Vec<Vec<&&Counts>> = if by.is_empty() { parts.into_iter().map(|part| vec![part]).collect() } else { vec![parts] };
        for group in groups {
            for facet in whole.by.keys().filter(|facet| open(whole, facet) && group.iter().all(|part| open(part, facet))) {
                remainder(tables, whole, &group, facet);
            }
        }
    }
}

fn remainder(tables: &mut Tables, whole: &Counts, parts: &[&&Counts], facet: &str) {
    let Some(values) = whole.by.get(facet) else { return };
    let name: Vec<&str> = parts.iter().map(|part| part.figure.id).collect();
    let rest = format!("{}-{}", whole.figure.id, name.join("-"));
    for (value, size) in values {
        let within: Vec<(&str, u64)> = parts.iter().filter_map(|part| Some((part.figure.id, *part.by.get(facet)?.get(value)?))).collect();
        // Parts of another day can be more than their whole: then nothing follows from them.
        let Some(left) = size.checked_sub(within.iter().map(|(_, size)| size).sum()) else { continue };
        tables.cells.insert(key(&rest, facet, value), Cell { value: left, threshold: threshold(whole.figure, facet) });
        let mut keys: Vec<String> = within.iter().map(|(id, _)| key(id, facet, value)).collect();
        keys.push(key(&rest, facet, value));
        tables.sums.push(Sum { whole: key(whole.figure.id, facet, value), parts: keys });
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::disclosure::computable;

    fn counts(id: &str, total: u64, facet: &str, by: &[(&str, u64)]) -> Counts {
        let figure = aiqyn_law::rooms::figures().find(|figure| figure.id == id).unwrap();
        let values = by.iter().map(|(value, size)| ((*value).to_owned(), *size)).collect();
        Counts { figure, total, by: BTreeMap::from([(facet.to_owned(), values)]) }
    }

    fn number(told: &BTreeMap<(String, String), Breakdown>, figure: &str, facet: &str, value: &str) -> Number {
        match &told[&(figure.to_owned(), facet.to_owned())] {
            Breakdown::Published(values) => values[value],
            Breakdown::Withheld(_) => Number::NotStated,
        }
    }

    #[test]
    fn a_small_count_about_persons_and_one_more_are_suppressed() {
        let (told, published) =
            breakdowns(&[counts("S1", 103, "region", &[("almaty-city", 90), ("aktobe-region", 10), ("abai-region", 3)])], &[]);
        assert_eq!(number(&told, "S1", "region", "abai-region"), Number::Suppressed);
        assert_eq!(number(&told, "S1", "region", "aktobe-region"), Number::Suppressed);
        assert_eq!(number(&told, "S1", "region", "almaty-city"), Number::Published(90));
        assert!(computable(&[&published]).is_empty());
    }

    #[test]
    fn a_count_that_holds_officials_to_account_is_told() {
        let (told, _) = breakdowns(&[counts("R1", 4, "region", &[("almaty-city", 3), ("aktobe-region", 1)])], &[]);
        assert_eq!(number(&told, "R1", "region", "aktobe-region"), Number::Published(1));
    }

    #[test]
    fn what_a_whole_leaves_of_its_part_is_protected_too() {
        // S2 of 20 in Aktobe, S1 of 22: the two who are not in custody would be told.
        let whole = counts("S1", 122, "region", &[("almaty-city", 70), ("aktobe-region", 22), ("atyrau-region", 30)]);
        let part = counts("S2", 100, "region", &[("almaty-city", 60), ("aktobe-region", 20), ("atyrau-region", 20)]);
        let (told, _) = breakdowns(&[whole, part], &[]);
        let both = [number(&told, "S1", "region", "aktobe-region"), number(&told, "S2", "region", "aktobe-region")];
        assert!(both.contains(&Number::Suppressed), "{both:?}");
    }

    #[test]
    fn sums_of_money_are_told_for_the_country_alone() {
        let (told, _) = breakdowns(&[counts("M1", 9_000_000, "region", &[("almaty-city", 9_000_000)])], &[]);
        assert_eq!(told[&("M1".to_owned(), "region".to_owned())], Breakdown::Withheld(Withheld::Money));
    }
}
