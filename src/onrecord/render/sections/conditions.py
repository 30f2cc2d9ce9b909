"""Conditions: the words that show how a trigger stands to its consequence."""

import re
from collections.abc import Mapping

from onrecord.model import Commitment, Span

__all__ = ["condition_labels"]

_IF, _THEN = "IF", "THEN"
_EITHER, _OR = "EITHER", "OR"
_ANSWERING = "IN ANSWER TO"

# What stands right before a trigger, and turns or dates the condition; "if" is the default.
_MARKERS: Mapping[str, str] = {
    "unless": "UNLESS",
    "until": "UNTIL",
    "till": "UNTIL",
    "once": "ONCE",
    "when": "WHEN",
    "whenever": "WHENEVER",
    "lest": "LEST",
    "as long as": "AS LONG AS",
    "so long as": "AS LONG AS",
    "as soon as": "AS SOON AS",
}
_LONGEST = max(map(len, _MARKERS))
_WORDS = re.compile(r"[a-z]+")
_ALTERNATIVES = frozenset(("or", "otherwise"))


def condition_labels(commitment: Commitment, *, text: str) -> tuple[str, str]:
    """Return the labels of the trigger and of the consequence, by the article's *text*.

    A trigger is held without the word that opens it, and "unless they leave" must not be
    shown as "if they leave".
    """
    if not commitment.conditional:
        return _ANSWERING, _THEN
    trigger = commitment.trigger[0]
    if commitment.consequence and _is_alternative(trigger, commitment.consequence[0], text):
        return _EITHER, _OR
    return _marker(trigger, text), _THEN


def _is_alternative(trigger: Span, consequence: Span, text: str) -> bool:
    between = _WORDS.findall(text[trigger.end : consequence.start].lower())
    opening = _WORDS.findall(consequence.text.lower())[:1]
    return bool(_ALTERNATIVES.intersection((*between[-2:], *opening)))


def _marker(trigger: Span, text: str) -> str:
    before = text[max(0, trigger.start - _LONGEST - 2) : trigger.start].lower()
    words = _WORDS.findall(before)
    opening = _WORDS.findall(trigger.text.lower())
    for size in (3, 1):
        for run in (words[-size:], opening[:size]):
            if label := _MARKERS.get(" ".join(run)):
                return label
    return _IF
