"""The command `onrecord schema`."""

import json

import click

from onrecord.codec import record_schema

__all__ = ["schema"]


_EXAMPLES = """
\b
Examples:
  onrecord schema > record.schema.json
  onrecord schema | jq .properties.statements
"""


@click.command(epilog=_EXAMPLES)
def schema() -> None:
    """Print the JSON Schema of a record.

    What `onrecord read --json` writes keeps to it; fields may be added, none is taken away.
    """
    click.echo(json.dumps(record_schema(), indent=2, ensure_ascii=False))
