//! # The protocol states the recorded times
//!
//! Demands that the protocol's actual detention is a time the record has stated (the present one, or one that a correction
//! replaced: a changed time is a correction, which shows both), that its delivery is one too where a delivery is recorded, and that
//! detention, delivery and protocol come in this order.

use super::given::{correction, delivered, example, held, moment, protocolled, with};
use crate::kernel::Fold;
use crate::kernel::history::Content;
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.protocol_times",
    guard: Guard::Form,
    acts: &["protocolled/1"],
    basis: &[Basis::cpc("131", "2", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    demand: Words {
        kk: "Хаттамадағы нақты ұстап алу немесе жеткізу уақыты жазылған уақытқа сай емес: жазылғаны {recorded}, хаттамада {stated}.",
        ru: "Время задержания или доставления в протоколе расходится с записанным: записано {recorded}, в протоколе {stated}.",
        en: "The protocol's time of detention or delivery differs from the one recorded: recorded {recorded}, in the protocol {stated}.",
    },
    way_out: Words {
        kk: "Уақыт қате жазылса, алдымен ұстап алуды түзетіңіз: екі уақыт та көрінеді.",
        ru: "Если время записано неверно, сначала исправьте запись о задержании: видны будут оба времени.",
        en: "If the time was recorded wrongly, correct the detention first: both times stay visible.",
    },
    why: "A protocol that moves the beginning of a detention moves every limit after it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::Protocolled(protocol) = m.act() else { return None };
    let detentions = stated(m, |act| matches!(act, Act::Detained(_)));
    let deliveries = stated(m, |act| matches!(act, Act::Delivered(_)));
    let differs = |known: &[Moment], stated: Moment| !known.is_empty() && !known.contains(&stated);
    let unlike =
        |recorded: Moment, stated: Moment| Some(Finding::plain().with("recorded", recorded.local()).with("stated", stated.local()));
    if differs(&detentions, protocol.actual_detention) {
        return unlike(detentions[0], protocol.actual_detention);
    }
    if differs(&deliveries, protocol.delivered) {
        return unlike(deliveries[0], protocol.delivered);
    }
    if protocol.delivered < protocol.actual_detention {
        return unlike(protocol.actual_detention, protocol.delivered);
    }
    if m.at() < protocol.delivered { unlike(m.at(), protocol.delivered) } else { None }
}

/// Every time at which an act of the record was ever stated, corrections included.
fn stated(m: &Matter<'_, Suspect>, is_meant: impl Fn(&Act) -> bool) -> Vec<Moment> {
    let recorded = m.world.history(m.record).recorded().iter();
    let times = recorded.filter_map(|r| match &r.content {
        Content::Act(any) | Content::Correction { act: any, .. } => Suspect::act(any).filter(|act| is_meant(act)).map(|_| r.occurred_at),
        _ => None,
    });
    times.collect()
}

fn examples() -> Vec<Example> {
    vec![
        example("the recorded times", vec![held(), delivered("2022-01-06 11:00")], protocolled("2022-01-06 12:30", 48, None), Then::Met),
        example(
            "a later detention than the one recorded",
            vec![held(), delivered("2022-01-06 11:00")],
            with(protocolled("2022-01-06 12:30", 48, None), "actual_detention", json!(moment("2022-01-06 10:55"))),
            Then::Unmet,
        ),
        example(
            "the corrected time, after the correction",
            vec![held(), correction("2022-01-06 10:55")],
            with(protocolled("2022-01-06 12:30", 48, None), "actual_detention", json!(moment("2022-01-06 10:55"))),
            Then::Met,
        ),
        example("drawn up before the delivery it states", vec![held()], protocolled("2022-01-06 10:30", 48, None), Then::Unmet),
    ]
}
