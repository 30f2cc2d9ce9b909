"""Appositions: who is named beside the words that describe a source.

"The group, the Ode Front, said" and "the news agency Orfa said" are both of whoever is named.
"""

from collections.abc import Mapping
from itertools import takewhile

from onrecord.model import ActorKind
from onrecord.reading.actors.roster import Entry
from onrecord.reading.analysis import Analysis
from onrecord.reading.syntax import Run

__all__ = ["name_beside", "name_filling"]

_APPOSED = frozenset(("appos", "nmod", "flat", "compound"))
_ARTICLES = frozenset(("the", "a", "an"))
_ENDS = frozenset((",", "(", "-", "–", "—"))
_SIDED = frozenset("led backed based run owned controlled aligned affiliated linked".split())


def name_beside(
    analysis: Analysis, by_word: Mapping[int, Entry], run: Run, core: Run
) -> Entry | None:
    """Return the body that a source names beside its description, the *core*, or None."""
    return _behind_comma(analysis, by_word, run, core) or _closing(analysis, by_word, core)


def name_filling(by_word: Mapping[int, Entry], core: Run) -> Entry | None:
    """Return the body whose name is all of a phrase, its article aside."""
    alone = by_word.get(core[0])
    if alone is None or alone.kind is ActorKind.STATE:
        return None
    fills = all(by_word.get(i) is alone for i in range(core[0], core[1] + 1))
    return alone if fills else None


def _behind_comma(
    analysis: Analysis, by_word: Mapping[int, Entry], run: Run, core: Run
) -> Entry | None:
    """Return who is named between commas behind a description in common words."""
    texts = analysis.draft.words.texts
    if any(by_word.get(word) is not None for word in range(core[0], core[1] + 1)):
        return None
    first = core[1] + 2
    if first > run[1] or texts[core[1] + 1] != ",":
        return None
    if texts[first].lower() in _ARTICLES:
        first += 1
    entry = by_word.get(first)
    if entry is None or entry.kind in (ActorKind.PERSON, ActorKind.STATE):
        return None
    last = _last(by_word, first, run[1])
    if last < run[1] and texts[last + 1] not in _ENDS:
        return None
    trees = analysis.trees
    return entry if trees.rel(trees.head_of((first, last))) in _APPOSED else None


def _closing(analysis: Analysis, by_word: Mapping[int, Entry], core: Run) -> Entry | None:
    """Return the body whose name ends a description ("the news agency Orfa")."""
    entry = by_word.get(core[1])
    if entry is None or entry.kind in (ActorKind.PERSON, ActorKind.STATE):
        return None
    behind = takewhile(lambda w: by_word.get(w) is entry, range(core[1], core[0] - 1, -1))
    before = min(behind) - 1
    texts, upos = analysis.draft.words.texts, analysis.trees.upos
    if before < core[0]:
        return None
    described = upos[before] == "NOUN" and texts[before].islower()
    sided = texts[before].rpartition("-")[2] in _SIDED
    return entry if described or sided else None


def _last(by_word: Mapping[int, Entry], first: int, end: int) -> int:
    """Return the last word of the name that starts at a word."""
    last = first
    while last < end and by_word.get(last + 1) is by_word.get(first):
        last += 1
    return last
