"""Tests of the recount of releases: `python3 -m unittest discover tools`."""

import unittest

from test_recount import Export

RELEASE = "briefing/release-1"


class Releases(unittest.TestCase):
    def proposed(self):
        export = Export()
        export.act(RELEASE, "proposed/1", "18 12:00")
        return export

    def test_a_published_release_counts_from_its_publication(self):
        export = self.proposed()
        export.act(RELEASE, "permitted/1", "18 13:00")
        export.act(RELEASE, "signed/1", "18 14:00")
        export.act(RELEASE, "published/1", "18 15:00")
        self.assertEqual(export.ask("25", "18 14:59"), {})
        self.assertEqual(export.ask("25", "18 15:00"), {"XQ1": 1})

    def test_a_day_without_an_answer_is_a_day_too_long(self):
        export = self.proposed()
        self.assertEqual(export.ask("25", "19 11:59"), {})
        self.assertEqual(export.ask("25", "19 12:00"), {"XQ2": 1})

    def test_any_answer_ends_the_waiting(self):
        for kind in ("permitted/1", "not_permitted/1", "withdrawn/1"):
            export = self.proposed()
            export.act(RELEASE, kind, "20 12:00")
            self.assertEqual(export.ask("25", "20 11:59"), {"XQ2": 1})
            self.assertEqual(export.ask("25", "20 12:00"), {}, kind)

    def test_a_statement_is_no_release(self):
        export = Export()
        export.act("briefing/said-1", "stated/1", "18 12:00")
        self.assertEqual(export.ask("25", "25"), {})


if __name__ == "__main__":
    unittest.main()
