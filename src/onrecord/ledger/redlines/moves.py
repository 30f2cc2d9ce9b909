"""Moves: how each commitment of a red line moves it, and which words changed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import TypeAlias

from onrecord.ledger.quotes.subsequences import common_places
from onrecord.ledger.redlines.gathering import Line
from onrecord.ledger.redlines.material import Pledge
from onrecord.model import Linkage, Means, Move, MoveKind, WordChange, handle
from onrecord.reference.redlines import load_red_lines

__all__ = ["pledge_move", "pledge_moves", "word_changes"]

_Place: TypeAlias = tuple[int, int]  # of a word before and after
_Word: TypeAlias = tuple[str, int, int]  # in small letters, with its extent

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_HOW: Mapping[Linkage, MoveKind] = {
    Linkage.WIDENS: MoveKind.WIDENED,
    Linkage.NARROWS: MoveKind.NARROWED,
    Linkage.REPEATS: MoveKind.RESTATED,
}

_WEIGHT: Mapping[Means, int] = {
    Means.UNSPECIFIED: 0,
    Means.DIPLOMATIC: 1,
    Means.ECONOMIC: 2,
    Means.CYBER: 3,
    Means.MILITARY: 4,
    Means.NUCLEAR: 5,
}

_FALL = 2  # steps by which explicitness falls where it is no mere shorter wording
_LONGEST = 400  # words of a wording that are compared
_RUN = 3  # small words in a row that are held to be kept though nothing beside them is
_KEPT = 1 << 10  # wordings whose words are remembered


def pledge_moves(line: Line) -> Iterator[Move]:
    """Yield the moves of a line's own commitments, in their order."""
    yield pledge_move(line.first, MoveKind.DRAWN)
    for before, pledge in pairwise(line.pledges):
        earlier = _linked(pledge, line) or before
        kind = _linkage(pledge, earlier) or _compared(pledge, earlier)
        yield pledge_move(pledge, kind, changes=word_changes(earlier, pledge))


def pledge_move(
    pledge: Pledge, kind: MoveKind, *, changes: tuple[WordChange, ...] = ()
) -> Move:
    """Return the move that a commitment makes."""
    return Move(
        kind=kind,
        day=pledge.day,
        fact=pledge.handle,
        article=pledge.article,
        according_to=pledge.name,
        evidence=tuple(words for words in (pledge.trigger, pledge.consequence) if words),
        commitment=pledge.commitment,
        changes=changes,
        confidence=pledge.commitment.confidence,
    )


def word_changes(before: Pledge, after: Pledge) -> tuple[WordChange, ...]:
    """Return the words that left and came, of the trigger and then of the consequence.

    A trigger that only one of the two has is no change of words.
    """
    return tuple(
        change
        for old, new in (
            (before.trigger, after.trigger),
            (before.consequence, after.consequence),
        )
        if old and new
        for change in _changed(old, new)
    )


def _linked(pledge: Pledge, line: Line) -> Pledge | None:
    """Return the commitment of the line that the article links this one to."""
    targets = {handle(pledge.article, link.to) for link in pledge.commitment.links}
    return next((p for p in line.pledges if p.handle in targets), None)


def _linkage(pledge: Pledge, earlier: Pledge) -> MoveKind | None:
    for link in pledge.commitment.links:
        if handle(pledge.article, link.to) == earlier.handle:
            return _HOW[link.how]
    return None


def _compared(pledge: Pledge, before: Pledge) -> MoveKind:
    """Return how a wording stands to the one before: wider, narrower, or the same."""
    wider = narrower = False
    if pledge.scope and before.scope:
        new, old = set(pledge.scope), set(before.scope)
        wider, narrower = new > old, new < old
    means, earlier = (_WEIGHT[p.commitment.means] for p in (pledge, before))
    wider |= means > earlier and means >= _WEIGHT[Means.MILITARY]
    narrower |= 0 < means < earlier
    step = pledge.commitment.explicitness - before.commitment.explicitness
    wider |= step > 0
    narrower |= step <= -_FALL
    if wider == narrower:
        return MoveKind.RESTATED
    return MoveKind.WIDENED if wider else MoveKind.NARROWED


def _changed(before: str, after: str) -> Iterator[WordChange]:
    old, new = _words(before), _words(after)
    kept = _telling(common_places([w[0] for w in old], [w[0] for w in new]), new)
    left = right = 0
    for i, j in (*kept, (len(old), len(new))):
        if i > left or j > right:
            yield WordChange(
                before=_stretch(before, old[left:i]), after=_stretch(after, new[right:j])
            )
        left, right = i + 1, j + 1


def _telling(kept: Sequence[_Place], new: Sequence[_Word]) -> Iterator[_Place]:
    """Yield the places of words that were kept, but for a lone "the" or two in a new text."""
    plain = load_red_lines().plain
    run: list[_Place] = []
    for place in (*kept, None):
        if place and (not run or place == (run[-1][0] + 1, run[-1][1] + 1)):
            run.append(place)
            continue
        if len(run) >= _RUN or any(new[j][0] not in plain for _, j in run):
            yield from run
        run = [place] if place else []


@lru_cache(_KEPT)
def _words(text: str) -> tuple[_Word, ...]:
    return tuple(
        (word[0].casefold(), word.start(), word.end())
        for word in islice(_WORD.finditer(text), _LONGEST)
    )


def _stretch(text: str, words: Sequence[_Word]) -> str:
    return text[words[0][1] : words[-1][2]] if words else ""
