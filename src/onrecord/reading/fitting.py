"""Fitting: contents that are quoted begin and end where their quotation does."""

from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution, Run
from onrecord.reading.sheet import Sheet, is_word

__all__ = ["fit_contents"]

_SHORTEST = 4  # words of a quotation that can be a part of its own
_GAP = 10  # words of a clause between two quotations of one statement


def fit_contents(sheet: Sheet) -> None:
    """Let contents that are quoted begin and end where their quotation does."""
    for i, a in enumerate(sheet.attributions):
        pieces = (piece for run in a.contents for piece in _split(sheet.analysis, run))
        contents = tuple(_fitted(sheet, run, i) for run in pieces)
        sheet.set_contents(i, contents)
        for run in contents:
            sheet.own(run, i)


def _split(analysis: Analysis, run: Run) -> list[Run]:
    """Divide a content where a clause stands between two quotations of it.

    The first must open the content and end in a stop or a comma: "A," following with "B."
    """
    quote, texts = analysis.draft.quote, analysis.draft.words.texts
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
            return [(first, gap - 1), *_split(analysis, (after, run[1]))]
    return [run]


def _fitted(sheet: Sheet, run: Run, index: int) -> Run:
    """Return a content without the marks around it, and as far as its quotation goes."""
    states = sheet.draft.quote
    first, last = _without_opening(sheet, run)
    while last > first and states[last] == 2 and _is_one_quotation(sheet, first, last):
        last -= 1
    if states[last] == 1:
        last = _reach(sheet, last, 1, index)
    if states[first] == 1 and states[last] == 1:
        first = _reach(sheet, first, -1, index)
    return first, last


def _without_opening(sheet: Sheet, run: Run) -> Run:
    """Return a content without the marks and signs that stand before its first word."""
    states = sheet.draft.quote
    first, last = run
    while first < last and (states[first] == 2 or not is_word(sheet.draft, first)):
        if states[first] != 2 and states[first + 1] != 0:
            break
        if states[first] == 2 and not _is_one_quotation(sheet, first, last):
            break
        first += 1
    return first, last


def _is_one_quotation(sheet: Sheet, first: int, last: int) -> bool:
    """Whether the words between are one quotation, its marks at either end aside."""
    states = sheet.draft.quote
    inner = [i for i in range(first, last + 1) if states[i] != 2]
    if not inner or any(states[i] == 0 for i in inner):
        return False
    quotation_at = sheet.analysis.quotation_at
    return quotation_at(inner[0]) is quotation_at(inner[-1])


def _reach(sheet: Sheet, word: int, step: int, index: int) -> int:
    """Return the end of the quotation from a word on, unless another speaker stands in it.

    What someone is quoted as saying in a quotation is part of it.
    """
    states, paragraph = sheet.draft.quote, sheet.draft.paragraph
    end, others = word, set[int]()
    while 0 <= end + step < len(states) and states[end + step] == 1:
        end += step
        if paragraph[end] != paragraph[word]:
            return word
        other = sheet.owner.get(end, index)
        if other != index and other not in others:
            if _lies_behind(sheet.attributions[other], word, step):
                return word
            others.add(other)
    inside = range(min(word, end), max(word, end) + 1)
    return end if all(_lies_in(sheet.attributions[i], inside) for i in others) else word


def _lies_in(attribution: Attribution, words: range) -> bool:
    """Whether every part of an attribution lies among some words."""
    return all(run[0] in words and run[1] in words for run in _parts(attribution))


def _lies_behind(attribution: Attribution, word: int, step: int) -> bool:
    """Whether a part of an attribution lies where steps from a word do not lead."""
    parts = _parts(attribution)
    return any(first < word if step > 0 else word < last for first, last in parts)


def _parts(attribution: Attribution) -> list[Run]:
    parts = (attribution.cue, attribution.source, *attribution.contents)
    return [run for run in parts if run is not None]
