"""Said days: when each statement of an article was made, as far as the article tells."""

from collections.abc import Iterator, Sequence

from onrecord.model import Said
from onrecord.reading.actors import Cast
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution
from onrecord.reading.carrying import Telling, carry_days
from onrecord.reading.mouthpieces import is_named_after, speaks_for
from onrecord.reading.saying_days import days_of_speeches, tells_of_long_ago
from onrecord.reading.scenes import find_scenes
from onrecord.reading.sequels import find_leaning, find_told_day

__all__ = ["days_said"]

_NOT_TOLD = frozenset(("has", "have", "say", "claim", "argue", "often", "frequently", "will"))
_ENDS_IN_S = frozenset(("was", "as", "stress", "remarks", "comments", "press", "'s", "’s"))
_NEAR = 2  # paragraphs between a body's statement and its spokesman's


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
        if speaker is not None or not scene.who:
            yield Telling(
                word=scene.word,
                paragraph=paragraph[scene.word],
                speaker=speaker,
                said=scene.said,
                speech=scene.speech,
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
        kin = frozenset(
            j
            for j, other in enumerate(attributions)
            if j != i
            and abs(paragraphs[i] - paragraphs[j]) <= _NEAR
            and _are_kin(analysis, attribution, other)
        )
        yield Telling(
            word=places[i],
            paragraph=paragraphs[i],
            number=i,
            speaker=actor.id if actor is not None else None,
            said=said[i],
            told=_is_told(analysis, attribution)
            and not tells_of_long_ago(analysis, attribution),
            leaning=find_leaning(analysis, attribution),
            kin=kin,
            before=find_told_day(analysis, places[i]),
        )


def _are_kin(analysis: Analysis, one: Attribution, other: Attribution) -> bool:
    pairs = ((one, other), (other, one))
    return any(speaks_for(analysis, a, b) or is_named_after(analysis, a, b) for a, b in pairs)


def _is_told(analysis: Analysis, attribution: Attribution) -> bool:
    """Whether a cue tells of one past act of saying, not of what is held or often said."""
    if attribution.cue is None:
        return True
    words = [w.lower() for w in analysis.words(attribution.cue)]
    return not any(w in _NOT_TOLD or (w.endswith("s") and w not in _ENDS_IN_S) for w in words)
