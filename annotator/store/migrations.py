"""The schema of a project file, step by step.

Each step and the record that it was taken are committed together. ``SCHEMA_VERSION`` goes up
with every step, so that an older program refuses a newer file.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

SCHEMA_VERSION = 5

migrations = Migrations("annotator")

_TABLES = """
CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    text_sha256 TEXT NOT NULL UNIQUE,
    characters INTEGER NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    published TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL DEFAULT '',
    editor TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'todo' CHECK (state IN ('todo', 'in_progress', 'done')),
    note TEXT NOT NULL DEFAULT '',
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    added TEXT NOT NULL
);
CREATE TABLE originals (
    document_id TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    encoding TEXT NOT NULL,
    zlib BLOB NOT NULL
);
CREATE TABLE search (
    document_id TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    text TEXT NOT NULL
);
CREATE TABLE zones (
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (
        role IN ('title', 'byline', 'heading', 'body', 'caption', 'credit', 'furniture')
    ),
    PRIMARY KEY (document_id, start),
    CHECK ("end" > start)
);
CREATE TABLE labels (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    name_en TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    definition TEXT NOT NULL
);
CREATE TABLE label_attributes (
    label_id TEXT NOT NULL REFERENCES labels (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    name_en TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    PRIMARY KEY (label_id, id)
);
CREATE TABLE spans (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL,
    label TEXT NOT NULL REFERENCES labels (id),
    quote TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('suggested', 'accepted', 'rejected')),
    recommender TEXT NOT NULL DEFAULT '',
    rule TEXT NOT NULL DEFAULT '',
    score REAL CHECK (score BETWEEN 0 AND 1),
    evidence TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(evidence)),
    reviewer TEXT NOT NULL DEFAULT '',
    attributes TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(attributes)),
    note TEXT NOT NULL DEFAULT '',
    unsure INTEGER NOT NULL DEFAULT 0 CHECK (unsure IN (0, 1)),
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    CHECK ("end" > start),
    UNIQUE (document_id, start, "end", label, reviewer)
);
CREATE INDEX spans_by_status ON spans (document_id, status);
CREATE TABLE relations (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    type TEXT NOT NULL,
    source_id TEXT NOT NULL REFERENCES spans (id) ON DELETE CASCADE,
    target_id TEXT NOT NULL REFERENCES spans (id) ON DELETE CASCADE,
    attributes TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(attributes)),
    note TEXT NOT NULL DEFAULT '',
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    UNIQUE (type, source_id, target_id)
);
CREATE INDEX relations_by_document ON relations (document_id);
CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    action TEXT NOT NULL,
    document_id TEXT NOT NULL DEFAULT '',
    count INTEGER NOT NULL,
    quote TEXT NOT NULL DEFAULT '',
    label TEXT NOT NULL DEFAULT '',
    detail TEXT NOT NULL DEFAULT '',
    target INTEGER REFERENCES journal (id),
    step TEXT NOT NULL CHECK (step IN ('record', 'done', 'undone', 'dropped')),
    changes TEXT NOT NULL CHECK (json_valid(changes))
);
CREATE INDEX journal_by_step ON journal (step, id);
CREATE TABLE journal_spans (
    span_id TEXT NOT NULL,
    journal_id INTEGER NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
    PRIMARY KEY (span_id, journal_id)
) WITHOUT ROWID;
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
);
"""

# SQLite's length() and substr() stop at a NUL character: such a text is checked by the program alone.
_CHECKS = """
CREATE TRIGGER documents_text_is_fixed BEFORE UPDATE OF text, text_sha256 ON documents
BEGIN
    SELECT raise(ABORT, 'the text of a document never changes');
END;
CREATE TRIGGER spans_quote_on_insert BEFORE INSERT ON spans
BEGIN
    SELECT raise(ABORT, 'the quote of a span is not what stands there')
    FROM documents
    WHERE id = new.document_id
        AND (new."end" > characters OR new.quote <> substr(text, new.start + 1, new."end" - new.start))
        AND length(text) = characters;
END;
CREATE TRIGGER spans_quote_on_update BEFORE UPDATE OF document_id, start, "end", quote ON spans
BEGIN
    SELECT raise(ABORT, 'the quote of a span is not what stands there')
    FROM documents
    WHERE id = new.document_id
        AND (new."end" > characters OR new.quote <> substr(text, new.start + 1, new."end" - new.start))
        AND length(text) = characters;
END;
CREATE TRIGGER zones_end_in_text BEFORE INSERT ON zones
BEGIN
    SELECT raise(ABORT, 'a zone ends behind the text')
    FROM documents
    WHERE id = new.document_id AND new."end" > characters;
END;
"""

# The columns of the four views of annotations; what differs are the attributes.
_ATTRIBUTES_OF_VIEW = {
    "officials": ("OFFICIAL", ("title", "person")),
    "places": ("PLACE", ("code", "name")),
    "dates": ("DATE", ("value",)),
    "directives": ("DIRECTIVE", ("cue", "issuer", "addressee")),
}

_DOCUMENT_COLUMNS = """d.id AS document_id, d.title AS document, d.source AS source,
    d.published AS published, d.state AS state"""


def _view_of_label(name: str, label: str, attributes: tuple[str, ...]) -> str:
    # "title" is both the office of an official and the headline; the headline is called document.
    columns = ",\n    ".join(
        f"coalesce(json_extract(s.attributes, '$.{attribute}'), '') AS {attribute}"
        for attribute in attributes
    )
    return f"""
CREATE VIEW {name} AS
SELECT {_DOCUMENT_COLUMNS},
    s.quote AS quote, {columns},
    s.start AS start, s."end" AS "end", s.reviewer AS reviewer, s.unsure AS unsure, s.note AS note,
    s.updated AS updated, s.id AS span_id
FROM spans s JOIN documents d ON d.id = s.document_id
WHERE s.label = '{label}' AND s.status = 'accepted' AND d.deleted = 0
ORDER BY d.position, s.start;
"""


_SPANS_FLAT = f"""
CREATE VIEW spans_flat AS
SELECT {_DOCUMENT_COLUMNS},
    s.label AS label, s.quote AS quote, s.status AS status, s.start AS start, s."end" AS "end",
    s.attributes AS attributes, s.recommender AS recommender, s.rule AS rule, s.score AS score,
    s.reviewer AS reviewer, s.unsure AS unsure, s.note AS note, s.created AS created,
    s.updated AS updated, s.id AS span_id
FROM spans s JOIN documents d ON d.id = s.document_id
WHERE d.deleted = 0
ORDER BY d.position, s.start;
"""


_VISITS = f"""
CREATE VIEW visits AS
SELECT {_DOCUMENT_COLUMNS},
    coalesce(nullif(json_extract(o.attributes, '$.person'), ''), o.quote) AS official,
    coalesce(json_extract(o.attributes, '$.title'), '') AS title,
    p.quote AS place,
    coalesce(json_extract(p.attributes, '$.code'), '') AS code,
    coalesce(json_extract(r.attributes, '$.date'), '') AS date,
    o.start AS official_start, o."end" AS official_end, p.start AS place_start, p."end" AS place_end,
    r.note AS note, r.id AS relation_id
FROM relations r
JOIN spans o ON o.id = r.source_id
JOIN spans p ON p.id = r.target_id
JOIN documents d ON d.id = r.document_id
WHERE r.type = 'VISITED' AND o.status = 'accepted' AND p.status = 'accepted' AND d.deleted = 0
ORDER BY d.position, o.start, p.start
"""


@migrations()
def create_tables(db: Database) -> None:
    """Make the tables, the checks and the views for analysts."""
    views = "".join(_view_of_label(name, *parts) for name, parts in _ATTRIBUTES_OF_VIEW.items())
    for statement in _statements(_TABLES + _CHECKS + views + _SPANS_FLAT):
        db.execute(statement)


@migrations()
def keep_models(db: Database) -> None:
    """Make room for what is learned from the project."""
    db.execute("""
CREATE TABLE models (
    label TEXT PRIMARY KEY REFERENCES labels (id) ON DELETE CASCADE,
    spans INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    rules_f1 REAL NOT NULL,
    learned_f1 REAL NOT NULL,
    trained TEXT NOT NULL,
    data BLOB NOT NULL
)""")


@migrations()
def tell_versions(db: Database) -> None:
    """Know an article again that comes with another furniture or script, or corrected."""
    db.execute("ALTER TABLE documents ADD COLUMN fingerprint TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE documents ADD COLUMN version_of TEXT REFERENCES documents (id)")
    db.execute("CREATE INDEX documents_by_fingerprint ON documents (fingerprint)")


@migrations()
def show_visits(db: Database) -> None:
    """Show analysts who was where and when, as reviewers linked it."""
    db.execute(_VISITS)


@migrations()
def tell_where_found(db: Database) -> None:
    """Remember where in an article its metadata was found."""
    db.execute("ALTER TABLE documents ADD COLUMN found TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(found))")


def _statements(script: str) -> list[str]:
    """Split a script at the semicolons that end a line, keeping trigger bodies whole.

    ``executescript`` would commit the transaction of the step.
    """
    statements: list[str] = []
    lines: list[str] = []
    for line in script.split("\n"):
        lines.append(line)
        in_trigger = any(part.startswith("CREATE TRIGGER") for part in lines)
        if line.endswith(";") and (not in_trigger or line == "END;"):
            statements.append("\n".join(lines))
            lines = []
    return statements
