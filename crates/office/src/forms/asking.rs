//! For whom and of which day a form is shown, and what may be chosen in it.

use aiqyn_law::kernel::{Form, Language, Moment, RegionCode, RoomEntry};
use aiqyn_law::pack::Pack;
use std::collections::BTreeMap;

/// Everything that a form depends on but the answers.
#[derive(Clone, Copy)]
pub struct Asking<'a> {
    /// The language of the page.
    pub lang: Language,
    /// The law pack.
    pub law: &'static Pack,
    /// The moment whose lists and names are used.
    pub day: Moment,
    /// The region by whose clocks hours are written; Almaty's where none.
    pub region: Option<&'a RegionCode>,
    /// The room.
    pub room: &'static RoomEntry,
    /// The kind of act.
    pub form: &'a Form,
    /// Of a correction: the kind of act that is corrected.
    pub corrected: Option<&'a Form>,
    /// What may be chosen.
    pub choices: &'a Choices,
}

/// Something that may be chosen: its identifier, and what it is called.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Choice {
    /// The identifier.
    pub id: String,
    /// What it is called.
    pub label: String,
}

impl Choice {
    /// A choice.
    pub fn new(id: impl Into<String>, label: impl Into<String>) -> Self {
        Self { id: id.into(), label: label.into() }
    }
}

/// What the caller found that may be chosen. Whatever stands in no list may be written all the same.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// Records by room.
    pub records: BTreeMap<String, Vec<Choice>>,
    /// Persons.
    pub persons: Vec<Choice>,
    /// Bodies.
    pub bodies: Vec<Choice>,
    /// Officers.
    pub officers: Vec<Choice>,
    /// Mass events.
    pub incidents: Vec<Choice>,
    /// Things inside the record: measures, petitions, searches.
    pub tags: Vec<Choice>,
}
