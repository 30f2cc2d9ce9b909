"""Ledgers: the option that names one, and opening it for a command."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from onrecord.cli.terminal import say
from onrecord.ledger.store import Ledger
from onrecord.usecases.ledgers import open_ledger

__all__ = ["ledger_option", "opened"]

_Command = TypeVar("_Command", bound=Callable[..., Any])


def ledger_option(command: _Command) -> _Command:
    """Give a command the option `--ledger`; it arrives as the argument `ledger`, a text."""
    return click.option(
        "--ledger",
        metavar="FILE|URL",
        envvar="ONRECORD_LEDGER",
        required=True,
        show_envvar=True,
        help="The ledger: a file, or a postgresql:// address.",
    )(command)


@contextmanager
def opened(place: str, *, create: bool = False) -> Iterator[Ledger]:
    """Return the ledger at *place*, open; says what is dangerous about it, if anything."""
    with open_ledger(place, create=create) as ledger:
        if ledger.warning:
            say(f"onrecord: {ledger.warning}", stream=sys.stderr)
        yield ledger
