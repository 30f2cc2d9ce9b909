"""Datelines: a place in capitals before the first sentence."""

import pytest

from onrecord.reading.datelines import after_dateline
from onrecord.reference.places import load_places


def after(text: str) -> str:
    return text[after_dateline(text, 0, len(text), places=load_places()) :]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("OSLO The envoy left.", "The envoy left."),
        ("BUENOS AIRES A ship sank.", "A ship sank."),
        ("NORWAY Ships wait.", "Ships wait."),
    ],
)
def test_a_capital_or_state_in_capitals_is_passed_over(text: str, rest: str) -> None:
    assert after(text) == rest


@pytest.mark.parametrize(
    "text",
    [
        "OSLO (Courier) - The envoy left.",
        "BREAKING The envoy left.",
        "Oslo The envoy left.",
        "OSLO",
        "",
    ],
)
def test_anything_else_is_read_from_its_start(text: str) -> None:
    assert after(text) == text
