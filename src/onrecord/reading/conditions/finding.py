"""Finding: the conditions of an article, each tried where a word can open one."""

from onrecord.reading.analysis import Analysis
from onrecord.reading.conditions.condition import Condition
from onrecord.reading.conditions.counted import counted_at
from onrecord.reading.conditions.inverted import inverted_at
from onrecord.reading.conditions.marked import FIRST_WORDS, marked_at
from onrecord.reading.conditions.orders import ordered_at

__all__ = ["find_conditions"]

_INVERTING = frozenset(("should", "had", "were"))
_JOINING = frozenset(("or", "and"))


def find_conditions(analysis: Analysis) -> tuple[Condition, ...]:
    """Return the conditions of an article in the order of their markers."""
    words = [text.lower() for text in analysis.draft.words.texts]
    found: list[Condition] = []
    for i, word in enumerate(words):
        condition = None
        if word in FIRST_WORDS:
            condition = marked_at(analysis, words, i)
        elif word in _INVERTING:
            condition = inverted_at(analysis, i)
        elif word in _JOINING:
            condition = counted_at(analysis, words, i) or ordered_at(analysis, words, i)
        if condition is not None:
            found.append(condition)
    return tuple(found)
