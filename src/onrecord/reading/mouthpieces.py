"""Mouthpieces: whether one source speaks for another, as a spokesman for his ministry."""

from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution
from onrecord.reading.names import NameKind
from onrecord.reading.syntax import Run

__all__ = [
    "calls_spokesman",
    "is_named_after",
    "is_of_state",
    "leaves_unnamed",
    "speaks_for",
]

_SPOKES = ("spokes", "speaks", "speaking")
_OWN = frozenset(("its", "their"))
_BODIES = frozenset(("ministry", "government", "presidency"))
_STEM = 4  # letters that a state shares with the adjective made of it
_LIGHT = frozenset("the a an of for and 's ’s , top chief deputy senior".split())


def calls_spokesman(
    analysis: Analysis, speaker: Attribution, *, role: str | None = None
) -> bool:
    """Return whether a source is called a spokesman at all, as `speaks_for` asks."""
    if speaker.source is None:
        return False
    called = " ".join((*analysis.words(speaker.source), role or "")).lower()
    return any(spokes in called for spokes in _SPOKES)


def leaves_unnamed(analysis: Analysis, lead: Attribution) -> bool:
    """Return whether a source is one word, or somebody ("an official"), who is named later."""
    if lead.source is None:
        return False
    first, last = lead.source
    return first == last or analysis.draft.words.texts[first].lower() in ("a", "an")


def speaks_for(
    analysis: Analysis, speaker: Attribution, body: Attribution, *, role: str | None = None
) -> bool:
    """Whether a source is the spokesman of another: "its spokesman", "council spokesman".

    *role* is what the article calls the speaker elsewhere.
    """
    if speaker.source is None or body.source is None:
        return False
    words = _lower(analysis, speaker.source)
    if _spokes(words) is None:
        words = (role or "").lower().split()
    at = _spokes(words)
    theirs = _lower(analysis, body.source)
    if at is None or _spokes(theirs) is not None:
        return False
    if any(w in _OWN for w in words[:at]):
        return _is_next(analysis, body.source, speaker.source)
    of = _body_after(words[at + 1 :]) or _heavy(words[:at])
    return bool(of) and of <= _heavy(theirs)


def is_named_after(analysis: Analysis, speaker: Attribution, lead: Attribution) -> bool:
    """Whether a person is of the organisation whose unnamed member a lead has speak."""
    if speaker.source is None or lead.source is None or _has_person(analysis, lead.source):
        return False
    if analysis.words(lead.source)[0].lower() not in ("a", "an"):
        return False
    if lead.source[0] > speaker.source[0] or not _has_person(analysis, speaker.source):
        return False
    return bool(_heads(analysis, lead.source) & frozenset(analysis.words(speaker.source)))


def is_of_state(analysis: Analysis, body: Attribution, lead: Attribution) -> bool:
    """Whether a source is the government, or a ministry, of the state that spoke just before.

    "Velmark warned …" is taken up by "the Velmark foreign ministry said".
    """
    if body.source is None or lead.source is None or lead.source[0] > body.source[0]:
        return False
    paragraph = analysis.draft.paragraph
    if paragraph[body.source[0]] - paragraph[lead.source[0]] > 1:
        return False
    state = analysis.words(lead.source)
    names = analysis.names_within(*lead.source)
    if len(state) != 1 or not names or names[0].kind is not NameKind.PLACE:
        return False
    words = analysis.words(body.source)
    stem = state[0][:_STEM]
    own = any(word.startswith(stem) for word in words if word[:1].isupper())
    return own and bool(_BODIES & {word.lower() for word in words})


def _spokes(words: list[str]) -> int | None:
    """Return where the words of a role call someone a spokesman."""
    return next((i for i, w in enumerate(words) if w.startswith(_SPOKES)), None)


def _is_next(analysis: Analysis, body: Run, speaker: Run) -> bool:
    """Whether "its" is of the body: that of the sentence before or of this one."""
    sentence = analysis.draft.sentence
    near = 0 <= sentence[speaker[0]] - sentence[body[0]] <= 1
    paragraph = analysis.draft.paragraph
    same = paragraph[speaker[0]] == paragraph[body[0]]
    return near and same and body[0] < speaker[0]


def _lower(analysis: Analysis, run: Run) -> list[str]:
    return [word.lower() for word in analysis.words(run)]


def _heavy(words: list[str]) -> frozenset[str]:
    return frozenset(words) - _LIGHT


def _body_after(words: list[str]) -> frozenset[str]:
    """Return the words of a body that follow "for" or "of" ("who speaks for the command")."""
    at = next((i for i, w in enumerate(words[:2]) if w in ("for", "of")), None)
    if at is None:
        return frozenset()
    rest = words[at + 1 :]
    end = next((i for i, w in enumerate(rest) if w == ","), len(rest))
    return _heavy(rest[:end])


def _has_person(analysis: Analysis, run: Run) -> bool:
    return any(name.kind is NameKind.PERSON for name in analysis.names_within(*run))


def _heads(analysis: Analysis, run: Run) -> frozenset[str]:
    """Return the last words of the names in a run that are of no person, place or people."""
    other = (NameKind.PLACE, NameKind.OTHER)
    words = analysis.words(run)
    taken = {
        i
        for name in analysis.names_within(*run)
        if name.kind in other
        for i in range(name.first - run[0], name.last + 1 - run[0])
    }
    return frozenset(
        word
        for i, word in enumerate(words)
        if i
        and word[:1].isupper()
        and i not in taken
        and not (i + 1 < len(words) and words[i + 1][:1].isupper())
    )
