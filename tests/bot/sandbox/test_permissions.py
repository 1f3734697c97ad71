import pytest

from bot.sandbox.model import Channel, ChannelKind, Guild, Member, Overwrite, Role, User
from bot.sandbox.permissions import ALL, Permission, permissions_in, permissions_of

VIEW, SEND, ADMIN = int(Permission.VIEW_CHANNEL), int(Permission.SEND_MESSAGES), int(Permission.ADMINISTRATOR)
OWNER, ANNA = User(1, "owner", "Owner"), User(2, "anna", "Anna")
CREW, PILOTS = Role(20, "Crew"), Role(21, "Pilots")


def guild(everyone: int = VIEW) -> Guild:
    return Guild(10, "Guild", OWNER, "", Role(10, "@everyone", everyone))


def allowed(overwrites: dict[int, Overwrite], everyone: int = VIEW | SEND) -> int:
    """Return what Anna, of the crew and a pilot, may do in a channel with overwrites."""
    place = guild(everyone)
    channel = Channel(30, ChannelKind.TEXT, "general", "", place, overwrites=overwrites)
    return permissions_in(place, Member(ANNA, "", [CREW, PILOTS]), channel)


@pytest.mark.parametrize(
    ("overwrites", "expected"),
    [
        ({}, VIEW | SEND),
        ({10: Overwrite(deny=SEND)}, VIEW),
        ({10: Overwrite(deny=SEND), 20: Overwrite(allow=SEND)}, VIEW | SEND),
        ({20: Overwrite(deny=SEND), 21: Overwrite(allow=SEND)}, VIEW | SEND),
        ({21: Overwrite(allow=SEND), 2: Overwrite(deny=SEND)}, VIEW),
        ({10: Overwrite(deny=SEND), 2: Overwrite(allow=SEND)}, VIEW | SEND),
        ({99: Overwrite(deny=SEND)}, VIEW | SEND),
        ({10: Overwrite(deny=VIEW)}, 0),
    ],
)
def test_overwrites_of_everyone_then_roles_then_the_member_decide(
    overwrites: dict[int, Overwrite], expected: int
) -> None:
    assert allowed(overwrites) == expected


def test_roles_add_up_and_owners_and_administrators_may_do_all() -> None:
    place = guild()
    assert permissions_of(place, Member(ANNA, "", [Role(22, "Loud", SEND)])) == VIEW | SEND
    assert permissions_of(place, Member(ANNA, "", [Role(23, "Admin", ADMIN)])) == ALL
    assert permissions_of(place, Member(OWNER, "")) == ALL


def test_nothing_hides_a_channel_from_an_administrator() -> None:
    place = guild()
    channel = Channel(30, ChannelKind.TEXT, "general", "", place, overwrites={10: Overwrite(deny=VIEW)})
    assert permissions_in(place, Member(ANNA, "", [Role(23, "Admin", ADMIN)]), channel) == ALL


def test_a_thread_goes_by_its_channel() -> None:
    place = guild(VIEW | SEND)
    channel = Channel(30, ChannelKind.TEXT, "general", "", place, overwrites={10: Overwrite(deny=SEND)})
    thread = Channel(31, ChannelKind.PUBLIC_THREAD, "more", "", place, parent=channel)
    assert permissions_in(place, Member(ANNA, ""), thread) == VIEW
