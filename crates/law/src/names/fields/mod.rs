//! What fields of acts are called.

mod early;
mod late;
mod of_types;

use super::Table;

/// Fields, whatever the type they stand in.
pub(super) const ALL: [Table; 2] = [early::FIELDS, late::FIELDS];
/// Fields that mean something else in one type: `Type.field`.
pub(super) const OF_TYPES: Table = of_types::FIELDS;
