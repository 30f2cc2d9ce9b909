"""The command `onrecord`: finds the command that was asked for and loads only that one."""

import errno
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

import click

from onrecord.cli.terminal import complain
from onrecord.errors import AskedWronglyError, OnRecordError

__all__ = ["COMMANDS", "cli"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a command is found, and its help in one line."""

    module: str
    name: str
    help: str


COMMANDS: Mapping[str, Place] = {
    "read": Place(
        "onrecord.cli.read",
        "read",
        "Read articles: red lines, who said what, and all else on record.",
    ),
    "add": Place(
        "onrecord.cli.add",
        "add",
        "Add articles to a ledger: what they say goes on the record.",
    ),
    "search": Place(
        "onrecord.cli.search",
        "search",
        "Find statements by their words, by speaker, day and more.",
    ),
    "statements": Place("onrecord.cli.statements", "statements", "List statements by filters."),
    "timeline": Place(
        "onrecord.cli.timeline",
        "timeline",
        "Show what is on record of an actor or territory, by day.",
    ),
    "actors": Place("onrecord.cli.actors", "actors", "List actors, or show one."),
    "territories": Place(
        "onrecord.cli.territories",
        "territories",
        "List territories, or show what each actor says of one.",
    ),
    "events": Place("onrecord.cli.events", "events", "List events and who asserts them."),
    "first": Place(
        "onrecord.cli.first", "first", "Test a claim to be the first against the record."
    ),
    "show": Place(
        "onrecord.cli.show", "show", "Show an article of a ledger, or one fact in it."
    ),
    "quote": Place(
        "onrecord.cli.quote",
        "quote",
        "Show every wording of a quotation, and what was changed.",
    ),
    "redlines": Place(
        "onrecord.cli.redlines", "redlines", "List red lines, or show how an actor's moved."
    ),
    "trend": Place(
        "onrecord.cli.trend", "trend", "Show whether threats and the like grow more frequent."
    ),
    "correct": Place(
        "onrecord.cli.correct", "correct", "Put right what was misread, or take that back."
    ),
    "same": Place("onrecord.cli.same", "same", "Say that two actors are one."),
    "different": Place("onrecord.cli.same", "different", "Say that two actors are not one."),
    "corrections": Place(
        "onrecord.cli.correct", "corrections", "Show all that people corrected and judged."
    ),
    "verify": Place(
        "onrecord.cli.verify",
        "verify",
        "Read a whole ledger again and hold every span against its text.",
    ),
    "export": Place(
        "onrecord.cli.export",
        "export",
        "Hand on what a ledger holds, in a form that other tools read.",
    ),
    "import": Place(
        "onrecord.cli.import_",
        "import_",
        "Make a ledger again from a file that `export --to jsonl` wrote.",
    ),
    "reason": Place(
        "onrecord.cli.reason", "reason", "Show what follows from articles, for whom and why."
    ),
    "rules": Place(
        "onrecord.cli.rules", "rules", "Check rule files, and show the rules reasoned by."
    ),
    "weigh": Place(
        "onrecord.cli.weigh", "weigh", "Weigh rival hypotheses by what speaks against them."
    ),
    "schema": Place("onrecord.cli.schema", "schema", "Print the JSON Schema of a record."),
}


_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


def _unwritten(error: OSError) -> AskedWronglyError:
    return AskedWronglyError(
        what=f"it cannot be written ({error.strerror})",
        where=str(error.filename or "the output"),
        fix="make room, or write to another place",
    )


def _let_go_of_output() -> None:
    """Drop what standard output still holds, which the interpreter would try to write again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


class _Commands(click.Group):
    """A group that knows its commands by name and imports one when it is called.

    Reading takes a model and a page library, which nobody should wait for to see `--help`.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        place = COMMANDS.get(cmd_name)
        if place is None:
            return None
        command = getattr(import_module(place.module), place.name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002
        formatter: click.HelpFormatter,
    ) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, place.help) for name, place in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except OnRecordError as error:
            complain(error)
            ctx.exit(2)
        except OSError as error:
            if error.errno not in _NO_ROOM:
                raise
            complain(_unwritten(error))
            _let_go_of_output()
            ctx.exit(2)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="onrecord")
def cli() -> None:
    """Turn news reporting on a crisis into a record of who said what.

    Every statement comes with its speaker, its words and where they stand in the page.
    """


if __name__ == "__main__":
    cli()
