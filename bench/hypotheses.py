"""Hypotheses: whether one vote for each lineage keeps copied reports from deciding a matrix.

`python -m bench --only weigh` makes worlds in which one of four hypotheses is true. Reports
are rated against each hypothesis with noise: a true report tends to fit what is true. Then
some reports are copied, as often as news is: most never, a few many times over, and false
ones as readily as true ones. Each world is weighed without copies, with copies and one vote
for each lineage, and with copies that vote like any other item. *Accuracy* is the share of
worlds in which the true hypothesis has the least inconsistency; a tie counts its share.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bench.floors import Measurement
from bench.reader import Bench
from onrecord.model.hypotheses import (
    CellRating,
    Hypothesis,
    Item,
    ItemKind,
    Logged,
    Matrix,
    Rating,
)
from onrecord.reasoning.weigh.scores import leaders_of, total
from onrecord.reasoning.weigh.sheets import sheet_of

__all__ = ["World", "accuracy", "accuracy_in", "made_world", "measure_weigh"]

WORLDS = 4_000
_SEED = 2031
_HYPOTHESES = 4
_REPORTS = 12
_TRUE = 0.75  # share of reports that are led by what is true
_COPIED = 0.3  # share of reports that others copy
_MOST_COPIES = 40
_ANALYST = "bench"
_FIT = ((Rating.CC, Rating.C, Rating.N, Rating.I, Rating.II), (3, 4, 3, 2, 1))
_CLASH = ((Rating.CC, Rating.C, Rating.N, Rating.I, Rating.II), (1, 2, 4, 4, 2))


@dataclass(frozen=True, slots=True)
class World:
    """A matrix of reports and copies, and which hypothesis is true in it."""

    matrix: Matrix
    true: str
    copies: int


def measure_weigh(_bench: Bench) -> Iterator[Measurement]:
    """Return top-1 accuracy without copies, with one vote a lineage, and with a vote each."""
    found = accuracy(WORLDS, seed=_SEED)
    yield Measurement(
        name="weigh_accuracy",
        value=found["lineages"],
        detail=tuple(f"{name:<9} {value:.4f}" for name, value in found.items()),
    )
    yield Measurement(name="weigh_lost", value=abs(found["none"] - found["lineages"]) * 100)
    yield Measurement(name="weigh_saved", value=(found["lineages"] - found["each"]) * 100)


def accuracy(worlds: int, *, seed: int) -> Mapping[str, float]:
    """Return accuracy over so many worlds, for each way to treat copies.

    Copies are rated again, each with its own slip of the hand: they are never quite alike.
    """
    chance = random.Random(seed)
    sums = {"none": 0.0, "lineages": 0.0, "each": 0.0}
    for _ in range(worlds):
        world = made_world(chance)
        originals = tuple(item for item in world.matrix.items if "-" not in item.id)
        alone = tuple(replace(item, lineage=item.id) for item in world.matrix.items)
        sums["none"] += accuracy_in(world, replace(world.matrix, items=originals))
        sums["lineages"] += accuracy_in(world, world.matrix)
        sums["each"] += accuracy_in(world, replace(world.matrix, items=alone))
    return {name: value / worlds for name, value in sums.items()}


def accuracy_in(world: World, matrix: Matrix) -> float:
    """Return 1 if the true hypothesis leads a matrix, its share if it ties, else 0."""
    totals = total(sheet_of(matrix, analyst=_ANALYST))
    leaders = leaders_of(totals.weighted, items=totals.items)
    return 1 / len(leaders) if world.true in leaders else 0.0


def made_world(chance: random.Random) -> World:
    """Return a world: its true hypothesis, noisy reports, and copies of some of them."""
    hypotheses = [f"h{n}" for n in range(1, _HYPOTHESES + 1)]
    true = chance.choice(hypotheses)
    items: list[Item] = []
    ratings: list[CellRating] = []
    copies = 0
    for n in range(1, _REPORTS + 1):
        led_by = true if chance.random() < _TRUE else chance.choice(hypotheses)
        cells = {h: _drawn(chance, fits=h == led_by) for h in hypotheses}
        copied = _copies(chance)
        copies += copied
        for copy in range(copied + 1):
            id = f"e{n}-{copy}" if copy else f"e{n}"
            items.append(_item(id, lineage=f"e{n}"))
            ratings += [_cell(id, h, _again(chance, r, copy)) for h, r in cells.items()]
    matrix = Matrix(
        name="world",
        question="Which is true?",
        begun=_log(0),
        hypotheses=tuple(Hypothesis(id=h, text=h, log=_log(0)) for h in hypotheses),
        items=tuple(items),
        ratings=tuple(ratings),
    )
    return World(matrix, true, copies)


def _drawn(chance: random.Random, *, fits: bool) -> Rating:
    ratings, weights = _FIT if fits else _CLASH
    return chance.choices(ratings, weights)[0]


def _again(chance: random.Random, rating: Rating, copy: int) -> Rating:
    """Return a rating given once more: one time in ten, another one."""
    if not copy or chance.random() >= 0.1:
        return rating
    return chance.choice(_FIT[0])


def _copies(chance: random.Random) -> int:
    if chance.random() >= _COPIED:
        return 0
    return min(_MOST_COPIES, int(chance.paretovariate(1)))


def _item(id: str, *, lineage: str) -> Item:
    return Item(
        id=id,
        kind=ItemKind.EVIDENCE,
        words=id,
        source="bench",
        lineage=lineage,
        log=_log(0),
    )


def _cell(item: str, hypothesis: str, rating: Rating) -> CellRating:
    return CellRating(item=item, hypothesis=hypothesis, rating=rating, log=_log(0))


def _log(no: int) -> Logged:
    return Logged(no=no, author=_ANALYST, reason="drawn", made="2031-03-13")
