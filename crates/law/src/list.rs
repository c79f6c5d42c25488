//! The list of rooms, and what is found by it.

use crate::kernel::threshold::declared as threshold;
use crate::kernel::{Declaration, Figure, RoomEntry, breaches, form};
use crate::{
    administrative, assignment, briefing, complaint, criminal, custody, damage, death, evidence, officer, roster, suspect, team, weapon,
};

/// All rooms, in the order of the procedure.
pub static LIST: [RoomEntry; 14] = [
    RoomEntry::of::<administrative::Administrative>(),
    RoomEntry::of::<criminal::Criminal>(),
    RoomEntry::of::<suspect::Suspect>(),
    RoomEntry::of::<custody::Custody>(),
    RoomEntry::of::<complaint::Complaint>(),
    RoomEntry::of::<weapon::Weapons>(),
    RoomEntry::of::<damage::Damage>(),
    RoomEntry::of::<death::Death>(),
    RoomEntry::of::<roster::Roster>(),
    RoomEntry::of::<evidence::Evidence>(),
    RoomEntry::of::<briefing::Briefing>(),
    RoomEntry::of::<assignment::Assignments>(),
    RoomEntry::of::<team::Teams>(),
    RoomEntry::of::<officer::Officers>(),
];

/// The room of that name.
pub fn room(name: &str) -> Option<&'static RoomEntry> {
    LIST.iter().find(|room| room.name == name)
}

/// Every rule's declaration: the form's first, then each room's in order.
pub fn declarations() -> Vec<Declaration> {
    let rooms = LIST.iter().flat_map(|room| (room.declarations)());
    form::ALL.iter().chain(threshold::ALL).map(|declaration| **declaration).chain(rooms).collect()
}

/// Every figure: each room's in order, then those that are counted over all rooms.
pub fn figures() -> impl Iterator<Item = &'static Figure> {
    LIST.iter().flat_map(|room| room.figures).chain(breaches::FIGURES)
}

/// The figure of that id, of whatever room.
pub fn figure_of(id: &str) -> Option<&'static Figure> {
    figures().find(|figure| figure.id == id)
}
