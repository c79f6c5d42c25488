//! # The examination is appointed without delay
//!
//! Demands that the first forensic examination is appointed within a term from the finding. That it is mandatory is the law's
//! word; the term is the policy of the house.

use super::given::{FORENSIC, appointed, example, found};
use crate::death::Death;
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.appointed_late",
    guard: Guard::Fact,
    acts: &["examination_appointed/1"],
    basis: &[Basis::cpc("271", "1(1)", Mark::Verified), Basis::new("policy", "death", "", Mark::General)],
    section: "14",
    since: "2022-01-01",
    limits: &["death.examination_appointment"],
    demand: Words {
        kk: "Сараптама табылғаннан кейін {limit} ішінде тағайындалуға тиіс; {by} кешіккен.",
        ru: "Экспертиза назначается в течение {limit} с обнаружения; опоздание {by}.",
        en: "The examination is appointed within {limit} of the finding; it came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY_TIME_STANDS,
    why: "A body tells less every day.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Сот-медициналық сараптама тағайындау",
            ru: "Назначить судебно-медицинскую экспертизу",
            en: "Appoint the forensic examination",
        },
        due: |state, law| {
            let found = state.found_at.filter(|_| state.appointed.is_none());
            Term::all(found.and_then(|at| law.term(state.region(), "death.examination_appointment", at)))
        },
        open: |state| state.closed_at.is_none() && state.examination.is_none(),
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    vec![
        example("at the limit", vec![found()], appointed("2022-01-07 10:00", FORENSIC), Then::Met),
        example("an hour later", vec![found()], appointed("2022-01-07 11:00", FORENSIC), Then::UnmetBy(60)),
    ]
}
