"""Venues: where and on what occasion something was said ("Telegram", "an interview")."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from onrecord.model.spans import Span

__all__ = ["Venue", "VenueKind", "VenueLexicon", "VenueMention", "load_venues"]

_DATA = "data/venues.toml"
_TIME = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|February|March|April|May|June"
    r"|July|August|September|October|November|December)\b)"
)
_NAME = (
    rf"(?P<name>{_TIME}"
    r"(?:[Tt]he\s)?[^\W\d_a-z][\w&.'\u2019-]{0,40}"
    r"(?:\s(?:of\s|for\s|the\s|and\s)?[^\W\d_a-z][\w&.'\u2019-]{0,40}){0,5})"
)
_WITH = re.compile(
    r"(?:\s(?:\w{2,12}\s){0,2}?)(?:with|to|by)\s"
    r"(?:(?:the|a|an)\s)?(?:[a-z]{2,14}\s){0,3}?" + _NAME
)
_PLACE = re.compile(r"\s(?:in|at)\s" + _NAME)
_FIRST_WORD = re.compile(r"\w+")
_WORLD = ("un", "u.n.", "united nations", "world")
_POSSESSIVE = re.compile(r"['\u2019]s$|[.,;:'\u2019]+$")


class VenueKind(StrEnum):
    """Whether something is posted on it, said at it or said in it."""

    PLATFORM = "platform"
    FORUM = "forum"
    OCCASION = "occasion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A venue; `rank` is its place in the file, the lower the more telling."""

    name: str
    kind: VenueKind
    rank: int
    given: bool = False  # given to someone: an interview, a phone call


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueMention:
    """A venue in a text: its words, whom it was given to and the place, if they follow it."""

    venue: Venue
    span: Span
    given_to: Span | None = None
    place: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The words of a venue: folded, and as they must be written if case matters."""

    folded: str
    cased: str | None
    venue: Venue


@dataclass(frozen=True, slots=True)
class VenueLexicon:
    """The words of every venue by their first word, the longest first."""

    by_first_word: Mapping[str, Sequence[_Words]]

    def find(self, text: str) -> tuple[VenueMention, ...]:
        """Return the venues in a sentence, in reading order.

        >>> found = load_venues().find("she said in an interview with Harbour Radio")
        >>> [(m.venue.name, m.given_to.text) for m in found]
        [('interview', 'Harbour Radio')]
        """
        folded = text.lower()
        if len(folded) != len(text):
            folded = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        found, end = [], 0
        for word in _FIRST_WORD.finditer(folded):
            listed = self.by_first_word.get(word.group())
            if listed is None or word.start() < end:
                continue
            hit = next((w for w in listed if _stands_at(w, folded, text, word.start())), None)
            if hit is not None and not _is_of_a_state(hit.venue, folded, word.start()):
                end = word.start() + len(hit.folded)
                found.append(_mention(text, hit.venue, word.start(), end))
        return tuple(found)

    def best(self, text: str) -> VenueMention | None:
        """Return the most telling venue in a sentence: a named forum before "speech"."""
        return min(self.find(text), key=lambda mention: mention.venue.rank, default=None)


@cache
def load_venues() -> VenueLexicon:
    """Return the venue lexicon of the package; the file is read once."""
    table = tomllib.loads(files("onrecord.reference").joinpath(_DATA).read_text("utf-8"))
    by_first_word: dict[str, list[_Words]] = {}
    for rank, entry in enumerate(table["venue"]):
        venue = Venue(
            name=entry["name"],
            kind=VenueKind(entry["kind"]),
            rank=rank,
            given=entry.get("with", False),
        )
        for word in entry["words"]:
            words = _Words(
                folded=word.lower(), cased=word if entry.get("cased") else None, venue=venue
            )
            first = _FIRST_WORD.match(words.folded)
            by_first_word.setdefault(first.group() if first else word, []).append(words)
    for listed in by_first_word.values():
        listed.sort(key=lambda words: -len(words.folded))
    return VenueLexicon(by_first_word)


def _stands_at(words: _Words, folded: str, text: str, start: int) -> bool:
    end = start + len(words.folded)
    if not folded.startswith(words.folded, start) or folded[end : end + 1].isalnum():
        return False
    return words.cased is None or text.startswith(words.cased, start)


def _is_of_a_state(venue: Venue, folded: str, start: int) -> bool:
    """Whether a forum's words name one state's own body ("Velmark's Security Council")."""
    before = folded[:start].rstrip()
    owned = before.endswith(("'s", "\u2019s"))
    return owned and venue.kind is VenueKind.FORUM and not before[:-2].endswith(_WORLD)


def _mention(text: str, venue: Venue, start: int, end: int) -> VenueMention:
    return VenueMention(
        venue=venue,
        span=Span.of(text, start, end),
        given_to=_named(_WITH.match(text, end)) if venue.given else None,
        place=_named(_PLACE.match(text, end)),
    )


def _named(match: re.Match[str] | None) -> Span | None:
    if match is None:
        return None
    name = _POSSESSIVE.sub("", match["name"])
    start = match.start("name")
    return Span.of(match.string, start, start + len(name)) if name else None
