import time
from contextlib import suppress

import pytest

from onrecord.errors import OnRecordError
from onrecord.intake.intricacy import is_intricate
from onrecord.intake.page import article_from_page

SAID = "<p>The envoy said the talks would go on for another day, and then for one more.</p>"
MANY = range(200_000)


@pytest.mark.parametrize(
    "html",
    [
        "<p " + " ".join(f"a{n}=1" for n in MANY),
        "<p " + " ".join(f"a{n}" for n in MANY),
        "<p " + "".join(f"a{n}='>'" for n in MANY),
        "<p x='<>' " + "/".join(f"a{n}" for n in MANY),
        "<p " + " ".join(f"=a{n}" for n in MANY),
        "<i>" * 60_001,
    ],
)
def test_what_would_take_a_parser_minutes_is_told_at_once(html: str) -> None:
    page = f"<html><body>{html}>{SAID * 9}"
    started = time.monotonic()
    assert is_intricate(page)
    with suppress(OnRecordError):
        article_from_page(page, id="x")
    assert time.monotonic() - started < 3


@pytest.mark.parametrize(
    "html",
    [
        SAID * 1_000,
        "<pre>" + "words and words " * 100_000,
        "<img src='data:image/png;base64," + "abc=" * 100_000 + "'>",
        "<script>for(i=0;i<n;i++){" + "a = b; " * 900 + "}</script>",
        "<a " + "b=" * 100_000,
        "<p" + " " * 1_000_000,
    ],
)
def test_what_is_only_long_is_not_and_is_told_at_once(html: str) -> None:
    started = time.monotonic()
    assert not is_intricate(html)
    assert time.monotonic() - started < 2
