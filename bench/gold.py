"""Gold: windows of words whose analysis is known, encoded as the reader encodes its own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

from onrecord.intake.text import sha256_of
from onrecord.model import Article, ArticleId
from onrecord.reading.encoder import Encoded, Encoder
from onrecord.reading.windows import Draft
from onrecord.reading.words import Words
from training.corpora import Window

__all__ = ["Read", "read_windows"]


@dataclass(frozen=True, slots=True)
class Read:
    """Gold windows with what the network says of their words, numbered through."""

    windows: tuple[Window, ...]
    draft: Draft
    encoded: Encoded

    def pairs(self) -> Iterable[tuple[Window, int]]:
        """Return each window with the number of its first word."""
        return zip(self.windows, (first for first, _ in self.draft.windows), strict=True)


def read_windows(stretches: Iterable[Sequence[Window]], *, encoder: Encoder) -> list[Read]:
    """Return each stretch of windows read; words, sentences and windows are the gold's own."""
    kept = [tuple(windows) for windows in stretches]
    drafts = [_draft(windows) for windows in kept]
    found = zip(kept, drafts, encoder.encode(drafts), strict=True)
    return [Read(windows, draft, encoded) for windows, draft, encoded in found]


def _draft(windows: tuple[Window, ...]) -> Draft:
    words = _spaced([word for window in windows for word in window.words])
    text = " ".join(words.texts)
    bounds = list(pairwise(accumulate((len(w.words) for w in windows), initial=0)))
    return Draft(
        article=Article(id=ArticleId("gold"), text=text, sha256=sha256_of(text)),
        paragraphs=(),
        quotations=(),
        words=words,
        sentence=tuple(
            first + number
            for window, (first, _) in zip(windows, bounds, strict=True)
            for number in window.sentences or [0] * len(window.words)
        ),
        paragraph=(0,) * len(words),
        quote=tuple(chain.from_iterable(window.quotes for window in windows)),
        windows=tuple(bounds),
    )


def _spaced(texts: Sequence[str]) -> Words:
    """Return words with the offsets they have when one space stands between them."""
    ends = tuple(end - 1 for end in accumulate(len(text) + 1 for text in texts))
    starts = tuple(end - len(text) for text, end in zip(texts, ends, strict=True))
    return Words(tuple(texts), starts, ends)
