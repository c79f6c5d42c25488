//! What entitles the facility to keep the person, as the acts of the placement alone know it.

use super::Custody;
use super::acts::{Act, PlacementBasis};
use super::state::State;
use crate::kernel::{Moment, PersonId, RecordId, World};
use crate::pack::Pack;

impl State {
    /// Until when the basis that the arrival named lets the facility keep the person before any order reaches it: the detention by
    /// the age recorded, the first term of custody, the longest arrest there is. `None` before arrival.
    fn entitled_by_basis(&self, law: &Pack) -> Option<Moment> {
        let arrived = self.arrived.as_ref()?;
        let from = arrived.restricted_since;
        let minor = law.threshold("minor.under", from).is_some_and(|t| i64::from(arrived.age) < t.value);
        let id = match arrived.basis {
            PlacementBasis::Detention { .. } if minor => "detention.limit_minor",
            PlacementBasis::Detention { .. } => "detention.limit",
            PlacementBasis::Custody { .. } => "custody.first_term",
            PlacementBasis::AdministrativeArrest { .. } => "administrative.arrest_emergency",
        };
        Some(law.due_in(Some(&arrived.region), id, from).unwrap_or(from))
    }

    /// Until when the facility may keep the person: the end that the order names which reached it last, else what the basis gives.
    pub fn entitled_until(&self, law: &Pack) -> Option<Moment> {
        self.arrived.as_ref()?;
        self.ordered_until.or_else(|| self.entitled_by_basis(law))
    }

    /// Whether the facility keeps the person at a moment, at the gate or in hospital too, with nothing that entitles it to.
    pub fn held_without_basis(&self, at: Moment, law: &Pack) -> bool {
        !self.ended && self.entitled_until(law).is_some_and(|until| at >= until)
    }

    /// Whether it ever did, from the arrival on and up to a moment: a later order or release undoes nothing.
    pub fn ever_held_without_basis(&self, at: Moment, law: &Pack) -> bool {
        let (Some(arrived), Some(first)) = (self.arrived_at, self.entitled_by_basis(law)) else { return false };
        let mut until = first;
        let mut from = arrived;
        for (came, ordered) in &self.orders {
            if self.gap(from.max(until), (*came).min(at)) {
                return true;
            }
            (from, until) = (from.max(*came), *ordered);
        }
        self.gap(from.max(until), at) || self.held_without_basis(at, law)
    }

    /// Whether some moment of [from, to) lies before the end of the placement.
    fn gap(&self, from: Moment, to: Moment) -> bool {
        from < self.ended_at.map_or(to, |end| end.min(to))
    }
}

/// The ids under which the person of a placement is known: as brought, and as identified.
pub fn persons(record: &RecordId, act: &Act, world: &World) -> Vec<PersonId> {
    let state = world.state::<Custody>(record).unwrap_or_default();
    let brought = match act {
        Act::Arrived(arrived) => Some(&arrived.person),
        _ => state.arrived.as_ref().map(|arrived| &arrived.person),
    };
    let identified = match act {
        Act::Identified(identified) => Some(&identified.person),
        _ => state.identified_as.as_ref(),
    };
    let mut persons: Vec<PersonId> = brought.into_iter().chain(identified).cloned().collect();
    persons.dedup();
    persons
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::rules::given::*;
    use crate::custody::{Custody, State};
    use crate::kernel::fold;
    use crate::kernel::{Deed, Fold, Moment};
    use crate::told::history;

    /// Whether the person is, and ever was, held without basis, at a local time and by what happened by then.
    fn told(deeds: &[Deed], at: &str) -> (bool, bool) {
        let law = crate::pack::embedded().unwrap();
        let at = Moment::parse(&moment(at)).unwrap();
        let history = history(PLACEMENT, deeds);
        let mut entries = history.effective(Custody::act);
        entries.retain(|entry| entry.occurred_at <= at);
        let state: State = fold::<Custody>(&entries);
        (state.held_without_basis(at, law), state.ever_held_without_basis(at, law))
    }

    #[test]
    fn without_an_order_the_limit_ends_it_to_the_minute() {
        assert_eq!(told(&held(), "2022-01-08 09:59"), (false, false));
        assert_eq!(told(&held(), "2022-01-08 10:00"), (true, true));
        let released = [held(), vec![released("2022-01-08 10:00", "limit_expired")]].concat();
        assert_eq!(told(&released, "2022-01-08 10:00"), (false, false), "released at the limit");
    }

    #[test]
    fn months_are_those_of_the_region() {
        // Half past midnight of 1 March in Almaty is 28 February in Mangystau, and two months later it is 28 April there.
        let since = with(arrived_on_custody("sizo/x"), "restricted_since", serde_json::json!(moment("2022-03-01 00:30")));
        let in_the_west = with(since.clone(), "region", serde_json::json!("mangystau-region"));
        assert_eq!(told(std::slice::from_ref(&in_the_west), "2022-04-29 00:29"), (false, false));
        assert_eq!(told(&[in_the_west], "2022-04-29 00:30"), (true, true));
        assert_eq!(told(&[since], "2022-04-29 00:30"), (false, false));
    }

    #[test]
    fn an_order_ends_the_want_of_one_and_undoes_nothing() {
        let in_time = [held(), vec![ordered("2022-01-08 10:00", "2022-03-06 10:00")]].concat();
        assert_eq!(told(&in_time, "2022-01-09 10:00"), (false, false));
        let late = [held(), vec![ordered("2022-01-08 10:01", "2022-03-06 10:00")]].concat();
        assert_eq!(told(&late, "2022-01-08 10:00"), (true, true));
        assert_eq!(told(&late, "2022-01-09 10:00"), (false, true));
        assert_eq!(told(&late, "2022-03-06 10:00"), (true, true));
    }
}
