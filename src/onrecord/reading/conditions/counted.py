"""Counted: conditions put as one thing more and what follows ("one more shell and we …")."""

from collections.abc import Sequence

from onrecord.reading.analysis import Analysis
from onrecord.reading.conditions.clauses import REACH, trimmed
from onrecord.reading.conditions.condition import Condition, ConditionKind

__all__ = ["counted_at"]

_COUNTS = (
    ("one", "more"),
    ("just", "one", "more"),
    ("one", "single"),
    ("a", "single"),
    ("another",),
    ("yet", "another"),
    ("any", "more"),
    ("any", "further"),
)
_MODALS = frozenset("will would 'll ’ll wo shall can could may might".split())
_SUBJECTS = frozenset(("PRON", "DET", "PROPN", "NOUN", "ADJ"))
_OPENING = frozenset("\"“'‘:;—–«.")
_SOON = 10  # words after "and" in which the main clause shows its verb


def counted_at(analysis: Analysis, words: Sequence[str], i: int) -> Condition | None:
    """Return the condition that "and" joins to what follows from it, if it is one.

    It opens its sentence or quotation with a thing more ("another strike"), or with "let" and
    a clause ("let one shell land here").
    """
    trees = analysis.trees
    start = _opening(analysis, i)
    lets = words[start] == "let"
    first = start + lets
    counted = any(tuple(words[first : first + len(c)]) == c for c in _COUNTS)
    if i - first < 2 or not (lets or counted) or i + 1 >= len(words):
        return None
    if not lets and any(_is_told(analysis, words, w, i) for w in range(first, i)):
        return None
    stop = min(analysis.sentence_run(i)[1], i + REACH)
    listed = not lets and words[first] == "another" and words[i - 1] != ","
    if trees.upos[i + 1] not in (("PRON",) if listed else _SUBJECTS):
        return None  # "another minister and the speaker" are two who do something
    later = range(i + 2, min(stop, i + _SOON) + 1)
    verb = next((w for w in later if words[w] in _MODALS or trees.upos[w] == "VERB"), None)
    inside = trimmed(trees, (first, i - 1))
    if verb is None or inside is None or (lets and words[verb] not in _MODALS):
        return None
    head = trees.heads[verb] if words[verb] in _MODALS and trees.heads[verb] > verb else verb
    told = trimmed(trees, (i + 1, stop))
    return Condition(
        kind=ConditionKind.IMPERATIVE,
        marker=(i, i),
        protasis=inside,
        protasis_head=_verb(analysis, inside) if lets else trees.head_of(inside),
        apodosis=() if told is None else (told,),
        apodosis_head=head,
    )


def _is_told(analysis: Analysis, words: Sequence[str], word: int, joint: int) -> bool:
    """Whether a word shows that the thing is told of in a clause of its own."""
    trees = analysis.trees
    return words[word] in _MODALS or (trees.rel(word) == "nsubj" and trees.heads[word] < joint)


def _opening(analysis: Analysis, before: int) -> int:
    """Return the first word of the sentence, or of the quotation, that a word stands in."""
    texts = analysis.draft.words.texts
    first = max(analysis.sentence_run(before)[0], before - REACH)
    for word in range(before - 1, first, -1):
        if texts[word - 1] in _OPENING:
            return word
    return first


def _verb(analysis: Analysis, run: tuple[int, int]) -> int:
    words = range(run[0], run[1] + 1)
    return next((w for w in words if analysis.trees.upos[w] == "VERB"), run[0])
