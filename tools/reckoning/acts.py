"""The acts of one record that have effect, in the order in which they happened: docs/formats.md, "How acts fold"."""

from reckoning.calendar import parsed


class Act:
    """One act with effect."""

    __slots__ = ("kind", "at", "says", "order", "authority")

    def __init__(self, kind, at, says, order, authority):
        self.kind, self.at, self.says, self.order, self.authority = kind, at, says, order, authority


class Acts:
    """The acts of a record. Kinds are named without their version `/1`; another version is another kind."""

    def __init__(self, acts):
        self.acts = acts

    def __iter__(self):
        return iter(self.acts)

    def of(self, *kinds):
        return [act for act in self.acts if act.kind in kinds]

    def first(self, *kinds):
        return next((act for act in self.acts if act.kind in kinds), None)

    def last(self, *kinds):
        return next((act for act in reversed(self.acts) if act.kind in kinds), None)

    def has(self, *kinds):
        return self.first(*kinds) is not None

    def after(self, act):
        """What happened after one of them; all, where there is none."""
        return self if act is None else Acts([other for other in self.acts if (other.at, other.order) > (act.at, act.order)])


def with_effect(lines):
    """Acts as exported, to acts with effect."""
    fallen, corrected, found = set(), {}, []
    for line in reversed(lines):
        if line["act"] == "annulment/1" and line["version"] not in fallen and line["payload"]["annuls"] < line["version"]:
            fallen.add(line["payload"]["annuls"])
    standing = [line for line in lines if line["version"] not in fallen]
    for line in standing:
        if line["act"] == "correction/1":
            corrected[line["payload"]["corrects"]] = line
    for line in standing:
        if line["act"] in ("annulment/1", "correction/1", "confirmation/1", "breach/1", "answer/1"):
            continue
        now = corrected.get(line["version"])
        says = line["payload"] if now is None else now["payload"]["payload"]
        at = parsed((now or line)["occurred_at"])
        found.append(Act(line["act"].removesuffix("/1"), at, says, line["version"], line.get("authority")))
    found.sort(key=lambda act: (act.at, act.order))
    return Acts(found)
