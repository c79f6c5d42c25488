//! # A handover is answered in time
//!
//! Demands that the receiver accepts or refuses an item within the limit that the house has set itself.

use super::given::{EXPERT, accepted, example, handed_over, packed};
use crate::evidence::Evidence;
use crate::kernel::Deed;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.accepted_late",
    guard: Guard::Fact,
    acts: &["accepted/1", "handover_refused/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "7",
    since: "2022-01-01",
    limits: &["evidence.acceptance"],
    demand: Words {
        kk: "{due} дейін қабылдау керек еді; {by} кешіккен.",
        ru: "Ответить следовало до {due}; опоздание {by}.",
        en: "It was to be answered by {due}; the answer came {by} late.",
    },
    way_out: Words {
        kk: "Кешігудің себебін көрсетіңіз: осы уақытта зат қайда болды?",
        ru: "Укажите причину: где всё это время был предмет?",
        en: "Say why: where was the item all that time?",
    },
    why: "Between two hands a thing is in nobody's care.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Берілген затты қабылдау немесе қабылдаудан бас тарту",
            ru: "Принять переданный предмет или отказаться",
            en: "Accept what was handed over, or refuse it",
        },
        due: |state, law| state.acceptance_due(law).filter(|_| !state.is_over()).into_iter().collect(),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let due = m.before().acceptance_due(m.law)?;
    passed(due, m.at()).map(|by| Finding::late(by).with("due", due.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("within the hour", handing(), accepted("2022-01-12 11:00", EXPERT), Then::Met),
        example("in the last minute of the last day", handing(), accepted("2022-01-17 23:59", EXPERT), Then::Met),
        example("twelve hours after it", handing(), accepted("2022-01-18 12:00", EXPERT), Then::UnmetBy(720)),
    ]
}

/// The package on its way to the expert since Wednesday the 12th: three whole days end with Saturday, hence with Monday the 17th.
fn handing() -> Vec<Deed> {
    [packed(), vec![handed_over("2022-01-12 10:00", EXPERT)]].concat()
}
