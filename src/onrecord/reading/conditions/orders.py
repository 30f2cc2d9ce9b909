"""Orders: conditions put as an order and what follows ("leave, or we will …")."""

from collections.abc import Iterator, Sequence

from onrecord.reading.analysis import Analysis
from onrecord.reading.conditions.clauses import REACH, trimmed
from onrecord.reading.conditions.condition import Condition, ConditionKind
from onrecord.reading.syntax import Run, Trees

__all__ = ["ordered_at"]

_MUST = frozenset(("must", "should", "shall", "need", "needs", "have", "has", "better"))
_TO = frozenset(("to",))
_EITHER = frozenset(("either",))
_FUTURE = frozenset(("will", "'ll", "’ll", "shall", "would", "wo"))
_SUFFERING = frozenset(
    ("face", "suffer", "risk", "pay", "see", "be", "bear", "meet", "expect", "lose", "reap")
)
_OPENS_SPEECH = frozenset("\"“'‘:«")


def ordered_at(analysis: Analysis, words: Sequence[str], i: int) -> Condition | None:
    """Return the condition of "must … or (else) …", "do … and we will …", if it is one."""
    trees = analysis.trees
    second = trees.heads[i]
    if trees.rel(i) != "cc" or second <= i:
        return None
    first = _first_clause(analysis, i, second)
    if first is None:
        return None
    if words[i] == "or":  # "two days to leave or face attack"
        first = _infinitive(trees, words, first)
    if not _is_alternative(analysis, words, i, first):
        return None
    marker = (i, i + 1) if words[i + 1 : i + 2] == ["else"] else (i, i)
    start = min(w for w in trees.subtree(first) if w <= first)
    start += words[start] == "to"
    return Condition(
        kind=ConditionKind.OR_ELSE if words[i] == "or" else ConditionKind.IMPERATIVE,
        marker=marker,
        protasis=trimmed(trees, (start, i - 1)) or (first, first),
        protasis_head=first,
        apodosis=tuple(_after(trees, second, marker[1])),
        apodosis_head=second,
    )


def _first_clause(analysis: Analysis, i: int, second: int) -> int | None:
    """Return the verb that the second clause is joined to, or that opens its quotation."""
    trees = analysis.trees
    first: int | None = trees.heads[second]
    if first is not None and first >= i:
        first = _opening_verb(analysis, i)
    elif trees.rel(second) not in ("conj", "parataxis"):
        return None
    return first if first is not None and trees.upos[first] in ("VERB", "AUX") else None


def _is_alternative(analysis: Analysis, words: Sequence[str], i: int, first: int) -> bool:
    """Whether the first clause orders and the second says what happens else, or then."""
    trees, second = analysis.trees, analysis.trees.heads[i]
    follows = _has(trees, words, second, _FUTURE)
    if words[i] == "and":
        return follows and _is_order(analysis, first)
    suffers = words[second] in _SUFFERING or words[i + 1] in _SUFFERING
    follows = follows or words[i + 1] == "else" or suffers
    if suffers and words[i] == "or" and _has(trees, words, first, _TO):
        return True
    return follows and (
        _has(trees, words, first, _MUST | _EITHER) or _is_order(analysis, first)
    )


def _infinitive(trees: Trees, words: Sequence[str], verb: int) -> int:
    """Return the infinitive that a verb is part of ("to stop selling arms"), or the verb."""
    above = trees.heads[verb]
    if trees.rel(verb) == "xcomp" and above < verb and _has(trees, words, above, _TO):
        return above
    return verb


def _opening_verb(analysis: Analysis, before: int) -> int | None:
    """Return the verb that opens the sentence or the quotation before a word, if one does."""
    start = max(analysis.sentence_run(before)[0], before - REACH)
    first = next((w for w in range(start, before) if analysis.trees.upos[w] != "PUNCT"), None)
    return first if first is not None and analysis.trees.upos[first] == "VERB" else None


def _after(trees: Trees, head: int, first: int) -> Iterator[Run]:
    inside = [w for w in trees.subtree(head) if w > first]
    run = trimmed(trees, (min(inside), max(inside))) if inside else None
    if run is not None:
        yield run


def _has(trees: Trees, words: Sequence[str], head: int, wanted: frozenset[str]) -> bool:
    """Whether a clause has one of these words as its auxiliary, or as the verb above it."""
    above = trees.heads[head]
    own = any(words[c] in wanted for c in trees.children[head] if c < head)
    return own or (trees.rel(head) == "xcomp" and words[above] in wanted)


def _is_order(analysis: Analysis, head: int) -> bool:
    """Whether a verb without a subject opens its sentence or quotation: an imperative."""
    trees, texts = analysis.trees, analysis.draft.words.texts
    if any(trees.rel(c) in ("nsubj", "aux", "cop", "mark") for c in trees.children[head]):
        return False
    opens = analysis.sentence_run(head)[0] == head or texts[head - 1] in _OPENS_SPEECH
    form = texts[head].lower()
    return opens and (form.endswith("ss") or not form.endswith(("s", "ing", "ed")))
