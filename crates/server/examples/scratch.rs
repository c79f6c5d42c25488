//! Scratch.
#![allow(missing_docs, clippy::all)]
use aiqyn::door::*;
use aiqyn_record::*;
use std::collections::BTreeMap;
#[tokio::main]
async fn main() {
    let rooms: Vec<String> = std::env::args().skip(2).collect();
    let dir = std::path::PathBuf::from(std::env::args().nth(1).unwrap());
    let _ = std::fs::remove_dir_all(&dir);
    let law = aiqyn_law::pack::embedded().unwrap();
    let t = std::time::Instant::now();
    let sc = aiqyn_scenario::plan(&aiqyn_scenario::Totals::january().unwrap(), 2022, 1, law).unwrap();
    println!(
        "planned {} submissions, {} acts in {:?}",
        sc.submissions.len(),
        sc.submissions.iter().map(|s| s.submission.acts.len()).sum::<usize>(),
        t.elapsed()
    );
    let store = Store::create(
        &dir,
        Founding {
            demonstration: true,
            origin: "x.example/d".into(),
            pack: law.hash().into(),
            definitions: aiqyn::asking::definitions(law),
        },
    )
    .await
    .unwrap();
    let mut door = Door::new(store, law);
    let t = std::time::Instant::now();
    let mut refused: BTreeMap<String, (usize, String)> = BTreeMap::new();
    let mut breaches: BTreeMap<String, usize> = BTreeMap::new();
    let mut acts = 0;
    let subs: Vec<_> =
        sc.submissions.into_iter().filter(|s| s.submission.acts.iter().all(|a| rooms.iter().any(|r| r == a.record.room()))).collect();
    for chunk in subs.chunks(256) {
        let waiting: Vec<Waiting> = chunk
            .iter()
            .map(|s| Waiting { submission: s.submission.clone(), officer: s.officer.clone(), clock: Some(s.recorded_at) })
            .collect();
        for (w, out) in waiting.iter().zip(door.admit(&waiting).await) {
            match out {
                Ok(r) => {
                    acts += r.last_seq - r.first_seq + 1;
                    for b in r.breaches {
                        *breaches.entry(b.rule).or_default() += 1;
                    }
                }
                Err(DoorError::Refused(rs)) => {
                    for r in rs {
                        let e = refused.entry(format!("{} {}", w.submission.acts[0].act, r.code)).or_insert((
                            0,
                            format!(
                                "{} at {} rec {:?}: {} {:?}",
                                w.submission.key,
                                w.submission.acts[0].occurred_at.local(),
                                w.clock,
                                r.en,
                                w.submission.acts[0].payload
                            ),
                        ));
                        e.0 += 1;
                    }
                }
                Err(e) => {
                    println!("ERROR {} {e}", w.submission.key);
                    return;
                }
            }
        }
    }
    println!("played {} submissions, {acts} acts in {:?}", subs.len(), t.elapsed());
    for (k, (n, ex)) in &refused {
        println!("REFUSED {n:6} {k}\n      {}", &ex.chars().take(600).collect::<String>());
    }
    for (k, n) in &breaches {
        println!("breach {n:6} {k}");
    }
}
