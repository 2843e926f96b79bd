import csv as standard
from pathlib import Path

from annotator.formats import csv
from annotator.formats.dataset import Entry
from annotator.model.label import LabelSet


def table(path: Path, encoding: str = "utf-8") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(standard.DictReader(file))


def test_each_span_is_a_row_with_its_document_and_attributes(
    odd: Entry, labels: LabelSet, tmp_path: Path
) -> None:
    out = tmp_path / "spans.csv"
    csv.write([odd], out, labels)
    rows = table(out)
    assert [row["quote"] for row in rows] == [span.quote for span in odd.spans]
    assert rows[1]["attribute_title"] == "省长"
    assert rows[1]["attributes"] == '{"extra,": "引\\"号"}'
    assert rows[2]["score"] == "0.93"
    assert rows[0]["score"] == ""
    assert rows[5]["title"] == "李强“调研”"


def test_what_a_table_of_spans_cannot_hold_is_counted(
    odd: Entry, empty: Entry, labels: LabelSet, tmp_path: Path
) -> None:
    written = csv.write([odd, empty], tmp_path / "spans.csv", labels)
    assert (written.spans, written.relations) == (7, 0)
    assert written.left_out == {"relations": 2, "zones": 1, "documents without spans": 1}


def test_excel_gets_its_mark_and_nobody_else(odd: Entry, labels: LabelSet, tmp_path: Path) -> None:
    csv.write([odd], tmp_path / "plain.csv", labels)
    csv.write_for_excel([odd], tmp_path / "excel.csv", labels)
    plain, excel = (tmp_path / "plain.csv").read_bytes(), (tmp_path / "excel.csv").read_bytes()
    assert plain.startswith(b"document_id,")
    assert excel == b"\xef\xbb\xbf" + plain
