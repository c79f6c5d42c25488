//! Whether a value can move: the two-phase simplex method's first phase, in exact fractions, on the few cells that hang together.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Div, Mul, Sub};

/// A fraction in lowest terms with a positive denominator; a denominator of nought says that the numbers grew too large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fraction {
    over: i128,
    under: i128,
}

impl Fraction {
    const NOUGHT: Self = Self { over: 0, under: 1 };
    const TOO_LARGE: Self = Self { over: 0, under: 0 };

    const fn whole(over: i128) -> Self {
        Self { over, under: 1 }
    }

    fn new(over: Option<i128>, under: Option<i128>) -> Self {
        let (Some(over), Some(under)) = (over, under) else { return Self::TOO_LARGE };
        let common = gcd(over.unsigned_abs(), under.unsigned_abs());
        match i128::try_from(common) {
            Ok(common) if under != 0 => Self { over: over / (common * under.signum()), under: under.abs() / common },
            _ => Self::TOO_LARGE,
        }
    }

    const fn is_positive(self) -> bool {
        self.over > 0
    }

    const fn is_nought(self) -> bool {
        self.over == 0 && self.under != 0
    }

    fn below(self, other: Self) -> bool {
        (self - other).over < 0
    }
}

fn gcd(a: u128, b: u128) -> u128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

impl Sub for Fraction {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        if self.under == 1 && other.under == 1 {
            return self.over.checked_sub(other.over).map_or(Self::TOO_LARGE, Self::whole);
        }
        let crossed = self.over.checked_mul(other.under).zip(other.over.checked_mul(self.under));
        Self::new(crossed.and_then(|(one, other)| one.checked_sub(other)), self.under.checked_mul(other.under))
    }
}

impl Mul for Fraction {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        if self.under == 1 && other.under == 1 {
            return self.over.checked_mul(other.over).map_or(Self::TOO_LARGE, Self::whole);
        }
        Self::new(self.over.checked_mul(other.over), self.under.checked_mul(other.under))
    }
}

impl Div for Fraction {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        if other == Self::whole(1) {
            return self;
        }
        Self::new(self.over.checked_mul(other.under), self.under.checked_mul(other.over))
    }
}

/// What one elimination tells of all cells together.
pub struct Eliminated {
    /// Which cells can move.
    pub free: Vec<bool>,
    /// Whether no other cell can: else it is to be searched for.
    pub settled: bool,
}

/// Which cells can move, as far as linear algebra tells: above nought a cell moves either way, and one at nought may rise alone.
///
/// Cells above nought lead the rows where they can. A row that is led by a cell at nought has no other cells in it: its cells can rise only
/// together, if at all, and that is not told here. Where the numbers grow too large, nothing is told.
pub fn eliminated(rows: &[Vec<i8>], at_nought: &[bool]) -> Eliminated {
    let cells = at_nought.len();
    let mut order: Vec<usize> = (0..cells).collect();
    order.sort_by_key(|cell| at_nought[*cell]);
    let above = at_nought.iter().filter(|nought| !**nought).count();
    let leading = echelon(rows, &order);
    if leading.values().flat_map(BTreeMap::values).any(|value| value.under == 0) {
        return Eliminated { free: vec![false; cells], settled: false };
    }
    let bound: BTreeSet<usize> = leading.range(above..).flat_map(|(_, row)| row.keys().copied()).collect();
    let mut free = vec![false; cells];
    for (place, cell) in order.iter().enumerate() {
        free[*cell] = match leading.get(&place) {
            // What leads a row moves with anything in it that moves.
            Some(row) => place < above && row.keys().any(|other| *other != place && !bound.contains(other)),
            None => !bound.contains(&place),
        };
    }
    Eliminated { free, settled: bound.is_empty() }
}

/// The rows in reduced echelon form, by the place in `order` of the column that each leads with.
fn echelon(rows: &[Vec<i8>], order: &[usize]) -> BTreeMap<usize, BTreeMap<usize, Fraction>> {
    let mut leading: BTreeMap<usize, BTreeMap<usize, Fraction>> = BTreeMap::new();
    for row in rows {
        let entries = order.iter().enumerate().filter(|(_, cell)| row[**cell] != 0);
        let mut row: BTreeMap<usize, Fraction> = entries.map(|(place, cell)| (place, Fraction::whole(i128::from(row[*cell])))).collect();
        let led: Vec<usize> = row.keys().copied().filter(|place| leading.contains_key(place)).collect();
        for place in led {
            if let Some(by) = row.get(&place).copied() {
                take(&mut row, by, &leading[&place]);
            }
        }
        let Some((lead, by)) = row.iter().next().map(|(place, value)| (*place, *value)) else { continue };
        row.values_mut().for_each(|value| *value = *value / by);
        for other in leading.values_mut() {
            if let Some(by) = other.get(&lead).copied() {
                take(other, by, &row);
            }
        }
        leading.insert(lead, row);
    }
    leading
}

/// Takes a row, so many times, away from another.
fn take(row: &mut BTreeMap<usize, Fraction>, by: Fraction, other: &BTreeMap<usize, Fraction>) {
    for (column, value) in other {
        let left = row.get(column).copied().unwrap_or(Fraction::NOUGHT) - by * *value;
        if left.is_nought() {
            row.remove(column);
        } else {
            row.insert(*column, left);
        }
    }
}

/// Whether some movement `d` keeps every sum (`row · d = 0` for each row), moves the cell `of` by `step`, and lowers no cell that is `fixed
/// below`: one that is at nought already.
///
/// The true values are one solution of the sums; with such a movement there is another, and the cell cannot be computed. Where the numbers
/// grow too large to tell, the answer is no: more is suppressed then, never less.
///
/// What is told of the movement: which cells it moves.
pub fn moved(rows: &[Vec<i8>], fixed_below: &[bool], of: usize, step: i8) -> Option<Vec<bool>> {
    let cells = fixed_below.len();
    // Each cell's movement is a raise less a fall; a cell that cannot fall has a raise alone.
    let mut columns: Vec<(usize, i8)> = (0..cells).map(|cell| (cell, 1)).collect();
    columns.extend((0..cells).filter(|cell| !fixed_below[*cell]).map(|cell| (cell, -1)));
    let mut demand = vec![0_i8; cells];
    demand[of] = step.signum();
    let coefficients = rows.iter().chain([&demand]);
    let right = (0..=rows.len()).map(|row| Fraction::whole(i128::from(row == rows.len())));
    let mut tableau: Vec<Vec<Fraction>> = coefficients
        .zip(right)
        .map(|(row, right)| columns.iter().map(|(cell, sign)| Fraction::whole(i128::from(row[*cell] * sign))).chain([right]).collect())
        .collect();
    let solution = solution(&mut tableau, columns.len())?;
    let mut moved = vec![Fraction::NOUGHT; cells];
    for (column, value) in solution {
        if let Some((cell, sign)) = columns.get(column) {
            moved[*cell] = moved[*cell] - Fraction::whole(-i128::from(*sign)) * value;
        }
    }
    Some(moved.iter().map(|value| !value.is_nought() && *value != Fraction::TOO_LARGE).collect())
}

/// A solution of the rows without negative values, by column: an artificial variable stands for each row, and all must leave.
fn solution(tableau: &mut [Vec<Fraction>], width: usize) -> Option<Vec<(usize, Fraction)>> {
    // The cost of the artificial variables, as a row: what is left of the sum of the rows.
    let mut cost: Vec<Fraction> =
        (0..=width).map(|column| tableau.iter().fold(Fraction::NOUGHT, |sum, row| sum - (Fraction::NOUGHT - row[column]))).collect();
    let mut basis: Vec<usize> = (0..tableau.len()).map(|row| width + row).collect();
    // Bland's rule: the first column that helps, and among equal rows the one of the lowest variable. It never cycles.
    while let Some(enters) = (0..width).find(|column| cost[*column].is_positive()) {
        let ratio = |row: usize| tableau[row][width] / tableau[row][enters];
        let mut leaves: Option<usize> = None;
        for row in (0..tableau.len()).filter(|row| tableau[*row][enters].is_positive()) {
            let better =
                leaves.is_none_or(|least| ratio(row).below(ratio(least)) || ratio(row) == ratio(least) && basis[row] < basis[least]);
            if better {
                leaves = Some(row);
            }
        }
        let leaves = leaves?;
        if !pivot(tableau, &mut cost, leaves, enters) {
            return None;
        }
        basis[leaves] = enters;
    }
    cost[width].is_nought().then(|| basis.iter().zip(tableau).map(|(column, row)| (*column, row[width])).collect())
}

/// Whether all numbers stayed small enough.
fn pivot(tableau: &mut [Vec<Fraction>], cost: &mut [Fraction], leaves: usize, enters: usize) -> bool {
    let by = tableau[leaves][enters];
    for value in &mut tableau[leaves] {
        if !value.is_nought() {
            *value = *value / by;
        }
    }
    // Most of a row is nought: what is not is all there is to take away.
    let pivot: Vec<(usize, Fraction)> = tableau[leaves].iter().copied().enumerate().filter(|(_, value)| !value.is_nought()).collect();
    let mut small = pivot.iter().all(|(_, value)| value.under != 0);
    let rows = tableau.iter_mut().enumerate().filter(|(row, _)| *row != leaves).map(|(_, row)| row.as_mut_slice());
    for row in rows.chain([cost]) {
        let by = row[enters];
        if !by.is_nought() {
            for (column, of_pivot) in &pivot {
                row[*column] = row[*column] - by * *of_pivot;
                small &= row[*column].under != 0;
            }
        }
    }
    small
}
