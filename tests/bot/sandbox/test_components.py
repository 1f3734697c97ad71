from typing import Any

from bot.sandbox.components import (
    Button,
    ComponentKind,
    Option,
    Select,
    completed,
    find_buttons,
    find_selects,
    read_text,
    walk,
    with_media,
)

ROW: dict[str, Any] = {
    "type": 1,
    "components": [
        {"type": 2, "style": 1, "custom_id": "more", "label": "More"},
        {"type": 2, "style": 5, "url": "https://example.org", "emoji": {"name": "🔗", "id": None}},
        {"type": 2, "style": 4, "custom_id": "gone", "label": "Gone", "disabled": True},
    ],
}
MENU: dict[str, Any] = {
    "type": 1,
    "components": [
        {
            "type": 3,
            "custom_id": "pick",
            "placeholder": "Pick",
            "max_values": 2,
            "options": [{"label": "One", "value": "1", "description": "first", "default": True}],
        }
    ],
}
BOX: dict[str, Any] = {
    "type": 17,
    "components": [
        {"type": 10, "content": "Title"},
        {"type": 9, "components": [{"type": 10, "content": "Quote"}], "accessory": ROW["components"][0]},
        {"type": 12, "items": [{"media": {"url": "attachment://a.png"}, "description": "A"}]},
        {"type": 12, "items": [{"media": {"url": "https://example.org/b.png"}}]},
    ],
}


def test_components_are_walked_from_top_to_bottom() -> None:
    assert [component["type"] for component in walk([BOX, ROW])] == [17, 10, 9, 10, 2, 12, 12, 1, 2, 2, 2]


def test_missing_ids_are_numbered_round_those_that_are_there_and_nothing_is_changed_in_place() -> None:
    tree = [{"type": 1, "id": 2, "components": [{"type": 2, "style": 1}, {"type": 2, "style": 1, "id": 0}]}]
    assert [component["id"] for component in walk(completed(tree))] == [2, 1, 3]
    assert "id" not in tree[0]["components"][0]  # type: ignore[index]


def test_what_goes_without_saying_is_said() -> None:
    row, menu = completed([ROW, MENU])
    assert row["components"][1]["emoji"] == {"name": "🔗"}
    assert (menu["components"][0]["min_values"], menu["components"][0]["max_values"]) == (1, 2)


def test_buttons_and_menus_are_found() -> None:
    assert find_buttons([ROW, BOX]) == [
        Button("More", "more", style=1),
        Button("", "", emoji="🔗", url="https://example.org", style=5),
        Button("Gone", "gone", style=4, disabled=True),
        Button("More", "more", style=1),
    ]
    options = (Option("One", "1", "first", default=True),)
    assert find_selects([ROW, MENU]) == [Select("pick", ComponentKind.STRING_SELECT, options, "Pick", most=2)]


def test_all_text_is_read_in_order() -> None:
    embed = {
        "author": {"name": "Altai"},
        "title": "Launch",
        "description": "On 6 June",
        "fields": [{"name": "Rocket", "value": "Soyuz-FG"}],
        "footer": {"text": "Revision 1"},
    }
    text = read_text("Hello", [embed], [BOX])
    assert text == "Hello\nAltai\nLaunch\nOn 6 June\nRocket\nSoyuz-FG\nRevision 1\nTitle\nQuote"
    assert read_text("", [{}], []) == ""


def test_pictures_are_told_as_their_addresses_unfurl() -> None:
    def unfurl(url: str) -> dict[str, Any]:
        return {"url": url.replace("attachment://", "http://here/"), "loading_state": 2}

    [box] = with_media([BOX], unfurl)
    shown, foreign = (gallery["items"][0]["media"] for gallery in box["components"][2:])
    assert shown == {"url": "http://here/a.png", "loading_state": 2}
    assert foreign["url"] == "https://example.org/b.png"
    assert BOX["components"][2]["items"][0]["media"] == {"url": "attachment://a.png"}
    embed = {"url": "https://example.org", "author": {"name": "A", "icon_url": "attachment://i.png"}}
    told = with_media([embed], unfurl)
    assert told == [{"url": "https://example.org", "author": {"name": "A", "icon_url": "http://here/i.png"}}]
    assert with_media([ROW], unfurl) == [ROW]
