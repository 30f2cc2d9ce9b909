"""Said days: when each statement of an article was made, as far as the article tells."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from onrecord.model import Said
from onrecord.reading.actors import Cast
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution
from onrecord.reading.carrying import Telling, carry_days
from onrecord.reading.mouthpieces import (
    calls_spokesman,
    is_named_after,
    is_of_state,
    leaves_unnamed,
    speaks_for,
)
from onrecord.reading.saying_days import days_of_speeches, tells_of_long_ago
from onrecord.reading.scenes import find_scenes
from onrecord.reading.sequels import Leaning, find_leaning, find_told_day

__all__ = ["days_said"]

_NOT_TOLD = frozenset(
    "has have say claim argue accuse deny insist think believe want expect fear often "
    "frequently will".split()
)
_ENDS_IN_S = frozenset(("was", "as", "stress", "remarks", "comments", "press", "'s", "’s"))
_AFTER = frozenset(("in", "at", "on", "to", "during", "for"))  # after the verb of a cue
_NEAR = 2  # paragraphs between a body's statement and its spokesman's
_NEAREST = 12  # and statements


def days_said(
    analysis: Analysis,
    attributions: Sequence[Attribution],
    cast: Cast,
    said: Sequence[Said | None],
) -> list[Said | None]:
    """Return when each statement was made, days carried on for the same occasion.

    *said* are the days that the statements' own sentences tell.
    """
    rows = [*_scenes(analysis, cast), *_statements(analysis, attributions, cast, said)]
    rows.sort(key=lambda t: (t.word, -1 if t.number is None else t.number))
    carried = carry_days(rows)
    days = {t.number: day for t, day in zip(rows, carried, strict=True) if t.number is not None}
    return [days[i] for i in range(len(attributions))]


def _scenes(analysis: Analysis, cast: Cast) -> Iterator[Telling]:
    """Yield the speeches and scenes whose day is told, with who spoke or took part."""
    paragraph = analysis.draft.paragraph
    for word, day in days_of_speeches(analysis):
        speaker = cast.actor_at(word)
        if speaker is not None:
            yield Telling(
                word=word, paragraph=paragraph[word], speaker=speaker, said=day, speech=True
            )
    for scene in find_scenes(analysis):
        speaker = next((a for w in scene.who if (a := cast.actor_at(w)) is not None), None)
        yield Telling(
            word=scene.word,
            paragraph=paragraph[scene.word],
            speaker=speaker,
            said=scene.said,
            speech=scene.speech,
            back=scene.back,
            stranger=speaker is None and bool(scene.who),
        )


def _statements(
    analysis: Analysis,
    attributions: Sequence[Attribution],
    cast: Cast,
    said: Sequence[Said | None],
) -> Iterator[Telling]:
    """Yield the statements as tellings, each with those that it may take its day from."""
    places = [(a.cue or a.source or a.contents[0])[0] for a in attributions]
    paragraphs = [analysis.draft.paragraph[word] for word in places]
    for i, attribution in enumerate(attributions):
        actor = cast.parts[i].actor
        near = [
            j
            for j in range(max(0, i - _NEAREST), min(len(places), i + _NEAREST + 1))
            if j != i and abs(paragraphs[j] - paragraphs[i]) <= _NEAR
        ]
        leaning = find_leaning(analysis, attribution)
        before = find_told_day(analysis, places[i])
        if before is None and leaning is Leaning.TODAY:
            before = _publication(analysis)
        yield Telling(
            word=places[i],
            paragraph=paragraphs[i],
            number=i,
            speaker=actor.id if actor is not None else None,
            said=said[i],
            told=_is_told(analysis, attribution)
            and not tells_of_long_ago(analysis, attribution)
            and leaning is not Leaning.APART,
            leaning=leaning,
            kin=frozenset(j for j in near if _are_kin(analysis, attributions, cast, i, j)),
            before=before,
        )


def _publication(analysis: Analysis) -> Said | None:
    published = analysis.draft.article.published
    return Said(earliest=published, latest=published) if published is not None else None


def _are_kin(
    analysis: Analysis, attributions: Sequence[Attribution], cast: Cast, i: int, j: int
) -> bool:
    """Whether one of two speaks for the other, or is the person that the other left unnamed."""
    for one, other in ((i, j), (j, i)):
        a, b = attributions[one], attributions[other]
        role = cast.parts[one].role
        if not (calls_spokesman(analysis, a, role=role) or leaves_unnamed(analysis, b)):
            continue
        if speaks_for(analysis, a, b, role=role) or is_named_after(analysis, a, b):
            return True
        if is_of_state(analysis, a, b):
            return True
    return False


def _is_told(analysis: Analysis, attribution: Attribution) -> bool:
    """Whether a cue tells of one past act of saying, not of what is held or often said."""
    if attribution.cue is None:
        return True
    words = list(
        takewhile(lambda w: w not in _AFTER, map(str.lower, analysis.words(attribution.cue)))
    )
    return not any(w in _NOT_TOLD or (w.endswith("s") and w not in _ENDS_IN_S) for w in words)
