import json
from pathlib import Path

from annotator.formats import cluener
from annotator.ingest.incoming import Incoming, Refused


def test_the_last_character_is_inside(tmp_path: Path) -> None:
    path = tmp_path / "dev.json"
    labels = {"name": {"李强": [[2, 3], [5, 6]]}, "address": {"𠮷林": [[0, 1]]}}
    rows = [
        {"text": "𠮷林李强,李强", "label": labels},
        {"text": "李强", "label": {"name": {"李": [[0, 1]]}}},
        {"text": "晴"},
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert cluener.recognises(path)
    first, wrong, plain = cluener.read(path)
    assert isinstance(first, Incoming)
    found = [(one.start, one.quote, one.label) for one in first.spans]
    assert found == [(2, "李强", "name"), (5, "李强", "name"), (0, "𠮷林", "address")]
    assert isinstance(wrong, Refused)
    assert "李" in wrong.message
    assert isinstance(plain, Incoming)
