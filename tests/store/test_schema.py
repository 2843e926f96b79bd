import sqlite3

import pytest

from annotator.model.span import Span, Status
from annotator.store.rows import SPAN_COLUMNS, span_row
from tests.store.conftest import TEXT


def span(start, end, label="OFFICIAL", **fields):
    fields = {"created": "t", "updated": "t", **fields}
    return Span(f"{label}{start}", "a", start, end, label, TEXT[start:end], **fields)


def put(project, *spans):
    with project.writing():
        project.spans.put(spans)


def raw(project, values):
    places = ", ".join("?" * len(values))
    with project.writing():
        project._connection.db.execute(f"INSERT INTO spans ({SPAN_COLUMNS}) VALUES ({places})", values)


def test_quote_after_an_astral_character_is_checked_in_code_points(project):
    start = TEXT.index("沈晓明")
    put(project, span(start, start + 3))
    assert project.spans.of_document("a")[0].quote == "沈晓明"


@pytest.mark.parametrize("move", [(1, 0), (0, 1), (1, 1)])
def test_wrong_quote_is_refused_by_the_file_itself(project, move):
    start = TEXT.index("沈晓明")
    row = list(span_row(span(start, start + 3)))
    row[2] += move[0]
    row[3] += move[1]
    with pytest.raises(sqlite3.IntegrityError, match="quote"):
        raw(project, row)


@pytest.mark.parametrize("interval", [(3, 3), (5, 2), (-1, 2), (0, len(TEXT) + 1)])
def test_impossible_interval_is_refused(project, interval):
    row = list(span_row(span(0, 2)))
    row[2:4] = interval
    with pytest.raises(sqlite3.IntegrityError):
        raw(project, row)


def test_text_of_a_document_is_fixed(project):
    with pytest.raises(sqlite3.IntegrityError, match="never changes"), project.writing():
        project._connection.db.execute("UPDATE documents SET text = 'x' WHERE id = 'a'")


def test_unknown_label_is_refused(project):
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        put(project, span(0, 2, "NOTHING"))


def test_views_show_accepted_spans_with_attributes_in_columns(project):
    start = TEXT.index("沈晓明")
    put(
        project,
        span(start, start + 3, attributes={"title": "省委书记"}),
        span(0, 2, "PLACE", status=Status.SUGGESTED),
    )
    db = project._connection.db
    official = next(db.query("SELECT * FROM officials"))
    assert (official["document"], official["quote"], official["title"]) == ("标题", "沈晓明", "省委书记")
    assert list(db.query("SELECT * FROM places")) == []
    assert [row["status"] for row in db.query("SELECT * FROM spans_flat")] == ["suggested", "accepted"]


def test_a_text_with_nul_is_carried(project):
    from annotator.model.document import Document

    text = "甲\0乙丙"
    with project.writing():
        project.documents.add(Document("nul", text), search_text=text)
        project.spans.put([Span("n", "nul", 2, 4, "PLACE", "乙丙", created="t", updated="t")])
    assert project.documents.get("nul").text == text
    assert project.spans.of_document("nul")[0].quote == "乙丙"
