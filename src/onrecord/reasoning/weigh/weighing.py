"""Weighing: a matrix in, what its ratings come to out; pure, and the same in any order."""

from collections.abc import Collection

from onrecord.model.hypotheses import Item, Matrix
from onrecord.model.weighings import ItemWeight, View, Weighing
from onrecord.reasoning.weigh.disputes import STEPS, cell_disputes, order_disputes
from onrecord.reasoning.weigh.hinges import hinges_of
from onrecord.reasoning.weigh.prospects import prospects_of
from onrecord.reasoning.weigh.ratios import combined_ratios
from onrecord.reasoning.weigh.scores import leaders_of, scores_of, total
from onrecord.reasoning.weigh.sheets import Sheet, analysts_of, sheet_of

__all__ = ["weigh"]


def weigh(
    matrix: Matrix,
    *,
    analysts: Collection[str] = (),
    judgements: bool = False,
    among: Collection[str] = (),
) -> Weighing:
    """Return what the ratings of a matrix come to, analyst by analyst; never pooled.

    Judgements are shown but scored only if asked for. *analysts* are whose ratings are taken,
    *among* the hypotheses that are compared; all, if empty.
    """
    names = [name for name in analysts_of(matrix) if not analysts or name in analysts]
    sheets = [
        sheet_of(matrix, analyst=name, judgements=judgements, among=among) for name in names
    ]
    views = tuple(map(_view, sheets))
    scorable = sheet_of(matrix, analyst="", judgements=judgements).scorable
    ratios = combined_ratios(matrix, items=scorable)
    return Weighing(
        views=views,
        cells=cell_disputes(sheets),
        orders=order_disputes(views),
        ratios=tuple(one for one in ratios if not analysts or one.analyst in analysts),
    )


def _view(sheet: Sheet) -> View:
    totals = total(sheet)
    leaders = leaders_of(totals.weighted, items=totals.items)
    plain = leaders_of(totals.plain, items=totals.items)
    hinges = hinges_of(sheet, leaders)
    return View(
        analyst=sheet.analyst,
        scores=scores_of(sheet, totals),
        unranked=tuple(h for h in sheet.hypotheses if h not in sheet.ranked),
        leaders=leaders,
        plain_leaders=plain,
        items=tuple(_item_weight(sheet, item) for item in sheet.items),
        hinges=hinges,
        prospects=prospects_of(sheet, leaders),
        robust=len(leaders) == 1 and plain == leaders and not hinges,
    )


def _item_weight(sheet: Sheet, item: Item) -> ItemWeight:
    cells = ((item.id, h) for h in sheet.hypotheses)
    ratings = [sheet.cells[cell] for cell in cells if cell in sheet.cells]
    steps = [STEPS[rating] for rating in ratings if rating in STEPS]
    return ItemWeight(
        item=item.id,
        credibility=sheet.weight(item.id),
        stated=item.id in sheet.credibility,
        diagnosticity=max(steps) - min(steps) if len(steps) > 1 else None,
        scorable=item.id in sheet.scorable,
        scored=item.id in sheet.scorable and not sheet.blank(item.id),
        blank=sheet.blank(item.id),
    )
