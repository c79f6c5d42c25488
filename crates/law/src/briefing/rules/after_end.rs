//! # Nothing follows the end of a release or of its announcement
//!
//! Demands that nothing is added to a release that was published, withdrawn or not permitted, nor to an announcement kept or withdrawn.

use super::given::{PRESS, announced, at, example, kept, moved, not_permitted, proposed, published, signed, signed_twice, withdrawn};
use crate::briefing::Briefing;
use crate::kernel::prelude::*;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.after_end",
    guard: Guard::Decision,
    acts: &["proposed/1", "permitted/1", "not_permitted/1", "signed/1", "published/1", "moved/1", "kept/1", "withdrawn/1"],
    basis: &[Basis::cpc("201", "1", Mark::VerifiedAmended)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "Шығарылым аяқталған: {end}. Оған ештеңе қосылмайды.",
        ru: "Выпуск завершён: {end}. К нему ничего не добавляется.",
        en: "The release has ended: {end}. Nothing is added to it.",
    },
    way_out: Words {
        kk: "Бұрынғысын атайтын жаңа шығарылым ұсыныңыз.",
        ru: "Предложите новый выпуск, называющий прежний.",
        en: "Propose a new release that names the earlier one.",
    },
    why: "What was published was seen; a mistake is mended by a release that says so.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let others = m.others();
    let ends = [
        ("published", others.published.is_some()),
        ("kept", others.kept.is_some()),
        ("withdrawn", others.withdrawn.is_some()),
        ("not_permitted", others.not_permitted.is_some()),
    ];
    ends.iter().find(|(_, ended)| *ended).map(|(end, _)| Finding::plain().with("end", end))
}

fn examples() -> Vec<Example> {
    let over = || signed_twice().into_iter().chain([published()]).collect::<Vec<_>>();
    vec![
        example("published once", signed_twice(), published(), Then::Met),
        example("published again", over(), at("2022-01-25 15:00", published()), Then::Unmet),
        example("withdrawn after publication", over(), withdrawn("2022-01-25 15:00"), Then::Unmet),
        example(
            "signed after a refusal",
            vec![proposed(), not_permitted("2022-01-25 12:10")],
            signed(PRESS, "2022-01-25 13:00"),
            Then::Unmet,
        ),
        example("an announcement moved after it was kept", vec![announced(), kept()], moved("2022-02-01 19:00"), Then::Unmet),
        example("an announcement kept after it was withdrawn", vec![announced(), withdrawn("2022-01-30 12:00")], kept(), Then::Unmet),
    ]
}
