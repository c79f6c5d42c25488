//! The public site: what of the figures may be published, and in what form. Pure: from values to the bytes of files.

pub mod archive;
pub mod catalogue;
pub mod disclosure;
pub mod edition;
pub mod exports;
pub mod feed;
pub mod files;
pub mod locale;
pub mod manifest;
pub mod model;
pub mod pages;
pub mod pictures;

pub mod tables;
mod xml;
