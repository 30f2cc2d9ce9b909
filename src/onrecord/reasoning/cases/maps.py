"""Maps: whose each territory is, according to whom, from the status claims of a record."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import Argument, Record, Span, Status, StatusClaim, Territory
from onrecord.model.inferences import Fact, Sentence
from onrecord.reasoning.cases.grounds import Grounds
from onrecord.reasoning.cases.sides import Sides
from onrecord.reasoning.cases.steps import is_conditional, joined_state
from onrecord.reasoning.cases.vocabulary import CONTESTED, HELD_BY, PART_OF, TO_JOIN, TO_VOTE
from onrecord.reasoning.cases.votes import joined_in

__all__ = ["find_map_facts"]

_COUNTED_BY_HOLDER = frozenset((Status.CLAIMED, Status.ANNEXED))
_TAKEN_FROM_ANOTHER = frozenset(
    (Status.OCCUPIED, Status.ANNEXED, Status.CLAIMED, Status.DISPUTED)
)
_HELD = frozenset(
    (Status.CONTROLLED, Status.PARTLY_CONTROLLED, Status.OCCUPIED, Status.ADMINISTERED)
)
_WILL_JOIN = frozenset((Status.ANNEXATION_ANNOUNCED, Status.CEDED))


@dataclass(frozen=True)
class _Claimed:
    territory: Territory
    claim: StatusClaim
    premise: str
    sure: bool


def find_map_facts(record: Record, *, sides: Sides, grounds: Grounds) -> Iterator[Fact]:
    """Yield what the status claims say, on the map of the side that holds it.

    A claim that X claims a territory is about X's map, whoever makes it; that a territory is
    X's own, about the map of who says so. Claims of a status that needs a rival (claimed,
    occupied, disputed) show that the status is contested. What an argument only supposes
    is left to the argument.
    """
    for territory in record.territories:
        for n, claim in enumerate(territory.claims, 1):
            if _is_supposed(claim, record, sides):
                continue
            id = f"{territory.id}.{n}"
            premise = grounds.of_words(id, claim.evidence, claim.according_to)
            claimed = _Claimed(territory, claim, premise, grounds.is_sure(premise))
            yield from _parts(claimed, sides)
            yield from _plans(claimed, record, sides)


def _parts(claimed: _Claimed, sides: Sides) -> Iterator[Fact]:
    claim, name = claimed.claim, claimed.territory.name
    for holder in sides.states_in(claim.holder or ""):
        sentence = Sentence(template=PART_OF, values=(name, holder))
        if claim.status in _COUNTED_BY_HOLDER:
            yield _fact(claimed, sentence, held_by=holder)
        elif claim.status is Status.PART_OF:
            yield _fact(claimed, sentence, held_by=sides.name_of(claim.according_to))
        elif claim.status in _HELD:
            yield _fact(claimed, Sentence(template=HELD_BY, values=(name, holder)))
    if claim.status in _TAKEN_FROM_ANOTHER:
        yield _fact(claimed, Sentence(template=CONTESTED, values=(name,)))


def _plans(claimed: _Claimed, record: Record, sides: Sides) -> Iterator[Fact]:
    claim, name = claimed.claim, claimed.territory.name
    if claim.status in _WILL_JOIN:
        for holder in sides.states_in(claim.holder or ""):
            yield _fact(claimed, Sentence(template=TO_JOIN, values=(name, holder)))
    elif claim.status is Status.REFERENDUM_PLANNED:
        for state in _joined_by(claim.evidence, record, sides):
            yield _fact(claimed, Sentence(template=TO_VOTE, values=(name, state)))


def _joined_by(evidence: tuple[Span, ...], record: Record, sides: Sides) -> tuple[str, ...]:
    states = (joined_in(span, record.article.text, sides) for span in evidence)
    return tuple(dict.fromkeys(state for state in states if state))


def _is_supposed(claim: StatusClaim, record: Record, sides: Sides) -> bool:
    """Return whether a claim stands only in an argument, after a step that supposes that the
    territory has joined the holder of the claim."""
    holders = set(sides.states_in(claim.holder or ""))
    return bool(claim.evidence) and all(
        any(_supposes(argument, span, holders, sides) for argument in record.arguments)
        for span in claim.evidence
    )


def _supposes(argument: Argument, span: Span, holders: set[str], sides: Sides) -> bool:
    supposed = False
    for step in (*argument.premises, argument.conclusion):
        if is_conditional(step.text) and joined_state(step.text, sides) in holders:
            supposed = True
        if supposed and step.start <= span.start and span.end <= step.end:
            return True
    return False


def _fact(claimed: _Claimed, sentence: Sentence, *, held_by: str | None = None) -> Fact:
    return Fact(sentence=sentence, premise=claimed.premise, held_by=held_by, sure=claimed.sure)
