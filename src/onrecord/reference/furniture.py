"""Furniture: the words by which share bars, captions and sign-offs give themselves away."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["FurnitureLexicon", "load_furniture", "matching_key"]

_DATA = "data/furniture.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureLexicon:
    """The tables of `data/furniture.toml`, every phrase in the form of `matching_key`."""

    whole_lines: frozenset[str]
    openings: tuple[str, ...]
    appeals: tuple[str, ...]
    addresses: frozenset[str]
    appeal_words: frozenset[str]
    link_words: frozenset[str]
    section_headings: frozenset[str]
    caption_openings: frozenset[str]
    caption_openings_with_mark: frozenset[str]
    caption_endings: tuple[str, ...]
    credit_agencies: tuple[str, ...]
    sign_off_openings: tuple[str, ...]
    sign_off_endings: tuple[str, ...]
    notices: tuple[str, ...]
    byline_openings: tuple[str, ...]
    date_openings: tuple[str, ...]
    calendar: frozenset[str]


@cache
def load_furniture() -> FurnitureLexicon:
    """Return the furniture lexicon of the package; the file is read once."""
    table = tomllib.loads(files("onrecord.reference").joinpath(_DATA).read_text("utf-8"))
    captions, agency, bylines = table["captions"], table["agency"], table["bylines"]
    return FurnitureLexicon(
        whole_lines=frozenset(_keys(table["whole_lines"]["phrases"])),
        openings=_keys(table["openings"]["phrases"]),
        appeals=_keys(table["appeals"]["phrases"]),
        addresses=frozenset(_keys(table["reader_appeals"]["addresses"])),
        appeal_words=frozenset(_keys(table["reader_appeals"]["words"])),
        link_words=frozenset(_keys(table["link_words"]["words"])),
        section_headings=frozenset(_keys(table["section_headings"]["phrases"])),
        caption_openings=frozenset(_keys(captions["openings"])),
        caption_openings_with_mark=frozenset(_keys(captions["openings_with_mark"])),
        caption_endings=_keys(captions["endings"]),
        credit_agencies=_keys(captions["agencies"]),
        sign_off_openings=_keys(agency["openings"]),
        sign_off_endings=_keys(agency["endings"]),
        notices=_keys(agency["statements"]),
        byline_openings=_keys(bylines["openings"]),
        date_openings=_keys(bylines["date_openings"]),
        calendar=frozenset(_keys(bylines["calendar"])),
    )


def matching_key(words: str) -> str:
    """Return words in lower case, a single space for all that is no letter and no digit.

    >>> matching_key("  Post a Comment: ")
    'post a comment'
    """
    return " ".join(re.findall(r"[^\W_]+", words.casefold()))


def _keys(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(matching_key(phrase) for phrase in phrases)
