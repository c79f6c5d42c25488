#!/usr/bin/env python3
"""Check what leaves the house: an exported log, a published site, a proof, each against a signed checkpoint.

Written from the documents alone (docs/formats.md; RFC 6962 and RFC 9162; C2SP signed-note, tlog-checkpoint, tlog-cosignature,
tlog-proof, tlog-witness) and shares no code with the program. Needs Python's standard library and `cryptography`.

    tools/verify.py log acts.jsonl --checkpoint checkpoint.txt --key 'NAME+ID+KEY' --cosigned-by 'NAME+ID+KEY'
    tools/verify.py site DIR --key 'NAME+ID+KEY'
    tools/verify.py inclusion act.tlog-proof --line act.json --key 'NAME+ID+KEY'
    tools/verify.py consistency request.txt --old checkpoint.txt --key 'NAME+ID+KEY'

The key is the log's verifier key (`aiqyn checkpoint --verifier`). Take it from where the site's owner cannot change it alone: the printed
release, or the witness. Exit codes: 0 it holds, 1 it does not, 2 wrong use or a file that cannot be read.
"""

import argparse
import base64
import binascii
import hashlib
import json
import os
import re
import sys
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

# Kinds of key in a signed note.
SIGNATURE, COSIGNATURE = 1, 4


class Refused(Exception):
    """It does not hold: the place and the reason."""


def decoded(text, what):
    """The bytes of base64 that is written as its encoder writes it, and no other."""
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Refused(f"{what}: not base64") from None
    if base64.b64encode(raw).decode() != text:
        raise Refused(f"{what}: not base64 as it is written")
    return raw


def plain(text, what):
    """A number without sign, space or leading zero."""
    if not re.fullmatch(r"0|[1-9][0-9]{0,18}", text):
        raise Refused(f"{what}: {text!r} is no plain number")
    return int(text)


# Keys and notes.

@dataclass(frozen=True)
class Key:
    """A verifier key: name+hexid+base64(kind and key)."""
    name: str
    kind: int
    public: bytes

    @classmethod
    def read(cls, text):
        parts = text.strip().split("+", 2)
        if len(parts) != 3 or not parts[0]:
            raise Refused("verifier key: it is not name+id+key")
        raw = decoded(parts[2], "verifier key")
        if len(raw) != 33 or raw[0] not in (SIGNATURE, COSIGNATURE):
            raise Refused("verifier key: it is no Ed25519 key")
        key = cls(parts[0], raw[0], raw[1:])
        if key.id().hex() != parts[1]:
            raise Refused("verifier key: the id is not that of name and key")
        return key

    def id(self):
        return hashlib.sha256(self.name.encode() + b"\n" + bytes([self.kind]) + self.public).digest()[:4]

    def fits(self, signature, message):
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


def note(raw):
    """Text and signature lines of a signed note: [(name, id, signature)]."""
    try:
        whole = raw.decode()
    except UnicodeDecodeError:
        raise Refused("note: not UTF-8") from None
    at = whole.rfind("\n\n")
    if at < 0:
        raise Refused("note: no empty line parts text and signatures")
    text, rest = whole[:at + 1], whole[at + 2:]
    if not rest.endswith("\n"):
        raise Refused("note: its last line is not finished")
    signatures = []
    for line in rest[:-1].split("\n"):
        found = re.fullmatch("\u2014 ([^ +]+) ([^ ]+)", line)
        if not found:
            raise Refused("note: a signature line is none")
        signature = decoded(found[2], "note: a signature")
        if len(signature) < 5:
            raise Refused("note: a signature is too short")
        signatures.append((found[1], signature[:4], signature[4:]))
    return text, signatures


def signed(raw, key):
    """The text of a note that a key signed."""
    text, signatures = note(raw)
    ours = [signature for name, ident, signature in signatures if name == key.name and ident == key.id()]
    if not ours:
        raise Refused(f"note: not signed by {key.name}")
    for signature in ours:
        if not key.fits(signature, text.encode()):
            raise Refused(f"note: the signature of {key.name} does not fit the text")
    return text


def cosigned(raw, key):
    """The time, in seconds since 1970, at which a witness cosigned a checkpoint."""
    text, signatures = note(raw)
    ours = [signature for name, ident, signature in signatures if name == key.name and ident == key.id()]
    if not ours:
        raise Refused(f"note: not cosigned by {key.name}")
    times = []
    for signature in ours:
        if len(signature) != 72:
            raise Refused(f"note: the cosignature of {key.name} has another length")
        time = int.from_bytes(signature[:8], "big")
        if time >= 1 << 63 or not key.fits(signature[8:], f"cosignature/v1\ntime {time}\n{text}".encode()):
            raise Refused(f"note: the cosignature of {key.name} does not fit the text")
        times.append(time)
    return max(times)


# The journals beside the log, as extension lines of a checkpoint and lines of the log name them.
JOURNALS = ("refusals", "reads")
HEAD = re.compile(r"[0-9a-f]{64}")


def precede(before, now):
    """Holds what is said later of the journals against what was said before, each {name: (size, head)}.

    That a longer journal continues a shorter one is known to whoever has its entries alone.
    """
    for name, (size, head) in before.items():
        if name not in now:
            raise Refused(f"the journal of {name} is left out: it had {size} entries, and nothing is said of it now")
        if now[name][0] < size:
            raise Refused(f"the journal of {name} was rolled back: it had {size} entries, and has {now[name][0]} now")
        if now[name][0] == size and now[name][1] != head:
            raise Refused(f"the journal of {name} was rewritten: its {size} entries are not those of before")


@dataclass
class Checkpoint:
    origin: str
    size: int
    root: bytes
    journals: dict = field(default_factory=dict)
    cosigned: dict = field(default_factory=dict)

    @classmethod
    def of(cls, lines):
        if len(lines) < 3 or not all(lines):
            raise Refused("checkpoint: it has not three lines")
        root = decoded(lines[2], "checkpoint: the root")
        if len(root) != 32:
            raise Refused("checkpoint: the root is no hash")
        journals = {}
        for line in lines[3:]:
            name, _, said = line.partition(" ")
            if name not in JOURNALS:
                continue
            size, _, head = said.partition(" ")
            if name in journals or not HEAD.fullmatch(head):
                raise Refused(f"checkpoint: {line!r} is not the size and head of a journal, or one that was named before")
            journals[name] = (plain(size, f"checkpoint: the journal of {name}"), head)
        return cls(lines[0], plain(lines[1], "checkpoint: the size"), root, journals)

    @classmethod
    def read(cls, raw, key, witnesses=()):
        point = cls.of(signed(raw, key)[:-1].split("\n"))
        if point.origin != key.name:
            raise Refused("checkpoint: it speaks of another log than the one that signed it")
        point.cosigned = {witness.name: cosigned(raw, witness) for witness in witnesses}
        return point


# The tree (RFC 6962 2.1).

def leaf(line):
    return hashlib.sha256(b"\0" + line).digest()


def inner(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def root(leaves):
    """The root of these leaves' hashes."""
    peaks = []
    for size, one in enumerate(leaves):
        while size & 1:
            one, size = inner(peaks.pop(), one), size >> 1
        peaks.append(one)
    if not peaks:
        return hashlib.sha256().digest()
    whole = peaks.pop()
    while peaks:
        whole = inner(peaks.pop(), whole)
    return whole


def includes(one, index, size, path, whole):
    """Whether a leaf stands at an index of a tree (RFC 9162 2.1.3.2)."""
    if index >= size:
        return False
    at, last = index, size - 1
    for other in path:
        if last == 0:
            return False
        if at & 1 or at == last:
            one = inner(other, one)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            one = inner(one, other)
        at, last = at >> 1, last >> 1
    return last == 0 and one == whole


def continues(old, size, path, old_root, whole):
    """Whether a tree continues another (RFC 9162 2.1.4.2)."""
    if old == size:
        return not path and old_root == whole
    if old == 0 or old > size:
        return old == 0 and not path and old_root == root([])
    path = list(path)
    if old & (old - 1) == 0:
        path.insert(0, old_root)
    at, last = old - 1, size - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    if not path:
        return False
    before = now = path[0]
    for other in path[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            before, now = inner(other, before), inner(other, now)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            now = inner(now, other)
        at, last = at >> 1, last >> 1
    return last == 0 and before == old_root and now == whole


# The register of officers: who acted, and by which key.

class Officer:
    """An entry of the register, from its acts in the order of their times."""

    def __init__(self, acts):
        self.office, self.keys, self.suspended, self.waiting = None, {}, False, {}
        for _, _, version, kind, said in sorted(acts, key=lambda act: act[:2]):
            self.take(version, kind, said)

    def take(self, version, kind, said):
        if kind == "founded/1":
            self.office = said["post"]
            self.enter(said["credential"])
        elif kind in ("appointed/1", "transferred/1", "credential_given/1", "reinstated/1", "credential_revoked/1", "suspended/1", "ended/1"):
            self.waiting[version] = (kind, said)
            if kind == "suspended/1":
                self.suspended = True
            elif kind == "credential_revoked/1":
                self.revoke(said["key"], True)
        elif kind == "credential_renewed/1" and said["key"] in self.keys:
            self.keys[said["key"]]["until"] = moment(said["until"])
        elif kind in ("proposal_confirmed/1", "proposal_declined/1") and said["proposal"] in self.waiting:
            proposed, what = self.waiting.pop(said["proposal"])
            (self.confirm if kind == "proposal_confirmed/1" else self.decline)(proposed, what)

    def confirm(self, kind, said):
        if kind == "appointed/1":
            self.office, self.suspended = said["post"], False
            self.enter(said["credential"])
        elif kind == "transferred/1" and self.office:
            self.office = said["post"]
        elif kind == "credential_given/1":
            self.enter(said["credential"])
        elif kind == "reinstated/1":
            self.suspended = False
        elif kind == "ended/1":
            self.office, self.suspended, self.waiting = None, False, {}
            for key in self.keys:
                self.revoke(key, True)

    def decline(self, kind, said):
        if kind == "credential_revoked/1":
            self.revoke(said["key"], False)
        elif kind == "suspended/1":
            self.suspended = False

    def enter(self, credential):
        self.keys[credential["key"]] = {"until": moment(credential["until"]), "revoked": False}

    def revoke(self, key, revoked):
        if key in self.keys:
            self.keys[key]["revoked"] = revoked

    def acts(self, authority, key, at):
        leaving = any(kind == "ended/1" for kind, _ in self.waiting.values())
        held = self.keys.get(key)
        return (self.office == authority and not self.suspended and not leaving
                and held is not None and not held["revoked"] and moment(at) < held["until"])


def moment(text):
    """A moment as a number that orders: whole seconds and a fraction."""
    found = re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z", text)
    if not found:
        raise Refused(f"log: {text!r} is no moment")
    return found[1], (found[2] or "").ljust(9, "0")


def message(lines):
    """What the officer of a submission signed, from its lines: RFC 8785 JSON, whose numbers are whole here."""
    first = lines[0]
    acts = [{name: line[name] for name in ("act", "occurred_at", "payload", "record")} for line in lines if line["act"] != "breach/1"]
    said = {"acts": acts, "context": "aiqyn submission/1", "id": first["submission"]["signed"]["id"],
            "incident": first["incident"], "officer": first["officer"]}
    return json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def officers(lines):
    """Holds every submission against the register: how many are signed. Before a register was founded none is."""
    entries, folded, seen, count, at = {}, {}, set(), 0, 0
    begun = next((n for n, line in enumerate(lines) if line["room"] == "officer"), len(lines))
    while at < len(lines):
        first = lines[at]
        some = lines[at:at + first.get("submission", {}).get("acts", 1)]
        if at >= begun:
            place = f"log: act {first['seq']}"
            given = first.get("submission", {}).get("signed")
            if not given or given["id"] in seen:
                raise Refused(f"{place}: its submission is not signed, or was signed for another")
            seen.add(given["id"])
            try:
                Ed25519PublicKey.from_public_bytes(bytes.fromhex(given["key"])).verify(bytes.fromhex(given["signature"]), message(some))
            except (InvalidSignature, ValueError):
                raise Refused(f"{place}: it is not what {first['officer']} signed") from None
            own = entries.get(f"officer/{first['officer']}", [])
            key = first["officer"], len(own)
            if key not in folded:
                folded[key] = Officer(own)
            founds = at == begun and first["act"] == "founded/1" and Officer(
                [(moment(first["occurred_at"]), first["seq"], first["version"], first["act"], first["payload"])])
            if not (founds or folded[key]).acts(first["authority"], given["key"], first["recorded_at"]):
                raise Refused(f"{place}: {first['officer']} was not in that office then, or the key did not stand")
            count += 1
        for line in some:
            if line["officer"] != first["officer"] or line["authority"] != first["authority"]:
                raise Refused(f"log: act {line['seq']} is of another officer than its submission")
            if line["room"] == "officer":
                act = moment(line["occurred_at"]), line["seq"], line["version"], line["act"], line["payload"]
                entries.setdefault(line["record"], []).append(act)
        at += len(some)
    return count


# What can be checked.

def seen(submission, number):
    """What the first line of a submission says of the journals before it."""
    journals = {}
    for name, where in zip(JOURNALS, ("journal", "reads")):
        if where == "reads" and isinstance(submission, dict) and where not in submission:
            continue
        try:
            size, head = submission[where]["size"], submission[where]["head"]
        except (KeyError, TypeError):
            raise Refused(f"log: line {number} does not say how the journal of {name} stood") from None
        if type(size) is not int or size < 0 or type(head) is not str or not HEAD.fullmatch(head):
            raise Refused(f"log: line {number} does not say how the journal of {name} stood")
        journals[name] = (size, head)
    return journals


def log(raw, point):
    """Holds exported acts against a checkpoint: how many stand behind it, not vouched for."""
    if raw and not raw.endswith(b"\n"):
        raise Refused("log: its last line is not finished")
    lines = raw.split(b"\n")[:-1]
    if len(lines) < point.size:
        raise Refused(f"log: the checkpoint is over {point.size} acts, the log has {len(lines)}: acts were removed")
    said = {}
    for number, line in enumerate(lines, 1):
        try:
            act = json.loads(line.decode())
            seq = act["seq"]
        except (ValueError, KeyError, TypeError, RecursionError):
            raise Refused(f"log: line {number} is no act") from None
        if type(seq) is not int or seq != number:
            raise Refused(f"log: line {number} has act {seq}: acts are missing, moved or repeated")
        if number <= point.size and "submission" in act:
            now = seen(act["submission"], number)
            precede(said, now)
            said = now
    if root(leaf(line) for line in lines[:point.size]) != point.root:
        raise Refused(f"log: the first {point.size} acts have another root: one or more of them were rewritten")
    # A checkpoint made before checkpoints spoke of journals says nothing of them.
    precede({name: journal for name, journal in said.items() if name in point.journals}, point.journals)
    try:
        officers([json.loads(line.decode()) for line in lines])
    except (KeyError, TypeError, AttributeError) as wrong:
        raise Refused(f"log: an act is not as acts are written: {wrong!r}") from None
    return len(lines) - point.size


DATED = re.compile(r"data/[0-9]|releases/|manifests/")


def manifest(text):
    """Checkpoint, hash of the manifest before, and (hash, size) of every file by path."""
    lines = text[:-1].split("\n")
    heads = ("aiqyn.site/manifest/v1", "release ", "published ", "checkpoint ", "previous ")
    if len(lines) < len(heads) or not all(line.startswith(head) for line, head in zip(lines, heads)):
        raise Refused("manifest.txt: not a manifest of this version")
    files = {}
    for line in lines[len(heads):]:
        found = re.fullmatch(r"([0-9a-f]{64}) (0|[1-9][0-9]*) (.+)", line)
        if not found or found[3] in files:
            raise Refused(f"manifest.txt: {line!r} is no file, or one that was named before")
        files[found[3]] = (found[1], int(found[2]))
    return Checkpoint.of(lines[3].split(" ")[1:]), lines[4].split(" ")[1], files


def site(folder, key):
    """Holds a copy of the site against its signed manifest, and that against those before it."""
    with open(os.path.join(folder, "manifest.txt"), "rb") as file:
        raw = file.read()
    point, previous, files = manifest(signed(raw, key))
    if point.origin != key.name:
        raise Refused("manifest.txt: it speaks of another log than the one that signed it")
    found = set()
    for where, _, names in os.walk(folder):
        found.update(os.path.relpath(os.path.join(where, name), folder).replace(os.sep, "/") for name in names)
    unlisted = sorted(found - set(files) - {"manifest.txt"})
    if unlisted:
        raise Refused(f"{unlisted[0]}: no manifest lists it; it was added ({len(unlisted)} such files)")
    for path, (sum_, size) in files.items():
        if path not in found:
            raise Refused(f"{path}: the manifest lists it, and it is not there")
        with open(os.path.join(folder, path), "rb") as file:
            content = file.read()
        if len(content) != size or hashlib.sha256(content).hexdigest() != sum_:
            raise Refused(f"{path}: its bytes are not those that the manifest names")
    after, now, before = point, files, 0
    while previous != "none":
        path = f"manifests/{previous}.txt"
        if path not in found:
            raise Refused(f"{path}: the manifest before is not there")
        with open(os.path.join(folder, path), "rb") as file:
            raw = file.read()
        if hashlib.sha256(raw).hexdigest() != previous:
            raise Refused(f"{path}: it is not the manifest of that hash")
        older, previous, then = manifest(signed(raw, key))
        if older.size > after.size or (older.size == after.size and older.root != after.root):
            raise Refused(f"{path}: the record of the manifest after it does not continue its own")
        for name, was in then.items():
            if DATED.match(name) and now.get(name) != was:
                raise Refused(f"{name}: it changed since it was published")
        after, now, before = older, then, before + 1
    return len(files), before


def hashes(lines):
    path = [decoded(line, "proof: a hash") for line in lines]
    if any(len(one) != 32 for one in path):
        raise Refused("proof: a hash has another length")
    return path


def parted(raw, what):
    """The lines before the first empty one, and the note after it."""
    head, parting, rest = raw.partition(b"\n\n")
    if not parting:
        raise Refused(f"{what}: no empty line parts proof and checkpoint")
    try:
        return head.decode().split("\n"), rest
    except UnicodeDecodeError:
        raise Refused(f"{what}: not UTF-8") from None


def inclusion(raw, line, key, witnesses=()):
    """Holds a C2SP tlog-proof against the bytes of an act."""
    head, rest = parted(raw, "proof")
    if head[0] != "c2sp.org/tlog-proof@v1":
        raise Refused("proof: not a tlog-proof of version 1")
    head = head[2:] if len(head) > 1 and head[1].startswith("extra ") else head[1:]
    if not head or not head[0].startswith("index "):
        raise Refused("proof: it names no index")
    index, path = plain(head[0][6:], "proof: the index"), hashes(head[1:])
    point = Checkpoint.read(rest, key, witnesses)
    if not includes(leaf(line), index, point.size, path, point.root):
        raise Refused(f"proof: the act does not stand at {index} in the log of {point.size} acts")
    return index, point


def consistency(raw, old, key, witnesses=()):
    """Holds a request to a C2SP tlog-witness against a checkpoint kept from before."""
    head, rest = parted(raw, "request")
    if not head[0].startswith("old "):
        raise Refused("request: it names no old size")
    size, path = plain(head[0][4:], "request: the old size"), hashes(head[1:])
    point, before = Checkpoint.read(rest, key, witnesses), Checkpoint.read(old, key)
    if size != before.size or not continues(before.size, point.size, path, before.root, point.root):
        raise Refused(f"proof: the log of {point.size} acts does not continue that of {before.size}")
    precede(before.journals, point.journals)
    return before, point


# The command line.

def content(path):
    if path == "-":
        return sys.stdin.buffer.read()
    with open(path, "rb") as file:
        return file.read()


def keys(texts):
    return [Key.read(text) for text in texts]


def said(point):
    times = "".join(f"; cosigned by {name} at {time}" for name, time in point.cosigned.items())
    beside = "".join(f", {size} {name}" for name, (size, _) in point.journals.items())
    return f"{point.origin}, {point.size} acts, root {base64.b64encode(point.root).decode()}{beside}{times}"


def run(args):
    key, witnesses = Key.read(args.key), keys(args.cosigned_by)
    if args.what == "log":
        point = Checkpoint.read(content(args.checkpoint), key, witnesses)
        behind = log(content(args.file), point)
        beyond = f"; {behind} acts after it, for which it does not vouch" if behind else ""
        return f"the log holds: {said(point)}{beyond}"
    if args.what == "site":
        files, before = site(args.file, key)
        return f"the site holds: {files} files, {before} manifests before this one"
    if args.what == "inclusion":
        line = content(args.line)
        index, point = inclusion(content(args.file), line[:-1] if line.endswith(b"\n") else line, key, witnesses)
        return f"act {index + 1} is included: {said(point)}"
    before, point = consistency(content(args.file), content(args.old), key, witnesses)
    return f"the log of {before.size} acts is continued: {said(point)}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked = parser.add_subparsers(dest="what", required=True)
    for what, file, more in (("log", "acts.jsonl, as exported", "checkpoint"), ("site", "folder of a copy of the site", None),
                             ("inclusion", "a tlog-proof", "line"), ("consistency", "a request to a witness", "old")):
        command = asked.add_parser(what)
        command.add_argument("file", help=file)
        command.add_argument("--key", required=True, help="the log's verifier key, from where the site's owner cannot change it alone")
        command.add_argument("--cosigned-by", action="append", default=[], metavar="KEY", help="a witness that must have cosigned")
        if more:
            command.add_argument(f"--{more}", required=True, metavar="FILE")
    try:
        print(run(parser.parse_args()))
    except Refused as refused:
        print(f"refused: {refused}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
