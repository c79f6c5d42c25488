//! `/api/v1`: what the pages do, for programs.

use crate::office::Shared;
use axum::routing::MethodRouter;

/// Every address of the API.
pub const ROUTES: &[(&str, fn() -> MethodRouter<Shared>)] = &[];
