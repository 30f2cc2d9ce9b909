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
)

# English stems as in SQLite, and every word kept: a phrase may consist of small words. A text
# index takes no more than a megabyte at once.
_POSTGRESQL = (
    "CREATE TEXT SEARCH DICTIONARY onrecord_stem (TEMPLATE = snowball, Language = english)",
    "CREATE TEXT SEARCH CONFIGURATION onrecord (COPY = english)",
    "ALTER TEXT SEARCH CONFIGURATION onrecord "
    "ALTER MAPPING REPLACE english_stem WITH onrecord_stem",
    "ALTER TABLE statements ADD COLUMN words tsvector GENERATED ALWAYS AS "
    "(to_tsvector('onrecord'::regconfig, left(content, 200000))) STORED",
    "CREATE INDEX statement_words ON statements USING gin (words)",
)


def upgrade() -> None:
    """Make the schema in an empty database."""
    connection = op.get_bind()
    metadata.create_all(connection)
    for statement in _SQLITE if connection.dialect.name == "sqlite" else _POSTGRESQL:
        connection.exec_driver_sql(statement)
