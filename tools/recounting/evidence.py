"""Items of evidence: which handovers wait for an answer, which items are inadmissible."""

from . import room

NAME = "evidence"
FIGURES = {"XE1": "prosecutor", "XE2": "prosecutor"}


@room.handles
class Room(room.Room):
    def __init__(self, record):
        self.record = record
        self.collected = False
        self.on_the_way = False
        self.inadmissible = False

    def on_collected(self, _, __):
        self.collected = True

    def on_handed_over(self, _, __):
        self.on_the_way = True

    def on_accepted(self, _, __):
        self.on_the_way = False

    on_handover_refused = on_accepted
    on_returned = on_accepted
    on_destroyed = on_accepted

    def on_declared_inadmissible(self, _, __):
        self.inadmissible = True

    on_inadmissible_by_source = on_declared_inadmissible

    def members(self, _):
        if self.collected and self.on_the_way:
            yield "XE1", self.record
        if self.collected and self.inadmissible:
            yield "XE2", self.record
