"""Found statements as a table: where, when, who, and the words with those that were sought."""

from collections.abc import Collection, Sequence

from rich.text import Text

from onrecord.model import FoundStatement
from onrecord.render.tables import (
    Column,
    carrier_words,
    cell,
    handle_width,
    iso_words,
    marked_text,
    render_table,
)
from onrecord.render.wording import NEGATED, doubt_of

__all__ = ["found_text", "render_found"]

_BREAK = " … "


def render_found(
    found: Sequence[FoundStatement],
    *,
    words: Collection[str] = (),
    width: int = 80,
    colour: bool = False,
) -> str:
    """Return found statements as a table; *words* are marked in what was said."""
    columns = (
        Column(title="where", width=handle_width(found)),
        Column(title="day", width=10),
        Column(title="who", width=22),
        Column(title="what"),
    )
    rows = (_row(one, words=words, colour=colour) for one in found)
    return render_table(columns, rows, width=width, colour=colour)


def found_text(found: FoundStatement) -> str:
    """Return what is said, its pieces joined."""
    return _BREAK.join(span.text for span in found.statement.content)


def _row(found: FoundStatement, *, words: Collection[str], colour: bool) -> tuple[Text, ...]:
    statement = found.statement
    asides = (
        statement.role_as_given,
        statement.venue,
        NEGATED if statement.negated else None,
        "corrected" if found.corrected else None,
        doubt_of(statement),
    )
    who = cell(
        (found.speaker_name or "speaker not known", "bold"),
        *((aside, "dim") for aside in asides if aside),
        (carrier_words(found.carriers), "italic"),
    )
    said = marked_text(found_text(found), words, colour=colour)
    return cell(found.handle), cell(iso_words(found.day)), who, said
