"""Worlds: what follows on one map, why it does, why it does not, and what would change it."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.inferences import Choice, Premise, Sentence

__all__ = [
    "Edge",
    "Explanation",
    "Finding",
    "Fragility",
    "Graph",
    "Mark",
    "Node",
    "NodeKind",
    "Obstacle",
    "ObstacleKind",
    "Remedy",
    "Shared",
    "WhyNot",
    "World",
    "WorldDiff",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A conclusion: a sentence that a rule yields in a world, and under which readings.

    `perspective` is on whose map it holds (None: on the record as a whole). `every` says that
    it holds under every reading of what is ambiguous; otherwise `readings` holds the least
    sets of readings under which it does.
    """

    sentence: Sentence
    text: str
    perspective: str | None = None
    every: bool = True
    readings: tuple[tuple[Choice, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What follows on one map with some sentences assumed and some premises left out.

    `assumed` and `without` are ids of premises, suppositions or rules; `findings` stand in the
    order of their words; `notes` say what was cut short.
    """

    perspective: str | None = None
    accepting: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WorldDiff:
    """How the findings of one world differ from those of another.

    `changed` pairs findings of one sentence that hold under other readings than before;
    `notes` say why nothing differs.
    """

    gained: tuple[Finding, ...] = ()
    lost: tuple[Finding, ...] = ()
    changed: tuple[tuple[Finding, Finding], ...] = ()
    notes: tuple[str, ...] = ()


class NodeKind(StrEnum):
    """What a node of an explanation is."""

    CLAIM = "claim"  # a sentence that holds
    STEP = "step"  # a rule applied
    PREMISE = "premise"  # the words it rests on
    ABSENCE = "absence"  # what a rule needs not to be on record, and is not


class Mark(StrEnum):
    """What a reader is to know of a node."""

    ASSUMED = "assumed"
    WHAT_IF = "what_if"
    READING = "reading"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One node of an explanation; a premise brings the words it rests on.

    `choices` are the readings it depends on; `by` is whose step it is.
    """

    id: str
    kind: NodeKind
    text: str
    marks: tuple[Mark, ...] = ()
    premise: Premise | None = None
    rule: str | None = None
    by: str | None = None
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """A node and one that it rests on, by their ids."""

    source: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """An explanation: claims rest on steps (rivals of each other), steps on claims and so on
    down to premises. Nodes and edges stand in the order of first mention from `root`."""

    root: str
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    notes: tuple[str, ...] = ()


class Shared(StrEnum):
    """What several premises have in common, so that they may fall together."""

    STATEMENT = "statement"
    SPEAKER = "speaker"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragility:
    """One statement, speaker or document without which a finding no longer holds."""

    kind: Shared
    name: str
    premises: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why a finding holds.

    `supports` are all least sets of premises from which it follows, what is absent being
    absent as in its world; `cut` says that there are more than are listed. `tree` is the
    graph in words. Where the finding depends on readings, it is explained under the first.
    """

    finding: Finding
    supports: tuple[tuple[str, ...], ...]
    graph: Graph
    tree: str
    fragile: tuple[Fragility, ...] = ()
    cut: bool = False


class ObstacleKind(StrEnum):
    """Why a rule did not yield a sentence."""

    MISSING = "missing"  # a premise is not on this map
    STOPPED = "stopped"  # an `unless` holds
    RULE_LEFT_OUT = "rule_left_out"
    OTHER_READING = "other_reading"
    NO_RULE = "no_rule"


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """What kept one rule from yielding a sentence.

    `sentences` are what is missing, or what stopped it, in words; `held_by` names those on
    whose maps all that is missing holds; `premises` are what holds there, or what stops it.
    """

    kind: ObstacleKind
    rule: str | None = None
    by: str | None = None
    sentences: tuple[str, ...] = ()
    held_by: tuple[str, ...] = ()
    premises: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    deeper: tuple["Obstacle", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyNot:
    """Why a sentence does not hold in a world; no obstacles if it does hold."""

    sentence: Sentence
    text: str
    perspective: str | None
    holds: bool
    obstacles: tuple[Obstacle, ...] = ()
    tree: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """A least set of changes that makes a sentence hold: suppositions taken, by their ids.

    `every` says that it then holds under every reading; else `readings` says under which.
    """

    changes: tuple[str, ...]
    every: bool = True
    readings: tuple[tuple[Choice, ...], ...] = ()
