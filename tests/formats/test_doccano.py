import json
from pathlib import Path

from annotator.formats import doccano, jsonl
from annotator.formats.dataset import Entry
from annotator.ingest.incoming import Incoming, Refused
from annotator.model.label import LabelSet


def in_a_browser(text: str, start: int, end: int) -> str:
    """What JavaScript's text.slice(start, end) gives."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_the_browser_of_doccano_finds_every_quote(odd: Entry, labels: LabelSet, tmp_path: Path) -> None:
    doccano.write([odd], tmp_path / "odd.jsonl", labels)
    (line,) = (tmp_path / "odd.jsonl").read_text(encoding="utf-8").splitlines()
    example = json.loads(line)
    found = [in_a_browser(example["text"], start, end) for start, end, _ in example["label"]]
    assert found == [span.quote for span in odd.spans]
    # In code points the first astral character would shift all that follow it.
    assert [example["text"][start:end] for start, end, _ in example["label"]] != found


def test_what_doccano_cannot_hold_is_counted(odd: Entry, labels: LabelSet, tmp_path: Path) -> None:
    written = doccano.write([odd], tmp_path / "odd.jsonl", labels)
    assert (written.spans, written.relations) == (7, 0)
    assert written.left_out["relations"] == 2
    assert written.left_out["attributes"] == 5


def test_what_was_written_comes_back(odd: Entry, labels: LabelSet, tmp_path: Path) -> None:
    doccano.write([odd], tmp_path / "odd.jsonl", labels)
    assert doccano.recognises(tmp_path / "odd.jsonl")
    (read,) = doccano.read(tmp_path / "odd.jsonl")
    assert isinstance(read, Incoming)
    assert [(one.quote, one.label) for one in read.spans] == [(one.quote, one.label) for one in odd.spans]
    assert (read.document.id, read.document.published) == ("篇/1", "2024-11-13")


def test_an_export_with_entities_and_relations_is_read(tmp_path: Path) -> None:
    entities = [
        {"id": 4, "label": "OFFICIAL", "start_offset": 0, "end_offset": 3},
        {"id": 5, "label": "PLACE", "start_offset": 4, "end_offset": 6},
    ]
    relations = [{"id": 1, "from_id": 4, "to_id": 5, "type": "VISITED"}]
    row = {"id": 9, "text": "沈晓明到长沙。", "entities": entities, "relations": relations, "Comments": []}
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    (read,) = doccano.read(tmp_path / "a.jsonl")
    assert isinstance(read, Incoming)
    assert [one.quote for one in read.spans] == ["沈晓明", "长沙"]
    assert [(one.type, one.source, one.target) for one in read.relations] == [("VISITED", "4", "5")]


def test_astral_text_of_unknown_unit_is_refused_with_the_way_out(tmp_path: Path) -> None:
    rows = [
        {"text": "𠮷林李强", "label": [[3, 5, "OFFICIAL"]]},
        {"text": "李强", "label": [[0, 2, "OFFICIAL"]]},
    ]
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    refused, read = doccano.read(path)
    assert isinstance(refused, Refused)
    assert '"offsets": "utf-16"' in refused.message
    assert isinstance(read, Incoming)


def test_the_own_format_is_not_taken_for_doccano(odd: Entry, labels: LabelSet, tmp_path: Path) -> None:
    jsonl.write([odd], tmp_path / "own.jsonl", labels)
    assert not doccano.recognises(tmp_path / "own.jsonl")
