"""Nested statements: what is told inside a content is a statement of whoever said it."""

from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution
from onrecord.reading.nested import unfold_nested
from onrecord.reference.cues import load_cues
from tests.reading.analyses import analysis_of, attributed

INNER = {
    "told": ("VERB", "root", ""),
    "Ode": ("PROPN", "nsubj", "assured"),
    "assured": ("VERB", "ccomp", "told"),
    "Torran": ("PROPN", "obj", "assured"),
    "strait": ("NOUN", "nsubj", "open"),
    "was": ("AUX", "cop", "open"),
    "open": ("ADJ", "ccomp", "assured"),
}
TEXT = "A diplomat told reporters Ode {} Torran the strait was open ."


def found(analysis: Analysis, given: Attribution) -> list[tuple[str, ...]]:
    return [
        tuple(analysis.said(r) for r in (a.source, a.cue, a.contents[0]) if r is not None)
        for a in unfold_nested(analysis, [given], cues=load_cues())
    ]


def test_whom_a_source_tells_of_speaks_and_the_source_passes_it_on() -> None:
    text = TEXT.format("assured")
    analysis = analysis_of(text, tree=INNER, persons=["Ode"])
    given = attributed(analysis, "A diplomat", "told", "Ode assured Torran the strait was open")
    outer, inner = unfold_nested(analysis, [given], cues=load_cues())
    assert outer == given
    assert inner.relay == given.source
    assert found(analysis, given)[1] == ("Ode", "assured", "strait was open")


def test_who_has_no_name_is_not_made_a_speaker() -> None:
    analysis = analysis_of(TEXT.format("assured"), tree=INNER)
    given = attributed(analysis, "A diplomat", "told", "Ode assured Torran the strait was open")
    assert len(found(analysis, given)) == 1


def test_what_would_be_said_is_not_said() -> None:
    tree = {**INNER, "would": ("AUX", "aux", "assured")}
    analysis = analysis_of(TEXT.format("would assured"), tree=tree, persons=["Ode"])
    given = attributed(
        analysis, "A diplomat", "told", "Ode would assured Torran the strait was open"
    )
    assert len(found(analysis, given)) == 1


def test_what_a_source_adds_is_a_statement_of_its_own() -> None:
    analysis = analysis_of(
        "Ode said the port was calm , adding that the strait was mined .",
        tree={
            "said": ("VERB", "root", ""),
            "calm": ("ADJ", "ccomp", "said"),
            "adding": ("VERB", "advcl", "calm"),
            "that": ("SCONJ", "mark", "mined"),
            "strait": ("NOUN", "nsubj", "mined"),
            "mined": ("VERB", "ccomp", "adding"),
        },
    )
    given = attributed(
        analysis, "Ode", "said", "the port was calm , adding that the strait was mined"
    )
    first, second = found(analysis, given)
    assert first == ("Ode", "said", "the port was calm")
    assert second[:2] == ("Ode", "adding")
    assert second[2].startswith("that")


def test_an_attribution_without_a_source_is_left_as_it_is() -> None:
    analysis = analysis_of(TEXT.format("assured"), tree=INNER, persons=["Ode"])
    given = attributed(analysis, None, "told", "Ode assured Torran the strait was open")
    assert unfold_nested(analysis, [given], cues=load_cues()) == [given]


JOINED = {
    "said": ("VERB", "root", ""),
    "ships": ("NOUN", "nsubj", "safe"),
    "were": ("AUX", "cop", "safe"),
    "safe": ("ADJ", "ccomp", "said"),
    "asked": ("VERB", "conj", "safe"),
    "called": ("VERB", "conj", "safe"),
    "warned": ("VERB", "conj", "safe"),
    "crews": ("NOUN", "obj", "asked"),
    "upon": ("ADP", "case", "pilots"),
    "pilots": ("NOUN", "obl", "called"),
    "wait": ("VERB", "xcomp", "asked"),
    "stay": ("VERB", "xcomp", "called"),
    "mined": ("VERB", "ccomp", "warned"),
}


def told_of_ships(rest: str) -> list[tuple[str, ...]]:
    analysis = analysis_of(f"Ode said ships were safe {rest} .", tree=JOINED, persons=["Ode"])
    return found(analysis, attributed(analysis, "Ode", "said", f"ships were safe {rest}"))


def test_a_verb_that_the_tree_joins_to_what_is_said_is_its_sources() -> None:
    outer = ("Ode", "said", "ships were safe")
    assert told_of_ships("and asked crews to wait there") == [
        outer,
        ("Ode", "asked", "crews to wait"),
    ]
    assert told_of_ships("and called upon pilots to stay there") == [
        outer,
        ("Ode", "called", "pilots to stay"),
    ]


def test_a_verb_of_saying_in_another_tense_stays_in_what_is_said() -> None:
    tree = {**JOINED, "warn": JOINED["warned"], "mined": ("VERB", "ccomp", "warn")}
    analysis = analysis_of("Ode said ships were safe and warn it is mined .", tree=tree)
    given = attributed(analysis, "Ode", "said", "ships were safe and warn it is mined")
    assert len(found(analysis, given)) == 1
