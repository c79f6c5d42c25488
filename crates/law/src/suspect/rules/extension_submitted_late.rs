//! # The court is asked in time
//!
//! Demands that the petition is with the court so long before the end of the term as the months asked for require; for a short
//! custody up to the first term, a day before.

use super::course::{asked, short};
use super::given::{example, extension_agreed, in_custody};
use crate::kernel::prelude::*;
use crate::suspect::duties;
use crate::suspect::duties::court_lead;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.extension_submitted_late",
    guard: Guard::Fact,
    acts: &["extension_submitted/1"],
    basis: &[Basis::cpc("151", "10", Mark::VerifiedAmended), Basis::cpc("151", "2", Mark::VerifiedAmended)],
    section: "4",
    since: "2022-01-01",
    limits: &[
        "custody.request_to_court.district",
        "custody.request_to_court.region",
        "custody.request_to_court.general",
        "sanction.short_custody_extension_before_expiry",
        "sanction.short_custody",
        "custody.first_term",
    ],
    demand: Words {
        kk: "Ұзарту туралы өтінішхат сотқа мерзім біткенге дейін {limit} бұрын беріледі; {by} кешіккен.",
        ru: "Ходатайство о продлении представляется в суд за {limit} до истечения срока; опоздание {by}.",
        en: "A petition for an extension is with the court {limit} before the term ends; it came {by} late.",
    },
    way_out: Words {
        kk: "Мерзім бітсе, адамды босатыңыз; прокурор кешігу үшін жауап береді.",
        ru: "Если срок истечёт, освободите лицо; прокурор отвечает за опоздание.",
        en: "Release the person if the term ends; the prosecutor answers for the delay.",
    },
    why: "A judge who has hours does not weigh months.",
    duty: Some(Duty {
        who: Role::Prosecutor,
        what: Words {
            kk: "Ұзарту туралы өтінішхатты сотқа беру",
            ru: "Представить ходатайство о продлении в суд",
            en: "Bring the petition for the extension to the court",
        },
        consequence: Words {
            kk: "Мерзім біткенде адам босатылады.",
            ru: "По истечении срока лицо освобождается.",
            en: "At the end of the term the person is released.",
        },
        due: duties::extension_submission,
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::ExtensionSubmitted(asked) = m.act() else { return None };
    let measure = m.before().measures.get(&asked.measure)?;
    let limit = court_lead(measure, asked.months, m.at(), m.law)?;
    passed(measure.until? - limit, m.at()).map(|by| Finding::late(by).with("limit", limit))
}

fn examples() -> Vec<Example> {
    let agreed = |months, rank| {
        let request = asked("2022-01-10 10:00", "extension_requested/1", months);
        [in_custody(), vec![request, extension_agreed("2022-01-11 10:00", months, rank)]].concat()
    };
    let on_request = |months| {
        let request = asked("2022-01-08 09:00", "extension_requested/1", months);
        [short(), vec![request, extension_agreed("2022-01-08 12:00", months, "district")]].concat()
    };
    vec![
        example(
            "seven days before, to three months",
            agreed(3, "district"),
            asked("2022-02-27 10:00", "extension_submitted/1", 3),
            Then::Met,
        ),
        example("an hour later", agreed(3, "district"), asked("2022-02-27 11:00", "extension_submitted/1", 3), Then::UnmetBy(60)),
        example(
            "to five months, an hour late",
            agreed(5, "region"),
            asked("2022-02-24 11:00", "extension_submitted/1", 5),
            Then::UnmetBy(60),
        ),
        example(
            "to fourteen months, an hour late",
            agreed(14, "general"),
            asked("2022-02-19 11:00", "extension_submitted/1", 14),
            Then::UnmetBy(60),
        ),
        example("a day before the end of a short custody", short(), asked("2022-01-15 10:00", "extension_submitted/1", 2), Then::Met),
        example(
            "the same where the body asked and the prosecutor agreed",
            on_request(2),
            asked("2022-01-15 10:00", "extension_submitted/1", 2),
            Then::Met,
        ),
        example(
            "beyond the first term the ladder runs",
            on_request(3),
            asked("2022-01-09 11:00", "extension_submitted/1", 3),
            Then::UnmetBy(60),
        ),
        example("an hour later", short(), asked("2022-01-15 11:00", "extension_submitted/1", 2), Then::UnmetBy(60)),
    ]
}
