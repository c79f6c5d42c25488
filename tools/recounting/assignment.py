"""Instructions and assignments: which were given, which are open, overdue, carried out."""

from recounting.room import Room as Base, handles, moment

NAME = "assignment"
FIGURES = dict.fromkeys(("XI1", "XI2", "XI3", "XI4"), "prosecutor")


@handles
class Room(Base):
    def __init__(self, record):
        self.record = record
        self.given = False
        self.date = None
        self.objection = "none"
        self.executed = False
        self.reported = False
        self.ended = False

    def on_instructed(self, _, payload):
        if not self.given:
            self.given = True
            self.date = moment(payload["due"])

    on_assigned = on_instructed

    def on_accepted(self, _, __):
        pass

    on_progressed = on_accepted

    def end(self, _, __):
        self.ended = True

    on_refused = on_report_accepted = on_cancelled = end

    def on_objected(self, _, __):
        if self.objection == "none":
            self.objection = "waits"

    def on_objection_decided(self, _, payload):
        if self.objection != "waits":
            return
        self.objection = "decided"
        outcome = payload["outcome"]
        if outcome["kind"] == "cancelled":
            self.ended = True
        elif outcome["kind"] == "changed":
            self.date = moment(outcome["due"])

    def on_executed(self, _, __):
        self.executed = True

    def on_reported(self, _, __):
        self.reported = True

    def on_returned(self, _, payload):
        self.executed = self.reported = False
        self.date = moment(payload["due"])

    def on_extended(self, _, payload):
        self.date = moment(payload["due"])

    def members(self, at):
        if not self.given:
            return
        yield "XI1", self.record
        if not self.ended:
            yield "XI2", self.record
            if not self.reported and self.date < at:
                yield "XI3", self.record
        if self.executed:
            yield "XI4", self.record
