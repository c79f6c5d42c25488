"""Counsel whom a suspect chose and who does not come, while the suspect is held (procedure 11)."""

from reckoning.calendar import HOUR

ANOTHER_COUNSEL = 24 * HOUR  # on detention or custody: CPC 68(4)


def awaited(acts):
    """Since when each counsel who was called and has not come is waited for, while nobody has offered another.

    Counsel has come who has entered the case (CPC 68(8)). Whoever has another of the own choice is not without counsel (68(1), 68(7)); one who was
    appointed does not take the place of the offer, for only its refusal allows an appointment (68(4)). A waiver ends all waiting (69(1))."""
    if any(act.says["kind"] == "chosen" for act in acts.of("counsel_admitted")):
        return {}
    waiting, offered = {}, {}
    for act in acts.of("counsel_called", "counsel_offered", "counsel_waived"):
        whom = act.says.get("counsel") or act.says.get("instead_of")
        if act.kind == "counsel_waived":
            waiting, offered = {}, {}
        elif act.kind == "counsel_offered" and (whom in waiting or whom in offered):
            waiting.pop(whom, None)
            offered[whom] = act.says["declined"]
        elif act.kind == "counsel_called" and not offered.get(whom):
            # Who declined the offer is owed an appointment; who took it up and chooses the same counsel again waits anew.
            waiting.setdefault(whom, act.at)
            offered.pop(whom, None)
    entered = {act.says["counsel"] for act in acts.of("counsel_admitted")}
    return {counsel: since for counsel, since in waiting.items() if counsel not in entered}


def held_since(acts, tagged, detained, replaced):
    """Since when the suspect is detained or in custody, without a break: until a release or a milder measure."""
    freed = acts.last("released")
    if detained is not None and not replaced and freed is None:
        return detained.at
    milder, since = None, None
    for start, tag in sorted((measure.since, tag) for tag, measure in tagged.items() if measure.since is not None):
        if tagged[tag].kind != "custody" or freed is not None and start <= freed.at:
            milder, since = start, None
        elif since is None:
            since = start
    if since is None or detained is None or freed is not None or milder is not None and milder >= detained.at:
        return since
    return min(detained.at, since)


def duties(acts, held):
    if held is not None:
        for called in awaited(acts).values():
            yield "suspect.counsel_replaced_late", max(called, held) + ANOTHER_COUNSEL
