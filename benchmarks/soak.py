"""Many mixed interactions with a bot on the local Discord, some of them with a fault: what becomes of each is told."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import cycle
from time import perf_counter

from bot.sandbox.errors import NotAnswered
from bot.sandbox.exchange import Exchange
from bot.sandbox.model import Channel, Message
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox

_AT_ONCE = 20
_FAULTY = 100
"""One interaction in so many meets a fault."""
_SETTLED = 3.0
"""Seconds after the last answer in which a second one to the same question would have come."""
_KINDS = {"ask": 40, "fact": 10, "complete": 20, "search": 10, "press": 10, "mention": 10}
"""What people do, and how many of a hundred do it."""
_ANSWERED, _APOLOGISED, _FAILED, _LOST = "answered", "answered with an apology", "failed as Discord says", "lost"


async def soak(sandbox: Sandbox, questions: Sequence[str], wanted: int) -> None:
    """Do many things with the bot, so many at a time, and print what came of them."""
    chance = random.Random(9)
    people = [sandbox.person(f"Person {number}") for number in range(_AT_ONCE)]
    channel = sandbox.world.guild.channel("general")
    outcomes: Counter[str] = Counter()
    tasks = iter(zip(range(wanted), cycle(questions), strict=False))

    async def work() -> None:
        for number, question in tasks:
            if number % _FAULTY == _FAULTY - 1:
                chance.choice(_faults(sandbox))()
            kind = chance.choices([*_KINDS], [*_KINDS.values()])[0]
            outcomes[await _interact(chance.choice(people), channel, f"{question} ", kind, sandbox.mention)] += 1

    start = perf_counter()
    await asyncio.gather(*(work() for _ in range(_AT_ONCE)))
    seconds = perf_counter() - start
    await asyncio.sleep(_SETTLED)
    told = ", ".join(f"{name} {outcomes[name]:,}" for name in sorted(outcomes))
    print(f"soak: {wanted:,} mixed interactions, 1 % with a fault, in {seconds:.0f} s: {told}")
    print(f"lost: {outcomes[_LOST]}, answered twice: {_count_twice(channel, sandbox)} (must be 0)")


def _faults(sandbox: Sandbox) -> list[Callable[[], object]]:
    """Return what can go wrong, each to be switched on once."""
    faults = sandbox.faults
    return [
        faults.reconnect,
        faults.drop_sockets,
        lambda: faults.rate_limit(seconds=0.2, route="callback"),
        lambda: faults.fail(502, route="callback"),
        lambda: faults.fail(502, route="callback", applied=True),
        lambda: faults.fail(502, times=6, route="callback"),
        lambda: faults.slow(0.5, route="callback"),
        lambda: faults.duplicate_events(3),
        lambda: faults.delay_events(0.3),
    ]


async def _interact(person: Person, channel: Channel, question: str, kind: str, mention: str) -> str:
    """Do one thing with the bot; return what came of it."""
    if kind == "mention":
        message = await person.say(channel, f"{mention} {question}"[:2000])
        try:
            return _told(await person.reply_from_bot(message, 15))
        except NotAnswered:  # of a message Discord says nothing
            return _LOST
    if kind == "complete":
        try:
            await person.complete(channel, "mission fact", focused="field", field=question[:20])
        except NotAnswered:  # it is what Discord's client says of completions that did not come
            return _FAILED
        return _ANSWERED
    exchange = await _use(person, channel, question, kind)
    if exchange.error:
        return _FAILED
    return _told(exchange.message) if exchange.message else _LOST


async def _use(person: Person, channel: Channel, question: str, kind: str) -> Exchange:
    if kind == "fact":
        return await person.slash(channel, "mission fact", field=question[:100])
    if kind == "search":
        return await person.slash(channel, "mission search", query=question)
    exchange = await person.slash(channel, "mission ask", question=question, private=kind == "press")
    if kind == "press" and exchange.message and exchange.message.buttons:
        return await person.press(exchange.message, "👎")
    return exchange


def _told(message: Message) -> str:
    return _APOLOGISED if "⚠️ " in message.text.partition("\n")[0] else _ANSWERED


def _count_twice(channel: Channel, sandbox: Sandbox) -> int:
    """Return how many of the bot's messages answer what another of them answers: an interaction, or a message."""
    answered: Counter[object] = Counter()
    for message in channel.messages.values():
        if message.author is sandbox.world.bot:
            answered[
                message.origin["metadata"]["id"]
                if message.origin
                else message.reference and message.reference.message_id
            ] += 1
    return sum(times - 1 for times in answered.values())
