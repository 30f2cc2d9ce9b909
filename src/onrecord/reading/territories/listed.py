"""Listed and glossed names: lands known by the company of others in a list or by a bracket."""

from collections.abc import Iterator, Mapping, Sequence

from onrecord.reading.analysis import Analysis
from onrecord.reading.syntax import Run
from onrecord.reading.territories.lands import Land
from onrecord.reference.statuses import StatusLexicon

__all__ = ["Gloss", "find_glosses", "find_listed"]

_SEPARATORS = frozenset((",", "and", "or", "&"))
_BRACKETS = {"[": "]", "(": ")"}
_COMMON = frozenset(("the", "a", "an", "both", "two", "these", "those", "other", "some"))
_LONGEST_GLOSS = 12

Gloss = tuple[Land, tuple[Land, ...], int]  # the land, what it is said to be, the last word


def find_listed(
    analysis: Analysis, lands: Mapping[int, Land], *, lexicon: StatusLexicon
) -> Iterator[Land]:
    """Yield names that are lands by their company: in a list, or with a square bracket.

    "the KPR, Ostin and Lerrik regions": all are regions. "Velmar [Ostin and Lerrik] republics".
    """
    texts = analysis.draft.words.texts
    for word, text in enumerate(texts):
        runs: list[Run] = []
        if lexicon.is_plural(text) and text[0].islower():
            runs = _names_before(texts, word - 1)
            runs = runs if len(runs) > 1 else []
        elif text == "[" and word > 0:
            runs = _around_bracket(texts, word, lexicon)
        for run in runs:
            if run[0] not in lands:
                yield Land(run, analysis.trees.head_of(run), analysis.said(run))


def _names_before(texts: Sequence[str], at: int) -> list[Run]:
    """Return the capitalised names of a list that ends at a word, separators apart."""
    found: list[Run] = []
    while at >= 0 and (_is_name(texts[at]) or texts[at].lower() in _SEPARATORS):
        if _is_name(texts[at]):
            last = at
            while at > 0 and _is_name(texts[at - 1]):
                at -= 1
            found.append((at, last))
        at -= 1
    return found


def _around_bracket(texts: Sequence[str], word: int, lexicon: StatusLexicon) -> list[Run]:
    """Return the names before and in a square bracket that a noun of land follows."""
    for at in range(word + 1, min(word + _LONGEST_GLOSS, len(texts) - 1)):
        if texts[at] == "]":
            inner = _names_before(texts, at - 1)
            whole = bool(inner) and min(inner)[0] == word + 1
            if whole and _is_name(texts[word - 1]) and texts[at + 1].lower() in lexicon.lands:
                return [*inner, (word - 1, word - 1)]
            return []
    return []


def _is_name(text: str) -> bool:
    return text[0].isupper() and text.lower() not in _COMMON


def find_glosses(analysis: Analysis, lands: Mapping[int, Land]) -> Iterator[Gloss]:
    """Yield lands that a bracket straight after them explains, or that have a second name.

    An editor's square bracket says what is meant; in round ones only initials do, as a name
    there is mostly where the place lies.
    """
    texts = analysis.draft.words.texts
    for word, land in lands.items():
        if word != land.run[1] or land.name is None or word + 2 >= len(texts):
            continue
        opening = texts[word + 1]
        if opening in _BRACKETS:
            inner = _bracketed(texts, lands, word + 2, _BRACKETS[opening])
            if inner is not None and (opening == "[" or _initials(analysis, inner[0])):
                yield land, inner[0], inner[1]
            continue
        other = _second_name(texts, lands, word)
        if other is not None:
            yield land, (other,), word


def _bracketed(
    texts: tuple[str, ...], lands: Mapping[int, Land], first: int, closing: str
) -> tuple[tuple[Land, ...], int] | None:
    """Return the lands in a bracket that holds nothing else, and its last word."""
    found: list[Land] = []
    for at in range(first, min(first + _LONGEST_GLOSS, len(texts))):
        if texts[at] == closing:
            return (tuple(dict.fromkeys(found)), at) if found else None
        land = lands.get(at)
        if land is not None and land.name is not None:
            found.append(land)
        elif texts[at].lower() not in _SEPARATORS:
            return None
    return None


def _initials(analysis: Analysis, lands: tuple[Land, ...]) -> bool:
    return all(analysis.said(land.run).isupper() for land in lands)


def _second_name(texts: tuple[str, ...], lands: Mapping[int, Land], word: int) -> Land | None:
    """Return the name after "known as" or "called" within the next few words."""
    for at in range(word + 1, min(word + 12, len(texts) - 2)):
        if texts[at] in {".", ";"}:
            return None
        known = texts[at].lower() == "known" and texts[at + 1].lower() == "as"
        called = texts[at].lower() == "called" and at <= word + 3
        if known or called:
            land = lands.get(at + (2 if known else 1))
            return land if land is not None and land.name is not None else None
    return None
