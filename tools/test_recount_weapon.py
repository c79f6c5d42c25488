"""Tests of the recount of weapons on small histories made by hand."""

import unittest

from test_recount import Export


def weapon(weapon_type, holding="civilian"):
    return {"weapon_type": weapon_type, "holding": holding}


class Weapons(unittest.TestCase):
    def test_a_shop_and_what_was_stolen_from_it(self):
        export = Export()
        export.act("weapon/l", "loss_reported/1", "06 09:00", {"loser": {"kind": "shop", "licence": "L-1"}})
        export.act("weapon/m", "loss_reported/1", "06 09:00", {"loser": {"kind": "service", "owner": "police/x"}})
        export.act("weapon/a", "stolen/1", "06 12:00", {"loss": "weapon/l", "weapon": weapon("rifled")})
        export.act("weapon/b", "stolen/1", "06 12:00", {"loss": "weapon/m", "weapon": weapon("pistol", "service")})
        export.act("weapon/a", "recovered/1", "09 12:00", {"by": "weapon/r", "item": None})
        export.act("weapon/a", "missing_again/1", "11 12:00")
        self.assertEqual(export.ask("24", "06 12:00"), {"W1": 1, "W2": 1, "XW1": 2})
        self.assertEqual(export.ask("24", "10"), {"W1": 1, "W2": 1, "XW1": 1})
        self.assertEqual(export.ask("24", "11"), {"W1": 1, "W2": 1, "XW1": 2})

    def test_a_recovered_weapon_by_type_until_it_was_never_lost(self):
        export = Export()
        export.act("weapon/r", "seized/1", "07 10:00", {"weapon": weapon("smooth_bore")})
        export.act("weapon/r", "examined/1", "08 10:00", {"item": None, "weapon_type": "rifled"})
        export.act("weapon/r", "traced/1", "16 10:00", {"item": None, "result": {"kind": "not_lost"}})
        self.assertEqual(export.ask("24", "07"), {"G1": 1, "G6": 1})
        self.assertEqual(export.ask("24", "08"), {"G1": 1, "G5": 1})
        self.assertEqual(export.ask("24", "14 10:00"), {"G1": 1, "G5": 1})
        self.assertEqual(export.ask("24", "14 10:01"), {"G1": 1, "G5": 1, "XG1": 1})
        self.assertEqual(export.ask("24", "16"), {})

    def test_lots_weigh_what_was_counted_last(self):
        export = Export()
        export.act("weapon/g", "lot_seized/1", "07 10:00", {"of": "grenades", "count": 4})
        export.act("weapon/c", "lot_seized/1", "07 10:00", {"of": "cartridges", "count": 40})
        export.act("weapon/c", "lot_recounted/1", "08 10:00", {"count": 38})
        self.assertEqual(export.ask("24", "07"), {"G7": 4, "G8": 40})
        self.assertEqual(export.ask("24", "08"), {"G7": 4, "G8": 38})

    def test_a_surrender_counts_its_weapons_while_it_is_voluntary(self):
        export = Export()
        items = [{"item": "i1", "weapon": weapon("gas")}, {"item": "i2", "weapon": weapon("pistol")}]
        export.act("weapon/d", "surrendered/1", "10 10:00", {"items": items, "lots": []})
        export.act("weapon/d", "examined/1", "11 10:00", {"item": "i1", "weapon_type": "pistol"})
        export.act("weapon/d", "voluntariness_assessed/1", "12 10:00", {"result": "voluntary"})
        export.act("weapon/d", "voluntariness_assessed/1", "14 10:00", {"result": "not_voluntary"})
        self.assertEqual(export.ask("24", "11"), {})
        self.assertEqual(export.ask("24", "12"), {"G11": 2})
        self.assertEqual(export.ask("24", "14"), {})

    def test_the_first_opening_act_holds(self):
        export = Export()
        export.act("weapon/x", "lot_seized/1", "07 10:00", {"of": "grenades", "count": 4})
        export.act("weapon/x", "found/1", "07 11:00", {"weapon": weapon("gas")})
        self.assertEqual(export.ask("24", "24"), {"G7": 4})


if __name__ == "__main__":
    unittest.main()
