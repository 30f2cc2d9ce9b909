"""The commands `onrecord same` and `onrecord different`."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

import click

from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.terminal import say
from onrecord.model import Verdict
from onrecord.usecases.judge import judge_actors, undo_judgement

__all__ = ["different", "same"]

_Command = TypeVar("_Command", bound=Callable[..., Any])

_EXAMPLES = """
\b
Examples:
  onrecord same 12.a3 40.a1 --author "Mara Lind" \\
      --reason "same portrait" --ledger crisis.db
  onrecord different 12.a3 41.a2 --author "Mara Lind" \\
      --reason "this is the son" --ledger crisis.db
  onrecord same --undo 7 --author "Mara Lind" --ledger crisis.db
"""


def _options(command: _Command) -> _Command:
    decorated = command
    for option in (
        click.option("--undo", type=click.IntRange(min=1), metavar="N", help="Take one back."),
        click.option("--reason", metavar="TEXT", help="Why; kept in the log."),
        click.option("--author", metavar="NAME", required=True, help="Who says so."),
        ledger_option,
        click.argument("actors", metavar="[HANDLE HANDLE]", nargs=-1),
    ):
        decorated = option(decorated)
    return decorated


@click.command(epilog=_EXAMPLES)
@_options
def same(
    *,
    actors: tuple[str, ...],
    ledger: str,
    author: str,
    reason: str | None,
    undo: int | None,
) -> None:
    """Say that two actors, each as one article has it, are one and the same.

    The word of a person goes before what names say, and a later word before an earlier one.
    It is kept in the log (`onrecord corrections`) and can be taken back.

    Exit codes: 0 done, 2 asked wrongly.
    """
    _judge(actors, ledger, author, reason, undo, verdict=Verdict.SAME)


@click.command(epilog=_EXAMPLES)
@_options
def different(
    *,
    actors: tuple[str, ...],
    ledger: str,
    author: str,
    reason: str | None,
    undo: int | None,
) -> None:
    """Say that two actors, each as one article has it, are not the same.

    The one seen later leaves, and with it all that have its name and roles; if both have the
    same, only itself. The word is kept in the log and can be taken back.

    Exit codes: 0 done, 2 asked wrongly.
    """
    _judge(actors, ledger, author, reason, undo, verdict=Verdict.DIFFERENT)


def _judge(  # noqa: PLR0913 - what the two commands were given
    actors: tuple[str, ...],
    ledger: str,
    author: str,
    reason: str | None,
    undo: int | None,
    *,
    verdict: Verdict,
) -> None:
    now = datetime.now(UTC)
    if undo is not None:
        if actors:
            raise click.UsageError("--undo takes a judgement back; name no actors with it.")
        with opened(ledger) as held:
            undo_judgement(held, undo, author=author, now=now)
        say(f"Judgement {undo} is taken back.")
        return
    if len(actors) != 2 or not reason:
        raise click.UsageError("Name two actors, like 12.a3 40.a1, and give a --reason.")
    with opened(ledger) as held:
        judged = judge_actors(
            held, *actors, verdict=verdict, author=author, reason=reason, now=now
        )
    one = judged.judgement
    found = "the same" if one.verdict is Verdict.SAME else "not the same"
    say(f"Judgement {one.no}: {one.left} and {one.right} are {found}.")
    for no in judged.overruled:
        say(f"onrecord: it overrules judgement {no}", stream=sys.stderr)
