//! A house to try: the small story of the scenario in a store of its own, with an officer of every role at every place beside each of fourteen
//! records; made once, and copied for each test. And a house of two registrars, in which people sign in.

use crate::browser::Browser;
use aiqyn_desk::accounts::{demonstration, links};
use aiqyn_desk::door::{self, Door, Waiting};
use aiqyn_desk::reading::line::{decode, history};
use aiqyn_desk::register::entering::{Enrolment, Entering, longest};
use aiqyn_desk::signing::Actor;
use aiqyn_desk::{asking, clock, views};
use aiqyn_law::kernel::access::Place;
use aiqyn_law::kernel::{Authority, BodyId, IncidentId, Moment, Officer, OfficerId, RecordId, RegionCode, Role, Sex};
use aiqyn_law::officer::Keeper;
use aiqyn_law::pack::{self, Pack};
use aiqyn_law::rooms::{self, ROOMS};
use aiqyn_office::office::Shared;
use aiqyn_office::{Office, Settings, router};
use aiqyn_record::{Access, Founding, Secret, Store};
use aiqyn_scenario::{INCIDENT, Scenario, Totals};
use axum::Router;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Executor as _, SqliteConnection};
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use tempfile::TempDir;
use tokio::task::JoinHandle;

const SMALL: &str = include_str!("../../server/tests/cli/small.csv");
/// A password of the registrars.
pub const PASSWORD: &str = "seven horses drink at dawn";

pub fn law() -> &'static Pack {
    pack::embedded().unwrap()
}

/// Where an officer stands to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    Own,
    Unit,
    Other,
    Republic,
}

pub const RELATIONS: [Relation; 4] = [Relation::Own, Relation::Unit, Relation::Other, Relation::Republic];

/// A record to try at, with who stands how to it.
#[derive(Clone, Debug)]
pub struct Tried {
    pub room: &'static str,
    pub record: RecordId,
    pub body: String,
    pub region: String,
    pub officers: BTreeMap<(Role, Relation), OfficerId>,
}

impl Tried {
    /// The body that [`Relation::Other`] is of.
    pub fn elsewhere(&self) -> String {
        format!("police/{}", other_region(&self.region))
    }
}

/// A region that is not this one.
fn other_region(region: &str) -> &'static str {
    if region == "shymkent-city" { "almaty-city" } else { "shymkent-city" }
}

/// The store that is copied, and what is known of it.
pub struct Made {
    dir: TempDir,
    pub tried: Vec<Tried>,
    /// Records that complain of somebody, with where they are and of whom.
    pub complaints: Vec<(RecordId, Place)>,
    /// An officer of each role and body that complaints name.
    pub accused: BTreeMap<String, OfficerId>,
}

/// A house that is open.
pub struct House {
    pub dir: TempDir,
    pub office: Shared,
    pub router: Router,
    pub sequencer: JoinHandle<Door>,
    /// The secrets of the registrars, where nobody is signed in by a button.
    pub registrars: Vec<Actor>,
}

/// What all tests copy from.
pub fn made() -> &'static Made {
    static MADE: OnceLock<Made> = OnceLock::new();
    MADE.get_or_init(|| {
        let making = || tokio::runtime::Runtime::new().unwrap().block_on(make());
        std::thread::spawn(making).join().unwrap()
    })
}

async fn found(dir: &Path, demonstration: bool) -> Store {
    let founding = Founding {
        demonstration,
        origin: "o.example/office".to_owned(),
        pack: law().hash().to_owned(),
        definitions: asking::definitions(law()),
        views_form: views::form(law()),
    };
    Store::create(dir, founding).await.unwrap()
}

/// Officers who enter by the hands of two registrars.
struct Register {
    actors: HashMap<OfficerId, Actor>,
    registrars: Vec<OfficerId>,
}

impl Register {
    fn signed(&self, submission: aiqyn_law::kernel::Submission, officer: &OfficerId, at: Moment) -> Waiting {
        Waiting { clock: Some(at), ..Waiting::by(submission, &self.actors[officer]) }
    }

    async fn enter(&mut self, door: &mut Door, officers: &[Officer], at: Moment) {
        let incident = IncidentId::parse(INCIDENT).unwrap();
        let of = |officer: &Officer, version| Entering { version, ..Entering::first(&officer.id, incident.clone(), at).unwrap() };
        let mut waiting = Vec::new();
        let mut keys = Vec::new();
        for officer in officers {
            let secret = Secret::generate();
            keys.push(Enrolment::of(&officer.id, &secret).credential(Keeper::Server, longest(law(), at)));
            self.actors.insert(officer.id.clone(), Actor::signing(officer.clone(), secret));
        }
        if self.registrars.is_empty() {
            let of_role = |officer: &&Officer| officer.authority.role == Role::OfficersRegistrar;
            self.registrars = officers.iter().filter(of_role).map(|officer| officer.id.clone()).collect();
            let [one, two] = &self.registrars[..] else { panic!("two registrars") };
            for (officer, key) in officers.iter().zip(&keys).filter(|(officer, _)| of_role(officer)) {
                let with = if officer.id == *one { two } else { one };
                waiting.push(self.signed(of(officer, 1).founding(officer, key, with), one, at));
            }
        }
        let [one, two] = &self.registrars[..] else { panic!("two registrars") };
        for (officer, key) in officers.iter().zip(&keys).filter(|(officer, _)| !self.registrars.contains(&officer.id)) {
            waiting.push(self.signed(of(officer, 1).appointment(officer, key), one, at));
            waiting.push(self.signed(of(officer, 2).confirmation(1), two, at));
        }
        admit(door, &waiting).await;
        let actors: Vec<&Actor> = officers.iter().map(|officer| &self.actors[&officer.id]).collect();
        demonstration::take_in(door.store(), &actors, clock::wall_clock()).await.unwrap();
    }
}

async fn admit(door: &mut Door, waiting: &[Waiting]) {
    for some in waiting.chunks(256) {
        for outcome in door.admit(some).await {
            outcome.unwrap();
        }
    }
}

pub fn officer(id: &str, role: Role, body: &str, region: &str) -> Officer {
    let authority = Authority { role, body: BodyId::parse(body).unwrap(), region: RegionCode::parse(region).unwrap() };
    Officer { id: OfficerId::parse(id).unwrap(), authority, sex: Sex::Female }
}

async fn make() -> Made {
    let dir = tempfile::tempdir().unwrap();
    let story: Scenario = aiqyn_scenario::plan(&Totals::read(SMALL).unwrap(), 2022, 1, law()).unwrap();
    let mut door = Door::new(found(dir.path(), true).await, law());
    let mut register = Register { actors: HashMap::new(), registrars: Vec::new() };
    register.enter(&mut door, &story.officers, Moment::parse("2022-01-02T09:00:00+06:00").unwrap()).await;
    let mut last = Moment::default();
    let mut waiting = Vec::new();
    for one in story.submissions {
        last = last.max(one.recorded_at);
        waiting.push(register.signed(one.submission, &one.officer.id, one.recorded_at));
    }
    admit(&mut door, &waiting).await;
    let places = places(door.store()).await;
    let (tried, officers) = beside(&places);
    let complaints: Vec<(RecordId, Place)> = places.into_iter().filter(|(_, place)| place.conflict != Default::default()).collect();
    let mut accused = BTreeMap::new();
    let mut entering: Vec<Officer> = officers;
    for (_, place) in &complaints {
        for body in &place.conflict.bodies {
            let (known, body) = (accused.len(), body.as_str());
            let Some(region) = body.split('/').nth(1) else { continue };
            accused.entry(body.to_owned()).or_insert_with(|| {
                let officer = officer(&format!("accused-{known}"), Role::Prosecutor, body, region);
                entering.push(officer.clone());
                officer.id
            });
        }
    }
    register.enter(&mut door, &entering, last).await;
    door.into_store().close().await;
    Made { dir, tried, complaints, accused }
}

/// Where every record is.
async fn places(store: &Store) -> Vec<(RecordId, Place)> {
    let mut found = Vec::new();
    for room in ROOMS {
        for record in store.records_page(room.name, "", 10_000).await.unwrap() {
            let acts = store.histories(std::slice::from_ref(&record)).await.unwrap().into_iter().flat_map(|(_, acts)| acts);
            let lines: Vec<_> = acts.map(|act| decode(act.seq, &act.line).unwrap()).collect();
            let Some(place) = (room.place)(&history(lines.iter()).unwrap()) else { continue };
            found.push((RecordId::parse(&record).unwrap(), place));
        }
    }
    found
}

/// A record of each room that nobody left, and an officer of each role at each place beside it.
fn beside(places: &[(RecordId, Place)]) -> (Vec<Tried>, Vec<Officer>) {
    let (mut tried, mut officers) = (Vec::new(), BTreeMap::new());
    for room in ROOMS {
        let plain = |(record, place): &&(RecordId, Place)| {
            let own = place.bodies.first().and_then(|body| body.as_str().split('/').nth(1)) == Some(place.region.as_str());
            // A complaint always complains of somebody: of none of those who stand beside it here.
            let of_them = place.conflict.bodies.iter().any(|body| body == &place.bodies[0] || body.as_str().starts_with("police/shymkent"));
            record.room() == room.name && own && place.formerly.is_empty() && !of_them
        };
        let (record, place) = places.iter().find(plain).unwrap_or_else(|| panic!("no plain record of {}", room.name));
        let (body, region) = (place.bodies[0].to_string(), place.region.to_string());
        let elsewhere = other_region(&region);
        let mut named = BTreeMap::new();
        for (role, relation) in Role::ALL.into_iter().flat_map(|role| RELATIONS.map(|relation| (role, relation))) {
            let (at, of) = match relation {
                Relation::Own => (body.clone(), region.as_str()),
                Relation::Unit => (format!("{body}/2"), region.as_str()),
                Relation::Other => (format!("police/{elsewhere}"), elsewhere),
                Relation::Republic => ("prosecution/republic".to_owned(), "republic"),
            };
            let known = officers.len();
            let entry = officers.entry((role, at.clone())).or_insert_with(|| officer(&format!("tried-{known}"), role, &at, of));
            named.insert((role, relation), entry.id.clone());
        }
        tried.push(Tried { room: room.name, record: record.clone(), body, region, officers: named });
    }
    (tried, officers.into_values().collect())
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    // A folder of keys that others may look into is not opened.
    std::fs::set_permissions(to, std::fs::metadata(from).unwrap().permissions()).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

impl House {
    /// A copy of the story.
    pub async fn demo() -> Self {
        Self::beside_site(None).await
    }

    /// The same with a published site beside it.
    pub async fn beside_site(site: Option<PathBuf>) -> Self {
        let dir = tempfile::tempdir().unwrap();
        copy(made().dir.path(), dir.path());
        Self::open(dir, Settings { site, ..Settings::default() }, Vec::new()).await
    }

    async fn open(dir: TempDir, settings: Settings, registrars: Vec<Actor>) -> Self {
        let writing = Store::open(dir.path(), Access::Write).await.unwrap();
        let reading = Store::open(dir.path(), Access::Read).await.unwrap();
        let settings = Settings { files: Some(dir.path().join("files").display().to_string()), ..settings };
        let (handle, sequencer) = door::spawn(Door::new(writing, law()));
        let office = Office::new(reading, handle, law(), settings);
        Self { dir, router: router(office.clone()), office, sequencer, registrars }
    }

    /// A store in which people sign in: two registrars.
    pub async fn real(secure: bool) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let (secrets, now) = ([Secret::generate(), Secret::generate()], clock::wall_clock());
        let officers = ["registrar-1", "registrar-2"].map(|id| officer(id, Role::OfficersRegistrar, "prosecution/republic", "republic"));
        let again = |secret: &Secret| Secret::parse(&secret.written()).unwrap();
        let actors: Vec<Actor> =
            officers.iter().zip(&secrets).map(|(officer, secret)| Actor::signing(officer.clone(), again(secret))).collect();
        let mut door = Door::new(found(dir.path(), false).await, law());
        let waiting: Vec<Waiting> = (0..2)
            .map(|n| {
                let credential = Enrolment::of(&officers[n].id, &secrets[n]).credential(Keeper::Server, longest(law(), now));
                let entering = Entering::first(&officers[n].id, IncidentId::parse(INCIDENT).unwrap(), now).unwrap();
                Waiting::by(entering.founding(&officers[n], &credential, &officers[1 - n].id), &actors[0])
            })
            .collect();
        admit(&mut door, &waiting).await;
        door.into_store().close().await;
        let settings = Settings { secure, ..Settings::default() };
        let house = Self::open(dir, settings, actors).await;
        let token = links::make(&house.office.store, &officers[0].id, &secrets[0], now).await.unwrap();
        let chosen = Browser::new(&house.router).post(&format!("/enrol/{token}"), &[("password", PASSWORD), ("again", PASSWORD)]).await;
        assert_eq!(chosen.status, 303, "{}", chosen.body);
        house
    }

    /// A browser in which an officer of the demonstration is signed in.
    pub async fn as_officer(&self, id: &OfficerId) -> Browser {
        let begun = demonstration::begin(&self.office.store, id, clock::wall_clock()).await.unwrap();
        Browser::of(&self.router, &begun)
    }

    /// An officer of a role beside the record of a room.
    pub async fn beside(&self, room: &str, role: Role, relation: Relation) -> Browser {
        self.as_officer(&tried(room).officers[&(role, relation)]).await
    }

    /// How many acts there are.
    pub async fn acts(&self) -> u64 {
        self.office.store.head().await.unwrap().size
    }

    /// Plants a fault: the journal of reads takes no entry any more, until the trigger `no_reads` is dropped by what this returns.
    pub async fn shut_journal(&self) -> SqliteConnection {
        let mut database = self.database().await;
        database.execute("CREATE TRIGGER no_reads BEFORE INSERT ON reads BEGIN SELECT RAISE(ABORT, 'planted'); END").await.unwrap();
        database
    }

    /// A connection to the store's rows, past the program.
    pub async fn database(&self) -> SqliteConnection {
        let files = std::fs::read_dir(self.path()).unwrap().map(|entry| entry.unwrap().path());
        let database = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "db" || ending == "sqlite");
        let file = files.into_iter().find(database).expect("a database");
        SqliteConnectOptions::new().filename(file).connect().await.unwrap()
    }

    pub fn path(&self) -> PathBuf {
        self.dir.path().to_owned()
    }
}

/// The record of a room that is tried at.
pub fn tried(room: &str) -> &'static Tried {
    made().tried.iter().find(|tried| tried.room == room).unwrap()
}

/// A kind of act of a room with the payload that the law's tests keep of it.
pub fn golden(room: &str) -> Vec<(String, serde_json::Value)> {
    let path = format!("{}/../law/tests/golden/{room}.jsonl", env!("CARGO_MANIFEST_DIR"));
    let read = |line: &str| {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        (line["act"].as_str().unwrap().to_owned(), line["payload"].clone())
    };
    let found: Vec<_> = std::fs::read_to_string(path).unwrap().lines().map(read).collect();
    assert!(rooms::room(room).unwrap().kinds().all(|kind| found.iter().any(|(act, _)| act == kind)), "{room}");
    found
}
