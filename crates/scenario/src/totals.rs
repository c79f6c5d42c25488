//! The table of totals: what the story must add up to. Data, in the columns of the source table.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The totals spoken on 25 January 2022.
pub const JANUARY: &str = include_str!("../totals/january-2022.csv");

/// What the story must add up to, by figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals(BTreeMap<String, i64>);

/// A table that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalsError(Vec<String>);

impl fmt::Display for TotalsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

impl std::error::Error for TotalsError {}

/// Totals that no lawful history can have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Impossible {
    /// Figures concerned.
    pub figures: String,
    /// What is wrong with their numbers.
    pub reason: String,
    /// The rule that forbids them.
    pub rule: &'static str,
}

impl fmt::Display for Impossible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({})", self.figures, self.reason, self.rule)
    }
}

impl Totals {
    /// The totals of the briefing.
    ///
    /// # Errors
    /// None in a program as built: the table is checked by a test.
    pub fn january() -> Result<Self, TotalsError> {
        Self::read(JANUARY)
    }

    /// Reads a table with at least the columns `id` and `value`; a figure left out keeps the briefing's total.
    ///
    /// # Errors
    /// Every row that cannot be read, with line, column and reason.
    pub fn read(text: &str) -> Result<Self, TotalsError> {
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let header = reader.headers().map_err(|e| TotalsError(vec![format!("line 1: {e}")]))?.clone();
        let place = |name: &str| header.iter().position(|column| column.trim() == name);
        let (Some(id), Some(value)) = (place("id"), place("value")) else {
            return Err(TotalsError(vec!["line 1: the columns id and value are needed".to_owned()]));
        };
        let own = std::ptr::eq(text, JANUARY);
        let mut totals = if own { BTreeMap::new() } else { Self::january()?.0 };
        let (mut wrong, mut seen) = (Vec::new(), BTreeSet::new());
        for record in reader.records() {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    wrong.push(error.to_string());
                    continue;
                }
            };
            let line = record.position().map_or(0, csv::Position::line);
            let figure = record.get(id).unwrap_or("").trim();
            if !own && !totals.contains_key(figure) {
                continue;
            }
            if !seen.insert(figure.to_owned()) {
                wrong.push(format!("line {line}, column id: {figure} stands there a second time; keep one of the two rows"));
            }
            let most = if figure == "M1" { 1_000_000_000_000_000 } else { 1_000_000 };
            match (figure, record.get(value).unwrap_or("").trim()) {
                // Spoken as "all": the regions of January 2022.
                ("T1", "all") => {
                    totals.insert(figure.to_owned(), 17);
                }
                (_, number) => match number.parse::<i64>() {
                    Ok(n) if (0..=most).contains(&n) => {
                        totals.insert(figure.to_owned(), n);
                    }
                    _ => wrong.push(format!("line {line}, column value: {figure} needs a whole number from 0 to {most}")),
                },
            }
        }
        if wrong.is_empty() { Ok(Self(totals)) } else { Err(TotalsError(wrong)) }
    }

    /// One total.
    pub fn of(&self, figure: &str) -> i64 {
        self.0.get(figure).copied().unwrap_or(0)
    }

    /// Every total.
    pub fn all(&self) -> impl Iterator<Item = (&str, i64)> {
        self.0.iter().map(|(id, n)| (id.as_str(), *n))
    }

    /// Every total that many times over; the regions stay as many as they are.
    pub fn scaled(&self, scale: u32) -> Self {
        let times = |id: &str| if id == "T1" { 1 } else { i64::from(scale) };
        Self(self.0.iter().map(|(id, n)| (id.clone(), n.saturating_mul(times(id)))).collect())
    }

    /// Whether a lawful history can have these totals.
    ///
    /// # Errors
    /// Everything that forbids them.
    pub fn check(&self) -> Result<(), Vec<Impossible>> {
        let mut found = Vec::new();
        let mut within = |parts: &[&str], whole: &str, rule: &'static str| {
            let sum: i64 = parts.iter().map(|p| self.of(p)).sum();
            if sum > self.of(whole) {
                let figures = format!("{} against {whole}", parts.join(" + "));
                found.push(Impossible { figures, reason: format!("{sum} is more than {}", self.of(whole)), rule });
            }
        };
        within(&["A2", "A5", "A6"], "A1", "a case has one main outcome in force: CAO 42");
        within(&["A4"], "A2", "a fine replaced with a warning is a warning in force: CAO 839");
        within(&["A3", "A7"], "A6", "who was released and who still serves the arrest are two sets of those arrested: CAO 50");
        within(&["S2", "S3", "S4", "S5", "S6"], "S1", "one measure of restraint at a time: CPC 140(1)");
        within(&["R4", "R7", "R8"], "R1", "a complaint stands in one state of review: CPC 105");
        within(&["R2", "R3"], "R4", "a case is opened by a prosecutor or on an instruction: CPC 193(1(1))");
        within(&["R5", "R6"], "R4", "a case is investigated by one body: CPC 187");
        within(&["G2", "G3", "G4", "G5", "G6"], "G1", "a recovered weapon is of one type and counts once: weapon.counted_twice");
        within(&["B2", "B7"], "B1", "a building has one owner, a state body or a business");
        within(&["B3", "B4"], "B2", "mayors' offices and police facilities are two sets of government institutions");
        within(&["B5", "B6"], "B4", "a police facility is a building or a modular unit");
        within(&["V2"], "V1", "a state body's vehicle is one of the vehicles");
        within(&["K1", "K2", "K3", "K4", "K5", "K6", "K7"], "C1", "a case stands in one category, and a category within the cases");
        within(
            &["D1", "K1", "K2", "K3", "K4", "K5", "K6", "K7"],
            "C1",
            "a death stands in no other category of the cases pending: CPC 207",
        );
        self.check_sources(&mut found);
        if found.is_empty() { Ok(()) } else { Err(found) }
    }

    /// Totals that need something to come from: penalties to mitigate, cases, shops, regions, residents.
    fn check_sources(&self, found: &mut Vec<Impossible>) {
        let petitionable = self.of("A1") - self.of("A2") - self.of("A5") - self.of("A6") + self.of("A7");
        if self.of("A8") > petitionable {
            found.push(Impossible {
                figures: "A8".to_owned(),
                reason: format!("{} petitions pending where {petitionable} persons have a penalty to mitigate", self.of("A8")),
                rule: "one pending petition a case, for a penalty in force: CAO 830",
            });
        }
        if self.of("R2") + self.of("R3") < self.of("R4") {
            found.push(Impossible {
                figures: "R2 + R3 against R4".to_owned(),
                reason: "cases that nobody opened".to_owned(),
                rule: "a case that comes of a complaint is opened by a prosecutor or on an instruction: CPC 193(1(1))",
            });
        }
        if self.of("T1") > crate::cast::regions() {
            found.push(Impossible {
                figures: "T1".to_owned(),
                reason: format!("{} regions where there are {}", self.of("T1"), crate::cast::regions()),
                rule: "a roster is one of a region that exists on that day: roster.region_unknown",
            });
        }
        if self.of("S1") > 0 && self.of("C1") == 0 {
            found.push(Impossible {
                figures: "S1".to_owned(),
                reason: "suspects without a pending case".to_owned(),
                rule: "a suspect is one in a case: CPC 64(1)",
            });
        }
        if self.of("G7") + self.of("G8") > 0 && self.of("C1") == 0 {
            found.push(Impossible {
                figures: "G7, G8".to_owned(),
                reason: "grenades or cartridges seized without a pending case".to_owned(),
                rule: "what is seized is seized in a case: CPC 221(1), weapon.record_unknown",
            });
        }
        if self.of("W2") > 0 && self.of("W1") == 0 {
            found.push(Impossible {
                figures: "W2".to_owned(),
                reason: "weapons stolen from shops where no shop was looted".to_owned(),
                rule: "a stolen weapon belongs to a loss event: weapon.record_unknown",
            });
        }
        // Nobody else declares, and one record says at most a trillion tenge: the law pack's `damage.most`, with room for a heavy tail.
        let residents = self.of("B7") + self.of("V1") - self.of("V2");
        if self.of("M1") > residents.saturating_mul(10_000_000_000) {
            found.push(Impossible {
                figures: "M1".to_owned(),
                reason: format!("{} tenge declared by {residents} residents who lost something", self.of("M1")),
                rule: "a declared sum is not beyond belief: damage.sum_bounds",
            });
        }
        for (suspects, case) in [("G9", "K3"), ("J1", "K1"), ("G10", "K2")] {
            if self.of(suspects) > 0 && self.of(case) == 0 {
                let reason = format!("{} persons detained where {case} has no case", self.of(suspects));
                found.push(Impossible { figures: suspects.to_owned(), reason, rule: "nobody is detained outside a case: CPC 128, 179" });
            }
        }
    }
}
