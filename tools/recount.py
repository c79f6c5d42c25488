#!/usr/bin/env python3
"""Re-derive every figure of a briefing from the exported acts alone.

An independent recount: it shares no code with the program, only docs/formats.md, which says what each field means, how
acts fold, and what every figure counts. Python's standard library is all it needs.

    aiqyn export acts --data DIR | tools/recount.py
    tools/recount.py acts.jsonl --known 2022-01-24 --of 2022-01-20
    tools/recount.py acts.jsonl --known 2022-01-18T09:00:00Z --of 2022-01-18 --members S1
"""

import argparse
import contextlib
import json
import sys
from bisect import bisect_right

from recounting import assignment, briefing, complaint, damage, death, evidence, officer, roster, team, weapon
from recounting.room import DAY, HOUR, Room, SECOND, Unreadable, as_of, handles, moment, months_later, spelled

# Rooms that stand in files of their own.
ELSEWHERE = (complaint, death, weapon, damage, roster, evidence, briefing, assignment, team, officer)

# The office that speaks a figure, as docs/formats.md lists it.
PROSECUTOR = ("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "XA1", "XA2", "C1", "XC1", "XC2", "XC3",
              "S1", "S2", "S3", "S4", "S5", "S6", "XS1", "XS2", "XL1", "XL2")
INTERIOR = ("K1", "K2", "K3", "K4", "K5", "K6", "K7", "G9", "J1", "G10", "XP1", "XP2", "XP3", "XP4")
OFFICE = {**dict.fromkeys(PROSECUTOR, "prosecutor"), **dict.fromkeys(INTERIOR, "interior")}
for elsewhere in ELSEWHERE:
    OFFICE.update(elsewhere.FIGURES)

# The day of each office's briefing, by incident.
BRIEFING_DAYS = {"january-2022": {"prosecutor": "2022-01-25", "interior": "2022-01-24"}}


@handles
class Administrative(Room):
    # Articles and parts that provide a warning, with the first day for which the law pack claims it.
    WARNING_PROVIDED = {
        ("436", "3"): "2017-01-31",
        ("438", "3"): "2015-01-01",
        ("476", "1"): "2020-07-31",
        ("488", "1"): "2020-06-30", ("488", "2"): "2020-06-30", ("488", "3"): "2020-06-30",
        ("488", "6"): "2020-06-30", ("488", "8"): "2020-06-30",
        ("489", "1"): "2020-01-31", ("489", "2"): "2020-01-31",
    }

    def __init__(self, record):
        self.record = record
        self.protocol = None
        self.ruling = None
        self.ruled_at = None
        self.outcome = None
        self.article = None
        self.pending = {}
        self.counted_from = None
        self.serving = False
        self.let_go_on_petition = False

    def on_protocol(self, _, payload):
        self.protocol = payload

    def on_ruling(self, at, payload):
        if self.ruling is None:
            self.ruling, self.ruled_at = payload, at
            self.outcome, self.article = payload["outcome"], (payload["article"], payload["part"])

    def on_petition(self, _, payload):
        self.pending[payload["petition"]] = payload["favourable"]

    def on_petition_withdrawn(self, _, payload):
        self.pending.pop(payload["petition"], None)

    def on_petition_decided(self, _, payload):
        self.pending.pop(payload["petition"], None)
        self.replace(payload["result"])

    def on_appeal_decided(self, _, payload):
        self.replace(payload["result"])

    def replace(self, result):
        """What a decision on a petition or an appeal makes of the outcome in force."""
        if self.ruling is None or result["kind"] == "unchanged":
            return
        if result["kind"] == "cancelled_dismissed":
            self.outcome = {"kind": "dismissed", "ground": result["ground"]}
        else:
            self.outcome = result["outcome"]
        if result["kind"] == "cancelled_new":
            self.article = (result["article"], result["part"])

    def on_arrest_started(self, _, payload):
        self.serving, self.counted_from, self.let_go_on_petition = True, moment(payload["counted_from"]), False

    def on_released(self, _, payload):
        self.serving, self.let_go_on_petition = False, payload["ground"] == "petition"

    def members(self, at):
        if self.protocol is None or self.ruling is None:
            return
        record, person, outcome = self.record, self.protocol["person"], self.outcome
        yield "A1", record
        kind = outcome["kind"]
        if kind == "warning":
            yield "A2", record
            if self.ruling["outcome"]["kind"] == "fine":
                yield "A4", record
        elif kind == "dismissed" and outcome["ground"] in ("no_event", "no_elements"):
            yield "A5", record
        elif kind == "arrest":
            yield "A6", record
            if self.let_go_on_petition:
                yield "A3", person
            if self.serving:
                yield "A7", person
                if at >= self.counted_from + outcome["days"] * DAY:
                    yield "XA2", person
        if kind in ("fine", "arrest") and self.warning_was_due():
            yield "XA1", record
        for tag, favourable in self.pending.items():
            if favourable:
                yield "A8", f"{record}#{tag}"

    def warning_was_due(self):
        since = self.WARNING_PROVIDED.get(self.article)
        aggravated = self.protocol["aggravating"] or self.ruling["aggravating"]
        return since is not None and not aggravated and self.ruled_at > as_of(since) - DAY


@handles
class Criminal(Room):
    CATEGORY = {
        "theft": "K1", "illegal_firearms": "K2", "weapon_theft": "K3", "property_damage": "K4",
        "vehicle_taking": "K5", "robbery": "K6", "violence_against_officers": "K7",
    }

    def __init__(self, record):
        self.record = record
        self.registered = False
        self.category = None
        self.over = False
        self.interruption = None
        self.group = False
        self.due = {}

    def on_registered(self, _, payload):
        if not self.registered:
            self.registered = True
            self.category = self.category or payload["category"]

    def on_category_set(self, _, payload):
        self.category = payload["category"]

    def on_interrupted(self, _, __):
        self.interruption = "decided"

    def on_interruption_agreed(self, _, __):
        if self.interruption:
            self.interruption = "agreed"

    def on_resumed(self, _, __):
        self.interruption = None

    on_interruption_cancelled = on_resumed

    def on_terminated(self, _, __):
        self.over = True

    on_not_registered = on_sent_to_court = on_terminated

    def on_group_formed(self, _, __):
        self.group = True

    on_group_changed = on_group_formed

    def on_instruction_given(self, _, payload):
        # A report ends the waiting for good: None stays None. A tag given twice keeps its first due moment.
        self.due.setdefault(payload["instruction"], moment(payload["due"]))

    def on_instruction_reported(self, _, payload):
        if payload["instruction"] in self.due:
            self.due[payload["instruction"]] = None

    def members(self, at):
        record = self.record
        if self.registered and not self.over:
            if self.interruption == "agreed":
                yield "XC1", record
            else:
                if self.category != "official_misconduct":
                    yield "C1", record
                    if self.category in self.CATEGORY:
                        yield self.CATEGORY[self.category], record
                if self.group:
                    yield "XC3", record
        if any(due is not None and at > due for due in self.due.values()):
            yield "XC2", record


class Measure:
    """A measure of restraint, from its proposal or choice on."""

    __slots__ = ("kind", "since", "until", "bail", "paid", "ended", "cause", "overturned")

    def __init__(self, kind, since=None):
        self.kind, self.since, self.until = kind, since, None
        self.bail, self.paid, self.ended, self.cause = None, False, False, None
        self.overturned = False

    def runs(self):
        """Whether it has taken effect and was neither ended nor overturned; its term is another matter."""
        return self.since is not None and not self.ended and not self.overturned


@handles
class Suspect(Room):
    MISCONDUCT = ("146", "361", "362")
    THIRTY_DAYS = {"173", "179", "181", "184", "272", *map(str, range(255, 269))}
    PART = {"custody": "S2", "house_arrest": "S3", "bail": "S4", "undertaking": "S5"}

    def __init__(self, record):
        self.record = record
        self.subject = None
        self.detained_at = None
        self.protocol = None
        self.measures = {}
        self.custody_sanctioned = set()
        self.announced_at = None
        self.released_at = None
        self.ended = False
        self.in_court = False
        self.interrupted = False

    def on_recognition_issued(self, _, payload):
        self.subject = self.subject or payload

    def on_recognition_refused(self, _, __):
        if self.detained_at is None:
            self.ended = True

    def on_detained(self, at, payload):
        self.subject = self.subject or payload["subject"]
        if self.detained_at is None:
            self.detained_at = at

    def on_protocolled(self, _, payload):
        self.protocol = payload

    def on_measure_chosen(self, at, payload):
        self.begin(payload, at)

    def on_measure_proposed(self, _, payload):
        self.begin(payload, None)

    def begin(self, payload, since):
        self.measures[payload["measure"]] = Measure(payload["kind"], since)
        self.custody_sanctioned.discard(payload["measure"])

    def on_measure_sanctioned(self, at, payload):
        tag = payload["measure"]
        measure = self.measures.get(tag)
        if measure:
            measure.kind, measure.since, measure.bail = payload["kind"], at, payload["bail_tenge"]
            measure.until = None if payload["until"] is None else moment(payload["until"])
            (self.custody_sanctioned.add if measure.kind == "custody" else self.custody_sanctioned.discard)(tag)

    def on_bail_paid(self, _, payload):
        measure = self.measures.get(payload["measure"])
        if measure:
            measure.paid = True
            if measure.kind == "custody" and measure.bail is not None:
                measure.kind, measure.until = "bail", None

    def on_measure_extended(self, _, payload):
        measure = self.measures.get(payload["measure"])
        if measure:
            measure.until = moment(payload["until"])

    def on_extension_refused(self, _, payload):
        measure = self.measures.get(payload["measure"])
        if measure and measure.runs():
            if payload["instead"] is None:
                measure.overturned = True
            else:
                measure.kind = payload["instead"]
                measure.until = measure.until if measure.kind == "house_arrest" else None

    def on_appeal_decided(self, at, payload):
        measure, outcome = self.measures.get(payload["measure"]), payload["outcome"]
        if measure is None:
            return
        if outcome["kind"] == "cancelled" and measure.runs():
            measure.overturned = True
        elif outcome["kind"] == "term" and measure.runs():
            measure.until = moment(outcome["until"])
        elif outcome["kind"] == "sanctioned" and not measure.ended:
            measure.since = measure.since if measure.runs() else at
            measure.overturned = False
            measure.kind, measure.bail = outcome["restraint"], outcome["bail_tenge"]
            measure.until = None if outcome["until"] is None else moment(outcome["until"])
            tag = payload["measure"]
            (self.custody_sanctioned.add if measure.kind == "custody" else self.custody_sanctioned.discard)(tag)

    def on_measure_ended(self, _, payload):
        measure = self.measures.get(payload["measure"])
        if measure and not (payload["how"] == "bail_paid" and measure.paid):
            measure.ended, measure.cause = True, payload["cause"]

    def on_qualification_announced(self, at, _):
        if self.announced_at is None:
            self.announced_at = at

    def on_released(self, at, _):
        self.released_at = at

    def on_status_ended(self, _, __):
        self.ended = True

    def on_sent_to_court(self, _, __):
        self.in_court = True

    def on_proceedings_interrupted(self, _, __):
        self.interrupted = True

    def on_proceedings_resumed(self, _, __):
        self.interrupted = False

    def members(self, at):
        if self.subject is None:
            return
        record, article = self.record, self.subject["suspicion"]["article"]
        in_force = self.measure_in_force(at)
        pending = not (self.ended or self.in_court or self.interrupted)
        let_go = self.released_at is not None and in_force is None
        if self.detained_at is not None and pending and not let_go and article not in self.MISCONDUCT:
            yield "S1", record
            if in_force is None:
                yield "S6", record
            elif in_force in self.PART:
                yield self.PART[in_force], record
        if self.detained_at is not None and article == "291":
            yield "G9", self.subject["person"]
        if self.held() and in_force != "custody" and not self.in_court and not self.detention_runs(at):
            yield "XS1", record
        if any(m.cause in ("health", "personal_circumstances") for m in self.measures.values()):
            yield "XS2", record

    def measure_in_force(self, at):
        """The kind of the measure in force, or None."""
        if self.ended:
            return None
        running = [
            (m.since, tag) for tag, m in self.measures.items()
            if m.runs() and (m.until is None or at < m.until)
        ]
        if not running or self.lapsed(at):
            return None
        return self.measures[max(running)[1]].kind

    def lapsed(self, at):
        """Whether the qualification was not announced in time after the first measure."""
        start = min(m.since for m in self.measures.values() if m.since is not None)
        if self.custody_sanctioned and self.detained_at is not None:
            start = min(start, self.detained_at)
        days = 30 if self.subject["suspicion"]["article"] in self.THIRTY_DAYS else 10
        end = start + days * DAY
        in_time = self.announced_at is not None and self.announced_at <= end
        return at >= end and not in_time

    def held(self):
        """Whether the person is held: by detention, or by custody, with no release since."""
        effective = [(m.since, tag) for tag, m in self.measures.items() if m.since is not None]
        if not effective:
            return self.detained_at is not None and self.released_at is None
        since, tag = max(effective)
        return self.measures[tag].kind == "custody" and (self.released_at is None or since > self.released_at)

    def detention_runs(self, at):
        """Whether the term of the detention still runs and nothing took its place."""
        if self.detained_at is None or self.ended or any(m.since is not None for m in self.measures.values()):
            return False
        hours = 24 if self.subject["age"] < 18 else 48
        if hours == 48 and self.protocol and self.protocol["exceptional_ground"] is not None:
            hours = min(max(self.protocol["term_hours"], 48), 72)
        return at < self.detained_at + hours * HOUR


@handles
class Custody(Room):
    FIGURE = {"188": "J1", "191": "J1", "192": "J1", "287": "G10"}
    # What the basis of the arrival gives before an order comes: months of custody, days of the longest arrest.
    MONTHS, ARREST = 2, 45

    def __init__(self, record):
        self.record = record
        self.arrival = None
        self.arrived_at = None
        self.gone_at = None
        self.orders = []
        self.person = None
        self.admitted = False
        self.away = False
        self.gone = False
        self.unexplained = False

    def on_arrived(self, at, payload):
        if self.arrival is None:
            self.arrival, self.arrived_at = payload, at

    def on_identified(self, _, payload):
        self.person = self.person or payload["person"]

    def on_examined(self, _, payload):
        self.unexplained = self.unexplained or payload["injuries"]["kind"] == "found"

    on_injury_recorded = on_examined

    def on_origin_explained(self, _, __):
        self.unexplained = False

    on_complaint_linked = on_origin_explained

    def on_order_received(self, at, payload):
        self.orders.append((at, moment(payload["until"])))

    def on_admitted(self, _, __):
        self.admitted = True

    def on_hospitalised(self, _, __):
        self.away = True

    def on_returned(self, _, __):
        self.away = False

    def on_released(self, at, _):
        if not self.gone:
            self.gone, self.gone_at = True, at

    on_transferred = on_released

    def entitled_by_arrival(self):
        """Until when the basis of the arrival alone lets the facility keep the person."""
        since, kind = moment(self.arrival["restricted_since"]), self.arrival["basis"]["kind"]
        if kind == "custody":
            return months_later(since, self.MONTHS, self.arrival["region"])
        if kind == "administrative_arrest":
            return since + self.ARREST * DAY
        return since + (24 if self.arrival["age"] < 18 else 48) * HOUR

    def without_basis(self, at):
        """The moments from the arrival up to `at`, as (from, to) without `to`, at which nothing entitled the facility."""
        end = at + 1 if self.gone_at is None else min(at + 1, self.gone_at)
        terms = [(self.arrived_at, self.entitled_by_arrival()), *self.orders]
        for index, (came, until) in enumerate(terms):
            following = [later for later, _ in terms[index + 1:]]
            begin, stop = max(came, until, self.arrived_at), min([end, *following])
            if begin < stop:
                yield begin, stop

    def members(self, at):
        if self.arrival is None:
            return
        person = self.person or self.arrival["person"]
        if self.admitted and self.arrival["facility"].split("/")[0] == "ivs":
            basis = self.arrival["basis"]
            article = basis["suspicion"]["article"] if basis["kind"] in ("detention", "custody") else None
            if article in self.FIGURE:
                yield self.FIGURE[article], person
            if not self.away and not self.gone:
                yield "XP2", person
        if self.unexplained:
            yield "XP1", person
        without = list(self.without_basis(at))
        if without:
            yield "XP4", person
        if any(begin <= at < stop for begin, stop in without):
            yield "XP3", person


ROOMS = {"administrative": Administrative, "criminal": Criminal, "suspect": Suspect, "custody": Custody}
ROOMS.update((elsewhere.NAME, elsewhere.Room) for elsewhere in ELSEWHERE)

# ---------------------------------------------------------------- reading the export

OWN, CORRECTION, ANNULMENT, ASIDE = range(4)


class Act:
    """One recorded act, with what a recount needs of it."""

    # `speaks_of`: the version it says something of – its own, or what it corrects or confirms. `rests`: the versions it rests on, or None.
    __slots__ = ("form", "kind", "seq", "recorded", "occurred", "target", "payload", "line", "corrects", "speaks_of", "rests")

    def __init__(self, form, kind, seq, recorded, occurred, target, payload, line):
        self.form, self.kind, self.seq, self.recorded, self.occurred = form, kind, seq, recorded, occurred
        self.target, self.payload, self.line = target, payload, line
        self.corrects = self.speaks_of = self.rests = None


class Record:
    """The acts of one record, in order of version: version 1 stands first."""

    __slots__ = ("room", "acts")

    def __init__(self, room):
        self.room, self.acts = room, []


def read(lines):
    """The records of an export, by incident: {incident: {record id: Record}}."""
    incidents, homes, last_seq, last_recorded = {}, {}, 0, None
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        try:
            line = json.loads(text)
            seq, recorded = line["seq"], moment(line["recorded_at"])
            if seq <= last_seq:
                raise ValueError(f"seq {seq} after {last_seq}: export the acts in order, each once")
            if last_recorded is not None and recorded < last_recorded:
                raise ValueError("recorded_at goes back: the export was altered or sorted anew")
            last_seq, last_recorded = seq, recorded
            incident, id_ = line["incident"], line["record"]
            if homes.setdefault(id_, incident) != incident:
                raise ValueError(f"record {id_} changes its incident: the export was altered")
            records = incidents.setdefault(incident, {})
            record = records.get(id_)
            if record is None:
                if line["room"] not in ROOMS:
                    raise ValueError(f"no room {line['room']!r}: this recount knows {', '.join(ROOMS)}")
                record = records[id_] = Record(line["room"])
            if line["version"] != len(record.acts) + 1:
                raise ValueError(
                    f"record {id_} has version {line['version']} where {len(record.acts) + 1} is due: export the whole record"
                )
            record.acts.append(resting(line, act(line, record, seq, recorded, number)))
        except json.JSONDecodeError as error:
            raise Unreadable(f"line {number}: no JSON ({error}): give the output of `aiqyn export acts --format jsonl`") from None
        except KeyError as error:
            raise Unreadable(f"line {number}: the field {error} is missing") from None
        except (TypeError, AttributeError) as error:
            raise Unreadable(f"line {number}: a field has the wrong type ({error})") from None
        except ValueError as error:
            raise Unreadable(f"line {number}: {error}") from None
    return incidents


def resting(line, one):
    """Adds what a line says of others: what it corrects or confirms, and the lines on which it rests."""
    kind, payload = line["act"], line["payload"]
    one.corrects = payload["corrects"] if kind == "correction/1" else None
    if kind not in ("annulment/1", "breach/1", "answer/1"):
        one.speaks_of = one.corrects or (payload["confirms"] if kind == "confirmation/1" else line["version"])
    if "rests_on" in line:
        one.rests = [other["version"] for other in line["rests_on"]]
    return one


def act(line, record, seq, recorded, number):
    kind, payload, occurred = line["act"], line["payload"], moment(line["occurred_at"])
    if kind == "correction/1":
        target = payload["corrects"]
        if not 1 <= target <= len(record.acts) or record.acts[target - 1].form not in (OWN, ASIDE):
            raise ValueError(f"a correction of version {target}, which is no earlier act of the record")
        kind = record.acts[target - 1].kind
        payload = payload["payload"]
        if record.acts[target - 1].form == ASIDE:
            return Act(ASIDE, None, seq, recorded, occurred, None, None, number)
        return Act(CORRECTION, kind, seq, recorded, occurred, target, payload, number)
    if kind == "annulment/1":
        return Act(ANNULMENT, None, seq, recorded, occurred, payload["annuls"], None, number)
    if kind in ("breach/1", "answer/1"):
        return Act(ASIDE, kind, seq, recorded, occurred, None, payload, number)
    if kind in ROOMS[record.room].handlers:
        return Act(OWN, kind, seq, recorded, occurred, None, payload, number)
    # What no figure reads keeps its place, for versions count on.
    return Act(ASIDE, None, seq, recorded, occurred, None, None, number)


# ---------------------------------------------------------------- folding


def undone(acts):
    """What annulments and corrections leave of the acts known: versions annulled, and corrections that hold, by version."""
    fallen, corrected = set(), {}
    for version in range(len(acts), 0, -1):
        if version in fallen:
            continue
        one = acts[version - 1]
        if one.form == ANNULMENT and one.target < version:
            fallen.add(one.target)
        elif one.form == CORRECTION:
            corrected.setdefault(one.target, one)
    return fallen, corrected


def breaches(acts):
    """The breaches that stand: (version, occurred, when the first standing answer to it happened, or None)."""
    fallen, _ = undone(acts)
    standing = [(version, one) for version, one in enumerate(acts, 1) if one.form == ASIDE and version not in fallen]
    answered = {}
    for _, one in standing:
        if one.kind == "answer/1":
            answered.setdefault(one.payload["breach"], one.occurred)
    return [(version, one.occurred, answered.get(version)) for version, one in standing if one.kind == "breach/1"]


def suspended(acts, fallen):
    """The decisions, by version, that rest on a line which no longer stands for its act, and were not confirmed since."""
    latest, seen = {}, {}
    for version, one in enumerate(acts, 1):
        if version in fallen:
            continue
        if one.corrects is not None:
            latest[one.corrects] = version
        if one.rests is not None and one.speaks_of is not None:
            seen[one.speaks_of] = one.rests

    def stands(version):
        if version > len(acts) or version in fallen:
            return False
        corrects = acts[version - 1].corrects
        return version not in latest if corrects is None else corrects not in fallen and latest[corrects] == version

    return {decision for decision, rests in seen.items() if not all(map(stands, rests))}


def effective(acts):
    """What stands of the acts known: (occurred, seq of the original, kind, payload, line), in the order they happened."""
    fallen, corrected = undone(acts)
    out_of_force = suspended(acts, fallen)
    standing = []
    for version, one in enumerate(acts, 1):
        if one.form == OWN and version not in fallen and version not in out_of_force:
            now = corrected.get(version, one)
            standing.append((now.occurred, one.seq, one.kind, now.payload, now.line))
    standing.sort(key=lambda entry: entry[:2])
    return standing


def recount(records, points):
    """The members of every figure at each point (known, of): a list, as `points`, of {figure: {member: weight}}.

    Each record is folded once for every extent to which it was known, and then walked through in order of `of`.
    """
    counts = [{figure: {} for figure in OFFICE} for _ in points]
    for id_, record in records.items():
        recorded = [one.recorded for one in record.acts]
        by_extent = {}
        for index, (known, of) in enumerate(points):
            extent = bisect_right(recorded, known)
            if extent:
                by_extent.setdefault(extent, []).append((of, index))
        for extent, asked in by_extent.items():
            asked.sort()
            walk(id_, record, effective(record.acts[:extent]), asked, counts)
            for version, occurred, answered in breaches(record.acts[:extent]):
                for of, index in asked:
                    if occurred <= of:
                        counts[index]["XL1"][f"{id_}#{version}"] = 1
                        if answered is None or answered > of:
                            counts[index]["XL2"][f"{id_}#{version}"] = 1
    return counts


def walk(id_, record, standing, asked, counts):
    state, done = ROOMS[record.room](id_), 0
    for of, index in asked:
        while done < len(standing) and standing[done][0] <= of:
            occurred, _, kind, payload, line = standing[done]
            done += 1
            try:
                state.apply(kind, occurred, payload)
            except KeyError as error:
                raise Unreadable(f"line {line}: the payload of {kind} has no field {error}") from None
            except (TypeError, AttributeError, ValueError) as error:
                raise Unreadable(f"line {line}: the payload of {kind} cannot be read ({error})") from None
        if done:
            for figure, member, *weight in state.members(of):
                counts[index][figure][member] = weight[0] if weight else 1


# ---------------------------------------------------------------- asking


def clocks(incident, known, of):
    """{office: (known, of)}: as given, else each office's own day."""
    days = BRIEFING_DAYS.get(incident, {})
    if not days and (known is None or of is None):
        raise Unreadable(f"the incident {incident} has no briefing day: give both --known and --of")
    asked = {}
    for office in ("prosecutor", "interior"):
        day = as_of(days[office]) if days else None
        k = day if known is None else known
        asked[office] = (k, min(day, k) if of is None else of)
    return asked


def read_pairs(lines):
    """Pairs of a file: `KNOWN OF` a line; blank lines and lines that begin with # are passed over."""
    pairs = []
    for number, text in enumerate(lines, 1):
        words = text.split()
        if not words or words[0].startswith("#"):
            continue
        if len(words) != 2:
            raise Unreadable(f"pairs, line {number}: give two moments or dates, known and of, with a space between")
        try:
            pairs.append((as_of(words[0]), as_of(words[1])))
        except ValueError as error:
            raise Unreadable(f"pairs, line {number}: {error}") from None
    if not pairs:
        raise Unreadable("pairs: the file holds none")
    return pairs


def choose(incidents, named):
    if named is not None:
        if named not in incidents:
            raise Unreadable(f"the export holds no incident {named}; it holds: {', '.join(incidents) or 'none'}")
        return named
    if len(incidents) != 1:
        raise Unreadable(f"name one incident with --incident; the export holds: {', '.join(incidents) or 'none'}")
    return next(iter(incidents))


def answer(incidents, incident, pairs, members=()):
    """For each pair, {known and of of each office, figures, members}."""
    asked = [clocks(incident, known, of) for known, of in pairs]
    points = sorted({point for one in asked for point in one.values()})
    counts = dict(zip(points, recount(incidents[incident], points)))
    answers = []
    for one in asked:
        found = {figure: counts[one[office]][figure] for figure, office in OFFICE.items()}
        said = {
            "incident": incident,
            "offices": [{"office": o, "known": spelled(k), "of": spelled(v)} for o, (k, v) in one.items()],
            "figures": {figure: sum(those.values()) for figure, those in found.items()},
        }
        if members:
            said["members"] = {figure: sorted(found[figure]) for figure in members}
        answers.append(said)
    return answers


def moment_argument(text):
    try:
        return as_of(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def arguments():
    parser = argparse.ArgumentParser(
        description="Re-derive every figure from exported acts, as known at one moment and of another. See docs/formats.md.",
        epilog="T is a date (the end of that day in Almaty) or RFC 3339 with a zone. Without --known and --of each office "
        "speaks of its own day. Given several times, the first --known goes with the first --of, and so on, and the answer is a "
        "list. Exit codes: 0 done, 2 wrong use or input.",
    )
    parser.add_argument("acts", nargs="?", default="-", metavar="FILE", help="output of `aiqyn export acts`; - is standard input")
    parser.add_argument("--known", action="append", type=moment_argument, metavar="T", help="only what was recorded by then")
    parser.add_argument("--of", action="append", type=moment_argument, metavar="T", help="the moment the figures are of")
    parser.add_argument("--pairs", metavar="FILE", help="many questions at once: KNOWN OF, one pair a line")
    parser.add_argument("--members", action="append", choices=sorted(OFFICE), metavar="ID", help="list this figure's members too")
    parser.add_argument("--incident", metavar="ID", help="which incident, where the export holds several")
    return parser


def main(words=None):
    parser = arguments()
    given = parser.parse_args(words)
    known, of = given.known or [None], given.of or [None]
    many = max(len(known), len(of)) > 1 or given.pairs is not None
    if given.pairs is not None and (given.known or given.of):
        parser.error("--pairs stands alone: leave out --known and --of")
    if len(known) != len(of):
        parser.error(f"{len(known)} --known and {len(of)} --of: pairs need as many of each")
    try:
        pairs = list(zip(known, of))
        with contextlib.ExitStack() as files:
            if given.pairs is not None:
                pairs = read_pairs(files.enter_context(open(given.pairs, encoding="utf-8")))
            lines = sys.stdin if given.acts == "-" else files.enter_context(open(given.acts, encoding="utf-8"))
            incidents = read(lines)
        answers = answer(incidents, choose(incidents, given.incident), pairs, given.members or ())
    except (Unreadable, UnicodeDecodeError) as error:
        print(f"recount: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"recount: {error.filename}: {error.strerror}", file=sys.stderr)
        return 2
    json.dump(answers if many else answers[0], sys.stdout, indent=2, ensure_ascii=False)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
