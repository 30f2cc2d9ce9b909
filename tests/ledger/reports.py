"""Short reports of a fictional crisis, for the tests of what a ledger finds and shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.ledger.store import Ledger
from onrecord.model import (
    NARRATOR,
    Act,
    Actor,
    ActorId,
    ActorKind,
    Commitment,
    CommitmentId,
    CommitmentKind,
    Days,
    Event,
    EventId,
    First,
    Manner,
    Party,
    Phase,
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
from tests.builders import article_of
from tests.ledger.entries import add_records

__all__ = ["Happening", "Saying", "add_crisis", "report"]

# Enough words for two articles to be known for copies.
_SHARED = """\
The strait is nine miles wide at its narrowest, and most of the grain that the three southern \
provinces sell abroad passes through it between May and October. Pilots from both shores have \
guided freighters past the shoals since the lighthouse at Corvel was rebuilt after the great \
storm, and neither government ever put soldiers aboard a merchant vessel in that time. \
Insurers in the capital doubled their rates on Monday, while two of the larger shipping lines \
told captains to wait in the roads off Dunmere until the harbour office gives other orders. \
Fishermen complain that the patrols cut their nets at night, and that nobody pays for them.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Who says what, and whatever else is known of it."""

    who: str
    words: str
    kind: ActorKind = ActorKind.PERSON
    role: str | None = None
    venue: str | None = None
    manner: Manner = Manner.INDIRECT
    act: Act = Act.SAY
    day: date | None = None
    commits: CommitmentKind | None = None
    confidence: float = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event: the words that tell it, its place, and who does it."""

    words: str
    kind: str
    place: str | None = None
    phase: Phase = Phase.DONE
    day: date | None = None
    who: str | None = None
    according_to: str | None = None


def report(  # noqa: PLR0913 - one keyword for each part
    id: str,
    *told: Saying | Happening,
    outlet: str | None = "The Harbour Courier",
    published: date | None = None,
    territories: Sequence[tuple[str, ...]] = (),
    claims: Sequence[tuple[str, Status, str | None, str | None]] = (),
    first: str | None = None,
    rest: str = "",
) -> Record:
    """Return a record of an article that tells just that, one sentence each.

    *territories* are names, each with its aliases; *claims* say of one which status, whose,
    and according to whom (nobody: the narrator). *first* is a claim to be the first, *rest*
    more text, in which nothing is said.
    """
    lines = [_line(one) for one in told]
    lines += [*([first] if first else []), *(f"On {names[0]}." for names in territories)]
    text = "\n".join([f"Report {id} of {outlet}.", *lines, rest])
    said = [one for one in told if isinstance(one, Saying)]
    actors = _actors(text, told)
    known = {actor.name: actor.id for actor in actors}
    statements = tuple(_statement(n, one, known, text) for n, one in enumerate(said, 1))
    return Record(
        article=article_of(
            text,
            id=id,
            outlet=outlet,
            published=published,
            title=f"Report {id}",
            url=f"https://courier.example/{id}",
            language="en",
        ),
        actors=actors,
        statements=statements,
        commitments=tuple(
            Commitment(
                id=CommitmentId(f"c{n}"),
                statement=statement.id,
                speaker=statement.speaker,
                kind=one.commits,
                conditional=False,
                consequence=statement.content,
                confidence=0.9,
            )
            for n, (one, statement) in enumerate(zip(said, statements, strict=True), 1)
            if one.commits
        ),
        territories=tuple(
            _territory(n, names, claims, known, text) for n, names in enumerate(territories, 1)
        ),
        events=tuple(
            _event(n, one, known, text)
            for n, one in enumerate((e for e in told if isinstance(e, Happening)), 1)
        ),
        firsts=(First(claim=_span(text, first), scope=None, according_to=NARRATOR),)
        if first
        else (),
    )


def add_crisis(ledger: Ledger) -> None:
    """Add four reports on the Kelm crisis to a ledger; the third is a copy of the first."""
    first = report(
        "kelm-1",
        Saying(
            who="Ivo Tarn",
            words="We will answer any blockade of the Kelm Strait with every means",
            role="defence minister",
            venue="parliament",
            manner=Manner.DIRECT,
            commits=CommitmentKind.THREAT,
        ),
        Saying(who="Ada Quill", words="no ship has been turned back", venue="Telegram"),
        Happening(words="Orland mobilised its navy", kind="mobilisation", place="Kelm Strait"),
        published=date(2031, 3, 13),
        rest=_SHARED,
        territories=(("Kelm Strait", "the Strait"),),
        claims=(("Kelm Strait", Status.CLAIMED, "Orland", "Ada Quill"),),
    )
    second = report(
        "kelm-2",
        Saying(who="Tarn", words="the talks on grain ships go on", day=date(2031, 3, 15)),
        Saying(who="Bea Tarn", words="ships were blockaded at dawn", confidence=0.4),
        Happening(
            words="Orland will hold a vote in Sarn",
            kind="referendum",
            place="Sarn",
            phase=Phase.SCHEDULED,
            day=date(2031, 4, 1),
            who="Orland",
        ),
        outlet="Meridian Agency",
        published=date(2031, 3, 16),
        territories=(("Sarn",),),
        claims=(("Sarn", Status.CONTROLLED, "Orland", None),),
    )
    copy = report(
        "kelm-3",
        Saying(
            who="Ivo Tarn",
            words="We will answer any blockade of the Kelm Strait with every means",
            role="defence minister",
            manner=Manner.DIRECT,
        ),
        outlet="The Sarn Gazette",
        published=date(2031, 3, 14),
        rest=_SHARED,
    )
    late = report(
        "kelm-4",
        Saying(who="Ada Quill", words="déjà vu: Orland counts 300,000 men", act=Act.THINK),
        outlet=None,
        first="the first time a blockade of the Kelm Strait was threatened",
        published=date(2031, 3, 20),
    )
    add_records(ledger, first, second, copy, late)


def _line(one: Saying | Happening) -> str:
    if isinstance(one, Happening):
        return f"{one.words}."
    role = f", {one.role}," if one.role else ""
    return f"{one.who}{role} said: {one.words}."


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def _actors(text: str, told: Sequence[Saying | Happening]) -> tuple[Actor, ...]:
    roles: dict[str, tuple[ActorKind, str | None]] = {}
    for one in told:
        if isinstance(one, Saying):
            roles[one.who] = one.kind, one.role
        elif one.who:
            roles.setdefault(one.who, (ActorKind.STATE, None))
    return tuple(
        Actor(
            id=ActorId(f"a{n}"),
            name=name,
            kind=kind,
            roles=(Role(title=role, of=None, span=_span(text, role)),) if role else (),
            mentions=(_span(text, name),),
        )
        for n, (name, (kind, role)) in enumerate(roles.items(), 1)
    )


def _statement(n: int, one: Saying, known: dict[str, ActorId], text: str) -> Statement:
    return Statement(
        id=StatementId(f"s{n}"),
        act=one.act,
        manner=one.manner,
        speaker=Voice(actor=known[one.who], name=one.who),
        source=(_span(text, one.who),),
        content=(_span(text, one.words),),
        role_as_given=one.role,
        venue=one.venue,
        said=Said(earliest=one.day, latest=one.day) if one.day else None,
        confidence=one.confidence,
    )


def _territory(
    n: int,
    names: tuple[str, ...],
    claims: Sequence[tuple[str, Status, str | None, str | None]],
    known: dict[str, ActorId],
    text: str,
) -> Territory:
    mentions = []
    at = text.find(names[0])
    while at >= 0:
        mentions.append(Span(at, at + len(names[0]), names[0]))
        at = text.find(names[0], at + 1)
    return Territory(
        id=TerritoryId(f"t{n}"),
        name=names[0],
        aliases=names[1:],
        mentions=tuple(mentions),
        claims=tuple(
            StatusClaim(
                status=status,
                holder=holder,
                according_to=known[who] if who else NARRATOR,
                evidence=(mentions[0],),
            )
            for name, status, holder, who in claims
            if name == names[0]
        ),
    )


def _event(n: int, one: Happening, known: dict[str, ActorId], text: str) -> Event:
    return Event(
        id=EventId(f"e{n}"),
        kind=one.kind,
        plover=None,
        phase=one.phase,
        actors=(Party(actor=known[one.who], name=one.who),) if one.who else (),
        place=one.place,
        when=Days(one.day, one.day) if one.day else None,
        according_to=known[one.according_to] if one.according_to else NARRATOR,
        evidence=(_span(text, one.words),),
        confidence=0.8,
    )
