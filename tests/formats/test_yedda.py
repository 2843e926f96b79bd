from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.formats import yedda
from annotator.ingest.incoming import Incoming


def test_marks_become_spans_of_the_text_without_them(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.ann"
    path.write_bytes("[@𠮷林#PLACE*]省长[$李强#OFFICIAL*]到\r\n[@[@攸縣#PLACE*]高新區#PLACE*]。".encode())
    assert yedda.recognises(path)
    (read,) = yedda.read(path)
    assert isinstance(read, Incoming)
    assert read.document.text == "𠮷林省长李强到\n攸縣高新區。"
    found = [(one.quote, one.label, one.status) for one in read.spans]
    assert found == [
        ("𠮷林", "PLACE", "accepted"), ("李强", "OFFICIAL", "suggested"),
        ("攸縣", "PLACE", "accepted"), ("攸縣高新區", "PLACE", "accepted"),
    ]  # fmt: skip


def test_a_mark_without_end_is_a_sentence() -> None:
    with pytest.raises(UserError, match="character 2 never ends"):
        yedda.unmarked("省长[@李强")


def test_what_only_looks_like_an_end_stays() -> None:
    assert yedda.unmarked("脚注#1*]。") == {"text": "脚注#1*]。", "spans": []}
