"""Small talk: greetings and thanks get a friendly line, and messages without words a hint; none is an answer."""

import re

from knowledge.answer.model import Answer, Kind, Reason, Remark
from knowledge.lexicon.question_words import QuestionWords
from knowledge.text.normalize import fold

_MARKS = re.compile(r"[!.?,;:~*_()]+")
_LONGEST = 200
"""Characters of a message that are looked at: a longer one is no greeting."""
_ADDRESSED = frozenset("bot altai all everyone everybody mate buddy friend guys again so very".split())
_GREETING = "Hello! Ask me about a mission, for example: when did it launch?"
_THANKS = "You are welcome. Ask me anything else about the missions."
_NOTHING = "There are no words in that which I could look up. Ask me about a mission."


def answer_small_talk(text: str, words: QuestionWords) -> Answer | None:
    """Return the reply to a message that is no question; None for anything that may be one."""
    said = " ".join(word for word in _MARKS.sub(" ", fold(text[:_LONGEST])).split() if word not in _ADDRESSED)
    if not any(letter.isalnum() for letter in text):
        return Answer(Kind.SMALL_TALK, note=_NOTHING, remark=Remark(Reason.NO_WORDS))
    if said in words.greetings:
        return Answer(Kind.SMALL_TALK, note=_GREETING, remark=Remark(Reason.GREETING))
    if said in words.thanks:
        return Answer(Kind.SMALL_TALK, note=_THANKS, remark=Remark(Reason.THANKS))
    return None
