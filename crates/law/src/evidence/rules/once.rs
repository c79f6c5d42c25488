//! # One item, one record, one collection
//!
//! Demands that an item is collected once, that each examination is appointed and made once, that a seal is used once and a file
//! added once.

use super::given::{
    INVESTIGATOR, appointed, at, deed, examined, example, file, filmed, held, packed, sealed, searched, taken, with_the_expert,
};
use crate::evidence::Act;
use crate::evidence::Evidence;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.once",
    guard: Guard::Form,
    acts: &["collected/1", "file_added/1", "examination_appointed/1", "examined/1", "sealed/1"],
    basis: &[Basis::cpc("221", "2", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "«{what}» бұл жазбада бұрын жазылған.",
        ru: "«{what}» в этой записи уже есть.",
        en: "The record has {what} already.",
    },
    way_out: Words {
        kk: "Қате болса, әрекетті түзетіңіз; жаңасына жаңа белгі беріңіз.",
        ru: "Ошибку исправьте исправлением; новому дайте новую метку.",
        en: "Correct the act if it is wrong; give what is new a new tag.",
    },
    why: "A second collection would make two things out of one, or one out of two.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let before = m.before();
    let repeated = match m.act() {
        Act::Collected(_) => before.collected.is_some().then(|| "collected/1".to_owned()),
        Act::FileAdded(file) => before.files.contains_key(&file.digest).then(|| file.digest.clone()),
        Act::ExaminationAppointed(a) => before.examinations.contains_key(&a.examination).then(|| a.examination.to_string()),
        Act::Examined(a) => before.examinations.get(&a.examination).and_then(|e| e.done_at).map(|_| a.examination.to_string()),
        Act::Sealed(a) => before.seals.contains(&a.seal).then(|| a.seal.to_string()),
        _ => None,
    };
    repeated.map(|what| Finding::plain().with("what", what))
}

fn examples() -> Vec<Example> {
    vec![
        example("the first collection", searched(), taken(), Then::Met),
        example("collected a second time", held(), at("2022-01-10 12:00", taken()), Then::Unmet),
        example("a seal used twice", packed(), sealed("2022-01-10 12:00", "p1"), Then::Unmet),
        example("a file added twice", filmed(), deed("2022-01-10 12:00", INVESTIGATOR, "file_added/1", file()), Then::Unmet),
        example("an examination appointed twice", with_the_expert(), at("2022-01-12 12:00", appointed()), Then::Unmet),
        example(
            "an examination made twice",
            [with_the_expert(), vec![examined("2022-01-14 10:00")]].concat(),
            examined("2022-01-15 10:00"),
            Then::Unmet,
        ),
    ]
}
