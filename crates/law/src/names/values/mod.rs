//! What coded values are called: `Type.code`, and `Type.field.code` where the field is a plain text.

mod cases;
mod counted;
mod measures;
mod office;
mod persons;
mod things;

use super::Table;

/// Every value.
pub(super) const ALL: [Table; 6] = [persons::VALUES, cases::VALUES, measures::VALUES, things::VALUES, office::VALUES, counted::VALUES];
/// Values that have another name where those who have them are counted.
pub(super) const GROUPS: Table = counted::GROUPS;

/// Whether a type is none of the acts': only figures have its values.
pub(super) fn is_counted(of: &str) -> bool {
    counted::VALUES.iter().any(|(key, _)| key.split_once('.').is_some_and(|(known, _)| known == of))
}
