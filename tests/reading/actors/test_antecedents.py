"""Antecedents: whom a pronoun takes up, by the network's score and what helps it."""

from collections.abc import Mapping, Sequence

import numpy as np

from onrecord.model import ActorKind
from onrecord.reading.actors.antecedents import Antecedents
from onrecord.reading.actors.roster import Entry
from onrecord.reading.coreference import MentionForm, Place
from tests.reading.analyses import LastMet, Tree, analysis_of, run_of

PERSON, BODY = ActorKind.PERSON, ActorKind.BODY
NAME = MentionForm.NAME
TEXT = "Ada met Ivo . Then he spoke ."


class Scored(LastMet):
    """Scores mentions by the word they stand at."""

    def __init__(self, scores: Mapping[int, float]) -> None:
        super().__init__()
        self._by_word = scores

    def scores(self, vectors: np.ndarray, later: Place, earlier: Sequence[Place]) -> np.ndarray:
        """Return the score given for each mention's word."""
        return np.array([self._by_word.get(p.word, 0.0) for p in earlier], np.float32)


def found(
    *entries: Entry,
    text: str = TEXT,
    scores: Mapping[int, float] | None = None,
    tree: Tree | None = None,
    told: frozenset[int] = frozenset(),
    kinds: Sequence[ActorKind] = (PERSON,),
) -> str | None:
    """Return who "he" is, where every entry is met at its name."""
    analysis = analysis_of(text, tree=tree or {})
    antecedents = Antecedents(analysis, told=told, scorer=Scored(scores or {}))
    for entry in entries:
        antecedents.meet(run_of(analysis, entry.name)[0], NAME, entry)
    entry = antecedents.find(run_of(analysis, "he")[0], kinds, said="he")
    return entry.name if entry is not None else None


def person(name: str, pronoun: str | None = None) -> Entry:
    return Entry(name, PERSON, named=True, pronoun=pronoun)


def test_the_best_scored_mention_is_taken_up() -> None:
    assert found(person("Ada"), person("Ivo"), scores={0: 2.0}) == "Ada"
    assert found(person("Ada"), person("Ivo"), scores={2: 2.0}) == "Ivo"


def test_only_the_kinds_asked_for_are_taken_up() -> None:
    assert found(person("Ada"), Entry("Ivo", BODY, named=True), scores={2: 5.0}) == "Ada"
    assert found(person("Ada"), kinds=(BODY,)) is None


def test_whom_the_article_calls_by_the_other_pronoun_is_hardly_meant() -> None:
    assert found(person("Ada", "she"), person("Ivo", "he"), scores={0: 5.0}) == "Ivo"


def test_what_the_last_clause_was_about_is_rather_meant() -> None:
    tree = {"Ada": ("PROPN", "nsubj", "met"), "met": ("VERB", "root", "")}
    assert found(person("Ada"), person("Ivo"), scores={2: 1.0}, tree=tree) == "Ada"
    told = frozenset((0,))
    assert found(person("Ada"), person("Ivo"), scores={2: 1.0}, tree=tree, told=told) == "Ivo"


def test_who_is_named_in_the_same_sentence_is_rather_meant() -> None:
    text = "Ada left . Ivo says he spoke ."
    assert found(person("Ada"), person("Ivo"), text=text, scores={0: 2.0}) == "Ivo"


def test_who_is_named_far_before_or_only_after_is_not_meant() -> None:
    far = "Ada left .\n\n" + "Ships wait .\n\n" * 12 + "Then he spoke ."
    assert found(person("Ada"), text=far) is None
    assert found(person("Ada"), text="Then he spoke . Ada left .") is None


def test_who_scores_far_below_nobody_is_not_meant() -> None:
    assert found(person("Ada"), scores={0: -6.0}) is None


def test_who_is_named_in_the_same_paragraph_is_nearer_than_who_spoke_in_one_before() -> None:
    text = "Ada spoke .\n\nIvo was asked . Then he spoke ."
    assert found(person("Ada"), person("Ivo"), text=text, scores={0: 2.0}) == "Ivo"
