"""The Python face: read texts and articles without a command line."""

from collections.abc import Iterable, Iterator
from datetime import date

from onrecord.intake.text import article_from_text
from onrecord.model import Article, Record
from onrecord.usecases.reader import shipped_reader

__all__ = ["read", "read_many"]


def read(  # noqa: PLR0913 - one keyword for each thing known of a page
    text: str,
    *,
    published: date | None = None,
    id: str = "text",
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
) -> Record:
    """Return the record of one plain text: who said what, and where it stands in *text*.

    The text is taken as it is, so every span of the record is a slice of it. *published* is
    the day that "Wednesday" or "last month" is counted from; without it, relative times stay
    unresolved. The first call loads the model; later ones share it.
    """
    article = article_from_text(
        text, id=id, published=published, title=title, outlet=outlet, url=url
    )
    return next(read_many([article]))


def read_many(articles: Iterable[Article]) -> Iterator[Record]:
    """Return the records of many articles, in order, several articles to a batch.

    Articles come from `onrecord.intake`; an article that cannot be read raises its error.
    """
    return iter(shipped_reader()(articles))
