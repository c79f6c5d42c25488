"""A placement in a facility (procedure 4 and 10)."""

from reckoning.calendar import DAY, HOUR, months_to_the_minute, parsed, whole_days

EXAMINATION = 3 * HOUR  # of a detainee, with the protocol: CPC 131(2), 223
DETENTION, OF_A_MINOR = 48 * HOUR, 24 * HOUR  # CPC 133(2)
FULL_AGE = 18
FIRST_TERM = 2  # months of custody, the detention included: CPC 151(1), 152(6)
ARREST = 30 * DAY  # CAO 50(1), the detention included: 50(3)
CUSTODY_IN_AN_IVS = 30 * DAY  # CPC 150(1)
WARNING = 24 * HOUR  # before the term ends: CPC 152(4)
RELEASE_COPY = 24 * HOUR  # to the body in charge and to the prosecutor, of a release from custody of the facility's own: CPC 139(2), 152(4)
RELEASE_NOTICE = 3 * HOUR  # of a detention that ran out, and of paid bail: a policy, CPC 133(2) and 145(8) name no hours
EXCEPTIONAL = 72 * HOUR  # the longest term of a detention: CPC 131(4)
EXPLANATION = 10  # days for the origin of injuries: a policy of the house (procedure 20)

RULES = {
    "custody.examined_late": "medic",
    "custody.explained_late": "prosecutor",
    "custody.expiry_warned_late": "facility_head",
    "custody.release_copied_late": "facility_head",
    "custody.release_notified_late": "facility_head",
    "custody.ivs_custody_too_long": "facility_head",
    "custody.released_late": "facility_head",
}


def duties(acts):
    arrived = acts.first("arrived")
    injured = unexplained_since(acts)
    if injured is not None:
        yield "custody.explained_late", whole_days(arrived and arrived.says["region"], injured, EXPLANATION)
    released = acts.first("released")
    custody = released is not None and in_custody(acts, arrived, released)
    if released is not None:
        told = {act.says["to"] for act in acts.after(released).of("release_notified")}
        if not told >= to_be_told(arrived, released, custody):
            yield "custody.release_notified_late", released.at + RELEASE_NOTICE
    if custody and released.says["ground"] in ("limit_expired", "measure_lapsed"):
        copied = {act.says["to"] for act in acts.after(released).of("release_copied")}
        if not copied >= {"investigator", "prosecutor"}:
            yield "custody.release_copied_late", released.at + RELEASE_COPY
    if acts.has("transferred", "released"):
        return
    order, warned = acts.last("order_received"), acts.last("expiry_warned")
    if order is not None and (warned is None or warned.says["expires_at"] != order.says["until"]):
        yield "custody.expiry_warned_late", parsed(order.says["until"]) - WARNING
    if arrived is None:
        return
    basis, restricted = arrived.says["basis"]["kind"], parsed(arrived.says["restricted_since"])
    if basis == "detention" and arrived.says["continues"] is None and not acts.has("examined"):
        yield "custody.examined_late", restricted + EXAMINATION
    ends = [held_until(arrived.says, basis, restricted) if order is None else parsed(order.says["until"])]
    if arrived.says["facility"].split("/")[0] == "ivs":
        ends.append(arrived.at + CUSTODY_IN_AN_IVS)
        if basis == "custody":
            yield "custody.ivs_custody_too_long", ends[-1]
    yield "custody.released_late", min(ends)


def in_custody(acts, arrived, released):
    """Whether whoever was released had been held on an order of custody: since arrival, or since an order that goes past any detention."""
    basis = arrived and arrived.says["basis"]["kind"]
    if basis != "detention":
        return basis == "custody"
    restricted = parsed(arrived.says["restricted_since"])
    orders = [order for order in acts.of("order_received") if order.at <= released.at]
    return any(parsed(order.says["until"]) > restricted + EXCEPTIONAL for order in orders)


def to_be_told(arrived, released, custody):
    """Who is told at once: of a detention the facility ended because its term ran out, and of custody for which bail was paid (CPC 133(2), 145(8))."""
    whom, ground = {"investigator", "prosecutor"}, released.says["ground"]
    if ground == "bail_paid" and custody:
        return whom | {"investigating_judge"}
    detention = arrived is not None and arrived.says["basis"]["kind"] == "detention"
    return whom if ground == "limit_expired" and detention and not custody else set()


def held_until(arrived, basis, restricted):
    """How long the basis alone lets the facility keep the person, from the actual restriction of liberty."""
    if basis == "custody":
        return months_to_the_minute(arrived["region"], restricted, FIRST_TERM)
    if basis == "administrative_arrest":
        return restricted + ARREST
    return restricted + (OF_A_MINOR if arrived["age"] < FULL_AGE else DETENTION)


def unexplained_since(acts):
    since = None
    for act in acts.of("examined", "injury_recorded", "origin_explained", "complaint_linked"):
        if act.kind in ("origin_explained", "complaint_linked"):
            since = None
        elif act.says["injuries"]["kind"] == "found" and since is None:
            since = act.at
    return since
