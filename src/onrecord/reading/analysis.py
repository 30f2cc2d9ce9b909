"""Analysis: an article with everything the network and the rules say of its single words."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from onrecord.model import Span
from onrecord.model.times import TimeExpression
from onrecord.reading.dates import find_times
from onrecord.reading.encoder import Encoded
from onrecord.reading.names import Name, find_names
from onrecord.reading.quotations import Quotation
from onrecord.reading.syntax import Run, Trees
from onrecord.reading.windows import Draft
from onrecord.reference.places import Places
from onrecord.reference.weights import Inventory

__all__ = ["Analysis", "analyse"]

_FARTHEST = 256  # words to either side that are looked at of a sentence without an end


@dataclass(frozen=True, slots=True)
class Analysis:
    """Words, trees, names, times and quotations of the read paragraphs of an article."""

    draft: Draft
    encoded: Encoded
    trees: Trees
    names: tuple[Name, ...]
    times: tuple[TimeExpression, ...]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.draft.article.text

    def words(self, run: Run) -> tuple[str, ...]:
        """Return the words of a run."""
        return self.draft.words.texts[run[0] : run[1] + 1]

    def span(self, run: Run) -> Span:
        """Return the span of a run."""
        words = self.draft.words
        return Span.of(self.text, words.starts[run[0]], words.ends[run[1]])

    def said(self, run: Run) -> str:
        """Return the text of a run on one line."""
        return " ".join(self.span(run).text.split())

    def sentence_run(self, word: int) -> Run:
        """Return the words of a word's sentence; of a monstrous one those around the word."""
        sentence = self.draft.sentence
        first = bisect_left(sentence, sentence[word])
        last = bisect_right(sentence, sentence[word]) - 1
        return max(first, word - _FARTHEST), min(last, word + _FARTHEST)

    def quotation_at(self, word: int) -> Quotation | None:
        """Return the quotation that a word stands in, marks included."""
        start, quotations = self.draft.words.starts[word], self.draft.quotations
        at = bisect_right(quotations, start, key=lambda q: q.start) - 1
        return quotations[at] if at >= 0 and start < quotations[at].end else None

    def run_between(self, start: int, end: int) -> Run | None:
        """Return the words that lie between two offsets, or None if there are none."""
        words = self.draft.words
        first = bisect_left(words.starts, start)
        if first == len(words) or words.ends[first] > end:
            return None
        return first, bisect_right(words.ends, end) - 1

    def names_within(self, first: int, last: int) -> tuple[Name, ...]:
        """Return the names that start at one of these words, both bounds included."""
        names = self.names
        start = bisect_left(names, first, key=lambda n: n.first)
        return names[start : bisect_right(names, last, lo=start, key=lambda n: n.first)]

    def times_within(self, start: int, end: int) -> tuple[TimeExpression, ...]:
        """Return the expressions of time that lie between two offsets, both included."""
        times = self.times
        first = bisect_left(times, start, key=lambda t: t.span.start)
        return times[first : bisect_right(times, end, lo=first, key=lambda t: t.span.end)]

    def time_before(self, offset: int) -> TimeExpression | None:
        """Return the last expression of time that starts at an offset or before it."""
        at = bisect_right(self.times, offset, key=lambda t: t.span.start) - 1
        return self.times[at] if at >= 0 else None


def analyse(
    draft: Draft, encoded: Encoded, *, inventory: Inventory, places: Places
) -> Analysis:
    """Return the analysis of an encoded draft."""
    return Analysis(
        draft=draft,
        encoded=encoded,
        trees=Trees.of(encoded, inventory),
        names=find_names(draft, encoded, inventory, places=places),
        times=find_times(draft.article.text, published=draft.article.published),
    )
