"""Components: who is one actor, when what people judged goes before what names say.

Verdicts are weighed from the latest to the earliest, and names come last: a link that would
make one of what was judged different before is left out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from onrecord.ledger.known_forms import Form
from onrecord.ledger.names.groups import UNDECIDED, Grouping
from onrecord.model import Verdict

__all__ = ["Block", "Judged", "Link", "join_up"]

_Node: TypeAlias = tuple[str, str | int]


@dataclass(frozen=True, slots=True)
class Block:
    """The forms of a block with their earliest sightings, and how they are grouped."""

    name: str
    firsts: Mapping[str, int]
    grouping: Grouping


@dataclass(frozen=True, slots=True)
class Judged:
    """A sighting that is decided on its own: one that was judged, or whose form is undecided.

    `form` is missing where it is no name, `group` where no group is the likeliest.
    """

    no: int
    form: Form | None
    group: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A verdict on two sightings; later ones stand behind earlier ones."""

    left: int
    right: int
    verdict: Verdict


@dataclass(slots=True)
class _Components:
    """Sets of nodes that are one actor, and which sets were judged different."""

    parents: dict[_Node, _Node] = field(default_factory=dict)
    apart: dict[_Node, set[_Node]] = field(default_factory=dict)

    def find(self, node: _Node) -> _Node:
        self.parents.setdefault(node, node)
        while self.parents[node] != node:
            self.parents[node] = self.parents[self.parents[node]]
            node = self.parents[node]
        return node

    def join(self, one: _Node, two: _Node) -> None:
        """Make two sets one, unless they were judged different."""
        kept, given = self.find(one), self.find(two)
        if kept == given or given in self.apart.get(kept, ()):
            return
        self.parents[given] = kept
        for other in self.apart.pop(given, set()):
            self.apart[other].discard(given)
            self.apart[other].add(kept)
            self.apart.setdefault(kept, set()).add(other)

    def part(self, one: _Node, two: _Node) -> None:
        """Keep two sets apart, unless they are one by now."""
        a, b = self.find(one), self.find(two)
        if a != b:
            self.apart.setdefault(a, set()).add(b)
            self.apart.setdefault(b, set()).add(a)


def join_up(
    blocks: Iterable[Block], *, judged: Iterable[Judged], links: Iterable[Link]
) -> Mapping[Form | int, int]:
    """Return the actor of each decided form and of each sighting that is decided alone.

    An actor is numbered by its earliest sighting. The `firsts` of the blocks leave out the
    sightings that were judged; a form without another sighting has none.
    """
    components = _Components()
    for link in reversed(list(links)):
        act = components.join if link.verdict is Verdict.SAME else components.part
        act(("sighting", link.left), ("sighting", link.right))
    blocks = list(blocks)
    alone = sorted(judged, key=lambda j: j.no)
    undecided = {
        (block.name, form)
        for block in blocks
        for form, group in block.grouping.groups.items()
        if group == UNDECIDED
    }
    for sighting in alone:
        node = ("sighting", sighting.no)
        components.find(node)
        if sighting.form is not None and sighting.form not in undecided:
            components.join(_form_node(sighting.form), node)
    firsts = _firsts(blocks, undecided)
    for form, group in firsts:
        block = form[0]
        components.join(("group", f"{block}|{group}"), _form_node(form))
    for sighting in alone:
        if sighting.form is not None and sighting.group is not None:
            anchor = ("group", f"{sighting.form[0]}|{sighting.group}")
            components.join(anchor, ("sighting", sighting.no))
    return _numbered(components, blocks, undecided, alone)


def _form_node(form: Form) -> _Node:
    return "form", f"{form[0]}\n{form[1]}"


def _firsts(blocks: Iterable[Block], undecided: set[Form]) -> list[tuple[Form, int]]:
    """Return the decided forms with their groups, that seen earliest first."""
    listed = [
        (first, (block.name, form), block.grouping.groups[form])
        for block in blocks
        for form, first in block.firsts.items()
        if (block.name, form) not in undecided
    ]
    return [(form, group) for _, form, group in sorted(listed)]


def _numbered(
    components: _Components,
    blocks: Iterable[Block],
    undecided: set[Form],
    alone: Iterable[Judged],
) -> dict[Form | int, int]:
    roots: dict[Form | int, _Node] = {}
    earliest: dict[_Node, int] = {}
    for block in blocks:
        for form, first in block.firsts.items():
            if (block.name, form) not in undecided:
                root = components.find(_form_node((block.name, form)))
                roots[block.name, form] = root
                earliest[root] = min(first, earliest.get(root, first))
    for sighting in alone:
        root = components.find(("sighting", sighting.no))
        roots[sighting.no] = root
        earliest[root] = min(sighting.no, earliest.get(root, sighting.no))
    return {key: earliest[root] for key, root in roots.items()}
