//! A publisher is ended at every step, in a process of its own, and what stands afterwards is one whole site or the other.
#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;
use std::collections::BTreeMap;
use std::process::{Command, ExitStatus};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, mpsc};
use std::time::Duration;
use tempfile::TempDir;

const PLACE: &str = "AIQYN_TEST_PUBLISH_AT";
const LAST: &str = "AIQYN_TEST_PUBLISH_ENDS";
const TWICE: &str = "AIQYN_TEST_PUBLISH_TWO_RENAMES";

/// A site of a few files in folders.
fn site(word: &str) -> Files {
    let paths = ["manifest.txt", "en/index.html", "data/2022-01-25/en/A1.csv", "data/2022-01-25/ru/A1.csv"];
    paths.iter().map(|path| ((*path).to_owned(), format!("{word} at {path}").into_bytes())).collect()
}

/// Every file and folder below one.
fn tree(folder: &Path) -> BTreeMap<String, Option<Vec<u8>>> {
    let (mut found, mut folders) = (BTreeMap::new(), vec![folder.to_owned()]);
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap().map(Result::unwrap) {
            let name = entry.path().strip_prefix(folder).unwrap().to_string_lossy().into_owned();
            if entry.path().is_dir() {
                folders.push(entry.path());
                found.insert(name, None);
            } else {
                found.insert(name, Some(fs::read(entry.path()).unwrap()));
            }
        }
    }
    found
}

fn files(folder: &Path) -> Files {
    tree(folder).into_iter().filter_map(|(path, bytes)| Some((path, bytes?))).collect()
}

fn never(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

fn way(two_renames: bool) -> Way<'static> {
    Way { exchange: if two_renames { never } else { exchange }, ..Way::system() }
}

fn publish(out: &Path, word: &str, way: Way) -> io::Result<()> {
    Aside::take(out, way)?.put(&site(word))
}

/// A folder in which a site stands, beside folders of somebody else that are named as one might name one's own.
fn house() -> (TempDir, PathBuf) {
    let house = tempfile::tempdir().unwrap();
    let out = house.path().join("site");
    publish(&out, "old", Way::system()).unwrap();
    for foreign in [".site.old", ".site.new", "site.old", ".site.aiqyn-new"] {
        fs::create_dir(house.path().join(foreign)).unwrap();
        fs::write(house.path().join(foreign).join("letter.txt"), "keep me").unwrap();
    }
    (house, out)
}

/// What is in the house beside the site and the place where the next one is written.
fn others(house: &Path) -> BTreeMap<String, Option<Vec<u8>>> {
    tree(house).into_iter().filter(|(path, _)| !path.starts_with("site/") && path != "site" && !path.starts_with(".site.aiqyn/")).collect()
}

/// Runs in a process of its own, which ends itself without a word at the step named.
#[test]
fn one_that_is_ended() {
    let Ok(out) = std::env::var(PLACE) else { return };
    let last: usize = std::env::var(LAST).unwrap().parse().unwrap();
    let steps = AtomicUsize::new(0);
    let step = move |_: &'static str| {
        if steps.fetch_add(1, Ordering::SeqCst) == last {
            std::process::abort();
        }
        Ok(())
    };
    publish(Path::new(&out), "new", Way { step: &step, ..way(std::env::var(TWICE).is_ok()) }).unwrap();
}

fn ended_at(step: usize, out: &Path, two_renames: bool) -> ExitStatus {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "publishing::aside::tests::one_that_is_ended"]).env(PLACE, out).env(LAST, step.to_string());
    if two_renames {
        command.env(TWICE, "yes");
    }
    command.output().unwrap().status
}

/// Ends a publisher at every step, and hands what stands then to `look`; tells how many steps there were.
fn every_step(two_renames: bool, mut look: impl FnMut(&Path)) -> usize {
    for step in 0..200 {
        let (house, out) = house();
        let before = others(house.path());
        let done = ended_at(step, &out, two_renames).success();
        look(&out);
        assert_eq!(others(house.path()), before, "step {step} touched what is somebody else's");
        publish(&out, "newer", way(two_renames)).unwrap();
        assert_eq!(files(&out), site("newer"), "step {step}");
        let left: Vec<String> = tree(&house.path().join(".site.aiqyn")).into_keys().collect();
        assert_eq!(left, [MARKED], "step {step}");
        assert_eq!(others(house.path()), before, "the publisher after step {step} touched what is somebody else's");
        if done {
            return step;
        }
    }
    panic!("a publisher takes more steps than were looked at");
}

#[test]
fn a_publisher_ended_at_any_step_leaves_the_old_site_or_the_new_one() {
    let stood = Mutex::new(BTreeMap::new());
    let steps = every_step(false, |out| {
        let stands = files(out);
        assert!(stands == site("old") || stands == site("new"), "{:?}", stands.keys());
        *stood.lock().unwrap().entry(stands == site("new")).or_insert(0) += 1;
    });
    let stood = stood.into_inner().unwrap();
    // Eleven files and folders, written and brought to the disk, before the one step that changes what stands.
    assert!(steps >= 15 && stood[&false] >= 12 && stood[&true] >= 2, "{steps} steps: {stood:?}");
}

#[test]
fn where_folders_cannot_be_exchanged_the_journal_brings_back_what_two_renames_left() {
    let mut between = 0;
    every_step(true, |out| {
        if out.exists() {
            let stands = files(out);
            assert!(stands == site("old") || stands == site("new"), "{:?}", stands.keys());
        } else {
            between += 1;
        }
        // Whoever comes next finds a whole site before it writes its own.
        let aside = Aside::take(out, way(true)).unwrap();
        let stands = files(aside.out());
        assert!(stands == site("old") || stands == site("new"), "{:?}", stands.keys());
    });
    assert_eq!(between, 1, "no site stands between the two renames, and at no other step");
}

#[test]
fn a_fault_at_any_step_is_told_and_the_old_site_still_stands_or_the_new_one_does() {
    for two_renames in [false, true] {
        for fault in 0.. {
            let (_house, out) = house();
            let steps = AtomicUsize::new(0);
            let step = |_: &'static str| {
                let full = steps.fetch_add(1, Ordering::SeqCst) >= fault;
                if full { Err(io::Error::from(io::ErrorKind::StorageFull)) } else { Ok(()) }
            };
            let put = publish(&out, "new", Way { step: &step, ..way(two_renames) });
            let told = put.is_err();
            // What the fault itself kept from being put right, the next publisher does.
            drop(Aside::take(&out, way(two_renames)).unwrap());
            let stands = files(&out);
            assert!(stands == site("old") || stands == site("new"), "{fault}: {:?}", stands.keys());
            if !told {
                assert_eq!(stands, site("new"));
                break;
            }
        }
    }
}

#[test]
fn everything_is_on_the_disk_before_it_is_put_in_place() {
    let (_house, out) = house();
    let told = Mutex::new(Vec::new());
    let step = |what: &'static str| {
        told.lock().unwrap().push(what);
        Ok(())
    };
    publish(&out, "new", Way { step: &step, ..Way::system() }).unwrap();
    let told = told.into_inner().unwrap();
    let placed = told.iter().position(|what| *what == "put it in place").unwrap();
    let times = |what: &str| told[..placed].iter().filter(|told| **told == what).count();
    // Four files; the site's folder, en, data, the day and two languages in it.
    assert_eq!((times("write a file"), times("bring a file to the disk"), times("bring a folder to the disk")), (4, 4, 6));
    assert_eq!(told[placed + 1], "bring the place to the disk");
}

#[test]
fn several_publishers_wait_for_each_other() {
    let (_house, out) = house();
    let first = Aside::take(&out, Way::system()).unwrap();
    let (done, waits) = mpsc::channel();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            publish(&out, "second", Way::system()).unwrap();
            done.send(()).unwrap();
        });
        assert!(waits.recv_timeout(Duration::from_millis(300)).is_err(), "the second did not wait");
        assert_eq!(files(&out), site("old"));
        first.put(&site("first")).unwrap();
        drop(first);
        waits.recv().unwrap();
    });
    assert_eq!(files(&out), site("second"));
}

#[test]
fn a_place_that_is_somebody_elses_is_left_alone() {
    let house = tempfile::tempdir().unwrap();
    let (out, place) = (house.path().join("site"), house.path().join(".site.aiqyn"));
    fs::create_dir_all(place.join("new")).unwrap();
    fs::write(place.join("new").join("letter.txt"), "keep me").unwrap();
    let before = tree(house.path());
    let error = publish(&out, "new", Way::system()).unwrap_err();
    assert!(error.to_string().contains("not this program's"), "{error}");
    assert_eq!(tree(house.path()), before);
    // Nor one with a file of the mark's name and another content.
    fs::write(place.join(MARKED), "mine").unwrap();
    let before = tree(house.path());
    assert!(publish(&out, "new", Way::system()).is_err());
    assert_eq!(tree(house.path()), before);
}
