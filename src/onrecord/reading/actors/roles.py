"""Roles: the titles and appositions that an article gives a person, in its exact words."""

from onrecord.model import Role
from onrecord.reading.analysis import Analysis
from onrecord.reading.syntax import Run
from onrecord.reference.offices import OfficeLexicon

__all__ = ["role_at"]

_LONGEST = 18  # words of a role
_BEFORE = frozenset(("NOUN", "PROPN", "ADJ", "PART", "NUM", "X"))
_STOPS = frozenset((",", ";", ".", "“", "”", '"', "--", "–", "—", ")", "!", "?", ":", "who"))


def role_at(analysis: Analysis, name: Run, *, offices: OfficeLexicon) -> Role | None:
    """Return the role that stands beside a person's name, or None.

    It may stand before it ("Foreign Minister Ada Brook"), after a comma ("Ada Brook, a
    professor of law at Aldermoor"), or before one ("the head of the fund, Ada Brook").
    """
    for run in (_before(analysis, name), _led_in(analysis, name), _after(analysis, name)):
        if run is None:
            continue
        title = offices.resolve_title(analysis.said(run))
        if title is not None:
            return Role(title=title.name, of=_of(analysis, run), span=analysis.span(run))
    return None


def _before(analysis: Analysis, name: Run) -> Run | None:
    """Return the title words directly before a name."""
    upos, sentence = analysis.trees.upos, analysis.draft.sentence
    first = name[0]
    while first > 0 and sentence[first - 1] == sentence[name[0]] and name[0] - first < _LONGEST:
        joined = analysis.draft.words.texts[first - 1] in ("-", "'s", "’s")
        if upos[first - 1] not in _BEFORE and not joined:
            break
        first -= 1
    return (first, name[0] - 1) if first < name[0] else None


def _after(analysis: Analysis, name: Run) -> Run | None:
    """Return the apposition that a comma sets off after a name."""
    texts, sentence = analysis.draft.words.texts, analysis.draft.sentence
    start = name[1] + 2
    if start >= len(texts) or texts[name[1] + 1] != "," or sentence[start] != sentence[name[1]]:
        return None
    return _phrase_from(analysis, start)


def _phrase_from(analysis: Analysis, start: int) -> Run | None:
    texts, sentence = analysis.draft.words.texts, analysis.draft.sentence
    upos = analysis.trees.upos
    last = start
    while last < len(texts) and sentence[last] == sentence[start] and last - start < _LONGEST:
        if texts[last] in _STOPS or upos[last] in ("VERB", "AUX"):
            break
        last += 1
    return (start, last - 1) if last > start else None


def _led_in(analysis: Analysis, name: Run) -> Run | None:
    """Return the phrase that leads in a name after a comma."""
    texts, sentence = analysis.draft.words.texts, analysis.draft.sentence
    comma = name[0] - 1
    if comma < 1 or texts[comma] != "," or sentence[comma] != sentence[name[0]]:
        return None
    first = comma
    while first > 0 and sentence[first - 1] == sentence[comma] and comma - first < _LONGEST:
        if texts[first - 1] in _STOPS or analysis.trees.upos[first - 1] in ("VERB", "AUX"):
            break
        first -= 1
    led_in = texts[first].lower() in ("the", "a", "an", "its", "their", "his", "her")
    return (first, comma - 1) if first < comma and led_in else None


def _of(analysis: Analysis, run: Run) -> str | None:
    """Return what a role is of: a possessor or place before it, or what follows "of"."""
    words = analysis.words(run)
    for i, word in enumerate(words):
        if word in ("'s", "’s") and i:
            return " ".join(words[:i]).removeprefix("the ").removeprefix("The ")
        if word.lower() in ("of", "for", "at") and i and i + 1 < len(words):
            rest = words[i + 1 :]
            return " ".join(rest[1:] if rest[0].lower() in ("the", "a", "an") else rest)
    capital = [w for w in words[:-1] if w[:1].isupper()]
    return capital[0] if capital and len(words) > 1 else None
