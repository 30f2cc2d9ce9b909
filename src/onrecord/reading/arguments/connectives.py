"""Connectives: words that draw a conclusion ("thus") or give a reason for one ("because")."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.reading.analysis import Analysis

__all__ = ["Connective", "Side", "concludes", "find_connectives"]


class Side(StrEnum):
    """What follows a connective."""

    CONCLUSION = "conclusion"
    REASON = "reason"
    CONSEQUENT = "consequent"  # "then" behind "when" or "if"


@dataclass(frozen=True, slots=True)
class Connective:
    """Words `first` to `last`; a weak one joins causes and effects as often as reasons."""

    first: int
    last: int
    side: Side
    weak: bool = False


_CONCLUDING: dict[tuple[str, ...], bool] = {  # and whether it is weak
    ("thus",): False,
    ("therefore",): False,
    ("hence",): False,
    ("ergo",): False,
    ("it", "follows", "that"): False,
    ("from", "this", "follows", "that"): False,
    ("this", "means", "that"): False,
    ("that", "means", "that"): False,
    ("which", "means", "that"): False,
    ("which", "means"): False,
    ("this", "implies", "that"): False,
    ("which", "implies", "that"): False,
    ("this", "means"): True,
    ("that", "means"): True,
    ("meaning", "that"): True,
    ("in", "other", "words"): True,
    ("consequently",): True,
    ("accordingly",): True,
    ("as", "a", "result"): True,
    ("for", "this", "reason"): False,
    ("for", "that", "reason"): False,
    ("that", "is", "why"): False,
    ("that", "’s", "why"): False,
    ("that", "'s", "why"): False,
    ("this", "is", "why"): False,
    ("which", "is", "why"): True,
    ("so",): True,
}
_REASONING = {("because",), ("given", "that"), ("seeing", "that"), ("inasmuch", "as")}
_STARTS = frozenset(words[0] for words in (*_CONCLUDING, *_REASONING)) | {"then"}
_LONGEST = 4
_NOT_BEHIND = {
    "thus": {"far"},
    "so": {
        "that", "far", "much", "many", "long", "called", "-", "as", "too", "few", "little",
        "what", "often", "it", "?", ",", ".", "on", "do", "did", "be", "soon",
    },
    "because": {"of"},
}  # fmt: skip
_MODALS = frozenset(
    {
        "must",
        "should",
        "would",
        "will",
        "can",
        "could",
        "may",
        "might",
        "cannot",
        "shall",
        "'ll",
    }
    | {"’ll", "ought", "ca", "wo"}
)
_NOW = frozenset({"is", "are", "'s", "’s", "'re", "’re", "am", "be"})
_OPENERS = frozenset({"when", "once", "if", "since"})
_PAST = frozenset({"was", "were", "had", "did", "got"})


def find_connectives(analysis: Analysis, lower: Sequence[str]) -> Iterator[Connective]:
    """Yield the connectives of an article, in order; *lower* are its words in lower case."""
    at = 0
    while at < len(lower):
        found = _connective_at(analysis, lower, at) if lower[at] in _STARTS else None
        if found is not None:
            yield found
        at = found.last + 1 if found is not None else at + 1


def concludes(analysis: Analysis, head: int) -> bool:
    """Whether a clause judges, demands or foretells rather than tells of a single past act."""
    trees, words = analysis.trees, analysis.draft.words.texts
    beside = {words[c].lower() for c in trees.children[head] if trees.rel(c) in {"aux", "cop"}}
    if beside & _MODALS:
        return True
    return not beside & _PAST and bool(beside & _NOW)


def _connective_at(analysis: Analysis, lower: Sequence[str], at: int) -> Connective | None:
    for size in range(_LONGEST, 0, -1):
        words = tuple(lower[at : at + size])
        if len(words) < size:
            continue
        after = lower[at + size] if at + size < len(lower) else ""
        if words in _CONCLUDING and after not in _NOT_BEHIND.get(words[-1], ()):
            weak = _CONCLUDING[words]
            if words != ("so",) or _joins_clauses(analysis, lower, at):
                return Connective(at, at + size - 1, Side.CONCLUSION, weak)
        if words in _REASONING and after not in _NOT_BEHIND.get(words[-1], ()):
            return Connective(at, at + size - 1, Side.REASON, weak=True)
    if lower[at] == "then" and _answers_when(analysis, lower, at):
        return Connective(at, at, Side.CONSEQUENT)
    return None


def _joins_clauses(analysis: Analysis, lower: Sequence[str], so: int) -> bool:
    """Whether "so" opens a clause behind another; at the start of a sentence it goes on."""
    trees = analysis.trees
    first, last = analysis.sentence_run(so)
    if so in (first, last) or lower[so - 1] not in {",", ";", "–", "—", "and"}:
        return False
    return trees.upos[so + 1] in {"PRON", "DET", "NOUN", "PROPN"} and trees.heads[so] > so


def _answers_when(analysis: Analysis, lower: Sequence[str], then: int) -> bool:
    """Whether "then" opens what holds when a "when" or "if" clause before it does."""
    first = analysis.sentence_run(then)[0]
    opening = lower[first : min(then, first + 4)]
    return bool(_OPENERS.intersection(opening))
