"""Profiles: actors as a table, and one actor with its names, roles and days."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from onrecord.model import Dossier, FoundActor, HeldRole
from onrecord.render.tables import Column, cell, handle_width, iso_words, render_table
from onrecord.render.visible import one_line
from onrecord.render.wording import count_words

__all__ = ["render_actors", "render_dossiers"]

_ALIASES_SHOWN = 12
_ROLES_SHOWN = 20


def render_actors(
    actors: Sequence[FoundActor], *, width: int = 80, colour: bool = False
) -> str:
    """Return actors as a table."""
    columns = (
        Column(title="actor", width=handle_width(actors)),
        Column(title="name"),
        Column(title="kind", width=7),
        Column(title="statements", width=10, right=True),
        Column(title="first", width=10),
        Column(title="last", width=10),
    )
    return render_table(columns, map(_actor, actors), width=width, colour=colour)


def render_dossiers(
    dossiers: Sequence[Dossier], *, width: int = 80, colour: bool = False
) -> str:
    """Return what is held of each actor, one below the other."""
    return "\n\n".join(
        "\n".join(_lines(dossier, width=width, colour=colour)) for dossier in dossiers
    )


def _actor(actor: FoundActor) -> tuple[Text, ...]:
    first, last = (
        iso_words(day) if actor.statements else "" for day in (actor.first, actor.last)
    )
    return (
        cell(actor.handle),
        cell((actor.name, "bold")),
        cell(actor.kind.value),
        cell(f"{actor.statements:,}"),
        cell(first),
        cell(last),
    )


def _lines(dossier: Dossier, *, width: int, colour: bool) -> Iterator[str]:
    actor = dossier.actor
    yield f"{one_line(actor.name)} · {actor.kind.value} · {actor.handle}"
    said = count_words(actor.statements, "distinct statement")
    days = f", {iso_words(actor.first)} to {iso_words(actor.last)}" if actor.first else ""
    yield f"{said}{days} · named in {count_words(dossier.articles, 'article')}"
    if dossier.commitments:
        kinds = (f"{count} {kind.value}" for kind, count in dossier.commitments)
        yield f"commitments: {', '.join(kinds)}"
    if dossier.aliases:
        shown = "; ".join(map(one_line, dossier.aliases[:_ALIASES_SHOWN]))
        more = len(dossier.aliases) - _ALIASES_SHOWN
        yield f"also called: {shown}" + (f" and {more} more" if more > 0 else "")
    if dossier.roles:
        columns = (
            Column(title="role as given"),
            Column(title="articles", width=8, right=True),
            Column(title="first", width=10),
            Column(title="last", width=10),
        )
        rows = map(_role, dossier.roles[:_ROLES_SHOWN])
        yield render_table(columns, rows, width=width, colour=colour)


def _role(role: HeldRole) -> tuple[Text, ...]:
    return (
        cell(role.words),
        cell(f"{role.times:,}"),
        cell(iso_words(role.first)),
        cell(iso_words(role.last)),
    )
