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

    def announced(self, moment):
        export = Export()
        export.act("briefing/ahead-1", "announced/1", "10 12:00", {"offices": ["prosecutor"], "release_at": moment})
        return export

    def test_what_was_announced_is_awaited_to_the_end_of_its_day(self):
        export = self.announced("2022-01-18T18:00:00+06:00")
        self.assertEqual(export.ask("25", "18"), {})
        self.assertEqual(export.ask("25", "19 00:00"), {"XQ3": 1})

    def test_a_day_moved_is_awaited_instead(self):
        export = self.announced("2022-01-18T18:00:00+06:00")
        export.act("briefing/ahead-1", "moved/1", "17 12:00", {"release_at": "2022-01-20T00:00:00+06:00", "reason": "x"})
        self.assertEqual(export.ask("25", "20"), {})
        self.assertEqual(export.ask("25", "21 00:00"), {"XQ3": 1})

    def test_what_came_or_was_given_up_is_awaited_no_longer(self):
        for kind, payload in (("kept/1", {"release": RELEASE}), ("withdrawn/1", {})):
            export = self.announced("2022-01-18T18:00:00+06:00")
            export.act("briefing/ahead-1", kind, "20 12:00", payload)
            self.assertEqual(export.ask("25", "20 11:59"), {"XQ3": 1})
            self.assertEqual(export.ask("25", "20 12:00"), {}, kind)

    def test_a_statement_is_no_release(self):
        export = Export()
        export.act("briefing/said-1", "stated/1", "18 12:00")
        self.assertEqual(export.ask("25", "25"), {})


if __name__ == "__main__":
    unittest.main()
