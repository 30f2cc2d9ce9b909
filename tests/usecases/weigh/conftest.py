"""A ledger with an article that has rival readings, and a copy of it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.ledger.store import Ledger
from onrecord.usecases.weigh import By
from tests.ledger.entries import add_records, named

NOW = datetime(2031, 3, 14, 9, tzinfo=UTC)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "crisis.db", create=True) as opened:
        add_records(opened, named("one"), named("two", outlet="Sarn Gazette"))
        yield opened


@pytest.fixture
def lind() -> By:
    return By(author="Mara Lind", reason="as heard", now=NOW)
