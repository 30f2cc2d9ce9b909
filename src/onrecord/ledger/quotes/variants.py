"""Variants: how near two wordings are, and what differs between them, word by word."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.ledger.quotes.stretches import Stretch, side_by_side
from onrecord.ledger.quotes.wordings import Word, place_words
from onrecord.model.variants import Alignment, Change, Part, PartKind

__all__ = ["LIGHT", "align", "weigh"]

# Words of up to three letters stand in any sentence: they tell a quarter of what others do.
_SHORT = 3
LIGHT = 0.25

# No quotation is longer; words beyond it count as changed.
_LONGEST = 4000

_OVERLAPS = {
    (PartKind.REMOVED, PartKind.KEPT, PartKind.ADDED),
    (PartKind.ADDED, PartKind.KEPT, PartKind.REMOVED),
}


def align(before: str, after: str, *, translated: bool = False) -> Alignment:
    """Return what differs between two wordings of one quotation.

    *translated* says that one of the two is known to be a translation.

    >>> found = align("We will never, under any law, leave Kelm.", "We will never leave Kelm")
    >>> found.change, [part.text for part in found.parts if part.kind is PartKind.REMOVED]
    (<Change.SHORTENED: 'shortened'>, ['under any law,'])
    """
    left, right = place_words(before), place_words(after)
    stretches = _stretches(left, right)
    parts = tuple(_parts(stretches, left, right, before=before, after=after))
    change = _change([part.kind for part in parts])
    if translated and change is Change.REWORDED:
        change = Change.TRANSLATED
    return Alignment(change=change, score=_score(stretches, left, right), parts=parts)


def weigh(words: Iterable[str]) -> float:
    """Return how much words tell of which quotation it is.

    >>> weigh(["we", "will", "answer"])
    2.25
    """
    return sum(LIGHT if len(word) <= _SHORT else 1.0 for word in words)


def _stretches(left: Sequence[Word], right: Sequence[Word]) -> tuple[Stretch, ...]:
    found = side_by_side(_keys(left[:_LONGEST]), _keys(right[:_LONGEST]))
    if len(left) <= _LONGEST and len(right) <= _LONGEST:
        return found
    at = min(len(left), _LONGEST), min(len(right), _LONGEST)
    return (*found, Stretch(False, slice(at[0], len(left)), slice(at[1], len(right))))


def _keys(words: Iterable[Word]) -> list[str]:
    return [word.key for word in words]


def _parts(
    stretches: Iterable[Stretch],
    left: Sequence[Word],
    right: Sequence[Word],
    *,
    before: str,
    after: str,
) -> Iterator[Part]:
    for one in stretches:
        if one.kept:
            yield Part(PartKind.KEPT, _text(after, right, one.right))
            continue
        if one.removed:
            yield Part(PartKind.REMOVED, _text(before, left, one.left))
        if one.added:
            yield Part(PartKind.ADDED, _text(after, right, one.right))


def _text(text: str, words: Sequence[Word], some: slice) -> str:
    """Return the words as they stand, with the punctuation up to the word that follows."""
    start = words[some.start].start if some.start else 0
    stop = words[some.stop].start if some.stop < len(words) else len(text)
    return text[start:stop].strip()


def _change(kinds: list[PartKind]) -> Change:
    if PartKind.ADDED not in kinds:
        return Change.SHORTENED if PartKind.REMOVED in kinds else Change.SAME
    if PartKind.REMOVED not in kinds:
        return Change.LENGTHENED
    return Change.OVERLAPPING if tuple(kinds) in _OVERLAPS else Change.REWORDED


def _score(stretches: Iterable[Stretch], left: Sequence[Word], right: Sequence[Word]) -> float:
    kept = (word for one in stretches if one.kept for word in right[one.right])
    least = min(weigh(_keys(left)), weigh(_keys(right)))
    return weigh(_keys(kept)) / least if least else 0.0
