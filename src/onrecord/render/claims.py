"""Claims: what each actor says of a territory, asserter by asserter; never what it is."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.text import Text

from onrecord.model import NARRATOR, FoundClaim, ListedTerritory
from onrecord.render.tables import (
    Column,
    carrier_words,
    cell,
    handle_width,
    iso_words,
    render_table,
)
from onrecord.render.visible import one_line
from onrecord.render.wording import days_words

__all__ = ["claim_words", "render_claims", "render_territories"]

_BREAK = " … "


def render_territories(
    territories: Sequence[ListedTerritory], *, width: int = 80, colour: bool = False
) -> str:
    """Return territories as a table."""
    columns = (
        Column(title="territory"),
        Column(title="articles", width=8, right=True),
        Column(title="status claims", width=13, right=True),
        Column(title="asserters", width=9, right=True),
    )
    rows = (
        (
            cell((one.name, "bold")),
            cell(f"{one.articles:,}"),
            cell(f"{one.claims:,}"),
            cell(f"{one.asserters:,}"),
        )
        for one in territories
    )
    return render_table(columns, rows, width=width, colour=colour)


def render_claims(
    names: Sequence[str],
    claims: Sequence[FoundClaim],
    *,
    width: int = 80,
    colour: bool = False,
) -> str:
    """Return what is claimed of a territory of those names, each asserter under a heading."""
    called = f" (also {'; '.join(map(one_line, names[1:]))})" if names[1:] else ""
    parts = [f"{one_line(names[0])}{called}", *_by_asserter(claims, width=width, colour=colour)]
    return "\n\n".join(parts)


def claim_words(claim: FoundClaim) -> str:
    """Return a claimed status in words: "annexed by Orland, not all of it"."""
    status = claim.claim.status.value.replace("_", " ")
    holder = f", {claim.claim.holder}" if claim.claim.holder else ""
    share = f" (“{claim.claim.share}”)" if claim.claim.share else ""
    when = f"; {days_words(claim.claim.when)}" if claim.claim.when else ""
    return f"{status}{holder}{share}{when}"


def _by_asserter(claims: Sequence[FoundClaim], *, width: int, colour: bool) -> Iterator[str]:
    columns = (
        Column(title="where", width=handle_width(claims)),
        Column(title="day", width=10),
        Column(title="status", width=20),
        Column(title="in the words"),
    )
    for _, group in groupby(claims, key=lambda one: one.asserter or one.according_to):
        held = list(group)
        table = render_table(columns, map(_row, held), width=width, colour=colour)
        yield f"{_heading(held[0])}\n{table}"


def _heading(claim: FoundClaim) -> str:
    if claim.asserter is None and claim.according_to == NARRATOR:
        return "According to the articles themselves"
    handle = f" · {claim.asserter}" if claim.asserter else ""
    return f"According to {one_line(claim.according_to)}{handle}"


def _row(claim: FoundClaim) -> tuple[Text, ...]:
    words = _BREAK.join(span.text for span in claim.claim.evidence)
    return (
        cell(claim.handle),
        cell(iso_words(claim.day)),
        cell((claim_words(claim), "bold"), (claim.territory, "dim")),
        cell(words, (carrier_words(claim.carriers), "italic")),
    )
