//! # Only what was published is superseded
//!
//! Demands that the release whose place is taken exists, is of the same incident, and was published.

use super::given::{correcting, earlier_published, example};
use crate::briefing::{Act, Briefing, Proposed};
use crate::kernel::prelude::*;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.supersedes_unknown",
    guard: Guard::Decision,
    acts: &["proposed/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "{release} – жарияланған шығарылым емес, орнын басатын ештеңе жоқ.",
        ru: "{release} не является опубликованным выпуском: заменять нечего.",
        en: "{release} is no published release: there is nothing to take the place of.",
    },
    way_out: Words {
        kk: "Жарияланған шығарылымды атаңыз немесе жаңа шығарылымды оған сілтемесіз ұсыныңыз.",
        ru: "Назовите опубликованный выпуск или предложите новый без ссылки.",
        en: "Name a published release, or propose a new one without naming any.",
    },
    why: "Old versions stay to be seen, each marked by the one that took its place.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let Act::Proposed(Proposed { supersedes: Some(earlier), .. }) = m.act() else { return None };
    let published = m.world.state_at::<Briefing>(&earlier.release, m.at()).is_some_and(|state| state.published.is_some());
    let same = m.world.history(&earlier.release).incident() == m.world.history(m.record).incident();
    let fits = published && same && earlier.release != *m.record;
    (!fits).then(|| Finding::plain().with("release", &earlier.release).at("/supersedes/release"))
}

fn examples() -> Vec<Example> {
    vec![
        example("a published release", earlier_published(), correcting(), Then::Met),
        example("a release nobody knows", vec![], correcting(), Then::Unmet),
        example("one that was only proposed", earlier_published().into_iter().take(1).collect(), correcting(), Then::Unmet),
    ]
}
