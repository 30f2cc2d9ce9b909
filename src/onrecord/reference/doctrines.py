"""Doctrines: the rule files of the package, each with its public sources inside."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from pathlib import Path

from onrecord.errors import AskedWronglyError, UnreadableInputError

__all__ = [
    "RECORD_RULES",
    "VOCABULARY",
    "doctrine_files",
    "doctrine_names",
    "load_doctrines",
    "rule_file",
]

_SUFFIX = ".rules"

RECORD_RULES = "record.rules"
"""The file with the sentences and rules of what articles report, which every case has."""

VOCABULARY = "vocabulary.rules"
"""The file with the sentences that doctrines share; it holds no rules."""

_SHARED_STEPS = "armed-attack.rules"  # what every doctrine brings along


@cache
def load_doctrines() -> tuple[tuple[str, str], ...]:
    """Return name and text of every rule file of the package, in the order of the names."""
    folder = files("onrecord.reference") / "doctrines"
    found = [one for one in folder.iterdir() if one.name.endswith(_SUFFIX)]
    return tuple(
        (one.name, one.read_text(encoding="utf-8")) for one in sorted(found, key=_name)
    )


def doctrine_names() -> tuple[str, ...]:
    """Return the names by which doctrines are chosen.

    >>> "collective-defence" in doctrine_names()
    True
    """
    kept = (name for name, _ in load_doctrines() if name not in {RECORD_RULES, VOCABULARY})
    return tuple(name.removesuffix(_SUFFIX) for name in kept)


def doctrine_files(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return name and text of some doctrines' files, with what they share; none for none."""
    chosen = {_known(name) for name in names}
    if not chosen:
        return ()
    chosen |= {VOCABULARY, _SHARED_STEPS}
    return tuple(one for one in load_doctrines() if one[0] in chosen)


def rule_file(path: Path) -> tuple[str, str]:
    """Return name and text of somebody's own rule file."""
    try:
        return str(path), path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableInputError(
            what=f"this is not UTF-8 text ({error.reason} at byte {error.start})",
            where=str(path),
            fix="save the file as UTF-8",
        ) from error
    except OSError as error:
        raise UnreadableInputError(
            what=f"the file cannot be read ({error.strerror})",
            where=str(path),
            fix="check the name of the file and that it may be read",
        ) from error


def _known(name: str) -> str:
    known = doctrine_names()
    if name.removesuffix(_SUFFIX) in known:
        return name.removesuffix(_SUFFIX) + _SUFFIX
    raise AskedWronglyError(
        what=f"there is no doctrine called {name!r}",
        where="the doctrines to reason by",
        fix=f"name one of: {', '.join(get_close_matches(name, known, n=3) or known)}",
    )


def _name(file: object) -> str:
    return str(getattr(file, "name", ""))
