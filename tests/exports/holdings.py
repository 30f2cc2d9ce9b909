"""Articles of a ledger for the tests of exports: a whole one, and one that means harm."""

from dataclasses import replace
from datetime import date

from onrecord.exports.holding import Holding
from onrecord.model import (
    Act,
    Actor,
    ActorId,
    ActorKind,
    ArticleNo,
    Commitment,
    CommitmentId,
    CommitmentKind,
    Days,
    Event,
    EventId,
    Handle,
    Kept,
    Manner,
    Party,
    Phase,
    Quantity,
    QuantityId,
    Reaction,
    Record,
    RivalReading,
    Stance,
    Statement,
    StatementId,
    Status,
    StatusClaim,
    Territory,
    TerritoryId,
    Voice,
)
from tests.builders import article_of, words
from tests.whole import whole_record

__all__ = ["HOSTILE_TEXT", "holding", "hostile", "kept", "whole"]

HOSTILE_TEXT = """\
=cmd|'/C calc'!A0 told <b onmouseover=alert(1)>Torran</b> that [x](javascript:alert(1)) *is* it.

\u202eEvil\u202c \x00\x07\x1b[31m said “@SUM(1+1)*cmd| ` | ^[note] \ud800 \uffff”\u2028 then.
"""
_NAME = "=cmd|'/C calc'!A0"


def kept(record: Record, *, no: int = 1, **parts: object) -> Kept:
    """Return an article of a ledger with that record."""
    given = {"lineage": ArticleNo(no), "reader": "reader-1", **parts}
    return Kept(no=ArticleNo(no), record=record, **given)  # type: ignore[arg-type]


def whole() -> Kept:
    """Return an article with at least one of everything, its minister known by another name."""
    across = (("a1", Handle("1.a1"), "Ivo Tarn of Vessany"),)
    return kept(whole_record(), identities=across)


def hostile() -> Kept:
    """Return an article whose every text would do harm if a reader took it for more."""
    name, said = (
        words(HOSTILE_TEXT, _NAME),
        words(HOSTILE_TEXT, "[x](javascript:alert(1)) *is*"),
    )
    odd = words(HOSTILE_TEXT, "@SUM(1+1)*cmd| ` | ^[note] \ud800 \uffff”\u2028")
    voice = Voice(actor=ActorId("a1"), name=_NAME)
    speech = Statement(
        id=StatementId("s1"),
        act=Act.SAY,
        manner=Manner.DIRECT,
        speaker=voice,
        source=(name,),
        cue=(words(HOSTILE_TEXT, "told"),),
        content=(said, odd),
        venue="\t=1+1",
        role_as_given="\u202eking\x00",
        confidence=0.9,
    )
    record = Record(
        article=replace(
            article_of(HOSTILE_TEXT, id="=evil\ud800"),
            title="</title><script>alert(1)</script> \u202e](x)",
            outlet="+outlet & <sons>\x00",
            url="javascript:alert(1)",
            published=date(2031, 3, 13),
            language="xx-<>",
        ),
        actors=(
            Actor(id=ActorId("a1"), name=_NAME, kind=ActorKind.PERSON, mentions=(name,)),
            Actor(id=ActorId("a2"), name="\ud800\x00", kind=ActorKind.STATE),
        ),
        statements=(speech, replace(speech, id=StatementId("s2"), speaker=None)),
        commitments=(
            Commitment(
                id=CommitmentId("c1"),
                statement=StatementId("s1"),
                speaker=voice,
                kind=CommitmentKind.THREAT,
                conditional=True,
                trigger=(said,),
                consequence=(odd,),
                target="-target",
                confidence=0.5,
            ),
        ),
        territories=(
            Territory(
                id=TerritoryId("t1"),
                name="<b>Torran</b> | [x](y)",
                claims=(
                    StatusClaim(
                        status=Status.CLAIMED,
                        holder="@us\x1b[0m",
                        according_to="a1",
                        evidence=(odd,),
                    ),
                ),
            ),
        ),
        events=tuple(
            Event(
                id=EventId(f"e{n}"),
                kind="drills;\r\nBEGIN:VALARM",
                plover="MOBILIZE",
                phase=Phase.SCHEDULED,
                actors=(Party(actor=ActorId("a1"), name=_NAME),),
                place="=place\x00",
                when=Days(date(2031, 4, 4), date(2031, 4, 4)),
                quantities=(QuantityId(f"q{n}"),),
                according_to="narrator",
                evidence=(odd,),
            )
            for n in (1, 2)
        ),
        quantities=tuple(
            Quantity(
                id=QuantityId(f"q{n}"),
                value=n,
                unit="*ships*",
                attributed_to="a1",
                span=odd,
            )
            for n in (1, 2)
        ),
        readings=(
            RivalReading(
                question="<i>Why?</i>", position="[bluff]", holders=(), evidence=(said,)
            ),
        ),
        reactions=(
            Reaction(statement=StatementId("s2"), to=StatementId("s1"), stance=Stance.CONDEMNS),
            Reaction(statement=StatementId("s2"), to=EventId("e1"), stance=Stance.ANSWERS),
        ),
    )
    return kept(record, no=2)


def holding(*articles: Kept) -> Holding:
    """Return a holding of those articles, or of the whole one and the hostile one."""
    return Holding(articles=iter(articles or (whole(), hostile())))
