"""Charts: the same trends make the same picture."""

import struct
from xml.etree import ElementTree as ET

import pytest

from onrecord.render.charts import png_of, svg_of
from tests.render.surge import surge, trend_of


def test_an_svg_is_well_formed_and_always_the_same() -> None:
    svg = svg_of(surge())
    assert ET.fromstring(svg).tag.endswith("svg")
    assert svg == svg_of(surge())
    assert b"<dc:date>" not in svg
    assert b"http://www.w3.org" in svg
    assert b"<text" not in svg


def test_a_png_is_a_picture_and_always_the_same() -> None:
    png = png_of(surge())
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">I", png[16:20]) == (1200,)
    assert png == png_of(surge())
    assert b"Software" not in png


@pytest.mark.parametrize(
    "name", ["$\\frac{", "министр обороны", "防衛大臣", "\x1b[31m", "a\nb", "x" * 400]
)
def test_any_name_can_be_drawn(name: str) -> None:
    assert svg_of(surge(trend_of(name, [2] * 39), step=surge().bins[9].first))


def test_coverage_alone_is_drawn_where_there_is_nothing_else() -> None:
    assert svg_of(surge(bins=(), trends=()))


def test_a_series_of_which_nothing_was_counted_is_not_drawn() -> None:
    empty = surge(trend_of("promise", [0] * 39))
    assert png_of(empty) == png_of(surge(trends=()))
