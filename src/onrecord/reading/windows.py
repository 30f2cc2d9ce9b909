"""Windows: the runs of whole sentences that the encoder reads at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Article, BlockKind
from onrecord.reading.datelines import after_dateline
from onrecord.reading.paragraphs import Paragraph, find_paragraphs
from onrecord.reading.quotations import Quotation, find_quotations
from onrecord.reading.words import Words, find_words, sentence_starts
from onrecord.reference.places import Places

__all__ = ["MAX_WORDS", "Draft", "cut_windows", "draft_of", "quote_states"]

MAX_WORDS = 128  # the encoder was trained on windows of at most this many words
_READ = (BlockKind.BODY, BlockKind.LIST)


@dataclass(frozen=True, slots=True)
class Draft:
    """An article cut up and ready to be encoded.

    `words` are those of the paragraphs that are read, in columns; `sentence`, `paragraph` and
    `quote` number each word's sentence and paragraph and give its quotation state; `windows`
    are half-open runs of words.
    """

    article: Article
    paragraphs: tuple[Paragraph, ...]
    quotations: tuple[Quotation, ...]
    words: Words
    sentence: tuple[int, ...]
    paragraph: tuple[int, ...]
    quote: tuple[int, ...]
    windows: tuple[tuple[int, int], ...]


def draft_of(article: Article, *, places: Places) -> Draft:
    """Return the article's read paragraphs as words, sentences and windows."""
    paragraphs = tuple(p for p in find_paragraphs(article) if p.kind in _READ)
    quotations = find_quotations(article.text, ((p.start, p.end) for p in paragraphs))
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    sentence: list[int] = []
    paragraph: list[int] = []
    windows: list[tuple[int, int]] = []
    sentences = 0
    for number, p in enumerate(paragraphs):
        start = after_dateline(article.text, p.start, p.end, places=places)
        here = find_words(article.text, start, p.end)
        firsts = sentence_starts(here.texts)
        base = len(texts)
        windows += [(base + a, base + b) for a, b in cut_windows(firsts, len(here))]
        for a, b in zip(firsts, [*firsts[1:], len(here)], strict=True):
            sentence += [sentences] * (b - a)
            sentences += 1
        texts += here.texts
        starts += here.starts
        ends += here.ends
        paragraph += [number] * len(here)
    words = Words(tuple(texts), tuple(starts), tuple(ends))
    return Draft(
        article=article,
        paragraphs=paragraphs,
        quotations=quotations,
        words=words,
        sentence=tuple(sentence),
        paragraph=tuple(paragraph),
        quote=tuple(quote_states(quotations, words)),
        windows=tuple(windows),
    )


def cut_windows(
    sentences: Sequence[int], size: int, limit: int = MAX_WORDS
) -> list[tuple[int, int]]:
    """Cut *size* words at sentence starts into runs of at most *limit* words.

    >>> cut_windows([0, 3, 5], 9, limit=5)
    [(0, 5), (5, 9)]
    """
    pieces: list[tuple[int, int]] = []
    begin = 0
    for here, after in zip(sentences, [*sentences[1:], size], strict=True):
        if after - begin > limit and here > begin:
            pieces.append((begin, here))
            begin = here
        while after - begin > limit:
            pieces.append((begin, begin + limit))
            begin += limit
    if begin < size:
        pieces.append((begin, size))
    return pieces


def quote_states(quotations: Sequence[Quotation], words: Words) -> list[int]:
    """Return for each word whether it stands outside (0), inside (1) or is a mark (2)."""
    states = [0] * len(words)
    i = 0
    for q in quotations:
        while i < len(words) and words.ends[i] <= q.start:
            i += 1
        while i < len(words) and words.starts[i] < q.end:
            states[i] = 1 if q.inner_start <= words.starts[i] < q.inner_end else 2
            i += 1
    return states
