from typing import Any

import pytest

from bot.sandbox.forms.components import check_classic_components, check_layout_components, check_modal_components
from bot.sandbox.forms.fields import Check

Json = dict[str, Any]


def found(check: Check, *components: Any) -> list[tuple[str, str]]:
    return [(".".join(map(str, error.path)), error.code) for error in check(list(components))]


def row(*inner: Json) -> Json:
    return {"type": 1, "components": list(inner)}


def button(custom_id: str = "b", **values: Any) -> Json:
    return {"type": 2, "style": 1, "label": "Go", "custom_id": custom_id, **values}


def menu(custom_id: str = "m", **values: Any) -> Json:
    return {"type": 3, "custom_id": custom_id, "options": [option()], **values}


def option(value: str = "a", **values: Any) -> Json:
    return {"label": "A", "value": value, **values}


def shown(text: str = "Hello") -> Json:
    return {"type": 10, "content": text}


def container(*inner: Json, **values: Any) -> Json:
    return {"type": 17, "components": list(inner), **values}


def section(*inner: Json, **values: Any) -> Json:
    return {"type": 9, "components": list(inner), "accessory": button("accessory"), **values}


def gallery(*urls: str, **values: Any) -> Json:
    return {"type": 12, "items": [{"media": {"url": url}, **values} for url in urls]}


def label(component: Json, **values: Any) -> Json:
    return {"type": 18, "label": "Question", "component": component, **values}


def entry(custom_id: str = "q", **values: Any) -> Json:
    return {"type": 4, "custom_id": custom_id, "style": 1, **values}


def test_five_rows_of_five_buttons_are_a_full_message() -> None:
    rows = [row(*(button(f"{line}-{place}") for place in range(5))) for line in range(5)]
    assert found(check_classic_components, *rows) == []
    assert found(check_classic_components, *rows, row(button())) == [("", "BASE_TYPE_MAX_LENGTH")]


@pytest.mark.parametrize(
    ("component", "place", "code"),
    [
        (row(), "0.components", "BASE_TYPE_REQUIRED"),
        (row(*map(button, "abcdef")), "0.components", "BASE_TYPE_BAD_LENGTH"),
        (row(menu(), button()), "0.components.1", "COMPONENT_LAYOUT_WIDTH_EXCEEDED"),
        (row(button(), menu()), "0.components.1", "COMPONENT_LAYOUT_WIDTH_EXCEEDED"),
        (row(row(button())), "0.components.0", "UNION_TYPE_CHOICES"),
        (row(shown()), "0.components.0", "UNION_TYPE_CHOICES"),
        (shown(), "0", "UNION_TYPE_CHOICES"),
        (button(), "0", "UNION_TYPE_CHOICES"),
        (container(shown()), "0", "UNION_TYPE_CHOICES"),
        (row(entry()), "0.components.0", "UNION_TYPE_CHOICES"),
        ({"components": []}, "0.type", "BASE_TYPE_REQUIRED"),
        ("row", "0", "MODEL_TYPE_CONVERT"),
    ],
)
def test_a_message_without_the_flag_has_rows_of_buttons_or_one_menu(component: Any, place: str, code: str) -> None:
    assert found(check_classic_components, component) == [(place, code)]


@pytest.mark.parametrize(
    ("values", "place", "code"),
    [
        ({"label": "x" * 81}, ".label", "BASE_TYPE_MAX_LENGTH"),
        ({"label": None}, ".label", "BASE_TYPE_REQUIRED"),
        ({"custom_id": "x" * 101}, ".custom_id", "BASE_TYPE_BAD_LENGTH"),
        ({"custom_id": ""}, ".custom_id", "BASE_TYPE_REQUIRED"),
        ({"custom_id": None}, "", "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED"),
        ({"url": "https://example.org"}, "", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE"),
        ({"style": 5, "custom_id": None}, "", "BUTTON_COMPONENT_URL_REQUIRED"),
        ({"style": 5, "url": "https://example.org"}, "", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE"),
        ({"style": 6, "custom_id": None}, "", "BUTTON_COMPONENT_SKU_ID_REQUIRED"),
        ({"style": 7}, ".style", "BASE_TYPE_CHOICES"),
        ({"style": None}, ".style", "BASE_TYPE_REQUIRED"),
        ({"style": 5, "url": "https://x.org/" + "x" * 512}, ".url", "BASE_TYPE_BAD_LENGTH"),
        ({"style": 5, "url": "mailto:a@example.org"}, ".url", "URL_TYPE_INVALID_SCHEME"),
        ({"emoji": {"name": "thumbs up"}}, ".emoji.name", "BUTTON_COMPONENT_INVALID_EMOJI"),
        ({"emoji": {}}, ".emoji.name", "BASE_TYPE_REQUIRED"),
        ({"disabled": "no"}, ".disabled", "BOOLEAN_TYPE_CONVERT"),
        ({"id": -1}, ".id", "NUMBER_TYPE_MIN"),
    ],
)
def test_a_button_has_what_its_style_does(values: Json, place: str, code: str) -> None:
    assert found(check_classic_components, row(button(**values))) == [(f"0.components.0{place}", code)]


@pytest.mark.parametrize(
    "values",
    [
        {"label": "x" * 80, "custom_id": "x" * 100},
        {"label": None, "emoji": {"name": "👍"}},
        {"label": "", "emoji": {"id": "123456", "name": "boo", "animated": True}},
        {"style": 5, "custom_id": None, "url": "https://example.org/a?b=c"},
        {"style": 5, "custom_id": None, "url": "discord://-/channels/1/2"},
        {"style": 6, "custom_id": None, "label": None, "sku_id": "1"},
    ],
)
def test_a_button_in_order_is_taken(values: Json) -> None:
    assert found(check_classic_components, row(button(**values))) == []


@pytest.mark.parametrize(
    ("values", "place", "code"),
    [
        ({"options": [option(str(number)) for number in range(26)]}, ".options", "BASE_TYPE_BAD_LENGTH"),
        ({"options": []}, ".options", "BASE_TYPE_REQUIRED"),
        ({"options": [option("a"), option("a")]}, ".options.1", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED"),
        ({"options": [option(label="x" * 101)]}, ".options.0.label", "BASE_TYPE_BAD_LENGTH"),
        ({"options": [option("x" * 101)]}, ".options.0.value", "BASE_TYPE_BAD_LENGTH"),
        ({"options": [option(description="x" * 101)]}, ".options.0.description", "BASE_TYPE_MAX_LENGTH"),
        (
            {"options": [option("a", default=True), option("b", default=True)]},
            ".options",
            "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
        ),
        ({"placeholder": "x" * 151}, ".placeholder", "BASE_TYPE_MAX_LENGTH"),
        ({"min_values": 26}, ".min_values", "NUMBER_TYPE_MAX"),
        ({"max_values": 0}, ".max_values", "NUMBER_TYPE_MIN"),
        ({"min_values": 2}, ".min_values", "NUMBER_TYPE_MAX"),
        ({"custom_id": None}, ".custom_id", "BASE_TYPE_REQUIRED"),
    ],
)
def test_a_menu_keeps_within_its_limits(values: Json, place: str, code: str) -> None:
    assert found(check_classic_components, row(menu(**values))) == [(f"0.components.0{place}", code)]


def test_menus_that_fill_themselves_are_chosen_from_beforehand_only_by_their_own_kind() -> None:
    user = {"type": 5, "custom_id": "u", "max_values": 2, "default_values": [{"id": "1", "type": "user"}] * 2}
    assert found(check_classic_components, row(user)) == []
    assert found(check_classic_components, row({**user, "type": 6})) == [
        ("0.components.0.default_values.0.type", "BASE_TYPE_CHOICES"),
        ("0.components.0.default_values.1.type", "BASE_TYPE_CHOICES"),
    ]
    assert found(check_classic_components, row({**user, "max_values": 1})) == [
        ("0.components.0.default_values", "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES")
    ]


def test_no_two_components_have_the_same_custom_id_or_id() -> None:
    assert found(check_classic_components, row(button("a"), button("a")), row(menu("a"))) == [
        ("0.components.1.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED"),
        ("1.components.0.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED"),
    ]
    assert found(check_layout_components, {**shown(), "id": 7}, container({**shown(), "id": 7})) == [
        ("1.components.0.id", "COMPONENT_ID_DUPLICATED")
    ]
    assert found(check_layout_components, {**shown(), "id": 0}, {**shown(), "id": 0}) == []


def test_a_layout_holds_everything_that_messages_can() -> None:
    everything = container(
        shown(),
        section(shown(), shown(), shown()),
        section(shown(), accessory={"type": 11, "media": {"url": "https://example.org/a.png"}}),
        gallery("attachment://a.png", "https://example.org/b.png", description="x" * 1024, spoiler=True),
        {"type": 13, "file": {"url": "attachment://a.txt"}},
        {"type": 14, "divider": False, "spacing": 2},
        row(button()),
        accent_color=0xFFFFFF,
        spoiler=True,
    )
    assert found(check_layout_components, everything, shown(), row(menu())) == []


@pytest.mark.parametrize(
    ("component", "place", "code"),
    [
        (container(container(shown())), "0.components.0", "UNION_TYPE_CHOICES"),
        (container(), "0.components", "BASE_TYPE_REQUIRED"),
        (container(shown(), accent_color=0x1000000), "0.accent_color", "NUMBER_TYPE_MAX"),
        (button(), "0", "UNION_TYPE_CHOICES"),
        ({"type": 11, "media": {"url": "https://example.org"}}, "0", "UNION_TYPE_CHOICES"),
        (label(entry()), "0", "UNION_TYPE_CHOICES"),
        (section(), "0.components", "BASE_TYPE_REQUIRED"),
        (section(*[shown()] * 4), "0.components", "BASE_TYPE_BAD_LENGTH"),
        (section(row(button())), "0.components.0", "UNION_TYPE_CHOICES"),
        (section(shown(), accessory=None), "0.accessory", "BASE_TYPE_REQUIRED"),
        (section(shown(), accessory=menu()), "0.accessory", "UNION_TYPE_CHOICES"),
        (section(shown(), accessory=button(label=None)), "0.accessory.label", "BASE_TYPE_REQUIRED"),
        (gallery(), "0.items", "BASE_TYPE_REQUIRED"),
        (gallery(*["https://example.org"] * 11), "0.items", "BASE_TYPE_BAD_LENGTH"),
        (gallery("file:///etc/passwd"), "0.items.0.media.url", "URL_TYPE_INVALID_SCHEME"),
        (gallery("https://example.org", description="x" * 1025), "0.items.0.description", "BASE_TYPE_BAD_LENGTH"),
        ({"type": 13, "file": {"url": "https://example.org"}}, "0.file.url", "URL_TYPE_INVALID_SCHEME"),
        ({"type": 14, "spacing": 3}, "0.spacing", "BASE_TYPE_CHOICES"),
        (shown(""), "0.content", "BASE_TYPE_REQUIRED"),
        (shown("x" * 4001), "0.content", "BASE_TYPE_BAD_LENGTH"),
    ],
)
def test_each_part_of_a_layout_has_its_own_limits(component: Json, place: str, code: str) -> None:
    assert found(check_layout_components, component) == [(place, code)]


def test_a_layout_has_forty_components_with_all_that_is_nested() -> None:
    # 5 containers with a section each: container, section, text, accessory; and 20 texts make 40
    nested = [container(section(shown(), accessory=button(str(number)))) for number in range(5)]
    assert found(check_layout_components, *nested, *[shown()] * 20) == []
    assert found(check_layout_components, *nested, *[shown()] * 21) == [("", "BASE_TYPE_MAX_LENGTH")]
    assert found(check_layout_components, *[shown()] * 41) == [("", "BASE_TYPE_MAX_LENGTH")]


def test_all_texts_of_a_layout_have_four_thousand_characters_together() -> None:
    texts = [shown("x" * 1000), container(shown("x" * 1000), section(shown("x" * 1000)))]
    assert found(check_layout_components, *texts, shown("x" * 1000)) == []
    assert found(check_layout_components, *texts, shown("x" * 1001)) == [
        ("", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED")
    ]


def test_a_modal_holds_one_to_five_labels_and_texts() -> None:
    labels = [label(entry(str(number))) for number in range(4)]
    assert found(check_modal_components, shown(), *labels) == []
    assert found(check_modal_components, shown(), shown(), *labels) == [("", "BASE_TYPE_BAD_LENGTH")]
    assert found(check_modal_components) == [("", "BASE_TYPE_REQUIRED")]


@pytest.mark.parametrize(
    "component",
    [
        entry(min_length=0, max_length=4000, value="x" * 4000, placeholder="x" * 100, required=False),
        menu(required=True),
        {"type": 8, "custom_id": "c", "channel_types": [0, 15], "required": False, "min_values": 0},
        {"type": 19, "custom_id": "f", "min_values": 0, "max_values": 10, "required": False},
        {"type": 21, "custom_id": "r", "options": [option("a"), option("b")]},
        {"type": 22, "custom_id": "g", "options": [option("a")], "max_values": 1},
        {"type": 23, "custom_id": "x", "default": True},
    ],
)
def test_a_label_holds_whatever_can_be_filled_in(component: Json) -> None:
    assert found(check_modal_components, label(component, description="In your own words")) == []


@pytest.mark.parametrize(
    ("component", "place", "code"),
    [
        (label(button()), "0.component", "UNION_TYPE_CHOICES"),
        (label(shown()), "0.component", "UNION_TYPE_CHOICES"),
        (label(entry(), label="x" * 46), "0.label", "BASE_TYPE_BAD_LENGTH"),
        (label(entry(), description="x" * 101), "0.description", "BASE_TYPE_BAD_LENGTH"),
        (label(entry(style=3)), "0.component.style", "BASE_TYPE_CHOICES"),
        (label(entry(max_length=4001)), "0.component.max_length", "NUMBER_TYPE_MAX"),
        (label(entry(max_length=0)), "0.component.max_length", "NUMBER_TYPE_MIN"),
        (label(entry(min_length=11, max_length=10)), "0.component.min_length", "NUMBER_TYPE_MAX"),
        (label(entry(value="x" * 4001)), "0.component.value", "BASE_TYPE_MAX_LENGTH"),
        (label(entry(placeholder="x" * 101)), "0.component.placeholder", "BASE_TYPE_MAX_LENGTH"),
        (label(menu(disabled=True)), "0.component.disabled", "BASE_TYPE_CHOICES"),
        (label(menu(min_values=0)), "0.component.min_values", "NUMBER_TYPE_MIN"),
        (
            label({"type": 21, "custom_id": "r", "options": [option()]}),
            "0.component.options",
            "BASE_TYPE_BAD_LENGTH",
        ),
        ({"type": 1, "components": [entry()]}, "0.components.0.label", "BASE_TYPE_REQUIRED"),
        (
            {"type": 1, "components": [entry("a", label="A"), entry("b", label="B")]},
            "0.components.1",
            "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
        ),
        (row(button()), "0.components.0", "UNION_TYPE_CHOICES"),
    ],
)
def test_each_part_of_a_modal_has_its_own_limits(component: Json, place: str, code: str) -> None:
    assert found(check_modal_components, component) == [(place, code)]


def test_two_fields_of_a_modal_do_not_share_a_custom_id() -> None:
    assert found(check_modal_components, label(entry("a")), label(menu("a"))) == [
        ("1.component.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED")
    ]


@pytest.mark.parametrize("name", ["components", "accessory", "component", "items", "media", "options", "custom_id"])
def test_what_a_component_does_not_have_is_passed_over(name: str) -> None:
    assert found(check_layout_components, {**shown(), name: [1]}, {**shown(), name: {"type": 1}}) == []
