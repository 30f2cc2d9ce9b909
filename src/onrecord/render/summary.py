"""The summary: what a record holds, counted, in a line or two."""

from collections.abc import Iterable, Mapping

from onrecord.model import Act, Manner, Record, Statement
from onrecord.render.sections.commitments import is_red_line
from onrecord.render.wording import count_words, is_doubtful

__all__ = ["summary_lines"]


def summary_lines(record: Record) -> tuple[tuple[str, ...], ...]:
    """Return the counts of a record, line by line: its statements, then all else it holds."""
    return tuple(line for line in (_statements(record.statements), _rest(record)) if line)


def _rest(record: Record) -> tuple[str, ...]:
    red = sum(map(is_red_line, record.commitments))
    claims = sum(len(territory.claims) for territory in record.territories)
    counts = (
        (red, "red line"),
        (len(record.commitments) - red, "other commitment" if red else "commitment"),
        (len(record.territories), "territory", "territories"),
        (claims, "status claim"),
        (len(record.events), "event"),
        (len(record.quantities), "number"),
        (len(record.firsts), "first-time claim"),
        (len(record.precedents), "precedent"),
        (len(record.arguments), "argument"),
        (len(record.readings), "reading"),
        (len(record.reactions), "reaction"),
    )
    return tuple(count_words(*counted) for counted in counts if counted[0])


def _statements(statements: Iterable[Statement]) -> tuple[str, ...]:
    held = tuple(statements)
    if not held:
        return ("No statements found.",)
    voices = {s.speaker.actor for s in held if s.speaker}
    manners = [
        f"{sum(s.manner is manner for s in held)} {manner.value}"
        for manner in Manner
        if any(s.manner is manner for s in held)
    ]
    counts = {
        "thought": sum(s.act is Act.THINK for s in held),
        "deed": sum(s.act is Act.DO for s in held),
        "negated": sum(s.negated for s in held),
        "of low confidence": sum(is_doubtful(s) for s in held),
        "with no speaker found": sum(s.speaker is None for s in held),
    }
    counted = count_words(len(held), "statement")
    spoken = count_words(len(voices), "speaker")
    return (f"{counted} by {spoken}", ", ".join(manners), *_asides(counts))


def _asides(counts: Mapping[str, int]) -> list[str]:
    nouns = {"thought", "deed"}
    return [
        count_words(count, what) if what in nouns else f"{count:,} {what}"
        for what, count in counts.items()
        if count
    ]
