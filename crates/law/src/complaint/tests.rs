//! What stands in figures and lists of a complaint as its acts come in, and who is kept from it.

use super::rules::given::*;
use crate::complaint::{Complaint, State};
use crate::kernel::access::{may, visible};
use crate::kernel::fold;
use crate::kernel::history::History;
use crate::kernel::{Authority, BodyId, Deed, Fold, Moment, Officer, OfficerId, RecordId, RegionCode, Role, Sex};
use crate::rooms;

/// The deeds on the record, recorded as they happened; those on other records are left out.
fn history(deeds: &[Deed]) -> History {
    crate::told::history(COMPLAINT, deeds)
}

/// The figures at each change, as `local time: ids`.
fn line(deeds: &[Deed]) -> Vec<String> {
    let law = crate::pack::embedded().unwrap();
    let record = RecordId::parse(COMPLAINT).unwrap();
    let timeline = (rooms::room(Complaint::NAME).unwrap().timeline)(&history(deeds), &record, law);
    timeline
        .iter()
        .map(|(at, cells)| format!("{}: {}", at.local(), cells.iter().map(|cell| cell.figure).collect::<Vec<_>>().join(" ")))
        .collect::<Vec<_>>()
}

#[test]
fn a_complaint_is_checked_and_answered() {
    let mut deeds = under_review();
    deeds.push(decided("2022-01-18 10:00", "unsubstantiated"));
    let found = line(&deeds);
    assert_eq!(found.first().map(String::as_str), Some("2022-01-12 10:00: R1"));
    assert_eq!(found.last().map(String::as_str), Some("2022-01-18 10:00: R1 R8"));
    assert!(found.contains(&"2022-01-12 16:00: R1 R7".to_owned()), "{found:?}");
}

#[test]
fn a_complaint_becomes_overdue_by_time_alone() {
    let found = line(&under_review());
    assert_eq!(found.last().map(String::as_str), Some("2022-01-20 00:00: R1 R7 XR1"));
    let mut extension = under_review();
    extension.push(extended("2022-01-17 10:00", LONGEST));
    assert_eq!(line(&extension).last().map(String::as_str), Some("2022-01-28 00:00: R1 R7 XR1"));
}

#[test]
fn a_case_counts_by_who_opened_and_who_investigates_it_until_it_ends() {
    let mut deeds = investigated("on_instruction");
    deeds.push(investigated_by("anti-corruption/almaty-city"));
    assert_eq!(line(&deeds).last().map(String::as_str), Some("2022-01-13 15:00: R1 R3 R4 R5"));
    deeds.push(deed("2022-01-24 10:00", PROSECUTOR, "case_to_court/1", serde_json::json!({})));
    assert_eq!(line(&deeds).last().map(String::as_str), Some("2022-01-24 10:00: R1"));
}

fn officer(id: &str, role: Role, body: &str) -> Officer {
    let authority = Authority { role, body: BodyId::parse(body).unwrap(), region: RegionCode::parse("almaty-city").unwrap() };
    Officer { id: OfficerId::parse(id).unwrap(), authority, sex: Sex::Male }
}

#[test]
fn whoever_is_complained_of_neither_acts_on_it_nor_sees_it() {
    let room = rooms::room(Complaint::NAME).unwrap();
    let place = (room.place)(&history(&under_review())).unwrap();
    let sees = |officer: &Officer| visible(room.sights, officer).shows(&place);
    assert!(sees(&officer("pros-1", Role::Prosecutor, "prosecution/almaty-city")));
    assert!(!sees(&officer("pol-1", Role::Prosecutor, "prosecution/almaty-city")), "even a prosecutor, where it complains of that one");
    assert!(!sees(&officer("pol-5", Role::InvestigationHead, "police/almaty-city")));
    assert!(!may(room.grants, &officer("pol-1", Role::Prosecutor, "prosecution/almaty-city"), "decided/1", &place));
}

/// CPC 105(1-1): the body complained of may not refuse the complaint. It registers it, passes it on, and then sees it no more.
#[test]
fn the_body_complained_of_registers_and_passes_on_and_then_sees_it_no_more() {
    let room = rooms::room(Complaint::NAME).unwrap();
    let own = with(in_facility(), "bodies", serde_json::json!(["ivs/almaty-city"]));
    let keeper = officer("keep-1", Role::FacilityOfficer, "ivs/almaty-city");
    let before = (room.place)(&history(std::slice::from_ref(&own))).unwrap();
    assert!(may(room.grants, &keeper, "registration_issued/1", &before) && may(room.grants, &keeper, "forwarded/1", &before));
    let after = (room.place)(&history(&[own, forwarded("2022-01-12 10:30")])).unwrap();
    assert!(!visible(room.sights, &keeper).shows(&after) && !may(room.grants, &keeper, "forwarded/1", &after));
}

#[test]
fn every_open_complaint_has_a_next_actor_and_a_date() {
    let law = crate::pack::embedded().unwrap();
    let told = |deeds: &[Deed], at: &str| {
        let state: State = fold::<Complaint>(&history(deeds).effective(Complaint::act));
        let status = state.status(Moment::parse(&moment(at)).unwrap(), law);
        format!(
            "{}, {} by {}",
            status.code,
            status.next_actor.unwrap_or_default(),
            status.next_deadline.map_or_else(|| "never".to_owned(), Moment::local)
        )
    };
    assert_eq!(told(&[in_facility()], "2022-01-12 10:10"), "to_be_forwarded, facility_head by 2022-01-12 13:00");
    assert_eq!(told(&[received()], "2022-01-12 10:10"), "received, complaint_handler by 2022-01-12 23:59");
    assert_eq!(told(&under_review(), "2022-01-13 10:00"), "under_review, prosecutor by 2022-01-19 23:59");
    let unsubstantiated = [under_review(), vec![decided("2022-01-18 10:00", "unsubstantiated")]].concat();
    assert_eq!(told(&unsubstantiated, "2022-01-18 11:00"), "unsubstantiated, prosecutor by 2022-01-19 23:59");
    let answered = [unsubstantiated, vec![notice("2022-01-18 15:00", "decision")]].concat();
    assert_eq!(told(&answered, "2022-01-18 16:00"), "closed,  by never");
    assert_eq!(told(&investigated("by_prosecutor"), "2022-01-14 10:00"), "case_pending, prosecutor by 2022-03-14 23:59");
}
