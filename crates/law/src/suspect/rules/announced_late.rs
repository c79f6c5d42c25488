//! # Announced within a day
//!
//! Demands the announcement within the limit. The code counts from the decree; a decree has no force before the agreement, so the
//! count begins with the agreement, the milder reading.

use super::announced_not_agreed::agreed;
use super::given::{announced, case_received, counsel, example, held, qualified};
use super::late;
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.announced_late",
    guard: Guard::Fact,
    acts: &["qualification_announced/1"],
    basis: &[Basis::cpc("206", "1", Mark::Verified)],
    section: "5",
    since: "2015-01-01",
    limits: &["qualification.announcement"],
    demand: Words {
        kk: "Саралау {limit} ішінде хабарлануға тиіс; {by} кешіккен.",
        ru: "Квалификация объявляется в течение {limit}; опоздание {by}.",
        en: "The qualification is announced within {limit}; it came {by} late.",
    },
    way_out: Words {
        kk: "Күдікті немесе қорғаушы келмесе, прокурор оны жауабында көрсетеді.",
        ru: "Если не явились подозреваемый или защитник, прокурор укажет это в ответе.",
        en: "Where suspect or counsel did not appear, the prosecutor's answer says so.",
    },
    why: "The suspect must know soon what exactly is held against them.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::QualificationAnnounced(announced) = m.act() else { return None };
    let (_, agreed_at) = agreed(m, m.before().subject.as_ref()?, &announced.qualification)?;
    late(m, agreed_at, "qualification.announcement")
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "two hours after the agreement",
            [vec![case_received()], qualified("q1", "2022-01-07 10:00", "2022-01-07 12:00"), vec![held(), counsel("2022-01-06 13:00")]]
                .concat(),
            announced("2022-01-07 14:00", "q1"),
            Then::Met,
        ),
        example(
            "two days after the agreement",
            [vec![case_received()], qualified("q1", "2022-01-07 10:00", "2022-01-07 12:00"), vec![held(), counsel("2022-01-06 13:00")]]
                .concat(),
            announced("2022-01-09 12:00", "q1"),
            Then::UnmetBy(1440),
        ),
    ]
}
