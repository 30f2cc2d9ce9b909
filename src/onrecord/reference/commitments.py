"""Commitments: the words by which a state, a body or an armed group binds itself."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from onrecord.model.commitments import Means
from onrecord.reference.inflection import plural_of, verb_forms

__all__ = ["CommitmentLexicon", "Harm", "load_commitments"]

_DATA = "data/commitments.toml"


@dataclass(frozen=True, slots=True)
class Harm:
    """A noun of what is done, used or suffered.

    `alone` says that it can stand for a whole threat; `cut` that it is kept up until cut off;
    `weak` that it tells a threat only with a trigger.
    """

    means: Means
    alone: bool = False
    cut: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentLexicon:
    """Every form of the verbs and nouns of `data/commitments.toml`, in lower case.

    `suffers` and `passives` say of a verb whether it tells a harm alone.
    """

    acts: Mapping[str, Means]
    soft: frozenset[str]  # acts that are a mere answer unless put firmly
    doing: frozenset[str]
    cutting: frozenset[str]
    harms: Mapping[str, Harm]
    suffers: Mapping[str, bool]
    perishes: Mapping[str, Means]  # with what the sufferer would be brought to its end
    passives: Mapping[str, bool]
    denied: frozenset[str]
    leads: frozenset[str]
    holds: frozenset[str]
    stakes: frozenset[str]
    resists: frozenset[str]
    joins: frozenset[str]
    relents: frozenset[str]
    comes: frozenset[str]
    stays: frozenset[str]
    kindly: frozenset[str]
    peaceful: frozenset[str]
    demands: frozenset[str]
    ways: Mapping[str, frozenset[str]]
    words: Mapping[str, tuple[str, ...]]
    nouns: Mapping[str, frozenset[str]]


@cache
def load_commitments() -> CommitmentLexicon:
    """Return the lexicon of the package; the file is read once.

    >>> load_commitments().acts["shot down"].value
    'military'
    """
    table = tomllib.loads(files("onrecord.reference").joinpath(_DATA).read_text("utf-8"))
    irregular = table["irregular"]
    suffers = [g for g in table["suffers"] if not g.get("passive", False)]
    passives = [g for g in table["suffers"] if g.get("passive", False)]
    return CommitmentLexicon(
        acts={
            form: Means(group["means"])
            for group in table["acts"]
            for form in _verbs(group["verbs"], irregular)
        },
        soft=frozenset(
            form
            for group in table["acts"]
            if group.get("soft", False)
            for form in _verbs(group["verbs"], irregular)
        ),
        harms=dict(_harms(table["harms"])),
        suffers=_alone(suffers, irregular),
        perishes={
            form: Means(group["means"])
            for group in suffers
            if "means" in group
            for form in _verbs(group["verbs"], irregular)
        },
        passives=_alone(passives, irregular),
        stakes=frozenset(_nouns(table["stakes"]["nouns"])),
        ways={
            "ready": frozenset(table["ways"]["ready"]),
            "right": frozenset(_nouns(table["ways"]["right"])),
            "intent": frozenset(_nouns(table["ways"]["intent"])),
            "aims": frozenset(_verbs(table["ways"]["aims"], irregular)),
        },
        words={name: tuple(words) for name, words in table["words"].items()},
        nouns={name: frozenset(_nouns(words)) for name, words in table["nouns"].items()},
        **{
            name: frozenset(_verbs(table[name]["verbs"], irregular))
            for name in (
                "doing",
                "cutting",
                "leads",
                "holds",
                "resists",
                "joins",
                "relents",
                "comes",
                "stays",
                "denied",
                "kindly",
                "peaceful",
                "demands",
            )
        },
    )


def _verbs(lemmas: Iterable[str], irregular: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for lemma in lemmas:
        yield from verb_forms(lemma, irregular.get(lemma.partition(" ")[0], ()))


def _nouns(nouns: Iterable[str]) -> Iterator[str]:
    for noun in nouns:
        yield noun
        yield plural_of(noun)


def _harms(groups: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Harm]]:
    for group in groups:
        flags = {name: group.get(name, False) for name in ("alone", "cut", "weak")}
        harm = Harm(Means(group["means"]), **flags)
        for form in _nouns(group["nouns"]):
            yield form, harm


def _alone(
    groups: Iterable[Mapping[str, Any]], irregular: Mapping[str, Sequence[str]]
) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for group in groups:
        for form in _verbs(group["verbs"], irregular):
            found[form] = found.get(form, False) or group["alone"]
    return found
