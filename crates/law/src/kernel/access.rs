//! Who may do what, and who may see what: one declaration, two readings.

use super::ident::{BodyId, RegionCode};
use super::officer::{Authority, Role};
use serde::Serialize;

/// How far a right reaches from the officer's own place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// Records that the officer's own body holds or takes part in.
    OwnBody,
    /// Records of the officer's region; a body of the republic reaches every region.
    OwnRegion,
    /// Every record.
    Republic,
}

/// Where a record belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Region.
    pub region: RegionCode,
    /// The body that holds it, and others that take part.
    pub bodies: Vec<BodyId>,
}

/// That a role may do acts of a kind, within a reach.
#[derive(Clone, Copy, Debug)]
pub struct Grant {
    /// Kind of act, `*` for corrections, annulments and answers as listed.
    pub act: &'static str,
    /// Who.
    pub role: Role,
    /// How far.
    pub reach: Reach,
}

/// That a role sees the records of a room, within a reach.
#[derive(Clone, Copy, Debug)]
pub struct Sight {
    /// Who.
    pub role: Role,
    /// How far.
    pub reach: Reach,
}

/// Whether a place lies within an officer's reach.
pub fn within(authority: &Authority, reach: Reach, place: &Place) -> bool {
    match reach {
        Reach::OwnBody => place.bodies.contains(&authority.body),
        Reach::OwnRegion => authority.region.as_str() == "republic" || authority.region == place.region,
        Reach::Republic => true,
    }
}

/// Whether a grant among these lets the officer do the act on a record of that place.
pub fn may(grants: &[Grant], authority: &Authority, act: &str, place: &Place) -> bool {
    grants.iter().any(|g| g.act == act && g.role == authority.role && within(authority, g.reach, place))
}

/// The records of a room an officer sees: the widest of the sights of the role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// None.
    Nothing,
    /// Those that the body holds or takes part in.
    Body(BodyId),
    /// Those of the region.
    Region(RegionCode),
    /// All.
    Everything,
}

/// What an officer sees of a room.
pub fn visible(sights: &[Sight], authority: &Authority) -> Visibility {
    match sights.iter().filter(|s| s.role == authority.role).map(|s| s.reach).max() {
        None => Visibility::Nothing,
        Some(Reach::OwnBody) => Visibility::Body(authority.body.clone()),
        Some(Reach::OwnRegion) if authority.region.as_str() != "republic" => Visibility::Region(authority.region.clone()),
        Some(_) => Visibility::Everything,
    }
}

impl Visibility {
    /// Whether a record of that place is seen.
    pub fn shows(&self, place: &Place) -> bool {
        match self {
            Self::Nothing => false,
            Self::Body(body) => place.bodies.contains(body),
            Self::Region(region) => place.region == *region,
            Self::Everything => true,
        }
    }
}
