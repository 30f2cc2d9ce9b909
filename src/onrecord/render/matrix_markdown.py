"""Matrices of hypotheses as Markdown; words of sources are escaped, so that none is markup."""

import re
from collections.abc import Iterable, Iterator, Sequence

from onrecord.model.hypotheses import Matrix, active
from onrecord.model.weighings import Weighing
from onrecord.render.grids import grid_of
from onrecord.render.matrix import item_source
from onrecord.render.visible import one_line
from onrecord.render.weighing import CAVEAT, dispute_words, ratio_words, view_words

__all__ = ["matrix_markdown"]

_MARKS = re.compile(r"[\\`*_\[\]<>|~&^!{}$#]|:(?=//)|(?<=www)\.", re.IGNORECASE)


def matrix_markdown(matrix: Matrix, weighing: Weighing, *, gone: Sequence[str] = ()) -> str:
    """Return a matrix with what its ratings come to, as Markdown."""
    return "\n".join(_lines(matrix, weighing, gone=gone)) + "\n"


def _lines(matrix: Matrix, weighing: Weighing, *, gone: Sequence[str]) -> Iterator[str]:
    yield f"# {_escaped(matrix.question)}"
    yield from ("", "## Hypotheses", "")
    yield from _table(("", "hypothesis"), [(id, text) for id, text in matrix.offered()])
    yield from ("", "## Evidence", "")
    yield from _table(("", "kind", "words", "source"), _items(matrix))
    if gone:
        yield from ("", f"No longer on record in these words: {', '.join(gone)}.")
    for view in weighing.views:
        yield from ("", f"## Ratings of {_escaped(view.analyst)}", "")
        grid = grid_of(matrix, view, analyst=view.analyst, transposed=False)
        yield from _table(grid.titles, grid.rows)
        yield ""
        for told in view_words(view):
            indent = len(told) - len(told.lstrip())
            yield f"{' ' * indent}- {_escaped(told)}"
    yield from _listed("Where analysts differ", dispute_words(weighing))
    yield from _listed("Likelihood ratios, by assessor", map(ratio_words, weighing.ratios))
    yield from _listed("Reasons", _reasons(matrix))
    yield from ("", "---", "", CAVEAT)


def _items(matrix: Matrix) -> Iterator[tuple[str, ...]]:
    first: dict[str, str] = {}
    for item in active(matrix.items):
        first.setdefault(item.lineage, item.id)
        source = item_source(item, first=first)
        yield item.id, item.kind.value, f"“{one_line(item.words)}”", source


def _reasons(matrix: Matrix) -> Iterator[str]:
    for one in active(matrix.ratings):
        cell = f"{one.item} with {one.hypothesis}: {one.rating.value}"
        yield f"{cell}, {one.log.author}, {one.log.made[:10]}: {one.log.reason}"


def _table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(titles)} |"
    yield f"|{' --- |' * len(titles)}"
    for row in rows:
        yield f"| {' | '.join(map(_escaped, row))} |"


def _listed(title: str, told: Iterator[str]) -> Iterator[str]:
    lines = [f"- {_escaped(one)}" for one in told]
    if lines:
        yield from ("", f"## {title}", "", *lines)


def _escaped(words: str) -> str:
    return _MARKS.sub(r"\\\g<0>", one_line(words))
