"""The commands `onrecord rules check` and `onrecord rules show`."""

import shutil
from pathlib import Path

import click
import msgspec

from onrecord.cli.terminal import complain, say
from onrecord.render.rules import render_library, render_rule_file
from onrecord.usecases.rules import check_files, library, shown

__all__ = ["rules"]

_WIDTH = 80
_WRONG = 2

_CHECK_EXAMPLES = """
\b
Examples:
  onrecord rules check own.rules
  onrecord rules check treaties/*.rules
"""

_SHOW_EXAMPLES = """
\b
Examples:
  onrecord rules show
  onrecord rules show record
  onrecord rules show own.rules --json
"""


_EXAMPLES = """
\b
Examples:
  onrecord rules show
  onrecord rules check own.rules
"""


@click.group(epilog=_EXAMPLES)
def rules() -> None:
    """Check rule files, and show the rules that reasoning goes by.

    Rules are written in controlled English; docs/rules.md explains how.
    """


@rules.command(epilog=_CHECK_EXAMPLES)
@click.argument(
    "paths",
    metavar="FILE...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.pass_context
def check(ctx: click.Context, paths: tuple[Path, ...]) -> None:
    """Check rule files together and tell of every problem, with its line and how to mend it.

    They may use the sentences that every case has (`onrecord rules show record`).

    Exit codes: 0 all is well, 2 there are problems.
    """
    checked = check_files(paths)
    for problem in checked.problems:
        complain(problem)
    if checked.problems:
        ctx.exit(_WRONG)
    say(f"{checked.rules} {'rule' if checked.rules == 1 else 'rules'}, no problems")


@rules.command(epilog=_SHOW_EXAMPLES)
@click.argument("name", metavar="[FILE|NAME]", required=False)
@click.option("--json", "as_json", is_flag=True, help="Write the rules as JSON.")
def show(name: str | None, as_json: bool) -> None:
    """Show the library of rules, or one file or rule with its sources.

    NAME is a file of the library, or a rule in it.
    """
    width = min(_WIDTH, shutil.get_terminal_size().columns)
    if name is None:
        files = library()
        text = render_library(files, width=width)
        fields: object = files
    else:
        file = shown(name)
        text = render_rule_file(file, width=width)
        fields = file
    if as_json:
        click.echo(msgspec.json.encode(fields))
    else:
        say(text)
