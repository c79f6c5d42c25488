//! Which body stands above which: what an office may give to another follows from that.

use super::ident::BodyId;

/// How high a body stands: that of a district or unit, of a region, of the republic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// `kind/region/number`.
    Unit,
    /// `kind/region`.
    Region,
    /// `kind/republic`.
    Republic,
}

/// The rank of a body, by its id.
pub fn rank(body: &BodyId) -> Rank {
    match body.as_str().split('/').skip(1).collect::<Vec<_>>().as_slice() {
        ["republic"] => Rank::Republic,
        [_] => Rank::Region,
        _ => Rank::Unit,
    }
}

/// The region of a body: what follows the first `/` of its id.
pub fn region_of(body: &BodyId) -> Option<&str> {
    body.as_str().split('/').nth(1)
}

/// Whether a body is a prosecution, special ones included.
pub fn is_prosecution(body: &BodyId) -> bool {
    matches!(body.kind(), "prosecution" | "special-prosecution")
}

/// Whether the one body stands above the other: of one service, of higher rank, and of the republic or of the other's region. The
/// General Prosecutor's Office stands above special prosecutions too.
pub fn above(upper: &BodyId, lower: &BodyId) -> bool {
    let general = upper.kind() == "prosecution" && lower.kind() == "special-prosecution" && rank(upper) == Rank::Republic;
    let higher = upper.kind() == lower.kind() && rank(upper) > rank(lower);
    general || (higher && (rank(upper) == Rank::Republic || region_of(upper) == region_of(lower)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn stands_above(upper: &str, lower: &str) -> bool {
        above(&BodyId::parse(upper).unwrap(), &BodyId::parse(lower).unwrap())
    }

    #[test]
    fn a_body_stands_above_those_of_its_service_below_it() {
        assert!(stands_above("police/republic", "police/almaty-city"));
        assert!(stands_above("police/almaty-city", "police/almaty-city/2"));
        assert!(stands_above("prosecution/republic", "special-prosecution/republic"));
        assert!(!stands_above("police/almaty-city", "police/almaty-city"));
        assert!(!stands_above("police/almaty-city", "police/republic"));
        assert!(!stands_above("police/almaty-city", "police/shymkent-city/2"));
        assert!(!stands_above("police/republic", "national-security/almaty-city"));
        assert!(!stands_above("prosecution/almaty-city", "special-prosecution/almaty-city/1"));
    }
}
