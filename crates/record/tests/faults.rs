//! Stores that are used, newer, cut off, foreign, read-only or full; and writers that are killed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::support::*;
use crate::told_to_both;
use aiqyn_record::{Access, AppendError, Database, Engine, Site, Store, StoreError, verify};
use tempfile::tempdir;

told_to_both!(
    a_newer_store_is_left_alone,
    keys_must_be_there_and_belong_to_the_store,
    a_store_at_its_cap_refuses_whole_batches_and_recovers,
    a_killed_writer_loses_nothing_acknowledged,
);

async fn refused(site: impl Into<Site>, access: Access) -> StoreError {
    let site = site.into();
    let named = site.dir.to_str().unwrap().to_owned();
    match Store::open(site, access).await {
        Err(error) => {
            let text = error.to_string();
            assert!((text.contains(&named) || text.contains("postgres://keeper@")) && text.contains(';'), "place, reason and cure: {text}");
            assert!(!text.contains(cluster::PASSWORD), "{text}");
            error
        }
        Ok(_) => panic!("opened"),
    }
}

#[tokio::test]
async fn what_is_no_store_is_not_opened() {
    let dir = tempdir().unwrap();
    for access in [Access::Read, Access::Write] {
        assert!(matches!(refused(dir.path(), access).await, StoreError::NotAStore { .. }));
        assert!(matches!(refused(&dir.path().join("absent"), access).await, StoreError::NotAStore { .. }));
    }
    // Somebody else's database.
    let path = dir.path().join("record.sqlite");
    std::fs::File::create(&path).unwrap();
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&path);
    let mut other = sqlx::ConnectOptions::connect(&options).await.unwrap();
    sqlx::raw_sql("CREATE TABLE t (a)").execute(&mut other).await.unwrap();
    drop(other);
    for access in [Access::Read, Access::Write] {
        assert!(matches!(refused(dir.path(), access).await, StoreError::NotAStore { .. }));
    }
    std::fs::write(&path, vec![b'x'; 5_000]).unwrap();
    assert!(matches!(refused(dir.path(), Access::Write).await, StoreError::Corrupt { .. }));
}

async fn a_newer_store_is_left_alone(house: House) {
    house.found().await.close().await;
    let mut behind = house.intruder().await;
    let (yes, no_bytes) = if house.engine == Engine::Sqlite { ("1", "x''") } else { ("TRUE", "''") };
    let columns = "version, description, success, checksum, execution_time";
    behind.run(&format!("INSERT INTO _sqlx_migrations ({columns}) VALUES (99, 'x', {yes}, {no_bytes}, 0)")).await;
    for access in [Access::Read, Access::Write] {
        assert!(matches!(refused(house.site(), access).await, StoreError::Newer { found: 99, known: 8, .. }));
    }
    behind.run("DELETE FROM _sqlx_migrations").await;
    assert!(matches!(refused(house.site(), Access::Read).await, StoreError::NotAStore { .. }));
}

#[tokio::test]
async fn a_file_cut_off_is_recognised() {
    let dir = tempdir().unwrap();
    let store = Store::create(dir.path(), founding(true)).await.unwrap();
    fill(&store, 200).await;
    store.close().await;
    let path = dir.path().join("record.sqlite");
    let whole = std::fs::read(&path).unwrap();
    for length in [0, 50, 4_096, whole.len() / 2, whole.len() - 4_096, whole.len() - 1] {
        std::fs::write(&path, &whole[..length]).unwrap();
        for access in [Access::Read, Access::Write] {
            assert!(matches!(refused(dir.path(), access).await, StoreError::Truncated { .. }), "{length}");
        }
    }
    std::fs::write(&path, &whole).unwrap();
    Store::open(dir.path(), Access::Write).await.unwrap().close().await;
}

async fn keys_must_be_there_and_belong_to_the_store(house: House) {
    let other = House::on(house.engine).await;
    house.found().await.close().await;
    other.found().await.close().await;
    // Who reads and who writes needs no key that signs: only a signature does, and it must be the store's own.
    let log_key = house.path().join("keys/signer/log.key");
    let own = std::fs::read(&log_key).unwrap();
    let unsigned = async |why: &str| {
        let store = Store::open(house.site(), Access::Read).await.unwrap();
        let told = store.checkpoint().await.unwrap_err();
        assert!(matches!(told, StoreError::Keys { .. }) && told.to_string().contains(why), "{told}");
        assert!(matches!(store.sign_note("a\n"), Err(StoreError::Keys { .. })));
        store.close().await;
    };
    std::fs::copy(other.path().join("keys/signer/log.key"), &log_key).unwrap();
    unsigned("not the key that signs").await;
    std::fs::write(&log_key, b"short").unwrap();
    unsigned("32 bytes").await;
    std::fs::remove_file(&log_key).unwrap();
    unsigned("missing").await;
    house.open(Access::Write).await.close().await;
    std::fs::write(&log_key, own).unwrap();
    std::fs::set_permissions(&log_key, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    // The public key beside the record: another's is no key of this store, and its absence is made good from the key that signs.
    let public = house.path().join("log.verifier");
    let line = std::fs::read_to_string(&public).unwrap();
    std::fs::copy(other.path().join("log.verifier"), &public).unwrap();
    assert!(matches!(refused(house.site(), Access::Read).await, StoreError::Corrupt { .. }));
    std::fs::write(&public, "nonsense").unwrap();
    assert!(matches!(refused(house.site(), Access::Write).await, StoreError::Keys { .. }));
    std::fs::remove_file(&public).unwrap();
    house.open(Access::Read).await.close().await;
    assert!(!public.exists());
    house.open(Access::Write).await.close().await;
    assert_eq!(std::fs::read_to_string(&public).unwrap(), line);
    std::fs::remove_file(&public).unwrap();
    std::fs::remove_file(&log_key).unwrap();
    match (house.engine, refused(house.site(), Access::Read).await) {
        (Engine::Sqlite, StoreError::Keys { .. }) | (Engine::Postgres, StoreError::NotAStore { .. }) => {}
        (_, error) => panic!("{error}"),
    }
    std::fs::write(other.path().join("keys/vault/persons.keys"), b"nonsense").unwrap();
    assert!(matches!(refused(other.site(), Access::Write).await, StoreError::Keys { .. }));
    // A store is not founded over keys that stand there, and they stay; nor over rows.
    if house.engine == Engine::Sqlite {
        std::fs::remove_file(house.path().join("record.sqlite")).unwrap();
    }
    assert!(matches!(Store::create(house.site(), founding(true)).await, Err(StoreError::Exists(_))));
    assert!(house.path().join("keys/vault/wrapping.key").exists());
    let new = house.path().join("new");
    if house.engine == Engine::Postgres {
        assert!(matches!(Store::create(house.site_in(&new), founding(true)).await, Err(StoreError::Exists(_))));
        for folder in ["signer", "vault", "reader"] {
            assert_eq!(std::fs::read_dir(new.join("keys").join(folder)).unwrap().count(), 0, "no key is left behind");
        }
        std::fs::remove_dir_all(&new).unwrap();
    }
    let mut bad = founding(true);
    bad.origin = "two words".to_owned();
    assert!(matches!(Store::create(house.site_in(&new), bad).await, Err(StoreError::Invalid(_))));
    assert!(!new.exists());
}

#[tokio::test]
async fn versions_hold_where_the_lock_does_not() {
    let dir = tempdir().unwrap();
    let first = Store::create(dir.path(), founding(true)).await.unwrap();
    // A lock file removed by hand lets a second writer in.
    std::fs::remove_file(dir.path().join("lock")).unwrap();
    let second = Store::open(dir.path(), Access::Write).await.unwrap();
    let (mut one, mut two) = (Author::default(), Author::default());
    first.append(batch(vec![one.commit("k-1", &["a"])])).await.unwrap();
    let blind = two.commit("k-2", &["a"]);
    assert!(matches!(second.append(batch(vec![blind])).await, Err(AppendError::NotNext { expected: 2, found: 1 })));
    let mut late = one.commit("k-2", &["b"]);
    late.reads.push(("record:a".to_owned(), 0));
    assert!(matches!(second.append(batch(vec![late.clone()])).await, Err(AppendError::Stale { commit: 0, keys }) if keys == ["record:a"]));
    late.reads.pop();
    second.append(batch(vec![late])).await.unwrap();
    // The first writer's picture of the log's edge is out of date, and it notices.
    first.append(batch(vec![one.commit("k-3", &["a", "b"])])).await.unwrap();
    assert_eq!(verify(&first, None, |_, _| {}).await.unwrap().size, 4);
}

async fn a_store_at_its_cap_refuses_whole_batches_and_recovers(house: House) {
    let store = house.found().await;
    let mut author = fill(&store, 50).await;
    // An empty database of a server has several megabytes already.
    let extent = match house.engine {
        Engine::Sqlite => 0,
        Engine::Postgres => house.intruder().await.number("SELECT pg_database_size(current_database())").await as u64,
    };
    store.cap(extent + 400_000).await.unwrap();
    let mut appended = 50;
    let refused = loop {
        let records: Vec<String> = (0..40).map(|n| format!("f-{n}")).collect();
        let commit = author.commit(&format!("f-{appended}"), &records.iter().map(String::as_str).collect::<Vec<_>>());
        match store.append(batch(vec![commit.clone()])).await {
            Ok(()) => appended += 40,
            Err(error) => {
                assert!(matches!(error, AppendError::Store(StoreError::Disk(_))), "{error}");
                assert!(error.to_string().contains("no room left"), "{error}");
                break commit;
            }
        }
        assert!(appended < 5_000, "the cap was never met");
    };
    assert_eq!(store.head().await.unwrap().size, appended);
    verify(&store, None, |_, _| {}).await.unwrap();
    assert!(matches!(store.append(batch(vec![refused.clone()])).await, Err(AppendError::Store(StoreError::Disk(_)))));
    store.cap(extent + 40_000_000).await.unwrap();
    store.append(batch(vec![refused])).await.unwrap();
    let store = house.reopen(store).await;
    assert_eq!(verify(&store, None, |_, _| {}).await.unwrap().size, appended + 40);
}

/// The database of a test that runs itself as another process.
const CHILD_DATABASE: &str = "AIQYN_TEST_DATABASE";

fn child() -> Option<Site> {
    let dir = std::env::var_os(CHILD).map(PathBuf::from)?;
    let database = std::env::var(CHILD_DATABASE).map_or(Database::Sqlite, Database::Postgres);
    Some(Site::at(dir, database))
}

/// A test of this file as the runner knows it: below its module, without the program's name.
fn named(test: &str) -> String {
    let (_, module) = module_path!().split_once("::").unwrap();
    format!("{module}::{test}")
}

fn rerun(program: impl AsRef<std::ffi::OsStr>, test: &str, site: &Site) -> Command {
    let mut command = Command::new(program);
    command.args([&named(test), "--exact", "--nocapture", "--test-threads=1"]).env(CHILD, &site.dir);
    if let Database::Postgres(url) = &site.database {
        command.env(CHILD_DATABASE, url);
    }
    command
}

/// Appends as fast as it can, and says so after each acknowledgement, until something stops it.
async fn append_on(site: Site) -> AppendError {
    let store = Store::open(site, Access::Write).await.unwrap();
    let size = store.head().await.unwrap().size;
    let mut author = Author { next: size, ..Author::default() };
    loop {
        let record = format!("c-{}", author.next);
        let mut commit = author.commit(&record, &[&record]);
        seal_with(&store, &mut commit, 0, &record, &[("name", "somebody")]);
        open_with(&mut commit, aiqyn_record::Journal::default());
        let mut batch = batch(vec![commit]);
        batch.views = vec![view(&record, "open")];
        match store.append(batch).await {
            Ok(()) => println!("\nacknowledged {}", author.next),
            Err(error) => return error,
        }
    }
}

fn acknowledged(line: &str) -> Option<u64> {
    line.strip_prefix("acknowledged ").and_then(|n| n.parse().ok())
}

async fn a_killed_writer_loses_nothing_acknowledged(house: House) {
    if let Some(site) = child() {
        panic!("{}", append_on(site).await);
    }
    house.found().await.close().await;
    let module = if house.engine == Engine::Sqlite { "sqlite" } else { "postgres" };
    let test = format!("{module}::a_killed_writer_loses_nothing_acknowledged");
    let mut total = 0;
    for round in 0_u64..12 {
        let mut writer =
            rerun(std::env::current_exe().unwrap(), &test, &house.site()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(writer.stdout.take().unwrap()).lines();
        let mut last = lines.by_ref().map_while(Result::ok).find_map(|line| acknowledged(&line)).expect("the writer began");
        std::thread::sleep(std::time::Duration::from_micros(3_000 + round * 7_919 % 40_000));
        writer.kill().unwrap();
        writer.wait().unwrap();
        last = lines.map_while(Result::ok).filter_map(|line| acknowledged(&line)).last().unwrap_or(last);

        // A reader need not wait for the next writer to put things in order.
        let reader = house.open(Access::Read).await;
        let size = reader.head().await.unwrap().size;
        reader.close().await;
        let store = house.open(Access::Write).await;
        assert_eq!(store.head().await.unwrap().size, size);
        assert!(size >= last && size <= last + 1, "{last} acknowledged, {size} there");
        assert!(size > total);
        total = size;
        assert_eq!(verify(&store, None, |_, _| {}).await.unwrap().size, size);
        assert_eq!(store.views_page("", u32::MAX).await.unwrap().len() as u64, size);
        let newest = format!("c-{}", size - 1);
        assert_eq!(opened(&store, &newest).await.unwrap()[0].text, "somebody");
        store.close().await;
    }
    println!("counted: 12 kills on {:?}, {total} acts acknowledged, 0 lost", house.engine);
}

#[cfg(unix)]
#[tokio::test]
async fn a_system_that_refuses_writes_is_told_of_and_leaves_nothing_half_done() {
    if let Some(site) = child() {
        match append_on(site).await {
            AppendError::Store(StoreError::Disk(_) | StoreError::Io { .. }) => println!("\nrefused by the system"),
            other => panic!("{other}"),
        }
        return;
    }
    let dir = tempdir().unwrap();
    Store::create(dir.path(), founding(true)).await.unwrap().close().await;
    // No file may grow beyond 512 blocks; a write beyond fails instead of killing the writer.
    let script = "trap '' XFSZ; ulimit -f 512; exec \"$0\" \"$@\"";
    let test = "a_system_that_refuses_writes_is_told_of_and_leaves_nothing_half_done";
    let exe = std::env::current_exe().unwrap();
    let mut command = Command::new("sh");
    command.args(["-c", script]).arg(exe).args([&named(test), "--exact", "--nocapture"]).env(CHILD, dir.path());
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("refused by the system"), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    let last = said.lines().rev().find_map(acknowledged).unwrap();
    let store = Store::open(dir.path(), Access::Write).await.unwrap();
    assert_eq!(store.head().await.unwrap().size, last);
    assert_eq!(verify(&store, None, |_, _| {}).await.unwrap().size, last);
    let mut author = Author { next: last, ..Author::default() };
    store.append(batch(vec![author.commit("again", &["again"])])).await.unwrap();
}

#[cfg(unix)]
#[tokio::test]
async fn a_read_only_folder_is_read_and_not_written() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
    use std::os::unix::process::CommandExt as _;
    if let Some(Site { dir, .. }) = child() {
        assert!(matches!(refused(&dir, Access::Write).await, StoreError::ReadOnly(_)));
        assert!(matches!(Store::create(&dir.join("new"), founding(true)).await, Err(StoreError::ReadOnly(_))));
        let store = Store::open(&dir, Access::Read).await.unwrap();
        assert_eq!(verify(&store, None, |_, _| {}).await.unwrap().size, 30);
        println!("\nread and not written");
        return;
    }
    let outer = tempdir().unwrap();
    let dir = outer.path().join("store");
    let store = Store::create(&dir, founding(true)).await.unwrap();
    fill(&store, 30).await;
    store.close().await;
    // The superuser may write anywhere: then an ordinary user tries.
    let root = std::fs::metadata("/proc/self").map_or(0, |process| process.uid()) == 0;
    let exe = outer.path().join("test");
    std::fs::copy(std::env::current_exe().unwrap(), &exe).unwrap();
    let keys = ["vault/wrapping.key", "vault/persons.keys", "signer/log.key", "reader/list.key"].map(|name| dir.join("keys").join(name));
    let folders = ["keys/signer", "keys/vault", "keys/reader", "keys", ""].map(|name| dir.join(name));
    let mode = |path: &Path, mode| std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    for path in keys.iter().chain(&[dir.join("record.sqlite"), dir.join("lock")]) {
        mode(path, 0o400);
    }
    folders.iter().for_each(|path| mode(path, 0o500));
    mode(outer.path(), 0o755);
    mode(&exe, 0o755);
    let mut command = rerun(&exe, "a_read_only_folder_is_read_and_not_written", &Site::from(&dir));
    if root {
        for path in keys.iter().chain(&[dir.join("record.sqlite"), dir.join("lock"), dir.join("log.verifier")]).chain(&folders) {
            chown(path, Some(65_534), Some(65_534)).unwrap();
        }
        command.uid(65_534).gid(65_534);
    }
    let output = command.output().unwrap();
    folders.iter().for_each(|path| mode(path, 0o700));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("read and not written"), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
}
