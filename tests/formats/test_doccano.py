import json
from pathlib import Path

from annotator.formats import doccano
from annotator.formats.dataset import Entry
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
