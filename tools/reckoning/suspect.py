"""A suspect: detention, petition, what holds of the measures (procedure 3 and 4). Terms of a detention run to the minute (CPC 48(2), 48(5))."""

from reckoning import counsel, extension
from reckoning.calendar import DAY, HOUR, whole_days
from reckoning.measures import ANOTHER_MEASURE, measures, undecided, unpaid

DELIVERY = 3 * HOUR  # CPC 129(1)
PROTOCOL = 3 * HOUR  # CPC 131(2), which refers to 129(1)
PROSECUTOR_TOLD = 12 * HOUR  # from the protocol: CPC 131(3)
INTERROGATION = 24 * HOUR  # from the protocol: CPC 64(3)
CONSULATE_TOLD = 24 * HOUR  # CPC 135
FAMILY_TOLD = 6 * HOUR  # a policy: CPC 135 says without delay, 541(5) at once of a minor's parents
RECOGNITION = 1  # day, as of qualifications: CPC 202(1-1) and 202(1-2) say at once
DETENTION, OF_A_MINOR, ON_A_GROUND = 48 * HOUR, 24 * HOUR, 72 * HOUR  # CPC 131(4)
FULL_AGE = 18
TO_THE_JUDGE = 8 * HOUR  # before the detention ends: CPC 147(3)
HEARING = 8 * HOUR  # from receipt by the court: CPC 148(2)
QUALIFICATION, OF_LISTED_ARTICLES = 10 * DAY, 30 * DAY  # from the measure, or the detention before custody: CPC 139(1)
LISTED = {"173", "179", "181", "184", "272"} | {str(article) for article in range(255, 269)}

RULES = {
    "suspect.delivery_late": "police_officer",
    "suspect.protocol_late": "investigator",
    "suspect.prosecutor_notice_late": "investigator",
    "suspect.consulate_late": "investigator",
    "suspect.family_late": "investigator",
    "suspect.recognition_word_late": "prosecutor",
    "suspect.interrogation_late": "investigator",
    "suspect.counsel_replaced_late": "investigator",
    "suspect.materials_late": "prosecutor",
    "suspect.hearing_late": "investigating_judge",
    "suspect.held_without_order": "facility_head",
    "suspect.run_out": "investigator",
    "suspect.appeal_decided_late": "court_clerk",
    "suspect.bail_payment_late": "investigator",
    "suspect.surety_replaced_late": "investigator",
    "suspect.extension_requested_late": "investigator",
    "suspect.extension_reviewed_late": "prosecutor",
    "suspect.extension_submitted_late": "prosecutor",
    "suspect.extension_heard_late": "investigating_judge",
    "suspect.minor_extension": "facility_head",
    "suspect.extension_gravity": "facility_head",
    "suspect.extension_rank": "facility_head",
}


def subject(acts):
    for act in acts.of("recognition_issued", "detained"):
        who = act.says if act.kind == "recognition_issued" else act.says["subject"]
        if who is not None:
            return who
    return None


def region_of(acts, who):
    """The region of the body that has the case: that of the subject, until the case was transferred."""
    opening = next((act for act in acts if act.says is who or act.says.get("subject") is who), None)
    moved = acts.after(opening).last("case_transferred")
    return moved.says["region"] if moved is not None else who["region"]


def has_ended(acts, detained):
    """The status ends by decision, or by a refused recognition unless the detention itself made a suspect (CPC 64(1)(2), 202(1-2))."""
    refused = acts.of("recognition_refused")
    return acts.has("status_ended") or any(detained is None or (act.at, act.order) < (detained.at, detained.order) for act in refused)


def longest(who, protocol):
    """How long the detention may last without an order."""
    if who is not None and who["age"] < FULL_AGE:
        return OF_A_MINOR
    if protocol is not None and protocol.says["exceptional_ground"] is not None:
        return min(max(protocol.says["term_hours"] * HOUR, DETENTION), ON_A_GROUND)
    return DETENTION


def lapse(acts, who, taken, detained):
    """When measures applied before the qualification lapse for want of it."""
    applied = min((measure.since for measure in taken), default=None)
    if applied is None or who is None:
        return None
    start = applied
    if detained is not None and any(measure.was_custody for measure in taken):
        start = min(applied, detained.at)
    end = start + (OF_LISTED_ARTICLES if who["suspicion"]["article"] in LISTED else QUALIFICATION)
    announced = acts.first("qualification_announced")
    return None if announced is not None and announced.at <= end else end


def duties(acts):
    detained, who = acts.first("detained"), subject(acts)
    region, (tagged, left) = who and region_of(acts, who), measures(acts)
    for by in undecided(region, tagged):
        yield "suspect.appeal_decided_late", by
    if has_ended(acts, detained) or acts.has("sent_to_court"):
        return
    recognised = acts.last("recognition_issued")
    if recognised is not None and not acts.after(recognised).has("recognition_agreed", "recognition_refused"):
        yield "suspect.recognition_word_late", whole_days(region, recognised.at, RECOGNITION)
    taken = [measure for measure in tagged.values() if measure.since is not None]
    petitions = [measure for measure in tagged.values() if measure.is_petition()]
    # A detention is over by a release, or by a measure that took its place; an undertaking given before it is no reason to hold anyone.
    replaced = detained is not None and any(measure.since >= detained.at or measure.was_custody for measure in taken)
    if detained is not None and not replaced and not acts.has("released"):
        yield from in_detention(acts, detained.at, who, petitions)
    yield from counsel.duties(acts, counsel.held_since(acts, tagged, detained, replaced))
    for measure in petitions:
        if measure.submitted is not None and measure.asked_for != "bail":
            yield "suspect.hearing_late", measure.submitted + HEARING
    if left is not None:
        yield "suspect.surety_replaced_late", left[1] + ANOTHER_MEASURE
    # One measure at a time: the one that took effect last holds (CPC 140(1)); of equals the later tag.
    holding = max(((measure.since, tag) for tag, measure in tagged.items() if measure.in_force()), default=None)
    if holding is None:
        return
    measure = tagged[holding[1]]
    for by in unpaid(region, measure):
        yield "suspect.bail_payment_late", by
    suspect = extension.Suspect(who, acts.last("qualification_announced"), acts.last("protocolled"))
    yield from extension.duties(region, measure, suspect)
    ends = [end for end in (measure.until, lapse(acts, who, taken, detained)) if end is not None]
    if ends:
        yield "suspect.run_out", min(ends)


def in_detention(acts, start, who, petitions):
    protocol = acts.last("protocolled")
    told = {act.says["whom"] for act in acts.of("notified")}
    end = start + longest(who, protocol)
    yield "suspect.held_without_order", end
    if not any(measure.submitted is not None for measure in petitions):
        yield "suspect.materials_late", end - TO_THE_JUDGE
    if protocol is None:
        yield "suspect.protocol_late", start + PROTOCOL
        if not acts.has("delivered"):
            yield "suspect.delivery_late", start + DELIVERY
    else:
        if "prosecutor" not in told:
            yield "suspect.prosecutor_notice_late", protocol.at + PROSECUTOR_TOLD
        if not acts.has("interrogated"):
            yield "suspect.interrogation_late", protocol.at + INTERROGATION
    kin = "parents" if who is not None and who["age"] < FULL_AGE else "family"
    if kin not in told:
        yield "suspect.family_late", start + FAMILY_TOLD
    if who is not None and who["foreign"] and "consulate" not in told:
        yield "suspect.consulate_late", start + CONSULATE_TOLD
