"""Mouthpieces: whether one source speaks for another, as a spokesman for his ministry."""

from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution
from onrecord.reading.names import NameKind
from onrecord.reading.syntax import Run

__all__ = ["is_named_after", "speaks_for"]

_SPOKES = ("spokes", "speaks", "speaking")
_OWN = frozenset(("its", "their"))
_LIGHT = frozenset("the a an of for and 's ’s , top chief deputy senior".split())
_AFTER = 12  # words of a role after a name


def speaks_for(analysis: Analysis, speaker: Attribution, body: Attribution) -> bool:
    """Whether a source is the spokesman of another: "its spokesman", "council spokesman"."""
    if speaker.source is None or body.source is None:
        return False
    words = _lower(analysis, speaker.source)
    at = next((i for i, w in enumerate(words) if w.startswith(_SPOKES)), None)
    theirs = _lower(analysis, body.source)
    if at is None or any(w.startswith(_SPOKES) for w in theirs):
        return False
    if any(w in _OWN for w in words[:at]):
        return _is_next(analysis, body.source, speaker.source)
    before = _heavy(words[:at])
    after = _body_after(words[at + 1 :])
    of = before or after
    return bool(of) and of <= _heavy(theirs)


def is_named_after(analysis: Analysis, speaker: Attribution, lead: Attribution) -> bool:
    """Whether a person is of the organisation whose unnamed member a lead has speak."""
    if speaker.source is None or lead.source is None or _has_person(analysis, lead.source):
        return False
    if analysis.words(lead.source)[0].lower() not in ("a", "an"):
        return False
    first, last = speaker.source
    ours = _organisations(analysis, (first, last + _AFTER))
    return _has_person(analysis, speaker.source) and bool(
        ours & _organisations(analysis, lead.source)
    )


def _is_next(analysis: Analysis, body: Run, speaker: Run) -> bool:
    """Whether "its" is of the body: that of the sentence before or of this one."""
    sentence = analysis.draft.sentence
    near = 0 <= sentence[speaker[0]] - sentence[body[0]] <= 1
    paragraph = analysis.draft.paragraph
    same = paragraph[speaker[0]] == paragraph[body[0]]
    return near and same and body[0] < speaker[0] and not _has_person(analysis, body)


def _lower(analysis: Analysis, run: Run) -> list[str]:
    return [word.lower() for word in analysis.words(run)]


def _heavy(words: list[str]) -> frozenset[str]:
    return frozenset(words) - _LIGHT


def _body_after(words: list[str]) -> frozenset[str]:
    """Return the words of a body that follow "for" ("who speaks for the command")."""
    if "for" not in words[:2]:
        return frozenset()
    rest = words[words.index("for") + 1 :]
    end = next((i for i, w in enumerate(rest) if w == ","), len(rest))
    return _heavy(rest[:end])


def _has_person(analysis: Analysis, run: Run) -> bool:
    return any(name.kind is NameKind.PERSON for name in analysis.names_within(*run))


def _organisations(analysis: Analysis, run: Run) -> frozenset[str]:
    """Return the capital words of the organisations that are named in a run."""
    return frozenset(
        word
        for name in analysis.names_within(*run)
        if name.kind is NameKind.ORGANISATION
        for word in analysis.words((name.first, name.last))
        if word[:1].isupper()
    )
