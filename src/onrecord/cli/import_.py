"""The command `onrecord import`."""

from pathlib import Path

import click

from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.terminal import say
from onrecord.errors import AskedWronglyError
from onrecord.render.visible import one_line
from onrecord.render.wording import count_words
from onrecord.usecases.import_ import Imported, check_import, import_ledger

__all__ = ["import_"]

_EXAMPLES = """
\b
Examples:
  onrecord import crisis.jsonl --ledger new.db
  onrecord import crisis.jsonl --ledger postgresql://db.example/crisis
  onrecord import crisis.jsonl --check --ledger new.db
"""


@click.command("import", epilog=_EXAMPLES)
@click.argument("file", metavar="FILE")
@ledger_option
@click.option("--check", is_flag=True, help="Only check that the file is whole.")
def import_(*, file: str, ledger: str, check: bool) -> None:
    """Make a ledger again from a file that `onrecord export --to jsonl` wrote.

    The file is checked first, to its last line: a damaged or foreign one is refused with the
    line that is wrong, and nothing is written. Then its articles go into the ledger in their
    order, and after them corrections, judgements and analyses. What is there already is left
    as it is: after an interruption the same command goes on.

    Exit codes: 0 done, 2 asked wrongly or a file that is damaged.
    """
    try:
        with Path(file).open("rb") as stream:
            articles = check_import(stream, where=file)
            if check:
                say(f"onrecord: {one_line(file)} is whole: {count_words(articles, 'article')}")
                return
            stream.seek(0)
            with opened(ledger, create=True) as store:
                say(_receipt(import_ledger(stream, ledger=store, where=file)))
    except OSError as error:
        raise AskedWronglyError(
            what=f"the file cannot be read ({error.strerror or error})",
            where=file,
            fix="name a file that `onrecord export --to jsonl` wrote",
        ) from error


def _receipt(done: Imported) -> str:
    added, there = count_words(done.added, "article"), f"{done.there:,} there already"
    logged = done.logged
    log = f"{logged.added:,} put back, {logged.there:,} there already"
    left_out = f", {logged.left_out:,} left out" if logged.left_out else ""
    return f"Imported: {added} added, {there}.\nOf the logs: {log}{left_out}."
