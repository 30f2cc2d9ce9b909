"""Matrices of hypotheses as text: the question, the evidence, each analyst's ratings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap

from onrecord.model.hypotheses import (
    CellRating,
    Credibility,
    Fact,
    Hypothesis,
    Item,
    Matrix,
    active,
)
from onrecord.model.weighings import Weighing
from onrecord.render.grids import BLANK, grid_of, item_mark, render_grid
from onrecord.render.tables import Column, cell, render_table
from onrecord.render.visible import one_line
from onrecord.render.weighing import CAVEAT, dispute_words, figure, ratio_words, view_words

__all__ = ["fact_words", "item_source", "render_log", "render_matrices", "render_matrix"]

_LONGEST_WORDS = 220
_LONGEST_SOURCE = 46


def render_matrix(
    matrix: Matrix,
    weighing: Weighing,
    *,
    gone: Sequence[str] = (),
    transposed: bool = False,
    width: int = 80,
) -> str:
    """Return a matrix with what its ratings come to, no line longer than *width*.

    Hypotheses stand in rows, which makes for less biased reading (Dhami et al. 2024), or items
    if *transposed* says so; what is too wide is cut into pieces.
    """
    items = active(matrix.items)
    lines = [*_head(matrix, width=width), *_evidence(items, matrix, width=width)]
    if gone:
        lines += _wrapped(
            f"No longer on record in these words, shown as they were taken in: "
            f"{', '.join(gone)}.",
            width=width,
        )
    for view in weighing.views:
        lines += ["", f"RATINGS OF {one_line(view.analyst)}", ""]
        grid = grid_of(matrix, view, analyst=view.analyst, transposed=transposed)
        lines += [*render_grid(grid, width=width), *_key(), ""]
        for told in view_words(view):
            lines += _wrapped(told, width=width)
    if not weighing.views:
        grid = grid_of(matrix, None, analyst="", transposed=transposed)
        lines += ["", "RATINGS", "", *render_grid(grid, width=width), ""]
        lines += _wrapped("Nothing is rated yet; `onrecord weigh rate` does.", width=width)
    lines += _section("WHERE ANALYSTS DIFFER", dispute_words(weighing), width=width)
    lines += _section(
        "LIKELIHOOD RATIOS, by assessor", map(ratio_words, weighing.ratios), width=width
    )
    return "\n".join([*lines, "", *_wrapped(CAVEAT, width=width)])


def render_matrices(matrices: Sequence[Matrix], *, width: int = 80) -> str:
    """Return a table of matrices."""
    columns = (
        Column(title="name", width=16),
        Column(title="question"),
        Column(title="hyp.", width=4, right=True),
        Column(title="items", width=5, right=True),
        Column(title="ratings", width=7, right=True),
    )
    rows = [
        (
            cell(matrix.name),
            cell(matrix.question),
            cell(str(len(matrix.offered()))),
            cell(str(len(active(matrix.items)))),
            cell(str(len(active(matrix.ratings)))),
        )
        for matrix in matrices
    ]
    return render_table(columns, rows, width=width)


def render_log(matrix: Matrix, *, width: int = 80) -> str:
    """Return everything that was put in or taken back, by number."""
    lines = []
    for fact in matrix.facts():
        log = fact.log
        lines += _wrapped(f"{log.no:>3}  {fact_words(fact)}", width=width, indent=5)
        told = f"{one_line(log.author)}, {log.made}: {one_line(log.reason)}"
        lines += _wrapped(f"     {told}", width=width, indent=5)
        if log.undone:
            lines.append(f"     undone by {one_line(log.undone_by or '')}, {log.undone}")
    return "\n".join(lines) or "Nothing was put in yet."


def fact_words(fact: Fact) -> str:
    """Return what a fact of a matrix says."""
    if isinstance(fact, Hypothesis):
        return f"hypothesis {fact.id}: {one_line(fact.text)}"
    if isinstance(fact, Item):
        return f"{fact.kind.value} {fact.id}: “{one_line(fact.words)}”"
    if isinstance(fact, CellRating):
        return f"{fact.item} with {fact.hypothesis}: {fact.rating.value}"
    if isinstance(fact, Credibility):
        return f"credibility of {fact.item}: {figure(fact.value)}"
    if fact.low == fact.high == 1:
        return f"{fact.item}: as likely if {fact.over} as if {fact.under}"
    span = figure(fact.low) + ("" if fact.low == fact.high else f" to {figure(fact.high)}")
    return f"{fact.item}: {span} times as likely if {fact.over} as if {fact.under}"


def item_source(item: Item, *, first: Mapping[str, str]) -> str:
    """Return who says an item, and where; *first* is the earliest item of each lineage."""
    said = [
        one_line(item.speaker) if item.speaker else "",
        f"on {item.day}" if item.day else "",
        _shortened(one_line(item.source), longest=_LONGEST_SOURCE),
        item.handle or "",
    ]
    origin = item.copy_of or first[item.lineage]
    if origin != item.id:
        said.append(f"one report with {origin}")
    return " · ".join(words for words in said if words)


def _head(matrix: Matrix, *, width: int) -> Iterator[str]:
    yield from _wrapped(one_line(matrix.question).upper(), width=width)
    begun = f"{one_line(matrix.begun.author)}, {matrix.begun.made[:10]}"
    yield from _wrapped(f"matrix “{one_line(matrix.name)}”, begun by {begun}", width=width)
    yield from ("", "HYPOTHESES")
    for id, text in matrix.offered():
        yield from _wrapped(f"  {id:<5} {one_line(text)}", width=width, indent=8)


def _evidence(items: Sequence[Item], matrix: Matrix, *, width: int) -> Iterator[str]:
    yield from ("", "EVIDENCE (j: a judgement; ?: an indicator, not observed yet)")
    first: dict[str, str] = {}
    for item in items:
        first.setdefault(item.lineage, item.id)
    for item in items:
        mark = item_mark(item.id, item.kind)
        words = _shortened(one_line(item.words), longest=_LONGEST_WORDS)
        yield from _wrapped(f"  {mark:<5} “{words}”", width=width, indent=8)
        yield from _wrapped(f"        {item_source(item, first=first)}", width=width, indent=8)
    if not items:
        yield f"  none yet; `onrecord weigh add-evidence {one_line(matrix.name)}` adds some"


def _key() -> Iterator[str]:
    yield f"{BLANK} blank, not scored; the lower a score, the less speaks against it"
    yield "diagn.: steps from best to worst fit; cred.: credibility (-: medium, not stated)"


def _section(title: str, told: Iterable[str], *, width: int) -> list[str]:
    lines = [line for one in told for line in _wrapped(f"  {one}", width=width, indent=4)]
    return ["", title, *lines] if lines else []


def _shortened(words: str, *, longest: int) -> str:
    return words if len(words) <= longest else words[:longest].rsplit(" ", 1)[0] + " …"


def _wrapped(words: str, *, width: int, indent: int | None = None) -> list[str]:
    """Return the lines of words; those after the first stand further in."""
    lead = words[: len(words) - len(words.lstrip())]
    further = len(lead) + 2 if lead and indent is None else indent or 0
    return wrap(
        words.lstrip(),
        width=width,
        initial_indent=lead,
        subsequent_indent=" " * further,
        break_on_hyphens=False,
    )
