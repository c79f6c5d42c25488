//! # What has run out is not extended
//!
//! Demands that a measure extended, or consented to be changed, is in force at that moment: its term has not run out and, where it
//! was applied before the qualification, it has not lapsed (10 days, 30 for the articles listed). What has lapsed calls for
//! release, not for an extension.

use super::course::asked;
use super::given::{announced, example, extended, extension_agreed, in_custody};
use crate::kernel::prelude::*;
use crate::suspect::Suspect;
use crate::suspect::duties::running;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.run_out",
    guard: Guard::Decision,
    acts: &["extension_requested/1", "extension_agreed/1", "extension_submitted/1", "measure_extended/1", "change_consented/1"],
    basis: &[Basis::cpc("139", "1", Mark::Verified), Basis::cpc("152", "4", Mark::Verified), Basis::cpc("151", "5", Mark::VerifiedAmended)],
    section: "4",
    since: "2022-01-01",
    limits: &["qualification.after_measure", "qualification.after_measure_listed"],
    demand: Words {
        kk: "Шара {end} аяқталған: мерзімі өткен немесе саралау уақтылы хабарланбаған.",
        ru: "Мера прекратилась {end}: срок истёк или квалификация не объявлена вовремя.",
        en: "The measure ran out on {end}: its term ended, or the qualification was not announced in time.",
    },
    way_out: Words {
        kk: "Адамды босатыңыз; жаңа шара жалпы тәртіппен қолданылады.",
        ru: "Освободите лицо; новая мера применяется в общем порядке.",
        en: "Release the person; a new measure takes the ordinary way.",
    },
    why: "A measure that the law has ended cannot be mended after the fact.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Саралауды хабарлау, шараны ұзарту немесе тоқтату",
            ru: "Объявить квалификацию, продлить меру или прекратить её",
            en: "Announce the qualification, extend the measure, or end it",
        },
        consequence: Words {
            kk: "Шараның күші жойылады, адам босатылады.",
            ru: "Мера утрачивает силу, лицо освобождается.",
            en: "The measure lapses and the person is released.",
        },
        due: |state, law| if running(state) { state.runs_out(law).into_iter().collect() } else { Vec::new() },
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let before = m.before();
    let measure = before.measures.get(m.act().measure().or(m.act().course())?).filter(|x| x.in_force())?;
    let over = before.standing(m.at(), m.law).is_none_or(|x| x.tag != measure.tag);
    let end = before.runs_out(m.law).or(measure.until).filter(|_| over)?;
    Some(Finding::plain().with("end", end.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("asked for once it has lapsed", in_custody(), asked("2022-01-16 10:00", "extension_requested/1", 3), Then::Unmet),
        example("while it runs", in_custody(), extension_agreed("2022-01-14 10:00", 3, "district"), Then::Met),
        example(
            "lapsed ten days after the detention, with no qualification announced",
            in_custody(),
            extension_agreed("2022-01-16 10:00", 3, "district"),
            Then::Unmet,
        ),
        example(
            "the qualification was announced in time",
            [in_custody(), vec![announced("2022-01-12 10:00", "q1")]].concat(),
            extension_agreed("2022-02-20 10:00", 3, "district"),
            Then::Met,
        ),
        example(
            "extended after the term",
            [in_custody(), vec![announced("2022-01-12 10:00", "q1")]].concat(),
            extended("2022-03-06 10:00", 3, "2022-04-06 10:00"),
            Then::Unmet,
        ),
    ]
}
