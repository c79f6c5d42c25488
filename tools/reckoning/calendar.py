"""How the codes count terms: to the minute, in whole days, in working days, in months, on the clocks of the region.

A moment is an integer: microseconds since 1970-01-01T00:00:00Z.
"""

from datetime import date, datetime, timedelta, timezone

MINUTE = 60_000_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
EPOCH = date(1970, 1, 1).toordinal()

# In January 2022 five regions of the west kept UTC+5, all others UTC+6. On 1 March 2024 those others put their clocks back to UTC+5.
WEST = {"aktobe-region", "atyrau-region", "kyzylorda-region", "mangystau-region", "west-kazakhstan-region"}
ONE_CLOCK = date(2024, 3, 1)
ONE_CLOCK_SINCE = (ONE_CLOCK.toordinal() - EPOCH) * DAY - 6 * HOUR

# Procedure 20: 1 to 4 and 7 January; beside them Saturdays and Sundays.
NON_WORKING = {date(2022, 1, day) for day in (1, 2, 3, 4, 7)}


def parsed(text):
    """A moment as the export writes it: UTC, up to six digits of a second."""
    whole, _, fraction = text.removesuffix("Z").partition(".")
    year, month, day = int(whole[:4]), int(whole[5:7]), int(whole[8:10])
    hour, minute, second = int(whole[11:13]), int(whole[14:16]), int(whole[17:])
    days = date(year, month, day).toordinal() - EPOCH
    return ((days * 24 + hour) * 60 + minute) * MINUTE + second * 1_000_000 + (int(fraction.ljust(6, "0")) if fraction else 0)


def spelled(moment):
    """The same the other way round."""
    at = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(microseconds=moment)
    fraction = f".{at.microsecond:06}".rstrip("0").rstrip(".")
    return at.strftime("%Y-%m-%dT%H:%M:%S") + fraction + "Z"


def ahead(region, moment):
    """By how much the clocks of a region are ahead of UTC at a moment."""
    return 5 * HOUR if region in WEST or moment >= ONE_CLOCK_SINCE else 6 * HOUR


def local(region, moment):
    """The day on the region's calendar, and how much of it has passed."""
    days, passed = divmod(moment + ahead(region, moment), DAY)
    return date.fromordinal(EPOCH + days), passed


def at_local(region, day, passed):
    """The moment at which so much of a day of the region has passed."""
    eastern = 6 * HOUR if region not in WEST and day < ONE_CLOCK else 5 * HOUR
    return (day.toordinal() - EPOCH) * DAY + passed - eastern


def end_of(region, day):
    """Twenty-four hours of a day: the last microsecond before the next one."""
    return at_local(region, day + timedelta(days=1), 0) - 1


def is_working(day):
    return day.weekday() < 5 and day not in NON_WORKING


def working_from(day):
    """The day itself, or the next on which people work."""
    while not is_working(day):
        day += timedelta(days=1)
    return day


def months_on(day, months):
    """The corresponding date so many months on; the last day of a month that has none (CPC 48(4), CAO 739(5))."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return date(year, month + 1, min(day.day, (following - timedelta(days=1)).day))


def months_to_the_minute(region, start, months):
    """So many months, at the same time of the corresponding day: how custody is counted (CPC 48(5))."""
    day, passed = local(region, start)
    return at_local(region, months_on(day, months), passed)


def whole_days(region, start, days):
    """CPC 48(2), 48(4): the first day is left out; twenty-four hours of the last one, or of the next working day."""
    return end_of(region, working_from(local(region, start)[0] + timedelta(days=days)))


def working_days(region, start, days):
    """CAO 739(3): non-working time is left out of a term counted in days."""
    day = local(region, start)[0]
    for _ in range(days):
        day = working_from(day + timedelta(days=1))
    return end_of(region, day)
