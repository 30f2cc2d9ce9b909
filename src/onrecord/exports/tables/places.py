"""Tables of territories and of what each actor says their status is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.exports.tables.shared import according_to, extent, keyed
from onrecord.exports.tables.table import Column, Fact, Kind, Table, facts, joined
from onrecord.model import Kept, StatusClaim, Territory, handle

__all__ = ["STATUS_CLAIMS", "TERRITORIES"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Claimed:
    """A claim with the territory that it is of."""

    id: str
    territory: Territory
    claim: StatusClaim


def _claimed(kept: Kept) -> Iterator[_Claimed]:
    for territory in kept.record.territories:
        for place, claim in enumerate(territory.claims, start=1):
            yield _Claimed(id=f"{territory.id}.{place}", territory=territory, claim=claim)


def _when(fact: Fact[_Claimed], *, first: bool) -> date | None:
    when = fact.item.claim.when
    return None if when is None else when.earliest if first else when.latest


TERRITORIES: Table[Territory] = Table(
    name="territories",
    about="One row for each territory of each article.",
    facts=facts(lambda kept: kept.record.territories, called="territory"),
    columns=(
        *keyed("territory"),
        Column("name", Kind.TEXT, "Its name.", lambda f: f.item.name),
        Column("aliases", Kind.TEXTS, "Rival and other names.", lambda f: f.item.aliases),
        Column(
            "mentions", Kind.INTEGER, "How often it is named.", lambda f: len(f.item.mentions)
        ),
    ),
)

STATUS_CLAIMS: Table[_Claimed] = Table(
    name="status_claims",
    about="One row for each thing that someone says a territory's status is; never what it is.",
    facts=facts(_claimed, called="claim"),
    columns=(
        *keyed("claim"),
        Column(
            "territory",
            Kind.TEXT,
            "Handle of the territory.",
            lambda f: handle(f.kept.no, f.item.territory.id),
        ),
        Column("name", Kind.TEXT, "The territory's name.", lambda f: f.item.territory.name),
        Column(
            "status", Kind.TEXT, "What it is said to be.", lambda f: f.item.claim.status.value
        ),
        Column("holder", Kind.TEXT, "Whose it is said to be.", lambda f: f.item.claim.holder),
        *according_to(lambda item: item.claim.according_to),
        Column("share", Kind.TEXT, "Words on how much of it.", lambda f: f.item.claim.share),
        Column(
            "earliest", Kind.DAY, "First day it may hold for.", lambda f: _when(f, first=True)
        ),
        Column(
            "latest", Kind.DAY, "Last day it may hold for.", lambda f: _when(f, first=False)
        ),
        Column(
            "evidence",
            Kind.TEXT,
            "The words it rests on.",
            lambda f: joined(f.item.claim.evidence),
        ),
        *extent(lambda item: item.claim.evidence),
    ),
)
