//! # An extension is asked for in time
//!
//! Demands that the petition of the body is with the prosecutor so long before the end of the term as the months asked for require.
//! To prolong a short custody up to the first term the prosecutor asks, a day before its end.

use super::course::{asked, short};
use super::given::{example, in_custody};
use crate::kernel::prelude::*;
use crate::suspect::duties;
use crate::suspect::duties::request_lead;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.extension_requested_late",
    guard: Guard::Fact,
    acts: &["extension_requested/1"],
    basis: &[
        Basis::cpc("151", "6", Mark::VerifiedAmended),
        Basis::cpc("151", "7", Mark::VerifiedAmended),
        Basis::cpc("151", "8", Mark::VerifiedAmended),
    ],
    section: "4",
    since: "2022-01-01",
    limits: &[
        "custody.request_to_prosecutor.district",
        "custody.request_to_prosecutor.region",
        "custody.request_to_prosecutor.general",
        "sanction.short_custody",
        "custody.first_term",
    ],
    demand: Words {
        kk: "{months} айға дейін ұзарту туралы өтінішхат прокурорға мерзім біткенге дейін {limit} бұрын беріледі; {by} кешіккен.",
        ru: "Ходатайство о продлении до {months} мес. представляется прокурору за {limit} до истечения срока; опоздание {by}.",
        en: "A petition for {months} months is with the prosecutor {limit} before the term ends; it came {by} late.",
    },
    way_out: Words {
        kk: "Мерзім бітсе, адамды босатыңыз; кешігу себебін көрсетіңіз.",
        ru: "Если срок истечёт, освободите лицо; укажите причину опоздания.",
        en: "Release the person if the term ends; say why it came late.",
    },
    why: "Who asks on the last day asks to sign, not to look.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Ұзарту қажет болса, өтінішхатты прокурорға беру",
            ru: "Если нужно продление, представить ходатайство прокурору",
            en: "Where an extension is needed, hand the petition to the prosecutor",
        },
        consequence: Words {
            kk: "Мерзім біткенде адам босатылады.",
            ru: "По истечении срока лицо освобождается.",
            en: "At the end of the term the person is released.",
        },
        due: duties::extension_request,
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::ExtensionRequested(asked) = m.act() else { return None };
    let measure = m.before().measures.get(&asked.measure)?;
    let limit = request_lead(measure, asked.months, m.at(), m.law)?;
    passed(measure.until? - limit, m.at()).map(|by| Finding::late(by).with("limit", limit).with("months", asked.months))
}

fn examples() -> Vec<Example> {
    vec![
        example("ten days before, to three months", in_custody(), asked("2022-02-24 10:00", "extension_requested/1", 3), Then::Met),
        example("an hour later", in_custody(), asked("2022-02-24 11:00", "extension_requested/1", 3), Then::UnmetBy(60)),
        example("fifteen days before, to five months", in_custody(), asked("2022-02-19 10:00", "extension_requested/1", 5), Then::Met),
        example("an hour later", in_custody(), asked("2022-02-19 11:00", "extension_requested/1", 5), Then::UnmetBy(60)),
        example("a short custody, to the first term", short(), asked("2022-01-12 10:00", "extension_requested/1", 2), Then::Met),
        example("a short custody, beyond it", short(), asked("2022-01-12 10:00", "extension_requested/1", 3), Then::UnmetBy(8640)),
        example(
            "an hour less than twenty days before, to fourteen months",
            in_custody(),
            asked("2022-02-14 11:00", "extension_requested/1", 14),
            Then::UnmetBy(60),
        ),
    ]
}
