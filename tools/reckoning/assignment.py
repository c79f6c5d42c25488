"""A prosecutor's instruction (CPC 193(1)(5)) or an office's assignment, of one addressee. The code makes an instruction binding and an objection
no reason to wait (CPC 193(4), 60(8)); it sets no terms, so all but the date that was set are policies of the house."""

from reckoning.calendar import HOUR, parsed, whole_days

ACCEPTANCE = 24 * HOUR  # a policy
REVIEW, OBJECTION = 3, 7  # days from the report, and from the objection: policies

RULES = {
    "assignment.accepted_late": "investigation_head",
    "assignment.reported_late": "investigation_head",
    # Whoever gave it answers the report.
    "assignment.reviewed_late": ("prosecutor", "investigation_head"),
    "assignment.objection_late": "prosecutor",
}


def duties(acts):
    given = acts.first("instructed", "assigned")
    objection, decision = objected(acts)
    cancelled = decision is not None and decision.says["outcome"]["kind"] == "cancelled"
    if given is None or cancelled or acts.has("refused", "report_accepted", "cancelled"):
        return
    region = given.says["region"]
    if not acts.has("accepted"):
        yield "assignment.accepted_late", given.at + ACCEPTANCE
    # What was returned is to be carried out and reported anew.
    report = acts.after(acts.last("returned")).first("reported")
    if report is None:
        yield "assignment.reported_late", date(acts, given, decision)
    else:
        giver = "prosecutor" if given.authority["role"] == "prosecutor" else "investigation_head"
        yield "assignment.reviewed_late", whole_days(region, report.at, REVIEW), giver
    if objection is not None and decision is None:
        yield "assignment.objection_late", whole_days(region, objection.at, OBJECTION)


def objected(acts):
    """The objection, and the decision on it: the first after it. One instruction is objected to once."""
    objection = acts.first("objected")
    return objection, objection and acts.after(objection).first("objection_decided")


def date(acts, given, decision):
    """The date set last, by whoever gave it or by the higher prosecutor who changed it."""
    changed = [decision] if decision is not None and decision.says["outcome"]["kind"] == "changed" else []
    last = max([given, *acts.of("extended", "returned"), *changed], key=lambda act: (act.at, act.order))
    return parsed((last.says["outcome"] if last in changed else last.says)["due"])
