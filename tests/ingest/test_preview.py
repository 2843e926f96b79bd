from __future__ import annotations

from openpyxl import Workbook

from annotator.ingest.preview import preview_columns, preview_encodings, preview_parts
from annotator.ingest.read import read_path

TEXT = "会议指出，全省上下要深入学习贯彻党的二十大精神，推动经济社会高质量发展取得新成效，扎实做好工作。"


def test_ways_to_read_a_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    ways = preview_encodings(path)
    assert (ways[0].encoding, ways[0].text) == ("gb18030", TEXT)
    assert ways[0].confidence > 0.8


def test_the_articles_of_a_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"甲\n{TEXT}{TEXT}\n=====\n乙\n{TEXT}{TEXT}", "utf-8")
    text, parts = preview_parts(path)
    assert [part.first_line for part in parts] == ["甲", "乙"]
    assert text[parts[1].start :].startswith("乙")


def test_columns_are_guessed_and_may_be_told(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("甲,正文说明,发布日期\n1,湖南省,2024\n2,长沙市,2023\n", "utf-8")
    seen = preview_columns(path)
    assert seen.fields == ("", "text", "published")
    assert seen.rows[1] == ("2", "长沙市", "2023")
    told = [one.document for one in read_path(path, columns=["id", "text", "published"])]
    assert [(one.id, one.text, one.published) for one in told] == [
        ("1", "湖南省", "2024"),
        ("2", "长沙市", "2023"),
    ]


def test_columns_of_a_sheet(tmp_path):
    book = Workbook()
    book.active.append(["标题", "正文"])
    book.active.append(["题", "文"])
    book.save(tmp_path / "a.xlsx")
    assert preview_columns(tmp_path / "a.xlsx").fields == ("title", "text")
