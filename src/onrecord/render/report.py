"""The report: a record as a page of plain text that one would print out."""

from collections.abc import Collection, Iterator

from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from onrecord.model import Act, ActorId, ActorKind, Article, Record, Statement
from onrecord.render.consoles import drawing
from onrecord.render.report_items import (
    ALARM,
    DOUBTFUL,
    LABEL,
    NAME,
    QUIET,
    glued,
    render_section,
    unglued,
)
from onrecord.render.sections import ALL, SectionName, sections_of
from onrecord.render.speakers import Speaker, speakers_of
from onrecord.render.summary import summary_lines
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
)

__all__ = ["WIDTH", "render_report"]

WIDTH = 80

_NUMBER_WIDTH = 3


def render_report(
    record: Record,
    *,
    width: int = WIDTH,
    colour: bool = False,
    only: Collection[SectionName] = ALL,
) -> str:
    """Return the report of a record as text, with colour codes only if *colour*.

    Sections that hold nothing, or are not among *only*, are left out. Whatever the page
    holds, the text obeys nobody: controls and markup are shown as such.
    """
    console = drawing(width=width, colour=colour)
    with console.capture() as shown:
        _print_report(console, record, only=only)
    # Rich fills lines up with blanks; a report to print or compare has none at the line end.
    lines = unglued(shown.get()).split("\n")
    return "\n".join(line.rstrip() for line in lines)


def _print_report(console: Console, record: Record, *, only: Collection[SectionName]) -> None:
    console.print(Group(*_head(record.article)))
    held = tuple(sections_of(record, only=only))
    for section in held:
        title = Text(section.title.upper(), style=NAME)
        console.print(Text(), Rule(title, style=QUIET, characters="═", align="left"))
        said = section.name is SectionName.STATEMENTS
        console.print(Group(*(_statements(record) if said else render_section(section))))
    if held:
        console.print(Text(), Rule(style=QUIET, characters="═"))
    for first, *others in summary_lines(record):
        console.print(Text(first + "".join(map(glued, others))))


def _head(article: Article) -> Iterator[RenderableType]:
    yield Text(one_line(article.title or article.id), style=NAME)
    published = day_words(article.published) if article.published else "no date given"
    known = (article.outlet, published, article.byline)
    yield Text(" · ".join(one_line(part) for part in known if part))
    if article.url:
        yield Text(one_line(article.url), style=QUIET, overflow="fold")
    if article.incomplete:
        yield Text("Incomplete: much of the page's text could not be read.", style=DOUBTFUL)
    yield Rule(style=QUIET, characters="═")


def _statements(record: Record) -> Iterator[RenderableType]:
    names = {actor.id: actor.name for actor in record.actors}
    for speaker in speakers_of(record):
        yield from _section(speaker, names=names, text=record.article.text)


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
    heading = Text.assemble((speaker.name, NAME))
    kind = speaker.kind
    if kind and kind is not ActorKind.PERSON:
        heading.append(f" ({kind.value})", style=QUIET)
    if speaker.roles:
        heading.append(f" · {'; '.join(speaker.roles)}")
    yield heading
    yield Rule(style=QUIET)


def _entry(number: int, attribution: Text, content: list[str]) -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=_NUMBER_WIDTH, justify="right", style=NAME, no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(f"{number}", attribution)
    for paragraph in content:
        grid.add_row("", Text(paragraph, overflow="fold"))
    return grid


def _attribution(statement: Statement, *, names: dict[ActorId, str], with_role: bool) -> Text:
    line = Text.assemble((cue_words(statement), LABEL), overflow="fold")
    if statement.negated:
        line.append(glued(NEGATED), style=ALARM)
    for particular in particulars(statement, names=names, with_role=with_role):
        line.append(glued(particular), style=QUIET)
    if is_doubtful(statement):
        line.append(glued(doubt_words(statement)), style=DOUBTFUL)
    return line
