"""Doctrines: the rule files of the package, each with its public sources inside."""

from functools import cache
from importlib.resources import files

__all__ = ["RECORD_RULES", "load_doctrines"]

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


def _name(file: object) -> str:
    return str(getattr(file, "name", ""))
