"""Groups: which forms of a name, within one block, are one actor.

It depends on the forms alone, and on nothing of how often or in what order they were seen, so
that an article that brings no new form changes nothing for those before it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from typing import Final

__all__ = ["UNDECIDED", "Grouping", "group_forms", "who_is_grouped"]

UNDECIDED: Final = -1
"""The group of a form that may be any of several actors: each sighting is decided alone."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """The group of each form, and for one that is undecided the groups it can be of."""

    groups: Mapping[str, int]
    rivals: Mapping[str, frozenset[int]]


@dataclass(frozen=True, slots=True)
class _Form:
    text: str
    given: tuple[str, ...]  # the given names
    walks: frozenset[str]  # walks of life
    states: frozenset[str]


def group_forms(block: str, forms: Iterable[str]) -> Grouping:
    """Return the groups of a block's forms; groups are numbered from 0.

    >>> found = group_forms("person tarn", ["ivo tarn|", "i tarn|", "tarn|", "ada tarn|"])
    >>> found.groups["ivo tarn|"] == found.groups["i tarn|"], found.groups["tarn|"]
    (True, -1)
    """
    return _grouped(block, frozenset(forms))


@lru_cache(maxsize=4096)
def _grouped(block: str, forms: frozenset[str]) -> Grouping:
    """Group forms; most articles bring no new form to a block, and ask for the same again."""
    kind = block.partition(" ")[0]
    if kind == "person":
        return _persons(forms)
    if kind == "body":
        return _bodies(block.partition(" ")[2], forms)
    return Grouping(dict.fromkeys(forms, 0), {})


def who_is_grouped(grouping: Grouping, forms: Collection[str] | None = None) -> object:
    """Return who is grouped with whom among *forms*, and between whom a form is undecided."""
    counted = grouping.groups.keys() if forms is None else forms
    members: dict[int, set[str]] = defaultdict(set)
    for form in counted:
        if form in grouping.groups:
            members[grouping.groups[form]].add(form)
    named = {group: frozenset(those) for group, those in members.items()}
    rivals = {
        form: frozenset(named.get(group, frozenset()) for group in groups)
        for form, groups in grouping.rivals.items()
        if form in counted
    }
    return frozenset(named.values()), rivals


def _bodies(initials: str, forms: Iterable[str]) -> Grouping:
    """Group names that are equal, and an abbreviation with the one name that gives it."""
    numbers = count()
    groups: dict[str, int] = {}
    by_name: dict[str, int] = {}
    givers: set[int] = set()
    for form in sorted(forms):
        name, _, short = form.partition("|")
        if name not in by_name:
            by_name[name] = next(numbers)
        groups[form] = by_name[name]
        if name != initials and initials in short.split(","):
            givers.add(groups[form])
    if initials in by_name and len(givers) == 1:
        giver = givers.pop()
        own = by_name[initials]
        groups = {form: giver if group == own else group for form, group in groups.items()}
    return Grouping(groups, {})


def _persons(forms: Iterable[str]) -> Grouping:
    """Place forms one by one, those that say most first."""
    numbers = count()
    members: dict[int, list[_Form]] = {}
    groups: dict[str, int] = {}
    rivals: dict[str, frozenset[int]] = {}
    named: dict[str, set[int]] = defaultdict(set)  # groups by first given name, and by initial
    for form in sorted(map(_parsed, forms), key=_fullness):
        near = members.keys() if not form.given else _near(form.given[0], named)
        fits = [group for group in sorted(near) if _can_be(form, members[group])]
        if len(fits) > 1:
            fits = [g for g in fits if _agrees(form, members[g])] or fits
        if len(fits) > 1:
            equal = [g for g in fits if any(o.given == form.given for o in members[g])]
            fits = equal or fits
        if not form.given and (len(fits) > 1 or (not fits and _may_be_no_name(form))):
            groups[form.text] = UNDECIDED
            rivals[form.text] = frozenset(fits)
            continue
        group = fits[0] if len(fits) == 1 else next(numbers)
        members.setdefault(group, []).append(form)
        groups[form.text] = group
        first = form.given[0] if form.given else ""
        named[first].add(group)
        named[f"{first[:1]}."].add(group)
    return Grouping(groups, rivals)


def _near(first: str, named: Mapping[str, set[int]]) -> set[int]:
    """Return the groups in which a first given name does not speak against this one."""
    alike = [first[0], first] if len(first) > 1 else [f"{first}."]
    return {group for key in (*alike, "") for group in named.get(key, ())}


def _parsed(text: str) -> _Form:
    name, _, marks = text.partition("|")
    listed = [mark for mark in marks.split(",") if mark]
    return _Form(
        text,
        tuple(name.split()[:-1]),
        frozenset(mark for mark in listed if mark[0] == "#"),
        frozenset(mark for mark in listed if mark[0] != "#"),
    )


def _fullness(form: _Form) -> tuple[object, ...]:
    spelled_out = sum(len(part) > 1 for part in form.given)
    marks = len(form.walks) + len(form.states)
    return -spelled_out, -len(form.given), -marks, form.text


def _can_be(form: _Form, members: Sequence[_Form]) -> bool:
    """Whether a form can be the actor of a group: no given name nor role speaks against it."""
    if not all(_given_fit(form.given, other.given) for other in members):
        return False
    if form.given and len(form.given[0]) > 1:
        return True
    return not _conflicts(form, members)


def _given_fit(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two rows of given names can be one person's: the first and a middle agree."""
    if not one or not two:
        return True
    if not _alike(one[0], two[0]):
        return False
    middle, other = one[1:], two[1:]
    if not middle or not other:
        return True
    return any(_alike(a, b) for a in middle for b in other)


def _alike(one: str, two: str) -> bool:
    if len(one) == 1 or len(two) == 1:
        return one[0] == two[0]
    return one == two


def _may_be_no_name(form: _Form) -> bool:
    """Whether a name that nobody bears in full may be a plural ("Conscripts")."""
    name = form.text.partition("|")[0]
    return len(name) > 4 and name.endswith("s") and not form.walks and not form.states


def _conflicts(form: _Form, members: Sequence[_Form]) -> bool:
    """Whether the roles of a form and those of a group are of two persons."""
    walks = {walk for other in members for walk in other.walks}
    states = {state for other in members for state in other.states}
    apart = bool(form.walks and walks) and form.walks.isdisjoint(walks)
    abroad = bool(form.states and states) and form.states.isdisjoint(states)
    return apart or abroad


def _agrees(form: _Form, members: Sequence[_Form]) -> bool:
    """Whether a role of a form speaks for a group: a state, or a walk of life where none is."""
    states = {state for other in members for state in other.states}
    if form.states and states:
        return not form.states.isdisjoint(states)
    walks = {walk for other in members for walk in other.walks}
    return not form.walks.isdisjoint(walks)
