//! How long work says how far it has come.

/// Told, now and then, how many steps are done since the work began; the desk neither knows nor asks who listens.
pub type Progress<'a> = &'a (dyn Fn(u64) + Sync);

/// For work that nobody watches.
pub const UNSEEN: Progress<'static> = &|_| {};
