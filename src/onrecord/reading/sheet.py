"""The sheet: the attributions of an article while its quotations are given to them."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution, Run
from onrecord.reading.windows import Draft

__all__ = ["Sheet", "is_word"]


class Sheet:
    """The attributions by their number, and the number of the one that holds each word."""

    def __init__(self, analysis: Analysis, attributions: Sequence[Attribution]) -> None:
        self.analysis = analysis
        self.draft = analysis.draft
        self.attributions = list(attributions)
        self.owner: dict[int, int] = {}
        for i, a in enumerate(self.attributions):
            for run in (*a.contents, a.cue, a.source):
                self.own(run, i)

    def own(self, run: Run | None, index: int) -> None:
        """Note that the words of a run belong to an attribution."""
        if run is not None:
            self.owner.update(dict.fromkeys(range(run[0], run[1] + 1), index))

    def add(self, attribution: Attribution) -> int:
        """Put an attribution on the sheet and return its number; its contents are its own."""
        self.attributions.append(attribution)
        index = len(self.attributions) - 1
        for run in attribution.contents:
            self.own(run, index)
        return index

    def set_contents(self, index: int, contents: tuple[Run, ...]) -> None:
        """Give an attribution other contents; without any it is dropped at the end."""
        self.attributions[index] = replace(self.attributions[index], contents=contents)


def is_word(draft: Draft, index: int) -> bool:
    """Return whether a word has letters or digits."""
    return any(c.isalnum() for c in draft.words.texts[index])
