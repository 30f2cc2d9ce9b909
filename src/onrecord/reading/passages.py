"""Passages: the part of a sentence that one asserter says, as it may stand as evidence."""

from collections.abc import Sequence

from onrecord.model import NARRATOR, Asserter
from onrecord.reading.analysis import Analysis
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.syntax import Run

__all__ = ["clause_of", "passage_at", "said_by", "trimmed"]

_BEFORE = frozenset("•●▪■◦‣·*–—-,;:.!?)]}”\"'’“‘«»([{…") | {"--", "...", "``", "''"}
_REACH = 400  # words: a longer sentence is cut, so that none takes too long to read
_AFTER = _BEFORE - frozenset(".!?)]}…") - {"..."}


def trimmed(analysis: Analysis, run: Run) -> Run | None:
    """Return a run without bullets, marks and commas at its ends; None if nothing is left."""
    words = analysis.draft.words.texts
    first, last = run
    while first <= last and words[first] in _BEFORE:
        first += 1
    while last >= first and words[last] in _AFTER:
        last -= 1
    return (first, last) if first <= last else None


def passage_at(interpretation: Interpretation, word: int) -> Run:
    """Return the words around a word that stand in its sentence and in the same voice."""
    analysis = interpretation.analysis
    first, last = analysis.sentence_run(word)
    first += (word - first) // _REACH * _REACH
    last = min(last, first + _REACH - 1)
    statement = interpretation.statement_at(word)
    if statement is not None:
        for span in statement.content:
            run = analysis.run_between(span.start, span.end)
            if run is not None and run[0] <= word <= run[1]:
                first, last = max(first, run[0]), min(last, run[1])
    return trimmed(analysis, (first, last)) or (word, word)


def said_by(interpretation: Interpretation, sentence: Run, asserter: Asserter) -> Run | None:
    """Return what an asserter says in a sentence: all of it if it is the narrator."""
    sentence = (max(sentence[0], sentence[1] - _REACH), sentence[1])
    if asserter == NARRATOR:
        return trimmed(interpretation.analysis, sentence)
    here = [
        w for w in range(sentence[0], sentence[1] + 1)
        if interpretation.asserter_at(w) == asserter
    ]  # fmt: skip
    return trimmed(interpretation.analysis, _longest(here)) if here else None


def clause_of(analysis: Analysis, head: int, within: Run) -> Run:
    """Return the words below a head that lie in a run, from the first to the last."""
    near = min(max(head, within[0]), within[1])
    below = [w for w in analysis.trees.subtree(head) if within[0] <= w <= within[1]] or [near]
    return trimmed(analysis, (min(below), max(below))) or (near, near)


def _longest(words: Sequence[int]) -> Run:
    """Return the longest run of neighbours among ascending numbers."""
    best = start = 0
    size = 0
    for i in range(len(words)):
        if i and words[i] != words[i - 1] + 1:
            start = i
        if i - start + 1 > size:
            best, size = start, i - start + 1
    return words[best], words[best + size - 1]
