"""The example of a `.env` file shows every setting, as it is when nobody sets it."""

import re
from dataclasses import fields
from pathlib import Path

from bot.settings import Settings, load_settings
from bot.variables import read_env_file

ROOT = Path(__file__).parents[1]
EXAMPLE = (ROOT / ".env.example").read_text("utf-8")
READ = set(re.findall(r'"(ALTAI_[A-Z_]+)"', (ROOT / "bot" / "settings.py").read_text("utf-8")))
TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE.a-signature_of-twenty-seven-characters"


def test_every_setting_is_shown_once_and_only_the_token_asks_to_be_filled_in() -> None:
    shown = re.findall(r"^#?(ALTAI_[A-Z_]+)=", EXAMPLE, re.MULTILINE)
    assert sorted(shown) == sorted({*READ, "ALTAI_CHAT_HISTORY", "ALTAI_DISCORD_SPECIFICATION"})
    assert re.findall(r"^\w+=.*", EXAMPLE, re.MULTILINE) == ["ALTAI_TOKEN="]
    assert len(READ) > len(fields(Settings))


def test_what_is_commented_out_is_how_it_is_anyway(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    uncommented = re.sub(r"^#(?=[A-Z_]+=)", "", EXAMPLE, flags=re.MULTILINE)
    file.write_text(uncommented, "utf-8")
    assert load_settings({"ALTAI_TOKEN": TOKEN}, file) == Settings(token=TOKEN)
    shown, problems = read_env_file(file)
    assert problems == []
    assert {name for name, value in shown.items() if value} >= {"ALTAI_CARDS", "ALTAI_COOLDOWN_USER", "ALTAI_LOG_LEVEL"}


def test_copied_as_it_is_it_lacks_the_token_only(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(EXAMPLE + f"ALTAI_TOKEN={TOKEN}\n", "utf-8")
    assert load_settings({}, file) == Settings(token=TOKEN)


def test_every_setting_says_what_it_is_for() -> None:
    paragraphs = [paragraph for paragraph in EXAMPLE.split("\n\n") if re.search(r"^#?ALTAI_", paragraph, re.MULTILINE)]
    assert len(paragraphs) >= 15
    assert all(paragraph.strip().startswith("# ") for paragraph in paragraphs)
