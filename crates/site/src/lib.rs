//! The public site: what of the figures may be published, and in what form. Pure: from values to the bytes of files.

pub mod disclosure;
pub mod locale;
pub mod manifest;
pub mod pictures;
pub mod release;
pub mod tables;
mod xml;
