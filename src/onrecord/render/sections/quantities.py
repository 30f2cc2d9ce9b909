"""Numbers: what is counted or measured, and by whom, as items to show."""

from itertools import count

from onrecord.model import Quantity, Record
from onrecord.render.marks import Part
from onrecord.render.sections.items import Group, Item, Line, Link, Section, SectionName
from onrecord.render.sections.keys import Keys
from onrecord.render.visible import one_line

__all__ = ["amount_words", "quantity_section"]


def quantity_section(record: Record, keys: Keys) -> Section:
    """Return the numbers in the order of the article."""
    items = tuple(
        _item(f"N{number}", quantity, keys=keys)
        for number, quantity in zip(count(1), record.quantities, strict=False)
    )
    return Section(
        name=SectionName.QUANTITIES,
        title="Numbers",
        groups=(Group(items=items),) if items else (),
        compact=True,
    )


def amount_words(quantity: Quantity) -> str:
    """Return a number with its bounds and its unit.

    >>> from onrecord.model import QuantityId, Span
    >>> amount_words(Quantity(
    ...     id=QuantityId("q1"), low=40.0, unit="ships", attributed_to="a1",
    ...     span=Span(0, 16, "40 ships or more"),
    ... ))
    'at least 40 ships'
    """
    # An open bound is hedge enough: "about at least" says no more.
    is_open = quantity.value is None and None in (quantity.low, quantity.high)
    about = "about " if quantity.approximate and not is_open else ""
    unit = f" {one_line(quantity.unit)}" if quantity.unit else ""
    return f"{'not ' if quantity.negated else ''}{about}{_bounds(quantity)}{unit}"


def _item(key: str, quantity: Quantity, *, keys: Keys) -> Item:
    given, amount = one_line(quantity.span.text), amount_words(quantity)
    facts = (amount, keys.according_to(quantity.attributed_to))
    return Item(
        key=key,
        lead=f"“{given}”",
        facts=tuple(map(Link, facts[1:] if given == amount else facts)),
        lines=(Line(spans=(quantity.span,), part=Part.QUANTITY),),
    )


def _bounds(quantity: Quantity) -> str:
    value, low, high = quantity.value, quantity.low, quantity.high
    if value is not None:
        return _number(value)
    if low is not None and high is not None:
        return f"{_number(low)} to {_number(high)}"
    if low is not None:
        return f"at least {_number(low)}"
    return f"at most {_number(high)}" if high is not None else "a number"


def _number(value: float) -> str:
    if abs(value) < 1:
        return f"{value:.4g}"
    return f"{value:,.4f}".rstrip("0").rstrip(".") if abs(value) < 1e15 else f"{value:g}"
