"""Statements, announcements and releases, recounted as docs/formats.md defines their figures."""

from recounting.room import DAY, Room as Base, handles, moment, next_day

NAME = "briefing"
FIGURES = {"XQ1": "prosecutor", "XQ2": "prosecutor", "XQ3": "prosecutor"}


@handles
class Room(Base):
    def __init__(self, record):
        self.record = record
        self.proposed_at = None
        self.published = False
        self.answered = False
        self.announced_for = None
        self.moved_to = None
        self.kept = False
        self.withdrawn = False

    def on_proposed(self, at, _):
        self.proposed_at = at

    def on_permitted(self, _, __):
        self.answered = True

    on_not_permitted = on_permitted

    def on_withdrawn(self, _, __):
        self.answered = self.withdrawn = True

    def on_announced(self, _, payload):
        self.announced_for = moment(payload["release_at"])

    def on_moved(self, _, payload):
        self.moved_to = moment(payload["release_at"])

    def on_kept(self, _, __):
        self.kept = True

    def on_published(self, _, __):
        self.published = True

    def members(self, at):
        if self.awaited_until() is not None and at >= self.awaited_until():
            yield "XQ3", self.record
        if self.proposed_at is None:
            return
        if self.published:
            yield "XQ1", self.record
        elif not self.answered and at >= self.proposed_at + DAY:
            yield "XQ2", self.record

    def awaited_until(self):
        """When the day announced is over; nothing where no release was announced, or it came, or was given up."""
        if self.announced_for is None or self.kept or self.withdrawn:
            return None
        return next_day(self.announced_for if self.moved_to is None else self.moved_to)
