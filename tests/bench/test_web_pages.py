import pytest

from bench.web_pages import KINDS, web_page, web_pages


def test_pages_are_the_same_each_time_and_two_in_a_hundred_are_articles() -> None:
    pages = list(web_pages(3_000))
    assert pages == list(web_pages(3_000))
    assert 0.01 < sum(page.article for page in pages) / len(pages) < 0.03
    assert {page.kind for page in pages} >= KINDS.keys() - {"story", "bare story", "brief"}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_page_is_of_an_ordinary_size(kind: str) -> None:
    page = web_page(kind, number=1, seed=7)
    assert page.kind == kind
    assert len(page.body) < 100_000
