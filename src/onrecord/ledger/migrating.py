"""Migrating: which version of the schema a ledger has, and bringing it up to ours."""

from importlib import import_module
from pathlib import Path

from sqlalchemy import Connection, inspect

from onrecord.errors import LedgerError
from onrecord.ledger.schema import metadata

__all__ = ["NEWEST", "schema_version", "upgrade"]

_VERSIONS = ("0001",)  # as in the folder of migrations, which only an upgrade reads
NEWEST = _VERSIONS[-1]
"""The version of the schema that this program writes."""

_TABLE = "alembic_version"
_FOLDER = Path(__file__).parent / "migrations"


def schema_version(connection: Connection, *, where: str) -> str | None:
    """Return the version of the schema in a database; none where no ledger is in it."""
    tables = set(inspect(connection).get_table_names())
    if _TABLE in tables:
        return connection.exec_driver_sql(f"SELECT version_num FROM {_TABLE}").scalar()
    # On a server, tables of others may stand beside ours.
    alien = tables if connection.dialect.name == "sqlite" else tables & metadata.tables.keys()
    if alien:
        raise LedgerError(
            what="this is a database of something else",
            where=where,
            fix="give one that `onrecord add` made, or an empty one",
        )
    return None


def upgrade(connection: Connection, *, where: str) -> None:
    """Bring the schema up to the newest version, in the caller's transaction.

    Nothing happens where it is the newest already; a ledger of a later program is left alone.
    """
    version = schema_version(connection, where=where)
    if version == NEWEST:
        return
    if version is not None and version not in _VERSIONS:
        raise LedgerError(
            what=f"this ledger was made by a newer onrecord (schema {version})",
            where=where,
            fix="update onrecord: pip install --upgrade onrecord",
        )
    _check_charset(connection, where=where)
    # Loaded only here: most who open a ledger need no migration, and should not wait for it.
    command = import_module("alembic.command")
    config = import_module("alembic.config").Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _check_charset(connection: Connection, *, where: str) -> None:
    if connection.dialect.name != "postgresql":
        return
    charset = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if charset != "UTF8":
        raise LedgerError(
            what=f"this database takes only the characters of {charset}",
            where=where,
            fix="make one for all: createdb --encoding UTF8 --template template0 NAME",
        )
