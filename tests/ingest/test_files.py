"""Word, OpenDocument, PDF, Excel and ZIP files."""

from __future__ import annotations

import datetime
import io
import zipfile

import pytest
from openpyxl import Workbook
from pypdf import PdfReader, PdfWriter

from annotator.errors import UserError
from annotator.ingest.read import Incoming, Refused, read_path
from tests.ingest.builders import docx, odt, pdf, zipped


def read(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    return list(read_path(path))


def text(tmp_path, name, content):
    (incoming,) = read(tmp_path, name, content)
    assert isinstance(incoming, Incoming)
    return incoming.document.text


def run(content):
    return f"<w:p><w:r><w:t>{content}</w:t></w:r></w:p>"


def test_a_word_file_with_its_table_in_place(tmp_path):
    cells = "".join(f"<w:tc>{run(cell)}</w:tc>" for cell in ("姓名", "职务"))
    body = (
        run("题目")
        + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
        + "<w:p><w:r><w:t>𠮷安</w:t><w:br/><w:t>市</w:t><w:tab/></w:r><w:del><w:r><w:t>删</w:t></w:r></w:del>"
        + "<w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p><w:p/>"
        + f"<w:sdt><w:sdtContent>{run('控件')}</w:sdtContent></w:sdt>"
    )
    assert text(tmp_path, "a.docx", docx(body)) == "题目\n姓名\t职务\n𠮷安\n市\t链接\n\n控件"


def test_an_open_document(tmp_path):
    body = (
        '<text:h>题目</text:h><text:p>一<text:s text:c="2"/>二<text:span>三</text:span>四<text:line-break/>'
        "五</text:p><table:table><table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell>"
        "<table:table-cell><text:p>乙</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert text(tmp_path, "a.odt", odt(body)) == "题目\n一  二三四\n五\n甲\t乙"


def test_a_pdf_with_its_look_alikes_kept(tmp_path):
    assert (
        text(tmp_path, "a.pdf", pdf("湖南省召开会议", "⻓沙要抓⼈才。")) == "湖南省召开会议\n⻓沙要抓⼈才。"
    )


def test_an_excel_file(tmp_path):
    book = Workbook()
    book.active.append(["说明"])
    sheet = book.create_sheet()
    sheet.append(["编号", "标题", "正文", "日期"])
    sheet.append([7, "题", "甲\n乙", datetime.datetime(2024, 1, 2)])
    sheet.append([8, "无"])
    buffer = io.BytesIO()
    book.save(buffer)
    first, second = read(tmp_path, "a.xlsx", buffer.getvalue())
    document = first.document
    assert (document.id, document.text, document.published) == ("7", "甲\n乙", "2024-01-02")
    assert isinstance(second, Refused)
    assert second.where == 3


def test_a_zip_of_these(tmp_path):
    files = {
        "一/甲.txt": "甲文",
        "二.docx": docx(run("乙文")),
        "三.jsonl": '{"text": "丙文"}\n{}\n',
        "坏.pdf": b"%PDF",
        "图.png": b"x",
        "__MACOSX/x.txt": "x",
    }
    found = read(tmp_path, "a.zip", zipped(files))
    assert [one.document.text for one in found if isinstance(one, Incoming)] == ["甲文", "乙文", "丙文"]
    assert found[0].document.original.name == "甲.txt"
    assert [one.where for one in found if isinstance(one, Refused)] == ["三.jsonl, 2", "坏.pdf"]


def test_a_zip_from_chinese_windows(tmp_path):
    data = zipped({"XXXX.txt": "文"}).replace(b"XXXX", "湖南".encode("gbk"))
    assert read(tmp_path, "a.zip", data)[0].document.original.name == "湖南.txt"


def locked_zip():
    data = bytearray(zipped({"a.txt": "文"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def encrypted_pdf():
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf("文"))))
    writer.encrypt("secret", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def scan():
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def bomb():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"0" * 30_000_000)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.zip", zipped({"../../etc/a.txt": "文"}), "outside its folder"),
        ("a.zip", zipped({"/a.txt": "文"}), "outside its folder"),
        ("a.zip", zipped({"C:\\a.txt": "文"}), "outside its folder"),
        ("a.zip", zipped({"a.png": "x"}), "holds no article"),
        ("a.zip", bomb(), "30 MB"),
        ("a.zip", locked_zip(), "password"),
        ("a.zip", b"PK\x03\x04 broken", "damaged"),
        ("a.pdf", b"%PDF-1.4 broken", "damaged"),
        ("a.pdf", encrypted_pdf(), "password"),
        ("a.pdf", scan(), "pictures of its pages"),
        ("a.docx", b"\xd0\xcf\x11\xe0 old word", "save it as .docx"),
        ("a.docx", zipped({"a.txt": "文"}), "save it as .docx"),
        ("a.docx", zipped({"word/document.xml": "<broken"}), "damaged"),
        ("a.docx", zipped({"word/document.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"}), "for safety"),
        ("a.docx", docx(""), "no text"),
        ("a.odt", zipped({"content.xml": "<x/>"}), "no OpenDocument"),
        ("a.xlsx", b"no excel", "save it as .xlsx"),
        ("a.doc", b"x", "save it as .docx first"),
    ],
)
def test_what_is_refused(tmp_path, name, content, sentence):
    with pytest.raises(UserError, match=sentence):
        read(tmp_path, name, content)


def test_nothing_is_written_outside(tmp_path):
    inside = tmp_path / "inside"
    inside.mkdir()
    with pytest.raises(UserError):
        read(inside, "a.zip", zipped({"a.txt": "文", "../evil.txt": "文"}))
    assert not (tmp_path / "evil.txt").exists()
