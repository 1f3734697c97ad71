"""Whatever may have to be shown: hostile texts, questions, answers and cards of any length."""

from hypothesis import strategies as st

from bot.cards.markup import trusted
from bot.cards.model import (
    Block,
    Button,
    Card,
    Choice,
    Heading,
    Markup,
    Note,
    Picture,
    Question,
    Quote,
    Select,
    Text,
    Tone,
)
from bot.languages.locales import SUPPORTED
from bot.languages.phrases import load_phrases
from knowledge.answer.model import Answer, Citation, Kind, Reason, Remark

PHRASES = {locale: load_phrases(locale) for locale in SUPPORTED}

HOSTILE = (
    "@everyone", "@here", "<@123456789012345678>", "<@!1>", "<@&2>", "<#3>", "</ask:4>", "<:wave:5>", "<a:wave:6>",
    "<t:0:F>", "<id:home>", "[press](https://evil.example)", "https://evil.example/a_b", "discord.gg/evil", "# big",
    "## ", "-# small", "> quote", ">>> all", "- item", "1. item", "* item", "**bold**", "__under__", "~~gone~~",
    "||spoiler||", "`code`", "```\nfence\n```", "\\", "\\*", "\u202eright to left", "\u200b", "\u2066", "\u00ad",
    "\x00", "\x1b[31m", "\ud800", "\udfff", "\ufeff", "❯", "❮", "◈", "⟦200B⟧", "⏎", "\n", "\r\n", "\u2028", "\t", " ",
    ":smile:", ":+1:", "🚀", "👩\u200d🚀", "é", "日本語", "שלום", "Soyuz MS-09", "6 June 2018, 11:12:41 UTC",
    "31 February 2018, 25:61 UTC", " · ", "; ", ": ", "Yes: ", "The sources disagree: a, or b.", "…", "“", "”",
    "{ $asker }", "%s",
)  # fmt: skip


FRAMES = (
    "Yes: {}", "No: {}", "Yes: {} (1 May) came before {} (2 May).", "{} (1 May) came first; {} (2 May).",
    "The sources disagree: {}, or {}.", "The sources tell both: {}, and {}.", "3 days ({}1 to {})",
    "1 May: {} · 2 May: {}", "{} · {}", "Soyuz MS-09: {}; Heron IX: {}",
)  # fmt: skip
"""How the engine puts answers together."""


def texts(longest: int = 1_500) -> st.SearchStrategy[str]:
    """Texts, mostly hostile; some of about `longest` characters."""
    pieces = st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=12)), max_size=12).map("".join)
    lengths = st.integers(1, 9).map(lambda part: longest // part)
    long = st.builds(lambda piece, length: piece * (length // len(piece)), st.sampled_from(HOSTILE), lengths)
    return st.one_of(pieces, long, st.builds(lambda a, b: f"{a} {b}", pieces, long))


LOCALES = st.sampled_from(SUPPORTED)
QUESTIONS = st.builds(Question, texts(), st.lists(texts(), max_size=6).map(tuple), texts(200))
CITATIONS = st.builds(
    Citation,
    source=texts(200),
    section=texts(200),
    line=st.integers(1, 10**9),
    quote=texts(),
    fact=st.one_of(st.just(""), texts(200)),
    title=st.one_of(st.sampled_from(["Soyuz MS-09", "Heron IX", ""]), texts(200)),
)
REMARKS = st.builds(Remark, st.sampled_from(Reason), texts(200), st.lists(texts(200), max_size=5).map(tuple))
ANSWERS = st.builds(
    Answer,
    kind=st.sampled_from(Kind),
    text=st.one_of(texts(600), st.builds(str.format, st.sampled_from(FRAMES), texts(600), texts(600))),
    citations=st.lists(CITATIONS, max_size=10).map(tuple),
    confidence=st.floats(0, 1),
    suggestions=st.lists(texts(), max_size=6).map(tuple),
    note=st.one_of(st.just(""), texts()),
    remark=st.one_of(st.none(), REMARKS),
    repairs=st.lists(st.tuples(texts(200), texts(200)), max_size=4).map(tuple),
    revision=st.one_of(st.just(""), texts(200)),
)
BUTTONS = st.integers(0, 20).map(lambda count: tuple(Button(f"altai:{n}", f"Button {n}") for n in range(count)))


def markup(longest: int = 1_500) -> st.SearchStrategy[Markup]:
    """Markup as builders write it: words, bold words, code, timestamps, lines."""
    parts = ["word", "**two words**", "`/mission ask`", "<t:0:F>", r"\*", "⟦200B⟧", " ", "\n", "a" * 70]
    some = st.lists(st.sampled_from(parts), max_size=8)
    return st.builds(lambda few, times: trusted(" ".join(few * times)), some, st.integers(0, longest // 40))


BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, markup()),
    st.builds(Text, markup()),
    st.builds(Note, markup()),
    st.builds(Quote, st.integers(1, 99), markup(), markup(100), markup(60), st.booleans()),
    st.builds(Picture, st.just("timeline.png"), st.text(max_size=2_000)),
)
SELECTS = st.builds(
    Select,
    st.just("altai:select"),
    st.integers(0, 30).map(lambda count: tuple(Choice(f"Ask {n} " * 20, str(n), "when? " * n) for n in range(count))),
    st.text(max_size=200),
)
CARDS = st.builds(
    Card,
    st.sampled_from(Tone),
    st.lists(BLOCKS, max_size=14).map(tuple),
    omissions=st.sampled_from([(), (trusted("one more"), trusted("two more"))]),
    buttons=BUTTONS,
    select=st.one_of(st.none(), SELECTS),
)
