"""Persons: the names of persons in an article, gathered into one person each."""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.actors.phrases import unaccented
from onrecord.reading.analysis import Analysis
from onrecord.reading.names import NameKind
from onrecord.reading.syntax import Run

__all__ = ["Person", "find_persons"]

_SURNAMES = frozenset(  # titles that are surnames too
    "king major bishop pope judge marshal prince dean duke earl baron knight cardinal abbot "
    "general sheriff chancellor deacon".split()
)
_BEFORE_TITLES = frozenset(("crown", "grand", "high", "lord", "attorney", "federal", "chief"))
_LONGEST_STATE = 6  # words of a state's name, "of" before it and one of a person behind it
_OF_ONE = 3  # words of "of Trade Ada" at least, to leave a name without the first two
_COMPARED = 200  # persons that share a part of a name, the last met, with whom it is compared


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
    gathering = _Gathering()
    short: list[tuple[Run, str, list[str]]] = []
    for run in _person_runs(analysis):
        written = _without_title(analysis.said(run), knowledge)
        if knowledge.is_outlet(written):
            continue
        parts = _parts(written)
        own = _own_words(analysis, run, written)
        if len(parts) > 1:
            gathering.place_full(own, written, parts)
        elif parts:
            short.append((own, written, parts))
    gathering.place_short(short)
    found = [_person(c) for c in gathering.clusters]
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


def _own_words(analysis: Analysis, run: Run, written: str) -> Run:
    """Return the words of a run from the first of the bare name on: its title is a role."""
    first, last = run
    while first < last and not analysis.said((first, last)).startswith(written):
        first += 1
    return first, last


def _without_title(written: str, knowledge: Knowledge) -> str:
    """Return a name without what may stand beside it: demonyms, titles, a party in brackets."""
    words = written.split()
    while words and knowledge.qualifies(words[0]):
        words = words[1:]
    _, bare = knowledge.offices.split_title(" ".join(words))
    bare = bare or _named_as_title(words, knowledge)
    bare = _without_country(bare, knowledge)
    bare = _without_home(bare.partition("(")[0].rstrip().removesuffix(" of"))
    for ending in ("'s", "’s", "'", "’"):
        bare = bare.removesuffix(ending)
    return bare.strip(' ,.“”"-')


def _without_home(written: str) -> str:
    """Return a full name without what its title is of ("Ada Brook of Orland")."""
    name, _, home = written.partition(" of ")
    return name if home and len(name.split()) > 1 else written


def _without_country(written: str, knowledge: Knowledge) -> str:
    """Return a name without what its title is of ("of Orland Ada Brook")."""
    words = written.split()
    if not words or words[0] != "of":
        return written
    for size in range(min(len(words) - 1, _LONGEST_STATE), 1, -1):
        if knowledge.places.resolve_state(" ".join(words[1:size])) is not None:
            return " ".join(words[size:])
    return " ".join(words[2:]) if len(words) > _OF_ONE else written


def _named_as_title(words: Sequence[str], knowledge: Knowledge) -> str:
    """Return the name in words that could be a title ("Ada King", "Mr. King"), or nothing."""
    offices = knowledge.offices
    own = [word for word in words if not offices.is_honorific(word)]
    last = own[-1].casefold().removesuffix("'s").removesuffix("’s") if own else ""
    before = own[:-1]
    titled = any(w.casefold() in _BEFORE_TITLES or offices.resolve_title(w) for w in before)
    return " ".join(own) if last in _SURNAMES and not titled else ""


def _parts(written: str) -> list[str]:
    """Return the parts of a name, folded: hyphens join or divide alike, initials lose stops.

    Accents are left out: an article may write one name with them and without.
    """
    plain = unaccented(written).casefold().replace("’", "'").replace("-", " ")
    return [part for p in plain.split() if (part := p.strip(".,")) not in ("", "'")]


class _Gathering:
    """The persons so far, and where they are found by the parts of their names."""

    def __init__(self) -> None:
        self.clusters: list[_Cluster] = []
        self._by_part: dict[str, list[int]] = {}

    def place_full(self, run: Run, written: str, parts: list[str]) -> None:
        """Add a name of several parts to the first person it can be of, or to a new one."""
        alike = {i for part in parts for i in self._by_part.get(part, ())[-_COMPARED:]}
        fits = (i for i in sorted(alike) if _same_person(self.clusters[i].parts, parts))
        number = next(fits, len(self.clusters))
        if number == len(self.clusters):
            self.clusters.append(_Cluster([], []))
        before = self.clusters[number].parts
        self.clusters[number].add(run, written, parts)
        if self.clusters[number].parts is not before:
            for part in dict.fromkeys(parts):
                self._by_part.setdefault(part, []).append(number)

    def place_short(self, names: Sequence[tuple[Run, str, list[str]]]) -> None:
        """Add names of one part, in order, each to the person last named before with it.

        A surname goes before a given name; who is named only later is better than nobody.
        """
        by_part: dict[str, list[tuple[Run, int]]] = {}
        by_surname: dict[str, list[tuple[Run, int]]] = {}
        for i, cluster in enumerate(self.clusters):
            for run, _, _ in cluster.mentions:
                _index(by_part, by_surname, cluster, run, i)
        for run, written, parts in names:
            known = by_surname.get(parts[0]) or by_part.get(parts[0])
            if known is None and parts[0] in _SURNAMES and len(written.split()) == 1:
                continue
            if known is None:
                number = len(self.clusters)
                self.clusters.append(_Cluster([], []))
            else:
                number = known[max(0, bisect_left(known, (run,)) - 1)][1]
            self.clusters[number].add(run, written, parts)
            _index(by_part, by_surname, self.clusters[number], run, number)


def _index(
    by_part: dict[str, list[tuple[Run, int]]],
    by_surname: dict[str, list[tuple[Run, int]]],
    cluster: _Cluster,
    run: Run,
    number: int,
) -> None:
    """Note a mention of a person, in the order of the text, under the parts of its name."""
    for part in dict.fromkeys(cluster.parts):
        insort(by_part.setdefault(part, []), (run, number))
    insort(by_surname.setdefault(cluster.parts[-1], []), (run, number))


def _same_person(a: list[str], b: list[str]) -> bool:
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    surname = a[-1] == b[-1] and a[0][0] == b[0][0]
    return surname and (len(a[0]) == 1 or len(b[0]) == 1 or a[0][:3] == b[0][:3])


def _person(cluster: _Cluster) -> Person:
    mentions = sorted(cluster.mentions)
    longest = max(m[2] for m in mentions)
    name = next(m[1] for m in mentions if m[2] == longest)
    aliases = dict.fromkeys(m[1] for m in mentions)
    aliases.pop(name, None)
    return Person(name, tuple(aliases), tuple(m[0] for m in mentions))
