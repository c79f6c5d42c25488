//! Who is on duty, as far as rosters were made public. Offices are named, people are not.

use aiqyn_law::kernel::Moment;

/// A region's duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyRegion {
    /// Code of the region.
    pub region: String,
    /// The prosecutor on duty; none where no published shift covers the moment.
    pub prosecutor: Option<Shift>,
    /// The rapid response team; none where none stands.
    pub team: Option<TeamOnDuty>,
    /// Telephone of the ministry's own security unit, for complaints of abuse.
    pub security: Option<String>,
}

impl DutyRegion {
    /// Whether nobody is on published duty: the national line is named instead.
    pub const fn stale(&self) -> bool {
        self.prosecutor.is_none()
    }
}

/// A shift that was made public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The body of the officer on duty.
    pub body: String,
    /// Telephone.
    pub phone: String,
    /// From when.
    pub from: Moment,
    /// Until when; that moment excluded.
    pub until: Moment,
}

/// A rapid response team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamOnDuty {
    /// Telephones.
    pub phones: Vec<String>,
    /// From when.
    pub from: Moment,
    /// Until when; that moment excluded.
    pub until: Moment,
}
