"""Likeness: whether a wording may be one of a quotation that was asked for."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.ledger.quotes.variants import align, weigh
from onrecord.ledger.quotes.wordings import split_words
from onrecord.model.variants import Alignment, PartKind

__all__ = ["Likeness", "kept_weight", "like", "nearness"]

# Words shared in their order: four in five make it the quotation, whoever is said to say it;
# half of them, or half of its longer words in any order, only for the same speaker then.
_CLEAR = 0.8
_LIKELY = 0.5

# So much must be shared in all (a long word counts 1): "an act of war" is 2.5.
_ENOUGH = 4.0
_LEAST = 1.5

# Longer words are compared by their beginnings: "answers", "answered".
_LONG = 4
_STEM = 5
_FEW_STEMS = 3


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like a wording is to what was asked; what is likely needs a known speaker too."""

    clear: bool
    likely: bool
    score: float


def like(asked: str, wording: str) -> Likeness:
    """Return how like *wording* is to *asked*.

    >>> like("We will answer with every means", "will answer with every").clear
    True
    """
    alignment = align(asked, wording)
    score, shared = alignment.score, kept_weight(alignment)
    enough = min(_ENOUGH, _CLEAR * weigh(split_words(asked)))
    return Likeness(
        clear=score >= _CLEAR and shared >= enough,
        likely=(score >= _LIKELY and shared >= _LEAST) or _stems_shared(asked, wording),
        score=score,
    )


def nearness(alignment: Alignment) -> float:
    """Return the part of both wordings' words that they share in order, between 0 and 1."""
    kept = kept_weight(alignment)
    changed = _weight_of(alignment, {PartKind.REMOVED, PartKind.ADDED})
    return 2 * kept / (2 * kept + changed) if kept else 0.0


def kept_weight(alignment: Alignment) -> float:
    """Return how much the words tell that both wordings have."""
    return _weight_of(alignment, {PartKind.KEPT})


def _weight_of(alignment: Alignment, kinds: set[PartKind]) -> float:
    parts = (part.text for part in alignment.parts if part.kind in kinds)
    return weigh(word for text in parts for word in split_words(text))


def _stems_shared(asked: str, wording: str) -> bool:
    one, other = _stems(split_words(asked)), _stems(split_words(wording))
    shared = len(one & other)
    return shared >= _FEW_STEMS and shared >= _LIKELY * min(len(one), len(other))


def _stems(words: Iterable[str]) -> set[str]:
    return {word[:_STEM] for word in words if len(word) >= _LONG}
