"""Novelties: what stands on the record from before a claim to be the first, if anything."""

import re
import textwrap
from collections.abc import Iterator, Sequence

from rich.text import Text

from onrecord.model import (
    Coverage,
    FoundEvent,
    FoundFirst,
    FoundStatement,
    Novelty,
    Precursor,
)
from onrecord.render.found import found_text
from onrecord.render.happenings import event_words
from onrecord.render.tables import (
    Column,
    carrier_words,
    cell,
    handle_width,
    iso_words,
    marked_text,
    render_table,
)
from onrecord.render.visible import one_line
from onrecord.render.wording import count_words

__all__ = ["coverage_words", "render_firsts", "render_novelty", "words_of_precursor"]

_WORD = re.compile(r"[^\W_]+")


def render_novelty(novelty: Novelty, *, width: int = 80, colour: bool = False) -> str:
    """Return a claim, the words it was tested by, what shares them, and the coverage."""
    parts = _parts(novelty, width=width, colour=colour)
    return "\n".join(_wrapped(part, width=width) for part in parts)


def render_firsts(
    firsts: Sequence[FoundFirst], *, width: int = 80, colour: bool = False
) -> str:
    """Return claims to be the first as a table, with the handles to test them by."""
    columns = (
        Column(title="where", width=handle_width(firsts)),
        Column(title="day", width=10),
        Column(title="claim"),
    )
    rows = (
        (
            cell(one.handle),
            cell(iso_words(one.day)),
            cell(
                one.first.claim.text,
                (f"according to {one.according_to}", "dim"),
                (carrier_words(one.carriers), "italic"),
            ),
        )
        for one in firsts
    )
    return render_table(columns, rows, width=width, colour=colour)


def coverage_words(coverage: Coverage) -> str:
    """Return how much a ledger has to go by, in words."""
    articles = count_words(coverage.articles, "article")
    if coverage.outlets:
        articles += f" of {count_words(coverage.outlets, 'outlet')}"
    if coverage.first is None:
        return f"{articles}, none of them dated"
    undated = f", {coverage.undated:,} of them undated" if coverage.undated else ""
    return f"{articles}, coverage from {coverage.first} to {coverage.last}{undated}"


def words_of_precursor(precursor: Precursor) -> str:
    """Return what was said, or the words of an event."""
    found = precursor.found
    return event_words(found.event) if isinstance(found, FoundEvent) else found_text(found)


def _parts(novelty: Novelty, *, width: int, colour: bool) -> Iterator[str]:
    found = novelty.precursors
    yield f"Claim: “{one_line(novelty.claim)}”"
    before = f" from before {novelty.before}" if novelty.before else ""
    if novelty.words:
        words = ", ".join(novelty.words)
        yield f"Looked for what{before} shares at least {novelty.least} of: {words}"
    if novelty.absent:
        yield f"Nothing on record has: {', '.join(novelty.absent)}"
    yield ""
    if found:
        yield _table(novelty, width=width, colour=colour)
        yield ""
        shares = count_words(len(found), "earlier item shares", "earlier items share")
        yield f"{shares} words with it; read them before you repeat the claim."
    else:
        yield "Nothing earlier was found. That does not make the claim true:"
    yield f"the ledger has {coverage_words(novelty.coverage)}."


def _table(novelty: Novelty, *, width: int, colour: bool) -> str:
    found = novelty.precursors
    columns = (
        Column(title="where", width=handle_width(one.found for one in found)),
        Column(title="day", width=10),
        Column(title="who", width=20),
        Column(title="what"),
    )
    rows = (_row(one, novelty, colour=colour) for one in found)
    return render_table(columns, rows, width=width, colour=colour)


def _row(precursor: Precursor, novelty: Novelty, *, colour: bool) -> tuple[Text, ...]:
    found = precursor.found
    words = words_of_precursor(precursor)
    who = found.speaker_name if isinstance(found, FoundStatement) else None
    if isinstance(found, FoundEvent):
        who = f"event, according to {found.according_to}"
    share = f"{len(precursor.shared)} of {len(novelty.words)} words"
    marks = {word for word in _words(words) if any(map(word.startswith, _stems(precursor)))}
    return (
        cell(found.handle),
        cell(iso_words(precursor.day)),
        cell(
            (who or "speaker not known", "bold"),
            (share, "dim"),
            (carrier_words(found.carriers), "italic"),
        ),
        marked_text(words, marks, colour=colour),
    )


def _wrapped(part: str, *, width: int) -> str:
    """Return a sentence on lines that fit; a table does so already."""
    return part if "\n" in part else textwrap.fill(part, width)


def _words(text: str) -> set[str]:
    return {word[0].casefold() for word in _WORD.finditer(text)}


def _stems(precursor: Precursor) -> list[str]:
    """Return how the shared words begin in their other forms too ("ships", "shipping")."""
    return [word[: max(4, len(word) - 3)] for word in precursor.shared]
