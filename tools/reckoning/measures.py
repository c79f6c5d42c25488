"""Measures of restraint as the acts leave them: asked for, sanctioned, prolonged, appealed, paid for, left by a surety (procedure 4)."""

from reckoning.calendar import HOUR, parsed, whole_days

APPEAL, APPEAL_DECISION = 3, 3  # days from the pronouncement, and from receipt by the higher court: CPC 107(2), 107(5)
ANOTHER_MEASURE = 48 * HOUR  # from a surety's withdrawal: CPC 142(4)
BAIL = 5  # days from the choice of bail: CPC 145(4)

# The rulings of the investigating judge that may be appealed (CPC 107(1)(1)-(2)).
RULINGS = {
    "measure_sanctioned": "sanction",
    "measure_refused": "refusal",
    "measure_extended": "extension",
    "extension_refused": "extension_refusal",
}


class Appeal:
    """An appeal: those of one ruling that wait together are one, for the court hears them together."""

    def __init__(self, against, filed):
        self.against, self.filed = against, filed
        self.restored = self.forwarded = self.decided = None


class Petition:
    """A petition for an extension, at the prosecutor or at the court."""

    def __init__(self, months, requested):
        self.months, self.requested = months, requested
        self.agreed = self.submitted = None
        self.closed = False


class Measure:
    """A measure of restraint: asked for, or chosen by the investigator."""

    def __init__(self, kind, asked_for, grounds=()):
        self.kind, self.asked_for, self.grounds = kind, asked_for, grounds
        self.since = self.until = self.submitted = self.ended = self.bail_set = self.months = self.petition = None
        self.was_custody = self.has_bail = self.bail_paid = self.overturned = self.turned_down = False
        self.rulings, self.appeals = [], []

    def is_petition(self):
        return self.asked_for is not None and self.since is None and not self.turned_down and self.ended is None

    def in_force(self):
        return self.since is not None and self.ended is None and not self.overturned

    def open_petition(self):
        return None if self.petition is None or self.petition.closed else self.petition

    def becomes(self, kind, until, at):
        """Another measure under the same tag. The days in which bail is paid run from the ruling that made it the measure."""
        self.kind, self.until, self.bail_set = kind, until, at if kind == "bail" else None

    def ruled(self, says, kind, at):
        """A ruling of the judge or of the court of appeal that there be this measure."""
        self.becomes(kind, says["until"] and parsed(says["until"]), at)
        self.was_custody, self.has_bail = kind == "custody", says["bail_tenge"] is not None


def measures(acts):
    """Measures by tag, as the acts leave them; and the personal surety that somebody left, with since when, while nothing has replaced it."""
    found, left = {}, None
    for act in acts:
        tag = act.says.get("measure")
        measure = found.get(tag)
        if act.kind == "measure_chosen":
            measure = found[tag] = Measure(act.says["kind"], None)
            measure.since = act.at
        elif act.kind == "measure_proposed":
            found[tag] = Measure(act.says["kind"], act.says["kind"], act.says.get("exceptional_grounds", ()))
        elif measure is not None:
            step(measure, act)
        left = unsecured(left, found, act)
    return found, left


def step(measure, act):
    """What an act does to a measure begun before it."""
    if act.kind in RULINGS:
        measure.rulings.append((RULINGS[act.kind], act.at))
    if act.kind == "materials_submitted":
        measure.submitted = act.at
    elif act.kind in ("measure_not_agreed", "measure_refused"):
        measure.turned_down = True
    elif act.kind == "measure_sanctioned":
        measure.since = act.at
        measure.ruled(act.says, act.says["kind"], act.at)
    elif act.kind == "bail_paid":
        # Paid bail takes the place of custody, without a term of its own (CPC 145(8)).
        measure.bail_paid = True
        if measure.kind == "custody" and measure.has_bail:
            measure.kind, measure.until = "bail", None
    elif act.kind == "measure_ended" and not (act.says["how"] == "bail_paid" and measure.bail_paid):
        measure.ended = act.says["how"]
    elif act.kind.startswith("appeal_"):
        appealing(measure, act)
    else:
        prolonging(measure, act)


def prolonging(measure, act):
    """The petition for an extension, from the request of the body to the ruling of the judge (CPC 151(6)-(10), 152(2))."""
    if act.kind == "extension_requested":
        measure.petition = Petition(act.says["months"], act.at)
    elif act.kind == "extension_submitted":
        # Without a request it is the prosecutor's own, of a short custody (CPC 151(2)).
        if measure.open_petition() is None:
            measure.petition = Petition(act.says["months"], None)
        measure.petition.submitted = act.at
    elif act.kind == "measure_extended":
        measure.until, measure.months = parsed(act.says["until"]), act.says["months"]
    elif act.kind == "extension_refused" and measure.in_force():
        # Refused, it leaves a milder measure or none (CPC 152(2)(2)); house arrest goes on to the end of the term.
        instead = act.says["instead"]
        if instead is None:
            measure.overturned = True
        else:
            measure.becomes(instead, measure.until if instead == "house_arrest" else None, act.at)
    if measure.petition is not None:
        if act.kind == "extension_agreed":
            measure.petition.agreed = act.at
        elif act.kind in ("extension_not_agreed", "measure_extended", "extension_refused"):
            measure.petition.closed = True


def appealing(measure, act):
    """The appeal from its filing through the court that ruled (CPC 107(2), 107(4)) to what the regional court makes of the measure (107(7))."""
    if act.kind == "appeal_filed":
        appeal = Appeal(act.says["against"], act.at)
        ruling = pronounced(measure, appeal)
        waiting = [open for open in measure.appeals if open.decided is None and open.against == appeal.against]
        if all(pronounced(measure, open) != ruling for open in waiting):
            measure.appeals.append(appeal)
        return
    appeal = concerned(measure, act)
    if appeal is not None:
        setattr(appeal, {"appeal_term_restored": "restored", "appeal_forwarded": "forwarded", "appeal_decided": "decided"}[act.kind], act.at)
    outcome = act.says["outcome"] if act.kind == "appeal_decided" else {"kind": None}
    if outcome["kind"] == "cancelled" and measure.in_force():
        measure.overturned = True
    elif outcome["kind"] == "term" and measure.in_force():
        measure.until = parsed(outcome["until"])
    elif outcome["kind"] == "sanctioned" and measure.ended is None:
        # In place of a refusal, of what was sanctioned, or of what was cancelled.
        measure.since = measure.since if measure.in_force() else act.at
        measure.overturned = False
        measure.ruled(outcome, outcome["restraint"], act.at)


def pronounced(measure, appeal):
    """When the ruling appealed was pronounced: the last of that kind by the filing; the first, where the record has only later ones."""
    of_kind = [at for kind, at in measure.rulings if kind == appeal.against]
    return max((at for at in of_kind if at <= appeal.filed), default=of_kind[0] if of_kind else None)


def concerned(measure, act):
    """Which appeal a step is on: of the ruling it names, the first filed that waits for such a step, else the first that waits at all."""
    def waits(appeal):
        if act.kind == "appeal_decided":
            return appeal.forwarded is not None
        return (appeal.restored if act.kind == "appeal_term_restored" else appeal.forwarded) is None

    waiting = [open for open in measure.appeals if open.decided is None and act.says.get("against") in (None, open.against)]
    return min(waiting, key=lambda open: (not waits(open), open.filed), default=None)


def undecided(region, tagged):
    """By when the regional court decides each appeal. Until it has come, from the day on which it is to be sent there: when the term of the
    appeal has ended, or when it was filed or its term restored after that (CPC 107(4)-(5))."""
    for measure in tagged.values():
        for appeal in measure.appeals:
            ruling, received = pronounced(measure, appeal), appeal.forwarded
            if received is None and ruling is not None:
                received = max(whole_days(region, ruling, APPEAL), appeal.filed, appeal.restored or appeal.filed)
            if appeal.decided is None and received is not None:
                yield whole_days(region, received, APPEAL_DECISION)


def unsecured(left, found, act):
    """The personal surety that somebody left first, and when, after one more act."""
    tag = act.says.get("measure")
    if act.kind == "surety_withdrawn" and left is None and tag in found:
        left = (tag, act.at) if found[tag].in_force() else None
    chosen = act.kind in ("measure_chosen", "measure_sanctioned")
    if left is not None and tag != left[0] and (chosen or act.kind == "appeal_decided" and act.says["outcome"]["kind"] == "sanctioned"):
        left = None
    # A measure cancelled or lapsed calls for no other; one given up for another does (CPC 142(4), 153(1)).
    return left if left is not None and calls_for_another(found[left[0]]) else None


def calls_for_another(measure):
    given_up = measure.ended == "changed" and not measure.overturned
    return measure.kind == "personal_surety" and (measure.in_force() or given_up)


def unpaid(region, measure):
    """By when bail is paid where it is the measure: whoever is in custody pays at any time (CPC 145(4), 145(8))."""
    if measure.kind == "bail" and measure.bail_set is not None and not measure.bail_paid:
        yield whole_days(region, measure.bail_set, BAIL)
