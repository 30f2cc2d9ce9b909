"""Conditions: what is said to hold only if something else does, with or without an "if"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.reading.analysis import Analysis
from onrecord.reading.syntax import Run, Trees

__all__ = ["Condition", "ConditionKind", "find_conditions"]


class ConditionKind(StrEnum):
    """By which construction a condition is put."""

    IF = "if"
    UNLESS = "unless"
    INVERTED = "inverted"  # "should they cross", "had they crossed", "were they to cross"
    PROVIDED = "provided"  # "as long as", "provided that", "in case"
    TEMPORAL = "temporal"  # "the moment", "once", "as soon as", "when"
    UNTIL = "until"
    NOMINAL = "nominal"  # "in the event of", "in case of"
    OR_ELSE = "or_else"  # "must withdraw or face", "stop, or we will"
    IMPERATIVE = "imperative"  # "cross it and we will answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A protasis with what depends on it; a bare question ("what if …") has no apodosis.

    The protasis is without its marker; the heads are the words that the two clauses hang on.
    """

    kind: ConditionKind
    marker: Run
    protasis: Run
    protasis_head: int
    apodosis: tuple[Run, ...] = ()
    apodosis_head: int | None = None


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
    ("every", "time"): ConditionKind.TEMPORAL,
    ("until",): ConditionKind.UNTIL,
    ("till",): ConditionKind.UNTIL,
}
_FIRST = frozenset(marker[0] for marker in _MARKERS)
_LONGEST = max(len(marker) for marker in _MARKERS)
_NOUN_MARKERS = frozenset(("moment", "minute", "instant", "second", "time"))
_INVERTING = frozenset(("should", "had", "were"))
_ASKED = frozenset(("ccomp", "xcomp", "csubj", "obj"))  # "asked if": no condition
_MUST = frozenset(("must", "should", "shall", "need", "needs", "have", "has", "better"))
_FUTURE = frozenset(("will", "'ll", "’ll", "shall", "would", "wo"))
_OPENS_SPEECH = frozenset("\"“'‘:«")
_JOINED = frozenset(("conj", "parataxis", "ccomp", "dep"))
_HANGING = frozenset(("advcl", "parataxis", "acl", "conj", "dep", "root", "obl", "advmod"))


def find_conditions(analysis: Analysis) -> tuple[Condition, ...]:
    """Return the conditions of an article in the order of their markers."""
    words = [text.lower() for text in analysis.draft.words.texts]
    found: list[Condition] = []
    for i, word in enumerate(words):
        if word in _FIRST and (marker := _marker_at(words, i)) is not None:
            condition = _marked(analysis, words, marker)
        elif word in _INVERTING:
            condition = _inverted(analysis, i)
        elif word in ("or", "and", "otherwise"):
            condition = _joined(analysis, words, i)
        else:
            continue
        if condition is not None:
            found.append(condition)
    return tuple(found)


def _marker_at(words: Sequence[str], i: int) -> Run | None:
    for size in range(_LONGEST, 0, -1):
        if tuple(words[i : i + size]) in _MARKERS:
            return i, i + size - 1
    return None


def _marked(analysis: Analysis, words: Sequence[str], marker: Run) -> Condition | None:
    """Return the condition that a marker opens, if the clause after it is one."""
    first, last = marker
    if last + 1 >= len(words) or (first and words[first - 1] == "as" and words[first] == "if"):
        return None
    kind = _MARKERS[tuple(words[first : last + 1])]
    head = _clause_head(analysis, marker, nominal=kind is ConditionKind.NOMINAL)
    if head is None or (kind is ConditionKind.IF and _is_asked(analysis.trees, head)):
        return None
    return _condition(analysis, kind, marker, head)


def _clause_head(analysis: Analysis, marker: Run, *, nominal: bool) -> int | None:
    """Return the head of the clause (or noun phrase) that stands after a marker."""
    trees = analysis.trees
    sentence = analysis.sentence_run(marker[0])
    last_word = analysis.draft.words.texts[marker[1]].lower()
    if last_word in _NOUN_MARKERS:
        clauses = (c for c in trees.children[marker[1]] if c > marker[1])
        return next((c for c in clauses if trees.rel(c) in ("acl", "advcl", "ccomp")), None)
    for word in range(marker[1], marker[0] - 1, -1):
        head = trees.heads[word]
        hangs = trees.rel(word) in ("mark", "advmod", "case", "cc", "fixed", "nmod", "obl")
        if hangs and marker[1] < head <= sentence[1]:
            return head
    if nominal or trees.upos[marker[0]] in ("VERB", "ADP", "SCONJ"):
        return _next_head(trees, marker[1] + 1, sentence[1])
    return None


def _next_head(trees: Trees, first: int, last: int) -> int | None:
    """Return the first word from *first* on that hangs on a word before it."""
    for word in range(first, last + 1):
        if trees.heads[word] < first and trees.upos[word] != "PUNCT":
            return word
    return None


def _is_asked(trees: Trees, head: int) -> bool:
    """Whether an if-clause is what is asked or wondered, not a condition."""
    return trees.rel(head) in _ASKED and trees.heads[head] < head


def _condition(analysis: Analysis, kind: ConditionKind, marker: Run, head: int) -> Condition:
    trees = analysis.trees
    sentence = analysis.sentence_run(head)
    governor = _governor(trees, marker, head, sentence)
    last = _last_of_clause(analysis, marker[1] + 1, head, governor)
    protasis = (marker[1] + 1, max(last, head))
    return Condition(
        kind=kind,
        marker=marker,
        protasis=protasis,
        protasis_head=head,
        apodosis=_apodosis(analysis, governor, (marker[0], protasis[1])),
        apodosis_head=governor,
    )


def _governor(trees: Trees, marker: Run, head: int, sentence: Run) -> int | None:
    """Return the word that a protasis depends on, or None if it depends on nothing."""
    word = head
    if trees.upos[marker[1]] == "NOUN" and marker[0] <= trees.heads[head] <= marker[1]:
        word = marker[1]  # "the moment we cross": the noun hangs on the clause
    governor = trees.heads[word]
    if governor == word or marker[0] <= governor <= marker[1]:
        return next((c for c in trees.children[word] if _is_main_clause(trees, c, word)), None)
    if not sentence[0] <= governor <= sentence[1]:
        return None
    if governor < marker[0] and marker[0] and trees.upos[marker[0] - 1] == "CCONJ":
        later = (w for w in range(head + 1, sentence[1] + 1) if trees.heads[w] == governor)
        return next((w for w in later if trees.rel(w) in _JOINED), governor)
    return governor


def _is_main_clause(trees: Trees, word: int, protasis: int) -> bool:
    """Whether a clause was hung on the protasis before it, which should hang on it."""
    return word > protasis and trees.upos[word] == "VERB" and trees.rel(word) in _JOINED


def _last_of_clause(analysis: Analysis, first: int, head: int, governor: int | None) -> int:
    """Return the last word of a clause: its words follow one another, marks aside."""
    trees, texts = analysis.trees, analysis.draft.words.texts
    inside = {word for word in trees.subtree(head) if word >= first}
    last = head
    for word in range(head + 1, max(inside, default=head) + 1):
        if word == governor or (governor is not None and trees.heads[word] == governor):
            if trees.upos[word] != "PUNCT":
                break
        elif word in inside and trees.upos[word] != "PUNCT":
            last = word
    while last > head and texts[last] in ",;:":
        last -= 1
    return last


def _apodosis(analysis: Analysis, head: int | None, without: Run) -> tuple[Run, ...]:
    """Return the runs of a clause that are not part of its protasis, marks at the edges off."""
    if head is None:
        return ()
    trees = analysis.trees
    inside = sorted(w for w in trees.subtree(head) if not without[0] <= w <= without[1])
    runs: list[Run] = []
    for word in inside:
        if runs and word == runs[-1][1] + 1:
            runs[-1] = runs[-1][0], word
        else:
            runs.append((word, word))
    return tuple(run for run in (_trimmed(trees, run) for run in runs) if run is not None)


def _trimmed(trees: Trees, run: Run) -> Run | None:
    first, last = run
    while first <= last and trees.upos[first] == "PUNCT":
        first += 1
    while last >= first and trees.upos[last] == "PUNCT":
        last -= 1
    return (first, last) if first <= last else None


def _inverted(analysis: Analysis, i: int) -> Condition | None:
    """Return the condition that an auxiliary before its subject opens."""
    trees = analysis.trees
    head = trees.heads[i]
    if trees.rel(i) not in ("aux", "cop") or head <= i:
        return None
    subjects = [c for c in trees.children[head] if trees.rel(c) == "nsubj" and i < c < head]
    before = [c for c in trees.children[head] if c < i and trees.upos[c] != "PUNCT"]
    asks = analysis.draft.words.texts[analysis.sentence_run(i)[1]] == "?"
    if not subjects or before or asks or trees.heads[head] == head:
        return None
    if trees.rel(head) not in _HANGING or trees.rel(head) == "conj":
        return None
    return _condition(analysis, ConditionKind.INVERTED, (i, i), head)


def _joined(analysis: Analysis, words: Sequence[str], i: int) -> Condition | None:
    """Return the condition of "must … or (else) …", "do … and we will …", if it is one."""
    trees = analysis.trees
    second = trees.heads[i]
    first = trees.heads[second]
    if words[i] == "otherwise" or trees.rel(i) != "cc" or second <= i or first >= i:
        return None
    if trees.rel(second) not in ("conj", "parataxis") or trees.upos[first] not in ("VERB", "AUX"):
        return None
    threatens = "else" in words[i : i + 2] or _has(trees, words, second, _FUTURE)
    if words[i] == "or":
        faces = words[second] in ("face", "suffer", "risk", "pay", "see", "be")
        fits = _has(trees, words, first, _MUST) or _is_order(analysis, first)
        if not (fits and (threatens or faces)):
            return None
        kind = ConditionKind.OR_ELSE
    else:
        if not (_is_order(analysis, first) and threatens):
            return None
        kind = ConditionKind.IMPERATIVE
    marker = (i, i + 1) if words[i + 1 : i + 2] == ["else"] else (i, i)
    start = min(w for w in trees.subtree(first) if w < i)
    protasis = _trimmed(trees, (start, i - 1)) or (first, first)
    return Condition(
        kind=kind,
        marker=marker,
        protasis=protasis,
        protasis_head=first,
        apodosis=tuple(_after(trees, second, marker[1])),
        apodosis_head=second,
    )


def _after(trees: Trees, head: int, first: int) -> Iterator[Run]:
    inside = [w for w in trees.subtree(head) if w > first]
    run = _trimmed(trees, (min(inside), max(inside))) if inside else None
    if run is not None:
        yield run


def _has(trees: Trees, words: Sequence[str], head: int, wanted: frozenset[str]) -> bool:
    """Whether a clause has one of these words as its auxiliary, or as the verb above it."""
    above = trees.heads[head]
    own = any(words[c] in wanted for c in trees.children[head] if c < head)
    return own or (trees.rel(head) == "xcomp" and words[above] in wanted)


def _is_order(analysis: Analysis, head: int) -> bool:
    """Whether a verb is an imperative: without a subject, first in its sentence or quotation."""
    trees, texts = analysis.trees, analysis.draft.words.texts
    if any(trees.rel(c) in ("nsubj", "aux", "cop", "mark") for c in trees.children[head]):
        return False
    first = min(trees.subtree(head))
    before = analysis.sentence_run(head)[0] == first or texts[first - 1] in _OPENS_SPEECH
    return before and texts[head].lower() == texts[head].lower().rstrip("s") and first <= head
