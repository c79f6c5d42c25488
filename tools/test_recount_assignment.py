"""Tests of the recount of instructions, assignments and investigative teams."""

import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from test_recount import Export  # noqa: E402

GIVEN = "assignment/1"
TEAM = "team/1"


def day(text):
    return f"2022-01-{text}T06:00:00Z"


class Assignments(unittest.TestCase):
    def given(self):
        export = Export()
        export.act(GIVEN, "assigned/1", "10 09:00", {"due": day("20")})
        return export

    def test_overdue_the_moment_after_the_date_and_until_it_is_reported(self):
        export = self.given()
        export.act(GIVEN, "executed/1", "21 10:00", {"results": []})
        export.act(GIVEN, "reported/1", "22 10:00", {"outcome": "executed"})
        self.assertEqual(export.ask("22", "20 12:00"), {"XI1": 1, "XI2": 1})
        self.assertEqual(export.ask("22", "20 12:01"), {"XI1": 1, "XI2": 1, "XI3": 1})
        self.assertEqual(export.ask("22", "21"), {"XI1": 1, "XI2": 1, "XI3": 1, "XI4": 1})
        self.assertEqual(export.ask("22", "22"), {"XI1": 1, "XI2": 1, "XI4": 1})

    def test_a_returned_report_is_none(self):
        export = self.given()
        export.act(GIVEN, "executed/1", "15 10:00", {"results": []})
        export.act(GIVEN, "reported/1", "16 10:00", {"outcome": "executed"})
        export.act(GIVEN, "returned/1", "17 10:00", {"due": day("18")})
        self.assertEqual(export.ask("17", "17"), {"XI1": 1, "XI2": 1})
        self.assertEqual(export.ask("17", "19"), {"XI1": 1, "XI2": 1, "XI3": 1})

    def test_only_the_first_decision_on_an_objection_is_read(self):
        export = self.given()
        export.act(GIVEN, "objection_decided/1", "11 10:00", {"outcome": {"kind": "cancelled"}})
        export.act(GIVEN, "objected/1", "12 10:00", {"to": "prosecution/republic"})
        export.act(GIVEN, "objection_decided/1", "13 10:00", {"outcome": {"kind": "changed", "due": day("14")}})
        export.act(GIVEN, "objection_decided/1", "14 10:00", {"outcome": {"kind": "cancelled"}})
        self.assertEqual(export.ask("14", "15"), {"XI1": 1, "XI2": 1, "XI3": 1})

    def test_whatever_ends_it_ends_it_for_good(self):
        for end in ("refused/1", "cancelled/1", "report_accepted/1"):
            export = self.given()
            export.act(GIVEN, end, "12 10:00", {})
            export.act(GIVEN, "returned/1", "13 10:00", {"due": day("14")})
            self.assertEqual(export.ask("13", "25"), {"XI1": 1}, end)


class Teams(unittest.TestCase):
    def formed(self):
        export = Export()
        export.act(TEAM, "formed/1", "08 08:00", {"leader": {"officer": "o-1", "body": "police/x"}})
        export.act(TEAM, "member_joined/1", "09 10:00", {"officer": "o-2", "from": day("10"), "until": day("20")})
        return export

    def test_a_member_counts_during_the_term_and_the_leader_never(self):
        export = self.formed()
        self.assertEqual([export.ask("09", of) for of in ("09", "10 12:00", "20 11:59", "20 12:00")],
                         [{"XT2": 1}, {"XT2": 1, "XT3": 1}, {"XT2": 1, "XT3": 1}, {"XT2": 1, "XT4": 1}])

    def test_a_term_is_prolonged_until_the_member_leaves(self):
        export = self.formed()
        export.act(TEAM, "member_extended/1", "19 10:00", {"officer": "o-2", "until": day("25")})
        export.act(TEAM, "member_extended/1", "19 10:00", {"officer": "o-1", "until": day("25")})
        export.act(TEAM, "member_left/1", "22 10:00", {"officer": "o-2"})
        self.assertEqual([export.ask("22", of) for of in ("21", "22")], [{"XT2": 1, "XT3": 1}, {"XT2": 1}])

    def test_a_member_joins_once_and_may_come_again(self):
        export = self.formed()
        export.act(TEAM, "member_joined/1", "11 10:00", {"officer": "o-2", "from": day("12"), "until": day("13")})
        self.assertEqual(export.ask("11", "14"), {"XT2": 1, "XT3": 1})
        export.act(TEAM, "member_left/1", "15 10:00", {"officer": "o-2"})
        export.act(TEAM, "member_joined/1", "16 10:00", {"officer": "o-2", "from": day("16"), "until": day("17")})
        self.assertEqual(export.ask("16", "18"), {"XT2": 1, "XT4": 1})

    def test_a_dissolved_team_has_nobody(self):
        export = self.formed()
        export.act(TEAM, "dissolved/1", "11 10:00", {})
        self.assertEqual(export.ask("11", "12"), {})


if __name__ == "__main__":
    unittest.main()
