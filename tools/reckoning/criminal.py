"""A criminal case (procedure 2, 6 and 7)."""

from reckoning.calendar import HOUR, end_of, local, months_to_the_minute, parsed, whole_days, working_from

REGISTRATION = 24 * HOUR  # from receipt (procedure 2)
TERM = {"inquiry": 1, "preliminary_investigation": 2}  # months from registration: CPC 192(2)
INTERRUPTION_REVIEW, WITH_THE_FILE = 3, 10  # days of the prosecutor; the longer where the file was called for in time: CPC 45(8-1)
URGENT_MATERIALS = 24 * HOUR  # from the measure carried out without a sanction: CPC 220(14), 254(3)
INTERRUPTION_SENT = 24 * HOUR  # from the decision: CPC 45(8)
TERMINATION_SENT = 24 * HOUR  # from the decision: CPC 289(1)
TERMINATION_APPROVED = 10  # days from receipt: CPC 290(1)
QUALIFICATION = 1  # day: CPC 203(1-1) and 203(1-2) say at once and name no hours; a window made public has a day
CHALLENGE = 3  # days: a policy, as of petitions in CPC 99(4); CPC 86 to 89 name none
JUDGE = 24 * HOUR  # a policy: CPC 220(13-3) says at once, 220(14) names no term
NO_SANCTION_NEEDED = "on_detention"  # a personal search on detention: CPC 255(3)

RULES = {
    "criminal.registration_late": "investigator",
    "criminal.term_exceeded": "investigator",
    "criminal.interruption_review_late": "prosecutor",
    "criminal.instruction_late": "investigator",
    "criminal.urgent_materials_late": "investigator",
    "criminal.interruption_sent_late": "investigator",
    "criminal.qualification_sent_late": "investigator",
    "criminal.qualification_word_late": "prosecutor",
    "criminal.termination_sent_late": "investigator",
    "criminal.termination_word_late": "prosecutor",
    "criminal.challenge_decided_late": "investigation_head",
    "criminal.judge_late": "investigating_judge",
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
            if interrupted.sent is None:
                yield "criminal.interruption_sent_late", interrupted.at + INTERRUPTION_SENT
        decided = acts.last("termination_issued")
        if decided is None or acts.after(decided).has("termination_refused"):
            yield "criminal.term_exceeded", term(region, acts, registered, broken_off)
    yield from unreported(acts)
    yield from unsent(acts)
    yield from unagreed(region, acts)
    yield from unchallenged(region, acts)
    yield from unjudged(acts)


def sent_at(acts, decision, kind, tag=None):
    """When a decision went to the prosecutor first, after it was made."""
    for act in acts.after(decision).of("sent_to_prosecutor"):
        sent = act.says["decision"]
        if sent["kind"] == kind and (tag is None or sent["qualification"] == tag):
            return act.at
    return None


def unagreed(region, acts):
    """Qualifications and a termination that the prosecutor has not spoken on."""
    issued, spoken = {}, set()
    for act in acts.of("qualification_issued", "qualification_agreed", "qualification_refused"):
        if act.kind == "qualification_issued":
            # A tag is of one decision: another one has a tag of its own.
            issued.setdefault(act.says["qualification"], act)
        elif act.says["qualification"] in issued:
            spoken.add(act.says["qualification"])
    for tag, decision in [(tag, decision) for tag, decision in issued.items() if tag not in spoken]:
        sent = sent_at(acts, decision, "qualification", tag)
        if sent is None:
            yield "criminal.qualification_sent_late", whole_days(region, decision.at, QUALIFICATION)
        yield "criminal.qualification_word_late", whole_days(region, sent or decision.at, QUALIFICATION)
    decision = acts.last("termination_issued")
    if decision is not None and not acts.after(decision).has("termination_refused"):
        sent = sent_at(acts, decision, "termination")
        if sent is None:
            yield "criminal.termination_sent_late", decision.at + TERMINATION_SENT
        yield "criminal.termination_word_late", whole_days(region, sent or decision.at, TERMINATION_APPROVED)


def unchallenged(region, acts):
    """Challenges that nobody has decided on."""
    made = {}
    for act in acts.of("challenged", "challenge_decided"):
        if act.kind == "challenged":
            # As with qualifications, a tag is of one.
            made.setdefault(act.says["challenge"], act.at)
        elif act.says["challenge"] in made:
            made[act.says["challenge"]] = None
    for since in made.values():
        if since is not None:
            yield "criminal.challenge_decided_late", whole_days(region, since, CHALLENGE)


def unjudged(acts):
    """Petitions for a sanction, and materials of what was done in urgency, that the judge has not decided on."""
    waiting, begun, done = {}, {}, set()
    turns = ("measure_petitioned", "measure_sanctioned", "measure_refused", "measure_executed", "urgent_materials_sent", "urgent_validated")
    for act in acts.of(*turns):
        kind = "urgent" if act.kind.startswith("urgent") else "petition"
        if act.kind == "measure_executed":
            # What needs no sanction is not reviewed either.
            if act.says["urgent"] not in (None, NO_SANCTION_NEEDED):
                done.add(act.says["measure"])
        elif kind == "urgent" and act.says["measure"] not in done:
            # Materials of what was never done say nothing to decide on.
            continue
        elif act.kind in ("measure_petitioned", "urgent_materials_sent"):
            # A tag is of one measure: asking for it again begins no other term.
            if begun.setdefault((kind, act.says["measure"]), act) is act:
                waiting[kind, act.says["measure"]] = act.at
        else:
            waiting.pop((kind, act.says["measure"]), None)
    for since in waiting.values():
        yield "criminal.judge_late", since + JUDGE


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
