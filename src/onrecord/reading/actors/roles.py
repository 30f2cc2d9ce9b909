"""Roles: the titles and appositions that an article gives a person, in its exact words."""

from collections.abc import Collection
from dataclasses import replace

from onrecord.model import Role
from onrecord.reading.analysis import Analysis
from onrecord.reading.syntax import Run
from onrecord.reference.offices import OfficeLexicon

__all__ = ["role_at", "role_in"]

_LONGEST = 18  # words of a role
_BEFORE = frozenset(("NOUN", "PROPN", "ADJ", "PART", "NUM", "X"))
_STOPS = frozenset((",", ";", ".", "“", "”", '"', "--", "–", "—", ")", "!", "?", ":", "who"))


def role_at(analysis: Analysis, name: Run, *, offices: OfficeLexicon) -> Role | None:
    """Return the role that stands beside a person's name, or None.

    It may stand before it ("Foreign Minister Ada Brook"), after a comma ("Ada Brook, a
    professor of law at Aldermoor"), or before one ("the head of the fund, Ada Brook"). What it
    is of may stand behind the name ("President Ada Brook of Orland").
    """
    for run in (_before(analysis, name), _led_in(analysis, name), _after(analysis, name)):
        role = role_in(analysis, run, offices=offices) if run is not None else None
        if role is not None and role.of is None and run is not None and run < name:
            return replace(role, of=_behind(analysis, name))
        if role is not None:
            return role
    return None


def role_in(analysis: Analysis, run: Run, *, offices: OfficeLexicon) -> Role | None:
    """Return the role that a phrase tells ("Orland's foreign minister"), or None."""
    title = offices.resolve_title(analysis.said(run))
    if title is None:
        return None
    own = {*title.name.replace("-", " ").split(), *offices.prefixes}
    return Role(title=title.name, of=_of(analysis, run, but=own), span=analysis.span(run))


def _before(analysis: Analysis, name: Run) -> Run | None:
    """Return the title words directly before a name."""
    upos, sentence = analysis.trees.upos, analysis.draft.sentence
    first = name[0]
    while first > 0 and sentence[first - 1] == sentence[name[0]] and name[0] - first < _LONGEST:
        if upos[first - 1] not in _BEFORE and not _joins(analysis, first - 1):
            break
        first -= 1
    return (first, name[0] - 1) if first < name[0] else None


def _joins(analysis: Analysis, word: int) -> bool:
    """Whether a word holds a title together: a hyphen in it, no dash that stands free."""
    words = analysis.draft.words
    if words.texts[word] == "-":
        return word > 0 and words.starts[word] == words.ends[word - 1]
    return words.texts[word] in ("'s", "’s")


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


def _of(analysis: Analysis, run: Run, *, but: Collection[str]) -> str | None:
    """Return what a role is of: a possessor or place before it, or what follows "of".

    Words of the title itself are none ("Prime Minister"): those are in *but*.
    """
    words = analysis.words(run)
    for i, word in enumerate(words):
        if word in ("'s", "’s") and i:
            return " ".join(words[:i]).removeprefix("the ").removeprefix("The ")
        if word.lower() in ("of", "for", "at") and i and i + 1 < len(words):
            rest = words[i + 1 :]
            return " ".join(rest[1:] if rest[0].lower() in ("the", "a", "an") else rest)
    capital = [w for w in words[:-1] if w[:1].isupper() and w.lower() not in but]
    return capital[0] if capital and len(words) > 1 else None


def _behind(analysis: Analysis, name: Run) -> str | None:
    """Return what a title before a name is of, told behind it ("President Brook of Orland")."""
    texts, upos = analysis.draft.words.texts, analysis.trees.upos
    sentence = analysis.draft.sentence
    inside = (word for word in range(name[0] + 1, name[1] + 1) if texts[word] == "of")
    of = next(inside, name[1] + 1)
    first = of + 1
    if first < len(texts) and texts[first].lower() == "the":
        first += 1
    last = first
    while last < len(texts) and last - first < _LONGEST and upos[last] == "PROPN":
        last += 1
    told = first < last and texts[of] == "of" and sentence[last - 1] == sentence[name[0]]
    return analysis.said((first, last - 1)) if told else None
