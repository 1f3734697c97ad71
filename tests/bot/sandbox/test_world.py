import asyncio

import pytest

from bot.sandbox import events
from bot.sandbox.errors import NotAnswered
from bot.sandbox.model import Channel, Message, Upload
from bot.sandbox.posting import MOST_FILES, Poster
from bot.sandbox.session import Session
from bot.sandbox.waiting import wait_until
from bot.sandbox.world import MOST_MESSAGES, World


def world() -> World:
    """Return a world with one guild and a clock that stands still."""
    made = World("Altai", "token", clock=lambda: 1_780_000_000.0)
    made.add_guild("Space club", channels=("general",))
    return made


def post(world: World, channel: Channel, text: str = "") -> Message:
    message = Message(world.snowflakes.next(), channel, world.bot, world.now(), text)
    world.post(message)
    return message


def test_observers_are_told_in_order_until_they_stop() -> None:
    made = world()
    told: list[events.Event] = []
    stop = made.watch(told.append)
    message = post(made, made.guild.channel("general"))
    made.react(message, made.bot, "👍")
    made.react(message, made.bot, "👍")
    made.unreact(message, made.bot, "👎")
    stop()
    made.delete([message])
    assert told == [events.MessageAdded(message), events.ReactionAdded(message, made.bot, "👍")]


def test_several_messages_go_together_and_none_goes_twice() -> None:
    made = world()
    channel = made.guild.channel("general")
    one, two = post(made, channel), post(made, channel)
    told: list[events.Event] = []
    made.watch(told.append)
    made.delete([one, two])
    made.delete([one])
    assert told == [events.MessagesDeleted(channel, (one, two))]
    assert channel.messages == {}


def test_a_channel_forgets_its_oldest_messages() -> None:
    made = world()
    channel = made.guild.channel("general")
    first = post(made, channel)
    for _ in range(MOST_MESSAGES):
        post(made, channel)
    assert len(channel.messages) == MOST_MESSAGES
    assert first.id not in channel.messages


def test_the_oldest_files_are_forgotten() -> None:
    made = world()
    poster = Poster(made, lambda channel, id, filename: f"/{id}/{filename}")
    upload, channel = Upload("a.txt", b"hi"), made.guild.channel("general")
    kept = [poster.keep_file(channel, upload) for _ in range(MOST_FILES + 1)]
    assert list(poster.attachments.values()) == kept[1:]


def test_deleting_a_channel_deletes_its_threads() -> None:
    made = world()
    channel = made.guild.channel("general")
    thread = made.add_thread(channel, "More", made.bot)
    made.remove_channel(channel)
    assert thread.id not in made.channels
    assert made.guild.channels == {}
    with pytest.raises(KeyError):
        made.guild.channel("general")


def test_two_people_have_one_dm() -> None:
    made = world()
    anna, ben = made.add_user("Anna"), made.add_user("Ben")
    assert made.open_dm(anna, ben) is made.open_dm(ben, anna)
    assert made.open_dm(anna, made.bot) is not made.open_dm(anna, ben)


@pytest.mark.parametrize(("name", "username"), [("Anna", "anna"), ("Д'Артаньян", "дартаньян"), ("🚀", "somebody")])
def test_people_get_usernames(name: str, username: str) -> None:
    user = world().add_user(name)
    assert (user.name, user.display) == (username, name)


def test_a_session_that_missed_too_much_cannot_be_resumed() -> None:
    session = Session("id", 0, 1, 0, reader=None)  # type: ignore[arg-type]
    for _ in range(6000):
        session.dispatch("TYPING_START", "{}")
    assert session.missed_since(0) is None
    assert session.missed_since(5998) == [
        '{"t":"TYPING_START","s":5999,"op":0,"d":{}}',
        '{"t":"TYPING_START","s":6000,"op":0,"d":{}}',
    ]
    assert session.missed_since(6000) == []


@pytest.mark.asyncio
async def test_waiting_notices_what_happens_here_and_elsewhere() -> None:
    made, elsewhere = world(), asyncio.Event()
    channel = made.guild.channel("general")
    asyncio.get_running_loop().call_later(0.01, post, made, channel)
    await wait_until(made, lambda: bool(channel.messages), 1, "a message")
    asyncio.get_running_loop().call_later(0.01, elsewhere.set)
    await wait_until(made, elsewhere.is_set, 1, "the sign")
    with pytest.raises(NotAnswered, match=r"waited 0.01 s for a miracle in vain"):
        await wait_until(made, lambda: False, 0.01, "a miracle")
