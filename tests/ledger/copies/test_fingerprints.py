"""Fingerprints: the same passage has the same ones, wherever it stands."""

import os
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ledger.copies.fingerprints import SHINGLE, WINDOW, fingerprint
from onrecord.ledger.copies.lineages import ENOUGH
from onrecord.model import BlockKind
from tests.builders import blocks_of
from tests.ledger.said import chatter

SURE = SHINGLE + WINDOW - 1 + WINDOW * (ENOUGH - 1)


@given(st.integers(0, 10_000), st.integers(0, 100), st.integers(0, 100))
def test_a_passage_long_enough_gives_the_fingerprints_of_a_copy(
    seed: int, before: int, after: int
) -> None:
    passage = chatter(seed, length=SURE)
    host = " ".join(
        (chatter(-seed - 1, length=before), passage, chatter(-seed - 2, length=after))
    )
    assert len(set(fingerprint(passage)) & set(fingerprint(host))) >= ENOUGH


def test_a_passage_of_eighty_words_is_long_enough() -> None:
    assert SURE <= 80


def test_typesetting_changes_no_fingerprint() -> None:
    plain = (
        "The envoy's aide said: \"We won't leave Kelm before the spring,\" and he left. " * 3
    )
    fancy = plain.replace('"', "”").replace("'", "’").replace(" ", "\u00a0 \n").upper()
    assert fingerprint(fancy.replace("EN", "E\u00adN")) == fingerprint(plain) != ()


def test_headlines_captions_and_furniture_do_not_count() -> None:
    told, notice = chatter(1), chatter(2)
    text = f"{notice}\n{told}\n{notice}\n{notice}\n"
    blocks = blocks_of(
        text,
        (notice, BlockKind.TITLE),
        (told, BlockKind.BODY),
        (notice, BlockKind.CAPTION),
        (notice, BlockKind.FURNITURE),
    )
    assert fingerprint(text, blocks) == fingerprint(told)


def test_a_text_of_seven_words_has_no_fingerprint_and_one_of_eight_has_one() -> None:
    assert fingerprint("One two three four five six seven.") == ()
    assert len(fingerprint("One two three four five six seven eight.")) == 1


def test_fingerprints_fit_a_column_of_either_store_and_come_in_order() -> None:
    found = fingerprint(chatter(3, length=2_000))
    assert all(-(1 << 63) <= one < 1 << 63 for one in found)
    assert list(found) == sorted(set(found))


@pytest.mark.parametrize("seed", ["0", "1"])
def test_fingerprints_are_the_same_in_every_process(seed: str) -> None:
    module = "onrecord.ledger.copies.fingerprints"
    program = f"from {module} import *; print(fingerprint('a b c d e f g h'))"
    told = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == str(fingerprint("a b c d e f g h"))


def test_words_without_blanks_between_them_are_told_apart() -> None:
    passage = "双方同意在明年春天之前不撤出海峡地区的任何部队并继续谈判"
    assert set(fingerprint(passage)) <= set(fingerprint(passage + "。"))
    assert fingerprint(passage) != ()


def test_any_text_has_its_fingerprints_taken() -> None:
    assert fingerprint("\ud800 \0 " * 40) == ()


def test_five_hundred_words_take_less_than_a_few_milliseconds() -> None:
    text = chatter(5, length=500)
    fingerprint(text)
    start = time.perf_counter()
    for _ in range(20):
        fingerprint(text)
    assert (time.perf_counter() - start) / 20 < 0.005
