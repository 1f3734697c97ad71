"""The gate of the page: only this machine's own browser, at the address that was printed, gets through."""

from secrets import compare_digest, token_urlsafe

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

_LOCAL = ("127.0.0.1", "localhost")
_SIGNATURE = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""For all that is no page of ours, such as the files that a bot sends."""
_REFUSAL = "This local Discord is only for this machine, at the address that it printed."


def new_key() -> str:
    """Return a key for one run; it stands in the address of the page."""
    return token_urlsafe(18)


def is_own_host(host: str, port: int) -> bool:
    """Return whether a Host header names this machine and port; a foreign name may be one that was bent to it."""
    return host.lower() in {f"{name}:{port}" for name in _LOCAL} | (set(_LOCAL) if port == 80 else set())


def is_own_origin(origin: str | None, port: int) -> bool:
    """Return whether a request comes from the page itself, or from what is no browser and names no origin."""
    return origin is None or (origin.startswith("http://") and is_own_host(origin.removeprefix("http://"), port))


def is_key(given: str, key: str) -> bool:
    """Return whether a key is the right one, in a time that tells nothing of it."""
    return compare_digest(given.encode(errors="surrogatepass"), key.encode())


def guard() -> Middleware:
    """Return what refuses foreign hosts and origins everywhere, the bot's own doors included, and signs what it lets
    out: nothing is shown in a foreign page, guessed at, or run, unless a page of ours has said so itself."""

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        port = _port_of(request)
        try:
            if not is_own_host(request.host, port) or not is_own_origin(request.headers.get("Origin"), port):
                raise web.HTTPForbidden(text=_REFUSAL)
            return _signed(await handler(request))
        except web.HTTPException as refusal:
            _signed(refusal)
            raise

    return check


def _signed(response: web.StreamResponse) -> web.StreamResponse:
    if not response.prepared:
        for name, value in _SIGNATURE.items():
            response.headers.setdefault(name, value)
    return response


def _port_of(request: web.Request) -> int:
    """Return the port that a request came in by; 0 where the line is gone already."""
    name = request.transport.get_extra_info("sockname") if request.transport else None
    return int(name[1]) if name else 0
