"""Hinges: what a lead hangs on, found by leaving out one thing at a time."""

from collections.abc import Callable, Iterator, Mapping

from onrecord.model.hypotheses import Item
from onrecord.model.weighings import Hinge, Scope
from onrecord.reasoning.weigh.scores import leaders_of, total
from onrecord.reasoning.weigh.sheets import Sheet

__all__ = ["hinges_of"]


def hinges_of(sheet: Sheet, leaders: tuple[str, ...]) -> tuple[Hinge, ...]:
    """Return each item, lineage, speaker and document without which others lead.

    What is the same items as something narrower is told once; so is a document that is all
    the evidence there is.
    """
    told: set[frozenset[str]] = set()
    found = []
    for scope, key, items in _left_out(sheet):
        if not leaders or items in told:
            continue
        told.add(items)
        left = total(sheet, without=items)
        leading = leaders_of(left.weighted, items=left.items)
        if leading != leaders:
            found.append(
                Hinge(scope=scope, key=key, items=_in_order(sheet, items), leaders=leading)
            )
    return tuple(found)


def _left_out(sheet: Sheet) -> Iterator[tuple[Scope, str, frozenset[str]]]:
    """Yield what may be left out: a scope, what of that scope, and which scored items."""
    keys: Mapping[Scope, Callable[[Item], str | None]] = {
        Scope.ITEM: lambda item: item.id,
        Scope.LINEAGE: lambda item: sheet.lineage[item.id],
        Scope.SPEAKER: lambda item: item.speaker,
        Scope.DOCUMENT: lambda item: item.document,
    }
    scored = frozenset(sheet.scored())
    for scope, key_of in keys.items():
        groups: dict[str, list[str]] = {}
        names: dict[str, str] = {}
        for item in sheet.items:
            key = key_of(item)
            if key is not None and item.id in scored:
                names.setdefault(key.casefold(), key)
                groups.setdefault(key.casefold(), []).append(item.id)
        for folded, items in groups.items():
            yield scope, names[folded], frozenset(items)


def _in_order(sheet: Sheet, items: frozenset[str]) -> tuple[str, ...]:
    return tuple(item.id for item in sheet.items if item.id in items)
