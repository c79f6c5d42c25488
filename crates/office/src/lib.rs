//! The office over HTTP: the pages where people sign in, see what waits and act, and the API of the same.
//!
//! Pages and API are thin callers of [`aiqyn_desk`], as the command line is. Address, page, handler and test of a thing share one name.
//! `http/` is what every answer has in common, `pages/` holds a file a page, `api/` the same for programs.

pub mod api;
pub mod assets;
pub mod forms;
pub mod frame;
pub mod http;
pub mod in_hand;
pub mod office;
pub mod pages;
pub mod provider;
pub mod router;
pub mod running;
pub mod say;
pub mod serving;

pub use office::{Office, Settings};
pub use router::router;
