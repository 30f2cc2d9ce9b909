"""Places: where input is, as it is named on a command line: files, folders, addresses, `-`."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

__all__ = [
    "STDIN",
    "is_address",
    "is_lines",
    "list_places",
    "name_of",
    "size_of",
    "sources_in",
]

STDIN = "-"

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_LINES = frozenset({".jsonl", ".ndjson"})
_ARTICLES = frozenset({".htm", ".html", ".shtml", ".text", ".txt", ".xhtml", *_LINES})
_SOURCES = _ARTICLES | {
    *(".atom", ".csv", ".md", ".parquet", ".rss", ".tab", ".tsv", ".warc", ".wet", ".xml"),
}


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


def sources_in(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder and of those within it that hold articles, by their names.

    Hidden files and folders, links to folders, and files of other kinds are passed over.
    """
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from sources_in(path)
        elif _unpacked(path).suffix.lower() in _SOURCES and path.is_file():
            yield path


def name_of(path: PurePath | str) -> str:
    """Return a file's name for its article: without its ending, and the folders before it.

    >>> name_of("kelm.strait.txt"), name_of("march/3.html.gz")
    ('kelm.strait', 'march/3')
    """
    return _unpacked(PurePath(path)).with_suffix("").as_posix()


def size_of(places: Iterable[str]) -> int | None:
    """Return how many bytes the files at those places have; None if that cannot be known."""
    total = 0
    for place in places:
        if place == STDIN or is_address(place):
            return None
        path = Path(place)
        try:
            files = sources_in(path) if path.is_dir() else (path,)
            total += sum(file.stat().st_size for file in files)
        except OSError:
            return None
    return total


def _unpacked(path: PurePath) -> PurePath:
    return path.with_suffix("") if path.suffix.lower() == ".gz" else path


def _articles_in(folder: Path) -> tuple[str, ...]:
    if not folder.is_dir():
        return ()
    return tuple(str(path) for path in sorted(folder.iterdir()) if _is_article(path))


def _is_article(path: Path) -> bool:
    hidden = path.name.startswith(".")
    return not hidden and path.suffix.lower() in _ARTICLES and path.is_file()
