"""Records: rebuilt from a ledger exactly as they were, whatever signs their texts hold."""

import json
import re
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from functools import cache
from itertools import count
from pathlib import Path
from types import UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from onrecord.errors import NotOnRecordError, UnreadableInputError
from onrecord.ledger.records import article_no, load, load_all, machine_record
from onrecord.ledger.store import Ledger
from onrecord.ledger.verifying import verify
from onrecord.library import read
from onrecord.model import SCHEMA, Record, Span
from tests.builders import record_of
from tests.ledger.entries import add_records, entry_of, named
from tests.whole import whole_record

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=12)
SPLIT_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
NUMBERS = count()

PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: ANY_TEXT,
    int: st.integers(0, 4),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    date: st.dates(),
    type(None): st.none(),
    Span: st.builds(Span, *[st.integers(0, 2**31 - 1)] * 2, ANY_TEXT.filter(bool)),
}


@cache
def values(kind: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for every value that a type of the model allows."""
    if isinstance(kind, NewType):
        return values(kind.__supertype__)
    if kind in PLAIN:
        return PLAIN[kind]
    if get_origin(kind) is tuple:
        return st.lists(values(get_args(kind)[0]), max_size=2).map(tuple)
    if get_origin(kind) in (Union, UnionType):
        return st.one_of(*map(values, get_args(kind)))
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.builds(kind, **{part.name: values(hints[part.name]) for part in fields(kind)})
    assert issubclass(kind, Enum)
    return st.sampled_from(kind)


def sound(record: Record) -> Record:
    """Return a record with what a ledger asks of it: an id of its own, and its statements."""
    assume(record.statements)
    first = record.statements[0].id
    plain = json.dumps(msgspec.to_builtins(record), ensure_ascii=False)
    assume(not SPLIT_PAIR.search(plain))
    return replace(
        record,
        schema=SCHEMA,
        article=replace(record.article, id=f"{next(NUMBERS)}"),
        commitments=tuple(replace(fact, statement=first) for fact in record.commitments),
        reactions=tuple(replace(fact, statement=first) for fact in record.reactions),
    )


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(values(Record).map(sound))
def test_any_record_comes_back_as_it_was_added(ledger: Ledger, record: Record) -> None:
    (added,) = add_records(ledger, record)
    with ledger.reading() as connection:
        assert machine_record(connection, added.no) == record


@pytest.mark.parametrize("signs", ["\0", "\ud800", "\u202e", "=cmd|", "\U0001f54a"])
def test_signs_that_a_store_does_not_take_survive(ledger: Ledger, signs: str) -> None:
    whole = whole_record()
    voice = replace(whole.statements[0].speaker, name=f"Ivo {signs} Tarn")
    said = replace(whole.statements[0], speaker=voice, venue=signs, role_as_given=signs)
    record = named(f"page {signs}", replace(whole, statements=(said, *whole.statements[1:])))
    spoken = record_of(f"“No{signs}” said Tarn.", id=signs, outlet=signs, title=signs)
    add_records(ledger, record, spoken)
    with ledger.reading() as connection:
        assert [kept.record for kept in load_all(connection)] == [record, spoken]
        assert list(verify(connection)) == []


def test_names_longer_than_an_index_takes_are_kept_whole(ledger: Ledger) -> None:
    long = "".join(f"{number:x}-" for number in range(5000))
    whole = whole_record()
    record = named(
        long,
        replace(
            whole,
            territories=(replace(whole.territories[1], name=long, aliases=(long,)),),
            actors=tuple(replace(actor, name=long + actor.name) for actor in whole.actors),
            commitments=(),
            precedents=(),
            events=tuple(replace(event, kind=long) for event in whole.events),
        ),
        url=f"https://courier.example/{long}",
        outlet=long,
    )
    add_records(ledger, record)
    with ledger.reading() as connection:
        assert load(connection, 1).record == record
        assert list(verify(connection)) == []


def test_the_sample_is_kept_as_it_was_read(ledger: Ledger) -> None:
    text = Path("examples/sample.txt").read_text()
    record = read(text, published=date(2031, 3, 13))
    add_records(ledger, record)
    with ledger.reading() as connection:
        kept = load(connection, 1)
        assert list(verify(connection)) == []
    assert kept.record == record
    assert {id for id, _, _ in kept.identities} == {actor.id for actor in record.actors}


def test_text_with_one_character_as_two_surrogates_is_not_taken() -> None:
    with pytest.raises(UnreadableInputError, match="two surrogates"):
        entry_of(record_of("He said \ud83d\ude4a."))


def test_a_fact_on_a_statement_that_is_not_there_is_not_taken() -> None:
    whole = whole_record()
    with pytest.raises(UnreadableInputError, match="names the statement s1, which is not"):
        entry_of(replace(whole, statements=whole.statements[1:]))


def test_an_article_is_found_by_its_number_or_a_fact_of_it(ledger: Ledger) -> None:
    add_records(ledger, named("a"))
    with ledger.reading() as connection:
        assert [article_no(connection, name) for name in (1, "1", "1.s3")] == [1, 1, 1]
        with pytest.raises(NotOnRecordError, match="no article of this number"):
            article_no(connection, "2.s3")
        with pytest.raises(NotOnRecordError, match="article 7"):
            load(connection, 7)
