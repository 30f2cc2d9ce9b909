"""Cues are recognised in all their forms, with what denies, asks or binds."""

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from onrecord.model.statements import Act
from onrecord.reference.cues import CueEntry, CueReading, Force, load_cues


def entry(words: str) -> CueEntry:
    found = load_cues().classify(words)
    assert found is not None, words
    return found


def reading(words: str) -> CueReading:
    found = load_cues().read(words)
    assert found is not None, words
    return found


@pytest.mark.parametrize(
    ("words", "lemma", "act"),
    [
        ("said", "say", Act.SAY),
        ("has repeatedly said in a statement", "say", Act.SAY),
        ("according to", "according to", Act.SAY),
        (":", ":", Act.SAY),
        ("pointed out", "point out", Act.SAY),
        ("e-mailed", "e-mail", Act.SAY),
        ("believes", "believe", Act.THINK),
        ("is widely expected", "be expected", Act.THINK),
        ("was never afraid", "be afraid", Act.THINK),
        ("fears", "fear", Act.THINK),
        ("plans to", "plan to", Act.DO),
        ("is bent on", "be bent on", Act.DO),
        ("refused", "refuse", Act.DO),
        ("warnings", "warning", Act.SAY),
    ],
)
def test_a_cue_has_its_lemma_and_act(words: str, lemma: str, act: Act) -> None:
    assert (entry(words).lemma, entry(words).act) == (lemma, act)


def test_unknown_words_are_no_cue() -> None:
    assert load_cues().classify("bicycled") is None
    assert load_cues().classify("") is None


def test_denials_demands_and_promises_are_told_apart() -> None:
    assert [entry(w).denies for w in ("denied", "ruled out", "said")] == [True, True, False]
    assert [entry(w).demands for w in ("demanded", "urged", "said")] == [True, True, False]
    assert [entry(w).promises for w in ("vowed", "pledges", "said")] == [True, True, False]
    assert entry("threatened").force is Force.THREATEN


def test_some_cues_take_the_addressee_as_their_object() -> None:
    assert [entry(w).addressee for w in ("told", "urged", "warned", "asked")] == [True] * 4
    assert not entry("said").addressee


def test_a_denial_and_a_negated_saying_are_negated() -> None:
    words = ["denied", "did not say", "didn’t say", "never said", "declined to comment", "said"]
    assert [reading(w).negated for w in words] == [True, True, True, True, True, False]


def test_the_modal_verb_of_a_cue_is_kept() -> None:
    words = ["could threaten", "would not say", "'ll announce", "can't deny", "said"]
    assert [reading(w).modality for w in words] == ["could", "would", "will", "can", None]


def test_a_passive_is_marked_since_its_subject_is_not_the_source() -> None:
    words = ["was told", "was not asked", "told", "is saying", "has told"]
    assert [reading(w).passive for w in words] == [True, True, False, False, False]


def test_no_lemma_stands_in_two_groups() -> None:
    table = tomllib.loads(
        files("onrecord.reference").joinpath("data/cues.toml").read_text("utf-8")
    )
    assert table["source"]
    for part in ("verbs", "nouns", "phrases"):
        counts = Counter(lemma for group in table["group"] for lemma in group.get(part, ()))
        assert [lemma for lemma, n in counts.items() if n > 1] == []


def test_every_irregular_verb_is_used() -> None:
    table = tomllib.loads(
        files("onrecord.reference").joinpath("data/cues.toml").read_text("utf-8")
    )
    heads = {verb.split()[0] for group in table["group"] for verb in group.get("verbs", ())}
    assert set(table["irregular"]) <= heads
