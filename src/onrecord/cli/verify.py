"""The command `onrecord verify`."""

import json
from dataclasses import asdict

import click

from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.terminal import say
from onrecord.ledger.verifying import Fault
from onrecord.render.visible import one_line
from onrecord.render.wording import count_words
from onrecord.usecases.verify import Verified, verify_ledger

__all__ = ["verify"]

_EXAMPLES = """
\b
Examples:
  onrecord verify --ledger crisis.db
  onrecord verify --ledger postgresql://desk@db.example/crisis --json
"""


@click.command(epilog=_EXAMPLES)
@ledger_option
@click.option("--json", "as_json", is_flag=True, help="Write faults and receipt as JSON lines.")
@click.pass_context
def verify(ctx: click.Context, *, ledger: str, as_json: bool) -> None:
    """Read a whole ledger again and hold every span against its article's text.

    Checks the digests of texts and records, every span, what facts say of one another, and
    the database itself. Prints each fault and a receipt.

    Exit codes: 0 no fault, 1 faults, 2 asked wrongly or not a ledger.
    """
    with opened(ledger) as store:
        done = verify_ledger(store, on_fault=_fault_in_json if as_json else _fault_in_words)
    say(json.dumps(asdict(done)) if as_json else _receipt(done))
    ctx.exit(1 if done.faults else 0)


def _fault_in_words(fault: Fault) -> None:
    say(f"{one_line(fault.where)}: {one_line(fault.what)}")


def _fault_in_json(fault: Fault) -> None:
    say(json.dumps(asdict(fault)))


def _receipt(done: Verified) -> str:
    read = ", ".join(
        count_words(many, name)
        for many, name in (
            (done.articles, "article"),
            (done.facts, "fact"),
            (done.spans, "span"),
        )
    )
    faults = count_words(done.faults, "fault") if done.faults else "no faults"
    return f"Read again: {read}; {faults}."
