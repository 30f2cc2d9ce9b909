"""Red lines as text: a list with what became of each, or whole histories."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from textwrap import fill

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from onrecord.model import Move, MoveKind, RedLine, WordChange
from onrecord.render.consoles import drawing
from onrecord.render.tables import Column, cell, iso_words, render_table
from onrecord.render.visible import one_line
from onrecord.render.wording import LOW_CONFIDENCE, count_words, day_words

__all__ = ["change_words", "render_histories", "render_red_lines"]

_STEPS: Mapping[MoveKind, tuple[str, str]] = {
    MoveKind.DRAWN: ("drawn", "bold"),
    MoveKind.RESTATED: ("restated", ""),
    MoveKind.WIDENED: ("widened", "red"),
    MoveKind.NARROWED: ("narrowed", "green"),
    MoveKind.TESTED: ("tested on record", "yellow"),
    MoveKind.SAID_CROSSED: ("said to be crossed", "yellow"),
    MoveKind.ENFORCED: ("enforced on record", "bold red"),
    MoveKind.WITHDRAWN: ("withdrawn", "green"),
}
_STEP, _WORDS = 4, 6  # columns by which a step and its words are indented


def render_red_lines(lines: Sequence[RedLine], *, width: int = 80, colour: bool = False) -> str:
    """Return a table of red lines, with how often each was moved and how."""
    columns = (
        Column(title="line", width=8),
        Column(title="last", width=10),
        Column(title="whose, and on what"),
        Column(title="steps", width=19),
    )
    rows = [
        (
            cell(line.id),
            cell(iso_words(_last_day(line))),
            cell((line.name, "bold"), f"if {line.trigger}", (f"then {line.consequence}", "")),
            cell(*_counts(line.moves)),
        )
        for line in lines
    ]
    table = render_table(columns, rows, width=width, colour=colour)
    return f"{table}\n\n{fill(_closing(lines), width)}"


def render_histories(lines: Sequence[RedLine], *, width: int = 80, colour: bool = False) -> str:
    """Return the history of each red line, its words and those that changed in marks."""
    console = drawing(width=width, colour=colour)
    with console.capture() as shown:
        for line in lines:
            console.print(*_history(line), sep="\n")
            console.print()
        console.print(Text(_closing(lines)))
    return "\n".join(line.rstrip() for line in shown.get().rstrip("\n").split("\n"))


def change_words(changes: Iterable[WordChange]) -> str:
    """Return what left as [-words-] and what came as {+words+}."""
    return "; ".join(
        " ".join(
            f"{opening}{one_line(words)}{closing}"
            for opening, words, closing in (
                ("[-", change.before, "-]"),
                ("{+", change.after, "+}"),
            )
            if words
        )
        for change in changes
    )


def _history(line: RedLine) -> Iterator[RenderableType]:
    head = Text(one_line(line.name), style="bold")
    head.append(f" · {line.id}", style="not bold dim")
    yield head
    yield Padding(Text(f"if    “{one_line(line.trigger)}”"), (0, 0, 0, 2))
    yield Padding(Text(f"then  “{one_line(line.consequence)}”"), (0, 0, 0, 2))
    if line.scope:
        yield Padding(Text(f"over  {one_line(', '.join(line.scope))}"), (0, 0, 0, 2))
    for move in line.moves:
        yield from _step(move)


def _step(move: Move) -> Iterator[RenderableType]:
    words, style = _STEPS[move.kind]
    step = Text(f"{day_words(move.day) if move.day else 'undated'} · ")
    step.append(words, style=style)
    whose = "by" if move.commitment else "according to"
    step.append(f" · {whose} {one_line(move.according_to)} · {move.fact}", style="dim")
    if move.confidence < LOW_CONFIDENCE:
        step.append(f" · low confidence ({move.confidence:.0%})", style="yellow")
    yield Padding(step, (0, 0, 0, _STEP))
    for words in move.evidence:
        yield Padding(Text(f"“{one_line(words)}”"), (0, 0, 0, _WORDS))
    if move.changes:
        changed = Text(f"changed: {change_words(move.changes)}", style="italic")
        yield Padding(changed, (0, 0, 0, _WORDS))


def _counts(moves: Iterable[Move]) -> Iterator[tuple[str, str]]:
    counts = Counter(move.kind for move in moves)
    for kind, (words, style) in _STEPS.items():
        if counts[kind] and kind is not MoveKind.DRAWN:
            times = f" {counts[kind]}x" if counts[kind] > 1 else ""
            yield f"{words}{times}", style
    if counts.total() == 1:
        yield "drawn, no more", ""


def _last_day(line: RedLine) -> date | None:
    return max((move.day for move in line.moves if move.day), default=None)


def _closing(lines: Sequence[RedLine]) -> str:
    steps = sum(len(line.moves) for line in lines)
    return (
        f"{count_words(len(lines), 'red line')}, {count_words(steps, 'step')}; only what is "
        "on record here is told, and a line without a step may have been tested all the same."
    )
