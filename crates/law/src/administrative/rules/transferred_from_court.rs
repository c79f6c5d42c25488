//! # A case in court is passed on by the court
//!
//! Demands that the body which drew the protocol up hands the case on before it goes to court, and while it is a case at all: from then on
//! the court decides where it is heard, and what was handed over to a criminal case is that case's.

use super::given::{example, protocol, sent, transferred};
use crate::administrative::Administrative;
use crate::kernel::prelude::*;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.transferred_from_court",
    guard: Guard::Decision,
    acts: &["transferred/1"],
    basis: &[Basis::cao("829-9", "1(5)", Mark::Verified), Basis::cao("742", "", Mark::VerifiedAmended)],
    section: "9",
    since: "2022-01-01",
    demand: Words {
        kk: "Іс сотқа жіберілген, шешілген немесе қылмыстық іске берілген: орган оны енді бере алмайды.",
        ru: "Дело направлено в суд, рассмотрено или передано в уголовное дело: орган его больше не передаёт.",
        en: "The case went to court, was ruled on or went to a criminal case: it is no longer the body's to hand on.",
    },
    way_out: Words {
        kk: "Істі қайда қарау керегін сот шешеді; сотқа қате жіберілсе, «Істі сотқа жіберу» әрекетінің күшін жойыңыз.",
        ru: "Где дело рассматривать, решает суд; ошибочную запись о направлении в суд аннулируйте.",
        en: "Where it is heard is for the court to say; annul the sending to court where it was entered by mistake.",
    },
    why: "A body that moved a case away from the court that has it would choose its own judge.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let before = m.before();
    (before.sent.is_some() || before.ruled.is_some() || before.criminal.is_some()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("a minute before it goes to court", vec![protocol("440", "1")], transferred("2022-01-06 10:59"), Then::Met),
        example("a minute after", vec![protocol("440", "1"), sent()], transferred("2022-01-06 11:01"), Then::Unmet),
    ]
}
