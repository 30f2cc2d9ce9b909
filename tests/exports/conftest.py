"""Files that exports write to, kept in memory."""

from io import BytesIO
from typing import IO

import pytest


class Shelf:
    """Opens files in memory by name and keeps what was written when they are closed."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def open(self, name: str) -> IO[bytes]:
        shelf = self

        class _File(BytesIO):
            def close(self) -> None:
                shelf.files.setdefault(name, self.getvalue())
                super().close()

        return _File()


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()
