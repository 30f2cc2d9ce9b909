"""The lexicon of events: every form of every word, each saying one thing."""

import tomllib
from importlib.resources import files

import pytest

from onrecord.reading.events.quads import QUAD_OF
from onrecord.reference.events import Form, load_events


@pytest.mark.parametrize(
    ("word", "lemma", "form"),
    [
        ("struck", "strike", Form.PAST),
        ("cancelled", "cancel", Form.PAST),
        ("withdrawing", "withdraw", Form.ING),
        ("hits", "hit", Form.PRESENT),
        ("cut", "cut", Form.PAST),
        ("come", "come", Form.PLAIN),
    ],
)
def test_a_form_leads_to_its_lemma(word: str, lemma: str, form: Form) -> None:
    lexicon = load_events()
    assert (lexicon.lemma(word), lexicon.form(word)) == (lemma, form)


def test_every_category_is_one_of_plover() -> None:
    lexicon = load_events()
    tables = (lexicon.verbs, lexicon.nouns, lexicon.phrases)
    senses = {s for table in tables for found in table.values() for s in found}
    assert {s.plover for s in senses if s.plover} <= set(QUAD_OF)


def test_no_word_says_two_things_of_what_hangs_on_it() -> None:
    text = files("onrecord.reference").joinpath("data/events.toml").read_text("utf-8")
    table = tomllib.loads(text)
    for name in ("governors", "head_nouns", "modifiers", "cases"):
        words = [word for hint in table[name].values() for word in hint]
        assert sorted(set(words)) == sorted(words)
