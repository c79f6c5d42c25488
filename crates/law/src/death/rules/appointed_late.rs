//! # The examination is appointed without delay
//!
//! Demands that the first forensic examination is appointed within a term from the finding. That it is mandatory is the law's
//! word; the term is the policy of the house.

use super::given::{FORENSIC, appointed, example, found};
use super::late;
use crate::death::Death;
use crate::death::duties::open;
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
    way_out: Words {
        kk: "Прокурор кешігу себебін анықтайды; уақытты өзгертпеңіз.",
        ru: "Прокурор выясняет причину; время не меняйте.",
        en: "The prosecutor looks into the delay; leave the time as it is.",
    },
    why: "A body tells less every day.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Сот-медициналық сараптама тағайындау",
            ru: "Назначить судебно-медицинскую экспертизу",
            en: "Appoint the forensic examination",
        },
        due: |state, law| {
            open(
                state,
                state
                    .found_at
                    .filter(|_| state.appointed.is_none() && state.examination.is_none())
                    .and_then(|at| law.due("death.examination_appointment", at)),
            )
        },
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    if m.before().appointed.is_some() {
        return None;
    }
    late(m, m.before().found_at?, "death.examination_appointment")
}

fn examples() -> Vec<Example> {
    vec![
        example("at the limit", vec![found()], appointed("2022-01-07 10:00", FORENSIC), Then::Met),
        example("an hour later", vec![found()], appointed("2022-01-07 11:00", FORENSIC), Then::UnmetBy(60)),
    ]
}
