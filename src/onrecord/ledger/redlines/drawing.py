"""Drawing: red lines and their histories out of what is on record."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from onrecord.ledger.redlines.bearings import (
    by_article,
    deed_moves,
    precedent_moves,
    retreat_moves,
    saying_moves,
)
from onrecord.ledger.redlines.candidates import DeedIndex, SayingIndex
from onrecord.ledger.redlines.gathering import Line, gather
from onrecord.ledger.redlines.material import Deed, Pledge, Reported, Saying
from onrecord.ledger.redlines.moves import pledge_moves
from onrecord.model import CommitmentKind, Move, RedLine

__all__ = ["draw_red_lines"]

_RETREATS = (CommitmentKind.DENIAL, CommitmentKind.ASSURANCE)


def draw_red_lines(
    pledges: Iterable[Pledge],
    *,
    deeds: Iterable[Deed] = (),
    precedents: Iterable[Reported] = (),
    sayings: Iterable[Saying] = (),
) -> tuple[RedLine, ...]:
    """Return the red lines that commitments draw, each with its history, by first day.

    Copies are to be left out beforehand. What did not happen is never told: a line without a
    step has none on record.
    """
    listed = list(pledges)
    lines = gather(listed)
    near = _Near(lines, listed, deeds, precedents, sayings)
    return tuple(_red_line(line, near) for line in lines)


class _Near:
    """What may bear on a line, found by things, by actor and by article."""

    def __init__(
        self,
        lines: Sequence[Line],
        pledges: Iterable[Pledge],
        deeds: Iterable[Deed],
        precedents: Iterable[Reported],
        sayings: Iterable[Saying],
    ) -> None:
        self.in_article = by_article(lines)
        self._deeds = DeedIndex(deeds)
        self._sayings = SayingIndex(sayings)
        self._retreats: dict[str | None, list[Pledge]] = defaultdict(list)
        for pledge in pledges:
            if pledge.commitment.kind in _RETREATS:
                self._retreats[pledge.actor].append(pledge)
        self._precedents: dict[int, list[Reported]] = defaultdict(list)
        for told in precedents:
            self._precedents[told.article].append(told)

    def moves(self, line: Line) -> Iterator[Move]:
        """Yield every move of a line, the one that drew it first.

        Of a precedent and a statement on the same words only the precedent is told.
        """
        yield from pledge_moves(line)
        yield from deed_moves(line, self._deeds)
        articles = dict.fromkeys(pledge.article for pledge in line.pledges)
        told = chain.from_iterable(self._precedents.get(a, ()) for a in articles)
        crossed = list(precedent_moves(line, told, in_article=self.in_article))
        yield from crossed
        sayings = self._sayings.candidates(line)
        for move in saying_moves(line, sayings, in_article=self.in_article):
            if not any(_same_words(move, other) for other in crossed):
                yield move
        for actor in sorted({pledge.actor for pledge in line.pledges if pledge.actor}):
            yield from retreat_moves(line, self._retreats.get(actor, ()))


def _same_words(one: Move, other: Move) -> bool:
    """Whether a statement and a precedent of one article rest on the same words."""
    return one.article == other.article and any(
        a in b or b in a for a in one.evidence for b in other.evidence
    )


def _red_line(line: Line, near: _Near) -> RedLine:
    drawn, *rest = near.moves(line)
    rest.sort(key=lambda m: (m.day is None, m.day.toordinal() if m.day else 0, m.article))
    own = [p for p in line.pledges if (p.actor, p.name) == (line.first.actor, line.first.name)]
    # "For such protection" points back at a trigger and does not tell it.
    told = (p for p in reversed(own) if len(p.trigger_things) > 1)
    latest = next(told, line.first)
    return RedLine(
        id=line.first.handle,
        actor=line.first.actor,
        name=line.first.name,
        trigger=latest.trigger,
        consequence=own[-1].consequence,
        scope=tuple(line.scope),
        moves=(drawn, *rest),
    )
