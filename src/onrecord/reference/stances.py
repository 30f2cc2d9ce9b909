"""Stances: words by which one statement answers another, and how it stands to it."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.model.arguments import Stance
from onrecord.reference.inflection import verb_forms

__all__ = ["StanceLexicon", "load_stances"]

_DATA = "data/stances.toml"
_LONGEST = 4
_SERIOUSLY = frozenset({"seriously"})
_TAKING = frozenset({"take", "takes", "took", "taken", "taking"})


@dataclass(frozen=True, slots=True)
class StanceLexicon:
    """The stance of verbs in all forms and of nouns; phrases that lead to what is answered.

    `said` and `threatening` are nouns for what can be answered, in lower case.
    """

    verbs: Mapping[tuple[str, ...], Stance]
    nouns: Mapping[tuple[str, ...], Stance]
    phrases: frozenset[tuple[str, ...]]
    said: frozenset[str]
    threatening: frozenset[str]

    def stance_of(self, words: Sequence[str], *, verbal: bool = True) -> Stance | None:
        """Return the stance of a cue, given in lower case, by the longest words that have one.

        >>> load_stances().stance_of(["sharply", "called", "out"])
        <Stance.CONDEMNS: 'condemns'>
        """
        cues = self.verbs if verbal else self.nouns
        for size in range(_LONGEST, 0, -1):
            for at in range(len(words) - size + 1):
                stance = cues.get(tuple(words[at : at + size]))
                if stance is not None:
                    return stance
        return None

    def stance_at(self, words: Sequence[str]) -> Stance | None:
        """Return the stance of the verb that words, in lower case, begin with.

        >>> load_stances().stance_at(["called", "out", "the"])
        <Stance.CONDEMNS: 'condemns'>
        """
        for size in range(min(_LONGEST, len(words)), 0, -1):
            stance = self.verbs.get(tuple(words[:size]))
            if stance is not None:
                return stance
        return None

    def takes_seriously(self, words: Sequence[str]) -> bool:
        """Whether words, in lower case, take something seriously, and not the contrary.

        >>> load_stances().takes_seriously("it is taking the threats seriously".split())
        True
        """
        said = set(words)
        denied = said & {"not", "n't", "n’t", "never"}
        return bool(said & _SERIOUSLY and said & _TAKING) and not denied


@cache
def load_stances() -> StanceLexicon:
    """Return the stances of the package; the file is read once."""
    table = tomllib.loads(files("onrecord.reference").joinpath(_DATA).read_text("utf-8"))
    verbs: dict[tuple[str, ...], Stance] = {}
    nouns: dict[tuple[str, ...], Stance] = {}
    phrases: set[tuple[str, ...]] = set()
    for group in table["group"]:
        stance = Stance(group["stance"])
        for verb in group["verbs"]:
            irregular = table["irregular"].get(verb.partition(" ")[0], ())
            for form in verb_forms(verb, irregular):
                verbs.setdefault(tuple(form.split()), stance)
        for noun in group["nouns"]:
            nouns.setdefault((noun,), stance)
        phrases.update(tuple(p.split()) for p in group.get("phrases", ()))
    answered = table["answered"]
    return StanceLexicon(
        verbs=verbs,
        nouns=nouns,
        phrases=frozenset(phrases),
        said=frozenset(answered["said"]),
        threatening=frozenset(answered["threatening"]),
    )
