"""Statements and releases, recounted as docs/formats.md defines their figures."""

from recounting.room import DAY, Room as Base, handles

NAME = "briefing"
FIGURES = {"XQ1": "prosecutor", "XQ2": "prosecutor"}


@handles
class Room(Base):
    def __init__(self, record):
        self.record = record
        self.proposed_at = None
        self.published = False
        self.answered = False

    def on_proposed(self, at, _):
        self.proposed_at = at

    def on_permitted(self, _, __):
        self.answered = True

    on_not_permitted = on_permitted
    on_withdrawn = on_permitted

    def on_published(self, _, __):
        self.published = True

    def members(self, at):
        if self.proposed_at is None:
            return
        if self.published:
            yield "XQ1", self.record
        elif not self.answered and at >= self.proposed_at + DAY:
            yield "XQ2", self.record
