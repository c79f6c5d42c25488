//! # Detention protocol within three hours
//!
//! Demands the detention protocol within the term of article 129(1), counted from the actual detention, whatever the formal status
//! was meanwhile.

use super::given::{example, held, protocolled};
use super::late;
use crate::kernel::prelude::*;
use crate::suspect::Suspect;
use crate::suspect::duties::in_detention;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.protocol_late",
    guard: Guard::Fact,
    acts: &["protocolled/1"],
    basis: &[Basis::cpc("131", "2", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    limits: &["detention.protocol"],
    demand: Words {
        kk: "Ұстап алу хаттамасы нақты ұстап алудан кейін {limit} ішінде жасалуға тиіс; {by} кешіккен.",
        ru: "Протокол задержания составляется в течение {limit} с фактического задержания; опоздание {by}.",
        en: "The detention protocol is drawn up within {limit} of the actual detention; it came {by} late.",
    },
    way_out: Words {
        kk: "Прокурор кешігу себебін анықтайды; хаттаманың уақытын өзгертпеңіз.",
        ru: "Прокурор выясняет причину; время протокола не меняйте.",
        en: "The prosecutor looks into the delay; leave the protocol's time as it is.",
    },
    why: "Until there is a protocol, nobody can tell that a person is held.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Ұстап алу хаттамасын жасау", ru: "Составить протокол задержания", en: "Draw up the detention protocol"
        },
        due: |state, law| in_detention(state, |from| state.protocol.is_none().then(|| law.due("detention.protocol", from))),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    late(m, m.before().detained_at?, "detention.protocol")
}

fn examples() -> Vec<Example> {
    vec![
        example("after two and a half hours", vec![held()], protocolled("2022-01-06 12:30", 48, None), Then::Met),
        example("after five hours", vec![held()], protocolled("2022-01-06 15:00", 48, None), Then::UnmetBy(120)),
    ]
}
