//! The office over HTTP: the pages where people sign in, see what waits and act, and the API of the same.
//!
//! Pages and API are thin callers of [`aiqyn_desk`], as the command line is. Address, page, handler and test of a thing share one name.

pub mod forms;
