"""Cues: the words that hand over to a source ("said", "warned", "plans"), and their class."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from onrecord.model.statements import Act
from onrecord.reference.inflection import plural_of, verb_forms

__all__ = ["CueEntry", "CueLexicon", "CueReading", "Force", "load_cues"]

_DATA = "data/cues.toml"
_TOKEN = re.compile(
    r"[^\W_]{1,20}?(?=n't\b)|n't|'(?:s|re|m|d|ll|ve)\b|[^\W_]+(?:-[^\W_]+)*|[:\u2013\u2014]|-+"
)
_NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor", "without", "hardly"})
_MODALS = frozenset(
    {"will", "would", "shall", "should", "can", "could", "may", "might", "must", "ought"}
)
_SPOKEN_MODALS = {"'ll": "will", "wo": "will", "'d": "would", "ca": "can", "sha": "shall"}
_BE = frozenset(
    {"be", "is", "are", "was", "were", "been", "being", "'s", "'re", "am", "'m", "get", "got"}
)
_ADVERBS = frozenset(
    {"also", "still", "now", "even", "very", "more", "most", "both", "just", "once", "often"}
    | {"so", "again", "later", "then", "first", "too", "much"}
)
_LONGEST = 6  # words of the longest entry ("be under the impression" has four)


class Force(StrEnum):
    """What is done by saying it."""

    ASSERT = "assert"
    REPORT = "report"
    ASK = "ask"
    DEMAND = "demand"
    PROMISE = "promise"
    THREATEN = "threaten"
    WARN = "warn"
    DENY = "deny"
    ACCUSE = "accuse"
    JUDGE = "judge"
    ALLOW = "allow"


@dataclass(frozen=True, slots=True, kw_only=True)
class CueEntry:
    """A cue word and its class.

    `addressee`: its object is whom it is said to. `rejects`: the source takes the content to be
    false or will not have it. `part` is verb, noun or phrase.
    """

    lemma: str
    act: Act
    force: Force
    part: str
    addressee: bool = False
    rejects: bool = False

    @property
    def denies(self) -> bool:
        """Whether the cue denies its content ("denied", "ruled out")."""
        return self.force is Force.DENY

    @property
    def demands(self) -> bool:
        """Whether the cue asks for something to be done ("urged", "ordered")."""
        return self.force is Force.DEMAND

    @property
    def promises(self) -> bool:
        """Whether the source binds itself by it ("vowed", "plans")."""
        return self.force is Force.PROMISE


@dataclass(frozen=True, slots=True, kw_only=True)
class CueReading:
    """A cue as it stands in the text: its entry, and how the words around it change it.

    `negated` is a denial or a saying that is itself negated; `passive` says that the
    grammatical subject is not the source ("was told").
    """

    entry: CueEntry
    form: str
    negated: bool = False
    modality: str | None = None
    passive: bool = False


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """Every form of every cue; verbs and phrases apart from nouns."""

    verbs: Mapping[str, CueEntry]
    nouns: Mapping[str, CueEntry]

    def classify(self, cue_words: str) -> CueEntry | None:
        """Return the entry of the first verb in the words, or else of the first noun, if known.

        >>> load_cues().classify("also said in a statement").lemma
        'say'
        """
        reading = self.read(cue_words)
        return reading.entry if reading else None

    def read(self, cue_words: str) -> CueReading | None:
        """Return the cue that the words hold, with its negation, modal verb and voice.

        >>> reading = load_cues().read("would never have denied")
        >>> reading.entry.lemma, reading.negated, reading.modality
        ('deny', True, 'would')
        """
        tokens = _tokens(cue_words)
        bare = [
            token for token in tokens if token not in _NEGATIONS and not self._is_adverb(token)
        ]
        hit = _first(bare, self.verbs) or _first(bare, self.nouns)
        if hit is None:
            return None
        start, end, entry = hit
        last = tokens.index(bare[end - 1])
        return CueReading(
            entry=entry,
            form=" ".join(bare[start:end]),
            negated=entry.denies or not _NEGATIONS.isdisjoint(tokens[: last + 1]),
            modality=_modal(bare[:start]),
            passive=entry.part == "verb" and _is_passive(bare[:start], bare[start], entry),
        )

    def _is_adverb(self, token: str) -> bool:
        """Whether a word may stand inside a cue without changing it ("is widely expected")."""
        return token in _ADVERBS or (token.endswith("ly") and token not in self.verbs)


@cache
def load_cues() -> CueLexicon:
    """Return the cue lexicon of the package; the file is read once."""
    table = tomllib.loads(files("onrecord.reference").joinpath(_DATA).read_text("utf-8"))
    verbs: dict[str, CueEntry] = {}
    nouns: dict[str, CueEntry] = {}
    for group in table["group"]:
        for form, entry in _forms(group, table["irregular"]):
            (nouns if entry.part == "noun" else verbs).setdefault(form, entry)
    return CueLexicon(verbs, nouns)


def _forms(
    group: Mapping[str, Any], irregular: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, CueEntry]]:
    enter = _entries(group)
    for lemma in group.get("verbs", ()):
        entry = enter(lemma, "verb")
        for form in verb_forms(lemma, irregular.get(lemma.partition(" ")[0], ())):
            yield form, entry
        if lemma.startswith("be "):  # "willing", "wary of": also without their verb
            yield lemma[3:], enter(lemma, "noun")
    for lemma in group.get("phrases", ()):
        yield lemma, enter(lemma, "phrase")
    for lemma in group.get("nouns", ()):
        entry = enter(lemma, "noun")
        yield lemma, entry
        yield plural_of(lemma), entry


def _entries(group: Mapping[str, Any]) -> Callable[[str, str], CueEntry]:
    """Return the function that makes an entry of a group."""
    act, force = Act(group["act"]), Force(group["force"])
    addressee, rejects = group.get("addressee", False), group.get("rejects", False)

    def enter(lemma: str, part: str) -> CueEntry:
        to = addressee and part == "verb"
        return CueEntry(
            lemma=lemma, act=act, force=force, part=part, addressee=to, rejects=rejects
        )

    return enter


def _tokens(words: str) -> list[str]:
    folded = words.casefold().replace("\u2019", "'").replace("cannot", "can not")
    return _TOKEN.findall(folded)


def _first(
    tokens: Sequence[str], entries: Mapping[str, CueEntry]
) -> tuple[int, int, CueEntry] | None:
    """Return the first entry among the tokens, the longest at its place."""
    for start in range(len(tokens)):
        for end in range(min(len(tokens), start + _LONGEST), start, -1):
            entry = entries.get(" ".join(tokens[start:end]))
            if entry is not None:
                return start, end, entry
    return None


def _modal(before: Sequence[str]) -> str | None:
    spoken = (_SPOKEN_MODALS.get(token, token) for token in before)
    return next((token for token in spoken if token in _MODALS), None)


def _is_passive(before: Sequence[str], form: str, entry: CueEntry) -> bool:
    """Whether a form of "be" stands right before a past participle."""
    if form.endswith("ing") or form == entry.lemma.partition(" ")[0] != "read":
        return False
    return bool(before) and before[-1] in _BE
