import json
from pathlib import Path

from annotator.formats import jsonl
from annotator.formats.dataset import Entry
from annotator.model.label import LabelSet


def test_one_document_is_one_line_for_every_kind_of_reader(
    odd: Entry, empty: Entry, labels: LabelSet, tmp_path: Path
) -> None:
    out = tmp_path / "a b 数据.jsonl"
    written = jsonl.write([odd, empty], out, labels)
    text = out.read_bytes().decode("utf-8")
    # str.splitlines() also cuts at U+0085, U+2028 and U+2029.
    assert len(text.splitlines()) == 2
    assert "𠮷林省长李强😀" in text
    assert (written.documents, written.spans, written.relations, written.left_out) == (2, 7, 2, {})


def test_offsets_count_code_points_of_the_text(odd: Entry) -> None:
    row = json.loads(jsonl.line(odd))
    assert list(row)[:5] == ["schema", "id", "text", "text_sha256", "title"]
    assert row["text"] == odd.document.text
    for one in row["spans"]:
        assert row["text"][one["start"] : one["end"]] == one["text"]
    assert row["spans"][1]["start"] == 4
