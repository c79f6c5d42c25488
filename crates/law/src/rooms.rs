//! What the law hands to the kernel: its rooms, and the names of its codes.

use crate::kernel::{Rooms, World};
use crate::list::LIST;
use crate::names::Catalogue;

pub use crate::list::{declarations, figure_of, figures, room};

/// All rooms, in the order of the procedure.
pub static ROOMS: Rooms = Rooms { list: &LIST, names: &Catalogue, figure_of };

/// Nothing read yet, of all rooms.
pub fn world() -> World {
    World::new(figure_of)
}
