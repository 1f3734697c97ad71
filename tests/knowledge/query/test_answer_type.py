"""What type of answer a question asks for."""

import pytest

from knowledge.lexicon.english import load_english
from knowledge.query.answer_type import find_answer_type
from knowledge.query.model import AnswerType
from knowledge.text.tokens import tokenize

WORDS = load_english([])[1]


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("who flew it", AnswerType.PERSON),
        ("when did it land", AnswerType.DATE),
        ("and where did it land", AnswerType.PLACE),
        ("why did it fail", AnswerType.REASON),
        ("what did they do that for", AnswerType.REASON),
        ("how long was the spacewalk", AnswerType.DURATION),
        ("how many days was it up", AnswerType.DURATION),
        ("how many people were on board", AnswerType.NUMBER),
        ("how far did it fly", AnswerType.LENGTH),
        ("what was the travel time", AnswerType.DURATION),
        ("total spacewalk time", AnswerType.DURATION),
        ("landing time", AnswerType.TIME),
        ("area of the island", AnswerType.QUANTITY),
        ("depth of the sea", AnswerType.LENGTH),
        ("how heavy was it", AnswerType.MASS),
        ("how much did it cost", AnswerType.MONEY),
        ("how much does it weigh", AnswerType.MASS),
        ("what did the repair cost", AnswerType.MONEY),
        ("what does it weigh", AnswerType.MASS),
        ("how did they seal it", AnswerType.MANNER),
        ("what year did it launch", AnswerType.DATE),
        ("in which country did it land", AnswerType.PLACE),
        ("which company built it", AnswerType.ORGANISATION),
        ("what was the surface temperature", AnswerType.TEMPERATURE),
        ("did it land", AnswerType.YES_NO),
        ("it landed right", AnswerType.YES_NO),
        ("", AnswerType.ANY),
    ],
)
def test_question_word_and_noun_tell_the_type(question: str, kind: AnswerType) -> None:
    assert find_answer_type([token.text for token in tokenize(question)], WORDS)[0] is kind
