//! # Whoever is held is not left without counsel
//!
//! Demands that another counsel is offered within the hours of the code to a suspect who is held, where the chosen one was called and has
//! not come.
//!
//! Basis: CPC 68(4). Since 1 January 2022, the first day for which the wording read is claimed.

use super::given::{called, counsel, example, held, offered, recognised};
use super::late;
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};
use crate::suspect::{Act, Suspect};

/// The rule.
pub static RULE: Rule<Suspect> = Rule {
    declaration: Declaration {
        code: "suspect.counsel_replaced_late",
        guard: Guard::Fact,
        acts: &["counsel_offered/1", "counsel_admitted/1"],
        basis: &[Basis::cpc("68", "4", Mark::VerifiedAmended)],
        section: "11",
        since: "2022-01-01",
        until: None,
        limits: &["counsel.chosen_unavailable"],
        demand: Words {
            kk: "Таңдалған қорғаушы келмесе, {limit} ішінде басқасы ұсынылады; {by} кешіккен.",
            ru: "Если избранный защитник не явился, в течение {limit} предлагается другой; опоздание {by}.",
            en: "Where the chosen counsel does not come, another is offered within {limit}; it came {by} late.",
        },
        way_out: Words {
            kk: "Басқа қорғаушы ұсыныңыз; бас тартса, тағайындаңыз.",
            ru: "Предложите другого защитника; при отказе назначьте.",
            en: "Offer another counsel; if that is declined, have one appointed.",
        },
        why: "An empty chair defends nobody.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let before = m.before();
    let (whom, called) = match m.act() {
        Act::CounselOffered(offer) => before.defence.called.get_key_value(&offer.instead_of)?,
        // Whoever comes late, unoffered, was waited for too long as well.
        Act::CounselAdmitted(_) => before.defence.called.iter().find(|(whom, _)| !before.counsel.contains_key(*whom))?,
        _ => return None,
    };
    let waited = called.held && called.offered.is_none() && !before.counsel.contains_key(whom);
    late(m, Some(called.at).filter(|_| waited)?, "counsel.chosen_unavailable")
}

fn examples() -> Vec<Example> {
    let held_at_ten = || vec![held(), called("2022-01-06 12:00")];
    let at_liberty = vec![recognised("2022-01-06 10:00"), called("2022-01-06 12:00")];
    let offered_in_time = || [held_at_ten(), vec![offered("2022-01-06 20:00", false)]].concat();
    vec![
        example("offered after a day", held_at_ten(), offered("2022-01-07 12:00", true), Then::Met),
        example("offered an hour after that", held_at_ten(), offered("2022-01-07 13:00", true), Then::UnmetBy(60)),
        example("came after two days, nobody offered another", held_at_ten(), counsel("2022-01-08 12:00"), Then::UnmetBy(24 * 60)),
        example("offered in time, came later", offered_in_time(), counsel("2022-01-08 12:00"), Then::Met),
        example("not held", at_liberty, offered("2022-01-08 12:00", true), Then::Met),
    ]
}
