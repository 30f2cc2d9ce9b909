"""Blocks: paragraphs of quoted text, handed over by a cue at the end of the one before.

"The ministry put out a statement, saying:" gives the next paragraph to the ministry, with
quotation marks or without.
"""

from collections.abc import Sequence
from itertools import pairwise

from onrecord.model.statements import Act
from onrecord.reading.attributions import Attribution, Run
from onrecord.reading.sharing import subject_of
from onrecord.reading.sheet import Sheet
from onrecord.reading.syntax import Trees
from onrecord.reference.cues import CueLexicon

__all__ = ["hand_over_blocks"]

_AFTER_CUE = 2  # words between a cue and the colon that hands over ("said in full:")
_LINK, _TAGGING = 0.6, 0.7  # what a block counts for where the network did not see it


def hand_over_blocks(sheet: Sheet, *, cues: CueLexicon) -> None:
    """Give a paragraph to the cue that ends the paragraph before with nothing after it."""
    for (a, b), (c, d) in pairwise(_paragraph_bounds(sheet.draft.paragraph)):
        cue = _dangling_cue(sheet, a, b, cues)
        if cue is None:
            continue
        marked = sheet.draft.quote[c] == 2
        block = _quoted_from(sheet, c, d) if marked else (c, d - 1)
        if block is None or (marked and _has_own_cue(sheet, block)):
            continue
        if not marked and not _hands_over(sheet, cue[0], b) and _has_sources(sheet, c, d):
            continue
        _give_up(sheet, block[0], block[1] + 1)
        source = _source_before(sheet.analysis.trees, cue, a)
        new = Attribution(cue, source, (block,), link=_LINK, tagging=_TAGGING, block=not marked)
        sheet.add(new)


def _hands_over(sheet: Sheet, cue: int, end: int) -> bool:
    """Whether a mark or a participle shows that a paragraph goes on in the next.

    A heading ("Velmark responds") and a line of a page's furniture have neither.
    """
    texts = sheet.draft.words.texts
    return not texts[end - 1][:1].isalnum() or texts[cue].endswith("ing")


def _has_sources(sheet: Sheet, a: int, b: int) -> bool:
    """Whether a paragraph says itself who speaks in it."""
    inside = {sheet.owner[w] for w in range(a, b) if w in sheet.owner}
    return any(sheet.attributions[i].source is not None for i in inside)


def _quoted_from(sheet: Sheet, a: int, b: int) -> Run | None:
    """Return the words of the quotation that opens a paragraph, without its marks."""
    quote = sheet.draft.quote
    last = a
    while last + 1 < b and quote[last + 1] == 1:
        last += 1
    return (a + 1, last) if last > a else None


def _has_own_cue(sheet: Sheet, block: Run) -> bool:
    """Whether a quotation is attributed by a cue of its own paragraph, outside of it."""
    for i in {sheet.owner[w] for w in range(block[0], block[1] + 1) if w in sheet.owner}:
        cue = sheet.attributions[i].cue
        if (
            sheet.attributions[i].contents
            and cue is not None
            and not block[0] <= cue[0] <= block[1]
        ):
            return True
    return False


def _give_up(sheet: Sheet, a: int, b: int) -> None:
    """Drop the attributions that stand in a block: they are its speaker's own words."""
    for i in {sheet.owner[w] for w in range(a, b) if w in sheet.owner}:
        if all(a <= run[0] and run[1] < b for run in sheet.attributions[i].contents):
            sheet.set_contents(i, ())


def _dangling_cue(sheet: Sheet, a: int, b: int, cues: CueLexicon) -> Run | None:
    """Return a saying verb that ends a paragraph with nothing after it, if there is one."""
    texts, upos = sheet.draft.words.texts, sheet.analysis.trees.upos
    last = b - 1
    while last > a and texts[last] in (":", ",", "-", "–", "—"):
        last -= 1
    if texts[last] in (".", "!", "?"):
        return None
    nearest = last - (_AFTER_CUE if texts[b - 1] == ":" else 0)
    for word in range(last, max(a, nearest) - 1, -1):
        entry = cues.classify(texts[word])
        saying = entry is not None and entry.act is Act.SAY and entry.part == "verb"
        if saying and upos[word] == "VERB" and _has_no_content(sheet, word):
            return word, word
    return None


def _has_no_content(sheet: Sheet, word: int) -> bool:
    index = sheet.owner.get(word)
    return index is None or not sheet.attributions[index].contents


def _source_before(trees: Trees, cue: Run, start: int) -> Run | None:
    """Return the subject of a cue, or of the clause that its participle belongs to."""
    subject = subject_of(trees, cue)
    if subject is None:
        return None
    below = [i for i in trees.subtree(subject) if start <= i < cue[0]]
    return (min(below), max(below)) if below else None


def _paragraph_bounds(paragraph: Sequence[int]) -> list[tuple[int, int]]:
    """Return the half-open runs of words of each paragraph that has any."""
    bounds: list[tuple[int, int]] = []
    start = 0
    for i in range(1, len(paragraph) + 1):
        if i == len(paragraph) or paragraph[i] != paragraph[start]:
            bounds.append((start, i))
            start = i
    return bounds
