"""MediaWiki wikitext, read as rendered."""

import pytest

from knowledge.documents.model import Document
from knowledge.documents.wikitext import parse_wikitext

TEXT = """{{Short description|A flight}}
{{Infobox spaceflight
| name = ''Vostok'' 9
| launch_date = {{start date|1971|6|6|4|55|9}} UTC<ref>No [[source]].</ref>
| crew_members = {{Plainlist|
* [[Ann Lee]]
* [[Bob Roy|Bob]]
}}
| launch_site = Baikonur<br/>Site 1/5<br>(north)
| COSPAR_ID = 1971-053A
| launch_mass =
| apsis = gee
| image_size = 200px
| crew_list =
* Cat
* Dan
| module = {{Infobox part
 | docking_port = {{nowrap|[[Zvezda (module)|Zvezda]] aft}}
 }}
}}
{{hatnote|See also this.}}
'''Vostok 9''' ({{IPA|xx}}) is a {{odd|strange|thing}} with
[[Kármán line]]s, [https://x.y a link], [[Cat (animal)|]]&nbsp;and {{cvt|90|km|mi}}<!-- no
-->s.<ref name="a" /> It went
{{nowrap|up
}} and down.

Second ''paragraph''.
[[Category:Flights]]
[[File:A.jpg|thumb|A [[caption]].]]

== The ''accident'' ==
* One {{small|item}}
* Two
** Inner
; Term : Meaning
{| class="wikitable"
|+ A caption
! Date !! Event
|-
| 6 June || {{ubl|Launch|Dock}}
|-
| 7 June
| [[End]]
|}
<div style="x">
In a box.
</div>
----
__NOTOC__
=== Sub ===
Text <small>small</small> E = <math>mc</math> and <nowiki>[[raw]]</nowiki>.
== References ==
{{reflist}}
<references />
"""


def read(text: str, source: str = "v_9.wiki") -> Document:
    document = parse_wikitext(text, source)
    assert isinstance(document, Document), document
    return document


def facts(document: Document) -> list[tuple[str, str, str, int]]:
    return [(f.field, f.value, document.text[f.start : f.end], document.line_at(f.start)) for f in document.facts]


def passages(document: Document) -> list[tuple[str, str, int]]:
    return [(p.section, document.text[p.start : p.end], document.line_at(p.start)) for p in document.passages]


@pytest.fixture(scope="module")
def document() -> Document:
    return read(TEXT)


def test_infobox_parameters_are_facts_with_readable_names_and_their_lines(document: Document) -> None:
    assert facts(document) == [
        ("Name", "Vostok 9", "Name: Vostok 9", 3),
        ("Launch date", "6 June 1971, 04:55:09 UTC", "Launch date: 1971-6-6 4:55:9 UTC", 4),
        ("Crew members", "Ann Lee, Bob", "Crew members: Ann Lee, Bob", 5),
        ("Launch site", "Baikonur, Site 1/5 (north)", "Launch site: Baikonur, Site 1/5 (north)", 9),
        ("COSPAR ID", "1971-053A", "COSPAR ID: 1971-053A", 10),
        ("Launch mass", "", "Launch mass:", 11),
        ("Apsis", "", "Apsis: gee", 12),
        ("Crew list", "Cat, Dan", "Crew list: Cat, Dan", 14),
        ("Docking port", "Zvezda aft", "Docking port: Zvezda aft", 18),
    ]
    assert {fact.section for fact in document.facts} == {"Infobox"}


def test_title_is_the_name_in_the_infobox(document: Document) -> None:
    assert document.title == "Vostok 9"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("'''Vostok 9''' flew.", "Vostok 9"),
        ("It flew.", "v 9"),
        ("{{DISPLAYTITLE:''Vostok'' 10}}\n'''Vostok 9''' flew.", "Vostok 10"),
        ("{{Infobox a|name=}}'''Vostok 9''' flew.", "Vostok 9"),
    ],
)
def test_title_is_else_the_first_bold_words_or_the_file_name(text: str, title: str) -> None:
    assert read(text).title == title


def test_passages_are_the_words_as_rendered_with_their_sections_and_lines(document: Document) -> None:
    assert passages(document) == [
        (
            "Introduction",
            "Vostok 9 is a strange thing with Kármán lines, a link, Cat and 90 kms. It went up and down.",
            22,
        ),
        ("Introduction", "Second paragraph.", 28),
        ("The accident", "One item", 33),
        ("The accident", "Two", 34),
        ("The accident", "Inner", 35),
        ("The accident", "Term", 36),
        ("The accident", "Meaning", 36),
        ("The accident", "A caption", 38),
        ("The accident", "6 June Launch, Dock", 41),
        ("The accident", "7 June End", 43),
        ("The accident", "In a box.", 47),
        ("Sub", "Text small E = mc and raw.", 52),
    ]


def test_lines_inside_a_paragraph_are_known(document: Document) -> None:
    assert document.line_at(document.text.index("Kármán")) == 23
    assert document.line_at(document.text.index("and down")) == 26


def test_table_laid_out_as_an_infobox_is_facts() -> None:
    document = read('{| class="infobox"\n! Crew\n| Ann\n|-\n! Mass:\n| kg\n|}\nIt flew.')
    assert [fact[:3] for fact in facts(document)] == [("Crew", "Ann", "Crew: Ann"), ("Mass", "", "Mass: kg")]


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("{{lang|ru|Янтарь}} (Yantar, Russian for \"amber\")", 'Янтарь (Yantar, Russian for "amber")'),
        ("{{convert|90|km|mi|abbr=on}} southwest of [[Karazhal]]", "90 km southwest of Karazhal"),
        ("[[A|{{nowrap|B {{abbr|C|D}}}}]]", "B C"),
        ("{{ubl|[[A]]|{{start date|1971|6|6}}}}", "A, 6 June 1971"),
        ("{{start date|1971|6|6}}{{snd}}{{end date|1971|6|30}}", "6 June 1971 – 30 June 1971"),
        ("a {{!}} b", "a | b"),
        ("A,<br>B", "A, B"),
        ("'''''A''' B''", "A B"),
        ("[[File:x.png|20px]]", ""),
        ("[[:Category:Flights]]", "Category:Flights"),
        ("{{{param|default}}}", "default"),
        ("&amp; &eacute; &#233;", "& é é"),
        ("{{unknown|{{unknown2|deep}}}}", "deep"),
        ("[[unclosed", "unclosed"),
        ("A <ref>{{cite web|x}}</ref> B", "A B"),
        ("A ({{IPA|x}}) B", "A B"),
    ],
)  # fmt: skip
def test_value_is_told_in_words(value: str, wanted: str) -> None:
    document = read(f"{{{{Infobox x\n| key = {value}\n}}}}\nIt flew.")
    assert [fact[1] for fact in facts(document)] == [wanted]


def test_page_with_thousands_of_open_braces_is_refused_quickly() -> None:
    problems = parse_wikitext("text\n" + "{{a|" * 20_000, "a.wiki")
    assert isinstance(problems, tuple)
    assert problems[0].line == 2
    assert "20000 times `{{` without its end" in problems[0].what


@pytest.mark.parametrize(
    "piece", ["{{a|", "[[a|", "{|\n", "<b>", "'''", "{{{", "<ref>", "== a", "* ", "<!--", "&#", "{{Infobox\n|a="]
)
def test_hostile_pages_are_documents_or_problems(piece: str) -> None:
    for count in (1, 2, 60, 150):
        parse_wikitext(piece * count, "a.wiki")
