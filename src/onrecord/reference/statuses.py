"""Statuses: the words that say whose a territory is, and as what."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from onrecord.model.territories import Status
from onrecord.reference.inflection import plural_of, verb_forms

__all__ = ["Frame", "StatusLexicon", "StatusNoun", "StatusVerb", "load_statuses"]

_DATA = "data/statuses.toml"


class Frame(StrEnum):
    """Which part of a verb's clause is the territory, and which its holder."""

    HOLDS = "holds"
    TAKES = "takes"
    ADMITS = "admits"
    JOINS = "joins"
    GIVES = "gives"
    CLAIMS = "claims"
    QUARRELS = "quarrels"
    DEEMS = "deems"
    RECOGNISES = "recognises"
    EMPTIES = "empties"


@dataclass(frozen=True, slots=True)
class StatusVerb:
    """A verb: its frame, the status it gives, and the particle it needs, if any."""

    frame: Frame
    status: Status
    particle: str = ""


@dataclass(frozen=True, slots=True)
class StatusNoun:
    """A noun and the status it gives; `needs_holder` if it says nothing without one."""

    status: Status
    needs_holder: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusLexicon:
    """Every word of the file by its forms; `words` are its plain lists by name."""

    verbs: Mapping[str, tuple[StatusVerb, ...]]
    nouns: Mapping[str, StatusNoun]
    participles: Mapping[str, Status]
    adjectives: Mapping[str, Status]
    own: Mapping[str, Status]  # after "self-"
    lands: Mapping[str, bool]  # forms of nouns of land, and whether they are plural or mass
    words: Mapping[str, frozenset[str]]

    def is_plural(self, word: str) -> bool:
        """Whether a noun of land is plural, or names a mass: one may speak of several."""
        return self.lands.get(word.lower(), False)


@cache
def load_statuses() -> StatusLexicon:
    """Return the lexicon of the package; the file is read once.

    >>> load_statuses().verbs["seized"][0].status.value
    'occupied'
    """
    text = files("onrecord.reference").joinpath(_DATA).read_text("utf-8")
    table = tomllib.loads(text)
    nouns = {}
    for entry in table["noun"]:
        noun = StatusNoun(Status(entry["status"]), entry.get("needs_holder", False))
        nouns.update(dict.fromkeys(entry["nouns"], noun))
        nouns.update(dict.fromkeys(map(plural_of, entry["nouns"]), noun))
    words = {name: frozenset(listed) for name, listed in table["words"].items()}
    lands = {noun: noun in words["masses"] for noun in words["lands"]}
    parts = {plural_of(p) for p in words["parts"] if p.isalpha()}
    return StatusLexicon(
        verbs=_verbs(table["verb"]),
        nouns=nouns,
        participles=_statuses(table["participles"]),
        adjectives=_statuses(table["adjectives"]),
        own=_statuses(table["self"]),
        lands=lands | {plural_of(noun): True for noun in lands},
        words=words | {"parts": words["parts"] | parts, "votes": _both(words["votes"])},
    )


def _verbs(entries: list[dict[str, str | list[str]]]) -> dict[str, tuple[StatusVerb, ...]]:
    found: dict[str, tuple[StatusVerb, ...]] = {}
    for entry in entries:
        frame, status = Frame(str(entry["frame"])), Status(str(entry["status"]))
        for listed in entry["verbs"]:
            lemma, _, rest = listed.partition(" ")
            particle = rest if rest in ("over", "up") else ""
            irregular = {"take": ("took", "taken"), "give": ("gave", "given")}
            past = irregular.get(lemma, ()) if particle else tuple(rest.split())
            verb = StatusVerb(frame, status, particle)
            for form in verb_forms(lemma, past):
                found[form] = (*found.get(form, ()), verb)
    return found


def _statuses(table: Mapping[str, str]) -> dict[str, Status]:
    return {word: Status(status) for word, status in table.items()}


def _both(nouns: frozenset[str]) -> frozenset[str]:
    return nouns | {plural_of(noun) for noun in nouns}
