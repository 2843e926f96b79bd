import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from annotator.model.document import Document
from annotator.model.span import Relation, Span, Status
from annotator.store.project import Project
from tests.store.conftest import labels

TEXT = "𠮷日，省长毛伟明到岳阳市。毛伟明又到长沙。"


def span(quote, label, number, start=0, **fields):
    start = TEXT.index(quote, start)
    values = {"created": "t", "updated": "t", **fields}
    return Span(str(number), "a", start, start + len(quote), label, quote, **values)


@pytest.fixture
def path(tmp_path):
    """A project in which an official went to two places."""
    path = tmp_path / "p.annotator"
    project = Project.open(path, label_set=labels(), create=True)
    spans = [
        span("毛伟明", "OFFICIAL", 1, attributes={"title": "省长"}),
        span("岳阳市", "PLACE", 2, attributes={"code": "430600"}),
        span("毛伟明", "OFFICIAL", 3, start=10),
        span("长沙", "PLACE", 4),
    ]
    stamps = {"created": "t", "updated": "t"}
    relations = [
        Relation("r", "a", "VISITED", "1", "2", {"date": "2024-11-12"}, **stamps),
        Relation("s", "a", "VISITED", "3", "4", **stamps),
        Relation("t", "a", "ADDRESSED_TO", "1", "4", **stamps),
    ]
    with project.writing():
        project.documents.add(Document("a", TEXT, title="调研"), "")
        project.spans.put(spans)
        project.spans.put_relations(relations)
    project.close()
    return path


def visits(path):
    with closing(sqlite3.connect(path)) as db:
        return db.execute("SELECT official, title, place, code, date, document FROM visits").fetchall()


def test_a_visit_has_person_place_and_date(path):
    assert visits(path) == [
        ("毛伟明", "省长", "岳阳市", "430600", "2024-11-12", "调研"),
        ("毛伟明", "", "长沙", "", "", "调研"),
    ]


def test_what_was_rejected_is_no_visit(path):
    project = Project.open(path)
    with closing(project), project.writing():
        place = project.spans.get("2")
        project.spans.put([replace(place, status=Status.REJECTED)])
    assert [place for _, _, place, *_ in visits(path)] == ["长沙"]


def test_without_relations_there_is_nothing(path):
    project = Project.open(path)
    with closing(project), project.writing():
        project.spans.remove_relations(["r", "s", "t"])
    assert visits(path) == []


def test_an_older_project_gets_the_view(path):
    with closing(sqlite3.connect(path)) as db:
        db.executescript(
            "DROP VIEW visits; DELETE FROM _sqlite_migrations WHERE name = 'show_visits';"
            "PRAGMA user_version = 3"
        )
    Project.open(path).close()
    assert len(visits(path)) == 2
