//! What every answer has in common: who asks, in which language, what stands in its head, and how a fault is told.

pub mod address;
pub mod body;
pub mod cookies;
pub mod fault;
pub mod headers;
pub mod multipart;
pub mod query;
pub mod visiting;
pub mod visitor;
