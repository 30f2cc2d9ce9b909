"""Options that commands on matrices have in common."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

import click

from onrecord.usecases.weigh import By

__all__ = ["analyst_option", "by", "reason_option"]

_Command = TypeVar("_Command", bound=Callable[..., Any])


def analyst_option(command: _Command) -> _Command:
    """Give a command the option `--analyst`, who it is done by."""
    return click.option(
        "--analyst",
        metavar="NAME",
        envvar="ONRECORD_ANALYST",
        required=True,
        show_envvar=True,
        help="Who you are; kept with all you put in.",
    )(command)


def reason_option(*, default: str | None = None) -> Callable[[_Command], _Command]:
    """Give a command the option `--reason`; it must be given where there is no default."""
    given: dict[str, Any] = {"required": True} if default is None else {"default": default}
    return click.option("--reason", metavar="TEXT", help="Why; kept in the log.", **given)


def by(analyst: str, reason: str) -> By:
    """Return who does something now, and why."""
    return By(author=analyst, reason=reason, now=datetime.now(UTC))
