//! `aiqyn serve` told to stop, or killed, while officers hand in: what was acknowledged is in the record, and the record is whole.

use super::support::*;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Officers who hand in at once.
const AT_ONCE: usize = 4;

/// The office of a house, and where it is.
fn served(house: &House) -> (Child, SocketAddr) {
    let mut command = program();
    command.current_dir(house.path()).args(["serve", "--listen", "127.0.0.1:0"]);
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut said = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
    let at = said.split("http://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_else(|| panic!("{said:?}"));
    (child, at.parse().unwrap())
}

/// Hands in a protocol over a connection of its own; whether it was acknowledged.
fn handed_in(at: SocketAddr, number: &str) -> Option<bool> {
    let body = serde_json::json!({ "incident": "january-2022", "acts": [protocol(&format!("administrative/{number}"))] }).to_string();
    let mut stream = TcpStream::connect(at).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let head = format!(
        "POST /api/v1/submissions HTTP/1.1\r\nhost: office.example\r\nconnection: close\r\nauthorization: Bearer {}\r\n\
         idempotency-key: \"{number}\"\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
        token("police_officer"),
        body.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(body.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer.starts_with("HTTP/1.1 201"))
}

/// Officers hand in until the office is gone; some time after the first was acknowledged it is sent a signal. What was acknowledged.
fn interrupted(house: &House, signal: &str) -> (Vec<String>, std::process::ExitStatus) {
    let (mut child, at) = served(house);
    let (stop, begun) = (AtomicBool::new(false), AtomicBool::new(false));
    let acknowledged = std::thread::scope(|scope| {
        let (stop, begun) = (&stop, &begun);
        let officers: Vec<_> = (0..AT_ONCE)
            .map(|officer| {
                scope.spawn(move || {
                    let mut kept = Vec::new();
                    for n in 0.. {
                        let number = format!("22-95{officer}{n:03}");
                        match handed_in(at, &number) {
                            Some(true) => kept.push(number),
                            // Nobody answers any more.
                            None if stop.load(Ordering::SeqCst) => break,
                            other => assert!(stop.load(Ordering::SeqCst) && n < 900, "{number}: {other:?}"),
                        }
                        begun.store(true, Ordering::SeqCst);
                    }
                    kept
                })
            })
            .collect();
        while !begun.load(Ordering::SeqCst) {
            std::thread::sleep(Duration::from_millis(5));
        }
        std::thread::sleep(Duration::from_millis(300));
        stop.store(true, Ordering::SeqCst);
        let sent = std::process::Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
        assert!(sent.success());
        officers.into_iter().flat_map(|officer| officer.join().unwrap()).collect()
    });
    (acknowledged, child.wait().unwrap())
}

/// Every protocol that was acknowledged is in the record, and the record is whole.
#[track_caller]
fn nothing_is_lost(house: &House, acknowledged: &[String]) {
    assert!(acknowledged.len() >= AT_ONCE, "too few to show anything: {acknowledged:?}");
    house.run(&["verify"]).done();
    let acts = house.run(&["export", "acts"]).done();
    for number in acknowledged {
        assert!(acts.contains(&format!("administrative/{number}")), "{number} was acknowledged");
    }
}

#[test]
fn whoever_is_told_to_stop_ends_in_order_and_loses_nothing() {
    let house = House::demo();
    let (acknowledged, status) = interrupted(&house, "-TERM");
    assert_eq!(status.code(), Some(0), "{status}");
    nothing_is_lost(&house, &acknowledged);
}

#[test]
fn whoever_is_killed_has_lost_nothing_that_was_acknowledged() {
    let house = House::demo();
    let (acknowledged, status) = interrupted(&house, "-KILL");
    assert_eq!(status.code(), None, "{status}");
    nothing_is_lost(&house, &acknowledged);
}

#[test]
fn another_program_that_comes_and_goes_takes_nothing_from_the_office() {
    let house = House::demo();
    let (mut child, at) = served(&house);
    let handed_in = |number: &str| assert_eq!(handed_in(at, number), Some(true), "{number}");
    let acknowledged: Vec<String> = (0..AT_ONCE).map(|n| format!("22-9600{n}")).collect();
    for number in &acknowledged {
        handed_in(number);
        // Whoever takes itself for the last to have the file open folds the log in and takes it away from whoever still writes there.
        let looks =
            "import sqlite3, sys\nother = sqlite3.connect(sys.argv[1])\nother.execute('SELECT seq FROM acts').fetchall()\nother.close()";
        let looked = std::process::Command::new("python3").args(["-c", looks]).arg(house.store().join("record.sqlite")).status().unwrap();
        assert!(looked.success());
        assert!(house.store().join("record.sqlite-wal").exists(), "the log is still there for the office");
    }
    child.kill().unwrap();
    child.wait().unwrap();
    nothing_is_lost(&house, &acknowledged);
}
