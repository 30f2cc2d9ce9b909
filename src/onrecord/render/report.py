"""The report: a record as a page of plain text that one would print out."""

from collections.abc import Iterator
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from onrecord.model import Act, ActorId, ActorKind, Article, Record, Statement
from onrecord.render.speakers import Speaker, speakers_of
from onrecord.render.visible import one_line, paragraphs_of
from onrecord.render.wording import (
    ACT_HEADINGS,
    NEGATED,
    content_words,
    cue_words,
    day_words,
    doubt_words,
    is_doubtful,
    particulars,
    summary_words,
)

__all__ = ["WIDTH", "render_report"]

WIDTH = 80

_NUMBER_WIDTH = 3
_SHORT = 32  # a particular up to this long stands on one line
_GLUE = "\u2800"  # a blank that is no space to the line breaker, not even to Rich's
_QUIET = "dim"
_NAME = "bold"
_CUE = "bold cyan"
_NEGATED = "bold red"
_DOUBTFUL = "yellow"


def render_report(record: Record, *, width: int = WIDTH, colour: bool = False) -> str:
    """Return the report of a record as text, with colour codes only if *colour*.

    Whatever the page holds, the text obeys nobody: controls and markup are shown as such.
    """
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(Group(*_head(record.article)))
    names = {actor.id: actor.name for actor in record.actors}
    for speaker in speakers_of(record):
        console.print(Group(*_section(speaker, names=names, text=record.article.text)))
    if record.statements:
        console.print(Text(), Rule(style=_QUIET, characters="═"))
    console.print(Text(summary_words(record.statements)))
    # Rich fills lines up with blanks; a report to print or compare has none at the line end.
    lines = out.getvalue().replace(_GLUE, " ").split("\n")
    return "\n".join(line.rstrip() for line in lines)


def _head(article: Article) -> Iterator[RenderableType]:
    yield Text(one_line(article.title or article.id), style=_NAME)
    published = day_words(article.published) if article.published else "no date given"
    known = (article.outlet, published, article.byline)
    yield Text(" · ".join(one_line(part) for part in known if part))
    if article.url:
        yield Text(one_line(article.url), style=_QUIET, overflow="fold")
    if article.incomplete:
        yield Text("Incomplete: much of the page's text could not be read.", style=_DOUBTFUL)
    yield Rule(style=_QUIET, characters="═")


def _section(
    speaker: Speaker, *, names: dict[ActorId, str], text: str
) -> Iterator[RenderableType]:
    yield Text()
    yield from _heading(speaker)
    with_role = len(speaker.roles) > 1
    for act, entries in speaker.acts():
        if act is not Act.SAY:
            yield Text()
            yield Text(f"{' ' * _NUMBER_WIDTH} {ACT_HEADINGS[act]}:", style="italic")
        for entry in entries:
            yield Text()
            yield _entry(
                entry.number,
                _attribution(entry.statement, names=names, with_role=with_role),
                paragraphs_of(content_words(entry.statement, text=text)),
            )


def _heading(speaker: Speaker) -> Iterator[RenderableType]:
    heading = Text.assemble((speaker.name, _NAME))
    kind = speaker.kind
    if kind and kind is not ActorKind.PERSON:
        heading.append(f" ({kind.value})", style=_QUIET)
    if speaker.roles:
        heading.append(f" · {'; '.join(speaker.roles)}")
    yield heading
    yield Rule(style=_QUIET)


def _entry(number: int, attribution: Text, content: list[str]) -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=_NUMBER_WIDTH, justify="right", style=_NAME, no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(f"{number}", attribution)
    for paragraph in content:
        grid.add_row("", Text(paragraph, overflow="fold"))
    return grid


def _attribution(statement: Statement, *, names: dict[ActorId, str], with_role: bool) -> Text:
    line = Text.assemble((cue_words(statement), _CUE), overflow="fold")
    if statement.negated:
        line.append(_kept_together(NEGATED), style=_NEGATED)
    for particular in particulars(statement, names=names, with_role=with_role):
        line.append(_kept_together(particular), style=_QUIET)
    if is_doubtful(statement):
        line.append(_kept_together(doubt_words(statement)), style=_DOUBTFUL)
    return line


def _kept_together(particular: str) -> str:
    short = len(particular) <= _SHORT
    return _GLUE + "· " + (particular.replace(" ", _GLUE) if short else particular)
