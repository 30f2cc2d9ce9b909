"""Manners: fetching many pages of a site no faster than it should be, and none it asks not to.

A site says in `/robots.txt` (RFC 9309) which pages are not for programs and how long to wait
between two; a site without one allows everything.
"""

from collections.abc import Callable
from urllib.parse import urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

from onrecord.errors import FetchError, NotAllowedError
from onrecord.intake.fetch import Page

__all__ = ["Manners"]

_AGENT = "onrecord"
_LONGEST_PAUSE = 60.0  # seconds
_LONGEST_ROBOTS = 500_000  # bytes, as RFC 9309 asks to read at least


class Manners:
    """Fetches pages one after the other, with a pause between two of the same site.

    *clock* and *sleep* count in seconds; *pause* is the least there is between two fetches.
    """

    def __init__(
        self,
        fetched: Callable[[str], Page],
        *,
        pause: float,
        clock: Callable[[], float],
        sleep: Callable[[float], None],
    ) -> None:
        self._fetched = fetched
        self._pause = pause
        self._clock = clock
        self._sleep = sleep
        self._last: dict[str, float] = {}
        self._robots: dict[str, RobotFileParser] = {}

    def fetched(self, url: str) -> Page:
        """Return the page at an address; raise NotAllowedError where its site asks not to."""
        site = _site(url)
        robots = self._robots.get(site)
        if robots is None:
            robots = self._robots[site] = self._asked(site)
        if not robots.can_fetch(_AGENT, url):
            raise NotAllowedError(
                what="the site asks programs not to fetch this page (robots.txt)",
                where=url,
                fix="name the page itself if you may read it, or pass --ignore-robots",
            )
        return self.in_time(url, asked=float(robots.crawl_delay(_AGENT) or 0))

    def in_time(self, url: str, *, asked: float = 0.0) -> Page:
        """Return the page at an address, after the pause that its site is due.

        *asked* is what the site asks for, in seconds; a minute is the most it gets.
        """
        site = _site(url)
        pause = max(self._pause, min(asked, _LONGEST_PAUSE))
        last = self._last.get(site)
        if last is not None and (left := last + pause - self._clock()) > 0:
            self._sleep(left)
        try:
            return self._fetched(url)
        finally:
            self._last[site] = self._clock()

    def _asked(self, site: str) -> RobotFileParser:
        """Return what a site asks of programs; what cannot be fetched asks nothing."""
        robots = RobotFileParser()
        try:
            page = self.in_time(f"{site}/robots.txt")
            lines = page.data[:_LONGEST_ROBOTS].decode("utf-8", "replace").splitlines()
        except FetchError:
            lines = []
        robots.parse(lines)
        return robots


def _site(url: str) -> str:
    return urlunsplit((*urlsplit(url)[:2], "", "", ""))
