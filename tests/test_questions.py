import json

import pytest

from annotator.importing import Reading
from annotator.questions import (
    ColumnsQuestion,
    EncodingQuestion,
    LabelsQuestion,
    PartsQuestion,
    questions_about,
    table_fields,
)
from annotator.workflows import default_labels

ARTICLE = (
    "沈晓明在衡阳调研\n湖南日报11月12日讯 省委书记沈晓明来到衡阳市，走进工厂、园区和项目现场。"
    + "他听取汇报。" * 12
)


def ask(path, data, **known):
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return questions_about(path, default_labels(), Reading(**known))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_clear_file_is_not_asked_about(tmp_path, encoding):
    assert ask(tmp_path / "a.txt", ARTICLE.encode(encoding)) == ()


def test_of_a_doubtful_file_both_readings_are_shown(tmp_path):
    data = "单计程\n\n常场".encode("gb18030")
    (question,) = ask(tmp_path / "a.txt", data)
    assert isinstance(question, EncodingQuestion)
    assert dict(question.readings)["gb18030"] == ("单计程", "常场")
    assert dict(question.readings)["big5"] == ("等數最", "都部")
    assert ask(tmp_path / "a.txt", data, encoding="big5") == ()


def test_a_file_of_many_articles_is_told_with_their_first_lines(tmp_path):
    second = ARTICLE.replace("沈晓明", "毛伟明")
    (question,) = ask(tmp_path / "a.txt", f"{ARTICLE}\n==========\n{second}")
    assert isinstance(question, PartsQuestion)
    assert [line for line, _ in question.parts] == ["沈晓明在衡阳调研", "毛伟明在衡阳调研"]
    assert ask(tmp_path / "a.txt", f"{ARTICLE}\n==========\n{second}", split=True) == ()


def test_columns_without_a_name_for_the_text_are_guessed_and_asked(tmp_path):
    rows = f"编号,标题,稿件\n1,调研,{ARTICLE.splitlines()[1]}\n"
    assert ask(tmp_path / "a.csv", rows.replace("稿件", "正文")) == ()
    (question,) = ask(tmp_path / "a.csv", rows)
    assert isinstance(question, ColumnsQuestion)
    assert question.fields == ("id", "title", "text")
    assert set(question.fields) < set(table_fields())


def test_labels_that_the_project_lacks_are_asked_for_with_their_spans(tmp_path):
    spans = [
        {"start": 0, "end": 3, "label": "PER"},
        {"start": 4, "end": 6, "label": "LOC"},
        {"start": 6, "end": 8, "label": "PER"},
        {"start": 4, "end": 5, "label": "PLACE"},
    ]
    data = json.dumps({"id": "a", "text": ARTICLE, "spans": spans})
    assert ask(tmp_path / "a.jsonl", data) == (LabelsQuestion((("PER", 2), ("LOC", 1))),)
    assert ask(tmp_path / "a.jsonl", data, labels={"PER": "OFFICIAL", "LOC": ""}) == ()


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"\x89PNG\r\n\x1a\n"])
def test_what_cannot_be_read_is_left_to_the_import_to_tell(tmp_path, data):
    assert ask(tmp_path / "a.txt", data) == ()
