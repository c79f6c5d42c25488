//! A room's acts and the state they leave: all that one room needs to know of another.

use super::act::AnyAct;
use super::history::Entry;
use schemars::JsonSchema;
use serde::{Serialize, de::DeserializeOwned};
use std::fmt::Debug;

/// The acts of a room, and the state that they leave.
pub trait Fold: Sized + 'static {
    /// The room's name: what a record id begins with.
    const NAME: &'static str;
    /// What can have happened; only ever added to. Serialises as `{"act": "ruling/1", "payload": {…}}`.
    type Act: Clone + Debug + PartialEq + Serialize + DeserializeOwned + JsonSchema + Send + Sync;
    /// What a decision needs to know of a record.
    type State: Clone + Debug + Default;

    /// The room's act, if it is one of this room.
    fn act(any: &AnyAct) -> Option<&Self::Act> {
        any.get()
    }
    /// Adds one effective act to the state. Total.
    fn apply(state: &mut Self::State, entry: &Entry<'_, Self::Act>);
}

/// The fold of a room's entries. Total: it never fails, in whatever order acts come.
pub fn fold<R: Fold>(entries: &[Entry<'_, R::Act>]) -> R::State {
    let mut state = R::State::default();
    entries.iter().for_each(|entry| R::apply(&mut state, entry));
    state
}
