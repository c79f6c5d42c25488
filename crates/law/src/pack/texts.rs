//! The texts of the pack, in the order in which they are hashed.

use aiqyn_kernel::pack::Texts;

/// Every file below `crates/law/pack`.
pub const TEXTS: Texts<'static> = Texts([
    ("bail.toml", include_str!("../../pack/bail.toml")),
    ("bodies.toml", include_str!("../../pack/bodies.toml")),
    ("calendar.toml", include_str!("../../pack/calendar.toml")),
    ("codes.toml", include_str!("../../pack/codes.toml")),
    ("emergency.toml", include_str!("../../pack/emergency.toml")),
    ("incidents.toml", include_str!("../../pack/incidents.toml")),
    ("limits.toml", include_str!("../../pack/limits.toml")),
    ("lists.toml", include_str!("../../pack/lists.toml")),
    ("mci.toml", include_str!("../../pack/mci.toml")),
    ("measures.toml", include_str!("../../pack/measures.toml")),
    ("offences.toml", include_str!("../../pack/offences.toml")),
    ("regions.toml", include_str!("../../pack/regions.toml")),
    ("thresholds.toml", include_str!("../../pack/thresholds.toml")),
]);
