//! Accounts over a register as it is founded: two registrars, each of whom can end what the other may do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::drafts::{self, Draft};
use super::links::{self, Chosen};
use super::passwords::{Passwords, Unfit};
use super::sessions::{self, Begun, Scope, Session};
use super::signing_in::{self, Attempt, Entered, SignedIn};
use super::{ceremony, codes, demonstration};
use crate::door::{Door, Waiting};
use crate::register::Proofs;
use crate::register::entering::{Enrolment, Entering, longest};
use crate::signing::Actor;
use crate::{Failure, asking, clock, views};
use aiqyn_law::kernel::{Authority, BodyId, IncidentId, Moment, Officer, OfficerId, RegionCode, Role, Sex, Span};
use aiqyn_law::officer::Keeper;
use aiqyn_law::pack;
use aiqyn_record::{Access, AuthenticatorKind, Founding, ReadKind, ReadsOf, SavedView, Secret, Store, verify};
use serde_json::json;
use tempfile::TempDir;
use totp_rs::Builder;

mod vouching;

const GOOD: &str = "seven horses drink at dawn";
const OTHER: &str = "nine camels sleep at noon";

fn registrar(id: &str) -> Officer {
    Officer {
        id: OfficerId::parse(id).unwrap(),
        authority: Authority {
            role: Role::OfficersRegistrar,
            body: BodyId::parse("prosecution/republic").unwrap(),
            region: RegionCode::parse("republic").unwrap(),
        },
        sex: Sex::Female,
    }
}

/// A store with a register of two registrars.
struct House {
    dir: TempDir,
    store: Store,
    first: Secret,
    second: Actor,
    passwords: Passwords,
    now: Moment,
}

impl House {
    async fn of(demonstration: bool) -> Self {
        let (dir, law) = (tempfile::tempdir().unwrap(), pack::embedded().unwrap());
        let founding = Founding {
            demonstration,
            origin: "o.example/accounts".to_owned(),
            pack: law.hash().to_owned(),
            definitions: asking::definitions(law),
            views_form: views::form(law),
        };
        let store = Store::create(dir.path(), founding).await.unwrap();
        let (first, second, now) = (Secret::generate(), Secret::generate(), clock::wall_clock());
        let (one, two) = (registrar("registrar-1"), registrar("registrar-2"));
        let actor = Actor::signing(one.clone(), again(&first));
        let incident = IncidentId::parse("january-2022").unwrap();
        let mut door = Door::new(store, law);
        let waiting = [(&one, &first, &two.id), (&two, &second, &one.id)].map(|(officer, secret, with)| {
            let credential = Enrolment::of(&officer.id, secret).credential(Keeper::Server, longest(law, now));
            let entering = Entering::first(&officer.id, incident.clone(), now).unwrap();
            let waiting = Waiting::by(entering.founding(officer, &credential, with), &actor);
            Waiting { clock: demonstration.then_some(now), ..waiting }
        });
        for outcome in door.admit(&waiting).await {
            outcome.unwrap();
        }
        let second = Actor::signing(two, second);
        Self { dir, store: door.into_store(), first, second, passwords: Passwords::cheap(), now }
    }

    /// One in which the first registrar has a password.
    async fn enrolled() -> Self {
        let house = Self::of(false).await;
        let token = links::make(&house.store, &id(), &house.first, house.now).await.unwrap();
        assert_eq!(links::choose(&house.store, &house.passwords, &token, GOOD, house.now).await.unwrap(), Chosen::Done(id()));
        house
    }

    async fn attempt(&self, attempt: Attempt<'_>, now: Moment) -> SignedIn {
        signing_in::sign_in(&self.store, &self.passwords, &attempt, now).await.unwrap()
    }

    async fn entered(&self, now: Moment) -> Entered {
        let SignedIn::Entered(entered) = self.attempt(trying(GOOD), now).await else { panic!("nobody was let in") };
        entered
    }

    async fn begun(&self) -> Begun {
        sessions::begin(&self.store, &self.entered(self.now).await, "browser", self.now).await.unwrap()
    }

    async fn resumed(&self, begun: &Begun, now: Moment) -> Option<Session> {
        sessions::resume(&self.store, &begun.presented, now).await.unwrap()
    }

    /// What the journal says of accounts.
    async fn events(&self) -> Vec<String> {
        let of = self.store.reads(ReadsOf::Kind(ReadKind::Account)).await.unwrap();
        of.into_iter().map(|(_, entry)| format!("{} {} {}", entry.officer, entry.record, entry.question)).collect()
    }

    /// The first registrar is suspended by the second.
    async fn suspended(mut self) -> Self {
        let entering = Entering { version: 2, ..Entering::first(&id(), IncidentId::parse("january-2022").unwrap(), self.now).unwrap() };
        let mut door = Door::new(self.store, pack::embedded().unwrap());
        let waiting = Waiting::by(entering.act("suspended/1", json!({ "ground": "inquiry" })), &self.second);
        door.admit(&[waiting]).await.remove(0).unwrap();
        self.store = door.into_store();
        self
    }
}

fn again(secret: &Secret) -> Secret {
    Secret::parse(&secret.written()).unwrap()
}

fn id() -> OfficerId {
    OfficerId::parse("registrar-1").unwrap()
}

fn trying(password: &str) -> Attempt<'_> {
    Attempt { officer: "registrar-1", password, code: None, source: "192.0.2.1", device: None }
}

#[tokio::test]
async fn an_officer_signs_in_by_the_password_alone_that_was_chosen_by_the_link() {
    let house = House::enrolled().await;
    let entered = house.entered(house.now).await;
    assert_eq!(entered.actor().officer, registrar("registrar-1"));
    for password in ["", "seven horses drink at dusk", &GOOD.to_uppercase()] {
        assert!(matches!(house.attempt(trying(password), house.now).await, SignedIn::Refused), "{password}");
    }
    let absent = Attempt { officer: "nobody-1", ..trying(GOOD) };
    assert!(matches!(house.attempt(absent, house.now).await, SignedIn::Refused));
    let unenrolled = Attempt { officer: "registrar-2", ..trying(GOOD) };
    assert!(matches!(house.attempt(unenrolled, house.now).await, SignedIn::Refused));
    assert_eq!(house.events().await, [r#"registrar-1 officer/registrar-1 {"event":"enrolled"}"#]);
    verify(&house.store, None, |_, _| {}).await.unwrap();
}

#[tokio::test]
async fn a_link_is_good_once_and_for_three_days() {
    let house = House::of(false).await;
    let (store, passwords, now) = (&house.store, &house.passwords, house.now);
    let first = links::make(store, &id(), &house.first, now).await.unwrap();
    let token = links::make(store, &id(), &house.first, now).await.unwrap();
    assert_eq!(links::whose(store, &first, now).await.unwrap(), None, "another link took its place");
    assert_eq!(links::whose(store, &token, now).await.unwrap(), Some(id()));
    assert_eq!(links::choose(store, passwords, &token, "short", now).await.unwrap(), Chosen::Unfit(Unfit::Short));
    let late = now + Span::hours(72);
    assert_eq!(links::choose(store, passwords, &token, GOOD, late).await.unwrap(), Chosen::Dead, "late");
    let in_time = late - Span::minutes(1);
    // Two who come together.
    let both =
        tokio::join!(links::choose(store, passwords, &token, GOOD, in_time), links::choose(store, passwords, &token, OTHER, in_time),);
    let chosen = [both.0.unwrap(), both.1.unwrap()];
    assert_eq!(chosen.iter().filter(|chosen| **chosen == Chosen::Done(id())).count(), 1, "{chosen:?}");
    assert!(chosen.contains(&Chosen::Dead));
    assert_eq!(links::choose(store, passwords, &token, GOOD, now).await.unwrap(), Chosen::Dead, "twice");
    assert_eq!(links::choose(store, passwords, "none", GOOD, now).await.unwrap(), Chosen::Dead, "one that never was");
}

#[tokio::test]
async fn guessing_is_bounded_and_the_officer_s_own_device_gets_in_meanwhile() {
    let house = House::enrolled().await;
    let (store, now) = (&house.store, house.now);
    let mark = signing_in::know_device(store, &house.entered(now).await, now).await.unwrap();
    for n in 1..=5 {
        assert!(matches!(house.attempt(trying("a wrong phrase of words"), now).await, SignedIn::Refused), "{n}");
    }
    assert!(matches!(house.attempt(trying(GOOD), now).await, SignedIn::Bounded), "even the right one is not looked at");
    let elsewhere = Attempt { source: "192.0.2.2", ..trying(GOOD) };
    assert!(matches!(house.attempt(elsewhere, now).await, SignedIn::Entered(_)));
    let still = now + Span::minutes(14);
    assert!(matches!(house.attempt(trying(GOOD), still).await, SignedIn::Bounded));
    assert!(matches!(house.attempt(trying(GOOD), now + Span::minutes(15)).await, SignedIn::Entered(_)));
    // Many places together reach the bound of all, which does not keep out the device.
    let sources: Vec<String> = (0..40).map(|n| format!("198.51.100.{n}")).collect();
    let mut answers = Vec::new();
    for source in &sources {
        answers.push(house.attempt(Attempt { source, ..trying("a wrong phrase of words") }, still).await);
    }
    let checked = answers.iter().filter(|answer| matches!(answer, SignedIn::Refused)).count();
    assert_eq!(checked, 15, "twenty, of which five were made before");
    let fresh = Attempt { source: "203.0.113.1", ..trying(GOOD) };
    assert!(matches!(house.attempt(fresh, still).await, SignedIn::Bounded));
    assert!(matches!(house.attempt(Attempt { device: Some(&mark), ..fresh }, still).await, SignedIn::Entered(_)));
    // Nobody who is not there is told apart.
    let absent = |source| Attempt { officer: "nobody-1", source, ..trying(GOOD) };
    for _ in 1..=5 {
        assert!(matches!(house.attempt(absent("192.0.2.1"), now).await, SignedIn::Refused));
    }
    assert!(matches!(house.attempt(absent("192.0.2.1"), now).await, SignedIn::Bounded));
    let bound = r#"registrar-1 officer/registrar-1 {"event":"bound_reached"}"#;
    assert_eq!(house.events().await.iter().filter(|event| *event == bound).count(), 2, "once a bound, and none of the absent");
}

#[tokio::test]
async fn a_bound_survives_a_restart() {
    let house = House::enrolled().await;
    for _ in 1..=5 {
        house.attempt(trying("a wrong phrase of words"), house.now).await;
    }
    house.store.close().await;
    let store = Store::open(house.dir.path(), Access::Read).await.unwrap();
    let answer = signing_in::sign_in(&store, &house.passwords, &trying(GOOD), house.now).await.unwrap();
    assert!(matches!(answer, SignedIn::Bounded));
}

#[tokio::test]
async fn a_session_ends_when_it_is_idle_and_at_its_end() {
    let house = House::enrolled().await;
    let (begun, now) = (house.begun().await, house.now);
    let session = house.resumed(&begun, now).await.unwrap();
    assert!(session.stepped_up && !session.program && session.may(Scope::Act));
    assert_eq!((&session.id, &session.csrf), (&begun.session.id, &begun.session.csrf));
    assert!(!session.csrf.is_empty() && session.csrf != begun.presented && session.id != begun.presented);
    assert!(sessions::resume(&house.store, &session.id, now).await.unwrap().is_none(), "what names it lets nobody in");
    let session = house.resumed(&begun, now + Span::minutes(14)).await.unwrap();
    assert!(!session.stepped_up, "it was proven more than ten minutes ago");
    assert!(house.resumed(&begun, now + Span::minutes(28)).await.is_some(), "use puts the end off");
    assert!(house.resumed(&begun, now + Span::minutes(43)).await.is_none(), "idle");
    assert!(house.resumed(&begun, now + Span::minutes(29)).await.is_none(), "and it stays ended");
    let long = house.begun().await;
    let mut at = now;
    while at < now + Span::hours(12) {
        assert!(house.resumed(&long, at).await.is_some(), "{at:?}");
        at = at + Span::minutes(14);
    }
    assert!(house.resumed(&long, now + Span::hours(12)).await.is_none());
}

#[tokio::test]
async fn a_session_outlives_a_restart_and_signs() {
    let house = House::enrolled().await;
    let begun = house.begun().await;
    house.store.close().await;
    let store = Store::open(house.dir.path(), Access::Read).await.unwrap();
    let session = sessions::resume(&store, &begun.presented, house.now).await.unwrap().unwrap();
    assert_eq!(session.actor.secret().unwrap().public_key(), house.first.public_key());
}

#[tokio::test]
async fn a_copy_of_the_database_signs_for_nobody() {
    let house = House::enrolled().await;
    let begun = house.begun().await;
    // Somebody who has the database and what the client holds, and another key of the office.
    std::fs::write(house.dir.path().join("keys/office/office.key"), [7_u8; 32]).unwrap();
    assert!(house.resumed(&begun, house.now).await.is_none());
    assert!(matches!(house.attempt(trying(GOOD), house.now).await, SignedIn::Refused));
}

#[tokio::test]
async fn whoever_is_suspended_is_nobody_at_the_next_request() {
    let house = House::enrolled().await;
    let (begun, other, proofs) = (house.begun().await, house.begun().await, Proofs::default());
    assert!(house.resumed(&begun, house.now).await.is_some());
    let by_server = async |house: &House| sessions::resume_by(&house.store, &proofs, &other.presented, house.now).await.unwrap();
    assert!(by_server(&house).await.is_some() && by_server(&house).await.is_some());
    let house = house.suspended().await;
    assert!(house.resumed(&begun, house.now).await.is_none());
    assert!(by_server(&house).await.is_none(), "what was remembered is asked anew");
    assert!(matches!(house.attempt(trying(GOOD), house.now).await, SignedIn::Refused));
}

#[tokio::test]
async fn to_prove_it_once_more_gives_a_new_id_and_no_later_end() {
    let house = House::enrolled().await;
    let (begun, later) = (house.begun().await, house.now + Span::minutes(12));
    assert!(!house.resumed(&begun, later).await.unwrap().stepped_up);
    let entered = house.entered(later).await;
    let fresh = sessions::step_up(&house.store, &begun.presented, &entered, later).await.unwrap();
    assert!(fresh.session.stepped_up && fresh.presented != begun.presented && fresh.session.ends == begun.session.ends);
    assert!(house.resumed(&begun, later).await.is_none(), "the id of before is good for nothing");
    assert!(house.resumed(&fresh, later).await.unwrap().stepped_up);
    assert!(sessions::step_up(&house.store, "not-a-session-of-anybody", &entered, later).await.is_err());
}

#[tokio::test]
async fn sessions_are_listed_and_ended_by_their_officer_and_by_a_registrar() {
    let house = House::enrolled().await;
    let (store, now) = (&house.store, house.now);
    let (one, two, three) = (house.begun().await, house.begun().await, house.begun().await);
    let listed = sessions::list(store, &id(), now).await.unwrap();
    assert_eq!(listed.iter().filter(|listed| listed.id == one.session.id && listed.source == "browser").count(), 1);
    assert_eq!(listed.len(), 3);
    assert!(sessions::end(store, &one.session, &two.session.id, now).await.unwrap());
    assert!(house.resumed(&two, now).await.is_none() && house.resumed(&one, now).await.is_some());
    assert_eq!(sessions::end_others(store, &one.session, now).await.unwrap(), 1);
    assert!(house.resumed(&three, now).await.is_none());
    let token = links::make(store, &house.second.officer.id, house.second.secret().unwrap(), now).await.unwrap();
    links::choose(store, &house.passwords, &token, OTHER, now).await.unwrap();
    let SignedIn::Entered(second) = house.attempt(Attempt { officer: "registrar-2", ..trying(OTHER) }, now).await else { panic!() };
    let second = sessions::begin(store, &second, "browser", now).await.unwrap();
    assert!(!sessions::end(store, &second.session, &one.session.id, now).await.unwrap(), "another's is not there");
    assert_eq!(sessions::end_all_of(store, &second.session, &id(), now).await.unwrap(), 1);
    assert!(house.resumed(&one, now).await.is_none());
    assert!(house.events().await.contains(&r#"registrar-2 officer/registrar-1 {"event":"sessions_ended"}"#.to_owned()));
}

#[tokio::test]
async fn a_program_s_token_has_scopes_and_an_end() {
    let house = House::enrolled().await;
    let (store, now) = (&house.store, house.now);
    let session = house.begun().await.session;
    let end = now + Span::days(90);
    let admit = async |name, scopes: &[Scope], end| sessions::admit_program(store, &session, name, scopes, end, now).await;
    assert!(admit("", &[Scope::Read], end).await.is_err() && admit("p", &[], end).await.is_err());
    assert!(admit("p", &[Scope::Read], end + Span::minutes(1)).await.is_err());
    let reads = admit("a nightly export", &[Scope::Read], end).await.unwrap();
    let acts = admit("an importer", &[Scope::Act, Scope::Read], end).await.unwrap();
    let late = end - Span::minutes(1);
    let resumed = house.resumed(&reads, late).await.unwrap();
    assert!(resumed.program && !resumed.stepped_up && resumed.scopes == [Scope::Read]);
    assert!(resumed.actor.secret().is_none(), "it signs nothing");
    assert!(house.resumed(&acts, late).await.unwrap().actor.secret().is_some());
    assert!(house.resumed(&acts, end).await.is_none());
    assert!(admit_again(store, &reads.session, now).await, "a program admits no other");
    let names: Vec<String> = sessions::list(store, &id(), now).await.unwrap().into_iter().map(|listed| listed.name).collect();
    assert!(names.contains(&"a nightly export".to_owned()));
}

async fn admit_again(store: &Store, session: &Session, now: Moment) -> bool {
    let end = now + Span::days(1);
    matches!(sessions::admit_program(store, session, "p", &[Scope::Read], end, now).await, Err(Failure::Refused(_)))
}

#[tokio::test]
async fn a_code_is_asked_for_and_taken_once() {
    let house = House::enrolled().await;
    let (store, now) = (&house.store, house.now);
    let session = house.begun().await.session;
    let offered = codes::offer(&session);
    assert!(offered.address.contains(&offered.secret));
    let totp = |secret: &str| Builder::new().with_secret(totp_rs::Secret::try_from_base32(secret).unwrap()).build().unwrap();
    let device = totp(&offered.secret);
    let at = |moment: Moment| device.generate(u64::try_from(moment.micros() / 1_000_000).unwrap()).to_string();
    assert_eq!(codes::accept(store, &session, &offered.secret, "abcdef", now).await.unwrap(), None);
    let recovery = codes::accept(store, &session, &offered.secret, &at(now), now).await.unwrap().unwrap();
    assert_eq!(recovery.len(), 8);
    let with = async |code: Option<&str>, now| matches!(house.attempt(Attempt { code, ..trying(GOOD) }, now).await, SignedIn::Entered(_));
    assert!(!with(None, now).await, "a password alone");
    assert!(!with(Some(&at(now)), now).await, "the code by which it was taken into use");
    let later = now + Span::minutes(2);
    assert!(with(Some(&at(later)), later).await);
    assert!(!with(Some(&at(later)), later).await, "the same step");
    assert!(!with(Some(&at(later - Span::minutes(1))), later).await, "a step before it");
    let much_later = now + Span::hours(2);
    assert!(with(Some(&recovery[3].to_uppercase()), much_later).await);
    assert!(!with(Some(&recovery[3]), much_later).await, "a recovery code is good once");
    assert!(with(Some(&recovery[4]), much_later).await);
}

#[tokio::test]
async fn what_was_asked_is_answered_once_in_time_and_for_its_purpose() {
    let house = House::of(false).await;
    let (store, now) = (&house.store, house.now);
    let seal = || ceremony::seal(store, "one", &"a challenge", now).unwrap();
    let answer = async |purpose, sealed: &str, at| ceremony::answer::<String>(store, purpose, sealed, at).await.unwrap();
    let sealed = seal();
    assert_eq!(answer("another", &sealed, now).await, None);
    assert_eq!(answer("one", &sealed[1..], now).await, None);
    assert_eq!(answer("one", &sealed, now + Span::minutes(4)).await.as_deref(), Some("a challenge"));
    assert_eq!(answer("one", &sealed, now + Span::minutes(4)).await, None, "once");
    assert_eq!(answer("one", &seal(), now + Span::minutes(5)).await, None, "late");
    // Swept before it is late, it would be good again.
    let sealed = seal();
    assert!(answer("one", &sealed, now).await.is_some());
    drafts::sweep(store, now + Span::minutes(4)).await.unwrap();
    assert_eq!(answer("one", &sealed, now + Span::minutes(4)).await, None);
}

#[tokio::test]
async fn another_password_ends_other_sessions_and_is_the_only_one() {
    let house = House::enrolled().await;
    let (store, now) = (&house.store, house.now);
    let (one, other) = (house.begun().await, house.begun().await);
    let change = async |password, session: &Session| signing_in::change_password(store, &house.passwords, session, password, now).await;
    assert_eq!(change("the phrase of registrar-1", &one.session).await.unwrap(), Err(Unfit::Named));
    let idle = house.resumed(&one, now + Span::minutes(11)).await.unwrap();
    assert!(matches!(change(OTHER, &idle).await, Err(Failure::Refused(_))), "it was not just proven");
    assert_eq!(change(OTHER, &one.session).await.unwrap(), Ok(()));
    assert!(house.resumed(&other, now).await.is_none() && house.resumed(&one, now).await.is_some());
    assert!(matches!(house.attempt(trying(GOOD), now).await, SignedIn::Refused));
    assert!(matches!(house.attempt(trying(OTHER), now).await, SignedIn::Entered(_)));
}

#[tokio::test]
async fn a_demonstration_alone_lets_in_without_a_password() {
    let house = House::of(true).await;
    let actor = Actor::signing(registrar("registrar-1"), again(&house.first));
    demonstration::take_in(&house.store, &[&actor, &house.second], house.now).await.unwrap();
    let officers = demonstration::officers(&house.store).await.unwrap();
    assert_eq!(officers, [registrar("registrar-1"), registrar("registrar-2")]);
    let begun = demonstration::begin(&house.store, &id(), house.now).await.unwrap();
    let session = house.resumed(&begun, house.now + Span::minutes(14)).await.unwrap();
    assert!(session.stepped_up && session.actor.secret().is_some(), "nobody is asked for a password that is not there");
    assert!(demonstration::begin(&house.store, &OfficerId::parse("nobody-1").unwrap(), house.now).await.is_err());
    let real = House::enrolled().await;
    let refused = |outcome: Result<(), Failure>| matches!(outcome, Err(Failure::Refused(_)));
    assert!(refused(demonstration::take_in(&real.store, &[&actor], real.now).await));
    assert!(refused(demonstration::begin(&real.store, &id(), real.now).await.map(|_| ())));
    assert_eq!(demonstration::officers(&real.store).await.unwrap(), []);
    // Not even where somebody put the row there.
    let row = house.store.authenticators_of_kind(AuthenticatorKind::Demonstration).await.unwrap();
    real.store.exchange_authenticators("registrar-1", None, &[], &row).await.unwrap();
    assert!(refused(demonstration::begin(&real.store, &id(), real.now).await.map(|_| ())));
    assert_eq!(demonstration::officers(&real.store).await.unwrap(), []);
}

#[tokio::test]
async fn a_draft_is_its_officer_s_from_every_session_and_nobody_else_s() {
    let house = House::of(false).await;
    let (store, now, other) = (&house.store, house.now, &house.second.officer.id);
    let (record, kind, content) = ("administrative/22-000001", "ruling/1", json!({ "fields": { "reasons": "a phrase to be found" } }));
    let put = drafts::put(store, &id(), record, kind, 3, &content, now).await.unwrap();
    let expected = Draft { record: record.into(), kind: kind.into(), version: 3, updated: now, ends: now + Span::days(30), content };
    assert_eq!(put, expected);
    assert_eq!(drafts::get(store, &id(), record, kind, now).await.unwrap(), Some(expected.clone()));
    assert_eq!(drafts::list(store, &id(), now).await.unwrap(), std::slice::from_ref(&expected));
    assert_eq!(drafts::get(store, other, record, kind, now).await.unwrap(), None);
    assert_eq!(drafts::list(store, other, now).await.unwrap(), []);
    assert!(!drafts::drop(store, other, record, kind).await.unwrap());
    assert_eq!(drafts::get(store, &id(), record, kind, now + Span::days(30)).await.unwrap(), None, "thirty days");
    // Not even by a row of another's name.
    let mut row = store.draft("registrar-1", record, kind).await.unwrap().unwrap();
    assert!(!String::from_utf8_lossy(&row.sealed).contains("phrase"));
    row.officer = other.to_string();
    store.put_draft(&row).await.unwrap();
    assert!(drafts::get(store, other, record, kind, now).await.is_err());
    drafts::sweep(store, now + Span::days(30)).await.unwrap();
    assert_eq!(store.drafts_of("registrar-1").await.unwrap(), []);
    let view = SavedView { name: "overdue in my region".to_owned(), query: "late=yes&region=KZ-75".to_owned() };
    drafts::save_view(store, &id(), &view).await.unwrap();
    assert_eq!(drafts::views(store, &id()).await.unwrap(), [view]);
    assert_eq!(drafts::views(store, other).await.unwrap(), []);
    assert!(drafts::save_view(store, &id(), &SavedView { name: " ".to_owned(), query: String::new() }).await.is_err());
}
