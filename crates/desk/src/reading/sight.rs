//! An officer's sight as lists are asked for it: the other reading of what [`visible`] declares.

use aiqyn_law::kernel::Officer;
use aiqyn_law::kernel::access::{Reach, visible};
use aiqyn_law::rooms::ROOMS;
use aiqyn_record::{Extent, Seer};

/// The officer, and how far the officer sees in each room.
pub fn seer(officer: &Officer) -> Seer {
    let authority = &officer.authority;
    let extent = |reach| match reach {
        Reach::OwnBody => Extent::OwnBody,
        // A body of the republic reaches every region.
        Reach::OwnRegion if authority.region.as_str() == "republic" => Extent::Everything,
        Reach::OwnRegion => Extent::OwnRegion,
        Reach::Republic => Extent::Everything,
    };
    let rooms = ROOMS.iter().filter_map(|room| Some((room.name.to_owned(), extent(visible(room.sights, officer).extent()?))));
    Seer { officer: officer.id.to_string(), body: authority.body.to_string(), region: authority.region.to_string(), rooms: rooms.collect() }
}
