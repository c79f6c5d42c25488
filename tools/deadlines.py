#!/usr/bin/env python3
"""The open duties of records and their last moments, reckoned anew: an oracle for what `aiqyn due` says.

Written from the procedure and the articles it names, not from the program: it reads neither the law pack nor any of its code. The limits
stand in `reckoning/`, each beside its article. Python's standard library alone.

With `--acts` the lines are those of an export, of all records, and the answer has a line for each record that waits for something.

Without it, a case is a line of JSON: `{"room": …, "acts": […]}`, the acts of one record as `aiqyn export acts` writes them, in order of version. The
answer is a line: the open duties, `[rule, who, last moment]`, sorted.
"""

import argparse
import json
import sys

from reckoning import administrative, assignment, complaint, criminal, custody, suspect, team, things
from reckoning.acts import with_effect
from reckoning.calendar import spelled

# By room: what is due, and who must act on which rule; of several the duty itself says who.
ROOMS = {
    "suspect": (suspect.duties, suspect.RULES),
    "custody": (custody.duties, custody.RULES),
    "administrative": (administrative.duties, administrative.RULES),
    "criminal": (criminal.duties, criminal.RULES),
    "complaint": (complaint.duties, complaint.RULES),
    "weapon": (things.of_weapons, things.WEAPON_RULES),
    "damage": (things.of_damage, things.DAMAGE_RULES),
    "death": (things.of_a_death, things.DEATH_RULES),
    "evidence": (things.of_evidence, things.EVIDENCE_RULES),
    "assignment": (assignment.duties, assignment.RULES),
    "team": (team.duties, team.RULES),
}


def due(case):
    """The open duties of one case."""
    duties, who = ROOMS[case["room"]]
    return sorted([rule, said[0] if said else who[rule], spelled(by)] for rule, by, *said in duties(with_effect(case["acts"])))


def of_export(lines):
    """The open duties of every record of an export, by record."""
    records = {}
    for line in lines:
        act = json.loads(line)
        if act["room"] in ROOMS:
            records.setdefault(act["record"], {"room": act["room"], "acts": []})["acts"].append(act)
    return {record: open_duties for record, case in records.items() if (open_duties := due(case))}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="?", help="a file of cases, one a line; left out: standard input")
    parser.add_argument("--rules", action="store_true", help="print the rules that are reckoned, and do no more")
    parser.add_argument("--acts", action="store_true", help="the lines are acts as `aiqyn export acts` writes them")
    asked = parser.parse_args()
    if asked.rules:
        print(json.dumps(sorted(rule for _, rules in ROOMS.values() for rule in rules)))
        return
    with open(asked.cases, encoding="utf-8") if asked.cases else sys.stdin as lines:
        if asked.acts:
            for record, duties in of_export(lines).items():
                print(json.dumps({"record": record, "due": duties}))
            return
        for number, line in enumerate(lines, 1):
            try:
                print(json.dumps(due(json.loads(line))))
            except (KeyError, TypeError, ValueError, AttributeError) as fault:
                sys.exit(f"line {number}: no case that can be reckoned: {fault!r}")


if __name__ == "__main__":
    main()
