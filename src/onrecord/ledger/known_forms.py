"""Known forms: by what the actors of a ledger are told apart, and whom each form is of."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import Connection, delete, or_, select, tuple_

from onrecord.ledger.lots import in_lots
from onrecord.ledger.schema import fact_no, forms
from onrecord.ledger.upserts import upsert

__all__ = [
    "Form",
    "KnownForm",
    "forms_first_in",
    "forms_of",
    "keep_forms",
    "known_actors",
    "undecided_blocks",
]

Form: TypeAlias = tuple[str, str]
"""A block and a form in it."""

_LOT = 300


@dataclass(frozen=True, slots=True)
class KnownForm:
    """A form as the ledger has it; no actor means that its sightings are decided alone."""

    block: str
    form: str
    first: int
    actor: int | None


def known_actors(connection: Connection, wanted: Collection[Form]) -> Mapping[Form, int | None]:
    """Return the actors of those of some forms that are known."""
    found: dict[Form, int | None] = {}
    ordered = sorted(wanted)
    for at in range(0, len(ordered), _LOT):
        some = ordered[at : at + _LOT]
        asked = select(forms).where(tuple_(forms.c.block, forms.c.form).in_(some))
        found.update({(r.block, r.form): r.actor for r in connection.execute(asked)})
    return found


def forms_of(connection: Connection, blocks: Collection[str]) -> list[KnownForm]:
    """Return all forms of some blocks, in order."""
    found = []
    ordered = sorted(blocks)
    for at in range(0, len(ordered), _LOT):
        asked = select(forms).where(forms.c.block.in_(ordered[at : at + _LOT]))
        for row in connection.execute(asked.order_by(forms.c.block, forms.c.form)):
            found.append(KnownForm(row.block, row.form, row.first, row.actor))
    return found


def forms_first_in(connection: Connection, articles: Iterable[int]) -> set[Form]:
    """Return the forms whose earliest sighting is, or was, in one of these articles."""
    found: set[Form] = set()
    for some in in_lots(set(articles)):
        ranges = [
            forms.c.first.between(fact_no(first, 0), fact_no(last + 1, 0) - 1)
            for first, last in _runs(some)
        ]
        rows = connection.execute(select(forms.c.block, forms.c.form).where(or_(*ranges)))
        found |= {(row.block, row.form) for row in rows}
    return found


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Return ascending numbers as runs without gaps."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] + 1 == number:
            runs[-1] = runs[-1][0], number
        else:
            runs.append((number, number))
    return runs


def keep_forms(
    connection: Connection, kept: Collection[KnownForm], *, gone: Iterable[Form]
) -> None:
    """Write the forms of a ledger anew where they have changed, and take out those gone."""
    for block, form in gone:
        connection.execute(delete(forms).where(forms.c.block == block, forms.c.form == form))
    rows = [
        {"block": f.block, "form": f.form, "first": f.first, "actor": f.actor} for f in kept
    ]
    upsert(connection, forms, rows, key=("block", "form"))


def undecided_blocks(connection: Connection, blocks: Collection[str]) -> set[str]:
    """Return those of some blocks in which a name may be of several actors."""
    return {known.block for known in forms_of(connection, blocks) if known.actor is None}
