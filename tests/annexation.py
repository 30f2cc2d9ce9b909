"""A hand-made record of a fictional annexation, with an argument, a line and a precedent."""

from datetime import date

from onrecord.model import (
    NARRATOR,
    Act,
    Actor,
    ActorId,
    ActorKind,
    Argument,
    Commitment,
    CommitmentId,
    CommitmentKind,
    Event,
    EventId,
    Manner,
    Means,
    Phase,
    Precedent,
    Record,
    Role,
    Said,
    Span,
    Statement,
    StatementId,
    Status,
    StatusClaim,
    Territory,
    TerritoryId,
    Voice,
)
from tests.builders import article_of, words

__all__ = ["ANNEXATION_TEXT", "STEPS", "annexation_record"]

STEPS = (
    "The Ambrel districts vote next week on whether to join Torran.",
    "Once the districts have joined Torran, they are home ground.",
    "So the premier's warning reaches the Ambrel districts too.",
)
ANNEXATION_TEXT = f"""\
Torran Draws A Line Around Ambrel

“If our borders are breached, we will strike with all we have,” Premier Dalo Vint of Torran \
said on Monday.

{STEPS[0]} {STEPS[1]} {STEPS[2]}

“If every rock he calls Torran counts, Velmark crossed that line at Sarn long ago,” analyst \
Mira Ost said. Velmark calls the districts its own.
"""
_VINT = Voice(actor=ActorId("a1"), name="Dalo Vint")
_OST = Voice(actor=ActorId("a2"), name="Mira Ost")


def _at(phrase: str, nth: int = 0) -> Span:
    return words(ANNEXATION_TEXT, phrase, nth=nth)


def annexation_record() -> Record:
    """Return the record: a premier's line, a vote, an argument, a precedent on a rock."""
    return Record(
        article=article_of(
            ANNEXATION_TEXT,
            id="ambrel",
            title="Torran Draws A Line Around Ambrel",
            published=date(2031, 3, 6),
        ),
        actors=_actors(),
        statements=_statements(),
        commitments=(
            Commitment(
                id=CommitmentId("c1"),
                statement=StatementId("s1"),
                speaker=_VINT,
                kind=CommitmentKind.THREAT,
                conditional=True,
                trigger=(_at("our borders are breached"),),
                consequence=(_at("we will strike with all we have"),),
                means=Means.MILITARY,
                explicitness=3,
                confidence=0.9,
            ),
        ),
        territories=_territories(),
        events=(
            Event(
                id=EventId("e1"),
                kind="referendum",
                plover=None,
                phase=Phase.SCHEDULED,
                according_to=NARRATOR,
                evidence=(_at("The Ambrel districts vote next week"),),
            ),
        ),
        precedents=(
            Precedent(
                event=_at("Velmark crossed that line at Sarn"),
                place="Sarn",
                commitment=None,
                according_to=_OST.actor,
            ),
        ),
        arguments=(
            Argument(
                premises=(_at(STEPS[0]), _at(STEPS[1])),
                conclusion=_at(STEPS[2]),
                according_to=NARRATOR,
            ),
        ),
    )


def _actors() -> tuple[Actor, ...]:
    premier = Role(title="premier", of="Torran", span=_at("Premier"))
    return (
        Actor(
            id=_VINT.actor,
            name=_VINT.name,
            kind=ActorKind.PERSON,
            roles=(premier,),
            mentions=(_at("Dalo Vint"), _at("the premier")),
        ),
        Actor(id=_OST.actor, name=_OST.name, kind=ActorKind.PERSON),
        Actor(id=ActorId("a3"), name="Torran", kind=ActorKind.STATE),
        Actor(id=ActorId("a4"), name="Velmark", kind=ActorKind.STATE),
    )


def _statements() -> tuple[Statement, ...]:
    monday = date(2031, 3, 3)
    return (
        Statement(
            id=StatementId("s1"),
            act=Act.SAY,
            manner=Manner.DIRECT,
            speaker=_VINT,
            content=(_at("If our borders are breached, we will strike with all we have,"),),
            said=Said(earliest=monday, latest=monday, span=_at("Monday")),
            confidence=0.97,
        ),
        Statement(
            id=StatementId("s2"),
            act=Act.SAY,
            manner=Manner.DIRECT,
            speaker=_OST,
            content=(
                _at(
                    "If every rock he calls Torran counts, Velmark crossed that line at Sarn "
                    "long ago,"
                ),
            ),
            confidence=0.9,
        ),
    )


def _territories() -> tuple[Territory, ...]:
    return (
        Territory(
            id=TerritoryId("t1"),
            name="Ambrel districts",
            mentions=(
                _at("Ambrel districts"),
                _at("the districts"),
                _at("the Ambrel districts"),
                _at("the districts", 1),
            ),
            claims=(
                StatusClaim(
                    status=Status.CLAIMED,
                    holder="Velmark",
                    according_to=NARRATOR,
                    evidence=(_at("Velmark calls the districts its own"),),
                ),
                StatusClaim(
                    status=Status.REFERENDUM_PLANNED,
                    holder=None,
                    according_to=NARRATOR,
                    evidence=(_at("The Ambrel districts vote next week"),),
                ),
            ),
        ),
        Territory(
            id=TerritoryId("t2"),
            name="Sarn",
            mentions=(_at("Sarn"),),
            claims=(
                StatusClaim(
                    status=Status.CLAIMED,
                    holder="Torran",
                    according_to=_OST.actor,
                    evidence=(_at("every rock he calls Torran"),),
                ),
            ),
        ),
    )
