"""Forms of queries: what the stores are asked, which is never what a user typed."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import QueryError
from onrecord.ledger.search.filters import Filters
from onrecord.ledger.search.marking import found_words
from onrecord.ledger.search.queries import Near, Phrase, parse_query
from onrecord.ledger.search.query_forms import fts5_form, tsquery_form
from onrecord.ledger.search.statements import Order, search_statements
from onrecord.ledger.store import Ledger
from tests.ledger.reports import add_crisis

PIECES = st.sampled_from(
    [
        *("ship", "grain*", "zz*", '"', "“", "”", "(", ")", "-", "NOT", "AND", "OR", "NEAR/3"),
        *("NEAR(", ", 5)", "'", "''", "\\", ":", "^", "+", "{", "}", "&", "|", "!", "<->", ";"),
        *("--", "/*", "content:", "rowid", "\0", "\ud800", "é", "１２", "½", "ß", "ﬁ", "ʼn"),
        *(
            "हिन्दी",
            "東京",
            "Київ",
            "\u0301",
            "a.b@c.example",
            "http://a.example/b",
            "1e5",
            "%",
            "_",
        ),
    ]
)
QUERIES = st.one_of(
    st.text(max_size=30),
    st.lists(PIECES, max_size=9).map(" ".join),
    st.lists(PIECES).map("".join),
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=QUERIES)
def test_neither_store_complains_of_any_query(ledger: Ledger, text: str) -> None:
    try:
        query = parse_query(text)
    except QueryError:
        return
    with ledger.reading() as connection:
        for order in Order:
            search_statements(connection, query, Filters(), order=order)
        found_words(connection, query, ["1.s1", "4.s1"])


def test_a_form_holds_letters_and_digits_of_the_query_only() -> None:
    query = parse_query("it's a:b \"c\\d' --e;\" fg*")
    assert fts5_form(query) == '("it s" AND "a b" AND "c d e" AND "fg" *)'
    assert tsquery_form(query) == (
        "(('it' <-> 's') & ('a' <-> 'b') & ('c' <-> 'd' <-> 'e') & 'fg':*)"
    )


def test_near_is_every_two_in_either_order() -> None:
    query = Near((Phrase(("a",)), Phrase(("b", "c"))), 1)
    assert fts5_form(query) == '(NEAR("a" "b c", 1))'
    assert tsquery_form(query) == (
        "((('a' <1> ('b' <-> 'c')) | ('a' <2> ('b' <-> 'c')) |"
        " (('b' <-> 'c') <1> 'a') | (('b' <-> 'c') <2> 'a')))"
    )


def test_accents_are_asked_for_as_they_are_kept(ledger: Ledger) -> None:
    add_crisis(ledger)
    for text in ("déjà", "deja", "de\u0301ja\u0300", "DÉJÀ"):
        with ledger.reading() as connection:
            found = search_statements(connection, parse_query(text), Filters())
        assert [one.handle for one in found] == ["4.s1"]
