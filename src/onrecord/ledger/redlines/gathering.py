"""Gathering: commitments of one actor on one trigger, put together to one line."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest

from onrecord.ledger.redlines.material import Pledge
from onrecord.model import Handle, handle

__all__ = ["Line", "gather", "in_time", "share_of"]

# Of the things of the shorter trigger, how many the other has too. Chosen on made-up pairs:
# below a half, two different conditions on one weapon or one place run together.
_SAME = 0.5
_SAME_PLACE = 0.34  # where both name a territory in common
_SAME_CONSEQUENCE = 0.6  # of a commitment without a trigger
_WORDINGS = 6  # wordings of a line that others are compared with: the first, and the latest
_LOOKED_AT = 64  # lines that share a thing, the latest, that are looked at
_COMPARED = 16  # of them those that share most, whose wordings are compared


@dataclass(slots=True)
class Line:
    """A red line so far: its pledges in the order of time."""

    pledges: list[Pledge] = field(default_factory=list)
    wordings: list[frozenset[str]] = field(default_factory=list)  # of triggers, first and last
    threats: list[frozenset[str]] = field(default_factory=list)  # of consequences
    scope: dict[str, None] = field(default_factory=dict)

    @property
    def first(self) -> Pledge:
        """The pledge that drew it."""
        return self.pledges[0]

    @property
    def kin(self) -> frozenset[Handle]:
        """Who speaks for the line: its actors, and the states in which they hold office."""
        return frozenset().union(*(pledge.kin for pledge in self.pledges))

    def add(self, pledge: Pledge) -> None:
        """Put a pledge to the line."""
        self.pledges.append(pledge)
        self.scope.update(dict.fromkeys(pledge.scope))
        for wordings, new in (
            (self.wordings, pledge.trigger_things),
            (self.threats, pledge.consequence_things),
        ):
            if new and new not in wordings:
                wordings.append(new)
                if len(wordings) > _WORDINGS:
                    del wordings[1]


def in_time(item: Pledge) -> tuple[bool, int, int]:
    """Return the key that sorts by day, what is undated last, and then by number."""
    return item.day is None, item.day.toordinal() if item.day else 0, item.no


def share_of(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much of the smaller of two sets the other has too.

    >>> share_of(frozenset("ab"), frozenset("bcd"))
    0.5
    """
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


def gather(pledges: Iterable[Pledge]) -> list[Line]:
    """Return the lines that threats and warnings draw, in the order of time.

    One that its article links to another joins its line, whoever speaks. One without a
    trigger draws no line of its own.
    """
    drawer = _Drawer()
    for pledge in sorted(pledges, key=in_time):
        if pledge.threatens:
            drawer.take(pledge)
    return drawer.lines


class _Drawer:
    """The lines so far, and where they are found: by handle, and by actor and thing."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._of: dict[Handle, int] = {}
        self._by_trigger: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._by_threat: dict[tuple[str, str], list[int]] = defaultdict(list)

    def take(self, pledge: Pledge) -> None:
        """Put a pledge to the line that it belongs to, or draw a new one."""
        number = self._linked(pledge)
        if number is None:
            number = self._same_trigger(pledge) if pledge.trigger else self._repeated(pledge)
        if number is None:
            if not pledge.trigger_things:
                return
            number = len(self.lines)
            self.lines.append(Line())
        self.lines[number].add(pledge)
        self._of[pledge.handle] = number
        self._note(self._by_trigger, pledge, pledge.trigger_things, number)
        self._note(self._by_threat, pledge, pledge.consequence_things, number)

    def _note(
        self,
        index: dict[tuple[str, str], list[int]],
        pledge: Pledge,
        found: frozenset[str],
        number: int,
    ) -> None:
        for thing in found:
            listed = index[_whose(pledge), thing]
            if not listed or listed[-1] != number:
                listed.append(number)

    def _linked(self, pledge: Pledge) -> int | None:
        for link in pledge.commitment.links:
            number = self._of.get(handle(pledge.article, link.to))
            if number is not None:
                return number
        return None

    def _same_trigger(self, pledge: Pledge) -> int | None:
        return self._nearest(self._by_trigger, pledge, pledge.trigger_things, _fit)

    def _repeated(self, pledge: Pledge) -> int | None:
        return self._nearest(
            self._by_threat, pledge, pledge.consequence_things, _fit_of_consequence
        )

    def _nearest(
        self,
        index: Mapping[tuple[str, str], Sequence[int]],
        pledge: Pledge,
        found: frozenset[str],
        fit: Callable[[Pledge, Line], float],
    ) -> int | None:
        whose = _whose(pledge)
        shared: Counter[int] = Counter()
        for thing in sorted(found):
            shared.update(set(index.get((whose, thing), ())[-_LOOKED_AT:]))
        best: tuple[float, int] | None = None
        # One thing in common is enough for a condition of one thing, or at one place.
        least = 1 if pledge.scope else min(2, len(found))
        ranked = ((-count, -number) for number, count in shared.items() if count >= least)
        likely = [-number for _, number in nsmallest(_COMPARED, ranked)]
        for number in likely:
            score = fit(pledge, self.lines[number])
            if score and (best is None or (score, number) > best):
                best = score, number
            if score == 1.0:  # those that share less can be no nearer
                break
        return best[1] if best else None


def _whose(pledge: Pledge) -> str:
    return pledge.actor or f"?{pledge.name}"


def _fit(pledge: Pledge, line: Line) -> float:
    """Return how well a trigger fits a line, 0 where it is another condition."""
    together = not line.scope.keys().isdisjoint(pledge.scope)
    if pledge.scope and line.scope and not together:
        return 0.0
    best = 0.0
    trigger = pledge.trigger_things
    for wording in line.wordings:
        shared = len(wording & trigger)
        if shared < 2 and not (shared and (together or len(wording | trigger) <= 2)):
            continue
        best = max(best, shared / min(len(wording), len(trigger)))
    return best if best >= (_SAME_PLACE if together else _SAME) else 0.0


def _fit_of_consequence(pledge: Pledge, line: Line) -> float:
    best = max(
        (
            share_of(threat, pledge.consequence_things)
            for threat in line.threats
            if len(threat & pledge.consequence_things) >= 3
        ),
        default=0.0,
    )
    return best if best >= _SAME_CONSEQUENCE else 0.0
