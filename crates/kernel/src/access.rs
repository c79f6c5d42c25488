//! Who may do what, and who may see what: one declaration, two readings.

use super::ident::{BodyId, OfficerId, RegionCode};
use super::moment::Moment;
use super::officer::{Authority, Officer, Role};
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
    /// Whom it is about, and who therefore neither act on it nor see it.
    pub conflict: Conflict,
    /// Where it belonged before, as far as nobody has taken it over from there: these places see it too.
    pub formerly: Vec<Whereabouts>,
}

/// A place that a record left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// Region.
    pub region: RegionCode,
    /// The bodies.
    pub bodies: Vec<BodyId>,
    /// When it was recorded that the record left.
    pub left_at: Moment,
}

/// Officers and bodies that a record complains of (CPC 104(1), 187(4)): whatever their role, it is not there for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conflict {
    /// Officers.
    pub officers: Vec<OfficerId>,
    /// Bodies, with all who serve in them and in the units below them.
    pub bodies: Vec<BodyId>,
    /// What is left to a body complained of, where the complaint came to it.
    pub passing_on: Option<PassingOn>,
}

/// A body that received a complaint of itself registers it and passes it on (CPC 105(1), 187(4)): it sees nothing more of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassingOn {
    /// The body.
    pub body: BodyId,
    /// The kinds of act that are left to it.
    pub acts: &'static [&'static str],
}

impl Conflict {
    /// Whether the officer is one of them or serves in one of them.
    pub fn names(&self, officer: &Officer) -> bool {
        let serves = |body: &BodyId| {
            let own = officer.authority.body.as_str();
            own.strip_prefix(body.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.officers.contains(&officer.id) || self.bodies.iter().any(serves)
    }

    /// Whether the officer's body has still to pass the record on, and the officer is not complained of.
    pub fn passes_on(&self, officer: &Officer) -> Option<&PassingOn> {
        self.passing_on.as_ref().filter(|passing| passing.body == officer.authority.body && !self.officers.contains(&officer.id))
    }

    /// Whether the officer is kept from an act of that kind.
    pub fn keeps_from(&self, officer: &Officer, act: &str) -> bool {
        self.names(officer) && !self.passes_on(officer).is_some_and(|passing| passing.acts.contains(&act))
    }

    /// Adds whom another act complains of.
    pub fn extend(&mut self, other: Self) {
        let officers = other.officers.into_iter().filter(|officer| !self.officers.contains(officer)).collect::<Vec<_>>();
        self.officers.extend(officers);
        let bodies = other.bodies.into_iter().filter(|body| !self.bodies.contains(body)).collect::<Vec<_>>();
        self.bodies.extend(bodies);
        self.passing_on = self.passing_on.take().or(other.passing_on);
    }
}

impl Place {
    /// Where it belongs and belonged.
    pub fn every(&self) -> impl Iterator<Item = (&RegionCode, &[BodyId])> {
        let formerly = self.formerly.iter().map(|former| (&former.region, former.bodies.as_slice()));
        std::iter::once((&self.region, self.bodies.as_slice())).chain(formerly)
    }

    /// A place about which nobody has a conflict.
    pub fn new(region: RegionCode, bodies: Vec<BodyId>) -> Self {
        Self { region, bodies, conflict: Conflict::default(), formerly: Vec::new() }
    }
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
        Reach::OwnBody => place.every().any(|(_, bodies)| bodies.contains(&authority.body)),
        Reach::OwnRegion => authority.region.as_str() == "republic" || place.every().any(|(region, _)| *region == authority.region),
        Reach::Republic => true,
    }
}

/// Whether a grant among these lets the officer do the act on a record of that place.
pub fn may(grants: &[Grant], officer: &Officer, act: &str, place: &Place) -> bool {
    let authority = &officer.authority;
    !place.conflict.keeps_from(officer, act)
        && grants.iter().any(|g| g.act == act && g.role == authority.role && within(authority, g.reach, place))
}

/// The records of a room an officer sees: the widest of the sights of the role, without those that complain of the officer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visibility {
    officer: Officer,
    extent: Option<Reach>,
}

/// What an officer sees of a room.
pub fn visible(sights: &[Sight], officer: &Officer) -> Visibility {
    let extent = sights.iter().filter(|s| s.role == officer.authority.role).map(|s| s.reach).max();
    Visibility { officer: officer.clone(), extent }
}

impl Visibility {
    /// How far the officer sees; `None` where nothing is seen of the room.
    pub const fn extent(&self) -> Option<Reach> {
        self.extent
    }

    /// Whether a record of that place is seen.
    pub fn shows(&self, place: &Place) -> bool {
        !place.conflict.names(&self.officer) && self.extent.is_some_and(|reach| within(&self.officer.authority, reach, place))
    }
}
