//! # A detained person is heard within a day
//!
//! Demands the ruling within a day of the detention, where the person is still held when the court rules. Why: the court is the only way out.
//! Basis: CAO 829-5(3). Since 1 July 2021 in this form.

use super::given::{POLICE, deed, detained, example, protocol, ruling_at, sent};
use super::{late, offence};
use crate::administrative::Administrative;
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};
use serde_json::json;

/// The rule.
pub static RULE: Rule<Administrative> = Rule {
    declaration: Declaration {
        code: "administrative.hearing_detained_late",
        guard: Guard::Fact,
        acts: &["ruling/1"],
        basis: &[Basis::cao("829-5", "3", Mark::VerifiedAmended)],
        section: "9",
        since: "2021-07-01",
        until: None,
        limits: &["administrative.hearing_detained"],
        demand: Words {
            kk: "Әкімшілік ұсталған адамның ісі ұсталған сәттен бастап {limit} ішінде қаралуға тиіс; {by} кешіккен.",
            ru: "Дело лица, подвергнутого административному задержанию, рассматривается в течение {limit} с момента задержания; опоздание {by}.",
            en: "The case of a person administratively detained is heard within {limit} of the detention; it came {by} late.",
        },
        way_out: Words {
            kk: "Прокурор кешігу мен ұстаудың заңдылығын тексереді.",
            ru: "Прокурор проверяет опоздание и законность задержания.",
            en: "The prosecutor looks into the delay and into the detention.",
        },
        why: "Until the court sits, nobody else decides on the person's liberty.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let before = m.before();
    // Part 3 speaks of cases that may end in arrest; of others a detention ends within hours (CAO 789(1)).
    let offence = m.others().protocol.as_ref().and_then(|protocol| offence(m, &protocol.article, &protocol.part))?;
    let arrest = offence.arrest_max_days.is_some();
    let from = before.detained_at.filter(|_| arrest && before.in_detention() && before.ruled.is_none())?;
    late(m, from, "administrative.hearing_detained")
}

fn examples() -> Vec<Example> {
    let given = || vec![detained(), protocol("476", "1"), sent()];
    let warned = |at| ruling_at(at, json!({ "kind": "warning" }));
    let let_go = || {
        let mut acts = given();
        acts.push(deed("2022-01-06 11:30", POLICE, "detention_ended/1", json!({ "ground": "released" })));
        acts
    };
    vec![
        example("the same afternoon", given(), warned("2022-01-06 14:00"), Then::Met),
        example("at the end of the day's hours", given(), warned("2022-01-07 09:40"), Then::Met),
        example("an hour after them", given(), warned("2022-01-07 10:40"), Then::UnmetBy(60)),
        example("somebody let go before", let_go(), warned("2022-01-07 10:40"), Then::Met),
        example("an article without arrest", vec![detained(), protocol("440", "1"), sent()], warned("2022-01-07 10:40"), Then::Met),
    ]
}
