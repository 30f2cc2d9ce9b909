"""The first schema: every table, and the full-text index over the words of statements.

The statements stand in `first/`, as they were when it was published: a later change of
`schema.py` is a migration of its own, and never changes what this one makes.
"""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None

_FOLDER = Path(__file__).parent.parent / "first"


def upgrade() -> None:
    """Make the schema in an empty database."""
    connection = op.get_bind()
    file = _FOLDER / f"{connection.dialect.name}.sql"
    # A blank line parts them: a trigger is one statement with several in it.
    for statement in file.read_text(encoding="utf-8").split("\n\n"):
        connection.exec_driver_sql(statement)
