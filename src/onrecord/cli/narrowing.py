"""Narrowing: the options by which a command narrows the statements it shows."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import click

from onrecord.cli.days import DAY, day
from onrecord.model import Act, CommitmentKind, Manner
from onrecord.usecases.search import Narrowed

__all__ = ["narrowing_options"]

_Command = TypeVar("_Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--speaker", metavar="NAME", help="A name, an alias or a handle (12.a3)."),
    click.option("--role", metavar="WORDS", help="Words of the role the speaker is given."),
    click.option(
        "--manner",
        type=click.Choice([one.value for one in Manner]),
        help="How the words are given.",
    ),
    click.option(
        "--act",
        type=click.Choice([one.value for one in Act]),
        help="What the speaker does: say it, think it, or do it.",
    ),
    click.option("--venue", metavar="WORDS", help="Where it was said: Telegram, parliament."),
    click.option("--territory", metavar="NAME", help="A territory that is spoken of."),
    click.option("--outlet", metavar="NAME", help="An outlet that carries it."),
    click.option(
        "--kind",
        type=click.Choice([one.value for one in CommitmentKind]),
        help="Only what makes such a commitment.",
    ),
    click.option("--since", type=day, metavar=DAY, help="Said on this day or later."),
    click.option("--until", type=day, metavar=DAY, help="Said on this day or before."),
    click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        default=0.0,
        help="Read with at least this confidence.",
    ),
    click.option(
        "--all-carriers",
        is_flag=True,
        help="Show a statement once for each article that carries it.",
    ),
)


def narrowing_options(command: _Command) -> _Command:
    """Give a command the options that narrow; they arrive as the argument `narrowed`."""

    @wraps(command)
    def narrowed_command(  # noqa: PLR0913 - one parameter for each option
        *,
        speaker: str | None,
        role: str | None,
        manner: str | None,
        act: str | None,
        venue: str | None,
        territory: str | None,
        outlet: str | None,
        kind: str | None,
        since: Any,
        until: Any,
        min_confidence: float,
        all_carriers: bool,
        **asked: Any,
    ) -> Any:
        narrowed = Narrowed(
            speaker=speaker,
            role=role,
            manner=Manner(manner) if manner else None,
            act=Act(act) if act else None,
            venue=venue,
            territory=territory,
            outlet=outlet,
            kind=CommitmentKind(kind) if kind else None,
            since=since,
            until=until,
            min_confidence=min_confidence,
            all_carriers=all_carriers,
        )
        return command(narrowed=narrowed, **asked)

    decorated = narrowed_command
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return decorated  # type: ignore[return-value]
