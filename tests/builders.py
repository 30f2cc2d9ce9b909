"""Hand-made records of fictional crises, for the tests of everything that shows a record."""

import hashlib
from datetime import date
from typing import Any

from onrecord.model import (
    Act,
    Actor,
    ActorId,
    ActorKind,
    Article,
    ArticleId,
    Block,
    BlockKind,
    Manner,
    Record,
    Role,
    Said,
    Span,
    Statement,
    StatementId,
    Voice,
)

__all__ = ["CRISIS_TEXT", "article_of", "blocks_of", "crisis_record", "record_of", "words"]

CRISIS_TEXT = """\
Vessany Will Answer Any Blockade Of The Kelm Strait, Minister Warns

Defence minister Ivo Tarn told parliament on Wednesday that Vessany would treat a blockade \
of the Kelm Strait as “an act of war”, and he did not stop there.

“If a single grain ship is turned back, we will answer with every means we have,” Tarn said. \
“This is no figure of speech.”

Vessany Will Answer Any Blockade Of The Kelm Strait, Minister Warns
Ivo Tarn, file image

Orland's foreign ministry denied that its navy had stopped any vessel, according to the \
Meridian news agency. "There is no blockade and none is planned," spokeswoman Ada Quill \
posted to Telegram.

Some analysts believe the minister is speaking to voters at home. Port authorities plan to \
move 40 ships to the southern anchorage by Friday, the harbour master may have suggested.

  • Grain ships must pass the strait to reach the sea.
  • Orland says the strait lies in its own waters.
  • Thus every inspection is, on Orland's map, a police matter.

Post a Comment

Previous Post Next Post
Follow us on Chirper and Gramophone for more!
"""

TARN = Voice(actor=ActorId("a1"), name="Ivo Tarn")
ORLAND = Voice(actor=ActorId("a2"), name="Foreign ministry of Orland")
QUILL = Voice(actor=ActorId("a3"), name="Ada Quill")
ANALYSTS = Voice(actor=ActorId("a4"), name="some analysts")
PORTS = Voice(actor=ActorId("a5"), name="port authorities")


def words(text: str, phrase: str, *, nth: int = 0) -> Span:
    """Return the span of the *nth* place (from 0) where *phrase* stands in *text*."""
    start = text.index(phrase)
    for _ in range(nth):
        start = text.index(phrase, start + 1)
    return Span.of(text, start, start + len(phrase))


def article_of(text: str, *, id: str = "page", **parts: Any) -> Article:
    """Return an article of *text*, with any further fields as keywords."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(id=ArticleId(id), text=text, sha256=digest, **parts)


def record_of(text: str, *statements: Statement, **parts: Any) -> Record:
    """Return a record of *text* with those statements and no more."""
    return Record(article=article_of(text, **parts), statements=statements)


def blocks_of(text: str, *kinds: tuple[str, BlockKind]) -> tuple[Block, ...]:
    """Return blocks of whole lines: from each phrase, in order, to the line end after it."""
    blocks = []
    at = 0
    for phrase, kind in kinds:
        start = text.index(phrase, at)
        at = text.find("\n", start + len(phrase))
        blocks.append(Block(span=Span.of(text, start, at), kind=kind))
    return tuple(blocks)


def crisis_record(text: str = CRISIS_TEXT) -> Record:
    """Return a record with every kind of statement; *text* may hold more paragraphs."""
    article = article_of(
        text,
        id="kelm-strait",
        title="Vessany Will Answer Any Blockade Of The Kelm Strait, Minister Warns",
        outlet="The Harbour Courier",
        byline="Mara Lind",
        url="https://courier.example/kelm?a=1&b=2",
        published=date(2031, 3, 13),
        language="en",
        blocks=_crisis_blocks(text),
    )
    return Record(article=article, actors=_crisis_actors(text), statements=_crisis_said(text))


def _crisis_blocks(text: str) -> tuple[Block, ...]:
    return blocks_of(
        text,
        ("Vessany Will Answer", BlockKind.TITLE),
        ("Defence minister", BlockKind.BODY),
        ("“If a single", BlockKind.BODY),
        ("Vessany Will Answer", BlockKind.FURNITURE),
        ("Ivo Tarn, file image", BlockKind.CAPTION),
        ("Orland's foreign ministry", BlockKind.BODY),
        ("Some analysts", BlockKind.BODY),
        ("  • Grain ships", BlockKind.LIST),
        ("  • Orland says", BlockKind.LIST),
        ("  • Thus every", BlockKind.LIST),
        ("Post a Comment", BlockKind.FURNITURE),
        ("Previous Post", BlockKind.FURNITURE),
        ("Follow us", BlockKind.FURNITURE),
    )


def _crisis_actors(text: str) -> tuple[Actor, ...]:
    minister = Role(title="minister", of="defence", span=words(text, "Defence minister"))
    spokeswoman = Role(title="spokeswoman", of=None, span=words(text, "spokeswoman"))
    return (
        Actor(
            id=TARN.actor,
            name=TARN.name,
            kind=ActorKind.PERSON,
            aliases=("Tarn",),
            roles=(minister,),
            mentions=(words(text, "Ivo Tarn"), words(text, "Tarn", nth=1)),
        ),
        Actor(id=ORLAND.actor, name=ORLAND.name, kind=ActorKind.OFFICE),
        Actor(id=QUILL.actor, name=QUILL.name, kind=ActorKind.PERSON, roles=(spokeswoman,)),
        Actor(id=ANALYSTS.actor, name=ANALYSTS.name, kind=ActorKind.GROUP),
        Actor(id=PORTS.actor, name=PORTS.name, kind=ActorKind.BODY),
        Actor(id=ActorId("a6"), name="Meridian", kind=ActorKind.OUTLET),
    )


def _crisis_said(text: str) -> tuple[Statement, ...]:
    wednesday = Said(
        earliest=date(2031, 3, 12), latest=date(2031, 3, 12), span=words(text, "Wednesday")
    )
    inner = words(text, "the strait lies in its own waters")
    return (
        Statement(
            id=StatementId("s1"),
            act=Act.SAY,
            manner=Manner.MIXED,
            speaker=TARN,
            source=(words(text, "Defence minister Ivo Tarn"),),
            cue=(words(text, "told"),),
            content=(
                words(
                    text,
                    "that Vessany would treat a blockade of the Kelm Strait as “an act of war”",
                ),
            ),
            role_as_given="Defence minister",
            venue="parliament",
            addressee="parliament",
            said=wednesday,
            confidence=0.97,
        ),
        Statement(
            id=StatementId("s2"),
            act=Act.SAY,
            manner=Manner.DIRECT,
            speaker=TARN,
            source=(words(text, "Tarn", nth=1),),
            cue=(words(text, "said"),),
            content=(
                words(
                    text,
                    "If a single grain ship is turned back, we will answer with every means "
                    "we have,",
                ),
                words(text, "This is no figure of speech."),
            ),
            confidence=0.99,
        ),
        Statement(
            id=StatementId("s3"),
            act=Act.SAY,
            manner=Manner.INDIRECT,
            speaker=ORLAND,
            via=(ActorId("a6"),),
            source=(words(text, "Orland's foreign ministry"),),
            cue=(words(text, "denied"),),
            content=(words(text, "that its navy had stopped any vessel"),),
            negated=True,
            confidence=0.91,
        ),
        Statement(
            id=StatementId("s4"),
            act=Act.SAY,
            manner=Manner.DIRECT,
            speaker=QUILL,
            source=(words(text, "spokeswoman Ada Quill"),),
            cue=(words(text, "posted"),),
            content=(words(text, "There is no blockade and none is planned,"),),
            role_as_given="spokeswoman",
            venue="Telegram",
            said=Said(earliest=date(2031, 3, 11), latest=date(2031, 3, 13)),
            confidence=0.95,
        ),
        Statement(
            id=StatementId("s5"),
            act=Act.THINK,
            manner=Manner.INDIRECT,
            speaker=ANALYSTS,
            source=(words(text, "Some analysts"),),
            cue=(words(text, "believe"),),
            content=(words(text, "the minister is speaking to voters at home"),),
            confidence=0.42,
        ),
        Statement(
            id=StatementId("s6"),
            act=Act.SAY,
            manner=Manner.INDIRECT,
            speaker=None,
            source=(words(text, "the harbour master"),),
            cue=(words(text, "suggested"),),
            content=(
                words(
                    text,
                    "Port authorities plan to move 40 ships to the southern anchorage "
                    "by Friday",
                ),
            ),
            modality="may",
            confidence=0.55,
        ),
        Statement(
            id=StatementId("s7"),
            act=Act.DO,
            manner=Manner.INDIRECT,
            speaker=PORTS,
            source=(words(text, "Port authorities"),),
            cue=(words(text, "plan", nth=1),),
            content=(words(text, "to move 40 ships to the southern anchorage by Friday"),),
            confidence=0.7,
        ),
        Statement(
            id=StatementId("s8"),
            act=Act.SAY,
            manner=Manner.INDIRECT,
            speaker=ORLAND,
            source=(words(text, "Orland", nth=1),),
            cue=(words(text, "says"),),
            content=(inner,),
            confidence=0.88,
        ),
    )
