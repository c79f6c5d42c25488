"""Duty rosters: in which regions a team and a published duty prosecutor are there."""

from recounting.room import Room as Base, handles, moment

NAME = "roster"
FIGURES = {"T1": "prosecutor", "XT1": "prosecutor"}


class Term:
    """A team or a shift: from when, until when, and what became of it."""

    def __init__(self, payload):
        self.begins = moment(payload["from"])
        self.ends = moment(payload["until"])
        self.withdrawn = False
        self.published = False
        self.handed_over = False

    def covers(self, at):
        return not self.withdrawn and self.begins <= at < self.ends


@handles
class Room(Base):
    def __init__(self, record):
        self.record = record
        self.region = None
        self.withdrawn = False
        self.teams = {}
        self.shifts = {}

    def on_opened(self, _, payload):
        self.region = self.region or payload["region"]

    def on_team_formed(self, _, payload):
        self.teams.setdefault(payload["team"], Term(payload))

    def on_shift_announced(self, _, payload):
        self.shifts.setdefault(payload["shift"], Term(payload))

    def on_shift_handed_over(self, at, payload):
        leaves, comes = self.shifts.get(payload["shift"]), self.shifts.get(payload["to"])
        if leaves is None or comes is None or leaves is comes or leaves.handed_over:
            return
        leaves.handed_over = True
        leaves.ends = max(at, leaves.begins)
        comes.begins = min(comes.begins, at)

    def on_shift_replaced(self, _, payload):
        if payload["shift"] in self.shifts:
            self.shifts[payload["shift"]].published = False

    def on_published(self, _, payload):
        for tag in payload["shifts"]:
            if tag in self.shifts:
                self.shifts[tag].published = True

    def on_withdrawn(self, _, payload):
        if payload["kind"] == "roster":
            self.withdrawn = True
        elif payload["kind"] == "team" and payload["team"] in self.teams:
            self.teams[payload["team"]].withdrawn = True
        elif payload["kind"] == "shift" and payload["shift"] in self.shifts:
            self.shifts[payload["shift"]].withdrawn = True

    def members(self, at):
        if self.region is None:
            return
        on_duty = not self.withdrawn and any(shift.published and shift.covers(at) for shift in self.shifts.values())
        if not on_duty:
            yield "XT1", self.region
        elif any(team.covers(at) for team in self.teams.values()):
            yield "T1", self.region
