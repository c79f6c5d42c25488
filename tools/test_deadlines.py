"""Tests of the oracle of deadlines: its calendar, its reading of acts, and one worked case of each term that is easily read wrongly."""

import pathlib
import sys
import unittest
from datetime import date

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from deadlines import ROOMS, due  # noqa: E402
from reckoning import calendar  # noqa: E402
from reckoning.acts import with_effect  # noqa: E402

ALMATY, AKTOBE = "almaty-city", "aktobe-region"


def at(text, zone=6):
    """A moment of the year 2022, by a local clock."""
    return calendar.parsed(f"2022-{text}:00Z") - zone * calendar.HOUR


def line(version, act, when, **payload):
    return {"version": version, "act": f"{act}/1", "occurred_at": calendar.spelled(when), "payload": payload}


def answer(room, *acts):
    """Rules and last moments of a record, by rule."""
    return {rule: by for rule, _, by in due({"room": room, "acts": list(acts)})}


def detained(version, when, age=30, foreign=False, article="188"):
    subject = {"region": ALMATY, "age": age, "foreign": foreign, "suspicion": {"article": article, "part": "3"}}
    return line(version, "detained", when, subject=subject)


class Calendar(unittest.TestCase):
    def test_a_moment_is_spelled_as_it_was_read(self):
        for text in ("2022-01-05T05:30:00Z", "2022-01-05T05:30:00.000001Z", "2022-01-05T05:30:00.5Z", "2024-02-29T23:59:59.999999Z"):
            self.assertEqual(calendar.spelled(calendar.parsed(text)), text)

    def test_whole_days_leave_out_the_first_and_end_at_midnight_of_a_working_day(self):
        monday = at("01-18T00:00") - 1
        self.assertEqual(calendar.whole_days(ALMATY, at("01-12T00:00"), 3), monday, "the third day is a Saturday")
        self.assertEqual(calendar.whole_days(ALMATY, at("01-14T23:59"), 3), monday)
        self.assertEqual(calendar.whole_days(ALMATY, at("01-15T00:00"), 3), at("01-19T00:00") - 1)
        self.assertEqual(calendar.whole_days(ALMATY, at("01-04T10:00"), 3), at("01-11T00:00") - 1, "7 January is no working day")

    def test_working_days_leave_out_what_is_none(self):
        self.assertEqual(calendar.working_days(ALMATY, at("01-05T10:00"), 10), at("01-21T00:00") - 1)
        self.assertEqual(calendar.working_days(ALMATY, at("01-08T10:00"), 1), at("01-11T00:00") - 1)

    def test_a_day_is_that_of_the_region(self):
        late = at("01-11T23:30", zone=5)
        self.assertEqual(calendar.local(AKTOBE, late)[0], date(2022, 1, 11))
        self.assertEqual(calendar.local(ALMATY, late)[0], date(2022, 1, 12))
        self.assertEqual(calendar.whole_days(AKTOBE, late, 3), at("01-15T00:00", zone=5) - 1)
        self.assertEqual(calendar.whole_days(ALMATY, late, 3), at("01-18T00:00") - 1)

    def test_months_end_on_the_last_day_of_a_shorter_month(self):
        self.assertEqual(calendar.months_on(date(2022, 1, 31), 1), date(2022, 2, 28))
        self.assertEqual(calendar.months_on(date(2023, 12, 31), 2), date(2024, 2, 29))
        self.assertEqual(calendar.months_on(date(2022, 11, 30), 1), date(2022, 12, 30))
        self.assertEqual(calendar.months_on(date(2022, 12, 1), 12), date(2023, 12, 1))
        self.assertEqual(calendar.months_to_the_minute(ALMATY, at("01-31T10:15"), 1), at("02-28T10:15"))

    def test_clocks_put_back_move_neither_day_nor_time_of_day(self):
        before = calendar.parsed("2024-01-31T17:30:00Z")  # 23:30 in Almaty
        self.assertEqual(calendar.months_to_the_minute(ALMATY, before, 2), calendar.parsed("2024-03-31T18:30:00Z"))
        self.assertEqual(calendar.months_to_the_minute(AKTOBE, before, 2), calendar.parsed("2024-03-31T17:30:00Z"))
        self.assertEqual(calendar.end_of(ALMATY, date(2024, 2, 29)), calendar.parsed("2024-02-29T19:00:00Z") - 1)


class Acts(unittest.TestCase):
    def kinds(self, *acts):
        return [act.kind for act in with_effect(list(acts))]

    def test_acts_come_in_the_order_in_which_they_happened(self):
        self.assertEqual(self.kinds(line(1, "b", 5), line(2, "a", 3), line(3, "c", 5)), ["a", "b", "c"])

    def test_a_fallen_annulment_takes_nothing_back(self):
        acts = [line(1, "a", 1), line(2, "annulment", 2, annuls=1)]
        self.assertEqual(self.kinds(*acts), [])
        self.assertEqual(self.kinds(*acts, line(3, "annulment", 3, annuls=2)), ["a"])

    def test_the_last_standing_correction_holds(self):
        acts = [line(1, "a", 1, n=1)] + [line(v, "correction", v, corrects=1, payload={"n": v}) for v in (2, 3)]
        self.assertEqual([(act.at, act.says["n"]) for act in with_effect(acts)], [(3, 3)])
        self.assertEqual([act.at for act in with_effect(acts + [line(4, "annulment", 4, annuls=3)])], [2])


class Terms(unittest.TestCase):
    def test_a_detention_is_counted_from_the_restriction_of_liberty(self):
        taken, ground = at("01-06T10:17"), {"exceptional_ground": "mass_riots", "term_hours": 72}
        plain = line(2, "protocolled", at("01-06T13:00"), exceptional_ground=None, term_hours=72)
        for age, protocol, hours in [(30, plain, 48), (17, plain, 24), (18, plain, 48)]:
            found = answer("suspect", detained(1, taken, age=age), protocol)
            self.assertEqual(found["suspect.held_without_order"], calendar.spelled(taken + hours * calendar.HOUR))
        exceptional = line(2, "protocolled", at("01-06T13:00"), **ground)
        for age, hours in [(30, 72), (17, 24)]:
            found = answer("suspect", detained(1, taken, age=age), exceptional, detained(3, at("01-07T10:00")))
            self.assertEqual(found["suspect.held_without_order"], calendar.spelled(taken + hours * calendar.HOUR), "a second detention")

    def test_an_undertaking_given_before_a_detention_does_not_let_it_go_on(self):
        chosen = line(1, "measure_chosen", at("01-05T10:00"), measure="m1", kind="undertaking")
        taken = detained(2, at("01-06T10:00"))
        self.assertIn("suspect.held_without_order", answer("suspect", chosen, taken))
        after = line(3, "measure_chosen", at("01-06T15:00"), measure="m2", kind="undertaking")
        self.assertNotIn("suspect.held_without_order", answer("suspect", chosen, taken, after))

    def test_a_petition_for_a_person_under_arrest_is_decided_in_a_day(self):
        protocol = line(1, "protocol", at("01-06T10:00"), article="478", part="1", region=ALMATY)
        ruling = line(2, "ruling", at("01-06T12:00"), outcome={"kind": "arrest", "days": 15})
        petition = line(3, "petition", at("01-08T10:00"), petition="a1")
        started = line(4, "arrest_started", at("01-06T13:00"), counted_from=calendar.spelled(at("01-06T09:00")))
        free = answer("administrative", protocol, ruling, petition)
        held = answer("administrative", protocol, ruling, petition, started)
        self.assertEqual(free["administrative.petition_late"], calendar.spelled(at("01-22T00:00") - 1))
        self.assertEqual(held["administrative.petition_late"], calendar.spelled(at("01-09T10:00")))
        self.assertEqual(held["administrative.released_late"], calendar.spelled(at("01-21T09:00")))

    def test_an_article_that_was_not_read_is_said(self):
        protocol = line(1, "protocol", at("01-06T10:00"), article="1", part="1", region=ALMATY)
        with self.assertRaisesRegex(KeyError, "ARREST"):
            answer("administrative", protocol)

    def test_an_agreed_interruption_is_left_out_of_the_term(self):
        acts = [
            line(1, "received", at("01-10T10:00"), region=ALMATY),
            line(2, "registered", at("01-10T10:00"), form="inquiry"),
            line(3, "interrupted", at("01-11T10:00")),
            line(4, "resumed", at("01-14T10:00")),
        ]
        self.assertEqual(answer("criminal", *acts)["criminal.term_exceeded"], calendar.spelled(at("02-11T00:00") - 1))
        agreed = line(5, "interruption_agreed", at("01-12T10:00"))
        # Three days on, the 13th of February is a Sunday.
        self.assertEqual(answer("criminal", *acts, agreed)["criminal.term_exceeded"], calendar.spelled(at("02-15T00:00") - 1))

    def test_an_extension_is_asked_for_back_from_the_end_of_the_term(self):
        end = at("03-06T10:00")
        proposed = line(2, "measure_proposed", at("01-07T09:00"), measure="m1", kind="custody", exceptional_grounds=[])
        sanctioned = line(3, "measure_sanctioned", at("01-07T10:00"), measure="m1", kind="custody", until=calendar.spelled(end), bail_tenge=None)
        acts = [detained(1, at("01-06T10:00")), proposed, sanctioned]
        asked, bound = "suspect.extension_requested_late", "suspect.extension_gravity"
        self.assertEqual(answer("suspect", *acts)[asked], calendar.spelled(end - 10 * calendar.DAY))
        for months, days in [(2, 10), (3, 15), (8, 15)]:
            longer = line(4, "measure_extended", at("02-20T10:00"), measure="m1", months=months, until=calendar.spelled(end))
            self.assertEqual(answer("suspect", *acts, longer)[asked], calendar.spelled(end - days * calendar.DAY))
        longest = line(4, "measure_extended", at("02-20T10:00"), measure="m1", months=9, until=calendar.spelled(end))
        self.assertEqual(answer("suspect", *acts, longest)[bound], calendar.spelled(end))
        self.assertNotIn(asked, answer("suspect", *acts, longest))
        # A paramilitary formation is extremism (CC 3(39)); beyond twelve months the petition comes twenty days before.
        acts[0] = detained(1, at("01-06T10:00"), article="267")
        longest["payload"]["months"] = 12
        self.assertEqual(answer("suspect", *acts, longest)[asked], calendar.spelled(end - 20 * calendar.DAY))
        acts[0] = detained(1, at("01-06T10:00"), age=17)
        longest["payload"]["months"] = 6
        self.assertEqual(answer("suspect", *acts, longest)["suspect.minor_extension"], calendar.spelled(end))

    def test_an_appeal_that_has_not_come_is_reckoned_from_the_end_of_its_term(self):
        opened = line(1, "recognition_issued", at("01-06T10:00"), region=ALMATY, age=30, foreign=False, suspicion={"article": "188", "part": "3"})
        proposed = line(2, "measure_proposed", at("01-10T09:00"), measure="m1", kind="custody", exceptional_grounds=[])
        refused = line(3, "measure_refused", at("01-10T10:00"), measure="m1")
        filed = line(4, "appeal_filed", at("01-11T10:00"), measure="m1", against="refusal", by="prosecutor")
        acts = [opened, proposed, refused, filed]
        # The term ends on Thursday the 13th, and the third day after it is a Sunday.
        self.assertEqual(answer("suspect", *acts)["suspect.appeal_decided_late"], calendar.spelled(at("01-18T00:00") - 1))
        came = line(5, "appeal_forwarded", at("01-17T10:00"), measure="m1")
        self.assertEqual(answer("suspect", *acts, came)["suspect.appeal_decided_late"], calendar.spelled(at("01-21T00:00") - 1))

    def test_a_release_of_the_facility_waits_for_two_copies_that_followed_it(self):
        basis = {"kind": "custody"}
        arrived = line(1, "arrived", at("01-07T10:00"), region=ALMATY, age=30, facility="sizo/x", basis=basis, continues=None,
                       restricted_since=calendar.spelled(at("01-06T10:00")))
        released = line(2, "released", at("03-06T10:00"), ground="limit_expired")
        copies = [line(3 + n, "release_copied", at("03-06T11:00"), to=to) for n, to in enumerate(("investigator", "prosecutor"))]
        rule, by = "custody.release_copied_late", calendar.spelled(at("03-07T10:00"))
        self.assertEqual(answer("custody", arrived, released)[rule], by)
        self.assertEqual(answer("custody", arrived, released, copies[0])[rule], by)
        self.assertNotIn(rule, answer("custody", arrived, released, *copies))
        copies[0]["occurred_at"] = calendar.spelled(at("03-06T09:00"))
        self.assertEqual(answer("custody", arrived, released, *copies)[rule], by)

    def test_a_report_is_answered_by_whoever_gave_the_assignment_and_no_corrector(self):
        says = {"region": ALMATY, "due": "2022-01-20T12:00:00Z"}
        given = line(1, "assigned", at("01-10T09:00"), **says) | {"authority": {"role": "investigation_head"}}
        corrected = line(2, "correction", at("01-10T10:00"), corrects=1, payload=says) | {"authority": {"role": "prosecutor"}}
        acts = [given, corrected, line(3, "accepted", at("01-10T12:00")), line(4, "reported", at("01-18T10:00"), outcome="executed")]
        by = calendar.spelled(at("01-22T00:00") - 1)
        self.assertEqual(due({"room": "assignment", "acts": acts}), [["assignment.reviewed_late", "investigation_head", by]])
        again = acts + [line(5, "returned", at("01-19T10:00"), due="2022-01-24T12:00:00Z")]
        self.assertEqual(answer("assignment", *again), {"assignment.reported_late": "2022-01-24T12:00:00Z"})

    def test_parties_are_told_anew_of_whoever_comes_and_of_nobody_who_goes(self):
        lead = {"officer": "spec-1", "body": "special-prosecution/republic"}
        team = [line(1, "formed", at("01-08T08:00"), region=ALMATY, kind="special", leader=lead, until="2022-02-07T18:00:00Z")]
        team.append(line(2, "case_given", at("01-10T12:00"), case="criminal/c-1"))
        self.assertEqual(answer("team", *team)["team.told_late"], calendar.spelled(at("01-14T00:00") - 1))
        team.append(line(3, "composition_told", at("01-11T12:00"), case="criminal/c-1", parties=[]))
        self.assertNotIn("team.told_late", answer("team", *team))
        joined = {"officer": "inv-1", "body": "police/x", "from": "2022-01-12T00:00:00Z", "until": "2022-01-23T18:00:00Z"}
        team.append(line(4, "member_joined", at("01-12T10:00"), **joined))
        found = answer("team", *team)
        self.assertEqual(found["team.told_late"], calendar.spelled(at("01-18T00:00") - 1), "the third day is a Saturday")
        self.assertEqual(found["team.released_late"], "2022-01-23T18:00:00Z")
        team += [line(5, "composition_told", at("01-13T12:00"), case="criminal/c-1", parties=[])]
        team += [line(6, "member_left", at("01-14T12:00"), officer="inv-1", ground="work_done")]
        self.assertEqual(list(answer("team", *team)), ["team.dissolved_late"])

    def test_another_counsel_is_offered_within_a_day_of_the_call_or_of_being_held(self):
        taken, called = detained(1, at("01-06T10:00")), line(2, "counsel_called", at("01-06T12:00"), counsel="counsel-1")
        rule, day = "suspect.counsel_replaced_late", calendar.spelled(at("01-07T12:00"))
        self.assertEqual(answer("suspect", taken, called)[rule], day)
        before = line(2, "counsel_called", at("01-05T12:00"), counsel="counsel-1")
        self.assertEqual(answer("suspect", taken, before)[rule], calendar.spelled(at("01-07T10:00")))
        appointed = line(3, "counsel_admitted", at("01-06T15:00"), counsel="counsel-2", kind="appointed", named_by="legal-aid/x")
        self.assertEqual(answer("suspect", taken, called, appointed)[rule], day, "appointed before anybody was offered")
        for declined, waits in [(True, False), (False, True)]:
            offered = line(3, "counsel_offered", at("01-06T15:00"), instead_of="counsel-1", declined=declined)
            self.assertNotIn(rule, answer("suspect", taken, called, offered))
            again = line(4, "counsel_called", at("01-06T18:00"), counsel="counsel-1")
            self.assertEqual(rule in answer("suspect", taken, called, offered, again), waits)
        waived = line(3, "counsel_waived", at("01-06T15:00"), in_presence_of="counsel-2")
        self.assertNotIn(rule, answer("suspect", taken, called, waived))

    def test_every_rule_says_who_must_act(self):
        rules = [rule for _, rules in ROOMS.values() for rule in rules]
        self.assertEqual(len(rules), len(set(rules)))
        self.assertTrue(all(who for _, rules in ROOMS.values() for who in rules.values()))


if __name__ == "__main__":
    unittest.main()
