"""Tables of articles and of the actors in them."""

from onrecord.exports.tables.shared import keyed
from onrecord.exports.tables.table import Column, Fact, Kind, Table, facts
from onrecord.model import Actor, Article, Kept

__all__ = ["ACTORS", "ARTICLES"]


def _article(fact: Fact[Kept]) -> Article:
    return fact.item.record.article


ARTICLES: Table[Kept] = Table(
    name="articles",
    about="One row an article, in the order of adding.",
    facts=facts(lambda kept: (kept,), called="article"),
    columns=(
        Column("article", Kind.INTEGER, "Number of the article.", lambda f: f.item.no),
        Column(
            "lineage",
            Kind.INTEGER,
            "Number of the earliest article that shares its words, or its own.",
            lambda f: f.item.lineage,
        ),
        Column("id", Kind.TEXT, "What its source called it.", lambda f: _article(f).id),
        Column("title", Kind.TEXT, "Headline.", lambda f: _article(f).title),
        Column("outlet", Kind.TEXT, "Who published it.", lambda f: _article(f).outlet),
        Column(
            "byline", Kind.TEXT, "Who wrote it; a weak guess.", lambda f: _article(f).byline
        ),
        Column("url", Kind.TEXT, "Address.", lambda f: _article(f).url),
        Column("published", Kind.DAY, "Day of publication.", lambda f: _article(f).published),
        Column(
            "retrieved",
            Kind.TEXT,
            "Moment it was fetched (ISO 8601, UTC).",
            lambda f: _article(f).retrieved,
        ),
        Column("language", Kind.TEXT, "ISO 639-1 code.", lambda f: _article(f).language),
        Column(
            "incomplete",
            Kind.FLAG,
            "Whether much of the page's text could not be read.",
            lambda f: _article(f).incomplete,
        ),
        Column("reader", Kind.TEXT, "Version of the reader.", lambda f: f.item.reader),
        Column(
            "sha256",
            Kind.TEXT,
            "SHA-256 of the text in UTF-8 (lone surrogates passed through).",
            lambda f: _article(f).sha256,
        ),
        Column(
            "text",
            Kind.TEXT,
            "The text that every offset counts in, in Unicode code points.",
            lambda f: _article(f).text,
        ),
    ),
)

ACTORS: Table[Actor] = Table(
    name="actors",
    about="One row for each actor of each article, with who that is across the ledger.",
    facts=facts(lambda kept: kept.record.actors, called="actor"),
    columns=(
        *keyed("actor"),
        Column("name", Kind.TEXT, "Its name in the article.", lambda f: f.item.name),
        Column(
            "kind",
            Kind.TEXT,
            "person, state, body, office, group or outlet.",
            lambda f: f.item.kind.value,
        ),
        Column("aliases", Kind.TEXTS, "Other names in the article.", lambda f: f.item.aliases),
        Column(
            "roles",
            Kind.TEXTS,
            "Roles it is given, in the article's words.",
            lambda f: tuple(role.span.text for role in f.item.roles),
        ),
        Column(
            "mentions",
            Kind.INTEGER,
            "How often it is named.",
            lambda f: len(f.item.mentions),
        ),
        Column(
            "across",
            Kind.TEXT,
            "Handle of the actor across the ledger: that of its earliest sighting.",
            lambda f: f.cast.handle(f.item.id),
        ),
        Column(
            "across_name",
            Kind.TEXT,
            "Its name across the ledger.",
            lambda f: f.cast.name(f.item.id),
        ),
    ),
)
