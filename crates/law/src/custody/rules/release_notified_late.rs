//! # Whoever must know of a release is told at once
//!
//! Demands that, where the facility releases somebody detained whose term ran out, it tells whoever has the case and the prosecutor, and
//! where bail was paid for somebody in custody the investigating judge too, within so many hours. The code says of paid bail at once,
//! and of a detention nothing; it names no hours: the number is of the house.

use super::given::{arrived_on_custody, example, held, notified, ordered, released};
use super::late;
use crate::custody::Custody;
use crate::custody::acts::{Act, NoticeTo};
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.release_notified_late",
    guard: Guard::Fact,
    acts: &["release_notified/1"],
    basis: &[Basis::cpc("133", "2", Mark::Verified), Basis::cpc("145", "8", Mark::VerifiedAmended)],
    section: "3",
    since: "2022-01-01",
    limits: &["facility.release_notice", "detention.limit_exceptional"],
    demand: Words {
        kk: "Босату туралы {limit} ішінде хабарланады; {by} кешіккен.",
        ru: "Об освобождении уведомляют в течение {limit}; опоздание {by}.",
        en: "Of the release they are told within {limit}; the notice came {by} late.",
    },
    way_out: Words { kk: "Дереу хабарлаңыз.", ru: "Уведомите немедленно.", en: "Tell them at once." },
    why: "Whoever let the term run out, and whoever set bail, must learn that the person is free.",
    duty: Some(Duty {
        who: Role::FacilityHead,
        what: Words {
            kk: "Босату туралы тергеушіге және прокурорға, кепіл енгізілсе, тергеу судьясына да хабарлау",
            ru: "Уведомить об освобождении следователя и прокурора, а при залоге и следственного судью",
            en: "Tell the investigator and the prosecutor of the release, and where bail was paid the investigating judge too",
        },
        due: |state, law| state.notice_due(law).into_iter().collect(),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::ReleaseNotified(notice) = m.act() else { return None };
    let told_before = |whom: &NoticeTo| m.before().told.contains(whom);
    let (since, whom) = m.before().release_to_tell(m.law)?;
    (whom.contains(&notice.to) && !told_before(&notice.to)).then(|| late(m, since, "facility.release_notice"))?
}

fn examples() -> Vec<Example> {
    let out = |ground| vec![released("2022-01-09 10:00", ground)];
    let detained = || [held(), out("limit_expired")].concat();
    let exceptional = || [held(), vec![ordered("2022-01-07 19:00", "2022-01-09 10:00")], out("limit_expired")].concat();
    let in_custody = |ground| [vec![arrived_on_custody("sizo/almaty-city")], out(ground)].concat();
    let kept = |ground| [held(), vec![ordered("2022-01-07 19:00", "2022-03-06 10:00")], out(ground)].concat();
    let late = |to| notified("2022-01-09 14:00", to);
    vec![
        example("of a detention, at the limit", detained(), notified("2022-01-09 13:00", "prosecutor"), Then::Met),
        example("an hour later", detained(), late("investigator"), Then::UnmetBy(60)),
        example("of the exceptional term, an hour later", exceptional(), late("prosecutor"), Then::UnmetBy(60)),
        example("the judge, who has no part in a detention", detained(), late("investigating_judge"), Then::Met),
        example("a second time", [detained(), vec![notified("2022-01-09 11:00", "prosecutor")]].concat(), late("prosecutor"), Then::Met),
        example("bail paid from custody, an hour late", in_custody("bail_paid"), late("investigating_judge"), Then::UnmetBy(60)),
        example("bail paid after an order of custody, an hour late", kept("bail_paid"), late("prosecutor"), Then::UnmetBy(60)),
        example("custody whose term ran out, of which copies go", in_custody("limit_expired"), late("prosecutor"), Then::Met),
        example("released on a decision of the investigator", [held(), out("detention_ended")].concat(), late("prosecutor"), Then::Met),
    ]
}
