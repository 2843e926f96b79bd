import json
from pathlib import Path

import pytest

from annotator.model.document import Document
from annotator.model.label import LabelSet
from annotator.paths import resource
from annotator.store.project import Project
from annotator.store.rows import label_of

TEXT = "前言𠮷。\n11月12日，沈晓明来到衡阳。"


def labels() -> LabelSet:
    data = json.loads(resource("label_sets", "default.json").read_text(encoding="utf-8"))
    return LabelSet(tuple(map(label_of, data)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "巡视 2024.annotator"


@pytest.fixture
def project(path: Path):
    project = Project.open(path, label_set=labels(), create=True)
    with project.writing():
        project.documents.add(Document("a", TEXT, title="标题"), search_text=TEXT)
    yield project
    project.close()
