"""The table: what was measured, the floor, the target, and the verdict, in plain text."""

from collections.abc import Iterable, Mapping

from bench.floors import Floor, Measurement, Verdict, judge, meets_target

__all__ = ["render_table"]

HEADINGS = ("figure", "measured", "floor", "target", "unit", "verdict")


def render_table(floors: Mapping[str, Floor], found: Iterable[Measurement]) -> str:
    """Return the table, columns aligned, with the details of a measure below it."""
    found = tuple(found)
    rows = [HEADINGS, *(_row(floors[one.name], one) for one in found)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    lines.insert(1, "-" * max(map(len, lines)))
    details = [f"\n{one.name}\n  " + "\n  ".join(one.detail) for one in found if one.detail]
    return "\n".join([*lines, *details])


def _row(floor: Floor, one: Measurement) -> tuple[str, ...]:
    verdict = judge(floor, one)
    words = [verdict.value, one.note or _target_words(floor, one, verdict)]
    return (
        one.name,
        _number(one.value),
        _number(floor.floor),
        _number(floor.target),
        floor.unit,
        ": ".join(word for word in words if word),
    )


def _target_words(floor: Floor, one: Measurement, verdict: Verdict) -> str:
    if one.value is None or verdict is Verdict.OTHER_CORPUS:
        return ""
    met = meets_target(floor, one.value)
    return "" if met is None else ("target met" if met else "short of target")


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    if value == int(value) or abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.3f}" if abs(value) < 10 else f"{value:.1f}"
