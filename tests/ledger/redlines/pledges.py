"""Pledges, deeds and sayings for tests, each built from its words."""

from datetime import date

from onrecord.ledger.redlines.material import Deed, Pledge, Reported, Saying
from onrecord.model import (
    Commitment,
    CommitmentId,
    CommitmentKind,
    CommitmentLink,
    Handle,
    Linkage,
    Means,
    Span,
    StatementId,
    TerritoryId,
    handle,
)

__all__ = ["TARN", "deed", "pledge", "reported", "saying"]

TARN = Handle("1.a1")


def pledge(  # noqa: PLR0913 - one keyword for each thing that moves a line
    article: int,
    trigger: str,
    consequence: str,
    *,
    id: str = "c1",
    day: date | None = date(2031, 3, 1),
    actor: Handle | None = TARN,
    name: str = "Ivo Tarn",
    kind: CommitmentKind = CommitmentKind.THREAT,
    means: Means = Means.UNSPECIFIED,
    explicitness: int = 2,
    scope: tuple[str, ...] = (),
    link: tuple[str, Linkage] | None = None,
    said: str = "",
) -> Pledge:
    """Return a commitment of an article, numbered as in a ledger."""
    return Pledge(
        no=article * 1000 + int(id[1:]),
        handle=handle(article, id),
        article=article,
        day=day,
        actor=actor,
        name=name,
        said=said,
        scope=scope,
        kin=frozenset() if actor is None else frozenset({actor}),
        commitment=Commitment(
            id=CommitmentId(id),
            statement=StatementId(f"s{id[1:]}"),
            speaker=None,
            kind=kind,
            conditional=bool(trigger),
            trigger=_spans(trigger),
            consequence=_spans(consequence),
            means=means,
            explicitness=explicitness,
            scope=tuple(TerritoryId(f"t{n}") for n, _ in enumerate(scope)),
            links=(CommitmentLink(to=CommitmentId(link[0]), how=link[1]),) if link else (),
            confidence=0.8,
        ),
    )


def deed(  # noqa: PLR0913
    article: int,
    kind: str,
    words: str,
    *,
    id: str = "e1",
    day: date | None = date(2031, 3, 9),
    reported: date | None = date(2031, 3, 10),
    place: str | None = None,
    actors: frozenset[str] = frozenset({"Orland"}),
    named: frozenset[Handle] = frozenset({TARN}),
    start: int = 500,
) -> Deed:
    """Return an event that is done."""
    return Deed(
        no=article * 1000 + int(id[1:]),
        handle=handle(article, id),
        article=article,
        day=day,
        reported=reported,
        kind=kind,
        place=place,
        actors=actors,
        named=named,
        evidence=(Span(start, start + len(words), words),),
        according_to="narrator",
        confidence=0.8,
    )


def reported(article: int, words: str, *, commitment: Handle | None = None) -> Reported:
    """Return a precedent."""
    return Reported(
        no=article * 1000,
        handle=handle(article, "p1"),
        article=article,
        day=date(2031, 3, 12),
        words=words,
        commitment=commitment,
        according_to="Ada Quill",
    )


def saying(article: int, words: str, *, speaker: Handle | None = None) -> Saying:
    """Return a statement on a line."""
    return Saying(
        no=article * 1000 + 7,
        handle=handle(article, "s7"),
        article=article,
        day=date(2031, 3, 12),
        speaker=speaker,
        name="Ada Quill",
        words=words,
        confidence=0.7,
    )


def _spans(words: str) -> tuple[Span, ...]:
    return (Span(0, len(words), words),) if words else ()
