"""The command `onrecord reason`."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import click
import msgspec

from onrecord.cli.days import DAY, day
from onrecord.cli.ledgers import opened
from onrecord.cli.terminal import complain, say
from onrecord.errors import AskedWronglyError, OnRecordError
from onrecord.ledger.handles import is_handle, parse_article
from onrecord.model import Record
from onrecord.reasoning.cases import Source
from onrecord.render.conclusions import (
    DRAWINGS,
    answer_fields,
    render_answer,
    render_difference,
    render_remedies,
    render_why_not,
)
from onrecord.usecases import gather
from onrecord.usecases.read import read_all
from onrecord.usecases.reader import shipped_reader
from onrecord.usecases.reason import Asked, Reasoning
from onrecord.usecases.sources import kept_sources, record_sources

__all__ = ["reason"]

_WIDTH = 80
_DONE, _IN_PART, _WRONG = 0, 1, 2
_ON_RECORD = ""
_EXAMPLES = """
\b
Examples:
  onrecord reason article.txt --published 2031-03-13
  onrecord reason article.txt --perspective Torran
  onrecord reason article.txt --without arg1.2 --diff
  onrecord reason article.txt --perspective Torran --diff Velmark
  onrecord reason article.txt --assume "Sarn accedes to Torran on 2031-04-04"
  onrecord reason article.txt --why-not "Sarn is part of Torran"
  onrecord reason article.txt --doctrine collective-defence
  onrecord reason 12 15 --ledger crisis.db --rules own.rules --json
  onrecord reason article.txt --graph mermaid > chain.mmd
"""


@click.command(epilog=_EXAMPLES)
@click.argument("places", metavar="PATH|URL|NUMBER...", nargs=-1)
@click.option(
    "--ledger",
    metavar="FILE|URL",
    envvar="ONRECORD_LEDGER",
    help="Take articles of this ledger by number; all of it, if none is named.",
)
@click.option(
    "--published",
    type=day,
    metavar=DAY,
    help="The day of publication, where a page gives none.",
)
@click.option("--perspective", metavar="NAME", help="On the map of this side only.")
@click.option(
    "--assume", multiple=True, metavar="SENTENCE", help="What if this were so; repeatable."
)
@click.option(
    "--without",
    multiple=True,
    metavar="ID",
    help="Leave out this statement, commitment, step or rule; repeatable.",
)
@click.option(
    "--diff",
    is_flag=False,
    flag_value=_ON_RECORD,
    metavar="[NAME]",
    help="Only what changes: against the record as it is, or on the map of another side.",
)
@click.option("--why-not", metavar="SENTENCE", help="Why a sentence does not follow.")
@click.option("--what-would", metavar="SENTENCE", help="What would have to be true for it.")
@click.option(
    "--rules",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Rules of one's own, beside those of the record; repeatable.",
)
@click.option(
    "--doctrine",
    "doctrines",
    multiple=True,
    metavar="NAME",
    help="A declared doctrine of the library (`onrecord rules show`); repeatable.",
)
@click.option("--all", "everything", is_flag=True, help="Every step, not only conclusions.")
@click.option(
    "--graph",
    type=click.Choice([*DRAWINGS]),
    help="Draw the conclusions' trees instead, one graph after the other.",
)
@click.option("--json", "as_json", is_flag=True, help="Write the answer as JSON.")
@click.pass_context
def reason(  # noqa: PLR0913 - one parameter for each option
    ctx: click.Context,
    *,
    places: tuple[str, ...],
    ledger: str | None,
    published: date | None,
    perspective: str | None,
    assume: tuple[str, ...],
    without: tuple[str, ...],
    diff: str | None,
    why_not: str | None,
    what_would: str | None,
    rules: tuple[Path, ...],
    doctrines: tuple[str, ...],
    everything: bool,
    graph: str | None,
    as_json: bool,
) -> None:
    """Show what follows from articles: for whom, by whose rule, on which words.

    Replays the arguments of the articles and the red lines they report, on the map of each
    side, with a tree from each conclusion down to quoted words. Statements are named as in
    `onrecord read` (s12; 4.s12 where there are several articles), steps of an argument arg1.2.

    Exit codes: 0 done, 1 not all articles could be read, 2 asked wrongly.
    """
    sources, failed = _sources(places, ledger, published)
    own = [_rule_file(path) for path in rules]
    reasoning = Reasoning(sources, rules=own, doctrines=doctrines)
    asked = Asked(
        perspective=perspective, assume=assume, without=without, everything=everything
    )
    if why_not is not None:
        found = reasoning.why_not(asked, why_not)
        _write(found, render_why_not(found, width=_width()), as_json=as_json)
    elif what_would is not None:
        remedies = reasoning.what_would(asked, what_would)
        text = render_remedies(what_would, remedies, width=_width())
        _write(remedies, text, as_json=as_json)
    elif diff is not None:
        first, second = _worlds(asked, diff)
        changed = reasoning.compare(first, second)
        _write(changed, render_difference(changed, width=_width()), as_json=as_json)
    else:
        answer = reasoning.answer(asked)
        if graph:
            for one in answer.conclusions:
                say(DRAWINGS[graph](one.explanation.graph).rstrip("\n"))
        else:
            _write(
                answer_fields(answer), render_answer(answer, width=_width()), as_json=as_json
            )
    ctx.exit(_IN_PART if failed else _DONE)


def _worlds(asked: Asked, other: str) -> tuple[Asked, Asked]:
    """Return the two worlds to compare: the record before what is asked, or two sides."""
    if other != _ON_RECORD:
        return asked, Asked(perspective=other, assume=asked.assume, without=asked.without)
    if not asked.changes:
        raise click.UsageError("--diff compares with --assume or --without, or give it a NAME.")
    return Asked(perspective=asked.perspective), asked


def _sources(
    places: Sequence[str], ledger: str | None, published: date | None
) -> tuple[tuple[Source, ...], int]:
    """Return the articles of a case, and how many could not be read."""
    _refuse_facts(places)
    if places and not (ledger and all(place.isdecimal() for place in places)):
        outcomes = list(_read(places, published))
        records = [one for one in outcomes if isinstance(one, Record)]
        for error in outcomes:
            if isinstance(error, OnRecordError):
                complain(error)
        return record_sources(records), len(outcomes) - len(records)
    if ledger is None:
        raise click.UsageError("Give an article, or a ledger with --ledger.")
    with opened(ledger) as held:
        return kept_sources(held, [int(place) for place in places]), 0


def _refuse_facts(places: Sequence[str]) -> None:
    """Raise an error if a fact is named where articles are meant, and say which article."""
    for place in places:
        if is_handle(place) and not Path(place).exists():
            article = parse_article(place)
            raise AskedWronglyError(
                what="this is a fact, and what follows is asked of whole articles",
                where=place,
                fix=f"give the number of its article: onrecord reason {article}",
            )


def _read(places: Sequence[str], published: date | None) -> Iterator[Record | OnRecordError]:
    asked = gather.Asked(published=published)
    taken = gather.gather(
        gather.list_places(places),
        asked=asked,
        stdin=sys.stdin.buffer,
        now=lambda: datetime.now(UTC),
    )
    return read_all(taken, read_many=shipped_reader())


def _rule_file(path: Path) -> tuple[str, str]:
    try:
        return str(path), path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{path} is not UTF-8 text ({error.reason}).") from error


def _write(fields: object, text: str, *, as_json: bool) -> None:
    if as_json:
        click.echo(msgspec.json.encode(fields))
    else:
        say(text)


def _width() -> int:
    return min(_WIDTH, shutil.get_terminal_size().columns)
