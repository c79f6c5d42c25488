"""An investigative team (procedure 6): its own term, its members' terms, and the parties who are acquainted with its composition (CPC 194(1)).

The code names no days for the last: three are a policy. A team led by a prosecutor is seen to by a prosecutor, else by the head of the leader's body."""

from reckoning.calendar import parsed, whole_days

COMPOSITION = 3  # days from the entrusting of the case, or from the last change of who takes part or leads

# Who must act on these depends on who leads.
RULES = dict.fromkeys(("team.told_late", "team.released_late", "team.dissolved_late"), ("prosecutor", "investigation_head"))


def duties(acts):
    formed = acts.first("formed")
    if formed is None or acts.has("dissolved"):
        return
    leader = led_by(acts, formed)
    who = "prosecutor" if leader.split("/")[0] in ("prosecution", "special-prosecution") else "investigation_head"
    prolonged = acts.last("prolonged")
    after = prolonged is not None and (prolonged.at, prolonged.order) > (formed.at, formed.order)
    yield "team.dissolved_late", parsed((prolonged if after else formed).says["until"]), who
    for term in terms(acts, formed):
        yield "team.released_late", term, who
    for since in untold(acts, formed):
        yield "team.told_late", whole_days(formed.says["region"], since, COMPOSITION), who


def memberships(acts, formed):
    """Before each act, the standing members by officer: home body and, of whoever joined for a term, its end; of the first leader none."""
    standing, known = {}, set()
    for act in acts:
        officer = act.says.get("officer")
        yield act, standing
        if act is formed and act.says["leader"]["officer"] not in known:
            officer = act.says["leader"]["officer"]
            standing[officer] = act.says["leader"]["body"], None
            known.add(officer)
        elif act.kind == "member_joined" and officer not in standing:
            standing[officer] = act.says["body"], parsed(act.says["until"])
            known.add(officer)
        elif act.kind == "member_extended" and standing.get(officer, (None, None))[1] is not None:
            standing[officer] = standing[officer][0], parsed(act.says["until"])
        elif act.kind == "member_left":
            standing.pop(officer, None)


def terms(acts, formed):
    """When the terms of those who joined for one end, while they have not left."""
    standing = {}
    for _, standing in memberships(acts, formed):
        pass
    return [until for _, until in standing.values() if until is not None]


def leads(act, standing):
    """Whether an act puts a standing member at the head."""
    return act.kind == "leader_changed" and act.says["officer"] in standing


def led_by(acts, formed):
    """The home body of whoever leads, now: that of the decision, until a member takes the lead."""
    leader = None
    for act, standing in memberships(acts, formed):
        if act is formed:
            leader = act.says["leader"]["body"]
        elif leads(act, standing):
            leader = standing[act.says["officer"]][0]
    return leader


def untold(acts, formed):
    """Since when the parties of each case with the team wait to be told of the composition as it is."""
    composed, cases = None, {}
    for act, standing in memberships(acts, formed):
        case = act.says.get("case")
        if leads(act, standing) or act.kind == "member_joined" and act.says["officer"] not in standing:
            composed = act.at
        elif act.kind == "case_given":
            cases.setdefault(case, (act.at, None))
        elif act.kind == "case_handed_on":
            cases.pop(case, None)
        elif act.kind == "composition_told" and case in cases:
            cases[case] = cases[case][0], act.at
    for given, told in cases.values():
        since = given if composed is None else max(given, composed)
        if told is None or told < since:
            yield since
