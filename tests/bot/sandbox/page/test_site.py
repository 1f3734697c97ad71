"""Only the page that was printed is served, only to this machine's browser, and nothing in it can reach outside."""

import aiohttp
import pytest

from bot.sandbox.browser.cast import Cast
from bot.sandbox.browser.site import FILES
from bot.sandbox.model import Upload
from bot.sandbox.server import Sandbox
from tests.bot.sandbox.page.conftest import KEY

pytestmark = pytest.mark.asyncio

_FIRST_LOAD = 150_000


async def test_the_page_comes_with_a_strict_policy(sandbox: Sandbox, client: aiohttp.ClientSession) -> None:
    async with client.get(f"{sandbox.url}/{KEY}/") as response:
        policy = response.headers["Content-Security-Policy"]
        assert response.status == 200
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize(
    "path", ["/wrong-key/", "/wrong-key/main.js", "/wrong-key/live", f"/{KEY}/missing.js", f"/{KEY}/..%2fsite.py"]
)
async def test_without_the_key_or_for_other_files_there_is_nothing(
    sandbox: Sandbox, client: aiohttp.ClientSession, path: str
) -> None:
    async with client.get(sandbox.url + path) as response:
        assert response.status == 404


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "127.0.0.1:1", ""])
@pytest.mark.parametrize("path", [f"/{KEY}/", "/api/v10/users/@me", "/gateway", "/"])
async def test_foreign_host_headers_are_refused_everywhere(
    sandbox: Sandbox, client: aiohttp.ClientSession, path: str, host: str
) -> None:
    async with client.get(sandbox.url + path, headers={"Host": host}) as response:
        assert response.status == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "http://127.0.0.1:1", "null", "file://"])
@pytest.mark.parametrize("path", [f"/{KEY}/live", "/api/v10/users/@me", "/gateway"])
async def test_foreign_origins_are_refused_everywhere(
    sandbox: Sandbox, client: aiohttp.ClientSession, path: str, origin: str
) -> None:
    async with client.get(sandbox.url + path, headers={"Origin": origin}) as response:
        assert response.status == 403


async def test_the_socket_is_for_pages_only(sandbox: Sandbox, client: aiohttp.ClientSession) -> None:
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        await client.ws_connect(f"{sandbox.url}/{KEY}/live")
    assert refused.value.status == 403


async def test_the_page_is_served_under_either_name_of_this_machine(
    sandbox: Sandbox, client: aiohttp.ClientSession
) -> None:
    port = sandbox.url.rpartition(":")[2]
    async with client.get(f"{sandbox.url}/{KEY}/", headers={"Host": f"localhost:{port}"}) as response:
        assert response.status == 200


async def test_what_is_uploaded_never_runs(sandbox: Sandbox, cast: Cast, client: aiohttp.ClientSession) -> None:
    file = Upload("x.html", b"<script>alert(1)</script>")
    message = await cast.parts[0].person.say(sandbox.world.guild.channel("general"), "look", files=[file])
    async with client.get(message.attachments[0].url) as response:
        assert response.status == 200
        assert "sandbox" in response.headers["Content-Security-Policy"]


async def test_the_first_load_is_small(sandbox: Sandbox, client: aiohttp.ClientSession) -> None:
    total = 0
    for path in FILES.iterdir():
        async with client.get(f"{sandbox.url}/{KEY}/{path.name}", headers={"Accept-Encoding": "identity"}) as response:
            assert response.status == 200, path.name
            total += len(await response.read())
    assert total < _FIRST_LOAD
