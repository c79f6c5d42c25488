//! The law: rooms, rules, figures, and the pack of dated values. Pure: no clock, I/O, randomness, SQL or HTTP.

pub mod administrative;
pub mod assignment;
pub mod briefing;
pub mod complaint;
pub mod criminal;
pub mod custody;
pub mod custody_clock;
pub mod damage;
pub mod death;
pub mod documents;
pub mod evidence;
pub mod list;
pub mod manual;
pub mod names;
pub mod officer;
pub mod pack;
pub mod rooms;
pub mod roster;
pub mod suspect;
pub mod team;
mod told;
pub mod waiting;
pub mod weapon;
pub mod works;

pub use aiqyn_kernel as kernel;
