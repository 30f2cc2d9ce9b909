"""Quoted words: contents fitted to their quotation marks, and quotations given their source.

The network reads one paragraph at a time and mostly follows the marks. What it cannot see is
mended here: a quotation cut short, one that goes on in the next paragraph, one whose source has
no verb of saying, and a block of quoted text without marks that a colon or a participle
("stating") hands over.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import replace

from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution, Run
from onrecord.reading.blocks import hand_over_blocks
from onrecord.reading.fitting import fit_contents
from onrecord.reading.names import NameKind
from onrecord.reading.quotations import Quotation
from onrecord.reading.sheet import Sheet, is_word
from onrecord.reference.cues import CueLexicon

__all__ = ["attribute_quotations"]

_SHORTEST = 4  # words of a quotation that can be a statement of its own
_COVERED = 0.4  # share of a quotation's words in contents from which it is taken as read
_INHERITED = 0.5  # link of a quotation that takes the source of the one before
_NEAR = 40  # words before and after a quotation among which others in its paragraph are sought
_VERBS = frozenset(("VERB", "AUX"))


def attribute_quotations(
    analysis: Analysis, attributions: Sequence[Attribution], *, cues: CueLexicon
) -> list[Attribution]:
    """Return the attributions with every quotation of theirs whole, in reading order."""
    sheet = Sheet(analysis, attributions)
    fit_contents(sheet)
    hand_over_blocks(sheet, cues=cues)
    _drop_loose_contents(sheet)
    placed = _Placing(sheet)
    for quotation in analysis.draft.quotations:
        placed.place(quotation)
    found = [a for a in placed.attributions() if a.contents]
    return sorted(found, key=lambda a: (min(r[0] for r in a.contents), a.contents))


def _drop_loose_contents(sheet: Sheet) -> None:
    """Drop contents without a cue; those that are quotations are placed after this."""
    for i, a in enumerate(sheet.attributions):
        if a.cue is not None or not a.contents:
            continue
        sheet.set_contents(i, ())
        for run in a.contents:
            for word in range(run[0], run[1] + 1):
                sheet.owner.pop(word, None)


class _Placing:
    """Gives quotations that no content covers to whom the text around them shows."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._analysis = sheet.analysis
        self._draft = sheet.draft
        self._plain = [i for i, state in enumerate(sheet.draft.quote) if state == 0]
        self._joined: dict[int, list[Run]] = {}  # what each attribution is given here
        self._quoted: list[tuple[int, int]] = []  # last words of quoted contents, whose negated
        for i, a in enumerate(sheet.attributions):
            for run in a.contents:
                self._note(run, i)

    def attributions(self) -> list[Attribution]:
        """Return all attributions with what they were given."""
        return [
            replace(a, contents=(*a.contents, *self._joined[i])) if i in self._joined else a
            for i, a in enumerate(self._sheet.attributions)
        ]

    def place(self, quotation: Quotation) -> None:
        """Give a quotation to the statement before it, to a name beside it, or to nobody."""
        run = self._analysis.run_between(quotation.inner_start, quotation.inner_end)
        if run is None or not self._may_state(run, quotation) or self._is_covered(run):
            return
        before = self._statement_before(run, quotation)
        if before is not None and (quotation.continues or self._same_paragraph(run, before[0])):
            self._join(run, before[1])
            return
        behind = self._statement_behind(quotation)
        if behind is not None:
            self._join(run, behind)
            return
        source = self._name_beside(run)
        if source is None and before is not None and self._fills_paragraph(run):
            source = self._sheet.attributions[before[1]].source
        if source is not None:
            new = Attribution(None, source, (run,), link=_INHERITED, tagging=0.7)
            self._note(run, self._sheet.add(new))

    def _join(self, run: Run, index: int) -> None:
        """Give a quotation to an attribution."""
        self._joined.setdefault(index, []).append(run)
        self._sheet.own(run, index)
        self._note(run, index)

    def _note(self, run: Run, index: int) -> None:
        if self._draft.quote[run[1]] == 1:
            insort(self._quoted, (run[1], -index))

    def _may_state(self, run: Run, quotation: Quotation) -> bool:
        """Whether a quotation is long and whole enough to be a statement, not a scare quote."""
        words = self._analysis.words(run)
        if run[1] - run[0] + 1 < _SHORTEST or not words[0][:1].isupper():
            return False
        upos = self._analysis.trees.upos
        has_verb = any(upos[i] in _VERBS for i in range(run[0], run[1] + 1))
        ends = words[-1] in (".", ",", "!", "?", "…", "...")
        return has_verb and (ends or not quotation.closed)

    def _is_covered(self, run: Run) -> bool:
        covered = sum(i in self._sheet.owner for i in range(run[0], run[1] + 1))
        return covered > _COVERED * (run[1] - run[0] + 1)

    def _statement_before(self, run: Run, quotation: Quotation) -> tuple[int, int] | None:
        """Return the last quoted statement before, in this paragraph or the one before.

        It is given by the last word of its content and its number.
        """
        paragraph = self._draft.paragraph
        at = bisect_left(self._quoted, (run[0],)) - 1
        if at < 0 or paragraph[run[0]] - paragraph[self._quoted[at][0]] > 1:
            return None
        last, number = self._quoted[at]
        if self._new_sentence(last, run[0]) and not quotation.continues:
            return None
        return last, -number

    def _statement_behind(self, quotation: Quotation) -> int | None:
        """Return the statement that takes up a quotation left open, a paragraph further on."""
        quotations = self._draft.quotations
        at = bisect_right(quotations, quotation.start, key=lambda q: q.start)
        if quotation.closed or at == len(quotations) or not quotations[at].continues:
            return None
        run = self._analysis.run_between(quotations[at].inner_start, quotations[at].inner_end)
        number = self._sheet.owner.get(run[0]) if run is not None else None
        if number is None or self._sheet.attributions[number].source is None:
            return None
        return number

    def _new_sentence(self, last: int, first: int) -> bool:
        """Whether a sentence ends between the unquoted words that stand between two words."""
        sentence, plain = self._draft.sentence, self._plain
        start, stop = bisect_right(plain, last), bisect_left(plain, first)
        return start < stop and sentence[plain[start]] != sentence[plain[stop - 1]]

    def _same_paragraph(self, run: Run, word: int) -> bool:
        return self._draft.paragraph[word] == self._draft.paragraph[run[0]]

    def _fills_paragraph(self, run: Run) -> bool:
        """Whether a quotation is all that its paragraph holds."""
        paragraph, quote = self._draft.paragraph, self._draft.quote
        number = paragraph[run[0]]
        around = range(max(0, run[0] - _NEAR), min(len(quote), run[1] + _NEAR))
        return not any(
            paragraph[i] == number and quote[i] == 0 and is_word(self._draft, i) for i in around
        )

    def _name_beside(self, run: Run) -> Run | None:
        """Return a person named right after a quotation's end."""
        at = run[1] + 1
        while at < len(self._draft.words) and self._draft.quote[at] == 2:
            at += 1
        for name in self._analysis.names_within(at, at + 2):
            if name.kind is NameKind.PERSON:
                same = self._draft.paragraph[name.first] == self._draft.paragraph[run[0]]
                return (name.first, name.last) if same else None
        return None
