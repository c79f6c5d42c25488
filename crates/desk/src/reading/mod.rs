//! Reading the record: what is stored, page by page; an act's line decoded; the acts of a record, of a room, of
//! what a question finds and of the whole log as histories.

pub mod briefing;
pub mod exporting;
pub mod feed;
pub mod journal;
pub mod line;
pub mod log;
pub mod pages;
pub mod purpose;
pub mod reader;
pub mod record;
pub mod room;
pub mod sealed;
pub mod selection;
pub mod sight;

pub use line::Unread;
