"""Weapons, damage, deaths and evidence (procedure 7, 13, 14 and 15). The codes set few terms here; most are policies of the house."""

from reckoning.calendar import DAY, HOUR, MINUTE, whole_days

INVENTORY, EXAMINATION, ASSESSMENT = 10, 10, 10  # days: policies (procedure 13)
RECEIPT, TRACE = 60 * MINUTE, 7 * DAY  # policies (procedure 13)
VICTIM = 3  # days from the link to the case: what the house calls "at once" of CPC 71(1-1)
APPOINTMENT, AUTOPSY, MANNER = 24 * HOUR, 3 * DAY, 10 * DAY  # policies (procedure 14); mandatory by CPC 271
EXHUMATION = 24 * HOUR  # CPC 226(3)
RELATIVES_TOLD, RELATIVE_A_VICTIM = 24 * HOUR, 24 * HOUR  # policies; CPC 71(1-1) says at once
ACCEPTANCE = 3  # days: a policy (procedure 7)

OPENING = ("loss_reported", "stolen", "seized", "found", "surrendered", "lot_seized")

WEAPON_RULES = {
    "weapon.inventory_late": "weapons_registrar",
    "weapon.receipt_late": "police_officer",
    "weapon.examined_late": "forensic_expert",
    "weapon.traced_late": "weapons_registrar",
    "weapon.assessed_late": "investigator",
}
DAMAGE_RULES = {"damage.recognised_late": "investigator"}
DEATH_RULES = {
    "death.appointed_late": "investigator",
    "death.examined_late": "forensic_expert",
    "death.exhumation_decided_late": "investigating_judge",
    "death.manner_late": "investigator",
    "death.relatives_informed_late": "investigator",
    "death.victim_recognised_late": "investigator",
}
EVIDENCE_RULES = {"evidence.accepted_late": "investigator"}


def where(acts, opened):
    """The region whose days count: that of the body to which the record was handed last, else of the one that opened it."""
    moved = acts.last("transferred")
    return opened and (moved or opened).says["region"]


def of_weapons(acts):
    opened = acts.first(*OPENING)
    if opened is None:
        return
    region, since = where(acts, opened), acts.after(opened)
    if opened.kind == "loss_reported" and not since.has("loss_counted"):
        yield "weapon.inventory_late", whole_days(region, opened.at, INVENTORY)
    if opened.kind == "surrendered":
        if not since.has("receipt_issued"):
            yield "weapon.receipt_late", opened.at + RECEIPT
        if not since.has("voluntariness_assessed"):
            yield "weapon.assessed_late", whole_days(region, opened.at, ASSESSMENT)
    items = []
    if opened.kind == "surrendered":
        items = sorted({item["item"] for item in opened.says["items"]})
    elif opened.kind in ("seized", "found"):
        items = [None]
    for item in items:
        done = {act.kind for act in since if "item" in act.says and act.says["item"] == item}
        if done & {"returned_to_owner", "destroyed"}:
            continue
        if "examined" not in done:
            yield "weapon.examined_late", whole_days(region, opened.at, EXAMINATION)
        if "traced" not in done:
            yield "weapon.traced_late", opened.at + TRACE


def of_damage(acts):
    attacked, linked = acts.first("object_attacked", "vehicle_damaged", "person_injured"), {}
    recognised = {act.says["case"] for act in acts.of("victim_recognised")}
    if acts.has("duplicate_of"):
        return
    for act in acts.of("case_linked"):
        linked.setdefault(act.says["case"], act.at)
    for case, at in linked.items():
        if case not in recognised:
            yield "damage.recognised_late", whole_days(where(acts, attacked), at, VICTIM)


def of_a_death(acts):
    if acts.has("closed"):
        return
    found, appointed, examined = acts.first("found"), acts.last("examination_appointed"), acts.last("examined")
    if found is not None and appointed is None and examined is None:
        yield "death.appointed_late", found.at + APPOINTMENT
    if appointed is not None and examined is None:
        yield "death.examined_late", appointed.at + AUTOPSY
    asked = acts.last("exhumation_petitioned")
    if asked is not None and not acts.after(asked).has("exhumation_sanctioned", "exhumation_refused"):
        yield "death.exhumation_decided_late", asked.at + EXHUMATION
    if examined is not None and not acts.has("manner_determined"):
        yield "death.manner_late", examined.at + MANNER
    told, identified, case = acts.first("relatives_informed"), identified_at(acts), acts.last("linked")
    if told is None and identified is not None:
        yield "death.relatives_informed_late", identified + RELATIVES_TOLD
    if told is not None and case is not None and not acts.has("relative_recognised_victim"):
        yield "death.victim_recognised_late", max(told.at, case.at) + RELATIVE_A_VICTIM


def identified_at(acts):
    """Since when a method has said who the person was; a presumption says nothing, and "unknown" takes it back."""
    since = None
    for act in acts.of("identified"):
        if act.says["certainty"] == "unknown":
            since = None
        elif act.says["certainty"] != "presumed" and since is None:
            since = act.at
    return since


def of_evidence(acts):
    collected, handed_over = acts.first("collected"), None
    if acts.has("returned", "destroyed"):
        return
    for act in acts.of("handed_over", "accepted", "handover_refused"):
        if act.kind != "handed_over":
            handed_over = None
        elif handed_over is None:
            handed_over = act.at
    if handed_over is not None:
        yield "evidence.accepted_late", whole_days(where(acts, collected), handed_over, ACCEPTANCE)
