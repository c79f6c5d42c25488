//! Histories written out, and the line of time each must give.

use super::*;

pub(super) fn protocol(at: &str) -> Deed {
    let payload = json!({
        "person": "person-1", "sex": "male", "age": 30, "barred": [], "foreign": false, "region": "almaty-city", "body": "police/almaty-city",
        "article": "488", "part": "6", "committed_at": local("2022-01-06 09:00"), "episode": null, "aggravating": [], "number": "22-1",
    });
    deed(CASE, at, "protocol/1", payload)
}

pub(super) fn ruling(at: &str, days: u8) -> Deed {
    let payload = json!({
        "court": "court/almaty-city/1", "article": "488", "part": "6", "outcome": { "kind": "arrest", "days": days }, "aggravating": [],
        "document": "0",
    });
    deed(CASE, at, "ruling/1", payload)
}

/// `from – to place basis`, an ellipsis where it still runs.
fn told(deeds: &[Deed], now: &str) -> Vec<String> {
    let line = line(deeds, now);
    assert_line(&line, local(now));
    let of = |stretch: &Stretch| {
        let place = stretch.place.body.as_ref().map_or("home", BodyId::as_str);
        let to = if stretch.runs { "…".to_owned() } else { stretch.to.local()[5..].to_owned() };
        format!("{} – {to} {} {}", &stretch.from.local()[5..], place.split('/').next().unwrap_or_default(), stretch.basis.code())
    };
    line.iter().map(of).collect()
}

/// Taken on 6 January at 10:00, at the gate at 11:00.
fn held(age: u8) -> Vec<Deed> {
    vec![
        detained(SUSPECT, "2022-01-06 10:00", subject(age, "criminal/c-1")),
        arrived(GATE, "2022-01-06 11:00", "ivs/almaty-city", on_detention()),
    ]
}

fn protocolled(hours: u8, ground: Option<&str>) -> Deed {
    let payload = json!({
        "actual_detention": local("2022-01-06 10:00"), "delivered": local("2022-01-06 10:30"), "ground": "traces", "term_hours": hours,
        "exceptional_ground": ground, "rights_explained_at": local("2022-01-06 10:00"), "signatures": ["officer"], "medical": null,
    });
    deed(SUSPECT, "2022-01-06 12:00", "protocolled/1", payload)
}

#[test]
fn a_detention_carries_forty_eight_hours_to_the_minute() {
    let expected = ["01-06 10:00 – 01-06 11:00 police detention", "01-06 11:00 – … ivs detention"];
    assert_eq!(told(&held(30), "2022-01-08 10:00"), expected);
    let after = told(&held(30), "2022-01-08 10:01");
    assert_eq!(after[1..], ["01-06 11:00 – 01-08 10:00 ivs detention", "01-08 10:00 – … ivs none"]);
    let late = [held(30), vec![let_go(GATE, "2022-01-08 13:00")]].concat();
    assert_eq!(told(&late, "2022-01-09 10:00")[1..], ["01-06 11:00 – 01-08 10:00 ivs detention", "01-08 10:00 – 01-08 13:00 ivs none"]);
}

#[test]
fn a_minors_ends_after_twenty_four_and_an_exceptional_one_after_seventy_two() {
    let minor = told(&held(16), "2022-01-08 10:00");
    assert_eq!(minor[1..], ["01-06 11:00 – 01-07 10:00 ivs detention", "01-07 10:00 – … ivs none"]);
    let riots = [held(30), vec![protocolled(72, Some("mass_riots"))]].concat();
    assert_eq!(told(&riots, "2022-01-10 10:00")[1..], ["01-06 11:00 – 01-09 10:00 ivs detention", "01-09 10:00 – … ivs none"]);
    // A term of 72 hours without a ground is 48; a minor's stays 24.
    let groundless = [held(30), vec![protocolled(72, None)]].concat();
    assert_eq!(told(&groundless, "2022-01-10 10:00")[2], "01-08 10:00 – … ivs none");
    let young = [held(16), vec![protocolled(72, Some("mass_riots"))]].concat();
    assert_eq!(told(&young, "2022-01-10 10:00")[2], "01-07 10:00 – … ivs none");
}

#[test]
fn a_sanction_one_minute_late_leaves_one_minute_without_basis() {
    let deeds = |at| {
        let custody = sanctioned(at, "custody", Some("2022-03-06 10:00"));
        [held(30), vec![proposed("2022-01-07 10:00", "custody"), custody, announced("2022-01-10 10:00")]].concat()
    };
    assert_eq!(
        told(&deeds("2022-01-08 10:01"), "2022-01-20 10:00")[1..],
        ["01-06 11:00 – 01-08 10:00 ivs detention", "01-08 10:00 – 01-08 10:01 ivs none", "01-08 10:01 – … ivs custody"]
    );
    assert_eq!(told(&deeds("2022-01-08 10:00"), "2022-01-20 10:00")[2], "01-08 10:00 – … ivs custody", "at the limit itself");
    // The term ends with its last minute, 6 March at 10:00.
    assert_eq!(told(&deeds("2022-01-07 18:00"), "2022-03-07 10:00")[3], "03-06 10:00 – … ivs none");
}

#[test]
fn custody_lapses_where_the_qualification_was_not_announced() {
    let custody = vec![proposed("2022-01-07 10:00", "custody"), sanctioned("2022-01-07 18:00", "custody", Some("2022-03-06 10:00"))];
    let line = told(&[held(30), custody].concat(), "2022-01-20 10:00");
    assert_eq!(line[2..], ["01-07 18:00 – 01-16 10:00 ivs custody", "01-16 10:00 – … ivs none"]);
}

#[test]
fn ten_days_of_custody_are_short() {
    let deeds = |until| {
        let custody = sanctioned("2022-01-07 18:00", "custody", Some(until));
        [held(30), vec![proposed("2022-01-07 10:00", "custody"), custody, announced("2022-01-10 10:00")]].concat()
    };
    let line = told(&deeds("2022-01-17 18:00"), "2022-01-20 10:00");
    assert_eq!(line[2..], ["01-07 18:00 – 01-17 18:00 ivs short_custody", "01-17 18:00 – … ivs none"]);
    assert_eq!(told(&deeds("2022-01-17 18:01"), "2022-01-12 10:00")[2], "01-07 18:00 – … ivs custody");
}

#[test]
fn a_refusal_and_a_cancellation_leave_an_hour_to_open_the_gate() {
    let refused =
        vec![proposed("2022-01-07 10:00", "custody"), deed(SUSPECT, "2022-01-07 16:00", "measure_refused/1", json!({ "measure": "m1" }))];
    let line = told(&[held(30), refused].concat(), "2022-01-08 09:00");
    assert_eq!(line[1..], ["01-06 11:00 – 01-07 16:00 ivs detention", "01-07 16:00 – 01-07 17:00 ivs release", "01-07 17:00 – … ivs none"]);
    let ended = json!({ "measure": "m1", "how": "cancelled", "cause": "need_gone", "recommendation": null });
    let cancelled = vec![
        proposed("2022-01-07 10:00", "custody"),
        sanctioned("2022-01-07 18:00", "custody", Some("2022-03-06 10:00")),
        deed(SUSPECT, "2022-01-09 12:00", "measure_ended/1", ended),
        let_go(GATE, "2022-01-09 15:30"),
    ];
    let line = told(&[held(30), cancelled].concat(), "2022-01-10 10:00");
    assert_eq!(
        line[2..],
        ["01-07 18:00 – 01-09 12:00 ivs custody", "01-09 12:00 – 01-09 13:00 ivs release", "01-09 13:00 – 01-09 15:30 ivs none"]
    );
}

#[test]
fn transfer_and_hospital_run_on_without_a_gap() {
    let custody = vec![
        proposed("2022-01-07 10:00", "custody"),
        sanctioned("2022-01-07 18:00", "custody", Some("2022-03-06 10:00")),
        announced("2022-01-10 10:00"),
        deed(GATE, "2022-01-06 20:00", "hospitalised/1", json!({ "clinic": "hospital/almaty-city" })),
        deed(GATE, "2022-01-07 08:00", "returned/1", json!({})),
        deed(GATE, "2022-01-08 12:00", "transferred/1", json!({ "to": "sizo/almaty-city", "placement": NEXT })),
        arrived(NEXT, "2022-01-08 12:50", "sizo/almaty-city", on_custody()),
    ];
    assert_eq!(
        told(&[held(30), custody].concat(), "2022-01-12 10:00"),
        [
            "01-06 10:00 – 01-06 11:00 police detention",
            "01-06 11:00 – 01-06 20:00 ivs detention",
            "01-06 20:00 – 01-07 08:00 hospital detention",
            "01-07 08:00 – 01-07 18:00 ivs detention",
            "01-07 18:00 – 01-08 12:00 ivs custody",
            "01-08 12:00 – 01-08 12:50 sizo custody",
            "01-08 12:50 – … sizo custody",
        ]
    );
}

#[test]
fn nothing_starts_the_clock_of_a_case_anew() {
    let again = |case| {
        let second = detained("suspect/s-2", "2022-01-08 08:00", subject(30, case));
        [held(30), vec![let_go(SUSPECT, "2022-01-08 07:00"), let_go(GATE, "2022-01-08 07:00"), second]].concat()
    };
    assert_eq!(
        told(&again("criminal/c-1"), "2022-01-09 10:00")[2..],
        ["01-08 08:00 – 01-08 10:00 police detention", "01-08 10:00 – … police none"],
        "the same case"
    );
    assert_eq!(told(&again("criminal/c-2"), "2022-01-09 10:00")[2..], ["01-08 08:00 – … police detention"], "another one");
    let same_record =
        vec![let_go(SUSPECT, "2022-01-07 07:00"), let_go(GATE, "2022-01-07 07:00"), detained(SUSPECT, "2022-01-07 09:00", Value::Null)];
    assert_eq!(
        told(&[held(30), same_record].concat(), "2022-01-09 10:00")[2..],
        ["01-07 09:00 – 01-08 10:00 police detention", "01-08 10:00 – … police none"]
    );
}

/// Kept on in the facility: the undertaking and house arrest carry nobody there. At home house arrest does.
#[test]
fn house_arrest_is_at_home_alone() {
    let deeds = [
        held(30),
        vec![
            proposed("2022-01-07 10:00", "house_arrest"),
            sanctioned("2022-01-07 18:00", "house_arrest", Some("2022-03-06 10:00")),
            let_go(GATE, "2022-01-07 20:00"),
            announced("2022-01-10 10:00"),
        ],
    ]
    .concat();
    assert_eq!(
        told(&deeds, "2022-01-12 10:00")[2..],
        ["01-07 18:00 – 01-07 19:00 ivs release", "01-07 19:00 – 01-07 20:00 ivs none", "01-07 20:00 – … home house_arrest"]
    );
}

#[test]
fn bail_opens_the_gate_when_it_is_paid() {
    let deeds = [
        held(30),
        vec![
            proposed("2022-01-07 10:00", "bail"),
            sanctioned("2022-01-07 18:00", "bail", None),
            deed(SUSPECT, "2022-01-07 20:00", "bail_paid/1", json!({ "measure": "m1", "tenge": 1 })),
            let_go(GATE, "2022-01-07 20:30"),
        ],
    ]
    .concat();
    let line = told(&deeds, "2022-01-12 10:00");
    assert_eq!(line[1..], ["01-06 11:00 – 01-07 20:00 ivs detention", "01-07 20:00 – 01-07 20:30 ivs release"]);
    let unpaid: Vec<Deed> = deeds.into_iter().filter(|deed| deed.2 != "bail_paid/1" && deed.2 != "released/1").collect();
    assert_eq!(told(&unpaid, "2022-01-12 10:00")[2], "01-08 10:00 – … ivs none");
}

/// Ten days of arrest counted from the administrative detention: 6 January 10:00 to 16 January 10:00.
#[test]
fn arrest_counts_from_the_administrative_detention() {
    let started = json!({ "facility": "reception/almaty-city", "counted_from": local("2022-01-06 10:00") });
    let served = [
        deed(CASE, "2022-01-06 10:00", "detained/1", json!({ "facility": "police/almaty-city" })),
        protocol("2022-01-06 10:30"),
        ruling("2022-01-06 15:00", 10),
        deed(CASE, "2022-01-06 15:30", "detention_ended/1", json!({ "ground": "ruling" })),
        deed(CASE, "2022-01-06 16:00", "arrest_started/1", started),
        let_go(CASE, "2022-01-16 10:45"),
    ];
    let expected = [
        "01-06 10:00 – 01-06 15:00 police administrative_detention",
        "01-06 15:00 – 01-06 16:00 police arrest",
        "01-06 16:00 – 01-16 10:00 reception arrest",
        "01-16 10:00 – 01-16 10:45 reception none",
    ];
    assert_eq!(told(&served, "2022-01-20 10:00"), expected);
    // The same where the detention has no act of its own.
    let silent: Vec<Deed> = served.into_iter().filter(|deed| !deed.2.starts_with("det")).collect();
    assert_eq!(told(&silent, "2022-01-20 10:00"), expected);
}

#[test]
fn an_arrest_cancelled_on_petition_carries_nobody() {
    let started = json!({ "facility": "reception/almaty-city", "counted_from": local("2022-01-06 10:00") });
    let result = json!({ "kind": "amended", "outcome": { "kind": "fine", "mci": 10 } });
    let deeds = [
        deed(CASE, "2022-01-06 10:00", "detained/1", json!({ "facility": "police/almaty-city" })),
        protocol("2022-01-06 10:30"),
        ruling("2022-01-06 15:00", 10),
        deed(CASE, "2022-01-06 16:00", "arrest_started/1", started),
        deed(CASE, "2022-01-08 09:00", "petition/1", json!({ "petition": "a1", "favourable": true, "court": "court/x" })),
        deed(
            CASE,
            "2022-01-09 09:00",
            "petition_decided/1",
            json!({ "petition": "a1", "court": "court/x", "result": result, "document": "0" }),
        ),
    ];
    assert_eq!(
        told(&deeds, "2022-01-10 09:00")[2..],
        ["01-06 16:00 – 01-09 09:00 reception arrest", "01-09 09:00 – 01-09 10:00 reception release", "01-09 10:00 – … reception none"]
    );
}

/// Administrative detention lasts 3 hours, 24 where the article provides arrest; a fine ends it.
#[test]
fn administrative_detention_has_its_limit() {
    let detained = |article: &str| {
        let mut protocol = protocol("2022-01-06 10:30");
        protocol.3["article"] = json!(article);
        protocol.3["part"] = json!("");
        if article == "488" {
            protocol.3["part"] = json!("6");
        }
        vec![deed(CASE, "2022-01-06 10:00", "detained/1", json!({ "facility": "police/almaty-city" })), protocol]
    };
    let arrest = told(&detained("488"), "2022-01-08 10:00");
    assert_eq!(arrest, ["01-06 10:00 – 01-07 10:00 police administrative_detention", "01-07 10:00 – … police none"]);
    let milder = told(&detained("999"), "2022-01-08 10:00");
    assert_eq!(milder, ["01-06 10:00 – 01-06 13:00 police administrative_detention", "01-06 13:00 – … police none"]);
    let mut fine = ruling("2022-01-06 12:00", 1);
    fine.3["outcome"] = json!({ "kind": "fine", "mci": 10 });
    let fined = told(&[detained("488"), vec![fine]].concat(), "2022-01-08 10:00");
    assert_eq!(fined, ["01-06 10:00 – 01-06 12:00 police administrative_detention"]);
}

/// A suspect who also serves arrest: the stronger basis carries, the weaker takes over where it ends.
#[test]
fn where_two_bases_hold_the_court_s_comes_first() {
    let started = json!({ "facility": "reception/almaty-city", "counted_from": local("2022-01-05 10:00") });
    let deeds = [
        protocol("2022-01-05 10:30"),
        ruling("2022-01-05 15:00", 2),
        deed(CASE, "2022-01-05 16:00", "arrest_started/1", started),
        detained(SUSPECT, "2022-01-06 10:00", subject(30, "criminal/c-1")),
        arrived(GATE, "2022-01-06 11:00", "ivs/almaty-city", on_detention()),
    ];
    let line = told(&deeds, "2022-01-08 11:00");
    assert_eq!(
        line[3..],
        [
            "01-06 10:00 – 01-06 11:00 police arrest",
            "01-06 11:00 – 01-07 10:00 ivs arrest",
            "01-07 10:00 – 01-08 10:00 ivs detention",
            "01-08 10:00 – … ivs none",
        ]
    );
}

#[test]
fn a_corrected_time_moves_the_whole_line() {
    let earlier = json!({ "corrects": 1, "payload": { "subject": subject(30, "criminal/c-1"), "by": "police/almaty-city" } });
    let deeds = [held(30), vec![deed(SUSPECT, "2022-01-06 08:15", "correction/1", earlier)]].concat();
    assert_eq!(
        told(&deeds, "2022-01-08 10:00"),
        ["01-06 08:15 – 01-06 11:00 police detention", "01-06 11:00 – 01-08 08:15 ivs detention", "01-08 08:15 – … ivs none"]
    );
}

#[test]
fn a_provisional_id_belongs_to_the_person_identified() {
    let mut unknown = arrived(GATE, "2022-01-06 11:00", "ivs/almaty-city", on_detention());
    unknown.3["person"] = json!("unknown-1");
    unknown.3["identified"] = json!(false);
    let mut suspected = subject(30, "criminal/c-1");
    suspected["person"] = json!("unknown-1");
    let deeds = [
        detained(SUSPECT, "2022-01-06 10:00", suspected),
        unknown,
        deed(GATE, "2022-01-06 18:00", "identified/1", json!({ "person": "person-1" })),
    ];
    let histories = histories(&deeds);
    let found = persons(&histories);
    assert_eq!(found.keys().map(|person| person.as_str()).collect::<Vec<_>>(), ["person-1"]);
    assert_eq!(found.values().next().unwrap().len(), 2);
    for id in ["person-1", "unknown-1"] {
        assert_eq!(super::super::records_of(&histories, &PersonId::parse(id).unwrap()).len(), 2, "{id}");
    }
}

/// Where every order reaches the facility in the minute in which it is given, the placement's own acts know what the clock knows:
/// the figures of the room and the clock say the same of every quarter of an hour.
#[test]
fn the_figures_of_the_room_agree_where_the_facility_knows_all() {
    use crate::custody::Custody;
    use crate::kernel::Fold;
    use crate::kernel::fold;
    let ordered = |at: &str, until: &str| deed(GATE, at, "order_received/1", json!({ "until": local(until) }));
    let custody = |at: &str| {
        let until = "2022-01-12 18:00";
        let acts = vec![proposed("2022-01-07 10:00", "custody"), sanctioned(at, "custody", Some(until)), ordered(at, until)];
        [acts, vec![announced("2022-01-10 10:00")]].concat()
    };
    let mut of_minor = held(16);
    of_minor[1].3["age"] = json!(16);
    let onward = vec![
        deed(GATE, "2022-01-09 12:00", "transferred/1", json!({ "to": "sizo/almaty-city", "placement": NEXT })),
        arrived(NEXT, "2022-01-09 12:00", "sizo/almaty-city", on_custody()),
        deed(NEXT, "2022-01-09 12:00", "order_received/1", json!({ "until": local("2022-01-12 18:00") })),
    ];
    let law = crate::pack::embedded().unwrap();
    let mut seen = [false, false];
    for deeds in [
        held(30),
        of_minor,
        [held(30), vec![protocolled(72, Some("mass_riots")), ordered("2022-01-06 12:00", "2022-01-09 10:00")]].concat(),
        [held(30), vec![let_go(GATE, "2022-01-08 10:00")]].concat(),
        [held(30), vec![let_go(GATE, "2022-01-08 13:15")]].concat(),
        [held(30), custody("2022-01-07 18:00")].concat(),
        [held(30), custody("2022-01-08 11:30")].concat(),
        [held(30), custody("2022-01-07 18:00"), onward].concat(),
    ] {
        let histories = histories(&deeds);
        let line = clock(&histories, local("2022-01-16 00:00"), law);
        let mut ever = std::collections::BTreeSet::new();
        let mut at = local("2022-01-06 00:00");
        while at < local("2022-01-15 00:00") {
            for (record, history) in histories.iter().filter(|(record, _)| record.room() == Custody::NAME) {
                let mut entries = history.effective(Custody::act);
                entries.retain(|entry| entry.occurred_at <= at);
                let state = fold::<Custody>(&entries);
                let without = |stretch: &&Stretch| stretch.basis == Basis::Nothing && stretch.place.placement.as_ref() == Some(record);
                let now = line.iter().filter(without).any(|stretch| stretch.from <= at && at < stretch.to);
                if now {
                    ever.insert(record);
                }
                let figures = (state.held_without_basis(at, law), state.ever_held_without_basis(at, law));
                assert_eq!(figures, (now, ever.contains(record)), "{record} at {}: {deeds:?}", at.local());
                seen[usize::from(now)] = true;
            }
            at = at + Span::minutes(15);
        }
    }
    assert_eq!(seen, [true, true]);
}
