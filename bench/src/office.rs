//! The office over HTTP: a record's page and a list of many rows beside a bare handler that makes the same reads, what a submission takes with
//! many officers at once, and how long it takes from starting the program to being ready.

use crate::load::{self, Measured, Requests};
use crate::made::{self, INCIDENT, REGION, Running};
use aiqyn_desk::accounts::demonstration;
use aiqyn_desk::clock::wall_clock;
use aiqyn_law::kernel::{Officer, Role};
use aiqyn_record::{Access, Store};
use clap::Args;
use serde_json::json;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

/// What is asked for.
#[derive(Args, Debug)]
pub struct Asked {
    /// The program measured: a release
    #[arg(long, default_value = "target/release/aiqyn")]
    program: PathBuf,
    /// A folder for the store, kept for the next run; a temporary one where none is named
    #[arg(long)]
    dir: Option<PathBuf>,
    /// Protocols in the list
    #[arg(long, default_value_t = 100_000)]
    rows: usize,
    /// Connections that read at once
    #[arg(long, default_value_t = 64)]
    connections: usize,
    /// Officers who hand in at once
    #[arg(long, default_value_t = 32)]
    officers: usize,
    /// Seconds of each turn
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// Turns of each of a pair, one after the other
    #[arg(long, default_value_t = 3)]
    rounds: usize,
}

/// A signed-in officer: who, and what its session presents.
struct Signed {
    officer: Officer,
    presented: String,
}

/// Measures, and prints the table.
///
/// # Errors
/// A store that cannot be made, a program that does not start, an answer that is no success.
pub async fn run(asked: &Asked) -> Result<(), String> {
    let temporary = tempfile::tempdir().map_err(|e| e.to_string())?;
    let dir = asked.dir.clone().unwrap_or_else(|| temporary.path().to_owned());
    let program = std::path::absolute(&asked.program).map_err(|e| e.to_string())?;
    std::fs::create_dir_all(&dir).map_err(|e| format!("{}: {e}", dir.display()))?;
    let data = std::path::absolute(dir.join("data")).map_err(|e| e.to_string())?;
    eprintln!("making a demonstration with {} protocols more …", asked.rows);
    made::make(&program, &made::repository("crates/server/tests/cli/small.csv"), &data, asked.rows).await?;
    let cold = cold_starts(&program, &data, asked.rounds).await?;
    let (office, at) = served(&program, &data).await?;
    let prosecutor = signed(&data, Role::Prosecutor).await?;
    let prosecutor = prosecutor.into_iter().find(|one| one.officer.authority.region.as_str() == REGION).ok_or("no prosecutor there")?;
    println!("| what | office | bare, same reads | ratio | bare, journal too | ratio |\n|---|---|---|---|---|---|");
    for (named, page, bare) in [record_page(asked), list_page(&prosecutor)] {
        pair(asked, at, &data, named, &with_session(&page, &prosecutor), &bare).await?;
    }
    submissions(asked, at, &data).await?;
    println!(
        "\ncold start, from the program's start to `/readyz`: {}",
        cold.iter().map(|took| format!("{} ms", took.as_millis())).collect::<Vec<_>>().join(", ")
    );
    drop(office);
    Ok(())
}

/// What is asked of the office and of the bare handler for a record: every one of the rows in turn.
fn record_page(asked: &Asked) -> (&'static str, Requests, Requests) {
    let rows = asked.rows.max(1);
    let chosen = move |connection: usize, time: usize| made::number((connection * 7919 + time * 104_729) % rows);
    let page: Requests = Arc::new(move |c, t| get(&format!("/records/administrative/{}", chosen(c, t)), ""));
    let bare: Requests = Arc::new(move |c, t| {
        let number = chosen(c, t);
        get(&format!("/record?id=administrative/{number}&person=p-{number}"), "")
    });
    ("a record's page", page, bare)
}

fn list_page(prosecutor: &Signed) -> (&'static str, Requests, Requests) {
    let (officer, at) = (prosecutor.officer.clone(), wall_clock().micros());
    let page: Requests = Arc::new(|_, _| get("/records/administrative", ""));
    let bare: Requests = Arc::new(move |_, _| {
        let (id, body, region) = (&officer.id, &officer.authority.body, &officer.authority.region);
        get(&format!("/list?room=administrative&officer={id}&body={body}&region={region}&at={at}"), "")
    });
    ("a list", page, bare)
}

fn get(path: &str, more: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\n{more}\r\n").into_bytes()
}

/// The same requests, with the cookie of a session.
fn with_session(requests: &Requests, signed: &Signed) -> Requests {
    let (requests, cookie) = (Arc::clone(requests), format!("cookie: language=en; session={}\r\n\r\n", signed.presented));
    Arc::new(move |c, t| {
        let mut request = requests(c, t);
        request.truncate(request.len() - 2);
        request.extend_from_slice(cookie.as_bytes());
        request
    })
}

/// One line of the table: office, bare with the reads alone, bare with the journal's entry, in turns.
async fn pair(asked: &Asked, office: SocketAddr, data: &Path, named: &str, page: &Requests, bare: &Requests) -> Result<(), String> {
    let span = Duration::from_secs(asked.seconds);
    let (reads, journal) = (Bare::start(data, false)?, Bare::start(data, true)?);
    let mut rates = [Vec::new(), Vec::new(), Vec::new()];
    let mut slow = Duration::ZERO;
    for _ in 0..asked.rounds {
        for (rates, (at, requests)) in rates.iter_mut().zip([(office, page), (reads.at, bare), (journal.at, bare)]) {
            let measured = load::load(at, asked.connections, span, requests).await?;
            rates.push(measured.rate());
            if at == office {
                slow = slow.max(measured.within(990));
            }
        }
    }
    let [office, reads, journal] = rates.map(median);
    println!(
        "| {named}, {} connections | {office:.0}/s, p99 {} ms | {reads:.0}/s | {:.1}× | {journal:.0}/s | {:.1}× |",
        asked.connections,
        slow.as_millis(),
        reads / office,
        journal / office
    );
    Ok(())
}

fn median(mut rates: Vec<f64>) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates.get(rates.len() / 2).copied().unwrap_or_default()
}

/// A bare handler at work.
struct Bare {
    _running: Running,
    at: SocketAddr,
}

impl Bare {
    fn start(data: &Path, journal: bool) -> Result<Self, String> {
        let program = std::env::current_exe().map_err(|e| e.to_string())?;
        let mut command = Command::new(program);
        command.arg("bare").arg("--data").arg(data).args(journal.then_some("--journal"));
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(|e| e.to_string())?;
        let mut line = String::new();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output).read_line(&mut line).map_err(|e| e.to_string())?;
        }
        let running = Running(child);
        Ok(Self { _running: running, at: line.trim().parse().map_err(|e| format!("the bare handler says {line:?}: {e}"))? })
    }
}

/// Starts the office and waits until it is ready.
async fn served(program: &Path, data: &Path) -> Result<(Running, SocketAddr), String> {
    let at = std::net::TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr()).map_err(|e| e.to_string())?;
    let mut command = Command::new(program);
    command.arg("serve").arg("--data").arg(data).args(["--listen", &at.to_string()]).stdin(Stdio::null()).stdout(Stdio::null());
    let running = Running(command.stderr(Stdio::null()).spawn().map_err(|e| e.to_string())?);
    let begun = load::now();
    while load::once(at, &get("/readyz", "")).await.is_err() {
        if begun.elapsed() > Duration::from_secs(60) {
            return Err("the office is not ready after a minute".to_owned());
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    Ok((running, at))
}

async fn cold_starts(program: &Path, data: &Path, rounds: usize) -> Result<Vec<Duration>, String> {
    let mut took = Vec::new();
    for _ in 0..rounds {
        let begun = load::now();
        let running = served(program, data).await?;
        took.push(begun.elapsed());
        drop(running);
    }
    Ok(took)
}

/// Sessions of the demonstration's officers of a role.
async fn signed(data: &Path, role: Role) -> Result<Vec<Signed>, String> {
    let officers = made::officers(data, role).await?;
    let store = Store::open(data, Access::Read).await.map_err(|e| e.to_string())?;
    let mut signed = Vec::new();
    for officer in officers {
        let begun = demonstration::begin(&store, &officer.id, wall_clock()).await.map_err(|e| e.to_string())?;
        signed.push(Signed { officer, presented: begun.presented.clone() });
    }
    store.close().await;
    Ok(signed)
}

/// Officers hand in protocols, each the next as soon as the last was acknowledged.
async fn submissions(asked: &Asked, at: SocketAddr, data: &Path) -> Result<(), String> {
    let signed = signed(data, Role::PoliceOfficer).await?;
    let (distinct, run) = (signed.len().min(asked.officers), wall_clock().micros());
    if signed.is_empty() {
        return Err("the demonstration has no police officer".to_owned());
    }
    let requests: Requests = Arc::new(move |connection, time| {
        let one = &signed[connection % signed.len()];
        let number = format!("22-{run}-{connection}-{time}");
        handed_in(one, &number)
    });
    let measured: Measured = load::load(at, asked.officers, Duration::from_secs(asked.seconds), &requests).await?;
    println!(
        "\nsubmissions, {} at once by {distinct} officers: {:.0}/s, p50 {:.1} ms, p99 {:.1} ms, the slowest {:.1} ms",
        asked.officers,
        measured.rate(),
        ms(measured.within(500)),
        ms(measured.within(990)),
        ms(measured.within(1000))
    );
    Ok(())
}

fn ms(took: Duration) -> f64 {
    took.as_secs_f64() * 1e3
}

fn handed_in(one: &Signed, number: &str) -> Vec<u8> {
    let authority = &one.officer.authority;
    let payload = json!({
        "person": format!("p-{number}"), "sex": "male", "age": 30, "barred": [], "foreign": false, "region": authority.region.as_str(),
        "body": authority.body.as_str(), "article": "476", "part": "1", "committed_at": "2022-01-10T09:20:00+06:00", "episode": null,
        "aggravating": [], "number": format!("ap-{number}"),
    });
    let body = json!({
        "incident": INCIDENT,
        "acts": [{
            "record": format!("administrative/{number}"), "act": "protocol/1", "occurred_at": "2022-01-10T10:00:00+06:00", "payload": payload,
            "sealed": { "identity": "{\"name\":\"Invented Somebody\"}" },
        }],
    })
    .to_string();
    let head = format!(
        "POST /api/v1/submissions HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {}\r\nidempotency-key: \"{number}\"\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n",
        one.presented,
        body.len()
    );
    [head.into_bytes(), body.into_bytes()].concat()
}
