"""Damage: buildings, vehicles and persons attacked, and the money. Written from docs/formats.md."""

from datetime import date, timedelta

from recounting.room import Room as Base, as_of, day_in, end_of_day_in, handles

NAME = "damage"
FIGURES = dict.fromkeys(
    ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "V1", "V2", "P1", "M1", "XB1", "XM1", "XM2"), "interior")

RESIDENTS = ("business", "private")

# The term of an appraisal, and the days beside weekends on which nobody works.
TERM_DAYS = 14
TERM_SINCE = as_of("2021-12-31")
HOLIDAYS = {date(2022, 1, day) for day in (1, 2, 3, 4, 7)}


def appraisal_due(region, attacked):
    """The last microsecond of the term, or None where no term is claimed for the day."""
    if attacked <= TERM_SINCE:
        return None
    day = day_in(region, attacked) + timedelta(days=TERM_DAYS)
    while day.weekday() >= 5 or day in HOLIDAYS:
        day += timedelta(days=1)
    return end_of_day_in(region, day)


class Claim:
    def __init__(self, tiyn):
        self.tiyn, self.withdrawn, self.decided, self.awarded = tiyn, False, False, 0


@handles
class Room(Base):
    def __init__(self, record):
        self.record = record
        self.kind = None
        self.opening = None
        self.moved_to = None
        self.attacked = None
        self.duplicate = False
        self.appraised = False
        self.declared = None
        self.claims = {}

    def begin(self, kind, at, payload):
        if self.kind is None:
            self.kind, self.opening, self.attacked = kind, payload, at

    def on_object_attacked(self, at, payload):
        self.begin("object", at, payload)

    def on_vehicle_damaged(self, at, payload):
        self.begin("vehicle", at, payload)

    def on_person_injured(self, at, payload):
        self.begin("person", at, payload)

    def on_transferred(self, _, payload):
        self.moved_to = payload["region"]

    def on_declared(self, _, payload):
        if self.declared is None:
            self.declared = payload["tiyn"]

    def on_assessed(self, _, __):
        self.appraised = True

    def on_claimed(self, _, payload):
        self.claims.setdefault(payload["claim"], Claim(payload["tiyn"]))

    def on_claim_supplemented(self, _, payload):
        if payload["claim"] in self.claims:
            self.claims[payload["claim"]].tiyn = payload["tiyn"]

    def on_claim_withdrawn(self, _, payload):
        if payload["claim"] in self.claims:
            self.claims[payload["claim"]].withdrawn = True

    def on_awarded(self, _, payload):
        self.decide(payload["claim"], payload["tiyn"])

    def on_award_refused(self, _, payload):
        self.decide(payload["claim"], 0)

    def decide(self, tag, tiyn):
        claim = self.claims.get(tag)
        if claim is not None and not claim.decided:
            claim.decided, claim.awarded = True, tiyn

    def on_duplicate_of(self, _, __):
        self.duplicate = True

    def members(self, at):
        if self.kind is None or self.duplicate:
            return
        if self.kind == "person":
            residents = True
            if self.opening["standing"] == "civilian":
                yield "P1", self.opening["person"]
        else:
            residents = self.opening["owner"] in RESIDENTS
            yield from self.things(at)
        if self.declared is not None and residents and self.declared // 100:
            yield "M1", self.record, self.declared // 100
        for tag, claim in self.claims.items():
            if not claim.withdrawn and claim.tiyn // 100:
                yield "XM1", f"{self.record}#{tag}", claim.tiyn // 100
            if claim.awarded // 100:
                yield "XM2", f"{self.record}#{tag}", claim.awarded // 100

    def things(self, at):
        thing, owner = self.opening["object"], self.opening["owner"]
        if self.kind == "vehicle":
            yield "V1", thing
            if owner not in RESIDENTS:
                yield "V2", thing
        elif self.opening["city"] is not None:
            yield "B1", thing
            if owner not in RESIDENTS:
                yield "B2", thing
            if owner == "mayors_office":
                yield "B3", thing
            if owner == "police":
                yield "B4", thing
                part = {"building": "B5", "modular_unit": "B6"}.get(self.opening["construction"])
                if part:
                    yield part, thing
            if owner == "business" and self.opening["looted"]:
                yield "B7", thing
        due = appraisal_due(self.moved_to or self.opening.get("region"), self.attacked)
        if not self.appraised and due is not None and at > due:
            yield "XB1", thing
