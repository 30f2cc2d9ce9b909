"""Places: where input is, as it is named on a command line: files, folders, addresses, `-`."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from onrecord.errors import UnreadableInputError

__all__ = ["STDIN", "is_address", "is_lines", "list_places", "opened"]

STDIN = "-"

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_LINES = frozenset({".jsonl", ".ndjson"})
_ARTICLES = frozenset({".htm", ".html", ".shtml", ".text", ".txt", ".xhtml", *_LINES})


def list_places(named: Iterable[str]) -> tuple[str, ...]:
    """Return the places that are named, each folder given as the articles it holds.

    Articles of a folder stand in the order of their names; hidden files, folders within it
    and files of other kinds are passed over. A folder with no article stays as it is named.
    """
    places: list[str] = []
    for place in named:
        held = () if place == STDIN or is_address(place) else _articles_in(Path(place))
        places += held or (place,)
    return tuple(places)


def is_address(place: str) -> bool:
    """Return whether a place is on the web: it starts with a scheme, whichever."""
    return _ADDRESS.match(place) is not None


def is_lines(path: Path) -> bool:
    """Return whether a file is one of JSON lines, going by its name."""
    return path.suffix.lower() in _LINES


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """Open a file for as long as it is read; raise UnreadableInputError if that cannot be."""
    try:
        stream = path.open("rb")
    except OSError as error:
        raise UnreadableInputError(
            what=f"the file cannot be read ({error.strerror or error})",
            where=str(path),
            fix="check the path and its permissions",
        ) from error
    with stream:
        yield stream


def _articles_in(folder: Path) -> tuple[str, ...]:
    if not folder.is_dir():
        return ()
    return tuple(str(path) for path in sorted(folder.iterdir()) if _is_article(path))


def _is_article(path: Path) -> bool:
    hidden = path.name.startswith(".")
    return not hidden and path.suffix.lower() in _ARTICLES and path.is_file()
