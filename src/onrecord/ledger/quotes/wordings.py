"""Wordings: the words of a text without what typesetting does to them."""

import re
import unicodedata
from dataclasses import dataclass
from hashlib import blake2b

__all__ = ["Word", "hash_wording", "place_words", "split_words"]

# Apostrophes are dropped so that "don't" is one word however it is set; soft hyphens and
# zero-width signs are dropped because they are not seen.
_UNSEEN = dict.fromkeys(map(ord, "'’‘ʼ＇`´\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_ACCENTS = re.compile("[\u0300-\u036f]+")
# Chinese and Japanese put no blanks between words: each of their characters stands for one.
_IDEOGRAPHS = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_IDEOGRAPHS}]|[^\W_{_IDEOGRAPHS}]+")
_PLACED = re.compile(rf"[{_IDEOGRAPHS}]|[^\s{_IDEOGRAPHS}]+")
# What one reading takes into a content and another leaves out, without a change of meaning.
_TRIMMED = frozenset({"a", "also", "an", "and", "but", "so", "that", "the"})


def split_words(text: str) -> list[str]:
    """Return the words of a text, casefolded, without punctuation and accents.

    >>> split_words("“We don’t bluff,” Tárn\\nSAID.")
    ['we', 'dont', 'bluff', 'tarn', 'said']
    """
    if text.isascii():
        plain = text.replace("'", "").replace("`", "").lower()
    else:
        parted = unicodedata.normalize("NFKD", text.translate(_UNSEEN).casefold())
        plain = _ACCENTS.sub("", parted)
    return _WORD.findall(plain)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared (`key`), and where it stands with its punctuation."""

    key: str
    start: int
    stop: int


def place_words(text: str) -> tuple[Word, ...]:
    """Return the words between blanks, each with its extent; bare punctuation is no word.

    >>> [(word.key, word.start) for word in place_words("“No,” – he said")]
    [('no', 0), ('he', 8), ('said', 11)]
    """
    placed = ((" ".join(split_words(m.group())), m) for m in _PLACED.finditer(text))
    return tuple(Word(key, m.start(), m.end()) for key, m in placed if key)


def hash_wording(content: str, *, negated: bool) -> int:
    """Return a number (signed, 64 bits) that two contents share if they have the same polarity
    and words, small words at either end aside.

    >>> hash_wording("that we won’t", negated=False) == hash_wording("We won't.", negated=False)
    True
    """
    words = split_words(content)
    first, last = 0, len(words)
    while first < last and words[first] in _TRIMMED:
        first += 1
    while last > first and words[last - 1] in _TRIMMED:
        last -= 1
    told = f"{negated:d} {' '.join(words[first:last])}"
    digest = blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
