from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.forms.commands import check_command, check_commands

Json = dict[str, Any]


def found(*commands: Any) -> list[tuple[str, str]]:
    return [(".".join(map(str, error.path)), error.code) for error in check_commands(list(commands))]


def command(name: str = "ask", *options: Json, **values: Any) -> Json:
    return {"name": name, "description": "Ask", "type": 1, "options": list(options), **values}


def option(name: str = "question", type: int = 3, **values: Any) -> Json:
    return {"name": name, "description": "What?", "type": type, **values}


def menu(name: str = "Answer this", type: int = 3, **values: Any) -> Json:
    return {"name": name, "type": type, **values}


def choice(name: str = "One", value: Any = "1") -> Json:
    return {"name": name, "value": value}


@pytest.mark.parametrize("name", ["ask", "a-b_c'd", "x" * 32, "всё", "über", "質問", "ถามคำถาม", "प्रश्न", "7"])
def test_a_slash_command_is_named_in_lower_case_letters_of_any_script(name: str) -> None:
    assert found(command(name, option(name))) == []


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Ask", ["APPLICATION_COMMAND_INVALID_NAME"]),
        ("Всё", ["APPLICATION_COMMAND_INVALID_NAME"]),
        ("ask me", ["STRING_TYPE_REGEX", "APPLICATION_COMMAND_INVALID_NAME"]),
        ("ask!", ["STRING_TYPE_REGEX", "APPLICATION_COMMAND_INVALID_NAME"]),
        ("🚀", ["STRING_TYPE_REGEX", "APPLICATION_COMMAND_INVALID_NAME"]),
        ("x" * 33, ["BASE_TYPE_BAD_LENGTH"]),
        ("", ["BASE_TYPE_REQUIRED"]),
    ],
)
def test_other_names_are_refused_for_commands_options_and_translations(name: str, codes: list[str]) -> None:
    assert found(command(name)) == [("0.name", code) for code in codes]
    assert found(command("ask", option(name))) == [("0.options.0.name", code) for code in codes]
    translated = command(name_localizations={"de": name})
    assert found(translated) == [("0.name_localizations.de", code) for code in codes]


def test_a_menu_command_may_have_spaces_and_capitals_but_nothing_else() -> None:
    assert found(menu(name_localizations={"de": "Beantworte das"}), menu(type=2)) == []
    assert found(menu("x" * 33)) == [("0.name", "BASE_TYPE_BAD_LENGTH")]
    assert found(menu(description="Answers")) == [("0.description", "APPLICATION_COMMAND_INVALID_DESCRIPTION")]
    assert found(menu(options=[option()])) == [("0.options", "APPLICATION_COMMAND_INVALID_OPTIONS")]


@pytest.mark.parametrize(
    ("wrong", "place", "code"),
    [
        (command(description=None), "0.description", "BASE_TYPE_REQUIRED"),
        (command(description="x" * 101), "0.description", "BASE_TYPE_BAD_LENGTH"),
        (
            command(description_localizations={"fr": "x" * 101}),
            "0.description_localizations.fr",
            "BASE_TYPE_BAD_LENGTH",
        ),
        (command(name_localizations={"xx": "ask"}), "0.name_localizations.xx", "BASE_TYPE_CHOICES"),
        (command(name_localizations=["ask"]), "0.name_localizations", "DICT_TYPE_CONVERT"),
        (command(type=5), "0.type", "BASE_TYPE_CHOICES"),
        (command(default_member_permissions="all"), "0.default_member_permissions", "NUMBER_TYPE_COERCE"),
        (command(contexts=[]), "0.contexts", "BASE_TYPE_REQUIRED"),
        (command(contexts=[0, 3]), "0.contexts.1", "BASE_TYPE_CHOICES"),
        (command(contexts=[0, 0]), "0.contexts", "SET_TYPE_ALREADY_CONTAINS_VALUE"),
        (command(integration_types=[2]), "0.integration_types.0", "BASE_TYPE_CHOICES"),
        (command(nsfw="no"), "0.nsfw", "BOOLEAN_TYPE_CONVERT"),
        (command("ask", *(option(f"o{n}") for n in range(26))), "0.options", "BASE_TYPE_MAX_LENGTH"),
        (
            command("ask", option("a"), option("b", required=True)),
            "0.options.1",
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        ),
        (
            command("ask", option("a", required=True), option("a")),
            "0.options.1",
            "APPLICATION_COMMAND_OPTIONS_NAME_INVALID",
        ),
        (command("ask", option("a", 1), option("b")), "0.options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"),
        (command("ask", option(type=12)), "0.options.0", "UNION_TYPE_CHOICES"),
        (command("ask", option(description="")), "0.options.0.description", "BASE_TYPE_REQUIRED"),
        (command("ask", option(max_length=6001)), "0.options.0.max_length", "NUMBER_TYPE_MAX"),
        (command("ask", option(max_length=0)), "0.options.0.max_length", "NUMBER_TYPE_MIN"),
        (command("ask", option(type=7, channel_types=[99])), "0.options.0.channel_types.0", "BASE_TYPE_CHOICES"),
        (
            command("ask", option(choices=[choice(str(n), str(n)) for n in range(26)])),
            "0.options.0.choices",
            "BASE_TYPE_MAX_LENGTH",
        ),
        (command("ask", option(choices=[choice("x" * 101)])), "0.options.0.choices.0.name", "BASE_TYPE_BAD_LENGTH"),
        (
            command("ask", option(choices=[choice("One", "x" * 101)])),
            "0.options.0.choices.0.value",
            "BASE_TYPE_MAX_LENGTH",
        ),
        (command("ask", option(choices=[choice("One", 1)])), "0.options.0.choices.0.value", "STRING_TYPE_CONVERT"),
        (
            command("ask", option(type=4, choices=[choice("One", 2**53)])),
            "0.options.0.choices.0.value",
            "NUMBER_TYPE_MAX",
        ),
        (
            command("ask", option(type=10, choices=[choice("One", "1")])),
            "0.options.0.choices.0.value",
            "NUMBER_TYPE_COERCE",
        ),
        (
            command("ask", option(choices=[choice()], autocomplete=True)),
            "0.options.0.autocomplete",
            "BASE_TYPE_CHOICES",
        ),
        ("ask", "0", "MODEL_TYPE_CONVERT"),
    ],
)
def test_each_part_of_a_command_has_its_own_limits(wrong: Any, place: str, code: str) -> None:
    assert found(wrong) == [(place, code)]


def test_all_that_a_command_can_have_is_taken() -> None:
    everything = command(
        "ask",
        option(required=True, autocomplete=True, min_length=0, max_length=6000),
        option("kind", choices=[choice(str(n), "x" * 100) for n in range(25)]),
        option("number", 4, min_value=-5, max_value=5, choices=[choice("One", 1)]),
        option("ratio", 10, min_value=0.5, max_value=2, choices=[choice("Half", 0.5)]),
        *(option(f"o{type}", type) for type in (5, 6, 8, 9, 11)),
        option("where", 7, channel_types=[0, 5, 15]),
        contexts=[0, 1, 2],
        integration_types=[0, 1],
        default_member_permissions="32",
        name_localizations={"de": "fragen", "es-419": "preguntar"},
        description_localizations={"ru": "Спросить"},
        nsfw=False,
    )
    assert found(everything) == []
    assert check_command(everything) == []
    assert check_command({**everything, "type": None}) == []


def test_commands_nest_as_groups_of_subcommands_and_no_deeper() -> None:
    subcommand = option("reload", 1, options=[option()])
    group = option("admin", 2, options=[subcommand])
    assert found(command("mission", group, subcommand)) == []
    assert found(command("mission", option("admin", 2, options=[group]))) == [
        ("0.options.0.options.0", "UNION_TYPE_CHOICES")
    ]
    assert found(command("mission", option("admin", 1, options=[subcommand]))) == [
        ("0.options.0.options.0", "UNION_TYPE_CHOICES")
    ]
    assert found(command("mission", option("admin", 2, options=[option()]))) == [
        ("0.options.0.options.0", "UNION_TYPE_CHOICES")
    ]


def test_there_are_a_hundred_slash_commands_and_fifteen_of_each_menu() -> None:
    slashes = [command(f"c{number}") for number in range(100)]
    menus = [menu(f"Menu {number}", type) for number in range(15) for type in (2, 3)]
    assert found(*slashes, *menus) == []
    assert found(*slashes, command("one-more")) == [("", "30032")]
    assert found(*menus, menu("One more")) == [("", "30032")]
    assert found(*slashes, *menus, menu("One more"), menu("And one")) == [("", "BASE_TYPE_MAX_LENGTH")]


def test_names_are_unique_among_the_commands_of_one_type() -> None:
    assert found(command("ask"), menu("ask"), menu("ask", 2)) == []
    assert found(command("ask"), menu("Ask"), command("ask")) == [("2", "APPLICATION_COMMANDS_DUPLICATE_NAME")]


@given(description=st.integers(1, 100), translation=st.integers(1, 100))
def test_a_command_has_eight_thousand_characters_of_which_the_longest_translations_count(
    description: int, translation: int
) -> None:
    choices = [choice(f"{number:04}", "x" * 15) for number in range(25)]
    options = [option(f"o{number:03}", description="x" * 100, choices=choices) for number in range(13)]
    options.append(option("more", description="x" * 100, choices=[choice("x" * 100, "y" * 100)]))
    options.append(option("fill", description="x" * 100))
    last = option("last", description="x" * description, description_localizations={"de": "x" * translation})
    # 3 + 3 for the command, 13 * (104 + 25 * 19), 304, 104 and 4 for its options: 55 are left for the last description
    over = found(command("ask", *options, last))
    assert over == ([("0", "APPLICATION_COMMAND_TOO_LARGE")] if max(description, translation) > 55 else [])


def test_a_list_is_asked_for() -> None:
    assert [error.code for error in check_commands({"name": "ask"})] == ["LIST_TYPE_CONVERT"]
    assert list(check_commands([])) == []
