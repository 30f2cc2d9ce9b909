"""Territories: who says what of which place, as items to show; never as a fact."""

from collections.abc import Iterator, Mapping
from itertools import count

from onrecord.model import Record, Status, StatusClaim, Territory
from onrecord.render.marks import Part
from onrecord.render.quotes import quoted_words
from onrecord.render.sections.items import Group, Item, Line, Link, Section, SectionName
from onrecord.render.sections.keys import Keys
from onrecord.render.visible import one_line
from onrecord.render.wording import count_words, days_words

__all__ = ["territory_section"]

_UNCLAIMED = "Named, no status claimed"
_BY, _OF, _TO = "by", "of", "to"
_HOLDERS: Mapping[Status, str] = {
    Status.CLAIMED: _BY,
    Status.CONTROLLED: _BY,
    Status.PARTLY_CONTROLLED: _BY,
    Status.ANNEXED: _BY,
    Status.ANNEXATION_ANNOUNCED: _BY,
    Status.OCCUPIED: _BY,
    Status.ADMINISTERED: _BY,
    Status.PART_OF: _OF,
    Status.CEDED: _TO,
}


def territory_section(record: Record, keys: Keys) -> Section:
    """Return the territories, each with its claims; those of which nothing is claimed last."""
    numbers = map("T{}".format, count(1))
    groups = []
    for territory in record.territories:
        if territory.claims:
            claims = tuple(
                _item(next(numbers), claim, keys=keys, text=record.article.text)
                for claim in territory.claims
            )
            groups.append(_group(territory, claims, keys))
    others = [territory for territory in record.territories if not territory.claims]
    if others:
        groups.append(Group(heading=_UNCLAIMED, aside=", ".join(map(_counted, others))))
    return Section(
        name=SectionName.TERRITORIES,
        title="Territories",
        note="What each actor says that a place is; not what it is.",
        groups=tuple(groups),
    )


def status_words(claim: StatusClaim) -> str:
    """Return what a territory is said to be, and whose."""
    status = claim.status.value.replace("_", " ")
    if claim.holder is None:
        return "part of another" if claim.status is Status.PART_OF else status
    holder = one_line(claim.holder)
    if claim.status is Status.PART_OF:
        return f"part of {holder}"
    preposition = _HOLDERS.get(claim.status)
    return f"{status} {preposition} {holder}" if preposition else f"{status}, holder: {holder}"


def _group(territory: Territory, claims: tuple[Item, ...], keys: Keys) -> Group:
    others = [one_line(name) for name in territory.aliases if name != territory.name]
    asides = [f"also {', '.join(others)}"] if others else []
    if territory.mentions:
        asides.append(count_words(len(territory.mentions), "mention"))
    return Group(
        heading=one_line(territory.name),
        aside=" · ".join(asides),
        id=keys.territory(territory.id).to,
        items=claims,
    )


def _counted(territory: Territory) -> str:
    mentions = len(territory.mentions)
    return f"{one_line(territory.name)} ({mentions})" if mentions else one_line(territory.name)


def _item(key: str, claim: StatusClaim, *, keys: Keys, text: str) -> Item:
    quote = Line(
        quote=quoted_words(claim.evidence, text=text), spans=claim.evidence, part=Part.CLAIM
    )
    return Item(
        key=key,
        lead=keys.according_to(claim.according_to),
        facts=tuple(map(Link, _facts(claim))),
        lines=(quote,),
    )


def _facts(claim: StatusClaim) -> Iterator[str]:
    yield status_words(claim)
    if claim.share:
        yield f"share: “{one_line(claim.share)}”"
    if claim.when:
        yield f"when: {days_words(claim.when)}"
