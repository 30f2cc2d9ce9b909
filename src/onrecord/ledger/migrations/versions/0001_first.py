"""The first schema: every table, and the full-text index over the words of statements."""

from alembic import op

from onrecord.ledger.schema import metadata

revision = "0001"
down_revision = None

# The index holds no words itself: it reads them from `statements`, and these keep it in step.
_SQLITE = (
    """
    CREATE VIRTUAL TABLE statement_words USING fts5(
        content, content='statements', content_rowid='no',
        tokenize="porter unicode61 remove_diacritics 2"
    )
    """,
    """
    CREATE TRIGGER statement_words_in AFTER INSERT ON statements BEGIN
        INSERT INTO statement_words(rowid, content) VALUES (new.no, new.content);
    END
    """,
    """
    CREATE TRIGGER statement_words_out AFTER DELETE ON statements BEGIN
        INSERT INTO statement_words(statement_words, rowid, content)
        VALUES ('delete', old.no, old.content);
    END
    """,
    """
    CREATE TRIGGER statement_words_new AFTER UPDATE OF no, content ON statements BEGIN
        INSERT INTO statement_words(statement_words, rowid, content)
        VALUES ('delete', old.no, old.content);
        INSERT INTO statement_words(rowid, content) VALUES (new.no, new.content);
    END
    """,
    # What searches filter by, without the speaker, by number: a search that finds hundreds of
    # thousands of rows by their words reads these few bytes of each, and not the whole row.
    """
    CREATE INDEX statements_searched
    ON statements(no, carried, dropped, day, manner, act, confidence, role, venue)
    """,
)

# English stems as in SQLite, and every word kept: a phrase may consist of small words. Accents
# and marks are taken away first, so that words are cut as in SQLite ("cease-fire" is two, and
# "www.kelm.example" no address). A text index takes no more than a megabyte at once.
_POSTGRESQL = (
    "CREATE TEXT SEARCH DICTIONARY onrecord_stem (TEMPLATE = snowball, Language = english)",
    "CREATE TEXT SEARCH CONFIGURATION onrecord (COPY = english)",
    "ALTER TEXT SEARCH CONFIGURATION onrecord "
    "ALTER MAPPING REPLACE english_stem WITH onrecord_stem",
    "ALTER TABLE statements ADD COLUMN words tsvector GENERATED ALWAYS AS "
    "(to_tsvector('onrecord'::regconfig, regexp_replace(regexp_replace("
    "normalize(left(content, 200000), NFKD), '[\\u0300-\\u036f]+', '', 'g'), "
    "'[!-/:-@\\[-`{-~\\u00a0-\\u00bf\\u2000-\\u206f\\u3000-\\u303f]+', ' ', 'g'))) STORED",
    "CREATE INDEX statement_words ON statements USING gin (words)",
)


def upgrade() -> None:
    """Make the schema in an empty database."""
    connection = op.get_bind()
    metadata.create_all(connection)
    for statement in _SQLITE if connection.dialect.name == "sqlite" else _POSTGRESQL:
        connection.exec_driver_sql(statement)
