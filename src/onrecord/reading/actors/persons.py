"""Persons: the names of persons in an article, gathered into one person each."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.analysis import Analysis
from onrecord.reading.names import NameKind
from onrecord.reading.syntax import Run

__all__ = ["Person", "find_persons"]



@dataclass(frozen=True, slots=True)
class Person:
    """A person: the fullest name, every form of it, and the runs where it stands."""

    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Run, ...]


@dataclass(slots=True)
class _Cluster:
    parts: list[str]
    mentions: list[tuple[Run, str, int]]  # run, name as written, number of its parts

    def add(self, run: Run, name: str, parts: Sequence[str]) -> None:
        self.mentions.append((run, name, len(parts)))
        if len(parts) > len(self.parts):
            self.parts = list(parts)


def find_persons(analysis: Analysis, *, knowledge: Knowledge) -> tuple[Person, ...]:
    """Return the persons that an article names, in the order of their first mention.

    A surname alone is the person last named in full with it; two full names are one person if
    one holds all parts of the other, or the surnames and first letters agree.
    """
    clusters: list[_Cluster] = []
    short: list[tuple[Run, str, list[str]]] = []
    for run in _person_runs(analysis):
        written = _without_title(analysis.said(run), knowledge)
        parts = _parts(written)
        if len(parts) > 1:
            _place_full(clusters, run, written, parts)
        elif parts:
            short.append((run, written, parts))
    for run, written, parts in short:
        _place_short(clusters, run, written, parts)
    found = [_person(c) for c in clusters]
    return tuple(sorted(found, key=lambda p: p.mentions))


def _person_runs(analysis: Analysis) -> list[Run]:
    """Return the runs of persons' names, those that touch joined."""
    runs: list[Run] = []
    for name in analysis.names:
        if name.kind is not NameKind.PERSON:
            continue
        if runs and runs[-1][1] + 1 == name.first and _one_name(analysis, runs[-1], name.first):
            runs[-1] = (runs[-1][0], name.last)
        else:
            runs.append((name.first, name.last))
    return runs


def _one_name(analysis: Analysis, run: Run, after: int) -> bool:
    """Whether two names that touch are halves of one: the tree joins them."""
    heads = analysis.trees.heads
    inside = range(run[0], run[1] + 1)
    return heads[after] in inside or any(heads[i] == after for i in inside)


def _without_title(written: str, knowledge: Knowledge) -> str:
    """Return a name without what the network took in before it: demonyms, titles, honorifics."""
    words = written.split()
    while words and knowledge.qualifies(words[0]):
        words = words[1:]
    _, bare = knowledge.offices.split_title(" ".join(words))
    for ending in ("'s", "’s", "'", "’"):
        bare = bare.removesuffix(ending)
    return bare.strip(" ,.“”\"-")


def _parts(written: str) -> list[str]:
    """Return the parts of a name, folded: hyphens join or divide alike, initials lose stops."""
    plain = written.casefold().replace("’", "'")
    return [p.strip(".,") for p in plain.replace("-", " ").split() if p.strip(".,") not in ("", "'")]


def _place_full(clusters: list[_Cluster], run: Run, written: str, parts: list[str]) -> None:
    for cluster in clusters:
        if _same_person(cluster.parts, parts):
            cluster.add(run, written, parts)
            return
    clusters.append(_Cluster(parts, [(run, written, len(parts))]))


def _same_person(a: list[str], b: list[str]) -> bool:
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    surname = a[-1] == b[-1] and a[0][0] == b[0][0]
    return surname and (len(a[0]) == 1 or len(b[0]) == 1 or a[0][:3] == b[0][:3])


def _place_short(clusters: list[_Cluster], run: Run, written: str, parts: list[str]) -> None:
    part = parts[0]
    fits = [c for c in clusters if part in c.parts]
    surnamed = [c for c in fits if c.parts[-1] == part] or fits
    if not surnamed:
        clusters.append(_Cluster(parts, [(run, written, 1)]))
        return
    before = [c for c in surnamed if any(m[0] < run for m in c.mentions)]
    if before:
        best = max(before, key=lambda c: max(m[0] for m in c.mentions if m[0] < run))
    else:
        best = min(surnamed, key=lambda c: min(m[0] for m in c.mentions))
    best.add(run, written, parts)


def _person(cluster: _Cluster) -> Person:
    mentions = sorted(cluster.mentions)
    longest = max(m[2] for m in mentions)
    name = next(m[1] for m in mentions if m[2] == longest)
    aliases = dict.fromkeys(m[1] for m in mentions)
    aliases.pop(name, None)
    return Person(name, tuple(aliases), tuple(m[0] for m in mentions))
