//! The log against an independent tree, checkpoints against the note format's own vectors.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::support::*;
use crate::told_to_both;
use aiqyn_record::Journal;
use aiqyn_record::checkpoint::{Checkpoint, Journals, NotACheckpoint, Verifier, sign_note};
use aiqyn_record::merkle::{self, Frontier, Hash, Node, leaf_hash, node_count};
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use ed25519_dalek::SigningKey;
use proptest::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// RFC 6962 §2.1, as written there.
fn mth(leaves: &[Vec<u8>]) -> Hash {
    match leaves {
        [] => Sha256::digest(b"").into(),
        [leaf] => Sha256::digest([&[0][..], leaf].concat()).into(),
        _ => {
            let (left, right) = leaves.split_at(k(leaves.len()));
            Sha256::digest([&[1][..], &mth(left), &mth(right)].concat()).into()
        }
    }
}

/// The largest power of two smaller than n.
fn k(n: usize) -> usize {
    let mut k = 1;
    while k * 2 < n {
        k *= 2;
    }
    k
}

/// RFC 6962 §2.1.1.
fn path(m: usize, leaves: &[Vec<u8>]) -> Vec<Hash> {
    if leaves.len() == 1 {
        return Vec::new();
    }
    let (left, right) = leaves.split_at(k(leaves.len()));
    let (mut path, last) = if m < left.len() { (path(m, left), mth(right)) } else { (path(m - left.len(), right), mth(left)) };
    path.push(last);
    path
}

/// RFC 6962 §2.1.2.
fn subproof(m: usize, leaves: &[Vec<u8>], whole: bool) -> Vec<Hash> {
    if m == leaves.len() {
        return if whole { Vec::new() } else { vec![mth(leaves)] };
    }
    let (left, right) = leaves.split_at(k(leaves.len()));
    let (mut proof, last) =
        if m <= left.len() { (subproof(m, left, whole), mth(right)) } else { (subproof(m - left.len(), right, false), mth(left)) };
    proof.push(last);
    proof
}

fn leaves(count: usize) -> Vec<Vec<u8>> {
    (0..count).map(|n| format!("leaf {n}").into_bytes()).collect()
}

/// All nodes that a growing log stores.
fn grow(leaves: &[Vec<u8>]) -> (Frontier, HashMap<(u8, u64), Hash>) {
    let (mut frontier, mut nodes) = (Frontier::default(), HashMap::new());
    for leaf in leaves {
        frontier.push(leaf_hash(leaf), |Node { id, hash }| assert!(nodes.insert(id, hash).is_none()));
    }
    (frontier, nodes)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn roots_and_proofs_are_those_of_the_rfc(size in 1_usize..300, at in 0_usize..300, old in 0_usize..300) {
        let leaves = leaves(size);
        let (at, old) = (at % size, old % (size + 1));
        let (frontier, nodes) = grow(&leaves);
        let root = mth(&leaves);
        prop_assert_eq!(frontier.root(), root);
        prop_assert_eq!(nodes.len() as u64, node_count(size as u64));
        prop_assert_eq!(merkle::root(old as u64, |id| nodes[&id]), mth(&leaves[..old]));
        let peaks = Frontier::ids(old as u64).iter().map(|id| nodes[id]).collect();
        prop_assert_eq!(Frontier::new(old as u64, peaks).unwrap().root(), mth(&leaves[..old]));

        let inclusion = merkle::inclusion(at as u64, size as u64, |id| nodes[&id]);
        prop_assert_eq!(&inclusion, &path(at, &leaves));
        let leaf = leaf_hash(&leaves[at]);
        prop_assert!(merkle::verify_inclusion(&leaf, at as u64, size as u64, &inclusion, &root));
        prop_assert!(!merkle::verify_inclusion(&leaf_hash(b"another"), at as u64, size as u64, &inclusion, &root));
        if size > 1 {
            prop_assert!(!merkle::verify_inclusion(&leaf, ((at + 1) % size) as u64, size as u64, &inclusion, &root));
            prop_assert!(!merkle::verify_inclusion(&leaf, at as u64, size as u64, &inclusion[1..], &root));
        }

        let consistency = merkle::consistency(old as u64, size as u64, |id| nodes[&id]);
        let old_root = mth(&leaves[..old]);
        if old > 0 {
            prop_assert_eq!(&consistency, &subproof(old, &leaves, true));
        }
        prop_assert!(merkle::verify_consistency(old as u64, size as u64, &consistency, &old_root, &root));
        if old > 0 {
            prop_assert!(!merkle::verify_consistency(old as u64, size as u64, &consistency, &mth(&leaves[1..]), &root) || old == size && size == 1);
            prop_assert!(!merkle::verify_consistency(old as u64, size as u64, &consistency, &old_root, &leaf_hash(b"another")));
        }
    }
}

#[test]
fn another_crate_makes_the_same_tree() {
    let mut tree = MemoryBackedTree::<Sha256, Vec<u8>>::new();
    let leaves = leaves(130);
    for (n, leaf) in leaves.iter().enumerate() {
        tree.push(leaf.clone());
        let (frontier, nodes) = grow(&leaves[..=n]);
        assert_eq!(frontier.root()[..], tree.root().as_bytes()[..]);
        let size = n as u64 + 1;
        let ours = merkle::inclusion(size / 3, size, |id| nodes[&id]).concat();
        assert_eq!(ours, tree.prove_inclusion((size / 3) as usize).as_bytes());
        let old = size / 2;
        if old > 0 {
            let ours = merkle::consistency(old, size, |id| nodes[&id]).concat();
            assert_eq!(ours, tree.prove_consistency((size - old) as usize).as_bytes());
        }
    }
}

told_to_both!(the_store_proves_what_it_holds);

async fn the_store_proves_what_it_holds(house: House) {
    let store = house.found().await;
    fill(&store, 300).await;
    let store = house.reopen(store).await;
    let lines: Vec<Vec<u8>> = store.acts_from(1, 1_000).await.unwrap().into_iter().map(|act| act.line).collect();
    for size in [0, 1, 2, 127, 128, 129, 300] {
        assert_eq!(store.root(size).await.unwrap(), mth(&lines[..size as usize]));
        let proof = store.consistency_proof(size, 300).await.unwrap();
        assert!(merkle::verify_consistency(size, 300, &proof, &mth(&lines[..size as usize]), &mth(&lines)));
    }
    for seq in [1, 77, 256, 300] {
        let proof = store.inclusion_proof(seq, 300).await.unwrap();
        assert!(merkle::verify_inclusion(&leaf_hash(&lines[seq as usize - 1]), seq - 1, 300, &proof, &mth(&lines)));
    }
    assert!(store.root(301).await.is_err());
    assert!(store.inclusion_proof(0, 300).await.is_err());
    assert!(store.inclusion_proof(200, 199).await.is_err());
    assert!(store.consistency_proof(4, 3).await.is_err());

    let note = store.checkpoint().await.unwrap();
    let verifier = Verifier::parse(&store.verifier().to_string()).unwrap();
    let journals = Journals { refusals: Some(Journal::default()), reads: Some(Journal::default()) };
    assert_eq!(verifier.verify(&note).unwrap(), Checkpoint { journals, ..Checkpoint::new("example.org/record", 300, mth(&lines)) });
}

/// The example of the note format's reference implementation (golang.org/x/mod/sumdb/note).
const TEXT: &str = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const SIGNATURE: &str = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
const VERIFIER: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
/// The seed of its published private key.
const SEED: &str = "gQoUAtUUbI2E8kQzMPVAgOv5juF9nHT2JS/F1ccoMXM=";

#[test]
fn notes_are_those_of_the_reference() {
    use base64::Engine as _;
    let note = format!("{TEXT}\n{SIGNATURE}");
    let verifier = Verifier::parse(VERIFIER).unwrap();
    assert_eq!(verifier.to_string(), VERIFIER);
    assert_eq!(verifier.verify_note(&note).unwrap(), TEXT);
    let seed: [u8; 32] = base64::engine::general_purpose::STANDARD.decode(SEED).unwrap().try_into().unwrap();
    assert_eq!(sign_note(TEXT, "PeterNeumann", &SigningKey::from_bytes(&seed)), note);

    // Any change of the text, and any of the signature, is caught.
    for at in 0..TEXT.len() {
        let mut bytes = note.clone().into_bytes();
        bytes[at] ^= 1;
        assert!(verifier.verify_note(&String::from_utf8(bytes).unwrap()).is_err(), "byte {at}");
    }
    let other = Verifier::new("PeterNeumann", SigningKey::from_bytes(&[7; 32]).verifying_key());
    assert!(matches!(other.verify_note(&note), Err(NotACheckpoint::NotSigned(_))));
    let witnessed = format!("{TEXT}\n— witness.example AAAAAAAA\n{SIGNATURE}");
    assert_eq!(verifier.verify_note(&witnessed).unwrap(), TEXT, "the signatures of others are passed over");
    for bad in ["", "a+b", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "a+00000000+AA=="] {
        assert!(matches!(Verifier::parse(bad), Err(NotACheckpoint::Key(_))), "{bad}");
    }
}

/// The example of the C2SP signed-note specification.
#[test]
fn the_specification_s_own_note_is_accepted() {
    let verifier = Verifier::parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k").unwrap();
    let note = "This is an example message.\n\n— example.com/foo \
                Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
    assert_eq!(verifier.verify_note(note).unwrap(), "This is an example message.\n");
    assert!(verifier.verify_note(&note.replace("message", "massage")).is_err());
}

#[test]
fn checkpoints_are_read_as_strictly_as_they_are_written() {
    let key = SigningKey::from_bytes(&[7; 32]);
    let checkpoint = Checkpoint::new("example.org/log", 42, [9; 32]);
    let verifier = Verifier::new("example.org/log", key.verifying_key());
    assert_eq!(verifier.verify(&checkpoint.sign(&key)).unwrap(), checkpoint);
    assert_eq!(Checkpoint::parse(&format!("{}extension\n", checkpoint.text())).unwrap(), checkpoint);
    let root = checkpoint.text().lines().nth(2).unwrap().to_owned();
    for bad in [
        String::new(),
        "example.org/log\n42\n".to_owned(),
        format!("\n42\n{root}\n"),
        format!("example.org/log\n042\n{root}\n"),
        format!("example.org/log\n+42\n{root}\n"),
        format!("example.org/log\n-1\n{root}\n"),
        format!("example.org/log\n42\n{}\n", &root[4..]),
        format!("example.org/log\n42\n{root}"),
        format!("example.org/log\n42\n{root}\n\n"),
    ] {
        assert!(matches!(Checkpoint::parse(&bad), Err(NotACheckpoint::Form(_))), "{bad:?}");
    }
    // What it says of the journals: by their names, once each, written as it is written.
    let journal = |size, head| Some(Journal { size, head: [head; 32] });
    let said = Checkpoint { journals: Journals { refusals: journal(3, 7), reads: journal(0, 0) }, ..checkpoint.clone() };
    let (three, zeros) = ("07".repeat(32), "00".repeat(32));
    assert_eq!(said.text(), format!("{}refusals 3 {three}\nreads 0 {zeros}\n", checkpoint.text()));
    assert_eq!(verifier.verify(&said.sign(&key)).unwrap(), said);
    for bad in [
        format!("refusals 3 {}\n", &three[2..]),
        format!("refusals 03 {three}\n"),
        format!("refusals +3 {three}\n"),
        format!("refusals -3 {three}\n"),
        format!("refusals 3  {three}\n"),
        format!("refusals 3 {three} \n"),
        format!("refusals 3 {}\n", three.replace("07", "0A")),
        "reads\n".to_owned(),
        format!("reads 3 {three}\nrefusals 3 {three}\nreads 3 {three}\n"),
    ] {
        let text = format!("{}{bad}", checkpoint.text());
        assert!(matches!(Checkpoint::parse(&text), Err(NotACheckpoint::Form(_))), "{bad:?}");
    }
    // A checkpoint of another log, though signed with the key.
    let foreign = Checkpoint { origin: "example.org/other".to_owned(), ..checkpoint };
    assert!(verifier.verify(&sign_note(&foreign.text(), "example.org/log", &key)).is_err());
}
