//! # Only the holder passes an item on
//!
//! Demands that an item is handed over by the officer who holds it, or by the head of that officer's body, and that it is sealed,
//! opened, copied, returned and destroyed in the body that holds it.

use super::given::{COLLEAGUE, EXPERT, HEAD, OTHER_EXPERT, by, custodian, example, handed_over, packed, unsealed, with, with_the_expert};
use crate::evidence::Act;
use crate::evidence::Evidence;
use crate::kernel::Role;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.not_the_holder",
    guard: Guard::Decision,
    acts: &["handed_over/1", "sealed/1", "unsealed/1", "returned/1", "destroyed/1", "copied/1"],
    basis: &[Basis::cpc("221", "5", Mark::Verified), Basis::cpc("118", "4", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Зат {holder} қолында; оны басқа біреу тапсыра да, аша да алмайды.",
        ru: "Предмет держит {holder}; никто другой его не передаёт и не вскрывает.",
        en: "The item is held by {holder}; nobody else hands it over or opens it.",
    },
    way_out: Words {
        kk: "Алдымен затты қабылдаңыз немесе ұстаушыға жүгініңіз.",
        ru: "Сначала примите предмет или обратитесь к тому, кто его держит.",
        en: "Accept the item first, or turn to its holder.",
    },
    why: "A chain in which anybody may pass a thing on has no links.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let before = m.before();
    before.collected.as_ref()?;
    let authority = m.entry().authority;
    let held = before.holder.as_ref().is_some_and(|holder| match m.act() {
        Act::HandedOver(handover) => {
            let own = m.entry().officer == &holder.officer || authority.role == Role::InvestigationHead;
            handover.from == *holder && own && authority.body == holder.body
        }
        _ => authority.body == holder.body,
    });
    let holder = before.holder.as_ref().map_or_else(|| "nobody".to_owned(), |holder| format!("{} ({})", holder.officer, holder.body));
    (!held).then(|| Finding::plain().with("holder", holder))
}

fn examples() -> Vec<Example> {
    vec![
        example("the investigator hands over", packed(), handed_over("2022-01-12 10:00", EXPERT), Then::Met),
        example("the head of the body does", packed(), by(HEAD, handed_over("2022-01-12 10:00", EXPERT)), Then::Met),
        example("a colleague does", packed(), by(COLLEAGUE, handed_over("2022-01-12 10:00", EXPERT)), Then::Unmet),
        example(
            "in the name of somebody else",
            packed(),
            with(handed_over("2022-01-12 10:00", EXPERT), "from", custodian(COLLEAGUE)),
            Then::Unmet,
        ),
        example("what the expert holds by now", with_the_expert(), handed_over("2022-01-13 10:00", OTHER_EXPERT), Then::Unmet),
        example("the expert opens the package", with_the_expert(), unsealed("2022-01-13 10:00", "p1"), Then::Met),
        example("the expert opens what was never accepted", packed(), unsealed("2022-01-13 10:00", "p1"), Then::Unmet),
    ]
}
