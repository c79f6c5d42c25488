//! # Registered before anything is decided
//!
//! Demands that a complaint is registered, and the document issued, before it is screened, assigned or decided on.

use super::given::{example, received, registered, screened};
use crate::complaint::Complaint;
use crate::kernel::prelude::*;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.registered_first",
    guard: Guard::Decision,
    acts: &["screened/1", "assigned/1", "decided/1", "pretrial_opened/1"],
    basis: &[Basis::cpc("105", "1-1", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Шағым тіркелмеген, шағым берушіге құжат берілмеген.",
        ru: "Жалоба не зарегистрирована, документ заявителю не выдан.",
        en: "The complaint is not registered and no document has been issued.",
    },
    way_out: Words {
        kk: "Шағымды тіркеп, шағым берушіге құжат беріңіз.",
        ru: "Зарегистрируйте жалобу и выдайте заявителю документ.",
        en: "Register the complaint and give the complainant the document.",
    },
    why: "A complaint that is not registered can be lost without trace.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    m.before().registration.is_none().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("registered the same morning", registered(), screened(), Then::Met),
        example("not registered", vec![received()], screened(), Then::Unmet),
    ]
}
