//! # After a transfer or a release only words are added
//!
//! Demands that nothing happens in a placement that has ended, except that an addendum is made or an explanation of injuries is
//! accepted.

use super::given::{admitted, arrived, detained, example, held, released, transferred, visited};
use crate::custody::Custody;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.after_end",
    guard: Guard::Form,
    acts: &[
        "identified/1",
        "examined/1",
        "origin_stated/1",
        "prosecutor_notified/1",
        "admitted/1",
        "hospitalised/1",
        "returned/1",
        "visited/1",
        "recommended/1",
        "injury_recorded/1",
        "order_received/1",
        "expiry_warned/1",
        "transferred/1",
        "released/1",
    ],
    basis: &[Basis::cpc("133", "4", Mark::Verified)],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "Орналастыру {ended} аяқталған.", ru: "Помещение окончено {ended}.", en: "The placement ended on {ended}."
    },
    way_out: Words {
        kk: "Жаңа келуді жаңа жазбаға енгізіңіз; ұмытылғанды болған уақытымен жазыңыз.",
        ru: "Новое прибытие внесите в новую запись; упущенное запишите временем, когда оно было.",
        en: "Put a new arrival into a new record; record what was forgotten with the time at which it happened.",
    },
    why: "A person who is out of the door is not in the cell.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    m.before().ended_at.map(|ended| Finding::plain().with("ended", ended.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("a visit during the stay", held(), visited("2022-01-06 14:00", "2022-01-06 15:00"), Then::Met),
        example(
            "an admission after the release",
            vec![detained(), arrived(), released("2022-01-06 11:30", "detention_ended")],
            admitted(),
            Then::Unmet,
        ),
        example(
            "released a second time",
            [held(), vec![transferred("2022-01-07 12:00")]].concat(),
            released("2022-01-07 13:00", "detention_ended"),
            Then::Unmet,
        ),
    ]
}
