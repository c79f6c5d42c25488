"""A complaint (procedure 8)."""

from reckoning.calendar import HOUR, end_of, local, parsed, whole_days

PASSED_ON = 3 * HOUR  # what the house calls "at once" of CPC 101(2)
OF_OTHER_RIGHTS = 24 * HOUR  # of neither torture nor an investigator's doing, passed on by a facility that is not complained of: CPC 101(2)
DECISION, OF_URGENT_MATTERS = 7, 3  # days from receipt: CPC 105(2)
URGENT = {"detention", "suspect_status", "qualification", "unsanctioned_search"}
# The complainant is told within the same term; of a decision that came after it, what is left of that day.
CASE = 24 * HOUR  # as any report of a crime is registered (procedure 2)

RULES = {
    "complaint.forwarded_late": "facility_head",
    "complaint.decided_late": "prosecutor",
    "complaint.told_late": "prosecutor",
    "complaint.substantiated_without_case": "prosecutor",
}


def is_misplaced(received):
    """With a facility, or with the body complained of or a unit of it: neither may decide (CPC 101(2), 105(1))."""
    body = received["body"]
    return body.split("/")[0] in ("ivs", "sizo", "reception", "hospital") or is_of_its_own(received)


def is_of_its_own(received):
    """With the body complained of, or a unit of it."""
    return any(received["body"] == accused or received["body"].startswith(accused + "/") for accused in received["bodies"])


def duties(acts):
    received = acts.first("received")
    if received is None:
        return
    if is_misplaced(received.says) and not acts.has("forwarded"):
        waits = received.says["matter"] == "other_rights" and not is_of_its_own(received.says)
        yield "complaint.forwarded_late", received.at + (OF_OTHER_RIGHTS if waits else PASSED_ON)
    region = received.says["region"]
    by = whole_days(region, received.at, OF_URGENT_MATTERS if received.says["matter"] in URGENT else DECISION)
    extended = acts.last("extended")
    if extended is not None:
        by = max(by, parsed(extended.says["until"]))
    decided, case = acts.first("decided"), acts.has("pretrial_opened")
    of_torture = received.says["matter"] == "unlawful_methods"
    over = is_over(acts, decided, case, of_torture)
    if decided is None:
        if not case and not over:
            yield "complaint.decided_late", by
        return
    if all(act.says["of"] != "decision" for act in acts.of("notice_sent")):
        yield "complaint.told_late", max(by, end_of(region, local(region, decided.at)[0]))
    if decided.says["outcome"] == "substantiated" and of_torture and not case and not over:
        yield "complaint.substantiated_without_case", decided.at + CASE


def is_over(acts, decided, case, of_torture):
    screened = acts.last("screened")
    elsewhere = screened is not None and screened.says["remit"] == "elsewhere"
    withdrawn = acts.has("withdrawn") and not of_torture and not case
    unfounded = decided is not None and decided.says["outcome"] == "unsubstantiated" and not case
    return elsewhere or withdrawn or unfounded or acts.has("case_terminated", "case_to_court")
