"""The extension of custody and house arrest, and the end beyond which the law lets nobody be kept (procedure 4; CPC 151, 152, 146, 541)."""

from reckoning.calendar import DAY, whole_days

FIRST_TERM = 2  # months: CPC 151(1)
# To so many months in all: days before the end in which the petition is with the prosecutor and with the court, days of the prosecutor from
# its receipt (CPC 151(6)-(8), 151(10)). Beyond twelve months, whatever it asks for.
LADDER, BEYOND = [(3, 10, 7, 3), (12, 15, 10, 5)], (20, 15, 5)
HEARING = 3  # days of the judge from receipt: CPC 152(3)
SHORT, BEFORE_ITS_END = 10 * DAY, DAY  # custody for a short term, and the prosecutor's petition for the first one: CPC 148(7)(2), 151(2)
ORDINARY, LAST = 9, 18  # months in all: CPC 151(2), 151(4)-(5)
OF_A_MINOR, FULL_AGE = 6, 18  # CPC 541(4), 530(1)

# Crimes for which custody goes beyond nine months (CPC 151(3)-(4)): especially grave ones, by the sanction of more than twelve years (CC 11(5)),
TERRORIST = {"170", "171", "173", "177", "178", "184", "255", "256", "257", "258", "259", "260", "261", "269", "270"}  # CC 3(30)
EXTREMIST = {"174", "179", "180", "181", "182", "184", "258", "259", "260", "267", "405"}  # CC 3(39); and 404, parts 2 and 3
ESPECIALLY_GRAVE = {("99", "1"), ("99", "2"), ("175", "1"), ("175", "2"), ("175", "3"), ("179", "3"), ("192", "4"), ("194", "4"), ("291", "4")}
ESPECIALLY_GRAVE |= {("380-1", "1"), ("380-1", "2"), ("268", "1"), ("268", "2"), ("268", "3")}
# and whatever else was read. What is in neither is unknown, and not held against the person's term.
OTHERS = {("106", "123"), ("107", "12"), ("188", "1234"), ("190", "1234"), ("191", "1234"), ("192", "123"), ("194", "123"), ("200", "1234")}
OTHERS |= {("202", "123"), ("203", "123"), ("252", "12"), ("269-1", "123"), ("272", "123"), ("274", "1234"), ("287", "12345")}
OTHERS |= {("288", "1234"), ("291", "123"), ("293", "123"), ("361", "134"), ("362", "134"), ("378", "12"), ("380", "123"), ("412", "12")}
OTHERS |= {("412-1", "123"), ("433", "1234"), ("146", "123"), ("179", "124"), ("267", "12")}
READ = {(article, part) for article, parts in OTHERS for part in parts} | {("379", ""), ("203", "1-1"), ("361", "2-1")}


def goes_beyond(offence):
    """Whether the crime is one of those; `None` where it was not read."""
    what = (offence["article"], offence["part"])
    if what[0] in TERRORIST | EXTREMIST or what in ESPECIALLY_GRAVE | {("404", "2"), ("404", "3")}:
        return True
    return False if what in READ else None


def steps(months):
    """The days of a petition for so many months."""
    return next((days for limit, *days in LADDER if months <= limit), BEYOND)


class Suspect:
    """What the law asks of a person before custody goes on: the age, the crimes, whether they were committed in a group."""

    def __init__(self, who, announced, protocol):
        self.minor = who is not None and who["age"] < FULL_AGE
        self.crimes = announced.says["offences"] if announced is not None else [who["suspicion"]] if who is not None else []
        self.in_a_group = protocol is not None and protocol.says["exceptional_ground"] == "criminal_group"

    def is_ordinary(self, measure):
        known = [goes_beyond(crime) for crime in self.crimes]
        in_a_group = self.in_a_group or "organised_group" in measure.grounds
        return bool(known) and not in_a_group and all(beyond is False for beyond in known)

    def forbids(self, measure, months):
        """The rule against so many months in all. House arrest is no custody, so a minor's may last longer."""
        if self.minor and measure.kind == "custody" and months > OF_A_MINOR:
            return "suspect.minor_extension"
        if months > ORDINARY and self.is_ordinary(measure):
            return "suspect.extension_gravity"
        return "suspect.extension_rank" if months > LAST else None


def is_short(measure):
    return measure.kind == "custody" and measure.months is None and measure.until is not None and measure.until <= measure.since + SHORT


def duties(region, measure, suspect):
    """What the measure that holds waits for."""
    if measure.kind not in ("custody", "house_arrest"):
        return
    petition, end = measure.open_petition(), measure.until
    if petition is not None and petition.submitted is not None:
        yield "suspect.extension_heard_late", whole_days(region, petition.submitted, HEARING)
    elif petition is not None and petition.agreed is None:
        yield "suspect.extension_reviewed_late", whole_days(region, petition.requested, steps(petition.months)[2])
    if end is None:
        return
    # The terms of custody run to the minute, and so back from their end (CPC 48(2), 48(5)).
    if petition is not None and petition.agreed is not None and petition.submitted is None:
        to_first_term = is_short(measure) and petition.months <= FIRST_TERM
        yield "suspect.extension_submitted_late", end - (BEFORE_ITS_END if to_first_term else steps(petition.months)[1] * DAY)
    elif petition is None and is_short(measure):
        yield "suspect.extension_submitted_late", end - BEFORE_ITS_END
    months = (measure.months or FIRST_TERM) + 1
    forbidden = suspect.forbids(measure, months)
    if forbidden is not None and measure.kind == "custody":
        yield forbidden, end
    elif forbidden is None and petition is None and not is_short(measure):
        yield "suspect.extension_requested_late", end - steps(months)[0] * DAY
