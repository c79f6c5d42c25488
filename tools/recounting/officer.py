"""The register of officers: no figure counts here. Its acts are known, so that one of another kind is still named."""

from recounting.room import Room as Base, handles

NAME = "officer"
FIGURES = {}


@handles
class Room(Base):
    def __init__(self, _):
        pass

    def unread(self, _, __):
        pass

    on_founded = on_appointed = on_transferred = on_credential_given = on_credential_renewed = on_credential_revoked = unread
    on_suspended = on_reinstated = on_ended = on_proposal_confirmed = on_proposal_declined = unread

    def members(self, _):
        return ()
