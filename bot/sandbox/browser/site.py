"""The page's site: its files, and the socket by which an open page lives."""

import asyncio
import json
import logging
from contextlib import suppress
from pathlib import Path

from aiohttp import WSMsgType, web

from bot.sandbox.browser.actions import act
from bot.sandbox.browser.gate import guard, is_key
from bot.sandbox.browser.viewer import Stage, Viewer
from bot.sandbox.errors import NotAnswered, NotPossible
from bot.sandbox.wire import JsonObject, encode

FILES = Path(__file__).parent.parent / "page"
"""The page as it stands: no step lies between these files and the browser."""
_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_LARGEST_ACTION = 256 * 1024
_log = logging.getLogger(__name__)


class Site:
    """Serves the page of a local Discord at an address that holds a key."""

    def __init__(self, stage: Stage, key: str) -> None:
        self._stage = stage
        self._key = key
        self._sockets: set[web.WebSocketResponse] = set()

    @property
    def url(self) -> str:
        """The page's address; known once the local Discord listens."""
        return f"{self._stage.sandbox.url}/{self._key}/"

    def mount(self) -> None:
        """Join the local Discord's server; before it starts."""
        routes = [
            web.get("/{key}/live", self._live),
            web.get("/{key}/{file:[a-z.-]*}", self._file),
            web.get("/", _tell_the_way),
        ]
        self._stage.sandbox.mount(routes, guard())

    async def close(self) -> None:
        """Let every open page know that it is over."""
        await asyncio.gather(*(socket.close(code=1001) for socket in tuple(self._sockets)))

    async def _file(self, request: web.Request) -> web.StreamResponse:
        self._check_key(request)
        path = FILES / (request.match_info["file"] or "index.html")
        if path.suffix not in _TYPES or not path.is_file():
            raise web.HTTPNotFound
        text = await asyncio.to_thread(path.read_bytes)
        headers = {"Cache-Control": "no-store", "Content-Security-Policy": _policy(request)}
        response = web.Response(body=text, content_type=_TYPES[path.suffix], charset="utf-8", headers=headers)
        response.enable_compression()
        return response

    async def _live(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one open page until it is closed."""
        self._check_key(request)
        if "Origin" not in request.headers:
            raise web.HTTPForbidden(text="This is for the page only.")
        socket = web.WebSocketResponse(max_msg_size=_LARGEST_ACTION, heartbeat=30)
        await socket.prepare(request)
        viewer, actions = Viewer(self._stage), set[asyncio.Task[None]]()
        self._sockets.add(socket)
        writer = asyncio.create_task(_write(socket, viewer))
        try:
            await viewer.tell_all()
            viewer.open()
            async for message in socket:
                if message.type is not WSMsgType.TEXT:
                    break
                task = asyncio.create_task(_do(viewer, message.data))
                actions.add(task)
                task.add_done_callback(actions.discard)
        finally:
            viewer.close()
            self._sockets.discard(socket)
            for task in (writer, *actions):
                task.cancel()
        return socket

    def _check_key(self, request: web.Request) -> None:
        if not is_key(request.match_info["key"], self._key):
            raise web.HTTPNotFound(text="The address has changed: open the one that `altai sandbox` printed last.")


async def _write(socket: web.WebSocketResponse, viewer: Viewer) -> None:
    with suppress(ConnectionError):
        while True:
            await socket.send_str(encode(await viewer.batch()))


async def _do(viewer: Viewer, text: str) -> None:
    """Carry out one action and tell how it went, by the number that it came with."""
    told: JsonObject = {"ev": "done"}
    try:
        given = json.loads(text)
        told["id"] = given.get("id")
        told |= await act(viewer, given)
    except (NotPossible, NotAnswered) as error:
        told["error"] = str(error)
    except Exception:
        _log.exception("an action of the page failed")
        told["error"] = "that went wrong; the terminal of the sandbox says how"
    viewer.tell(told)


async def _tell_the_way(request: web.Request) -> web.Response:
    return web.Response(text="Open the address that `altai sandbox` printed: it ends with the key of this run.\n")


def _policy(request: web.Request) -> str:
    """Return what the page may do: load what is its own, talk to its own socket, and nothing else."""
    own = "'self'"
    socket = f"ws://{request.host}"
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {own}",
            f"style-src {own}",
            f"img-src {own} data:",
            f"connect-src {own} {socket}",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
        ]
    )
