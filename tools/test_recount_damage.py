"""Tests of the recount of damage on small histories made by hand."""

import unittest

from test_recount import Export

OPENING = {"region": "almaty-city", "city": "almaty", "body": "police/almaty-city", "holder": None, "another_attack": None}


def building(tag="o1", owner="business", **changed):
    return {**OPENING, "object": tag, "owner": owner, "construction": "building", "premises": "shop", "looted": True, **changed}


def vehicle(tag="v1", owner="police", **changed):
    return {**OPENING, "object": tag, "owner": owner, "extent": "destroyed", **changed}


def injured(person="p1", **changed):
    return {**OPENING, "person": person, "standing": "civilian", "grade": "light", "document": "0", **changed}


class Things(unittest.TestCase):
    def setUp(self):
        self.export = Export()

    def test_the_term_of_an_appraisal_ends_by_the_clocks_of_the_region(self):
        # The fourteenth day after the 3rd is Monday the 17th; in Aktau it ends an hour later than in Almaty.
        self.export.act("damage/east", "object_attacked/1", "03 12:00", building("o1", city=None))
        self.export.act("damage/west", "object_attacked/1", "03 12:00", building("o2", city=None, region="mangystau-region"))
        self.assertEqual(self.of("17 23:59").get("XB1"), None)
        self.assertEqual(self.of("18 00:00").get("XB1"), 1)
        self.assertEqual(self.of("18 00:59").get("XB1"), 1)
        self.assertEqual(self.of("18 01:00").get("XB1"), 2)
        # Handed to another body, a record goes by the clocks there, from then on.
        self.export.act("damage/west", "transferred/1", "18 00:30", {"region": "shymkent-city", "body": "police/shymkent-city"})
        self.assertEqual(self.of("18 00:29").get("XB1"), 1)
        self.assertEqual(self.of("18 00:30").get("XB1"), 2)

    def of(self, day="10 12:00"):
        return self.export.ask("31", day)

    def test_an_owner_and_a_construction_decide_the_parts(self):
        for number, (owner, construction) in enumerate([
            ("business", "other"), ("mayors_office", "building"), ("police", "building"), ("police", "modular_unit"), ("police", "other"),
            ("private", "building"), ("ambulance", "building"),
        ]):
            opening = building(f"o{number}", owner, construction=construction)
            self.export.act(f"damage/{number}", "object_attacked/1", "05 23:00", opening)
        self.assertEqual(self.of(), {"B1": 7, "B2": 5, "B3": 1, "B4": 3, "B5": 1, "B6": 1, "B7": 1})

    def test_a_building_elsewhere_or_not_looted(self):
        self.export.act("damage/1", "object_attacked/1", "05 23:00", building("o1", city=None))
        self.export.act("damage/2", "object_attacked/1", "05 23:00", building("o2", looted=False))
        self.assertEqual(self.of(), {"B1": 1})

    def test_an_object_attacked_twice_is_one(self):
        self.export.act("damage/1", "object_attacked/1", "05 23:00", building())
        self.export.act("damage/2", "object_attacked/1", "06 23:00", building(another_attack="damage/1"))
        self.assertEqual(self.of(), {"B1": 1, "B7": 1})

    def test_a_duplicate_counts_until_it_is_marked(self):
        self.export.act("damage/1", "object_attacked/1", "05 23:00", building("o1"))
        self.export.act("damage/2", "object_attacked/1", "05 23:00", building("o2"))
        self.export.act("damage/2", "declared/1", "06 12:00", {"by": {}, "tiyn": 70_000})
        self.export.act("damage/2", "duplicate_of/1", "09 12:00", {"record": "damage/1"})
        self.assertEqual(self.of("09 11:59"), {"B1": 2, "B7": 2, "M1": 700})
        self.assertEqual(self.of("09 12:00"), {"B1": 1, "B7": 1})

    def test_vehicles_and_persons(self):
        self.export.act("damage/1", "vehicle_damaged/1", "05 23:00", vehicle(city=None))
        self.export.act("damage/2", "vehicle_damaged/1", "05 23:00", vehicle("v2", "private"))
        self.export.act("damage/3", "person_injured/1", "05 23:00", injured())
        self.export.act("damage/4", "person_injured/1", "06 23:00", injured())
        self.export.act("damage/5", "person_injured/1", "06 23:00", injured("p2", standing="on_duty"))
        self.assertEqual(self.of(), {"V1": 2, "V2": 1, "P1": 1})

    def test_an_appraisal_is_overdue_just_after_the_fourteenth_day(self):
        self.export.act("damage/1", "object_attacked/1", "05 23:00", building())
        self.export.act("damage/2", "vehicle_damaged/1", "08 10:00", vehicle())
        self.assertNotIn("XB1", self.of("19 23:59"))
        self.assertEqual(self.of("20 00:00")["XB1"], 1)
        # The 22nd is a Saturday: the term ends on Monday the 24th.
        self.assertEqual(self.of("24 23:59")["XB1"], 1)
        self.assertEqual(self.of("25 00:00")["XB1"], 2)
        self.export.act("damage/1", "assessed/1", "26 10:00", {"assessor": {}, "tiyn": 100, "document": "0"})
        self.assertEqual(self.of("26 10:00")["XB1"], 1)

    def test_the_fourteenth_day_is_that_of_the_region(self):
        # Half past midnight of the 6th in Almaty is still the 5th in Mangystau, where the day ends an hour later.
        self.export.act("damage/1", "object_attacked/1", "06 00:30", building(region="mangystau-region"))
        self.export.act("damage/2", "object_attacked/1", "06 00:30", building("o2"))
        self.assertNotIn("XB1", self.of("20 00:59"))
        self.assertEqual(self.of("20 01:00")["XB1"], 1)
        self.assertEqual(self.of("20 23:59")["XB1"], 1)
        self.assertEqual(self.of("21 00:00")["XB1"], 2)


class Money(unittest.TestCase):
    def setUp(self):
        self.export = Export()
        self.export.act("damage/1", "object_attacked/1", "05 23:00", building())

    def of(self, day="30 12:00"):
        answered = self.export.ask("31", day)
        return {figure: answered[figure] for figure in ("M1", "XM1", "XM2") if figure in answered}

    def claim(self, kind, occurred, tag="k1", **payload):
        return self.export.act("damage/1", kind, occurred, {"claim": tag, **payload})

    def test_residents_declare_and_state_bodies_do_not_count(self):
        self.export.act("damage/1", "declared/1", "06 12:00", {"by": {}, "tiyn": 123_456_700})
        self.export.act("damage/1", "declared/1", "07 12:00", {"by": {}, "tiyn": 900})
        self.export.act("damage/2", "vehicle_damaged/1", "05 23:00", vehicle())
        self.export.act("damage/2", "declared/1", "06 12:00", {"by": {}, "tiyn": 500_000})
        self.export.act("damage/3", "person_injured/1", "05 23:00", injured())
        self.export.act("damage/3", "declared/1", "06 12:00", {"by": {}, "tiyn": 300})
        self.assertEqual(self.of(), {"M1": 1_234_570})

    def test_a_corrected_sum(self):
        version = self.export.act("damage/1", "declared/1", "06 12:00", {"by": {}, "tiyn": 100_000})
        self.export.correct("damage/1", version, {"by": {}, "tiyn": 200_000}, "06 12:00", "12 12:00")
        self.assertEqual(self.export.ask("11", "10")["M1"], 1000)
        self.assertEqual(self.export.ask("13", "10")["M1"], 2000)

    def test_a_claim_from_its_sum_to_the_award(self):
        self.claim("claimed/1", "10 10:00", tiyn=150_050)
        self.claim("claimed/1", "10 11:00", tag="k2", tiyn=99)
        self.assertEqual(self.of(), {"XM1": 1500})
        self.claim("claim_supplemented/1", "11 10:00", tiyn=200_199)
        self.claim("awarded/1", "12 10:00", tiyn=120_000)
        self.claim("award_refused/1", "13 10:00")
        self.assertEqual(self.of(), {"XM1": 2001, "XM2": 1200})

    def test_a_claim_taken_back_or_refused(self):
        self.claim("claimed/1", "10 10:00", tiyn=150_000)
        self.claim("award_refused/1", "12 10:00")
        self.claim("awarded/1", "13 10:00", tiyn=120_000)
        self.assertEqual(self.of(), {"XM1": 1500})
        self.claim("claim_withdrawn/1", "14 10:00")
        self.assertEqual(self.of(), {})

    def test_what_names_a_claim_that_is_not_there_changes_nothing(self):
        self.claim("claim_supplemented/1", "09 10:00", tiyn=700)
        self.claim("awarded/1", "09 10:00", tiyn=700)
        self.claim("claimed/1", "10 10:00", tiyn=500)
        self.assertEqual(self.of(), {"XM1": 5})


if __name__ == "__main__":
    unittest.main()
