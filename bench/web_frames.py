"""Web frames: what stands around the main part of a made-up web page, most of its bytes."""

import json
import random
from dataclasses import dataclass

from bench.web_words import MENU, PLACES

__all__ = ["Main", "WebPage", "framed", "links"]

_FOOT = "<p>© 2031 Harbour Media. All rights reserved.</p>"


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPage:
    """A page, its address, what kind it was made to be, and whether that is an article."""

    url: str
    body: bytes
    kind: str
    article: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Main:
    """The main part of a page, and how the page can tell what it is.

    *path* is an address that tells it, *type* its type in markup; a page that does not tell
    has neither.
    """

    html: str
    title: str
    path: str
    type: str | None = None
    head: str = ""


def framed(main: Main, *, chance: random.Random, number: int, kind: str) -> WebPage:
    """Return a page around its main part; half of the pages tell what they are, half do not."""
    telling = chance.random() < 0.5
    path = main.path if telling else f"p/{number}"
    head = main.head
    if main.type and telling:
        data = json.dumps({"@context": "https://schema.org", "@type": main.type})
        head += f'<script type="application/ld+json">{data}</script>'
    html = (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{main.title}</title>{head}"
        f"{_bulk(chance)}</head><body><header><nav>{links(chance, chance.randint(10, 60))}"
        f"</nav></header>{main.html}<footer>{links(chance, chance.randint(5, 40))}{_FOOT}"
        f"</footer></body></html>"
    )
    return WebPage(
        url=f"https://site{number % 997}.example/{path}", body=html.encode(), kind=kind
    )


def links(chance: random.Random, count: int) -> str:
    """Return a list of that many links."""
    rows = (
        f'<li class="item-{n % 7}"><a href="/{chance.randrange(9999)}" data-track="nav-{n}">'
        f"{chance.choice(MENU)} {chance.choice(PLACES)}</a></li>"
        for n in range(count)
    )
    return f"<ul>{''.join(rows)}</ul>"


def _bulk(chance: random.Random) -> str:
    """Return what makes up most of a page's bytes: styles and scripts."""
    size = chance.randint(8_000, 30_000)
    script = "".join(f"var v{n}=[{n},'{n * 7}'];" for n in range(size // 20))
    style = "".join(f".c{n}{{margin:{n % 9}px;color:#{n:06x}}}" for n in range(size // 60))
    return f"<style>{style}</style><script>{script}</script>"
