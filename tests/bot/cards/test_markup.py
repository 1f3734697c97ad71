"""Foreign text shows as it is: it formats, links, pings and hides nothing, and can be read back exactly."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import example, given

from bot.cards.markup import (
    bold,
    code,
    command_mention,
    cut,
    cut_bare,
    escape,
    small,
    timestamp,
    trusted,
    unescape,
)
from tests.bot.cards.strategies import HOSTILE, markup, texts

PING = re.compile(r"@everyone|@here|<@[!&]?\d+>")
ESCAPE = re.compile(r"\\.", re.DOTALL)
LIVE = re.compile(
    r"[*_~`|]|<[@#:/at]|\[[^\]]*\]\(|://|^\s*(?:#|>|-|\d+\.)|:[a-z_]+:|[\x00-\x08\x0a-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
"""What Discord would act upon where no backslash stands before it."""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words, 5:02 UTC (ISS)", "plain words, 5:02 UTC (ISS)"),
        ("**bold** _it_ ~~no~~", r"\*\*bold\*\* \_it\_ \~\~no\~\~"),
        ("||spoiler|| `code`", r"\|\|spoiler\|\| \`code\`"),
        ("@everyone", "@\u200beveryone"),
        ("<@123> <@&4> <#5>", "\\<@\u200b123> \\<@\u200b&4> \\<#5>"),
        ("</ask:6> <:a:7> <t:8:R>", r"\</ask:6> \<\:a:7> \<t:8:R>"),
        ("# heading", r"\# heading"),
        ("-# small", r"\-# small"),
        (">>> quote", r"\>>> quote"),
        ("  - item", r"  \- item"),
        ("12. item", r"12\. item"),
        ("[press](https://evil.example)", r"\[press\](https\://evil.example)"),
        ("see discord.gg/evil", r"see discord.gg\/evil"),
        (":smile: at 05:02:13", r"\:smile: at 05:02:13"),
        ("one\ntwo", "one⏎two"),
        ("\u202egnorw", "⟦202E⟧gnorw"),
        ("a ❯ b", r"a \❯ b"),
        ("C:\\temp", r"C:\\temp"),
        ("👩‍🚀 ❤️", "👩‍🚀 ❤️"),
    ],
)
def test_foreign_text_is_escaped_where_discord_would_act_upon_it(text: str, shown: str) -> None:
    assert escape(text) == shown


@given(texts())
@example("\ud800 \udfff \U000e0041 \x00")
def test_unescaping_gives_any_text_back(text: str) -> None:
    assert unescape(escape(text)) == text


@given(texts())
def test_escaped_text_is_one_line_of_plain_text(text: str) -> None:
    escaped = escape(text)
    assert "\n" not in escaped
    assert not LIVE.search(ESCAPE.sub("¤", escaped))
    assert escaped.encode().decode() == escaped


@given(texts())
def test_escaped_text_pings_nobody_though_discord_overlooks_backslashes_when_it_looks_for_mentions(text: str) -> None:
    assert not PING.search(escape(text))


@pytest.mark.parametrize("text", HOSTILE)
def test_text_in_bold_or_small_type_stays_one_piece(text: str) -> None:
    assert bold(escape(text)) == f"**{escape(text)}**"
    assert small(escape(text)) == f"-# {escape(text)}"


def test_nothing_is_not_set_in_bold() -> None:
    assert bold(trusted("")) == ""


def test_instant_is_marked_up_for_the_readers_own_time_zone() -> None:
    assert timestamp(datetime(2018, 12, 20, 5, 2, tzinfo=UTC)) == "<t:1545282120:F>"
    assert timestamp(datetime(1957, 10, 4, 19, 28, tzinfo=UTC), "R") == "<t:-386310720:R>"


def test_instant_without_a_zone_is_none() -> None:
    with pytest.raises(ValueError, match="time zone"):
        timestamp(datetime(2018, 12, 20))


def test_registered_command_can_be_clicked_on() -> None:
    assert command_mention("mission list", 42) == "</mission list:42>"


def test_code_cannot_be_left_by_a_backtick() -> None:
    assert code("/mission `list`") == "`/mission list`"


@pytest.mark.parametrize(
    ("text", "longest", "kept"),
    [
        ("one two three", 13, "one two three"),
        ("one two three", 12, "one two …"),
        ("one two three", 9, "one two …"),
        ("one two three", 8, "one …"),
        ("x" * 100, 20, "x" * 18 + " …"),
        ("**one two** three", 13, "**one two** …"),
        ("**one two** three", 12, "**one** …"),
        (r"a\*\*\*\*", 7, r"a\*\* …"),
        ("at <t:1545282120:F>", 12, "at …"),
        ("look: `/mission list`", 15, "look: …"),
        ("one", 2, "…"),
        ("one", 0, ""),
    ],
)
def test_text_is_cut_at_a_word_and_never_within_a_mark(text: str, longest: int, kept: str) -> None:
    assert cut(trusted(text), longest) == kept


@given(markup())
def test_cut_text_fits_and_leaves_no_bold_type_open(text: str) -> None:
    for longest in (0, 1, 5, 40, 200):
        kept = cut(trusted(text), longest)
        assert len(kept) <= longest
        assert ESCAPE.sub("", kept).count("**") % 2 == ESCAPE.sub("", text).count("**") % 2 == 0


@given(texts())
def test_cut_foreign_text_still_reads_back_as_its_beginning(text: str) -> None:
    assert text.startswith(unescape(cut_bare(escape(text), 50)).rstrip())
