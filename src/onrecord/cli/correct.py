"""The commands `onrecord correct` and `onrecord corrections`."""

from dataclasses import asdict
from datetime import UTC, date, datetime

import click

from onrecord.cli.days import DAY, day
from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.terminal import say
from onrecord.codec import encode_part
from onrecord.model import Field, Handle, Manner, Placed
from onrecord.render.log import render_log
from onrecord.usecases.correct import correct as put_right
from onrecord.usecases.correct import corrections_of, undo_correction
from onrecord.usecases.judge import judgements_of

__all__ = ["correct", "corrections"]

_NOWHERE = Placed(handle=Handle(""), words="", before="")
_EXAMPLES = """
\b
Examples:
  onrecord correct 12.s3 --speaker "Tomas Reik" --author "Mara Lind" \\
      --reason "heard the recording" --ledger crisis.db
  onrecord correct 12 --published 2031-03-05 --author "Mara Lind" \\
      --reason "as printed" --ledger crisis.db
  onrecord correct --undo 7 --author "Mara Lind" --ledger crisis.db
  onrecord correct --log --json --ledger crisis.db
"""


_LOG_EXAMPLES = """
\b
Examples:
  onrecord corrections --ledger crisis.db
  onrecord corrections --json --ledger crisis.db > corrections.jsonl
"""


@click.command(epilog=_EXAMPLES)
@click.argument("handle", required=False)
@ledger_option
@click.option("--speaker", metavar="NAME", help="Who said it; empty for not known.")
@click.option("--said", metavar=f"{DAY}[/{DAY}]", help="When it was said.")
@click.option("--venue", metavar="TEXT", help="Where it was said; empty for none.")
@click.option(
    "--manner", type=click.Choice([m.value for m in Manner]), help="How the words are given."
)
@click.option("--drop", is_flag=True, help="It is no statement: do not show it.")
@click.option("--published", type=day, metavar=DAY, help="When the article was published.")
@click.option("--outlet", metavar="NAME", help="Where the article was published.")
@click.option("--author", metavar="NAME", help="Who corrects.")
@click.option("--reason", metavar="TEXT", help="Why; kept in the log.")
@click.option("--undo", type=click.IntRange(min=1), metavar="N", help="Take one back.")
@click.option("--log", "show_log", is_flag=True, help="Show every correction ever made.")
@click.option("--json", "as_json", is_flag=True, help="Write the log as JSON, one a line.")
def correct(  # noqa: PLR0913 - one parameter for each option
    *,
    handle: str | None,
    ledger: str,
    speaker: str | None,
    said: str | None,
    venue: str | None,
    manner: str | None,
    drop: bool,
    published: date | None,
    outlet: str | None,
    author: str | None,
    reason: str | None,
    undo: int | None,
    show_log: bool,
    as_json: bool,
) -> None:
    """Put right what was misread of a statement (12.s3) or of an article (12).

    A correction is a new fact with its author and reason. What the machine read is kept; the
    correction holds on to the words, so that it survives another reading, and `--undo` takes
    it back.

    Exit codes: 0 done, 2 asked wrongly.
    """
    given = {
        Field.SPEAKER: speaker,
        Field.SAID: said,
        Field.VENUE: venue,
        Field.MANNER: manner,
        Field.DROPPED: "yes" if drop else None,
        Field.PUBLISHED: published.isoformat() if published else None,
        Field.OUTLET: outlet,
    }
    values = {field: value for field, value in given.items() if value is not None}
    _check_one_thing(handle, values, undo=undo, show_log=show_log)
    if show_log:
        _show_log(ledger, as_json=as_json, judged=False)
        return
    if not author:
        raise click.UsageError("Say who corrects, with --author.")
    if undo is not None:
        with opened(ledger) as held:
            undo_correction(held, undo, author=author, now=datetime.now(UTC))
        say(f"Correction {undo} is taken back.")
        return
    if handle is None or not values or not reason:
        raise click.UsageError(
            "Name a statement or an article, what is to be put right, and a --reason."
        )
    with opened(ledger) as held:
        made = put_right(
            held, handle, values, author=author, reason=reason, now=datetime.now(UTC)
        )
    for one in made:
        say(f"Correction {one.no}: {handle}, {one.field.value}: {one.value or '(none)'}")


@click.command(epilog=_LOG_EXAMPLES)
@ledger_option
@click.option("--json", "as_json", is_flag=True, help="Write the log as JSON, one a line.")
def corrections(*, ledger: str, as_json: bool) -> None:
    """Show all that people put right or judged, with author, reason, and what was undone.

    Exit codes: 0 done, 2 asked wrongly.
    """
    _show_log(ledger, as_json=as_json, judged=True)


def _check_one_thing(
    handle: str | None, values: dict[Field, str], *, undo: int | None, show_log: bool
) -> None:
    asked = [bool(handle or values), undo is not None, show_log]
    if sum(asked) != 1:
        raise click.UsageError("Correct one thing, or --undo one, or show the --log.")


def _show_log(ledger: str, *, as_json: bool, judged: bool) -> None:
    with opened(ledger) as held:
        corrected, places = corrections_of(held)
        judgements = judgements_of(held) if judged else ()
    if as_json:
        for one in corrected:
            placed = places.get(one.no, _NOWHERE)
            _echo({"kind": "correction", **asdict(one), **asdict(placed)})
        for judged_so in judgements:
            _echo({"kind": "judgement", **asdict(judged_so)})
        return
    say(render_log(corrected, judgements, places=places))


def _echo(entry: object) -> None:
    click.echo(encode_part(entry).encode("utf-8", "surrogatepass"))
