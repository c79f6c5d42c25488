"""Tests of the recount of items of evidence."""

import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from test_recount import Export  # noqa: E402

RECORD = "evidence/1"


class Evidence(unittest.TestCase):
    def collected(self):
        export = Export()
        export.act(RECORD, "collected/1", "10 11:00", {"kind": "object"})
        return export

    def test_a_handover_waits_until_it_is_answered(self):
        export = self.collected()
        export.act(RECORD, "handed_over/1", "12 10:00")
        self.assertEqual(export.ask("12", "12 09:59"), {})
        self.assertEqual(export.ask("12", "12 10:00"), {"XE1": 1})
        export.act(RECORD, "handover_refused/1", "13 10:00")
        export.act(RECORD, "handed_over/1", "14 10:00")
        export.act(RECORD, "accepted/1", "15 10:00")
        self.assertEqual([export.ask("15", day) for day in ("12", "13", "14", "15")], [{"XE1": 1}, {}, {"XE1": 1}, {}])

    def test_what_was_returned_waits_for_nobody(self):
        export = self.collected()
        export.act(RECORD, "handed_over/1", "12 10:00")
        export.act(RECORD, "returned/1", "13 10:00")
        self.assertEqual(export.ask("13", "13"), {})

    def test_inadmissible_for_good_unless_annulled(self):
        export = self.collected()
        version = export.act(RECORD, "inadmissible_by_source/1", "12 10:00")
        export.act(RECORD, "destroyed/1", "13 10:00")
        self.assertEqual(export.ask("13", "13"), {"XE2": 1})
        export.annul(RECORD, version, "14 10:00")
        self.assertEqual(export.ask("14", "13"), {})

    def test_nothing_counts_before_it_was_collected(self):
        export = Export()
        export.act(RECORD, "handed_over/1", "09 10:00")
        export.act(RECORD, "declared_inadmissible/1", "09 11:00")
        self.assertEqual(export.ask("09", "09"), {})
        export.act(RECORD, "collected/1", "10 11:00")
        self.assertEqual(export.ask("10", "10"), {"XE1": 1, "XE2": 1})


if __name__ == "__main__":
    unittest.main()
