//! The register of officers: two decide who acts, the log bears it out, and each submission is signed.

use super::support::*;
use aiqyn_desk::door::{Door, DoorError, Waiting};
use aiqyn_desk::officers::{self, Actor};
use aiqyn_desk::register::entering::{Enrolment, Entering};
use aiqyn_law::kernel::{IncidentId, Moment, Officer, Submission};
use aiqyn_law::officer::Keeper;
use aiqyn_law::pack;
use aiqyn_record::{Access, Batch, Commit, NewAct, Secret, Store, canonical, submission_digest};
use serde_json::{Value, json};

const RECORD: &str = "administrative/22-900001";

fn founded() -> House {
    let house = House::empty();
    house.run(&["found", "--origin", "record.example/almaty", "--no-witness"]).done();
    house
}

fn police(house: &House) -> String {
    house.officer("police-1", "police_officer", "police/almaty-city")
}

#[test]
fn one_registrar_alone_makes_nobody_an_officer() {
    let house = founded();
    let [first, second] = house.registrars();
    let add = ["officer", "add", "judge-1", "--role", "judge", "--body", "court/almaty-city/administrative", "--sex", "male", "--as"];
    let said = house.run(&[&add[..], &[&first]].concat()).done();
    let token = said.split_whitespace().find(|word| word.len() == 70).unwrap().to_owned();
    house.submit(&submission("t-1", &[protocol(RECORD)]), &token).failed(3, &["proves no officer"]);
    house.run(&["officer", "confirm", "judge-1", "--as", &first]).failed(3, &["officer.own_proposal"]);
    house.run(&["officer", "confirm", "judge-1", "--as", &token]).failed(3, &["proves no officer"]);
    house.run(&["officer", "confirm", "judge-1", "--as", &second]).done();
    house.run(&["officer", "confirm", "judge-1", "--as", &second]).failed(2, &["nothing of that kind waits"]);
    // Whoever keeps the register acts on no case, and nobody else keeps it.
    house.submit(&submission("t-2", &[protocol(RECORD)]), &first).failed(3, &["access.not_granted"]);
    house
        .run(&[&add[..], &[&token]].concat().iter().map(|w| if *w == "judge-1" { "judge-2" } else { w }).collect::<Vec<_>>())
        .failed(3, &["access.not_granted"]);
    house
        .run(&["officer", "transfer", "registrar-1", "--role", "judge", "--body", "court/almaty-city", "--as", &first])
        .failed(3, &["officer.own_record"]);
}

#[test]
fn what_is_taken_away_is_gone_at_the_next_command() {
    let house = founded();
    let [first, second] = house.registrars();
    let police = police(&house);
    house.submit(&submission("t-1", &[protocol(RECORD)]), &police).done();
    house.run(&["officer", "suspend", "police-1", "--ground", "inquiry", "--as", &first]).done();
    let again = submission("t-2", &[sent_to_court(RECORD)]);
    house.submit(&again, &police).failed(3, &["proves no officer"]);
    house.run(&["brief", "--as", &police]).failed(3, &["proves no officer"]);
    // Another registrar declines, and the officer acts again.
    house.run(&["officer", "decline", "police-1", "--as", &second]).done();
    house.submit(&again, &police).done();
    house.run(&["officer", "revoke", "police-1", "--ground", "stolen", "--as", &police]).done();
    house.submit(&again, &police).failed(3, &["proves no officer"]);
    house.run(&["officer", "confirm", "police-1", "--as", &second]).done();
    let said = house.run(&["officer", "show", "police-1", "--as", &first]).done();
    assert!(said.contains("in_office") && said.contains("revoked") && said.contains("no key"), "{said}");
    // A new one, from the officer's own machine: nobody else ever had it.
    let enrolment = house.run(&["officer", "enrol", "police-1", "--secret", "own"]).done();
    house.write("enrolment.json", &enrolment);
    house.run(&["officer", "enrol", "police-1", "--secret", "own"]).failed(2, &["own", "name a file that is not there yet"]);
    house.run(&["officer", "credential", "police-1", "--enrolment", "enrolment.json", "--as", &second]).done();
    house.run(&["officer", "confirm", "police-1", "--as", &first]).done();
    house.submit(&submission("t-3", &[protocol("administrative/22-900002")]), "@own").done();
    house.run(&["officer", "renew", "police-1", "--as", "@own"]).done();
    house.run(&["officer", "end", "police-1", "--ground", "left", "--as", &first]).done();
    house.submit(&submission("t-4", &[protocol("administrative/22-900003")]), "@own").failed(3, &["proves no officer"]);
    house.run(&["verify"]).done();
    house.run(&["verify", "--law"]).done();
}

#[test]
fn an_enrolment_is_taken_only_of_whoever_made_it() {
    let house = founded();
    let [first, _] = house.registrars();
    let enrolment = house.run(&["officer", "enrol", "clerk-1", "--secret", "own"]).done();
    let add = |id: &str, file: &str| {
        let office = ["--role", "court_clerk", "--body", "court/almaty-city", "--sex", "female", "--as", &first];
        house.run(&[&["officer", "add", id, "--enrolment", file], &office[..]].concat())
    };
    house.write("clerk.json", &enrolment);
    add("clerk-2", "clerk.json").failed(2, &["clerk.json", "it enrols clerk-1"]);
    house.write("other.json", enrolment.replace("clerk-1", "clerk-2"));
    add("clerk-2", "other.json").failed(2, &["does not have the secret"]);
    house.write("none.json", "{}");
    add("clerk-1", "none.json").failed(2, &["none.json", "it is no enrolment"]);
    let said = add("clerk-1", "clerk.json").done();
    assert!(said.split_whitespace().all(|word| word.len() != 70), "no token is shown: {said}");
}

/// The store of a house with its register, opened for writing, and whoever a token proves.
async fn opened(house: &House, token: &str) -> (Store, Actor) {
    let store = Store::open(&house.store(), Access::Write).await.unwrap();
    let actor = officers::prove(&store, token).await.unwrap();
    (store, actor)
}

fn codes(outcome: Result<aiqyn_desk::door::Receipt, DoorError>) -> Vec<&'static str> {
    match outcome {
        Ok(_) => Vec::new(),
        Err(DoorError::Refused(refusals)) => refusals.iter().map(|refusal| refusal.code).collect(),
        Err(error) => panic!("{error}"),
    }
}

#[tokio::test]
async fn nothing_is_admitted_that_its_officer_did_not_sign() {
    let house = founded();
    let token = police(&house);
    let (store, actor) = opened(&house, &token).await;
    let read = |key: &str, record: &str| -> Submission { serde_json::from_value(submission(key, &[protocol(record)])).unwrap() };
    let (own, other) = (read("t-1", RECORD), read("t-1", "administrative/22-900002"));
    let signed = Waiting::by(own.clone(), &actor);
    let by_another = Actor::signing(actor.officer.clone(), Secret::generate());
    let promoted = Officer {
        authority: serde_json::from_value(json!({ "role": "prosecutor", "body": "police/almaty-city", "region": "almaty-city" })).unwrap(),
        ..actor.officer.clone()
    };
    let mut salted = signed.clone();
    salted.signature.as_mut().unwrap().salts[0].values_mut().for_each(|salt| salt[0] ^= 1);
    let cases = [
        (Waiting::of(own.clone(), actor.officer.clone()), "access.unsigned"),
        (Waiting { signature: signed.signature.clone(), ..Waiting::of(other, actor.officer.clone()) }, "access.unsigned"),
        (salted, "access.unsigned"),
        (Waiting::by(own.clone(), &by_another), "access.key_not_standing"),
        (Waiting { officer: promoted, ..signed.clone() }, "access.not_in_office"),
    ];
    let renewed = act(
        "officer/police-1",
        "credential_renewed/1",
        "2022-01-10T10:00:00+06:00",
        json!({ "key": "0".repeat(64), "until": "2022-02-01T00:00:00Z" }),
        json!({}),
    );
    let together = serde_json::from_value(submission("t-2", &[renewed, protocol(RECORD)])).unwrap();
    let cases = cases.into_iter().chain([(Waiting::by(together, &actor), "form.register_alone")]);
    let mut door = Door::new(store, pack::embedded().unwrap());
    for (waits, code) in cases {
        assert_eq!(codes(door.admit(&[waits]).await.pop().unwrap()), [code]);
    }
    assert_eq!(codes(door.admit(&[signed]).await.pop().unwrap()), [""; 0]);
}

#[tokio::test]
async fn a_key_that_ended_proves_nobody() {
    let house = founded();
    let [first, second] = house.registrars();
    let (mut store, proposes) = opened(&house, &first).await;
    let confirms = officers::prove(&store, &second).await.unwrap();
    let secret = Secret::generate();
    let text = secret.written().to_string();
    let mut officer = proposes.officer.clone();
    officer.id = aiqyn_law::kernel::OfficerId::parse("clerk-9").unwrap();
    let now = aiqyn_desk::clock::wall_clock().micros();
    let until = Moment::from_micros(now - now % 1_000_000 + 3_000_000).unwrap();
    let at = Moment::from_micros(now).unwrap();
    let entering = Entering::first(&officer.id, IncidentId::parse("january-2022").unwrap(), at).unwrap();
    let confirming = Entering { version: 2, ..entering.clone() };
    let credential = Enrolment::of(&officer.id, &secret).credential(Keeper::Client, until);
    for (submission, by) in [(entering.appointment(&officer, &credential), &proposes), (confirming.confirmation(1), &confirms)] {
        let mut door = Door::new(store, pack::embedded().unwrap());
        door.admit(&[Waiting::by(submission, by)]).await.pop().unwrap().unwrap();
        store = door.into_store();
    }
    assert_eq!(officers::prove(&store, &text).await.unwrap().officer.id, officer.id);
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    assert!(officers::prove(&store, &text).await.is_err(), "its term is over");
}

/// Appends acts as somebody with the database can: past the door, with all their hashes. Nothing of them is signed by a registrar.
async fn append(store: &Store, secret: &Secret, acts: &[(&str, u64, &str, Value)]) {
    for (record, version, kind, payload) in acts {
        let head = store.head().await.unwrap();
        let (seq, at) = (head.size + 1, Moment::from_micros(head.last_recorded_at).unwrap());
        let (key, officer) = (format!("forged-{seq}"), "registrar-1");
        let digest = aiqyn_record::hex(&submission_digest(&key, officer, &[0; 32], []));
        let (journal, reads) = (store.journal().await.unwrap(), store.reads_journal().await.unwrap().unwrap());
        let line = json!({
            "seq": seq, "recorded_at": at, "occurred_at": at, "incident": "january-2022", "room": "officer", "record": record,
            "version": version, "act": kind, "payload": payload, "officer": officer,
            "authority": { "role": "officers_registrar", "body": "prosecution/republic", "region": "republic" },
            "law": pack::embedded().unwrap().hash(), "rests_on": (*kind == "proposal_confirmed/1").then(|| json!([])),
            "submission": {
                "acts": 1, "hash": digest, "definitions": aiqyn_desk::asking::definitions(pack::embedded().unwrap()),
                "journal": { "size": journal.size, "head": aiqyn_record::hex(&journal.head) },
                "reads": { "size": reads.size, "head": aiqyn_record::hex(&reads.head) },
                "signed": { "id": aiqyn_record::submission_id(&key), "key": secret.public_key(), "signature": secret.sign(b"what nobody said") },
            },
        });
        let act = NewAct {
            seq,
            recorded_at: at.micros(),
            occurred_at: at.micros(),
            incident: "january-2022".to_owned(),
            room: "officer".to_owned(),
            record: (*record).to_owned(),
            version: *version,
            act: (*kind).to_owned(),
            line: canonical(&line),
        };
        let keys = [format!("officer_token:{}", secret.verifier()), format!("officer_key:{}", secret.public_key())];
        let lookups = keys.map(|key| (key, (*record).to_owned())).to_vec();
        let commit = Commit { key, officer: officer.to_owned(), acts: vec![act], lookups, ..Commit::default() };
        store.append(Batch { commits: vec![commit], tally: aiqyn_tally::encode(&[]), ..Batch::default() }).await.unwrap();
    }
}

#[tokio::test]
async fn whoever_writes_past_the_door_makes_nobody_an_officer() {
    let house = founded();
    house.audited();
    let police = police(&house);
    house.submit(&submission("t-1", &[protocol(RECORD)]), &police).done();
    // A row of the table in which officers once stood.
    let row = format!("aiqyn-{}", "7".repeat(40));
    let mut behind = house.intruder().await;
    let document =
        json!({ "id": "evil-1", "authority": { "role": "auditor", "body": "prosecution/republic", "region": "republic" }, "sex": "male" });
    sqlx::query("INSERT INTO officers (id, document, verifier) VALUES ('evil-1', $1, $2)")
        .bind(document.to_string())
        .bind(&aiqyn_record::verifier(&row)[..])
        .execute(&mut behind)
        .await
        .unwrap();
    house.run(&["brief", "--as", &row]).failed(3, &["proves no officer"]);
    // Without the lookup that finds the founders no row is believed either.
    sqlx::raw_sql("DELETE FROM lookups WHERE key = 'officers:founded'").execute(&mut behind).await.unwrap();
    house.run(&["brief", "--as", &row]).failed(3, &["proves no officer"]);
    sqlx::raw_sql(
        "INSERT INTO lookups (key, record) VALUES ('officers:founded', 'officer/registrar-1'), ('officers:founded', 'officer/registrar-2')",
    )
    .execute(&mut behind)
    .await
    .unwrap();
    house.run(&["brief", "--as", &police]).done();
    // Acts of the register with all their hashes, signed by nobody who keeps it.
    let secret = Secret::generate();
    let store = Store::open(&house.store(), Access::Write).await.unwrap();
    let credential = json!({ "key": secret.public_key(), "token": secret.verifier(), "keeper": "client", "until": "2027-01-01T00:00:00Z" });
    let post = json!({ "role": "auditor", "body": "prosecution/republic", "region": "republic" });
    let appointed = json!({ "post": post, "sex": "male", "credential": credential });
    let acts = [("officer/evil-2", 1, "appointed/1", appointed), ("officer/evil-2", 2, "proposal_confirmed/1", json!({ "proposal": 1 }))];
    append(&store, &secret, &acts).await;
    assert!(officers::prove(&store, &secret.written()).await.is_err(), "the log does not bear it out");
    store.close().await;
    house.run(&["verify"]).failed(1, &["evil-2"]);
    // With views made for it as well it is named all the same.
    house.run(&["rebuild"]).done();
    house.run(&["verify"]).failed(1, &["(appointed/1 in officer/evil-2): access.unsigned", "register of officers"]);
}

#[tokio::test]
async fn a_store_of_before_goes_on_with_its_rows_until_a_register_is_founded() {
    let (house, law) = (House::empty(), pack::embedded().unwrap());
    let founding = aiqyn_record::Founding {
        demonstration: false,
        origin: "record.example/before".to_owned(),
        pack: law.hash().to_owned(),
        definitions: aiqyn_desk::asking::definitions(law),
        views_form: aiqyn_desk::views::form(law),
    };
    Store::create(&house.store(), founding).await.unwrap().close().await;
    let row = format!("aiqyn-{}", "7".repeat(40));
    let office = json!({ "role": "police_officer", "body": "police/almaty-city", "region": "almaty-city" });
    let mut behind = house.intruder().await;
    sqlx::query("INSERT INTO officers (id, document, verifier) VALUES ('police-1', $1, $2)")
        .bind(json!({ "id": "police-1", "authority": office, "sex": "male" }).to_string())
        .bind(&aiqyn_record::verifier(&row)[..])
        .execute(&mut behind)
        .await
        .unwrap();
    house.submit(&submission("t-1", &[protocol(RECORD)]), &row).done();
    house
        .run(&["officer", "add", "police-1", "--role", "judge", "--body", "court/almaty-city", "--sex", "male", "--as", &row])
        .failed(3, &["no register of officers yet", "aiqyn officer found"]);
    assert!(house.run(&["upgrade"]).done().contains("1 officers stand as rows"));
    let said = house.run(&["officer", "found"]).done();
    assert!(said.contains("prove nobody any more") && said.contains("police-1"), "{said}");
    let tokens: Vec<&str> = said.split_whitespace().filter(|word| word.len() == 70).collect();
    house.write("registrars", tokens.join("\n"));
    house.submit(&submission("t-2", &[sent_to_court(RECORD)]), &row).failed(3, &["proves no officer"]);
    house.run(&["officer", "found"]).failed(3, &["kept already"]);
    let police = police(&house);
    house.submit(&submission("t-2", &[sent_to_court(RECORD)]), &police).done();
    // What came before the register is unsigned, and what came after it is held against it.
    house.run(&["verify"]).done();
    house.run(&["verify", "--law"]).done();
}

#[test]
fn an_officer_whom_nobody_knows_is_named_in_no_act() {
    let house = founded();
    let handler = house.officer("handler-1", "complaint_handler", "prosecution/almaty-city");
    let about = |officer: &str| {
        let payload = json!({
            "bodies": ["police/almaty-city"], "body": "prosecution/almaty-city", "channel": "in_person", "complainant": "person-1",
            "concerns": null, "matter": "unlawful_methods", "officers": [officer], "region": "almaty-city",
        });
        submission(
            officer,
            &[act("complaint/22-900001", "received/1", "2022-01-10T10:00:00+06:00", payload, json!({ "complaint": "As told." }))],
        )
    };
    police(&house);
    house.submit(&about("police-l"), &handler).failed(3, &["form.officer_unknown"]);
    house.submit(&about("police-1"), &handler).done();
}

/// The path of a link as it was shown.
fn links(said: &str) -> Vec<String> {
    said.split_whitespace().filter_map(|word| word.strip_prefix("/enrol/")).map(str::to_owned).collect()
}

/// Nobody has a token then: who founds and who proposes are shown links, by which passwords are chosen.
#[tokio::test]
async fn officers_enrol_by_links_that_are_good_once_and_sign_in() {
    use aiqyn_desk::accounts::links::{Chosen, choose};
    use aiqyn_desk::accounts::passwords::Passwords;
    use aiqyn_desk::accounts::sessions;
    use aiqyn_desk::accounts::signing_in::{Attempt, SignedIn, sign_in};
    let house = House::empty();
    let said = house.run(&["found", "--origin", "record.example/almaty", "--no-witness", "--link"]).done();
    assert!(said.contains("good once") && !said.split_whitespace().any(|word| word.len() == 70), "{said}");
    let (passwords, now) = (Passwords::default(), aiqyn_desk::clock::wall_clock());
    let registrars = links(&said);
    assert_eq!(registrars.len(), 2);
    let store = Store::open(&house.store(), Access::Read).await.unwrap();
    let mut tokens = Vec::new();
    for (n, token) in (1..).zip(&registrars) {
        let password = format!("a long phrase of number {n}");
        let officer = format!("registrar-{n}");
        let Chosen::Done(id) = choose(&store, &passwords, token, &password, now).await.unwrap() else { panic!("{token}") };
        assert_eq!(id.as_str(), officer);
        assert_eq!(choose(&store, &passwords, token, &password, now).await.unwrap(), Chosen::Dead);
        let attempt = Attempt { officer: &officer, password: &password, code: None, source: "192.0.2.1", device: None };
        let SignedIn::Entered(entered) = sign_in(&store, &passwords, &attempt, now).await.unwrap() else { panic!("{officer}") };
        tokens.push(sessions::begin(&store, &entered, "browser", now).await.unwrap().presented);
    }
    // The second proposes an officer, as a page would have it; the first confirms; then the officer signs in, and not before.
    let secret = Secret::generate();
    let law = pack::embedded().unwrap();
    let mut store = store;
    let mut sessions_of = Vec::new();
    for token in tokens.iter().rev() {
        sessions_of.push(sessions::resume(&store, token, now).await.unwrap().unwrap());
    }
    let officer: Officer = serde_json::from_value(json!({
        "id": "clerk-1", "sex": "female",
        "authority": { "role": "court_clerk", "body": "court/almaty-city/administrative", "region": "almaty-city" }
    }))
    .unwrap();
    let at = aiqyn_desk::clock::wall_clock();
    let credential = Enrolment::of(&officer.id, &secret).credential(Keeper::Server, aiqyn_desk::register::entering::longest(law, at));
    let entering = Entering::first(&officer.id, IncidentId::parse("january-2022").unwrap(), at).unwrap();
    let confirming = Entering { version: 2, ..entering.clone() };
    let link = aiqyn_desk::accounts::links::make(&store, &officer.id, &secret, now).await.unwrap();
    let password = "a long phrase of the clerk's";
    choose(&store, &passwords, &link, password, now).await.unwrap();
    let attempt = Attempt { officer: "clerk-1", password, code: None, source: "192.0.2.1", device: None };
    store.close().await;
    for (session, submission) in sessions_of.iter().zip([entering.appointment(&officer, &credential), confirming.confirmation(1)]) {
        store = Store::open(&house.store(), Access::Write).await.unwrap();
        assert!(matches!(sign_in(&store, &passwords, &attempt, now).await.unwrap(), SignedIn::Refused), "not in office yet");
        let mut door = Door::new(store, law);
        door.admit(&[Waiting::by(submission, &session.actor)]).await.pop().unwrap().unwrap();
        door.into_store().close().await;
    }
    let store = Store::open(&house.store(), Access::Read).await.unwrap();
    let SignedIn::Entered(entered) = sign_in(&store, &passwords, &attempt, now).await.unwrap() else { panic!("the clerk") };
    assert_eq!(entered.actor().officer, officer);
    store.close().await;
    house.run(&["verify"]).done();
    let shown = String::from_utf8_lossy(&std::fs::read(house.store().join("record.sqlite")).unwrap()).into_owned();
    assert!(!registrars.iter().any(|token| shown.contains(token)) && !shown.contains(&*secret.written()), "in no file");
}

#[test]
fn a_registrar_is_shown_a_link_instead_of_a_token() {
    let house = founded();
    let [first, _] = house.registrars();
    let add = ["officer", "add", "judge-1", "--role", "judge", "--body", "court/almaty-city/administrative", "--sex", "male"];
    let said = house.run(&[&add[..], &["--link", "--as", &first]].concat()).done();
    assert_eq!((links(&said).len(), said.contains(" aiqyn-")), (1, false), "{said}");
    house.run(&[&add[..], &["--link", "--enrolment", "x.json", "--as", &first]].concat()).failed(2, &["--enrolment"]);
    let given = house.run(&["officer", "credential", "judge-1", "--link", "--as", &first]);
    assert!(given.code != 2, "it is known there too: {}", given.out);
}
