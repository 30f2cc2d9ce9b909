"""Fingerprints: a few hashes of a text that any text with the same passage has too.

Winnowing (Schleimer, Wilkerson and Aiken, 2003): every run of eight words is hashed, and of
every sixteen neighbouring hashes the smallest is kept. Two texts that share a passage of at
least 23 words share a fingerprint, and of one of 71 words they share four.
"""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from onrecord.ledger.quotes.wordings import split_words
from onrecord.model import Block, BlockKind

__all__ = ["SHINGLE", "WINDOW", "fingerprint"]

SHINGLE = 8
WINDOW = 16

# Headlines are changed by every outlet; captions and furniture recur under unrelated stories.
_TOLD = {BlockKind.BODY, BlockKind.LIST}

# An odd number, so that no word's hash is lost in the powers; and the finaliser of splitmix64,
# so that the smallest hash is as likely to be that of any run of words.
_BASE = 0x9E3779B97F4A7C15
_POWERS = [pow(_BASE, SHINGLE - 1 - place, 1 << 64) for place in range(SHINGLE)]
_MIX = ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB))
_LAST_SHIFT = 31

_KNOWN_WORDS = 1 << 17


def fingerprint(text: str, blocks: Sequence[Block] = ()) -> tuple[int, ...]:
    """Return the fingerprints of what an article tells, as signed 64-bit numbers, ascending.

    Only body and list blocks count; a text without blocks counts whole. A text of fewer than
    eight words has none.
    """
    words = [word for part in _told(text, blocks) for word in split_words(part)]
    if len(words) < SHINGLE:
        return ()
    hashes = _shingles(np.array([_word_hash(word) for word in words], dtype=np.uint64))
    window = min(WINDOW, len(hashes))
    kept = np.unique(sliding_window_view(hashes, window).min(axis=1))
    return tuple(np.sort(kept.view(np.int64)).tolist())


def _told(text: str, blocks: Sequence[Block]) -> list[str]:
    if not blocks:
        return [text]
    return [text[b.span.start : b.span.end] for b in blocks if b.kind in _TOLD]


@lru_cache(maxsize=_KNOWN_WORDS)
def _word_hash(word: str) -> int:
    digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8)
    return int.from_bytes(digest.digest(), "big")


def _shingles(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return the hash of each run of eight words; sums and products wrap at 64 bits."""
    count = len(words) - SHINGLE + 1
    hashes = np.zeros(count, dtype=np.uint64)
    for place, power in enumerate(_POWERS):
        hashes += words[place : place + count] * np.uint64(power)
    for shift, factor in _MIX:
        hashes = (hashes ^ (hashes >> np.uint64(shift))) * np.uint64(factor)
    return hashes ^ (hashes >> np.uint64(_LAST_SHIFT))
