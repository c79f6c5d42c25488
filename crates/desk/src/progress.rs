//! How long work says how far it has come.

/// Told, now and then, how many steps are done since the work began; the desk neither knows nor asks who listens.
pub type Progress<'a> = &'a (dyn Fn(u64) + Sync);

/// Told the same, and how many steps there are in all, by work whose length is known only once it has begun.
pub type Steps<'a> = &'a (dyn Fn(u64, u64) + Sync);

/// For work that nobody watches.
pub const UNSEEN: Progress<'static> = &|_| {};
