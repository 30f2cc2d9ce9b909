"""Queries: what people type, as a tree, or an error that says where it goes wrong."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import QueryError
from onrecord.ledger.search.queries import (
    DEEPEST,
    FARTHEST,
    MOST_WORDS,
    AllOf,
    AnyOf,
    Near,
    Phrase,
    Without,
    parse_query,
)

SHIP, PORT, GRAIN = Phrase(("ship",)), Phrase(("port",)), Phrase(("grain",))
PO = Phrase(("po",), prefix=True)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("ship", SHIP),
        ("ship port", AllOf((SHIP, PORT))),
        ("ship AND port", AllOf((SHIP, PORT))),
        ("ship OR port grain", AnyOf((SHIP, AllOf((PORT, GRAIN))))),
        ("(ship OR port) grain", AllOf((AnyOf((SHIP, PORT)), GRAIN))),
        ("ship -port", Without(SHIP, PORT)),
        ("-port ship", Without(SHIP, PORT)),
        ("ship NOT port NOT grain", Without(SHIP, AnyOf((PORT, GRAIN)))),
        ("ship AND NOT port", Without(SHIP, PORT)),
        ("ship NOT -port", AllOf((SHIP, PORT))),
        ('ship -"port grain"', Without(SHIP, Phrase(("port", "grain")))),
        ("ship -(port grain)", Without(SHIP, AllOf((PORT, GRAIN)))),
        ("ship or port", AllOf((SHIP, Phrase(("or",)), PORT))),
        ('ship "OR" port', AllOf((SHIP, Phrase(("OR",)), PORT))),
        ("grain*", Phrase(("grain",), prefix=True)),
        ("grain*, port", AllOf((Phrase(("grain",), prefix=True), PORT))),
        ("cease-fire", Phrase(("cease", "fire"))),
        ("300,000", Phrase(("300", "000"))),
        ("don’t", Phrase(("don", "t"))),
        ("ship — port …", AllOf((SHIP, PORT))),
        ("NEAR(ship port, 5)", Near((SHIP, PORT), 5)),
        ("NEAR (ship port grain)", Near((SHIP, PORT, GRAIN), 10)),
        (
            'NEAR("grain ship" po*, 3)',
            Near((Phrase(("grain", "ship")), Phrase(("po",), True)), 3),
        ),
        ("ship NEAR/5 port", Near((SHIP, PORT), 5)),
        ("ship NEAR port", Near((SHIP, PORT), 10)),
        (
            "ship NEAR/5 port NEAR/2 grain",
            AllOf((Near((SHIP, PORT), 5), Near((PORT, GRAIN), 2))),
        ),
        ("nearly", Phrase(("nearly",))),
        ("(ship 300,000)", AllOf((SHIP, Phrase(("300", "000"))))),
    ],
)
def test_a_query_is_read_as_it_is_meant(text: str, tree: object) -> None:
    assert parse_query(text) == tree


@pytest.mark.parametrize("marks", ['""', "“”", "„“", "«»", "‘’", "””", '"”'])
def test_a_phrase_may_stand_in_any_marks(marks: str) -> None:
    assert parse_query(f"{marks[0]}ship port{marks[1]}") == Phrase(("ship", "port"))


@pytest.mark.parametrize(
    ("text", "at", "what"),
    [
        ("", 0, "there is no word"),
        (" … ", 0, "there is no word"),
        ("-port", 0, "only leaves out"),
        ("ship OR -port", 8, "only leaves out"),
        ('ship "port', 5, "quotation mark is never closed"),
        ("(ship", 0, "parenthesis is never closed"),
        ("ship)", 4, "parenthesis was never opened"),
        ("ship ()", 6, "nothing stands between"),
        ("ship OR", 7, "a word or a phrase is missing"),
        ("OR ship", 0, "a word or a phrase is missing"),
        ("AND ship", 0, "a word or a phrase is missing"),
        ("ship AND", 5, "a word or a phrase is missing"),
        ("ship AND OR port", 9, "a word or a phrase is missing"),
        ("ship NEAR/5", 5, "a word or a phrase is missing"),
        ("gr*ain", 2, "* stands inside a word"),
        ("g*", 1, "two letters"),
        ("*", 0, "two letters"),
        ("NEAR(ship, 5)", 0, "two words or phrases"),
        ("NEAR(ship port", 4, "parenthesis is never closed"),
        ("NEAR(ship OR port)", 10, "words and phrases only"),
        ("(ship OR port) NEAR/5 grain", 0, "not groups"),
        ("ship NEAR/99 grain", 5, "too far"),
        ("NEAR(ship grain, 99)", 15, "too far"),
    ],
)
def test_an_error_says_where_and_what(text: str, at: int, what: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(text)
    assert caught.value.at == at
    assert what in caught.value.what
    assert caught.value.fix
    assert caught.value.query == text


def test_queries_have_bounds() -> None:
    parse_query(" ".join(["ship"] * MOST_WORDS))
    with pytest.raises(QueryError, match="too long"):
        parse_query(" ".join(["ship"] * (MOST_WORDS + 1)))
    parse_query("(" * DEEPEST + "ship" + ")" * DEEPEST)
    with pytest.raises(QueryError, match="too deep"):
        parse_query("(" * 10_000 + "ship" + ")" * 10_000)
    assert parse_query(f"ship NEAR/{FARTHEST} port") == Near((SHIP, PORT), FARTHEST)


def test_an_error_passes_between_processes_whole() -> None:
    with pytest.raises(QueryError) as caught:
        parse_query("(ship")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (copy.query, copy.at, str(copy)) == ("(ship", 0, str(caught.value))


@given(st.text(alphabet='ab*"“”()-,5 \tORANDNEAR/‘’…é\x00\ud800', max_size=60))
def test_any_text_is_a_query_or_says_why_not(text: str) -> None:
    try:
        parse_query(text)
        at = 0
    except QueryError as error:
        at = error.at
    assert 0 <= at <= len(text)
