"""Doctrines: the rule files of the package, each with its public sources inside."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from onrecord.errors import UnreadableInputError

__all__ = ["RECORD_RULES", "load_doctrines", "rule_file"]

RECORD_RULES = "record.rules"
"""The file with the sentences and rules of what articles report, which every case has."""


@cache
def load_doctrines() -> tuple[tuple[str, str], ...]:
    """Return name and text of every rule file of the package, in the order of the names."""
    folder = files("onrecord.reference") / "doctrines"
    found = [one for one in folder.iterdir() if one.name.endswith(".rules")]
    return tuple(
        (one.name, one.read_text(encoding="utf-8")) for one in sorted(found, key=_name)
    )


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


def _name(file: object) -> str:
    return str(getattr(file, "name", ""))
