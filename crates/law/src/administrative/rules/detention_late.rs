//! # Administrative detention within its limit
//!
//! Demands that administrative detention ends within three hours, or within a day where the article provides arrest. Why: longer is custody
//! without a court. CAO 789(2) lets whoever broke a curfew be held until the curfew ends and, without documents, up to two days to learn who they
//! are; the record does not say why somebody was held, so such a detention counts as too long here, and the answer to the breach says why it was.

use super::given::{POLICE, deed, detained, example, protocol};
use super::{late, offence};
use crate::administrative::Administrative;
use crate::administrative::duties::arrest_provided;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.detention_late",
    guard: Guard::Fact,
    acts: &["detention_ended/1"],
    basis: &[Basis::cao("789", "1, 3", Mark::VerifiedAmended)],
    section: "9",
    since: "2015-01-01",
    limits: &["administrative.detention", "administrative.detention_arrest"],
    demand: Words {
        kk: "Әкімшілік ұстау {limit} ішінде аяқталуға тиіс; {by} асып кеткен.",
        ru: "Административное задержание заканчивается в течение {limit}; превышение {by}.",
        en: "Administrative detention ends within {limit}; it lasted {by} longer.",
    },
    way_out: Words {
        kk: "Прокурор ұстаудың себебін тексеріп, жауап береді.",
        ru: "Прокурор проверяет причину и отвечает.",
        en: "The prosecutor looks into the cause and answers.",
    },
    why: "Longer is custody without a court.",
    duty: Some(Duty {
        who: Role::PoliceOfficer,
        what: Words {
            kk: "Әкімшілік ұстауды аяқтау", ru: "Окончить административное задержание", en: "End the administrative detention"
        },
        consequence: Words {
            kk: "Прокурор заңсыз ұсталған адамды дереу босатады.",
            ru: "Прокурор немедленно освобождает незаконно задержанного.",
            en: "The prosecutor releases a person unlawfully detained at once.",
        },
        due: |state, law| {
            let id = if arrest_provided(state, law) { "administrative.detention_arrest" } else { "administrative.detention" };
            let from = state.detained_at.filter(|_| state.in_detention() && state.ruled.is_none());
            from.and_then(|from| law.due(id, from)).into_iter().collect()
        },
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let before = m.before();
    let offence = m.others().protocol.as_ref().and_then(|protocol| offence(m, &protocol.article, &protocol.part));
    let arrest = offence.is_some_and(|offence| offence.arrest_max_days.is_some());
    let id = if arrest { "administrative.detention_arrest" } else { "administrative.detention" };
    late(m, before.detained_at?, id)
}

fn examples() -> Vec<Example> {
    let ended = |at| deed(at, POLICE, "detention_ended/1", json!({ "ground": "ruling" }));
    vec![
        example("the same evening, where arrest is possible", vec![detained(), protocol("478", "1")], ended("2022-01-06 20:00"), Then::Met),
        example("three hours, no protocol drawn up yet", vec![detained()], ended("2022-01-06 12:40"), Then::Met),
        example("after four hours, no protocol drawn up yet", vec![detained()], ended("2022-01-06 13:40"), Then::UnmetBy(60)),
        example("after 26 hours", vec![detained(), protocol("478", "1")], ended("2022-01-07 11:40"), Then::UnmetBy(120)),
        example(
            "after four hours, where only a fine is possible",
            vec![detained(), protocol("434", "3")],
            ended("2022-01-06 13:40"),
            Then::UnmetBy(60),
        ),
    ]
}
