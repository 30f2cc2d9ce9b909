"""Pieces: words as the encoder takes them in, word pieces with casing and quotation state."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

__all__ = ["Batch", "PieceTable", "casing_of"]

MAX_PIECES_A_WORD = 6
_MAX_PIECES = 512  # places of the encoder: more in a window would end in an error
_CLS, _SEP, _UNK = 101, 102, 100
_SURROGATE = re.compile("[\ud800-\udfff]")
_CACHE_LIMIT = 200_000

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded inputs of the encoder: [windows, pieces], and `first` [windows, words]."""

    ids: Ints
    casing: Ints
    quote: Ints
    mask: Ints
    first: Ints


def casing_of(word: str) -> int:
    """Return 1 lower, 2 title, 3 upper, 4 mixed case, 5 with digits, 6 other signs.

    >>> [casing_of(w) for w in ("said", "Ann", "UN", "McColl", "3rd", "”")]
    [1, 2, 3, 4, 5, 6]
    """
    if word.islower():
        return 5 if any(c.isdigit() for c in word) else 1
    if word.isupper():
        return 3 if len(word) > 1 else 2
    if word[:1].isupper():
        return 2 if word[1:].islower() else 4
    if any(c.isdigit() for c in word):
        return 5
    return 4 if any(c.isupper() for c in word) else 6


class PieceTable:
    """Word pieces of words, remembered: news repeats its words."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._known: dict[str, tuple[tuple[int, ...], int]] = {}

    def of(self, word: str) -> tuple[tuple[int, ...], int]:
        """Return the piece identifiers of *word*, at least one, and its casing."""
        known = self._known.get(word)
        if known is not None:
            return known
        clean = _SURROGATE.sub("\ufffd", word[:100])
        ids = self._tokenizer.encode(clean, add_special_tokens=False).ids
        found = (tuple(ids[:MAX_PIECES_A_WORD]) or (_UNK,), casing_of(word[:100]))
        if len(self._known) > _CACHE_LIMIT:
            self._known.clear()
        self._known[word] = found
        return found

    def count(self, words: Sequence[str]) -> int:
        """Return how many pieces *words* take, with the two that frame a window."""
        return 2 + sum(len(pieces) for pieces, _ in self._fitting(words))

    def pack(self, windows: Sequence[Sequence[str]], quotes: Sequence[Sequence[int]]) -> Batch:
        """Return the inputs for a batch of windows and the quotation states of their words."""
        rows = [self._row(w, q) for w, q in zip(windows, quotes, strict=True)]
        pieces = max(len(r[0]) for r in rows)
        words = max(len(r[3]) for r in rows)
        shape = (len(rows), pieces)
        ids, casing = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        quote, mask = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        first = np.zeros((len(rows), words), np.int64)
        for i, (row_ids, row_casing, row_quote, row_first) in enumerate(rows):
            n = len(row_ids)
            ids[i, :n], casing[i, :n], quote[i, :n] = row_ids, row_casing, row_quote
            mask[i, :n] = 1
            first[i, : len(row_first)] = row_first
        return Batch(ids, casing, quote, mask, first)

    def _fitting(self, words: Sequence[str]) -> list[tuple[tuple[int, ...], int]]:
        """Return the pieces and casing of a window's words, all cut alike until they fit in.

        English words fit as they are; those of a script that the tokenizer spells out do not.
        """
        found = [self.of(word) for word in words]
        size = 2 + sum(len(pieces) for pieces, _ in found)
        for longest in range(MAX_PIECES_A_WORD - 1, 0, -1):
            if size <= _MAX_PIECES:
                break
            found = [(pieces[:longest], case) for pieces, case in found]
            size = 2 + sum(len(pieces) for pieces, _ in found)
        return found

    def _row(
        self, words: Sequence[str], quotes: Sequence[int]
    ) -> tuple[list[int], list[int], list[int], list[int]]:
        ids, casing, quote, first = [_CLS], [0], [0], []
        for (pieces, case), state in zip(self._fitting(words), quotes, strict=True):
            first.append(len(ids))
            ids.extend(pieces)
            casing.extend([case] * len(pieces))
            quote.extend([state] * len(pieces))
        ids.append(_SEP)
        casing.append(0)
        quote.append(0)
        return ids, casing, quote, first
