//! # The case is registered, and opened as the complaint says
//!
//! Demands that the criminal case exists, is registered, is of the category of official misconduct, and was opened in the way the complaint says.

use super::given::{example, opened, under_review, with_case};
use crate::complaint::{Act, Complaint, OpenedHow};
use crate::criminal::{Category, Criminal, Opened};
use crate::kernel::prelude::*;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.case_unknown",
    guard: Guard::Decision,
    acts: &["pretrial_opened/1"],
    basis: &[Basis::cpc("179", "1", Mark::VerifiedAmended), Basis::cpc("193", "1(1)", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "{case} ісі жоқ, тіркелмеген немесе басқаша ашылған.",
        ru: "Дела {case} нет, оно не зарегистрировано или открыто иначе.",
        en: "There is no case {case}, or it is not registered, or was opened otherwise.",
    },
    way_out: Words {
        kk: "Алдымен істі тіркеңіз; нұсқау бойынша ашылса, нұсқауды жазыңыз.",
        ru: "Сначала зарегистрируйте дело; если открыто по указанию – запишите указание.",
        en: "Register the case first; where it was opened on an instruction, record the instruction.",
    },
    why: "A complaint counted as a case must have one.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let Act::PretrialOpened(opened) = m.act() else { return None };
    let case = m.world.state_at::<Criminal>(&opened.case, m.at());
    let registered = case.as_ref().and_then(|case| case.registered.as_ref());
    let fits = registered.is_some_and(|registered| {
        let how = match registered.opened {
            Opened::ByProsecutor {} => Some(OpenedHow::ByProsecutor),
            Opened::OnProsecutorsInstruction { .. } => Some(OpenedHow::OnInstruction),
            Opened::ByTheBody {} => None,
        };
        how == Some(opened.how) && registered.category == Category::OfficialMisconduct
    });
    (!fits).then(|| Finding::plain().with("case", &opened.case))
}

fn examples() -> Vec<Example> {
    vec![
        example("by the prosecutor", with_case("by_prosecutor"), opened("2022-01-13 14:00", "by_prosecutor"), Then::Met),
        example("on an instruction", with_case("on_instruction"), opened("2022-01-13 14:00", "on_instruction"), Then::Met),
        example(
            "said to be by the prosecutor, opened on an instruction",
            with_case("on_instruction"),
            opened("2022-01-13 14:00", "by_prosecutor"),
            Then::Unmet,
        ),
        example("opened by the body of its own", with_case("by_the_body"), opened("2022-01-13 14:00", "by_prosecutor"), Then::Unmet),
        example("no case", under_review(), opened("2022-01-13 14:00", "by_prosecutor"), Then::Unmet),
    ]
}
