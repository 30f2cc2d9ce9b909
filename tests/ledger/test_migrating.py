"""Migrating: the migrations make the schema, and bring an older ledger up to it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from onrecord.errors import LedgerError
from onrecord.ledger import migrating
from onrecord.ledger.schema import metadata
from onrecord.ledger.store import Ledger
from tests.ledger.entries import add_records, dump, named

# What only one of the stores has, so that the schema of both does not name it: the index over
# words, and one that spares a search in SQLite from reading whole rows.
OF_ONE = ("statement_words", "statements_searched", "statements.words", "'words'")

LATER = '''
"""A later step, for the tests."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("articles", sa.Column("mood", sa.Text, server_default="grim"))
    {more}
'''


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """What lets the program have a later migration."""

    def add(more: str) -> None:
        folder = tmp_path / "migrations"
        shutil.copytree(migrating._FOLDER, folder)
        (folder / "versions" / "0002_later.py").write_text(LATER.format(more=more))
        monkeypatch.setattr(migrating, "_FOLDER", folder)
        monkeypatch.setattr(migrating, "_VERSIONS", ("0001", "0002"))
        monkeypatch.setattr(migrating, "NEWEST", "0002")
        monkeypatch.setattr("onrecord.ledger.store.NEWEST", "0002")

    return add


def version_of(ledger: Ledger) -> str | None:
    with ledger.reading() as connection:
        return migrating.schema_version(connection, where="here")


def test_the_migrations_make_the_schema(ledger: Ledger) -> None:
    with ledger.reading() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    assert [item for item in differences if not any(own in str(item) for own in OF_ONE)] == []


def test_the_versions_are_those_of_the_migrations() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrating._FOLDER))
    config.set_main_option("path_separator", "os")
    steps = [step.revision for step in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(steps)) == migrating._VERSIONS
    assert steps[0] == migrating.NEWEST


def test_an_older_ledger_is_brought_up_to_date_when_opened(
    new_place: Callable[[], str], later: Callable[[str], None]
) -> None:
    place = new_place()
    with Ledger.open(place) as ledger:
        add_records(ledger, named("a"))
        before = dump(ledger)
    later("")
    with Ledger.open(place) as ledger:
        assert version_of(ledger) == "0002"
        assert dump(ledger) == before
        with ledger.reading() as connection:
            assert connection.exec_driver_sql("SELECT mood FROM articles").scalars().all() == [
                "grim"
            ]


def test_a_migration_that_fails_leaves_the_ledger_as_it_was(
    new_place: Callable[[], str], later: Callable[[str], None]
) -> None:
    place = new_place()
    with Ledger.open(place) as ledger:
        add_records(ledger, named("a"))
    later('op.execute("INSERT INTO nowhere VALUES (1)")')
    with pytest.raises(LedgerError):
        Ledger.open(place)
    migrating_back = pytest.MonkeyPatch()
    with migrating_back.context() as patch:
        patch.setattr("onrecord.ledger.store.NEWEST", "0001")
        with Ledger.open(place) as ledger:
            assert version_of(ledger) == "0001"
            with ledger.reading() as connection:
                columns = connection.exec_driver_sql("SELECT * FROM articles").keys()
    assert "mood" not in columns
