//! An act of some room, its type erased: the kernel keeps and compares acts, and only their room reads them.

use std::any::Any;
use std::fmt;
use std::sync::Arc;

/// What the kernel asks of an act's type.
trait Erased: fmt::Debug + Send + Sync {
    fn as_any(&self) -> &dyn Any;
    fn equals(&self, other: &AnyAct) -> bool;
}

impl<A: Any + PartialEq + fmt::Debug + Send + Sync> Erased for A {
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn equals(&self, other: &AnyAct) -> bool {
        other.get::<A>().is_some_and(|other| self == other)
    }
}

/// An act of any room. Clones share it: an act never changes.
#[derive(Clone)]
pub struct AnyAct(Arc<dyn Erased>);

impl AnyAct {
    /// An act of the type by which its room knows it.
    pub fn new<A: Any + PartialEq + fmt::Debug + Send + Sync>(act: A) -> Self {
        Self(Arc::new(act))
    }

    /// The act, where it is of that type.
    pub fn get<A: Any>(&self) -> Option<&A> {
        self.0.as_any().downcast_ref()
    }
}

impl PartialEq for AnyAct {
    fn eq(&self, other: &Self) -> bool {
        self.0.equals(other)
    }
}

impl fmt::Debug for AnyAct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
