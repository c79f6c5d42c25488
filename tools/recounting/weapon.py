"""Weapons: losses, recoveries, surrenders, lots."""

from . import room
from .room import HOUR

NAME = "weapon"
FIGURES = dict.fromkeys(("W1", "W2", "XW1", "G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G11", "XG1"), "interior")

BY_TYPE = {"assault_rifle": "G2", "pistol": "G3", "machine_gun": "G4", "rifled": "G5", "smooth_bore": "G6"}
OF_LOT = {"grenades": "G7", "cartridges": "G8"}
TRACE_WITHIN = 168 * HOUR


@room.handles
class Room(room.Room):
    def __init__(self, record):
        self.record = record
        self.kind = None
        self.opening = None
        self.opened_at = None
        self.missing = True
        self.weapon_type = None
        self.traced = None
        self.voluntary = False
        self.count = None

    def opens(self, kind, at, payload):
        """The first opening act holds."""
        if self.kind is not None:
            return False
        self.kind, self.opening, self.opened_at = kind, payload, at
        return True

    def on_loss_reported(self, at, payload):
        self.opens("loss", at, payload)

    def on_stolen(self, at, payload):
        self.opens("stolen", at, payload)

    def on_seized(self, at, payload):
        if self.opens("piece", at, payload):
            self.weapon_type = payload["weapon"]["weapon_type"]

    on_found = on_seized

    def on_surrendered(self, at, payload):
        self.opens("surrender", at, payload)

    def on_lot_seized(self, at, payload):
        if self.opens("lot", at, payload):
            self.count = payload["count"]

    def on_lot_recounted(self, _, payload):
        if self.kind == "lot":
            self.count = payload["count"]

    def on_recovered(self, _, __):
        if self.kind == "stolen":
            self.missing = False

    def on_missing_again(self, _, __):
        if self.kind == "stolen":
            self.missing = True

    def on_examined(self, _, payload):
        if self.kind == "piece" and payload["item"] is None:
            self.weapon_type = payload["weapon_type"]

    def on_traced(self, _, payload):
        if self.kind == "piece" and payload["item"] is None:
            self.traced = payload["result"]["kind"]

    def on_voluntariness_assessed(self, _, payload):
        if self.kind == "surrender":
            self.voluntary = payload["result"] == "voluntary"

    def ignored(self, _, __):
        """Read by no figure."""

    on_loss_counted = on_receipt_issued = on_matched = on_unmatched = on_other_offence_checked = ignored
    on_exemption_proposed = on_exemption_agreed = on_exemption_refused = on_not_exempt = ignored
    on_returned_to_owner = on_destroyed = on_transferred = ignored

    def members(self, of):
        if self.kind == "loss" and self.opening["loser"]["kind"] == "shop":
            yield "W1", self.record
        if self.kind == "stolen":
            if self.opening["weapon"]["holding"] == "civilian":
                yield "W2", self.record
            if self.missing:
                yield "XW1", self.record
        if self.kind == "piece":
            if self.traced != "not_lost":
                yield "G1", self.record
                if self.weapon_type in BY_TYPE:
                    yield BY_TYPE[self.weapon_type], self.record
            if self.traced is None and of - self.opened_at > TRACE_WITHIN:
                yield "XG1", self.record
        if self.kind == "surrender" and self.voluntary:
            for listed in self.opening["items"]:
                yield "G11", f"{self.record}#{listed['item']}"
        if self.kind == "lot":
            yield OF_LOT[self.opening["of"]], self.record, self.count
