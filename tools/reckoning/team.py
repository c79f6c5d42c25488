"""An investigative team (CPC 194): whoever is in it and until when, the cases entrusted to it, the parties who are told of its composition.

The code demands that a suspect, a victim, a claimant, a defendant are acquainted with the decision that names the members, and told of their right
to challenge the leader and each member (CPC 194(1)); in how many days, and that terms are kept, is a policy of the house."""

from reckoning.calendar import parsed, whole_days

TELLING = 3  # days from the entrusting of the case, or from the last change of the composition: a policy

# Whoever leads must act: a prosecutor, or the head of the leader's body.
LEADS = ("prosecutor", "investigation_head")
RULES = {"team.told_late": LEADS, "team.released_late": LEADS, "team.dissolved_late": LEADS}

PROSECUTION = ("prosecution", "special-prosecution")


class Team:
    """A team as its acts leave it."""

    def __init__(self):
        self.formed = self.leader = self.led_from = self.changed = self.until = None
        self.bodies, self.terms, self.cases, self.told = {}, {}, {}, {}

    def is_led_by_a_prosecutor(self):
        """The leader tells by the body: of a special team it is a prosecution, for the code knows no other leader (CPC 194(3))."""
        return self.led_from.split("/")[0] in PROSECUTION

    def takes(self, officer, body, term, at):
        """Somebody comes whom a party may challenge."""
        if officer not in self.terms:
            self.bodies[officer], self.terms[officer], self.changed = body, term, at

    def forms(self, act):
        """The decision names everybody who is in by then; before it there is no composition to be told."""
        leader = act.says["leader"]
        self.formed, self.leader, self.until = act, leader["officer"], parsed(act.says["until"])
        self.takes(self.leader, leader["body"], None, act.at)
        self.led_from, self.changed = leader["body"], act.at

    def untold_since(self, case):
        """Since when the parties of a case wait: from its entrusting or from the last change after that, where nobody has told them since."""
        given, told = self.cases[case], self.told.get(case)
        since = given if self.changed is None else max(given, self.changed)
        return since if told is None or told < since else None


def read(acts):
    team = Team()
    for act in acts:
        says, officer = act.says, act.says.get("officer")
        if act.kind == "formed" and team.formed is None:
            team.forms(act)
        elif act.kind == "member_joined":
            team.takes(officer, says["body"], parsed(says["until"]), act.at)
        elif act.kind == "member_extended" and team.terms.get(officer) is not None:
            team.terms[officer] = parsed(says["until"])
        elif act.kind == "member_left":
            # Nobody new comes by that, so there is nobody whom a party could not challenge before.
            team.terms.pop(officer, None)
        elif act.kind == "leader_changed" and officer in team.terms and officer != team.leader:
            team.leader, team.led_from, team.changed = officer, team.bodies[officer], act.at
        elif act.kind == "case_given":
            team.cases.setdefault(says["case"], act.at)
        elif act.kind == "case_handed_on":
            team.cases.pop(says["case"], None)
            team.told.pop(says["case"], None)
        elif act.kind == "composition_told" and says["case"] in team.cases:
            team.told[says["case"]] = act.at
        elif act.kind == "prolonged":
            team.until = parsed(says["until"])
    return team


def duties(acts):
    team = read(acts)
    if team.formed is None or acts.has("dissolved"):
        return
    who = "prosecutor" if team.is_led_by_a_prosecutor() else "investigation_head"
    for case in team.cases:
        since = team.untold_since(case)
        if since is not None:
            yield "team.told_late", whole_days(team.formed.says["region"], since, TELLING), who
    for until in team.terms.values():
        if until is not None:
            yield "team.released_late", until, who
    yield "team.dissolved_late", team.until, who
