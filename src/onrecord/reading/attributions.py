"""Attributions: sources, cues and contents found in a window, joined around each cue.

Spans come from the tag sequence; which source and content belong to which cue is scored by the
role head, which says of every word of the window what it is to a given cue.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from onrecord.reading.activations import Floats, gelu, softmax
from onrecord.reading.encoder import Encoded
from onrecord.reading.windows import Draft

__all__ = ["Attribution", "Linker", "Run", "find_attributions", "runs_of"]

Run = tuple[int, int]  # first and last word, inclusive

_SOURCE, _CUE, _CONTENT = 1, 3, 5
_EDGES = np.array([1, 2, 3, 4, 5, 7, 9, 12, 16, 22, 30, 42, 60, 85, 120])
_PLACES = 16
LINK_MIN = 0.3  # mean probability under which a content is left to the rules that follow
SOURCE_MIN = 0.25


@dataclass(frozen=True, slots=True)
class Attribution:
    """One cue with its source and contents, as runs of words of the article.

    `sorts` are the probabilities that the cue says, thinks or does; `link` is the probability
    of the weakest link, `tagging` the mean probability of the tags of all parts. `block` says
    that the content is a block of quoted text without marks; `relay` names who passes on what
    the source said.
    """

    cue: Run | None
    source: Run | None
    contents: tuple[Run, ...]
    sorts: tuple[float, float, float] = (1.0, 0.0, 0.0)
    link: float = 1.0
    tagging: float = 1.0
    block: bool = False
    relay: Run | None = None


@dataclass(slots=True)
class _Group:
    cue: Run
    roles: Floats  # probabilities [window, 3] of none, source, content
    base: int
    sorts: tuple[float, float, float]
    contents: list[tuple[float, Run]] = field(default_factory=list)

    def chance(self, run: Run, role: int) -> float:
        """Return the mean probability of *role* over the words of *run*."""
        return float(self.roles[run[0] - self.base : run[1] + 1 - self.base, role].mean())


class Linker:
    """The role head: what each word of a window is to a cue."""

    def __init__(self, heads: Mapping[str, Floats]) -> None:
        self._place = heads["role_place.weight"]
        self._role = heads["role.weight"].T, heads["role.bias"]
        self._sort = heads["sort.weight"].T, heads["sort.bias"]

    def roles(self, encoded: Encoded, cue: Run, window: Run) -> tuple[Floats, Floats]:
        """Return role probabilities [n, 3] of the window's words and the cue's sorts [3]."""
        state = encoded.role_cue[cue[0] : cue[1] + 1].mean(0)
        spots = np.arange(window[0], window[1])
        offset = np.where(spots < cue[0], spots - cue[0], np.maximum(spots - cue[1], 0))
        size = np.searchsorted(_EDGES, np.abs(offset), side="right")
        place = np.where(offset < 0, size, np.where(offset > 0, size + _PLACES, 0))
        hidden = gelu(encoded.role_word[window[0] : window[1]] + state + self._place[place])
        return (
            softmax(hidden @ self._role[0] + self._role[1]),
            softmax(gelu(state) @ self._sort[0] + self._sort[1]),
        )


def find_attributions(draft: Draft, encoded: Encoded, *, linker: Linker) -> list[Attribution]:
    """Return the attributions of an article in the order of their first words."""
    found: list[Attribution] = []
    for a, b in draft.windows:
        tags = encoded.tags[a:b].tolist()
        if any(tags):
            found.extend(_in_window(a, b, tags, encoded, linker))
    return sorted(found, key=lambda x: min(r[0] for r in (*x.contents, x.cue) if r is not None))


def runs_of(tags: Sequence[int], kind: int, base: int) -> list[Run]:
    """Return the runs of words tagged B (*kind*) then I (*kind* + 1), numbered from *base*."""
    found: list[Run] = []
    start = -1
    for i, tag in enumerate([*tags, 0]):
        if start >= 0 and tag != kind + 1:
            found.append((base + start, base + i - 1))
            start = -1
        if tag == kind:
            start = i
    return found


def _in_window(
    a: int, b: int, tags: list[int], encoded: Encoded, linker: Linker
) -> list[Attribution]:
    groups = []
    for cue in runs_of(tags, _CUE, a):
        roles, sorts = linker.roles(encoded, cue, (a, b))
        says, thinks, does = sorts.tolist()
        groups.append(_Group(cue, roles, a, (says, thinks, does)))
    loose: list[Run] = []
    for content in runs_of(tags, _CONTENT, a):
        scored = [(g.chance(content, 2), i) for i, g in enumerate(groups)]
        best, i = max(scored, default=(0.0, -1))
        if best >= LINK_MIN:
            groups[i].contents.append((best, content))
        else:
            loose.append(content)
    sources = runs_of(tags, _SOURCE, a)
    found = [_joined(g, sources, encoded) for g in groups if g.contents]
    p = encoded.tag_p
    for run in loose:
        tagging = float(p[run[0] : run[1] + 1].mean())
        found.append(Attribution(None, None, (run,), link=0.0, tagging=tagging))
    return found


def _joined(group: _Group, sources: list[Run], encoded: Encoded) -> Attribution:
    """Return the attribution of a cue with its contents and its best source, if any."""
    chance, source = max(((group.chance(s, 1), s) for s in sources), default=(0.0, None))
    if chance < SOURCE_MIN:
        source = None
    parts = [group.cue, *(c for _, c in group.contents), *([source] if source else [])]
    tagging = float(np.mean([encoded.tag_p[x : y + 1].mean() for x, y in parts]))
    link = min([c for c, _ in group.contents] + ([chance] if source else []))
    contents = tuple(c for _, c in group.contents)
    return Attribution(group.cue, source, contents, group.sorts, link, tagging)
