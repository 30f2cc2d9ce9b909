"""Votes: which state a territory would join, from the words around a vote."""

import re

from onrecord.model import Span
from onrecord.reasoning.cases.sides import Sides
from onrecord.reasoning.cases.steps import joined_state

__all__ = ["joined_in", "sentence_around"]

_ENDS = re.compile(r"[.!?]['\"”’]?\s|\n")
_LONGEST = 600  # characters on each side


def joined_in(span: Span, text: str, sides: Sides) -> str | None:
    """Return the state that is to be joined, as the sentence around *span* names it."""
    return joined_state(sentence_around(span, text), sides)


def sentence_around(span: Span, text: str) -> str:
    """Return the sentence of *text* in which a span stands, on one line.

    >>> sentence_around(Span(6, 8, "He"), "Rain. He left. So.")
    'He left.'
    """
    before = text[max(0, span.start - _LONGEST) : span.start]
    after = text[span.end : span.end + _LONGEST]
    ends = [found.end() for found in _ENDS.finditer(before)]
    end = _ENDS.search(after)
    head = before[ends[-1] :] if ends else before
    tail = after[: end.end()] if end else after
    return " ".join((head + span.text + tail).split())
