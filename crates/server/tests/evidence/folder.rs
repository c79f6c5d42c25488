//! A folder of files.

use super::{CHANGES, Given, MIB, bytes, fingerprint};
use aiqyn_desk::evidence::folder::Folder;
use aiqyn_desk::evidence::{Fault, Source};
use std::cell::Cell;
use std::path::{Path, PathBuf};

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().map(Result::unwrap) {
        if entry.path().is_dir() { found.extend(files(&entry.path())) } else { found.push(entry.path()) }
    }
    found
}

fn nothing(_: u64) {}

#[test]
fn a_file_is_kept_under_its_digest_for_its_owner_alone_and_comes_back() {
    let (given, root) = (Given::of(3 * MIB + 17), tempfile::tempdir().unwrap());
    let folder = Folder::at(&root.path().join("files"));
    let seen = Cell::new(0);
    let added = folder.add(&mut given.open(), &|done| seen.set(done)).unwrap();
    let named = given.fingerprint();
    assert_eq!((&added.fingerprint, added.new, seen.get()), (&named, true, named.size));
    let place = root.path().join("files").join(&named.digest[..2]).join(&named.digest[2..]);
    assert_eq!(files(root.path()), std::slice::from_ref(&place));
    let mut out = Vec::new();
    folder.fetch(&named, &mut out, &nothing).unwrap();
    assert_eq!(out, given.bytes);
    assert_eq!(folder.list().unwrap(), std::slice::from_ref(&named.digest));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&place).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(std::fs::metadata(place.parent().unwrap()).unwrap().permissions().mode() & 0o777, 0o700);
    }
}

#[test]
fn the_same_bytes_are_kept_once() {
    let (given, root) = (Given::of(MIB), tempfile::tempdir().unwrap());
    let folder = Folder::at(root.path());
    assert!(folder.add(&mut given.open(), &nothing).unwrap().new);
    let before = std::fs::metadata(folder.path(&given.fingerprint().digest)).unwrap().modified().unwrap();
    assert!(!folder.add(&mut given.open(), &nothing).unwrap().new);
    assert_eq!(std::fs::metadata(folder.path(&given.fingerprint().digest)).unwrap().modified().unwrap(), before);
    assert_eq!(files(root.path()).len(), 1);
}

#[test]
fn what_stands_under_a_name_is_never_overwritten() {
    let (given, root) = (Given::of(MIB), tempfile::tempdir().unwrap());
    let folder = Folder::at(root.path());
    let place = folder.path(&given.fingerprint().digest);
    std::fs::create_dir_all(place.parent().unwrap()).unwrap();
    std::fs::write(&place, b"something else").unwrap();
    let fault = folder.add(&mut given.open(), &nothing).unwrap_err();
    assert!(matches!(&fault, Fault::Damaged { found, .. } if found.contains("14 bytes")), "{fault}");
    assert_eq!(std::fs::read(&place).unwrap(), b"something else");
    assert_eq!(files(root.path()), [place]);
}

#[test]
fn a_file_that_changes_while_it_is_read_is_refused_and_leaves_nothing() {
    for (what, change) in CHANGES {
        let (given, root) = (Given::of(3 * MIB), tempfile::tempdir().unwrap());
        let changed = Cell::new(false);
        let at_first_chunk = |_: u64| {
            if !changed.replace(true) {
                change(&given.path);
            }
        };
        let fault = Folder::at(root.path()).add(&mut given.open(), &at_first_chunk).unwrap_err();
        assert!(matches!(&fault, Fault::Changed { what: said, .. } if *said == what), "{what}: {fault}");
        assert!(fault.is_input() && files(root.path()).is_empty(), "{what}: {:?}", files(root.path()));
    }
}

#[test]
fn what_is_no_readable_file_is_named_and_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("empty"), b"").unwrap();
    let pipe = path("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for (place, said) in [(path("absent"), "No such file"), (path("."), "is a folder"), (pipe, "pipe"), (path("empty"), "is empty")] {
        let fault = Source::open(&place).unwrap_err();
        assert!(fault.is_input() && fault.to_string().contains(said), "{}: {fault}", place.display());
    }
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_and_a_store_without_write_permission_are_named() {
    use std::os::unix::fs::PermissionsExt as _;
    let (given, root) = (Given::of(100), tempfile::tempdir().unwrap());
    let mode = |path: &Path, mode: u32| std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    mode(&given.path, 0o000);
    let everything_opens_for_root = std::fs::File::open(&given.path).is_ok();
    if !everything_opens_for_root {
        assert!(Source::open(&given.path).unwrap_err().to_string().contains("ermission"));
        mode(&given.path, 0o600);
        mode(root.path(), 0o500);
        let fault = Folder::at(root.path()).add(&mut given.open(), &nothing).unwrap_err();
        assert!(!fault.is_input() && fault.to_string().contains("ermission"), "{fault}");
        mode(root.path(), 0o700);
    }
    // A file where the folder should be stops root too.
    let occupied = root.path().join("files");
    std::fs::write(&occupied, b"no folder").unwrap();
    mode(&given.path, 0o600);
    let fault = Folder::at(&occupied).add(&mut given.open(), &nothing).unwrap_err();
    assert!(!fault.is_input() && fault.to_string().contains("files"), "{fault}");
}

#[test]
fn what_is_missing_damaged_or_foreign_is_told_apart() {
    let (given, root) = (Given::of(MIB), tempfile::tempdir().unwrap());
    let folder = Folder::at(root.path());
    let named = given.fingerprint();
    assert!(matches!(folder.check(&named, &nothing), Err(Fault::Missing { .. })));
    folder.add(&mut given.open(), &nothing).unwrap();
    let place = folder.path(&named.digest);
    let mut one_bit = given.bytes.clone();
    one_bit[MIB / 2] ^= 1;
    for other in [one_bit, bytes(MIB - 1), Vec::new()] {
        std::fs::write(&place, &other).unwrap();
        let fault = folder.check(&named, &nothing).unwrap_err();
        assert!(matches!(&fault, Fault::Damaged { found, .. } if found.contains(&fingerprint(&other).digest)), "{fault}");
    }
    std::fs::write(root.path().join("notes.txt"), b"x").unwrap();
    std::fs::write(place.with_file_name("short"), b"x").unwrap();
    let listed = folder.list().unwrap();
    assert_eq!(listed.len(), 3);
    assert!(listed.contains(&named.digest) && listed.iter().filter(|name| name.contains('/')).count() == 2, "{listed:?}");
}
