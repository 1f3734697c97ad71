"""What can be set, and what is said of settings that cannot be used."""

from pathlib import Path

import pytest

from bot.settings import Address, Cards, Endpoints, LogFormat, LogLevel, Rate, Settings, SettingsError
from bot.settings import load_health_address as load_address
from bot.settings import load_settings as load

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE.a-signature_of-twenty-seven-characters"
NOWHERE = Path("there is no such file")


def settings(**variables: str) -> Settings:
    return load({"ALTAI_TOKEN": TOKEN} | {f"ALTAI_{name}": value for name, value in variables.items()}, NOWHERE)


def problems(**variables: str) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        settings(**variables)
    return [str(problem) for problem in caught.value.problems]


def test_a_token_is_enough() -> None:
    assert settings() == Settings(token=TOKEN)


def test_everything_can_be_set() -> None:
    assert settings(
        KNOWLEDGE="missions",
        CACHE="cache",
        DISCORD_API="http://127.0.0.1:8080/api/v10/",
        DISCORD_GATEWAY="ws://localhost:8080/gateway",
        SHARDS="2",
        GUILD="123456789012345678",
        SYNC_ON_START="on",
        CHANNELS="1, 2 3",
        UNASKED_CONFIDENCE="0.75",
        COOLDOWN_USER="3/10",
        COOLDOWN_CHANNEL="9/2.5",
        CARDS="plain",
        LANGUAGE="de",
        RELOAD_ON_CHANGE="yes",
        RELOAD_GUILDS="7",
        HEALTH_HOST="0.0.0.0",
        HEALTH_PORT="9000",
        LOG_LEVEL="debug",
        LOG_FORMAT="json",
    ) == Settings(
        token=TOKEN,
        knowledge=Path("missions"),
        cache=Path("cache"),
        discord=Endpoints("http://127.0.0.1:8080/api/v10", "ws://localhost:8080/gateway"),
        shards=2,
        guild=123456789012345678,
        sync_on_start=True,
        channels=frozenset({1, 2, 3}),
        unasked_confidence=0.75,
        cooldown_user=Rate(3, 10),
        cooldown_channel=Rate(9, 2.5),
        cards=Cards.PLAIN,
        language="de",
        reload_on_change=True,
        reload_guilds=frozenset({7}),
        health=Address("0.0.0.0", 9000),
        log_level=LogLevel.DEBUG,
        log_format=LogFormat.JSON,
    )


def test_empty_means_left_out() -> None:
    assert settings(KNOWLEDGE="", SHARDS=" ", CHANNELS="", LOG_LEVEL="", COOLDOWN_USER="") == Settings(token=TOKEN)


@pytest.mark.parametrize("off", ["off", "0", "no", "False"])
def test_cooldowns_and_health_can_be_switched_off(off: str) -> None:
    chosen = settings(COOLDOWN_USER=off, COOLDOWN_CHANNEL=off, HEALTH_PORT=off)
    assert (chosen.cooldown_user, chosen.cooldown_channel, chosen.health) == (None, None, None)


def test_discord_may_choose_the_number_of_shards() -> None:
    assert settings(SHARDS="AUTO").shards == "auto"


def test_the_token_is_never_shown() -> None:
    assert TOKEN not in repr(settings())
    (problem,) = problems(TOKEN=f"Bot {TOKEN}")
    assert TOKEN not in problem


def test_without_a_token_the_way_to_one_and_the_sandbox_are_shown() -> None:
    (problem,) = problems(TOKEN="")
    assert problem.startswith("ALTAI_TOKEN is missing. In Discord's Developer Portal")
    assert "Reset Token" in problem
    assert problem.endswith("To try Altai without any: `altai sandbox`.")


def test_what_is_no_token_is_told_before_discord_does() -> None:
    (problem,) = problems(TOKEN="0123456789abcdef0123456789abcdef")
    assert "has three parts with dots between" in problem


def test_another_discord_may_have_tokens_of_any_form() -> None:
    elsewhere = {"DISCORD_API": "https://proxy.example/api", "DISCORD_GATEWAY": "wss://proxy.example"}
    assert settings(TOKEN="sandbox", **elsewhere).token == "sandbox"


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("SHARDS", "many", "ALTAI_SHARDS is 'many'. Give a whole number from 1 to 1000."),
        ("GUILD", "my server", "ALTAI_GUILD is 'my server', which is no id. Switch on the Developer Mode"),
        ("GUILD", "0", "ALTAI_GUILD is '0', which is no id."),
        ("GUILD", "18446744073709551616", "which is no id."),
        ("CHANNELS", "12,#general", "ALTAI_CHANNELS is '#general', which is no id."),
        ("SYNC_ON_START", "perhaps", "ALTAI_SYNC_ON_START is 'perhaps'. Say on or off."),
        ("UNASKED_CONFIDENCE", "1.1", "ALTAI_UNASKED_CONFIDENCE is '1.1'. Give a number from 0 to 1"),
        ("UNASKED_CONFIDENCE", "nan", "Give a number from 0 to 1"),
        ("COOLDOWN_USER", "5", "ALTAI_COOLDOWN_USER is '5'. Give so many in so many seconds, such as 5/20, or off."),
        ("COOLDOWN_USER", "0/5", "such as 5/20"),
        ("COOLDOWN_CHANNEL", "5/0.0", "such as 5/20"),
        ("CARDS", "plane", "ALTAI_CARDS is 'plane' (did you mean plain?). Say one of: layout, plain."),
        ("LANGUAGE", "it", "ALTAI_LANGUAGE is 'it'"),
        ("HEALTH_PORT", "65536", "ALTAI_HEALTH_PORT is '65536'. Give a whole number from 1 to 65535."),
        ("LOG_LEVEL", "WARN", "(did you mean warning?). Say one of: DEBUG, INFO, WARNING, ERROR."),
        ("LOG_FORMAT", "xml", "ALTAI_LOG_FORMAT is 'xml'. Say one of: text, json."),
        ("TOKN", "x", "ALTAI_TOKN is no setting (did you mean ALTAI_TOKEN?). Mend its name or take it out."),
    ],
)
def test_each_problem_names_its_variable_and_what_to_do(name: str, value: str, told: str) -> None:
    (problem,) = problems(**{name: value})
    assert told in problem


def test_every_problem_is_told_at_once() -> None:
    found = problems(TOKEN="", SHARDS="x", CARDS="x", CHANEL="1", DISCORD_API="http://example.org")
    assert [problem.split()[0] for problem in found] == [
        "ALTAI_DISCORD_API", "ALTAI_DISCORD_GATEWAY", "ALTAI_TOKEN", "ALTAI_SHARDS", "ALTAI_CARDS", "ALTAI_CHANEL",
    ]  # fmt: skip


def test_variables_of_other_parts_and_of_other_programs_are_none_of_its_business() -> None:
    others = {"ALTAI_CHAT_HISTORY": "x", "ALTAI_EXAM": "x", "PATH": "x", "ALTAIR": "x"}
    assert load({"ALTAI_TOKEN": TOKEN} | others, NOWHERE) == Settings(token=TOKEN)


@pytest.mark.parametrize(
    ("api", "gateway"),
    [
        ("https://discord.example/api/v10", "wss://discord.example"),
        ("http://localhost:1/api", "ws://127.9.9.9:1"),
        ("http://[::1]:1/api", "ws://[::1]:1/"),
        ("HTTPS://discord.example/api", "ws://localhost"),
    ],
)
def test_another_discord_is_encrypted_or_on_this_machine(api: str, gateway: str) -> None:
    assert settings(DISCORD_API=api, DISCORD_GATEWAY=gateway).discord == Endpoints(api, gateway.rstrip("/"))


@pytest.mark.parametrize(
    ("api", "told"),
    [
        ("http://discord.example/api", "sends the token to discord.example for all to read. Use https://"),
        ("http://127.0.0.1.example/api", "sends the token to 127.0.0.1.example"),
        ("http://localhost.example/api", "sends the token to"),
        ("http://localhost@discord.example/api", "is no address for it"),
        ("ftp://localhost/api", "is no address for it"),
        ("localhost:8080/api", "is no address for it"),
        ("http://localhost:99999/api", "is no address for it"),
        ("http://[::1/api", "is no address for it"),
        ("https://discord.example/api?v=10", "is no address for it. Give one such as https://"),
    ],
)
def test_the_token_goes_to_no_other_place(api: str, told: str) -> None:
    (problem,) = problems(DISCORD_API=api, DISCORD_GATEWAY="wss://discord.example")
    assert told in problem


@pytest.mark.parametrize(("given", "missing"), [("API", "GATEWAY"), ("GATEWAY", "API")])
def test_half_of_another_discord_is_refused(given: str, missing: str) -> None:
    (problem,) = problems(**{f"DISCORD_{given}": {"API": "https://a.example", "GATEWAY": "wss://a.example"}[given]})
    assert problem.startswith(f"ALTAI_DISCORD_{missing} is missing")


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(
        f"ALTAI_TOKEN='{TOKEN}'  # secret\nexport ALTAI_SHARDS=3\nALTAI_CARDS=plain\nOTHER=1\n", "utf-8-sig"
    )
    chosen = load({"ALTAI_SHARDS": "4"}, file)
    assert (chosen.token, chosen.shards, chosen.cards) == (TOKEN, 4, Cards.PLAIN)


def test_values_of_the_file_are_taken_as_they_stand(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("ALTAI_KNOWLEDGE=${HOME}/missions\n", "utf-8")
    assert load({"ALTAI_TOKEN": TOKEN}, file).knowledge == Path("${HOME}/missions")


def test_lines_of_the_file_that_say_nothing_are_told_with_the_other_problems(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(f"# mine\nALTAI_TOKEN={TOKEN}\nALTAI SHARDS 3\nALTAI_CARDS=x\n", "utf-8")
    with pytest.raises(SettingsError) as caught:
        load({}, file)
    assert [problem.variable for problem in caught.value.problems] == [f"{file}:3", "ALTAI_CARDS"]


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(b"ALTAI_TOKEN=\xff\xfe")
    with pytest.raises(SettingsError, match="cannot be read"):
        load({"ALTAI_TOKEN": TOKEN}, file)
    with pytest.raises(SettingsError, match="cannot be read"):
        load({"ALTAI_TOKEN": TOKEN}, tmp_path)


def test_the_health_address_needs_no_other_setting() -> None:
    environ = {"ALTAI_SHARDS": "wrong", "ALTAI_HEALTH_PORT": "9000"}
    assert load_address(environ, NOWHERE) == Address("127.0.0.1", 9000)
    assert load_address({"ALTAI_HEALTH_PORT": "off"}, NOWHERE) is None
    with pytest.raises(SettingsError, match="ALTAI_HEALTH_PORT"):
        load_address({"ALTAI_HEALTH_PORT": "x"}, NOWHERE)
