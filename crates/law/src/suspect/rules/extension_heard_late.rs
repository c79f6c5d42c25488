//! # The judge rules on an extension in three days
//!
//! Demands that the judge extends or refuses within the limit, counted in whole days from the receipt of the petition.

use super::course::{asked, refused, short};
use super::given::{example, extended, in_the_west};
use crate::kernel::prelude::*;
use crate::suspect::Suspect;
use crate::suspect::duties;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.extension_heard_late",
    guard: Guard::Fact,
    acts: &["measure_extended/1", "extension_refused/1"],
    basis: &[Basis::cpc("152", "3", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    limits: &["custody.extension_hearing"],
    demand: Words {
        kk: "Ұзарту туралы өтінішхат {due} дейін қаралуға тиіс еді; {by} кешіккен.",
        ru: "Ходатайство о продлении подлежало рассмотрению до {due}; опоздание {by}.",
        en: "The petition for the extension was to be heard by {due}; it came {by} late.",
    },
    way_out: Words {
        kk: "Прокурор кешігу себебін анықтайды.",
        ru: "Прокурор выясняет причину задержки.",
        en: "The prosecutor looks into the delay.",
    },
    why: "A petition that lies is a term that runs by itself.",
    duty: Some(Duty {
        who: Role::InvestigatingJudge,
        what: Words {
            kk: "Ұзарту туралы өтінішхат бойынша шешім қабылдау",
            ru: "Решить по ходатайству о продлении",
            en: "Rule on the extension",
        },
        due: duties::extension_hearing,
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let submitted = m.before().measures.get(m.act().course()?)?.course.open_petition()?.submitted_at?;
    let due = m.law.due_in(m.before().region(), "custody.extension_hearing", submitted)?;
    passed(due, m.at()).map(|by| Finding::late(by).with("due", due.local()))
}

fn examples() -> Vec<Example> {
    let waiting = || [short(), vec![asked("2022-01-10 10:00", "extension_submitted/1", 2)]].concat();
    vec![
        example("in the last minute of the third day", waiting(), extended("2022-01-13 23:59", 2, "2022-03-06 10:00"), Then::Met),
        example("half an hour into the fourth", waiting(), extended("2022-01-14 00:30", 2, "2022-03-06 10:00"), Then::UnmetBy(30)),
        example(
            "in the west the third day is not over yet",
            in_the_west(waiting()),
            extended("2022-01-14 00:59", 2, "2022-03-06 10:00"),
            Then::Met,
        ),
        example("half an hour into the fourth there", in_the_west(waiting()), refused("2022-01-14 01:30", None), Then::UnmetBy(30)),
        example("refused half an hour into the fourth", waiting(), refused("2022-01-14 00:30", None), Then::UnmetBy(30)),
    ]
}
