//! A disk that fails in the midst of a commit: what was to be recorded is unknown, never said to have failed, and is found by its key.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::PathBuf;
use std::process::Command;

use super::support::flush::{failing, shim};
use super::support::*;
use aiqyn_record::{Access, AppendError, Store, StoreError, verify};

#[tokio::test]
async fn a_commit_that_was_not_flushed_is_unknown_and_its_key_tells() {
    if let Some(dir) = std::env::var_os(CHILD).map(PathBuf::from) {
        let store = Store::open(&dir, Access::Write).await.unwrap();
        let mut author = Author::default();
        store.append(batch(vec![author.commit("k-1", &["a"])])).await.unwrap();
        std::fs::write(std::env::var_os("AIQYN_TEST_FAULT").unwrap(), "").unwrap();
        let said = store.append(batch(vec![author.commit("k-2", &["a"])])).await.unwrap_err();
        assert!(matches!(&said, AppendError::Store(StoreError::Unknown { key: Some(key), .. }) if key == "k-2"), "{said:?}");
        assert!(said.to_string().contains("not known") && said.to_string().contains("k-2"), "{said}");
        println!("\nunknown");
        // As a crash would leave it: nothing is closed in order.
        std::process::exit(0);
    }
    let outer = tempfile::tempdir().unwrap();
    let (dir, fault) = (outer.path().join("store"), outer.path().join("fault"));
    Store::create(&dir, founding(true)).await.unwrap().close().await;
    let (_, module) = module_path!().split_once("::").unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    let test = format!("{module}::a_commit_that_was_not_flushed_is_unknown_and_its_key_tells");
    command.args([&test, "--exact", "--nocapture", "--test-threads=1"]).env(CHILD, &dir);
    let output = failing(&mut command, &shim(outer.path()), &fault).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("unknown"), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    // The disk is mended: the record is whole, with the second submission or without it, and sending it again settles which.
    let store = Store::open(&dir, Access::Write).await.unwrap();
    let there = store.submission("k-2").await.unwrap().is_some();
    let mut author = Author::default();
    author.commit("k-1", &["a"]);
    let again = store.append(batch(vec![author.commit("k-2", &["a"])])).await;
    assert!(if there { again.is_err() } else { again.is_ok() }, "{again:?}");
    assert_eq!(store.submission("k-2").await.unwrap().unwrap().first_seq, 2);
    assert_eq!(verify(&store, None, |_, _| {}).await.unwrap().size, 2);
}
