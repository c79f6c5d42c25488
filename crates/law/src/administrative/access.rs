//! Who may do and see what.

use crate::kernel::{Grant, Sight};

/// Who may do what.
pub const GRANTS: &[Grant] = &[];

/// Who may see what.
pub const SIGHTS: &[Sight] = &[];
