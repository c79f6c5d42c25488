"""Recount of complaints: docs/formats.md says what the fields mean and what each figure counts."""

from datetime import date, timedelta

from recounting.room import Room as Base, day_in, end_of_day_in, handles, moment

NAME = "complaint"
FIGURES = dict.fromkeys(("R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "XR1"), "prosecutor")

URGENT = {"detention", "suspect_status", "qualification", "unsanctioned_search"}

# Days of January 2022 that are no working days, beside Saturdays and Sundays.
HOLIDAYS = {date(2022, 1, day) for day in (1, 2, 3, 4, 7)}


def end_of_whole_days(at, days, region=None):
    """The last microsecond of the `days`-th day after the day of `at` in the region, moved to the next working day."""
    day = day_in(region, at) + timedelta(days=days)
    while day.weekday() > 4 or day in HOLIDAYS:
        day += timedelta(days=1)
    return end_of_day_in(region, day)


@handles
class Room(Base):
    def __init__(self, record):
        self.record = record
        self.received = None
        self.received_at = None
        self.remit = None
        self.assigned = False
        self.until = None
        self.outcome = None
        self.how = None
        self.case_ended = False
        self.body = None
        self.withdrawn = False

    def on_received(self, at, payload):
        if self.received is None:
            self.received, self.received_at = payload, at

    def on_registration_issued(self, _, __):
        pass

    on_forwarded = on_registration_issued
    on_security_check_opened = on_registration_issued
    on_security_check_reported = on_registration_issued
    on_step_taken = on_registration_issued
    on_notice_sent = on_registration_issued

    def on_screened(self, _, payload):
        self.remit = payload["remit"]

    def on_assigned(self, _, __):
        self.assigned = True

    def on_extended(self, _, payload):
        self.until = moment(payload["until"])

    def on_decided(self, _, payload):
        if self.outcome is None:
            self.outcome = payload["outcome"]

    def on_pretrial_opened(self, _, payload):
        if self.how is None:
            self.how = payload["how"]

    def on_investigation_assigned(self, _, payload):
        self.body = payload["body"].split("/")[0]

    def on_case_terminated(self, _, __):
        self.case_ended = True

    on_case_to_court = on_case_terminated

    def on_withdrawn(self, _, __):
        self.withdrawn = True

    def review(self):
        if self.how is not None:
            return "case_ended" if self.case_ended else "case_pending"
        if self.outcome is not None:
            return self.outcome
        if self.remit == "elsewhere":
            return "elsewhere"
        if self.withdrawn and self.received["matter"] != "unlawful_methods":
            return "withdrawn"
        if self.assigned:
            return "under_review"
        return "screened" if self.remit is not None else "received"

    def members(self, of):
        if self.received is None:
            return
        yield "R1", self.record
        review = self.review()
        if review == "case_pending":
            yield "R4", self.record
            yield ("R2" if self.how == "by_prosecutor" else "R3"), self.record
            if self.body == "anti-corruption":
                yield "R5", self.record
            if self.body == "special-prosecution":
                yield "R6", self.record
        elif review == "under_review":
            yield "R7", self.record
        elif review == "unsubstantiated":
            yield "R8", self.record
        if review in ("under_review", "screened", "received") and not self.case_ended:
            days = 3 if self.received["matter"] in URGENT else 7
            due = end_of_whole_days(self.received_at, days, self.received.get("region"))
            if of > (due if self.until is None else max(due, self.until)):
                yield "XR1", self.record
