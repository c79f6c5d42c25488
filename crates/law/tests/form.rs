//! What every submission must satisfy, whatever the room: each refusal of form and access, given, when, then.
#![allow(clippy::unwrap_used, clippy::panic)]

use aiqyn_law::kernel::decide::{Accepted, Head, Refusal, decide, wanted};
use aiqyn_law::kernel::history::Content;
use aiqyn_law::kernel::{
    Authority, BodyId, IncidentId, Moment, Officer, OfficerId, RecordId, RegionCode, Role, Sex, Submission, SubmittedAct, World,
};
use aiqyn_law::pack;
use serde_json::{Value, json};

const CASE: &str = "administrative/a-1";

fn at(text: &str) -> Moment {
    Moment::parse(&format!("{text}:00+06:00")).unwrap()
}

fn officer(id: &str, role: Role, body: &str) -> Officer {
    let region = body.split('/').nth(1).unwrap();
    let authority = Authority { role, body: BodyId::parse(body).unwrap(), region: RegionCode::parse(region).unwrap() };
    Officer { id: OfficerId::parse(id).unwrap(), authority, sex: Sex::Male }
}

fn police() -> Officer {
    officer("pol-1", Role::PoliceOfficer, "police/almaty-city")
}

fn clerk() -> Officer {
    officer("clerk-1", Role::CourtClerk, "court/almaty-city/1")
}

fn act(kind: &str, when: &str, payload: Value) -> SubmittedAct {
    SubmittedAct {
        record: RecordId::parse(CASE).unwrap(),
        act: kind.to_owned(),
        occurred_at: at(when),
        payload,
        sealed: [("reasons".to_owned(), "because".to_owned())].into(),
        version: None,
    }
}

fn protocol() -> SubmittedAct {
    let payload = json!({
        "person": "p-1", "sex": "male", "age": 30, "barred": [], "foreign": false, "region": "almaty-city", "body": "police/almaty-city",
        "article": "476", "part": "1", "committed_at": "2022-01-06T09:00:00+06:00", "episode": null, "aggravating": [], "number": "1",
    });
    act("protocol/1", "2022-01-06T10:00", payload)
}

fn sent() -> SubmittedAct {
    act("sent_to_court/1", "2022-01-06T11:00", json!({ "court": "court/almaty-city/1" }))
}

fn fine() -> SubmittedAct {
    let payload = json!({
        "court": "court/almaty-city/1", "article": "476", "part": "1", "outcome": { "kind": "fine", "mci": 10 }, "aggravating": [],
        "document": "00".repeat(32),
    });
    act("ruling/1", "2022-01-06T14:00", payload)
}

/// A record as it stands, handed in act by act.
struct Record(World, u64);

impl Record {
    fn with(acts: &[(Officer, SubmittedAct)]) -> Self {
        let mut record = Self(aiqyn_law::rooms::world(), 1);
        for (who, act) in acts {
            record.submit(who, vec![act.clone()]).unwrap();
        }
        record
    }

    fn submit(&mut self, who: &Officer, acts: Vec<SubmittedAct>) -> Result<Vec<Accepted>, Vec<Refusal>> {
        self.submit_for("january-2022", who, acts)
    }

    fn submit_for(&mut self, incident: &str, who: &Officer, acts: Vec<SubmittedAct>) -> Result<Vec<Accepted>, Vec<Refusal>> {
        self.submit_on("2022-01-20T12:00", incident, who, acts)
    }

    fn submit_on(&mut self, now: &str, incident: &str, who: &Officer, acts: Vec<SubmittedAct>) -> Result<Vec<Accepted>, Vec<Refusal>> {
        let submission = Submission { key: "k".to_owned(), incident: IncidentId::parse(incident).unwrap(), acts };
        assert_eq!(wanted(aiqyn_law::rooms::ROOMS, &submission, &self.0).is_empty(), submission.acts.is_empty());
        let accepted = decide(
            aiqyn_law::rooms::ROOMS,
            &mut self.0,
            &submission,
            who,
            Head { next_seq: self.1, now: at(now) },
            pack::embedded().unwrap(),
        );
        self.1 += accepted.as_ref().map_or(0, |a| a.len() as u64);
        accepted
    }
}

fn codes(outcome: Result<Vec<Accepted>, Vec<Refusal>>) -> Vec<&'static str> {
    outcome.err().unwrap_or_default().iter().map(|refusal| refusal.code).collect()
}

fn opened() -> Record {
    Record::with(&[(police(), protocol()), (police(), sent())])
}

#[test]
fn what_cannot_be_read_is_malformed_and_says_where() {
    for (kind, payload) in [
        ("protocol/9", json!({})),
        ("protocol/1", json!({ "age": "old" })),
        ("protocol/1", json!([])),
        ("protocol/1", json!({ "sealed": {} })),
    ] {
        let refusals = Record::with(&[]).submit(&police(), vec![act(kind, "2022-01-06T10:00", payload)]).unwrap_err();
        assert_eq!(refusals[0].code, "form.malformed");
        assert!(refusals[0].is_malformed() && !refusals[0].details["reason"].is_empty());
    }
    assert_eq!(codes(Record::with(&[]).submit(&police(), vec![])), ["form.malformed"]);
}

#[test]
fn nothing_is_dated_later_than_now() {
    let late = SubmittedAct { occurred_at: at("2022-01-21T10:00"), ..sent() };
    assert_eq!(codes(Record::with(&[(police(), protocol())]).submit(&police(), vec![late])), ["form.future"]);
}

#[test]
fn a_stale_version_is_refused() {
    let stale = SubmittedAct { version: Some(2), ..fine() };
    assert_eq!(codes(opened().submit(&clerk(), vec![stale])), ["form.stale_version"]);
    let right = SubmittedAct { version: Some(3), ..fine() };
    assert_eq!(codes(opened().submit(&clerk(), vec![right])), [""; 0]);
}

#[test]
fn a_record_begins_with_an_opening_act() {
    assert_eq!(codes(Record::with(&[]).submit(&police(), vec![sent()])), ["access.no_record"]);
    let annulment = act("annulment/1", "2022-01-06T12:00", json!({ "annuls": 1 }));
    assert!(codes(opened().submit(&police(), vec![annulment])).contains(&"form.not_opened"));
}

#[test]
fn a_record_stays_with_its_incident() {
    assert_eq!(codes(opened().submit_for("july-2030", &clerk(), vec![fine()])), ["form.other_incident"]);
}

#[test]
fn reasons_are_asked_for_and_blank_ones_are_none() {
    for sealed in [Default::default(), [("reasons".to_owned(), "  ".to_owned())].into()] {
        assert_eq!(codes(opened().submit(&clerk(), vec![SubmittedAct { sealed, ..fine() }])), ["form.text_missing"]);
    }
}

#[test]
fn a_correction_and_an_annulment_name_what_they_act_on() {
    for version in [0, 3, 9] {
        let annulment = act("annulment/1", "2022-01-06T12:00", json!({ "annuls": version }));
        assert!(codes(opened().submit(&police(), vec![annulment])).contains(&"form.no_target"), "{version}");
    }
    let correction = act("correction/1", "2022-01-06T12:00", json!({ "corrects": 9, "payload": {} }));
    assert_eq!(codes(opened().submit(&police(), vec![correction])), ["form.malformed"]);
}

#[test]
fn a_breach_is_recorded_by_the_door_and_answered_by_another() {
    let mut record = opened();
    let accepted = record.submit(&clerk(), vec![fine()]).unwrap();
    let Content::Breach(breach) = &accepted[1].recorded.content else { panic!("{accepted:?}") };
    assert_eq!((breach.rule.as_str(), breach.of), ("administrative.warning_due", 3));
    let answer = act("answer/1", "2022-01-07T10:00", json!({ "breach": 4, "outcome": "explained", "led_to": null }));
    let fined = || Record::with(&[(police(), protocol()), (police(), sent()), (clerk(), fine())]);
    assert_eq!(codes(fined().submit(&clerk(), vec![answer.clone()])), ["access.not_granted"]);
    // Whoever caused the breach may have become a prosecutor since.
    let promoted = officer("clerk-1", Role::Prosecutor, "prosecution/almaty-city");
    assert_eq!(codes(fined().submit(&promoted, vec![answer.clone()])), ["form.own_breach"]);
    let prosecutor = officer("pros-1", Role::Prosecutor, "prosecution/almaty-city");
    assert_eq!(codes(record.submit(&prosecutor, vec![answer.clone()])), [""; 0]);
    assert_eq!(codes(record.submit(&prosecutor, vec![answer.clone()])), ["form.no_target"], "answered once, though in the same words");
    let by_hand = act("breach/1", "2022-01-07T10:00", json!({ "of": 1, "rule": "x", "basis": [], "by_minutes": null, "details": {} }));
    assert_eq!(codes(opened().submit(&police(), vec![by_hand])), ["form.breach_by_hand"]);
    let nothing = act("answer/1", "2022-01-07T10:00", json!({ "breach": 2, "outcome": "explained", "led_to": null }));
    assert_eq!(codes(opened().submit(&prosecutor, vec![nothing])), ["form.no_target"]);
}

#[test]
fn who_is_not_competent_is_refused_by_role_and_by_place() {
    let investigator = officer("inv-1", Role::Investigator, "police/almaty-city");
    assert_eq!(codes(opened().submit(&investigator, vec![fine()])), ["access.not_granted"], "the role never does it");
    let elsewhere = officer("clerk-9", Role::CourtClerk, "court/zhambyl-region/1");
    assert_eq!(codes(opened().submit(&elsewhere, vec![fine()])), ["access.no_record"], "the record is not hers to see");
}

/// A protocol of that day, drawn up in that region by its police.
fn protocol_in(region: &str, day: &str) -> (Officer, SubmittedAct) {
    let body = format!("police/{region}");
    let mut act = SubmittedAct { occurred_at: at(&format!("{day}T10:00")), ..protocol() };
    act.payload["region"] = json!(region);
    act.payload["body"] = json!(body);
    act.payload["committed_at"] = json!(format!("{day}T09:00:00+06:00"));
    (officer("pol-7", Role::PoliceOfficer, &body), act)
}

#[test]
fn a_record_opens_in_a_region_of_its_day_and_stays_there() {
    let outcome = |region: &str, day: &str| {
        let (who, act) = protocol_in(region, day);
        let refusals = Record::with(&[]).submit_on("2023-02-01T12:00", "january-2022", &who, vec![act]).err().unwrap_or_default();
        let unknown: Vec<String> = refusals.iter().filter(|r| r.code == "form.place_unknown").map(|r| r.details["place"].clone()).collect();
        unknown.join(" ")
    };
    assert_eq!(outcome("abai-region", "2022-01-10"), "abai-region police/abai-region");
    assert_eq!(outcome("abai-region", "2022-06-07"), "abai-region police/abai-region");
    assert_eq!(outcome("abai-region", "2022-06-08"), "");
    assert_eq!(outcome("abai-region", "2023-01-10"), "");
    assert_eq!(outcome("semipalatinsk-region", "2023-01-10"), "semipalatinsk-region police/semipalatinsk-region");
    assert_eq!(outcome("east-kazakhstan-region", "2022-01-10"), "");
    // A record of January is acted upon in 2023 in the region in which it was opened.
    let (who, opening) = protocol_in("east-kazakhstan-region", "2022-01-10");
    let mut record = Record::with(&[(who.clone(), opening)]);
    let sent =
        SubmittedAct { payload: json!({ "court": "court/east-kazakhstan-region/1" }), occurred_at: at("2023-01-10T10:00"), ..sent() };
    let later = record.submit_on("2023-02-01T12:00", "january-2022", &who, vec![sent]);
    assert!(!codes(later).contains(&"form.place_unknown"));
    // A court of a region that was not there yet takes no case.
    let (who, opening) = protocol_in("east-kazakhstan-region", "2022-01-10");
    let sent = SubmittedAct { payload: json!({ "court": "court/abai-region/1" }), occurred_at: at("2022-01-10T12:00"), ..self::sent() };
    assert!(codes(Record::with(&[(who.clone(), opening)]).submit(&who, vec![sent])).contains(&"form.place_unknown"));
}

#[test]
fn an_identification_number_is_whole_and_never_in_an_act() {
    // Invented: of somebody to be born in 2099; the last digit follows from the others.
    let (whole, mistyped) = ("991231500016", "991231500017");
    let with = |name: &str, text: String| SubmittedAct { sealed: [(name.to_owned(), text)].into(), ..protocol() };
    let refusals = |act: SubmittedAct| Record::with(&[]).submit(&police(), vec![act]).err().unwrap_or_default();
    let identity = |number: &str| json!({ "name": "Invented Somebody", "iin": number }).to_string();
    assert!(refusals(with("iin", whole.to_owned())).is_empty() && refusals(with("identity", identity(whole))).is_empty());
    for (name, text, field) in
        [("iin", mistyped.to_owned(), "iin"), ("identity", identity(mistyped), "identity.iin"), ("bin", "1".to_owned(), "bin")]
    {
        let refused = refusals(with(name, text.clone()));
        assert_eq!((refused[0].code, refused[0].details["field"].as_str()), ("form.identifier_faulty", field));
        assert!(!serde_json::to_string(&refused).unwrap().contains(mistyped), "a refusal repeats no number");
    }
    let mut act = protocol();
    act.payload["number"] = json!(format!("No. {whole}"));
    let refused = refusals(act);
    assert_eq!((refused[0].code, refused[0].details["place"].as_str()), ("form.identifier_exposed", "number"));
    assert!(!serde_json::to_string(&refused).unwrap().contains(whole), "a refusal repeats no number");
}

#[test]
fn an_insertion_is_judged_by_what_it_does_to_later_acts() {
    let mut record = Record::with(&[(police(), protocol()), (police(), sent()), (clerk(), fine())]);
    let earlier = SubmittedAct { occurred_at: at("2022-01-06T13:00"), ..fine() };
    assert_eq!(codes(record.submit(&clerk(), vec![earlier])), ["form.later_acts"]);
}

#[test]
fn all_refusals_come_at_once_in_declared_order() {
    let wrong = SubmittedAct { version: Some(9), occurred_at: at("2022-01-21T10:00"), sealed: Default::default(), ..fine() };
    let refused = codes(opened().submit(&clerk(), vec![wrong.clone()]));
    assert_eq!(refused[..3], ["form.future", "form.stale_version", "form.text_missing"]);
    // Whoever may not act learns that and nothing else.
    let other = officer("inv-1", Role::Investigator, "police/almaty-city");
    assert_eq!(codes(opened().submit(&other, vec![wrong])), ["access.not_granted"]);
}

#[test]
fn figures_have_one_id_each() {
    let mut ids: Vec<&str> = aiqyn_law::rooms::figures().map(|figure| figure.id).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

/// The refusals of one act, each with the field it speaks of.
fn fields(outcome: Result<Vec<Accepted>, Vec<Refusal>>) -> Vec<(&'static str, Option<String>)> {
    outcome.err().unwrap_or_default().into_iter().map(|refusal| (refusal.code, refusal.field)).collect()
}

fn with(mut act: SubmittedAct, pointer: &str, value: Value) -> SubmittedAct {
    *act.payload.pointer_mut(pointer).unwrap() = value;
    act
}

#[test]
fn a_digest_is_whole_and_a_code_is_one_of_its_list_on_the_day() {
    let refused = |act: SubmittedAct| fields(opened().submit(&clerk(), vec![act]));
    assert_eq!(refused(fine()), []);
    let at = |code, field: &str| (code, Some(field.to_owned()));
    for document in ["abc".to_owned(), "AB".repeat(32), "ab".repeat(31), "ab".repeat(33), String::new()] {
        assert_eq!(refused(with(fine(), "/document", json!(document))), [at("form.digest_malformed", "/document")]);
    }
    let known = pack::embedded().unwrap().all_entries().find(|entry| entry.list == "aggravating").unwrap().code.clone();
    assert_eq!(refused(with(fine(), "/aggravating", json!([known, "rude"])))[0], at("form.code_unknown", "/aggravating/1"));
    let dismissed = with(fine(), "/outcome", json!({ "kind": "dismissed", "ground": "mercy" }));
    let refusals = opened().submit(&clerk(), vec![dismissed]).unwrap_err();
    let refusal = refusals.iter().find(|refusal| refusal.code == "form.code_unknown").unwrap();
    assert_eq!((refusal.field.as_deref(), refusal.details["list"].as_str()), (Some("/outcome/ground"), "dismissal"));
    // The articles of the list are cited beside the house's own rule.
    assert!(refusal.basis.contains(&"CAO 741".to_owned()), "{:?}", refusal.basis);
    assert!(refusal.en.starts_with("Ground: ") && refusal.en.contains("mercy"), "{}", refusal.en);
    // The article is a matter of two fields, and a room's own.
    assert_eq!(refused(with(fine(), "/article", json!("999")))[0], at("administrative.codes_known", "/article"));
}

#[test]
fn a_refusal_points_into_the_payload_as_submitted() {
    let mut record = Record::with(&[(police(), protocol()), (police(), sent()), (clerk(), fine())]);
    let corrected = json!({ "corrects": 3, "payload": with(fine(), "/document", json!("abc")).payload });
    let refused = fields(record.submit(&clerk(), vec![act("correction/1", "2022-01-06T14:00", corrected)]));
    assert_eq!(refused, [("form.digest_malformed", Some("/payload/document".to_owned()))]);

    let malformed = |act: SubmittedAct| fields(opened().submit(&clerk(), vec![act])).remove(0);
    let says = |field: &str| ("form.malformed", Some(field.to_owned()));
    assert_eq!(malformed(with(fine(), "/outcome", json!({ "kind": "fine", "mci": "ten" }))), says("/outcome/mci"));
    assert_eq!(malformed(with(fine(), "/outcome", json!({ "kind": "fine" }))), says("/outcome/mci"));
    assert_eq!(malformed(with(fine(), "/outcome", json!({ "kind": "mercy" }))), says("/outcome/kind"));
    assert_eq!(malformed(with(fine(), "/court", json!("The court"))), says("/court"));
    assert_eq!(malformed(with(fine(), "/aggravating", json!(["a", 7]))), says("/aggravating/1"));
    let mut surplus = fine();
    surplus.payload["judge"] = json!("x");
    assert_eq!(malformed(surplus), says("/judge"));

    let silent = SubmittedAct { sealed: Default::default(), ..fine() };
    assert_eq!(fields(opened().submit(&clerk(), vec![silent])), [("form.text_missing", Some("/sealed/reasons".to_owned()))]);
}

/// Faults planted into a declaration are found by what holds the rooms' own free of them.
#[test]
fn a_declaration_that_names_what_is_not_there_is_found() {
    #[derive(schemars::JsonSchema)]
    #[serde(tag = "act", content = "payload")]
    #[allow(dead_code)]
    enum Planted {
        #[serde(rename = "planted/1")]
        #[schemars(extend("x-sealed" = { "reasons": { "/absent": ["x"] } }))]
        Planted(Fields),
    }
    #[derive(schemars::JsonSchema)]
    #[allow(dead_code)]
    struct Fields {
        #[schemars(extend("x-list" = "no_such_list"))]
        ground: String,
        #[schemars(extend("x-rooms" = ["no_such_room"]))]
        case: RecordId,
        elsewhere: RecordId,
        #[schemars(extend("x-list" = "dismissal"))]
        days: u8,
        #[schemars(extend("x-lst" = "dismissal"))]
        misspelt: String,
    }
    let forms = aiqyn_law::kernel::field::schema::forms::<Planted>();
    let unknown = forms.unknown(pack::embedded().unwrap(), |name| aiqyn_law::rooms::room(name).is_some()).join("\n");
    for said in ["no list no_such_list", "no room no_such_room", "a record of no room", "Fields.days", "x-lst", "/absent"] {
        assert!(unknown.contains(said), "{said}: {unknown}");
    }
    assert_eq!(unknown.lines().count(), 6, "{unknown}");
}
