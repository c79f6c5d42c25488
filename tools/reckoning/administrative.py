"""An administrative case (procedure 9)."""

from reckoning.calendar import DAY, HOUR, end_of, local, parsed, working_days

DETENTION, WHERE_ARREST_IS_POSSIBLE = 3 * HOUR, 24 * HOUR  # CAO 789(1), 789(3)
SENDING, SENDING_AT_ONCE = 3, 3 * HOUR  # days, non-working ones left out, and at once where arrest is possible, in the house's hours: CAO 808
HEARING = 15  # days, non-working ones left out: CAO 829-5(1), 739(3)
PETITION = 10  # days likewise: CAO 835(1)
PETITION_DURING_ARREST = DAY  # from the very filing: CAO 835(2)
FORWARDING = 3  # days likewise, by the court that ruled: CAO 831(1); of a ruling of arrest the very day: CAO 831(4)
HEARING_OF_A_DETAINEE = 24 * HOUR  # from the detention, of a case that may end in arrest: CAO 829-5(3)
APPEAL = 10  # days from its coming to the higher court, non-working ones left out: CAO 835(1), 739(3)
APPEAL_DURING_ARREST = DAY  # from the very filing: CAO 835(2)

# Articles and parts whose sanction has arrest, and those read that have none. What is in neither was not read as of January 2022.
ARREST = {("434", "1"), ("434", "2"), ("440", "3"), ("443", "2"), ("476", "1"), ("476", "2"), ("477", ""), ("478", "1"), ("506", "")}
ARREST |= {("488", str(part)) for part in range(1, 13)} | {("665", "2"), ("669", "1")}
NO_ARREST = {("434", "3"), ("440", "1"), ("440", "2"), ("443", "1"), ("662", ""), ("665", "1")}
NO_ARREST |= {("438", str(part)) for part in range(1, 4)} | {("489", str(part)) for part in range(1, 12)}

RULES = {
    "administrative.detention_late": "police_officer",
    "administrative.sent_late": "police_officer",
    "administrative.hearing_late": "judge",
    "administrative.petition_late": "judge",
    "administrative.forwarding_late": "court_clerk",
    "administrative.hearing_detained_late": "judge",
    "administrative.appeal_forwarded_late": "court_clerk",
    "administrative.appeal_late": "judge",
    "administrative.released_late": "facility_head",
}


def arrest_is_possible(protocol):
    if protocol is None:
        return False
    what = (protocol.says["article"], protocol.says["part"])
    if what not in ARREST and what not in NO_ARREST:
        raise KeyError(f"CAO {what[0]}({what[1]}): its sanction is not in ARREST or NO_ARREST of reckoning/administrative.py")
    return what in ARREST


def duties(acts):
    protocol, ruling = acts.last("protocol"), acts.first("ruling")
    # The days are those of whoever has the case: the body that drew the protocol up, until it handed the case on.
    where = acts.last("transferred") or protocol
    region, arrest = protocol and where.says["region"], arrest_is_possible(protocol)
    detained, sent = acts.last("detained"), acts.last("sent_to_court")
    if ruling is None:
        if detained is not None and not acts.after(detained).has("detention_ended"):
            yield "administrative.detention_late", detained.at + (WHERE_ARREST_IS_POSSIBLE if arrest else DETENTION)
            if arrest and sent is not None:
                yield "administrative.hearing_detained_late", detained.at + HEARING_OF_A_DETAINEE
        if protocol is not None and sent is None and not acts.has("handed_over_to_criminal"):
            yield "administrative.sent_late", protocol.at + SENDING_AT_ONCE if arrest else working_days(region, protocol.at, SENDING)
        if sent is not None:
            # A case of arrest is heard on the day it comes (CAO 829-5(3)), whatever day that is.
            day = end_of(region, local(region, sent.at)[0])
            yield "administrative.hearing_late", day if arrest else working_days(region, sent.at, HEARING)
    started = acts.last("arrest_started")
    serving = started is not None and not acts.after(started).has("released")
    outcome = in_force(acts, ruling)
    for tag, petition in pending(acts).items():
        filed = petition.at
        yield "administrative.petition_late", filed + PETITION_DURING_ARREST if serving else working_days(region, filed, PETITION)
        if not any(act.says["petition"] == tag for act in acts.after(petition).of("petition_forwarded")):
            yield "administrative.forwarding_late", sent_on(region, outcome, filed)
    for filed, forwarded in appeals(acts):
        # Ten days run from the coming to the higher court; the record knows the sending, and before it the filing alone.
        since = filed if forwarded is None else forwarded
        yield "administrative.appeal_late", filed + APPEAL_DURING_ARREST if serving else working_days(region, since, APPEAL)
        if forwarded is None:
            yield "administrative.appeal_forwarded_late", sent_on(region, outcome, filed)
    if serving and outcome is not None:
        what, since = outcome
        served = what["kind"] == "arrest"
        yield "administrative.released_late", parsed(started.says["counted_from"]) + what["days"] * DAY if served else since


def sent_on(region, outcome, filed):
    """By when the court that ruled sends a petition or an appeal on: against arrest on the day it came, whatever day that is (CAO 831(4))."""
    if outcome is not None and outcome[0]["kind"] == "arrest":
        return end_of(region, local(region, filed)[0])
    return working_days(region, filed, FORWARDING)


def pending(acts):
    """Each petition that is neither decided nor withdrawn, by tag."""
    waiting = {}
    for act in acts.of("petition", "petition_decided", "petition_withdrawn"):
        if act.kind == "petition":
            waiting[act.says["petition"]] = act
        else:
            waiting.pop(act.says["petition"], None)
    return waiting


def appeals(acts):
    """When each appeal that is not decided was filed, and sent to the higher court."""
    waiting = {}
    for act in acts.of("appeal_filed", "appeal_forwarded", "appeal_decided"):
        tag = act.says["appeal"]
        if act.kind == "appeal_filed":
            waiting[tag] = act.at, None
        elif act.kind == "appeal_decided":
            waiting.pop(tag, None)
        elif tag in waiting:
            waiting[tag] = waiting[tag][0], act.at
    return list(waiting.values())


def in_force(acts, ruling):
    """The outcome in force and since when: of the first ruling, until a petition or an appeal changed it (CAO 839)."""
    if ruling is None:
        return None
    what, since = ruling.says["outcome"], ruling.at
    for act in acts.after(ruling).of("petition_decided", "appeal_decided"):
        result = act.says["result"]
        if result["kind"] == "cancelled_dismissed":
            what, since = {"kind": "dismissed"}, act.at
        elif result["kind"] != "unchanged":
            what, since = result["outcome"], act.at
    return what, since
