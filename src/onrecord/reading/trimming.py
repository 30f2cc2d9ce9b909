"""Trimming: sources cut down to the words that name who speaks, contents to what is said.

The network takes the dateline before a name into its source now and then ("TORRAN - Harbour
pilots"), and what hangs on it without naming anyone ("the court this month"). To a content it
takes the clause in which the reporter tells of the hour ("…, as tugs left the port").
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution, Run

__all__ = ["trim_contents", "trim_sources"]

_DASHES = frozenset(("-", "–", "—", "--"))
_DATELINE = 5  # words of a dateline before its dash
_LIKE = frozenset(("like", "unlike"))
_SPANS = frozenset("week month year weekend season morning evening afternoon night".split())
_WHICH = frozenset(("this", "last", "next", "that"))
_RELATIVE = frozenset(("who", "which", "that"))
_YEAR = 4  # digits
_SHORTEST = 3  # words that are left of a content, and of a clause that is cut off
_UNITS = frozenset("minutes hours days weeks months".split())
_SIDES = frozenset(("after", "before"))
_PAIR = 2  # words of a time


def trim_sources(analysis: Analysis, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, each source without what only stands beside its name."""
    return [
        a if a.source is None else replace(a, source=_trimmed(analysis, a.source))
        for a in attributions
    ]


def trim_contents(analysis: Analysis, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, contents without what the reporter tells of the hour."""
    found = []
    for a in attributions:
        told = a.cue is not None and a.cue[1] < a.contents[0][0] and not a.block
        run = a.contents[0]
        alone = told and len(a.contents) == 1
        found.append(replace(a, contents=(_without_hour(analysis, run),)) if alone else a)
    return found


def _without_hour(analysis: Analysis, run: Run) -> Run:
    """Return a content that ends its sentence up to the clause of what went on meanwhile."""
    texts, quote = analysis.draft.words.texts, analysis.draft.quote
    if run[1] < analysis.sentence_run(run[1])[1] - 1:
        return run
    for comma in range(run[1] - _SHORTEST, run[0] + _SHORTEST - 1, -1):
        if quote[comma]:
            return run
        if texts[comma] == "," and _tells_hour(analysis, comma + 1):
            return run[0], comma - 1
    return run


def _tells_hour(analysis: Analysis, first: int) -> bool:
    """Whether a clause tells of what went on meanwhile ("as tugs left", "hours after")."""
    texts, trees = analysis.draft.words.texts, analysis.trees
    if texts[first] == "as":
        return trees.rel(first) == "mark" and trees.rel(trees.heads[first]) == "advcl"
    return texts[first] in _UNITS and texts[first + 1] in _SIDES


def _trimmed(analysis: Analysis, source: Run) -> Run:
    words = [w.lower() for w in analysis.words(source)]
    first = _behind_dateline(analysis, source)
    first = _behind_link(words, first - source[0]) + source[0]
    last = source[0] + _end(words, first - source[0])
    trees = analysis.trees
    of_deed = last > first and trees.upos[last] == "VERB"  # "pictures shown last week"
    return first, source[1] if of_deed else last


def _behind_dateline(analysis: Analysis, source: Run) -> int:
    """Return the first word of a source that opens its paragraph, its dateline left out."""
    words, paragraph = analysis.words(source), analysis.draft.paragraph
    opens = source[0] == 0 or paragraph[source[0] - 1] != paragraph[source[0]]
    if not opens or not words[0].isupper() or len(words[0]) == 1:
        return source[0]
    starts, ends = analysis.draft.words.starts, analysis.draft.words.ends
    for at, word in enumerate(words[:_DATELINE]):
        dash = source[0] + at
        if word in _DASHES and dash < source[1] and starts[dash] > ends[dash - 1]:
            return dash + 1
    return source[0]


def _behind_link(words: Sequence[str], first: int) -> int:
    """Return the place of the first word behind "by" or "such as"."""
    if words[first] == "by" and first + 1 < len(words):
        return first + 1
    return (
        first + 2
        if words[first : first + 2] == ["such", "as"] and words[first + 2 :]
        else first
    )


def _end(words: Sequence[str], first: int) -> int:
    """Return the place of the last word of a source, a time or a likeness left out."""
    end = len(words)
    if words[first] in _RELATIVE:
        return first if _is_time(words[first + 1 :]) else end - 1
    for at in range(first + 1, end - 1):
        if words[at] == "," and words[at + 1] in _LIKE:
            return at - 1
    behind_time = end - 1 - _PAIR
    return behind_time if behind_time >= first and _is_time(words[-_PAIR:]) else end - 1


def _is_time(words: Sequence[str]) -> bool:
    """Whether words are a time that stands beside a name ("this month", "in 2001")."""
    if len(words) != _PAIR:
        return False
    year = words[1].isdigit() and len(words[1]) == _YEAR
    return (words[0] == "in" and year) or (words[0] in _WHICH and words[1] in _SPANS)
