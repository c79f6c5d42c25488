"""A suspect: detention, petition, measure of restraint (procedure 3 and 4). Terms of a detention run to the minute (CPC 48(2), 48(5))."""

from reckoning.calendar import DAY, HOUR, parsed

DELIVERY = 3 * HOUR  # CPC 129(1)
PROTOCOL = 3 * HOUR  # CPC 131(2), which refers to 129(1)
PROSECUTOR_TOLD = 12 * HOUR  # from the protocol: CPC 131(3)
INTERROGATION = 24 * HOUR  # from the protocol: CPC 64(3)
CONSULATE_TOLD = 24 * HOUR  # CPC 135
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
    "suspect.interrogation_late": "investigator",
    "suspect.materials_late": "prosecutor",
    "suspect.hearing_late": "investigating_judge",
    "suspect.held_without_order": "facility_head",
    "suspect.run_out": "investigator",
}


class Measure:
    """A measure of restraint: asked for, or chosen by the investigator."""

    def __init__(self, kind, asked_for):
        self.kind, self.asked_for = kind, asked_for
        self.since = self.until = self.submitted = None
        self.was_custody = self.has_bail = self.bail_paid = self.over = self.turned_down = False

    def is_petition(self):
        return self.asked_for is not None and self.since is None and not self.turned_down and not self.over


def measures(acts):
    """Measures by tag, as the acts leave them."""
    found = {}
    for act in acts:
        measure = found.get(act.says.get("measure"))
        if act.kind == "measure_chosen":
            measure = found[act.says["measure"]] = Measure(act.says["kind"], None)
            measure.since = act.at
        elif act.kind == "measure_proposed":
            found[act.says["measure"]] = Measure(act.says["kind"], act.says["kind"])
        elif measure is not None:
            step(measure, act)
    return found


def step(measure, act):
    """What an act does to a measure begun before it."""
    if act.kind == "materials_submitted":
        measure.submitted = act.at
    elif act.kind in ("measure_not_agreed", "measure_refused"):
        measure.turned_down = True
    elif act.kind == "measure_sanctioned":
        measure.kind, measure.since = act.says["kind"], act.at
        measure.was_custody = measure.kind == "custody"
        measure.until = act.says["until"] and parsed(act.says["until"])
        measure.has_bail = act.says["bail_tenge"] is not None
    elif act.kind == "appeal_decided":
        appealed(measure, act.says["outcome"], act.at)
    elif act.kind == "measure_extended":
        measure.until = parsed(act.says["until"])
    elif act.kind == "bail_paid":
        # Paid bail takes the place of custody, without a term of its own (CPC 145(8)).
        measure.bail_paid = True
        if measure.kind == "custody" and measure.has_bail:
            measure.kind, measure.until = "bail", None
    elif act.kind == "measure_ended" and not (act.says["how"] == "bail_paid" and measure.bail_paid):
        measure.over = True


def appealed(measure, outcome, at):
    """What the court of appeal makes of a measure: nothing, an end, another term, or a ruling of its own (CPC 107(7))."""
    if measure.over:
        return
    if outcome["kind"] == "cancelled":
        measure.over = True
    elif outcome["kind"] == "term" and measure.since is not None:
        measure.until = parsed(outcome["until"])
    elif outcome["kind"] == "sanctioned":
        measure.since, measure.turned_down = measure.since or at, False
        measure.kind, measure.was_custody = outcome["restraint"], outcome["restraint"] == "custody"
        measure.until = outcome["until"] and parsed(outcome["until"])
        measure.has_bail = outcome["bail_tenge"] is not None


def subject(acts):
    for act in acts.of("recognition_issued", "detained"):
        who = act.says if act.kind == "recognition_issued" else act.says["subject"]
        if who is not None:
            return who
    return None


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
    if has_ended(acts, detained) or acts.has("sent_to_court"):
        return
    tagged = measures(acts)
    taken = [measure for measure in tagged.values() if measure.since is not None]
    petitions = [measure for measure in tagged.values() if measure.is_petition()]
    # A detention is over by a release, or by a measure that took its place; an undertaking given before it is no reason to hold anyone.
    replaced = detained is not None and any(measure.since >= detained.at or measure.was_custody for measure in taken)
    if detained is not None and not replaced and not acts.has("released"):
        yield from in_detention(acts, detained.at, who, petitions)
    for measure in petitions:
        if measure.submitted is not None and measure.asked_for != "bail":
            yield "suspect.hearing_late", measure.submitted + HEARING
    # One measure at a time: the one that took effect last holds (CPC 140(1)); of equals the later tag.
    holding = [(measure.since, tag) for tag, measure in tagged.items() if measure.since is not None and not measure.over]
    if holding:
        ends = [tagged[max(holding)[1]].until, lapse(acts, who, taken, detained)]
        if any(end is not None for end in ends):
            yield "suspect.run_out", min(end for end in ends if end is not None)


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
    if who is not None and who["foreign"] and "consulate" not in told:
        yield "suspect.consulate_late", start + CONSULATE_TOLD
