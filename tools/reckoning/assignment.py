"""A prosecutor's written instruction, or an office's assignment (procedure 1 and 6): taken, objected to, reported, answered.

An instruction binds, and an objection does not suspend it (CPC 193(4), 60(8)); the date is that of whoever gave it. The other terms are policies."""

from reckoning.calendar import HOUR, parsed, whole_days

ACCEPTANCE = 24 * HOUR  # from the giving
REPORT_REVIEW = 3  # days from the report
OBJECTION = 7  # days from the objection

RULES = {
    "assignment.accepted_late": "investigation_head",
    "assignment.reported_late": "investigation_head",
    "assignment.reviewed_late": ("prosecutor", "investigation_head"),  # whoever gave it
    "assignment.objection_late": "prosecutor",
}


def duties(acts):
    given = acts.first("instructed", "assigned")
    objected = acts.first("objected")
    decided = None if objected is None else acts.after(objected).first("objection_decided")
    outcome = {"kind": None} if decided is None else decided.says["outcome"]
    if given is None or outcome["kind"] == "cancelled" or acts.has("refused", "report_accepted", "cancelled"):
        return
    region = given.says["region"]
    if not acts.has("accepted"):
        yield "assignment.accepted_late", given.at + ACCEPTANCE
    report = acts.after(acts.last("returned")).first("reported")
    if report is None:
        yield "assignment.reported_late", date(acts, given, decided)
    else:
        yield "assignment.reviewed_late", whole_days(region, report.at, REPORT_REVIEW), giver(given)
    if objected is not None and decided is None:
        yield "assignment.objection_late", whole_days(region, objected.at, OBJECTION)


def date(acts, given, decided):
    """The date as set last: by the giving, a return, an extension, or a decision on the objection that changes it."""
    def sets(act):
        if act.kind == "objection_decided":
            return act is decided and act.says["outcome"]["kind"] == "changed"
        return act is given or act.kind in ("returned", "extended")

    last = [act for act in acts if sets(act)][-1]
    return parsed(last.says["outcome"]["due"] if last is decided else last.says["due"])


def giver(given):
    """A prosecutor answers a report to a prosecutor; an office answers through the head of its investigation."""
    return "prosecutor" if given.role == "prosecutor" else "investigation_head"
