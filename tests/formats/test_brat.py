import re
from operator import attrgetter
from pathlib import Path

import pytest

from annotator.formats import brat
from annotator.formats.dataset import Entry
from annotator.ingest.incoming import Incoming, Refused
from annotator.model.label import LabelSet


@pytest.fixture
def folder(odd: Entry, empty: Entry, labels: LabelSet, tmp_path: Path) -> Path:
    brat.write([odd, empty], tmp_path / "brat", labels)
    return tmp_path / "brat"


def rows(folder: Path, kind: str) -> list[list[str]]:
    # brat's own reader cuts at whatever str.splitlines() takes for a line end.
    lines = (folder / "000001__1.ann").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.startswith(kind)]


def test_offsets_lead_to_the_quotes_in_the_text_beside(folder: Path, odd: Entry) -> None:
    data = (folder / "000001__1.txt").read_bytes()
    text = data.decode("utf-8")
    assert text == odd.document.text
    assert b"\r" not in data
    for _, place, quote in rows(folder, "T"):
        pieces = [tuple(map(int, piece.split())) for piece in place.partition(" ")[2].split(";")]
        assert " ".join(text[start:end] for start, end in pieces) == quote
        assert not any("\n" in text[start:end] for start, end in pieces)


def test_a_span_over_line_ends_is_written_in_fragments(folder: Path) -> None:
    assert rows(folder, "T6")[0][1] == "DIRECTIVE 34 36;37 39;40 43"


def test_attributes_flags_notes_and_relations_point_at_spans(folder: Path) -> None:
    attributes = [row[1] for row in rows(folder, "A")]
    assert attributes == [
        "code T1 220000", "name T1 吉林省", "title T2 省长", "Suggested T3", "Unsure T4", "Rejected T5",
        "cue T6 強調",
    ]  # fmt: skip
    assert rows(folder, "R") == [["R1", "ISSUED_BY Arg1:T6 Arg2:T2"], ["R2", "VISITED Arg1:T2 Arg2:T5"]]
    assert rows(folder, "#") == [
        ["#1", "AnnotatorNotes T2", "疑?"],
        ["#2", "AnnotatorNotes T7", "crosses two others"],
    ]


def test_the_configuration_declares_what_the_annotations_use(folder: Path) -> None:
    configuration = (folder / "annotation.conf").read_text(encoding="utf-8")
    sections = dict(re.findall(r"\[(\w+)\]\n(.*?)(?=\n\[|\Z)", configuration, re.DOTALL))
    assert sections["entities"].split() == ["OFFICIAL", "PLACE", "DATE", "DIRECTIVE", "Label5"]
    assert "title Arg:OFFICIAL, Value:省长" in sections["attributes"]
    assert "ISSUED_BY Arg1:" in sections["relations"]
    assert "Label5 | 会议" in (folder / "visual.conf").read_text(encoding="utf-8")


def test_what_brat_cannot_hold_is_counted(odd: Entry, labels: LabelSet, tmp_path: Path) -> None:
    written = brat.write([odd], tmp_path / "brat", labels)
    assert (written.documents, written.spans, written.relations) == (1, 7, 2)
    assert written.left_out == {
        "zones": 1,
        "attributes with white space or names beyond ASCII": 1,
        "notes and attributes of relations": 1,
        "notes": 1,
    }


def test_what_was_written_comes_back(folder: Path, odd: Entry) -> None:
    assert brat.recognises(folder / "000001__1.ann")
    (read,) = brat.read(folder / "000001__1.ann")
    assert isinstance(read, Incoming)
    assert read.document.text == odd.document.text
    same = attrgetter("start", "end", "label", "status", "note", "unsure")
    assert list(map(same, read.spans)) == list(map(same, odd.spans))
    assert read.spans[0].attributes == {"code": "220000", "name": "吉林省"}
    assert [(one.type, one.source, one.target) for one in read.relations] == [
        ("ISSUED_BY", "T6", "T2"),
        ("VISITED", "T2", "T5"),
    ]


def test_a_document_without_spans_is_one_too(folder: Path) -> None:
    (read,) = brat.read(folder / "000002_2.ann")
    assert isinstance(read, Incoming)
    assert read.spans == ()


@pytest.mark.parametrize(
    ("line", "reason"),
    [("T1\tPLACE 0 2;4 6\tx", "in pieces"), ("A1\tname T9 x", "T9"), ("T1\tPLACE 0 99\tx", "99")],
)
def test_a_line_that_cannot_be_is_a_sentence(tmp_path: Path, line: str, reason: str) -> None:
    (tmp_path / "a.txt").write_text("沈晓明到长沙。", encoding="utf-8")
    (tmp_path / "a.ann").write_text(line + "\n", encoding="utf-8")
    (refused,) = brat.read(tmp_path / "a.ann")
    assert isinstance(refused, Refused)
    assert reason in refused.message
