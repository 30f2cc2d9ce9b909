"""Silences: what was asked of a source, and that it said nothing, is no statement."""

import pytest

from onrecord.reading.silences import keeps_silent
from onrecord.reference.cues import load_cues
from tests.reading.analyses import Tree, analysis_of, attributed

CUES = load_cues()


def silent(text: str, source: str, cue: str, content: str, tree: Tree | None = None) -> bool:
    analysis = analysis_of(text, tree=tree)
    return keeps_silent(analysis, attributed(analysis, source, cue, content), CUES.read(cue))


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("declined", "to comment"),
        ("declined to say", "whether the port was closed"),
        ("refused", "to be drawn on whether the port was closed"),
        ("would not be drawn on", "whether the port was closed"),
        ("did not say", "when the port would open"),
        ("has yet to say", "what it will do"),
        ("said", "nothing about the port"),
        ("offered no hint", "it would open the port"),
        ("asked", "not to be named"),
        ("requested", "anonymity"),
    ],
)
def test_who_will_not_speak_says_nothing(cue: str, content: str) -> None:
    assert silent(f"Ode {cue} {content} .", "Ode", cue, content)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("did not mention", "the port"),
        ("has not commented on", "the port"),
        ("did not respond to", "a request"),
        ("made no mention of", "the port"),
    ],
)
def test_what_is_left_out_is_not_said(cue: str, content: str) -> None:
    noun = content.rsplit(maxsplit=1)[-1]
    tree = dict.fromkeys(("a", "the"), ("DET", "det", noun))
    tree[noun] = ("NOUN", "obj", cue.rsplit(maxsplit=1)[-1])
    assert silent(f"Ode {cue} {content} .", "Ode", cue, content, tree)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("said", "the port was closed"),
        ("did not say", "that the port was closed"),
        ("not only said", "the port"),
        ("did not deny", "that the port was closed"),
        ("refused", "to open the port"),
        ("declined", "to open the port"),
        ("asked", "to be given a week"),
        ("will not discuss", "the port"),
    ],
)
def test_who_says_no_still_speaks(cue: str, content: str) -> None:
    tree = (
        {"closed": ("VERB", "ccomp", cue.rsplit(maxsplit=1)[-1])}
        if "closed" in content
        else None
    )
    assert not silent(f"Ode {cue} {content} .", "Ode", cue, content, tree)


def test_what_a_source_is_asked_is_not_said_by_it() -> None:
    tree = {
        "Asked": ("VERB", "advcl", "smiled"),
        "Ode": ("PROPN", "nsubj", "smiled"),
        "smiled": ("VERB", "root", ""),
        "open": ("ADJ", "ccomp", "Asked"),
    }
    text = "Asked whether the port was open , Ode smiled ."
    assert silent(text, "Ode", "Asked", "whether the port was open", tree)


def test_a_source_that_is_passive_was_asked() -> None:
    tree = {
        "Ode": ("PROPN", "nsubj:pass", "asked"),
        "was": ("AUX", "aux:pass", "asked"),
        "asked": ("VERB", "root", ""),
    }
    text = "Ode was asked whether the port was open ."
    assert silent(text, "Ode", "was asked", "whether the port was open", tree)


def test_a_source_that_asks_speaks() -> None:
    tree = {"Ode": ("PROPN", "nsubj", "asked"), "asked": ("VERB", "root", "")}
    text = "Ode asked whether the port was open ."
    assert not silent(text, "Ode", "asked", "whether the port was open", tree)


def test_quoted_words_are_never_a_silence() -> None:
    text = "Ode refused to comment on “ the port ” ."
    assert not silent(text, "Ode", "refused to comment on", "the port")


def test_less_interest_is_no_statement() -> None:
    tree = {"politics": ("NOUN", "obl", "interested"), "interested": ("ADJ", "root", "")}
    text = "Fishermen were less interested in politics ."
    assert silent(text, "Fishermen", "were less interested in", "politics", tree)
