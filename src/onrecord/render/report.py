"""The report: a record as a page of plain text that one would print out."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

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
from onrecord.render.sections import ALL, Section, SectionName, sections_of
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


def render_report(  # noqa: PLR0913 - how it looks, and how much of it
    record: Record,
    *,
    width: int = WIDTH,
    colour: bool = False,
    only: Collection[SectionName] = ALL,
    handles: Mapping[str, str] = MappingProxyType({}),
    fact: str | None = None,
) -> str:
    """Return the report of a record as text, with colour codes only if *colour*.

    Sections that hold nothing, or are not among *only*, are left out. *handles* stand in the
    place of keys ("C1"); with *fact*, only what goes by that handle is shown. Whatever the page
    holds, the text obeys nobody: controls and markup are shown as such.
    """
    console = drawing(width=width, colour=colour)
    with console.capture() as shown:
        _print_report(console, record, only=only, handles=handles, fact=fact)
    # Rich fills lines up with blanks; a report to print or compare has none at the line end.
    lines = unglued(shown.get()).split("\n")
    return "\n".join(line.rstrip() for line in lines)


def _print_report(
    console: Console,
    record: Record,
    *,
    only: Collection[SectionName],
    handles: Mapping[str, str],
    fact: str | None,
) -> None:
    console.print(Group(*_head(record.article)))
    speakers = _speakers(record, handles, fact)
    held = tuple(_with_fact(sections_of(record, only=only, called=handles), fact, speakers))
    for section in held:
        title = Text(section.title.upper(), style=NAME)
        console.print(Text(), Rule(title, style=QUIET, characters="═", align="left"))
        said = section.name is SectionName.STATEMENTS
        console.print(
            Group(
                *(_statements(record, speakers, handles) if said else render_section(section))
            )
        )
    if fact is not None:
        return
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


def _speakers(
    record: Record, handles: Mapping[str, str], fact: str | None
) -> tuple[Speaker, ...]:
    """Return the speakers, or the one who makes the statement that is asked for."""
    speakers = speakers_of(record)
    if fact is None:
        return speakers
    chosen = (
        replace(
            one,
            entries=tuple(e for e in one.entries if handles.get(str(e.number)) == fact),
        )
        for one in speakers
    )
    return tuple(one for one in chosen if one.entries)


def _with_fact(
    sections: Iterable[Section], fact: str | None, speakers: Sequence[Speaker]
) -> Iterator[Section]:
    """Yield sections with the items that go by a handle, or that are parts of what does."""
    for section in sections:
        if fact is None or (section.name is SectionName.STATEMENTS and speakers):
            yield section
            continue
        groups = (
            replace(
                group,
                items=tuple(i for i in group.items if f"{i.key}.".startswith(f"{fact}.")),
            )
            for group in section.groups
        )
        if kept := tuple(group for group in groups if group.items):
            yield replace(section, groups=kept)


def _statements(
    record: Record, speakers: Iterable[Speaker], handles: Mapping[str, str]
) -> Iterator[RenderableType]:
    names = {actor.id: actor.name for actor in record.actors}
    for speaker in speakers:
        yield from _section(speaker, names=names, text=record.article.text, handles=handles)


def _section(
    speaker: Speaker,
    *,
    names: dict[ActorId, str],
    text: str,
    handles: Mapping[str, str],
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
                handles.get(str(entry.number), str(entry.number)),
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


def _entry(key: str, attribution: Text, content: list[str]) -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0))
    width = max(_NUMBER_WIDTH, len(key))
    grid.add_column(width=width, justify="right", style=NAME, no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(key, attribution)
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
