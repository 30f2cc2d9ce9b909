"""Signals of every kind are found with their triggers, and what is none stays silent."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import pytest

from onrecord.intake.text import article_from_text
from onrecord.model import Commitment, Span
from onrecord.reading.commitments import find_commitments
from onrecord.reading.pipeline import Kit, interpret
from tests.reading.conftest import PUBLISHED

SIGNALS = Path(__file__).with_name("signals.toml")
SILENT = ("quiet", "home")
DAILY = "home"  # read in an article on no crisis
LEADS = (
    "Troops and warships gathered near the strait on Monday as talks on the border broke down.",
    "The ceasefire was broken again on Sunday, and soldiers on both sides of the border were "
    "put on alert.",
    "Tension has grown since a drone was shot down over the disputed territory last week.",
)
BUSY = "It was a busy Monday in the capital, with meetings from early in the morning."
A_BATCH = 16

# Measured: .90 are found, .95 of these with the very trigger; F1 of the characters of triggers
# .92; 4 of 157 others are taken for signals. Processors differ a little in int8 arithmetic.
FOUND_MIN = 0.85
EXACT_MIN = 0.90
CHARACTERS_MIN = 0.86
FALSE_MAX = 6


@dataclass(frozen=True)
class Case:
    """A sentence in its article, with the offsets of its trigger and of its consequence."""

    kind: str
    text: str
    trigger: frozenset[int]
    consequence: frozenset[int]


@dataclass(frozen=True)
class Result:
    """A case with what is found in its article."""

    case: Case
    found: tuple[Commitment, ...]

    @property
    def match(self) -> Commitment | None:
        """The commitment that shares half of its consequence with the case's."""
        for one in self.found:
            told, meant = characters(one.consequence), self.case.consequence
            if 2 * len(told & meant) >= min(len(told), len(meant)) > 0:
                return one
        return None


def characters(spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(at for span in spans for at in range(span.start, span.end))


def case_of(kind: str, marked: str, lead: str) -> Case:
    text = f"{lead}\n\n"
    trigger: set[int] = set()
    consequence: set[int] = set()
    inside: list[str] = []
    for sign in marked:
        if sign in "{[":
            inside.append(sign)
        elif sign in "}]":
            inside.pop()
        else:
            if inside:
                (trigger if "{" in inside else consequence).add(len(text))
            text += sign
    return Case(kind, text, frozenset(trigger), frozenset(consequence))


def cases() -> Iterator[Case]:
    lists = tomllib.loads(SIGNALS.read_text("utf-8"))
    for kind, sentences in lists.items():
        leads = cycle((BUSY,) if kind == DAILY else LEADS)
        yield from (case_of(kind, s, lead) for s, lead in zip(sentences, leads, strict=False))


@pytest.fixture(scope="module")
def results(kit: Kit) -> list[Result]:
    every = list(cases())
    found: list[Result] = []
    for first in range(0, len(every), A_BATCH):
        batch = every[first : first + A_BATCH]
        articles = [article_from_text(c.text, id="test", published=PUBLISHED) for c in batch]
        for case, read in zip(batch, interpret(articles, kit=kit), strict=True):
            commitments = find_commitments(read, lexicons=kit.layers.commitments)
            found.append(Result(case, commitments))
    return found


@pytest.fixture(scope="module")
def matched(results: list[Result]) -> list[tuple[Case, Commitment]]:
    pairs = ((r.case, r.match) for r in results if r.case.kind not in SILENT)
    return [(case, match) for case, match in pairs if match is not None]


def test_most_signals_are_found(
    results: list[Result], matched: list[tuple[Case, Commitment]]
) -> None:
    told = [r for r in results if r.case.kind not in SILENT]
    assert len(matched) >= FOUND_MIN * len(told)


def test_most_triggers_are_found_to_the_character(
    matched: list[tuple[Case, Commitment]],
) -> None:
    exact = [c for c, m in matched if characters(m.trigger) == c.trigger]
    assert len(exact) >= EXACT_MIN * len(matched)


def test_the_words_of_triggers_are_told_from_those_of_consequences(
    results: list[Result],
) -> None:
    right = wrong = missed = 0
    for result in results:
        if result.case.kind in SILENT:
            continue
        told = characters(result.match.trigger if result.match is not None else ())
        right += len(told & result.case.trigger)
        wrong += len(told - result.case.trigger)
        missed += len(result.case.trigger - told)
    assert 2 * right >= CHARACTERS_MIN * (2 * right + wrong + missed)


def test_hardly_any_other_sentence_is_taken_for_a_signal(results: list[Result]) -> None:
    false = [r.case.text for r in results if r.case.kind in SILENT and r.found]
    assert len(false) <= FALSE_MAX, false


@pytest.mark.parametrize("kind", ["military", "nuclear", "economic", "diplomatic", "speech"])
def test_no_kind_of_signal_is_left_behind(results: list[Result], kind: str) -> None:
    told = [r for r in results if r.case.kind == kind]
    assert sum(r.match is not None for r in told) >= 0.7 * len(told)
