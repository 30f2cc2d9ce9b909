"""Words: an article's text cut into words and sentences, each with its offsets.

The cut follows the conventions of the Universal Dependencies English treebanks, which the
encoder was trained on: clitics ("'s", "n't"), hyphens and punctuation stand alone;
abbreviations keep their stop.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Words", "find_words", "sentence_starts"]

_TITLES = (
    "Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Cmdr|Adm|Maj|Brig|Sen|Rep|Gov|Rev|Hon|Pres|"
    "St|Mt|Ft|Amb|Supt"
)
_MONTHS = "Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec"
_FIRMS = "Inc|Corp|Co|Ltd|Bros|Jr|Sr|vs|etc|approx|est"
_WORD = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”]{1,2000}[^\s<>\"“”.,;:!?)\]'’]"
    r"|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{0,64}\w"
    r"|[@#]\w{1,100}"
    r"|(?:[^\W\d_]\.){2,8}"
    rf"|\b(?:{_TITLES}|{_MONTHS}|{_FIRMS})\.(?!\w)"
    r"|\bNos?\.(?=\s?\d)"
    r"|\d{1,40}(?:[.,:]\d{1,40}){0,10}(?:st|nd|rd|th|s)?(?![^\W_])"
    r"|[^\W\d_]{1,64}(?=n['’]t\b)"
    r"|n['’]t\b"
    r"|['’](?:s|re|ve|ll|d|m)\b"
    r"|[^\W_]+(?:['’](?!(?:s|re|ve|ll|d|m|t)\b)[^\W\d_]+)*"
    r"|\.{2,}|-{2,}|\S",
    re.IGNORECASE,
)
_LINE_BREAK = re.compile(r"\r\n?|\n|\u2028|\u2029|\x0b|\x0c|\x85")
_ENDERS = frozenset(".?!…") | {"...", "..", "....", "?!", "!!"}
_CLOSERS = frozenset("\"'”’»)]")
_OPENERS = frozenset("\"'“‘«([-–—•*·")
_SAYING = re.compile(
    r"(?:said|says|say|asked|told|added|wrote|warned|replied|tweeted|posted|stated|declared|"
    r"shouted|cried|claimed|explained|noted|insisted|continued|concluded|announced|according)$"
)
_STARTERS = frozenset(
    "the a an he she it they we i you but and in on at this that these those his her their its "
    "there when while if as after before however meanwhile mr mrs ms what who why how no yes "
    "both some many most one for since with by from under according".split()
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one stretch of text, in columns of one length, offsets in the whole text."""

    texts: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.texts)


def find_words(text: str, start: int = 0, end: int | None = None) -> Words:
    """Return the words of *text* between two offsets.

    >>> find_words("She didn't say the U.S. 'won'.").texts
    ('She', 'did', "n't", 'say', 'the', 'U.S.', "'", 'won', "'", '.')
    """
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    rows = [(m.group(), m.start(), m.end()) for m in found]
    if not rows:
        return Words((), (), ())
    texts, starts, ends = zip(*rows, strict=True)
    return Words(texts, starts, ends)


def sentence_starts(texts: Sequence[str]) -> tuple[int, ...]:
    """Return the index of the first word of each sentence of one paragraph.

    >>> sentence_starts(find_words("Mr. Ode left. “We go!” Ann said. They did.").texts)
    (0, 4, 12)
    """
    starts = [0] if texts else []
    opening = _opening_marks(texts)
    i = 0
    while i < len(texts):
        if not _may_end(texts, i):
            i += 1
            continue
        last = i
        while last + 1 < len(texts) and texts[last + 1] in _ENDERS:
            last += 1
        while last + 1 < len(texts) and texts[last + 1] in _CLOSERS and last + 1 not in opening:
            last += 1
        if last + 1 < len(texts) and _may_start(texts, i, last + 1):
            starts.append(last + 1)
        i = last + 1
    return tuple(starts)


def _may_end(texts: Sequence[str], i: int) -> bool:
    """Whether a sentence can end at word *i*: a stop, or an abbreviation such as "U.S."."""
    word = texts[i]
    return word in _ENDERS or (len(word) > 2 and word[-1] == "." and word[-3:-2] in (".", ""))


def _opening_marks(texts: Sequence[str]) -> frozenset[int]:
    """Return where straight quotation marks open: every other one of its kind."""
    opening: set[int] = set()
    for mark in ('"', "'"):
        places = [i for i, word in enumerate(texts) if word == mark]
        opening.update(places[::2])
    return frozenset(opening)


def _may_start(texts: Sequence[str], stop: int, first: int) -> bool:
    """Whether a new sentence can start at word *first*, after a stop at word *stop*."""
    word = texts[first]
    if texts[stop] in ("…", "...") and word[:1].islower():
        return False
    if texts[stop] not in _ENDERS:  # an abbreviation: only before a word that opens sentences
        return word[:1].isupper() and word.lower() in _STARTERS
    if word[:1].islower():
        return False
    opens = word[0].isupper() or word[0].isdigit() or word[0] in _OPENERS
    if not opens and word.isascii():
        return False
    quoted_exclamation = texts[stop] != "." and first > stop + 1
    return not (quoted_exclamation and _hands_back(texts, first))


def _hands_back(texts: Sequence[str], first: int) -> bool:
    """Whether the words at *first* are "Ann Lee said": no sentence ends before them."""
    for word in texts[first : first + 5]:
        if _SAYING.match(word):
            return True
        if word in _ENDERS or word in ",;:":
            return False
    return False
