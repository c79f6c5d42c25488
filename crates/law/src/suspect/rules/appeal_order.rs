//! # An appeal of a ruling that there is
//!
//! Demands that an appeal names a ruling of the judge on the measure, that it reaches the regional court before it is decided
//! there, and that it is decided once.

use super::course::{appealed, cancelled, decided, filed, forwarded};
use super::given::{example, extended, in_custody, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.appeal_order",
    guard: Guard::Form,
    acts: &["appeal_filed/1", "appeal_term_restored/1", "appeal_forwarded/1", "appeal_decided/1"],
    basis: &[Basis::cpc("107", "1", Mark::VerifiedAmended), Basis::cpc("107", "4", Mark::VerifiedAmended)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "«{measure}» шарасы бойынша бұл қадам ілесетін қаулы немесе шағым жоқ.",
        ru: "По мере «{measure}» нет постановления или жалобы, за которыми следует этот шаг.",
        en: "On the measure {measure} there is no ruling or appeal that this step follows.",
    },
    way_out: Words {
        kk: "Судьяның қаулысын, шағымды және оның облыстық сотқа түскенін алдымен жазыңыз.",
        ru: "Сначала запишите постановление судьи, жалобу и её поступление в областной суд.",
        en: "Record the judge's ruling, the appeal and its receipt by the regional court first.",
    },
    why: "A court above decides on what was decided below, and only when somebody asks.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let tag = m.act().course()?;
    let course = m.before().measures.get(tag).map(|measure| &measure.course);
    let open = course.and_then(|course| course.appeal_of(m.act()));
    let sound = match m.act() {
        Act::AppealFiled(filed) => course.is_some_and(|course| course.rulings.iter().any(|ruling| ruling.kind == filed.against)),
        Act::AppealTermRestored(_) => open.is_some_and(|appeal| appeal.restored_at.is_none()),
        Act::AppealForwarded(_) => open.is_some_and(|appeal| appeal.forwarded_at.is_none()),
        _ => open.is_some_and(|appeal| appeal.forwarded_at.is_some()),
    };
    (!sound).then(|| Finding::plain().with("measure", tag))
}

fn examples() -> Vec<Example> {
    let waiting = || [in_custody(), appealed("2022-01-10 10:00")].concat();
    let two = || {
        let second = vec![extended("2022-01-14 10:00", 3, "2022-04-06 10:00"), filed("2022-01-15 10:00", "extension", "counsel")];
        [waiting(), second].concat()
    };
    let of = |against: &str| with(decided("2022-01-17 10:00", cancelled()), "against", json!(against));
    let both = || [two(), vec![forwarded("2022-01-17 12:00"), decided("2022-01-17 15:00", json!({ "kind": "upheld" }))]].concat();
    vec![
        example("the sanction is appealed", in_custody(), filed("2022-01-10 10:00", "sanction", "counsel"), Then::Met),
        example("an extension that never was", in_custody(), filed("2022-01-10 10:00", "extension", "counsel"), Then::Unmet),
        example("decided after it came", waiting(), decided("2022-01-13 10:00", cancelled()), Then::Met),
        example(
            "decided before it came",
            [in_custody(), vec![filed("2022-01-10 10:00", "sanction", "counsel")]].concat(),
            decided("2022-01-13 10:00", cancelled()),
            Then::Unmet,
        ),
        example("the appeal of the sanction, while another is filed", two(), of("sanction"), Then::Met),
        example("the one that has not come", two(), of("extension"), Then::Unmet),
        example("the other is received too", two(), forwarded("2022-01-17 12:00"), Then::Met),
        example("one after the other", both(), decided("2022-01-19 10:00", cancelled()), Then::Met),
        example("received a second time", waiting(), forwarded("2022-01-12 12:00"), Then::Unmet),
        example(
            "decided a second time",
            [waiting(), vec![decided("2022-01-13 10:00", json!({ "kind": "upheld" }))]].concat(),
            decided("2022-01-13 12:00", cancelled()),
            Then::Unmet,
        ),
    ]
}
