//! # Bail is paid within five days
//!
//! Demands that bail set for a person who is not in custody is paid within the limit, counted in whole days from the ruling that made
//! it the measure: the sanction, a refused extension, a decision on appeal. Bail set with custody may be paid at any time.

use super::course::{appealed, asked, decided, refused, short};
use super::given::{bail, example, held, in_custody, in_the_west, paid, petitioned, sanctioned};
use crate::kernel::prelude::*;
use crate::suspect::Suspect;
use crate::suspect::duties;
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.bail_payment_late",
    guard: Guard::Fact,
    acts: &["bail_paid/1"],
    basis: &[Basis::cpc("145", "4", Mark::VerifiedAmended), Basis::cpc("148", "8", Mark::Verified)],
    section: "4",
    since: "2022-01-01",
    limits: &["bail.payment"],
    demand: Words {
        kk: "Кепіл {due} дейін төленуге тиіс еді; {by} кешіккен.",
        ru: "Залог подлежал внесению до {due}; опоздание {by}.",
        en: "Bail was to be paid by {due}; it came {by} late.",
    },
    way_out: Words {
        kk: "Төлемді қабылдаңыз немесе басқа шара туралы мәселе қозғаңыз.",
        ru: "Примите залог либо инициируйте вопрос об иной мере пресечения.",
        en: "Take the payment, or raise the question of another measure.",
    },
    why: "Bail that is only promised holds nobody.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Кепілдің төленгенін тексеру", ru: "Проверить внесение залога", en: "See that bail is paid"
        },
        consequence: Words {
            kk: "Тергеуші бұлтартпау шарасын өзгерту туралы мәселе қозғайды.",
            ru: "Следователь инициирует вопрос об изменении меры пресечения.",
            en: "The investigator raises the question of another measure.",
        },
        due: duties::bail,
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let set = m.before().measures.get(m.act().measure()?)?.awaits_bail()?;
    let due = m.law.due_in(m.before().region(), "bail.payment", set)?;
    passed(due, m.at()).map(|by| Finding::late(by).with("due", due.local()))
}

fn examples() -> Vec<Example> {
    let set = || [vec![held()], petitioned("bail"), vec![bail(1_100_000)]].concat();
    // House arrest since the seventh; the regional court puts bail in its place on the thirteenth.
    let on_appeal = || {
        let arrest = sanctioned("2022-01-07 15:00", "house_arrest", Some("2022-03-06 10:00"));
        let outcome = json!({ "kind": "sanctioned", "restraint": "bail", "until": null, "bail_tenge": 1_100_000 });
        [vec![held()], petitioned("house_arrest"), vec![arrest], appealed("2022-01-10 10:00"), vec![decided("2022-01-13 10:00", outcome)]]
            .concat()
    };
    // Custody is not extended: the judge puts bail in its place on the twelfth.
    let not_extended = || {
        let petition = asked("2022-01-10 10:00", "extension_submitted/1", 2);
        [short(), vec![petition, refused("2022-01-12 10:00", Some("bail"))]].concat()
    };
    vec![
        example("in the last minute of the fifth day", set(), paid("2022-01-12 23:59", 1_100_000), Then::Met),
        example("an hour into the sixth", set(), paid("2022-01-13 01:00", 1_100_000), Then::UnmetBy(60)),
        example("in the west the fifth day is not over yet", in_the_west(set()), paid("2022-01-13 00:59", 1_100_000), Then::Met),
        example("an hour into the sixth there", in_the_west(set()), paid("2022-01-13 02:00", 1_100_000), Then::UnmetBy(60)),
        example("set on appeal, in the last minute of the fifth day", on_appeal(), paid("2022-01-18 23:59", 1_100_000), Then::Met),
        example("set on appeal, an hour into the sixth", on_appeal(), paid("2022-01-19 01:00", 1_100_000), Then::UnmetBy(60)),
        example("in place of an extension, in the last minute", not_extended(), paid("2022-01-17 23:59", 1_100_000), Then::Met),
        example("in place of an extension, an hour later", not_extended(), paid("2022-01-18 01:00", 1_100_000), Then::UnmetBy(60)),
        example("for custody, weeks later", in_custody(), paid("2022-02-12 12:00", 1_100_000), Then::Met),
    ]
}
