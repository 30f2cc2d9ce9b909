"""The terminal: what is written to it, in whatever characters it can show."""

import sys
from typing import TextIO

import click

from onrecord.errors import OnRecordError
from onrecord.render.visible import one_line

__all__ = ["complain", "say"]

_PLAIN = str.maketrans({"─": "-", "═": "=", "·": "-", "…": "...", **dict.fromkeys("“”", '"')})


def say(text: str, *, stream: TextIO | None = None, colour: bool | None = None) -> None:
    """Write *text* to standard output or *stream*; no character is too much for it."""
    stream = stream or sys.stdout
    click.echo(_in_charset(text, stream.encoding or "utf-8"), file=stream, color=colour)


def complain(error: OnRecordError) -> None:
    """Write an error to standard error as `onrecord: WHERE: WHAT; FIX`, on one line."""
    say(f"onrecord: {one_line(str(error))}", stream=sys.stderr)


def _in_charset(text: str, charset: str) -> str:
    try:
        text.encode(charset)
    except UnicodeEncodeError:
        return text.translate(_PLAIN).encode(charset, "replace").decode(charset)
    return text
