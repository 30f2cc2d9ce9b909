"""Fetching the pages that a site lists: not too fast, and none it asks not to."""

import pytest

from onrecord.errors import FetchError, NotAllowedError
from onrecord.intake.fetch import Page
from onrecord.intake.manners import Manners


class Site:
    """A site with a clock of its own, which moves only while someone sleeps."""

    def __init__(self, robots: str | None = None) -> None:
        self.robots = robots
        self.now = 100.0
        self.asked: list[tuple[str, float]] = []

    def fetched(self, url: str) -> Page:
        self.asked.append((url, self.now))
        if url.endswith("/robots.txt"):
            if self.robots is None:
                raise FetchError(what="it answered 404", where=url, fix="look elsewhere")
            return _page(url, self.robots)
        if url.endswith("/broken"):
            raise FetchError(what="it answered 500", where=url, fix="try again later")
        return _page(url, "a page")

    def sleep(self, seconds: float) -> None:
        self.now += seconds

    def manners(self, *, pause: float = 0.0) -> Manners:
        return Manners(self.fetched, pause=pause, clock=lambda: self.now, sleep=self.sleep)


def _page(url: str, text: str) -> Page:
    return Page(data=text.encode(), url=url, charset=None, content_type="text/plain")


def test_two_pages_of_a_site_are_a_pause_apart_and_two_sites_are_not() -> None:
    site = Site()
    manners = site.manners(pause=2.0)
    for url in ("https://a.example/1", "https://a.example/2", "https://b.example/1"):
        manners.fetched(url)
    when = {url: at for url, at in site.asked if not url.endswith("robots.txt")}
    assert when["https://a.example/2"] - when["https://a.example/1"] == 2.0
    assert site.now == when["https://b.example/1"]


def test_a_page_that_the_site_keeps_from_programs_is_not_fetched() -> None:
    site = Site("User-agent: *\nDisallow: /members/\n")
    manners = site.manners()
    with pytest.raises(NotAllowedError, match=r"robots\.txt"):
        manners.fetched("https://a.example/members/1")
    assert manners.fetched("https://a.example/open").data == b"a page"
    asked = [url for url, _ in site.asked]
    assert "https://a.example/members/1" not in asked
    assert asked.count("https://a.example/robots.txt") == 1


def test_the_delay_that_a_site_asks_for_is_kept_up_to_a_minute() -> None:
    for asked, kept in (("7", 7.0), ("9000", 60.0)):
        site = Site(f"User-agent: *\nCrawl-delay: {asked}\n")
        manners = site.manners(pause=0.5)
        manners.fetched("https://a.example/1")
        manners.fetched("https://a.example/2")
        (_, first), (_, second) = site.asked[1:]
        assert second - first == kept


def test_a_failing_page_is_waited_after_too() -> None:
    site = Site()
    manners = site.manners(pause=3.0)
    with pytest.raises(FetchError, match="500"):
        manners.fetched("https://a.example/broken")
    manners.fetched("https://a.example/2")
    (_, first), (_, second) = site.asked[1:]
    assert second - first == 3.0


def test_a_site_whose_wishes_are_not_asked_still_gets_its_pause() -> None:
    site = Site("User-agent: *\nDisallow: /\n")
    manners = site.manners(pause=1.0)
    manners.in_time("https://a.example/1")
    manners.in_time("https://a.example/2")
    assert [at for _, at in site.asked] == [100.0, 101.0]
