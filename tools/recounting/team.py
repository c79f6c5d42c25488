"""Investigative teams: which are at work, who is seconded to them, whose term is over."""

from recounting.room import Room as Base, handles, moment

NAME = "team"
FIGURES = dict.fromkeys(("XT2", "XT3", "XT4"), "prosecutor")


class Membership:
    """An officer's time in a team."""

    def __init__(self, seconded, begins, ends):
        self.seconded = seconded
        self.begins = begins
        self.ends = ends


@handles
class Room(Base):
    def __init__(self, record):
        self.record = record
        self.formed = False
        self.dissolved = False
        # Standing members alone: whoever left is in no figure.
        self.members_by_officer = {}
        # Whoever ever was a member is not made one again by a late opening act.
        self.known = set()

    def on_formed(self, _, payload):
        if self.formed:
            return
        self.formed = True
        officer = payload["leader"]["officer"]
        if officer not in self.known:
            self.known.add(officer)
            self.members_by_officer[officer] = Membership(False, None, None)

    def on_member_joined(self, _, payload):
        if payload["officer"] not in self.members_by_officer:
            self.known.add(payload["officer"])
            membership = Membership(True, moment(payload["from"]), moment(payload["until"]))
            self.members_by_officer[payload["officer"]] = membership

    def on_member_extended(self, _, payload):
        membership = self.members_by_officer.get(payload["officer"])
        if membership is not None and membership.seconded:
            membership.ends = moment(payload["until"])

    def on_member_left(self, _, payload):
        self.members_by_officer.pop(payload["officer"], None)

    def on_dissolved(self, _, __):
        self.dissolved = True

    def unread(self, _, __):
        pass

    on_leader_changed = on_case_given = on_case_handed_on = on_composition_told = on_prolonged = unread

    def members(self, at):
        if not self.formed or self.dissolved:
            return
        yield "XT2", self.record
        for officer, membership in self.members_by_officer.items():
            if membership.seconded and membership.begins <= at:
                yield "XT3" if at < membership.ends else "XT4", f"{self.record}#{officer}"
