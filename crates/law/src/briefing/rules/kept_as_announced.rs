//! # What was announced is kept by a release of that day
//!
//! Demands that the release named was published, of the same incident, on the day announced.

use super::given::{announced, example, kept, moved, published_on};
use crate::briefing::{Act, Briefing};
use crate::kernel::prelude::*;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.kept_as_announced",
    guard: Guard::Decision,
    acts: &["kept/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "{release} {day} күні жарияланған жоқ: хабарландыру орындалмады.",
        ru: "{release} не опубликован {day}: анонс не исполнен.",
        en: "{release} was not published on {day}: the announcement is not kept.",
    },
    way_out: Words {
        kk: "Сол күні жарияланған шығарылымды атаңыз немесе күнді себебімен ауыстырыңыз.",
        ru: "Назовите выпуск, опубликованный в этот день, или перенесите день, указав причину.",
        en: "Name a release published on that day, or move the day with its reason.",
    },
    why: "Whether figures came when they were promised is for the public to see.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let Act::Kept(kept) = m.act() else { return None };
    let day = m.before().announced_for()?.date();
    let state = m.world.state_at::<Briefing>(&kept.release, m.at());
    let published = state.and_then(|state| state.published).is_some_and(|(_, by)| by.at.date() == day);
    let same = m.world.history(&kept.release).incident() == m.world.history(m.record).incident();
    (!(published && same)).then(|| Finding::plain().with("release", &kept.release).at("/release").with("day", day))
}

fn examples() -> Vec<Example> {
    let on_the_day = || published_on(["2022-02-01 12:00", "2022-02-01 12:30", "2022-02-01 13:00", "2022-02-01 13:10", "2022-02-01 18:00"]);
    let a_day_early = || published_on(["2022-01-31 12:00", "2022-01-31 12:30", "2022-01-31 13:00", "2022-01-31 13:10", "2022-01-31 23:59"]);
    let with = |more: Vec<Deed>| [vec![announced()], more].concat();
    vec![
        example("published on the day", with(on_the_day()), kept(), Then::Met),
        example("published in the last minute of the day before", with(a_day_early()), kept(), Then::Unmet),
        example(
            "published on the day that was, before it was moved",
            [vec![announced(), moved("2022-01-30 12:00")], on_the_day()].concat(),
            kept(),
            Then::Unmet,
        ),
        example("only signed", with(on_the_day().into_iter().take(4).collect()), kept(), Then::Unmet),
        example("a release nobody knows", with(vec![]), kept(), Then::Unmet),
    ]
}
