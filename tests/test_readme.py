"""What README and CONTRIBUTING show must be true."""

import re
from pathlib import Path

from bot.cli.main import COMMANDS
from knowledge.documents.folder import load_folder

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
FORMS = {
    "title: ": "mission.yaml",
    "= Soyuz": "article.txt",
    "---\n": "notes.md",
    "{{Infobox": "soyuz-11.wiki",
    '{"_id"': "corpus.jsonl",
    "language: ": "words.yaml",
    "mission: ": "mission.questions.yaml",
}
"""How the example of each form begins, and a file name for it."""


def examples(text: str) -> list[str]:
    return re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def test_the_example_of_every_form_is_knowledge_in_order(tmp_path: Path) -> None:
    for example in [*examples(README), *examples(CONTRIBUTING)]:
        for beginning, name in FORMS.items():
            if example.startswith(beginning):
                (tmp_path / name).write_text(example, "utf-8")
    folder = load_folder(tmp_path)
    assert {document.source for document in folder.documents} == {
        "mission.yaml", "article.txt", "notes.md", "soyuz-11.wiki",
    }  # fmt: skip
    assert (len(folder.corpora), len(folder.lexicons), len(folder.goldens)) == (1, 1, 1)
    assert all(document.facts for document in folder.documents)


def test_every_command_and_variable_is_in_the_readme() -> None:
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "bot").rglob("*.py"))
    variables = set(re.findall(r'"(ALTAI_[A-Z_]+|NO_COLOR)"', sources))
    assert len(variables) >= 4
    assert not [name for name in COMMANDS if f"`altai {name}" not in README]
    assert not [name for name in variables if f"`{name}`" not in README]
    assert not [name for name in variables if name not in (ROOT / ".env.example").read_text("utf-8")]
