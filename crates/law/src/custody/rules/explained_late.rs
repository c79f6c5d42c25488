//! # Injuries are explained in time
//!
//! Demands that injuries are explained, or answered by a complaint, within the limit that the house has set itself, from the day
//! they were first found.

use super::given::{complained, example, explained, held_with_bruise, linked};
use crate::custody::Custody;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.explained_late",
    guard: Guard::Fact,
    acts: &["origin_explained/1", "complaint_linked/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "20",
    since: "2022-01-01",
    limits: &["injury.explanation"],
    demand: Words {
        kk: "Жарақаттар {due} дейін түсіндірілуге не олар бойынша шағым тіркелуге тиіс еді; {by} кешіккен.",
        ru: "Повреждения следовало объяснить или ответить на них жалобой до {due}; опоздание {by}.",
        en: "Injuries were to be explained, or answered by a complaint, by {due}; it came {by} late.",
    },
    way_out: Words {
        kk: "Кешігу себебін дәлелдемелерде көрсетіңіз.", ru: "Укажите причину в мотивах.", en: "Say why in the reasons."
    },
    why: "An injury nobody explains is soon an injury nobody remembers.",
    duty: Some(Duty {
        who: Role::Prosecutor,
        what: Words {
            kk: "Жарақаттың шығу тегін түсіндіру немесе шағым тіркеу",
            ru: "Объяснить происхождение повреждений или зарегистрировать жалобу",
            en: "Explain the origin of the injuries, or register a complaint",
        },
        consequence: Words {
            kk: "Жарақат «түсіндірілмеген» көрсеткішіне кіреді.",
            ru: "Повреждения входят в показатель необъяснённых.",
            en: "The injuries are counted among those that nobody explained.",
        },
        due: |state, law| Term::all(state.explanation_due(law)),
        ..Duty::HOUSE
    }),
    check: |m| RULE.overdue(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    let complaint = || [held_with_bruise(), vec![complained("2022-01-10 10:00")]].concat();
    vec![
        example("after four days", held_with_bruise(), explained("2022-01-10 12:00", "before_detention"), Then::Met),
        example(
            "twelve hours after the last day",
            held_with_bruise(),
            explained("2022-01-18 12:00", "before_detention"),
            Then::UnmetBy(720),
        ),
        example("a complaint on the last day", complaint(), linked("2022-01-17 23:59"), Then::Met),
        example("a complaint an hour after it", complaint(), linked("2022-01-18 01:00"), Then::UnmetBy(60)),
    ]
}
