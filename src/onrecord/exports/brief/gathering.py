"""Gathering: from the articles and red lines of a ledger to the sections of a brief."""

from collections.abc import Iterable, Iterator, Mapping

from onrecord.exports.brief.page import Brief, Line, Note, Section, Source, note_of, source_of
from onrecord.exports.brief.topics import Topics
from onrecord.exports.cast import Cast, cast_of
from onrecord.exports.holding import Holding
from onrecord.model import NARRATOR, Days, Event, Kept, Move, Quantity, RedLine, StatusClaim

__all__ = ["brief_of"]

_TITLE = "On the record"
# Those with the longest history; a brief is read to its end.
_MOST_RED_LINES = 20


def brief_of(holding: Holding) -> Brief:
    """Return the brief of a holding; of its articles only what is shown stays in memory."""
    sources: dict[int, Source] = {}
    territories, numbers, readings = Topics(), Topics(), Topics()
    for kept in holding.articles:
        source = sources[kept.no] = source_of(kept)
        cast = cast_of(kept)
        _add_claims(territories, kept, cast=cast, source=source, of=holding.perspective)
        story = sources.get(kept.lineage, source).title
        _add_numbers(numbers, kept, cast=cast, source=source, story=story)
        _add_readings(readings, kept, source=source, story=story)
    sections = (
        Section(
            title="Red lines",
            about="Commitments with a trigger, and what became of each, oldest step first.",
            lines=tuple(_red_lines(holding.red_lines, sources=sources)),
        ),
        Section(
            title="Territories, by who says so",
            about="What each says a status is; none of it is a finding.",
            lines=tuple(territories.lines()),
        ),
        Section(
            title="Disputed numbers",
            about="Numbers that differ, of the same thing in events of one kind: of one place "
            "and day, or of one story.",
            lines=tuple(numbers.lines(least=2)),
        ),
        Section(
            title="Rival readings",
            about="How the same thing is read, and by whom.",
            lines=tuple(readings.lines(least=2)),
        ),
    )
    held = tuple(section for section in sections if section.lines)
    return Brief(title=_TITLE, coverage=_coverage(sources.values()), sections=held)


def _coverage(sources: Iterable[Source]) -> str:
    known = list(sources)
    days = [source.day for source in known if source.day]
    outlets = {source.outlet for source in known if source.outlet}
    counted = f"Articles: {len(known)}. Outlets: {len(outlets)}."
    if not days:
        return f"{counted} No day of publication is known."
    undated = len(known) - len(days)
    dated = f"{counted} Published {_days(Days(min(days), max(days)))}."
    return f"{dated} Without a day: {undated}." if undated else dated


def _red_lines(lines: Iterable[RedLine], *, sources: Mapping[int, Source]) -> Iterator[Line]:
    found = list(lines)
    shown = sorted(found, key=lambda line: len(line.moves), reverse=True)[:_MOST_RED_LINES]
    for line in (line for line in found if line in shown):
        scope = f" (over {', '.join(line.scope)})" if line.scope else ""
        yield Line(words=f"{line.name}: {_terms(line)}{scope}")
        for move in line.moves:
            source = sources.get(move.article)
            quotation = " […] ".join(move.evidence)
            notes = (Note(source=source, quotation=quotation),) if source and quotation else ()
            yield Line(words=_step(move), notes=notes, under=True)
    if len(found) > len(shown):
        yield Line(words=f"… and {len(found) - len(shown):,} more in the ledger")


def _terms(line: RedLine) -> str:
    parts = (("if", line.trigger), ("then", line.consequence))
    return ", ".join(f"{word} “{part}”" for word, part in parts if part)


def _step(move: Move) -> str:
    day = move.day.isoformat() if move.day else "undated"
    step = f"{day}: {move.kind.value.replace('_', ' ')}, according to {move.according_to}"
    changed = [
        f"“{change.before or '∅'}” became “{change.after or '∅'}”" for change in move.changes
    ]
    return f"{step}; {', '.join(changed)}" if changed else step


def _add_claims(
    topics: Topics, kept: Kept, *, cast: Cast, source: Source, of: str | None
) -> None:
    for territory in kept.record.territories:
        for claim in territory.claims:
            if of is None or of.casefold() in cast.names_of(claim.according_to):
                voice = _voice(claim.according_to, cast=cast, source=source)
                point = f"{voice}: {_status(claim)}"
                topics.add(territory.name, point, note_of(source, claim.evidence))


def _add_numbers(topics: Topics, kept: Kept, *, cast: Cast, source: Source, story: str) -> None:
    quantities = {quantity.id: quantity for quantity in kept.record.quantities}
    for event in kept.record.events:
        for quantity in (quantities[id] for id in event.quantities if id in quantities):
            heading = f"{event.kind}: {quantity.unit or 'number'} ({_setting(event) or story})"
            voice = _voice(quantity.attributed_to, cast=cast, source=source)
            amount = _amount(quantity)
            spans = sorted({*event.evidence, quantity.span})
            note = note_of(source, spans)
            topics.add(heading, f"{amount}, according to {voice}", note, rival=amount)


def _setting(event: Event) -> str | None:
    """Return place and days of an event; without both, only its story tells it from others."""
    return f"{event.place}, {_days(event.when)}" if event.place and event.when else None


def _add_readings(topics: Topics, kept: Kept, *, source: Source, story: str) -> None:
    """Add readings under their question and story: the same question is asked of many."""
    for reading in kept.record.readings:
        holders = ", ".join(holder.name for holder in reading.holders) or "nobody named"
        heading = f"{reading.question} ({story})"
        note = note_of(source, reading.evidence)
        topics.add(heading, f"{reading.position}: {holders}", note, rival=reading.position)


def _voice(asserter: str, *, cast: Cast, source: Source) -> str:
    if asserter == NARRATOR:
        return f"the report of {source.outlet}" if source.outlet else "the report itself"
    return cast.name(asserter)


def _status(claim: StatusClaim) -> str:
    parts = [claim.status.value.replace("_", " ")]
    if claim.holder:
        parts.append(f"({claim.holder})")
    if claim.share:
        parts.append(f"“{claim.share}”")
    if claim.when:
        parts.append(_days(claim.when))
    return " ".join(parts)


def _days(days: Days) -> str:
    first, last = days.earliest.isoformat(), days.latest.isoformat()
    return first if first == last else f"{first} to {last}"


def _amount(quantity: Quantity) -> str:
    about = "about " if quantity.approximate else ""
    denied = "not " if quantity.negated else ""
    return f"{denied}{about}{_value(quantity)}"


def _value(quantity: Quantity) -> str:
    if quantity.value is not None:
        return f"{quantity.value:,.15g}"
    if quantity.low is None:
        return "unknown" if quantity.high is None else f"up to {quantity.high:,.15g}"
    if quantity.high is None:
        return f"at least {quantity.low:,.15g}"
    return f"{quantity.low:,.15g} to {quantity.high:,.15g}"
