"""Strata: what depends on what, in an order in which nothing needs what comes after it."""

from collections import deque
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

__all__ = ["components", "negative_cycle"]

_Node = TypeVar("_Node", bound=Hashable)


def components(edges: Mapping[_Node, Sequence[_Node]]) -> list[list[_Node]]:
    """Return the strongly connected components; what others depend on comes first.

    *edges* lead from each node to those it depends on.

    >>> components({"a": ["b"], "b": ["a", "c"], "c": []})
    [['c'], ['a', 'b']]
    """
    walk = _Walk(edges)
    for root in edges:
        if root not in walk.index:
            walk.visit(root)
    return walk.found


def negative_cycle(edges: Iterable[tuple[str, str, bool]]) -> list[str]:
    """Return the nodes of a cycle with a negative edge in it, or none.

    An edge leads from what is needed to what needs it; True marks one that needs its absence.

    >>> negative_cycle([("a", "b", False), ("b", "a", True)])
    ['b', 'a']
    """
    listed = sorted(set(edges))
    forward: dict[str, list[str]] = {}
    for source, target, _ in listed:
        forward.setdefault(source, []).append(target)
        forward.setdefault(target, [])
    place = {node: at for at, one in enumerate(components(forward)) for node in one}
    for source, target, negative in listed:
        if negative and place[source] == place[target]:
            return _path(forward, target, source)
    return []


@dataclass(slots=True)
class _Walk(Generic[_Node]):
    """One walk by Tarjan's way, on a stack of its own: rules may lean on each other deeply."""

    edges: Mapping[_Node, Sequence[_Node]]
    index: dict[_Node, int] = field(default_factory=dict)
    low: dict[_Node, int] = field(default_factory=dict)
    stack: list[_Node] = field(default_factory=list)
    held: set[_Node] = field(default_factory=set)
    found: list[list[_Node]] = field(default_factory=list)

    def visit(self, root: _Node) -> None:
        work = [(root, self._enter(root))]
        while work:
            node, rest = work[-1]
            fresh = self._next(node, rest)
            if fresh is not None:
                work.append((fresh, self._enter(fresh)))
                continue
            work.pop()
            if work:
                above = work[-1][0]
                self.low[above] = min(self.low[above], self.low[node])
            if self.low[node] == self.index[node]:
                self._leave(node)

    def _enter(self, node: _Node) -> Iterator[_Node]:
        self.index[node] = self.low[node] = len(self.index)
        self.stack.append(node)
        self.held.add(node)
        return iter(self.edges.get(node, ()))

    def _next(self, node: _Node, rest: Iterator[_Node]) -> _Node | None:
        for other in rest:
            if other not in self.index:
                return other
            if other in self.held:
                self.low[node] = min(self.low[node], self.index[other])
        return None

    def _leave(self, node: _Node) -> None:
        at = self.stack.index(node)
        self.found.append(self.stack[at:])
        self.held.difference_update(self.stack[at:])
        del self.stack[at:]


def _path(forward: Mapping[str, Sequence[str]], start: str, goal: str) -> list[str]:
    """Return *goal* and the shortest way from *start* that leads back to it."""
    came: dict[str, str] = {}
    queue = deque([start])
    seen = {start}
    while queue and goal not in seen:
        node = queue.popleft()
        for other in forward[node]:
            if other not in seen:
                seen.add(other)
                came[other] = node
                queue.append(other)
    way = [goal]
    while way[-1] != start:
        way.append(came[way[-1]])
    return [goal, *reversed(way[1:])]
