"""What came next: the sentence after (or before) the one that answered the last question."""

import re

from knowledge.answer.case import Case
from knowledge.answer.model import Answer, Kind
from knowledge.answer.reply import reply
from knowledge.answer.short import trim
from knowledge.evidence.attribution import is_claim

_NEXT = re.compile(
    r"\b(?:(?:and )?(?:what )?(?:happened |came |comes )?(?:after|since) (?:that|this|it)|(?:and )?then(?: what)?"
    r"|what(?:s| is| was)? next|(?:happened|came) next|next|afterwards|later)$"
)
_BEFORE = re.compile(r"\b(?:(?:and )?(?:what )?(?:happened |came )?before (?:that|this|it))$")
_CONFIDENCE = 0.6
"""About this share of such answers were right among our own follow-up questions."""


def answer_sequence(case: Case) -> Answer | None:
    """Answer "and after that?": with what the text tells next after its last answer."""
    if not case.turns or not case.turns[-1].answered_by or len(case.question.words) > 7:
        return None
    said = " ".join(case.question.words)
    step = 1 if _NEXT.search(said) else -1 if _BEFORE.search(said) else 0
    if not step:
        return None
    last = case.turns[-1].answered_by[0]
    prose = [
        sentence for sentence in case.sentences if sentence.document is last.document and not sentence.field_tokens
    ]
    place = next((n for n, sentence in enumerate(prose) if sentence.start == last.start), None)
    if place is None or not 0 <= place + step < len(prose):
        return None
    following = prose[place + step]
    kind = Kind.CLAIM if is_claim(following) else Kind.PROSE
    return reply(kind, trim(following, case.question), [following], _CONFIDENCE)
