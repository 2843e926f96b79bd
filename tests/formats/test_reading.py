import json
from pathlib import Path

from annotator.formats import catalogue
from annotator.formats.dataset import Entry, Include
from annotator.formats.reading import as_read
from annotator.ingest.read import read_path
from annotator.model.label import LabelSet
from annotator.model.span import Span
from annotator.text.script import Script


def test_spans_quote_the_text_that_is_read(odd: Entry) -> None:
    ((entry, hidden),) = as_read([odd], Script.SIMPLIFIED)
    assert hidden == 0
    assert [one.quote for one in entry.spans][3:6] == ["攸县高新区", "攸县", "要抓\n经济\n促发展"]
    text = entry.document.text
    assert all(text[one.start : one.end] == one.quote for one in entry.spans)
    assert {one.id for one in entry.spans} == {one.id for one in odd.spans}


def test_a_span_in_furniture_is_counted_and_not_written(root: Path, labels: LabelSet, tmp_path: Path) -> None:
    (read,) = read_path(root / "example_data" / "000_3b49a103faae7710.txt")
    document = read.document  # type: ignore[union-attr]
    places = [document.text.index(quote) for quote in ("扫一扫", "沈晓明")]
    spans = [
        Span(str(start), document.id, start, start + 3, "OFFICIAL", document.text[start : start + 3])
        for start in places
    ]
    out = tmp_path / "out.jsonl"
    one = catalogue.get("jsonl")
    written = catalogue.write(one, [Entry(document, spans)], out, labels, Include.ALL, Script.SIMPLIFIED)
    assert (written.spans, written.left_out) == (1, {"spans in page furniture": 1})
    row = json.loads(out.read_text(encoding="utf-8"))
    (span,) = row["spans"]
    assert row["text"][span["start"] : span["end"]] == "沈晓明"
    assert "扫一扫" not in row["text"]
