from __future__ import annotations

import json

import pytest

from annotator.errors import UserError
from annotator.ingest.metadata import Place
from annotator.ingest.read import Incoming, Refused, read_path
from annotator.model.codec import document_to_dict, relation_to_dict, span_to_dict
from annotator.model.document import Role, State
from annotator.model.span import Status
from annotator.paths import example_data

FIRST = example_data() / "000_3b49a103faae7710.txt"
SECOND = example_data() / "003_355657740290db66.txt"


def read(path, **options):
    return list(read_path(path, **options))


def one(path, **options):
    (incoming,) = read(path, **options)
    assert isinstance(incoming, Incoming)
    return incoming


def write(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def write_rows(tmp_path, *rows):
    return write(tmp_path, "rows.jsonl", "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))


def test_an_article_and_what_it_says_of_itself():
    document = one(SECOND).document
    assert document.text == SECOND.read_text("utf-8")
    assert document.title.startswith("沈曉明在株洲調研并主持召開座談會強調 完整準確")
    assert (document.source, document.author, document.editor) == ("湖南日報·新湖南客戶端", "劉燕娟", "樊芳")
    assert document.published == "XXXX-12-18"
    assert document.zones[0].role is Role.TITLE
    assert document.original.data == SECOND.read_bytes()
    assert one(SECOND).found["published"].place is Place.DATELINE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_the_same_article_gives_the_same_text_and_zones(tmp_path, encoding, line_end):
    text = FIRST.read_text("utf-8")
    path = write(tmp_path, "a.txt", text.replace("\n", line_end).encode(encoding))
    document = one(path).document
    assert document.text == text
    assert document.zones == one(FIRST).document.zones


def test_a_row_keeps_its_text_and_id(tmp_path):
    row = {"id": "n1", "text": "题\r\n 𠮷\u2028在\x85长沙\n", "date": "2024-01-02", "source": "湖南日报"}
    document = one(write_rows(tmp_path, row)).document
    assert (document.id, document.text, document.published) == ("n1", row["text"], "2024-01-02")


def test_spans_of_a_row_count_as_accepted(tmp_path):
    row = {"text": "他在𠮷安市", "spans": [{"start": 2, "end": 5, "label": "PLACE", "text": "𠮷安市"}]}
    (span,) = one(write_rows(tmp_path, row)).spans
    assert (span.quote, span.status, span.label) == ("𠮷安市", Status.ACCEPTED, "PLACE")


def test_what_is_written_comes_back(tmp_path):
    first = one(FIRST).document
    row = document_to_dict(first) | {
        "state": "done",
        "spans": [{"id": "s1", "start": 0, "end": 2, "label": "PLACE", "status": "rejected"}],
        "relations": [{"id": "r", "type": "VISITED", "source": "s1", "target": "s1"}],
    }
    again = one(write_rows(tmp_path, row))
    assert again.document.state is State.DONE
    full = document_to_dict(again.document)
    full["spans"] = [span_to_dict(span) for span in again.spans]
    full["relations"] = [relation_to_dict(relation) for relation in again.relations]
    assert one(write_rows(tmp_path, full)) == again


def test_an_empty_field_of_a_row_stays_empty(tmp_path):
    row = {"text": SECOND.read_text("utf-8"), "title": "", "published": ""}
    incoming = one(write_rows(tmp_path, row))
    assert (incoming.document.title, incoming.document.published) == ("", "")
    assert "title" not in incoming.found
    document = incoming.document
    assert one(write_rows(tmp_path, row | {"zones": []})).document.zones == ()
    assert document.editor == "樊芳"


def test_a_bad_row_is_refused_whole_and_stops_nothing(tmp_path):
    path = write_rows(
        tmp_path,
        {"id": "a", "text": "湖南"},
        {"title": "no text"},
        {"text": "湖南", "spans": [{"start": 0, "end": 9, "label": "PLACE"}]},
        ["a list"],
        {"id": "a", "text": "again"},
        {"text": "湖南", "relations": [{"type": "VISITED", "source": "x", "target": "y"}]},
    )
    path.write_bytes(path.read_bytes() + b'{"text": \n\n{"text": "\xe6\xb9\x98"}')
    found = read(path)
    assert [line.where for line in found if isinstance(line, Refused)] == [2, 3, 4, 5, 6, 7]
    assert [i.document.text for i in found if isinstance(i, Incoming)] == ["湖南", "湘"]
    assert found[1].message.startswith("Line 2: It has no text")


def test_rows_in_another_encoding(tmp_path):
    line = json.dumps({"text": SECOND.read_text("utf-8").replace("\n", "。")}, ensure_ascii=False)
    for encoding in ("gb18030", "utf-16", "utf-8-sig"):
        assert one(write(tmp_path, "rows.jsonl", line.encode(encoding))).document.text.startswith("沈曉明")


def test_a_table(tmp_path):
    text = 'id,标题,正文,日期,编辑\r\n7,题,"甲，""乙""\r\n丙\n",2024-01-02,\r\n,,,,\r\n8,无,,,\r\n'
    for encoding in ("utf-8-sig", "gb18030"):
        found = read(write(tmp_path, "a.csv", text.encode(encoding)))
        document = found[0].document
        assert (document.id, document.title, document.published) == ("7", "题", "2024-01-02")
        assert document.text == '甲，"乙"\r\n丙\n'
        assert found[1].where == 4


def test_a_table_with_spans_and_tabs(tmp_path):
    spans = json.dumps([{"start": 0, "end": 2, "label": "PLACE"}])
    path = write(
        tmp_path,
        "a.tsv",
        f"text\tspans\n湖南省\t{spans}\n湘\t[\n".replace('"', '""').replace("[{", '"[{').replace("}]", '}]"'),
    )
    found = read(path)
    assert found[0].spans[0].quote == "湖南"
    assert isinstance(found[1], Refused)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\xe3\x80\x80\n", "no text"),
        ("a.txt", b"\x00\x01\x02\x03" * 500, "no text in an encoding"),
        ("a.xyz", b"text", "not read"),
        ("a.jsonl", b"", "empty"),
        ("a.csv", "标题,日期\n题,2024\n".encode(), "name it “text”"),
        ("a.csv", b'text\n"open', "no table"),
        ("a.jsonl", b"{}\n" * 3 + b"\xff\xfe\xfd", "no text in an encoding"),
    ],
)
def test_a_file_that_holds_no_article(tmp_path, name, content, sentence):
    with pytest.raises(UserError, match=sentence):
        read(write(tmp_path, name, content))


def test_a_file_that_cannot_be_read(tmp_path):
    with pytest.raises(UserError, match="cannot be read"):
        read(tmp_path / "missing.txt")
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(UserError, match="cannot be read"):
        read(tmp_path / "folder.txt")


@pytest.mark.parametrize("ending", [".txt", ".html", ".pdf", ".docx"])
def test_a_file_too_large_for_an_article(tmp_path, ending):
    path = tmp_path / f"large{ending}"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(UserError, match="100 MB"):
        read(path)


def test_an_encoding_may_be_told(tmp_path):
    path = write(tmp_path, "a.txt", "湖南".encode("big5"))
    assert one(path, encoding="big5").document.text == "湖南"
