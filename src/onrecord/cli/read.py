"""The command `onrecord read`."""

import os
import shutil
import sys
from collections.abc import Callable, Collection
from datetime import UTC, date, datetime

import click

from onrecord.cli.days import DAY, day
from onrecord.cli.pages import PageShelf
from onrecord.cli.progress import Steps
from onrecord.cli.terminal import complain, say
from onrecord.codec import encode
from onrecord.errors import OnRecordError
from onrecord.model import Act, Record
from onrecord.render.report import WIDTH, render_report
from onrecord.render.sections import ALL, SectionName
from onrecord.usecases.gather import Asked, Form, gather, list_places
from onrecord.usecases.read import Outcome, read_all
from onrecord.usecases.reader import shipped_reader
from onrecord.usecases.select import select_statements

__all__ = ["read"]

_DONE, _IN_PART, _NOTHING = 0, 1, 2

_EXAMPLES = """
\b
Examples:
  onrecord read article.txt --published 2031-03-13
  onrecord read https://courier.example/kelm --html kelm.html
  onrecord read saved-pages/ --html reports/
  onrecord read article.txt --only commitments --only territories
  onrecord read a.html b.html --json > records.jsonl
  zcat pages.jsonl.gz | onrecord read - --as jsonl --json | jq .statements
"""


@click.command(epilog=_EXAMPLES)
@click.argument("places", metavar="PATH|FOLDER|URL|-...", nargs=-1, required=True)
@click.option(
    "--as",
    "form",
    type=click.Choice([form.value for form in Form]),
    help="What the input is; by default its name, type and first bytes decide.",
)
@click.option(
    "--published",
    type=day,
    metavar=DAY,
    help="The day of publication, where a page gives none.",
)
@click.option("--json", "as_json", is_flag=True, help="Write records as JSON, one a line.")
@click.option(
    "--html", "page", metavar="FILE|FOLDER/", help="Write the marked article as an HTML page."
)
@click.option(
    "--act",
    "acts",
    type=click.Choice([act.value for act in Act]),
    multiple=True,
    help="Only what is said, thought or done; may be given more than once.",
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Only statements, commitments and events read with at least this confidence.",
)
@click.option(
    "--only",
    "sections",
    type=click.Choice([name.value for name in SectionName]),
    metavar="SECTION",
    multiple=True,
    help=f"Show only this section of the report or page: {', '.join(SectionName)}. May be "
    "given more than once.",
)
@click.option(
    "--allow-private", is_flag=True, help="Fetch from private and local addresses too."
)
@click.option("--color/--no-color", default=None, help="Colour the report, or do not.")
@click.pass_context
def read(  # noqa: PLR0913 - one parameter for each option
    ctx: click.Context,
    *,
    places: tuple[str, ...],
    form: str | None,
    published: date | None,
    as_json: bool,
    page: str | None,
    acts: tuple[str, ...],
    min_confidence: float,
    sections: tuple[str, ...],
    allow_private: bool,
    color: bool | None,
) -> None:
    """Read articles and show what is on the record, red lines first.

    Reads plain text, HTML, web addresses, folders of saved pages and JSON lines; `-` is
    standard input. Prints a report of each article, or its record with --json; with --html
    it writes a page instead. Goes on past what cannot be read.

    Exit codes: 0 all read, 1 read in part, 2 asked wrongly or nothing read.
    """
    if sections and as_json:
        raise click.UsageError("--only is for reports and pages; --json writes whole records.")
    only = tuple(map(SectionName, sections)) or ALL
    shelf = PageShelf(page, only=only) if page else None
    asked = Asked(
        form=Form(form) if form else None, published=published, allow_private=allow_private
    )
    show = _shower(as_json=as_json, shelf=shelf, color=color, only=only)
    done = failed = 0
    with Steps(list_places(places)) as steps:
        taken = gather(steps.places(), asked=asked, stdin=sys.stdin.buffer, now=_now)
        for outcome in read_all(taken, read_many=shipped_reader()):
            with steps.paused():
                if _shown(
                    outcome,
                    show=show,
                    acts=tuple(map(Act, acts)) or tuple(Act),
                    least=min_confidence,
                ):
                    done += 1
                else:
                    failed += 1
    ctx.exit(_DONE if not failed else _IN_PART if done else _NOTHING)


def _shown(
    outcome: Outcome, *, show: Callable[[Record], None], acts: tuple[Act, ...], least: float
) -> bool:
    try:
        if isinstance(outcome, OnRecordError):
            raise outcome
        show(select_statements(outcome, acts=acts, min_confidence=least))
    except OnRecordError as error:
        complain(error)
        return False
    return True


def _shower(
    *,
    as_json: bool,
    shelf: PageShelf | None,
    color: bool | None,
    only: Collection[SectionName],
) -> Callable[[Record], None]:
    colour = _wants_colour() if color is None else color
    width = min(WIDTH, shutil.get_terminal_size().columns) if sys.stdout.isatty() else WIDTH

    def show(record: Record) -> None:
        if as_json:
            click.echo(encode(record))
        if shelf:
            say(f"onrecord: wrote {shelf.add(record)}", stream=sys.stderr)
        elif not as_json:
            report = render_report(record, width=width, colour=colour, only=only)
            say(report, colour=colour)

    return show


def _wants_colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _now() -> datetime:
    return datetime.now(UTC)
