"""Deaths: who was examined, who has a name, which cases were requalified."""

from recounting.room import Room as Base, handles

NAME = "death"
FIGURES = {"D1": "prosecutor", "XD1": "prosecutor", "XD2": "prosecutor"}

# Certainties that rest on no method.
UNPROVEN = ("unknown", "presumed")


@handles
class Room(Base):
    def __init__(self, record):
        self.record = record
        self.standing = None
        self.certainty = "unknown"
        self.examined = False
        self.requalified = []

    def on_found(self, _, payload):
        self.standing = self.standing or payload["standing"]

    def on_identified(self, _, payload):
        self.certainty = payload["certainty"]

    def on_examined(self, _, __):
        self.examined = True

    def on_case_requalified(self, _, payload):
        if payload["case"] not in self.requalified:
            self.requalified.append(payload["case"])

    def members(self, _):
        if self.standing is None:
            return
        if self.standing == "civilian":
            for case in self.requalified:
                yield "D1", case
        if not self.examined:
            yield "XD1", self.record
        if self.certainty in UNPROVEN:
            yield "XD2", self.record
