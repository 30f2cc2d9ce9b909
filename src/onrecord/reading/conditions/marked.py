"""Marked conditions: those that words such as "if", "unless" or "the moment" open."""

from collections.abc import Mapping, Sequence

from onrecord.reading.analysis import Analysis
from onrecord.reading.conditions.clauses import REACH, condition_of
from onrecord.reading.conditions.condition import Condition, ConditionKind
from onrecord.reading.syntax import Run, Trees

__all__ = ["FIRST_WORDS", "marked_at"]

_MARKERS: Mapping[tuple[str, ...], ConditionKind] = {
    ("if",): ConditionKind.IF,
    ("unless",): ConditionKind.UNLESS,
    ("lest",): ConditionKind.UNLESS,
    ("provided",): ConditionKind.PROVIDED,
    ("providing",): ConditionKind.PROVIDED,
    ("provided", "that"): ConditionKind.PROVIDED,
    ("assuming", "that"): ConditionKind.PROVIDED,
    ("supposing",): ConditionKind.PROVIDED,
    ("on", "condition", "that"): ConditionKind.PROVIDED,
    ("on", "the", "condition", "that"): ConditionKind.PROVIDED,
    ("as", "long", "as"): ConditionKind.PROVIDED,
    ("so", "long", "as"): ConditionKind.PROVIDED,
    ("in", "case"): ConditionKind.PROVIDED,
    ("in", "the", "event"): ConditionKind.PROVIDED,
    ("in", "the", "event", "that"): ConditionKind.PROVIDED,
    ("in", "case", "of"): ConditionKind.NOMINAL,
    ("in", "the", "case", "of"): ConditionKind.NOMINAL,
    ("in", "the", "event", "of"): ConditionKind.NOMINAL,
    ("in", "the", "absence", "of"): ConditionKind.NOMINAL,
    ("once",): ConditionKind.TEMPORAL,
    ("when",): ConditionKind.TEMPORAL,
    ("whenever",): ConditionKind.TEMPORAL,
    ("as", "soon", "as"): ConditionKind.TEMPORAL,
    ("the", "moment"): ConditionKind.TEMPORAL,
    ("the", "minute"): ConditionKind.TEMPORAL,
    ("the", "instant"): ConditionKind.TEMPORAL,
    ("the", "second"): ConditionKind.TEMPORAL,
    ("the", "day"): ConditionKind.TEMPORAL,
    ("the", "hour"): ConditionKind.TEMPORAL,
    ("every", "time"): ConditionKind.TEMPORAL,
    ("each", "time"): ConditionKind.TEMPORAL,
    ("next", "time"): ConditionKind.TEMPORAL,
    ("the", "next", "time"): ConditionKind.TEMPORAL,
    ("any", "time"): ConditionKind.TEMPORAL,
    ("until",): ConditionKind.UNTIL,
    ("till",): ConditionKind.UNTIL,
    ("before",): ConditionKind.UNTIL,
}
FIRST_WORDS = frozenset(marker[0] for marker in _MARKERS)
_LONGEST = max(len(marker) for marker in _MARKERS)
_NOUN_MARKERS = frozenset(("moment", "minute", "instant", "second", "day", "hour", "time"))
_ASKED = frozenset(("ccomp", "xcomp", "csubj", "obj"))  # "asked if": no condition
_LEADING = frozenset(("mark", "advmod", "case", "cc", "fixed", "nmod", "obl"))
_HANGING = frozenset(("advcl", "parataxis", "acl", "conj", "dep", "root", "obl", "advmod"))


def marked_at(analysis: Analysis, words: Sequence[str], i: int) -> Condition | None:
    """Return the condition that the marker at a word opens, if the clause after it is one."""
    marker = _marker_at(words, i)
    if marker is None:
        return None
    first, last = marker
    if last + 1 >= len(words) or (first and words[first - 1] == "as" and words[first] == "if"):
        return None
    kind = _MARKERS[tuple(words[first : last + 1])]
    if words[first] == "before" and (
        analysis.trees.rel(first) != "mark" or words[first - 1] == "never"
    ):
        return None
    head = _clause_head(analysis, marker, nominal=kind is ConditionKind.NOMINAL)
    if head is None or (kind is ConditionKind.IF and _is_asked(analysis, marker, head)):
        return None
    return condition_of(analysis, kind, marker, head)


def _marker_at(words: Sequence[str], i: int) -> Run | None:
    for size in range(_LONGEST, 0, -1):
        if tuple(words[i : i + size]) in _MARKERS:
            return i, i + size - 1
    return None


def _clause_head(analysis: Analysis, marker: Run, *, nominal: bool) -> int | None:
    """Return the head of the clause (or noun phrase) that stands after a marker."""
    trees = analysis.trees
    first, last = marker
    stop = min(analysis.sentence_run(first)[1], first + REACH)
    if analysis.draft.words.texts[last].lower() in _NOUN_MARKERS:
        clauses = [c for c in trees.children[last] if c > last]
        own = [c for c in clauses if trees.rel(c) in ("acl", "advcl", "ccomp")]
        return own[0] if own else _next_verb(trees, last + 1, stop)
    for word in range(last, first - 1, -1):
        if trees.rel(word) in _LEADING and last < trees.heads[word] <= stop:
            return _verb_of(trees, trees.heads[word], stop, nominal=nominal)
    if last > first and not nominal:
        return _next_verb(trees, last + 1, stop)
    if nominal or trees.upos[first] in ("VERB", "ADP", "SCONJ"):
        return _next_head(trees, last + 1, stop)
    return None


def _verb_of(trees: Trees, head: int, stop: int, *, nominal: bool) -> int:
    """Return the verb that the head of a clause is the subject of, where a tree hangs so."""
    above = trees.heads[head]
    subject = not nominal and trees.rel(head) == "nsubj" and head < above <= stop
    return above if subject else head


def _next_head(trees: Trees, first: int, last: int) -> int | None:
    """Return the first word from *first* on that hangs on a word before it."""
    for word in range(first, last + 1):
        if trees.heads[word] < first and trees.upos[word] != "PUNCT":
            return word
    return None


def _next_verb(trees: Trees, first: int, last: int) -> int | None:
    """Return the verb of the first subject from *first* on, if it hangs on a later clause."""
    for word in range(first, last + 1):
        if trees.rel(word) == "nsubj" and trees.heads[word] > word:
            verb = trees.heads[word]
            return verb if trees.rel(verb) in _HANGING else None
    return None


def _is_asked(analysis: Analysis, marker: Run, head: int) -> bool:
    """Whether an if-clause is what is asked or wondered, not a condition."""
    trees = analysis.trees
    governor = trees.heads[head]
    if trees.rel(head) not in _ASKED or governor >= head:
        return False
    between = trees.upos[governor + 1 : marker[0]]
    joined = between[-1:] in (("SCONJ",), ("CCONJ",), ("PUNCT",))
    earlier = (c for c in trees.children[governor] if governor < c < marker[0])
    told = any(trees.rel(c) in ("xcomp", "ccomp") for c in earlier)
    return not joined and not told
