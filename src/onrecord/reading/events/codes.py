"""Codes: the PLOVER category of an event and of a sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.model import Phase
from onrecord.reading.events.clauses import Clauses
from onrecord.reading.events.quads import QUAD_OF, QUADS, Quad
from onrecord.reading.events.triggers import Trigger
from onrecord.reference.events import Hint

__all__ = ["Coding", "category_of", "code_sentence"]

_TO_COME = (Phase.ANNOUNCED, Phase.SCHEDULED)
_PROMISED = frozenset(("CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE"))
_MENACED = frozenset(("ASSAULT", "COERCE", "PROTEST"))
_DEEP = 0.35  # a step down the tree makes a trigger less likely what a sentence is about
_TRUST = 0.3  # of the classifier; on CAMEO, held out, 0 and 1 lose 1.4 and 0.2 points
_BESIDE = frozenset(("acl", "advcl", "appos", "parataxis", "acl:relcl"))


@dataclass(frozen=True, slots=True)
class Coding:
    """A category with its mode, and what speaks for it."""

    category: str
    mode: str | None
    score: float


def category_of(
    category: str | None, mode: str | None, phase: Phase | None
) -> tuple[str | None, str | None]:
    """Return category and mode as an event's phase changes them.

    By PLOVER's rules cooperation to come is an agreement; force to come is a threat of it.

    >>> category_of("AID", None, Phase.ANNOUNCED)
    ('AGREE', None)
    """
    if phase in _TO_COME and category in _PROMISED:
        return "AGREE", None
    if phase in _TO_COME and category in _MENACED:
        return "THREATEN", "violence" if category == "ASSAULT" else "restrict"
    return category, mode


def code_sentence(
    clauses: Clauses,
    triggers: Iterable[tuple[Trigger, Phase | None]],
    words: Sequence[int],
    chances: npt.NDArray[np.float32],
) -> Coding | None:
    """Return what a sentence is coded as: the weightiest of its triggers, None without any.

    *words* are those of the sentence, *chances* the classifier's of `QUADS`.
    """
    codings = [_coding(clauses, t, phase, chances) for t, phase in triggers if t.sense.plover]
    codings += [
        Coding("REQUEST", None, _weight(clauses, word, "REQUEST", chances))
        for word in words
        if _obliges(clauses, word)
    ]
    return max(codings, key=lambda c: c.score, default=None)


def _coding(
    clauses: Clauses, trigger: Trigger, phase: Phase | None, chances: npt.NDArray[np.float32]
) -> Coding:
    category, mode = trigger.sense.plover or "", trigger.sense.mode
    if trigger.verbal and any(
        _obliges(clauses, c) for c in clauses.trees.children[trigger.head]
    ):
        category, mode = "REQUEST", None
    elif trigger.verbal and clauses.negated(trigger.head) and category in _PROMISED:
        category, mode = "REJECT", None
    else:
        changed = category_of(category, mode, phase)
        category, mode = changed[0] or category, changed[1]
    return Coding(category, mode, _weight(clauses, trigger.head, category, chances))


def _weight(
    clauses: Clauses, word: int, category: str, chances: npt.NDArray[np.float32]
) -> float:
    quad = QUAD_OF.get(category, Quad.OTHER)
    return _TRUST * float(np.log(chances[QUADS.index(quad)] + 1e-4)) - _DEEP * _depth(
        clauses, word
    )


def _depth(clauses: Clauses, word: int) -> float:
    """Return how far below the root a word stands; what is said stands no deeper for it."""
    trees, depth = clauses.trees, 0.0
    for _ in range(12):
        head, rel = trees.heads[word], trees.rels[word]
        if head == word:
            break
        depth += 2.0 if rel in _BESIDE else 0.0 if rel == "ccomp" else 1.0
        word = head
    return depth


def _obliges(clauses: Clauses, word: int) -> bool:
    """Whether a word is a "must" or "should" in what someone says of another."""
    trees = clauses.trees
    if clauses.lower[word] not in ("must", "should") or trees.rel(word) != "aux":
        return False
    verb = trees.heads[word]
    return (
        trees.rel(verb) in ("ccomp", "parataxis")
        and clauses.hint(trees.heads[verb]) is not Hint.ANNOUNCE
    )
