"""The command `onrecord add`."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import click

from onrecord.cli.course import Course
from onrecord.cli.days import DAY, day
from onrecord.cli.interrupts import Interrupts
from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.receipts import rejections, show_receipt
from onrecord.errors import OnRecordError
from onrecord.intake.places import is_address
from onrecord.ledger.store import Ledger
from onrecord.usecases.add import How, Limits, Watch, try_out
from onrecord.usecases.add import add as add_articles
from onrecord.usecases.receipts import Receipt
from onrecord.usecases.shipments import Fields, Kind, Order, shipments, size_of
from onrecord.usecases.taking import shipped

__all__ = ["add"]

_DONE, _IN_PART, _NOTHING = 0, 1, 2

_EXAMPLES = """
\b
Examples:
  onrecord add saved-pages/ notes.txt --ledger crisis.db
  onrecord add https://courier.example/feed.xml --ledger crisis.db
  onrecord add news.warc.gz --rejected rejected.jsonl --ledger crisis.db
  onrecord add rows.csv --field text=body --field url=link --ledger crisis.db
  zcat pages.jsonl.gz | onrecord add - --as jsonl --ledger crisis.db
  onrecord add archive/ --dry-run --ledger crisis.db
"""


def _field(_ctx: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> Fields:
    pairs = [one.partition("=") for one in given]
    wrong = next((name for name, sign, column in pairs if not (sign and column)), None)
    if wrong is not None:
        raise click.BadParameter(f"write it like text=body, not {wrong!r}.")
    return Fields(named={name: column for name, _, column in pairs})


@click.command(epilog=_EXAMPLES)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@ledger_option
@click.option(
    "--as",
    "kind",
    type=click.Choice([kind.value for kind in Kind]),
    help="What the sources are; by default their bytes, type and name decide.",
)
@click.option(
    "--published",
    type=day,
    metavar=DAY,
    help="The day of publication, where an article gives none.",
)
@click.option(
    "--field",
    "fields",
    multiple=True,
    metavar="NAME=COLUMN",
    callback=_field,
    help="What a row calls id, text, html, title, url, published, outlet or byline.",
)
@click.option(
    "--workers",
    type=click.IntRange(min=0),
    metavar="N",
    help="Processes that read; by default one a core, and with 0 none but this.",
)
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    default=Limits().seconds,
    show_default=True,
    help="Give an article up that takes longer.",
)
@click.option("--again", is_flag=True, help="Read articles anew that are there already.")
@click.option(
    "--dry-run", is_flag=True, help="Say what would be added; read and write nothing."
)
@click.option(
    "--every-page", is_flag=True, help="Take pages of archives for articles without a look."
)
@click.option(
    "--rejected",
    metavar="FILE",
    help="Write what is rejected there, as JSON lines with place and reason.",
)
@click.option("--json", "as_json", is_flag=True, help="Write the receipt as JSON.")
@click.option(
    "--allow-private", is_flag=True, help="Fetch from private and local addresses too."
)
@click.option(
    "--pause",
    type=click.FloatRange(min=0),
    default=1.0,
    show_default=True,
    metavar="SECONDS",
    help="Wait between two pages of one site that a feed or sitemap lists.",
)
@click.option(
    "--ignore-robots",
    is_flag=True,
    help="Fetch listed pages even where a site's robots.txt asks not to.",
)
@click.pass_context
def add(  # noqa: PLR0913 - one parameter for each option
    ctx: click.Context,
    *,
    sources: tuple[str, ...],
    ledger: str,
    kind: str | None,
    published: date | None,
    fields: Fields,
    workers: int | None,
    time_limit: float,
    again: bool,
    dry_run: bool,
    every_page: bool,
    rejected: str | None,
    as_json: bool,
    allow_private: bool,
    pause: float,
    ignore_robots: bool,
) -> None:
    """Add articles to a ledger: what they say goes on the record.

    Sources are files and folders (text, HTML, JSON lines, CSV, Parquet, WARC and WET, packed
    or not), web addresses of pages, feeds and sitemaps, Citron JSON, and `-`, standard input.
    What is in the ledger already is passed over; what cannot be read is named and passed
    over too. Stop it at any time: the same command goes on where it was.

    Exit codes: 0 all added, 1 added in part, 2 asked wrongly or nothing added.
    """
    order = Order(
        kind=Kind(kind) if kind else None,
        published=published,
        fields=fields,
        triage=not every_page,
        allow_private=allow_private,
        pause=pause,
        robots=not ignore_robots,
    )
    how = How(
        workers=_cores() if workers is None else workers,
        clock=time.monotonic,
        again=again,
        limits=Limits(seconds=time_limit),
        load=shipped,
    )
    with _ledger(ledger, dry=dry_run) as store, rejections(rejected) as reject:
        if store is None or dry_run:
            do = partial(try_out, ledger=store, how=how)
        else:
            do = partial(add_articles, ledger=store, how=how)
        receipt = _carried_out(do, sources, order=order, reject=reject)
        show_receipt(receipt, ledger=store.name if store else ledger, as_json=as_json)
    ctx.exit(_exit_code(receipt))


def _cores() -> int:
    """Return how many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _ledger(place: str, *, dry: bool) -> Iterator[Ledger | None]:
    """Return the ledger, made if need be; a dry run makes none and does without."""
    if dry and not is_address(place) and not Path(place).exists():
        yield None
        return
    with opened(place, create=not dry) as ledger:
        yield ledger


def _carried_out(
    do: Callable[..., Receipt],
    sources: tuple[str, ...],
    *,
    order: Order,
    reject: Callable[[OnRecordError], None],
) -> Receipt:
    with (
        Interrupts() as interrupts,
        Course(size=size_of(sources), clock=time.monotonic) as course,
    ):
        coming = shipments(
            sources, order=order, stdin=sys.stdin.buffer, now=_now, follow=course.follow
        )
        return do(coming, watch=Watch(step=course.step, rejected=reject, held=interrupts.held))


def _now() -> datetime:
    return datetime.now(UTC)


def _exit_code(receipt: Receipt) -> int:
    whole = receipt.failure is None and not (receipt.stopped or receipt.broken)
    if whole and not receipt.rejections:
        return _DONE
    return _IN_PART if receipt.settled > receipt.rejections else _NOTHING
