"""Units: what a number counts: the noun behind it with its modifiers ("40 grain ships")."""

from dataclasses import dataclass

from onrecord.reading.analysis import Analysis
from onrecord.reading.syntax import Run

__all__ = ["Counted", "counted_by"]

_FARTHEST = 8  # words between a number and the noun it counts
_NOUNS = frozenset({"NOUN", "PROPN"})
_WITHIN = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "ADV", "NUM", "SYM"})
_DETERMINERS = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "our", "my", "your", "these", "those"}
    | {"this", "that", "all"}
)
_MORE = frozenset({"other", "more", "additional", "further", "extra"})
_SIZED = frozenset({"strong", "odd", "plus"})


@dataclass(frozen=True, slots=True)
class Counted:
    """The words of a unit, `run` inclusive, and the noun that heads it."""

    run: Run
    head: int


def counted_by(analysis: Analysis, core: Run, last: int) -> Counted | None:
    """Return what the number *core* counts, looked for behind its last word.

    "Of" leads on: "two of the ships", "dozens of soldiers" count ships and soldiers.
    """
    words = analysis.draft.words.texts
    sentence_end = analysis.sentence_run(core[0])[1]
    start = last + 1
    if start > sentence_end:
        return None
    if words[start] == "-" and start < sentence_end:
        return _hyphenated(analysis, start + 1, sentence_end)
    if words[start].lower() == "of":
        start = _past_determiners(words, start + 1, sentence_end)
    while start < sentence_end and words[start].lower() in _MORE:
        start += 1
    head = _noun_from(analysis, start, sentence_end, core)
    return Counted((start, head), head) if head is not None else None


def _past_determiners(words: tuple[str, ...], start: int, end: int) -> int:
    while start < end and words[start].lower() in _DETERMINERS:
        start += 1
    return start


def _hyphenated(analysis: Analysis, start: int, end: int) -> Counted | None:
    """Return the unit of "48-hour", "30-member"; of "2,000-strong force" it is the force."""
    if analysis.draft.words.texts[start].lower() in _SIZED:
        head = _noun_from(analysis, start + 1, end, (start, start)) if start < end else None
        return Counted((start + 1, head), head) if head is not None else None
    if analysis.trees.upos[start] not in _WITHIN:
        return None
    return Counted((start, start), start)


def _noun_from(analysis: Analysis, start: int, end: int, core: Run) -> int | None:
    """Return the noun that the words from *start* lead to: the number's head, or the last."""
    trees, words = analysis.trees, analysis.draft.words.texts
    own = {trees.heads[w] for w in range(core[0], core[1] + 1)}
    found: int | None = None
    for word in range(start, min(end, start + _FARTHEST) + 1):
        kind = trees.upos[word]
        if kind not in _WITHIN:
            if words[word] != "-":
                break
            continue
        if kind in _NOUNS:
            if found is not None and not _compound(analysis, found, word):
                break
            found = word
            if word in own and not _goes_on(analysis, word, end):
                break
        elif found is not None or (kind == "VERB" and trees.rel(word) != "amod"):
            break
    return found


def _compound(analysis: Analysis, one: int, two: int) -> bool:
    """Whether the first of two nouns modifies the second."""
    return two == one + 1 or analysis.trees.heads[one] == two


def _goes_on(analysis: Analysis, word: int, end: int) -> bool:
    """Whether a noun is only the first part of a compound."""
    trees = analysis.trees
    return word < end and trees.heads[word] == word + 1 and trees.rel(word) == "compound"
