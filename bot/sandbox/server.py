"""The local Discord, whole: its parts put together and served on this machine."""

import time
from collections.abc import Callable, Iterable
from typing import Self

from aiohttp import web
from aiohttp.typedefs import Middleware

from bot.sandbox.api import application, channels, commands, guilds, interactions, reactions, threads
from bot.sandbox.api.service import Finding, Service
from bot.sandbox.backend import Backend
from bot.sandbox.faults import Faults
from bot.sandbox.gateway import Gateway
from bot.sandbox.interactions import Interactions
from bot.sandbox.journal import Journal
from bot.sandbox.model import Attachment, Channel, Guild, Role
from bot.sandbox.permissions import MODERATOR
from bot.sandbox.person import Person
from bot.sandbox.posting import Poster
from bot.sandbox.specification import Specification
from bot.sandbox.throttle import Throttle
from bot.sandbox.waiting import wait_until
from bot.sandbox.world import World

_HOST = "127.0.0.1"
_TOKEN = "local.discord.token"
_JOURNAL_SIZE = 2_000
_HEARTBEAT_SECONDS = 41.25
_RESOURCES = (application, channels, commands, guilds, interactions, reactions, threads)
_ENDPOINTS = tuple(endpoint for resource in _RESOURCES for endpoint in resource.ENDPOINTS)


class Sandbox:
    """A local Discord with one application, served while it is entered as a context."""

    def __init__(
        self,
        specification: Specification | None = None,
        *,
        host: str = _HOST,
        port: int = 0,
        name: str = "Altai",
        token: str = _TOKEN,
        heartbeat_seconds: float = _HEARTBEAT_SECONDS,
        journal_size: int = _JOURNAL_SIZE,
    ) -> None:
        self.world = World(name, token)
        self.journal = Journal(journal_size)
        self._gateway = Gateway(self.world, self.journal, heartbeat_seconds=heartbeat_seconds)
        poster = Poster(self.world, self._file_url)
        self._backend = Backend(self.world, poster, Interactions(self.world, poster), self._gateway)
        self.faults = Faults(self._gateway, time.time)
        self.throttle = Throttle(time.time)
        self._service = Service(self._backend, self.faults, self.throttle, self.journal, specification)
        self._address = host, port
        self._runner: web.AppRunner | None = None
        self._mounted: list[web.RouteDef] = []
        self._middlewares: list[Middleware] = []
        self.world.add_guild("Space club", channels=("general", "missions"))

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.world.application.token

    @property
    def application_id(self) -> int:
        """The application's id."""
        return self.world.application.id

    @property
    def mention(self) -> str:
        """What mentions the bot in a message."""
        return self.world.bot.mention

    @property
    def url(self) -> str:
        """Where the server listens."""
        host, port = self._address
        return f"http://{host}:{port}"

    @property
    def api_url(self) -> str:
        """The base of the REST API, for `discord.http.Route.BASE`."""
        return f"{self.url}/api/v10"

    @property
    def gateway_url(self) -> str:
        """Where the gateway is, for `discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY`."""
        return self._gateway.url

    @property
    def findings(self) -> list[Finding]:
        """Every request body that broke Discord's specification; empty without a specification."""
        return self._service.findings

    @property
    def files(self) -> list[Attachment]:
        """The latest files that were sent, the oldest first."""
        return list(self._backend.poster.attachments.values())

    @property
    def interaction_deadline(self) -> float:
        """Seconds that the bot has to respond to an interaction."""
        return self._backend.interactions.deadline

    @interaction_deadline.setter
    def interaction_deadline(self, seconds: float) -> None:
        self._backend.interactions.deadline = seconds

    @property
    def interaction_lifetime(self) -> float:
        """Seconds that the bot can add to an interaction."""
        return self._backend.interactions.lifetime

    @interaction_lifetime.setter
    def interaction_lifetime(self, seconds: float) -> None:
        self._backend.interactions.lifetime = seconds

    @property
    def recommended_shards(self) -> int:
        """How many shards a bot is told to use."""
        return self._gateway.recommended_shards

    @recommended_shards.setter
    def recommended_shards(self, count: int) -> None:
        self._gateway.recommended_shards = count

    def person(
        self,
        name: str,
        *,
        locale: str = "en-US",
        roles: Iterable[Role] = (),
        permissions: int = 0,
        moderator: bool = False,
        owner: bool = False,
        bot: bool = False,
        guild: Guild | None = None,
    ) -> Person:
        """Return a new member of a guild, of the first one unless told otherwise, with more permissions if wanted."""
        guild = guild or self.world.guild
        user = self.world.add_user(name, locale=locale, bot=bot)
        given = [*roles, *([self._moderators(guild)] if moderator else [])]
        given += [self.world.add_role(guild, name, permissions)] if permissions else []
        self.world.add_member(guild, user, given)
        if owner:
            self.world.set_owner(guild, user)
        return Person(user, self._backend)

    def stranger(self, name: str, *, locale: str = "en-US") -> Person:
        """Return a new user who is in no guild."""
        return Person(self.world.add_user(name, locale=locale), self._backend)

    def webhook(self, name: str) -> Person:
        """Return what posts into any channel of any guild as a webhook does."""
        return Person(self.world.add_user(name, webhook=True), self._backend)

    def mount(self, routes: Iterable[web.RouteDef], *middlewares: Middleware) -> None:
        """Serve more than Discord itself does, such as a page, once it listens; middlewares see every request."""
        self._mounted += routes
        self._middlewares += middlewares

    async def start(self) -> None:
        """Listen."""
        self._runner = web.AppRunner(self._application(), access_log=None, handle_signals=False)
        await self._runner.setup()
        site = web.TCPSite(self._runner, *self._address)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self._address = host, port
        self._gateway.url = f"ws://{host}:{port}/gateway"

    async def stop(self) -> None:
        """Close all connections and listen no more."""
        self.faults.drop_sockets()
        if self._runner:
            await self._runner.cleanup()

    @property
    def connected(self) -> bool:
        """Whether all shards of the bot are connected."""
        return self._gateway.is_ready()

    async def ready(self, timeout: float = 10.0) -> None:
        """Wait until all shards of the bot are connected and READY was sent; raises NotAnswered after a while."""
        await wait_until(self.world, self._gateway.is_ready, timeout, "the bot to connect")

    async def until(self, condition: Callable[[], bool], timeout: float = 3.0) -> None:
        """Wait until something is so, such as an edited text; raises NotAnswered after so many seconds."""
        await wait_until(self.world, condition, timeout, "what was to happen")

    def _application(self) -> web.Application:
        app = web.Application(client_max_size=64 * 1024 * 1024, middlewares=self._middlewares)
        app.router.add_get("/gateway", self._gateway.handle)
        app.router.add_get("/gateway/", self._gateway.handle)
        app.router.add_get("/attachments/{channel}/{id}/{filename}", self._serve_file)
        app.add_routes(self._service.routes(_ENDPOINTS))
        app.add_routes(self._mounted)
        return app

    async def _serve_file(self, request: web.Request) -> web.Response:
        attachment = self._backend.poster.attachments.get(int(request.match_info["id"]))
        if attachment is None:
            raise web.HTTPNotFound
        return web.Response(body=attachment.content, content_type=attachment.content_type)

    def _file_url(self, channel: Channel, id: int, filename: str) -> str:
        return f"{self.url}/attachments/{channel.id}/{id}/{filename}"

    def _moderators(self, guild: Guild) -> Role:
        for role in guild.roles.values():
            if role.name == "Moderators":
                return role
        return self.world.add_role(guild, "Moderators", MODERATOR)
