//! # The prosecutor is told of injuries before admission
//!
//! Demands that, where the last examination found injuries, the prosecutor was told of them after it and before the admission.

use super::given::{admitted, at_the_gate, bruise, example, none, step};
use crate::custody::Custody;
use crate::custody::Injuries;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.prosecutor_not_notified",
    guard: Guard::Decision,
    acts: &["admitted/1"],
    basis: &[Basis::cpc("101", "2", Mark::Verified), Basis::cpc("131", "3", Mark::Verified)],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "Жарақаттар табылған, бірақ прокурорға хабарланбаған.",
        ru: "Обнаружены повреждения, а прокурор не уведомлён.",
        en: "Injuries were found, and the prosecutor was not told.",
    },
    way_out: Words {
        kk: "Прокурорға хабарлап, хабарламаны жазыңыз, содан кейін қабылдаңыз.",
        ru: "Уведомите прокурора, запишите уведомление и затем примите.",
        en: "Tell the prosecutor, record it, and then admit.",
    },
    why: "An injury that only the keepers know of can heal unseen.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let state = m.before();
    let examination = state.examination.as_ref().filter(|e| matches!(e.content.injuries, Injuries::Found { .. }))?;
    let told = state.prosecutor_notified_at.is_some_and(|told| told >= examination.at);
    (!told).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "told after the examination",
            [at_the_gate(bruise(), "fit"), vec![step("2022-01-06 11:50", "prosecutor_notified/1")]].concat(),
            admitted(),
            Then::Met,
        ),
        example("no injuries to tell of", at_the_gate(none(), "fit"), admitted(), Then::Met),
        example("not told", at_the_gate(bruise(), "fit"), admitted(), Then::Unmet),
    ]
}
