"""Members: the lands listed by name after a word for them ("areas, including Osk and Varn")."""

from collections.abc import Mapping

from onrecord.reading.analysis import Analysis
from onrecord.reading.territories.lands import Land
from onrecord.reference.statuses import StatusLexicon

__all__ = ["members_of"]

_OPENERS = frozenset(("including", "namely", "notably"))
_PAIRS = frozenset((("such", "as"), ("among", "them")))
_MARKS = frozenset((",", "-", "–", "—", "(", ":"))
_WITHIN = frozenset(("the", "both", "of", "and", "or", "&", ","))
_ENDS = frozenset((".", ";", "!", "?", '"', "“", "”", ")"))
_CLAUSAL = frozenset(("VERB", "AUX", "SCONJ"))
_NEAR = 4  # words between the word for the lands and the list of them
_LONGEST = 60  # words of a list


def members_of(
    analysis: Analysis, land: Land, lands: Mapping[int, Land], *, lexicon: StatusLexicon
) -> tuple[Land, ...]:
    """Return the named lands that a list straight after a described land says it takes in.

    The words alone decide, as a list is easily hung on the wrong word of a sentence.
    """
    if land.name is not None:
        return ()
    first = _start_of_list(analysis, land)
    return _listed(analysis, first, lands, lexicon) if first is not None else ()


def _start_of_list(analysis: Analysis, land: Land) -> int | None:
    """Return the word after "including", "such as" or their like; of several, after "like"."""
    texts, last = analysis.draft.words.texts, analysis.sentence_run(land.head)[1]
    marked = False
    for at in range(land.run[1] + 1, min(land.run[1] + 2 + _NEAR, last)):
        text = texts[at].lower()
        if text in _OPENERS:
            return at + 1
        if (text, texts[at + 1].lower()) in _PAIRS:
            return at + 2
        if text == "like" and land.several and not marked:
            return at + 1  # after a comma it compares: "the islands, like Osk, are held"
        if text in _ENDS or analysis.trees.upos[at] in _CLAUSAL:
            return None
        marked = marked or text in _MARKS
    return None


def _listed(
    analysis: Analysis, first: int, lands: Mapping[int, Land], lexicon: StatusLexicon
) -> tuple[Land, ...]:
    """Return the named lands from a word on, up to the first word that is not of their list.

    A name that only a comma joins and that a further word follows opens the next clause.
    """
    texts, end = analysis.draft.words.texts, analysis.sentence_run(first - 1)[1] + 1
    found: list[Land] = []
    comma = False
    stop = min(first + _LONGEST, end)
    for at in range(first, stop):
        text, land = texts[at], lands.get(at)
        if land is not None and land.name is not None:
            if land not in found:
                found.append(land)
                comma = texts[max(land.run[0] - 1, first)] == ","
        elif (
            text.lower() not in _WITHIN
            and not text[0].isupper()
            and not _is_kind(text, lexicon)
        ):
            stop = at
            break
    follows = stop < end and texts[stop][0].isalnum()
    return tuple(found[:-1] if follows and comma else found)


def _is_kind(text: str, lexicon: StatusLexicon) -> bool:
    return text.lower() in lexicon.lands or text.lower() in lexicon.words["features"]
