"""Ratios: likelihood ratios of one assessor, multiplied once for each lineage of reports.

There is no prior and no posterior here: how likely the hypotheses are is not asked.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from math import exp, fsum, log

from onrecord.model.hypotheses import LikelihoodRatio, Matrix, active
from onrecord.model.weighings import CombinedRatio
from onrecord.reasoning.weigh.sheets import lineages_of

__all__ = ["LARGEST_RATIO", "combined_ratios"]

LARGEST_RATIO = 1e6
"""No single item is taken to be more telling than this."""

_LARGEST_LOG = 700.0  # beyond, a float would overflow


def combined_ratios(matrix: Matrix, *, items: Collection[str]) -> tuple[CombinedRatio, ...]:
    """Return the combined ratio of each assessor and pair of hypotheses, from those *items*.

    Where several items of one lineage have a ratio, their geometric mean is taken once.
    """
    lineage = lineages_of(matrix)
    order = {id: at for at, (id, _) in enumerate(matrix.offered())}
    pairs: dict[tuple[str, str, str], dict[str, list[LikelihoodRatio]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for ratio in _standing(matrix):
        if ratio.item in items and {ratio.over, ratio.under} <= order.keys():
            one = ratio if order[ratio.over] < order[ratio.under] else _turned(ratio)
            pairs[one.log.author, one.over, one.under][lineage[one.item]].append(one)
    return tuple(
        CombinedRatio(
            analyst=analyst,
            over=over,
            under=under,
            low=_product([[one.low for one in of] for of in lineages.values()]),
            high=_product([[one.high for one in of] for of in lineages.values()]),
            lineages=len(lineages),
        )
        for (analyst, over, under), lineages in sorted(
            pairs.items(), key=lambda pair: (pair[0][0], order[pair[0][1]], order[pair[0][2]])
        )
    )


def _standing(matrix: Matrix) -> Sequence[LikelihoodRatio]:
    """Return the newest ratio of each assessor, item and pair, whichever way it is written."""
    newest: dict[tuple[str, str, frozenset[str]], LikelihoodRatio] = {}
    for ratio in sorted(active(matrix.ratios), key=lambda one: one.log.no):
        pair = frozenset((ratio.over, ratio.under))
        newest[ratio.log.author, ratio.item, pair] = ratio
    return tuple(newest.values())


def _turned(ratio: LikelihoodRatio) -> LikelihoodRatio:
    return LikelihoodRatio(
        item=ratio.item,
        over=ratio.under,
        under=ratio.over,
        low=1 / ratio.high,
        high=1 / ratio.low,
        log=ratio.log,
    )


def _product(lineages: Sequence[Sequence[float]]) -> float:
    logs = fsum(fsum(map(log, ratios)) / len(ratios) for ratios in lineages)
    return float(f"{exp(max(-_LARGEST_LOG, min(logs, _LARGEST_LOG))):.9g}")
