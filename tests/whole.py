"""A hand-made record of a fictional crisis that has at least one of everything."""

from dataclasses import replace
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
    CommitmentLink,
    Days,
    Event,
    EventId,
    First,
    Holder,
    Linkage,
    Manner,
    Means,
    Modality,
    Party,
    Phase,
    Precedent,
    Quantity,
    QuantityId,
    Reaction,
    Record,
    RivalReading,
    Said,
    Span,
    Stance,
    Statement,
    StatementId,
    Status,
    StatusClaim,
    Territory,
    TerritoryId,
    Voice,
)
from tests.builders import ANALYSTS, CRISIS_TEXT, ORLAND, QUILL, TARN, crisis_record, words

__all__ = ["WHOLE_TEXT", "whole_record"]

_MORE = """\
“Unless Orland withdraws its patrol boats, sanctions will follow by May,” President Oda Renn \
of Halmark said on Thursday. She called the minister's words “reckless”.

It is the first time that a minister of Vessany has named the strait in such words. Quill \
said that Vessany had turned back two tugs off Sarn in 2029 and that nothing had followed.

Orland holds about two thirds of the Sarn shoals, which Vessany calls its own. A vote on \
joining Orland is set for 4 April; drills of up to 3,000 sailors began on Monday.

"""
WHOLE_TEXT = CRISIS_TEXT.replace("Post a Comment", f"{_MORE}Post a Comment")

RENN = Voice(actor=ActorId("a7"), name="Oda Renn")
_STRAIT, _SHOALS = TerritoryId("t1"), TerritoryId("t2")


def _at(phrase: str, *, nth: int = 0) -> Span:
    return words(WHOLE_TEXT, phrase, nth=nth)


def whole_record() -> Record:
    """Return a record in which every list of the contract holds something."""
    base = crisis_record(WHOLE_TEXT)
    renn = Actor(id=RENN.actor, name=RENN.name, kind=ActorKind.PERSON)
    return replace(
        base,
        actors=(*base.actors, renn),
        statements=(*base.statements, *_statements()),
        commitments=_commitments(),
        territories=_territories(),
        events=_events(),
        quantities=_quantities(),
        firsts=(
            First(
                claim=_at(
                    "It is the first time that a minister of Vessany has named the strait "
                    "in such words."
                ),
                scope="a minister of Vessany",
                according_to=NARRATOR,
            ),
        ),
        precedents=(
            Precedent(
                event=_at("Vessany had turned back two tugs off Sarn in 2029"),
                place="Sarn",
                commitment=CommitmentId("c1"),
                according_to=QUILL.actor,
            ),
        ),
        arguments=(
            Argument(
                premises=(
                    _at("Grain ships must pass the strait to reach the sea."),
                    _at("Orland says the strait lies in its own waters."),
                ),
                conclusion=_at("Thus every inspection is, on Orland's map, a police matter."),
                according_to=NARRATOR,
            ),
        ),
        readings=_readings(),
        reactions=(
            Reaction(
                statement=StatementId("s10"), to=StatementId("s2"), stance=Stance.CONDEMNS
            ),
            Reaction(statement=StatementId("s3"), to=EventId("e3"), stance=Stance.REJECTS),
        ),
    )


def _statements() -> tuple[Statement, ...]:
    thursday = Said(earliest=date(2031, 3, 13), latest=date(2031, 3, 13), span=_at("Thursday"))
    return (
        Statement(
            id=StatementId("s9"),
            act=Act.SAY,
            manner=Manner.DIRECT,
            speaker=RENN,
            source=(_at("President Oda Renn of Halmark"),),
            cue=(_at("said", nth=1),),
            content=(
                _at("Unless Orland withdraws its patrol boats, sanctions will follow by May,"),
            ),
            role_as_given="President",
            said=thursday,
            confidence=0.96,
        ),
        Statement(
            id=StatementId("s10"),
            act=Act.SAY,
            manner=Manner.MIXED,
            speaker=RENN,
            source=(_at("She"),),
            cue=(_at("called"),),
            content=(_at("the minister's words “reckless”"),),
            confidence=0.9,
        ),
        Statement(
            id=StatementId("s11"),
            act=Act.SAY,
            manner=Manner.INDIRECT,
            speaker=QUILL,
            source=(_at("Quill", nth=1),),
            cue=(_at("said", nth=2),),
            content=(
                _at(
                    "that Vessany had turned back two tugs off Sarn in 2029 and that nothing "
                    "had followed"
                ),
            ),
            confidence=0.93,
        ),
    )


def _commitments() -> tuple[Commitment, ...]:
    return (
        Commitment(
            id=CommitmentId("c1"),
            statement=StatementId("s1"),
            speaker=TARN,
            kind=CommitmentKind.WARNING,
            conditional=True,
            trigger=(_at("a blockade of the Kelm Strait"),),
            consequence=(_at("treat"), _at("as “an act of war”")),
            target="Orland",
            modality=Modality.WOULD,
            explicitness=2,
            scope=(_STRAIT,),
            confidence=0.81,
        ),
        Commitment(
            id=CommitmentId("c2"),
            statement=StatementId("s2"),
            speaker=TARN,
            kind=CommitmentKind.THREAT,
            conditional=True,
            trigger=(_at("a single grain ship is turned back"),),
            consequence=(_at("we will answer with every means we have"),),
            target="Orland",
            means=Means.MILITARY,
            modality=Modality.WILL,
            explicitness=3,
            resolve=(_at("This is no figure of speech."),),
            irreversible=(_at("every means we have"),),
            scope=(_STRAIT, _SHOALS),
            links=(CommitmentLink(to=CommitmentId("c1"), how=Linkage.WIDENS),),
            confidence=0.92,
        ),
        Commitment(
            id=CommitmentId("c3"),
            statement=StatementId("s9"),
            speaker=RENN,
            kind=CommitmentKind.THREAT,
            conditional=True,
            trigger=(_at("Orland withdraws its patrol boats"),),
            consequence=(_at("sanctions will follow by May"),),
            target="Orland",
            means=Means.ECONOMIC,
            modality=Modality.WILL,
            explicitness=4,
            confidence=0.77,
        ),
        Commitment(
            id=CommitmentId("c4"),
            statement=StatementId("s4"),
            speaker=QUILL,
            kind=CommitmentKind.ASSURANCE,
            conditional=False,
            consequence=(_at("none is planned"),),
            confidence=0.44,
        ),
    )


def _territories() -> tuple[Territory, ...]:
    return (
        Territory(
            id=TerritoryId("t0"),
            name="Vessany",
            mentions=(_at("Vessany"), _at("Vessany", nth=1)),
        ),
        Territory(
            id=_STRAIT,
            name="Kelm Strait",
            aliases=("the strait",),
            mentions=(_at("Kelm Strait", nth=1), _at("the strait"), _at("the strait", nth=1)),
            claims=(
                StatusClaim(
                    status=Status.PART_OF,
                    holder="Orland",
                    according_to=ORLAND.actor,
                    evidence=(_at("the strait lies in its own waters"),),
                ),
            ),
        ),
        Territory(
            id=_SHOALS,
            name="Sarn shoals",
            mentions=(_at("the Sarn shoals"),),
            claims=(
                StatusClaim(
                    status=Status.PARTLY_CONTROLLED,
                    holder="Orland",
                    according_to=NARRATOR,
                    share="about two thirds",
                    evidence=(_at("Orland holds about two thirds of the Sarn shoals"),),
                ),
                StatusClaim(
                    status=Status.REFERENDUM_PLANNED,
                    holder="Orland",
                    according_to=NARRATOR,
                    when=Days(date(2031, 4, 4), date(2031, 4, 4)),
                    evidence=(_at("A vote on joining Orland is set for 4 April"),),
                ),
            ),
        ),
    )


def _events() -> tuple[Event, ...]:
    monday = Days(date(2031, 3, 10), date(2031, 3, 10))
    return (
        Event(
            id=EventId("e1"),
            kind="relocation",
            plover=None,
            phase=Phase.ANNOUNCED,
            actors=(Party(actor=ActorId("a5"), name="port authorities"),),
            quantities=(QuantityId("q1"),),
            according_to=ActorId("a5"),
            evidence=(_at("to move 40 ships to the southern anchorage by Friday"),),
            confidence=0.7,
        ),
        Event(
            id=EventId("e2"),
            kind="blockade",
            plover="COERCE",
            mode="blockade",
            phase=Phase.HYPOTHETICAL,
            actors=(Party(actor=None, name="Orland"),),
            targets=(Party(actor=None, name="Vessany"),),
            place="Kelm Strait",
            according_to=TARN.actor,
            evidence=(_at("a blockade of the Kelm Strait"), _at("There is no blockade")),
            confidence=0.6,
        ),
        Event(
            id=EventId("e3"),
            kind="drills",
            plover="MOBILIZE",
            phase=Phase.UNDER_WAY,
            when=monday,
            quantities=(QuantityId("q3"),),
            according_to=NARRATOR,
            evidence=(_at("drills of up to 3,000 sailors began on Monday"),),
            confidence=0.45,
        ),
        Event(
            id=EventId("e4"),
            kind="referendum",
            plover="CONSULT",
            phase=Phase.SCHEDULED,
            place="Sarn shoals",
            when=Days(date(2031, 4, 4), date(2031, 4, 4)),
            according_to=NARRATOR,
            evidence=(_at("A vote on joining Orland is set for 4 April"),),
            confidence=0.8,
        ),
    )


def _quantities() -> tuple[Quantity, ...]:
    return (
        Quantity(
            id=QuantityId("q1"),
            value=40,
            unit="ships",
            attributed_to=ActorId("a5"),
            span=_at("40 ships"),
        ),
        Quantity(
            id=QuantityId("q2"),
            value=2 / 3,
            approximate=True,
            attributed_to=NARRATOR,
            span=_at("about two thirds"),
        ),
        Quantity(
            id=QuantityId("q3"),
            high=3000,
            unit="sailors",
            attributed_to=NARRATOR,
            span=_at("up to 3,000 sailors"),
        ),
    )


def _readings() -> tuple[RivalReading, ...]:
    question = "How is the minister's warning to be taken?"
    return (
        RivalReading(
            question=question,
            position="posturing",
            holders=(Holder(according_to=ANALYSTS.actor, name="some analysts"),),
            evidence=(_at("the minister is speaking to voters at home"),),
        ),
        RivalReading(
            question=question,
            position="meant in earnest",
            holders=(Holder(according_to=TARN.actor, name="Ivo Tarn"),),
            evidence=(_at("This is no figure of speech."),),
        ),
    )
