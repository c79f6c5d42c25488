//! # Materials eight hours before the expiry
//!
//! Demands that materials on custody or house arrest of a person held in detention reach the judge by the limit before the
//! detention expires.

use super::given::{PROSECUTOR, example, held, proposed, step};
use crate::kernel::prelude::*;
use crate::suspect::{Measure, State, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.materials_late",
    guard: Guard::Fact,
    acts: &["materials_submitted/1"],
    basis: &[Basis::cpc("147", "3", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    limits: &["petition.to_judge_before_expiry", "detention.limit", "detention.limit_minor", "detention.limit_exceptional"],
    demand: Words {
        kk: "Материалдар ұстау мерзімі өтуіне {limit} қалғанға дейін беріледі; {by} кешіккен.",
        ru: "Материалы представляются не позднее чем за {limit} до истечения срока задержания; опоздание {by}.",
        en: "Materials are submitted at least {limit} before the detention expires; they came {by} late.",
    },
    way_out: Words {
        kk: "Судья мерзімінде үлгермесе, адам босатылады.",
        ru: "Если судья не успевает в срок, лицо освобождают.",
        en: "Where the judge cannot decide in time, the person is released.",
    },
    why: "The judge needs time to read before the clock runs out.",
    duty: Some(Duty {
        who: Role::Prosecutor,
        what: Words {
            kk: "Тергеу судьясына материалдарды беру немесе адамды босату",
            ru: "Представить материалы следственному судье или освободить лицо",
            en: "Submit the materials to the investigating judge, or release the person",
        },
        consequence: super::HEAD_RELEASES,
        due: |state, law| Term::all(term(state, law).filter(|_| state.petitions().all(|measure| measure.submitted_at.is_none()))),
        open: State::is_running,
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

/// So long before the end of a detention that nothing has closed (CPC 147(3)).
fn term(state: &State, law: &Pack) -> Option<Term> {
    law.lead("petition.to_judge_before_expiry", state.open_detention()?, state.detention_expires(law)?)
}

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let before = m.before();
    before.measures.get(m.act().measure()?).filter(|x| x.asked != Measure::Bail && x.submitted_at.is_none())?;
    RULE.after(m, term(before, m.law)?)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "a day before",
            vec![held(), proposed("2022-01-07 10:00", "custody"), step("2022-01-07 11:00", PROSECUTOR, "measure_agreed/1")],
            step("2022-01-07 12:00", PROSECUTOR, "materials_submitted/1"),
            Then::Met,
        ),
        example(
            "three hours before",
            vec![held(), proposed("2022-01-08 05:00", "custody"), step("2022-01-08 06:00", PROSECUTOR, "measure_agreed/1")],
            step("2022-01-08 07:00", PROSECUTOR, "materials_submitted/1"),
            Then::UnmetBy(300),
        ),
    ]
}
