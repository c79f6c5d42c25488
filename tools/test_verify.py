"""Tests of the verifier against what others published, and against notes made by hand: it shares nothing with the program that could be wrong in both."""

import base64
import hashlib
import os
import tempfile
import unittest

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import verify

# The leaves and roots with which implementations of RFC 6962 are tested, from that of Google's Certificate Transparency on.
LEAVES = [bytes.fromhex(text) for text in
          ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")]
ROOTS = {0: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
         1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
         8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"}


def by_definition(leaves):
    """RFC 6962 2.1, as it is written there."""
    if len(leaves) < 2:
        return verify.leaf(leaves[0]) if leaves else hashlib.sha256().digest()
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return verify.inner(by_definition(leaves[:half]), by_definition(leaves[half:]))


class Signer:
    def __init__(self, name, kind, seed):
        self.name, self.kind, self.secret = name, kind, Ed25519PrivateKey.from_private_bytes(bytes([seed] * 32))
        raw = serialization.Encoding.Raw, serialization.PublicFormat.Raw
        self.key = verify.Key(name, kind, self.secret.public_key().public_bytes(*raw))

    def line(self, text, time=None):
        stamp, message = b"", text
        if time is not None:
            stamp, message = time.to_bytes(8, "big"), f"cosignature/v1\ntime {time}\n{text}"
        return f"\u2014 {self.name} {base64.b64encode(self.key.id() + stamp + self.secret.sign(message.encode())).decode()}\n"


class Tree(unittest.TestCase):
    def test_roots_are_the_published_ones_and_those_of_the_definition(self):
        for size, root in ROOTS.items():
            self.assertEqual(verify.root(map(verify.leaf, LEAVES[:size])).hex(), root)
        for size in range(9):
            self.assertEqual(verify.root(map(verify.leaf, LEAVES[:size])), by_definition(LEAVES[:size]))


class Notes(unittest.TestCase):
    def test_the_specification_s_own_note_is_accepted(self):
        key = verify.Key.read("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
        note = ("This is an example message.\n\n\u2014 example.com/foo "
                "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n")
        self.assertEqual(verify.signed(note.encode(), key), "This is an example message.\n")
        with self.assertRaises(verify.Refused):
            verify.signed(note.replace("message", "massage").encode(), key)

    def test_a_cosignature_is_over_its_own_words_and_time(self):
        log, witness = Signer("log.example", verify.SIGNATURE, 1), Signer("witness.example", verify.COSIGNATURE, 2)
        text = f"log.example\n1\n{base64.b64encode(verify.leaf(b'')).decode()}\n"
        note = text + "\n" + log.line(text)
        point = verify.Checkpoint.read((note + witness.line(text, 1679315147)).encode(), log.key, [witness.key])
        self.assertEqual((point.size, point.cosigned), (1, {"witness.example": 1679315147}))
        for wrong in ("", witness.line(text), witness.line(text.replace("\n1\n", "\n2\n"), 1679315147)):
            with self.assertRaises(verify.Refused):
                verify.Checkpoint.read((note + wrong).encode(), log.key, [witness.key])


class Sites(unittest.TestCase):
    def test_a_dated_file_that_changed_between_two_signed_manifests_is_named(self):
        log = Signer("log.example", verify.SIGNATURE, 1)
        root = base64.b64encode(verify.leaf(b"")).decode()

        def manifest(previous, files):
            text = f"aiqyn.site/manifest/v1\nrelease r\npublished p\ncheckpoint log.example 1 {root}\nprevious {previous}\n"
            for path, content in sorted(files.items()):
                text += f"{hashlib.sha256(content).hexdigest()} {len(content)} {path}\n"
            return (text + "\n" + log.line(text)).encode()

        for now, named in ((b"as it was", None), (b"as it is", "data/2022-01-25/A1.csv: it changed since it was published")):
            first = manifest("none", {"data/2022-01-25/A1.csv": b"as it was", "index.html": b"old"})
            before = hashlib.sha256(first).hexdigest()
            files = {"data/2022-01-25/A1.csv": now, "index.html": b"new", f"manifests/{before}.txt": first}
            with tempfile.TemporaryDirectory() as folder:
                for path, content in {**files, "manifest.txt": manifest(before, files)}.items():
                    os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
                    with open(os.path.join(folder, path), "wb") as file:
                        file.write(content)
                if named is None:
                    self.assertEqual(verify.site(folder, log.key), (3, 1))
                else:
                    with self.assertRaisesRegex(verify.Refused, named):
                        verify.site(folder, log.key)


if __name__ == "__main__":
    unittest.main()
