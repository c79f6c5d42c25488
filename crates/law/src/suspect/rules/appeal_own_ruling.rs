//! # Nobody decides on an appeal of their own ruling
//!
//! Demands that the judge who decides on an appeal did not make the ruling appealed, and that the court is another one.

use super::course::{CLERK, appealed, cancelled, decided, filed, forwarded};
use super::given::{JUDGE, by, example, extended, in_custody, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.appeal_own_ruling",
    guard: Guard::Decision,
    acts: &["appeal_decided/1"],
    basis: &[Basis::cpc("107", "2", Mark::VerifiedAmended), Basis::cpc("107", "5", Mark::VerifiedAmended)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "Шағымды қаулы шығарған судья немесе сот ({court}) шеше алмайды.",
        ru: "Жалобу не решает судья или суд, вынесший постановление ({court}).",
        en: "An appeal is not decided by the judge or the court that made the ruling ({court}).",
    },
    way_out: Words {
        kk: "Шағымды облыстық немесе оған теңестірілген соттың судьясы шешеді.",
        ru: "Жалобу решает судья областного или приравненного к нему суда.",
        en: "A judge of the regional court decides on it.",
    },
    why: "A judge who looks at the own ruling sees what was seen before.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::AppealDecided(decided) = m.act() else { return None };
    let course = &m.before().measures.get(&decided.measure)?.course;
    let ruling = course.appealed(course.appeal_of(m.act())?)?;
    let own = ruling.by == decided.judge || ruling.court == m.entry().authority.body;
    own.then(|| Finding::plain().with("court", &ruling.court))
}

fn examples() -> Vec<Example> {
    let waiting = || [in_custody(), appealed("2022-01-10 10:00")].concat();
    let of_two = || {
        let appeal = vec![filed("2022-01-15 10:00", "extension", "counsel"), forwarded("2022-01-18 10:00")];
        let second = by(("judge-2", JUDGE.1, JUDGE.2), extended("2022-01-19 10:00", 5, "2022-06-06 10:00"));
        [in_custody(), vec![extended("2022-01-14 10:00", 3, "2022-04-06 10:00")], appeal, vec![second]].concat()
    };
    let by_judge = |judge: &str| with(decided("2022-01-20 10:00", cancelled()), "judge", json!(judge));
    vec![
        example("a judge of the regional court", waiting(), decided("2022-01-13 10:00", cancelled()), Then::Met),
        example(
            "the judge who sanctioned",
            waiting(),
            with(decided("2022-01-13 10:00", cancelled()), "judge", json!("judge-1")),
            Then::Unmet,
        ),
        example("the judge of the extension appealed, after another judge's", of_two(), by_judge("judge-1"), Then::Unmet),
        example("the judge of the extension not appealed", of_two(), by_judge("judge-2"), Then::Met),
        example("the court that sanctioned", waiting(), by(CLERK, decided("2022-01-13 10:00", cancelled())), Then::Unmet),
    ]
}
