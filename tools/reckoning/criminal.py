"""A criminal case (procedure 2, 6 and 7)."""

from reckoning.calendar import HOUR, end_of, local, months_to_the_minute, parsed, whole_days, working_from

REGISTRATION = 24 * HOUR  # from receipt (procedure 2)
TERM = {"inquiry": 1, "preliminary_investigation": 2}  # months from registration: CPC 192(2)
INTERRUPTION_REVIEW, WITH_THE_FILE = 3, 10  # days of the prosecutor; the longer where the file was called for in time: CPC 45(8-1)
URGENT_MATERIALS = 24 * HOUR  # from the measure carried out without a sanction: CPC 220(14), 254(3)
NO_SANCTION_NEEDED = "on_detention"  # a personal search on detention: CPC 255(3)

RULES = {
    "criminal.registration_late": "investigator",
    "criminal.term_exceeded": "investigator",
    "criminal.interruption_review_late": "prosecutor",
    "criminal.instruction_late": "investigator",
    "criminal.urgent_materials_late": "investigator",
}


class Interruption:
    def __init__(self, at):
        self.at, self.agreed, self.over = at, False, None
        self.sent = self.called = None

    def review(self, region):
        """By when the prosecutor has reviewed it: from its receipt, or from the decision where nobody said that it was sent."""
        since = self.sent or self.at
        by = whole_days(region, since, INTERRUPTION_REVIEW)
        in_time = self.called is not None and self.called <= by
        return whole_days(region, since, WITH_THE_FILE) if in_time else by


def interruptions(acts):
    found = []
    for act in acts.of("interrupted", "interruption_agreed", "interruption_cancelled", "resumed", "sent_to_prosecutor", "file_called_for"):
        last = found[-1] if found and found[-1].over is None else None
        if act.kind == "interrupted":
            found.append(Interruption(act.at))
        elif last is None:
            continue
        elif act.kind == "interruption_agreed":
            last.agreed = True
        elif act.kind == "file_called_for":
            last.called = last.called or act.at
        elif act.kind != "sent_to_prosecutor":
            last.over = act.at
        elif act.says["decision"]["kind"] == "interruption":
            last.sent = last.sent or act.at
    return found


def term(region, acts, registered, broken_off):
    """The end of the term: months from registration, plus what agreed interruptions took, to the end of that or the next working day."""
    months, extended = TERM[registered.says["form"]], acts.last("term_extended")
    if extended is not None:
        months = max(months, extended.says["months"])
    end = months_to_the_minute(region, registered.at, months)
    end += sum(one.over - one.at for one in broken_off if one.agreed and one.over is not None)
    return end_of(region, working_from(local(region, end)[0]))


def duties(acts):
    if acts.has("not_registered", "terminated", "sent_to_court"):
        return
    received, registered, moved = acts.first("received"), acts.first("registered"), acts.last("transferred")
    region = (moved or received) and (moved or received).says["region"]
    if received is not None and registered is None:
        by, deferred = received.at + REGISTRATION, acts.first("registration_deferred")
        # The prosecutor may put a registration off (CPC 185(1)).
        yield "criminal.registration_late", max(by, parsed(deferred.says["until"])) if deferred else by
    broken_off = interruptions(acts)
    interrupted = broken_off[-1] if broken_off and broken_off[-1].over is None else None
    if registered is not None and not (interrupted and interrupted.agreed):
        if interrupted:
            yield "criminal.interruption_review_late", interrupted.review(region)
        decided = acts.last("termination_issued")
        if decided is None or acts.after(decided).has("termination_refused"):
            yield "criminal.term_exceeded", term(region, acts, registered, broken_off)
    yield from unreported(acts)
    yield from unsent(acts)


def unreported(acts):
    """Instructions that nobody has reported on since they were given."""
    given = {}
    for act in acts.of("instruction_given"):
        given.setdefault(act.says["instruction"], act)
    for tag, instruction in given.items():
        if all(act.says["instruction"] != tag for act in acts.after(instruction).of("instruction_reported")):
            yield "criminal.instruction_late", parsed(instruction.says["due"])


def unsent(acts):
    """Measures carried out in urgency, without a sanction at the time, whose materials the judge has not been sent."""
    begun, done = {}, {}
    for act in acts.of("measure_petitioned", "measure_executed"):
        begun.setdefault(act.says["measure"], act)
        if act.kind == "measure_executed":
            done.setdefault(act.says["measure"], act)
    for tag, act in done.items():
        if act.says["urgent"] in (None, NO_SANCTION_NEEDED):
            continue
        since = [other for other in acts.after(begun[tag]) if other.says.get("measure") == tag]
        sanctioned = [other.at for other in since if other.kind == "measure_sanctioned"]
        sent = [other for other in acts.after(act).of("urgent_materials_sent") if other.says["measure"] == tag]
        if not sent and not (sanctioned and sanctioned[-1] <= act.at):
            yield "criminal.urgent_materials_late", act.at + URGENT_MATERIALS
