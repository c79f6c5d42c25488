//! Which rules ask of the record alone. A rule's examples tell: where one is met and another is not, with the same given and at the same time,
//! by the same officer, it is what the act says that makes the difference.

use aiqyn_law::kernel::{Deed, Example, RoomEntry, Then};
use aiqyn_law::rooms;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Rules and kinds of act of which the rule asks what they say.
static ASKING_MORE: LazyLock<BTreeSet<(&'static str, &'static str)>> =
    LazyLock::new(|| rooms::ROOMS.iter().flat_map(asking_more).collect());

/// The rules of a room that can refuse every act of a kind: they hold acts of it against the record, and no example shows that they ask what
/// the act says.
pub fn rules(room: &RoomEntry, kind: &str) -> Vec<&'static str> {
    let declared = (room.declarations)().into_iter().filter(|rule| rule.acts.contains(&kind));
    declared.map(|rule| rule.code).filter(|code| !ASKING_MORE.iter().any(|(rule, of)| rule == code && *of == kind)).collect()
}

fn asking_more(room: &RoomEntry) -> Vec<(&'static str, &'static str)> {
    let mut found = Vec::new();
    for rule in (room.declarations)() {
        let examples = (room.examples)(rule.code);
        let (met, unmet): (Vec<&Example>, Vec<&Example>) = examples.iter().partition(|example| example.then == Then::Met);
        let asks = |kind: &&&str| {
            let of_kind = |example: &&&Example| example.when.act == **kind;
            met.iter().filter(of_kind).any(|met| unmet.iter().filter(of_kind).any(|unmet| differ_in_what_is_said(met, unmet)))
        };
        found.extend(rule.acts.iter().filter(|kind| asks(kind)).map(|kind| (rule.code, *kind)));
    }
    found
}

fn differ_in_what_is_said(one: &Example, other: &Example) -> bool {
    let around = |deed: &Deed| (deed.record, deed.at, deed.by);
    let same = |one: &Deed, other: &Deed| around(one) == around(other) && one.act == other.act && one.payload == other.payload;
    let given = one.given.len() == other.given.len() && one.given.iter().zip(&other.given).all(|(one, other)| same(one, other));
    given && around(&one.when) == around(&other.when) && (one.when.payload != other.when.payload || one.when.sealed != other.when.sealed)
}
