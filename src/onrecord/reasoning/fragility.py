"""Fragility: single statements, speakers and documents without which a finding falls."""

from collections.abc import Callable, Collection, Iterable, Sequence

from onrecord.model.inferences import Premise, PremiseKind
from onrecord.model.worlds import Fragility, Shared

__all__ = ["find_fragile"]

_ON_RECORD = frozenset({PremiseKind.STATED, PremiseKind.NARRATED})
_MOST_TRIED = 200
"""Groups that are tried one by one, where leaving one out may bring an exception to life."""


def find_fragile(
    premises: Sequence[Premise],
    supports: Sequence[Collection[str]],
    *,
    holds_without: Callable[[frozenset[str]], bool],
    exceptions: bool,
) -> tuple[Fragility, ...]:
    """Return what a finding cannot do without, in the order of the premises.

    A group that is in every support is tried, and so is any other where the rules have
    *exceptions*, which can come to hold when something else goes.
    """
    groups = list(_groups(one for one in premises if one.kind in _ON_RECORD))
    widely = exceptions and len(groups) <= _MOST_TRIED
    return tuple(
        one
        for one in groups
        if (widely or _in_all(one, supports)) and not holds_without(frozenset(one.premises))
    )


def _groups(premises: Iterable[Premise]) -> Iterable[Fragility]:
    found: dict[tuple[Shared, str], list[str]] = {}
    for one in premises:
        found.setdefault((Shared.STATEMENT, one.id), []).append(one.id)
        if one.speaker:
            found.setdefault((Shared.SPEAKER, one.speaker), []).append(one.id)
        document = one.document or one.article
        if document:
            found.setdefault((Shared.DOCUMENT, document), []).append(one.id)
    order = list(Shared)
    for kind, name in sorted(found, key=lambda key: order.index(key[0])):
        yield Fragility(kind=kind, name=name, premises=tuple(found[kind, name]))


def _in_all(one: Fragility, supports: Sequence[Collection[str]]) -> bool:
    return all(set(one.premises) & set(support) for support in supports)
