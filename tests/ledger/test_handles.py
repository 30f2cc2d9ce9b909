"""Handles: the names of articles and facts, as people write them."""

import pytest

from onrecord.errors import AskedWronglyError
from onrecord.ledger.handles import parse_article, parse_handle
from onrecord.model import handle


@pytest.mark.parametrize("id", ["s3", "a12", "t1.2", "x1"])
def test_a_handle_is_read_as_it_is_written(id: str) -> None:
    assert parse_handle(f" {handle(12, id)}\n") == (12, id)
    assert parse_article(handle(12, id)) == 12


@pytest.mark.parametrize("text", ["", "s3", "1.", ".s3", "1.S3", "1.s3 x", "९.s3", "1e3.s1"])
def test_what_is_no_handle_says_how_one_is_written(text: str) -> None:
    with pytest.raises(AskedWronglyError, match=r"like 12\.s3"):
        parse_handle(text)
    with pytest.raises(AskedWronglyError, match=r"like 12"):
        parse_article(text)
