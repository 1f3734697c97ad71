"""Splitting into sentences: a table of nasty texts, and what must hold for any text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.text.sentences import split_sentences

# Each text is written with " / " where it must be split.
TABLE = {
    "numbers after an abbreviation": "It was Soyuz MS No. 739 on Pad 1/5. / It left.",
    "a time stuck to its zone": "It ended at 05:02UTC on 20 December 2018. / The segment had a name.",
    "a full stop after a time zone": "It landed at about 05:03UTC. / Then they rested.",
    "initials": "J. R. R. Tolkien met Loren J. Shriver. / They spoke.",
    "initials that are words": "The award went to A. A. Michelson. / He was glad.",
    "initials without spaces": "J.R.R. Tolkien wrote. / George R.R. Martin did too.",
    "a middle initial before a capitalised word": "Harry S. Truman and Thomas P. Stafford sat. / They ate.",
    "a letter that is no initial": "They took vitamin C. / The pills were small.",
    "a name in figures at the end": "Only Volkov had flown before, on Soyuz 7. / According to some, it was fine.",
    "a hyphened figure at the end": "A seat returned with Soyuz T-3. / A third followed.",
    "decimals": "It flew 3.5 km up at 7.9 km/s. / It came down 0.2 km off.",
    "version numbers": "It ran version 2.0.1 of the code. / It crashed.",
    "a year at the end": "It was built in 2018. / 12 people saw it.",
    "Jr. inside": "Charles F. Bolden Jr. was the pilot. / He flew.",
    "Jr. at the end": "The pilot was Charles F. Bolden Jr. / The commander was another.",
    "Jr. before a bracket": "Charles F. Bolden Jr. (the pilot) flew. / He landed.",
    "U.S. inside": "The U.S. Navy waited. / It had ships.",
    "U.S. at the end": "He came from the U.S. / He was born there.",
    "U.S. before lower case": "The U.S. astronauts slept. / They woke.",
    "a.m. before a zone": "It left at 9:32 a.m. EDT with a crowd. / All cheered.",
    "a.m. before lower case": "It left at 9 a.m. on Monday. / All cheered.",
    "p.m. at the end": "It landed at 5 p.m. / The crew slept.",
    "p.m. before a name": "It landed at 5 p.m. / Armstrong slept.",
    "p.m. before a day": "It landed at 5 p.m. Tuesday. / All slept.",
    "titles": "Dr. Smith met Capt. James and Lt. Col. Jones. / Mr. Bean watched.",
    "saints and streets": "They left St. Louis for Main St. / The road was long.",
    "explaining abbreviations": "Take tools, e.g. Kapton tape, i.e. a film. / Use it.",
    "explaining abbreviations before a capital": "Take a film, e.g. Kapton. / Use it.",
    "circa": "It was made c. 1570 and again ca. 1600. / It broke.",
    "approx.": "It weighed approx. 7 t and flew approx. three days. / It fell.",
    "volumes and pages": "See vol. 3, pp. 4-7, fig. 2 and sec. 9. / It is there.",
    "a firm inside": "Acme Inc. made it with Douglas Aircraft Co. of California. / It held.",
    "a firm at the end": "It was made by Acme Inc. / The price was high.",
    "et al.": "Smith et al. showed it. / Others agreed.",
    "etc. before a name": "They had tape, glue etc. / Armstrong had none.",
    "months": "It flew on Sept. 5 and on Dec. 6, 1968. / It was cold.",
    "the word no": "The answer was no. / They asked again for no. 5.",
    "words that look like months": "It came down near Mar. / The sun rose. / Armstrong saw the sun. / All was well.",
    "a closing quotation mark": 'It was "hidden". / It was called "Horizons." / The end.',
    "a quoted text of two sentences": 'He radioed: "Houston, Tranquility here. The Eagle has landed." / They heard.',
    "a quoted question inside": '"Really?" he asked. / "Yes!" she said. / They left.',
    "a quoted question at the end": 'He asked "Why?" / The crew did not know.',
    "curly quotation marks": "He said: “One. Two.” / Then “three” came.",
    "German quotation marks": "Er sagte: „So ist es. Gut.“ / Danach ging er.",
    "angle quotation marks": "Он сказал: «Это так. Хорошо». / Потом ушёл.",
    "two sentences in quotation marks of their own": '"It flew." / "It landed."',
    "brackets": "It fired (the S-IVB (built by Douglas) did). / It burned.",
    "sentences in brackets inside": "It fired (the stage. It was big. Very) again. / It burned.",
    "nested brackets": "They opened a valve (meant for landing (at 4 km. Not above)). / It hissed.",
    "a sentence in brackets": "It flew. / (It fell.) / The crew lived.",
    "a question in brackets": "Yuri (born 1930?) Gagarin flew. / He smiled.",
    "square brackets": "She did it “due to suffering [psychologically. Or so] then”. / It was false.",
    "a bracket that is never closed": "It fired (the stage. / It burned. / It fell.",
    "a bracket that was never opened": "It fired) the stage. / It burned.",
    "a quotation mark that is never closed": 'It was 5" wide. / It burned. / "It fell.',
    "a lost word after a bracket": "It was on the Station (ISS). / is the 138th flight of a Soyuz. / It ended.",
    "a lost word in a bracket": "It waited (until the next crew on ). / landed on 20 December.",
    "a lost word after a plain word": "They flew a spacecraft. / is the 138th flight. / It ended.",
    "a lost word after a year": "It was launched in 2018. / landed in the steppe.",
    "an ellipsis inside": "They waited... and waited … then left. / All was well.",
    "an ellipsis at the end": "They waited... / Then they left… / All was well.",
    "an ellipsis between words": "He said one ... Small step. / They heard.",
    "several marks": "What?! / No!! / Never. / Why?",
    "footnote marks": "The leak grew.[3] / The crew slept.[citation needed] / It ended.[note 1]",
        "addresses": "See www.nasa.gov/a.b for more. / It is there.",
    "a colon": "It worked: The crew slept. / All was well.",
    "a list": "They had:\n/ - tape\n/ - glue\n/ - luck.",
    "a numbered list": "They had these.\n/ 1. Tape\n/ 2) Glue",
    "a wrapped line": "They had tape\nand glue. / All\nwas well.",
    "a wrapped line that begins with a day": "They landed on December\n20. / The end came",
    "paragraphs": "A title\n\n/ A sentence. / Another\n \n/ A third",
    "German ordinals": "Am 20. Dezember flog sie im 20. Jahrhundert. / Es war z. B. kalt, d. h. eisig.",
    "German abbreviations": "Es waren ca. 5 Mio. Menschen bzw. mehr. / Dr. Gerst kam.",
    "French": "Elle partit le 6 juin, p. ex. avec M. Haigneré. / Il revint.",
    "Russian": "Он родился в 1934 г. в Москве. / Экипаж прибыл в 2018 г. / Корабль сел.",
    "Chinese": "飞船起飞了。/ 宇航员睡着了！/ 他们醒了。",
    "a numbered list from the start": "1. Tape\n/ 2. Glue",
    "Roman numbers": "No. XIV came after Gemini VIII. / It left.",
    "nothing but marks": "...",
    "one word": "Altai",
}  # fmt: skip


@pytest.mark.parametrize("marked", TABLE.values(), ids=TABLE.keys())
def test_text_is_split_where_its_sentences_end(marked: str) -> None:
    wanted = [part.strip() for part in marked.split("/ ")] if "飞" not in marked else marked.split("/ ")
    text = marked.replace("/ ", "")
    assert [text[start:end] for start, end in split_sentences(text)] == wanted


def test_lost_space_is_made_up_for_only_before_a_word_that_begins_sentences() -> None:
    text = "It reached the station.The crew slept in Node.Js and left."
    assert [text[start:end] for start, end in split_sentences(text)] == [
        "It reached the station.",
        "The crew slept in Node.Js and left.",
    ]


def test_a_very_long_quotation_is_split_like_a_text_of_its_own() -> None:
    text = 'He wrote: "' + "It was a long and cold night. " * 20 + '"'
    assert len(split_sentences(text)) == 20


@pytest.mark.parametrize("text", ["", " ", "\n\n\t", "\u00a0"])
def test_blank_text_has_no_sentences(text: str) -> None:
    assert split_sentences(text) == []


NASTY = st.text(alphabet="aA1 .!?…\"'“”„()[]\n-é。", max_size=200)


@given(st.one_of(st.text(max_size=200), NASTY))
def test_sentences_hold_every_character_that_is_no_white_space_in_order(text: str) -> None:
    spans = split_sentences(text)
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


@given(NASTY)
def test_sentences_are_neither_empty_nor_padded(text: str) -> None:
    assert all(text[start:end] and text[start:end] == text[start:end].strip() for start, end in split_sentences(text))


@given(NASTY)
def test_splitting_is_repeatable(text: str) -> None:
    assert split_sentences(text) == split_sentences(text)


@pytest.mark.parametrize("piece", [". ", "(", '"', "?) A ", "A. ", ".[1", "\n ", "“", "((a.) ", "."])
def test_hostile_repetition_is_split_in_time_that_grows_with_its_length_only(piece: str) -> None:
    split_sentences(piece * (300_000 // len(piece)))
