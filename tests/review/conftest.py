import json

import pytest

from annotator.model.document import Document
from annotator.model.label import LabelSet
from annotator.model.span import Span, Status
from annotator.paths import resource
from annotator.review import edits
from annotator.review.session import Session
from annotator.store.project import Project
from annotator.store.rows import label_of

TEXT = "𠮷省委书记沈晓明来到衡阳，沈晓明强调要抓经济。"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "p.annotator"


@pytest.fixture
def session(path):
    data = json.loads(resource("label_sets", "default.json").read_text(encoding="utf-8"))
    project = Project.open(path, label_set=LabelSet(tuple(map(label_of, data))), create=True)
    session = Session(project, "李", lambda word: [word])
    session.add_document(Document("a", TEXT, title="甲"), search_text=TEXT)
    session.add_document(
        Document("b", "另一篇：沈晓明在株洲。", title="乙"), search_text="另一篇：沈晓明在株洲。"
    )
    yield session
    session.close()


@pytest.fixture
def document(session):
    return session.document("a")


def tag(session, quote="沈晓明", label="OFFICIAL", document_id="a"):
    document = session.document(document_id)
    start = document.text.index(quote)
    session.apply(edits.add(document, start, start + len(quote), label, reviewer="李"))
    return next(s for s in session.spans(document_id) if (s.quote, s.label) == (quote, label))


def suggestion(quote, label="PLACE", **fields):
    start = TEXT.index(quote)
    fields = {"recommender": "r", "created": "t", "updated": "t", "status": Status.SUGGESTED, **fields}
    return Span(f"{label}{start}", "a", start, start + len(quote), label, quote, **fields)
