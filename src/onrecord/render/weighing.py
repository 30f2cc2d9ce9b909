"""Weighings in words: who leads, what that hangs on, what would change it, who disagrees."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.model.hypotheses import NONE_OF_THESE, Rating
from onrecord.model.weighings import (
    CellDispute,
    CombinedRatio,
    Hinge,
    OrderDispute,
    Prospect,
    Scope,
    View,
    Weighing,
)
from onrecord.render.visible import one_line
from onrecord.render.wording import count_words

__all__ = ["CAVEAT", "dispute_words", "figure", "id_words", "ratio_words", "view_words"]

CAVEAT = (
    "Inconsistency tells what the evidence speaks against, as its analysts rate it; a low "
    "score is no proof and no probability. Blank cells are not scored."
)

_MOST_TOLD = 6


def view_words(view: View) -> Iterator[str]:
    """Yield what one analyst's ratings come to, a line for each thing."""
    yield _lead(view)
    if view.leaders:
        yield from _robustness(view)
    if view.leaders and view.plain_leaders != view.leaders:
        yield (
            f"Without weights for credibility, {_leading(view.plain_leaders, verb='has')} the "
            "least inconsistency."
        )
    yield from _gaps(view)
    if view.prospects:
        more = len(view.prospects) - _MOST_TOLD
        head = f"Would change it (and {more} more)" if more > 0 else "Would change it"
        yield f"{head}:"
        yield from (f"  {_prospect(one)}" for one in view.prospects[:_MOST_TOLD])


def dispute_words(weighing: Weighing) -> Iterator[str]:
    """Yield where analysts differ, in cells and in the order of hypotheses."""
    for order in weighing.orders:
        yield _order(order)
    for cell in weighing.cells:
        yield _cell(cell)


def ratio_words(ratio: CombinedRatio) -> str:
    """Return what an assessor's likelihood ratios of two hypotheses come to.

    >>> ratio = CombinedRatio(analyst="Lind", over="h1", under="h2", low=1, high=1, lineages=1)
    >>> ratio_words(ratio)
    'Lind: h1 over h2: 1 (from 1 report): the evidence speaks for neither'
    """
    span = figure(ratio.low)
    if ratio.high != ratio.low:
        span = f"{span} to {figure(ratio.high)}"
    words = f"{one_line(ratio.analyst)}: {ratio.over} over {ratio.under}: {span}"
    words += f" (from {count_words(ratio.lineages, 'report')})"
    if ratio.low == ratio.high == 1:
        return f"{words}: the evidence speaks for neither"
    if ratio.low <= 1 <= ratio.high:
        return f"{words}: it may speak for either"
    return words


def figure(value: float) -> str:
    """Return a number with as many digits as tell anything.

    >>> figure(2.0), figure(0.125), figure(1234567.0)
    ('2', '0.125', '1.23e+06')
    """
    return f"{value:.3g}"


def id_words(ids: Sequence[str]) -> str:
    """Return hypotheses by their ids, in words.

    >>> id_words(("h1", "none"))
    'h1 and none of these'
    """
    names = ["none of these" if id == NONE_OF_THESE else id for id in ids]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _lead(view: View) -> str:
    if len(view.scores) < 2:
        return "Nothing can be compared yet: fewer than two hypotheses are rated."
    if not view.leaders:
        return (
            "Nothing can be compared yet: no item of evidence is rated against every "
            f"hypothesis that has a rating ({id_words([s.hypothesis for s in view.scores])})."
        )
    lowest = next(score for score in view.scores if score.hypothesis in view.leaders)
    scored = sum(item.scored for item in view.items)
    return (
        f"{_capital(_leading(view.leaders, verb='has'))} the least inconsistency: "
        f"{figure(lowest.weighted)} weighted, {figure(lowest.plain)} plain, over "
        f"{count_words(scored, 'item')}."
    )


def _robustness(view: View) -> Iterator[str]:
    if view.robust:
        yield "Robust to leaving out any one item, report, speaker or story."
        return
    if len(view.leaders) > 1:
        yield "NOT ROBUST: no hypothesis leads alone."
    elif not view.hinges:
        yield "NOT ROBUST: it hangs on the weights given to credibility."
    if view.hinges:
        head = "NOT ROBUST: it" if len(view.leaders) == 1 else "The tie"
        more = len(view.hinges) - _MOST_TOLD
        yield f"{head} hangs on{f' (and on {more} more)' if more > 0 else ''}:"
        yield from (f"  {_hinge(one)}" for one in view.hinges[:_MOST_TOLD])


def _gaps(view: View) -> Iterator[str]:
    """Yield what is not scored because cells are blank."""
    ranked = len(view.scores)
    items = [item for item in view.items if item.scorable and ranked]
    partly = [item for item in items if 0 < len(item.blank) < ranked]
    if partly:
        told = _cut([f"{item.item} ({id_words(item.blank)})" for item in partly])
        yield f"Set aside until rated against all that is compared: {told}."
    unrated = [item.item for item in items if len(item.blank) == ranked]
    if unrated:
        yield f"Not rated: {_cut(unrated)}."
    if view.unranked:
        yield f"Not compared, since nothing is rated against it: {id_words(view.unranked)}."


def _hinge(hinge: Hinge) -> str:
    what = {
        Scope.ITEM: hinge.items[0],
        Scope.LINEAGE: f"the report told in {', '.join(hinge.items)}",
        Scope.SPEAKER: f"the speaker {one_line(hinge.key)} ({', '.join(hinge.items)})",
        Scope.DOCUMENT: f"the story of {one_line(hinge.key)} ({_cut(hinge.items)})",
    }[hinge.scope]
    if not hinge.leaders:
        return f"{what}: without it nothing is left to compare"
    return f"{what}: without it {_would_lead(hinge.leaders)}"


def _prospect(prospect: Prospect) -> str:
    if_so = f"if it is rated {_fills(prospect)}" if prospect.fills else "if it is observed"
    if not prospect.leaders:
        return f"{prospect.item}, {if_so}: nothing could be compared"
    return f"{prospect.item}, {if_so}: {_would_lead(prospect.leaders)}"


def _fills(prospect: Prospect) -> str:
    against = [f"{rating.value} with {h}" for h, rating in prospect.fills if rating != Rating.C]
    rest = [h for h, rating in prospect.fills if rating is Rating.C]
    if rest:
        against.append("C with " + ("the others" if against else id_words(rest)))
    return ", ".join(against)


def _would_lead(leaders: Sequence[str]) -> str:
    if len(leaders) == 1:
        return f"{id_words(leaders)} would lead"
    return f"{id_words(leaders)} would tie"


def _leading(leaders: Sequence[str], *, verb: str) -> str:
    return f"{id_words(leaders)} {verb if len(leaders) == 1 else 'tie with'}"


def _order(order: OrderDispute) -> str:
    return (
        f"{_names(order.for_one)} {_rank(order.for_one)} {id_words([order.one])} before "
        f"{id_words([order.other])}; {_names(order.for_other)} the other way round."
    )


def _rank(names: Sequence[str]) -> str:
    return "ranks" if len(names) == 1 else "rank"


def _cell(cell: CellDispute) -> str:
    ratings = ", ".join(f"{one_line(name)} {rating.value}" for name, rating in cell.ratings)
    applies = any(rating is Rating.NA for _, rating in cell.ratings)
    how = "opposed" if cell.opposed else count_words(cell.steps, "step") + " apart"
    if applies:
        how = "whether it applies"
    return f"{cell.item} with {id_words([cell.hypothesis])}: {ratings} ({how})"


def _names(names: Iterable[str]) -> str:
    return " and ".join(map(one_line, names))


def _cut(told: Sequence[str]) -> str:
    if len(told) <= _MOST_TOLD:
        return ", ".join(told)
    return f"{', '.join(told[:_MOST_TOLD])} and {len(told) - _MOST_TOLD} more"


def _capital(words: str) -> str:
    return words if words[1:2].isdigit() else words[:1].upper() + words[1:]
