"""Quoted speakers: who is quoted as saying something says it."""

from collections.abc import Callable

import pytest

from onrecord.reading.interpretation import Interpretation

Read = Callable[..., Interpretation]


def told(interpreted: Read, text: str) -> list[tuple[str | None, str]]:
    """Return who says what in a text."""
    return [
        (s.speaker.name if s.speaker is not None else None, s.content[0].text)
        for s in interpreted(text).statements
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The agency cited Ivo Brandt, chief of the Guard, as saying the talks had failed.",
        "Ivo Brandt was quoted by the agency as saying the talks had failed.",
    ],
)
def test_who_is_quoted_as_saying_something_says_it(interpreted: Read, text: str) -> None:
    assert told(interpreted, text) == [("Ivo Brandt", "the talks had failed")]


def test_who_quotes_passes_it_on(interpreted: Read) -> None:
    text = "Reuters quoted Ivo Brandt as saying the talks had failed."
    (statement,) = interpreted(text).statements
    names = {actor.id: actor.name for actor in interpreted(text).cast.actors}
    assert [names[one] for one in statement.via] == ["Reuters"]


def test_naming_ones_source_is_no_statement(interpreted: Read) -> None:
    text = "The exports had stopped, two aides said, citing officials that run the port."
    assert [content for _, content in told(interpreted, text)] == ["The exports had stopped"]


def test_citing_a_reason_is_a_statement(interpreted: Read) -> None:
    text = "Velmark closed the strait, citing security concerns."
    assert "security concerns" in [content for _, content in told(interpreted, text)]


def test_what_stands_before_its_speaker_is_quoted_as_said(interpreted: Read) -> None:
    text = (
        "Ivo Brandt spoke on Monday. “We will open the port,” he was quoted as saying by the "
        "state news agency Orfa. “Nobody will be turned away.”"
    )
    assert ("Ivo Brandt", "We will open the port,") in told(interpreted, text)
