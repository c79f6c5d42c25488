"""Tests of the recount on small histories made by hand: `python3 -m unittest discover tools`, or from tools/ `python3 -m unittest`."""

import contextlib
import io
import json
import os
import sys
import tempfile
import unittest

try:
    import tomllib
except ImportError:
    tomllib = None

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import recount  # noqa: E402

INCIDENT = "january-2022"


def offence(article):
    return {"article": article, "part": "1", "iccs": "0502"}


class Export:
    """An export in the making. Local days and hours are those of Almaty in January 2022."""

    def __init__(self):
        self.lines, self.versions = [], {}

    def act(self, record, kind, occurred, payload=None, recorded=None, incident=INCIDENT):
        """Adds an act, recorded when it happened unless said; gives its version."""
        version = self.versions[record] = self.versions.get(record, 0) + 1
        clock = max([local(recorded or occurred), *(line["recorded_at"] for line in self.lines[-1:])])
        self.lines.append({
            "seq": len(self.lines) + 1, "recorded_at": clock, "occurred_at": local(occurred), "incident": incident,
            "room": record.split("/")[0], "record": record, "version": version, "act": kind, "payload": payload or {},
            "officer": "officer-1", "authority": {"role": "prosecutor", "body": "prosecution/x", "region": "x"}, "law": "0" * 64,
        })
        return version

    def correct(self, record, version, kind_payload, occurred, recorded):
        return self.act(record, "correction/1", occurred, {"corrects": version, "payload": kind_payload}, recorded)

    def annul(self, record, version, recorded):
        return self.act(record, "annulment/1", recorded, {"annuls": version})

    def text(self):
        return [json.dumps(line) for line in self.lines]

    def ask(self, known, of, incident=INCIDENT):
        """Every figure that is not nought."""
        pair = (recount.as_of(utc(known)), recount.as_of(utc(of)))
        answered = recount.answer(recount.read(self.text()), incident, [pair])[0]
        return {figure: value for figure, value in answered["figures"].items() if value}


def local(text):
    """`05 12:00` (of January 2022 in Almaty) as RFC 3339 in UTC."""
    day, hour = text.split(" ")
    return recount.spelled(recount.moment(f"2022-{'02' if day.startswith('f') else '01'}-{day[-2:]}T{hour}:00+06:00"))


def utc(text):
    return local(text) if " " in text else f"2022-01-{text}"


PROTOCOL = {"person": "person-1", "aggravating": [], "article": "476", "part": "1"}
CASE = "administrative/1"


def ruling(outcome, article="476", **more):
    return {"article": article, "part": "1", "outcome": outcome, "aggravating": [], **more}


ARREST = {"kind": "arrest", "days": 5}
FINE = {"kind": "fine", "mci": 10}
WARNING = {"kind": "warning"}


def fined():
    export = Export()
    export.act(CASE, "protocol/1", "05 10:00", PROTOCOL)
    export.act(CASE, "ruling/1", "05 15:00", ruling(FINE, "434"))
    return export


class Breaches(unittest.TestCase):
    def test_counts_until_answered_and_not_when_annulled(self):
        export = Export()
        export.act("criminal/a", "received/1", "05 09:00", {})
        first = export.act("criminal/a", "breach/1", "05 10:00", {"of": 1, "rule": "x", "basis": [], "by_minutes": 5, "details": {}})
        second = export.act("criminal/a", "breach/1", "06 10:00", {"of": 1, "rule": "y", "basis": [], "by_minutes": None, "details": {}})
        export.act("criminal/a", "answer/1", "08 10:00", {"breach": first, "outcome": "explained", "led_to": None})
        self.assertEqual(export.ask("09", "05"), {"XL1": 1, "XL2": 1})
        self.assertEqual(export.ask("09", "07"), {"XL1": 2, "XL2": 2})
        self.assertEqual(export.ask("09", "08"), {"XL1": 2, "XL2": 1})
        export.annul("criminal/a", second, "10 10:00")
        self.assertEqual(export.ask("11", "09"), {"XL1": 1})


class Moments(unittest.TestCase):
    def test_a_date_means_the_end_of_that_day_in_almaty(self):
        self.assertEqual(recount.as_of("2022-01-25") + 1, recount.moment("2022-01-25T18:00:00Z"))
        self.assertEqual(recount.as_of("2024-02-28") + 1, recount.moment("2024-02-28T18:00:00Z"))
        self.assertEqual(recount.as_of("2024-02-29") + 1, recount.moment("2024-02-29T19:00:00Z"))
        self.assertEqual(recount.as_of("2025-01-25") + 1, recount.moment("2025-01-25T19:00:00Z"))

    def test_every_spelling_of_a_moment_is_the_same_moment(self):
        spellings = ["2022-01-05T01:30:00+06:00", "2022-01-04T19:30:00Z", "2022-01-04T19:30:00.000Z", "2022-01-04t14:30:00-05:00"]
        self.assertEqual({recount.spelled(recount.moment(text)) for text in spellings}, {"2022-01-04T19:30:00Z"})
        self.assertEqual(recount.spelled(recount.moment("2022-01-04T19:30:00.25Z")), "2022-01-04T19:30:00.25Z")

    def test_what_is_no_moment_is_said(self):
        for text in ["", "yesterday", "2022-02-30", "2022-13-01T00:00:00Z", "2022-01-05T25:00:00Z", "2022-01-05T10:00:00"]:
            with self.assertRaises(ValueError, msg=text):
                recount.as_of(text)


class Folding(unittest.TestCase):
    def test_an_act_counts_from_when_it_happened_and_only_once_known(self):
        export = Export()
        export.act(CASE, "protocol/1", "05 10:00", PROTOCOL)
        export.act(CASE, "ruling/1", "05 15:00", ruling(WARNING), recorded="09 09:00")
        self.assertEqual(export.ask("08", "08"), {})
        self.assertEqual(export.ask("09 09:00", "05 15:00"), {"A1": 1, "A2": 1})
        self.assertEqual(export.ask("09", "05 14:59"), {})

    def test_a_late_act_falls_before_what_was_recorded_earlier(self):
        export = fined()
        export.act(CASE, "petition_decided/1", "08 10:00",
                   {"petition": "p2", "result": {"kind": "amended", "outcome": ARREST}})
        export.act(CASE, "petition_decided/1", "07 10:00",
                   {"petition": "p1", "result": {"kind": "amended", "outcome": WARNING}}, recorded="10 10:00")
        self.assertEqual(export.ask("09", "07"), {"A1": 1})
        self.assertEqual(export.ask("10", "07"), {"A1": 1, "A2": 1, "A4": 1})
        self.assertEqual(export.ask("10", "10"), {"A1": 1, "A6": 1})

    def test_a_correction_replaces_payload_and_time_for_whoever_knows_it(self):
        export = fined()
        export.correct(CASE, 2, ruling(WARNING), "06 15:00", recorded="10 09:00")
        self.assertEqual(export.ask("09", "05"), {"A1": 1})
        self.assertEqual(export.ask("10", "05"), {})
        self.assertEqual(export.ask("10", "06"), {"A1": 1, "A2": 1})

    def test_the_latest_correction_that_stands_wins(self):
        export = fined()
        export.correct(CASE, 2, ruling(WARNING), "05 15:00", recorded="10 09:00")
        second = export.correct(CASE, 2, ruling(ARREST), "05 15:00", recorded="11 09:00")
        export.annul(CASE, second, recorded="12 09:00")
        self.assertEqual(export.ask("10", "20"), {"A1": 1, "A2": 1})
        self.assertEqual(export.ask("11", "20"), {"A1": 1, "A6": 1, "XA1": 1})
        self.assertEqual(export.ask("12", "20"), {"A1": 1, "A2": 1})

    def test_an_annulment_can_itself_be_annulled(self):
        export = fined()
        first = export.annul(CASE, 2, recorded="10 09:00")
        second = export.annul(CASE, first, recorded="11 09:00")
        export.annul(CASE, second, recorded="12 09:00")
        answers = [export.ask(known, "20") for known in ("09", "10", "11", "12")]
        self.assertEqual(answers, [{"A1": 1}, {}, {"A1": 1}, {}])

    def test_an_annulment_is_filtered_by_the_record_clock_alone(self):
        export = fined()
        export.annul(CASE, 2, recorded="10 09:00")
        self.assertEqual(export.ask("10", "06"), {})

    def test_a_corrected_act_keeps_the_place_of_the_original_among_acts_of_one_moment(self):
        export = Export()
        export.act(CASE, "protocol/1", "05 10:00", PROTOCOL)
        export.act(CASE, "ruling/1", "05 14:00", ruling(WARNING))
        export.act(CASE, "ruling/1", "05 15:00", ruling(FINE, "434"))
        export.correct(CASE, 2, ruling(WARNING), "05 15:00", recorded="06 09:00")
        self.assertEqual(export.ask("06", "06"), {"A1": 1, "A2": 1})

    def test_what_is_announced_for_later_counts_when_it_comes(self):
        export = fined()
        export.act(CASE, "petition/1", "20 10:00", {"petition": "p1", "favourable": True}, recorded="06 10:00")
        self.assertEqual(export.ask("06", "19"), {"A1": 1})
        self.assertEqual(export.ask("06", "20"), {"A1": 1, "A8": 1})


class Administrative(unittest.TestCase):
    def test_a_fine_replaced_on_petition_is_a_warning(self):
        export = fined()
        export.act(CASE, "petition/1", "06 10:00", {"petition": "p1", "favourable": True})
        self.assertEqual(export.ask("06", "06"), {"A1": 1, "A8": 1})
        export.act(CASE, "petition_decided/1", "07 10:00",
                   {"petition": "p1", "result": {"kind": "amended", "outcome": WARNING}})
        self.assertEqual(export.ask("07", "07"), {"A1": 1, "A2": 1, "A4": 1})

    def test_an_appeal_changes_the_outcome_and_no_petition(self):
        export = fined()
        export.act(CASE, "petition/1", "06 10:00", {"petition": "p1", "favourable": True})
        export.act(CASE, "appeal_filed/1", "06 11:00", {"appeal": "p1", "by": "person", "received_at": None})
        export.act(CASE, "appeal_decided/1", "07 10:00", {"appeal": "p1", "result": {"kind": "amended", "outcome": WARNING}})
        self.assertEqual(export.ask("07", "07"), {"A1": 1, "A2": 1, "A4": 1, "A8": 1})
        export.act(CASE, "appeal_decided/1", "08 10:00", {"appeal": "p2", "result": {"kind": "cancelled_dismissed", "ground": "no_elements"}})
        self.assertEqual(export.ask("08", "08"), {"A1": 1, "A5": 1, "A8": 1})

    def test_arrest_is_served_released_and_overstayed(self):
        export = Export()
        export.act(CASE, "protocol/1", "05 10:00", PROTOCOL)
        export.act(CASE, "ruling/1", "05 15:00", ruling(ARREST, "434"))
        export.act(CASE, "arrest_started/1", "05 16:00", {"counted_from": local("05 09:00")})
        self.assertEqual(export.ask("05", "05"), {"A1": 1, "A6": 1, "A7": 1})
        self.assertEqual(export.ask("05", "10 08:59"), {"A1": 1, "A6": 1, "A7": 1})
        self.assertEqual(export.ask("05", "10 09:00"), {"A1": 1, "A6": 1, "A7": 1, "XA2": 1})
        export.act(CASE, "released/1", "10 12:00", {"ground": "petition", "petition": "p1"})
        self.assertEqual(export.ask("10", "10"), {"A1": 1, "A3": 1, "A6": 1})

    def test_persons_are_counted_once_and_cases_each(self):
        export = Export()
        for number in (1, 2):
            case = f"administrative/{number}"
            export.act(case, "protocol/1", "05 10:00", PROTOCOL)
            export.act(case, "ruling/1", "05 15:00", ruling(ARREST, "434"))
            export.act(case, "arrest_started/1", "05 16:00", {"counted_from": local("05 09:00")})
        self.assertEqual(export.ask("05", "05"), {"A1": 2, "A6": 2, "A7": 1})

    def test_dismissal_and_a_warning_that_was_due(self):
        export = fined()
        export.correct(CASE, 2, ruling(FINE), "05 15:00", recorded="06 10:00")
        self.assertEqual(export.ask("06", "06"), {"A1": 1, "XA1": 1})
        export.act(CASE, "petition_decided/1", "07 10:00",
                   {"petition": "p1", "result": {"kind": "cancelled_dismissed", "ground": "no_elements"}})
        self.assertEqual(export.ask("07", "07"), {"A1": 1, "A5": 1})


class Criminal(unittest.TestCase):
    CASE = "criminal/1"

    def opened(self, category="theft"):
        export = Export()
        export.act(self.CASE, "received/1", "05 09:00", {})
        export.act(self.CASE, "registered/1", "05 10:00", {"category": category})
        return export

    def test_a_case_is_pending_in_its_category_until_it_ends(self):
        export = self.opened()
        export.act(self.CASE, "category_set/1", "08 10:00", {"category": "robbery"})
        export.act(self.CASE, "sent_to_court/1", "20 10:00", {"court": "court/x"})
        self.assertEqual(export.ask("20", "05"), {"C1": 1, "K1": 1})
        self.assertEqual(export.ask("20", "08"), {"C1": 1, "K6": 1})
        self.assertEqual(export.ask("20", "20"), {})

    def test_the_prosecutor_makes_an_interruption(self):
        export = self.opened()
        export.act(self.CASE, "interrupted/1", "08 10:00", {"ground": "x"})
        self.assertEqual(export.ask("08", "08"), {"C1": 1, "K1": 1})
        export.act(self.CASE, "interruption_agreed/1", "09 10:00")
        self.assertEqual(export.ask("09", "09"), {"XC1": 1})
        export.act(self.CASE, "resumed/1", "10 10:00")
        self.assertEqual(export.ask("10", "10"), {"C1": 1, "K1": 1})

    def test_an_instruction_is_overdue_after_its_moment_by_time_alone(self):
        export = self.opened("other")
        export.act(self.CASE, "instruction_given/1", "08 10:00", {"instruction": "i1", "due": local("10 10:00")})
        self.assertEqual(export.ask("08", "10 10:00"), {"C1": 1})
        self.assertEqual(export.ask("08", "10 10:01"), {"C1": 1, "XC2": 1})
        export.act(self.CASE, "instruction_reported/1", "11 10:00", {"instruction": "i1", "outcome": "executed"})
        self.assertEqual(export.ask("11", "11"), {"C1": 1})

    def test_misconduct_is_counted_elsewhere_and_groups_apart(self):
        export = self.opened("official_misconduct")
        export.act(self.CASE, "group_formed/1", "08 10:00", {})
        self.assertEqual(export.ask("08", "08"), {"XC3": 1})


class Suspect(unittest.TestCase):
    RECORD = "suspect/1"

    def detained(self, article="188", age=30):
        export = Export()
        subject = {"person": "person-1", "case": "criminal/1", "age": age, "suspicion": offence(article)}
        export.act(self.RECORD, "detained/1", "10 10:00", {"subject": subject, "by": "police/x"})
        return export

    def sanction(self, export, at, kind="custody", until="f10 10:00", bail=None):
        export.act(self.RECORD, "measure_proposed/1", at, {"measure": "m1", "kind": kind})
        export.act(self.RECORD, "measure_sanctioned/1", at,
                   {"measure": "m1", "kind": kind, "until": until and local(until), "bail_tenge": bail})

    def test_detention_runs_out(self):
        self.assertEqual(self.detained().ask("10", "12 09:59"), {"S1": 1, "S6": 1})
        self.assertEqual(self.detained().ask("10", "12 10:00"), {"S1": 1, "S6": 1, "XS1": 1})
        self.assertEqual(self.detained(age=17).ask("10", "11 10:00"), {"S1": 1, "S6": 1, "XS1": 1})
        export = self.detained()
        export.act(self.RECORD, "protocolled/1", "10 12:00", {"exceptional_ground": "terrorism", "term_hours": 72})
        self.assertEqual(export.ask("10", "13 09:59"), {"S1": 1, "S6": 1})
        self.assertEqual(export.ask("10", "13 10:00"), {"S1": 1, "S6": 1, "XS1": 1})

    def test_custody_lapses_without_a_qualification_counted_from_the_detention(self):
        export = self.detained()
        self.sanction(export, "12 09:00")
        self.assertEqual(export.ask("12", "20 09:59"), {"S1": 1, "S2": 1})
        self.assertEqual(export.ask("12", "20 10:00"), {"S1": 1, "S6": 1, "XS1": 1})
        export.act(self.RECORD, "qualification_announced/1", "15 10:00")
        self.assertEqual(export.ask("15", "25"), {"S1": 1, "S2": 1})

    def test_listed_articles_have_thirty_days_and_a_milder_measure_counts_from_itself(self):
        export = self.detained("272")
        self.sanction(export, "12 09:00")
        self.assertEqual(export.ask("12", "25"), {"S1": 1, "S2": 1})
        export = self.detained()
        export.act(self.RECORD, "measure_chosen/1", "11 10:00", {"measure": "m1", "kind": "undertaking"})
        self.assertEqual(export.ask("11", "21 09:59"), {"S1": 1, "S5": 1})
        self.assertEqual(export.ask("11", "21 10:00"), {"S1": 1, "S6": 1})

    def test_a_measure_ends_with_its_term_unless_extended(self):
        export = self.detained()
        self.sanction(export, "11 09:00", "house_arrest", until="15 09:00")
        export.act(self.RECORD, "measure_extended/1", "14 09:00", {"measure": "m1", "until": local("18 09:00")}, recorded="16 09:00")
        self.assertEqual(export.ask("15", "15"), {"S1": 1, "S6": 1})
        self.assertEqual(export.ask("16", "15"), {"S1": 1, "S3": 1})

    def test_bail_paid_turns_custody_into_bail(self):
        export = self.detained()
        self.sanction(export, "11 09:00", bail=1000)
        export.act(self.RECORD, "bail_paid/1", "13 09:00", {"measure": "m1", "tenge": 1000})
        export.act(self.RECORD, "measure_ended/1", "13 10:00", {"measure": "m1", "how": "bail_paid", "cause": "by_law"})
        export.act(self.RECORD, "released/1", "13 11:00", {"ground": "milder_measure"})
        self.assertEqual(export.ask("13", "13"), {"S1": 1, "S4": 1})

    def test_release_status_court_and_interruption_leave_the_count(self):
        export = self.detained("291")
        export.act(self.RECORD, "proceedings_interrupted/1", "10 12:00")
        export.act(self.RECORD, "proceedings_resumed/1", "10 13:00")
        export.act(self.RECORD, "released/1", "10 14:00", {"ground": "no_lawful_ground"})
        self.assertEqual(export.ask("10", "10 10:00"), {"S1": 1, "S6": 1, "G9": 1})
        self.assertEqual(export.ask("10", "10 12:00"), {"G9": 1})
        self.assertEqual(export.ask("10", "10 13:00"), {"S1": 1, "S6": 1, "G9": 1})
        self.assertEqual(export.ask("10", "10 14:00"), {"G9": 1})

    def test_a_change_for_health_stays_counted_and_misconduct_is_not_s1(self):
        export = self.detained("146")
        self.sanction(export, "11 09:00")
        export.act(self.RECORD, "measure_ended/1", "13 10:00", {"measure": "m1", "how": "changed", "cause": "health"})
        export.act(self.RECORD, "released/1", "13 11:00", {"ground": "milder_measure"})
        self.assertEqual(export.ask("13", "13"), {"XS2": 1})

    def test_a_refused_recognition_ends_it_without_a_detention(self):
        export = Export()
        subject = {"person": "person-1", "age": 30, "suspicion": offence("188")}
        export.act(self.RECORD, "recognition_issued/1", "10 10:00", subject)
        export.act(self.RECORD, "recognition_refused/1", "10 11:00")
        export.act(self.RECORD, "detained/1", "11 10:00", {"subject": None, "by": "police/x"})
        self.assertEqual(export.ask("11", "11"), {"XS1": 1})


class Custody(unittest.TestCase):
    RECORD = "custody/1"

    SINCE = {"age": 30, "region": "almaty-city", "restricted_since": "2022-01-06T10:00:00+06:00"}

    def arrived(self, article="188", facility="ivs/x", ordered=True):
        export = Export()
        basis = {"kind": "detention", "suspect": "suspect/1", "suspicion": offence(article)}
        export.act(self.RECORD, "arrived/1", "06 10:00", {"person": "unknown-1", "facility": facility, "basis": basis, **self.SINCE})
        if ordered:
            export.act(self.RECORD, "order_received/1", "06 10:00", {"until": "2022-03-06T10:00:00+06:00"})
        return export

    def test_the_person_is_the_one_identified(self):
        export = self.arrived()
        export.act(self.RECORD, "admitted/1", "06 12:00")
        other = {"person": "person-1", "facility": "ivs/x", "basis": {"kind": "custody", "suspicion": offence("192")}, **self.SINCE}
        export.act("custody/2", "arrived/1", "06 13:00", other)
        export.act("custody/2", "admitted/1", "06 14:00")
        self.assertEqual(export.ask("06", "06"), {"J1": 2, "XP2": 2})
        export.act(self.RECORD, "identified/1", "06 18:00", {"person": "person-1"})
        self.assertEqual(export.ask("06 18:00", "06"), {"J1": 1, "XP2": 1})

    def test_hospital_release_and_kind_of_facility(self):
        export = self.arrived("287")
        export.act(self.RECORD, "admitted/1", "06 12:00")
        export.act(self.RECORD, "hospitalised/1", "06 13:00")
        self.assertEqual(export.ask("06", "06"), {"G10": 1})
        export.act(self.RECORD, "returned/1", "07 13:00")
        self.assertEqual(export.ask("07", "07"), {"G10": 1, "XP2": 1})
        export.act(self.RECORD, "released/1", "08 13:00", {"ground": "detention_ended"})
        self.assertEqual(export.ask("08", "08"), {"G10": 1})
        remand = self.arrived("287", "sizo/x")
        remand.act(self.RECORD, "admitted/1", "06 12:00")
        self.assertEqual(remand.ask("06", "06"), {})

    def test_injuries_wait_for_an_explanation(self):
        export = self.arrived()
        export.act(self.RECORD, "examined/1", "06 11:00", {"injuries": {"kind": "none"}})
        export.act(self.RECORD, "injury_recorded/1", "07 11:00", {"injuries": {"kind": "found"}})
        export.act(self.RECORD, "origin_explained/1", "09 11:00", {"origin": "at_detention"})
        self.assertEqual([export.ask("09", day) for day in ("06", "07", "09")], [{}, {"XP1": 1}, {}])


    def test_a_complaint_answers_an_injury(self):
        export = self.arrived()
        export.act(self.RECORD, "injury_recorded/1", "06 12:00", {"injuries": {"kind": "found"}})
        export.act(self.RECORD, "complaint_linked/1", "07 11:00", {"complaint": "complaint/1"})
        export.act(self.RECORD, "injury_recorded/1", "07 13:00", {"injuries": {"kind": "found"}})
        self.assertEqual([export.ask("07", day) for day in ("06", "07 12:00", "07")], [{"XP1": 1}, {}, {"XP1": 1}])

    def test_without_an_order_the_basis_of_the_arrival_ends(self):
        export = self.arrived(ordered=False)
        export.act(self.RECORD, "order_received/1", "08 12:00", {"until": "2022-01-10T10:00:00+06:00"})
        export.act(self.RECORD, "released/1", "10 10:00", {"ground": "limit_expired"})
        held = {"XP3": 1, "XP4": 1}
        days = ("08 09:59", "08 10:00", "08 12:00", "10 10:00")
        self.assertEqual([export.ask("10", day) for day in days], [{}, held, {"XP4": 1}, {"XP4": 1}])

    def test_months_are_those_of_the_region(self):
        # Half past midnight of 1 March in Almaty is 28 February in Mangystau.
        since = recount.moment("2022-03-01T00:30:00+06:00")
        self.assertEqual(recount.months_later(since, 2, "almaty-city"), recount.moment("2022-05-01T00:30:00+06:00"))
        self.assertEqual(recount.months_later(since, 2, "mangystau-region"), recount.moment("2022-04-29T00:30:00+06:00"))

    def test_months_end_with_the_last_day(self):
        self.assertEqual(recount.months_later(recount.moment("2022-12-31T10:00:00+06:00"), 2), recount.moment("2023-02-28T10:00:00+06:00"))
        self.assertEqual(recount.months_later(recount.moment("2021-11-06T10:00:00+06:00"), 2), recount.moment("2022-01-06T10:00:00+06:00"))


@unittest.skipIf(tomllib is None, "tomllib came with Python 3.11")
class Law(unittest.TestCase):
    """The few values of the law that figures need stand in docs/formats.md and here; they are the pack's."""

    def pack(self, name):
        with open(os.path.join(HERE, "..", "crates", "law", "pack", name), "rb") as file:
            return tomllib.load(file)

    def test_articles_that_provide_a_warning(self):
        provided = {}
        for row in self.pack("offences.toml")["offence"]:
            if row["basis"]["code"] == "CAO" and row.get("warning_available") == "yes":
                self.assertNotIn("valid_to", row, "a warning that ends: the recount must learn to read its last day")
                provided[row["basis"]["article"], row["basis"].get("part", "")] = str(row["valid_from"])
        self.assertEqual(provided, recount.Administrative.WARNING_PROVIDED)

    def test_articles_with_thirty_days_to_qualify(self):
        rows = self.pack("lists.toml")["entry"]
        listed = {row["code"] for row in rows if row["list"] == "qualification_30_days"}
        self.assertEqual(listed, recount.Suspect.THIRTY_DAYS)

    def test_limits_and_days(self):
        limits = {row["id"]: (row["value"], row["unit"]) for row in self.pack("limits.toml")["limit"]}
        read = {
            "detention.limit": (48, "hours"), "detention.limit_minor": (24, "hours"), "detention.limit_exceptional": (72, "hours"),
            "custody.first_term": (recount.Custody.MONTHS, "months"), "administrative.arrest_emergency": (recount.Custody.ARREST, "days"),
            "qualification.after_measure": (10, "days"), "qualification.after_measure_listed": (30, "days"),
        }
        self.assertEqual({id_: limits[id_] for id_ in read}, read)
        thresholds = {row["id"]: row["value"] for row in self.pack("thresholds.toml")["threshold"]}
        self.assertEqual((thresholds["minor.under"], thresholds["detention.exceptional_for_minors"]), (18, 0))
        days = {row["code"]: {b["office"]: str(b["day"]) for b in row["briefings"]} for row in self.pack("incidents.toml")["incident"]}
        self.assertEqual(days, recount.BRIEFING_DAYS)


class Reading(unittest.TestCase):
    def fails(self, lines, *words):
        with self.assertRaises(recount.Unreadable) as caught:
            incidents = recount.read(lines)
            recount.answer(incidents, recount.choose(incidents, None), [(None, None)])
        for word in words:
            self.assertIn(word, str(caught.exception))

    def test_errors_name_the_line_and_the_reason(self):
        good = fined().text()
        self.fails([good[0], "{"], "line 2", "JSON")
        self.fails([good[0], "[]"], "line 2", "wrong type")
        self.fails([good[1]], "line 1", "version 2 where 1 is due")
        self.fails([good[0], good[0]], "line 2", "seq 1 after 1")
        self.fails([good[0].replace('"occurred_at"', '"occured"')], "line 1", "'occurred_at' is missing")
        self.fails([good[0].replace("2022-01-05T04", "2022-01-32T04")], "line 1", "no moment")
        self.fails([good[0].replace('"room": "administrative"', '"room": "kitchen"')], "line 1", "kitchen")
        self.fails([good[0], good[1].replace('"outcome"', '"income"')], "line 2", "ruling/1", "'outcome'")
        export = fined()
        export.correct(CASE, 9, {}, "05 15:00", "06 10:00")
        self.fails(export.text(), "line 3", "version 9")
        self.fails([], "holds: none")

    def test_incidents_never_mix(self):
        export = fined()
        export.act("administrative/9", "protocol/1", "05 10:00", PROTOCOL, incident="drill")
        export.act("administrative/9", "ruling/1", "05 15:00", ruling(WARNING), incident="drill")
        self.fails(export.text(), "--incident", "january-2022, drill")
        self.assertEqual(export.ask("06", "06"), {"A1": 1})
        self.assertEqual(export.ask("06", "06", "drill"), {"A1": 1, "A2": 1})


class CommandLine(unittest.TestCase):
    def run_main(self, lines, *words):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "acts.jsonl")
            with open(path, "w", encoding="utf-8") as file:
                file.write("\n".join(lines))
            out, err = io.StringIO(), io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                try:
                    code = recount.main([path, *words])
                except SystemExit as exit_:
                    code = exit_.code
            return code, out.getvalue(), err.getvalue()

    def test_each_office_speaks_of_its_own_day(self):
        code, out, _ = self.run_main(fined().text(), "--members", "A1")
        said = json.loads(out)
        self.assertEqual(code, 0)
        self.assertEqual(said["figures"]["A1"], 1)
        self.assertEqual(said["members"], {"A1": [CASE]})
        self.assertEqual([office["of"] for office in said["offices"]], ["2022-01-25T17:59:59.999999Z", "2022-01-24T17:59:59.999999Z"])

    def test_known_alone_is_asked_of_no_later_than_it_knows(self):
        _, out, _ = self.run_main(fined().text(), "--known", "2022-01-06")
        self.assertEqual([office["of"] for office in json.loads(out)["offices"]], ["2022-01-06T17:59:59.999999Z"] * 2)

    def test_pairs_answer_in_the_order_asked(self):
        words = ["--known", "2022-01-20", "--of", "2022-01-20", "--known", "2022-01-20", "--of", "2022-01-04"]
        code, out, _ = self.run_main(fined().text(), *words)
        self.assertEqual((code, [one["figures"]["A1"] for one in json.loads(out)]), (0, [1, 0]))

    def test_wrong_use_and_input_end_with_two(self):
        good = fined().text()
        for lines, words, said in [
            (good, ["--known", "soon"], "no moment"),
            (good, ["--known", "2022-01-20", "--known", "2022-01-20", "--of", "2022-01-20"], "as many of each"),
            (good, ["--incident", "drill"], "holds no incident drill"),
            (good, ["--pairs", "no-such-file"], "no-such-file"),
            (good + ["nonsense"], [], "line 3"),
        ]:
            code, out, err = self.run_main(lines, *words)
            self.assertEqual((code, out), (2, ""), words)
            self.assertIn(said, err)


if __name__ == "__main__":
    unittest.main()
