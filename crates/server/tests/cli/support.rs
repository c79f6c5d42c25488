//! A small demonstration, made once and copied for each test; the program, started and listened to.

use crate::tested::tested;
use aiqyn_desk::door::{Door, Waiting};
use aiqyn_desk::register::entering::{Enrolment, Entering, longest};
use aiqyn_law::kernel::{IncidentId, Officer};
use aiqyn_law::officer::Keeper;
use aiqyn_record::{Access, Secret, Store};
use aiqyn_scenario::{Scenario, Totals};
use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;
use tempfile::TempDir;

/// Every told figure, small enough for a demonstration of a few seconds.
pub const SMALL: &str = include_str!("small.csv");

/// The small totals with some of them changed, as a table.
pub fn table(changed: &[(&str, i64)]) -> String {
    let line = |line: &str| {
        let other = changed.iter().find(|(id, _)| line.split(',').next() == Some(id));
        other.map_or(format!("{line}\n"), |(id, value)| format!("{id},{value}\n"))
    };
    SMALL.lines().map(line).collect()
}

/// Whether a counted value is what a total asks for: exactly that, or more, where the briefing said "over".
pub fn asked_for(id: &str, total: i64, counted: i64) -> bool {
    if ["V1", "V2", "M1", "G7", "G8"].contains(&id) { counted > total } else { counted == total }
}

/// The story of the small totals, as the program plans it; planned once for all tests.
pub fn story() -> &'static Scenario {
    static STORY: OnceLock<Scenario> = OnceLock::new();
    let plan = || aiqyn_scenario::plan(&Totals::read(&table(&[])).unwrap(), 2022, 1, aiqyn_law::pack::embedded().unwrap()).unwrap();
    STORY.get_or_init(plan)
}

/// What the program answered.
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Answer {
    pub fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Self { code: output.status.code().expect("an exit code, not a signal"), out: text(output.stdout), err: text(output.stderr) }
    }

    /// The answer, where the code is the one expected and every word is said on standard error.
    #[track_caller]
    pub fn failed(self, code: i32, words: &[&str]) -> Self {
        assert_eq!(self.code, code, "{}{}", self.out, self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
        words.iter().for_each(|word| assert!(self.err.contains(word), "{word:?} is not said: {}{}", self.out, self.err));
        self
    }

    /// Standard output of a command that did what it was asked.
    #[track_caller]
    pub fn done(self) -> String {
        assert_eq!(self.code, 0, "{}{}", self.out, self.err);
        self.out
    }

    #[track_caller]
    pub fn json(self) -> Value {
        serde_json::from_str(&self.done()).unwrap()
    }

    /// The codes of the refusals on standard output.
    #[track_caller]
    pub fn refusals(&self) -> Vec<String> {
        let value: Value = serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("{e}: {}{}", self.out, self.err));
        value["refusals"].as_array().unwrap().iter().map(|r| r["code"].as_str().unwrap().to_owned()).collect()
    }
}

/// The program, not yet started; nothing of the surroundings speaks for an officer.
pub fn program() -> Command {
    let mut command = Command::new(tested());
    command.env_remove("AIQYN_TOKEN").env_remove("AIQYN_DATABASE");
    command
}

/// All texts about a subject, opened as whoever reads must: after the read was recorded.
pub async fn opened(store: &Store, subject: &str) -> Result<Vec<aiqyn_record::Opened>, aiqyn_record::StoreError> {
    let entry = aiqyn_record::ReadEntry { officer: "o-1".to_owned(), command: "test".to_owned(), ..Default::default() };
    let recorded = store.record_reads(&[entry]).await?;
    store.vault().open(&recorded, subject, None).await
}

/// Runs the program away from any store.
pub fn aiqyn(words: &[&str]) -> Answer {
    Answer::of(program().current_dir(std::env::temp_dir()).args(words).output().unwrap())
}

/// The file of the token that reads in a house.
const READER: &str = "reader-token";
/// The file of the registrars' tokens.
const REGISTRARS: &str = "registrars";

/// The tokens that an answer shows, in order.
fn shown(said: &str) -> Vec<String> {
    said.split_whitespace().filter(|word| word.starts_with("aiqyn-") && word.len() == 70).map(str::to_owned).collect()
}

/// A folder with a store of its own.
pub struct House {
    folder: TempDir,
}

impl House {
    /// A folder without a store.
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A copy of the small demonstration.
    pub fn demo() -> Self {
        let house = Self::empty();
        copy(&small().store, &house.store());
        house
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Where `aiqyn` looks for its store when it is started in this folder.
    pub fn store(&self) -> PathBuf {
        self.folder.path().join("aiqyn-data")
    }

    pub fn run(&self, words: &[&str]) -> Answer {
        let mut program = program();
        if let Ok(token) = std::fs::read_to_string(self.folder.path().join(READER)) {
            program.env("AIQYN_TOKEN", token);
        }
        let answer = Answer::of(program.current_dir(self.folder.path()).args(words).output().unwrap());
        if words.first() == Some(&"found") && answer.code == 0 {
            self.write(REGISTRARS, shown(&answer.out).join("\n"));
        }
        answer
    }

    /// The tokens of the two registrars of officers: of the store founded here, else of the demonstration.
    pub fn registrars(&self) -> [String; 2] {
        let founded = std::fs::read_to_string(self.folder.path().join(REGISTRARS));
        let tokens = founded.map_or_else(|_| small().registrars.clone(), |text| text.lines().map(str::to_owned).collect());
        tokens.try_into().expect("two registrars")
    }

    /// The token of an officer whom one registrar proposes and the other confirms.
    pub fn officer(&self, id: &str, role: &str, body: &str) -> String {
        let [first, second] = self.registrars();
        let said = self.run(&["officer", "add", id, "--role", role, "--body", body, "--sex", "male", "--as", &first]).done();
        self.run(&["officer", "confirm", id, "--as", &second]).done();
        shown(&said).pop().expect("a token")
    }

    /// From now on an auditor reads here, where no other token is named.
    pub fn audited(&self) {
        self.write(READER, self.officer("auditor-0", "auditor", "prosecution/republic"));
    }

    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        std::fs::write(self.folder.path().join(name), text).unwrap();
    }

    /// Hands a submission in.
    pub fn submit(&self, submission: &Value, token: &str) -> Answer {
        self.submit_text(&submission.to_string(), token)
    }

    pub fn submit_text(&self, text: &str, token: &str) -> Answer {
        self.write("submission.json", text);
        self.run(&["submit", "submission.json", "--as", token])
    }

    /// How many acts the record holds.
    pub fn acts(&self) -> usize {
        self.run(&["export", "acts"]).done().lines().count()
    }

    /// A token for an officer of the story.
    pub async fn enlist(&self, id: &str) -> String {
        let mut officer: Officer = story().officers.iter().find(|o| o.id.to_string() == id).expect("an officer of the story").clone();
        officer.id = aiqyn_law::kernel::OfficerId::parse(&format!("{id}-again")).unwrap();
        let [first, second] = self.registrars();
        let mut store = Store::open(&self.store(), Access::Write).await.unwrap();
        let (law, secret) = (aiqyn_law::pack::embedded().unwrap(), Secret::generate());
        let at = aiqyn_desk::clock::now(&store).await.unwrap();
        let credential = Enrolment::of(&officer.id, &secret).credential(Keeper::Client, longest(law, at));
        let entering = Entering::first(&officer.id, IncidentId::parse("january-2022").unwrap(), at).unwrap();
        let confirming = Entering { version: 2, ..entering.clone() };
        let submissions = [(first, entering.appointment(&officer, &credential)), (second, confirming.confirmation(1))];
        for (registrar, submission) in submissions {
            let actor = aiqyn_desk::officers::prove(&store, &registrar).await.unwrap();
            let mut door = Door::new(store, law);
            door.admit(&[Waiting::by(submission, &actor)]).await.pop().unwrap().unwrap();
            store = door.into_store();
        }
        store.close().await;
        secret.written().to_string()
    }

    /// A connection behind the store's back, with its guards lifted.
    pub async fn intruder(&self) -> SqliteConnection {
        let mut connection = SqliteConnectOptions::new().filename(self.store().join("record.sqlite")).connect().await.unwrap();
        let triggers: Vec<String> =
            sqlx::query_scalar("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetch_all(&mut connection).await.unwrap();
        for trigger in triggers {
            sqlx::raw_sql(sqlx::AssertSqlSafe(format!("DROP TRIGGER {trigger}"))).execute(&mut connection).await.unwrap();
        }
        connection
    }

    /// Changes the store behind its back; at least one row must have been there to change.
    pub async fn tamper(&self, sql: &'static str) {
        let mut connection = self.intruder().await;
        let changed = sqlx::raw_sql(sql).execute(&mut connection).await.unwrap().rows_affected();
        assert!(changed > 0, "{sql}");
        sqlx::Connection::close(connection).await.unwrap();
    }

    /// Every byte of the store, by file.
    pub fn bytes(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = BTreeMap::new();
        files(&self.store(), &mut found);
        found
    }
}

fn files(dir: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in std::fs::read_dir(dir).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.insert(path.clone(), std::fs::read(&path).unwrap());
        }
    }
}

/// Copies a folder with all below it.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
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

/// The small demonstration and what `demo` said when it was made.
pub struct Small {
    store: PathBuf,
    pub said: String,
    pub tokens: BTreeMap<String, String>,
    pub registrars: Vec<String>,
}

/// Makes the small demonstration, once for all tests.
pub fn small() -> &'static Small {
    static SMALL: OnceLock<Small> = OnceLock::new();
    SMALL.get_or_init(|| {
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("small-demonstration");
        let _ = std::fs::remove_dir_all(&dir);
        std::fs::create_dir_all(&dir).unwrap();
        std::fs::write(dir.join("totals.csv"), table(&[])).unwrap();
        let output = program().current_dir(&dir).args(["demo", "--figures", "totals.csv"]).output().unwrap();
        let said = Answer::of(output).done();
        let token = |line: &str| {
            let (role, token) = line.trim().split_once(' ')?;
            Some((role.to_owned(), token.trim().to_owned())).filter(|(_, token)| token.starts_with("aiqyn-"))
        };
        let tokens: Vec<(String, String)> = said.lines().filter_map(token).collect();
        let registrars = tokens.iter().filter(|(role, _)| role == "officers_registrar").map(|(_, token)| token.clone()).collect();
        Small { store: dir.join("aiqyn-data"), said, registrars, tokens: tokens.into_iter().collect() }
    })
}

/// The token of the first officer of a role: of Almaty city, where the role has a region.
pub fn token(role: &str) -> &'static str {
    &small().tokens[role]
}

/// One act.
pub fn act(record: &str, kind: &str, occurred_at: &str, payload: Value, sealed: Value) -> Value {
    json!({ "record": record, "act": kind, "occurred_at": occurred_at, "payload": payload, "sealed": sealed })
}

pub fn submission(key: &str, acts: &[Value]) -> Value {
    json!({ "key": key, "incident": "january-2022", "acts": acts })
}

/// A protocol of the emergency regime's breach, in Almaty city. The person is invented: no month has the number 13.
pub fn protocol(record: &str) -> Value {
    let payload = json!({
        "person": "p-900001", "sex": "male", "age": 30, "barred": [], "foreign": false, "region": "almaty-city",
        "body": "police/almaty-city", "article": "476", "part": "1", "committed_at": "2022-01-10T09:20:00+06:00", "episode": null,
        "aggravating": [], "number": "ap-22-900001",
    });
    let sealed = json!({ "identity": r#"{"name":"Invented Somebody"}"# });
    act(record, "protocol/1", "2022-01-10T10:00:00+06:00", payload, sealed)
}

pub fn sent_to_court(record: &str) -> Value {
    act(record, "sent_to_court/1", "2022-01-10T11:00:00+06:00", json!({ "court": "court/almaty-city/administrative" }), json!({}))
}

/// A warning, pronounced at that time.
pub fn warning(record: &str, at: &str) -> Value {
    let payload = json!({
        "court": "court/almaty-city/administrative", "article": "476", "part": "1", "outcome": { "kind": "warning" }, "aggravating": [],
        "document": "5".repeat(64),
    });
    act(record, "ruling/1", at, payload, json!({ "reasons": "As pronounced." }))
}
