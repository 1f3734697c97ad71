"""Asking the running bot how it is, from another process."""

import json
from dataclasses import dataclass
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener

from bot.settings import Address

_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}
"""What a server listens at to be reached from everywhere, and where it then is reached from here."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the bot is ready, and one line that says it."""

    ready: bool
    line: str


def probe(url: str, timeout: float) -> Verdict:
    """Return what the bot says at the address of its `/readyz`, within some seconds."""
    opener = build_opener(ProxyHandler({}))  # a proxy would look for the bot on its own machine
    try:
        with opener.open(url, timeout=timeout) as response:
            return _judge(response.status, response.read())
    except HTTPError as error:
        with error:
            return _judge(error.code, error.read())
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        return Verdict(False, f"no answer from {url}: {reason}")


def readiness_url(address: Address) -> str:
    """Return where the bot that listens at an address tells whether it is ready."""
    host = _EVERYWHERE.get(address.host, address.host)
    return f"http://{f'[{host}]' if ':' in host else host}:{address.port}/readyz"


def _judge(status: int, body: bytes) -> Verdict:
    try:
        told = json.loads(body)
        if status == 200:
            return Verdict(True, f"ready, knowledge {told['knowledge']['revision']}")
        return Verdict(False, f"not ready: {'; '.join(told['problems'])}")
    except (ValueError, KeyError, TypeError):
        return Verdict(False, f"this is not Altai: HTTP status {status} and something that it never says")
