import sys
from pathlib import Path

import pytest

from onrecord.errors import AskedWronglyError
from onrecord.exports.formats import EXPORTERS, exporter_of
from tests.exports.conftest import Shelf
from tests.exports.holdings import holding


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_format_writes_the_same_bytes_twice(name: str, shelf: Shelf) -> None:
    again = Shelf()
    exporter_of(name)(holding(), open_file=shelf.open)
    exporter_of(name)(holding(), open_file=again.open)
    assert shelf.files == again.files != {}


@pytest.mark.parametrize("name", [name for name in EXPORTERS if name != "parquet"])
def test_every_file_is_utf_8_without_nil(name: str, shelf: Shelf) -> None:
    exporter_of(name)(holding(), open_file=shelf.open)
    for data in shelf.files.values():
        assert "\x00" not in data.decode("utf-8")


def test_a_format_whose_package_is_missing_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "stix2.v21", None)
    monkeypatch.delitem(sys.modules, "onrecord.exports.stix", raising=False)
    with pytest.raises(AskedWronglyError, match=r"pip install 'onrecord\[exports\]'"):
        exporter_of("stix")


def test_every_format_is_documented_and_none_is_another(tmp_path: Path) -> None:
    assert len({format.about for format in EXPORTERS.values()}) == len(EXPORTERS)
    assert len({(f.module, f.writer) for f in EXPORTERS.values()}) == len(EXPORTERS)
