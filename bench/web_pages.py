"""Web pages, made up for measuring: what a crawl holds, two in a hundred of them articles.

Half of the pages that are no articles give it away by their address or their markup; the
others must be told by what they show.
"""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from bench.web_frames import Main, WebPage, framed, links
from bench.web_words import (
    FOREIGN,
    PEOPLE,
    PLACES,
    SHOP,
    TERMS,
    headline,
    paragraphs,
    sentence,
)

__all__ = ["KINDS", "WebPage", "web_page", "web_pages"]

ARTICLE_SHARE = 0.02
_STORY_MARK = '<meta property="og:type" content="article">'


def web_pages(count: int, *, seed: int = 1, share: float = ARTICLE_SHARE) -> Iterator[WebPage]:
    """Yield that many pages, the same ones for the same seed; *share* of them are articles."""
    chance = random.Random(seed)
    others = [name for name in KINDS if name not in _ARTICLES]
    for number in range(count):
        kinds = _ARTICLES if chance.random() < share else others
        yield web_page(chance.choice(kinds), number=number, seed=chance.getrandbits(32))


def web_page(kind: str, *, number: int, seed: int) -> WebPage:
    """Return one page of a kind."""
    chance = random.Random(seed)
    if kind in _NOT_HTML:
        body = _NOT_HTML[kind] + chance.randbytes(20_000 if _NOT_HTML[kind] else 0)
        return WebPage(url=f"https://files.example/{number}", body=body, kind=kind)
    page = framed(KINDS[kind](chance), chance=chance, number=number, kind=kind)
    return replace(page, article=kind in _ARTICLES)


def _day(chance: random.Random) -> str:
    return f"2031-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def _story(chance: random.Random, *, least: int = 6) -> Main:
    title, day = headline(chance), _day(chance)
    prose = "".join(f"<p>{one}</p>" for one in paragraphs(chance, chance.randint(least, 24)))
    by = f"<p class='byline'>By {chance.choice(PEOPLE)}</p><time datetime='{day}'>{day}</time>"
    more = f"<aside><h3>Read more</h3>{links(chance, 8)}</aside>"
    return Main(
        html=f"<main><article><h1>{title}</h1>{by}{prose}</article>{more}</main>",
        title=title,
        path=f"world/{day.replace('-', '/')}/story",
        type="NewsArticle",
        head=_STORY_MARK,
    )


def _brief(chance: random.Random) -> Main:
    return _story(chance, least=3)


def _bare_story(chance: random.Random) -> Main:
    title = headline(chance)
    prose = "<br><br>".join(paragraphs(chance, chance.randint(6, 24)))
    html = f"<div id='c'><b>{title}</b><div class='x'>{_day(chance)}<br>{prose}</div></div>"
    return Main(html=html, title=title, path="news.php?id=7")


def _section(chance: random.Random) -> Main:
    cards = "".join(
        f"<div class='card'><h2><a href='/{n}'>{headline(chance)}</a></h2>"
        f"<p class='teaser'>{sentence(chance)}</p><span class='date'>{n} hours ago</span></div>"
        for n in range(chance.randint(12, 40))
    )
    return Main(html=f"<main>{cards}</main>", title="World news", path="tag/strait")


def _links_page(chance: random.Random) -> Main:
    lists = "".join(f"<h3>{place}</h3>{links(chance, 60)}" for place in PLACES)
    return Main(html=lists, title="All pages", path="sitemap/a")


def _product(chance: random.Random) -> Main:
    name = f"{chance.choice(PLACES)} {chance.choice(SHOP)}"
    reviews = "".join(
        f"<div class='review'><b>{chance.choice(PEOPLE)}</b><p>I bought this in March and have "
        f"used it every day since then; the handle is a little loose, but it works well and I "
        f"would buy it again.</p></div>"
        for _ in range(chance.randint(0, 9))
    )
    html = (
        f"<h1>{name}</h1><p class='price'>{chance.randint(9, 400)}.00</p><button>Add</button>"
        f"<p>This {name} is made by hand and lasts for many years if it is kept dry. It comes "
        f"in three colours, and can be sent back within thirty days.</p>{reviews}"
    )
    return Main(html=html, title=name, path="product/7", type="Product")


def _shelf(chance: random.Random) -> Main:
    cells = "".join(
        f"<li><a href='/p/{n}'>{chance.choice(SHOP)} no. {n}</a> <b>{n}.50</b></li>"
        for n in range(80)
    )
    return Main(html=f"<ul>{cells}</ul>", title="Catalogue", path="shop/all")


def _forum(chance: random.Random) -> Main:
    posts = "".join(
        f"<div class='post'><div class='user'>{chance.choice(PEOPLE)}</div><div class='date'>"
        f"{_day(chance)}</div><div class='msg'><p>I have the same trouble with my "
        f"{chance.choice(SHOP)}, and nothing in this thread has helped so far. Has anybody "
        f"tried to take it apart, or must it be sent back?</p></div></div>"
        for _ in range(chance.randint(5, 25))
    )
    return Main(html=posts, title="Re: broken", path="forum/7", type="DiscussionForumPosting")


def _terms(chance: random.Random) -> Main:
    told = "".join(
        f"<h2>{n}.</h2><p>{' '.join(chance.choices(TERMS, k=4))}</p>" for n in range(12)
    )
    day = f"<p>Last changed: {_day(chance)}</p>" if chance.random() < 0.5 else ""
    return Main(html=f"<main>{day}{told}</main>", title="Terms", path="terms-of-service")


def _recipe(chance: random.Random) -> Main:
    steps = "".join(
        f"<p>Cut the onions, put them into the pan with a little oil, and wait {n} minutes "
        f"until they are soft and golden, on a low flame and without a lid.</p>"
        for n in range(5, chance.randint(10, 14))
    )
    return Main(html=f"<h1>Soup</h1>{steps}", title="Soup", path="soup", type="Recipe")


def _foreign(chance: random.Random) -> Main:
    told = "".join(f"<p>{' '.join(chance.choices(FOREIGN, k=3))}</p>" for _ in range(9))
    html = f"<article><h1>Hafen geschlossen</h1>{told}</article>"
    return Main(html=html, title="Hafen", path="2031/03/hafen", head=_STORY_MARK)


def _shell(_: random.Random) -> Main:
    html = "<div id='root'></div><noscript>Turn on scripts to see this page.</noscript>"
    return Main(html=html, title="Loading", path="view")


def _lost(_: random.Random) -> Main:
    told = "<p>The page you were looking for has moved or never was here.</p>"
    return Main(html=f"<h1>Not found</h1>{told}", title="Not found", path="gone")


def _login(_: random.Random) -> Main:
    html = "<form><label>Name<input></label><label>Password<input></label></form>"
    return Main(html=html, title="Sign in", path="login")


def _nothing(_: random.Random) -> Main:
    raise AssertionError("this kind is not HTML")


_ARTICLES = ("story", "bare story", "brief")
_NOT_HTML = {"empty": b"", "picture": b"\x89PNG\r\n\x1a\n", "paper": b"%PDF-1.7\n"}

KINDS: Mapping[str, Callable[[random.Random], Main]] = {
    "story": _story,
    "bare story": _bare_story,
    "brief": _brief,
    "section": _section,
    "links": _links_page,
    "product": _product,
    "shelf": _shelf,
    "forum": _forum,
    "terms": _terms,
    "recipe": _recipe,
    "foreign": _foreign,
    "shell": _shell,
    "lost": _lost,
    "login": _login,
    **dict.fromkeys(_NOT_HTML, _nothing),
}
