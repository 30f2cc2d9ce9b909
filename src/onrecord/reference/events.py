"""Events: the words that tell of one, and the words that tell how far it has got."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from onrecord.reference.inflection import plural_of, verb_forms

__all__ = ["EventLexicon", "Form", "Hint", "Sense", "load_events"]

_DATA = "data/events.toml"
_SUFFIXES = (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))


class Form(StrEnum):
    """The form of a verb, as far as its spelling tells."""

    PLAIN = "plain"
    PRESENT = "present"
    PAST = "past"  # also the participle
    ING = "ing"


class Hint(StrEnum):
    """What a word says of an event that hangs on it; the tables of the data file explain."""

    ANNOUNCE = "announce"
    SCHEDULE = "schedule"
    START = "start"
    GO_ON = "go_on"
    UNDER_WAY = "under_way"
    CANCEL = "cancel"
    DOUBT = "doubt"
    HOLD = "hold"
    MANAGE = "manage"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """What a word tells of, if one of `needs` (or none is given) and no `bars` depend on it."""

    kind: str
    plover: str | None = None
    mode: str | None = None
    lasting: bool = False
    minor: bool = False
    needs: frozenset[str] = frozenset()
    bars: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLexicon:
    """The tables of `data/events.toml`, lower-case, with every form of every word."""

    verbs: Mapping[str, tuple[Sense, ...]]
    nouns: Mapping[str, tuple[Sense, ...]]
    phrases: Mapping[str, tuple[Sense, ...]]
    longest: Mapping[str, int]  # first word of an entry -> words of the longest
    forms: Mapping[str, tuple[str, Form]]
    governors: Mapping[str, Hint]
    head_nouns: Mapping[str, Hint]
    modifiers: Mapping[str, Hint]
    cases: Mapping[str, Hint]

    def form(self, word: str) -> Form:
        """Return the form that a verb stands in.

        >>> [load_events().form(w).value for w in ("sent", "sending", "sends", "blorped")]
        ['past', 'ing', 'present', 'past']
        """
        known = self.forms.get(word)
        if known is not None:
            return known[1]
        if word.endswith("ing"):
            return Form.ING
        if word.endswith(("ed", "wn")):
            return Form.PAST
        return Form.PRESENT if word.endswith("s") and not word.endswith("ss") else Form.PLAIN

    def lemma(self, word: str) -> str:
        """Return the lemma of a verb or the singular of a noun; a guess where it is not known.

        >>> [load_events().lemma(w) for w in ("struck", "airlines", "policies", "crisis")]
        ['strike', 'airline', 'policy', 'crisis']
        """
        known = self.forms.get(word)
        if known is not None:
            return known[0]
        if word.endswith(("ss", "sis", "us")):
            return word
        for suffix, instead in _SUFFIXES:
            if word.endswith(suffix) and len(word) - len(suffix) >= 3:
                stem = word[: -len(suffix)] + instead
                known = self.forms.get(stem) or self.forms.get(stem + "e")
                if known is None and stem[-1] == stem[-2]:  # "cancelled"
                    known = self.forms.get(stem[:-1])
                if known is not None:
                    return known[0]
                return word[:-1] if suffix == "es" else stem
        return word


@cache
def load_events() -> EventLexicon:
    """Return the event lexicon of the package; the file is read once."""
    table = tomllib.loads(files("onrecord.reference").joinpath(_DATA).read_text("utf-8"))
    irregular: Mapping[str, list[str]] = table["irregular"]
    verbs: defaultdict[str, list[Sense]] = defaultdict(list)
    nouns: defaultdict[str, list[Sense]] = defaultdict(list)
    phrases: defaultdict[str, list[Sense]] = defaultdict(list)
    for entry in table["sense"]:
        sense = _sense(entry)
        for verb in entry.get("verbs", ()):
            for form in verb_forms(verb, irregular.get(verb.partition(" ")[0], ())):
                verbs[form].append(sense)
        for noun in entry.get("nouns", ()):
            nouns[noun].append(sense)
            nouns[plural_of(noun)].append(sense)
        for phrase in entry.get("phrases", ()):
            phrases[phrase].append(sense)
    return EventLexicon(
        verbs=_frozen(verbs),
        nouns=_frozen(nouns),
        phrases=_frozen(phrases),
        longest=_longest((*verbs, *nouns, *phrases)),
        forms=_forms(_lemmas(table), irregular),
        governors=_hints(table["governors"]),
        head_nouns=_hints(table["head_nouns"]),
        modifiers=_hints(table["modifiers"]),
        cases=_hints(table["cases"]),
    )


def _sense(entry: Mapping[str, Any]) -> Sense:
    return Sense(
        kind=entry["kind"],
        plover=entry.get("plover"),
        mode=entry.get("mode"),
        lasting=entry.get("lasting", False),
        minor=entry.get("minor", False),
        needs=frozenset(entry.get("with", ())),
        bars=frozenset(entry.get("unless", ())),
    )


def _lemmas(table: Mapping[str, Any]) -> Iterator[str]:
    """Yield the first words of all verbs, irregular and governing ones first."""
    yield from table["irregular"]
    for words in table["governors"].values():
        yield from (word.partition(" ")[0] for word in words)
    for entry in table["sense"]:
        yield from (verb.partition(" ")[0] for verb in entry.get("verbs", ()))


def _forms(
    lemmas: Iterable[str], irregular: Mapping[str, list[str]]
) -> dict[str, tuple[str, Form]]:
    """Return the lemma and the kind of each form of some verbs; "cut" counts as past."""
    found: dict[str, tuple[str, Form]] = {}
    for lemma in dict.fromkeys(lemmas):
        forms = verb_forms(lemma, irregular.get(lemma, ()))
        for form in forms:
            if form == lemma:
                found.setdefault(form, (lemma, Form.PLAIN))
            elif form.endswith("ing") and form == forms[-1]:
                found.setdefault(form, (lemma, Form.ING))
            elif form == plural_of(lemma):
                found.setdefault(form, (lemma, Form.PRESENT))
            else:
                found[form] = (lemma, Form.PAST)
        if irregular.get(lemma, ())[:1] == [lemma]:  # "cut", "hit": reports tell of the past
            found[lemma] = (lemma, Form.PAST)
    return found


def _hints(table: Mapping[str, list[str]]) -> dict[str, Hint]:
    return {word: Hint(hint) for hint, words in table.items() for word in words}


def _longest(entries: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for entry in entries:
        words = entry.split(" ")
        found[words[0]] = max(found.get(words[0], 0), len(words))
    return found


def _frozen(table: Mapping[str, list[Sense]]) -> dict[str, tuple[Sense, ...]]:
    return {word: tuple(dict.fromkeys(senses)) for word, senses in table.items()}
