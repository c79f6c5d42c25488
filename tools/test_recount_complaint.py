"""Tests of the recount of complaints."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from recounting.complaint import Room, end_of_whole_days  # noqa: E402
from recounting.room import moment  # noqa: E402


def at(text):
    return moment(f"2022-01-{text}:00+06:00")


def complaint(*acts, matter="unlawful_methods"):
    room = Room("complaint/r-1")
    room.apply("received/1", at("12T10:00"), {"matter": matter, "bodies": ["police/almaty-city"]})
    for kind, when, payload in acts:
        room.apply(kind, at(when), payload)
    return room


def figures(room, when):
    return [figure for figure, _ in room.members(at(when))]


SCREENED = ("screened/1", "12T15:00", {"remit": "within"})
ASSIGNED = ("assigned/1", "12T16:00", {})


class Complaints(unittest.TestCase):
    def test_terms_are_whole_days_moved_to_a_working_day(self):
        self.assertEqual(end_of_whole_days(at("12T10:00"), 7) + 1, at("20T00:00"))
        self.assertEqual(end_of_whole_days(at("12T10:00"), 3) + 1, at("18T00:00"), "the third day was a Saturday")

    def test_a_complaint_under_review_becomes_overdue(self):
        room = complaint(SCREENED, ASSIGNED)
        self.assertEqual(figures(room, "19T23:59"), ["R1", "R7"])
        self.assertEqual(figures(room, "20T00:00"), ["R1", "R7", "XR1"])
        room.apply("extended/1", at("18T10:00"), {"until": "2022-01-27T23:59:59.999999+06:00"})
        self.assertEqual(figures(room, "27T23:59"), ["R1", "R7"])

    def test_a_case_counts_by_who_opened_it_and_who_investigates(self):
        room = complaint(SCREENED, ("pretrial_opened/1", "13T14:00", {"case": "criminal/c-1", "how": "on_instruction"}))
        self.assertEqual(figures(room, "24T10:00"), ["R1", "R4", "R3"])
        room.apply("investigation_assigned/1", at("13T15:00"), {"body": "special-prosecution/republic"})
        self.assertEqual(figures(room, "24T10:00"), ["R1", "R4", "R3", "R6"])
        room.apply("case_to_court/1", at("14T15:00"), {})
        self.assertEqual(figures(room, "24T10:00"), ["R1"])

    def test_the_first_decision_stands_and_a_withdrawn_beating_is_still_checked(self):
        room = complaint(SCREENED, ASSIGNED, ("withdrawn/1", "13T10:00", {}))
        self.assertEqual(figures(room, "14T10:00"), ["R1", "R7"])
        room.apply("decided/1", at("15T10:00"), {"outcome": "unsubstantiated"})
        room.apply("decided/1", at("16T10:00"), {"outcome": "substantiated"})
        self.assertEqual(figures(room, "17T10:00"), ["R1", "R8"])
        gone = complaint(("withdrawn/1", "13T10:00", {}), matter="detention")
        self.assertEqual(figures(gone, "24T10:00"), ["R1"])


if __name__ == "__main__":
    unittest.main()
