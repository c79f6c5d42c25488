//! Sums that add up: many small losses and a few heavy ones, in whole tenge.

use crate::random::Chance;

/// A heavy tail: one in a few hundred weighs hundreds of times the lightest.
fn weight(chance: &mut Chance) -> i64 {
    400_000 / chance.between(4, 1000)
}

/// Shares a sum among members of that bulk, each at least one tenge; the last ones go without where there are more members than tenge.
/// Larger shares are round, as people declare them; what is left over falls to the heaviest.
pub fn shared(chance: &mut Chance, total: i64, members: &[(usize, i64)]) -> Vec<(usize, i64)> {
    let most = usize::try_from(total).unwrap_or(usize::MAX).min(members.len());
    let weights: Vec<i64> = members[..most].iter().map(|(_, bulk)| bulk * weight(chance)).collect();
    let (sum, count) = (weights.iter().map(|w| i128::from(*w)).sum::<i128>().max(1), i64::try_from(most).unwrap_or(0));
    let free = total.saturating_sub(count).max(0);
    let share = |weight: i64| {
        let share = i64::try_from(i128::from(free) * i128::from(weight) / sum).unwrap_or(0);
        let step = if share > 1_000_000 { 10_000 } else { 100 };
        1 + if share > step { share / step * step - 1 } else { share }
    };
    let mut shares: Vec<i64> = weights.iter().map(|weight| share(*weight)).collect();
    let left = total - shares.iter().sum::<i64>();
    let heaviest = (0..most).max_by_key(|n| weights[*n]);
    if let Some(heaviest) = heaviest {
        shares[heaviest] += left;
    }
    members.iter().map(|(member, _)| *member).zip(shares).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_and_nobody_goes_without() {
        for (total, members) in [(88_426_236_781, 1700), (1_000_003, 40), (7, 3), (3, 7), (0, 5), (900_000_000_000_000, 1)] {
            let named: Vec<(usize, i64)> = (0..members).map(|n| (n, if n % 3 == 0 { 40 } else { 1 })).collect();
            let shares = shared(&mut Chance::new(2022), total, &named);
            assert_eq!(shares.iter().map(|(_, tenge)| tenge).sum::<i64>(), total);
            assert!(shares.iter().all(|(_, tenge)| *tenge >= 1), "{total} among {members}: {shares:?}");
        }
    }

    #[test]
    fn the_tail_is_heavy_and_still_believable() {
        let named: Vec<(usize, i64)> = (0..1500).map(|n| (n, 40)).collect();
        let mut shares: Vec<i64> = shared(&mut Chance::new(7), 88_000_000_000, &named).into_iter().map(|(_, tenge)| tenge).collect();
        shares.sort_unstable();
        assert!(shares[1499] > 20 * shares[750] && shares[1499] < 88_000_000_000 / 20, "{} {}", shares[750], shares[1499]);
    }
}
