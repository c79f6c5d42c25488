//! # A release is superseded once
//!
//! Demands that no other release, neither refused nor withdrawn, takes the same place; and none published, when this one is to be.

use super::given::{at, correcting, earlier_published, example, published, signed_twice, withdrawn};
use super::proposal;
use crate::briefing::{Act, Briefing, State, superseding};
use crate::kernel::Deed;
use crate::kernel::prelude::*;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.superseded_once",
    guard: Guard::Decision,
    acts: &["proposed/1", "published/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "{release} орнын {by} басып қойған.",
        ru: "Выпуск {release} уже заменяется выпуском {by}.",
        en: "{release} is superseded already, by {by}.",
    },
    way_out: Words {
        kk: "Соңғы шығарылымды атаңыз.", ru: "Назовите последний выпуск.", en: "Name the latest release."
    },
    why: "Whoever asks which figure holds must find one.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let proposed = proposal(m)?;
    let earlier = proposed.supersedes.as_ref()?;
    // While proposals wait, one is enough; once another is published, it is too late for any.
    let stands = |state: &State| match m.act() {
        Act::Published(_) => state.published.is_some(),
        _ => state.withdrawn.is_none() && state.not_permitted.is_none(),
    };
    let names = |state: &State| {
        let named = state.proposed.as_ref().and_then(|(proposed, _)| proposed.supersedes.as_ref());
        named.is_some_and(|named| named.release == earlier.release)
    };
    let others = m.world.states::<Briefing>(&superseding(&earlier.release)).into_iter().filter(|(record, _)| record != m.record);
    let mut standing = others.filter(|(_, state)| names(state) && stands(state));
    standing.next().map(|(record, _)| Finding::plain().with("release", &earlier.release).with("by", record))
}

fn examples() -> Vec<Example> {
    let other = |deed: Deed| Deed { record: "briefing/r-2", ..deed };
    let withdrawn = || other(withdrawn("2022-01-25 12:10"));
    let with = |more: Vec<Deed>| earlier_published().into_iter().chain(more).collect::<Vec<_>>();
    // Somebody took the withdrawal of the other back, and was faster.
    let faster = || {
        let steps = signed_twice().into_iter().skip(1).chain([published()]).map(other);
        with(vec![other(correcting())].into_iter().chain(steps).collect())
    };
    let late = || faster().into_iter().chain([at("2022-01-25 12:01", correcting())]).collect::<Vec<_>>();
    vec![
        example("published after another was", late(), at("2022-01-25 14:30", published()), Then::Unmet),
        example("for the first time", earlier_published(), correcting(), Then::Met),
        example(
            "after another proposal was withdrawn",
            with(vec![other(correcting()), withdrawn()]),
            at("2022-01-25 12:30", correcting()),
            Then::Met,
        ),
        example("while another takes its place", with(vec![other(correcting())]), at("2022-01-25 12:30", correcting()), Then::Unmet),
    ]
}
