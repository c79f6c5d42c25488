//! # Whoever is held is not left without counsel
//!
//! Demands that another counsel is offered within the hours of the code to a suspect who is held, where the chosen one was called and has
//! not come.

use super::given::{called, chosen, counsel, detained, example, held, offered, proposed, recognised, released, sanctioned, waived, with};
use super::late;
use crate::kernel::PersonId;
use crate::kernel::prelude::*;
use crate::suspect::duties::running;
use crate::suspect::{Act, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.counsel_replaced_late",
    guard: Guard::Fact,
    acts: &["counsel_offered/1", "counsel_admitted/1"],
    basis: &[Basis::cpc("68", "4", Mark::VerifiedAmended)],
    section: "11",
    since: "2022-01-01",
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
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Келмеген қорғаушының орнына басқасын ұсыну",
            ru: "Предложить другого защитника вместо неявившегося",
            en: "Offer another counsel in place of the one who did not come",
        },
        due: |state, law| {
            let Some(held) = state.confined_since().filter(|_| running(state)) else { return Vec::new() };
            let waits = state.awaited_counsel().filter(|(_, called)| called.offered.is_none());
            waits.filter_map(|(_, called)| law.due("counsel.chosen_unavailable", called.at.max(held))).collect()
        },
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let before = m.before();
    let concerned = |whom: &PersonId| match m.act() {
        Act::CounselOffered(offer) => offer.instead_of == *whom,
        // Whoever comes late, unoffered, was waited for too long as well.
        Act::CounselAdmitted(_) => true,
        _ => false,
    };
    // The code speaks of detention and custody: the hours run from the later of the call and those.
    let held = before.confined_since()?;
    let waited = before.awaited_counsel().filter(|(whom, called)| concerned(whom) && called.offered.is_none());
    late(m, waited.map(|(_, called)| called.at.max(held)).min()?, "counsel.chosen_unavailable")
}

fn examples() -> Vec<Example> {
    let held_at_ten = || vec![held(), called("2022-01-06 12:00")];
    let at_liberty = || vec![recognised("2022-01-06 10:00"), called("2022-01-06 12:00")];
    let held_later = || [at_liberty(), vec![detained("2022-01-07 10:00", json!(null))]].concat();
    let let_go = [held_at_ten(), vec![released("2022-01-07 09:00", "no_basis_for_custody")]].concat();
    let bound_before =
        || vec![recognised("2022-01-05 10:00"), chosen("2022-01-05 12:00", "undertaking"), detained("2022-01-06 10:00", json!(null))];
    let at_home_between = || {
        let custody = with(sanctioned("2022-01-09 10:00", "custody", None), "measure", json!("m2"));
        let asked = ["m1", "m2"].map(|tag| with(proposed("2022-01-06 18:00", "custody"), "measure", json!(tag))).to_vec();
        [held_at_ten(), asked, vec![sanctioned("2022-01-06 20:00", "house_arrest", None), custody]].concat()
    };
    let taken_up = || [held_at_ten(), vec![offered("2022-01-06 20:00", false), called("2022-01-07 10:00")]].concat();
    let waived = [held_at_ten(), vec![waived("2022-01-06 20:00")]].concat();
    let another = |at, kind: &str| with(with(counsel(at), "counsel", json!("counsel-2")), "kind", json!(kind));
    let another_came = || [held_at_ten(), vec![another("2022-01-06 20:00", "chosen"), another("2022-01-07 20:00", "appointed")]].concat();
    let offered_in_time = || [held_at_ten(), vec![offered("2022-01-06 20:00", false)]].concat();
    vec![
        example("offered after a day", held_at_ten(), offered("2022-01-07 12:00", true), Then::Met),
        example("offered an hour after that", held_at_ten(), offered("2022-01-07 13:00", true), Then::UnmetBy(60)),
        example("came after two days, nobody offered another", held_at_ten(), counsel("2022-01-08 12:00"), Then::UnmetBy(24 * 60)),
        example("offered in time, came later", offered_in_time(), counsel("2022-01-08 12:00"), Then::Met),
        example(
            "another of the suspect's choice came, whom the state then paid",
            another_came(),
            offered("2022-01-08 12:00", true),
            Then::Met,
        ),
        example("not held", at_liberty(), offered("2022-01-08 12:00", true), Then::Met),
        example("called at liberty, held since, a day later", held_later(), offered("2022-01-08 10:00", true), Then::Met),
        example("an hour after that", held_later(), offered("2022-01-08 11:00", true), Then::UnmetBy(60)),
        example(
            "an undertaking given before the detention lets nobody go",
            [bound_before(), vec![called("2022-01-06 12:00")]].concat(),
            offered("2022-01-07 13:00", true),
            Then::UnmetBy(60),
        ),
        example("under house arrest, then in custody, a day of it", at_home_between(), offered("2022-01-10 10:00", true), Then::Met),
        example("an hour after that day", at_home_between(), offered("2022-01-10 11:00", true), Then::UnmetBy(60)),
        example("the suspect chose the same one again", taken_up(), offered("2022-01-08 11:00", true), Then::UnmetBy(60)),
        example("the suspect waived counsel", waived, offered("2022-01-08 12:00", true), Then::Met),
        example("released meanwhile", let_go, offered("2022-01-08 12:00", true), Then::Met),
    ]
}
