"""Words on a command line: several of them are one query or name, whether quoted or not."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

__all__ = ["words_argument"]

_Command = TypeVar("_Command", bound=Callable[..., Any])


def words_argument(name: str, *, required: bool = True) -> Callable[[_Command], _Command]:
    """Give a command an argument of any number of words, which arrive as one string.

    Without *required* it may be left out, and is then None.
    """
    return click.argument(
        name,
        nargs=-1,
        required=required,
        metavar=name.upper() if required else f"[{name.upper()}]",
        callback=_joined,
    )


def _joined(
    _ctx: click.Context, _argument: click.Parameter, said: tuple[str, ...]
) -> str | None:
    return " ".join(said) if said else None
