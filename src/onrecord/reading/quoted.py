"""Quoted words: contents fitted to their quotation marks, and quotations given their source.

The network reads one paragraph at a time and mostly follows the marks. What it cannot see is
mended here: a quotation cut short, one that goes on in the next paragraph, one whose source has
no verb of saying, and a block of quoted text without marks that a colon or a participle
("stating") hands over.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.statements import Act
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution, Run
from onrecord.reading.names import NameKind
from onrecord.reading.quotations import Quotation
from onrecord.reading.sharing import subject_of
from onrecord.reading.windows import Draft
from onrecord.reference.cues import CueLexicon

__all__ = ["attribute_quotations"]

_SHORTEST = 4  # words of a quotation that can be a statement of its own
_AFTER_CUE = 2  # words between a cue and the colon that hands over ("said in full:")
_GAP = 10  # words of a clause between two quotations of one statement
_COVERED = 0.4  # share of a quotation's words in contents from which it is taken as read
_INHERITED = 0.5  # link of a quotation that takes the source of the one before
_VERBS = frozenset(("VERB", "AUX"))


def attribute_quotations(
    analysis: Analysis, attributions: Sequence[Attribution], *, cues: CueLexicon
) -> list[Attribution]:
    """Return the attributions with every quotation of theirs whole, in reading order."""
    sheet = _Sheet(analysis, attributions)
    sheet.fit_contents()
    sheet.hand_over_blocks(cues)
    sheet.place_loose_contents()
    for quotation in analysis.draft.quotations:
        sheet.place_quotation(quotation)
    found = [a for a in sheet.attributions if a.contents]
    return sorted(found, key=lambda a: (min(r[0] for r in a.contents), a.contents))


class _Sheet:
    """The attributions while they are being mended; `owner` says which holds each word."""

    def __init__(self, analysis: Analysis, attributions: Sequence[Attribution]) -> None:
        self.analysis = analysis
        self.draft = analysis.draft
        self.attributions = list(attributions)
        self.owner: dict[int, int] = {}
        for i, a in enumerate(self.attributions):
            for run in (*a.contents, a.cue, a.source):
                self.own(run, i)

    def own(self, run: Run | None, index: int) -> None:
        if run is not None:
            self.owner.update(dict.fromkeys(range(run[0], run[1] + 1), index))

    def fit_contents(self) -> None:
        """Let contents that are quoted begin and end where their quotation does."""
        for i, a in enumerate(self.attributions):
            pieces = (piece for run in a.contents for piece in self._split(run))
            contents = tuple(self._fitted(run, i) for run in pieces)
            self.attributions[i] = replace(a, contents=contents)
            for run in contents:
                self.own(run, i)

    def _split(self, run: Run) -> list[Run]:
        """Divide a content where a clause stands between two quotations of it.

        The first must open the content and end in a stop or a comma: "A," following with "B."
        """
        quote, texts = self.draft.quote, self.draft.words.texts
        first = run[0]
        if quote[first] == 0:
            return [run]
        for gap in range(first + _SHORTEST, run[1]):
            ends = quote[gap] == 2 and quote[gap + 1] == 0 and quote[gap - 1] == 1
            if not ends or texts[gap - 1] not in (",", ".", "!", "?"):
                continue
            after = gap + 1
            while after <= run[1] and quote[after] == 0:
                after += 1
            if after <= run[1] and after - gap <= _GAP:
                return [(first, gap - 1), *self._split((after, run[1]))]
        return [run]

    def _fitted(self, run: Run, index: int) -> Run:
        states = self.draft.quote
        first, last = run
        while first < last and (states[first] == 2 or not _is_word(self.draft, first)):
            if states[first] != 2 and states[first + 1] != 0:
                break
            if states[first] == 2 and not self._marks_all(first, last):
                break
            first += 1
        while last > first and states[last] == 2 and self._marks_all(first, last):
            last -= 1
        if states[last] == 1:
            last = self._reach(last, 1, index)
        if states[first] == 1 and states[last] == 1:
            first = self._reach(first, -1, index)
        return first, last

    def _marks_all(self, first: int, last: int) -> bool:
        """Whether the words between are one quotation, its marks at either end aside."""
        inner = [i for i in range(first, last + 1) if self.draft.quote[i] != 2]
        if not inner or any(self.draft.quote[i] == 0 for i in inner):
            return False
        return self.analysis.quotation_at(inner[0]) is self.analysis.quotation_at(inner[-1])

    def _reach(self, word: int, step: int, index: int) -> int:
        """Return the end of the quotation from a word on, as far as no other part stands."""
        states, paragraph = self.draft.quote, self.draft.paragraph
        at = word
        while 0 <= at + step < len(states) and states[at + step] == 1:
            beyond = at + step
            if self.owner.get(beyond, index) != index or paragraph[beyond] != paragraph[word]:
                return word
            at = beyond
        return at

    def hand_over_blocks(self, cues: CueLexicon) -> None:
        """Give a paragraph without marks to the cue that ends the paragraph before."""
        bounds = _paragraph_bounds(self.draft.paragraph)
        for (a, b), (c, d) in zip(bounds, bounds[1:], strict=False):
            if self.draft.quote[c] == 2:
                continue
            cue = self._dangling_cue(a, b, cues)
            if cue is None:
                continue
            self._give_up(c, d)
            source = self._source_before(cue, a)
            self.attributions.append(
                Attribution(cue, source, ((c, d - 1),), link=0.6, tagging=0.7, block=True)
            )
            self.own((c, d - 1), len(self.attributions) - 1)

    def _give_up(self, a: int, b: int) -> None:
        """Drop the attributions that stand in a block: they are its speaker's own words."""
        for i in {self.owner[w] for w in range(a, b) if w in self.owner}:
            old = self.attributions[i]
            if all(a <= run[0] and run[1] < b for run in old.contents):
                self.attributions[i] = replace(old, contents=())

    def _dangling_cue(self, a: int, b: int, cues: CueLexicon) -> Run | None:
        """Return a saying verb that ends a paragraph with nothing after it, if there is one."""
        texts, upos = self.draft.words.texts, self.analysis.trees.upos
        last = b - 1
        while last > a and texts[last] in (":", ",", "-", "–", "—"):
            last -= 1
        if texts[last] in (".", "!", "?"):
            return None
        nearest = last - (_AFTER_CUE if texts[b - 1] == ":" else 0)
        for word in range(last, max(a, nearest) - 1, -1):
            entry = cues.classify(texts[word])
            saying = entry is not None and entry.act is Act.SAY and entry.part == "verb"
            if saying and upos[word] == "VERB" and self._has_no_content(word):
                return word, word
        return None

    def _has_no_content(self, word: int) -> bool:
        index = self.owner.get(word)
        return index is None or not self.attributions[index].contents

    def _source_before(self, cue: Run, start: int) -> Run | None:
        """Return the subject of a cue, or of the clause that its participle belongs to."""
        trees = self.analysis.trees
        subject = subject_of(trees, cue)
        if subject is None:
            return None
        below = [i for i in trees.subtree(subject) if start <= i < cue[0]]
        return min(below), max(below)

    def place_loose_contents(self) -> None:
        """Join contents without a cue to the statement they go on from, or drop them."""
        for i, a in enumerate(list(self.attributions)):
            if a.cue is not None or not a.contents:
                continue
            self.attributions[i] = replace(a, contents=())
            for run in a.contents:
                for word in range(run[0], run[1] + 1):
                    self.owner.pop(word, None)

    def place_quotation(self, quotation: Quotation) -> None:
        """Give a quotation that no content covers to whom the text around it shows."""
        run = self.analysis.run_between(quotation.inner_start, quotation.inner_end)
        if run is None or not self._may_state(run, quotation) or self._is_covered(run):
            return
        before = self._statement_before(run, quotation)
        if before is not None and (quotation.continues or self._same_paragraph(run, before)):
            old = self.attributions[before]
            self.attributions[before] = replace(old, contents=(*old.contents, run))
            self.own(run, before)
            return
        source = self._name_beside(run)
        if source is None and before is not None and self._fills_paragraph(run):
            source = self.attributions[before].source
        if source is None:
            return
        self.attributions.append(Attribution(None, source, (run,), link=_INHERITED, tagging=0.7))
        self.own(run, len(self.attributions) - 1)

    def _may_state(self, run: Run, quotation: Quotation) -> bool:
        """Whether a quotation is long and whole enough to be a statement, not a scare quote."""
        words = self.analysis.words(run)
        if run[1] - run[0] + 1 < _SHORTEST or not words[0][:1].isupper():
            return False
        has_verb = any(self.analysis.trees.upos[i] in _VERBS for i in range(run[0], run[1] + 1))
        return has_verb and (words[-1] in (".", ",", "!", "?", "…", "...") or not quotation.closed)

    def _is_covered(self, run: Run) -> bool:
        covered = sum(i in self.owner for i in range(run[0], run[1] + 1))
        return covered > _COVERED * (run[1] - run[0] + 1)

    def _statement_before(self, run: Run, quotation: Quotation) -> int | None:
        """Return the last quoted statement before, in this paragraph or the one before."""
        quote, paragraph = self.draft.quote, self.draft.paragraph
        best: tuple[int, int] | None = None
        for i, a in enumerate(self.attributions):
            for first, last in a.contents:
                near = last < run[0] and paragraph[run[0]] - paragraph[last] <= 1
                if near and quote[last] == 1 and (best is None or last > best[0]):
                    best = last, i
        if best is None:
            return None
        between = range(best[0] + 1, run[0])
        new_sentence = len({self.draft.sentence[i] for i in between if quote[i] == 0}) > 1
        return None if new_sentence and not quotation.continues else best[1]

    def _same_paragraph(self, run: Run, index: int) -> bool:
        last = max(r[1] for r in self.attributions[index].contents if r[1] < run[0])
        return self.draft.paragraph[last] == self.draft.paragraph[run[0]]

    def _fills_paragraph(self, run: Run) -> bool:
        """Whether a quotation is all that its paragraph holds."""
        paragraph, quote = self.draft.paragraph, self.draft.quote
        number = paragraph[run[0]]
        outside = [
            i
            for i in range(max(0, run[0] - 40), min(len(quote), run[1] + 40))
            if paragraph[i] == number and quote[i] == 0 and _is_word(self.draft, i)
        ]
        return not outside

    def _name_beside(self, run: Run) -> Run | None:
        """Return a person named right after a quotation's end, with what belongs to the name."""
        at = run[1] + 1
        while at < len(self.draft.words) and self.draft.quote[at] == 2:
            at += 1
        for name in self.analysis.names:
            if name.kind is NameKind.PERSON and at <= name.first <= at + 2:
                same = self.draft.paragraph[name.first] == self.draft.paragraph[run[0]]
                return (name.first, name.last) if same else None
        return None


def _is_word(draft: Draft, index: int) -> bool:
    return any(c.isalnum() for c in draft.words.texts[index])


def _paragraph_bounds(paragraph: Sequence[int]) -> list[tuple[int, int]]:
    """Return the half-open runs of words of each paragraph that has any."""
    bounds: list[tuple[int, int]] = []
    start = 0
    for i in range(1, len(paragraph) + 1):
        if i == len(paragraph) or paragraph[i] != paragraph[start]:
            bounds.append((start, i))
            start = i
    return bounds
