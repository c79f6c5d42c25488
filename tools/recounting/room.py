"""What the recounts of all rooms share: moments, and the state of one record."""

import re
from datetime import date, timedelta, timezone, datetime

SECOND = 1_000_000
HOUR = 3600 * SECOND
DAY = 24 * HOUR


class Unreadable(Exception):
    """Something that cannot be read: where, why, and what to do."""


# ---------------------------------------------------------------- moments

MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d\d):(\d\d))")
EPOCH = date(1970, 1, 1).toordinal()
WINTER_OF_2024 = date(2024, 3, 1)
WINTER_OF_2024_BEGINS = (WINTER_OF_2024.toordinal() - EPOCH) * DAY - 6 * HOUR


def moment(text):
    """Microseconds since the Unix epoch of an RFC 3339 moment with a zone."""
    found = MOMENT.fullmatch(text) if isinstance(text, str) else None
    if not found:
        raise ValueError(f"{text!r} is no moment: write RFC 3339 with a zone, as 2022-01-25T14:30:00Z")
    year, month, day, hour, minute, second, fraction, sign, zone_hour, zone_minute = found.groups()
    hour, minute, second = int(hour), int(minute), int(second)
    if hour > 23 or minute > 59 or second > 59:
        raise ValueError(f"{text!r} is no moment: there is no such time of day")
    try:
        days = date(int(year), int(month), int(day)).toordinal() - EPOCH
    except ValueError as error:
        raise ValueError(f"{text!r} is no moment: {error}") from None
    seconds = ((days * 24 + hour) * 60 + minute) * 60 + second
    if sign:
        offset = (int(zone_hour) * 60 + int(zone_minute)) * 60
        seconds -= offset if sign == "+" else -offset
    return seconds * SECOND + (int(fraction[:6].ljust(6, "0")) if fraction else 0)


def as_of(text):
    """A moment, or a date: the last microsecond of that day in Almaty (UTC+6, from 1 March 2024 UTC+5)."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return moment(text)
    try:
        following = date.fromisoformat(text) + timedelta(days=1)
    except (ValueError, OverflowError) as error:
        raise ValueError(f"{text!r} is no date: {error}") from None
    offset = 5 if following >= WINTER_OF_2024 else 6
    return (following.toordinal() - EPOCH) * DAY - offset * HOUR - 1


WESTERN = {"aktobe-region", "atyrau-region", "kyzylorda-region", "mangystau-region", "west-kazakhstan-region"}


def day_in(region, at):
    """The civil day of a moment in a region: the west an hour behind Almaty, until the clocks there were put back at midnight to 1 March 2024."""
    return date.fromordinal(EPOCH + (at + ahead_of_utc(region, at)) // DAY)


def end_of_day_in(region, day):
    """The last microsecond of a day in a region."""
    following = day + timedelta(days=1)
    ahead = 5 if region in WESTERN or following >= WINTER_OF_2024 else 6
    return (following.toordinal() - EPOCH) * DAY - ahead * HOUR - 1


def next_day(at):
    """The first moment in Almaty of the day after that of a moment."""
    ahead = (5 if at >= WINTER_OF_2024_BEGINS else 6) * HOUR
    return as_of(date.fromordinal(EPOCH + (at + ahead) // DAY).isoformat()) + 1


def spelled(micros):
    """A moment as RFC 3339 in UTC."""
    at = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(microseconds=micros)
    text = at.strftime("%Y-%m-%dT%H:%M:%S")
    fraction = f"{at.microsecond:06}".rstrip("0")
    return f"{text}.{fraction}Z" if fraction else f"{text}Z"


def ahead_of_utc(region, micros):
    """How far the clocks of a region are ahead: five hours in the west, six elsewhere before March 2024."""
    return (5 if region in WESTERN or micros >= WINTER_OF_2024_BEGINS else 6) * HOUR


def months_later(at, months, region=None):
    """The moment that many calendar months later, at the same time of day in the region; the last day where the month is shorter."""
    offset = lambda micros: ahead_of_utc(region, micros)
    days, time = divmod(at + offset(at), DAY)
    day = date.fromordinal(EPOCH + days)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    later = date(year, month + 1, min(day.day, last))
    return (later.toordinal() - EPOCH) * DAY + time - offset(at)


# ---------------------------------------------------------------- rooms: what acts change, and who is counted


class Room:
    """The state of one record. `apply` adds an act, `members` says in which figures it stands at a moment."""

    handlers = {}

    def apply(self, kind, at, payload):
        self.handlers[kind](self, at, payload)


def handles(room):
    """Collects a room's methods for acts: `on_sent_to_court` handles `sent_to_court/1`."""
    room.handlers = {f"{name[3:]}/1": method for name, method in vars(room).items() if name.startswith("on_")}
    return room
