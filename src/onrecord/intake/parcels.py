"""Parcels: one article each, still to be taken in; cheap to make, and to hand to a worker."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from onrecord.errors import NotAnArticleError, OnRecordError, UnreadableInputError
from onrecord.intake.charsets import decode
from onrecord.intake.page import article_from_page
from onrecord.intake.source import Form, Source, article_from_source
from onrecord.intake.text import article_from_text
from onrecord.intake.triage import why_no_article, why_no_article_text
from onrecord.model import Article

__all__ = ["Parcel", "Shipped", "article_from_parcel"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """One article as a source delivers it: a page's bytes, or a text, and what is known of it.

    What is known overrides what the page says; *otherwise* is the day of publication where
    neither tells one. *triage* asks for a look at whether it is a
    news article at all, as pages of archives and sitemaps mostly are not.
    """

    id: str
    where: str
    source: Source | None = None
    text: str | None = None
    published: date | None = None
    otherwise: date | None = None
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    retrieved: str | None = None
    triage: bool = False


Shipped: TypeAlias = Parcel | OnRecordError
"""What a source delivers: an article still to be taken in, or what was wrong with one."""


def article_from_parcel(parcel: Parcel) -> Article:
    """Return the article of a parcel; the page's extraction, the slow part, happens here.

    Raises NotAnArticleError where triage says it is none, and UnreadableInputError where it
    holds no text.
    """
    try:
        article = _article(parcel)
    except OnRecordError:
        raise
    except Exception as error:  # whatever a page library stumbles over costs only this page
        raise UnreadableInputError(
            what=f"the page could not be taken apart ({type(error).__name__}: {error})",
            where=parcel.where,
            fix="save the article's text and give it as a .txt file",
        ) from error
    if not article.text.strip():
        raise UnreadableInputError(
            what="there is no text in it",
            where=parcel.where,
            fix="leave it out, or look whether its text is somewhere else",
        )
    return replace(
        article,
        published=article.published or parcel.otherwise,
        byline=parcel.byline or article.byline,
        retrieved=parcel.retrieved or article.retrieved,
    )


def _article(parcel: Parcel) -> Article:
    source = parcel.source
    if source is None:
        return _article_of_text(parcel.text or "", parcel)
    text = decode(source.data, declared=source.charset, where=parcel.where)
    if parcel.triage:
        _sift(text, parcel, form=source.form)
    if source.form is Form.TEXT:
        return _article_of_text(text, parcel)
    if source.form is Form.HTML:
        return article_from_page(
            text,
            id=parcel.id,
            url=parcel.url or source.url,
            published=parcel.published,
            retrieved=parcel.retrieved,
            title=parcel.title,
            outlet=parcel.outlet,
        )
    return article_from_source(source, id=parcel.id)


def _sift(text: str, parcel: Parcel, *, form: Form) -> None:
    """Raise NotAnArticleError if triage finds that this is none."""
    judge = why_no_article if form is Form.HTML else why_no_article_text
    why = judge(text, url=parcel.url)
    if why is not None:
        raise NotAnArticleError(
            what=why, where=parcel.where, fix="if it is one, save it and give the file"
        )


def _article_of_text(text: str, parcel: Parcel) -> Article:
    return article_from_text(
        text,
        id=parcel.id,
        published=parcel.published,
        title=parcel.title,
        outlet=parcel.outlet,
        url=parcel.url,
    )
