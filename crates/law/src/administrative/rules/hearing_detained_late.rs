//! # A person detained in a case of arrest is heard within a day
//!
//! Demands the ruling within a day of the detention, where the article provides arrest and the person is still held when the court rules. The
//! article speaks of cases of arrest, of expulsion and of an emergency regime; every article of the pack that provides expulsion, and every one on
//! the emergency, provides arrest as well. In any other case the detention itself ends sooner (CAO 789(1)), and the case is heard in the general
//! term. Why: the court is the only way out.

use super::given::{POLICE, deed, detained, example, protocol, ruling_at, sent};
use super::late;
use crate::administrative::Administrative;
use crate::administrative::duties::arrest_provided;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.hearing_detained_late",
    guard: Guard::Fact,
    acts: &["ruling/1"],
    basis: &[Basis::cao("829-5", "3", Mark::VerifiedAmended)],
    section: "9",
    since: "2021-07-01",
    limits: &["administrative.hearing_detained"],
    demand: Words {
        kk: "Қамаққа алу мүмкін болғанда, әкімшілік ұсталған адамның ісі ұсталған сәттен бастап {limit} ішінде қаралуға тиіс; {by} кешіккен.",
        ru: "Где возможен арест, дело лица, подвергнутого административному задержанию, рассматривается в течение {limit} с момента задержания; опоздание {by}.",
        en: "Where arrest is possible, the case of a person administratively detained is heard within {limit} of the detention; it came {by} late.",
    },
    way_out: Words {
        kk: "Прокурор кешігу мен ұстаудың заңдылығын тексереді.",
        ru: "Прокурор проверяет опоздание и законность задержания.",
        en: "The prosecutor looks into the delay and into the detention.",
    },
    why: "Until the court sits, nobody else decides on the person's liberty.",
    duty: Some(Duty {
        who: Role::Judge,
        what: Words {
            kk: "Ұсталған адамның ісін қарау", ru: "Рассмотреть дело задержанного", en: "Hear the case of the person detained"
        },
        due: |state, law| {
            let waits = arrest_provided(state, law) && state.in_detention() && state.ruled.is_none() && state.sent.is_some();
            let from = state.detained_at.filter(|_| waits);
            from.and_then(|from| law.due("administrative.hearing_detained", from)).into_iter().collect()
        },
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let before = m.before();
    let from = before.detained_at.filter(|_| before.in_detention() && before.ruled.is_none() && arrest_provided(m.others(), m.law))?;
    late(m, from, "administrative.hearing_detained")
}

fn examples() -> Vec<Example> {
    let given = || vec![detained(), protocol("476", "1"), sent()];
    let fined_at_most = vec![detained(), protocol("440", "1"), sent()];
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
        example("where the article provides no arrest", fined_at_most, warned("2022-01-07 10:40"), Then::Met),
        example("somebody let go before", let_go(), warned("2022-01-07 10:40"), Then::Met),
    ]
}
