CREATE TABLE actors (
    no BIGINT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (no)
)

CREATE INDEX ix_actors_name ON actors (name)

CREATE TABLE analyses (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (kind, name)
)

CREATE TABLE judgements (
    no INTEGER NOT NULL,
    "left" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    left_name TEXT DEFAULT '' NOT NULL,
    right_name TEXT DEFAULT '' NOT NULL,
    left_at INTEGER DEFAULT '-1' NOT NULL,
    right_at INTEGER DEFAULT '-1' NOT NULL,
    verdict TEXT NOT NULL,
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    made TEXT NOT NULL,
    undone TEXT,
    undone_by TEXT,
    PRIMARY KEY (no)
)

CREATE TABLE texts (
    sha256 TEXT NOT NULL,
    text BYTEA NOT NULL,
    PRIMARY KEY (sha256)
)

CREATE TABLE articles (
    no INTEGER NOT NULL,
    identity TEXT NOT NULL,
    id TEXT NOT NULL,
    url TEXT,
    outlet TEXT,
    title TEXT,
    published DATE,
    language TEXT,
    text_sha256 TEXT NOT NULL,
    reader TEXT NOT NULL,
    record_sha256 TEXT NOT NULL,
    lineage INTEGER NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (no),
    UNIQUE (identity),
    FOREIGN KEY(text_sha256) REFERENCES texts (sha256),
    FOREIGN KEY(lineage) REFERENCES articles (no)
)

CREATE INDEX ix_articles_lineage ON articles (lineage)

CREATE INDEX ix_articles_outlet ON articles (outlet)

CREATE INDEX ix_articles_published ON articles (published)

CREATE INDEX ix_articles_text_sha256 ON articles (text_sha256)

CREATE INDEX ix_articles_url ON articles (url)

CREATE TABLE forms (
    block TEXT NOT NULL,
    form TEXT NOT NULL,
    first BIGINT NOT NULL,
    actor BIGINT,
    PRIMARY KEY (block, form),
    FOREIGN KEY(actor) REFERENCES actors (no)
)

CREATE INDEX ix_forms_actor ON forms (actor)

CREATE INDEX ix_forms_first ON forms (first)

CREATE TABLE names (
    key TEXT NOT NULL,
    actor BIGINT NOT NULL,
    PRIMARY KEY (key, actor),
    FOREIGN KEY(actor) REFERENCES actors (no)
)

CREATE INDEX ix_names_actor ON names (actor)

CREATE TABLE arguments (
    no BIGINT NOT NULL,
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (no),
    FOREIGN KEY(article) REFERENCES articles (no)
)

CREATE INDEX ix_arguments_article ON arguments (article)

CREATE TABLE copies (
    article INTEGER NOT NULL,
    "of" INTEGER NOT NULL,
    shared INTEGER NOT NULL,
    share FLOAT NOT NULL,
    PRIMARY KEY (article, "of"),
    FOREIGN KEY(article) REFERENCES articles (no),
    FOREIGN KEY("of") REFERENCES articles (no)
)

CREATE INDEX ix_copies_of ON copies ("of")

CREATE TABLE corrections (
    no INTEGER NOT NULL,
    article INTEGER NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    made TEXT NOT NULL,
    undone TEXT,
    undone_by TEXT,
    PRIMARY KEY (no),
    FOREIGN KEY(article) REFERENCES articles (no)
)

CREATE INDEX ix_corrections_article ON corrections (article)

CREATE TABLE fingerprints (
    hash BIGINT NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (hash, article),
    FOREIGN KEY(article) REFERENCES articles (no)
)

CREATE TABLE firsts (
    no BIGINT NOT NULL,
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (no),
    FOREIGN KEY(article) REFERENCES articles (no)
)

CREATE INDEX ix_firsts_article ON firsts (article)

CREATE TABLE precedents (
    no BIGINT NOT NULL,
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (no),
    FOREIGN KEY(article) REFERENCES articles (no)
)

CREATE INDEX ix_precedents_article ON precedents (article)

CREATE TABLE quantities (
    no BIGINT NOT NULL,
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    data TEXT NOT NULL,
    unit TEXT,
    PRIMARY KEY (no),
    FOREIGN KEY(article) REFERENCES articles (no)
)

CREATE INDEX ix_quantities_article ON quantities (article)

CREATE INDEX ix_quantities_unit ON quantities (unit)

CREATE TABLE reactions (
    no BIGINT NOT NULL,
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (no),
    FOREIGN KEY(article) REFERENCES articles (no)
)

CREATE INDEX ix_reactions_article ON reactions (article)

CREATE TABLE readings (
    no BIGINT NOT NULL,
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (no),
    FOREIGN KEY(article) REFERENCES articles (no)
)

CREATE INDEX ix_readings_article ON readings (article)

CREATE TABLE sightings (
    no BIGINT NOT NULL,
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    data TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    block TEXT NOT NULL,
    form TEXT DEFAULT '' NOT NULL,
    actor BIGINT,
    PRIMARY KEY (no),
    FOREIGN KEY(article) REFERENCES articles (no),
    FOREIGN KEY(actor) REFERENCES actors (no)
)

CREATE INDEX ix_sightings_actor ON sightings (actor)

CREATE INDEX ix_sightings_article ON sightings (article)

CREATE INDEX sightings_by_block ON sightings (block, no)

CREATE INDEX sightings_by_form ON sightings (block, form)

CREATE TABLE territories (
    no BIGINT NOT NULL,
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    data TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (no),
    FOREIGN KEY(article) REFERENCES articles (no)
)

CREATE INDEX ix_territories_article ON territories (article)

CREATE INDEX ix_territories_name ON territories (name)

CREATE TABLE versions (
    article INTEGER NOT NULL,
    n INTEGER NOT NULL,
    reader TEXT NOT NULL,
    record_sha256 TEXT NOT NULL,
    PRIMARY KEY (article, n),
    FOREIGN KEY(article) REFERENCES articles (no)
)

CREATE TABLE events (
    no BIGINT NOT NULL,
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    data TEXT NOT NULL,
    kind TEXT NOT NULL,
    plover TEXT,
    phase TEXT NOT NULL,
    place TEXT,
    earliest DATE,
    latest DATE,
    sighting BIGINT,
    according_to BIGINT,
    confidence FLOAT NOT NULL,
    PRIMARY KEY (no),
    FOREIGN KEY(article) REFERENCES articles (no),
    FOREIGN KEY(sighting) REFERENCES sightings (no),
    FOREIGN KEY(according_to) REFERENCES actors (no)
)

CREATE INDEX ix_events_article ON events (article)

CREATE INDEX ix_events_according_to ON events (according_to)

CREATE INDEX ix_events_earliest ON events (earliest)

CREATE INDEX ix_events_kind ON events (kind)

CREATE INDEX ix_events_place ON events (place)

CREATE INDEX ix_events_sighting ON events (sighting)

CREATE TABLE statements (
    no BIGINT NOT NULL,
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    data TEXT NOT NULL,
    act TEXT NOT NULL,
    manner TEXT NOT NULL,
    sighting BIGINT,
    speaker BIGINT,
    speaker_name TEXT,
    role TEXT,
    venue TEXT,
    addressee TEXT,
    earliest DATE,
    latest DATE,
    day DATE,
    negated BOOLEAN NOT NULL,
    confidence FLOAT NOT NULL,
    content TEXT NOT NULL,
    carried BIGINT NOT NULL,
    corrected BOOLEAN NOT NULL,
    dropped BOOLEAN NOT NULL,
    wording BIGINT NOT NULL,
    PRIMARY KEY (no),
    FOREIGN KEY(article) REFERENCES articles (no),
    FOREIGN KEY(sighting) REFERENCES sightings (no),
    FOREIGN KEY(speaker) REFERENCES actors (no)
)

CREATE INDEX ix_statements_article ON statements (article)

CREATE INDEX ix_statements_carried ON statements (carried)

CREATE INDEX ix_statements_sighting ON statements (sighting)

CREATE INDEX statements_by_day ON statements (day)

CREATE INDEX statements_by_speaker ON statements (speaker, day, carried, dropped)

CREATE INDEX statements_copied ON statements (article, carried) WHERE carried <> no

CREATE TABLE status_claims (
    no BIGINT NOT NULL,
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    data TEXT NOT NULL,
    territory BIGINT NOT NULL,
    status TEXT NOT NULL,
    holder TEXT,
    sighting BIGINT,
    according_to BIGINT,
    PRIMARY KEY (no),
    FOREIGN KEY(article) REFERENCES articles (no),
    FOREIGN KEY(territory) REFERENCES territories (no),
    FOREIGN KEY(sighting) REFERENCES sightings (no),
    FOREIGN KEY(according_to) REFERENCES actors (no)
)

CREATE INDEX ix_status_claims_according_to ON status_claims (according_to)

CREATE INDEX ix_status_claims_article ON status_claims (article)

CREATE INDEX ix_status_claims_sighting ON status_claims (sighting)

CREATE INDEX ix_status_claims_status ON status_claims (status)

CREATE INDEX ix_status_claims_territory ON status_claims (territory)

CREATE TABLE commitments (
    no BIGINT NOT NULL,
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    data TEXT NOT NULL,
    statement BIGINT NOT NULL,
    speaker BIGINT,
    kind TEXT NOT NULL,
    conditional BOOLEAN NOT NULL,
    means TEXT NOT NULL,
    modality TEXT NOT NULL,
    explicitness INTEGER NOT NULL,
    day DATE,
    confidence FLOAT NOT NULL,
    PRIMARY KEY (no),
    FOREIGN KEY(article) REFERENCES articles (no),
    FOREIGN KEY(statement) REFERENCES statements (no),
    FOREIGN KEY(speaker) REFERENCES actors (no)
)

CREATE INDEX commitments_by_kind ON commitments (kind, statement)

CREATE INDEX ix_commitments_article ON commitments (article)

CREATE INDEX ix_commitments_day ON commitments (day)

CREATE INDEX ix_commitments_speaker ON commitments (speaker)

CREATE INDEX ix_commitments_statement ON commitments (statement)

CREATE TABLE statements_about (
    key TEXT NOT NULL,
    statement BIGINT NOT NULL,
    PRIMARY KEY (key, statement),
    FOREIGN KEY(statement) REFERENCES statements (no)
)

CREATE INDEX ix_statements_about_statement ON statements_about (statement)

-- English stems as in SQLite, and every word kept: a phrase may consist of small words.
CREATE TEXT SEARCH DICTIONARY onrecord_stem (TEMPLATE = snowball, Language = english)

CREATE TEXT SEARCH CONFIGURATION onrecord (COPY = english)

ALTER TEXT SEARCH CONFIGURATION onrecord ALTER MAPPING REPLACE english_stem WITH onrecord_stem

-- Accents and marks are taken away first, so that words are cut as in SQLite ("cease-fire" is
-- two, and "www.kelm.example" no address). A text index takes no more than a megabyte at once.
ALTER TABLE statements ADD COLUMN words tsvector
GENERATED ALWAYS AS (
    to_tsvector('onrecord'::regconfig, regexp_replace(
        regexp_replace(
            normalize(left(content, 200000), NFKD), '[\u0300-\u036f]+', '', 'g'
        ),
        '[!-/:-@\[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g'
    ))
) STORED

CREATE INDEX statement_words ON statements USING gin (words)
