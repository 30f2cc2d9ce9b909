"""The schema of a ledger: one set of tables for SQLite and PostgreSQL.

An article is one row; its text stands once in `texts`. Each fact of its record is a row with
the article, its id in the record, the extent of its evidence in the text (`start`, `stop`), the
columns that are searched by, and `data`: the fact as in the record's JSON. `data` is what the
machine read; the columns have corrections applied. The number of a fact is its article's
number times `FACTS_AN_ARTICLE` plus its place in the record, so that it never depends on when
it was written.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)

__all__ = [
    "FACTS_AN_ARTICLE",
    "PUT_IN",
    "actors",
    "analyses",
    "arguments",
    "articles",
    "commitments",
    "copies",
    "corrections",
    "events",
    "fact_no",
    "fingerprints",
    "firsts",
    "forms",
    "judgements",
    "metadata",
    "names",
    "precedents",
    "quantities",
    "reactions",
    "readings",
    "sightings",
    "statements",
    "statements_about",
    "status_claims",
    "territories",
    "texts",
    "versions",
]

FACTS_AN_ARTICLE = 1 << 16
PUT_IN = FACTS_AN_ARTICLE - (1 << 12)
"""The place from which on actors stand whom a correction names and their article does not."""


def fact_no(article: int, place: int) -> int:
    """Return the number of the fact that is the *place*-th of its kind, from 0, in an article.

    >>> fact_no(2, 3)
    131075
    """
    return article * FACTS_AN_ARTICLE + place


metadata = MetaData()

# In SQLite only INTEGER makes a primary key the row's own number, found without an index.
_Number = BigInteger().with_variant(Integer, "sqlite")


def _article() -> Column[int]:
    return Column("article", Integer, ForeignKey("articles.no"), nullable=False, index=True)


def _fact(name: str, *columns: Column[object] | Index) -> Table:
    """Return the table of one kind of fact."""
    return Table(
        name,
        metadata,
        Column("no", _Number, primary_key=True, autoincrement=False),
        _article(),
        Column("id", Text, nullable=False),
        Column("start", Integer, nullable=False),
        Column("stop", Integer, nullable=False),
        Column("data", Text, nullable=False),
        *columns,
    )


texts = Table(
    "texts",
    metadata,
    Column("sha256", Text, primary_key=True),
    # UTF-8 with lone surrogates passed through, which a text column takes in neither store.
    Column("text", LargeBinary, nullable=False),
)

articles = Table(
    "articles",
    metadata,
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("identity", Text, nullable=False, unique=True),
    Column("id", Text, nullable=False),
    Column("url", Text, index=True),
    Column("outlet", Text, index=True),
    Column("title", Text),
    Column("published", Date, index=True),
    Column("language", Text),
    Column("text_sha256", Text, ForeignKey("texts.sha256"), nullable=False, index=True),
    Column("reader", Text, nullable=False),
    Column("record_sha256", Text, nullable=False),
    Column("lineage", Integer, ForeignKey("articles.no"), nullable=False, index=True),
    Column("data", Text, nullable=False),  # the record's article without its text
)

versions = Table(
    "versions",
    metadata,
    Column("article", Integer, ForeignKey("articles.no"), primary_key=True),
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("reader", Text, nullable=False),
    Column("record_sha256", Text, nullable=False),
)

fingerprints = Table(
    "fingerprints",
    metadata,
    Column("hash", BigInteger, primary_key=True, autoincrement=False),
    Column("article", Integer, ForeignKey("articles.no"), primary_key=True),
    sqlite_with_rowid=False,
)

copies = Table(
    "copies",
    metadata,
    Column("article", Integer, ForeignKey("articles.no"), primary_key=True),
    Column("of", Integer, ForeignKey("articles.no"), primary_key=True, index=True),
    Column("shared", Integer, nullable=False),  # telling fingerprints that both have
    Column("share", Float, nullable=False),  # of this article's fingerprints
)

# Actors across the ledger: the number is that of their earliest sighting.
actors = Table(
    "actors",
    metadata,
    Column("no", _Number, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
)

names = Table(
    "names",
    metadata,
    Column("key", Text, primary_key=True),
    Column("actor", BigInteger, ForeignKey("actors.no"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

# Actors as one article has them.
sightings = _fact(
    "sightings",
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("block", Text, nullable=False),  # those of other blocks are never one
    Column("form", Text, nullable=False, server_default=""),  # name and roles, as compared
    Column("actor", BigInteger, ForeignKey("actors.no"), index=True),
    Index("sightings_by_block", "block", "no"),
    Index("sightings_by_form", "block", "form"),
)

# What the actors of a block are told apart by: each form once, with its earliest sighting and
# the actor it is, or none where each of its sightings is decided alone.
forms = Table(
    "forms",
    metadata,
    Column("block", Text, primary_key=True),
    Column("form", Text, primary_key=True),
    Column("first", BigInteger, nullable=False, index=True),
    Column("actor", BigInteger, ForeignKey("actors.no"), index=True),
    sqlite_with_rowid=False,
)

statements = _fact(
    "statements",
    Column("act", Text, nullable=False),
    Column("manner", Text, nullable=False),
    # The speaker in the article.
    Column("sighting", BigInteger, ForeignKey("sightings.no"), index=True),
    Column("speaker", BigInteger, ForeignKey("actors.no")),
    Column("speaker_name", Text),
    Column("role", Text),
    Column("venue", Text),
    Column("addressee", Text),
    Column("earliest", Date),
    Column("latest", Date),
    Column("day", Date),  # said at the earliest, or else published
    Column("negated", Boolean, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("content", Text, nullable=False),
    Column("carried", BigInteger, nullable=False, index=True),  # itself, if it is distinct
    Column("corrected", Boolean, nullable=False),
    Column("dropped", Boolean, nullable=False),
    Column("wording", BigInteger, nullable=False),  # a hash of polarity and words
    Index("statements_by_speaker", "speaker", "day", "carried", "dropped"),
    Index("statements_by_day", "day"),
    Index(
        "statements_copied",
        "article",
        "carried",
        sqlite_where=text("carried <> no"),
        postgresql_where=text("carried <> no"),
    ),
)

statements_about = Table(
    "statements_about",
    metadata,
    Column("key", Text, primary_key=True),  # of a territory's name or alias
    Column("statement", BigInteger, ForeignKey("statements.no"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

commitments = _fact(
    "commitments",
    Column("statement", BigInteger, ForeignKey("statements.no"), nullable=False, index=True),
    Column("speaker", BigInteger, ForeignKey("actors.no"), index=True),
    Column("kind", Text, nullable=False),
    Column("conditional", Boolean, nullable=False),
    Column("means", Text, nullable=False),
    Column("modality", Text, nullable=False),
    Column("explicitness", Integer, nullable=False),
    Column("day", Date, index=True),
    Column("confidence", Float, nullable=False),
    Index("commitments_by_kind", "kind", "statement"),
)

territories = _fact("territories", Column("name", Text, nullable=False, index=True))

status_claims = _fact(
    "status_claims",
    Column("territory", BigInteger, ForeignKey("territories.no"), nullable=False, index=True),
    Column("status", Text, nullable=False, index=True),
    Column("holder", Text),
    # Nobody, where it is the narrator.
    Column("sighting", BigInteger, ForeignKey("sightings.no"), index=True),
    Column("according_to", BigInteger, ForeignKey("actors.no"), index=True),
)

events = _fact(
    "events",
    Column("kind", Text, nullable=False, index=True),
    Column("plover", Text),
    Column("phase", Text, nullable=False),
    Column("place", Text, index=True),
    Column("earliest", Date, index=True),
    Column("latest", Date),
    Column("sighting", BigInteger, ForeignKey("sightings.no"), index=True),
    Column("according_to", BigInteger, ForeignKey("actors.no"), index=True),
    Column("confidence", Float, nullable=False),
)

quantities = _fact("quantities", Column("unit", Text, index=True))
arguments = _fact("arguments")
firsts = _fact("firsts")
precedents = _fact("precedents")
readings = _fact("readings")
reactions = _fact("reactions")

corrections = Table(
    "corrections",
    metadata,
    Column("no", Integer, primary_key=True, autoincrement=False),
    _article(),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("field", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("made", Text, nullable=False),
    Column("undone", Text),
    Column("undone_by", Text),
)

judgements = Table(
    "judgements",
    metadata,
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("left", Text, nullable=False),
    Column("right", Text, nullable=False),
    # Names and first mentions when it was judged: they find the sides after a new reading.
    Column("left_name", Text, nullable=False, server_default=""),
    Column("right_name", Text, nullable=False, server_default=""),
    Column("left_at", Integer, nullable=False, server_default="-1"),
    Column("right_at", Integer, nullable=False, server_default="-1"),
    Column("verdict", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("made", Text, nullable=False),
    Column("undone", Text),
    Column("undone_by", Text),
)

# What analysts make on top of the record (matrices of hypotheses, cases), as JSON by name.
analyses = Table(
    "analyses",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("data", Text, nullable=False),
)
