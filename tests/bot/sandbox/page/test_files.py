"""The page's own files: no markup is parsed, nothing is fetched from outside, nothing is left over."""

import re

from bot.sandbox.browser.site import FILES


def test_the_page_builds_nothing_from_markup_and_asks_nobody_outside() -> None:
    for path in FILES.iterdir():
        text = path.read_text("utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", text), (
            path.name
        )
        assert not re.search(r"(?:src|href|from|import|url\()\s*=?\s*[\"'(]?https?://", text), path.name
        assert not re.search(r"\sstyle=|\son\w+=\"", text), path.name


def test_every_module_of_the_page_is_used_and_there() -> None:
    texts = {path.name: path.read_text("utf-8") for path in FILES.glob("*.js")}
    imported = {name for text in texts.values() for name in re.findall(r'from "\./([\w.-]+)"', text)}
    assert imported | {"main.js"} == set(texts)
