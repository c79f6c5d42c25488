"""Tests of the recount of deaths and of duty rosters on small histories made by hand."""

import unittest

from test_recount import Export, local


class Deaths(unittest.TestCase):
    def found(self, record="death/1", standing="civilian", at="06 10:00"):
        export = Export()
        export.act(record, "found/1", at, {"standing": standing})
        return export

    def test_a_death_counts_until_examined_and_until_a_method_names_it(self):
        export = self.found()
        export.act("death/1", "identified/1", "07 10:00", {"certainty": "presumed"})
        export.act("death/1", "examined/1", "08 10:00")
        export.act("death/1", "identified/1", "09 10:00", {"certainty": "dna"})
        self.assertEqual(export.ask("20 10:00", "07 12:00"), {"XD1": 1, "XD2": 1})
        self.assertEqual(export.ask("20 10:00", "08 12:00"), {"XD2": 1})
        self.assertEqual(export.ask("20 10:00", "09 12:00"), {})

    def test_an_identification_may_be_taken_back(self):
        export = self.found()
        export.act("death/1", "examined/1", "06 12:00")
        export.act("death/1", "identified/1", "07 10:00", {"certainty": "visual"})
        export.act("death/1", "identified/1", "08 10:00", {"certainty": "unknown"})
        self.assertEqual(export.ask("20 10:00", "09 12:00"), {"XD2": 1})

    def test_a_case_of_two_deaths_counts_once_and_only_of_civilians(self):
        export = self.found()
        for record, standing in (("death/2", "civilian"), ("death/3", "officer")):
            export.act(record, "found/1", "06 11:00", {"standing": standing})
        for record, case in (("death/1", "criminal/1"), ("death/2", "criminal/1"), ("death/3", "criminal/2")):
            export.act(record, "case_requalified/1", "10 10:00", {"case": case, "qualification": "q2"})
        self.assertEqual(export.ask("20 10:00", "10 10:00")["D1"], 1)

    def test_a_requalification_before_the_finding_waits_for_it(self):
        export = Export()
        export.act("death/1", "case_requalified/1", "05 10:00", {"case": "criminal/1", "qualification": "q2"})
        export.act("death/1", "found/1", "06 10:00", {"standing": "civilian"})
        self.assertEqual(export.ask("20 10:00", "05 12:00"), {})
        self.assertEqual(export.ask("20 10:00", "06 10:00")["D1"], 1)


class Rosters(unittest.TestCase):
    def roster(self):
        """A team from the 6th to the 20th, two shifts of a day from the 6th at nine, both published."""
        export = Export()
        export.act("roster/1", "opened/1", "05 10:00", {"region": "x"})
        export.act("roster/1", "team_formed/1", "05 11:00", {"team": "t1", **self.term("06 00:00", "20 00:00")})
        export.act("roster/1", "shift_announced/1", "05 12:00", {"shift": "s1", **self.term("06 09:00", "07 09:00")})
        export.act("roster/1", "shift_announced/1", "05 12:10", {"shift": "s2", **self.term("07 09:00", "08 09:00")})
        export.act("roster/1", "published/1", "05 13:00", {"shifts": ["s1", "s2"]})
        return export

    @staticmethod
    def term(begins, ends):
        return {"from": local(begins), "until": local(ends)}

    def test_a_region_counts_from_the_beginning_of_the_first_shift_to_the_end_of_the_last(self):
        export = self.roster()
        for of, expected in (("05 09:00", {}), ("06 08:59", {"XT1": 1}), ("06 09:00", {"T1": 1}), ("07 09:00", {"T1": 1}),
                             ("08 08:59", {"T1": 1}), ("08 09:00", {"XT1": 1})):
            self.assertEqual(export.ask("21 10:00", of), expected, of)

    def test_a_handover_moves_both_ends(self):
        export = self.roster()
        export.act("roster/1", "withdrawn/1", "06 20:00", {"kind": "shift", "shift": "s1"})
        export.act("roster/1", "shift_handed_over/1", "07 08:00", {"shift": "s1", "to": "s2"})
        self.assertEqual(export.ask("21 10:00", "06 21:00"), {"XT1": 1})
        self.assertEqual(export.ask("21 10:00", "07 08:00"), {"T1": 1})

    def test_the_first_handover_alone_moves_anything(self):
        export = self.roster()
        export.act("roster/1", "shift_handed_over/1", "07 08:00", {"shift": "s1", "to": "s7"})
        export.act("roster/1", "shift_handed_over/1", "07 08:30", {"shift": "s2", "to": "s1"})
        export.act("roster/1", "shift_handed_over/1", "07 10:00", {"shift": "s2", "to": "s1"})
        self.assertEqual(export.ask("21 10:00", "07 08:59"), {"T1": 1})
        self.assertEqual(export.ask("21 10:00", "07 09:00"), {"XT1": 1})

    def test_a_replacement_counts_when_published_again(self):
        export = self.roster()
        export.act("roster/1", "shift_replaced/1", "06 12:00", {"shift": "s1"})
        export.act("roster/1", "published/1", "06 13:00", {"shifts": ["s1"]})
        self.assertEqual(export.ask("21 10:00", "06 12:30"), {"XT1": 1})
        self.assertEqual(export.ask("21 10:00", "06 13:00"), {"T1": 1})

    def test_without_a_team_a_region_stands_in_neither_and_a_withdrawn_roster_has_nobody(self):
        export = self.roster()
        export.act("roster/1", "withdrawn/1", "06 20:00", {"kind": "team", "team": "t1"})
        export.act("roster/1", "withdrawn/1", "06 22:00", {"kind": "roster"})
        self.assertEqual(export.ask("21 10:00", "06 21:00"), {})
        self.assertEqual(export.ask("21 10:00", "06 22:00"), {"XT1": 1})

    def test_two_rosters_of_a_region_are_one_region(self):
        export = self.roster()
        export.act("roster/2", "opened/1", "05 10:00", {"region": "x"})
        self.assertEqual(export.ask("21 10:00", "05 20:00"), {"XT1": 1})


if __name__ == "__main__":
    unittest.main()
