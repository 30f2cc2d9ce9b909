"""The Python face: reading without a command line."""

import subprocess
import sys
from collections.abc import Iterable, Iterator
from datetime import date

import pytest

import onrecord
from onrecord.model import Article, Record
from onrecord.usecases.read import ReadMany
from tests.builders import CRISIS_TEXT, article_of


@pytest.fixture(autouse=True)
def _plain_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    def plain(articles: Iterable[Article]) -> Iterator[Record]:
        return (Record(article=article) for article in articles)

    def shipped_reader() -> ReadMany:
        return plain

    monkeypatch.setattr("onrecord.library.shipped_reader", shipped_reader)


def test_a_text_is_read_as_it_is() -> None:
    day = date(2031, 3, 13)
    record = onrecord.read(CRISIS_TEXT, published=day, id="kelm", outlet="Courier")
    article = record.article
    assert (article.text, article.id, article.published) == (CRISIS_TEXT, "kelm", day)
    assert (article.outlet, article.title is not None) == ("Courier", True)


def test_many_articles_come_back_in_order() -> None:
    articles = [article_of("x", id=str(n)) for n in range(100)]
    records = onrecord.read_many(articles)
    assert [record.article.id for record in records] == [article.id for article in articles]


def test_the_package_alone_loads_no_model() -> None:
    program = "import onrecord, sys; print('numpy' in sys.modules, dir(onrecord)[-2:])"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False ['read', 'read_many']\n"


def test_what_the_package_does_not_have_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'write'"):
        _ = onrecord.write  # type: ignore[attr-defined]
