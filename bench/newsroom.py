"""A newsroom: any number of articles, made from those of the corpora by new names and words.

The first round gives each article as it is. In every later round each name is another, the
same throughout the round, and one word in seven stands for another of its kind, so that the
article is no copy of what it was made from: a passage of eight words rarely stays as it was.
The same size gives the same articles, on every machine.
"""

import calendar
import hashlib
import json
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

from bench.corpora import Corpora, Line, read_entries, write_lines

__all__ = ["newsroom", "sources", "write_newsroom"]

_WORD = re.compile(r"[^\W\d_]+")
_DAYS = frozenset((*calendar.day_name, *calendar.month_name))
# Some hundred thousand names: few of those that differ in the corpora become the same.
_ONSETS = ("b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br")
_RIMES = ("al", "ar", "em", "en", "esk", "ild", "im", "or", "ov", "un")
_ENDINGS = ("ak", "en", "ia", "ir", "mont", "ov", "stead", "ton", "un", "wick")
_CHANGED = 7
_SHORTEST = 5


def sources(corpora: Corpora) -> tuple[Line, ...]:
    """Return the articles of the corpora that are here, each as a line for the reader."""
    lines: list[Line] = []
    if corpora.crisis.is_dir():
        lines += corpora.crisis_lines()
    for path in (corpora.polnear, corpora.polnear_train, corpora.wikinews):
        if path.exists():
            lines += map(_line, read_entries(path))
    return tuple(lines)


def newsroom(lines: Iterable[Line], *, size: int) -> Iterator[Line]:
    """Yield that many articles, made from *lines* in as many rounds as it takes."""
    lines = tuple(lines)
    words = _vocabulary(lines)
    made = (_article(line, n, words) for n in count() for line in lines)
    return islice(made, size)


def write_newsroom(corpora: Corpora, path: Path, *, size: int) -> str:
    """Write that many articles to a file, and return the digest of what they are made from."""
    lines = sources(corpora)
    write_lines(newsroom(lines, size=size), path)
    return hashlib.sha256(json.dumps(lines).encode()).hexdigest()


def _line(entry: dict[str, str]) -> Line:
    """Return an entry of PolNeAR or of Wikinews, which has an address for a name."""
    id = entry.get("id") or entry["url"].rpartition("/")[2]
    known = {"id": id, "title": entry["title"], "text": entry["text"]}
    known |= {"published": entry.get("date") or "", "outlet": entry.get("publisher") or ""}
    return {key: value for key, value in known.items() if value}


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """The words in small letters, and of those the ones that words are changed for, sorted."""

    small: frozenset[str]
    common: tuple[str, ...]


def _vocabulary(lines: Iterable[Line]) -> _Vocabulary:
    found = {word for line in lines for word in _WORD.findall(line["text"])}
    small = frozenset(word for word in found if word.islower())
    return _Vocabulary(small, tuple(sorted(filter(_is_common, small))))


def _is_common(word: str) -> bool:
    return word.isascii() and len(word) >= _SHORTEST


def _article(line: Line, round: int, words: _Vocabulary) -> Line:
    if round == 0:
        return line
    changed: Line = {
        part: _changed(line[part], round, words) for part in ("title", "text") if part in line
    }
    return {**line, **changed, "id": f"{line['id']}-{round}"}


def _changed(text: str, round: int, words: _Vocabulary) -> str:
    def instead(found: re.Match[str]) -> str:
        word = found[0]
        if _is_name(word, words):
            return _name(word, round)
        dice = random.Random(f"{round} {found.start()} {word}")
        if word in words.small and _is_common(word) and dice.randrange(_CHANGED) == 0:
            return dice.choice(words.common)
        return word

    return _WORD.sub(instead, text)


def _is_name(word: str, words: _Vocabulary) -> bool:
    """Whether a word is a name: written large, and nowhere small."""
    large = word[0].isupper() and not word.isupper() and word not in _DAYS
    return large and word.lower() not in words.small


def _name(word: str, round: int) -> str:
    dice = random.Random(f"{round} {word}")
    syllables = (dice.choice(_ONSETS) + dice.choice(_RIMES) for _ in range(2))
    return ("".join(syllables) + dice.choice(_ENDINGS)).title()
