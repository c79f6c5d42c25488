//! Cosignatures and witnesses against the words of their documents: a fork and a roll-back are refused, whatever the request claims.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use aiqyn_record::Journal;
use aiqyn_record::checkpoint::{Checkpoint, Journals, Verifier, sign_note};
use aiqyn_record::cosignature::{Cosigner, NotCosigned, Request, WitnessKey, consider};
use aiqyn_record::merkle::{self, Frontier, Hash, NodeId, leaf_hash};
use aiqyn_record::witness::{COSIGNATURE, REFUSED, REQUEST, Unanswered, Witness};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, SigningKey, Verifier as _};
use proptest::prelude::*;
use sha2::Digest as _;
use std::collections::HashMap;

const ORIGIN: &str = "record.example/almaty";
const NAME: &str = "witness.example/w1";

fn log_key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn log() -> Verifier {
    Verifier::new(ORIGIN, log_key().verifying_key())
}

/// A log whose leaves are these words, with every node that its proofs are made of.
fn nodes(leaves: &[String]) -> HashMap<NodeId, Hash> {
    let (mut frontier, mut nodes) = (Frontier::default(), HashMap::new());
    for leaf in leaves {
        frontier.push(leaf_hash(leaf.as_bytes()), |node| {
            nodes.insert(node.id, node.hash);
        });
    }
    nodes
}

fn leaves(size: u64, word: &str) -> Vec<String> {
    (0..size).map(|n| format!("{word} {n}")).collect()
}

fn point(leaves: &[String]) -> Checkpoint {
    let (size, nodes) = (leaves.len() as u64, nodes(leaves));
    Checkpoint::new(ORIGIN, size, merkle::root(size, |id| nodes[&id]))
}

fn request(leaves: &[String], old: u64) -> Request {
    let nodes = nodes(leaves);
    let proof = merkle::consistency(old, leaves.len() as u64, |id| nodes[&id]);
    Request { old, proof, note: point(leaves).sign(&log_key()) }
}

#[test]
fn a_cosignature_is_over_the_words_of_its_document() {
    let cosigner = Cosigner::new(NAME, &[9; 32]).unwrap();
    let accepted = consider(&request(&leaves(5, "a"), 0), &log(), None).unwrap();
    let line = cosigner.cosign(&accepted, 1_679_315_147);
    let raw = STANDARD.decode(line.strip_prefix(&format!("— {NAME} ")).unwrap().trim_end()).unwrap();
    // 4 bytes of key id, 8 of time, 64 of signature; the id is as the document has it, reckoned here from its words.
    let public = SigningKey::from_bytes(&[9; 32]).verifying_key();
    let id = sha2::Sha256::digest([NAME.as_bytes(), b"\n", &[4], public.as_bytes()].concat());
    assert_eq!((raw.len(), &raw[..4], &raw[4..12]), (76, &id[..4], &1_679_315_147_u64.to_be_bytes()[..]));
    let message = format!("cosignature/v1\ntime 1679315147\n{}", point(&leaves(5, "a")).text());
    public.verify(message.as_bytes(), &Signature::from_slice(&raw[12..]).unwrap()).unwrap();

    let key = WitnessKey::parse(&cosigner.key().to_string()).unwrap();
    let note = format!("{}{line}", request(&leaves(5, "a"), 0).note);
    assert_eq!((key.cosigned(&note), log().verify(&note).unwrap().size), (Ok(1_679_315_147), 5));
    // Neither key is taken for the other.
    assert!(Verifier::parse(&cosigner.key().to_string()).is_err() && WitnessKey::parse(&log().to_string()).is_err());
    // A signature of the same key over the text alone is no cosignature.
    let plain = sign_note(&point(&leaves(5, "a")).text(), NAME, &SigningKey::from_bytes(&[9; 32]));
    assert!(key.cosigned(&plain).is_err());
}

proptest! {
    #[test]
    fn a_witness_cosigns_what_continues_and_nothing_else(last in 0_u64..40, size in 0_u64..40, old in 0_u64..40, forked in 0_u64..40) {
        let (before, now) = (leaves(last, "a"), leaves(size, "a"));
        let asked = |old: u64, leaves: &[String]| consider(&request(leaves, old.min(leaves.len() as u64)), &log(), Some(&point(&before)));
        // As the log is, asked as it ought to be asked: what is not smaller continues.
        match asked(last, &now) {
            Ok(accepted) => prop_assert!(size >= last && accepted.checkpoint == point(&now)),
            Err(NotCosigned::RolledBack { .. }) => prop_assert!(size < last),
            Err(other) => prop_assert!(false, "{last} {size}: {other}"),
        }
        // Asked with another old size: refused, unless it is that one.
        prop_assert_eq!(asked(old, &now).is_ok(), size >= last && old.min(size) == last);
        // With another leaf among those that were cosigned: never.
        if forked < last && forked < size {
            let mut other = now.clone();
            other[usize::try_from(forked).unwrap()] = "b".to_owned();
            prop_assert!(asked(last, &other).is_err());
            prop_assert!(asked(old, &other).is_err());
        }
    }

    #[test]
    fn a_request_is_read_as_it_was_written(size in 0_u64..200, old in 0_u64..200) {
        let asked = request(&leaves(size, "a"), old.min(size));
        prop_assert_eq!(Request::parse(&asked.to_string()), Ok(asked));
    }
}

/// The journals beside the log never go back, never change at one size, and are never left out again; log and proof as they ought to be.
#[test]
fn a_witness_holds_the_journals_beside_the_log() {
    let journal = |size: u64, head: u8| Some(Journal { size, head: [head; 32] });
    let said = |refusals, reads| Journals { refusals, reads };
    let asked = |before: Journals, now: Journals, size: u64| {
        let (last, words) = (Checkpoint { journals: before, ..point(&leaves(3, "a")) }, leaves(size, "a"));
        let note = Checkpoint { journals: now, ..point(&words) }.sign(&log_key());
        consider(&Request { note, ..request(&words, 3) }, &log(), Some(&last))
    };
    for size in [3, 5] {
        for (before, now) in [
            (said(None, None), said(None, None)),
            (said(None, None), said(journal(0, 0), journal(7, 1))),
            (said(journal(2, 1), journal(7, 1)), said(journal(2, 1), journal(7, 1))),
            (said(journal(2, 1), journal(7, 1)), said(journal(2, 1), journal(9, 2))),
            (said(journal(0, 0), journal(7, 1)), said(journal(1, 5), journal(8, 2))),
        ] {
            let accepted = asked(before, now, size).unwrap();
            assert_eq!(accepted.checkpoint.journals, now);
        }
        for (before, now, words) in [
            (said(journal(2, 1), None), said(journal(1, 1), None), "refusals was rolled back: it had 2 entries, and has 1"),
            (said(journal(2, 1), None), said(journal(2, 2), None), "refusals was rewritten"),
            (said(journal(2, 1), journal(7, 1)), said(journal(2, 1), journal(6, 9)), "reads was rolled back: it had 7 entries, and has 6"),
            (said(journal(2, 1), journal(7, 1)), said(journal(2, 1), journal(7, 9)), "reads was rewritten: its 7 entries"),
            (said(journal(2, 1), journal(7, 1)), said(journal(2, 1), None), "reads is left out: it had 7 entries"),
            (said(journal(0, 0), journal(0, 0)), said(None, None), "refusals is left out: it had 0 entries"),
        ] {
            let refused = asked(before, now, size).unwrap_err();
            assert!(matches!(refused, NotCosigned::Journal { last: 3, .. }) && refused.to_string().contains(words), "{refused}");
        }
    }
}

#[test]
fn what_is_no_request_is_not_read() {
    let whole = request(&leaves(7, "a"), 3).to_string();
    for (from, to) in
        [("old 3", "old 03"), ("old 3", "old -3"), ("old 3", "new 3"), ("old 3\n", ""), ("old 3\n", "old 3\nAAAA\n"), ("\n\n", "\n")]
    {
        assert!(Request::parse(&whole.replacen(from, to, 1)).is_err(), "{from:?} {to:?}");
    }
    let long = whole.replacen("old 3\n", &format!("old 3\n{}", format!("{}\n", STANDARD.encode([0; 32])).repeat(64)), 1);
    assert!(Request::parse(&long).is_err());
}

#[test]
fn a_witness_keeps_what_it_cosigned_and_is_not_asked_back() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, place) = (dir.path().join("witness"), dir.path().join("disk"));
    let witness = Witness::create(&folder, NAME).unwrap();
    let key = witness.key();
    assert!(matches!(witness.answer(&request(&leaves(3, "a"), 0).to_string(), 1), Err(Unanswered::Unknown(origin)) if origin == ORIGIN));
    witness.know(&log()).unwrap();
    let twin = Verifier::new(ORIGIN, SigningKey::from_bytes(&[8; 32]).verifying_key());
    assert!(witness.know(&twin).is_err(), "a second key for one log");
    let (_, line) = witness.answer(&request(&leaves(3, "a"), 0).to_string(), 10).unwrap();
    assert_eq!(key.cosigned(&format!("{}{line}", request(&leaves(3, "a"), 0).note)), Ok(10));
    drop(witness);

    // Another run of it, later: the folder alone says what was cosigned.
    let witness = Witness::open(&folder).unwrap();
    assert_eq!(witness.key(), key);
    let kept = witness.logs().unwrap().remove(0).last.unwrap();
    assert_eq!((kept.0.size, key.cosigned(&kept.1)), (3, Ok(10)));
    let refused = |asked: Request| witness.answer(&asked.to_string(), 11).unwrap_err();
    assert!(matches!(refused(request(&leaves(2, "a"), 0)), Unanswered::Refused(NotCosigned::RolledBack { last: 3, size: 2 })));
    assert!(matches!(refused(request(&leaves(3, "b"), 3)), Unanswered::Refused(NotCosigned::Forked { last: 3, size: 3 })));
    assert!(matches!(refused(request(&leaves(9, "b"), 3)), Unanswered::Refused(NotCosigned::Forked { last: 3, size: 9 })));
    assert!(matches!(refused(request(&leaves(9, "a"), 0)), Unanswered::Refused(NotCosigned::Conflict { last: 3, old: 0 })));
    let other = Request { note: point(&leaves(9, "a")).sign(&SigningKey::from_bytes(&[8; 32])), ..request(&leaves(9, "a"), 3) };
    assert!(matches!(refused(other), Unanswered::Refused(NotCosigned::Note(_))));
    assert_eq!(witness.logs().unwrap().remove(0).last.unwrap().0.size, 3, "a refusal changed what is kept");

    // Visiting a folder: an answer beside each request, or why there is none.
    let asks = place.join("almaty");
    std::fs::create_dir_all(&asks).unwrap();
    std::fs::create_dir(place.join("holiday-pictures")).unwrap();
    for (asked, cosigned) in [(request(&leaves(9, "a"), 0), None), (request(&leaves(9, "a"), 3), Some(9))] {
        std::fs::write(asks.join(REQUEST), asked.to_string()).unwrap();
        let answers = witness.visit(&place, 12).unwrap();
        assert_eq!(answers.len(), 1);
        assert_eq!(answers[0].1.as_ref().ok().map(|point| point.size), cosigned);
        assert_eq!((asks.join(COSIGNATURE).exists(), asks.join(REFUSED).exists()), (cosigned.is_some(), cosigned.is_none()));
    }
    let line = std::fs::read_to_string(asks.join(COSIGNATURE)).unwrap();
    assert_eq!(key.cosigned(&format!("{}{line}", request(&leaves(9, "a"), 3).note)), Ok(12));
}
