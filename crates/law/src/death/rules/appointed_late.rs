//! # The examination is appointed without delay
//!
//! Demands that the first forensic examination is appointed within a term from the finding. That it is mandatory is the law's
//! word; the term is the policy of the house.
//!
//! Basis: CPC 271(1(1)); house policy. Since 1 January 2022, the first day for which the wording read is claimed.

use super::given::{FORENSIC, appointed, example, found};
use super::late;
use crate::death::Death;
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};

/// The rule.
pub static RULE: Rule<Death> = Rule {
    declaration: Declaration {
        code: "death.appointed_late",
        guard: Guard::Fact,
        acts: &["examination_appointed/1"],
        basis: &[Basis::cpc("271", "1(1)", Mark::Verified), Basis::new("policy", "death", "", Mark::General)],
        section: "14",
        since: "2022-01-01",
        until: None,
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
    },
    check,
    examples,
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
